//! RON to pack: the only place that reads content. Never judges a reply.
pub mod diagnostic;
pub mod glossary;
pub mod handbook;
pub mod load;
pub mod pack;
pub mod parse;
pub mod reference;
pub mod resolve;
pub mod source;

/// What the built-in content is written in: people, lines and rules are of one language together.
pub const LANGUAGE: &str = "English";

pub use diagnostic::{Diagnostic, Severity};
pub use load::{load_embedded, load_folder};
pub use pack::{Dials, Pack};
