//! `GroundedFacts`: the reply speaks of what was told. Without a scenario, the persona's own words stand in for facts.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::{Ranges, Seen, distinct};
use crate::rubric::why::{Plain, Why};
use crate::text::token::flag;
use crate::text::word::Word;

pub const DOCS: &[Doc] =
    &[Doc { write: "GroundedFacts(n)", means: "so many of the facts told so far are spoken of" }];

#[derive(Clone, Debug)]
pub struct Grounded(pub usize);

impl Primitive for Grounded {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let least = self.0;
        let echo = || Some(Seen::because(Why::plain(Plain::TheirWords)));
        if r.ctx.told_facts.is_empty() {
            return if spoken(r, |s| r.said(s) || r.ever_said(s)) > least { echo() } else { None };
        }
        let facts = r.ctx.told_facts.iter().filter_map(|k| r.book.extra.get(k));
        let seen: Vec<Seen> = facts.filter_map(|n| n.eval(r)).collect();
        if seen.len() >= least {
            let mut all = Seen::join(seen);
            all.why = all.why.under(Plain::Facts);
            return Some(all);
        }
        if least == 1 && r.echoes().0 >= 2 { echo() } else { None }
    }
}

/// How many different content words of the reply are wanted.
fn spoken(r: &Reading<'_>, want: impl Fn(Word) -> bool) -> usize {
    let tokens = r.hits.reply.tokens.iter().enumerate();
    let ranges: Ranges = tokens
        .filter(|(_, t)| t.is(flag::CONTENT) && want(t.stem))
        .map(|(i, _)| (i as u32, i as u32 + 1))
        .collect();
    distinct(&r.hits.reply, &ranges)
}

#[cfg(test)]
mod tests {
    use crate::rubric::context::PriorLine;
    use crate::rubric::primitive::rows::{check, cond, found};
    use crate::rubric::rule::{ExtraRule, MoveFile, MoveGroup};
    use crate::rubric::{Context, Rulebook};

    #[test]
    fn without_a_scenario_their_words_stand_in() {
        check(
            "GroundedFacts(1)",
            &[
                ("The bands tear and the cart squeaks.", "torn bands, squeaking carts", true),
                ("The bands tear and the cart squeaks.", "bands it is", false),
            ],
        );
        let earlier = PriorLine { by_learner: false, text: "The bands tear.".into() };
        let ctx = Context {
            persona_line: "And the cart squeaks.".into(),
            prior: vec![earlier],
            ..Context::default()
        };
        assert!(found("GroundedFacts(1)", &ctx, "bands and carts").has("m"));
    }

    #[test]
    fn facts_that_were_told_count() {
        let fact = |key: &str, p: &str| ExtraRule {
            key: key.into(),
            file: String::new(),
            when: cond(&format!("SayAnywhere(\"{p}\")")),
        };
        let rule = MoveFile {
            id: "m".into(),
            group: MoveGroup::Hearing,
            label: String::new(),
            tell: String::new(),
            when: cond("GroundedFacts(2)"),
            card: None,
            near: Vec::new(),
            hits: Vec::new(),
            misses: Vec::new(),
        };
        let facts = vec![fact("a", "under the tape"), fact("b", "(pillow|blanket)")];
        let book = Rulebook::compile(vec![], vec![rule], vec![], vec![], None, vec![], facts).0;
        let ctx = Context { told_facts: vec!["a".into(), "b".into()], ..Context::default() };
        let rows = [("it hides under the tape and blankets", true), ("under the tape", false)];
        for (reply, holds) in rows {
            assert_eq!(book.detect(reply, &ctx).has("m"), holds, "{reply}");
        }
    }
}
