//! `Offered`: what the persona's last words gave to take up, as an author said it or as the rules judge it.

use super::{Doc, Primitive};
use crate::rubric::context::Offer;
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;

pub const DOCS: &[Doc] =
    &[Doc { write: "Offered(Fact / Feeling / …)", means: "the persona's last words gave this to take up" }];

#[derive(Clone, Debug)]
pub struct Offered(pub Offer);

impl Primitive for Offered {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        r.offers.contains(&self.0).then(Seen::default)
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::context::{Context, Offer};
    use crate::rubric::primitive::rows::{check, found};

    #[test]
    fn judged_from_the_words_where_no_author_said() {
        check(
            "Offered(Fact)",
            &[("The code starts under the white tape.", "oh", true), ("Under the tape.", "oh", false)],
        );
        check("Offered(Question)", &[("When will it work?", "oh", true), ("It works.", "oh", false)]);
    }

    #[test]
    fn an_author_has_the_last_word() {
        let ctx = Context {
            persona_line: "The code starts under the white tape.".into(),
            offers: Some([Offer::Harm].into()),
            ..Context::default()
        };
        assert!(found("Offered(Harm)", &ctx, "oh").has("m"));
        assert!(!found("Offered(Fact)", &ctx, "oh").has("m"));
    }
}
