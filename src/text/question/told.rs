//! Requests to tell and questions inside a statement: "walk me through it", "I wonder what …". Never requests to act.

use crate::text::token::{Break, Token, flag};
use crate::text::word::{Word, among as any, word, words};

use super::{AskKind, CLOSED_HOW, CLOSED_WH, CLOSED_WHAT, QUANT};

/// "Tell me about", "walk me through", "show me what", "help me understand": a request to tell, not to fetch.
pub(super) fn told_me(tokens: &[Token], at: usize, to: usize) -> bool {
    let word = |n: usize| tokens.get(at + n).filter(|_| at + n < to).map_or(Word(0), |t| t.form);
    let is = |n: usize, w: Word| word(n) == w;
    let me = is(1, word!("me")) || is(1, word!("us"));
    if is(0, word!("describe")) || is(0, word!("explain")) {
        return true;
    }
    if is(0, word!("let")) {
        return me && (is(2, word!("hear")) || is(2, word!("understand")));
    }
    if !me {
        return false;
    }
    if is(0, word!("tell")) {
        let fetches = words!["if" "whether" "when" "which" "who" "where" "your" "the" "name" "names" "yes" "no" "straight" "after"
            "afterwards" "back" "roughly" "honestly" "tomorrow" "today" "again" "so" "on" "to" "he" "she" "it" "you" "they"];
        let closed = any(fetches, word(2))
            || is(2, word!("in")) && !is(3, word!("your"))
            || is(2, word!("what")) && (any(CLOSED_WHAT, word(3)) || is(3, word!("to")))
            || is(2, word!("how")) && any(CLOSED_HOW, word(3));
        let story = is(2, word!("the"))
            && any(words!["story" "worst" "whole" "rest" "last" "one" "hardest" "part"], word(3));
        return !closed || story;
    }
    if is(0, word!("show")) || is(0, word!("bring")) || is(0, word!("take")) {
        // "Show me number one" fetches; "show me how the desk works" and "take me through it" let tell.
        let n = if is(2, word!("please")) || is(2, word!("exactly")) { 3 } else { 2 };
        let verb =
            is(0, word!("take")) && (is(2, word!("back")) || is(2, word!("along")) || is(2, word!("inside")));
        return any(words!["what" "how" "why" "through"], word(n)) || verb;
    }
    if is(0, word!("help")) {
        return is(2, word!("understand"))
            || is(2, word!("see"))
            || is(2, word!("picture"))
            || is(2, word!("with"));
    }
    if is(0, word!("give")) {
        return is(3, word!("example"))
            || is(3, word!("picture"))
            || is(3, word!("sense"))
            || is(3, word!("idea"))
            || is(3, word!("story"));
    }
    true
}

/// "I wonder what …", "I'd like to hear how …", "I'm curious about …".
pub(super) fn wonder(tokens: &[Token], at: usize, to: usize) -> Option<(AskKind, bool)> {
    let until = to.min(at + 9);
    let cue = words!["wonder" "wondering" "curious" "hear" "understand" "ask" "know"];
    for i in at + 1..until {
        let form = tokens[i].form;
        if tokens[i].clause != tokens[at].clause && tokens[i].before >= Break::Comma {
            return None;
        }
        if !any(cue, form) || tokens[i].is(flag::NEGATED) {
            continue;
        }
        let want = (at + 1..i).any(|j| any(words!["like" "love" "want" "need" "rather"], tokens[j].form));
        let plain = form == word!("wonder") || form == word!("wondering") || form == word!("curious");
        if !plain && !want {
            continue;
        }
        return asks_inside(tokens, i + 1, to).or_else(|| plain.then_some((AskKind::Closed, false)));
    }
    None
}

/// The question word inside an indirect question.
pub(super) fn asks_inside(tokens: &[Token], from: usize, to: usize) -> Option<(AskKind, bool)> {
    for i in from..to.min(from + 5) {
        let form = tokens[i].form;
        let next = tokens.get(i + 1).map_or(Word(0), |t| t.form);
        if any(QUANT, form) {
            let closed = form == word!("how") && any(CLOSED_HOW, next)
                || form == word!("what") && any(CLOSED_WHAT, next);
            return Some((if closed { AskKind::Closed } else { AskKind::Open }, true));
        }
        if form == word!("about") || form == word!("more") {
            return Some((AskKind::Open, true));
        }
        if any(CLOSED_WH, form) || form == word!("if") || form == word!("whether") {
            return Some((AskKind::Closed, true));
        }
    }
    None
}
