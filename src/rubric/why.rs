//! The path from a rule to the leaf that decided, kept as a few numbers and written out only where somebody asks.
//! Never decides anything.

use smallvec::SmallVec;

use super::book::Rulebook;
use super::rule::QuestionKind;

/// A step of a path. Leaves come first, what stands above them after (postfix).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Say(u32),
    Move(u32),
    Question(QuestionKind),
    Leaf(Plain),
    /// Above one path.
    Under(Plain),
    /// The chosen branch of `Any`, above one path.
    Branch(u16),
    /// A weight, above one path.
    Weight(i16),
    /// So many paths side by side.
    Join(u16),
    /// A scorecard's sum and threshold, above so many weighted paths.
    Score(i16, i16, u16),
}

/// Reasons that name no rule of the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plain {
    Topic,
    Jargon,
    TheirWords,
    Longer,
    All,
    AtLeast,
    InOrder,
    Facts,
}

impl Plain {
    fn text(self) -> &'static str {
        match self {
            Plain::Topic => "topic",
            Plain::Jargon => "jargon",
            Plain::TheirWords => "their words",
            Plain::Longer => "longer than this listener takes in",
            Plain::All => "all",
            Plain::AtLeast => "at least",
            Plain::InOrder => "in order",
            Plain::Facts => "facts",
        }
    }
}

/// A path, or several; empty where a condition held without a reason of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why(SmallVec<[Step; 3]>);

impl Why {
    fn one(step: Step) -> Why {
        Why(SmallVec::from_slice(&[step]))
    }

    pub fn say(phrase: u32) -> Why {
        Why::one(Step::Say(phrase))
    }

    pub fn made(number: u32) -> Why {
        Why::one(Step::Move(number))
    }

    pub fn question(kind: QuestionKind) -> Why {
        Why::one(Step::Question(kind))
    }

    pub fn plain(reason: Plain) -> Why {
        Why::one(Step::Leaf(reason))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn under(self, above: Plain) -> Why {
        self.above(Step::Leaf(above), Step::Under(above))
    }

    pub fn branch(self, number: usize) -> Why {
        // A branch without a reason of its own is a leaf: a join of none below it.
        let mut why = self;
        if why.is_empty() {
            why.0.push(Step::Join(0));
        }
        why.0.push(Step::Branch(number as u16));
        why
    }

    fn above(mut self, alone: Step, above: Step) -> Why {
        let step = if self.is_empty() { alone } else { above };
        self.0.push(step);
        self
    }

    pub fn joiner(first: Why) -> Joiner {
        let n = u16::from(!first.is_empty());
        Joiner { why: first, n }
    }

    /// Several paths, side by side.
    pub fn side_by_side(all: impl IntoIterator<Item = Why>) -> Why {
        let mut joined = Why::joiner(Why::default());
        all.into_iter().for_each(|why| joined.add(why));
        joined.done()
    }

    /// A scorecard: the sum, what it had to reach, and the path of each weight that spoke for it.
    pub fn score(sum: i16, at: i16, parts: impl IntoIterator<Item = (i16, Why)>) -> Why {
        let mut why = Why::default();
        let mut n = 0;
        for (weight, part) in parts.into_iter().filter(|(_, part)| !part.is_empty()) {
            why.0.extend(part.0);
            why.0.push(Step::Weight(weight));
            n += 1;
        }
        why.0.push(Step::Score(sum, at, n));
        why
    }

    /// The phrases among the leaves.
    pub fn phrases(&self) -> impl Iterator<Item = u32> {
        self.0.iter().filter_map(|s| if let Step::Say(id) = s { Some(*id) } else { None })
    }

    /// The path in words: `any[2]/all/say “what would .. look like”`.
    pub fn write(&self, book: &Rulebook) -> String {
        let mut out = String::with_capacity(64);
        if !self.is_empty() {
            self.part(self.0.len(), book, &mut out);
        }
        out
    }

    /// Writes the path that ends before `end`.
    fn part(&self, end: usize, book: &Rulebook, out: &mut String) {
        use std::fmt::Write;
        let below = end - 1;
        // Writing to a string cannot fail.
        let _ = match self.0[below] {
            Step::Say(id) => write!(out, "say \u{201c}{}\u{201d}", book.phrase_text(id)),
            Step::Move(number) => write!(out, "move {}", book.move_name(number)),
            Step::Question(kind) => write!(out, "{kind:?} question"),
            Step::Leaf(plain) => write!(out, "{}", plain.text()),
            Step::Under(plain) => {
                out.push_str(plain.text());
                out.push('/');
                self.part(below, book, out);
                Ok(())
            }
            Step::Branch(number) => {
                let _ = write!(out, "any[{number}]");
                if self.0[below - 1] != Step::Join(0) {
                    out.push('/');
                    self.part(below, book, out);
                }
                Ok(())
            }
            Step::Weight(weight) => {
                let _ = write!(out, "{weight:+} ");
                self.part(below, book, out);
                Ok(())
            }
            Step::Join(n) => {
                self.several(below, n, " + ", book, out);
                Ok(())
            }
            Step::Score(sum, at, n) => {
                let _ = write!(out, "scorecard {sum}/{at}: ");
                self.several(below, n, ", ", book, out);
                Ok(())
            }
        };
    }

    fn several(&self, end: usize, n: u16, between: &str, book: &Rulebook, out: &mut String) {
        let mut ends: SmallVec<[usize; 8]> = SmallVec::new();
        let mut at = end;
        for _ in 0..n {
            ends.push(at);
            at = self.begin(at);
        }
        for (i, &end) in ends.iter().rev().enumerate() {
            if i > 0 {
                out.push_str(between);
            }
            self.part(end, book, out);
        }
    }

    /// Where the path that ends before `end` begins.
    fn begin(&self, end: usize) -> usize {
        let mut at = end;
        let mut open = 1usize;
        while open > 0 {
            at -= 1;
            open -= 1;
            open += match self.0[at] {
                Step::Say(_) | Step::Move(_) | Step::Question(_) | Step::Leaf(_) => 0,
                Step::Under(_) | Step::Branch(_) | Step::Weight(_) => 1,
                Step::Join(n) | Step::Score(_, _, n) => usize::from(n),
            };
        }
        at
    }
}

/// Puts paths side by side; those without a reason leave no trace.
pub struct Joiner {
    why: Why,
    n: u16,
}

impl Joiner {
    pub fn add(&mut self, other: Why) {
        if !other.is_empty() {
            self.why.0.extend(other.0);
            self.n += 1;
        }
    }

    pub fn done(mut self) -> Why {
        if self.n > 1 {
            self.why.0.push(Step::Join(self.n));
        }
        self.why
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_read_from_the_top() {
        let book = Rulebook::default();
        let leaf = |p| Why::plain(p);
        let rows = [
            (leaf(Plain::Topic), "topic"),
            (Why::default(), ""),
            (Why::default().under(Plain::All), "all"),
            (leaf(Plain::Jargon).under(Plain::All).branch(2), "any[2]/all/jargon"),
            (Why::default().branch(1).under(Plain::All), "all/any[1]"),
        ];
        for (why, text) in rows {
            assert_eq!(why.write(&book), text);
        }
        let mut both = Why::joiner(leaf(Plain::Topic).branch(0));
        both.add(Why::default());
        both.add(leaf(Plain::Jargon));
        let both = both.done();
        assert_eq!(both.write(&book), "any[0]/topic + jargon");
        let score = Why::score(5, 3, [(2, both), (1, Why::default()), (3, leaf(Plain::Facts))]);
        assert_eq!(score.branch(4).write(&book), "any[4]/scorecard 5/3: +2 any[0]/topic + jargon, +3 facts");
    }
}
