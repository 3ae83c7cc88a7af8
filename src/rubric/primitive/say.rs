//! `Say`, `SayAnywhere`, `Lexicon`: a phrase stands in the reply. How phrases are read and run is in `pattern`.

use super::{Doc, Primitive};
use crate::rubric::reading::Reading;
use crate::rubric::seen::Seen;
use crate::rubric::why::Why;

pub const DOCS: &[Doc] = &[
    Doc { write: "Say(p)", means: "the phrase stands in the reply, and is meant" },
    Doc {
        write: "SayAnywhere(p)",
        means: "also in negation, inside quotation marks or in what others are said to have said",
    },
    Doc { write: "Lexicon(id)", means: "any phrase of that lexicon, as `Say(\"<id>\")`" },
];

#[derive(Clone, Debug)]
pub struct Say {
    pub id: u32,
    pub anywhere: bool,
}

impl Primitive for Say {
    fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
        let ranges = r.phrase(self.id, self.anywhere)?;
        Some(Seen { ranges, why: Why::say(self.id) })
    }
}

#[cfg(test)]
mod tests {
    use crate::rubric::primitive::rows::{alone, check, found, refused};

    #[test]
    fn phrases() {
        alone(
            "Say(\"chart twice\")",
            &[
                ("they are charting twice", true),
                ("you chart it twice", false),
                ("chart, um, really twice", true),
                ("twice a chart", false),
                ("you chart twise", true),
            ],
        );
        alone(
            "Say(\"(fix|sort out) .. label\")",
            &[
                ("we will sort out the broken label", true),
                ("we fix every one of the old label", false),
                ("fixing labels", true),
                ("fix it. The label is new", false),
            ],
        );
        alone(
            "Say(\"^ so you [still] wait$\")",
            &[
                ("So you wait, and then?", true),
                ("okay so you still wait", true),
                ("so you wait here", false),
                ("they say so you wait", false),
            ],
        );
        alone(
            "Say(\"cart & door !blocked\")",
            &[
                ("the door is far from the cart", true),
                ("the cart. The door", false),
                ("the cart at the door is blocked", false),
            ],
        );
        alone("Say(\"=may\")", &[("it may fail", true), ("in the month of maying", false)]);
    }

    #[test]
    fn negation_quotation_and_report_take_a_phrase_out() {
        alone(
            "Say(\"call you\")",
            &[
                ("I will call you", true),
                ("I won't call you", false),
                ("she wrote \u{201c}call you\u{201d} on it", false),
                ("they said they would call you", false),
                ("can't I call you?", true),
                ("not only will I call you", true),
            ],
        );
        alone("SayAnywhere(\"call you\")", &[("I won't call you", true), ("they said they call you", true)]);
        alone("Say(\"(not|never) your fault\")", &[("that is not your fault", true), ("your fault", false)]);
    }

    #[test]
    fn a_phrase_of_a_lexicon_that_negates_speaks_for_itself_alone() {
        alone(
            "Lexicon(\"harmless\")",
            &[
                ("it's not that bad", true),
                ("it is a mere scratch", true),
                ("that was never a mere scratch", false),
            ],
        );
    }

    #[test]
    fn lexicons_slots_and_their_words() {
        alone("Lexicon(\"tools\")", &[("the label makers jam", true), ("the label jams", false)]);
        alone(
            "Say(\"<tools> by {time}\")",
            &[
                ("a cart by nine tomorrow", true),
                ("the label maker by 14:20", true),
                ("the cart by the wall", false),
                ("a cart by me, good morning", false),
            ],
        );
        check(
            "Say(\"%said .. {number}\")",
            &[
                ("The band tears.", "the band, four times", true),
                ("The label tears.", "the band, four times", false),
            ],
        );
    }

    #[test]
    fn the_words_are_the_evidence() {
        let found = found("Say(\"chart twice\")", &Default::default(), "So you charted twice.");
        assert_eq!(found.moves[0].rule, "m/say \u{201c}chart twice\u{201d}");
        assert_eq!(found.moves[0].spans[0].of("So you charted twice."), "charted twice");
    }

    #[test]
    fn what_is_no_phrase_is_refused() {
        refused("Say(\"(a|b\")", "missing");
        refused("Say(\"<nowhere>\")", "does not exist");
        refused("Say(\"[so] ..\")", "match nothing or everything");
        refused("Say(\"..20 x\")", "at most 12");
        refused("Say(\"{word} .. {word}\")", "tried everywhere");
        refused(&format!("Say(\"({}b)\")", "a|".repeat(500)), "put them in a lexicon");
    }
}
