//! What is read hangs together too: each glossary word once and told both ways, pages that name skills, scenarios and roles
//! that exist. Leaves out what cannot be shown and says so.

use std::collections::BTreeMap;

use super::diagnostic::Diagnostic;
use super::glossary::{Entry, Glossary};
use super::pack::Pack;

const GLOSSARY: &str = "glossary.ron";
const SKILLS: &str = "handbook/skills.ron";
const PROGRAMMES: &str = "programmes.ron";

/// The glossary of what is sound in a list.
pub fn glossary(entries: Vec<Entry>, text: &str, problems: &mut Vec<Diagnostic>) -> Glossary {
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    let mut sound = Vec::new();
    for entry in entries {
        let needle = format!("\"{}\"", entry.word);
        let mut fault = |code, message: String, hint: &str| {
            problems.push(Diagnostic::error(GLOSSARY, code, message, hint).at(text, &needle));
        };
        let texts = [&entry.word, &entry.means, &entry.across];
        if texts.iter().any(|text| text.trim().is_empty()) {
            let message = format!("\u{201c}{}\u{201d} is not told both ways; it was left out.", entry.word);
            fault("missing", message, "Write `means` for everybody and `across` for the other side.");
            continue;
        }
        let forms: Vec<&String> = std::iter::once(&entry.word).chain(&entry.also).collect();
        let twice = forms.iter().find_map(|form| taken.get(&form.to_lowercase()).map(|by| (*form, by)));
        if let Some((form, by)) = twice {
            let message = format!(
                "\u{201c}{form}\u{201d} belongs to \u{201c}{by}\u{201d} already; this entry was left out."
            );
            fault("duplicate", message, "Join the two entries, or drop the form from one of them.");
            continue;
        }
        taken.extend(forms.into_iter().map(|form| (form.to_lowercase(), entry.word.clone())));
        sound.push(entry);
    }
    Glossary::new(sound)
}

/// Checks what pages and programmes name.
pub fn resolve(pack: &mut Pack, problems: &mut Vec<Diagnostic>) {
    pages(pack, problems);
    skills(pack, problems);
    programmes(pack, problems);
}

fn pages(pack: &mut Pack, problems: &mut Vec<Diagnostic>) {
    pack.pages.retain(|page| {
        let empty = page.sections.is_empty() || page.sections.iter().any(|s| s.blocks.is_empty());
        if empty {
            let file = format!("handbook/pages/{}.ron", page.id);
            let message = "A section has nothing in it, or there is none; the page was left out.";
            problems.push(Diagnostic::error(
                &file,
                "missing",
                message,
                "Write at least one block for each section.",
            ));
        }
        !empty
    });
}

fn skills(pack: &mut Pack, problems: &mut Vec<Diagnostic>) {
    let text = pack.texts.get(SKILLS).map_or("", String::as_str);
    let rules = &pack.rules;
    pack.skill_pages.retain(|page| {
        let known = rules.skill_file(&page.skill).is_some();
        if !known {
            let message = format!("There is no skill \u{201c}{}\u{201d}; its page was left out.", page.skill);
            let found = Diagnostic::error(SKILLS, "unknown_id", message, "Name a skill of content/skills.");
            problems.push(found.at(text, &format!("\"{}\"", page.skill)));
        }
        known
    });
    for skill in rules.skill_files() {
        let pages = pack.skill_pages.iter().filter(|page| page.skill == skill.id).count();
        if pages != 1 {
            let message = format!("The skill {} has {pages} texts; it needs one.", skill.id);
            problems.push(Diagnostic::warning(
                SKILLS,
                "missing",
                message,
                "Write lead, why and beware, once.",
            ));
        }
    }
}

fn programmes(pack: &mut Pack, problems: &mut Vec<Diagnostic>) {
    let text = pack.texts.get(PROGRAMMES).map_or("", String::as_str).to_owned();
    let mut kept = std::mem::take(&mut pack.programmes);
    for programme in &mut kept {
        let title = programme.title.clone();
        programme.steps.retain(|step| {
            let scenario = pack.scenarios.get(&step.scenario);
            let plays = scenario.is_some_and(|s| pack.players(s).contains(&step.role));
            let weighs = scenario.is_some_and(|s| s.skills.contains(&step.focus));
            let (what, id) = match (scenario, plays, weighs) {
                (None, ..) => ("no scenario", &step.scenario),
                (_, false, _) => ("no role that plays it", &step.role),
                (_, _, false) => ("no skill that it calls for", &step.focus),
                _ => return true,
            };
            let message = format!(
                "\u{201c}{title}\u{201d}, step {}: \u{201c}{id}\u{201d} is {what}; the step was left out.",
                step.scenario
            );
            let found =
                Diagnostic::error(PROGRAMMES, "unknown_id", message, "Name what content/scenarios has.");
            problems.push(found.at(&text, &format!("\"{id}\"")));
            false
        });
    }
    kept.retain(|programme| !programme.steps.is_empty());
    pack.programmes = kept;
}
