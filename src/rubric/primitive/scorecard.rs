//! `Scorecard`: many weak signs that together make the case, each with a weight in half points.

use super::{Doc, Node, Primitive};
use crate::rubric::compile::Compiler;
use crate::rubric::reading::Reading;
use crate::rubric::rule::Cond;
use crate::rubric::seen::Seen;
use crate::rubric::why::Why;

pub const DOCS: &[Doc] = &[Doc {
    write: "Scorecard(at: n, of: [(w, c), …])",
    means: "the weights (half points, may be negative) of what holds reach `at`",
}];

#[derive(Clone, Debug)]
pub struct Scorecard {
    at: i16,
    of: Vec<(i16, Node)>,
    /// By entry: what the later ones can still add.
    hope: Vec<i16>,
}

impl Scorecard {
    pub fn new(at: i16, of: &[(i16, Cond)], c: &mut Compiler) -> Result<Scorecard, String> {
        let of: Vec<(i16, Node)> =
            of.iter().map(|(w, cond)| c.node(cond).map(|n| (*w, n))).collect::<Result<_, _>>()?;
        let mut hope: Vec<i16> = of
            .iter()
            .rev()
            .scan(0i16, |left, (w, _)| {
                *left = left.saturating_add((*w).max(0));
                Some(*left)
            })
            .collect();
        hope.reverse();
        Ok(Scorecard { at, of, hope })
    }
}

impl Primitive for Scorecard {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let mut sum = 0i16;
        let mut parts = Vec::new();
        for ((weight, node), hope) in self.of.iter().zip(&self.hope) {
            if sum.saturating_add(*hope) < self.at {
                return None;
            }
            if let Some(seen) = node.eval(r) {
                sum = sum.saturating_add(*weight);
                if *weight > 0 {
                    parts.push((*weight, seen));
                }
            }
        }
        if sum < self.at {
            return None;
        }
        let why = Why::score(sum, self.at, parts.iter().map(|(w, s)| (*w, s.why.clone())));
        let ranges = Seen::join(parts.into_iter().map(|(_, s)| s)).ranges;
        Some(Seen { ranges, why })
    }

    fn inner(&self) -> Vec<&Node> {
        self.of.iter().map(|(_, n)| n).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::{alone, found};

    const CARD: &str = "Scorecard(at: 3, of: [(2, Say(\"cart\")), (1, Say(\"door\")), (2, Say(\"bed\")), (-2, Say(\"wall\"))])";

    #[test]
    fn weights_add_up() {
        alone(
            CARD,
            &[
                ("cart, door", true),
                ("cart", false),
                ("cart, door, wall", false),
                ("cart, door, bed, wall", true),
                ("", false),
            ],
        );
    }

    #[test]
    fn each_weight_is_shown() {
        let found = found(CARD, &Default::default(), "a door, a cart");
        let rule = &found.moves[0].rule;
        assert_eq!(rule, "m/scorecard 3/3: +2 say \u{201c}cart\u{201d}, +1 say \u{201c}door\u{201d}");
    }
}
