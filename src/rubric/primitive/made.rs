//! `Move`: another move was found in this reply. Rules run in order of need, so it is known by now.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;
use crate::rubric::why::Why;

pub const DOCS: &[Doc] = &[Doc { write: "Move(id)", means: "another move was found (no circles)" }];

/// By its number in the rulebook; a move that no file makes is never found.
#[derive(Clone, Debug)]
pub struct Made(pub u32);

impl Primitive for Made {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let ranges = r.found(self.0)?.clone();
        Some(Seen { ranges, why: Why::made(self.0) })
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::{alone, found, refused};

    #[test]
    fn moves_build_on_moves() {
        alone(
            "All([Move(\"thanks\"), Question(Any)])",
            &[
                ("Thank you. What happens then?", true),
                ("Thank you.", false),
                ("No thank you notes. What happens then?", false),
            ],
        );
        let found = found("Move(\"thanks\")", &Default::default(), "thank you");
        assert_eq!(found.moves[0].rule, "m/move thanks");
        refused("Move(\"nowhere\")", "does not exist");
        refused("Move(\"m\")", "needs it back");
    }
}
