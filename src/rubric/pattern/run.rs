//! Running a plan over a reply: sets of places as bits, never backtracking, linear in the reply's length.
//! A hit spans at most 127 words. Never decides whether a hit counts.

use super::keys::{Bits, Key};
use super::layout::Layout;
use super::plan::{Op, Plan, Run};
use super::slot::Slot;
use crate::rubric::seen::Range;
use crate::text::token::{Token, flag};

/// Words looked at to each side for the other half of an `&`.
const MAX_SENTENCE: u32 = 80;
/// Words looked at for what must not stand in the clause of a hit.
const MAX_CLAUSE: u32 = 120;

/// A set of places, counted from where the run began.
type Places = u128;

/// What a run looks at.
pub struct Runner<'a> {
    pub tokens: &'a [Token],
    pub layout: &'a Layout,
    pub present: &'a Bits,
    /// Hits of lexicons: number, first word, end; sorted.
    pub marks: &'a [(u32, u32, u32)],
    /// Every key with its places; sorted.
    pub seen: &'a [(Key, u32)],
    pub lexicon_of: &'a dyn Fn(Key) -> Option<u32>,
}

impl Runner<'_> {
    /// Places where a run may begin, in order.
    pub fn starts(&self, run: &Run) -> smallvec::SmallVec<[u32; 16]> {
        let mut places = smallvec::SmallVec::new();
        let Some(firsts) = &run.firsts else {
            places.extend(0..self.tokens.len() as u32);
            return places;
        };
        for &key in firsts.iter().filter(|&&k| self.present.has(k)) {
            match (self.lexicon_of)(key) {
                Some(number) => places.extend(self.marks_of(number).iter().map(|m| m.1)),
                None => {
                    let from = self.seen.partition_point(|s| s.0 < key);
                    places.extend(self.seen[from..].iter().take_while(|s| s.0 == key).map(|s| s.1));
                }
            }
        }
        places.sort_unstable();
        places.dedup();
        places
    }

    pub fn marks_of(&self, number: u32) -> &[(u32, u32, u32)] {
        let from = self.marks.partition_point(|m| m.0 < number);
        let to = from + self.marks[from..].partition_point(|m| m.0 == number);
        &self.marks[from..to]
    }

    /// Ends (exclusive) of the matches of a run that begin exactly at `from`, as bits counted from there.
    pub fn ends(&self, run: &Run, from: u32) -> Places {
        self.steps(&run.ops, from as usize, 1, true) & !1
    }

    fn steps(&self, ops: &[Op], base: usize, mut at: Places, first: bool) -> Places {
        for (i, op) in ops.iter().enumerate() {
            at = self.step(op, base, at, first && i == 0);
            if at == 0 {
                break;
            }
        }
        at
    }

    fn step(&self, op: &Op, base: usize, at: Places, first: bool) -> Places {
        match op {
            Op::Stem(key) => self.word(base, at, first, |p| self.layout.spots[p].stem == *key),
            Op::Form(key) => self.word(base, at, first, |p| self.layout.spots[p].form == *key),
            Op::One { words, runs } => {
                let mut ends = 0;
                if !words.is_empty() {
                    ends = self.word(base, at, first, |p| {
                        let spot = &self.layout.spots[p];
                        words.contains(&spot.stem) || words.contains(&spot.form)
                    });
                }
                runs.iter().fold(ends, |ends, run| ends | self.steps(run, base, at, first))
            }
            Op::Maybe(inner) => at | self.steps(inner, base, at, first),
            Op::Gap(n) => each(at).fold(at, |ends, bit| {
                let reach = self.layout.gap_end(base + bit, *n) - (base + bit);
                ends | run_of(bit, reach)
            }),
            Op::Said => self.word(base, at, first, |p| self.layout.spots[p].said),
            Op::Slot(Slot::Time) => self.longer(base, at, first, |p, ends| {
                let end = self.layout.spots[p].time_end;
                *ends |= place(base, end as usize);
            }),
            Op::Slot(slot) => self.word(base, at, first, |p| slot.fits(self.tokens, p)),
            Op::Lexicon(number) => {
                let marks = self.marks_of(*number);
                if marks.is_empty() {
                    return 0;
                }
                self.longer(base, at, first, |p, ends| {
                    let from = marks.partition_point(|m| m.1 < p as u32);
                    for mark in marks[from..].iter().take_while(|m| m.1 == p as u32) {
                        *ends |= place(base, mark.2 as usize);
                    }
                })
            }
            Op::Start => keep(at, |bit| self.layout.spots.get(base + bit).is_some_and(|s| s.starts_clause)),
            Op::End => keep(at, |bit| {
                let p = base + bit;
                p >= self.tokens.len() || p > 0 && self.tokens[p].clause != self.tokens[p - 1].clause
            }),
        }
    }

    /// Past one word that fits; light words before it may be passed over, or be the word itself.
    fn word(&self, base: usize, at: Places, first: bool, fits: impl Fn(usize) -> bool) -> Places {
        keep(self.past_light(base, at, first), |bit| base + bit < self.tokens.len() && fits(base + bit)) << 1
    }

    fn longer(&self, base: usize, at: Places, first: bool, ends: impl Fn(usize, &mut Places)) -> Places {
        let mut all = 0;
        for bit in each(self.past_light(base, at, first)).filter(|bit| base + bit < self.tokens.len()) {
            ends(base + bit, &mut all);
        }
        all
    }

    fn past_light(&self, base: usize, at: Places, first: bool) -> Places {
        if first {
            return at;
        }
        each(at).fold(at, |all, bit| {
            let p = base + bit;
            self.layout.spots.get(p).map_or(all, |spot| all | run_of(bit, spot.past_light as usize - p))
        })
    }

    /// All hits of a phrase, in order, the longest at each start, never overlapping within one run.
    pub fn hits(&self, plan: &Plan, mut each: impl FnMut(Range)) {
        let mut past = 0;
        for from in self.starts(&plan.all[0]) {
            if from < past {
                continue;
            }
            let Some(end) = self.longest(&plan.all[0], from) else { continue };
            let (mut low, mut high) = (from, end);
            let others = plan.all[1..].iter().all(|run| {
                let near = self.near(run, from);
                low = near.map_or(low, |n| low.min(n.0));
                high = near.map_or(high, |n| high.max(n.1));
                near.is_some()
            });
            if others && !self.excluded(plan, from, end) {
                each((low, high));
                past = end;
            }
        }
    }

    /// The furthest end within the sentence of `from`.
    fn longest(&self, run: &Run, from: u32) -> Option<u32> {
        let ends = self.ends(run, from);
        let sentence = self.layout.spots[from as usize].sentence_end - from;
        let inside = if sentence >= 127 { ends } else { ends & ((1 << (sentence + 1)) - 1) };
        (inside != 0).then(|| from + 127 - inside.leading_zeros())
    }

    /// The first hit of a run in the sentence of `near`.
    fn near(&self, run: &Run, near: u32) -> Option<Range> {
        let sentence = self.tokens[near as usize].sentence;
        self.starts(run)
            .into_iter()
            .skip_while(|p| p + MAX_SENTENCE < near || self.tokens[*p as usize].sentence < sentence)
            .take_while(|p| *p < near + MAX_SENTENCE && self.tokens[*p as usize].sentence == sentence)
            .find_map(|p| self.longest(run, p).map(|end| (p, end)))
    }

    fn excluded(&self, plan: &Plan, from: u32, end: u32) -> bool {
        if plan.none.is_empty() {
            return false;
        }
        let clause = |p: u32| self.tokens[p as usize].clause;
        let mut low = from;
        while low > 0 && clause(low - 1) == clause(from) && from - low < 60 {
            low -= 1;
        }
        plan.none.iter().any(|run| {
            self.starts(run)
                .into_iter()
                .filter(|p| *p >= low)
                .take_while(|p| *p < low + MAX_CLAUSE && clause(*p) <= clause(end - 1))
                .any(|p| self.ends(run, p) != 0)
        })
    }
}

/// Whether a hit counts outside negation, quotation and report; `negative` where negation is what it means.
pub fn counts(tokens: &[Token], (from, to): Range, negative: impl Fn() -> bool) -> bool {
    let hit = &tokens[from as usize..to as usize];
    if hit[0].is(flag::QUOTED | flag::REPORTED) {
        return false;
    }
    !hit[0].is(flag::NEGATED) && !hit.iter().any(|t| t.is(flag::NEGATOR)) || negative()
}

fn place(base: usize, end: usize) -> Places {
    if end > base && end - base < 128 { 1 << (end - base) } else { 0 }
}

/// The places `from..=from + reach`.
fn run_of(from: usize, reach: usize) -> Places {
    let low = Places::MAX << from;
    let top = from + reach + 1;
    if top >= 128 { low } else { low & ((1 << top) - 1) }
}

fn each(mut set: Places) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = set.trailing_zeros() as usize;
        (set != 0).then(|| {
            set &= set - 1;
            bit
        })
    })
}

fn keep(set: Places, want: impl Fn(usize) -> bool) -> Places {
    each(set).fold(0, |kept, bit| if want(bit) { kept | 1 << bit } else { kept })
}
