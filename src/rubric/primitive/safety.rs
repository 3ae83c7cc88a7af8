//! `SafetyScenario`: a patient's safety is at stake in this scenario.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;

pub const DOCS: &[Doc] =
    &[Doc { write: "SafetyScenario", means: "a patient's safety is at stake in this scenario" }];

#[derive(Clone, Debug)]
pub struct Safety;

impl Primitive for Safety {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        r.ctx.safety_scenario.then(Seen::default)
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::Context;
    use crate::rubric::primitive::rows::found;

    #[test]
    fn the_scenario_says_so() {
        for safety_scenario in [true, false] {
            let ctx = Context { safety_scenario, ..Context::default() };
            assert_eq!(found("SafetyScenario", &ctx, "oh").has("m"), safety_scenario);
        }
    }
}
