//! Which words are real, and what a typing error stands for. Corrects only what is in no word list, and only towards
//! the words it was given (the rules' own); never between clinical look-alikes, never a real word.

use std::collections::BTreeMap;

use super::lexeme::Lexemes;
use super::stem::Canon;
use super::word::{Word, WordSet};
use super::words::FUNCTION;

/// Common words, one a line; cut from SCOWL (see assets/words/NOTICE).
const ENGLISH: &str = include_str!("../../assets/words/english.txt");

/// Everyday words of this trade and of chat that no general list has.
const EXTRA: &[&str] = &[
    "admin",
    "admins",
    "app",
    "apps",
    "email",
    "emails",
    "login",
    "logins",
    "logout",
    "online",
    "offline",
    "website",
    "workflow",
    "workflows",
    "workaround",
    "workarounds",
    "downtime",
    "uptime",
    "timestamp",
    "timestamps",
    "dropdown",
    "checkbox",
    "laptop",
    "laptops",
    "wifi",
    "helpdesk",
    "inbox",
    "username",
    "rollout",
    "rollback",
    "backend",
    "frontend",
    "dashboard",
    "dashboards",
    "onboarding",
    "informatics",
    "telehealth",
    "intake",
    "inpatient",
    "outpatient",
    "charting",
    "rounding",
    "handoff",
    "handover",
    "signout",
    "bedside",
    "heparin",
    "insulin",
    "morphine",
    "warfarin",
    "aspirin",
    "tylenol",
    "potassium",
    "sepsis",
    "septic",
    "stroke",
    "triage",
    "code",
    "pharmacist",
    "hospitalist",
    "registrar",
    "surgeon",
    "nurse",
    "intern",
    "scribe",
    "metoprolol",
    "hydralazine",
    "hydroxyzine",
    "celebrex",
    "cerebyx",
    "prednisone",
    "prednisolone",
    "clonidine",
    "klonopin",
    "hypoglycemia",
    "hyperglycemia",
    "vancomycin",
    "lorazepam",
    "alprazolam",
    "cetirizine",
    "sertraline",
    "hipaa",
    "okay",
    "yall",
    "gonna",
    "wanna",
    "asap",
    "screenshot",
    "screenshots",
];

/// Word beginnings that must never be guessed at.
const LOOK_ALIKE_PREFIXES: &[&str] =
    &["hypo", "hyper", "intra", "inter", "pre", "post", "ante", "anti", "tachy", "brady", "endo", "exo"];

/// Every word that a list calls real, as written.
pub(super) fn real_words() -> impl Iterator<Item = &'static str> {
    ENGLISH.lines().chain(EXTRA.iter().copied())
}

/// Knows real words; corrects towards a vocabulary.
#[derive(Default)]
pub struct Speller {
    vocabulary: WordSet,
    /// Words to correct towards, by first letter and length, each list sorted.
    shelves: BTreeMap<(char, usize), Vec<String>>,
}

impl Speller {
    /// A speller that corrects towards `vocabulary` (normalised forms), its inflections, and the little words that
    /// hold sentences together.
    pub fn new<'a>(vocabulary: impl Iterator<Item = &'a str>, canon: &Canon) -> Speller {
        let mut speller = Speller::default();
        let mut stems = WordSet::default();
        for word in vocabulary {
            if !speller.vocabulary.insert(Word::of(word)) {
                continue;
            }
            speller.shelve(word);
            let stem = canon.stem(word);
            if stems.insert(stem) {
                inflected(word)
                    .filter(|form| canon.stem(form) == stem)
                    .for_each(|form| speller.shelve(&form));
            }
        }
        FUNCTION.iter().for_each(|word| speller.shelve(word));
        for shelf in speller.shelves.values_mut() {
            shelf.sort_unstable();
            shelf.dedup();
        }
        speller
    }

    fn shelve(&mut self, word: &str) {
        let plain = word.len() >= 4 && word.chars().all(|c| c.is_ascii_lowercase());
        if let Some(first) = word.chars().next().filter(|_| plain && !is_look_alike(word)) {
            self.shelves.entry((first, word.len())).or_default().push(word.to_string());
        }
    }

    /// Whether the word stands in any list (as written or by its stem).
    pub fn is_real(&self, form: &str, stem: Word) -> bool {
        let word = Word::of(form);
        form.len() < 4
            || !form.chars().all(|c| c.is_ascii_alphabetic())
            || self.vocabulary.contains(&word)
            || Lexemes::shared().is_real(word, stem)
    }

    /// The word of the vocabulary that `form` stands for, if it is near enough. Only for words that are not real.
    pub fn correct(&self, form: &str) -> Option<&str> {
        if form.len() == 4 {
            return little(form);
        }
        if form.len() < 5 || form.len() > 24 || is_look_alike(form) {
            return None;
        }
        let first = form.chars().next()?;
        let reach = if form.len() >= 8 { 2 } else { 1 };
        let mut best: Option<(usize, &str)> = None;
        for len in form.len() - reach..=form.len() + reach {
            for word in self.shelves.get(&(first, len)).into_iter().flatten() {
                let limit = best.map_or(reach, |(d, _)| d.saturating_sub(1));
                let Some(distance) = distance_within(form.as_bytes(), word.as_bytes(), limit) else {
                    continue;
                };
                if best.is_none_or(|(d, _)| distance < d) {
                    best = Some((distance, word));
                }
            }
        }
        best.map(|(_, word)| word)
    }
}

/// What regular inflection may make of a word; some of it is none.
fn inflected(word: &str) -> impl Iterator<Item = String> {
    let short = word.strip_suffix(['e', 'y']).unwrap_or(word);
    let last = &word[word.len() - 1..];
    let (y, e) = (word.ends_with('y'), word.ends_with('e'));
    let root = if e || y { short } else { word };
    let past = if y { format!("{root}ied") } else { format!("{root}ed") };
    let many = if y { format!("{root}ies") } else { format!("{word}s") };
    let going = if y { format!("{word}ing") } else { format!("{root}ing") };
    [past, many, going, format!("{word}{last}ed"), format!("{word}{last}ing")].into_iter()
}

/// The one little word of five letters that a form of four lacks a letter of ("whch", "teir").
fn little(form: &str) -> Option<&'static str> {
    let near = |w: &&&str| {
        w.len() == 5
            && w.as_bytes()[0] == form.as_bytes()[0]
            && distance_within(form.as_bytes(), w.as_bytes(), 1).is_some()
    };
    let mut found = FUNCTION.iter().filter(near);
    let one = found.next()?;
    found.next().is_none().then_some(*one)
}

fn is_look_alike(word: &str) -> bool {
    LOOK_ALIKE_PREFIXES.iter().any(|p| word.starts_with(p) && word.len() > p.len() + 3)
}

/// Damerau-Levenshtein distance (neighbouring letters swapped count one), if it is at most `limit`.
pub fn distance_within(a: &[u8], b: &[u8], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit || b.len() > 31 {
        return None;
    }
    let mut before = [0usize; 32];
    let mut last = [0usize; 32];
    let mut row = [0usize; 32];
    for (j, cell) in last.iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        row[0] = i;
        let mut least = i;
        for j in 1..=b.len() {
            let cost = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + cost);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row[j] = best;
            least = least.min(best);
        }
        if least > limit {
            return None;
        }
        before = last;
        last = row;
    }
    (last[b.len()] <= limit).then_some(last[b.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corrects_towards_the_vocabulary_only() {
        let canon = Canon::default();
        let speller =
            Speller::new(["pharmacist", "badge", "hypoglycemia", "walk", "print"].into_iter(), &canon);
        assert_eq!(speller.correct("pronting"), Some("printing"));
        assert_eq!(speller.correct("whch"), Some("which"));
        assert_eq!(speller.correct("thse"), None);
        assert_eq!(speller.correct("pharmcist"), Some("pharmacist"));
        assert_eq!(speller.correct("phramacsit"), Some("pharmacist"));
        assert_eq!(speller.correct("bagde"), Some("badge"));
        assert_eq!(speller.correct("hyperglycemia"), None);
        assert_eq!(speller.correct("wlak"), None);
    }

    #[test]
    fn knows_real_words() {
        let (speller, canon) = (Speller::default(), Canon::default());
        for word in ["charting", "overridden", "nurses", "behaviour", "screens", "downtime"] {
            assert!(speller.is_real(word, canon.stem(word)), "{word}");
        }
        assert!(!speller.is_real("pharmcist", canon.stem("pharmcist")));
    }
}
