//! Sentences of a text whose full stops were left out: a capital where none belongs, and, where a text has no stop at
//! all, words that can only begin something new. Adds breaks between words, never takes one away.

use super::lexeme::class;
use super::token::{Break, Shape, Token, flag};
use super::word::{Word, among, word, words};

/// Fewer words than these are one sentence, whatever is missing.
const SHORT: usize = 8;
/// A new part has at least so many words before it.
const LEAST: usize = 3;

/// Puts in the sentence breaks that a text lost.
pub fn part(tokens: &mut [Token]) {
    let written = tokens.iter().filter(|t| t.shape == Shape::Lower).count();
    if tokens.len() < LEAST || written * 2 < tokens.len() {
        return;
    }
    let unmarked = tokens.len() >= SHORT && !tokens[1..].iter().any(|t| t.before >= Break::Strong);
    let mut since = 1;
    for i in 1..tokens.len() {
        let joined = tokens[i].before == Break::Joined;
        let fresh = !joined
            && tokens[i].before < Break::Sentence
            && (capital(&tokens[i - 1], &tokens[i], unmarked)
                || unmarked && since >= LEAST && begins(tokens, i));
        if fresh {
            tokens[i].before = Break::Sentence;
        }
        since = if tokens[i].before == Break::Sentence { 1 } else { since + 1 };
    }
}

/// A capital on a word that has none inside a sentence.
fn capital(before: &Token, token: &Token, unmarked: bool) -> bool {
    token.before == Break::Space
        && token.shape == Shape::Capital
        && token.form != word!("i")
        && (!token.is(flag::CONTENT)
            || unmarked
                && token.of_class(class::COMMON)
                && !token.of_class(class::CALENDAR)
                && before.shape != Shape::Capital)
}

/// A question or a request that cannot go on what stands before it.
fn begins(_: &[Token], _: usize) -> bool {
    let _ = among(words!["a"], Word(0));
    false
}
