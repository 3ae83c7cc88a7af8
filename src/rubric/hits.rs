//! Which phrases may stand in one text and where they do. Short-lived; never evaluates a condition.

use super::book::{Entry, Rulebook};
use super::pattern::keys::{Bits, Key, Keys};
use super::pattern::layout::Layout;
use super::pattern::plan::Index;
use super::pattern::run::{Runner, counts};
use super::seen::{Range, Ranges};
use crate::text::word::Word;
use crate::text::{Reply, Span};

/// Whose words a text is: each side has its own index, so that only what can matter is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Learner,
    Persona,
}

/// The phrases to think of for one side: first those that lexicons hold, then those that conditions name.
#[derive(Default)]
pub struct Indexes {
    pub held: Index,
    pub named: Index,
}

/// A text, scanned, with the phrases that may stand in it.
pub struct Hits {
    pub reply: Reply,
    layout: Layout,
    present: Bits,
    /// Every key with its places; sorted.
    seen: Vec<(Key, u32)>,
    /// Hits of lexicons: number, first word, end; sorted.
    marks: Vec<(u32, u32, u32)>,
    /// Those of them that a phrase with a negator of its own made.
    turned: Vec<(u32, u32, u32)>,
    possible: Bits,
    /// The same, in order.
    candidates: Vec<u32>,
}

impl Hits {
    /// Scans a text and finds which phrases may stand in it. `said` (sorted) are the other's content words.
    pub fn new(book: &Rulebook, text: &str, said: &[Word], side: Side) -> Hits {
        let reply = Reply::new(&book.scanner, text);
        let mut seen = Vec::with_capacity(reply.tokens.len() * 3);
        let layout = Layout::new(&book.keys, &reply.tokens, said, &mut seen);
        seen.sort_unstable();
        seen.dedup();
        let mut present = Bits::new(book.keys.total());
        seen.iter().for_each(|s| present.set(s.0));
        let (marks, turned, candidates) = (Vec::new(), Vec::new(), Vec::new());
        let possible = Bits::new(book.entries.len());
        let mut hits = Hits { reply, layout, present, seen, marks, turned, possible, candidates };
        let indexes = book.indexes(side);
        hits.mark_lexicons(book, &indexes.held);
        hits.candidates = hits.worth_a_try(&indexes.named);
        hits.candidates.iter().for_each(|&id| hits.possible.set(id));
        hits
    }

    fn runner<'a>(&'a self, lexicon_of: &'a dyn Fn(Key) -> Option<u32>) -> Runner<'a> {
        Runner {
            tokens: &self.reply.tokens,
            layout: &self.layout,
            present: &self.present,
            marks: &self.marks,
            seen: &self.seen,
            lexicon_of,
        }
    }

    /// Phrases of an index whose needs are met by what is present; sorted.
    fn worth_a_try(&self, index: &Index) -> Vec<u32> {
        let mut ids = Vec::with_capacity(256);
        let mut last = 0;
        for &(key, _) in &self.seen {
            if key != last {
                index.add(key, &self.present, &mut ids);
                last = key;
            }
        }
        let mut lexicon = u32::MAX;
        for &(number, _, _) in &self.marks {
            if number != lexicon {
                index.add(Keys::lexicon(number), &self.present, &mut ids);
                lexicon = number;
            }
        }
        ids.extend_from_slice(index.always());
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn mark_lexicons(&mut self, book: &Rulebook, index: &Index) {
        let (mut marks, mut turned) = (Vec::new(), Vec::new());
        let none = |_| None;
        let runner = self.runner(&none);
        for id in self.worth_a_try(index) {
            let entry = &book.entries[id as usize];
            let run = &entry.plan.all[0];
            for from in runner.starts(run) {
                let mut ends = runner.ends(run, from);
                while ends != 0 {
                    let end = from + ends.trailing_zeros();
                    let of = entry.holders.iter().map(|&lexicon| (lexicon, from, end));
                    if entry.negative {
                        turned.extend(of.clone());
                    }
                    marks.extend(of);
                    ends &= ends - 1;
                }
            }
        }
        marks.sort_unstable();
        marks.dedup();
        for &(number, _, _) in &marks {
            self.present.set(Keys::lexicon(number));
        }
        turned.sort_unstable();
        (self.marks, self.turned) = (marks, turned);
    }

    /// The phrases that may stand in the text, sorted.
    pub fn possible_phrases(&self) -> &[u32] {
        &self.candidates
    }

    /// How many phrases may stand in the text.
    pub fn candidates(&self) -> usize {
        self.candidates.len()
    }

    /// The place of a phrase among those that may stand; `None` where it cannot.
    pub fn candidate(&self, id: u32) -> Option<usize> {
        if self.possible.has(id) { self.candidates.binary_search(&id).ok() } else { None }
    }

    /// Hits of one phrase; unless `anywhere`, those in negation, quotation or report are left out.
    pub fn phrase(&self, book: &Rulebook, id: u32, anywhere: bool) -> Ranges {
        let mut ranges = Ranges::new();
        if self.candidate(id).is_none() {
            return ranges;
        }
        let entry = &book.entries[id as usize];
        let lexicon_of = |key| book.keys.as_lexicon(key);
        self.runner(&lexicon_of).hits(&entry.plan, |range| {
            if anywhere || counts(&self.reply.tokens, range, || entry.negative || self.turns(entry, range)) {
                ranges.push(range);
            }
        });
        ranges
    }

    /// Whether a lexicon that the phrase names was hit within the range by words that negate themselves.
    fn turns(&self, entry: &Entry, (from, to): Range) -> bool {
        entry.turning.iter().any(|&number| {
            let first = self.turned.partition_point(|m| *m < (number, from, 0));
            self.turned[first..].iter().take_while(|m| m.0 == number && m.1 < to).any(|m| m.2 <= to)
        })
    }

    /// Hits of a lexicon, the longest at each place.
    pub fn lexicon(&self, number: u32) -> impl Iterator<Item = Range> {
        let from = self.marks.partition_point(|m| m.0 < number);
        let mine = self.marks[from..].iter().take_while(move |m| m.0 == number);
        let mut mine = mine.peekable();
        std::iter::from_fn(move || {
            let &(_, at, mut end) = mine.next()?;
            while let Some(longer) = mine.next_if(|m| m.1 == at) {
                end = longer.2;
            }
            Some((at, end))
        })
    }

    /// The words of the other side that a token repeats.
    pub fn echoes(&self, at: usize) -> bool {
        self.layout.spots[at].said
    }

    pub fn span(&self, range: Range) -> Span {
        self.reply.span(range.0 as usize, range.1 as usize)
    }
}
