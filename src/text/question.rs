//! Questions by structure, with or without their mark: open, closed, leading, tag, request. Never by topic.

use super::token::{Break, Token, flag};
use super::word::{Word, among as any, word, words};

/// What a question leaves the other to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskKind {
    /// Tell in your own words.
    Open,
    /// Yes, no, a number, a name, a choice.
    Closed,
    /// The answer or an accusation stands inside.
    Leading,
    /// "…, right?" after a statement: a check on understanding, neither open nor closed.
    Tag,
}

/// One question: tokens `from..to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    pub kind: AskKind,
    /// Put as a request ("walk me through it").
    pub request: bool,
    pub from: usize,
    pub to: usize,
}

const AUX: &[Word] = words!["do" "does" "did" "is" "are" "was" "were" "am" "have" "has" "had" "can" "could" "will" "would" "should" "shall" "may" "might" "must"];
const SUBJECT: &[Word] = words!["i" "you" "he" "she" "it" "we" "they" "that" "this" "there" "these" "those" "the" "a" "an" "any" "anyone" "anybody" "anything" "someone" "somebody" "everyone" "your" "our" "their" "my" "his" "her" "one" "night" "nights" "pharmacy" "people" "nurses" "patients" "all" "both" "some" "not" "everybody" "each" "either" "other" "others" "who"];
const CLOSED_HOW: &[Word] = words!["many" "much" "often" "long" "old" "far" "soon" "big" "fast" "late" "early" "frequently" "bad" "full" "high"];
const CLOSED_WHAT: &[Word] = words!["time" "number" "name" "date" "day" "room" "unit" "version" "shift" "model" "bed" "ticket" "floor" "phone" "extension" "color" "colour" "percentage" "year" "month" "hour" "browser" "device" "pager" "birth" "mrn" "password" "username" "band" "dose" "weight" "address" "email" "code" "deadline" "printer" "station" "building" "drug" "percent" "smallest" "largest" "best" "latest" "earliest" "exact"];
const CLOSED_WH: &[Word] = words!["who" "when" "where" "which" "whose" "whom"];
const TELL: &[Word] = words!["tell" "walk" "show" "take" "talk" "describe" "explain" "run" "help" "give" "paint" "share" "teach" "bring" "fill" "lead" "step" "guide" "let"];
const POLITE: &[Word] = words!["can" "could" "would" "will" "may" "might" "please"];
const INVERT: &[Word] = words!["is" "are" "was" "were" "do" "does" "did" "would" "could" "can" "should" "will" "has" "have" "had" "happens" "happened" "makes" "made" "gets" "got" "goes" "went" "else" "about" "if" "am" "might" "must" "keeps" "kept" "stops" "stopped" "changes" "changed" "breaks" "brings" "worries" "matters" "comes" "came" "tends" "usually" "actually" "exactly" "really" "part" "parts" "kind" "sort" "other" "ways" "needs" "helps" "works" "triggers" "causes"];
const DOES: &[Word] = words!["finds" "knows" "gets" "needs" "decides" "owns" "signs" "calls" "sees" "does" "checks" "reads" "else"];
const TURNED: &[Word] = words!["i" "you" "we" "they" "he" "she" "it" "your" "our" "their" "this" "that"];
const GOES_ON: &[Word] = words!["is" "was" "are" "were" "means" "meant" "makes" "made" "would" "will" "could" "can" "has" "had" "leaves" "puts" "brings" "i" "you" "we" "they" "he" "she" "it" "the" "may" "might" "should" "does" "did" "do" "in" "to" "helps" "sounds" "seems" "feels"];
const QUANT: &[Word] = words!["what" "how" "why"];

/// All questions of a text, in order, never overlapping.
pub fn asks(tokens: &[Token]) -> Vec<Ask> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < tokens.len() {
        let sentence = tokens[from].sentence;
        let to =
            tokens[from..].iter().position(|t| t.sentence != sentence).map_or(tokens.len(), |n| from + n);
        in_sentence(tokens, from, to, &mut found);
        from = to;
    }
    found
}

/// One sentence may ask after a remark ("Okay, so what happens then?"): each clause is tried, the first that asks
/// takes the rest of the sentence; a further "and what …" is a question of its own.
fn in_sentence(tokens: &[Token], from: usize, to: usize, found: &mut Vec<Ask>) {
    let asked = tokens[to - 1].is(flag::ASKED);
    let starts: Vec<usize> =
        (from..to).filter(|&i| i == from || tokens[i].clause != tokens[i - 1].clause).collect();
    let before = found.len();
    for (n, &start) in starts.iter().enumerate() {
        let here = (start..to).take_while(|&i| tokens[i].clause == tokens[start].clause);
        let Some(first) = here
            .clone()
            .find(|&i| !tokens[i].is(flag::FILLER | flag::LEAD_IN | flag::LIGHT) || asks_here(tokens, i, to))
        else {
            continue;
        };
        if tokens[first].is(flag::QUOTED | flag::REPORTED) {
            continue;
        }
        let Some((kind, request)) = opens(tokens, first, to, asked) else { continue };
        let joined = found.len() > before && !begins_anew(tokens, start, first);
        if joined {
            continue;
        }
        let end =
            starts[n + 1..].iter().copied().find(|&s| begins_anew_at(tokens, s, to, asked)).unwrap_or(to);
        if let Some(last) = found.last_mut().filter(|a| a.to > start) {
            last.to = start;
        }
        found.push(Ask { kind, request, from: first, to: end });
    }
    if found.len() > before {
        tag(tokens, to, asked, &mut found[before..]);
        return;
    }
    if asked {
        declared(tokens, from, to, &starts, found);
    }
}

fn asks_here(tokens: &[Token], i: usize, to: usize) -> bool {
    i + 1 < to && any(AUX, tokens[i].form) && any(SUBJECT, tokens[i + 1].form)
}

/// A second question in one sentence counts where it begins with "and/or/," and a question word of its own.
fn begins_anew(tokens: &[Token], start: usize, first: usize) -> bool {
    let form = tokens[first].form;
    let or = tokens[start].form == word!("or");
    !or && (any(QUANT, form) || any(CLOSED_WH, form) || any(AUX, form) || any(TELL, form))
}

fn begins_anew_at(tokens: &[Token], start: usize, to: usize, asked: bool) -> bool {
    let Some(first) = (start..to).find(|&i| !tokens[i].is(flag::FILLER | flag::LEAD_IN | flag::LIGHT)) else {
        return false;
    };
    begins_anew(tokens, start, first) && opens(tokens, first, to, asked).is_some()
}

/// ", bands or the tracking board?": a choice is offered behind a comma at the end.
fn offers_choice(tokens: &[Token], at: usize, to: usize) -> bool {
    let Some(comma) = (at + 2..to).rev().find(|&i| tokens[i].before == Break::Comma) else { return false };
    let tail = comma..to;
    tail.len() <= 9
        && tail.clone().any(|i| tokens[i].form == word!("or"))
        && !tail.clone().any(|i| any(AUX, tokens[i].form) || any(QUANT, tokens[i].form))
}

/// What the clause that begins at `at` asks, if it asks.
fn opens(tokens: &[Token], at: usize, to: usize, asked: bool) -> Option<(AskKind, bool)> {
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
        // "What if we …" proposes; "what matters is …" states.
        if is(0, word!("what")) && is(1, word!("if"))
            || !asked
                && is(0, word!("what"))
                && (at + 2..to.min(at + 4)).any(|i| tokens[i].form == word!("is"))
                && !any(AUX, word(1))
        {
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
        let unmarked = inverted && !is(1, word!("i")) && (starts || joined) || turned || which;
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
    if is(0, word!("anything")) && is(1, word!("else")) || is(0, word!("say")) && is(1, word!("more")) {
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

/// "Tell me about", "walk me through", "show me what", "help me understand": a request to tell, not to fetch.
fn told_me(tokens: &[Token], at: usize, to: usize) -> bool {
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
        let closed = is(2, word!("if"))
            || is(2, word!("whether"))
            || is(2, word!("when"))
            || is(2, word!("which"))
            || is(2, word!("who"))
            || is(2, word!("your"))
            || is(2, word!("the"))
            || (is(2, word!("how")) && any(CLOSED_HOW, word(3)));
        return !closed;
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
    if is(0, word!("let")) || is(0, word!("bring")) || is(0, word!("fill")) {
        return true;
    }
    true
}

/// "I wonder what …", "I'd like to hear how …", "I'm curious about …".
fn wonder(tokens: &[Token], at: usize, to: usize) -> Option<(AskKind, bool)> {
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
fn asks_inside(tokens: &[Token], from: usize, to: usize) -> Option<(AskKind, bool)> {
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

/// A tag at the end turns the question before it into one with its answer inside.
fn tag(tokens: &[Token], to: usize, asked: bool, found: &mut [Ask]) {
    if let Some(last) = found.last_mut().filter(|_| asked && is_tag(tokens, to)) {
        // A wh-question with a tag stays what it is; a bare tag clause ("isn't it?") is a tag.
        let wh = any(QUANT, tokens[last.from].form) || any(CLOSED_WH, tokens[last.from].form);
        if to - last.from <= 3 && !wh {
            last.kind = AskKind::Tag;
        }
    }
}

fn is_tag(tokens: &[Token], to: usize) -> bool {
    let last = tokens[to - 1].form;
    let two = to >= 2 && any(AUX, tokens[to - 2].form);
    let three = to >= 3 && any(AUX, tokens[to - 3].form) && tokens[to - 2].is(flag::NEGATOR);
    any(words!["right" "correct" "yes" "no" "yeah" "ok" "okay" "huh" "eh" "true" "agreed"], last)
        && tokens[to - 1].before >= Break::Comma
        || (two || three) && any(SUBJECT, last)
}

/// A statement with a question mark: a tag, a leading question, or a closed one.
fn declared(tokens: &[Token], from: usize, to: usize, starts: &[usize], found: &mut Vec<Ask>) {
    let words = (from..to).filter(|&i| !tokens[i].is(flag::FILLER)).count();
    let content = (from..to).any(|i| tokens[i].is(flag::CONTENT));
    if tokens[to - 1].is(flag::QUOTED) || words < 2 && !content {
        return;
    }
    // "Refill, result, appointment?" behind a question spells that one out; "i think i know??" doubts, it does not ask.
    let spelled_out = words <= 4
        && from > 0
        && tokens[from - 1].is(flag::ASKED)
        && !(from..to).any(|i| {
            any(AUX, tokens[i].form) || any(QUANT, tokens[i].form) || any(CLOSED_WH, tokens[i].form)
        });
    let first = tokens[from].form;
    let doubts = first == word!("i")
        && tokens
            .get(from + 1)
            .is_some_and(|t| any(words!["think" "guess" "dunno" "know" "suppose"], t.form));
    if (spelled_out || doubts) && !is_tag(tokens, to) {
        return;
    }
    let kind = if is_tag(tokens, to) {
        AskKind::Tag
    } else if words == 1 && any(words!["really" "seriously" "what" "huh" "sorry" "pardon"], tokens[from].form)
    {
        return;
    } else {
        AskKind::Closed
    };
    let start = if kind == AskKind::Tag { from } else { *starts.last().unwrap_or(&from) };
    found.push(Ask { kind, request: false, from: start, to });
}

#[cfg(test)]
mod tests {
    use super::super::{Reply, Scanner};
    use super::*;

    #[track_caller]
    fn check(text: &str, kinds: &[AskKind]) {
        let reply = Reply::new(&Scanner::default(), text);
        let found: Vec<AskKind> = reply.asks.iter().map(|a| a.kind).collect();
        assert_eq!(found, kinds, "{text}");
    }

    #[test]
    fn open_questions_need_no_mark() {
        use AskKind::Open;
        check("walk me through the last time it happened", &[Open]);
        check("Okay. So, um, what happens after the scan fails?", &[Open]);
        check("Can you tell me what that looks like at night", &[Open]);
        check("I wonder what gets in the way.", &[Open]);
        check("help me understand the paper list", &[Open]);
        check("how does that work on weekends", &[Open]);
        check("Could you take me through the last dose tonight that wouldn't scan?", &[Open]);
    }

    #[test]
    fn closed_questions() {
        use AskKind::Closed;
        check("How many beds is that?", &[Closed]);
        check("did it fail on the first try", &[Closed]);
        check("Which printer?", &[Closed]);
        check("Is it the smudge or the position?", &[Closed]);
        check("The label?", &[Closed]);
        check("Which printer, and was it blank on the first go?", &[Closed, Closed]);
    }

    #[test]
    fn not_questions() {
        check("What you said makes sense to me.", &[]);
        check("When the main one comes back I will call.", &[]);
        check("really??", &[]);
        check("I will look into it", &[]);
    }

    #[test]
    fn leading_and_tags() {
        check("Why didn't you call?", &[AskKind::Leading]);
        check("So you just need the button, right?", &[AskKind::Tag]);
    }

    #[test]
    fn what_only_looks_like_asking() {
        for text in [
            "Do it before noon.",
            "Can't tell you yet, and guessing would be worse.",
            "Five calls for one bed, who makes them is on my list",
            "it began with the tester, who isn't the quickest",
            "What matters is that we listen.",
            "can you imagine the parking",
            "i think i know??",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn a_choice_a_name_or_a_number_closes_what() {
        use AskKind::Closed;
        check("What helps you more right now, bands or the tracking board?", &[Closed]);
        check("What's the smallest band you use?", &[Closed]);
        check("What's his date of birth?", &[Closed]);
        check("Around what hour does it quit?", &[Closed]);
        check("give me the name on his band", &[Closed]);
        check("Is there something you need today? Refill, result, appointment?", &[Closed]);
        check("What is the worst part of the night?", &[AskKind::Open]);
    }
}
