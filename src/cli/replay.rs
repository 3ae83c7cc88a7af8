//! `rounds replay`: the talk of a session file, played again from its seed and words on the content at hand. Only reads.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::json;

use super::{Exit, Failure, Outcome, Place, list, read_text, say};
use crate::content::{load_embedded, load_folder};
use crate::export::recheck;
use crate::export::session_file::{self, SessionFile};
use crate::session::RoundRecord;

/// Play the talk of a session file again, from its seed and words
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  rounds replay talk.json\n  rounds replay talk.json --content my-content --json"
)]
pub struct Args {
    /// A file of `rounds export --format session`
    file: PathBuf,
    /// Other content than that inside the program
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
    /// One JSON object a line: opening, turn, …
    #[arg(long)]
    json: bool,
}

pub fn run(args: &Args, _place: &Place) -> Outcome {
    let file = read(&args.file)?;
    let pack = Arc::new(args.content.as_deref().map_or_else(load_embedded, load_folder));
    let again = recheck::play_again(&file.round, &pack)
        .map_err(|why| Failure::Say(format!("{} cannot be played again: {why}", args.file.display())))?;
    let record = again.record();
    let mut out = std::io::stdout().lock();
    if args.json {
        lines(&mut out, &record)?
    } else {
        talk(&mut out, &record)?
    }
    out.flush()?;
    let differences = recheck::differences(&file.round, &again).len();
    if differences > 0 {
        say(&format!(
            "This is not in all things what was shown then ({differences} differences; `rounds verify` names them)."
        ));
    }
    Ok(Exit::Done)
}

fn talk(out: &mut dyn Write, round: &RoundRecord) -> std::io::Result<()> {
    let person = round.persona.name();
    writeln!(out, "{} {}, seed {}", round.case.scenario, round.scenario_title, round.case.seed)?;
    writeln!(out, "\n{person}: {}", round.opening)?;
    for turn in &round.turns {
        writeln!(out, "\n{}. You: {}", turn.turn, turn.reply)?;
        let levels: Vec<String> =
            turn.levels.iter().map(|(skill, level)| format!("{skill} {level}")).collect();
        let mut moves: Vec<&str> = turn.moves.iter().map(|shown| shown.id.as_str()).collect();
        moves.dedup();
        let found: Vec<String> = [moves.join(", "), levels.join(", "), format!("overall {}", turn.overall)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        writeln!(out, "   [{}]", found.join(" | "))?;
        writeln!(out, "{person}: {}", turn.persona_line)?;
    }
    writeln!(out, "\nEnded: {}.", list::ending(round.ending))
}

fn lines(out: &mut dyn Write, round: &RoundRecord) -> std::io::Result<()> {
    writeln!(
        out,
        "{}",
        json!({"type": "opening", "scenario": round.case.scenario, "seed": round.case.seed, "persona": round.persona, "persona_line": round.opening})
    )?;
    for turn in &round.turns {
        let mut value = json!(turn);
        value["type"] = json!("turn");
        writeln!(out, "{value}")?;
    }
    Ok(())
}

pub fn read(path: &Path) -> Result<SessionFile, Failure> {
    session_file::read(&read_text(path)?)
        .map_err(|why| Failure::Say(format!("{} cannot be read: {why}.", path.display())))
}
