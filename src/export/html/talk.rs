//! The talk on the page: a thread with a bead for each of the learner's turns, their words marked.

use maud::{Markup, html};

use super::{dots, order, plain};
use crate::debrief::{Debrief, Mark, Sign, TurnView};
use crate::export::marked::runs;
use crate::session::{RoundRecord, TurnShown};

/// With the reasons: every mark has a row that explains it, every thought the words that caused it.
pub(super) fn explained(debrief: &Debrief, given: &str) -> Markup {
    html! {
        p.speaker { (debrief.persona_name) }
        p.spoken { (debrief.opening) }
        ol.thread {
            @for view in &debrief.turns { (turn(view, given)) }
        }
    }
}

fn turn(view: &TurnView, given: &str) -> Markup {
    let cut = runs(&view.reply, view.marks.iter().map(|mark| (mark.span.start, mark.span.end)));
    html! {
        li id={ "turn-" (view.turn) } {
            span.bead { (view.turn) }
            p.speaker { "You" }
            p.said {
                @for run in cut {
                    @match strongest(&run.marks, &view.marks) {
                        Some(mark) => { mark class=(class(mark.sign)) title=(mark.label) { (run.text) } },
                        None => (run.text),
                    }
                }
            }
            @if !view.marks.is_empty() {
                ul.rows {
                    @for mark in &view.marks {
                        li class=(class(mark.sign)) {
                            b { (word(mark.sign)) } " "
                            @if !mark.quote.is_empty() { q { (mark.quote) } " " }
                            (mark.label)
                            @if !mark.tell.is_empty() { ". " (mark.tell) }
                        }
                    }
                }
            }
            p {
                @for skill in &view.skills {
                    span.badge title=(skill.anchor) { (skill.id) " " (skill.short) " " (skill.level) }
                }
                span.badge { "This reply " (view.overall) }
            }
            @if let Some(event) = &view.event { p.event { (event) } }
            @if !view.inner_thought.is_empty() {
                p.thought {
                    (view.inner_thought)
                    @if !view.thought_quote.is_empty() { span.weak { " at “" (view.thought_quote) "”" } }
                }
            }
            @for (why, steps, quote) in &view.causes {
                p.weak {
                    @if *steps != 0 { (signed(*steps)) " open: " }
                    (why)
                    @if !quote.is_empty() { " “" (quote) "”" }
                }
            }
            p.speaker { (given) " " (openness(view.openness)) }
            p.spoken { (view.persona_line) }
        }
    }
}

/// Without the reasons: what was shown then.
pub(super) fn as_shown(round: &RoundRecord) -> Markup {
    html! {
        p.speaker { (round.persona.name()) }
        p.spoken { (round.opening) }
        ol.thread {
            @for shown in &round.turns { (shown_turn(shown, &round.persona.given)) }
        }
    }
}

fn shown_turn(shown: &TurnShown, given: &str) -> Markup {
    let mut levels: Vec<(&String, &u8)> = shown.levels.iter().collect();
    levels.sort_by_key(|(skill, _)| order(skill));
    let cut = runs(&shown.reply, shown.moves.iter().map(|found| (found.start, found.end)));
    html! {
        li id={ "turn-" (shown.turn) } {
            span.bead { (shown.turn) }
            p.speaker { "You" }
            p.said {
                @for run in cut {
                    @if run.marks.is_empty() { (run.text) } @else { mark { (run.text) } }
                }
            }
            @for found in &shown.moves { p.weak { q { (found.quote) } " " (plain(&found.id)) } }
            p {
                @for (skill, level) in levels { span.badge { (skill) " " (level) } }
                span.badge { "This reply " (shown.overall) }
            }
            @if !shown.inner_thought.is_empty() { p.thought { (shown.inner_thought) } }
            p.speaker { (given) " " (openness(shown.openness)) }
            p.spoken { (shown.persona_line) }
        }
    }
}

fn openness(openness: u8) -> Markup {
    html! { span.dots role="img" aria-label={ "open " (openness) " of 5" } { (dots(openness)) } }
}

fn signed(steps: i8) -> String {
    if steps > 0 { format!("+{steps}") } else { format!("−{}", steps.unsigned_abs()) }
}

/// Of overlapping marks the gravest is drawn; all have their row.
fn strongest<'a>(covering: &[usize], marks: &'a [Mark]) -> Option<&'a Mark> {
    let gravity = |sign: Sign| match sign {
        Sign::Gained => 0,
        Sign::Near => 1,
        Sign::Lost => 2,
        Sign::Flag => 3,
    };
    covering.iter().filter_map(|i| marks.get(*i)).max_by_key(|mark| gravity(mark.sign))
}

fn class(sign: Sign) -> &'static str {
    match sign {
        Sign::Gained => "earned",
        Sign::Near => "near",
        Sign::Lost => "lost",
        Sign::Flag => "flagged",
    }
}

fn word(sign: Sign) -> &'static str {
    match sign {
        Sign::Gained => "Earned",
        Sign::Near => "Near miss",
        Sign::Lost => "Lost",
        Sign::Flag => "Flag",
    }
}
