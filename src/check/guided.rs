//! The guided first round plays as it is written: each example opens its facts, and the last one closes the talk well.
//! Never looks at whether the advice is good.

use std::sync::Arc;

use crate::content::{Diagnostic, Pack};
use crate::session::{Ending, Session, draw};

/// One diagnostic for each example that comes out otherwise, and one for the ending.
pub fn check(pack: &Arc<Pack>) -> Vec<Diagnostic> {
    let (Some(guided), Some(case)) = (&pack.guided, draw::guided(pack)) else { return Vec::new() };
    let text = pack.texts.get("guided.ron").map_or("", String::as_str);
    let fault = |message: String, needle: &str| {
        Diagnostic::error("guided.ron", "guided", message, "Change the example, or what it opens.")
            .at(text, needle)
    };
    let mut session = match Session::start(pack, &case) {
        Ok(session) => session,
        Err(problem) => return vec![fault(format!("It cannot be started: {problem}."), "seed")],
    };
    let mut all = Vec::new();
    for (at, step) in guided.steps.iter().enumerate() {
        match session.say(&step.example) {
            Some(turn) if turn.shown.facts == step.opens => {}
            Some(turn) => {
                let (opens, found) = (&step.opens, &turn.shown.facts);
                all.push(fault(
                    format!("Step {} should open {opens:?} and opens {found:?}.", at + 1),
                    &step.example,
                ));
            }
            None => all.push(fault(format!("The talk is over before step {}.", at + 1), &step.example)),
        }
    }
    if session.state.ending != Ending::Achieved {
        all.push(fault(format!("It ends as {:?}, not as achieved.", session.state.ending), "steps"));
    }
    all
}
