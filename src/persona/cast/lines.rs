//! `content/personas/reactions.ron` and `lines/<register>.ron`: what a move does to a person, and the words between facts.

use serde::{Deserialize, Serialize};

use super::role::Register;
use crate::rubric::rule::Cond;

/// One row of the reaction table; rows are read in order, the first whose condition holds names the stance and the
/// line pool; every row whose condition holds adds its openness.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReactionRule {
    pub id: String,
    /// A condition over the moves of the reply (mostly `Move("…")`) and its context.
    pub when: Cond,
    /// The reply is this and nothing else (a bare hello): no row after it is read.
    #[serde(default)]
    pub only: bool,
    /// -2 to +2.
    #[serde(default)]
    pub openness: i8,
    /// -3 to +1: replies of patience lost or won, besides the one that every reply costs.
    #[serde(default)]
    pub patience: i8,
    /// The line pool to speak from (`LineKind` id). Empty: this row only counts.
    #[serde(default)]
    pub speak: String,
    /// The stance it leads to for the next line: listening, thinking, hurt, irritated, called_away, leaving, relieved. Empty: none.
    #[serde(default)]
    pub stance: String,
    /// The cause, shown in the debrief beside the words ("You named the load before the fix.").
    pub cause: String,
    /// Inner thoughts (3 or more) that fit any scenario; first person; may be sharper than what is said.
    pub thoughts: Vec<String>,
}

/// Lines of one kind for one register.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinePool {
    /// Kind: see `content/personas/kinds.ron` for the list with the meaning of each.
    pub kind: String,
    /// These lines need both in one place: never on the phone or on a bridge. A kind may have a pool of each sort.
    #[serde(default)]
    pub in_person: bool,
    /// 5 or more, each short, each able to stand alone in any scenario; `{topic}` may stand for the scenario's topic word.
    pub lines: Vec<String>,
}

/// `lines/<register>.ron`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineFile {
    pub register: Register,
    pub pools: Vec<LinePool>,
}

/// `kinds.ron`: the list of line kinds, with what each is for.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineKind {
    pub id: String,
    pub about: String,
    #[serde(default)]
    pub then: Then,
}

/// What may follow a line in the same breath.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Then {
    /// An answer where something was asked; a fact comes without it.
    #[default]
    Remark,
    /// As a remark, and it may go before a fact.
    Opens,
    /// It may go before a fact; a topic that was only mentioned draws a detail.
    Leads,
    /// An agreement: nothing but the answer to a question.
    Agrees,
    /// It is the whole answer; a fact may take its place.
    Answers,
    /// It answers nothing: said only where there is nothing else to say.
    Weak,
    /// Nothing may follow; a fact may take its place.
    Holds,
    /// Nothing may follow, and no fact opens.
    Stops,
}

/// `interruptions.ron`: plausible by place.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interruption {
    pub id: String,
    /// Place ids it fits: ward, ed, or, pharmacy, lab, clinic, office, desk, phone, bridge, nicu, video, meeting.
    pub places: Vec<String>,
    /// What is heard or seen, third person present ("Call light, room 9. {name} looks down the hall.").
    pub event: String,
    /// What they say as it comes (3 or more): "That's mine."
    pub says: Vec<String>,
    /// What they say on coming back when they were let go (3 or more): "He wanted water. Where were we?"
    pub back: Vec<String>,
    /// What they say when they were held (3 or more).
    pub held: Vec<String>,
    /// True where a patient's need is behind it (ignoring it caps K10).
    pub emergency: bool,
    /// What a good response does, for the debrief.
    pub good: String,
}
