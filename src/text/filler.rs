//! Words that only fill a pause, where their neighbours show it: "you know", "I mean", "like", "well". Those that
//! surely do are left out before rules look; the others ("well") may be passed over and may be looked for.

use super::token::{Break, Token, flag};
use super::word::{Word, among, word, words};

/// Before these "you know" is a clause of its own ("do you know", "what you know").
const ASKS_KNOWLEDGE: &[Word] = words![
    "do" "does" "did" "if" "what" "that" "as" "how" "when" "whether" "than" "all" "everything" "who" "which"
    "let" "because" "since" "where" "why" "would" "should" "could" "can" "will" "may" "might" "must" "anything"
    "something" "thing" "things" "so" "not" "never" "until" "before" "once"
];
/// What "you know" and "I mean" may be about: then they mean what they say.
const ABOUT: &[Word] = words!["what" "how" "that" "who" "where" "when" "why" "if" "whether" "which" "about" "of" "by" "better" "best" "more"];
/// What somebody may know.
const OBJECT: &[Word] = words!["the" "these" "this" "that" "it" "those" "them" "him" "her" "me" "us" "my" "our" "your" "their" "exactly"];
/// Behind these "like" fills a pause.
const MID_PHRASE: &[Word] = words![
    "a" "an" "the" "my" "your" "our" "their" "his" "her" "this" "these" "those" "at" "of" "for" "with" "in" "on"
    "from" "and" "or" "but" "so" "because" "two" "three" "four" "five" "six" "seven" "eight" "nine" "ten" "up"
    "was" "were" "then" "all" "by" "into" "through"
];
/// Behind these it is a verb, or compares.
const LIKES: &[Word] = words![
    "i" "you" "we" "they" "would" "will" "do" "does" "did" "not" "to" "sound" "sounds" "sounded" "seem" "seems"
    "seemed" "feel" "feels" "felt" "look" "looks" "looked" "something" "anything" "nothing" "more" "what" "people"
];

/// Marks the fillers that only their neighbours make clear.
pub fn mark(tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        match tokens[i].form {
            w if w == word!("you") && follows(tokens, i, word!("know")) => pause(tokens, i, fills_you_know),
            w if w == word!("i") && follows(tokens, i, word!("mean")) => pause(tokens, i, fills_i_mean),
            w if w == word!("like") => like(tokens, i),
            w if w == word!("well") => tokens[i].flags |= flag::LIGHT,
            _ => {}
        }
    }
}

/// Leaves the fillers out; the marks around them stay. A text of nothing else is left as it is.
pub fn drop(tokens: &mut Vec<Token>) {
    if tokens.iter().all(|t| t.is(flag::FILLER)) {
        return;
    }
    let (mut edge, mut asked_at) = (Break::Joined, Vec::new());
    let mut kept = 0;
    tokens.retain_mut(|token| {
        // "Oh no", "oh dear" say something.
        if token.is(flag::FILLER) && token.form != word!("oh") {
            edge = edge.max(token.before);
            if token.is(flag::ASKED) && kept > 0 {
                asked_at.push(kept - 1);
            }
            return false;
        }
        token.before = token.before.max(edge);
        edge = Break::Joined;
        kept += 1;
        true
    });
    asked_at.into_iter().for_each(|at: usize| tokens[at].flags |= flag::ASKED);
}

fn follows(tokens: &[Token], i: usize, form: Word) -> bool {
    tokens.get(i + 1).is_some_and(|t| t.form == form && t.before == Break::Space)
}

fn fill(token: &mut Token) {
    token.flags = token.flags & !flag::CONTENT | flag::FILLER;
}

fn pause(tokens: &mut [Token], i: usize, fills: fn(&[Token], usize) -> bool) {
    if fills(tokens, i) {
        fill(&mut tokens[i]);
        fill(&mut tokens[i + 1]);
    }
}

/// Whether words of the same sentence stand before `i` without a mark between.
fn before(tokens: &[Token], i: usize) -> Option<Word> {
    let prev = tokens[..i].iter().rev().find(|t| !t.is(flag::FILLER))?;
    (tokens[i].before <= Break::Space).then_some(prev.form)
}

fn fills_you_know(tokens: &[Token], i: usize) -> bool {
    let Some(next) = tokens.get(i + 2).filter(|t| t.before < Break::Sentence) else { return false };
    if next.before >= Break::Comma {
        return before(tokens, i).is_none_or(|w| !among(ASKS_KNOWLEDGE, w));
    }
    match before(tokens, i) {
        Some(w) => !among(ASKS_KNOWLEDGE, w) && !among(ABOUT, next.form) && !among(OBJECT, next.form),
        // "You know I see …" fills, "You know the ward …" says so.
        None => among(words!["i" "we" "it" "that" "he" "she" "they"], next.form) && tokens.len() > i + 4,
    }
}

fn fills_i_mean(tokens: &[Token], i: usize) -> bool {
    let Some(next) = tokens.get(i + 2).filter(|t| t.before < Break::Sentence) else { return false };
    let asked = before(tokens, i).is_some_and(|w| among(ASKS_KNOWLEDGE, w));
    next.before >= Break::Comma
        || !asked && !among(ABOUT, next.form) && !(among(words!["it" "no"], next.form))
}

fn like(tokens: &mut [Token], i: usize) {
    let Some(prev) = before(tokens, i) else { return };
    let ends = tokens.get(i + 1).is_none_or(|t| t.before >= Break::Comma);
    if ends || among(LIKES, prev) {
        return;
    }
    if among(MID_PHRASE, prev) {
        fill(&mut tokens[i]);
    } else {
        tokens[i].flags |= flag::LIGHT;
    }
}

#[cfg(test)]
mod tests {
    use super::super::Scanner;
    use super::*;

    #[track_caller]
    fn check(text: &str, fillers: &[&str]) {
        let tokens = Scanner::default().scan(text);
        let found: Vec<&str> =
            tokens.iter().filter(|t| t.is(flag::FILLER)).map(|t| t.span.of(text)).collect();
        assert_eq!(found, fillers, "{text}");
    }

    #[test]
    fn pauses() {
        check("The cart, you know, is slow", &["you", "know"]);
        check("five calls for a bed which is you know occupied", &["you", "know"]);
        check("I mean we can wait", &["I", "mean"]);
        check("We can send a like reminder", &["like"]);
        check("you know I see it now", &["you", "know"]);
    }

    #[test]
    fn what_means_what_it_says() {
        for text in [
            "Do you know who has it?",
            "You know the ward better than I do",
            "tell me what you know about it",
            "you know what happens then",
            "that is what I mean",
            "I mean it",
            "it sounds like a long night",
            "what would you like",
            "we like it",
        ] {
            check(text, &[]);
        }
    }
}
