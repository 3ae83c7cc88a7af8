//! One reply being read in its context: what conditions look at, each thing worked out once and only when it is asked
//! for. Short-lived; never changes the rulebook. The conditions themselves are in `primitive`.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::book::Rulebook;
use super::context::{Context, Offer};
use super::hits::{Hits, Side};
use super::seen::{Range, Ranges, Seen};
use crate::text::Span;
use crate::text::token::flag;
use crate::text::word::Word;

/// How many earlier lines of the persona are looked at.
const EARLIER_LINES: usize = 6;

/// A reply in its context, being judged.
pub struct Reading<'a> {
    pub book: &'a Rulebook,
    pub text: &'a str,
    pub ctx: &'a Context,
    pub hits: Hits,
    they: Hits,
    /// The persona's earlier lines, read when first asked for.
    earlier: OnceCell<Vec<Hits>>,
    /// Content words of the persona's line, sorted.
    said: Vec<Word>,
    /// Words as a person counts them.
    pub(super) words: u32,
    /// The same without what only fills a pause; rules about length go by these.
    pub(super) spoken: u32,
    pub(super) offers: BTreeSet<Offer>,
    /// Ranges of the moves found so far, by number.
    found: Vec<Option<Ranges>>,
    pub(super) topics: BTreeMap<String, Ranges>,
    /// Hits of phrases, by candidate, as meant and anywhere: many rules share their phrases.
    memo: RefCell<Vec<[Option<Ranges>; 2]>>,
    echoes: OnceCell<(usize, usize)>,
}

impl<'a> Reading<'a> {
    pub fn new(book: &'a Rulebook, text: &'a str, ctx: &'a Context) -> Reading<'a> {
        let they = Hits::new(book, &ctx.persona_line, &[], Side::Persona);
        let mut said: Vec<Word> = they.reply.content_words().map(|t| t.stem).collect();
        said.sort_unstable();
        said.dedup();
        let hits = Hits::new(book, text, &said, Side::Learner);
        let memo = RefCell::new(vec![[const { None }; 2]; hits.candidates()]);
        let mut reading = Reading {
            book,
            text,
            ctx,
            words: hits.reply.words(),
            spoken: hits.reply.spoken_words(),
            hits,
            they,
            earlier: OnceCell::new(),
            said,
            offers: BTreeSet::new(),
            found: vec![None; book.move_names.len()],
            topics: BTreeMap::new(),
            memo,
            echoes: OnceCell::new(),
        };
        reading.offers = reading.judge_offers();
        for (id, key) in &ctx.topics {
            if let Some(seen) = book.extra.get(key).and_then(|node| node.eval(&reading)) {
                reading.topics.insert(id.clone(), seen.ranges);
            }
        }
        reading
    }

    fn judge_offers(&self) -> BTreeSet<Offer> {
        if let Some(offers) = &self.ctx.offers {
            return offers.clone();
        }
        let rules = self.book.offers.iter();
        let said = rules.filter(|(_, ids)| ids.iter().any(|&id| self.they_said(id)));
        let mut offers: BTreeSet<Offer> = said.map(|(rule, _)| rule.offer).collect();
        if !self.they.reply.asks.is_empty() {
            offers.insert(Offer::Question);
        }
        if self.they.reply.words() >= 6 {
            offers.insert(Offer::Fact);
        }
        offers
    }

    /// Whether an extra rule holds (topics, reactions), with its words.
    pub fn extra(&self, key: &str) -> Option<Vec<Span>> {
        let seen: Seen = self.book.extra.get(key)?.eval(self)?;
        Some(self.spans(&seen.ranges))
    }

    /// Token ranges as byte spans of the reply, in order, without doubles.
    pub fn spans(&self, ranges: &[Range]) -> Vec<Span> {
        let mut spans: Vec<Span> = ranges.iter().filter(|r| r.1 > r.0).map(|r| self.hits.span(*r)).collect();
        spans.sort();
        spans.dedup();
        spans
    }

    /// Hits of a phrase, if there are any.
    pub fn phrase(&self, id: u32, anywhere: bool) -> Option<Ranges> {
        let candidate = self.hits.candidate(id)?;
        let known = self.memo.borrow()[candidate][usize::from(anywhere)].clone();
        let ranges = known.unwrap_or_else(|| {
            let ranges = self.hits.phrase(self.book, id, anywhere);
            self.memo.borrow_mut()[candidate][usize::from(anywhere)] = Some(ranges.clone());
            ranges
        });
        (!ranges.is_empty()).then_some(ranges)
    }

    /// Ranges of a move that was found, by its number.
    pub fn found(&self, number: u32) -> Option<&Ranges> {
        self.found.get(number as usize)?.as_ref()
    }

    pub(super) fn note(&mut self, number: u32, ranges: Ranges) {
        self.found[number as usize] = Some(ranges);
    }

    pub(super) fn forget(&mut self, id: &str) {
        if let Some(number) = self.book.move_number(id) {
            self.found[number as usize] = None;
        }
    }

    /// Whether the persona's line holds the content word.
    pub fn said(&self, stem: Word) -> bool {
        self.said.binary_search(&stem).is_ok()
    }

    /// Whether one of the persona's earlier lines holds the word.
    pub fn ever_said(&self, stem: Word) -> bool {
        self.earlier().iter().any(|h| h.reply.tokens.iter().any(|t| t.stem == stem))
    }

    pub fn they_said(&self, phrase: u32) -> bool {
        !self.they.phrase(self.book, phrase, true).is_empty()
    }

    pub fn they_said_before(&self, phrase: u32) -> bool {
        self.earlier().iter().any(|h| !h.phrase(self.book, phrase, true).is_empty())
    }

    fn earlier(&self) -> &[Hits] {
        self.earlier.get_or_init(|| {
            let theirs = self.ctx.prior.iter().rev().filter(|l| !l.by_learner).take(EARLIER_LINES);
            theirs.map(|l| Hits::new(self.book, &l.text, &[], Side::Persona)).collect()
        })
    }

    /// How many different content words are the persona's, and how many are not.
    pub fn echoes(&self) -> (usize, usize) {
        *self.echoes.get_or_init(|| {
            let tokens = &self.hits.reply.tokens;
            let mut stems: Vec<(bool, Word)> =
                tokens.iter().filter(|t| t.is(flag::CONTENT)).map(|t| (self.said(t.stem), t.stem)).collect();
            stems.sort_unstable();
            stems.dedup();
            let new = stems.partition_point(|(theirs, _)| !theirs);
            (stems.len() - new, new)
        })
    }
}
