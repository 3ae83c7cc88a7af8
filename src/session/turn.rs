//! A turn and the state between turns: plain data with causes. Never computes.

use std::collections::BTreeSet;

use super::record::{Ending, TurnShown};
use crate::rubric::{Detection, Offer, TurnMarks};
use crate::text::Span;

/// Why something in the persona changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// To the learner: "You named the load before the fix."
    pub tell: String,
    /// Steps of openness; 0 for causes of patience alone.
    pub openness: i8,
    pub patience: i8,
    /// The learner's words that did it (may be empty).
    pub spans: Vec<Span>,
}

/// One turn: the learner's reply and how it was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The line that the reply answered.
    pub before: String,
    pub shown: TurnShown,
    pub detection: Detection,
    pub marks: TurnMarks,
    pub openness_before: u8,
    pub causes: Vec<Cause>,
    /// The words behind the inner thought.
    pub thought_spans: Vec<Span>,
    /// What the persona's line offers.
    pub offers: BTreeSet<Offer>,
    /// An event that came with the persona's line ("Call light, room 9. …").
    pub event: Option<String>,
    /// Facts that were asked for while their gate was shut.
    pub shut: Vec<String>,
}

/// An interruption that has come and waits for the learner's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    pub back: Vec<String>,
    pub held: Vec<String>,
    pub emergency: bool,
    pub good: String,
}

/// Where the talk stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub openness: u8,
    pub patience: i16,
    pub stance: String,
    /// Facts told, in order.
    pub told: Vec<String>,
    /// Lines said; none is said twice.
    pub used: BTreeSet<String>,
    /// A good turn that has not yet moved a slow mood.
    pub thawing: bool,
    pub healed: bool,
    /// Something that was said hurt, and nothing has mended it since.
    pub hurt: bool,
    /// A hurt was mended; that counts double once in a talk.
    pub mended: bool,
    /// The learner has said who does what by when.
    pub promised: bool,
    /// Topics that were spoken of last.
    pub thread: Vec<String>,
    /// The turn in which the tone was last remarked on (0: never).
    pub toned: u16,
    pub surfaced: bool,
    pub warned: bool,
    pub bad_turns: u8,
    pub pending: Option<Pending>,
    pub interrupted: bool,
    /// The persona asked something in the last line.
    pub asked: bool,
    /// Help looked at since the last reply.
    pub helped: u8,
    pub ending: Ending,
}
