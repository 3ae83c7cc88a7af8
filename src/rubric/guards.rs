//! Guards: they take credit away where words only look like good work, and each says its name. They never add anything.

use super::context::Context;
use super::findings::{Detection, GuardNote};
use super::reading::Reading;
use crate::text::Span;
use crate::text::token::flag;

/// Runs all guards; withheld moves leave the detection and the reading.
pub fn apply(reading: &mut Reading<'_>, detection: &mut Detection) {
    for guard in [stuffing, repeat, rubric_talk, parrot, contrast] {
        let Some((name, tell, spans, only)) = guard(reading, detection, reading.ctx) else { continue };
        let withheld: Vec<String> = detection
            .moves
            .iter()
            .map(|m| m.id.clone())
            .filter(|id| !reading.book.harms(id) && only.is_none_or(|list| list.contains(&id.as_str())))
            .collect();
        if withheld.is_empty() {
            continue;
        }
        detection.moves.retain(|m| !withheld.contains(&m.id));
        withheld.iter().for_each(|id| reading.forget(id));
        detection.guards.push(GuardNote { guard: name.into(), spans, withheld, tell: tell.into() });
    }
}

/// Name, what to tell, where, and the moves it is about (`None`: all that do good).
type Verdict = Option<(&'static str, &'static str, Vec<Span>, Option<&'static [&'static str]>)>;

fn whole(reading: &Reading<'_>) -> Vec<Span> {
    let n = reading.hits.reply.tokens.len();
    if n == 0 { Vec::new() } else { vec![reading.hits.reply.span(0, n)] }
}

/// Cue words strung together without the words that make a sentence.
fn stuffing(reading: &Reading<'_>, detection: &Detection, _: &Context) -> Verdict {
    let tokens = &reading.hits.reply.tokens;
    let good = detection.moves.iter().filter(|m| !reading.book.harms(&m.id)).count();
    let content = tokens.iter().filter(|t| t.is(flag::CONTENT)).count();
    let listed = tokens.iter().filter(|t| t.before == crate::text::token::Break::Comma).count();
    let dense = tokens.len() >= 6 && content * 100 > tokens.len() * 78 && listed * 4 >= tokens.len();
    let packed = good >= 9 && tokens.len() < good * 3;
    (dense || packed).then(|| {
        ("stuffing", "Cue words in a row are not yet something said to this person.", whole(reading), None)
    })
}

/// The same reply as before.
fn repeat(reading: &Reading<'_>, _: &Detection, ctx: &Context) -> Verdict {
    let norm = |t: &str| -> String {
        t.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let mut before = ctx.prior.iter().filter(|l| l.by_learner).peekable();
    before.peek()?;
    let now = norm(reading.text);
    let again = now.len() > 12 && before.any(|l| norm(&l.text) == now);
    again.then(|| {
        (
            "repeat",
            "You said the same words before; the second time they do no new work.",
            whole(reading),
            None,
        )
    })
}

/// Talking about good communication instead of doing it.
fn rubric_talk(reading: &Reading<'_>, _: &Detection, _: &Context) -> Verdict {
    let spans = reading.extra("guard/rubric_talk")?;
    Some(("rubric_talk", "Naming a technique is not using it.", spans, None))
}

/// The persona's words given back as they stood.
fn parrot(reading: &Reading<'_>, _: &Detection, _: &Context) -> Verdict {
    let content = reading.hits.reply.content_words().count();
    let echoed = reading.hits.reply.content_words().filter(|t| reading.said(t.stem)).count();
    let copied = content >= 4 && echoed * 100 >= content * 85;
    copied.then(|| {
        (
            "parrot",
            "You gave their words back as they stood; say what you make of them.",
            whole(reading),
            Some(&["reflection", "summary", "names_feeling"][..]),
        )
    })
}

/// "I understand, but …" with blame or dismissal behind it.
fn contrast(reading: &Reading<'_>, detection: &Detection, _: &Context) -> Verdict {
    let harm = detection.moves.iter().filter(|m| {
        matches!(m.id.as_str(), "blames" | "dismisses" | "demeans_role" | "minimizes" | "defensive")
    });
    let at = harm.flat_map(|m| &m.spans).map(|s| s.start).max()?;
    let but = reading
        .hits
        .reply
        .tokens
        .iter()
        .any(|t| t.form == crate::text::word::Word::of("but") && t.span.start <= at);
    but.then(|| {
        (
            "contrast",
            "What came after \u{201c}but\u{201d} took back what came before it.",
            whole(reading),
            Some(&["names_feeling", "reflection", "appreciation", "owns_fault", "common_goal"][..]),
        )
    })
}
