//! Built-in slots of the phrase language: times, numbers, persons, names. Small closed grammars, no lexicons.

use crate::text::token::{Shape, Token, flag};
use crate::text::word::Word;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// "by Thursday noon", "at 14:20", "in ten minutes", "tomorrow", "after lunch".
    Time,
    /// "I", "you", "they", "someone".
    Person,
    Number,
    Neg,
    /// Any one word.
    Word,
    /// A capitalised word that is not at the start of its sentence.
    Name,
}

const DAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thurs",
    "fri",
    "sat",
    "sun",
];
const MOMENTS: &[&str] = &[
    "today",
    "tonight",
    "tomorrow",
    "noon",
    "midnight",
    "lunch",
    "lunchtime",
    "morning",
    "afternoon",
    "evening",
    "eod",
    "dawn",
    "overnight",
    "huddle",
    "rounds",
    "report",
    "handover",
    "handoff",
    "breakfast",
    "close",
];
const UNITS: &[&str] = &[
    "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks",
    "second", "seconds", "month", "months", "shift", "shifts",
];
const NUMBERS: &[&str] = &[
    "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "hundred", "half", "couple", "few",
    "dozen", "ninety", "eighty", "seventy", "zero",
];
const LINK: &[&str] = &[
    "next", "this", "the", "on", "at", "by", "before", "after", "in", "within", "until", "till", "end", "of",
    "your", "my", "than", "no", "later", "first", "thing", "same", "about", "around", "every", "from", "an",
    "a", "another", "half", "quarter", "to", "past",
];

fn is(list: &[&str], w: Word) -> bool {
    list.iter().any(|x| Word::of(x) == w)
}

impl Slot {
    pub const NAMES: [&'static str; 6] = ["{time}", "{person}", "{number}", "{neg}", "{word}", "{name}"];

    pub fn named(name: &str) -> Option<Slot> {
        Some(match name {
            "time" => Slot::Time,
            "person" => Slot::Person,
            "number" => Slot::Number,
            "neg" => Slot::Neg,
            "word" => Slot::Word,
            "name" => Slot::Name,
            _ => return None,
        })
    }

    /// Ends of the slot's matches at `at`.
    pub fn ends(self, tokens: &[Token], at: usize, out: &mut Vec<usize>) {
        let Some(t) = tokens.get(at) else { return };
        match self {
            Slot::Time => {
                if let Some(end) = time(tokens, at) {
                    out.push(end);
                }
            }
            Slot::Person => {
                if is(
                    &[
                        "i", "you", "he", "she", "we", "they", "someone", "somebody", "everyone", "anyone",
                        "nobody", "people",
                    ],
                    t.form,
                ) {
                    out.push(at + 1);
                }
            }
            Slot::Number => {
                if t.shape == Shape::Number || is(&NUMBERS[2..], t.form) {
                    out.push(at + 1);
                }
            }
            Slot::Neg => {
                if t.is(flag::NEGATOR) {
                    out.push(at + 1);
                }
            }
            Slot::Word => out.push(at + 1),
            Slot::Name => {
                let inside = at > 0 && tokens[at - 1].sentence == t.sentence;
                if inside && t.shape == Shape::Capital && t.is(flag::CONTENT) && !is(DAYS, t.form) {
                    out.push(at + 1);
                }
            }
        }
    }
}

/// A point or span of time; link words may lead up to it, but one real time word must be there.
fn time(tokens: &[Token], at: usize) -> Option<usize> {
    let sentence = tokens[at].sentence;
    let word = |p: usize| tokens.get(p).filter(|t| t.sentence == sentence);
    let mut p = at;
    while word(p).is_some_and(|t| is(LINK, t.form)) && p < at + 5 {
        if let Some(end) = kernel(tokens, p, sentence) {
            return Some(grow(tokens, end, sentence));
        }
        p += 1;
    }
    kernel(tokens, p, sentence).map(|end| grow(tokens, end, sentence))
}

fn grow(tokens: &[Token], mut end: usize, sentence: u32) -> usize {
    while tokens.get(end).is_some_and(|t| {
        t.sentence == sentence
            && (is(DAYS, t.form)
                || is(MOMENTS, t.form)
                || is(&["am", "pm", "sharp", "latest", "oclock"], t.form))
    }) {
        end += 1;
    }
    end
}

fn kernel(tokens: &[Token], p: usize, sentence: u32) -> Option<usize> {
    let word = |p: usize| tokens.get(p).filter(|t| t.sentence == sentence);
    let t = word(p)?;
    if is(DAYS, t.form) || is(MOMENTS, t.form) {
        return Some(p + 1);
    }
    let clock = t.shape == Shape::Number && t.span.end - t.span.start >= 4 && t.span.end - t.span.start <= 5;
    let numeral = t.shape == Shape::Number || is(NUMBERS, t.form);
    if numeral {
        for skip in 1..=3 {
            let Some(next) = word(p + skip) else { break };
            if is(UNITS, next.form) {
                return Some(p + skip + 1);
            }
            if skip == 1 && is(&["am", "pm", "oclock", "sharp"], next.form) {
                return Some(p + 2);
            }
            if !is(NUMBERS, next.form)
                && !is(&["of", "or", "more", "working", "business", "to"], next.form)
                && next.shape != Shape::Number
            {
                break;
            }
        }
        // "at nine", "by 10:00", "back at 3".
        let led = p > 0
            && is(
                &["at", "by", "before", "until", "till", "around", "after", "to", "past"],
                tokens[p - 1].form,
            );
        if clock || led && p > 0 && !is(&["a", "an", "one"], t.form) {
            return Some(p + 1);
        }
        return joined_hour(t.form).then_some(p + 1);
    }
    if is(&["week", "month", "shift"], t.form)
        && p > 0
        && is(&["next", "this", "your", "every", "same"], tokens[p - 1].form)
    {
        return Some(p + 1);
    }
    if is(&["hour", "day", "minute"], t.form)
        && p > 0
        && is(&["the", "this", "every", "an"], tokens[p - 1].form)
    {
        return Some(p + 1);
    }
    None
}

/// "8pm", "10am", "9h" written as one word.
fn joined_hour(form: Word) -> bool {
    (1..=12).any(|h| ["am", "pm", "h"].iter().any(|s| Word::of(&format!("{h}{s}")) == form))
}
