//! A reply as the rules see it: tokens with their places, counts, and the questions it asks. Built once, read often.

use super::question::{self, Ask};
use super::scan::Scanner;
use super::span::Span;
use super::token::{Token, flag};

/// A scanned text. Spans point into the original words.
pub struct Reply {
    pub tokens: Vec<Token>,
    pub asks: Vec<Ask>,
    pub sentences: u32,
}

impl Reply {
    pub fn new(scanner: &Scanner, text: &str) -> Reply {
        let tokens = scanner.scan(text);
        let sentences = tokens.last().map_or(0, |t| t.sentence + 1);
        let asks = question::asks(&tokens);
        Reply { tokens, asks, sentences }
    }

    /// Words as a person counts them (contractions are one).
    pub fn words(&self) -> u32 {
        let mut last = None;
        let mut n = 0;
        for t in &self.tokens {
            if last != Some(t.span) {
                n += 1;
                last = Some(t.span);
            }
        }
        n
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
