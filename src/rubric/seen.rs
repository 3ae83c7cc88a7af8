//! Where a condition was seen to hold, and why: plain values that conditions return and join. Never evaluates anything.

use smallvec::SmallVec;

use super::why::Why;
use crate::text::Reply;

/// A token range, end exclusive.
pub type Range = (u32, u32);
/// Ranges; mostly one or two.
pub type Ranges = SmallVec<[Range; 2]>;

/// What a condition that holds was seen in, and the leaves that decided.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub ranges: Ranges,
    pub why: Why,
}

impl Seen {
    /// Holds for a reason that no word shows.
    pub fn because(why: Why) -> Seen {
        Seen { ranges: Ranges::new(), why }
    }

    /// All of these, united: their words in order, their reasons side by side.
    pub fn join(all: impl IntoIterator<Item = Seen>) -> Seen {
        let mut all = all.into_iter();
        let Some(first) = all.next() else { return Seen::default() };
        let Seen { mut ranges, why } = first;
        let mut whys = Why::joiner(why);
        for seen in all {
            ranges.extend(seen.ranges);
            whys.add(seen.why);
        }
        ranges.sort_unstable();
        ranges.dedup();
        Seen { ranges, why: whys.done() }
    }
}

/// How many different stems begin the ranges.
pub fn distinct(reply: &Reply, ranges: &[Range]) -> usize {
    let mut stems: SmallVec<[_; 32]> = ranges.iter().map(|r| reply.tokens[r.0 as usize].stem).collect();
    stems.sort_unstable();
    stems.dedup();
    stems.len()
}
