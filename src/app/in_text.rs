//! Finding words in a talk: where they stand, line by line. Large and small letters, straight and round quotation marks are
//! the same. Pure: it is given lines and knows no screen.

use std::ops::Range;

/// A line of a talk. Turns are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Line {
    Opening,
    Reply(usize),
    Answer(usize),
    /// What they thought; only looking back.
    Thought(usize),
    /// What happened around them.
    Event(usize),
}

/// One place where the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub line: Line,
    pub bytes: Range<usize>,
}

/// Every place of `wanted`, in the order of the lines. Nothing is found by an empty text.
pub fn places<'a>(lines: impl IntoIterator<Item = (Line, &'a str)>, wanted: &str) -> Vec<Place> {
    let mut found = Vec::new();
    for (line, text) in lines {
        found.extend(spans(text, wanted).into_iter().map(|bytes| Place { line, bytes }));
    }
    found
}

/// Where `wanted` stands in a text: bytes of the text, one after the other, never over each other.
pub fn spans(text: &str, wanted: &str) -> Vec<Range<usize>> {
    let wanted: Vec<char> = wanted.trim().chars().map(fold).collect();
    let letters: Vec<(usize, char)> = text.char_indices().map(|(at, letter)| (at, fold(letter))).collect();
    let byte = |at: usize| letters.get(at).map_or(text.len(), |(byte, _)| *byte);
    let mut found = Vec::new();
    let mut at = 0;
    while !wanted.is_empty() && at + wanted.len() <= letters.len() {
        if letters[at..at + wanted.len()].iter().map(|(_, letter)| letter).eq(&wanted) {
            found.push(byte(at)..byte(at + wanted.len()));
            at += wanted.len();
        } else {
            at += 1;
        }
    }
    found
}

/// One letter for one letter, so that places stay places.
fn fold(letter: char) -> char {
    match letter {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '–' | '—' => '-',
        letter if letter.is_whitespace() => ' ',
        letter => {
            let mut lower = letter.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(one), None) => one,
                _ => letter,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &str, expected: &[&str]) {
        let found: Vec<&str> = spans(text, wanted).into_iter().map(|bytes| &text[bytes]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn case_and_the_kind_of_quotation_mark_do_not_matter() {
        check("You’d said. YOU’D!", "you'd", &["You’d", "YOU’D"]);
        check("“Audit.” — by name", "\"audit.\" - BY", &["“Audit.” — by"]);
        check("Straße, STRASSE, straße", "straße", &["Straße", "straße"]);
        check("İn istanbul", "i", &["i"]);
    }

    #[test]
    fn places_never_lie_over_each_other_and_nothing_finds_nothing() {
        check("aaaa", "aa", &["aa", "aa"]);
        check("text", " ", &[]);
        check("", "text", &[]);
        check("short", "longer than it", &[]);
    }

    #[test]
    fn places_come_in_the_order_of_the_talk() {
        let lines = [(Line::Opening, "a scan"), (Line::Reply(0), "scan, scan"), (Line::Answer(0), "no")];
        let found: Vec<(Line, usize)> =
            places(lines, "scan").into_iter().map(|place| (place.line, place.bytes.start)).collect();
        assert_eq!(found, [(Line::Opening, 2), (Line::Reply(0), 0), (Line::Reply(0), 6)]);
    }
}
