//! `rounds grade`: JSON Lines of replies in, JSON Lines of findings out, one for one, in constant memory. Never stores anything.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, Read, Write};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Exit, Outcome, Place, say};
use crate::content::{Pack, load_embedded, load_folder};
use crate::rubric::context::{PriorLine, PriorTurn};
use crate::rubric::{Context, Detection, TurnMarks};
use crate::session::MoveShown;

/// A line longer than this is refused, so that memory stays constant.
const MAX_LINE_BYTES: u64 = 4 * 1024 * 1024;

/// Grade replies: JSON Lines in, findings and levels out
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  echo '{\"id\":\"1\",\"persona_line\":\"It prints blank.\",\"reply\":\"When did that begin?\"}' | rounds grade"
)]
pub struct Args {
    /// A JSON Lines file; without it standard input is read.
    pub file: Option<PathBuf>,
    /// Another content folder.
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
    /// Say at the end, on standard error, how long the replies took.
    #[arg(long)]
    pub times: bool,
}

/// One line in; other fields are ignored.
#[derive(Debug, Deserialize)]
pub struct Line {
    #[serde(default)]
    pub id: serde_json::Value,
    pub reply: String,
    #[serde(default)]
    pub persona_line: Option<String>,
    #[serde(default)]
    pub prior: Option<Vec<String>>,
    #[serde(default)]
    pub persona_role: Option<String>,
}

#[derive(Serialize)]
struct Graded<'a> {
    id: &'a serde_json::Value,
    moves: Vec<MoveShown>,
    levels: BTreeMap<String, u8>,
    overall: u8,
}

/// The context that a line's fields give.
pub fn context(line: &Line, pack: &Pack) -> Context {
    let mut ctx = Context {
        persona_line: line.persona_line.clone().unwrap_or_default(),
        role_words: line.persona_role.clone().unwrap_or_default(),
        ..Context::default()
    };
    for said in line.prior.iter().flatten() {
        let (by_learner, text) = match said.split_once(':') {
            Some((who, text)) if who.trim().eq_ignore_ascii_case("me") => (true, text),
            Some((who, text)) if who.trim().eq_ignore_ascii_case("them") => (false, text),
            _ => (false, said.as_str()),
        };
        ctx.prior.push(PriorLine { by_learner, text: text.trim().to_string() });
        if by_learner {
            let before = Context::default();
            let found = pack.rules.detect(text.trim(), &before);
            ctx.turns.push(PriorTurn { moves: found.ids(), words: found.words });
        }
    }
    let words = ctx.role_words.to_lowercase();
    let role = pack.roles.values().find(|r| !words.is_empty() && r.also.contains(&words)).or_else(|| {
        pack.roles
            .values()
            .filter(|r| r.also.iter().any(|a| !words.is_empty() && words.contains(a.as_str())))
            .max_by_key(|r| r.also.iter().filter(|a| words.contains(a.as_str())).map(String::len).max())
    });
    if let Some(role) = role {
        ctx.role_id = role.id.clone();
        ctx.known_terms = role.knows.iter().cloned().collect::<BTreeSet<_>>();
        ctx.listener_words = role.patience_words;
    }
    ctx
}

/// Findings and marks of one line.
pub fn judge(line: &Line, pack: &Pack) -> (Detection, TurnMarks) {
    let ctx = context(line, pack);
    let (detection, reading) = pack.rules.read(&line.reply, &ctx);
    let marks = pack.rules.mark(&reading, &detection);
    (detection, marks)
}

/// Grades every line, in order; bad lines are named on standard error and the others are still graded.
pub fn run(args: &Args, _place: &Place) -> Outcome {
    let pack = match &args.content {
        Some(dir) => load_folder(dir),
        None => load_embedded(),
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut input: Box<dyn BufRead> = match &args.file {
        Some(path) => {
            let file = open(path)
                .map_err(|e| format!("{} cannot be read: {}.", path.display(), super::plain(&e)))?;
            Box::new(std::io::BufReader::new(file))
        }
        None => Box::new(std::io::stdin().lock()),
    };
    let mut number = 0u64;
    let mut failed = false;
    let mut buffer = Vec::new();
    let mut times = Times::default();
    loop {
        buffer.clear();
        let read = input.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut buffer)?;
        if read == 0 {
            break;
        }
        number += 1;
        let cut = read as u64 == MAX_LINE_BYTES && buffer.last() != Some(&b'\n');
        if cut {
            skip_line(&mut *input)?;
        }
        let text = buffer.strip_suffix(b"\n").unwrap_or(&buffer);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        if text.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let parsed = if cut { Err(format!("longer than {MAX_LINE_BYTES} bytes")) } else { read_line(text) };
        match parsed {
            Ok(line) => {
                let begun = args.times.then(std::time::Instant::now);
                let (detection, marks) = judge(&line, &pack);
                if let Some(begun) = begun {
                    times.note(begun.elapsed());
                }
                let graded = Graded {
                    id: &line.id,
                    moves: crate::session::moves_shown(&line.reply, &detection),
                    levels: marks.skills.iter().map(|m| (m.skill.clone(), m.level)).collect(),
                    overall: marks.overall,
                };
                writeln!(out, "{}", serde_json::json!(graded))?;
            }
            Err(why) => {
                failed = true;
                out.flush()?;
                say(&format!(
                    "line {number}: {why}. Each line is an object such as {{\"id\":\"1\",\"reply\":\"…\"}}."
                ));
            }
        }
    }
    out.flush()?;
    if args.times {
        say(&times.summary());
    }
    Ok(if failed { Exit::Found } else { Exit::Done })
}

/// How long replies took, in steps of a microsecond up to ten milliseconds, so that memory stays constant.
struct Times {
    counts: Vec<u64>,
    total: std::time::Duration,
}

impl Default for Times {
    fn default() -> Times {
        Times { counts: vec![0; 10_001], total: std::time::Duration::ZERO }
    }
}

impl Times {
    fn note(&mut self, took: std::time::Duration) {
        let step = usize::try_from(took.as_micros()).unwrap_or(usize::MAX).min(self.counts.len() - 1);
        self.counts[step] += 1;
        self.total += took;
    }

    /// The microseconds that `percent` of the replies stayed within.
    fn within(&self, percent: u64) -> usize {
        let all: u64 = self.counts.iter().sum();
        let mut past = 0;
        self.counts
            .iter()
            .position(|n| {
                past += n;
                past * 100 >= all * percent
            })
            .unwrap_or(0)
    }

    fn summary(&self) -> String {
        let all: u64 = self.counts.iter().sum();
        format!(
            "{all} replies in {:.2} s of reading; half within {} \u{b5}s, 99 in 100 within {} \u{b5}s.",
            self.total.as_secs_f64(),
            self.within(50),
            self.within(99)
        )
    }
}

#[expect(clippy::disallowed_methods, reason = "the file that the person named is read here")]
fn open(path: &std::path::Path) -> std::io::Result<std::fs::File> {
    std::fs::File::open(path)
}

fn skip_line(input: &mut dyn BufRead) -> std::io::Result<()> {
    loop {
        let (used, done) = {
            let chunk = input.fill_buf()?;
            match chunk.iter().position(|b| *b == b'\n') {
                Some(at) => (at + 1, true),
                None => (chunk.len(), chunk.is_empty()),
            }
        };
        input.consume(used);
        if done {
            return Ok(());
        }
    }
}

fn read_line(bytes: &[u8]) -> Result<Line, String> {
    let text =
        std::str::from_utf8(bytes).map_err(|e| format!("not UTF-8 at byte {}", e.valid_up_to() + 1))?;
    serde_json::from_str(text).map_err(|e| format!("not a reply in JSON: {e}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_ranked() {
        let mut times = Times::default();
        for micros in [5, 6, 7, 900_000] {
            times.note(std::time::Duration::from_micros(micros));
        }
        assert_eq!((times.within(50), times.within(75), times.within(99)), (6, 7, 10_000));
        assert_eq!(Times::default().within(50), 0);
    }
}
