//! Sentences of a text whose full stops were left out: a capital where none belongs, and, where a text has no stop at
//! all, words that can only begin something new. Adds breaks between words, never takes one away.

use super::lexeme::class;
use super::token::{Break, Shape, Token, flag};
use super::word::{Word, among, word, words};

/// Fewer words than these are one sentence, whatever is missing.
const SHORT: usize = 8;
/// A new part has at least so many words before it.
const LEAST: usize = 3;
/// How far behind a question word its auxiliary may stand.
const REACH: usize = 5;

const AUXILIARIES: &[Word] = words![
    "do" "does" "did" "is" "are" "was" "were" "have" "has" "had" "can" "could" "will" "would" "should" "shall" "may"
    "might" "must"
];
/// After an auxiliary these can only be its subject.
const SUBJECTS: &[Word] = words!["i" "you" "we" "they" "he" "she" "anyone" "anybody" "somebody" "someone"];
const ASKING: &[Word] = words!["what" "how" "why" "where" "when" "who" "which" "whose" "whom"];
/// Between these and a question word nothing ends ("so what", "in which").
const TIED: &[Word] = words![
    "and" "but" "so" "or" "if" "whether" "because" "as" "than" "that" "like" "not" "in" "on" "at" "for" "of" "to"
    "from" "with" "about" "by" "is" "was" "are" "were" "be" "just" "only" "exactly" "even" "then" "now" "ok" "okay"
    "well" "into" "no" "yes" "yeah" "the" "a" "these" "those"
];
/// Behind these a question word with its plain order goes on ("know how it is").
const KNOWING: &[Word] = words![
    "know" "knows" "see" "saw" "seen" "tell" "ask" "asked" "show" "hear" "heard" "understand" "find" "found"
    "figure" "check" "say" "said" "wonder" "wondering" "explain" "guess" "me" "us" "matter" "depends" "curious"
    "sure" "learn" "decide" "remember" "forget" "this"
    "mark" "note" "write" "list" "point" "describe" "saying" "telling" "asking"
];
/// A part that begins so waits for another.
const WAITS: &[Word] =
    words!["if" "when" "while" "once" "before" "after" "since" "until" "because" "although"];
/// Behind these an order does not begin anew ("please tell me", "can you walk me").
const URGES: &[Word] = words![
    "to" "can" "could" "would" "will" "you" "please" "and" "or" "but" "so" "i" "we" "they" "just" "not" "do" "let"
    "then" "also" "he" "she" "it" "who" "that" "should" "must" "may" "might" "now" "first"
];
const ORDERS: &[Word] = words!["tell" "walk" "show" "let" "help" "give" "take" "send" "bring" "talk" "call" "read" "fill" "remind"];
/// Words that end something for sure where a subject follows.
const ENDS: &[Word] = words![
    "me" "us" "him" "her" "them" "it" "yet" "too" "now" "today" "tonight" "tomorrow" "yesterday" "again"
    "here" "there" "yes" "no" "nothing" "myself" "yourself" "already" "anymore" "either" "fine" "okay" "ok" "fair"
    "please" "thanks" "though" "instead" "together" "ever" "away" "back" "down" "up" "off" "out"
];
const RESTARTS: &[Word] = words!["i" "we" "you" "they" "he" "she" "it" "that" "there"];
/// Behind these and a person a clause goes on ("told them you would").
const TELLING: &[Word] = words![
    "tell" "told" "tells" "ask" "asked" "show" "showed" "promise" "promised" "remind" "warn" "warned" "let" "make"
    "made" "help" "give" "gave" "see" "saw" "hear" "heard" "want" "wanted" "need" "bet"
];
/// Behind these a clause goes on without "that" ("I think it is").
const THINKING: &[Word] = words![
    "think" "thought" "hope" "mean" "believe" "feel" "felt" "wish" "promise" "says" "way" "whether" "unless" "though"
    "whatever" "wherever" "notice" "noticed" "assume" "suppose" "bet" "swear" "imagine" "worry" "worried" "afraid"
    "glad" "happy" "sorry" "told" "agree" "agreed" "clear" "everything" "anything" "something" "everyone" "time"
    "moment" "day" "minute" "reason" "thing" "things" "place" "whoever" "whenever" "however" "maybe" "perhaps"
    "where" "first" "next" "last" "soon"
    "thinking" "hoping" "guessing" "assuming" "meaning" "seeing" "saying" "telling" "feeling"
];
/// With a subject before them these begin a clause even behind a noun.
const STATES: &[Word] =
    words!["will" "am" "is" "are" "was" "were" "would" "can" "could" "should" "may" "might"];

/// Puts in the breaks that a text lost.
pub fn part(tokens: &mut [Token]) {
    let written = tokens.iter().filter(|t| t.shape == Shape::Lower).count();
    if tokens.len() < LEAST || written * 2 < tokens.len() {
        return;
    }
    let unmarked = tokens.len() >= SHORT && !tokens[1..].iter().any(|t| t.before >= Break::Comma);
    let capitals = unmarked && (1..tokens.len()).any(|i| capital(tokens, i, true));
    // With capitals kept, what begins without one is a clause; without any, it may as well be a sentence.
    let soft = if capitals { Break::Strong } else { Break::Sentence };
    let (mut since, mut first) = (1, 0);
    for i in 1..tokens.len() {
        let open = tokens[i].before == Break::Space;
        if open && capital(tokens, i, unmarked) {
            tokens[i].before = Break::Sentence;
        } else if open && unmarked && since >= LEAST {
            if asks_anew(tokens, i, since) || orders(tokens, i) {
                let waits = among(WAITS, tokens[first].form);
                tokens[i].before = if waits { Break::Strong } else { Break::Sentence };
            } else if restarts(tokens, i) {
                tokens[i].before = soft;
            }
        }
        if tokens[i].before >= Break::Strong {
            (since, first) = (1, i);
        } else {
            since += 1;
        }
    }
}

/// A capital on a word that has none inside a sentence.
fn capital(tokens: &[Token], i: usize, unmarked: bool) -> bool {
    let (before, token) = (&tokens[i - 1], &tokens[i]);
    let common = unmarked
        && token.of_class(class::COMMON)
        && !token.of_class(class::CALENDAR)
        && before.shape != Shape::Capital;
    token.before == Break::Space
        && token.shape == Shape::Capital
        && token.form != word!("i")
        && (!token.is(flag::CONTENT) || common)
}

fn form(tokens: &[Token], i: usize) -> Word {
    tokens.get(i).map_or(Word(0), |t| t.form)
}

/// An auxiliary before its subject, or a question word that has one.
fn asks_anew(tokens: &[Token], i: usize, since: usize) -> bool {
    let (before, here) = (form(tokens, i - 1), form(tokens, i));
    // "and do you …" begins at "and".
    if among(words!["and" "but" "so" "then"], here) {
        return tokens.len() > i + 2
            && asks_anew(tokens, i + 1, since + 1)
            && !among(ASKING, form(tokens, i + 1));
    }
    if among(AUXILIARIES, here) {
        let asked = tokens[i - since.min(6).min(i)..i].iter().any(|t| among(ASKING, t.form));
        let subject = among(SUBJECTS, form(tokens, i + 1))
            || form(tokens, i + 1) == word!("it")
                && among(words!["is" "was" "will" "would" "can" "could" "should"], here)
                && !among(RESTARTS, before)
                && tokens.len() > i + 2;
        let tied = among(
            words!["nor" "neither" "or" "so" "than" "as" "only" "not" "had" "i" "we" "they" "he" "she"],
            before,
        );
        return subject && !asked && !tied;
    }
    if !among(ASKING, here) || among(TIED, before) {
        return false;
    }
    let turned = (1..=REACH).any(|n| {
        among(AUXILIARIES, form(tokens, i + n))
            && (among(SUBJECTS, form(tokens, i + n + 1))
                || among(words!["it" "this" "your"], form(tokens, i + n + 1)))
    });
    // "the phones what would have made it": a noun before, an auxiliary right behind.
    let subject = among(words!["what" "how" "why"], here)
        && tokens[i - 1].is(flag::CONTENT)
        && !among(KNOWING, before)
        && (among(AUXILIARIES, form(tokens, i + 1))
            || among(words!["went" "happens" "happened" "goes"], form(tokens, i + 1)));
    turned || subject
}

/// "tell me", "walk us": an order that nothing leads up to.
fn orders(tokens: &[Token], i: usize) -> bool {
    among(ORDERS, form(tokens, i))
        && among(words!["me" "us"], form(tokens, i + 1))
        && !among(URGES, form(tokens, i - 1))
}

/// A subject with its verb behind words that end something.
fn restarts(tokens: &[Token], i: usize) -> bool {
    let (before, here, next) = (form(tokens, i - 1), form(tokens, i), form(tokens, i + 1));
    if !among(RESTARTS, here) || among(words!["that"], here) && !among(words!["is" "was" "will"], next) {
        return false;
    }
    let verb = tokens.get(i + 1).is_some_and(|t| !t.is(flag::NEGATOR) || t.before == Break::Joined);
    let told = i > 1 && among(TELLING, form(tokens, i - 2));
    let ended = among(ENDS, before) && verb && !told && !among(words!["it" "that" "there"], here);
    // "the doses that won't scan" hangs on its noun.
    let hangs = here == word!("that") && form(tokens, i + 2) == word!("not");
    let noun = tokens[i - 1].is(flag::CONTENT)
        && !hangs
        && among(STATES, next)
        && ![TIED, WAITS, ASKING, KNOWING, THINKING].iter().any(|list| among(list, before));
    ended || noun
}

#[cfg(test)]
mod tests {
    use super::super::{Reply, Scanner};
    use super::*;

    /// Sentences are shown with a stroke between them.
    #[track_caller]
    fn check(parted: &str) {
        let text = parted.replace(" |", "");
        let reply = Reply::new(&Scanner::default(), &text);
        let mut found = String::new();
        let mut last = None;
        for (i, token) in reply.tokens.iter().enumerate().filter(|(_, t)| t.before != Break::Joined) {
            if i > 0 {
                found.push_str(if token.before >= Break::Sentence { " | " } else { " " });
            }
            if last.replace(token.span) != Some(token.span) {
                found.push_str(token.span.of(&text));
            }
        }
        assert_eq!(found, parted.replace(['.', ',', '?'], ""), "{text}");
    }

    #[test]
    fn capitals_begin_sentences() {
        check("You didnt build it | Which printer was it");
        check("Let me push one test | In ten minutes you get a plain answer");
        check("I will call on Thursday and ask for Dana then");
        check("we asked at the Lakeview desk, they know | The rest is mine");
    }

    #[test]
    fn without_marks_and_capitals_some_words_begin_anew() {
        check("they do it on purpose i know | how often last week would you guess");
        check("half the room was on there phones | what would have made it worth the 40");
        check("my screen is frozen the timer still going | do i press next or wait");
        check("ok so green | then and do you want it top right or on the sidebar");
        check("that was a bad night for them | tell me how it began");
        check("yeah thats the bit id lose sleep over | can you name me the handful");
    }

    #[test]
    fn what_goes_on_is_left_together() {
        for text in [
            "i would like to know what you do when it fails at night",
            "so what would you like to see first on that screen",
            "nobody knows where the labels are going at night and why",
            "can you tell me which of the two screens you use first",
            "we see that you have it and that it works for you",
            "I told them you'd take the weekend if it came to that",
            "is it policy or is it just how it is done here",
            "I can't tell you whether he is here or not",
            "do the night nurses do it the same way up there",
            "check my notes and mark what's wrong",
            "I'm not saying it's user error",
            "I can't tell you how sorry I am",
            "not only did they wait but they also paid for it twice",
            "when a visit runs over which slot do you take for it",
            "please walk me through the last time that it happened here",
        ] {
            check(text);
        }
    }
}
