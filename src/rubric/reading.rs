//! One reply being read: phrase hits, and conditions evaluated over them. Short-lived; never changes the rulebook.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::book::Rulebook;
use super::context::{Context, Offer};
use super::pattern::node::Node;
use super::pattern::phrase::Matcher;
use super::rule::QuestionKind;
use crate::text::question::AskKind;
use crate::text::token::{Shape, flag};
use crate::text::word::WordSet;
use crate::text::{Reply, Span};

/// A token range, end exclusive.
pub type Range = (usize, usize);

/// What a condition that holds was seen in, and the leaf that decided.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub ranges: Vec<Range>,
    pub leaf: String,
}

impl Seen {
    fn at(ranges: Vec<Range>, leaf: impl Into<String>) -> Option<Seen> {
        Some(Seen { ranges, leaf: leaf.into() })
    }
}

/// Hits of all phrases in one text.
pub struct Hits {
    pub reply: Reply,
    /// (phrase, first token), sorted.
    starts: Vec<(u32, u32)>,
    /// (number of the lexicon, first token) to ends.
    lexicons: BTreeMap<(u32, u32), Vec<usize>>,
}

impl Hits {
    /// Scans a text and finds where each phrase may begin.
    pub fn new(book: &Rulebook, text: &str) -> Hits {
        let reply = Reply::new(&book.scanner, text);
        let mut starts = Vec::new();
        for (at, token) in reply.tokens.iter().enumerate() {
            for word in [token.stem, token.form] {
                for &id in book.index.get(&word).map_or(&[][..], Vec::as_slice) {
                    starts.push((id, at as u32));
                }
                if token.stem == token.form {
                    break;
                }
            }
            starts.extend(book.open.iter().map(|&id| (id, at as u32)));
        }
        starts.sort_unstable();
        starts.dedup();
        let mut hits = Hits { reply, starts, lexicons: BTreeMap::new() };
        hits.mark_lexicons(book);
        hits
    }

    fn mark_lexicons(&mut self, book: &Rulebook) {
        let none = WordSet::default();
        let empty = |_: &str, _: usize| -> &[usize] { &[] };
        let matcher = Matcher { tokens: &self.reply.tokens, lexicon: &empty, said: &none };
        let mut marks: BTreeMap<(u32, u32), Vec<usize>> = BTreeMap::new();
        for &(id, at) in &self.starts {
            let holders = &book.holders[id as usize];
            if holders.is_empty() {
                continue;
            }
            let ends = matcher.ends(&book.entries[id as usize].phrase.all[0], at as usize);
            for &lexicon in holders.iter().filter(|_| !ends.is_empty()) {
                marks.entry((lexicon, at)).or_default().extend_from_slice(&ends);
            }
        }
        for ends in marks.values_mut() {
            ends.sort_unstable();
            ends.dedup();
        }
        self.lexicons = marks;
    }

    fn starts_of(&self, id: usize) -> &[(u32, u32)] {
        let from = self.starts.partition_point(|s| s.0 < id as u32);
        let to = self.starts.partition_point(|s| s.0 <= id as u32);
        &self.starts[from..to]
    }

    /// Hits of one phrase; unless `anywhere`, those in negation, quotation or report are left out.
    pub fn phrase(&self, book: &Rulebook, id: usize, anywhere: bool, said: &WordSet) -> Vec<Range> {
        let starts = self.starts_of(id);
        if starts.is_empty() {
            return Vec::new();
        }
        let entry = &book.entries[id];
        let lexicon = |name: &str, at: usize| -> &[usize] {
            book.lexicon_numbers
                .get(name)
                .and_then(|n| self.lexicons.get(&(*n, at as u32)))
                .map_or(&[], Vec::as_slice)
        };
        let matcher = Matcher { tokens: &self.reply.tokens, lexicon: &lexicon, said };
        let from: Vec<usize> = starts.iter().map(|s| s.1 as usize).collect();
        let mut ranges = matcher.hits(&entry.phrase, &from);
        if !anywhere {
            ranges.retain(|&(a, b)| self.counts(a, b, entry.negative));
        }
        ranges
    }

    fn counts(&self, from: usize, to: usize, negative: bool) -> bool {
        let tokens = &self.reply.tokens;
        if tokens[from].is(flag::QUOTED | flag::REPORTED) {
            return false;
        }
        negative || !tokens[from].is(flag::NEGATED) && !tokens[from..to].iter().any(|t| t.is(flag::NEGATOR))
    }
}

/// A reply in its context, being judged.
pub struct Reading<'a> {
    pub book: &'a Rulebook,
    pub text: &'a str,
    pub ctx: &'a Context,
    pub hits: Hits,
    they: Hits,
    /// The persona's earlier lines, read when first asked for.
    earlier: std::cell::OnceCell<Vec<Hits>>,
    pub(super) said: WordSet,
    pub(super) offers: BTreeSet<Offer>,
    /// Moves found so far, with their token ranges.
    pub(super) found: BTreeMap<String, Vec<Range>>,
    pub(super) topics: BTreeMap<String, Vec<Range>>,
    memo: RefCell<BTreeMap<(usize, bool), Vec<Range>>>,
}

impl<'a> Reading<'a> {
    pub fn new(book: &'a Rulebook, text: &'a str, ctx: &'a Context) -> Reading<'a> {
        let they = Hits::new(book, &ctx.persona_line);
        let said = they.reply.content_words().map(|t| t.stem).collect();
        let mut reading = Reading {
            book,
            text,
            ctx,
            hits: Hits::new(book, text),
            they,
            earlier: std::cell::OnceCell::new(),
            said,
            offers: BTreeSet::new(),
            found: BTreeMap::new(),
            topics: BTreeMap::new(),
            memo: RefCell::default(),
        };
        reading.offers = reading.judge_offers();
        for (id, key) in &ctx.topics {
            if let Some(node) = book.extra.get(key)
                && let Some(seen) = reading.eval(node)
            {
                reading.topics.insert(id.clone(), seen.ranges);
            }
        }
        reading
    }

    fn earlier(&self) -> &[Hits] {
        self.earlier.get_or_init(|| {
            let theirs = self.ctx.prior.iter().rev().filter(|l| !l.by_learner).take(6);
            theirs.map(|l| Hits::new(self.book, &l.text)).collect()
        })
    }

    fn judge_offers(&self) -> BTreeSet<Offer> {
        if let Some(offers) = &self.ctx.offers {
            return offers.clone();
        }
        let none = WordSet::default();
        let mut offers = BTreeSet::new();
        for (rule, ids) in &self.book.offers {
            if ids.iter().any(|&id| !self.they.phrase(self.book, id, true, &none).is_empty()) {
                offers.insert(rule.offer);
            }
        }
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
        let seen = self.eval(self.book.extra.get(key)?)?;
        Some(self.spans(&seen.ranges))
    }

    /// Token ranges as byte spans of the reply, in order, without doubles.
    pub fn spans(&self, ranges: &[Range]) -> Vec<Span> {
        let mut spans: Vec<Span> =
            ranges.iter().filter(|r| r.1 > r.0).map(|r| self.hits.reply.span(r.0, r.1)).collect();
        spans.sort();
        spans.dedup();
        spans
    }

    /// Evaluates a condition.
    pub fn eval(&self, node: &Node) -> Option<Seen> {
        let reply = &self.hits.reply;
        match node {
            Node::Phrase { id, anywhere } => {
                let ranges = self.phrase(*id, *anywhere);
                (!ranges.is_empty()).then(|| Seen {
                    ranges,
                    leaf: format!("say \u{201c}{}\u{201d}", self.book.entries[*id].text),
                })
            }
            Node::Question(kind) => self.question(*kind),
            Node::Topic => {
                let ranges: Vec<Range> = self.topics.values().flatten().copied().collect();
                (!ranges.is_empty()).then(|| Seen { ranges, leaf: "topic".into() })
            }
            Node::Move(id) => {
                self.found.get(id).map(|r| Seen { ranges: r.clone(), leaf: format!("move {id}") })
            }
            Node::Jargon => self.jargon(),
            Node::Any(list) => {
                list.iter().enumerate().find_map(|(i, n)| self.eval(n).map(|s| s.under(&format!("any[{i}]"))))
            }
            Node::All(list) => self.all(list).map(|s| s.under("all")),
            Node::Not(inner) => self.eval(inner).is_none().then(Seen::default),
            Node::AtLeast(least, list) => {
                let seen: Vec<Seen> = list.iter().filter_map(|n| self.eval(n)).collect();
                (seen.len() >= usize::from(*least)).then(|| join(seen).under("at least"))
            }
            Node::InOrder(list) => self.in_order(list),
            Node::Near(words, list) => {
                self.within(list, |a, b| b.0.saturating_sub(a.1) <= usize::from(*words))
            }
            Node::SameClause(list) => self.same(list, |i| reply.tokens[i].clause),
            Node::SameSentence(list) => self.same(list, |i| reply.tokens[i].sentence),
            Node::Count(least, inner) => self.every(inner).filter(|s| s.ranges.len() >= usize::from(*least)),
            Node::Scorecard { at, of } => self.scorecard(*at, of),
            Node::EchoWords(n) => {
                let ranges: Vec<Range> = self.content(|stem| self.said.contains(&stem));
                (distinct(reply, &ranges) >= usize::from(*n))
                    .then(|| Seen { ranges: Vec::new(), leaf: "their words".into() })
            }
            Node::NewWords(n) => {
                let ranges: Vec<Range> = self.content(|stem| !self.said.contains(&stem));
                (distinct(reply, &ranges) >= usize::from(*n)).then(Seen::default)
            }
            Node::GroundedFacts(n) => self.grounded(usize::from(*n)),
            Node::MinWords(n) => (reply.words() >= *n).then(Seen::default),
            Node::MaxWords(n) => (reply.words() <= *n).then(Seen::default),
            Node::OverListener(percent) => {
                let limit = if self.ctx.listener_words == 0 { 60 } else { self.ctx.listener_words };
                (reply.words() * 100 > limit * percent)
                    .then(|| Seen { ranges: Vec::new(), leaf: "longer than this listener takes in".into() })
            }
            Node::TheySaid(id) => {
                (!self.they.phrase(self.book, *id, true, &WordSet::default()).is_empty()).then(Seen::default)
            }
            Node::TheyEverSaid(id) => {
                let none = WordSet::default();
                let ever = std::iter::once(&self.they)
                    .chain(self.earlier())
                    .any(|h| !h.phrase(self.book, *id, true, &none).is_empty());
                ever.then(Seen::default)
            }
            Node::Offered(offer) => self.offers.contains(offer).then(Seen::default),
            Node::EarlierMove(id) => self.ctx.turns.iter().any(|t| t.moves.contains(id)).then(Seen::default),
            Node::FromTurn(n) => (self.ctx.turns.len() + 1 >= usize::from(*n)).then(Seen::default),
            Node::UpToTurn(n) => (self.ctx.turns.len() < usize::from(*n)).then(Seen::default),
            Node::SafetyScenario => self.ctx.safety_scenario.then(Seen::default),
            Node::Else => Some(Seen::default()),
        }
    }

    /// Hits of a phrase, looked for once: many rules share their phrases.
    fn phrase(&self, id: usize, anywhere: bool) -> Vec<Range> {
        if self.hits.starts_of(id).is_empty() {
            return Vec::new();
        }
        let key = (id, anywhere);
        if let Some(known) = self.memo.borrow().get(&key) {
            return known.clone();
        }
        let ranges = self.hits.phrase(self.book, id, anywhere, &self.said);
        self.memo.borrow_mut().insert(key, ranges.clone());
        ranges
    }

    /// As `eval`, but with the hits of every choice that holds: for conditions that must find them near each other.
    fn every(&self, node: &Node) -> Option<Seen> {
        let Node::Any(list) = node else { return self.eval(node) };
        let mut seen: Vec<Seen> = list.iter().filter_map(|n| self.every(n)).collect();
        let leaf = seen.first()?.leaf.clone();
        seen.iter_mut().skip(1).for_each(|s| s.leaf.clear());
        let mut all = join(seen);
        all.leaf = leaf;
        Some(all)
    }

    fn question(&self, kind: QuestionKind) -> Option<Seen> {
        let asks = &self.hits.reply.asks;
        let ranges: Vec<Range> = asks
            .iter()
            .filter(|a| match kind {
                QuestionKind::Any | QuestionKind::Stacked => a.kind != AskKind::Tag,
                QuestionKind::Open => a.kind == AskKind::Open,
                QuestionKind::Closed => a.kind == AskKind::Closed,
                QuestionKind::Leading => a.kind == AskKind::Leading,
                QuestionKind::Tag => a.kind == AskKind::Tag,
                QuestionKind::Request => a.request && a.kind == AskKind::Open,
            })
            .map(|a| (a.from, a.to))
            .collect();
        let least = if kind == QuestionKind::Stacked { 2 } else { 1 };
        (ranges.len() >= least).then(|| Seen { ranges, leaf: format!("{kind:?} question") })
    }

    fn jargon(&self) -> Option<Seen> {
        let number = self.book.lexicon_numbers.get("jargon").copied();
        let known: WordSet =
            self.ctx.known_terms.iter().flat_map(|t| self.book.scanner.scan(t)).map(|t| t.stem).collect();
        let tokens = &self.hits.reply.tokens;
        let shouted = tokens.iter().filter(|t| t.shape == Shape::Upper).count() * 2 > tokens.len();
        let acronyms =
            (0..tokens.len()).filter(|&i| !shouted && self.is_strange_acronym(i)).map(|i| (i, i + 1));
        let listed = number.into_iter().flat_map(|n| self.hits.lexicons.range((n, 0)..=(n, u32::MAX)));
        let ranges: Vec<Range> = listed
            .filter_map(|(&(_, at), ends)| ends.last().map(|&e| (at as usize, e)))
            .chain(acronyms)
            .filter(|&(a, b)| {
                let theirs = tokens[a..b].iter().all(|t| {
                    !t.is(flag::CONTENT)
                        || known.contains(&t.stem)
                        || self.said.contains(&t.stem)
                        || self.ever_said(t.stem)
                });
                !theirs && !tokens[a].is(flag::QUOTED)
            })
            .collect();
        (!ranges.is_empty()).then(|| Seen { ranges, leaf: "jargon".into() })
    }

    /// Three to six capitals that are in no word list and not among those that everyone at a hospital knows.
    fn is_strange_acronym(&self, i: usize) -> bool {
        const KNOWN: &[&str] = &[
            "icu", "ehr", "emr", "ceo", "cno", "cio", "cfo", "coo", "cmio", "cbc", "mri", "ecg", "ekg",
            "dob", "mrn", "pin", "pdf", "usb", "asap", "fyi", "npo", "dnr", "copd", "prn", "stat", "mar",
            "emar", "nicu", "picu", "pacu", "ama", "him", "hipaa", "ems", "not", "all", "you", "now", "one",
            "two", "any", "who", "why", "yes", "her", "his", "the", "and", "can", "our", "lpn", "cna",
            "sbar", "tpn", "bmp", "abg", "eta", "faq",
        ];
        let token = &self.hits.reply.tokens[i];
        let letters = token.span.of(self.text);
        token.shape == Shape::Upper
            && (3..=6).contains(&letters.len())
            && letters.chars().all(|c| c.is_ascii_uppercase())
            && !KNOWN.contains(&letters.to_ascii_lowercase().as_str())
            && !self
                .book
                .scanner
                .speller
                .as_ref()
                .is_some_and(|s| letters.len() > 3 && s.is_real(&letters.to_ascii_lowercase(), token.stem))
    }

    fn ever_said(&self, stem: crate::text::word::Word) -> bool {
        self.earlier().iter().any(|h| h.reply.tokens.iter().any(|t| t.stem == stem))
    }

    fn all(&self, list: &[Node]) -> Option<Seen> {
        let seen: Option<Vec<Seen>> = list.iter().map(|n| self.eval(n)).collect();
        seen.map(join)
    }

    fn in_order(&self, list: &[Node]) -> Option<Seen> {
        let mut past = 0;
        let mut all = Vec::new();
        for node in list {
            let mut seen = self.every(node)?;
            let next = seen.ranges.iter().copied().filter(|r| r.0 >= past).min_by_key(|r| r.0)?;
            past = next.0 + 1;
            seen.ranges = vec![next];
            all.push(seen);
        }
        Some(join(all).under("in order"))
    }

    fn within(&self, list: &[Node], near: impl Fn(Range, Range) -> bool) -> Option<Seen> {
        let seen: Vec<Seen> = list.iter().map(|n| self.every(n)).collect::<Option<_>>()?;
        let first = seen.first()?;
        for &anchor in &first.ranges {
            let mut picked = vec![anchor];
            for other in &seen[1..] {
                let close = other
                    .ranges
                    .iter()
                    .copied()
                    .find(|&r| if r.0 >= anchor.0 { near(anchor, r) } else { near(r, anchor) });
                picked.extend(close);
            }
            if picked.len() == seen.len() {
                return Seen::at(
                    picked,
                    seen.iter().map(|s| s.leaf.as_str()).collect::<Vec<_>>().join(" + "),
                );
            }
        }
        None
    }

    fn same(&self, list: &[Node], unit: impl Fn(usize) -> u32) -> Option<Seen> {
        let mut positive = Vec::new();
        let mut negative = Vec::new();
        for node in list {
            match node {
                Node::Not(inner) => negative.extend(self.every(inner).map(|s| s.ranges).unwrap_or_default()),
                other => positive.push(self.every(other)?),
            }
        }
        let spread = |r: &Range, u: u32| unit(r.0) <= u && u <= unit(r.1.max(r.0 + 1) - 1);
        let anchored: Vec<&Seen> = positive.iter().filter(|s| !s.ranges.is_empty()).collect();
        let first = anchored.first()?;
        for anchor in &first.ranges {
            let u = unit(anchor.0);
            if negative.iter().any(|r| spread(r, u)) {
                continue;
            }
            let picked: Vec<Range> =
                anchored.iter().filter_map(|s| s.ranges.iter().copied().find(|r| spread(r, u))).collect();
            if picked.len() == anchored.len() {
                return Seen::at(
                    picked,
                    anchored.iter().map(|s| s.leaf.as_str()).collect::<Vec<_>>().join(" + "),
                );
            }
        }
        None
    }

    fn scorecard(&self, at: i16, of: &[(i16, Node)]) -> Option<Seen> {
        let mut sum = 0;
        let mut parts = Vec::new();
        let mut leaf = Vec::new();
        for (weight, node) in of {
            if let Some(seen) = self.eval(node) {
                sum += weight;
                if *weight > 0 {
                    if !seen.leaf.is_empty() {
                        leaf.push(format!("{weight:+} {}", seen.leaf));
                    }
                    parts.push(seen);
                }
            }
        }
        (sum >= at).then(|| {
            let mut seen = join(parts);
            seen.leaf = format!("scorecard {sum}/{at}: {}", leaf.join(", "));
            seen
        })
    }

    fn content(&self, want: impl Fn(crate::text::word::Word) -> bool) -> Vec<Range> {
        self.hits
            .reply
            .tokens
            .iter()
            .enumerate()
            .filter(|(_, t)| t.is(flag::CONTENT) && want(t.stem))
            .map(|(i, _)| (i, i + 1))
            .collect()
    }

    /// Facts told so far that the reply speaks of; without a scenario, echoes of their words stand in.
    fn grounded(&self, least: usize) -> Option<Seen> {
        if self.ctx.told_facts.is_empty() {
            let mut ranges = self.content(|s| self.said.contains(&s) || self.ever_said(s));
            ranges.dedup();
            return (distinct(&self.hits.reply, &ranges) > least)
                .then(|| Seen { ranges: Vec::new(), leaf: "their words".into() });
        }
        let seen: Vec<Seen> = self
            .ctx
            .told_facts
            .iter()
            .filter_map(|k| self.book.extra.get(k))
            .filter_map(|n| self.eval(n))
            .collect();
        if seen.len() >= least {
            return Some(join(seen).under("facts"));
        }
        let echoes = self.content(|s| self.said.contains(&s));
        (least == 1 && distinct(&self.hits.reply, &echoes) >= 2)
            .then(|| Seen { ranges: Vec::new(), leaf: "their words".into() })
    }
}

impl Seen {
    fn under(mut self, step: &str) -> Seen {
        self.leaf = if self.leaf.is_empty() { step.to_string() } else { format!("{step}/{}", self.leaf) };
        self
    }
}

fn join(seen: Vec<Seen>) -> Seen {
    let leaf = seen.iter().map(|s| s.leaf.as_str()).filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" + ");
    let mut ranges: Vec<Range> = seen.into_iter().flat_map(|s| s.ranges).collect();
    ranges.sort_unstable();
    ranges.dedup();
    Seen { ranges, leaf }
}

fn distinct(reply: &Reply, ranges: &[Range]) -> usize {
    ranges.iter().map(|r| reply.tokens[r.0].stem).collect::<BTreeSet<_>>().len()
}
