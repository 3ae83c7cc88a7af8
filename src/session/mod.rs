//! One conversation: inputs, turns, state; replay and rewind. Never reads the clock, the disk or global randomness.
pub mod chain;
pub mod draw;
pub mod record;
pub mod turn;

pub use record::{Case, Ending, Input, MoveShown, RoundRecord, TurnShown};

use crate::rubric::Detection;

/// Moves as they are shown and stored: one row for each run of words.
pub fn moves_shown(reply: &str, detection: &Detection) -> Vec<MoveShown> {
    let rows = detection.moves.iter().flat_map(|m| {
        m.spans.iter().map(|s| MoveShown {
            id: m.id.clone(),
            start: s.start,
            end: s.end,
            quote: s.of(reply).to_string(),
            rule: m.rule.clone(),
        })
    });
    rows.collect()
}
