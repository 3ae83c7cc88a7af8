//! One page to read, print and pass on: no script, nothing fetched, everything escaped. Never decides a mark.

mod look_back;
mod talk;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::session_file;
use crate::debrief::Debrief;
use crate::session::{Ending, RoundRecord};

const STYLE: &str = include_str!("page.css");
/// No script can run and nothing can be fetched, whatever was typed into the round.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// With a debrief, everything that looking back shows; without one, the marks as they were shown.
pub fn page(round: &RoundRecord, debrief: Option<&Debrief>) -> String {
    let title = format!("{} — a round with {}", round.scenario_title, round.persona.name());
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    (head(round, debrief))
                    @if let Some(debrief) = debrief {
                        (look_back::flags(debrief))
                        (look_back::next(debrief))
                        (look_back::skills(debrief, &round.self_ratings))
                    } @else {
                        (levels(round))
                    }
                    h2 { "The talk" }
                    @match debrief {
                        Some(debrief) => (talk::explained(debrief, &round.persona.given)),
                        None => (talk::as_shown(round)),
                    }
                    @if let Some(debrief) = debrief { (look_back::ledger(debrief)) }
                    (own_words(round, debrief))
                    (foot(round))
                }
            }
        }
    };
    let mut text = page.into_string();
    text.push('\n');
    text
}

fn head(round: &RoundRecord, debrief: Option<&Debrief>) -> Markup {
    let title = debrief.map_or_else(|| plain(&round.persona.role), |debrief| debrief.persona_title.clone());
    html! {
        header {
            h1 { (round.scenario_title) }
            p { "A round with " (round.persona.name()) ", " (title) "." }
            p { (debrief.map_or(ended(round), |debrief| &debrief.ending_words)) }
            @if let Some(debrief) = debrief { p { (debrief.summary) } }
            p.weak { "Scenario " (round.case.scenario) " · seed " (round.case.seed) " · " (turns(round.turns.len())) }
            @if let Some((_, turn)) = &round.parent {
                p.weak { "A second try from turn " (turn) " of an earlier round." }
            }
            @if debrief.is_none() && !round.turns.is_empty() {
                p.weak { "The rules have changed since this round. The marks are those that were shown then." }
            }
        }
    }
}

/// The levels of the round where the rules that explain them are not at hand.
fn levels(round: &RoundRecord) -> Markup {
    let mut skills: Vec<&String> = round.levels.keys().chain(round.self_ratings.keys()).collect();
    skills.sort_by_key(|skill| order(skill));
    skills.dedup();
    html! {
        @if !skills.is_empty() {
            h2 { "Levels" }
            p.weak { "0 to 3 in each skill that the talk called for." }
            table {
                thead { tr { th { "Skill" } th { "Level" } th { "Own rating" } } }
                tbody {
                    @for skill in skills {
                        tr {
                            td { (skill) }
                            td.number { (or_dash(round.levels.get(skill).copied())) }
                            td.number { (or_dash(round.self_ratings.get(skill).copied())) }
                        }
                    }
                }
            }
            p { "Found out: " (round.facts_found) " of " (round.facts_in_all) "." }
        }
    }
}

fn own_words(round: &RoundRecord, debrief: Option<&Debrief>) -> Markup {
    let truth =
        |list: fn(&Debrief) -> &Vec<String>| debrief.map(list).map(|all| all.join(" ")).unwrap_or_default();
    let own = &round.own;
    let rows = [
        ("What I set out to do", &own.aim, String::new()),
        ("The first word afterwards", &own.first_word, String::new()),
        ("What was happening for them", &own.happening, String::new()),
        ("One thing that was true for them", &own.true_thing, String::new()),
        ("What I believed they need", &round.believed_needs, truth(|d| &d.needs)),
        ("What I believed they fear", &round.believed_fears, truth(|d| &d.fears)),
        ("My note", &round.note, String::new()),
        ("My goal for next time", &round.goal, String::new()),
    ];
    html! {
        @if rows.iter().any(|(_, text, _)| !text.is_empty()) || !own.kept.is_empty() {
            h2 { "In my own words" }
            @for (name, text, truth) in rows.iter().filter(|(_, text, _)| !text.is_empty()) {
                h3 { (name) }
                p { (text) }
                @if !truth.is_empty() { p.weak { "What was so: " (truth) } }
            }
            @if !own.kept.is_empty() {
                h3 { "Lines that I kept from a drill" }
                @for kept in &own.kept {
                    p { q { (kept.line) } span.weak { " instead of turn " (kept.turn) ", " (kept.skill) } }
                }
            }
        }
    }
}

fn foot(round: &RoundRecord) -> Markup {
    let fingerprint: String = round.fingerprint.chars().take(8).collect();
    html! {
        footer.weak {
            p { "The other person is invented, and the rules that judged the words are simpler than a person." }
            p { "Round " (round.id) " · content " (fingerprint) " · check code " (session_file::check_code(round)) }
        }
    }
}

fn ended(round: &RoundRecord) -> &'static str {
    match round.ending {
        Ending::Achieved => "It ended with an agreement.",
        Ending::Left => "You left the talk.",
        Ending::WalkedAway => "They walked away.",
        Ending::OutOfTime => "Time ran out.",
        Ending::Unfinished => "It has not ended yet.",
    }
}

fn turns(n: usize) -> String {
    if n == 1 { "1 turn".into() } else { format!("{n} turns") }
}

/// "open_question" as a person reads it.
fn plain(id: &str) -> String {
    id.replace('_', " ")
}

fn or_dash(level: Option<u8>) -> String {
    level.map_or_else(|| "—".into(), |level| level.to_string())
}

fn dots(openness: u8) -> String {
    (0..5).map(|i| if i < openness { '●' } else { '○' }).collect()
}

/// K2 before K10.
fn order(skill: &str) -> (u32, &str) {
    (skill.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(u32::MAX), skill)
}
