//! How far a "not" reaches. Marks words only; never drops one.

use super::lexeme::class;
use super::token::{Token, flag};
use super::word::{Word, among, word, words};

/// What is said not to be said, wanted or offered is denied as a whole: "I wouldn't say it was our fault".
const WHOLE: &[Word] = words![
    "say" "saying" "ask" "asking" "tell" "telling" "promise" "promising" "thank" "thanking" "want" "need" "wonder"
    "wondering" "intend" "intention" "interest" "way" "suggest" "feel" "offer" "offering"
];

/// A negator reaches over three words, to the end of its clause; further where the learner denies saying or wanting.
pub fn mark(tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        if !tokens[i].is(flag::NEGATOR) {
            continue;
        }
        let next = tokens.get(i + 1);
        // "Can't you just …": an inverted question, not a denial. "Not only": none either.
        let inverted = i > 0
            && tokens[i - 1].of_class(class::INVERTS)
            && next.is_some_and(|t| t.of_class(class::PRONOUN));
        if inverted || next.is_some_and(|t| t.form == word!("only")) {
            continue;
        }
        let clause = tokens[i].clause;
        let own = i > 0 && tokens[i.saturating_sub(3)..i].iter().any(|t| among(words!["i" "we"], t.form));
        let (mut reach, mut whole) = (0, false);
        for token in tokens[i + 1..].iter_mut().take_while(|t| t.clause == clause) {
            whole |= own && among(WHOLE, token.form);
            if reach >= 3 && !whole {
                break;
            }
            token.flags |= flag::NEGATED;
            reach += u32::from(!token.is(flag::FILLER | flag::LIGHT | flag::NEGATOR));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::flag;
    use crate::text::{Reply, Scanner};

    #[test]
    fn a_denial_reaches_three_words_and_the_denial_of_a_wish_its_whole_clause() {
        for (text, last, negated) in [
            ("it is not our fault", "fault", true),
            ("I do not see how the printer fails", "fails", false),
            ("I wouldn't say it was really ever our fault", "fault", true),
            ("they don't say it was really ever our fault", "fault", false),
            ("not only is it our fault", "fault", false),
            ("can't we call it our fault", "fault", false),
        ] {
            let reply = Reply::new(&Scanner::default(), text);
            let token = reply.tokens.last().expect("words");
            assert_eq!(&text[token.span.start as usize..token.span.end as usize], last);
            assert_eq!(token.is(flag::NEGATED), negated, "{text}");
        }
    }
}
