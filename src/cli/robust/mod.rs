//! `rounds robust`: how steady the marks are when the same reply is typed otherwise, when its evidence is taken out,
//! when something unrelated stands behind it. The same file and seed give the same report; changes no rule.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

use super::grade::{self, Line};
use super::{Exit, Outcome, Place, read_text, say};
use crate::content::{Pack, load_embedded, load_folder};
use crate::persona::seed::{Draw, SeedCode};

mod perturb;

/// Type every reply otherwise and see which marks move
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  rounds robust replies.jsonl --kind \"punctuation lost\" --verbose")]
pub struct Args {
    /// JSON Lines of replies, as for `rounds grade`.
    pub file: PathBuf,
    /// Only this kind of change (as it stands in the report).
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
    /// Another seed draws other errors, fillers and orders.
    #[arg(long, default_value = "R0BUST")]
    pub seed: String,
    /// Every reply whose level or moves changed, word for word.
    #[arg(long)]
    pub verbose: bool,
    /// Another content folder.
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
}

/// What a reply came to.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Marks {
    moves: BTreeSet<String>,
    level: u8,
}

struct Judge<'a> {
    pack: &'a Pack,
}

impl Judge<'_> {
    fn marks(&self, line: &Line, reply: &str) -> Marks {
        let ctx = grade::context(line, self.pack);
        let (detection, reading) = self.pack.rules.read(reply, &ctx);
        Marks { moves: detection.ids(), level: self.pack.rules.mark(&reading, &detection).overall }
    }

    /// Byte ranges of the words that show good moves, joined where they touch.
    fn evidence(&self, line: &Line) -> Vec<(usize, usize)> {
        let found = grade::judge(line, self.pack).0;
        let good = found.moves.iter().filter(|m| !self.pack.rules.harms(&m.id));
        let mut spans: Vec<(usize, usize)> =
            good.flat_map(|m| &m.spans).map(|s| (s.start as usize, s.end as usize)).collect();
        spans.sort_unstable();
        spans.dedup_by(|next, before| {
            let inside = next.0 <= before.1;
            if inside {
                before.1 = before.1.max(next.1);
            }
            inside
        });
        spans
    }
}

/// Counts of one kind of change.
#[derive(Clone, Debug, Default)]
struct Tally {
    replies: usize,
    same_level: usize,
    fell: usize,
    rose: usize,
    same_moves: usize,
    moves: usize,
    moves_changed: usize,
}

impl Tally {
    fn note(&mut self, before: &Marks, after: &Marks) {
        self.replies += 1;
        self.same_level += usize::from(before.level == after.level);
        self.fell += usize::from(after.level < before.level);
        self.rose += usize::from(after.level > before.level);
        self.same_moves += usize::from(before.moves == after.moves);
        self.moves += before.moves.union(&after.moves).count();
        self.moves_changed += before.moves.symmetric_difference(&after.moves).count();
    }
}

fn share(part: usize, of: usize) -> f64 {
    if of == 0 { 0.0 } else { part as f64 / of as f64 }
}

pub fn run(args: &Args, _place: &Place) -> Outcome {
    let seed = SeedCode::parse(&args.seed).map_err(|e| format!("--seed {}: {e}.", args.seed))?;
    let names = perturb::KINDS.iter().map(|(name, _)| *name).chain(["unrelated added", "evidence removed"]);
    if let Some(kind) = args.kind.as_ref().filter(|k| !names.clone().any(|n| n == k.as_str())) {
        let all = names.collect::<Vec<_>>().join(", ");
        return Err(format!("--kind {kind} is none of: {all}.").into());
    }
    let pack = args.content.as_deref().map_or_else(load_embedded, load_folder);
    let mut lines = Vec::new();
    let mut failed = false;
    for (number, text) in read_text(&args.file)?.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        match serde_json::from_str::<Line>(text) {
            Ok(line) => lines.push(line),
            Err(error) => {
                failed = true;
                say(&format!("line {}: not a reply in JSON: {error}.", number + 1));
            }
        }
    }
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    report(&mut out, &lines, &Judge { pack: &pack }, &seed, args)?;
    out.flush()?;
    Ok(if failed { Exit::Found } else { Exit::Done })
}

fn report(
    out: &mut impl Write,
    lines: &[Line],
    judge: &Judge<'_>,
    seed: &SeedCode,
    args: &Args,
) -> std::io::Result<()> {
    let before: Vec<Marks> = lines.iter().map(|l| judge.marks(l, &l.reply)).collect();
    let wanted = |name: &str| args.kind.as_deref().is_none_or(|k| k == name);
    writeln!(
        out,
        "{:<22} {:>7} {:>10} {:>10} {:>14}",
        "typed otherwise", "replies", "same level", "same moves", "moves changed"
    )?;
    for (name, change) in perturb::KINDS.iter().filter(|(name, _)| wanted(name)) {
        let typed = |line: &Line, draw: &mut Draw| change(&line.reply, draw);
        let tally = tally(out, lines, &before, judge, args, |n, l| typed(l, &mut draw_of(seed, name, n)))?;
        writeln!(
            out,
            "{name:<22} {:>7} {:>10.3} {:>10.3} {:>14.3}",
            tally.replies,
            share(tally.same_level, tally.replies),
            share(tally.same_moves, tally.replies),
            share(tally.moves_changed, tally.moves)
        )?;
    }
    if wanted("unrelated added") {
        let name = "unrelated added";
        let add = |n, l: &Line| perturb::unrelated(&l.reply, &mut draw_of(seed, name, n));
        let tally = tally(out, lines, &before, judge, args, add)?;
        writeln!(
            out,
            "{name:<22} {:>7} replies: level rises in {:.3}, falls in {:.3}",
            tally.replies,
            share(tally.rose, tally.replies),
            share(tally.fell, tally.replies)
        )?;
    }
    if wanted("evidence removed") {
        removed(out, lines, &before, judge, args)?;
    }
    Ok(())
}

fn draw_of(seed: &SeedCode, kind: &str, line: usize) -> Draw {
    seed.draw(&format!("{kind}/{line}"))
}

fn tally(
    out: &mut impl Write,
    lines: &[Line],
    before: &[Marks],
    judge: &Judge<'_>,
    args: &Args,
    change: impl Fn(usize, &Line) -> Option<String>,
) -> std::io::Result<Tally> {
    let mut tally = Tally::default();
    for (n, (line, before)) in lines.iter().zip(before).enumerate() {
        let Some(typed) = change(n, line) else { continue };
        let after = judge.marks(line, &typed);
        tally.note(before, &after);
        if args.verbose && after != *before {
            shown(out, line, &typed, before, &after)?;
        }
    }
    Ok(tally)
}

fn shown(
    out: &mut impl Write,
    line: &Line,
    typed: &str,
    before: &Marks,
    after: &Marks,
) -> std::io::Result<()> {
    let lost = before.moves.difference(&after.moves).map(|m| format!("-{m}"));
    let new = after.moves.difference(&before.moves).map(|m| format!("+{m}"));
    let moves = lost.chain(new).collect::<Vec<_>>().join(" ");
    let level = if before.level == after.level {
        String::new()
    } else {
        format!(" level {} to {}", before.level, after.level)
    };
    writeln!(out, "  {}{level} {moves}\n    {}\n    {typed}", line.id, line.reply)
}

/// With the words that show good moves taken out, the level must fall and those moves must go.
fn removed(
    out: &mut impl Write,
    lines: &[Line],
    before: &[Marks],
    judge: &Judge<'_>,
    args: &Args,
) -> std::io::Result<()> {
    let (mut replies, mut fell, mut moves, mut gone) = (0, 0, 0, 0);
    for (line, before) in lines.iter().zip(before) {
        let good: BTreeSet<&String> = before.moves.iter().filter(|id| !judge.pack.rules.harms(id)).collect();
        let spans = judge.evidence(line);
        if spans.is_empty() || before.level == 0 {
            continue;
        }
        let left = perturb::without(&line.reply, &spans);
        let after = judge.marks(line, &left);
        replies += 1;
        fell += usize::from(after.level < before.level);
        moves += good.len();
        gone += good.iter().filter(|id| !after.moves.contains(**id)).count();
        if args.verbose && after.level >= before.level {
            shown(out, line, &left, before, &after)?;
        }
    }
    writeln!(
        out,
        "{:<22} {replies:>7} replies above level 0: level falls in {:.3}; {moves} good moves, gone {:.3}",
        "evidence removed",
        share(fell, replies),
        share(gone, moves)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(level: u8, moves: &[&str]) -> Marks {
        Marks { moves: moves.iter().map(|m| (*m).to_string()).collect(), level }
    }

    #[test]
    fn changes_are_counted() {
        let mut tally = Tally::default();
        tally.note(&marks(2, &["a", "b"]), &marks(2, &["a", "b"]));
        tally.note(&marks(2, &["a", "b"]), &marks(1, &["b", "c"]));
        tally.note(&marks(0, &[]), &marks(3, &[]));
        assert_eq!((tally.replies, tally.same_level, tally.fell, tally.rose), (3, 1, 1, 1));
        assert_eq!((tally.same_moves, tally.moves, tally.moves_changed), (2, 5, 2));
    }
}
