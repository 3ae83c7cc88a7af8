//! What was written: spans, folding with the map back, tokens, clauses, questions. Never knows a rule or a persona.
mod expand;
mod filler;
pub mod fold;
pub mod lexeme;
mod negation;
pub mod question;
pub mod reply;
mod run_on;
pub mod scan;
pub mod span;
pub mod spelling;
pub mod stem;
pub mod token;
mod verbs;
pub mod word;
pub mod words;

pub use reply::Reply;
pub use scan::Scanner;
pub use span::Span;
