//! From characters to tokens: folding, contractions, sentences, clauses, quotation, negation's reach, report.
//! Never looks at rules.

use super::expand::in_context;
use super::fold::{Folded, fold};
use super::span::Span;
use super::spelling::Speller;
use super::stem::Canon;
use super::token::{Break, Shape, Token, flag};
use super::word::{Word, WordMap, WordSet};
use super::words;

/// No more words than this are looked at; the rest of a longer reply is left out (and the reply is `too_long`).
pub const MAX_WORDS: usize = 10_000;

/// Tables that scanning needs; made once.
pub struct Scanner {
    pub canon: Canon,
    fillers: WordSet,
    light: WordSet,
    lead_ins: WordSet,
    negators: WordSet,
    function: WordSet,
    contractions: WordMap<&'static [&'static str]>,
    reporters: WordSet,
    /// Forgives typing errors; made from the rules' own words, so it comes last.
    pub speller: Option<Speller>,
}

fn set(list: &[&str]) -> WordSet {
    list.iter().map(|w| Word::of(w)).collect()
}

impl Default for Scanner {
    fn default() -> Scanner {
        Scanner {
            canon: Canon::default(),
            fillers: set(words::FILLERS),
            light: set(words::LIGHT),
            lead_ins: set(words::LEAD_INS),
            negators: set(words::NEGATORS),
            function: set(words::FUNCTION),
            contractions: words::CONTRACTIONS.iter().map(|(from, to)| (Word::of(from), *to)).collect(),
            reporters: set(&[
                "say", "tell", "claim", "call", "write", "hear", "blame", "accuse", "mention", "warn",
            ]),
            speller: None,
        }
    }
}

/// One written word before it is split: its letters and where it stood.
struct Raw {
    letters: String,
    span: Span,
    shape: Shape,
    before: Break,
    asked: bool,
    quoted: bool,
}

impl Scanner {
    /// Tokens of a text, in order.
    pub fn scan(&self, text: &str) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let raws = split(text);
        for (i, raw) in raws.iter().enumerate() {
            if tokens.len() >= MAX_WORDS {
                break;
            }
            let near = |edge: Break, other: Option<&Raw>| match other {
                Some(other) if edge <= Break::Space => other.letters.clone(),
                _ => String::new(),
            };
            let ambiguous = raw.letters.len() <= 5;
            let written = ambiguous.then(|| {
                let prev = near(raw.before, i.checked_sub(1).and_then(|j| raws.get(j)));
                let next = raws.get(i + 1).map_or(String::new(), |n| near(n.before, Some(n)));
                in_context(&raw.letters, &prev, &next, raw.shape == Shape::Upper)
            });
            // "So, …" only takes a breath; "so you …" concludes.
            let breath = raw.letters == "so" && raws.get(i + 1).is_some_and(|n| n.before == Break::Comma);
            let written = if breath { Some(&["um"][..]) } else { written.flatten() };
            self.push(raw, written, &mut tokens);
        }
        structure(self, &mut tokens);
        tokens
    }

    fn push(&self, raw: &Raw, written: Option<&'static [&'static str]>, tokens: &mut Vec<Token>) {
        let whole = [raw.letters.as_str()];
        let parts: Vec<&str> =
            match written.or_else(|| self.contractions.get(&Word::of(&raw.letters)).copied()) {
                Some(parts) => parts.to_vec(),
                None => match raw.letters.strip_suffix("'s").or_else(|| raw.letters.strip_suffix('\'')) {
                    Some(stem) if !stem.is_empty() => vec![stem],
                    _ => whole.to_vec(),
                },
            };
        let count = parts.len();
        for (i, part) in parts.into_iter().enumerate() {
            let meant = self.meant(part, raw, tokens.is_empty());
            let mut flags = if meant.is_some() { flag::CORRECTED } else { 0 };
            let part = meant.unwrap_or(part);
            let form = Word::of(part);
            for (list, bit) in [
                (&self.fillers, flag::FILLER),
                (&self.light, flag::LIGHT),
                (&self.lead_ins, flag::LEAD_IN),
                (&self.negators, flag::NEGATOR),
            ] {
                if list.contains(&form) {
                    flags |= bit;
                }
            }
            if !self.function.contains(&form) && flags & (flag::FILLER | flag::LIGHT) == 0 {
                flags |= flag::CONTENT;
            }
            if raw.asked && i + 1 == count {
                flags |= flag::ASKED;
            }
            if raw.quoted {
                flags |= flag::QUOTED;
            }
            // A stutter ("I, I mean"): the first of two equal words is as if it were not there.
            if let Some(last) =
                tokens.last_mut().filter(|t| t.form == form && raw.before < Break::Strong && i == 0)
            {
                last.flags |= flag::FILLER;
            }
            tokens.push(Token {
                span: raw.span,
                text: (0, 0),
                form,
                stem: self.canon.stem(part),
                shape: raw.shape,
                before: if i == 0 { raw.before } else { Break::Joined },
                clause: 0,
                sentence: 0,
                flags,
            });
        }
    }
}

impl Scanner {
    /// The word of the rules that a typing error stands for. Names and numbers are left alone.
    fn meant(&self, part: &str, raw: &Raw, first: bool) -> Option<&str> {
        let speller = self.speller.as_ref()?;
        let plain = raw.shape == Shape::Lower
            || raw.shape == Shape::Capital && (first || raw.before == Break::Sentence);
        if !plain || part.len() < 5 || speller.is_real(part, self.canon.stem(part)) {
            return None;
        }
        speller.correct(part)
    }
}

/// Written words with what stands between them.
fn split(text: &str) -> Vec<Raw> {
    let mut words: Vec<Raw> = Vec::new();
    let mut between = Break::Sentence;
    let mut in_quote: Option<usize> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match fold(c) {
            Folded::Letter(first) => {
                if words.len() >= MAX_WORDS {
                    break;
                }
                let mut letters = String::from(first);
                let mut end = at + c.len_utf8();
                let mut upper = c.is_uppercase() as u32;
                let mut count = 1u32;
                while let Some(&(i, next)) = chars.peek() {
                    match fold(next) {
                        Folded::Letter(l) => {
                            letters.push(l);
                            upper += next.is_uppercase() as u32;
                            count += 1;
                        }
                        Folded::Nothing => {}
                        Folded::Apostrophe if follows_letter(text, i + next.len_utf8()) => letters.push('\''),
                        Folded::Sign(s @ (':' | '.' | ','))
                            if letters.ends_with(|c: char| c.is_ascii_digit())
                                && follows_digit(text, i + next.len_utf8()) =>
                        {
                            letters.push(s);
                        }
                        _ => break,
                    }
                    chars.next();
                    end = i + next.len_utf8();
                    if letters.len() > 64 {
                        break;
                    }
                }
                let shape = if first.is_ascii_digit() {
                    Shape::Number
                } else if upper >= 2 && upper == count {
                    Shape::Upper
                } else if c.is_uppercase() {
                    Shape::Capital
                } else {
                    Shape::Lower
                };
                words.push(Raw {
                    letters,
                    span: Span::new(at, end),
                    shape,
                    before: between,
                    asked: false,
                    quoted: false,
                });
                between = Break::Joined;
            }
            Folded::Space => between = between.max(Break::Space),
            Folded::Newline => between = Break::Sentence,
            Folded::Quote => {
                quote(&mut in_quote, &mut words);
                between = between.max(Break::Space);
            }
            Folded::Apostrophe => {
                let opens = follows_letter(text, at + c.len_utf8()) && between != Break::Joined;
                if opens == in_quote.is_none() {
                    quote(&mut in_quote, &mut words);
                }
                between = between.max(Break::Space);
            }
            Folded::Nothing => {}
            Folded::Sign(s) => {
                let here = sign_break(s, &words);
                if s == '?'
                    && let Some(last) = words.last_mut()
                {
                    last.asked = true;
                }
                between = between.max(here);
            }
        }
    }
    words
}

/// Opens or closes a quotation; closing marks the words inside (an unclosed or overlong one marks nothing).
fn quote(open: &mut Option<usize>, words: &mut [Raw]) {
    match open.take() {
        None => *open = Some(words.len()),
        Some(from) if words.len() - from <= 30 => words[from..].iter_mut().for_each(|w| w.quoted = true),
        Some(_) => {}
    }
}

fn sign_break(s: char, words: &[Raw]) -> Break {
    match s {
        '.' => match words.last().map(|w| w.letters.as_str()) {
            Some(
                "dr" | "mr" | "mrs" | "ms" | "prof" | "st" | "vs" | "e" | "eg" | "i" | "g" | "etc" | "no"
                | "approx",
            ) if words.last().is_some_and(|w| {
                w.letters != "i" && w.letters != "no" || w.shape == Shape::Lower && w.letters.len() == 1
            }) =>
            {
                Break::Space
            }
            _ => Break::Sentence,
        },
        '!' | '?' => Break::Sentence,
        ',' => Break::Comma,
        ';' | ':' | '\u{2014}' | '\u{2013}' | '(' | ')' | '\u{2026}' | '[' | ']' | '|' => Break::Strong,
        _ => Break::Space,
    }
}

fn follows_letter(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(|c| matches!(fold(c), Folded::Letter(_)))
}

fn follows_digit(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(|c| c.is_ascii_digit())
}

/// Numbers sentences and clauses, then marks negation's reach and report.
fn structure(scanner: &Scanner, tokens: &mut [Token]) {
    let (mut sentence, mut clause) = (0, 0);
    let but = set(&["but", "because", "although", "though", "unless", "cause", "while", "whereas"]);
    let and = set(&["and", "so", "then", "or"]);
    let subjects = set(&[
        "i", "we", "you", "they", "he", "she", "it", "that", "who", "what", "how", "let", "the", "this",
        "there",
    ]);
    for i in 0..tokens.len() {
        let joined_clause = but.contains(&tokens[i].form)
            || (and.contains(&tokens[i].form)
                && tokens.get(i + 1).is_some_and(|t| subjects.contains(&t.form)));
        if i > 0 {
            match tokens[i].before {
                Break::Sentence => {
                    sentence += 1;
                    clause += 1;
                }
                Break::Comma | Break::Strong => clause += 1,
                _ if joined_clause => clause += 1,
                _ => {}
            }
        }
        tokens[i].sentence = sentence;
        tokens[i].clause = clause;
    }
    let only = Word::of("only");
    let aux = set(&[
        "do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "can", "could", "will",
        "would", "should",
    ]);
    let pronoun = set(&["i", "you", "we", "they", "he", "she", "it", "that", "this", "there"]);
    for i in 0..tokens.len() {
        // "Can't you just …": an inverted question, not a denial.
        let inverted = i > 0
            && aux.contains(&tokens[i - 1].form)
            && tokens.get(i + 1).is_some_and(|t| pronoun.contains(&t.form));
        if tokens[i].is(flag::NEGATOR) && !inverted && tokens.get(i + 1).is_none_or(|t| t.form != only) {
            let mut reach = 0;
            for j in i + 1..tokens.len() {
                if tokens[j].clause != tokens[i].clause || reach >= 3 {
                    break;
                }
                tokens[j].flags |= flag::NEGATED;
                if !tokens[j].is(flag::FILLER | flag::LIGHT) && !tokens[j].is(flag::NEGATOR) {
                    reach += 1;
                }
            }
        }
    }
    report(scanner, tokens);
}

/// "Somebody told you it was …": what stands behind a verb of saying with another person as its subject.
fn report(scanner: &Scanner, tokens: &mut [Token]) {
    let own = set(&["i", "we", "let", "can", "could", "would", "will", "please", "to"]);
    let third = set(&[
        "they",
        "he",
        "she",
        "someone",
        "somebody",
        "people",
        "you",
        "manager",
        "nobody",
        "everyone",
        "everybody",
        "who",
        "one",
        "it",
        "email",
        "memo",
        "report",
        "policy",
    ]);
    for i in 1..tokens.len() {
        if !scanner.reporters.contains(&tokens[i].stem) {
            continue;
        }
        let start = (0..i).rev().take(4).take_while(|&j| tokens[j].clause == tokens[i].clause);
        let mut subject = None;
        for j in start {
            if third.contains(&tokens[j].form) || own.contains(&tokens[j].form) {
                subject = Some(tokens[j].form);
                if own.contains(&tokens[j].form) {
                    break;
                }
            }
        }
        if !subject.is_some_and(|s| third.contains(&s)) {
            continue;
        }
        for j in i + 1..tokens.len().min(i + 25) {
            if tokens[j].sentence != tokens[i].sentence || tokens[j].clause > tokens[i].clause + 1 {
                break;
            }
            if tokens[j].clause > tokens[i].clause && tokens[j].before >= Break::Comma {
                break;
            }
            tokens[j].flags |= flag::REPORTED;
        }
    }
}
