//! Folds one character to what rules compare: lower case, plain quotes, no accents, nothing invisible.
//! Never changes the reply itself; callers keep the byte positions of the original.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// What a character means to the scanner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folded {
    /// A letter or digit, lower case, without accent.
    Letter(char),
    /// An apostrophe of any shape.
    Apostrophe,
    /// A double quotation mark of any shape.
    Quote,
    /// Space of any kind.
    Space,
    /// Line break.
    Newline,
    /// Zero-width, control, combining or variation character: as if it were not there.
    Nothing,
    /// Any other sign, as it stands.
    Sign(char),
}

/// Folds one character.
pub fn fold(c: char) -> Folded {
    match c {
        'a'..='z' | '0'..='9' => Folded::Letter(c),
        'A'..='Z' => Folded::Letter(c.to_ascii_lowercase()),
        ' ' | '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => Folded::Space,
        '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => Folded::Newline,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '`' | '\u{b4}' | '\u{2032}' => {
            Folded::Apostrophe
        }
        '"' | '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' | '\u{ab}' | '\u{bb}' => Folded::Quote,
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{ad}'
        | '\u{fe00}'..='\u{fe0f}' => Folded::Nothing,
        c if c.is_control() || is_combining_mark(c) => Folded::Nothing,
        c if c.is_ascii() => Folded::Sign(c),
        c => fold_wide(c),
    }
}

fn fold_wide(c: char) -> Folded {
    let mut base = c;
    let mut first = true;
    decompose_canonical(c, |d| {
        if first {
            base = d;
            first = false;
        }
    });
    if !base.is_alphanumeric() {
        return Folded::Sign(base);
    }
    Folded::Letter(base.to_lowercase().next().unwrap_or(base))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_case_accents_and_quotes() {
        assert_eq!(fold('É'), Folded::Letter('e'));
        assert_eq!(fold('\u{301}'), Folded::Nothing);
        assert_eq!(fold('’'), Folded::Apostrophe);
        assert_eq!(fold('“'), Folded::Quote);
        assert_eq!(fold('\u{200b}'), Folded::Nothing);
        assert_eq!(fold('?'), Folded::Sign('?'));
    }
}
