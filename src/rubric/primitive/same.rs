//! `SameClause`, `SameSentence`: all in one clause or sentence; a `Not` inside means: not in that one.

use super::{Doc, Node, Primitive};
use crate::rubric::compile::Compiler;
use crate::rubric::reading::Reading;
use crate::rubric::rule::Cond;
use crate::rubric::seen::{Range, Ranges, Seen};
use crate::rubric::why::Why;

pub const DOCS: &[Doc] = &[
    Doc { write: "SameClause([…])", means: "all in one clause; `Not(…)` inside means: not in that one" },
    Doc {
        write: "SameSentence([…])", means: "all in one sentence; `Not(…)` inside means: not in that one"
    },
];

#[derive(Clone, Copy, Debug)]
pub enum Unit {
    Clause,
    Sentence,
}

#[derive(Clone, Debug)]
pub struct Same {
    unit: Unit,
    wanted: Vec<Node>,
    unwanted: Vec<Node>,
}

impl Same {
    pub fn new(unit: Unit, list: &[Cond], c: &mut Compiler) -> Result<Same, String> {
        let (mut wanted, mut unwanted) = (Vec::new(), Vec::new());
        for node in c.nodes(list)? {
            match node {
                Node::Without(inner) => unwanted.push(*inner.0),
                other => wanted.push(other),
            }
        }
        Ok(Same { unit, wanted, unwanted })
    }

    fn unit(&self, r: &Reading<'_>, at: u32) -> u32 {
        let token = &r.hits.reply.tokens[at as usize];
        match self.unit {
            Unit::Clause => token.clause,
            Unit::Sentence => token.sentence,
        }
    }

    /// Whether a range lies at least partly in the unit.
    fn touches(&self, r: &Reading<'_>, range: Range, unit: u32) -> bool {
        self.unit(r, range.0) <= unit && unit <= self.unit(r, range.1.max(range.0 + 1) - 1)
    }
}

impl Primitive for Same {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let mut anchored = Vec::with_capacity(self.wanted.len());
        for node in &self.wanted {
            let seen = node.every(r)?;
            // What holds without words (a length, a context) holds everywhere.
            if !seen.ranges.is_empty() {
                anchored.push(seen);
            }
        }
        let against: Ranges =
            self.unwanted.iter().filter_map(|n| n.every(r)).flat_map(|s| s.ranges).collect();
        let picked = anchored.first()?.ranges.iter().find_map(|anchor| {
            let unit = self.unit(r, anchor.0);
            if against.iter().any(|&range| self.touches(r, range, unit)) {
                return None;
            }
            let pick = |s: &Seen| s.ranges.iter().copied().find(|&range| self.touches(r, range, unit));
            anchored.iter().map(pick).collect::<Option<Ranges>>()
        })?;
        Some(Seen { ranges: picked, why: Why::side_by_side(anchored.into_iter().map(|s| s.why)) })
    }

    fn inner(&self) -> Vec<&Node> {
        self.wanted.iter().chain(&self.unwanted).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::alone;

    #[test]
    fn clauses_and_sentences() {
        alone(
            "SameClause([Say(\"cart\"), Say(\"door\")])",
            &[
                ("the cart at the door", true),
                ("the cart, the door", false),
                ("the cart is here. The door", false),
            ],
        );
        alone(
            "SameSentence([Say(\"cart\"), Say(\"door\")])",
            &[("the cart, the door", true), ("the cart is here. The door", false)],
        );
    }

    #[test]
    fn not_means_not_in_that_one() {
        alone(
            "SameClause([Say(\"cart\"), Not(Say(\"door\"))])",
            &[
                ("the cart, the door", true),
                ("the cart at the door", false),
                ("the cart at the door, the cart in the hall", true),
            ],
        );
    }

    #[test]
    fn what_has_no_place_holds_everywhere() {
        alone("SameClause([Say(\"cart\"), MinWords(3)])", &[("the cart is here", true), ("the cart", false)]);
    }
}
