//! `InOrder`: each begins after the one before it began.

use super::{Doc, Node, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;
use crate::rubric::why::Plain;

pub const DOCS: &[Doc] = &[Doc { write: "InOrder([…])", means: "each begins after the one before it" }];

#[derive(Clone, Debug)]
pub struct InOrder(pub Vec<Node>);

impl Primitive for InOrder {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let mut past = 0;
        let mut all = Vec::with_capacity(self.0.len());
        for node in &self.0 {
            let mut seen = node.every(r)?;
            let next = seen.ranges.iter().copied().filter(|r| r.0 >= past).min_by_key(|r| r.0)?;
            past = next.0 + 1;
            seen.ranges = [next].into_iter().collect();
            all.push(seen);
        }
        let mut seen = Seen::join(all);
        seen.why = seen.why.under(Plain::InOrder);
        Some(seen)
    }

    fn inner(&self) -> Vec<&Node> {
        self.0.iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::alone;

    #[test]
    fn order() {
        alone(
            "InOrder([Say(\"cart\"), Say(\"door\"), Say(\"bed\")])",
            &[
                ("cart, door, bed", true),
                ("door, cart, door, bed", true),
                ("door, cart, bed", false),
                ("cart, door", false),
            ],
        );
    }
}
