//! A text cut into words with their place; numbers stand apart from letters' words. Nothing is decided here.

use std::ops::Range;

/// A run of letters and digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    pub text: &'a str,
    pub lower: String,
    pub span: Range<usize>,
    /// What stands between the word before and this one.
    pub gap: &'a str,
}

impl Word<'_> {
    pub fn is_number(&self) -> bool {
        self.text.bytes().all(|b| b.is_ascii_digit())
    }

    pub fn number(&self) -> Option<u32> {
        (self.is_number() && self.text.len() <= 6).then(|| self.text.parse().ok()).flatten()
    }

    pub fn digits(&self) -> usize {
        self.text.bytes().filter(u8::is_ascii_digit).count()
    }

    /// "Baker", not "BAKER" and not "baker".
    pub fn is_capitalised(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().next().is_some()
            && letters.all(|c| c.is_lowercase() || c == '\'' || c == '\u{2019}' || c == '-')
    }
}

/// The words of a text. An apostrophe inside of a word belongs to it.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut found: Vec<Word<'_>> = Vec::new();
    let mut start = None;
    let mut before = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, c)| *c);
        let inside = letter.is_alphanumeric()
            || (start.is_some()
                && matches!(letter, '\'' | '\u{2019}')
                && next.is_some_and(char::is_alphabetic));
        if inside && start.is_none() {
            start = Some(at);
        }
        let end = at + letter.len_utf8();
        let last = next.is_none();
        if let Some(from) = start.filter(|_| !inside || last) {
            let to = if inside { end } else { at };
            found.push(Word {
                text: &text[from..to],
                lower: text[from..to].to_lowercase(),
                span: from..to,
                gap: &text[before..from],
            });
            before = to;
            start = None;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_their_place() {
        let of = |text| words(text).iter().map(|w| (w.text.to_owned(), w.gap.to_owned())).collect::<Vec<_>>();
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(of("MRN: 12-3"), [pair("MRN", ""), pair("12", ": "), pair("3", "-")]);
        assert_eq!(of("I’m Sam."), [pair("I’m", ""), pair("Sam", " ")]);
        assert_eq!(of(" … "), []);
    }
}
