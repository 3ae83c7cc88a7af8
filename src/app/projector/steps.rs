//! In which order a turn is revealed: the words, the sign, the reason of each mark, then the inner thought, the level and
//! a wording. One press, one step.

use crate::debrief::TurnView;
use crate::debrief::proposals::told;

/// One thing that a press reveals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The words of one thing that the reply did, not yet judged.
    Quote(usize),
    Sign(usize),
    Reason(usize),
    /// The turn has no mark.
    Nothing,
    Thought,
    Level,
    Wording,
}

impl Step {
    /// What the next press will show.
    pub const fn label(self) -> &'static str {
        match self {
            Step::Quote(_) => "which words",
            Step::Sign(_) => "what they did",
            Step::Reason(_) => "why",
            Step::Nothing => "the marks",
            Step::Thought => "what was thought",
            Step::Level => "the level",
            Step::Wording => "another wording",
        }
    }
}

/// The steps of a turn, in order. What a turn does not have has no step.
pub fn steps(view: &TurnView, wording: bool) -> Vec<Step> {
    let told = told(view);
    let mut steps: Vec<Step> = (0..told.len())
        .flat_map(|at| {
            let why = (!told[at].tell.is_empty()).then_some(Step::Reason(at));
            [Some(Step::Quote(at)), Some(Step::Sign(at)), why]
        })
        .flatten()
        .collect();
    if steps.is_empty() {
        steps.push(Step::Nothing);
    }
    if !view.inner_thought.is_empty() {
        steps.push(Step::Thought);
    }
    steps.push(Step::Level);
    if wording {
        steps.push(Step::Wording);
    }
    steps
}

/// What a comparison reveals after answers and openness, in this order.
pub const COMPARED: [&str; 3] = ["what was found", "the signs", "the levels"];
