//! What a person can do (actions) and what the program does about it (effects). Plain data.

use super::command::Command;
use super::route::{LookTab, Route};
use super::settings::Settings;
use super::state::{Calm, Dialog, ProgressAct};
use crate::export::Format;
use crate::session::{Case, Own, RoundRecord, TurnShown};

/// Something that happened on a screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Go(Route),
    Back,
    Do(Command),
    Open(Dialog),
    CloseDialog,
    CloseNotice(usize),
    CloseToast,
    SettingsChanged(Settings),
    /// The first page has been left.
    Welcomed,
    /// The guided first round.
    StartGuided,
    /// Draw somebody; an empty seed draws a new one.
    Draw {
        seed: String,
        scenario: String,
        role: Option<String>,
    },
    /// Somebody was drawn: the briefing shows them.
    Drawn(Case),
    Library(super::state::library::Act),
    Handbook(super::state::handbook::Act),
    InText(super::state::in_text::Act),
    Chart(super::state::chart::Act),
    Drill(super::state::drill::Act),
    SettingsPage(super::state::settings_page::Act),
    WalkUp,
    DraftTyped(String),
    Send,
    /// What looked like a patient’s is taken out of the line.
    TakeOut,
    /// It is invented: it is said as it stands.
    SendAsItIs,
    StepBackAndWait,
    TakeBack,
    /// The wait is over: the other person answers.
    Answer,
    TogglePause,
    ToggleNotes,
    NoteTyped(String),
    SkipGuide,
    /// Help of this strength for the next reply.
    Help(u8),
    EndHere,
    PutAway,
    /// Take up a round that was put away.
    GoOn(String),
    /// Look at a round that is over.
    LookAt(String),
    Rounds(Vec<crate::store::RoundSummary>),
    Loaded(Box<Loaded>),
    RoundBegun(String),
    /// A turn reached the disk, or did not (then why).
    TurnSaved(Option<String>),
    Rate(String, u8),
    /// What the learner wrote about the round besides.
    Own(Box<Own>),
    /// The note of a round that is looked at.
    OwnNote(String),
    /// The question that is open where they come one after the other.
    Question(usize),
    HideThoughts(bool),
    ForInstructors(bool),
    /// The mark before (-1) or behind (1) the one that is selected.
    NextMark(i8),
    /// After a hard talk: how far the moment of quiet is.
    Calm(Calm),
    /// The reasons of the selected turn lie over a small page, or not.
    Why(bool),
    BelievedNeeds(String),
    BelievedFears(String),
    ShowWhatHappened,
    OpenTab(LookTab),
    SelectMark {
        turn: usize,
        mark: usize,
    },
    SelectTurn(usize),
    ShowFacts,
    TryAgain(u16),
    SetGoal(String),
    Progress(ProgressAct),
    /// What the learner will try, written on the briefing; it goes into the notes of the talk.
    Plan(String),
    ShowExamples(bool),
    Say(String),
    AskForWipe(String),
    WipeAll,
    /// The backups that can be gone back to.
    Backups(Vec<crate::store::Restorable>),
    Restore(std::path::PathBuf),
    Restored(Box<Settings>),
    Wiped,
    BackUp,
    /// Asks where to, and as what.
    Export,
    ExportAs(Format),
    /// Where to; typed or chosen.
    ExportTo(String),
    WriteExport,
    /// Asks where all rounds should go, and as what.
    ExportAll,
    WriteAll,
    /// So many rounds were written to the folder, or why not.
    ExportedAll(Result<usize, String>),
    /// Opens the desktop’s own file chooser.
    ChoosePlace,
    /// It was written there, or why not.
    Exported(Result<String, String>),
    OpenFolder(String),
    CopyText(String),
    Projector(super::projector::Act),
}

/// A round that came back from the disk.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    pub record: RoundRecord,
    /// What was typed and never sent.
    pub draft: String,
    /// The try that this one went back from.
    pub first: Option<RoundRecord>,
    /// To look at it, not to go on.
    pub look: bool,
}

/// What the program does besides changing what it shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    SaveSettings(Settings),
    ListRounds,
    Draw {
        seed: String,
        scenario: String,
        role: Option<String>,
    },
    BeginRound(Box<RoundRecord>),
    AppendTurn(String, Box<TurnShown>),
    Finish(Box<RoundRecord>),
    SaveDraft(String, String),
    Rate(String, String, u8),
    Own(String, Box<Own>),
    Beliefs(String, String, String),
    Note(String, String),
    Goal(String, String),
    Load {
        id: String,
        look: bool,
    },
    /// The turns that called for a skill.
    ListTurns(String),
    DescribeWipe,
    Wipe,
    ListBackups,
    Restore(std::path::PathBuf),
    BackUp,
    WriteExport(Box<RoundRecord>, Format, String),
    WriteAll(Format, String),
    ChoosePlace,
    OpenFolder(String),
    Copy(String),
    /// Says a text, or breaks off what is being said.
    ReadAloud(String),
    Quit,
}
