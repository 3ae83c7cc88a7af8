//! A round as text for others: a page to read, a file to check. Never touches the disk; whoever asks writes it.
//!
//! THE list of formats is `Format`; a new one is a file here, a variant and a golden.

pub mod html;
mod marked;
pub mod recheck;
pub mod session_file;

use crate::debrief::Debrief;
use crate::session::RoundRecord;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    Html,
    Session,
}

impl Format {
    pub const ALL: [Self; 2] = [Self::Html, Self::Session];

    /// The round as text, ending with a line break. The debrief explains the marks where it fits them (see
    /// `recheck::debrief_as_shown`); without it the marks stand as they were shown.
    pub fn write(self, round: &RoundRecord, debrief: Option<&Debrief>) -> String {
        match self {
            Self::Html => html::page(round, debrief),
            Self::Session => session_file::write(round),
        }
    }

    /// The ending of a file name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Session => "json",
        }
    }

    /// A file name from the id, never from text that someone typed.
    pub fn file_name(self, round: &RoundRecord) -> String {
        let id: String =
            round.id.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
        format!("round-{id}.{}", self.extension())
    }
}
