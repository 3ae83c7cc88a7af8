//! A reply as the rules see it: tokens with their places, counts, and the questions it asks. Built once, read often.

use super::filler;
use super::question::{self, Ask};
use super::scan::{self, Scanner};
use super::span::Span;
use super::token::{Token, flag};

/// A scanned text. Spans point into the original words.
pub struct Reply {
    /// Without what only fills a pause.
    pub tokens: Vec<Token>,
    pub asks: Vec<Ask>,
    pub sentences: u32,
    words: u32,
    spoken: u32,
}

impl Reply {
    pub fn new(scanner: &Scanner, text: &str) -> Reply {
        let mut tokens = scanner.scan(text);
        let words = count(&tokens);
        filler::drop(&mut tokens);
        scan::structure(&mut tokens);
        let spoken = count(&tokens);
        let sentences = tokens.last().map_or(0, |t| t.sentence + 1);
        let asks = question::asks(&tokens);
        Reply { tokens, asks, sentences, words, spoken }
    }

    /// Words as a person counts them (contractions are one).
    pub fn words(&self) -> u32 {
        self.words
    }

    /// The same without what only fills a pause.
    pub fn spoken_words(&self) -> u32 {
        self.spoken
    }

    /// The span of the tokens `from..to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        let first = self.tokens[from].span;
        let last = self.tokens[to.max(from + 1) - 1].span;
        Span { start: first.start, end: last.end }
    }

    pub fn content_words(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|t| t.is(flag::CONTENT))
    }
}

/// Written words: the parts of one share its span.
fn count(tokens: &[Token]) -> u32 {
    let mut last = None;
    let mut n = 0;
    for token in tokens.iter().filter(|t| last.replace(t.span) != Some(t.span)) {
        n += u32::from(token.span.end > token.span.start);
    }
    n
}
