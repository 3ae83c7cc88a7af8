//! What a reply does and what it is worth: moves, topics, signals, skill levels, caps. Never knows a persona's state
//! beyond the plain `Context` it is given.
pub mod book;
mod card;
mod compile;
pub mod context;
pub mod detect;
pub mod findings;
pub mod guards;
pub mod hits;
pub mod kind;
pub mod mark;
pub mod pattern;
pub mod primitive;
pub mod reading;
pub mod rule;
pub mod seen;
pub mod why;

pub use book::Rulebook;
pub use context::{Context, Offer};
pub use findings::{Detection, SkillMark, TurnMarks};
