//! `content/guided.ron`: the guided first round, a fixed easy person and one short piece of advice a turn. Plain data;
//! never decides how a reply is taken.

use serde::{Deserialize, Serialize};

use crate::persona::Persona;

/// A one-minute round with somebody who is known beforehand. The session over it is like any other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guided {
    pub scenario: String,
    /// Chooses their lines, as in every round; who they are stands below.
    pub seed: String,
    pub persona: Persona,
    /// One a turn; the talk ends after the last.
    pub steps: Vec<GuidedStep>,
}

/// What the coach says before one turn of the learner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidedStep {
    /// One or two short sentences: what to try now.
    pub say: String,
    /// Words that do it; a learner may send them as they are.
    pub example: String,
    /// The facts that the example opens, said after the examples before it. `rounds check` plays it.
    #[serde(default)]
    pub opens: Vec<String>,
}
