//! What was written: spans, normalising with the map back, tokens, clauses, questions. Never knows a rule or a persona.
pub mod span;

pub use span::Span;
