//! From what the rules found in one turn to what stands in the words and beside them.

use crate::content::Pack;
use crate::session::Turn;
use crate::text::Span;
use crate::ui::widgets::sign::Sign;

/// One mark: where it stands, what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub sign: Sign,
    pub bytes: Option<std::ops::Range<usize>>,
    pub quote: Option<String>,
    pub about: String,
    pub reason: String,
}

/// All marks of a turn, the strongest first.
pub fn of(turn: &Turn, pack: &Pack) -> Vec<Found> {
    let reply = &turn.shown.reply;
    let mut found = Vec::new();
    for mark in &turn.marks.skills {
        let about = pack.rules.skill_file(&mark.skill).map_or_else(String::new, |file| file.short.clone());
        for cap in &mark.caps {
            let sign = if cap.flag { Sign::Flag } else { Sign::Lost };
            push(&mut found, reply, sign, &cap.spans, &about, &cap.tell);
        }
        if mark.level >= 2 {
            push(&mut found, reply, Sign::Earned, &mark.evidence, &about, &mark.anchor);
        } else if let Some(next) = &mark.next {
            let sign = if mark.evidence.is_empty() { Sign::NotFound } else { Sign::Near };
            let missing = crate::ui::screens::people::sentence(&next.missing);
            let reason = if missing.is_empty() { next.anchor.clone() } else { missing };
            push(&mut found, reply, sign, &mark.evidence, &about, &reason);
        }
    }
    for near in &turn.detection.near {
        if !near.spans.is_empty() {
            push(
                &mut found,
                reply,
                Sign::Near,
                &near.spans,
                "",
                &super::super::people::sentence(&near.missing),
            );
        }
    }
    for cause in turn.causes.iter().filter(|cause| cause.openness != 0 && !cause.spans.is_empty()) {
        let sign = if cause.openness > 0 { Sign::Earned } else { Sign::Lost };
        push(&mut found, reply, sign, &cause.spans, "openness", &cause.tell);
    }
    found.sort_by_key(|one| one.sign);
    let mut seen: Vec<(Sign, Option<std::ops::Range<usize>>)> = Vec::new();
    found.retain(|one| {
        let key = (one.sign, one.bytes.clone());
        let new = one.bytes.is_none() || !seen.contains(&key);
        seen.push(key);
        new
    });
    let mut missing = 0;
    found.retain(|one| {
        missing += usize::from(one.sign == Sign::NotFound);
        one.sign != Sign::NotFound || missing <= 3
    });
    found
}

fn push(found: &mut Vec<Found>, reply: &str, sign: Sign, spans: &[Span], about: &str, reason: &str) {
    let first = spans.iter().map(|span| span.start).min();
    let last = spans.iter().map(|span| span.end).max();
    let bytes = match (first, last) {
        (Some(first), Some(last)) if last > first => Some(first as usize..last as usize),
        _ => None,
    };
    let quote = bytes.clone().and_then(|bytes| reply.get(bytes)).map(|words| words.trim().to_owned());
    found.push(Found { sign, bytes, quote, about: about.to_lowercase(), reason: reason.to_owned() });
}
