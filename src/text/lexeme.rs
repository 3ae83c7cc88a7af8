//! What is known of a written word before any rule: its canonical form, its closed class, what it is short for.
//! One table for the whole program, made once and only read; never knows a rule's vocabulary.

use std::sync::OnceLock;

use super::stem::Canon;
use super::token::flag;
use super::word::{Word, WordMap, WordSet};
use super::{spelling, verbs, words};

/// Closed classes that the structure of a sentence hangs on, as bits.
pub mod class {
    /// "but", "because": begin a clause wherever they stand.
    pub const TURN: u16 = 1;
    /// "and", "so": begin a clause where a subject follows.
    pub const LINK: u16 = 2;
    /// Words that such a clause may begin with.
    pub const OPENER: u16 = 4;
    /// "do", "can": with a pronoun behind them they ask.
    pub const INVERTS: u16 = 8;
    pub const PRONOUN: u16 = 16;
    /// The learner's side as the subject of a verb of saying.
    pub const OWN: u16 = 32;
    /// Somebody else as the subject of a verb of saying.
    pub const OTHER: u16 = 64;
    /// In the list of common words: no name.
    pub const COMMON: u16 = 128;
    /// Days and months: capitals anywhere.
    pub const CALENDAR: u16 = 256;
    /// The base form of a verb ("check"); many are nouns as well.
    pub const VERB: u16 = 512;
    /// A past form of a verb ("checked", "went").
    pub const PAST: u16 = 1024;
}

const CLASSES: &[(u16, &[&str])] = &[
    (class::TURN, &["but", "because", "although", "though", "unless", "cause", "while", "whereas"]),
    (class::LINK, &["and", "so", "then", "or"]),
    (
        class::OPENER,
        &[
            "i", "we", "you", "they", "he", "she", "it", "that", "who", "what", "how", "let", "the", "this",
            "there",
        ],
    ),
    (
        class::INVERTS,
        &[
            "do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "can", "could", "will",
            "would", "should",
        ],
    ),
    (
        class::CALENDAR,
        &[
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
    ),
    (class::PRONOUN, &["i", "you", "we", "they", "he", "she", "it", "that", "this", "there"]),
    (class::OWN, &["i", "we", "let", "can", "could", "would", "will", "please", "to"]),
    (
        class::OTHER,
        &[
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
        ],
    ),
];

/// What is known of one form.
#[derive(Clone, Copy, Debug)]
pub struct Lexeme {
    pub stem: Word,
    /// Bits of `class`.
    pub class: u16,
    /// Bits of `token::flag` that hold wherever the word stands.
    pub flags: u16,
    /// In a list of real words, as written or by its stem.
    pub real: bool,
    /// One more than its place in the list of short forms; 0 where it is short for nothing.
    short: u16,
}

impl Lexeme {
    /// The words that it is short for ("don't"), else none.
    pub fn parts(&self) -> &'static [&'static str] {
        usize::from(self.short).checked_sub(1).map_or(&[], |at| words::CONTRACTIONS[at].1)
    }
}

/// All known forms.
pub struct Lexemes {
    forms: WordMap<Lexeme>,
    real: WordSet,
}

impl Lexemes {
    /// The table; made when first asked for.
    pub fn shared() -> &'static Lexemes {
        static TABLE: OnceLock<Lexemes> = OnceLock::new();
        TABLE.get_or_init(Lexemes::make)
    }

    fn make() -> Lexemes {
        let canon = Canon::default();
        let real: WordSet = spelling::real_words().flat_map(|w| [Word::of(w), canon.stem(w)]).collect();
        let common: WordSet = spelling::real_words().map(Word::of).collect();
        let mut forms = WordMap::default();
        let closed = [words::FILLERS, words::LIGHT, words::LEAD_INS, words::NEGATORS, words::FUNCTION];
        let all = spelling::real_words()
            .chain(closed.into_iter().flatten().copied())
            .chain(CLASSES.iter().flat_map(|(_, list)| *list).copied())
            .chain(verbs::BASE.split(' '))
            .chain(verbs::PAST.split(' '))
            .chain(
                words::CONTRACTIONS
                    .iter()
                    .flat_map(|(from, to)| std::iter::once(*from).chain(to.iter().copied())),
            );
        let pasts: Vec<String> = verbs::BASE.split(' ').map(past).collect();
        let regular: Vec<&str> = pasts.iter().map(String::as_str).collect();
        let mut add = |form: &str| {
            let word = Word::of(form);
            forms.entry(word).or_insert_with(|| {
                let stem = canon.stem(form);
                let real = real.contains(&word) || real.contains(&stem);
                let mut class = if common.contains(&word) { class::COMMON } else { 0 };
                if form.len() > 4 && form.ends_with("ed") {
                    class |= class::PAST;
                }
                Lexeme { stem, class, flags: flag::CONTENT, real, short: 0 }
            });
        };
        all.for_each(&mut add);
        regular.iter().copied().for_each(&mut add);
        let mut each = |list: &[&str], change: &dyn Fn(&mut Lexeme)| {
            list.iter().for_each(|w| {
                if let Some(lexeme) = forms.get_mut(&Word::of(w)) {
                    change(lexeme);
                }
            });
        };
        for (bit, list) in CLASSES {
            each(list, &|l| l.class |= bit);
        }
        each(&list(verbs::BASE), &|l| l.class |= class::VERB);
        each(&list(verbs::PAST), &|l| l.class |= class::PAST);
        each(&regular, &|l| l.class |= class::PAST);
        each(&list(verbs::NOT_PAST), &|l| l.class &= !class::PAST);
        each(words::FUNCTION, &|l| l.flags &= !flag::CONTENT);
        each(words::FILLERS, &|l| l.flags = l.flags & !flag::CONTENT | flag::FILLER);
        each(words::LIGHT, &|l| l.flags = l.flags & !flag::CONTENT | flag::LIGHT);
        each(words::LEAD_INS, &|l| l.flags |= flag::LEAD_IN);
        each(words::NEGATORS, &|l| l.flags |= flag::NEGATOR);
        for (at, (from, _)) in words::CONTRACTIONS.iter().enumerate() {
            each(&[from], &|l| l.short = at as u16 + 1);
        }
        Lexemes { forms, real }
    }

    pub fn find(&self, form: Word) -> Option<&Lexeme> {
        self.forms.get(&form)
    }

    /// Whether the form or the stem is in a list of real words.
    pub fn is_real(&self, form: Word, stem: Word) -> bool {
        self.real.contains(&form) || self.real.contains(&stem)
    }
}

fn list(words: &str) -> Vec<&str> {
    words.split(' ').collect()
}

/// The regular past form of a verb; a doubled consonant is tried for short ones only ("stop", not "open").
fn past(verb: &str) -> String {
    let bytes = verb.as_bytes();
    let vowel = |i: usize| bytes.get(i).is_some_and(|b| b"aeiou".contains(b));
    let n = bytes.len();
    if verb.ends_with('e') {
        return format!("{verb}d");
    }
    if n > 1 && verb.ends_with('y') && !vowel(n - 2) {
        return format!("{}ied", &verb[..n - 1]);
    }
    let vowels = (0..n).filter(|&i| vowel(i)).count();
    let doubles = n > 2 && vowels == 1 && vowel(n - 2) && !b"wxy".contains(&bytes[n - 1]);
    if doubles { format!("{verb}{}ed", &verb[n - 1..]) } else { format!("{verb}ed") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_knows_what_the_lists_say() {
        let table = Lexemes::shared();
        let find = |w: &str| *table.find(Word::of(w)).unwrap_or_else(|| panic!("{w}"));
        assert_eq!(find("don't").parts(), ["do", "not"]);
        assert_eq!(find("not").flags & flag::NEGATOR, flag::NEGATOR);
        assert_eq!(find("um").flags & (flag::FILLER | flag::CONTENT), flag::FILLER);
        assert_eq!(find("pharmacist").flags, flag::CONTENT);
        assert_eq!(find("because").class & class::TURN, class::TURN);
        assert!(find("nurse").real);
        for (word, bit) in [
            ("checked", class::PAST),
            ("stopped", class::PAST),
            ("went", class::PAST),
            ("carried", class::PAST),
            ("check", class::VERB),
        ] {
            assert_eq!(find(word).class & bit, bit, "{word}");
        }
        assert_eq!(find("need").class & class::PAST, 0);
        assert!(table.find(Word::of("qzxv")).is_none());
    }
}
