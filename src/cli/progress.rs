//! `rounds progress`: levels by skill, how one talks, and the next round with its reason. Only looks.

use std::io::Write;

use serde_json::json;

use super::{Exit, Outcome, Place};
use crate::content::Pack;
use crate::progress::{self, Mastery, Played, Proposal};
use crate::store::clock;

/// Show how the levels went and which round comes next, and why
#[derive(clap::Args)]
#[command(after_help = "Example:\n  rounds progress")]
pub struct Args {
    /// One JSON object
    #[arg(long)]
    json: bool,
}

/// So many rounds are looked at; older ones no longer say where somebody stands.
const LIMIT: u32 = 1000;

pub fn run(args: &Args, place: &Place) -> Outcome {
    let pack = crate::content::load_embedded();
    let store = place.reading()?;
    let (played, chosen) = (store.played(LIMIT)?, crate::app::Settings::load(&store).difficulty);
    let next = progress::propose(&progress::candidates(&pack), &played, clock::today(), chosen, |role| {
        pack.roles.get(role).map(|role| role.chain)
    });
    let mut out = std::io::stdout().lock();
    if args.json {
        writeln!(out, "{}", as_json(&pack, &played, next.as_ref()))?;
    } else {
        write_text(&mut out, &pack, &played, next.as_ref())?;
    }
    out.flush()?;
    Ok(Exit::Done)
}

fn as_json(pack: &Pack, played: &[Played], next: Option<&Proposal>) -> serde_json::Value {
    let skills: serde_json::Map<String, serde_json::Value> = skills(pack, played)
        .map(|(id, _, m)| (id.into(), json!({ "hundredths": m.hundredths, "seen": m.seen })))
        .collect();
    let talk = progress::together(progress::counted(played).map(|round| &round.talk));
    json!({
        "type": "progress",
        "rounds": progress::counted(played).count(),
        "skills": skills,
        "calibration_hundredths": progress::calibration(played).map(|c| c.hundredths),
        "open_questions": talk.open,
        "questions": talk.questions(),
        "reflections": talk.reflections,
        "next": next.map(|next| json!({
            "scenario": next.scenario,
            "role": next.role,
            "focus": next.focus,
            "because": next.because(),
            "points": next.points,
        })),
    })
}

fn write_text(
    out: &mut impl Write,
    pack: &Pack,
    played: &[Played],
    next: Option<&Proposal>,
) -> std::io::Result<()> {
    let count = progress::counted(played).count();
    if count == 0 {
        writeln!(out, "No finished rounds yet.")?;
    } else {
        writeln!(out, "{count} {}", if count == 1 { "round" } else { "rounds" })?;
        for (id, short, m) in skills(pack, played) {
            let rounds = if m.seen == 1 { "round" } else { "rounds" };
            writeln!(
                out,
                "  {id:<4}{short:<24}{}.{:02} over {} {rounds}",
                m.hundredths / 100,
                m.hundredths % 100,
                m.seen
            )?;
        }
        let talk = progress::together(progress::counted(played).map(|round| &round.talk));
        let (mine, theirs) = talk.words_a_reply();
        writeln!(
            out,
            "  open questions {} of {}, reflections {}, words a reply {mine} (theirs {theirs})",
            talk.open,
            talk.questions(),
            talk.reflections
        )?;
        if let Some(calibration) = progress::calibration(played) {
            writeln!(out, "  {}", calibration.sentence())?;
        }
    }
    if let Some(next) = next {
        let title = pack.scenarios.get(&next.scenario).map_or("", |scenario| scenario.title.as_str());
        let role = pack.roles.get(&next.role).map_or("", |role| role.title.as_str());
        writeln!(out, "Next: {} {title}, with: {role}. {}", next.scenario, next.because())?;
    }
    Ok(())
}

/// Skills that were seen, in the order of the content, with their short titles.
fn skills<'a>(pack: &'a Pack, played: &'a [Played]) -> impl Iterator<Item = (&'a str, &'a str, Mastery)> {
    pack.rules.skill_files().filter_map(|skill| {
        Some((skill.id.as_str(), skill.short.as_str(), progress::mastery(played, &skill.id)?))
    })
}
