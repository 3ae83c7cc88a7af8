//! What it meant: levels with the words that made them, flags, ledger, wordings, what to keep and change. Plain data made
//! from a session; never changes a mark.
pub mod aim;
pub mod build;
pub mod drill;
pub mod ledger;
pub mod levels;
mod near;
mod once;
pub mod proposals;
pub mod worked;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::session::{Ending, Session};
use crate::text::Span;

pub use build::debrief;

/// Whether a talk ended cold or angry: then there is a moment of quiet before anything is looked at.
pub fn ended_hard(session: &Session) -> bool {
    let state = &session.state;
    let angry = matches!(state.stance.as_str(), "irritated" | "hurt");
    let cold = state.openness == 0 && session.turns.iter().any(|turn| turn.openness_before > 0);
    !session.case.guided
        && !session.turns.is_empty()
        && state.ending != Ending::Achieved
        && (state.ending == Ending::WalkedAway || angry || cold)
}

/// Everything a debrief shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Debrief {
    pub scenario: String,
    pub scenario_title: String,
    pub persona_name: String,
    pub persona_title: String,
    pub seed: String,
    pub opening: String,
    pub ending: Ending,
    /// How it ended, in a sentence.
    pub ending_words: String,
    /// What the talk came to, in two or three sentences.
    pub summary: String,
    /// Unsafe or unlawful words, first of all.
    pub flags: Vec<Flag>,
    /// Skills in order K1..K18; `level` is `None` where none of the turns called for it.
    pub skills: Vec<SkillResult>,
    pub turns: Vec<TurnView>,
    pub ledger: Vec<LedgerRow>,
    pub weakest: Option<Weakest>,
    pub keep: String,
    pub change: String,
    /// Two ideas for next time, each an act.
    pub feedforward: Vec<String>,
    /// What was true, for the needs canvas.
    pub needs: Vec<String>,
    pub fears: Vec<String>,
    pub stakes: String,
    /// Things set right, and what a practical fix and a good close look like here.
    pub right: Vec<String>,
    pub practical_fix: String,
    pub good_close: String,
    pub figures: Figures,
}

/// A cap that raises a flag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flag {
    pub skill: String,
    pub turn: u16,
    pub tell: String,
    pub quote: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SkillResult {
    pub id: String,
    pub title: String,
    pub short: String,
    pub focus: bool,
    /// `None`: not seen.
    pub level: Option<u8>,
    /// How the session level came about, in order, as (what, effect).
    pub steps: Vec<(String, String)>,
    pub anchor: String,
    /// The words that made it.
    pub quotes: Vec<Quote>,
    /// Level by turn.
    pub by_turn: Vec<(u16, u8)>,
    pub example_2: String,
    pub example_3: String,
    /// What was missing for the next level at the best turn.
    pub missing: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Quote {
    pub turn: u16,
    pub text: String,
    pub level: u8,
}

/// The sign of a mark in the transcript.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    Gained,
    Near,
    Lost,
    Flag,
}

/// Marked words of a reply with the row that explains them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    pub sign: Sign,
    pub span: Span,
    pub quote: String,
    /// "asked an open question"
    pub label: String,
    /// One sentence to the learner.
    pub tell: String,
    /// Move or guard id, for instructors.
    pub id: String,
    pub rule: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TurnView {
    pub turn: u16,
    pub reply: String,
    pub marks: Vec<Mark>,
    /// Skill levels of this turn with their reckoning.
    pub skills: Vec<TurnSkill>,
    pub overall: u8,
    pub event: Option<String>,
    pub persona_line: String,
    pub inner_thought: String,
    /// The learner's words that caused the thought.
    pub thought_quote: String,
    pub openness_before: u8,
    pub openness: u8,
    pub patience: u8,
    /// Why openness or patience changed: (sentence, steps of openness, quote).
    pub causes: Vec<(String, i8, String)>,
    pub facts: Vec<String>,
    /// Help looked at before this reply: 0 none, 1 which skill, 2 which question, 3 an example.
    pub helped: u8,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TurnSkill {
    pub id: String,
    pub short: String,
    pub level: u8,
    pub anchor: String,
    pub quotes: Vec<String>,
    pub steps: Vec<(String, String)>,
    pub missing: String,
    pub rule: String,
}

/// One hidden fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LedgerRow {
    pub id: String,
    pub title: String,
    pub matters: String,
    pub deep: bool,
    pub found_in_turn: Option<u16>,
    /// What the persona said, where found.
    pub told_as: String,
    /// "Opens to: …"
    pub opens_to: String,
    /// A line that would have opened it.
    pub would_have_opened: String,
    /// The turn that came closest and what was missing.
    pub closest: Option<(u16, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Weakest {
    pub turn: u16,
    pub skill: String,
    pub short: String,
    pub quote: String,
    /// Two better wordings fitted to the scenario.
    pub wordings: Vec<String>,
}

/// Counts of the whole talk; a tutor's dashboard, no grade.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
    pub questions: u32,
    pub open_questions: u32,
    pub reflections: u32,
    pub words: u32,
    pub persona_words: u32,
    pub turns: u32,
    pub moves: BTreeMap<String, u32>,
}
