//! What is shown, and how each action changes it. Never touches the disk: it answers with effects.
//!
//! One file a room: the room owns what it keeps and the arms of the actions that change it. This file knows which room an
//! action belongs to, and keeps what stands over every screen: where one is, the dialog, the toast, the notices.

pub mod chart;
mod command;
mod data;
pub mod drill;
mod export;
pub mod handbook;
pub mod in_text;
pub mod library;
mod look_back;
mod meet;
mod progress;
mod projector;
pub mod settings_page;
mod talk;

use std::sync::Arc;

pub use drill::Drill;
pub use export::Export;
pub use handbook::Handbook;
pub use in_text::InText;
pub use library::Library;
pub use look_back::{Calm, Looking};
pub use meet::Briefing;
pub use progress::{Act as ProgressAct, Progress};
pub use projector::Projector;
pub use settings_page::SettingsPage;

use super::action::{Action, Effect};
use super::route::Route;
use super::settings::Settings;
use super::talk::Talk;
use crate::content::Pack;
use crate::store::{Restorable, RoundSummary};

/// A question over the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    Leave,
    Keys,
    Menu,
    Palette,
    Map,
    Wipe,
    /// The second question, with a word to type.
    WipeSure,
    Seed,
    /// The persona’s card, where there is no room beside the talk.
    Person,
    /// A line looks like a real patient’s.
    Privacy,
    Export,
    ExportAll,
    Restore,
}

/// Everything that is shown.
#[derive(Default)]
pub struct State {
    pub route: Route,
    history: Vec<Route>,
    pub settings: Settings,
    pub rounds: Vec<RoundSummary>,
    pub settings_page: SettingsPage,
    pub library: Library,
    pub progress: Progress,
    pub handbook: Handbook,
    pub briefing: Option<Briefing>,
    pub talk: Option<Talk>,
    pub looking: Option<Looking>,
    pub drill: Option<Drill>,
    /// The round that is being read is drilled on a skill, from this screen.
    drill_when_loaded: Option<(String, Route)>,
    pub projector: Projector,
    /// The round that is being read goes to the projector.
    present_when_loaded: bool,
    pub dialog: Option<Dialog>,
    pub notices: Vec<String>,
    pub toast: Option<String>,
    /// What is wrong with what was typed into the open dialog.
    pub problem: Option<String>,
    pub export: Export,
    /// The backups that can be gone back to.
    pub backups: Vec<Restorable>,
    /// What a wipe would take away.
    pub wipe: String,
    pub saved: bool,
    pub not_saved_because: Option<String>,
    pub folder: Option<String>,
    /// The person’s own folder, for exports where nothing can be saved here.
    pub home: String,
    pub full_screen: bool,
    /// The program of the system that can read aloud, if there is one.
    pub voice: Option<&'static str>,
    /// The composer should take the focus in the next frame.
    pub focus_composer: bool,
    pub chart: chart::Chart,
    /// Words that are looked for in the talk on the screen.
    in_text: Option<InText>,
    /// The field that finds something on this page should take the focus in the next frame.
    pub focus_find: bool,
}

impl State {
    pub fn new(settings: Settings, notices: Vec<String>) -> State {
        State { settings, notices, ..State::default() }
    }

    /// What was to happen in one frame has happened.
    pub fn frame_shown(&mut self) {
        self.focus_composer = false;
        self.focus_find = false;
        self.chart.focus = false;
        if let Some(looking) = &mut self.looking {
            looking.scroll_to_selected = false;
        }
        if let Some(drill) = &mut self.drill {
            drill.just_marked = false;
        }
        if let Some(finder) = &mut self.in_text {
            finder.scroll = false;
        }
    }

    /// Applies an action and tells what has to be done besides.
    pub fn apply(&mut self, action: Action, pack: &Arc<Pack>) -> Vec<Effect> {
        match action {
            Action::Go(Route::Projector) => self.present(),
            Action::Go(route) => self.go(route),
            Action::Projector(act) => self.on_projector(act, pack),
            Action::Back => {
                if let Some(effects) = self.page_back() {
                    return effects;
                }
                self.route = self.history.pop().unwrap_or(Route::Home);
                Vec::new()
            }
            Action::Do(command) => self.command(command, pack),
            Action::Open(_)
            | Action::CloseDialog
            | Action::CloseNotice(_)
            | Action::CloseToast
            | Action::Say(_) => self.over_the_screen(action),
            Action::Library(act) => self.in_library(act),
            Action::SettingsPage(act) => {
                let effects = self.on_settings(act);
                self.follow_settings(pack);
                effects
            }
            Action::Handbook(act) => self.in_handbook(act, pack),
            Action::InText(act) => self.in_text(act),
            Action::Chart(act) => {
                self.chart(act);
                Vec::new()
            }
            Action::Drill(act) => self.in_drill(act),
            Action::SettingsChanged(_)
            | Action::Welcomed
            | Action::Rounds(_)
            | Action::AskForWipe(_)
            | Action::WipeAll
            | Action::Wiped
            | Action::Backups(_)
            | Action::Restore(_)
            | Action::Restored(_)
            | Action::BackUp
            | Action::CopyText(_)
            | Action::OpenFolder(_) => {
                let effects = self.data(action);
                self.follow_settings(pack);
                effects
            }
            Action::Export
            | Action::ExportAs(_)
            | Action::ExportTo(_)
            | Action::WriteExport
            | Action::ExportAll
            | Action::WriteAll
            | Action::ExportedAll(_)
            | Action::ChoosePlace
            | Action::Exported(_) => self.export(action),
            Action::StartGuided
            | Action::Draw { .. }
            | Action::Drawn(_)
            | Action::WalkUp
            | Action::GoOn(_) => self.meet(action, pack),
            Action::LookAt(_) | Action::Loaded(_) => self.load(action, pack),
            Action::Progress(act) => self.progress(act, pack),
            Action::Plan(text) => {
                if let Some(briefing) = &mut self.briefing {
                    briefing.plan = text;
                }
                Vec::new()
            }
            Action::ShowExamples(open) => {
                if let Some(briefing) = &mut self.briefing {
                    briefing.examples = open;
                }
                Vec::new()
            }
            Action::Rate(..)
            | Action::Own(_)
            | Action::OwnNote(_)
            | Action::Question(_)
            | Action::NextMark(_)
            | Action::HideThoughts(_)
            | Action::ForInstructors(_)
            | Action::Calm(_)
            | Action::Why(_)
            | Action::BelievedNeeds(_)
            | Action::BelievedFears(_)
            | Action::ShowWhatHappened
            | Action::OpenTab(_)
            | Action::SelectMark { .. }
            | Action::SelectTurn(_)
            | Action::ShowFacts
            | Action::TryAgain(_)
            | Action::SetGoal(_) => self.look_back(action),
            Action::DraftTyped(_)
            | Action::Send
            | Action::TakeOut
            | Action::SendAsItIs
            | Action::StepBackAndWait
            | Action::TakeBack
            | Action::Answer
            | Action::TogglePause
            | Action::ToggleNotes
            | Action::NoteTyped(_)
            | Action::SkipGuide
            | Action::Help(_)
            | Action::EndHere
            | Action::PutAway
            | Action::RoundBegun(_)
            | Action::TurnSaved(_) => self.in_talk(action),
        }
    }

    /// What is proposed follows the difficulty that is set.
    fn follow_settings(&mut self, pack: &Pack) {
        if self.settings.difficulty != self.progress.chosen {
            self.progress.chosen = self.settings.difficulty;
            self.progress.reckon(pack);
        }
    }

    /// Goes to a screen and remembers where from.
    fn go(&mut self, route: Route) -> Vec<Effect> {
        if route != self.route {
            self.history.push(self.route);
            if self.history.len() > 40 {
                self.history.remove(0);
            }
        }
        self.route = route;
        self.dialog = None;
        self.in_text = None;
        if route.shows_rounds() { vec![Effect::ListRounds] } else { Vec::new() }
    }

    fn open(&mut self, dialog: Dialog) -> Vec<Effect> {
        self.dialog = Some(dialog);
        self.problem = None;
        match dialog {
            Dialog::Map => {
                self.chart = chart::Chart { focus: true, list: self.chart.list, at: None };
                Vec::new()
            }
            Dialog::Wipe => vec![Effect::DescribeWipe],
            Dialog::Restore => vec![Effect::ListBackups],
            _ => Vec::new(),
        }
    }

    fn over_the_screen(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Open(dialog) => return self.open(dialog),
            Action::CloseDialog => {
                self.dialog = None;
                self.focus_composer = true;
            }
            Action::CloseNotice(at) if at < self.notices.len() => {
                self.notices.remove(at);
            }
            Action::CloseToast => self.toast = None,
            Action::Say(text) => self.toast = Some(text),
            _ => {}
        }
        Vec::new()
    }
}
