//! What a rule may look at besides the reply itself: the other's words, what was said before, where the talk stands.
//! Plain data, filled by `session` for a round and by `rounds grade` for a line of a file.

use std::collections::BTreeSet;

/// What the persona's last words offered; decides whether a skill was called for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Offer {
    /// A checkable piece of how things are ("the code starts under the tape").
    Fact,
    /// A feeling, a burden or a loss, named or plain to hear.
    Feeling,
    /// A complaint or an accusation against IT or the learner.
    Complaint,
    /// A demand for a certain fix, date, access or piece of information.
    Demand,
    /// A risk to a patient.
    Harm,
    /// Something that law or privacy decides (who may see, know, sign).
    Rule,
    /// A question to the learner.
    Question,
    /// An event that takes the persona away (call light, phone).
    Interruption,
    /// The persona says that the talk is ending.
    Closing,
    /// Feedback on the learner or a colleague.
    Criticism,
}

/// One earlier line of the talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriorLine {
    pub by_learner: bool,
    pub text: String,
}

/// What one earlier turn of the learner came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriorTurn {
    pub moves: BTreeSet<String>,
    pub words: u32,
}

/// Everything a rule may look at. `Default` is a reply out of the blue.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// Role id ("R08") where known, else empty.
    pub role_id: String,
    /// Plain words ("bedside nurse"); `grade` has only these.
    pub role_words: String,
    /// The line that the reply answers; empty at the start.
    pub persona_line: String,
    /// Earlier lines, oldest first, without `persona_line`.
    pub prior: Vec<PriorLine>,
    /// Turns of the learner before this one, oldest first.
    pub turns: Vec<PriorTurn>,
    /// What the persona's last words offered, as authored; `None` lets the rules judge it from the words.
    pub offers: Option<BTreeSet<Offer>>,
    /// Technical words this listener knows or used first (lower case); not jargon to them.
    pub known_terms: BTreeSet<String>,
    /// Keys of extra rules (`fact/S06/H1`) that show that somebody speaks of a fact the persona has told.
    pub told_facts: Vec<String>,
    /// Scenario topics: id and the key of its extra rule (`topic/S06/label`).
    pub topics: Vec<(String, String)>,
    /// Words that this listener takes in at once (0: not known).
    pub listener_words: u32,
    /// True in a scenario where a patient's safety is at stake.
    pub safety_scenario: bool,
}
