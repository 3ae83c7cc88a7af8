//! `Question`: a clause asks, by its structure. How questions are told apart is in `text::question`.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::rule::QuestionKind;
use crate::rubric::seen::{Ranges, Seen};
use crate::rubric::why::Why;
use crate::text::question::{Ask, AskKind};

pub const DOCS: &[Doc] = &[Doc {
    write: "Question(Any / Open / Closed / Leading / Stacked / Tag / Request)",
    means: "a clause asks, by structure, with or without its mark; `Stacked` is two or more of their own",
}];

#[derive(Clone, Debug)]
pub struct Question(pub QuestionKind);

impl Question {
    fn is(&self, ask: &Ask) -> bool {
        match self.0 {
            QuestionKind::Any => ask.kind != AskKind::Tag,
            QuestionKind::Stacked => ask.kind != AskKind::Tag && ask.own,
            QuestionKind::Open => ask.kind == AskKind::Open,
            QuestionKind::Closed => ask.kind == AskKind::Closed,
            QuestionKind::Leading => ask.kind == AskKind::Leading,
            QuestionKind::Tag => ask.kind == AskKind::Tag,
            QuestionKind::Request => ask.request && ask.kind == AskKind::Open,
        }
    }
}

impl Primitive for Question {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let asks = r.hits.reply.asks.iter().filter(|a| self.is(a));
        let ranges: Ranges = asks.map(|a| (a.from as u32, a.to as u32)).collect();
        let least = if self.0 == QuestionKind::Stacked { 2 } else { 1 };
        (ranges.len() >= least).then(|| Seen { ranges, why: Why::question(self.0) })
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::alone;

    #[test]
    fn kinds() {
        alone("Question(Open)", &[("what happens then", true), ("Is it the cart?", false)]);
        alone("Question(Closed)", &[("Is it the cart?", true), ("how does it go", false)]);
        alone("Question(Leading)", &[("Why didn't you call?", true), ("Why is it slow?", false)]);
        alone("Question(Tag)", &[("You need the cart, right?", true), ("You need it", false)]);
        alone("Question(Request)", &[("walk me through a round", true), ("what happens then?", false)]);
        alone("Question(Any)", &[("who has it", true), ("You need the cart, right?", false)]);
        alone(
            "Question(Stacked)",
            &[
                ("What happens then? Who is called?", true),
                ("What happens then?", false),
                ("Who signs, is it you or finance?", false),
            ],
        );
    }
}
