//! One conversation: inputs, turns, state; replay and rewind. Never reads the clock, the disk or global randomness.
pub mod chain;
pub mod record;

pub use record::{Case, Ending, Input, MoveShown, RoundRecord, TurnShown};
