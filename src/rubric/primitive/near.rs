//! `Near`: all within so many words of the first.

use super::{Doc, Node, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::{Range, Ranges, Seen};
use crate::rubric::why::Why;

pub const DOCS: &[Doc] = &[Doc { write: "Near(n, […])", means: "all within so many words of the first" }];

#[derive(Clone, Debug)]
pub struct Near(pub u32, pub Vec<Node>);

impl Near {
    fn close(&self, a: Range, b: Range) -> bool {
        let (first, second) = if b.0 >= a.0 { (a, b) } else { (b, a) };
        second.0.saturating_sub(first.1) <= self.0
    }
}

impl Primitive for Near {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let all: Vec<Seen> = self.1.iter().map(|n| n.every(r)).collect::<Option<_>>()?;
        let (first, others) = all.split_first()?;
        let picked = first.ranges.iter().find_map(|&anchor| {
            let mut picked: Ranges = [anchor].into_iter().collect();
            for other in others {
                picked.push(other.ranges.iter().copied().find(|&b| self.close(anchor, b))?);
            }
            Some(picked)
        })?;
        Some(Seen { ranges: picked, why: Why::side_by_side(all.into_iter().map(|s| s.why)) })
    }

    fn inner(&self) -> Vec<&Node> {
        self.1.iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::alone;

    #[test]
    fn distance() {
        alone(
            "Near(3, [Say(\"cart\"), Say(\"door\")])",
            &[
                ("the cart by the door", true),
                ("the door by the cart", true),
                ("the cart is a long way away from every door", false),
                ("a cart far off here, then one more cart near a door", true),
            ],
        );
    }
}
