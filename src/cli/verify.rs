//! `rounds verify`: whether a session file is as it was exported and its marks come out again, or what differs. Only
//! reads.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use super::{Exit, Outcome, Place, replay};
use crate::content::{load_embedded, load_folder};
use crate::export::recheck;
use crate::export::session_file::{check_code, first_break};

/// More than these differences say nothing new.
const SHOWN: usize = 20;

/// Check that a session file is as it was exported and that its marks come out again
#[derive(clap::Args)]
#[command(after_help = "Example:\n  rounds verify talk.json && echo untouched")]
pub struct Args {
    /// A file of `rounds export --format session`
    file: PathBuf,
    /// Other content than that inside the program
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
}

pub fn run(args: &Args, _place: &Place) -> Outcome {
    let file = replay::read(&args.file)?;
    let round = &file.round;
    let pack = Arc::new(args.content.as_deref().map_or_else(load_embedded, load_folder));
    let mut wrong: Vec<String> = first_break(&file).iter().map(ToString::to_string).collect();
    if round.fingerprint != pack.fingerprint {
        wrong.push(format!(
            "it was played with other content ({} there, {} here), so its marks may come out otherwise; --content DIR takes the one that it was played with",
            short(&round.fingerprint),
            short(&pack.fingerprint)
        ));
    }
    match recheck::play_again(round, &pack) {
        Ok(again) => wrong.extend(recheck::differences(round, &again).iter().map(ToString::to_string)),
        Err(why) => wrong.push(format!("it cannot be played again: {why}")),
    }
    let mut out = std::io::stdout().lock();
    let name = args.file.display();
    for line in wrong.iter().take(SHOWN) {
        writeln!(out, "{name}: {line}")?;
    }
    if wrong.len() > SHOWN {
        writeln!(out, "{name}: and {} more differences", wrong.len() - SHOWN)?;
    }
    if wrong.is_empty() {
        writeln!(
            out,
            "{name}: as it was exported; {} turns come out as told; check code {}",
            round.turns.len(),
            check_code(round)
        )?;
    }
    out.flush()?;
    Ok(if wrong.is_empty() { Exit::Done } else { Exit::Found })
}

fn short(fingerprint: &str) -> String {
    fingerprint.chars().take(8).collect()
}
