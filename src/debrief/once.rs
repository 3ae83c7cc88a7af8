//! What is told once: the same words are not quoted twice, and not named as two faults.

use crate::session::Turn;
use crate::text::Span;

pub(super) const DEMEANS: &str = "demeans_role";

/// Fault that is put on a group makes the group smaller by the way. Where the words are the same it is told as the fault
/// that it is, once; where more was said, both are told.
pub(super) fn fault_alone(turn: &Turn) -> bool {
    let spans = |id: &str| turn.detection.find(id).map_or(&[][..], |found| &found.spans);
    let (fault, smaller) = (spans("blames"), spans(DEMEANS));
    let inside = |one: &Span| fault.iter().any(|run| run.start <= one.start && one.end <= run.end);
    !smaller.is_empty() && smaller.iter().all(inside)
}

/// Runs of words as one quotation.
pub(super) fn quote(reply: &str, spans: &[Span]) -> String {
    // Words within words that are quoted anyway are not said twice.
    let inside = |a: &Span| spans.iter().any(|b| b != a && b.start <= a.start && a.end <= b.end);
    let mut outer: Vec<&str> = Vec::new();
    for words in spans.iter().filter(|span| !inside(span)).map(|span| span.of(reply)) {
        if !words.is_empty() && !outer.contains(&words) {
            outer.push(words);
        }
    }
    outer.join(" \u{2026} ")
}
