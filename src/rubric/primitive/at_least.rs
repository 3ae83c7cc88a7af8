//! `AtLeast`: so many of a list hold.

use super::{Doc, Node, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;
use crate::rubric::why::Plain;

pub const DOCS: &[Doc] = &[Doc { write: "AtLeast(n, […])", means: "so many of them hold" }];

#[derive(Clone, Debug)]
pub struct AtLeast(pub usize, pub Vec<Node>);

impl Primitive for AtLeast {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let all: Vec<Seen> = self.1.iter().filter_map(|n| n.eval(r)).collect();
        if all.len() < self.0 {
            return None;
        }
        let mut seen = Seen::join(all);
        seen.why = seen.why.under(Plain::AtLeast);
        Some(seen)
    }

    fn inner(&self) -> Vec<&Node> {
        self.1.iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::alone;

    #[test]
    fn so_many() {
        alone(
            "AtLeast(2, [Say(\"cart\"), Say(\"door\"), Say(\"bed\")])",
            &[
                ("a cart and a bed", true),
                ("bed, door, cart", true),
                ("a cart and a cart", false),
                ("a chair", false),
            ],
        );
    }
}
