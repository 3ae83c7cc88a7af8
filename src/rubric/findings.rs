//! What judging a reply comes to: plain data with evidence, for the persona, the marks, the debrief and the exports.
//! Never holds a rule or text beyond what explains a result.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// A move that was found, with the words that show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveFound {
    /// Id of the coding manual, such as `open_question`.
    pub id: String,
    /// The shortest runs of the reply that show it; never empty.
    pub spans: Vec<Span>,
    /// The path of the winning leaf ("probe_goal/any[2]/say \"what would .. look like\"").
    pub rule: String,
}

/// A move that was nearly there: what was found and what was looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearMiss {
    pub id: String,
    /// What was there (may be empty).
    pub spans: Vec<Span>,
    /// What was missing, in plain words ("you named the load but asked nothing").
    pub missing: String,
}

/// A topic of the scenario, or a signal code such as `Q-OPEN`, with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touched {
    pub id: String,
    pub spans: Vec<Span>,
}

/// A guard that took credit away, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuardNote {
    /// `stuffing`, `parrot`, `negated`, `rubric_talk`, `contrast`, `ungrounded`, `repeat`…
    pub guard: String,
    pub spans: Vec<Span>,
    /// The moves that lost their credit.
    pub withheld: Vec<String>,
    pub tell: String,
}

/// Everything that was found in one reply.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detection {
    /// Sorted by id, one entry a move.
    pub moves: Vec<MoveFound>,
    pub near: Vec<NearMiss>,
    /// Scenario topics touched.
    pub topics: Vec<Touched>,
    /// Unlock codes met (`Q-OPEN`, `EMP`, … see `content/codes.ron`).
    pub codes: Vec<Touched>,
    /// What kind of odd input this is, if it is: `empty`, `too_long`, `gibberish`, `code`, `other_language`, `off_topic`,
    /// `greeting`, `thanks`, `insult`…
    pub kind: Option<String>,
    pub guards: Vec<GuardNote>,
    pub words: u32,
    pub sentences: u32,
    pub questions: u32,
}

impl Detection {
    pub fn has(&self, id: &str) -> bool {
        self.moves.iter().any(|m| m.id == id)
    }

    pub fn find(&self, id: &str) -> Option<&MoveFound> {
        self.moves.iter().find(|m| m.id == id)
    }

    pub fn ids(&self) -> BTreeSet<String> {
        self.moves.iter().map(|m| m.id.clone()).collect()
    }

    pub fn code(&self, id: &str) -> Option<&Touched> {
        self.codes.iter().find(|c| c.id == id)
    }
}

/// One skill's level in one turn, with the words that made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillMark {
    /// `K1` to `K18`.
    pub skill: String,
    /// 0 to 3.
    pub level: u8,
    /// The anchor text of that level.
    pub anchor: String,
    /// Words that earned it.
    pub evidence: Vec<Span>,
    /// The winning branch of the rubric file ("K1/levels[2]").
    pub rule: String,
    /// Steps of the reckoning, in order, adding up to `level`: (what, effect) such as ("Accurate paraphrase", "would be 2").
    pub steps: Vec<(String, String)>,
    /// Caps that bit, with the words that caused them.
    pub caps: Vec<CapHit>,
    /// The level above and what was missing for it; `None` at level 3.
    pub next: Option<NextLevel>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CapHit {
    pub to: u8,
    /// True where it caps the whole session and raises a flag (unsafe, unlawful).
    pub flag: bool,
    /// True where it caps the skill for the whole session.
    pub session: bool,
    pub tell: String,
    pub spans: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextLevel {
    pub level: u8,
    pub anchor: String,
    /// In plain words, what was looked for and not found.
    pub missing: String,
    pub missing_moves: Vec<String>,
}

/// All marks of one turn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnMarks {
    /// Only skills that the turn called for, in order K1..K18.
    pub skills: Vec<SkillMark>,
    /// 0 to 3: how well this reply serves this person now.
    pub overall: u8,
    /// Why, as for a skill: (what, effect).
    pub overall_steps: Vec<(String, String)>,
}

impl TurnMarks {
    pub fn skill(&self, id: &str) -> Option<&SkillMark> {
        self.skills.iter().find(|m| m.skill == id)
    }
}
