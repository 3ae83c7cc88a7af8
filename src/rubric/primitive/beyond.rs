//! `NewWordsBeyond`: how many content words of the reply are neither the persona's nor covered by another condition.
//! What is left of a reply when its set phrases are taken away.

use super::{Doc, Node, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;
use crate::text::token::flag;
use crate::text::word::Word;

pub const DOCS: &[Doc] = &[Doc {
    write: "NewWordsBeyond(n, c)",
    means: "so many different content words are not the persona's, outside the words that `c` covers",
}];

#[derive(Clone, Debug)]
pub struct Beyond(pub usize, pub Box<Node>);

impl Primitive for Beyond {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let covered = self.1.every(r).map(|seen| seen.ranges).unwrap_or_default();
        let tokens = &r.hits.reply.tokens;
        let mut left: Vec<Word> = tokens
            .iter()
            .enumerate()
            .filter(|(at, token)| {
                let at = *at as u32;
                token.is(flag::CONTENT)
                    && !r.said(token.stem)
                    && !covered.iter().any(|&(from, to)| (from..to).contains(&at))
            })
            .map(|(_, token)| token.stem)
            .collect();
        left.sort_unstable();
        left.dedup();
        (left.len() >= self.0).then(Seen::default)
    }

    fn inner(&self) -> Vec<&Node> {
        vec![&self.1]
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::check;

    #[test]
    fn what_is_left_without_set_phrases() {
        let they = "The bands tear.";
        check(
            "NewWordsBeyond(2, SayAnywhere(\"tell me more about .. bands\"))",
            &[
                (they, "tell me more about the bands", false),
                (they, "tell me more about the bands; tape holds overnight", true),
                (they, "the bands tear overnight", false),
            ],
        );
    }
}
