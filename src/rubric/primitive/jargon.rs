//! `Jargon`: a technical term, unexplained, that this listener neither knows nor used. Terms come from the lexicon
//! `jargon`; unknown words in capitals count too.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::{Range, Ranges, Seen};
use crate::rubric::why::{Plain, Why};
use crate::text::token::{Shape, flag};
use crate::text::word::Word;

pub const DOCS: &[Doc] = &[Doc {
    write: "Jargon",
    means: "a term of the lexicon `jargon`, or unknown capitals, that this listener neither knows nor used",
}];

/// Capitals that everyone at a hospital knows, or that are shouted words.
const KNOWN: &[&str] = &[
    "icu", "ehr", "emr", "ceo", "cno", "cio", "cfo", "coo", "cmio", "cbc", "mri", "ecg", "ekg", "dob", "mrn",
    "pin", "pdf", "usb", "asap", "fyi", "npo", "dnr", "copd", "prn", "stat", "mar", "emar", "nicu", "picu",
    "pacu", "ama", "him", "hipaa", "ems", "not", "all", "you", "now", "one", "two", "any", "who", "why",
    "yes", "her", "his", "the", "and", "can", "our", "lpn", "cna", "sbar", "tpn", "bmp", "abg", "eta", "faq",
];

#[derive(Clone, Debug)]
pub struct Jargon;

impl Primitive for Jargon {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let tokens = &r.hits.reply.tokens;
        let shouted = tokens.iter().filter(|t| t.shape == Shape::Upper).count() * 2 > tokens.len();
        let capitals = (0..tokens.len() as u32).filter(|&i| !shouted && strange(r, i as usize));
        let listed = r.book.lexicon_number("jargon").into_iter().flat_map(|n| r.hits.lexicon(n));
        let mut ranges: Ranges = listed.chain(capitals.map(|i| (i, i + 1))).collect();
        if ranges.is_empty() {
            return None;
        }
        let terms = r.ctx.known_terms.iter().flat_map(|t| r.book.scanner.scan(t));
        let known: Vec<Word> = terms.map(|t| t.stem).collect();
        ranges.retain(|range| is_new(r, *range, &known));
        (!ranges.is_empty()).then(|| Seen { ranges, why: Why::plain(Plain::Jargon) })
    }
}

/// Whether a word of the term is one that this listener neither knows nor used.
fn is_new(r: &Reading<'_>, (from, to): Range, known: &[Word]) -> bool {
    let term = &r.hits.reply.tokens[from as usize..to as usize];
    let theirs = term
        .iter()
        .all(|t| !t.is(flag::CONTENT) || known.contains(&t.stem) || r.said(t.stem) || r.ever_said(t.stem));
    !theirs && !term[0].is(flag::QUOTED)
}

/// Three to six capitals that are in no word list and not among those that everyone knows.
fn strange(r: &Reading<'_>, i: usize) -> bool {
    let token = &r.hits.reply.tokens[i];
    if token.shape != Shape::Upper {
        return false;
    }
    let written = token.span.of(r.text);
    if !(3..=6).contains(&written.len()) || !written.chars().all(|c| c.is_ascii_uppercase()) {
        return false;
    }
    let letters = written.to_ascii_lowercase();
    let real = |s: &crate::text::spelling::Speller| letters.len() > 3 && s.is_real(&letters, token.stem);
    !KNOWN.contains(&letters.as_str()) && !r.book.scanner.speller.as_ref().is_some_and(real)
}

#[cfg(test)]
mod tests {
    use crate::rubric::Context;
    use crate::rubric::primitive::rows::{check, found};

    #[test]
    fn terms_that_the_listener_did_not_use() {
        check(
            "Jargon",
            &[
                ("It is slow.", "the middleware is down", true),
                ("The middleware is down.", "the middleware is down", false),
                ("It is slow.", "the XKQ is down", true),
                ("It is slow.", "the ICU is down", false),
                ("It is slow.", "the cart is down", false),
                ("It is slow.", "they call it \u{201c}middleware\u{201d}", false),
            ],
        );
    }

    #[test]
    fn known_terms_are_none() {
        let ctx = Context { known_terms: ["interface engine".into()].into(), ..Context::default() };
        assert!(!found("Jargon", &ctx, "the interface engine is down").has("m"));
        assert!(found("Jargon", &ctx, "the middleware is down").has("m"));
    }
}
