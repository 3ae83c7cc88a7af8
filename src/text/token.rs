//! One word of a reply with its place in the original bytes, in its clause and in its sentence.
//! Never holds a rule's opinion beyond what the text itself shows (negator, quoted, filler).

use super::{Span, word::Word};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Lower,
    /// First letter upper case.
    Capital,
    /// Two or more letters, all upper case.
    Upper,
    /// Begins with a digit.
    Number,
}

/// What stands between this word and the one before it, strongest sign wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// Parts of one written word ("do" + "not" of "don't").
    Joined,
    Space,
    Comma,
    /// Dash, colon, semicolon, parenthesis, ellipsis.
    Strong,
    Sentence,
}

/// Facts about a word, as bits.
pub mod flag {
    /// "um", a stutter: as if it were not there.
    pub const FILLER: u16 = 1;
    /// "just", "really": may stand between the words of a pattern.
    pub const LIGHT: u16 = 2;
    /// Inside quotation marks.
    pub const QUOTED: u16 = 4;
    /// Inside what somebody else is reported to have said.
    pub const REPORTED: u16 = 8;
    /// A word that negates what follows.
    pub const NEGATOR: u16 = 16;
    /// Within a negator's reach.
    pub const NEGATED: u16 = 32;
    /// The word was taken for another one (typing error).
    pub const CORRECTED: u16 = 64;
    /// In no word list and not corrected.
    pub const UNKNOWN: u16 = 128;
    /// Opens a clause ("so", "and", "okay"): skipped by `^`.
    pub const LEAD_IN: u16 = 256;
    /// A word with content of its own (not a function word).
    pub const CONTENT: u16 = 512;
    /// Followed by a question mark.
    pub const ASKED: u16 = 1024;
}

#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub span: Span,
    /// Identity of the normalised form as written.
    pub form: Word,
    /// Identity of the canonical form (irregular table, then stemmer), after correction.
    pub stem: Word,
    pub shape: Shape,
    pub before: Break,
    pub clause: u32,
    pub sentence: u32,
    pub flags: u16,
    /// Bits of `lexeme::class`.
    pub class: u16,
}

impl Token {
    pub fn is(&self, flags: u16) -> bool {
        self.flags & flags != 0
    }

    /// Whether the word belongs to one of the closed classes.
    pub fn of_class(&self, classes: u16) -> bool {
        self.class & classes != 0
    }

    /// May stand between the words of a pattern without being counted.
    pub fn skippable(&self) -> bool {
        self.is(flag::FILLER | flag::LIGHT)
    }
}
