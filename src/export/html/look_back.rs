//! What looking back adds to the talk: flags, levels with their words, what was found out, what to do next.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::or_dash;
use crate::debrief::{Debrief, LedgerRow, SkillResult, Weakest};

/// Unsafe or unlawful words stand before everything else.
pub(super) fn flags(debrief: &Debrief) -> Markup {
    html! {
        @for flag in &debrief.flags {
            div.flag {
                p { q { (flag.quote) } span.weak { " in turn " (flag.turn) } }
                p { (flag.tell) }
            }
        }
    }
}

pub(super) fn next(debrief: &Debrief) -> Markup {
    html! {
        h2 { "Keep one, change one" }
        @if !debrief.keep.is_empty() { p { b { "Keep: " } (debrief.keep) } }
        @if !debrief.change.is_empty() { p { b { "Change: " } (debrief.change) } }
        @if let Some(weakest) = &debrief.weakest { (wordings(weakest)) }
        @if !debrief.feedforward.is_empty() {
            h3 { "Next time, one of these" }
            ul { @for idea in &debrief.feedforward { li { (idea) } } }
        }
    }
}

fn wordings(weakest: &Weakest) -> Markup {
    html! {
        @if !weakest.wordings.is_empty() {
            div.card {
                p { q { (weakest.quote) } span.weak { " turn " (weakest.turn) ", " (weakest.short) } }
                p.weak { "Other ways to say it:" }
                @for wording in &weakest.wordings { p.spoken { (wording) } }
            }
        }
    }
}

pub(super) fn skills(debrief: &Debrief, own: &BTreeMap<String, u8>) -> Markup {
    let seen: Vec<&SkillResult> = debrief.skills.iter().filter(|skill| skill.level.is_some()).collect();
    let unseen: Vec<&str> = debrief
        .skills
        .iter()
        .filter(|skill| skill.level.is_none())
        .map(|skill| skill.title.as_str())
        .collect();
    html! {
        h2 { "Levels" }
        @if !seen.is_empty() {
            p.weak { "0 to 3 in each skill that the talk called for, with the words that made it." }
            table {
                thead { tr { th { "Skill" } th { "Level" } th { "Own" } th { "Why" } } }
                tbody { @for skill in seen { (skill_row(skill, own.get(&skill.id).copied())) } }
            }
        }
        @if !unseen.is_empty() { p.weak { "Not called for this time: " (unseen.join(", ")) "." } }
    }
}

fn skill_row(skill: &SkillResult, own: Option<u8>) -> Markup {
    html! {
        tr {
            td { b { (skill.title) } br; span.weak { (skill.id) @if skill.focus { ", in focus" } } }
            td.number { (or_dash(skill.level)) }
            td.number { (or_dash(own)) }
            td {
                @for quote in &skill.quotes {
                    p { q { (quote.text) } span.weak { " turn " (quote.turn) ", level " (quote.level) } }
                }
                p { (skill.anchor) }
                @for (what, effect) in &skill.steps { p.weak { (what) ": " (effect) } }
                @if !skill.missing.is_empty() { p.weak { "For the next level: " (skill.missing) } }
            }
        }
    }
}

pub(super) fn ledger(debrief: &Debrief) -> Markup {
    html! {
        @if !debrief.ledger.is_empty() {
            h2 { "What they knew" }
            @for row in &debrief.ledger { (fact(row)) }
        }
        @if !debrief.stakes.is_empty() || !debrief.right.is_empty() {
            h2 { "What was so" }
            p { (debrief.stakes) }
            @for line in &debrief.right { p { (line) } }
            @if !debrief.practical_fix.is_empty() { p { b { "A practical fix: " } (debrief.practical_fix) } }
            @if !debrief.good_close.is_empty() { p { b { "A good close: " } (debrief.good_close) } }
        }
    }
}

fn fact(row: &LedgerRow) -> Markup {
    html! {
        div.card {
            h3 { (row.title) }
            p.weak { (row.matters) }
            @match row.found_in_turn {
                Some(turn) => {
                    p { "Found out in turn " (turn) "." }
                    @if !row.told_as.is_empty() { p.spoken { (row.told_as) } }
                },
                None => {
                    p { "Not found out. " (row.opens_to) }
                    @if !row.would_have_opened.is_empty() {
                        p.weak { "This would have opened it:" }
                        p.spoken { (row.would_have_opened) }
                    }
                    @if let Some((turn, missing)) = &row.closest {
                        p.weak { "Closest in turn " (turn) ": " (missing) }
                    }
                },
            }
        }
    }
}
