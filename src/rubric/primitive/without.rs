//! `Not`: a condition does not hold. There are no words to show for it.

use super::{Doc, Node, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;

pub const DOCS: &[Doc] = &[Doc { write: "Not(c)", means: "c does not hold" }];

#[derive(Clone, Debug)]
pub struct Without(pub Box<Node>);

impl Primitive for Without {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        self.0.eval(r).is_none().then(Seen::default)
    }

    fn inner(&self) -> Vec<&Node> {
        vec![&*self.0]
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::alone;

    #[test]
    fn absence() {
        alone(
            "All([Say(\"cart\"), Not(Say(\"door\"))])",
            &[
                ("the cart", true),
                ("the cart at the door", false),
                ("the cart, not the door", true),
                ("a bed", false),
            ],
        );
    }
}
