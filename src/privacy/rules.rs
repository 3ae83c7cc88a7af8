//! The rules, one function a kind. Each reads words and what stands between them; none knows of the others.

use super::words::Word;
use super::{Finding, Kind};

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
];

const TITLES: &[&str] = &["mr", "mrs", "ms", "miss", "mx"];

const STREETS: &[&str] = &[
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
    "lane",
    "ln",
    "drive",
    "dr",
    "boulevard",
    "blvd",
    "court",
    "ct",
    "terrace",
    "highway",
    "hwy",
    "parkway",
    "pkwy",
    "circle",
    "square",
];

/// "j.baker@example.org": a sign that joins two words, the second with a point in it.
pub fn emails(text: &str, words: &[Word<'_>]) -> Vec<Finding> {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
    words
        .iter()
        .filter(|word| word.gap == "@")
        .filter_map(|word| {
            let sign = word.span.start - 1;
            let before = text[..sign].char_indices().rev().take_while(|(_, c)| joins(*c)).last()?.0;
            let tail: usize =
                text[word.span.start..].chars().take_while(|c| joins(*c)).map(char::len_utf8).sum();
            let end =
                word.span.start + text[word.span.start..word.span.start + tail].trim_end_matches('.').len();
            text[word.span.start..end]
                .contains('.')
                .then_some(Finding { span: before..end, kind: Kind::Email })
        })
        .collect()
}

/// A number that is called a record number, and one in the form of a social security number.
pub fn record_numbers(_: &str, words: &[Word<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    for at in 0..words.len() {
        let Some(after) = named_record(words, at) else { continue };
        // "MRN is 48-29-13": the number starts within two words, and only signs stand inside of it.
        let start = (after..(after + 2).min(words.len())).find(|i| words[*i].digits() > 0);
        let Some(start) = start else { continue };
        let end = run(words, start, |w| w.digits() > 0, &["", "-", " ", "."]);
        let digits: usize = words[start..end].iter().map(Word::digits).sum();
        if (5..=14).contains(&digits) {
            found.push(spanning(words, start, end, Kind::RecordNumber));
        }
    }
    for three in words.windows(3).enumerate().filter(|(_, w)| w[1].gap == "-" && w[2].gap == "-") {
        let (at, w) = three;
        let free = words.get(at + 3).is_none_or(|next| next.gap != "-") && w[0].gap != "-";
        if free && w.iter().all(Word::is_number) && w.iter().map(Word::digits).eq([3, 2, 4]) {
            found.push(spanning(words, at, at + 3, Kind::RecordNumber));
        }
    }
    found
}

/// Where the words end that call a number a patient's, if they begin here.
fn named_record(words: &[Word<'_>], at: usize) -> Option<usize> {
    let is = |i: usize, options: &[&str]| words.get(i).is_some_and(|w| options.contains(&w.lower.as_str()));
    if is(at, &["mrn", "ssn", "mrns"]) {
        return Some(at + 1);
    }
    if is(
        at,
        &["record", "patient", "chart", "account", "member", "insurance", "nhs", "medicare", "medicaid"],
    ) && is(at + 1, &["number", "no", "id", "nr"])
    {
        return Some(at + 2);
    }
    (is(at, &["social"]) && is(at + 1, &["security"])).then_some(at + 2)
}

/// A date that is called a birth date, or stands beside a name; and the name with it.
pub fn birth_dates(_: &str, words: &[Word<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (start, end) in dates(words) {
        let called = (start.saturating_sub(4)..start).rev().find(|i| is_born(words, *i));
        let from = called.unwrap_or(start);
        let name = name_before(words, from);
        // Beside a date that nobody called a birth date, a full name has to stand at once.
        let close = name.is_some_and(|(_, last)| last == start && stands_beside(words[start].gap));
        if called.is_none() && !close {
            continue;
        }
        found.push(spanning(words, start, end, Kind::BirthDate));
        if let Some((first, last)) = name {
            found.push(spanning(words, first, last, Kind::Name));
        }
    }
    found
}

fn stands_beside(gap: &str) -> bool {
    matches!(gap.trim(), "" | "," | "(" | "[" | "/" | "-")
}

fn is_born(words: &[Word<'_>], at: usize) -> bool {
    let lower = words[at].lower.as_str();
    matches!(lower, "dob" | "born" | "birthdate" | "birthday")
        || (lower == "birth" && at > 0 && words[at - 1].lower == "of")
}

/// Runs of words that are a whole date, with day, month and year.
fn dates(words: &[Word<'_>]) -> Vec<(usize, usize)> {
    let day = |w: &Word<'_>| w.number().is_some_and(|n| (1..=31).contains(&n)) && w.text.len() <= 2;
    let year = |w: &Word<'_>| w.number().is_some_and(|n| (1900..=2100).contains(&n));
    let short = |w: &Word<'_>| w.is_number() && w.text.len() == 2;
    let month = |w: &Word<'_>| MONTHS.contains(&w.lower.as_str());
    let mut found = Vec::new();
    for (at, w) in words.windows(3).enumerate() {
        let signs = w[1].gap == w[2].gap && matches!(w[1].gap, "/" | "-" | ".");
        let numbers = signs
            && ((day(&w[0]) && day(&w[1]) && (year(&w[2]) || short(&w[2])))
                || (year(&w[0]) && day(&w[1]) && day(&w[2])));
        let spoken = (day(&w[0]) && month(&w[1]) || month(&w[0]) && day(&w[1])) && year(&w[2]);
        if numbers || spoken {
            found.push((at, at + 3));
        }
    }
    found
}

/// The name that stands before a word: two or three capitalised words, or a title and one, at most three words away.
fn name_before(words: &[Word<'_>], at: usize) -> Option<(usize, usize)> {
    let named = |w: &Word<'_>| w.is_capitalised() && !is_usual(&w.lower);
    let last = (at.saturating_sub(4)..at).rev().find(|i| named(&words[*i]))?;
    let mut first = last;
    while first > 0 && last - first < 2 && words[first].gap == " " && named(&words[first - 1]) {
        first -= 1;
    }
    let titled = first > 0
        && matches!(words[first].gap, " " | ". ")
        && TITLES.contains(&words[first - 1].lower.as_str());
    if titled {
        first -= 1;
    }
    (last > first).then_some((first, last + 1))
}

/// Words that are capitalised because a sentence begins, or a place and no person.
fn is_usual(lower: &str) -> bool {
    MONTHS.contains(&lower)
        || TITLES.contains(&lower)
        || matches!(
            lower,
            "the"
                | "a"
                | "her"
                | "his"
                | "she"
                | "he"
                | "they"
                | "call"
                | "patient"
                | "date"
                | "born"
                | "dob"
                | "is"
                | "was"
                | "on"
                | "in"
                | "it"
                | "we"
                | "i"
                | "and"
                | "but"
                | "so"
                | "today"
                | "yesterday"
        )
}

/// Ten digits or more in the usual groups, or seven where a phone is named. Numbers that nobody has (555-01…) pass.
pub fn phones(text: &str, words: &[Word<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !words[at].is_number() {
            at += 1;
            continue;
        }
        let end = run(words, at, |w| w.is_number(), &["-", " ", ".", ") ", ")", ")-"]);
        let groups: Vec<usize> = words[at..end].iter().map(Word::digits).collect();
        let digits: usize = groups.iter().sum();
        let plus = text[..words[at].span.start].ends_with('+');
        let named = (at.saturating_sub(3)..at).any(|i| {
            matches!(words[i].lower.as_str(), "phone" | "call" | "cell" | "mobile" | "tel" | "telephone")
        });
        let free = words[at..end].windows(2).any(|w| w[0].text == "555" && w[1].text.starts_with("01"));
        let american = groups == [3, 3, 4] || (groups == [1, 3, 3, 4] && words[at].text == "1");
        let local = groups == [3, 4] && words[at + 1].gap == "-";
        let is_phone = american
            || (plus && (9..=15).contains(&digits))
            || (named && (local || (digits == 10 && groups.len() == 1)));
        if is_phone && !free {
            let mut finding = spanning(words, at, end, Kind::Phone);
            if plus || text[..finding.span.start].ends_with('(') {
                finding.span.start -= 1;
            }
            found.push(finding);
        }
        at = end;
    }
    found
}

/// A house number, one to three capitalised words, and a word for a street.
pub fn addresses(_: &str, words: &[Word<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, number) in words.iter().enumerate() {
        if !number.is_number() || number.text.len() > 5 {
            continue;
        }
        let names = words[at + 1..].iter().take(4).take_while(|w| w.is_capitalised() && w.gap == " ").count();
        // "12 Drive" has no name, "1420 North Elm Street" has two.
        let street = (at + 2..=at + names).find(|i| STREETS.contains(&words[*i].lower.as_str()));
        if let Some(street) = street {
            found.push(spanning(words, at, street + 1, Kind::Address));
        }
    }
    found
}

/// The end of a run of words that fit, with nothing but these gaps inside.
fn run(words: &[Word<'_>], start: usize, fits: impl Fn(&Word<'_>) -> bool, gaps: &[&str]) -> usize {
    let mut end = start + 1;
    while words.get(end).is_some_and(|w| fits(w) && gaps.contains(&w.gap)) {
        end += 1;
    }
    end
}

fn spanning(words: &[Word<'_>], start: usize, end: usize, kind: Kind) -> Finding {
    Finding { span: words[start].span.start..words[end - 1].span.end, kind }
}
