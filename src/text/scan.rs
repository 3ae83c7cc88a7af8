//! From characters to tokens: folding, contractions, sentences, clauses, quotation, negation's reach, report.
//! Never looks at rules.

use super::expand::in_context;
use super::filler;
use super::fold::{Folded, fold};
use super::lexeme::{Lexeme, Lexemes, class};
use super::run_on;
use super::span::Span;
use super::spelling::Speller;
use super::stem::Canon;
use super::token::{Break, Shape, Token, flag};
use super::word::{Word, among, words};

/// No more words than this are looked at; the rest of a longer reply is left out (and the reply is `too_long`).
pub const MAX_WORDS: usize = 10_000;

/// Verbs of saying, by their canonical form.
const REPORTERS: &[Word] =
    words!["say" "tell" "claim" "call" "write" "hear" "blame" "accuse" "mention" "warn"];

/// What scanning needs; made once.
pub struct Scanner {
    pub canon: Canon,
    known: &'static Lexemes,
    /// Forgives typing errors; made from the rules' own words, so it comes last.
    pub speller: Option<Speller>,
}

impl Default for Scanner {
    fn default() -> Scanner {
        Scanner { canon: Canon::default(), known: Lexemes::shared(), speller: None }
    }
}

/// One written word before it is split: its letters in the common buffer and where it stood.
struct Raw {
    letters: (u32, u32),
    span: Span,
    shape: Shape,
    before: Break,
    asked: bool,
    quoted: bool,
}

/// The written words of a text and the buffer that holds their letters.
#[derive(Default)]
struct Written {
    letters: String,
    words: Vec<Raw>,
}

impl Written {
    fn of(&self, raw: &Raw) -> &str {
        &self.letters[raw.letters.0 as usize..raw.letters.1 as usize]
    }

    fn last(&self) -> Option<&str> {
        self.words.last().map(|raw| self.of(raw))
    }

    /// The word at `i`, if nothing but space stands at `edge`.
    fn near(&self, edge: Break, i: Option<usize>) -> &str {
        let raw = i.filter(|_| edge <= Break::Space).and_then(|i| self.words.get(i));
        raw.map_or("", |raw| self.of(raw))
    }
}

impl Scanner {
    /// Tokens of a text, in order, with the fillers marked.
    pub fn scan(&self, text: &str) -> Vec<Token> {
        let written = split(text);
        let mut tokens: Vec<Token> = Vec::with_capacity(written.words.len() + written.words.len() / 8 + 4);
        for (i, raw) in written.words.iter().enumerate() {
            if tokens.len() >= MAX_WORDS {
                break;
            }
            let letters = written.of(raw);
            let next = written.words.get(i + 1).map_or(Break::Sentence, |n| n.before);
            // "So, …" only takes a breath; "so you …" concludes.
            if letters == "so" && next == Break::Comma {
                self.push(raw, &["um"], &mut tokens);
                continue;
            }
            let meant = (letters.len() <= 5).then(|| {
                let prev = written.near(raw.before, i.checked_sub(1));
                in_context(letters, prev, written.near(next, Some(i + 1)), raw.shape == Shape::Upper)
            });
            match meant.flatten() {
                Some(parts) => self.push(raw, parts, &mut tokens),
                None => self.push_written(raw, letters, &mut tokens),
            }
        }
        filler::mark(&mut tokens);
        tokens
    }

    fn push_written(&self, raw: &Raw, letters: &str, tokens: &mut Vec<Token>) {
        let form = Word::of(letters);
        let known = self.known.find(form);
        if let Some(parts) = known.map(Lexeme::parts).filter(|parts| !parts.is_empty()) {
            return self.push(raw, parts, tokens);
        }
        let bare = letters.strip_suffix("'s").or_else(|| letters.strip_suffix('\''));
        match bare.filter(|stem| !stem.is_empty()) {
            Some(bare) => self.push(raw, &[bare], tokens),
            None => {
                let token = self.token(letters, form, known, raw, tokens.is_empty());
                add(raw, token, true, true, tokens);
            }
        }
    }

    fn push(&self, raw: &Raw, parts: &[&str], tokens: &mut Vec<Token>) {
        for (i, part) in parts.iter().enumerate() {
            let form = Word::of(part);
            let token = self.token(part, form, self.known.find(form), raw, tokens.is_empty());
            add(raw, token, i == 0, i + 1 == parts.len(), tokens);
        }
    }

    /// The token of one part; what is in no list may be a typing error.
    fn token(&self, part: &str, form: Word, known: Option<&Lexeme>, raw: &Raw, first: bool) -> Token {
        let mut token = Token {
            span: raw.span,
            form,
            stem: form,
            shape: raw.shape,
            before: raw.before,
            clause: 0,
            sentence: 0,
            flags: flag::CONTENT,
            class: 0,
        };
        let mut known = known;
        if known.is_none_or(|l| !l.real) {
            token.stem = known.map_or_else(|| self.canon.stem(part), |l| l.stem);
            if let Some(meant) = self.meant(part, token.stem, raw, first) {
                token.form = Word::of(meant);
                known = self.known.find(token.form);
                token.stem = known.map_or_else(|| self.canon.stem(meant), |l| l.stem);
                token.flags |= flag::CORRECTED;
            }
        }
        if let Some(lexeme) = known {
            token.stem = lexeme.stem;
            token.flags = token.flags & flag::CORRECTED | lexeme.flags;
            token.class = lexeme.class;
        }
        token
    }

    /// The word of the rules that a typing error stands for. Names and numbers are left alone.
    fn meant(&self, part: &str, stem: Word, raw: &Raw, first: bool) -> Option<&str> {
        let speller = self.speller.as_ref()?;
        let plain = raw.shape == Shape::Lower
            || raw.shape == Shape::Capital && (first || raw.before == Break::Sentence);
        if !plain || part.len() < 4 || speller.is_real(part, stem) {
            return None;
        }
        speller.correct(part)
    }
}

/// Adds a part of a written word, its first or last or both.
fn add(raw: &Raw, mut token: Token, first: bool, last: bool, tokens: &mut Vec<Token>) {
    if raw.asked && last {
        token.flags |= flag::ASKED;
    }
    if raw.quoted {
        token.flags |= flag::QUOTED;
    }
    // A stutter ("I, I mean"): the first of two equal words is as if it were not there.
    if !first {
        token.before = Break::Joined;
    } else if let Some(before) = tokens.last_mut()
        && before.form == token.form
        && raw.before < Break::Strong
    {
        before.flags |= flag::FILLER;
    }
    tokens.push(token);
}

/// Written words with what stands between them.
fn split(text: &str) -> Written {
    let mut written =
        Written { letters: String::with_capacity(text.len()), words: Vec::with_capacity(text.len() / 5 + 1) };
    let mut between = Break::Sentence;
    let mut in_quote: Option<usize> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match fold(c) {
            Folded::Letter(first) => {
                if written.words.len() >= MAX_WORDS {
                    break;
                }
                let letters = &mut written.letters;
                let begun = letters.len();
                letters.push(first);
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
                    if letters.len() - begun > 64 {
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
                let letters = (begun as u32, written.letters.len() as u32);
                written.words.push(Raw {
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
                quote(&mut in_quote, &mut written.words);
                between = between.max(Break::Space);
            }
            Folded::Apostrophe => {
                let opens = follows_letter(text, at + c.len_utf8()) && between != Break::Joined;
                if opens == in_quote.is_none() {
                    quote(&mut in_quote, &mut written.words);
                }
                between = between.max(Break::Space);
            }
            Folded::Nothing => {}
            Folded::Sign(s) => {
                let here = sign_break(s, &written);
                if s == '?'
                    && let Some(last) = written.words.last_mut()
                {
                    last.asked = true;
                }
                between = between.max(here);
            }
        }
    }
    written
}

/// Opens or closes a quotation; closing marks the words inside (an unclosed or overlong one marks nothing).
fn quote(open: &mut Option<usize>, words: &mut [Raw]) {
    match open.take() {
        None => *open = Some(words.len()),
        Some(from) if words.len() - from <= 30 => words[from..].iter_mut().for_each(|w| w.quoted = true),
        Some(_) => {}
    }
}

fn sign_break(s: char, written: &Written) -> Break {
    match s {
        '.' => {
            let lower = written.words.last().is_some_and(|w| w.shape == Shape::Lower);
            match written.last() {
                Some("i") if lower => Break::Space,
                Some(
                    "dr" | "mr" | "mrs" | "ms" | "prof" | "st" | "vs" | "e" | "eg" | "g" | "etc" | "approx",
                ) => Break::Space,
                _ => Break::Sentence,
            }
        }
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
pub fn structure(tokens: &mut [Token]) {
    run_on::part(tokens);
    clauses(tokens);
    super::negation::mark(tokens);
    report(tokens);
}

fn clauses(tokens: &mut [Token]) {
    let (mut sentence, mut clause) = (0, 0);
    for i in 0..tokens.len() {
        let opens = tokens[i].of_class(class::TURN)
            || tokens[i].of_class(class::LINK)
                && tokens.get(i + 1).is_some_and(|t| t.of_class(class::OPENER));
        if i > 0 {
            match tokens[i].before {
                Break::Sentence => {
                    sentence += 1;
                    clause += 1;
                }
                Break::Comma | Break::Strong => clause += 1,
                _ if opens => clause += 1,
                _ => {}
            }
        }
        tokens[i].sentence = sentence;
        tokens[i].clause = clause;
    }
}

/// "Somebody told you it was …": what stands behind a verb of saying with another person as its subject.
fn report(tokens: &mut [Token]) {
    for i in 1..tokens.len() {
        if !among(REPORTERS, tokens[i].stem) {
            continue;
        }
        let Token { clause, sentence, .. } = tokens[i];
        let mut third = false;
        for before in tokens[..i].iter().rev().take(4).take_while(|t| t.clause == clause) {
            if before.of_class(class::OWN) {
                third = false;
                break;
            }
            third |= before.of_class(class::OTHER);
        }
        if !third {
            continue;
        }
        for token in &mut tokens[i + 1..].iter_mut().take(24) {
            let fresh = token.clause > clause && token.before >= Break::Comma;
            if token.sentence != sentence || token.clause > clause + 1 || fresh {
                break;
            }
            token.flags |= flag::REPORTED;
        }
    }
}
