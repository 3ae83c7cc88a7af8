//! `content/personas/*.ron`: the dials from which a persona is drawn, and names. Identity never sets or explains a dial.

use serde::{Deserialize, Serialize};

use super::role::RoleClass;

/// The style in which a fact is worded; each temperament has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Style {
    /// Short and bare.
    Terse,
    /// Whole, friendly sentences.
    Full,
    /// Numbers, places, definitions.
    Exact,
    /// Dry humour.
    Wry,
}

/// Whom and where a value of a dial does not fit. Empty: it fits everybody, everywhere.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fits {
    #[serde(default)]
    pub not_for: Vec<RoleClass>,
    /// Place ids, as for interruptions: phone, bridge…
    #[serde(default)]
    pub not_at: Vec<String>,
}

impl Fits {
    pub fn allows(&self, class: RoleClass, place: &str) -> bool {
        !self.not_for.contains(&class) && !self.not_at.iter().any(|p| p == place)
    }
}

/// `temperaments.ron`: a list of these.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Temperament {
    pub id: String,
    /// On the card: "wary, dry humour".
    pub label: String,
    pub style: Style,
    /// Frames round a spoken fact; `{fact}` stands for it. 6 or more, most of them light; one is just "{fact}".
    pub fact_frames: Vec<String>,
    /// Frames round a reaction line; `{line}` stands for it. 3 or more; most often just "{line}".
    pub line_frames: Vec<String>,
    /// Added to the opening line now and then ("Sorry, I talk when I'm tired."). May be empty.
    pub openings: Vec<String>,
    pub openness: i8,
    pub patience_turns: i8,
    /// Percent of the role's words that they take in (100 = as the role).
    pub patience_words_percent: u32,
    /// Every how many turns they ask a question of their own (3 = every third).
    pub asks_every: u8,
}

/// `pressures.ron`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pressure {
    pub id: String,
    /// "near the end of a twelve-hour shift"
    pub label: String,
    #[serde(default)]
    pub fits: Fits,
    pub openness: i8,
    pub patience_turns: i8,
    pub patience_words_percent: u32,
    /// The learner's turn after which the interruption comes (0: only the scenario's own).
    pub interrupts_after: u8,
    /// A closing cause when patience is gone ("They're calling me for report.") 3 or more.
    pub leaves_with: Vec<String>,
    /// Said now and then in the middle ("Sorry, gloves off. Go on.") 4 or more.
    pub asides: Vec<String>,
}

/// `histories.ron`: history with IT, with its wound and what heals it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    pub id: String,
    /// "was blamed in an audit"
    pub label: String,
    #[serde(default)]
    pub fits: Fits,
    pub openness: i8,
    /// How it surfaces, said once early on (4 or more variants).
    pub surfaces: Vec<String>,
    /// Moves (ids) that heal it: +1 openness the first time, with this cause.
    pub heals: Vec<String>,
    /// Words that heal it too, in the phrase language (may be empty).
    #[serde(default)]
    pub heals_say: Vec<String>,
    pub heal_cause: String,
    /// What they say when it is healed (4 or more).
    pub healed: Vec<String>,
    /// Moves that tear it open: -1 more, with this cause.
    pub tears: Vec<String>,
    pub tear_cause: String,
}

/// `relations.ron`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    pub id: String,
    /// "a stranger to you"
    pub label: String,
    #[serde(default)]
    pub fits: Fits,
    pub openness: i8,
    /// True where they use first names and assume more.
    pub familiar: bool,
    /// Put before or after the first line ("You're the one from the ticket."). May be empty.
    pub openings: Vec<String>,
}

/// `moods.ron`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mood {
    pub id: String,
    pub label: String,
    #[serde(default)]
    pub fits: Fits,
    pub openness: i8,
    /// How many good turns one step up takes (1 quick, 2 slow to thaw).
    pub thaw_turns: u8,
    /// Colours the first line ("Long night.") 3 or more.
    pub openings: Vec<String>,
    /// Out of 100 draws, about so many.
    pub weight: u32,
}

/// `names.ron`: one of five pools of mixed origin.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamePool {
    pub id: String,
    /// (given name, pronouns that may go with it: "she", "he", "they")
    pub given: Vec<(String, Vec<String>)>,
    pub surnames: Vec<String>,
}
