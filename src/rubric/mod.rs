//! What a reply does and what it is worth: moves, topics, signals, skill levels, caps. Never knows a persona's state
//! beyond the plain `Context` it is given.
pub mod context;
pub mod findings;
pub mod rule;

pub use context::{Context, Offer};
pub use findings::{Detection, SkillMark, TurnMarks};
