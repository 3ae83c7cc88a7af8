//! From parsed files to a pack that hangs together: ids that must exist, rules that other content needs. Removes what
//! cannot work and says so; never invents anything.

use super::diagnostic::Diagnostic;
use super::pack::Pack;
use crate::persona::cast::Scenario;
use crate::rubric::rule::{Cond, ExtraRule};

/// Conditions of topics, facts, wounds and reactions, to be compiled together with the rules.
pub fn extra_conditions(pack: &Pack) -> Vec<ExtraRule> {
    let mut extra = Vec::new();
    let any = |phrases: &[String]| Cond::Any(phrases.iter().map(|p| Cond::SayAnywhere(p.clone())).collect());
    for s in pack.scenarios.values() {
        let file = format!("scenarios/{}.ron", s.id);
        for t in &s.topics {
            extra.push(ExtraRule {
                key: format!("topic/{}/{}", s.id, t.id),
                file: file.clone(),
                when: any(&t.phrases),
            });
        }
        for f in s.facts.iter().filter(|f| !f.said_as.is_empty()) {
            extra.push(ExtraRule {
                key: format!("fact/{}/{}", s.id, f.id),
                file: file.clone(),
                when: any(&f.said_as),
            });
        }
    }
    for h in pack.dials.histories.iter().filter(|h| !h.heals_say.is_empty()) {
        extra.push(ExtraRule {
            key: format!("heals/{}", h.id),
            file: "personas/histories.ron".into(),
            when: any(&h.heals_say),
        });
    }
    for r in &pack.reactions {
        extra.push(ExtraRule {
            key: format!("reaction/{}", r.id),
            file: "personas/reactions.ron".into(),
            when: r.when.clone(),
        });
    }
    for k in &pack.extra {
        extra.push(ExtraRule { key: k.id.clone(), file: "kinds.ron".into(), when: k.when.clone() });
    }
    extra
}

/// Checks references; a scenario that cannot be played leaves the pack.
pub fn resolve(pack: &mut Pack, problems: &mut Vec<Diagnostic>) {
    let mut broken = Vec::new();
    for (id, s) in &pack.scenarios {
        let file = format!("scenarios/{id}.ron");
        let text = pack.texts.get(&file).map_or("", String::as_str);
        let mut report = |d: Diagnostic, needle: &str| problems.push(d.at(text, needle));
        for c in s.cast.iter().filter(|c| !pack.roles.contains_key(&c.role)) {
            report(
                Diagnostic::warning(
                    &file,
                    "unknown_id",
                    format!("The role \u{201c}{}\u{201d} is not loaded; nobody plays it.", c.role),
                    "Add content/roles for it, or take it out of the cast.",
                ),
                &format!("\"{}\"", c.role),
            );
        }
        if pack.players(s).is_empty() {
            report(
                Diagnostic::error(
                    &file,
                    "no_cast",
                    "None of its roles is loaded, so it cannot be played.",
                    "Add a role to content/roles.",
                ),
                "cast",
            );
            broken.push(id.clone());
        }
        for (message, needle) in faults(s, pack) {
            report(
                Diagnostic::error(&file, "missing", message, "The scenario was left out; complete it."),
                &needle,
            );
            broken.push(id.clone());
        }
        for f in &s.facts {
            for code in f.codes.iter().filter(|c| !pack.rules.has_code(c)) {
                report(
                    Diagnostic::warning(
                        &file,
                        "unknown_id",
                        format!("The code \u{201c}{code}\u{201d} of {} does not exist.", f.id),
                        "Use one of content/codes.ron.",
                    ),
                    &format!("\"{code}\""),
                );
            }
        }
    }
    for id in broken {
        pack.scenarios.remove(&id);
    }
    guided(pack, problems);
    for (list, name) in [
        (pack.dials.temperaments.is_empty(), "temperaments"),
        (pack.dials.pressures.is_empty(), "pressures"),
        (pack.dials.histories.is_empty(), "histories"),
        (pack.dials.relations.is_empty(), "relations"),
        (pack.dials.moods.is_empty(), "moods"),
        (pack.names.is_empty(), "names"),
    ] {
        if list {
            problems.push(Diagnostic::error(
                &format!("personas/{name}.ron"),
                "empty",
                "Nothing usable is in this list, so nobody can be drawn.",
                "Put the file back.",
            ));
        }
    }
}

/// The guided round leaves the pack where something that it names is not there.
fn guided(pack: &mut Pack, problems: &mut Vec<Diagnostic>) {
    let Some(g) = &pack.guided else { return };
    let (p, dials) = (&g.persona, &pack.dials);
    let scenario = pack.scenarios.get(&g.scenario);
    let missing = [
        (scenario.is_none(), "scenario", &g.scenario),
        (scenario.is_some_and(|s| !pack.players(s).contains(&p.role)), "role of its scenario", &p.role),
        (dials.temperament(&p.temperament).is_none(), "temperament", &p.temperament),
        (dials.pressure(&p.pressure).is_none(), "pressure", &p.pressure),
        (dials.history(&p.history).is_none(), "history", &p.history),
        (dials.relation(&p.relation).is_none(), "relation", &p.relation),
        (dials.mood(&p.mood).is_none(), "mood", &p.mood),
    ];
    let text = pack.texts.get("guided.ron").map_or("", String::as_str);
    let mut sound = true;
    for (_, what, id) in missing.into_iter().filter(|(gone, ..)| *gone) {
        let message = format!("\u{201c}{id}\u{201d} is no {what}; the guided round was left out.");
        let hint = "Name one that exists.";
        problems.push(
            Diagnostic::error("guided.ron", "unknown_id", message, hint).at(text, &format!("\"{id}\"")),
        );
        sound = false;
    }
    if g.steps.is_empty() {
        let message = "The guided round has no steps; it was left out.";
        problems.push(
            Diagnostic::error("guided.ron", "missing", message, "Write three or four.").at(text, "steps"),
        );
        sound = false;
    }
    if !sound {
        pack.guided = None;
    }
}

/// What makes a scenario unplayable.
fn faults(s: &Scenario, pack: &Pack) -> Vec<(String, String)> {
    let mut faults = Vec::new();
    if s.facts.is_empty() {
        faults.push(("It has no facts.".to_string(), "facts".to_string()));
    }
    for role in pack.players(s) {
        for f in &s.facts {
            if !f.told.iter().any(|t| t.roles.contains(&role)) {
                faults.push((
                    format!("Fact {} has no words for the role {role}.", f.id),
                    format!("\"{}\"", f.id),
                ));
            }
        }
        if s.cast.iter().any(|c| c.role == role && c.openings.is_empty()) {
            faults.push((format!("The role {role} has no opening line."), format!("\"{role}\"")));
        }
    }
    for f in &s.facts {
        for t in f.topics.iter().filter(|t| !s.topics.iter().any(|x| x.id == **t)) {
            faults.push((
                format!(
                    "Fact {} names the topic \u{201c}{t}\u{201d}, which the scenario does not have.",
                    f.id
                ),
                format!("\"{t}\""),
            ));
        }
        for a in f.after.iter().filter(|a| !s.facts.iter().any(|x| x.id == **a)) {
            faults.push((
                format!("Fact {} comes after \u{201c}{a}\u{201d}, which does not exist.", f.id),
                format!("\"{a}\""),
            ));
        }
    }
    faults
}
