//! Ways in which the same reply may be typed: typing errors, case, lost marks, contractions, fillers, order. Pure
//! functions of the text and a draw; none of them adds or takes away meaning on purpose.

use crate::persona::seed::Draw;

/// One way of changing a reply. `None` where the reply gives it nothing to change.
pub type Change = fn(&str, &mut Draw) -> Option<String>;

/// All ways, in the order of the report.
pub const KINDS: &[(&str, Change)] = &[
    ("typing errors", typos),
    ("lower case", lower),
    ("upper case", upper),
    ("punctuation lost", unpunctuated),
    ("question marks lost", unasked),
    ("contractions joined", joined),
    ("contractions split", split),
    ("apostrophes lost", bare),
    ("fillers put in", fillers),
    ("sentences shuffled", shuffled),
];

/// Sentences that no rule has any business with.
const UNRELATED: &[&str] = &[
    "The bus took the long way around the park this morning.",
    "My cousin paints boats on weekends.",
    "The coffee on the second floor tastes of cardboard.",
    "It rained on Sunday and the garden liked it.",
];

const FILLERS: &[&str] = &["um", "uh", "er", "you know", "I mean", "like", "well", "hmm"];

/// Neighbours on a keyboard, row by row.
const ROWS: &[&str] = &["qwertyuiop", "asdfghjkl", "zxcvbnm"];

const SHORT_FORMS: &[(&str, &str)] = &[
    ("do not", "don't"),
    ("does not", "doesn't"),
    ("did not", "didn't"),
    ("can not", "can't"),
    ("cannot", "can't"),
    ("will not", "won't"),
    ("would not", "wouldn't"),
    ("should not", "shouldn't"),
    ("could not", "couldn't"),
    ("is not", "isn't"),
    ("are not", "aren't"),
    ("was not", "wasn't"),
    ("were not", "weren't"),
    ("have not", "haven't"),
    ("has not", "hasn't"),
    ("had not", "hadn't"),
    ("i am", "I'm"),
    ("i will", "I'll"),
    ("i have", "I've"),
    ("i would", "I'd"),
    ("you are", "you're"),
    ("you have", "you've"),
    ("you will", "you'll"),
    ("we are", "we're"),
    ("we have", "we've"),
    ("we will", "we'll"),
    ("they are", "they're"),
    ("they have", "they've"),
    ("they will", "they'll"),
    ("it is", "it's"),
    ("it will", "it'll"),
    ("that is", "that's"),
    ("what is", "what's"),
    ("there is", "there's"),
    ("let us", "let's"),
    ("who is", "who's"),
    ("how is", "how's"),
    ("where is", "where's"),
];

/// A sentence that has nothing to do with anything, behind the reply.
pub fn unrelated(text: &str, draw: &mut Draw) -> Option<String> {
    let stop = if text.trim_end().ends_with(['.', '!', '?', '\u{2026}']) { "" } else { "." };
    Some(format!("{}{stop} {}", text.trim_end(), draw.pick(UNRELATED)?))
}

/// The reply without these byte ranges (in order, not overlapping).
pub fn without(text: &str, spans: &[(usize, usize)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for &(from, to) in spans {
        out.push_str(&text[at..from.max(at)]);
        out.push(' ');
        at = to.max(at);
    }
    out.push_str(&text[at..]);
    out
}

fn changed(before: &str, after: String) -> Option<String> {
    (after != before).then_some(after)
}

/// One error in about every eighth word of five letters or more, never in its first letter; at least one.
fn typos(text: &str, draw: &mut Draw) -> Option<String> {
    let mut words: Vec<String> = text.split(' ').map(str::to_string).collect();
    let long: Vec<usize> = (0..words.len())
        .filter(|&i| words[i].len() >= 5 && words[i].chars().all(|c| c.is_ascii_lowercase()))
        .collect();
    if long.is_empty() {
        return None;
    }
    for i in draw.order(long.len()).into_iter().take(words.len().div_ceil(8).max(1)) {
        let word = &mut words[long[i]];
        *word = mistyped(word, draw);
    }
    changed(text, words.join(" "))
}

fn mistyped(word: &str, draw: &mut Draw) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = 1 + draw.below(letters.len() as u32 - 2) as usize;
    match draw.below(4) {
        0 => letters.swap(at, at + 1),
        1 => {
            letters.remove(at);
        }
        2 => letters.insert(at, letters[at]),
        _ => letters[at] = neighbour(letters[at], draw),
    }
    letters.into_iter().collect()
}

fn neighbour(letter: char, draw: &mut Draw) -> char {
    let Some(row) = ROWS.iter().find(|row| row.contains(letter)) else { return letter };
    let at = row.find(letter).unwrap_or(0);
    let beside: Vec<char> =
        [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|i| row.chars().nth(i)).collect();
    draw.pick(&beside).copied().unwrap_or(letter)
}

fn lower(text: &str, _: &mut Draw) -> Option<String> {
    changed(text, text.to_lowercase())
}

fn upper(text: &str, _: &mut Draw) -> Option<String> {
    changed(text, text.to_uppercase())
}

/// Every mark gone but apostrophes and those inside numbers ("14:30").
fn unpunctuated(text: &str, _: &mut Draw) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let digit = |i: Option<usize>| i.and_then(|i| chars.get(i)).is_some_and(char::is_ascii_digit);
    let mut out = String::with_capacity(text.len());
    for (i, &c) in chars.iter().enumerate() {
        let inside = digit(i.checked_sub(1)) && digit(Some(i + 1));
        match c {
            '.' | ',' | ':' if inside => out.push(c),
            '.' | ',' | ';' | ':' | '!' | '?' | '\u{2026}' | '(' | ')' => {}
            '\u{2013}' | '\u{2014}' | '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    changed(text, out)
}

fn unasked(text: &str, _: &mut Draw) -> Option<String> {
    changed(text, text.replace('?', ""))
}

/// "do not" becomes "don't".
fn joined(text: &str, _: &mut Draw) -> Option<String> {
    changed(text, SHORT_FORMS.iter().fold(text.to_string(), |t, (long, short)| swap_words(&t, long, short)))
}

/// "don't" becomes "do not".
fn split(text: &str, _: &mut Draw) -> Option<String> {
    let plain = text.replace('\u{2019}', "'");
    changed(text, SHORT_FORMS.iter().fold(plain, |t, (long, short)| swap_words(&t, short, long)))
}

/// "don't" becomes "dont".
fn bare(text: &str, _: &mut Draw) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let letter = |i: Option<usize>| i.and_then(|i| chars.get(i)).is_some_and(|c| c.is_alphabetic());
    let kept = chars.iter().enumerate().filter(|&(i, &c)| {
        !(matches!(c, '\'' | '\u{2019}') && letter(i.checked_sub(1)) && letter(Some(i + 1)))
    });
    changed(text, kept.map(|(_, c)| *c).collect())
}

/// Whole words, whatever their case; the first letter keeps its own.
fn swap_words(text: &str, from: &str, to: &str) -> String {
    // Lower case of these letters has the same length, so that places fit.
    let low = text.to_ascii_lowercase();
    let from = from.to_ascii_lowercase();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (found, _) in low.match_indices(&from) {
        let end = found + from.len();
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '\'');
        if found < at || !edge(low[..found].chars().next_back()) || !edge(low[end..].chars().next()) {
            continue;
        }
        out.push_str(&text[at..found]);
        let capital = text[found..].starts_with(|c: char| c.is_ascii_uppercase());
        let mut letters = to.chars();
        out.extend(letters.next().map(|c| if capital { c.to_ascii_uppercase() } else { c }));
        out.push_str(letters.as_str());
        at = end;
    }
    out.push_str(&text[at..]);
    out
}

/// One filler before about every eighth word; at least one.
fn fillers(text: &str, draw: &mut Draw) -> Option<String> {
    let words: Vec<&str> = text.split(' ').collect();
    if words.len() < 2 {
        return None;
    }
    let mut places = draw.order(words.len());
    places.truncate(words.len().div_ceil(8));
    let mut out: Vec<&str> = Vec::new();
    for (i, word) in words.iter().enumerate() {
        if places.contains(&i) {
            out.extend(draw.pick(FILLERS));
        }
        out.push(word);
    }
    changed(text, out.join(" "))
}

fn shuffled(text: &str, draw: &mut Draw) -> Option<String> {
    let sentences: Vec<&str> =
        text.split_inclusive(['.', '?', '!']).map(str::trim).filter(|s| s.len() > 1).collect();
    if sentences.len() < 2 || !text.trim_end().ends_with(['.', '?', '!']) {
        return None;
    }
    let order = draw.order(sentences.len());
    changed(text.trim(), order.iter().map(|&i| sentences[i]).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::persona::seed::SeedCode;

    #[track_caller]
    fn check(change: Change, before: &str, after: Option<&str>) {
        let mut draw = SeedCode::from_bits(7).draw("test");
        assert_eq!(change(before, &mut draw).as_deref(), after, "{before}");
    }

    #[test]
    fn marks_and_case() {
        check(unpunctuated, "At 14:30, then? No\u{2026} (maybe)", Some("At 14:30 then No maybe"));
        check(unasked, "Who? You.", Some("Who You."));
        check(unasked, "You.", None);
        check(lower, "Who is IT", Some("who is it"));
        check(upper, "ward", Some("WARD"));
    }

    #[test]
    fn contractions() {
        check(joined, "I will not; Do not. It is", Some("I won't; Don't. It's"));
        check(split, "I'll see. Don\u{2019}t, it's", Some("I will see. Do not, it is"));
        check(bare, "I'll 'see' the nurse's", Some("Ill 'see' the nurses"));
        check(joined, "donot", None);
    }

    #[test]
    fn draws_change_only_what_they_say() {
        let text = "The printer at the station prints every second label blank.";
        let mut draw = SeedCode::from_bits(7).draw("test");
        let typed = typos(text, &mut draw).expect("there are long words");
        let different = text.split(' ').zip(typed.split(' ')).filter(|(a, b)| a != b).count();
        assert!((1..=2).contains(&different), "{typed}");
        let padded = fillers(text, &mut draw).expect("there are words");
        assert!(padded.split(' ').count() > text.split(' ').count(), "{padded}");
        assert_eq!(shuffled("One. Two", &mut draw), None);
        let more = unrelated("Fine", &mut draw).expect("there is always something");
        assert!(more.starts_with("Fine. "), "{more}");
    }

    #[test]
    fn words_are_taken_out_by_place() {
        assert_eq!(without("a quiet night here", &[(2, 7)]), "a   night here");
        assert_eq!(without("abc", &[(0, 2), (1, 3)]), "  ");
    }
}
