//! `rounds check`: all diagnostics of a content folder, with file, line, column and hint. Never changes content.

use std::io::Write;
use std::path::PathBuf;

use super::{Exit, Outcome, Place};
use crate::content::{Severity, load_embedded, load_folder};

/// Check content: every diagnostic, with file, line, column and hint
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  rounds check --content content")]
pub struct Args {
    /// The content folder; without it the content inside the program is checked.
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
    /// One JSON object a line.
    #[arg(long)]
    pub json: bool,
}

/// Prints every diagnostic and a summary as the last line; exit code 0 where there is no error, else 1.
pub fn run(args: &Args, _place: &Place) -> Outcome {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let pack = std::sync::Arc::new(match &args.content {
        Some(dir) => load_folder(dir),
        None => load_embedded(),
    });
    let all = crate::check::check(&pack);
    for d in &all {
        if args.json {
            writeln!(out, "{}", serde_json::json!(d))?;
        } else {
            writeln!(out, "{d}")?;
        }
    }
    let errors = all.iter().filter(|d| d.severity == Severity::Error).count();
    let examples = crate::check::examples::examples(&pack).len();
    let summary = format!(
        "{} files, {} scenarios, {} roles, {} moves, {} skills, {} examples: {} errors, {} warnings",
        pack.texts.len(),
        pack.scenarios.len(),
        pack.roles.len(),
        pack.rules.move_files().count(),
        pack.rules.skill_files().count(),
        examples,
        errors,
        all.len() - errors
    );
    if args.json {
        writeln!(
            out,
            "{}",
            serde_json::json!({"summary": summary, "errors": errors, "warnings": all.len() - errors})
        )?;
    } else {
        writeln!(out, "{summary}")?;
    }
    out.flush()?;
    Ok(if errors > 0 { Exit::Found } else { Exit::Done })
}
