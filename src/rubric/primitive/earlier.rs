//! `EarlierMove`: the learner made a move in a turn before this one.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;

pub const DOCS: &[Doc] =
    &[Doc { write: "EarlierMove(id)", means: "the learner made this move in a turn before" }];

#[derive(Clone, Debug)]
pub struct Earlier(pub String);

impl Primitive for Earlier {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        r.ctx.turns.iter().any(|t| t.moves.contains(&self.0)).then(Seen::default)
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::context::{Context, PriorTurn};
    use crate::rubric::primitive::rows::found;

    #[test]
    fn turns_before() {
        let turn = PriorTurn { moves: ["thanks".into()].into(), words: 2 };
        let ctx = Context { turns: vec![turn], ..Context::default() };
        assert!(found("EarlierMove(\"thanks\")", &ctx, "oh").has("m"));
        assert!(!found("EarlierMove(\"other\")", &ctx, "oh").has("m"));
        assert!(!found("EarlierMove(\"thanks\")", &Context::default(), "thank you").has("m"));
    }
}
