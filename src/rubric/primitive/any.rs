//! `Any`: the first of a list that holds is the reason. Where places must be near each other, all that hold are tried.

use super::{Doc, Node, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;

pub const DOCS: &[Doc] =
    &[Doc { write: "Any([…])", means: "one holds; the first that does is the reason" }];

#[derive(Clone, Debug)]
pub struct Any(pub Vec<Node>);

impl Primitive for Any {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let (i, mut seen) = self.0.iter().enumerate().find_map(|(i, n)| n.eval(r).map(|s| (i, s)))?;
        seen.why = seen.why.branch(i);
        Some(seen)
    }

    fn every(&self, r: &Reading<'_>) -> Option<Seen> {
        let mut all = self.0.iter().filter_map(|n| n.every(r));
        let Seen { mut ranges, why } = all.next()?;
        all.for_each(|s| ranges.extend(s.ranges));
        ranges.sort_unstable();
        ranges.dedup();
        Some(Seen { ranges, why })
    }

    fn inner(&self) -> Vec<&Node> {
        self.0.iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::{alone, found, refused};

    #[test]
    fn one_is_enough() {
        let written = "Any([Say(\"cart\"), Say(\"door\")])";
        alone(written, &[("the cart", true), ("a door", true), ("a bed", false)]);
        let found = found(written, &Default::default(), "a door");
        assert_eq!(found.moves[0].rule, "m/any[1]/say \u{201c}door\u{201d}");
        refused("Any([])", "empty");
    }

    #[test]
    fn every_choice_may_be_the_near_one() {
        alone(
            "Near(2, [Any([Say(\"cart\"), Say(\"door\")]), Say(\"stuck\")])",
            &[
                ("the cart is far away from here but the door is stuck", true),
                ("the cart and a door are what everyone here means by stuck", false),
            ],
        );
    }
}
