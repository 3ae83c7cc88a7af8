//! `MinWords`, `MaxWords`, `OverListener`: how long the reply is, by itself and for this listener.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;
use crate::rubric::why::{Plain, Why};

pub const DOCS: &[Doc] = &[
    Doc { write: "MinWords(n)", means: "the reply has at least so many words" },
    Doc { write: "MaxWords(n)", means: "the reply has at most so many words" },
    Doc {
        write: "OverListener(percent)",
        means: "longer than so many percent of what this listener takes in",
    },
];

/// What a listener takes in where nothing is known of them.
const USUAL_WORDS: u32 = 60;

#[derive(Clone, Debug)]
pub enum Length {
    AtLeast(u32),
    AtMost(u32),
    OverListener(u32),
}

impl Primitive for Length {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let words = r.spoken;
        match self {
            Length::AtLeast(n) => (words >= *n).then(Seen::default),
            Length::AtMost(n) => (words <= *n).then(Seen::default),
            Length::OverListener(percent) => {
                let limit = if r.ctx.listener_words == 0 { USUAL_WORDS } else { r.ctx.listener_words };
                (words * 100 > limit * percent).then(|| Seen::because(Why::plain(Plain::Longer)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::Context;
    use crate::rubric::primitive::rows::{alone, found};

    #[test]
    fn words_are_counted_as_people_count_them() {
        alone("MinWords(3)", &[("that's it then", true), ("that's it", false), ("that's, um, it", false)]);
        alone("MaxWords(2)", &[("that's it", true), ("that's it then", false)]);
    }

    #[test]
    fn a_listener_takes_in_so_much() {
        for (listener_words, holds) in [(4, true), (8, false), (0, false)] {
            let ctx = Context { listener_words, ..Context::default() };
            let reply = "one two three four five six";
            assert_eq!(found("OverListener(120)", &ctx, reply).has("m"), holds, "{listener_words}");
        }
    }
}
