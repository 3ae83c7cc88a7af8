//! Covers the learner's name before anything is shown to a room, and keeps marks on the words that they stood on.

use crate::text::Span;

/// What stands in the place of a name.
const COVER: &str = "[name]";

/// The names that must not be read on a wall.
#[derive(Clone, Debug, Default)]
pub(super) struct Veil {
    names: Vec<String>,
}

impl Veil {
    /// From the name in the settings: each of its parts that has two letters or more.
    pub fn over(name: &str) -> Veil {
        let part = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= 2;
        Veil { names: name.split_whitespace().filter(part).map(str::to_owned).collect() }
    }

    /// The text without the names.
    pub fn text(&self, text: &str) -> String {
        let mut shown = String::with_capacity(text.len());
        let mut from = 0;
        for (start, end) in self.found(text) {
            shown.push_str(&text[from..start]);
            shown.push_str(COVER);
            from = end;
        }
        shown.push_str(&text[from..]);
        shown
    }

    /// Where a span of the text stands once the names are covered.
    pub fn span(&self, text: &str, span: Span) -> std::ops::Range<usize> {
        let found = self.found(text);
        let moved = |byte: usize, end: bool| {
            let mut at = byte;
            for (start, stop) in &found {
                if byte >= *stop {
                    at = (at + COVER.len()).saturating_sub(stop - start);
                } else if byte > *start {
                    at = (at + if end { COVER.len() } else { 0 }).saturating_sub(byte - start);
                }
            }
            at
        };
        moved(span.start as usize, false)..moved(span.end as usize, true)
    }

    /// Whole words that are one of the names, as bytes; neighbours are one find each.
    fn found(&self, text: &str) -> Vec<(usize, usize)> {
        if self.names.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut before = "";
        for (start, word) in words(text) {
            if self.names.iter().any(|name| name == word || (introduces(before) && same(name, word))) {
                found.push((start, start + word.len()));
            }
            before = word;
        }
        found
    }
}

/// Runs of letters with their place.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |c: char| c.is_alphabetic() || matches!(c, '\'' | '\u{2019}' | '-');
    text.split(move |c| !inside(c))
        .map(|word| word.trim_matches(|c: char| !c.is_alphabetic()))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .flat_map(|(start, word)| possessive(start, word))
}

/// "Sam's" is "Sam" with an ending.
fn possessive(start: usize, word: &str) -> Option<(usize, &str)> {
    let name = word.strip_suffix("'s").or_else(|| word.strip_suffix("\u{2019}s")).unwrap_or(word);
    Some((start, name))
}

fn same(name: &str, word: &str) -> bool {
    name.to_lowercase() == word.to_lowercase()
}

/// After these a word in small letters may be a name as well; elsewhere "will" and "mark" are words.
fn introduces(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "am" | "i'm" | "i\u{2019}m" | "im" | "is" | "it's" | "it\u{2019}s" | "name" | "called"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, text: &str, shown: &str) {
        assert_eq!(Veil::over(name).text(text), shown);
    }

    #[test]
    fn names_are_covered_and_words_are_not() {
        check("Sam", "I'm Sam, a student.", "I'm [name], a student.");
        check("Sam", "i'm sam, a student", "i'm [name], a student");
        check("Will Mark", "I will mark the box. Will said so.", "I will mark the box. [name] said so.");
        check("Samira Okonkwo", "Samira Okonkwo here, Sam.", "[name] [name] here, Sam.");
        check("Sam", "Sam\u{2019}s list, and Samson's.", "[name]\u{2019}s list, and Samson's.");
        check("", "I'm Sam.", "I'm Sam.");
        check("Zoë", "Zoë — naïve café.", "[name] — naïve café.");
    }

    #[test]
    fn a_span_stays_on_its_words() {
        let veil = Veil::over("Alexandra");
        let text = "I'm Alexandra. Who else sees it? Alexandra asks.";
        let at = text.find("Who").unwrap();
        let span = Span { start: at as u32, end: (at + 16) as u32 };
        let shown = veil.text(text);
        assert_eq!(&shown[veil.span(text, span)], "Who else sees it");
        let over = Span { start: 0, end: 14 };
        assert_eq!(&shown[veil.span(text, over)], "I'm [name].");
        let inside = Span { start: 6, end: 9 };
        assert_eq!(&shown[veil.span(text, inside)], "[name]");
    }
}
