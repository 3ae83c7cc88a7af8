//! `rounds list`: the rounds that are there, the newest first, and what is damaged. Only looks.

use std::io::Write;

use serde_json::json;

use super::{Exit, Outcome, Place, say};
use crate::session::Ending;
use crate::store::{RoundSummary, clock};

/// Show the rounds that were played, the newest first
#[derive(clap::Args)]
#[command(after_help = "Example:\n  rounds list --limit 5")]
pub struct Args {
    /// How many at most
    #[arg(long, default_value_t = 50, value_name = "N")]
    limit: u32,
    /// One JSON object a line
    #[arg(long)]
    json: bool,
}

pub fn run(args: &Args, place: &Place) -> Outcome {
    let store = place.reading()?;
    let rounds = store.rounds(args.limit, 0)?;
    let mut out = std::io::stdout().lock();
    if args.json {
        for round in &rounds {
            writeln!(out, "{}", as_json(round))?;
        }
    } else if rounds.is_empty() {
        writeln!(out, "No rounds yet. `rounds play` or the window starts one.")?;
    } else {
        for round in &rounds {
            writeln!(out, "{}", as_line(round))?;
        }
    }
    out.flush()?;
    let damage = store.survey();
    for one in &damage {
        say(&one.to_string());
    }
    Ok(if damage.is_empty() { Exit::Done } else { Exit::Found })
}

fn as_line(round: &RoundSummary) -> String {
    let turns = match round.turns {
        1 => "1 turn".to_string(),
        n => format!("{n} turns"),
    };
    format!(
        "{}  {}  {}  {:<3}  {} — {}, {}, {}",
        round.id,
        clock::label(round.started_at),
        round.seed,
        round.scenario,
        round.scenario_title,
        round.persona,
        turns,
        ending(round.ending)
    )
}

/// How a round ended, in words for a list.
pub fn ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Achieved => "agreed",
        Ending::Left => "left",
        Ending::WalkedAway => "they walked away",
        Ending::OutOfTime => "out of time",
        Ending::Unfinished => "unfinished",
    }
}

fn as_json(round: &RoundSummary) -> serde_json::Value {
    json!({
        "id": round.id,
        "started_at": round.started_at,
        "seed": round.seed,
        "scenario": round.scenario,
        "scenario_title": round.scenario_title,
        "role": round.role,
        "persona": round.persona,
        "turns": round.turns,
        "ending": round.ending,
        "levels": round.levels,
        "self_ratings": round.self_ratings,
        "facts_found": round.facts_found,
        "facts_in_all": round.facts_in_all,
        "parent": round.parent,
        "goal": round.goal,
    })
}
