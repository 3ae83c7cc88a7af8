//! What a clause asks by the words it begins with. Never looks at what it is about.

use crate::text::token::{Break, Token, flag};
use crate::text::word::{Word, among as any, word, words};

use super::told::{asks_inside, told_me, wonder};
use super::{
    AUX, AskKind, CLOSED_HOW, CLOSED_WH, CLOSED_WHAT, DOES, GOES_ON, INVERT, POLITE, QUANT, SUBJECT, TELL,
    TURNED, offers_choice,
};

/// What the clause that begins at `at` asks, if it asks.
pub(super) fn opens(tokens: &[Token], at: usize, to: usize, asked: bool) -> Option<(AskKind, bool)> {
    let word = |n: usize| tokens.get(at + n).filter(|_| at + n < to).map_or(Word(0), |t| t.form);
    let is = |n: usize, w: Word| word(n) == w;
    // "What happens", "how do you", "why is": open, but for those that want a number or a name.
    if any(QUANT, word(0)) {
        if is(0, word!("how")) && any(CLOSED_HOW, word(1))
            || is(0, word!("what")) && any(CLOSED_WHAT, word(1))
        {
            return Some((AskKind::Closed, false));
        }
        if is(0, word!("why"))
            && (is(1, word!("did"))
                || is(1, word!("do"))
                || is(1, word!("are"))
                || is(1, word!("would"))
                || is(1, word!("have"))
                || is(1, word!("is")))
        {
            let negated = is(2, word!("not")) || (is(2, word!("you")) && is(3, word!("not")));
            let they = negated && (is(2, word!("you")) || is(3, word!("you")) || is(2, word!("not")));
            return Some((if they { AskKind::Leading } else { AskKind::Open }, false));
        }
        // "What if we …" proposes; "what matters is …" and "what spring can hold is …" state.
        if is(0, word!("what")) && (is(1, word!("if")) || !asked && states(tokens, at, to)) {
            return None;
        }
        let inverted = any(INVERT, word(1)) || any(INVERT, word(2)) && !any(SUBJECT, word(1));
        let owned = any(words!["your" "the" "his" "her" "their" "my"], word(2));
        let what_is_your = is(0, word!("what"))
            && (is(1, word!("is")) || is(1, word!("are")) || is(1, word!("was")))
            && owned;
        let named = (3..7).take_while(|&n| at + n < to && tokens[at + n].clause == tokens[at].clause);
        if (what_is_your && named.into_iter().any(|n| any(CLOSED_WHAT, word(n)))
            || asked && offers_choice(tokens, at, to))
            && (asked || inverted)
        {
            return Some((AskKind::Closed, false));
        }
        return (asked || inverted).then_some((AskKind::Open, false));
    }
    if any(CLOSED_WH, word(0)) {
        let inverted = any(AUX, word(1))
            || any(INVERT, word(1))
            || any(AUX, word(2)) && !any(SUBJECT, word(1))
            || is(0, word!("who")) && any(DOES, word(1));
        // "…, who isn't the quickest": without a mark only the start of a sentence asks.
        let starts = (0..at)
            .rev()
            .take_while(|&i| tokens[i].sentence == tokens[at].sentence)
            .all(|i| tokens[i].is(flag::FILLER | flag::LEAD_IN | flag::LIGHT));
        let joined = at > 0 && tokens[at - 1].form == word!("and") && is(0, word!("who"));
        // "If it runs over, which slot do your people steal from": an auxiliary before its subject asks anywhere.
        let turned = !is(0, word!("who"))
            && (1..7).any(|n| {
                tokens.get(at + n).is_some_and(|t| at + n + 1 < to && t.clause == tokens[at].clause)
                    && any(AUX, word(n))
                    && any(TURNED, word(n + 1))
            });
        // "Which five fire the most" asks; "which means …" goes on.
        let which = starts && is(0, word!("which")) && !any(GOES_ON, word(1));
        // "Who approved it": at the start of a sentence only a verb can follow, and only a question begins so.
        let who = starts && is(0, word!("who")) && !any(TURNED, word(1)) && !is(1, word!("the"));
        let unmarked = inverted && !is(1, word!("i")) && (starts || joined) || turned || which || who;
        return (asked || unmarked).then_some((AskKind::Closed, false));
    }
    // "On which nights does it…": a preposition before the question word.
    if asked
        && (is(1, word!("what")) || is(1, word!("which")) || is(1, word!("whom")) || is(1, word!("whose")))
        && (!tokens[at].is(flag::CONTENT) || is(0, word!("around")) || is(0, word!("roughly")))
    {
        return Some((AskKind::Closed, false));
    }
    if any(TELL, word(0)) && told_me(tokens, at, to) {
        return Some((AskKind::Open, true));
    }
    if any(words!["any" "anyone" "anybody" "anything"], word(0)) {
        // "Anything else in there that leans", "anyone hurt": short, alone in its sentence, answered with a yes or a no.
        let alone = at + 9 >= to
            && at + 2 <= to
            && (at + 1..to).all(|i| tokens[i].before < Break::Comma)
            && (0..at)
                .rev()
                .take_while(|&i| tokens[i].sentence == tokens[at].sentence)
                .all(|i| tokens[i].is(flag::FILLER | flag::LEAD_IN | flag::LIGHT));
        let goes_on = any(
            words!["goes" "helps" "works" "can" "could" "will" "would" "is" "but" "who" "less" "more" "to"],
            word(1),
        );
        return (asked || alone && !goes_on).then_some((AskKind::Closed, false));
    }
    if is(0, word!("say")) && is(1, word!("more")) {
        return Some((AskKind::Open, true));
    }
    if is(0, word!("give"))
        && is(1, word!("me"))
        && (is(2, word!("the")) || is(2, word!("your")) || is(2, word!("his")) || is(2, word!("her")))
        && any(CLOSED_WHAT, word(3))
    {
        return Some((AskKind::Closed, true));
    }
    if is(0, word!("i")) || is(0, word!("we")) {
        return wonder(tokens, at, to);
    }
    if is(0, word!("curious")) || is(0, word!("wondering")) {
        return asks_inside(tokens, at + 1, to).or(Some((AskKind::Closed, false)));
    }
    let denied = is(1, word!("not"));
    let subject = if denied { any(SUBJECT, word(2)) && !is(2, word!("not")) } else { any(SUBJECT, word(1)) };
    let ordered = is(0, word!("do"))
        && (is(1, word!("it")) || is(1, word!("that")) || is(1, word!("this")) || is(1, word!("the")))
        && !asked;
    if any(AUX, word(0))
        && (subject || asked)
        && !ordered
        && !(is(1, word!("you")) && is(2, word!("imagine")))
    {
        // "Could you walk me through …": a request to tell is open whatever its form.
        if any(POLITE, word(0)) && (is(1, word!("you")) || is(1, word!("we")) || is(1, word!("i"))) {
            let mut verb = 2;
            while verb < 6
                && tokens.get(at + verb).is_some_and(|t| {
                    t.is(flag::LIGHT)
                        || t.form == word!("possibly")
                        || t.form == word!("to")
                        || t.form == word!("able")
                        || t.form == word!("be")
                })
            {
                verb += 1;
            }
            if is(1, word!("you")) && any(TELL, word(verb)) && told_me(tokens, at + verb, to) {
                return Some((AskKind::Open, true));
            }
            if is(1, word!("you")) && (is(verb, word!("say")) && is(verb + 1, word!("more"))) {
                return Some((AskKind::Open, true));
            }
        }
        // "May I say how much …", "might I suggest": a manner of speaking. "Have her call": an order. "Had you asked": a
        // condition.
        let says = (is(0, word!("may")) || is(0, word!("might")) || is(0, word!("can")))
            && is(1, word!("i"))
            && (is(2, word!("say"))
                || is(2, word!("suggest"))
                || is(2, word!("add"))
                || is(2, word!("remind")));
        let orders = is(0, word!("have"))
            && !asked
            && any(words!["her" "him" "them" "your" "the" "someone" "somebody" "one" "his" "their"], word(1));
        let supposes = (is(0, word!("had")) && any(TURNED, word(1))
            || is(0, word!("should")) && any(words!["you" "they" "he" "she" "it" "this"], word(1)))
            && (!asked || tokens[at].before == Break::Comma);
        if says || orders || supposes {
            return None;
        }
        if is(0, word!("do")) && is(1, word!("not")) && !asked
            || is(0, word!("have")) && is(1, word!("a")) && !asked
            || is(0, word!("is")) && is(1, word!("not")) && !asked
        {
            return None;
        }
        if (is(1, word!("not")) || is(2, word!("not"))) && asked {
            return Some((AskKind::Leading, false));
        }
        return Some((AskKind::Closed, false));
    }
    None
}

/// "What I could do is turn it down": a further verb of being makes it a statement, unless what follows turns round.
fn states(tokens: &[Token], at: usize, to: usize) -> bool {
    // "what happens when the printer is down": the verb of being belongs to the smaller clause.
    let hangs =
        words!["when" "if" "where" "while" "once" "after" "before" "because" "until" "unless" "whenever"];
    let main = (at + 2..to.min(at + 15))
        .take_while(|&i| tokens[i].before < Break::Strong && !any(hangs, tokens[i].form));
    let bound = words!["that" "which" "who" "what" "how" "it" "there" "and"];
    let states = main.into_iter().any(|i| {
        let next = tokens.get(i + 1).map_or(Word(0), |t| t.form);
        let turned = any(words!["i" "you" "we" "they" "he" "she" "it"], next);
        any(words!["is" "was" "are"], tokens[i].form)
            && !any(bound, tokens[i - 1].form)
            && !turned
            && i + 1 < to
    });
    let matter = tokens.get(at + 2).is_some_and(|t| t.form == word!("is")) && !any(AUX, tokens[at + 1].form);
    states || matter
}
