//! The same core without a window, for terminals and programs. Reads arguments, calls the rooms, prints; never
//! decides a mark and never knows the window.
//!
//! A command is a file with `Args` (clap) and `run(&Args, &Place) -> Outcome`, and one line in `Command`.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand};

pub mod agree;
mod check;
mod exit;
mod export;
pub mod grade;
mod list;
mod play;
mod progress;
mod replay;
mod robust;
mod suggest;
mod verify;

pub use exit::{Exit, Failure, Outcome};

use crate::store::{Store, StoreError, place};

#[derive(Parser)]
#[command(name = "rounds", version, about = "Practise the talk before you have the talk.")]
#[command(after_help = exit::HELP, disable_help_subcommand = true)]
struct Cli {
    /// Keep rounds and settings in DIR instead of the user's data folder
    #[arg(long, global = true, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

/// THE list of commands; without one the window opens.
#[derive(Subcommand)]
enum Command {
    Play(play::Args),
    Grade(grade::Args),
    Agree(agree::Args),
    Robust(robust::Args),
    Suggest(suggest::Args),
    Check(check::Args),
    List(list::Args),
    Progress(progress::Args),
    Export(export::Args),
    Replay(replay::Args),
    Verify(verify::Args),
}

impl Command {
    fn run(&self, place: &Place) -> Outcome {
        match self {
            Self::Play(args) => play::run(args, place),
            Self::Grade(args) => grade::run(args, place),
            Self::Agree(args) => agree::run(args, place),
            Self::Robust(args) => robust::run(args, place),
            Self::Suggest(args) => suggest::run(args, place),
            Self::Check(args) => check::run(args, place),
            Self::List(args) => list::run(args, place),
            Self::Progress(args) => progress::run(args, place),
            Self::Export(args) => export::run(args, place),
            Self::Replay(args) => replay::run(args, place),
            Self::Verify(args) => verify::run(args, place),
        }
    }
}

/// Where the data is, as the command line asked for it.
pub struct Place {
    data_dir: Option<PathBuf>,
}

impl Place {
    fn dir(&self) -> Result<PathBuf, Failure> {
        self.data_dir.clone().or_else(place::default_dir).ok_or_else(|| {
            Failure::Say("There is no home folder for the data. Name a folder with --data-dir DIR.".into())
        })
    }

    /// For commands that only look; also while the window is open.
    pub fn reading(&self) -> Result<Store, Failure> {
        Ok(Store::open_reading(&self.dir()?)?)
    }

    /// For commands that write. A folder that cannot be used is told, and the round is played without being kept;
    /// another writer is a refusal.
    pub fn writing(&self) -> Result<Store, Failure> {
        let opened = match self.dir() {
            Ok(dir) => Store::open_writing(&dir),
            Err(Failure::Say(reason)) => {
                Store::in_memory(reason).map(|(store, notice)| (store, vec![notice]))
            }
            Err(gone) => return Err(gone),
        };
        let (store, notices) = match opened {
            Err(error @ StoreError::Folder { .. }) => {
                let (store, notice) = Store::in_memory(error.to_string())?;
                (store, vec![notice])
            }
            other => other?,
        };
        for notice in notices {
            say(&notice.to_string());
        }
        Ok(store)
    }
}

/// What was asked for, once everything but a window is done.
pub enum Asked {
    Done(Exit),
    Window { data_dir: Option<PathBuf> },
}

pub fn run(args: impl IntoIterator<Item = OsString>) -> Asked {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are answers, not errors; a closed pipe is neither.
            let _ = error.print();
            return Asked::Done(if error.use_stderr() { Exit::NotDone } else { Exit::Done });
        }
    };
    let Some(command) = cli.command else { return Asked::Window { data_dir: cli.data_dir } };
    Asked::Done(match command.run(&Place { data_dir: cli.data_dir }) {
        Ok(exit) => exit,
        Err(Failure::ReaderGone) => Exit::Done,
        Err(Failure::Say(sentence)) => {
            say(&format!("rounds: {sentence}"));
            Exit::NotDone
        }
    })
}

/// A line on standard error; whoever closed it does not want to hear.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// A file that a person named, as text; the sentence says which and why not.
fn read_text(path: &Path) -> Result<String, Failure> {
    use std::io::Read;
    /// No session file comes near it; a wrong file is not read to its end.
    const LIMIT: u64 = 64 << 20;
    let unreadable = |why: String| Failure::Say(format!("{} cannot be read: {why}.", path.display()));
    #[expect(clippy::disallowed_methods, reason = "the file that the person named")]
    let file = std::fs::File::open(path).map_err(|error| unreadable(plain(&error)))?;
    let mut bytes = Vec::new();
    file.take(LIMIT + 1).read_to_end(&mut bytes).map_err(|error| unreadable(plain(&error)))?;
    if bytes.len() as u64 > LIMIT {
        return Err(unreadable("it is larger than 64 MiB".into()));
    }
    String::from_utf8(bytes).map_err(|_| unreadable("it is not text (UTF-8)".into()))
}

fn plain(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file or folder".into(),
        std::io::ErrorKind::PermissionDenied => "you may not".into(),
        std::io::ErrorKind::IsADirectory => "it is a folder".into(),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_hang_together() {
        use clap::CommandFactory;
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_shows_an_example() {
        use clap::CommandFactory;
        for command in Cli::command().get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(
                help.contains(&format!("rounds {}", command.get_name())),
                "{}: {help}",
                command.get_name()
            );
            assert!(command.get_about().is_some(), "{} says what it does", command.get_name());
        }
    }
}
