//! `rounds export`: one round as a file or on standard output. Only looks at the store.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Exit, Failure, Outcome, Place, plain};
use crate::content::load_embedded;
use crate::export::{Format, recheck};
use crate::store::{Store, StoreError, place::write_private};

/// Write one round as a file
#[derive(clap::Args)]
#[command(group(clap::ArgGroup::new("which").required(true).args(["last", "round"])))]
#[command(after_help = "Examples:
  rounds export --format html --last --out talk.html
  rounds export --format session --round 20261125-0003-k7qd > talk.json")]
pub struct Args {
    /// html: a page to read and print; session: a file for `rounds replay` and `rounds verify`
    #[arg(long, value_enum)]
    format: Format,
    /// The newest round
    #[arg(long)]
    last: bool,
    /// The round with this id, or the only one whose id begins so (see `rounds list`)
    #[arg(long, value_name = "ID")]
    round: Option<String>,
    /// Write to FILE instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub fn run(args: &Args, place: &Place) -> Outcome {
    let store = place.reading()?;
    let id = match &args.round {
        Some(start) => store.find(start)?,
        None => newest(&store)?,
    };
    let round = store.round(&id)?;
    let debrief = recheck::debrief_as_shown(&round, &Arc::new(load_embedded()));
    let text = args.format.write(&round, debrief.as_ref());
    match &args.out {
        Some(path) if path != Path::new("-") => save(path, &text)?,
        _ => {
            let mut out = std::io::stdout().lock();
            out.write_all(text.as_bytes())?;
            out.flush()?;
        }
    }
    Ok(Exit::Done)
}

/// The last round with something said in it; one without a word only where there is no other.
fn newest(store: &Store) -> Result<String, Failure> {
    if let Some(id) = store.last()? {
        return Ok(id);
    }
    let first = store.rounds(1, 0)?.pop();
    first.map(|round| round.id).ok_or_else(|| StoreError::NoRounds.into())
}

fn save(path: &Path, text: &str) -> Result<(), Failure> {
    write_private(path, text.as_bytes())
        .map_err(|error| Failure::Say(format!("{} cannot be written: {}.", path.display(), plain(&error))))
}
