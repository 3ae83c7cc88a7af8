//! `content/glossary.ron`: words of IT, of the ward and of the house, each told to the other side; and where they stand in a
//! text. Never decides which words a persona knows: that is the roles' and the lexicons' work.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Whose word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Side {
    /// Said in IT; `across` is how to say it to everybody else.
    It,
    /// Said at the bedside; `across` is what it means to somebody in IT.
    Clinical,
    /// Said by the house: places, offices, habits.
    Hospital,
    /// Said by rules and those who keep them.
    Rules,
}

impl Side {
    pub const ALL: [Side; 4] = [Side::It, Side::Clinical, Side::Hospital, Side::Rules];

    /// The word for a filter and a chip.
    pub const fn label(self) -> &'static str {
        match self {
            Side::It => "IT",
            Side::Clinical => "Clinical",
            Side::Hospital => "Hospital",
            Side::Rules => "Rules",
        }
    }

    /// What the second text of an entry is.
    pub const fn across(self) -> &'static str {
        match self {
            Side::It => "On the ward, say",
            _ => "In your work",
        }
    }
}

/// One word, told both ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub word: String,
    /// Other forms and the long form of a short one.
    #[serde(default)]
    pub also: Vec<String>,
    pub side: Side,
    /// What it is, in words for anybody.
    pub means: String,
    /// The other direction; see [`Side::across`].
    pub across: String,
    /// So common that it is not underlined in a text.
    #[serde(default)]
    pub common: bool,
}

/// What an author writes.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryFile {
    pub entries: Vec<Entry>,
}

/// The entries in the order of the alphabet, and their forms, the longest first.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    pub entries: Vec<Entry>,
    forms: Vec<(String, usize)>,
}

impl Glossary {
    pub fn new(mut entries: Vec<Entry>) -> Glossary {
        entries.sort_by_key(|entry| (entry.word.to_lowercase(), entry.word.clone()));
        let mut forms: Vec<(String, usize)> = entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| !entry.common)
            .flat_map(|(at, entry)| {
                std::iter::once(&entry.word).chain(&entry.also).map(move |form| (form.clone(), at))
            })
            .collect();
        forms.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        Glossary { entries, forms }
    }

    /// The entry of a word or of one of its forms.
    pub fn position(&self, word: &str) -> Option<usize> {
        let same = |form: &String| form.eq_ignore_ascii_case(word);
        self.entries.iter().position(|entry| same(&entry.word) || entry.also.iter().any(same))
    }

    /// Where words of the glossary stand in a text, from its start; a longer form wins over a shorter one inside it. Forms
    /// that are written in capitals are met in capitals only ("IT" is not "it").
    pub fn spans(&self, text: &str) -> Vec<(Range<usize>, usize)> {
        let low = text.to_ascii_lowercase();
        let mut found: Vec<(Range<usize>, usize)> = Vec::new();
        for (form, at) in &self.forms {
            let exact = is_capitals(form);
            let needle = if exact { form.clone() } else { form.to_ascii_lowercase() };
            let hay = if exact { text } else { &low };
            for (start, _) in hay.match_indices(&needle) {
                let span = start..start + needle.len();
                let free = found.iter().all(|(other, _)| other.end <= span.start || span.end <= other.start);
                if free && stands_alone(text, &span) {
                    found.push((span, *at));
                }
            }
        }
        found.sort_by_key(|(span, _)| span.start);
        found
    }
}

fn is_capitals(form: &str) -> bool {
    form.chars().any(|c| c.is_ascii_uppercase()) && !form.chars().skip(1).any(|c| c.is_ascii_lowercase())
}

/// Not a part of a longer word; a plain plural s still belongs to it.
fn stands_alone(text: &str, span: &Range<usize>) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let before = text[..span.start].chars().next_back();
    let rest = &text[span.end..];
    let rest = rest.strip_prefix('s').filter(|rest| !rest.starts_with(joins)).unwrap_or(rest);
    !before.is_some_and(joins) && !rest.starts_with(joins)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Glossary {
        let entry = |word: &str, also: &[&str], common| Entry {
            word: word.into(),
            also: also.iter().map(|a| (*a).to_string()).collect(),
            side: Side::It,
            means: "m".into(),
            across: "a".into(),
            common,
        };
        Glossary::new(vec![
            entry("interface", &[], false),
            entry("interface engine", &["engine"], false),
            entry("ED", &["emergency department"], false),
            entry("chart", &[], true),
        ])
    }

    #[track_caller]
    fn check(text: &str, words: &[&str]) {
        let glossary = glossary();
        let found: Vec<&str> = glossary.spans(text).into_iter().map(|(span, _)| &text[span]).collect();
        assert_eq!(found, words, "{text}");
    }

    #[test]
    fn finds_whole_words_and_the_longest_form() {
        check("An interface is not an interface engine.", &["interface", "interface engine"]);
        check("Interfaces fail; the interfaced one does not.", &["Interface"]);
        check("The search-engine and the engines.", &["engine"]);
    }

    #[test]
    fn capitals_are_met_as_capitals() {
        check("They wanted the ED, and the Emergency Department heard.", &["ED", "Emergency Department"]);
        check("Ed edited the edges.", &[]);
    }

    #[test]
    fn common_words_are_not_marked_and_can_still_be_looked_up() {
        check("The chart.", &[]);
        assert!(glossary().position("CHART").is_some());
        assert_eq!(glossary().position("engine"), glossary().position("interface engine"));
        assert_eq!(glossary().position("nothing"), None);
    }
}
