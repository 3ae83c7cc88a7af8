//! `TheySaid`, `TheyEverSaid`: a phrase stands in the persona's last words, or in any of its earlier ones.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;

pub const DOCS: &[Doc] = &[
    Doc { write: "TheySaid(p)", means: "the phrase stands in the persona's line that is answered" },
    Doc { write: "TheyEverSaid(p)", means: "the same in that line or one of the last six before it" },
];

#[derive(Clone, Debug)]
pub struct TheySaid {
    pub id: u32,
    pub ever: bool,
}

impl Primitive for TheySaid {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let holds = r.they_said(self.id) || self.ever && r.they_said_before(self.id);
        holds.then(Seen::default)
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::Context;
    use crate::rubric::context::PriorLine;
    use crate::rubric::primitive::rows::{check, found};

    #[test]
    fn their_last_words() {
        check(
            "TheySaid(\"cart\")",
            &[
                ("The carts are gone.", "oh", true),
                ("It is not the cart.", "oh", true),
                ("The beds are gone.", "the cart?", false),
            ],
        );
        check("TheySaid(\"<tools>\")", &[("The label makers jam.", "oh", true), ("It jams.", "oh", false)]);
    }

    #[test]
    fn their_earlier_words() {
        let line = |by_learner, text: &str| PriorLine { by_learner, text: text.into() };
        let ctx = Context {
            persona_line: "So it goes.".into(),
            prior: vec![line(false, "The cart is gone."), line(true, "The door?")],
            ..Context::default()
        };
        assert!(found("TheyEverSaid(\"cart\")", &ctx, "oh").has("m"));
        assert!(found("TheyEverSaid(\"goes\")", &ctx, "oh").has("m"));
        assert!(!found("TheySaid(\"cart\")", &ctx, "oh").has("m"));
        assert!(!found("TheyEverSaid(\"door\")", &ctx, "oh").has("m"));
    }
}
