//! The identity of a word: a 64-bit hash of its letters, so that words compare as numbers and nothing is interned.
//! Never holds text.

/// Identity of a form or of a stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Word(pub u64);

impl Word {
    /// FNV-1a over the bytes; equal strings give equal words on every machine.
    pub const fn of(text: &str) -> Word {
        let bytes = text.as_bytes();
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut i = 0;
        while i < bytes.len() {
            hash ^= bytes[i] as u64;
            hash = hash.wrapping_mul(0x0000_0100_0000_01b3);
            i += 1;
        }
        Word(hash)
    }
}

/// The word of a literal, known when the program is built.
macro_rules! word {
    ($w:literal) => {
        const { $crate::text::word::Word::of($w) }
    };
}

/// A list of such words.
macro_rules! words {
    ($($w:literal)*) => {
        const { &[$($crate::text::word::Word::of($w)),*] as &[$crate::text::word::Word] }
    };
}

pub(crate) use {word, words};

/// Whether a short list holds the word.
pub const fn among(list: &[Word], w: Word) -> bool {
    let mut i = 0;
    while i < list.len() {
        if list[i].0 == w.0 {
            return true;
        }
        i += 1;
    }
    false
}

/// Hasher for maps keyed by `Word`: the key is a hash already.
#[derive(Clone, Copy, Debug, Default)]
pub struct WordHasher(u64);

impl std::hash::Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.0 = (self.0 ^ u64::from(b)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn write_u64(&mut self, value: u64) {
        // The high bits of FNV are the good ones; the map looks at the low and the top seven bits.
        self.0 = value ^ (value >> 29);
    }
}

/// Builds `WordHasher`s.
pub type BuildWordHasher = std::hash::BuildHasherDefault<WordHasher>;
/// A map by word. Looked up, never walked, so its order is never seen.
pub type WordMap<V> = std::collections::HashMap<Word, V, BuildWordHasher>;
/// A set of words. Looked up, never walked.
pub type WordSet = std::collections::HashSet<Word, BuildWordHasher>;
