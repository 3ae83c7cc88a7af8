//! `All`: everything in a list holds; the words of all are the evidence.

use super::{Doc, Node, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;
use crate::rubric::why::Plain;

pub const DOCS: &[Doc] = &[Doc { write: "All([…])", means: "all hold; what was seen is united" }];

#[derive(Clone, Debug)]
pub struct All(pub Vec<Node>);

impl Primitive for All {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let mut all: smallvec::SmallVec<[Seen; 4]> = smallvec::SmallVec::new();
        for node in &self.0 {
            all.push(node.eval(r)?);
        }
        let mut seen = Seen::join(all);
        seen.why = seen.why.under(Plain::All);
        Some(seen)
    }

    fn inner(&self) -> Vec<&Node> {
        self.0.iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::{alone, found};

    #[test]
    fn none_may_miss() {
        let written = "All([Say(\"cart\"), Say(\"door\")])";
        alone(written, &[("the cart at the door", true), ("door. Cart.", true), ("the cart", false)]);
        let found = found(written, &Default::default(), "A door, a cart");
        assert_eq!(found.moves[0].rule, "m/all/say \u{201c}cart\u{201d} + say \u{201c}door\u{201d}");
        assert_eq!(found.moves[0].spans.len(), 2);
    }
}
