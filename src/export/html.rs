//! One page to read, print and pass on: no script, nothing fetched, everything escaped. Never decides a mark.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{marked, session_file};
use crate::session::{Ending, RoundRecord, TurnShown};

const STYLE: &str = include_str!("page.css");
/// No script can run and nothing can be fetched, whatever was typed into the round.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

pub fn page(round: &RoundRecord) -> String {
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
                    (head(round))
                    (levels(round))
                    h2 { "The talk" }
                    (talk(round))
                    (own_words(round))
                    (foot(round))
                }
            }
        }
    };
    let mut text = page.into_string();
    text.push('\n');
    text
}

fn head(round: &RoundRecord) -> Markup {
    let persona = &round.persona;
    html! {
        header {
            h1 { (round.scenario_title) }
            p { "A round with " (persona.name()) ", " (plain(&persona.role)) ". " (ended(round)) }
            p.weak { "Scenario " (round.case.scenario) " · seed " (round.case.seed) " · " (turns(round.turns.len())) }
            @if let Some((_, turn)) = &round.parent {
                p.weak { "A second try from turn " (turn) " of an earlier round." }
            }
        }
    }
}

fn levels(round: &RoundRecord) -> Markup {
    if round.levels.is_empty() && round.self_ratings.is_empty() {
        return html! {};
    }
    let mut skills: Vec<&String> = round.levels.keys().chain(round.self_ratings.keys()).collect();
    skills.sort_by_key(|skill| order(skill));
    skills.dedup();
    let shown = |level: Option<&u8>| level.map_or_else(|| "—".to_string(), u8::to_string);
    html! {
        h2 { "Levels" }
        p.weak { "0 to 3 in each skill that the talk called for." }
        table {
            thead { tr { th { "Skill" } th { "Level" } th { "Own rating" } } }
            tbody {
                @for skill in skills {
                    tr {
                        td { (skill) }
                        td.number { (shown(round.levels.get(skill))) }
                        td.number { (shown(round.self_ratings.get(skill))) }
                    }
                }
            }
        }
        p { "Found out: " (round.facts_found) " of " (round.facts_in_all) "." }
    }
}

fn talk(round: &RoundRecord) -> Markup {
    let name = round.persona.name();
    html! {
        p.speaker { (name) }
        p.spoken { (round.opening) }
        ol.thread {
            @for shown in &round.turns {
                (turn(shown, &name))
            }
        }
    }
}

fn turn(shown: &TurnShown, name: &str) -> Markup {
    html! {
        li id={ "turn-" (shown.turn) } {
            span.bead { (shown.turn) }
            p.speaker { "You" }
            p.said {
                @for run in marked::runs(shown) {
                    @if run.moves.is_empty() { (run.text) } @else {
                        mark title=(run.moves.iter().map(|id| plain(id)).collect::<Vec<_>>().join(", ")) { (run.text) }
                    }
                }
            }
            @for found in &shown.moves {
                p.weak { q { (found.quote) } " " (plain(&found.id)) }
            }
            p {
                @for (skill, level) in ordered(shown) { span.badge { (skill) " " (level) } }
                span.badge { "This reply " (shown.overall) }
            }
            @if !shown.inner_thought.is_empty() {
                p.thought { (shown.inner_thought) }
            }
            p.speaker { (name) " " span.dots title={ "Openness " (shown.openness) " of 5" } { (dots(shown.openness)) } }
            p.spoken { (shown.persona_line) }
        }
    }
}

fn own_words(round: &RoundRecord) -> Markup {
    let rows = [
        ("What I believed they need", &round.believed_needs),
        ("What I believed they fear", &round.believed_fears),
        ("My note", &round.note),
        ("Next time", &round.goal),
    ];
    html! {
        @if rows.iter().any(|(_, text)| !text.is_empty()) {
            h2 { "In my own words" }
            @for (name, text) in rows.iter().filter(|(_, text)| !text.is_empty()) {
                h3 { (name) }
                p { (text) }
            }
        }
    }
}

fn foot(round: &RoundRecord) -> Markup {
    html! {
        footer.weak {
            p { "The other person is invented, and the rules that judged the words are simpler than a person." }
            p { "Round " (round.id) " · content " (short(&round.fingerprint)) " · check code " (session_file::check_code(round)) }
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

fn short(hex: &str) -> String {
    hex.chars().take(8).collect()
}

fn dots(openness: u8) -> String {
    (0..5).map(|i| if i < openness { '●' } else { '○' }).collect()
}

/// K2 before K10.
fn order(skill: &str) -> (u32, &str) {
    (skill.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(u32::MAX), skill)
}

fn ordered(shown: &TurnShown) -> Vec<(&String, &u8)> {
    let mut levels: Vec<_> = shown.levels.iter().collect();
    levels.sort_by_key(|(skill, _)| order(skill));
    levels
}
