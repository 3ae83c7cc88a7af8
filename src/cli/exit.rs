//! What the program ends with. The one place that says what the codes mean.

use std::process::ExitCode;

/// Shown under `rounds --help`.
pub const HELP: &str = "\
Exit codes:
  0  done, nothing to complain about
  1  done, and something was found: a bad line, a diagnostic, a difference, damage
  2  not done: wrong usage, or a file or folder that cannot be used
  3  no window can be opened here

Examples:
  rounds                                         open the window
  rounds play --scenario S06 --seed K7Q2MX       meet someone in the terminal
  rounds export --format html --last --out talk.html";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Done = 0,
    Found = 1,
    NotDone = 2,
    NoWindow = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command could not do what was asked: one sentence that says what to do.
#[derive(Debug)]
pub enum Failure {
    /// Said on standard error, exit code 2.
    Say(String),
    /// The reader of our output went away (`| head`): no reason for words.
    ReaderGone,
}

impl From<crate::store::StoreError> for Failure {
    fn from(error: crate::store::StoreError) -> Self {
        Self::Say(error.to_string())
    }
}

/// Errors of writing to standard output; files name their path themselves.
impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::ReaderGone,
            _ => Self::Say(format!("The output could not be written: {error}.")),
        }
    }
}

impl From<String> for Failure {
    fn from(said: String) -> Self {
        Self::Say(said)
    }
}

pub type Outcome = Result<Exit, Failure>;
