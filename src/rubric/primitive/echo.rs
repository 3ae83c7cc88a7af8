//! `EchoWords`, `NewWords`: how many content words of the reply are, and are not, the persona's.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;
use crate::rubric::why::{Plain, Why};

pub const DOCS: &[Doc] = &[
    Doc { write: "EchoWords(n)", means: "so many different content words are the persona's" },
    Doc { write: "NewWords(n)", means: "so many different content words are not the persona's" },
];

#[derive(Clone, Debug)]
pub struct Echo {
    pub least: usize,
    pub theirs: bool,
}

impl Primitive for Echo {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let (theirs, new) = r.echoes();
        if self.theirs {
            (theirs >= self.least).then(|| Seen::because(Why::plain(Plain::TheirWords)))
        } else {
            (new >= self.least).then(Seen::default)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::check;

    #[test]
    fn words_given_back() {
        let they = "The bands tear and the cart squeaks.";
        check(
            "EchoWords(2)",
            &[
                (they, "a torn band and a squeaking cart", true),
                (they, "bands and bands", false),
                ("", "a torn band and a squeaking cart", false),
            ],
        );
        check(
            "NewWords(2)",
            &[
                (they, "the cart needs oil tonight", true),
                (they, "the bands, the cart, oil", false),
                (they, "oil oil oil", false),
            ],
        );
    }
}
