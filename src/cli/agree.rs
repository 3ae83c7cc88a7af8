//! `rounds agree`: the rules beside people who coded the same replies. Reads coded replies, prints for each move how
//! often both agree, with the raters' own agreement beside it; never changes a rule.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;

use serde::Deserialize;

use super::grade::{self, Line};
use super::{Exit, Outcome, Place, read_text, say};
use crate::content::{Pack, load_embedded, load_folder};
use crate::rubric::Detection;

/// Compare the rules with replies that people coded
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  rounds agree coded.jsonl --move reflection --verbose")]
pub struct Args {
    /// JSON Lines of coded replies: reply, persona_line, moves, raters, overall, overall_raters.
    pub file: PathBuf,
    /// Only this move of the coding manual.
    #[arg(long = "move", value_name = "ID")]
    pub one: Option<String>,
    /// Every disagreement, word for word.
    #[arg(long)]
    pub verbose: bool,
    /// Another content folder.
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
}

/// What people made of a reply; the fields of `rounds grade` stand beside these.
#[derive(Debug, Deserialize)]
struct Coded {
    moves: BTreeSet<String>,
    #[serde(default)]
    raters: Vec<BTreeSet<String>>,
    overall: Option<u8>,
    #[serde(default)]
    overall_raters: Vec<u8>,
}

struct Row {
    line: Line,
    coded: Coded,
    found: Detection,
    overall: u8,
    /// Phrases that stand in the reply, as meant or anywhere; only where somebody wants to know.
    phrases: BTreeSet<(u32, bool)>,
}

/// Counts of one move: both, rules only, people only, neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub both: u32,
    pub rules_only: u32,
    pub people_only: u32,
    pub neither: u32,
}

impl Counts {
    fn add(&mut self, rules: bool, people: bool) {
        *match (rules, people) {
            (true, true) => &mut self.both,
            (true, false) => &mut self.rules_only,
            (false, true) => &mut self.people_only,
            (false, false) => &mut self.neither,
        } += 1;
    }

    pub fn precision(self) -> f64 {
        share(self.both, self.both + self.rules_only)
    }

    pub fn recall(self) -> f64 {
        share(self.both, self.both + self.people_only)
    }

    pub fn f1(self) -> f64 {
        share(2 * self.both, 2 * self.both + self.rules_only + self.people_only)
    }

    fn all(self) -> f64 {
        f64::from(self.both + self.rules_only + self.people_only + self.neither)
    }

    /// The share that agrees, and the share that chance alone would make agree.
    fn seen_and_chance(self) -> (f64, f64) {
        let n = self.all().max(1.0);
        let rules = f64::from(self.both + self.rules_only) / n;
        let people = f64::from(self.both + self.people_only) / n;
        (f64::from(self.both + self.neither) / n, rules * people + (1.0 - rules) * (1.0 - people))
    }

    /// Cohen's kappa; 0 where chance alone explains everything.
    pub fn kappa(self) -> f64 {
        let (seen, chance) = self.seen_and_chance();
        if self.all() == 0.0 || chance >= 1.0 { 0.0 } else { (seen - chance) / (1.0 - chance) }
    }

    /// Where kappa lies in 95 of 100 samples of this size (large-sample error of Cohen 1960).
    pub fn kappa_range(self) -> (f64, f64) {
        let (seen, chance) = self.seen_and_chance();
        if self.all() == 0.0 || chance >= 1.0 {
            return (0.0, 0.0);
        }
        let error = (seen * (1.0 - seen) / self.all()).sqrt() / (1.0 - chance);
        ((self.kappa() - 1.96 * error).max(-1.0), (self.kappa() + 1.96 * error).min(1.0))
    }
}

fn share(part: u32, of: u32) -> f64 {
    if of == 0 { 0.0 } else { f64::from(part) / f64::from(of) }
}

/// Kappa with squared weights over levels 0 to 3.
pub fn weighted_kappa(pairs: &[(u8, u8)]) -> f64 {
    let n = pairs.len() as f64;
    let (mut left, mut right) = ([0.0f64; 4], [0.0f64; 4]);
    let mut seen = 0.0;
    for &(a, b) in pairs {
        left[usize::from(a.min(3))] += 1.0;
        right[usize::from(b.min(3))] += 1.0;
        seen += squared(a.min(3).into(), b.min(3).into());
    }
    let cells = (0..4).flat_map(|a| (0..4).map(move |b| (a, b)));
    let chance: f64 = cells.map(|(a, b)| squared(a, b) * left[a] * right[b] / n).sum();
    if pairs.is_empty() || chance == 0.0 { 0.0 } else { 1.0 - seen / chance }
}

fn squared(a: usize, b: usize) -> f64 {
    let d = a.abs_diff(b) as f64;
    d * d
}

/// Prints the table and a summary as the last line; exit code 1 where a line could not be read.
pub fn run(args: &Args, _place: &Place) -> Outcome {
    let pack = args.content.as_deref().map_or_else(load_embedded, load_folder);
    let wanted = if args.verbose { phrases_wanted(&pack, args.one.as_deref()) } else { BTreeSet::new() };
    let mut rows = Vec::new();
    let mut failed = false;
    for (number, text) in read_text(&args.file)?.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let parsed =
            serde_json::from_str::<Line>(text).and_then(|l| Ok((l, serde_json::from_str::<Coded>(text)?)));
        match parsed {
            Ok((line, coded)) => {
                rows.push(row(line, coded, &pack, &wanted));
            }
            Err(error) => {
                failed = true;
                say(&format!(
                    "line {}: not a coded reply: {error}. It needs at least `reply` and `moves`.",
                    number + 1
                ));
            }
        }
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    table(&mut out, &rows, &pack, args)?;
    out.flush()?;
    Ok(if failed { Exit::Found } else { Exit::Done })
}

fn phrases_wanted(pack: &Pack, one: Option<&str>) -> BTreeSet<(u32, bool)> {
    let moves = pack.rules.move_files().filter(|m| one.is_none_or(|one| one == m.id));
    moves.flat_map(|m| pack.rules.phrases_of(&m.id)).map(|(id, anywhere, _)| (id, anywhere)).collect()
}

fn row(line: Line, coded: Coded, pack: &Pack, wanted: &BTreeSet<(u32, bool)>) -> Row {
    let ctx = grade::context(&line, pack);
    let (found, reading) = pack.rules.read(&line.reply, &ctx);
    let overall = pack.rules.mark(&reading, &found).overall;
    let phrases =
        wanted.iter().copied().filter(|&(id, anywhere)| reading.phrase(id, anywhere).is_some()).collect();
    drop(reading);
    Row { line, coded, found, overall, phrases }
}

fn table(out: &mut impl Write, rows: &[Row], pack: &Pack, args: &Args) -> std::io::Result<()> {
    let coded = rows.iter().flat_map(|r| r.coded.moves.iter().cloned());
    let mut ids: BTreeSet<String> = rows.iter().flat_map(|r| r.found.ids()).chain(coded).collect();
    if let Some(one) = &args.one {
        ids.retain(|id| id == one);
    }
    writeln!(
        out,
        "{:<20} {:>4} {:>6} {:>5} {:>5} {:>5} {:>6} {:>13} {:>7}",
        "move", "n", "share", "prec", "rec", "F1", "kappa", "95 in 100", "raters"
    )?;
    let mut frequent = Vec::new();
    for id in &ids {
        let counts = count(rows, id);
        let n = counts.both + counts.people_only;
        if n >= 8 {
            frequent.push((counts.f1(), counts.kappa()));
        }
        let raters = among_raters(rows, id).map_or("–".into(), |k| format!("{k:.2}"));
        let (p, r, f, k) = (counts.precision(), counts.recall(), counts.f1(), counts.kappa());
        let prevalence = share(n, rows.len() as u32);
        let (low, high) = counts.kappa_range();
        let range = format!("{low:.2} to {high:.2}");
        writeln!(
            out,
            "{id:<20} {n:>4} {prevalence:>6.3} {p:>5.2} {r:>5.2} {f:>5.2} {k:>6.2} {range:>13} {raters:>7}"
        )?;
        if args.verbose {
            leaves(out, rows, pack, id)?;
            disagreements(out, rows, id)?;
        }
    }
    let pairs: Vec<(u8, u8)> = rows.iter().filter_map(|r| r.coded.overall.map(|o| (o, r.overall))).collect();
    let people: Vec<(u8, u8)> = rows.iter().flat_map(|r| couples(&r.coded.overall_raters)).collect();
    let mean =
        |pick: fn(&(f64, f64)) -> f64| frequent.iter().map(pick).sum::<f64>() / frequent.len().max(1) as f64;
    writeln!(
        out,
        "{} replies; {} moves coded 8 times or more: mean F1 {:.3}, mean kappa {:.3}; overall: weighted kappa {:.3} (raters {:.3})",
        rows.len(),
        frequent.len(),
        mean(|f| f.0),
        mean(|f| f.1),
        weighted_kappa(&pairs),
        weighted_kappa(&people)
    )
}

fn count(rows: &[Row], id: &str) -> Counts {
    let mut counts = Counts::default();
    for row in rows {
        counts.add(row.found.has(id), row.coded.moves.contains(id));
    }
    counts
}

/// Mean kappa over the pairs of raters; `None` where fewer than two coded.
fn among_raters(rows: &[Row], id: &str) -> Option<f64> {
    let mut pairs: BTreeMap<(usize, usize), Counts> = BTreeMap::new();
    for raters in rows.iter().map(|r| &r.coded.raters) {
        for a in 0..raters.len() {
            for b in a + 1..raters.len() {
                pairs.entry((a, b)).or_default().add(raters[a].contains(id), raters[b].contains(id));
            }
        }
    }
    (!pairs.is_empty()).then(|| pairs.values().map(|c| c.kappa()).sum::<f64>() / pairs.len() as f64)
}

fn couples(raters: &[u8]) -> Vec<(u8, u8)> {
    (0..raters.len()).flat_map(|a| (a + 1..raters.len()).map(move |b| (raters[a], raters[b]))).collect()
}

/// What each phrase of a rule gets right and wrong: wherever it stands, and where it alone carried the move.
fn leaves(out: &mut impl Write, rows: &[Row], pack: &Pack, id: &str) -> std::io::Result<()> {
    let mut never = 0;
    let mut shown = Vec::new();
    for (number, anywhere, text) in pack.rules.phrases_of(id) {
        let coded = |rows: &mut dyn Iterator<Item = &Row>| {
            let (right, wrong): (Vec<&Row>, Vec<&Row>) = rows.partition(|r| r.coded.moves.contains(id));
            (right.len(), wrong.len())
        };
        let stands = coded(&mut rows.iter().filter(|r| r.phrases.contains(&(number, anywhere))));
        if stands == (0, 0) {
            never += 1;
            continue;
        }
        let leaf = format!("say \u{201c}{text}\u{201d}");
        let alone = coded(&mut rows.iter().filter(|r| carried(r, id, &leaf)));
        shown.push((stands, alone, text));
    }
    shown.sort_by_key(|((right, wrong), _, _)| (std::cmp::Reverse(*wrong), std::cmp::Reverse(*right)));
    for ((right, wrong), (alone_right, alone_wrong), text) in shown {
        writeln!(
            out,
            "  leaf   right {right:>3} wrong {wrong:>3}, alone {alone_right:>3} and {alone_wrong:>3}: {text}"
        )?;
    }
    if never > 0 {
        writeln!(out, "  leaf   {never} phrases stand in none of these replies")?;
    }
    Ok(())
}

/// Whether the move was found and this is the only phrase on its path.
fn carried(row: &Row, id: &str, leaf: &str) -> bool {
    row.found.find(id).is_some_and(|f| f.rule.contains(leaf) && f.rule.matches("say \u{201c}").count() == 1)
}

fn disagreements(out: &mut impl Write, rows: &[Row], id: &str) -> std::io::Result<()> {
    for row in rows {
        let (rules, people) = (row.found.find(id), row.coded.moves.contains(id));
        if rules.is_some() == people {
            continue;
        }
        let them = row.line.persona_line.as_deref().unwrap_or("");
        match rules {
            Some(found) => {
                let words: Vec<&str> = found.spans.iter().map(|s| s.of(&row.line.reply)).collect();
                writeln!(
                    out,
                    "  false  {} | {them}\n         {}\n         [{}] {}",
                    row.line.id,
                    row.line.reply,
                    words.join(" / "),
                    found.rule
                )?;
            }
            None => writeln!(out, "  missed {} | {them}\n         {}", row.line.id, row.line.reply)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_by_hand() {
        let counts = Counts { both: 6, rules_only: 2, people_only: 3, neither: 9 };
        assert!((counts.precision() - 0.75).abs() < 1e-9);
        assert!((counts.recall() - 6.0 / 9.0).abs() < 1e-9);
        assert!((counts.f1() - 12.0 / 17.0).abs() < 1e-9);
        // Seen .75, chance .4 * .45 + .6 * .55 = .51.
        assert!((counts.kappa() - 0.24 / 0.49).abs() < 1e-9);
    }

    #[test]
    fn the_range_narrows_with_more_replies() {
        let few = Counts { both: 6, rules_only: 2, people_only: 3, neither: 9 };
        let many = Counts { both: 600, rules_only: 200, people_only: 300, neither: 900 };
        let (low, high) = few.kappa_range();
        let (near, far) = many.kappa_range();
        assert!(low < near && far < high && near < few.kappa() && few.kappa() < far);
        // By hand: sqrt(.75 * .25 / 20) / .49 = .1976.
        assert!((high - (0.24 / 0.49 + 1.96 * 0.19760)).abs() < 1e-3, "{high}");
        assert_eq!(Counts::default().kappa_range(), (0.0, 0.0));
    }

    #[test]
    fn two_raters_and_three_may_stand_in_one_file() {
        assert_eq!(couples(&[1, 2]), [(1, 2)]);
        assert_eq!(couples(&[1, 2, 3]), [(1, 2), (1, 3), (2, 3)]);
        assert_eq!(couples(&[1]), []);
    }

    #[test]
    fn weights_grow_with_the_square() {
        assert!((weighted_kappa(&[(0, 0), (1, 1), (2, 2), (3, 3)]) - 1.0).abs() < 1e-9);
        let near = weighted_kappa(&[(0, 1), (1, 1), (2, 2), (3, 3)]);
        let far = weighted_kappa(&[(0, 3), (1, 1), (2, 2), (3, 3)]);
        assert!(far < near && near < 1.0);
        assert_eq!(weighted_kappa(&[]), 0.0);
    }
}
