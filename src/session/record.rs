//! A round as it is stored and passed on: case, inputs, the drawn persona and the marks as shown. Plain data; never
//! computes anything.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::persona::Persona;

/// What decides a round together with the content: everything else is a fold over the inputs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Canonical seed code, 6 to 8 characters.
    pub seed: String,
    pub scenario: String,
    /// A role that was asked for; `None` lets the seed choose.
    pub role: Option<String>,
    /// The guided first round: a fixed, easy persona and a few turns.
    pub guided: bool,
}

/// Something the learner did. Pausing and looking things up leave no trace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Input {
    /// Help looked at before the next reply: 1 which skill, 2 which question, 3 an example.
    Help(u8),
    Say(String),
    Leave,
}

/// How a round ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Agreed and closed well.
    Achieved,
    /// The learner left.
    Left,
    /// The persona walked away after bad turns.
    WalkedAway,
    /// Patience, time or the shift ran out.
    OutOfTime,
    /// Not ended: can be taken up again.
    Unfinished,
}

/// One run of words that showed a move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveShown {
    #[serde(rename = "move")]
    pub id: String,
    /// Byte offsets into the reply.
    pub start: u32,
    pub end: u32,
    pub quote: String,
    pub rule: String,
}

/// A turn as it was shown: what the learner wrote, what was found, how it was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnShown {
    pub turn: u16,
    pub reply: String,
    pub moves: Vec<MoveShown>,
    pub levels: BTreeMap<String, u8>,
    pub overall: u8,
    /// Facts unlocked by this reply.
    pub facts: Vec<String>,
    pub openness: u8,
    pub patience: u8,
    pub stance: String,
    pub persona_line: String,
    pub inner_thought: String,
    /// Help looked at before this reply: 0 none, 1 which skill, 2 which question, 3 an example.
    #[serde(default, skip_serializing_if = "none")]
    pub helped: u8,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn none(helped: &u8) -> bool {
    *helped == 0
}

/// A whole round: one row of the store, one session file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundRecord {
    /// Unique on this machine; given by the store.
    pub id: String,
    /// Content fingerprint (hex) that the round was played with.
    pub fingerprint: String,
    pub case: Case,
    pub persona: Persona,
    pub scenario_title: String,
    /// The persona's first words.
    pub opening: String,
    pub turns: Vec<TurnShown>,
    pub ending: Ending,
    /// Session levels by skill, once looked at.
    pub levels: BTreeMap<String, u8>,
    /// The learner's own ratings 0 to 3 by skill, given before the marks were shown.
    pub self_ratings: BTreeMap<String, u8>,
    pub facts_found: u8,
    pub facts_in_all: u8,
    /// The round and turn that this one forks from ("try this turn again").
    pub parent: Option<(String, u16)>,
    /// Seconds since 1970 UTC, labels only; 0 where unknown.
    pub started_at: i64,
    pub note: String,
    /// What the learner believed the person needs and fears.
    pub believed_needs: String,
    pub believed_fears: String,
    /// The idea chosen for next time.
    pub goal: String,
    /// What the learner wrote about it besides.
    #[serde(default, skip_serializing_if = "Own::is_empty")]
    pub own: Own,
}

/// What the learner wrote about a round besides the talk. Nothing of it is marked. Fields may be added: what an older
/// record does not have is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Own {
    /// The goal that the round was begun with: what was chosen for it in the look-back before.
    pub aim: String,
    /// The first word that came up afterwards.
    pub first_word: String,
    /// What was happening for the other, in a sentence.
    pub happening: String,
    /// After a hard talk: one thing that was true about the other’s day.
    pub true_thing: String,
    /// Lines of a drill that were kept, at most one a turn and skill.
    pub kept: Vec<KeptLine>,
}

/// A line that was said better in a drill and kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptLine {
    /// The turn of the talk that it would stand in.
    pub turn: u16,
    pub skill: String,
    pub line: String,
    pub level: u8,
}

impl Own {
    /// Nothing was written.
    pub fn is_empty(&self) -> bool {
        *self == Own::default()
    }

    /// Keeps a line; an earlier one for the same turn and skill gives way.
    pub fn keep(&mut self, line: KeptLine) {
        self.kept.retain(|kept| (kept.turn, &kept.skill) != (line.turn, &line.skill));
        self.kept.push(line);
    }
}

impl RoundRecord {
    /// What the learner did, in order, as a session takes it.
    pub fn inputs(&self) -> Vec<Input> {
        let mut inputs = self.open_inputs();
        if self.ending == Ending::Left {
            inputs.push(Input::Leave);
        }
        inputs
    }

    /// The same without the leaving, for a round that is taken up again.
    pub fn open_inputs(&self) -> Vec<Input> {
        let mut inputs = Vec::new();
        for turn in &self.turns {
            if turn.helped > 0 {
                inputs.push(Input::Help(turn.helped));
            }
            inputs.push(Input::Say(turn.reply.clone()));
        }
        inputs
    }
}
