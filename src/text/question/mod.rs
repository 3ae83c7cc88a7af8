//! Questions by structure, with or without their mark: open, closed, leading, tag, request. Never by topic.

mod declared;
mod opens;
mod told;

use super::token::{Break, Token, flag};
use super::word::{Word, among as any, word, words};

use declared::{declared, tag};
use opens::opens;

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
    /// A question of its own: no option, no guess and no lead-in of the one beside it.
    pub own: bool,
    pub from: usize,
    pub to: usize,
}

const AUX: &[Word] = words!["do" "does" "did" "is" "are" "was" "were" "am" "have" "has" "had" "can" "could" "will" "would" "should" "shall" "may" "might" "must"];
const SUBJECT: &[Word] = words!["i" "you" "he" "she" "it" "we" "they" "that" "this" "there" "these" "those" "the" "a" "an" "any" "anyone" "anybody" "anything" "someone" "somebody" "everyone" "your" "our" "their" "my" "his" "her" "one" "night" "nights" "pharmacy" "people" "nurses" "patients" "all" "both" "some" "not" "everybody" "each" "either" "other" "others" "who"
    "something" "nothing" "everything" "nobody" "two" "three" "many" "most" "same" "patient" "staff"];
const CLOSED_HOW: &[Word] = words!["many" "much" "often" "long" "old" "far" "soon" "big" "fast" "late" "early" "frequently" "bad" "full" "high"];
const CLOSED_WHAT: &[Word] = words!["time" "number" "name" "date" "day" "room" "unit" "version" "shift" "model" "bed" "ticket" "floor" "phone" "extension" "color" "colour" "percentage" "year" "month" "hour" "browser" "device" "pager" "birth" "mrn" "password" "username" "band" "dose" "weight" "address" "email" "code" "deadline" "printer" "station" "building" "drug" "percent" "smallest" "largest" "best" "latest" "earliest" "exact"
    "shortest" "longest" "biggest" "fastest" "least" "fewest" "side" "language" "dose" "cutoff" "dob" "rm" "id" "ip"
    "asset" "serial" "url" "line" "result" "hostname"];
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
        found.push(Ask { kind, request, own: true, from: first, to: end });
    }
    if found.len() > before {
        // "When somebody walks up, where do they look?": the first clause tells the time of the question.
        let when = &found[before];
        if found.len() > before + 1
            && any(words!["when" "where" "while"], tokens[when.from].form)
            && !(when.from + 1 < to && any(AUX, tokens[when.from + 1].form))
        {
            found.remove(before);
        }
        tag(tokens, to, asked, &mut found[before..]);
        options(tokens, &mut found[before..]);
        return;
    }
    if asked {
        declared(tokens, from, to, &starts, found);
    }
}

/// "Who signs, is it you or finance?", "do you know who has it?", "tell me, what …": two clauses, one question.
fn options(tokens: &[Token], found: &mut [Ask]) {
    for n in 1..found.len() {
        let (a, b) = (found[n - 1], found[n]);
        let starts = b.from.checked_sub(1).map_or(Word(0), |i| tokens[i].form);
        let chooses = any(AUX, tokens[b.from].form) && starts != word!("and");
        let leads = a.to - a.from <= 5
            && (any(TELL, tokens[a.from].form)
                || any(POLITE, tokens[a.from].form)
                || a.from + 2 < a.to && tokens[a.from + 2].form == word!("know"));
        let wonders = any(words!["i" "we"], tokens[b.from].form);
        found[n].own = !(chooses || leads || wonders);
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
    let chooses = tail.clone().any(|i| tokens[i].form == word!("or"));
    // "What did we get wrong, the timer?": one answer is offered.
    let guesses = tail.len() <= 3 && any(words!["the" "a" "an"], tokens[comma].form);
    tail.len() <= 9
        && (chooses || guesses)
        && !tail.clone().any(|i| any(AUX, tokens[i].form) || any(QUANT, tokens[i].form))
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
        check("What happens on the doses that won't scan?", &[Open]);
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
        check("Who approved hand-writing", &[Closed]);
        check("Anyone hurt. I'll wait.", &[Closed]);
        check("Anything helps. I'll wait.", &[]);
        check("Did something get in the way of writing it", &[Closed]);
        check("should i ask privacy for you", &[Closed]);
        check("Should you need more, the desk has it.", &[]);
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
            "What I could do is turn the brightness down on your monitors.",
            "What's released to them is for you and legal to settle; I'd ask you to tell them.",
            "maybe just tell him to be nicer?",
            "i dont think we can?",
            "May I say how much I value that",
            "Nine soons. I'd print them on a towel, had you a working printer.",
            "Have her call extension 22, I will activate it at once.",
            "Show me number one.",
            "Ms Halvorsen?",
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
        check("What did we get wrong, the timer?", &[Closed]);
        check("Anything else in there that leans?", &[Closed]);
        check("When you watch someone walk up, where do their eyes go first?", &[Closed]);
    }

    /// How many questions of their own a text puts.
    #[track_caller]
    fn own(text: &str, count: usize) {
        let reply = Reply::new(&Scanner::default(), text);
        assert_eq!(reply.asks.iter().filter(|a| a.own).count(), count, "{text}");
    }

    #[test]
    fn an_option_or_a_lead_in_is_no_question_of_its_own() {
        own("Who signs it, is it you or finance?", 1);
        own("But tell me, what do you catch that a screen would miss?", 1);
        own("What happens then? Who is called?", 2);
        own("Who signs it, and when does it print?", 2);
    }
}
