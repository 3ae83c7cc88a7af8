//! `FromTurn`, `UpToTurn`: where the talk stands, counted in the learner's turns from one.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;

pub const DOCS: &[Doc] = &[
    Doc { write: "FromTurn(n)", means: "it is the learner's turn number n, or later" },
    Doc { write: "UpToTurn(n)", means: "it is the learner's turn number n, or earlier" },
];

#[derive(Clone, Debug)]
pub enum Turn {
    From(usize),
    UpTo(usize),
}

impl Primitive for Turn {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let now = r.ctx.turns.len() + 1;
        let holds = match self {
            Turn::From(n) => now >= *n,
            Turn::UpTo(n) => now <= *n,
        };
        holds.then(Seen::default)
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::context::{Context, PriorTurn};
    use crate::rubric::primitive::rows::found;

    #[test]
    fn turns_are_counted_from_one() {
        let third = Context { turns: vec![PriorTurn::default(); 2], ..Context::default() };
        for (written, holds) in
            [("FromTurn(3)", true), ("FromTurn(4)", false), ("UpToTurn(3)", true), ("UpToTurn(2)", false)]
        {
            assert_eq!(found(written, &third, "oh").has("m"), holds, "{written}");
        }
    }
}
