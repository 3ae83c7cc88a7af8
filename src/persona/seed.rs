//! Seed codes and named draws: the same code gives the same numbers on every machine. Never uses global randomness,
//! `usize` or floating point.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// Letters and digits of a code that we make ourselves: no look-alikes.
const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// A canonical seed code: 6 to 8 letters or digits, upper case, look-alikes folded (O to 0, I and L to 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedCode(String);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SeedProblem {
    #[error("a seed code has 6 to 8 letters or digits; this one has {0}. Example: K7M2QX")]
    Length(usize),
    #[error(
        "a seed code holds only letters A to Z and digits; \u{201c}{0}\u{201d} is neither. Example: K7M2QX"
    )]
    Letter(char),
}

impl SeedCode {
    /// Reads what a person typed. Spaces and hyphens between the letters are skipped.
    pub fn parse(typed: &str) -> Result<SeedCode, SeedProblem> {
        let mut code = String::new();
        for c in typed.trim().chars().filter(|c| !matches!(c, ' ' | '-')) {
            let folded = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            if !folded.is_ascii_alphanumeric() {
                return Err(SeedProblem::Letter(c));
            }
            code.push(folded);
        }
        if (6..=8).contains(&code.len()) { Ok(SeedCode(code)) } else { Err(SeedProblem::Length(code.len())) }
    }

    /// A code from 64 bits of someone else's randomness (the app's), six characters long.
    pub fn from_bits(bits: u64) -> SeedCode {
        let mut rest = bits;
        let mut code = String::new();
        for _ in 0..6 {
            code.push(char::from(ALPHABET[(rest % 31) as usize]));
            rest /= 31;
        }
        SeedCode(code)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The draw of this name: independent of every other, so that a draw added later shifts none.
    pub fn draw(&self, name: &str) -> Draw {
        let mut hash = Sha256::new();
        hash.update(b"rounds/1/");
        hash.update(self.0.as_bytes());
        hash.update(b"/");
        hash.update(name.as_bytes());
        Draw(ChaCha8Rng::from_seed(hash.finalize().into()))
    }
}

impl std::fmt::Display for SeedCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A stream of numbers for one concern.
pub struct Draw(ChaCha8Rng);

impl Draw {
    /// A number below `bound` (0 where `bound` is 0), by multiplication of a fixed 32-bit word: portable by construction.
    pub fn below(&mut self, bound: u32) -> u32 {
        ((u64::from(self.0.next_u32()) * u64::from(bound)) >> 32) as u32
    }

    pub fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// One of a list; `None` only where the list is empty.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len() as u32) as usize)
    }

    /// An index by weight; 0 where all weights are 0.
    pub fn weighted(&mut self, weights: &[u32]) -> usize {
        let total: u32 = weights.iter().sum();
        let mut at = self.below(total);
        for (i, w) in weights.iter().enumerate() {
            if at < *w {
                return i;
            }
            at -= w;
        }
        0
    }

    /// A permutation of `0..n` (Fisher and Yates).
    pub fn order(&mut self, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        for i in (1..n).rev() {
            order.swap(i, self.below(i as u32 + 1) as usize);
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(typed: &str, code: &str) {
        assert_eq!(SeedCode::parse(typed).map(|c| c.to_string()), Ok(code.to_string()));
    }

    #[test]
    fn codes_are_folded() {
        reads("k7m2qx", "K7M2QX");
        reads(" K7M-2QX ", "K7M2QX");
        reads("oil0Loi", "0110101");
    }

    #[test]
    fn wrong_codes_say_what_is_wrong() {
        assert_eq!(SeedCode::parse("abc"), Err(SeedProblem::Length(3)));
        assert_eq!(SeedCode::parse("abcdefghi"), Err(SeedProblem::Length(9)));
        assert_eq!(SeedCode::parse("abc$ef"), Err(SeedProblem::Letter('$')));
    }

    #[test]
    fn draws_are_portable_and_independent() {
        let code = SeedCode::parse("K7M2QX").expect("a good code");
        let first: Vec<u32> =
            (0..6).map(|_| 0).scan(code.draw("role"), |d, _: u32| Some(d.below(100))).collect();
        let again: Vec<u32> =
            (0..6).map(|_| 0).scan(code.draw("role"), |d, _: u32| Some(d.below(100))).collect();
        let other: Vec<u32> =
            (0..6).map(|_| 0).scan(code.draw("mood"), |d, _: u32| Some(d.below(100))).collect();
        assert_eq!(first, again);
        assert_ne!(first, other);
    }

    #[test]
    fn own_codes_parse_to_themselves() {
        for bits in [0, 1, 12345, u64::MAX] {
            let code = SeedCode::from_bits(bits);
            assert_eq!(SeedCode::parse(code.as_str()), Ok(code));
        }
    }
}
