//! A round as text for others: a page to read, a file to check. Never touches the disk; whoever asks writes it.
//!
//! THE list of formats is `Format`; a new one is a file here, a variant and a golden.

pub mod html;
mod marked;
pub mod session_file;

use crate::session::RoundRecord;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    Html,
    Session,
}

impl Format {
    pub const ALL: [Self; 2] = [Self::Html, Self::Session];

    /// Ends with a line break.
    pub fn write(self, round: &RoundRecord) -> String {
        match self {
            Self::Html => html::page(round),
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
