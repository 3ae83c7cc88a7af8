//! `rounds play`: an encounter in the terminal. Replies come from standard input, a line each; never paints a window.

use std::io::{BufRead, Read, Write};
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::json;

use super::{Exit, Failure, Outcome, Place, say};
use crate::content::{Pack, load_embedded, load_folder};
use crate::debrief::{Debrief, Sign, debrief};
use crate::persona::seed::SeedCode;
use crate::session::{Ending, Input, Session, draw};
use crate::store::{Store, clock};

/// A longer line is cut here; the rest of it is left out and told.
const MAX_REPLY_BYTES: u64 = 4 * 1024 * 1024;

/// Meet someone in the terminal
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  rounds play --scenario S06 --seed K7M2QX\n  printf 'Hi, I am Sam.\\nWalk me through the last dose.\\n' | rounds play --scenario S06 --json"
)]
pub struct Args {
    /// A scenario such as S06; without it the seed chooses
    #[arg(long, value_name = "ID")]
    scenario: Option<String>,
    /// A role such as R08; without it the seed chooses
    #[arg(long, value_name = "ID")]
    role: Option<String>,
    /// 6 to 8 letters or digits; the same code gives the same person
    #[arg(long, value_name = "CODE")]
    seed: Option<String>,
    /// One JSON object a line: opening, turn, …, debrief
    #[arg(long)]
    json: bool,
    /// Another content folder
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
}

pub fn run(args: &Args, place: &Place) -> Outcome {
    let pack = Arc::new(match &args.content {
        Some(dir) => load_folder(dir),
        None => load_embedded(),
    });
    if pack.has_errors() {
        say(&format!(
            "Some content was left out ({}); `rounds check` says why.",
            pack.files_with_errors().len()
        ));
    }
    let mut store = place.writing()?;
    let seed = match &args.seed {
        Some(code) => SeedCode::parse(code).map_err(|e| Failure::Say(format!("--seed {code}: {e}.")))?,
        None => fresh(&pack, &store, args),
    };
    let drawn = draw::draw(&pack, &seed, args.scenario.as_deref(), args.role.as_deref())
        .map_err(|e| Failure::Say(format!("{e}.")))?;
    let case = draw::case(&seed, &drawn, args.role.as_deref());
    let mut session = Session::start(&pack, &case).map_err(|e| Failure::Say(format!("{e}.")))?;
    let id = store.begin_round(&session.record())?;
    let mut out = std::io::stdout().lock();
    opening(&mut out, &session, args.json)?;
    let mut input = std::io::stdin().lock();
    let mut line = Vec::new();
    while !session.ended() {
        line.clear();
        if input.by_ref().take(MAX_REPLY_BYTES).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end_matches(['\n', '\r']);
        let facts_before = session.state.told.len();
        if let Some(turn) = session.input(&Input::Say(text.to_string())) {
            let shown = turn.shown.clone();
            // On disk before it is answered.
            store.append_turn(&id, &shown)?;
            if args.json {
                let mut value = json!(shown);
                value["type"] = json!("turn");
                writeln!(out, "{value}")?;
            } else {
                terminal_turn(&mut out, &session, facts_before)?;
            }
            out.flush()?;
        }
    }
    if !session.ended() {
        session.input(&Input::Leave);
    }
    let result = debrief(&session);
    let levels = result.skills.iter().filter_map(|s| s.level.map(|l| (s.id.clone(), l))).collect();
    store.finish_round(
        &id,
        session.state.ending,
        &levels,
        session.state.told.len() as u8,
        result.ledger.len() as u8,
    )?;
    if args.json {
        writeln!(out, "{}", debrief_json(&result))?;
    } else {
        terminal_debrief(&mut out, &session, &result)?;
    }
    out.flush()?;
    Ok(Exit::Done)
}

/// A seed whose persona differs from the last one in two dials at least.
fn fresh(pack: &Pack, store: &Store, args: &Args) -> SeedCode {
    let last = store.last().ok().flatten().and_then(|id| store.round(&id).ok()).map(|r| r.persona);
    let wish = draw::Wish {
        scenario: args.scenario.as_deref(),
        role: args.role.as_deref(),
        level: crate::app::Settings::load(store).difficulty,
        unlike: last.as_ref(),
    };
    draw::fresh_seed(pack, clock::random_bits, wish)
}

fn opening(out: &mut dyn Write, session: &Session, as_json: bool) -> std::io::Result<()> {
    let persona = &session.persona;
    let scenario = session.scenario();
    if as_json {
        let mut who = json!(persona);
        who["name"] = json!(persona.name());
        who["title"] = json!(session.cast().title);
        writeln!(
            out,
            "{}",
            json!({"type": "opening", "scenario": scenario.id, "seed": session.case.seed, "persona": who, "persona_line": session.opening})
        )?;
        return out.flush();
    }
    writeln!(out, "{}  (seed {})", scenario.title, session.case.seed)?;
    writeln!(out, "You are {}, {}.", scenario.learner.role, scenario.learner.task)?;
    writeln!(out, "{}", scenario.setting)?;
    writeln!(out, "You meet {}, {}.", persona.name(), session.cast().title)?;
    writeln!(out, "Type what you would say, a line each. An end of input (Ctrl+D) leaves and looks back.\n")?;
    writeln!(out, "{}: \u{201c}{}\u{201d}", persona.given, session.opening)?;
    out.flush()
}

fn terminal_turn(out: &mut dyn Write, session: &Session, facts_before: usize) -> std::io::Result<()> {
    let Some(turn) = session.turns.last() else { return Ok(()) };
    writeln!(out, "{}: \u{201c}{}\u{201d}", session.persona.given, turn.shown.persona_line)?;
    if let Some(event) = &turn.event {
        writeln!(out, "  * {event}")?;
    }
    let dots: String =
        (0..5).map(|i| if i < turn.shown.openness { '\u{25cf}' } else { '\u{25cb}' }).collect();
    let found = if session.state.told.len() > facts_before { "  found something" } else { "" };
    writeln!(out, "  {dots}  about {} replies left{found}", turn.shown.patience)
}

fn debrief_json(d: &Debrief) -> serde_json::Value {
    let levels: serde_json::Map<String, serde_json::Value> =
        d.skills.iter().filter_map(|s| s.level.map(|l| (s.id.clone(), json!(l)))).collect();
    let found: Vec<&str> =
        d.ledger.iter().filter(|r| r.found_in_turn.is_some()).map(|r| r.id.as_str()).collect();
    let missed: Vec<&str> =
        d.ledger.iter().filter(|r| r.found_in_turn.is_none()).map(|r| r.id.as_str()).collect();
    json!({
        "type": "debrief", "levels": levels, "flags": d.flags, "facts_found": found, "facts_missed": missed, "ending": d.ending,
        "summary": d.summary, "keep": d.keep, "change": d.change, "feedforward": d.feedforward, "weakest": d.weakest,
    })
}

fn terminal_debrief(out: &mut dyn Write, session: &Session, d: &Debrief) -> std::io::Result<()> {
    let last = session.last_word();
    if session.state.ending == Ending::Left && !last.is_empty() {
        writeln!(out, "{}: \u{201c}{last}\u{201d}", session.persona.given)?;
    }
    writeln!(out, "\n--- Looking back ---")?;
    for flag in &d.flags {
        writeln!(out, "! Turn {}: {}  \u{201c}{}\u{201d}", flag.turn, flag.tell, flag.quote)?;
    }
    writeln!(out, "{}\n{}\n", d.ending_words, d.summary)?;
    for skill in d.skills.iter().filter(|s| s.level.is_some()) {
        writeln!(out, "{:<4} {:<34} {}   {}", skill.id, skill.title, skill.level.unwrap_or(0), skill.anchor)?;
        for quote in skill.quotes.iter().take(1) {
            writeln!(out, "       turn {}: \u{201c}{}\u{201d}", quote.turn, quote.text)?;
        }
    }
    writeln!(out, "\nWhat they knew")?;
    for row in &d.ledger {
        match row.found_in_turn {
            Some(turn) => writeln!(out, "  found in turn {turn}: {}", row.title)?,
            None => writeln!(
                out,
                "  not found: {}\n      would have opened it: \u{201c}{}\u{201d}",
                row.title, row.would_have_opened
            )?,
        }
    }
    if let Some(w) = &d.weakest {
        writeln!(out, "\nTurn {}, {}: \u{201c}{}\u{201d}\n  Two ways to say it:", w.turn, w.short, w.quote)?;
        for wording in &w.wordings {
            writeln!(out, "    \u{201c}{wording}\u{201d}")?;
        }
    }
    writeln!(out, "\nKeep:   {}\nChange: {}", d.keep, d.change)?;
    for idea in &d.feedforward {
        writeln!(out, "Next time: {idea}")?;
    }
    let lost = d.turns.iter().flat_map(|t| &t.marks).filter(|m| m.sign == Sign::Lost).count();
    if lost > 0 {
        writeln!(
            out,
            "{lost} run(s) of words cost you something; the window and the HTML report show which."
        )?;
    }
    Ok(())
}
