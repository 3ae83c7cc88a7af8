//! `rounds suggest`: what separates the replies that a rule missed from those that it rightly left alone, as patterns
//! and a scorecard ready to paste. Reads coded replies; never changes a rule.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

use serde::Deserialize;

use self::evidence::{Least, Sample};
use super::grade::{self, Line};
use super::{Exit, Outcome, Place, read_text, say};
use crate::content::{load_embedded, load_folder};

mod evidence;
mod grams;

/// Find phrases that would have found what a rule missed
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  rounds suggest coded.jsonl --move reflection --least 3")]
pub struct Args {
    /// JSON Lines of coded replies, as for `rounds agree`; `writer` or `voice` says whose words they are.
    pub file: PathBuf,
    /// The move of the coding manual.
    #[arg(long = "move", value_name = "ID")]
    pub one: String,
    /// A phrase must stand in so many of the missed replies.
    #[arg(long, default_value_t = 2, value_name = "N")]
    pub least: usize,
    /// No more phrases than this.
    #[arg(long, default_value_t = 20, value_name = "N")]
    pub most: usize,
    /// Another content folder.
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
}

#[derive(Debug, Deserialize)]
struct Coded {
    moves: BTreeSet<String>,
    #[serde(default)]
    writer: serde_json::Value,
    #[serde(default)]
    voice: serde_json::Value,
}

/// Signs on one scorecard.
const CARD_SIZE: usize = 8;
/// A phrase that is wrong more often than this is no phrase; it may be a sign on a card.
const PRECISION: f64 = 0.6;

pub fn run(args: &Args, _place: &Place) -> Outcome {
    let pack = args.content.as_deref().map_or_else(load_embedded, load_folder);
    if pack.rules.move_file(&args.one).is_none() {
        return Err(format!(
            "--move {}: there is no such move; content/moves holds one file each.",
            args.one
        )
        .into());
    }
    let (mut samples, mut names) = (Vec::new(), grams::Names::default());
    let (mut found, mut failed, mut unnamed) = (0, false, 0);
    for (number, text) in read_text(&args.file)?.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let parsed =
            serde_json::from_str::<Line>(text).and_then(|l| Ok((l, serde_json::from_str::<Coded>(text)?)));
        let (line, coded) = match parsed {
            Ok(both) => both,
            Err(error) => {
                failed = true;
                say(&format!("line {}: not a coded reply: {error}.", number + 1));
                continue;
            }
        };
        let ctx = grade::context(&line, &pack);
        let (detection, reading) = pack.rules.read(&line.reply, &ctx);
        if detection.has(&args.one) {
            found += 1;
            continue;
        }
        let writer = [&coded.writer, &coded.voice].into_iter().find(|w| !w.is_null());
        // Without a name every reply has a writer of its own.
        unnamed += usize::from(writer.is_none());
        samples.push(Sample {
            writer: writer.map_or_else(|| format!("line {number}"), ToString::to_string),
            wanted: coded.moves.contains(&args.one),
            grams: grams::of_reply(&reading, &pack.rules, &mut names),
        });
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    report(&mut out, &samples, found, unnamed, args)?;
    out.flush()?;
    Ok(if failed { Exit::Found } else { Exit::Done })
}

fn report(
    out: &mut impl Write,
    samples: &[Sample],
    found: usize,
    unnamed: usize,
    args: &Args,
) -> std::io::Result<()> {
    let missed = samples.iter().filter(|s| s.wanted).count();
    writeln!(
        out,
        "// {}: {missed} missed, {} rightly left alone, {found} found (not looked at).",
        args.one,
        samples.len() - missed
    )?;
    let whose = if unnamed > 0 { "replies" } else { "writers" };
    writeln!(out, "// \"unseen\": right and wrong in {whose} that the phrase was not chosen by.")?;
    let phrases = evidence::phrases(samples, Least { right: args.least.max(1), precision: PRECISION });
    if phrases.is_empty() {
        writeln!(out, "// No phrase stands in {} of the missed and seldom elsewhere.", args.least)?;
    }
    for one in phrases.iter().take(args.most) {
        writeln!(
            out,
            "Say(\"{}\"), // {} missed, {} wrong; unseen {} and {}",
            one.gram, one.finds.right, one.finds.wrong, one.unseen.right, one.unseen.wrong
        )?;
    }
    let Some(card) = evidence::card(samples.iter(), CARD_SIZE) else { return Ok(()) };
    let (right, wrong) = samples
        .iter()
        .filter(|s| card.finds(s))
        .fold((0, 0), |(right, wrong), s| if s.wanted { (right + 1, wrong) } else { (right, wrong + 1) });
    let unseen = evidence::card_unseen(samples, CARD_SIZE);
    writeln!(
        out,
        "// {right} missed, {wrong} wrong; unseen {} and {} (precision {:.2})",
        unseen.right,
        unseen.wrong,
        unseen.precision()
    )?;
    writeln!(out, "Scorecard(at: {}, of: [", card.at)?;
    for (weight, gram) in &card.of {
        writeln!(out, "    ({weight}, Say(\"{gram}\")),")?;
    }
    writeln!(out, "]),")
}
