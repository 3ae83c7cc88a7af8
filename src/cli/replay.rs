//! `rounds replay`: the talk of a session file, line by line. Only reads.

use std::io::Write;
use std::path::PathBuf;

use super::{Exit, Failure, Outcome, Place, list, read_text};
use crate::export::session_file::{self, SessionFile};

/// Show the talk of a session file again
#[derive(clap::Args)]
#[command(after_help = "Example:\n  rounds replay talk.json")]
pub struct Args {
    /// A file of `rounds export --format session`
    file: PathBuf,
}

pub fn run(args: &Args, _place: &Place) -> Outcome {
    let file = read(&args.file)?;
    let round = &file.round;
    let mut out = std::io::stdout().lock();
    let person = round.persona.name();
    writeln!(out, "{} {}, seed {}", round.case.scenario, round.scenario_title, round.case.seed)?;
    writeln!(out, "\n{person}: {}", round.opening)?;
    for turn in &round.turns {
        writeln!(out, "\n{}. You: {}", turn.turn, turn.reply)?;
        let levels: Vec<String> =
            turn.levels.iter().map(|(skill, level)| format!("{skill} {level}")).collect();
        let moves: Vec<&str> = turn.moves.iter().map(|shown| shown.id.as_str()).collect();
        writeln!(out, "   [{} | {} | overall {}]", moves.join(", "), levels.join(", "), turn.overall)?;
        writeln!(out, "{person}: {}", turn.persona_line)?;
    }
    writeln!(out, "\nEnded: {}.", list::ending(round.ending))?;
    out.flush()?;
    Ok(Exit::Done)
}

pub fn read(path: &std::path::Path) -> Result<SessionFile, Failure> {
    session_file::read(&read_text(path)?)
        .map_err(|why| Failure::Say(format!("{} cannot be read: {why}.", path.display())))
}
