//! Odd input: nothing, far too much, no language, code, another language, an insult. Heuristics over letters and words only.

use super::reading::Reading;
use crate::text::token::{Shape, flag};

/// The kind of odd input that a reply is, if it is one. Moves are still looked for, but for `empty`, `gibberish`,
/// `pasted_code` and `other_language`.
pub fn odd(reading: &Reading<'_>) -> Option<&'static str> {
    let tokens = &reading.hits.reply.tokens;
    let text = reading.text;
    let words = reading.words;
    if tokens.is_empty() {
        let visible = text.chars().any(|c| {
            !c.is_whitespace()
                && !c.is_control()
                && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}')
        });
        return Some(if visible { "gibberish" } else { "empty" });
    }
    if words > 400 || text.len() > 4_000 {
        return Some("too_long");
    }
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let latin = text.chars().filter(|c| c.is_alphabetic() && (*c as u32) < 0x250).count();
    if letters >= 3 && latin * 2 < letters {
        return Some("other_language");
    }
    let signs = text.chars().filter(|c| "{}[]();=<>$#\\|_/*&".contains(*c)).count();
    if signs * 12 > text.len() && signs >= 4
        || text.contains("SELECT ") && text.contains(" FROM ")
        || text.contains("fn ") && text.contains('{')
    {
        return Some("pasted_code");
    }
    let common = tokens.iter().filter(|t| !t.is(flag::CONTENT)).count();
    let lettered = tokens.iter().filter(|t| t.shape != Shape::Number).count();
    if lettered >= 4 && common == 0 && words >= 5 {
        // No function word at all: not English, or keys hit at random.
        let vowelless = text
            .split_whitespace()
            .filter(|w| w.len() > 3 && !w.to_lowercase().contains(['a', 'e', 'i', 'o', 'u', 'y']))
            .count();
        return Some(if vowelless * 3 >= lettered || longest_run(text) > 5 {
            "gibberish"
        } else {
            "other_language"
        });
    }
    if words <= 4 && lettered > 0 && common == 0 && longest_run(text) > 5 {
        return Some("gibberish");
    }
    reading.book.kinds.iter().find(|(_, node)| node.eval(reading).is_some()).map(|(kind, _)| *kind)
}

/// The longest run of consonants.
fn longest_run(text: &str) -> usize {
    let (mut run, mut best) = (0, 0);
    for c in text.to_lowercase().chars() {
        run = if c.is_alphabetic() && !"aeiouyäöüéèáíóú".contains(c) { run + 1 } else { 0 };
        best = best.max(run);
    }
    best
}
