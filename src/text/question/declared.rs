//! Statements that ask by their mark or their tag alone. Never a clause that asks by its first words.

use crate::text::token::{Break, Shape, Token, flag};
use crate::text::word::{Word, among as any, word, words};

use super::{AUX, Ask, AskKind, CLOSED_WH, QUANT, SUBJECT};

/// Forms of address that stand with a name or alone.
const TITLES: &[Word] =
    words!["ms" "mr" "mrs" "miss" "dr" "doctor" "doc" "sir" "madam" "ma'am" "nurse" "professor"];

/// A tag at the end turns the question before it into one with its answer inside.
pub(super) fn tag(tokens: &[Token], to: usize, asked: bool, found: &mut [Ask]) {
    if let Some(last) = found.last_mut().filter(|_| asked && is_tag(tokens, to)) {
        // A wh-question with a tag stays what it is; a bare tag clause ("isn't it?") is a tag.
        let wh = any(QUANT, tokens[last.from].form) || any(CLOSED_WH, tokens[last.from].form);
        if to - last.from <= 3 && !wh {
            last.kind = AskKind::Tag;
        }
    }
}

fn is_tag(tokens: &[Token], to: usize) -> bool {
    let last = tokens[to - 1].form;
    let two = to >= 2 && any(AUX, tokens[to - 2].form);
    let three = to >= 3 && any(AUX, tokens[to - 3].form) && tokens[to - 2].is(flag::NEGATOR);
    any(words!["right" "correct" "yes" "no" "yeah" "ok" "okay" "huh" "eh" "true" "agreed"], last)
        && tokens[to - 1].before >= Break::Comma
        || (two || three) && any(SUBJECT, last)
}

/// A statement with a question mark: a tag, a leading question, or a closed one.
pub(super) fn declared(tokens: &[Token], from: usize, to: usize, starts: &[usize], found: &mut Vec<Ask>) {
    let words = (from..to).filter(|&i| !tokens[i].is(flag::FILLER)).count();
    let content = (from..to).any(|i| tokens[i].is(flag::CONTENT));
    if tokens[to - 1].is(flag::QUOTED) || words < 2 && !content {
        return;
    }
    // "Refill, result, appointment?" behind a question spells that one out; "i think i know??" doubts, it does not ask.
    let spelled_out = words <= 4
        && from > 0
        && tokens[from - 1].is(flag::ASKED)
        && !(from..to).any(|i| {
            any(AUX, tokens[i].form) || any(QUANT, tokens[i].form) || any(CLOSED_WH, tokens[i].form)
        });
    let first = tokens[from].form;
    // "Maybe ask my boss?" proposes, "I think so?" doubts, "what if it's …?" supposes: none of them asks.
    let second = tokens.get(from + 1).filter(|_| from + 1 < to).map_or(Word(0), |t| t.form);
    let start = (from..to).find(|&i| !tokens[i].is(flag::FILLER | flag::LEAD_IN)).unwrap_or(from);
    let supposes =
        tokens[start].form == word!("what") && tokens.get(start + 1).is_some_and(|t| t.form == word!("if"));
    let proposes = any(words!["maybe" "perhaps"], first)
        || tokens[start..to].iter().take(2).any(|t| t.form == word!("maybe"));
    let doubts = first == word!("i")
        && any(
            words!["think" "guess" "dunno" "know" "suppose" "do" "could" "can" "would" "might" "just" "mean"],
            second,
        );
    // "Ms Ito?", "doctor?": somebody is called.
    let calls = words <= 2
        && (from..to).any(|i| any(TITLES, tokens[i].form))
        && (from..to).all(|i| any(TITLES, tokens[i].form) || tokens[i].shape == Shape::Capital);
    if (spelled_out || doubts || proposes || supposes || calls) && !is_tag(tokens, to) {
        return;
    }
    let kind = if is_tag(tokens, to) {
        AskKind::Tag
    } else if words == 1 && any(words!["really" "seriously" "what" "huh" "sorry" "pardon"], tokens[from].form)
    {
        return;
    } else {
        AskKind::Closed
    };
    let start = if kind == AskKind::Tag { from } else { *starts.last().unwrap_or(&from) };
    found.push(Ask { kind, request: false, own: true, from: start, to });
}
