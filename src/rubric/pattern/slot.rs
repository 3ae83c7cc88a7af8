//! Built-in slots of the phrase language: times, numbers, persons, names. Small closed grammars, no lexicons.

use crate::text::lexeme::class;
use crate::text::token::{Shape, Token, flag};
use crate::text::word::{Word, among, word, words};

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
    /// A past form of a verb ("clicked", "went").
    Past,
    /// The base form of a verb ("check"); behind `^` an order, behind "I" a present.
    Verb,
}

const DAYS: &[Word] = words![
    "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "mon" "tue" "tues" "wed" "thu"
    "thurs" "fri" "sat" "sun"
];
const MOMENTS: &[Word] = words![
    "today" "tonight" "tomorrow" "noon" "midnight" "lunch" "lunchtime" "morning" "afternoon" "evening" "eod" "dawn"
    "overnight" "huddle" "rounds" "report" "handover" "handoff" "breakfast" "close"
];
const UNITS: &[Word] = words![
    "minute" "minutes" "min" "mins" "hour" "hours" "hr" "hrs" "day" "days" "week" "weeks"
    "second" "seconds" "month" "months" "shift" "shifts"
];
const NUMERALS: &[Word] = words![
    "a" "an" "one" "two" "three" "four" "five" "six" "seven" "eight" "nine" "ten"
    "eleven" "twelve" "fifteen" "twenty" "thirty" "forty" "fifty" "sixty" "hundred" "half" "couple" "few"
    "dozen" "ninety" "eighty" "seventy" "zero"
];
const PERSONS: &[Word] = words![
    "i" "you" "he" "she" "we" "they" "someone" "somebody" "everyone" "anyone" "nobody" "people"
];
const LINK: &[Word] = words![
    "next" "this" "the" "on" "at" "by" "before" "after" "in" "within" "until" "till"
    "end" "of" "your" "my" "than" "no" "later" "first" "thing" "same" "about" "around"
    "every" "from" "an" "a" "another" "half" "quarter" "to" "past"
];

impl Slot {
    pub const NAMES: [&'static str; 8] =
        ["{time}", "{person}", "{number}", "{neg}", "{word}", "{name}", "{past}", "{verb}"];

    pub fn named(name: &str) -> Option<Slot> {
        Some(match name {
            "time" => Slot::Time,
            "person" => Slot::Person,
            "number" => Slot::Number,
            "neg" => Slot::Neg,
            "word" => Slot::Word,
            "name" => Slot::Name,
            "past" => Slot::Past,
            "verb" => Slot::Verb,
            _ => return None,
        })
    }

    /// Whether the word at `at` alone fills the slot; a time may be longer and is asked for with [`time`].
    pub fn fits(self, tokens: &[Token], at: usize) -> bool {
        let token = &tokens[at];
        match self {
            Slot::Time => time(tokens, at).is_some(),
            Slot::Person => among(PERSONS, token.form),
            Slot::Number => {
                token.shape == Shape::Number
                    || among(NUMERALS, token.form) && !among(words!["a" "an"], token.form)
            }
            Slot::Neg => token.is(flag::NEGATOR),
            Slot::Word => true,
            Slot::Past => token.of_class(class::PAST),
            Slot::Verb => token.of_class(class::VERB),
            Slot::Name => {
                let inside = at > 0 && tokens[at - 1].sentence == token.sentence;
                inside && token.shape == Shape::Capital && token.is(flag::CONTENT) && !among(DAYS, token.form)
            }
        }
    }
}

/// A point or span of time; link words may lead up to it, but one real time word must be there.
pub fn time(tokens: &[Token], at: usize) -> Option<usize> {
    let sentence = tokens[at].sentence;
    let word = |p: usize| tokens.get(p).filter(|t| t.sentence == sentence);
    let mut p = at;
    while word(p).is_some_and(|t| among(LINK, t.form)) && p < at + 5 {
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
            && (among(DAYS, t.form)
                || among(MOMENTS, t.form)
                || among(words!["am" "pm" "sharp" "latest" "oclock"], t.form))
    }) {
        end += 1;
    }
    end
}

fn kernel(tokens: &[Token], p: usize, sentence: u32) -> Option<usize> {
    let word = |p: usize| tokens.get(p).filter(|t| t.sentence == sentence);
    let t = word(p)?;
    // "Good morning" greets.
    let greets = p > 0
        && tokens[p - 1].form == word!("good")
        && among(words!["morning" "afternoon" "evening"], t.form);
    if (among(DAYS, t.form) || among(MOMENTS, t.form)) && !greets {
        return Some(p + 1);
    }
    let clock = t.shape == Shape::Number && t.span.end - t.span.start >= 4 && t.span.end - t.span.start <= 5;
    let numeral = t.shape == Shape::Number || among(NUMERALS, t.form);
    if numeral {
        for skip in 1..=3 {
            let Some(next) = word(p + skip) else { break };
            if among(UNITS, next.form) {
                return Some(p + skip + 1);
            }
            if skip == 1 && among(words!["am" "pm" "oclock" "sharp"], next.form) {
                return Some(p + 2);
            }
            if !among(NUMERALS, next.form)
                && !among(words!["of" "or" "more" "working" "business" "to"], next.form)
                && next.shape != Shape::Number
            {
                break;
            }
        }
        // "at nine", "by 10:00", "back at 3".
        let led = p > 0
            && among(
                words!["at" "by" "before" "until" "till" "around" "after" "to" "past"],
                tokens[p - 1].form,
            );
        if clock || led && p > 0 && !among(words!["a" "an" "one"], t.form) {
            return Some(p + 1);
        }
        return joined_hour(t.form).then_some(p + 1);
    }
    if among(words!["week" "month" "shift"], t.form)
        && p > 0
        && among(words!["next" "this" "your" "every" "same"], tokens[p - 1].form)
    {
        return Some(p + 1);
    }
    if among(words!["hour" "day" "minute"], t.form)
        && p > 0
        && among(words!["the" "this" "every" "an"], tokens[p - 1].form)
    {
        return Some(p + 1);
    }
    None
}

/// "8pm", "10am", "9h" written as one word.
fn joined_hour(form: Word) -> bool {
    among(
        words![
            "1am" "2am" "3am" "4am" "5am" "6am" "7am" "8am" "9am" "10am" "11am" "12am"
            "1pm" "2pm" "3pm" "4pm" "5pm" "6pm" "7pm" "8pm" "9pm" "10pm" "11pm" "12pm"
            "1h" "2h" "3h" "4h" "5h" "6h" "7h" "8h" "9h" "10h" "11h" "12h"
        ],
        form,
    )
}
