//! `Topic`: a topic of the scenario is touched. Which topics there are is the context's business.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::{Ranges, Seen};
use crate::rubric::why::{Plain, Why};

pub const DOCS: &[Doc] = &[Doc { write: "Topic", means: "a topic of the scenario is touched" }];

#[derive(Clone, Debug)]
pub struct Topic;

impl Primitive for Topic {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let ranges: Ranges = r.topics.values().flatten().copied().collect();
        (!ranges.is_empty()).then(|| Seen { ranges, why: Why::plain(Plain::Topic) })
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::cond;
    use crate::rubric::rule::{ExtraRule, MoveFile, MoveGroup};
    use crate::rubric::{Context, Rulebook};

    #[test]
    fn topics_are_those_of_the_context() {
        let rule = MoveFile {
            id: "m".into(),
            group: MoveGroup::Asking,
            label: String::new(),
            tell: String::new(),
            when: cond("Topic"),
            card: None,
            near: Vec::new(),
            hits: Vec::new(),
            misses: Vec::new(),
        };
        let extra = ExtraRule {
            key: "topic/label".into(),
            file: "scenarios/x.ron".into(),
            when: cond("SayAnywhere(\"label\")"),
        };
        let book = Rulebook::compile(vec![], vec![rule], vec![], vec![], None, vec![], vec![extra]).0;
        let ctx = Context { topics: vec![("label".into(), "topic/label".into())], ..Context::default() };
        for (ctx, reply, holds) in [
            (&ctx, "those labels tear", true),
            (&ctx, "those bands tear", false),
            (&Context::default(), "those labels tear", false),
        ] {
            let found = book.detect(reply, ctx);
            assert_eq!(found.has("m"), holds, "{reply}");
            assert_eq!(found.topics.len(), usize::from(holds), "{reply}");
        }
    }
}
