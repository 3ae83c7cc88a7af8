//! `Else`: always holds; the last branch of a rubric.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;

pub const DOCS: &[Doc] = &[Doc { write: "Else", means: "always" }];

#[derive(Clone, Debug)]
pub struct Otherwise;

impl Primitive for Otherwise {
    fn eval(&self, _: &Reading<'_>) -> Option<Seen> {
        Some(Seen::default())
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::alone;

    #[test]
    fn always() {
        alone("Else", &[("anything", true)]);
        alone("Any([Say(\"cart\"), Else])", &[("anything", true)]);
    }
}
