//! What a word of a reply can be to the rules, as small numbers: a stem, a form, a slot, the start of a lexicon's hit.
//! A phrase is only tried where its rarest keys are present. Never holds text.

use crate::text::token::Token;
use crate::text::word::{Word, WordMap};

/// A number that stands for one thing that patterns look for; 0 is what no pattern looks for.
pub type Key = u32;

pub const NUMBER: Key = 1;
pub const NEG: Key = 2;
pub const PERSON: Key = 3;
pub const NAME: Key = 4;
pub const TIME: Key = 5;
pub const SAID: Key = 6;
pub const PAST: Key = 7;
pub const VERB: Key = 8;
const LEXICONS: Key = 9;

/// All keys of a rulebook. Lexicons come first, then words as they are met.
#[derive(Default)]
pub struct Keys {
    /// Keys of a word as a stem and as a form.
    words: WordMap<(Key, Key)>,
    lexicons: u32,
    /// By key: how many phrases look for it. Common words of a language are common in rules.
    uses: Vec<u32>,
}

impl Keys {
    pub fn new(lexicons: usize) -> Keys {
        let lexicons = lexicons as u32;
        Keys { words: WordMap::default(), lexicons, uses: vec![0; (LEXICONS + lexicons) as usize] }
    }

    fn fresh(uses: &mut Vec<u32>, key: &mut Key) -> Key {
        if *key == 0 {
            *key = uses.len() as Key;
            uses.push(0);
        }
        *key
    }

    pub fn stem(&mut self, word: Word) -> Key {
        Keys::fresh(&mut self.uses, &mut self.words.entry(word).or_default().0)
    }

    pub fn form(&mut self, word: Word) -> Key {
        Keys::fresh(&mut self.uses, &mut self.words.entry(word).or_default().1)
    }

    pub fn lexicon(number: u32) -> Key {
        LEXICONS + number
    }

    /// The number of the lexicon that a key stands for.
    pub fn as_lexicon(&self, key: Key) -> Option<u32> {
        (LEXICONS..LEXICONS + self.lexicons).contains(&key).then(|| key - LEXICONS)
    }

    /// Keys of a token as a stem and as a form, 0 where no pattern looks for it.
    pub fn of(&self, token: &Token) -> (Key, Key) {
        let at = |word: Word| self.words.get(&word).copied().unwrap_or_default();
        if token.form == token.stem {
            return at(token.form);
        }
        (at(token.stem).0, at(token.form).1)
    }

    pub fn total(&self) -> usize {
        self.uses.len()
    }

    pub fn count(&mut self, keys: &[Key]) {
        keys.iter().for_each(|&k| self.uses[k as usize] += 1);
    }

    /// How common the keys are together.
    pub fn weight(&self, keys: &[Key]) -> u32 {
        keys.iter().map(|&k| self.uses[k as usize] + 1).sum()
    }
}

/// A set of small numbers.
#[derive(Clone, Debug, Default)]
pub struct Bits(Vec<u64>);

impl Bits {
    pub fn new(len: usize) -> Bits {
        Bits(vec![0; len / 64 + 1])
    }

    pub fn set(&mut self, n: u32) {
        self.0[n as usize / 64] |= 1 << (n % 64);
    }

    pub fn has(&self, n: u32) -> bool {
        self.0.get(n as usize / 64).is_some_and(|word| word >> (n % 64) & 1 == 1)
    }
}
