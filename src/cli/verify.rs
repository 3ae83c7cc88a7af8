//! `rounds verify`: whether a session file is as it was exported, or what differs. Only reads.

use std::io::Write;
use std::path::PathBuf;

use super::{Exit, Outcome, Place, replay};
use crate::export::session_file::{check_code, first_break};

/// Check that a session file is as it was exported
#[derive(clap::Args)]
#[command(after_help = "Example:\n  rounds verify talk.json && echo untouched")]
pub struct Args {
    /// A file of `rounds export --format session`
    file: PathBuf,
}

pub fn run(args: &Args, _place: &Place) -> Outcome {
    let file = replay::read(&args.file)?;
    let mut out = std::io::stdout().lock();
    let name = args.file.display();
    let exit = match first_break(&file) {
        Some(broken) => {
            writeln!(out, "{name}: {broken}.")?;
            Exit::Found
        }
        None => {
            let code = check_code(&file.round);
            writeln!(
                out,
                "{name}: as it was exported, {} turns, check code {code}.",
                file.round.turns.len()
            )?;
            Exit::Done
        }
    };
    out.flush()?;
    Ok(exit)
}
