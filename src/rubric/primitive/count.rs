//! `Count`: so many separate hits of one condition.

use super::{Doc, Node, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;

pub const DOCS: &[Doc] = &[Doc { write: "Count(n, c)", means: "at least so many separate hits" }];

#[derive(Clone, Debug)]
pub struct Count(pub usize, pub Box<Node>);

impl Primitive for Count {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        self.1.every(r).filter(|s| s.ranges.len() >= self.0)
    }

    fn inner(&self) -> Vec<&Node> {
        vec![&*self.1]
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::alone;

    #[test]
    fn hits_are_counted_over_all_choices() {
        alone("Count(2, Say(\"cart\"))", &[("cart, then a cart", true), ("the cart", false)]);
        alone(
            "Count(2, Any([Say(\"cart\"), Say(\"door\")]))",
            &[("a cart and a door", true), ("a cart and a bed", false)],
        );
        alone(
            "Count(2, Question(Any))",
            &[("What happens? Who has the cart?", true), ("What happens?", false)],
        );
    }
}
