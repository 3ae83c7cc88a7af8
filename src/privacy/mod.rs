//! WHAT LOOKS LIKE A REAL PATIENT in a text: record numbers, names beside a birth date, phone numbers, addresses.
//!
//! It only points; whoever asks decides. It knows nothing of rounds and keeps nothing. Better to miss an odd form than to
//! stop people at every number: dates alone, times, doses, bed and extension numbers pass.

mod rules;
mod words;

use std::ops::Range;

use words::Word;

/// What a run of words looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    BirthDate,
    Name,
    RecordNumber,
    Phone,
    Address,
    Email,
}

impl Kind {
    /// In a sentence: "This looks like a real person: …".
    pub const fn words(self) -> &'static str {
        match self {
            Kind::BirthDate => "a date of birth",
            Kind::Name => "a name with a date of birth",
            Kind::RecordNumber => "a record number",
            Kind::Phone => "a phone number",
            Kind::Address => "a street address",
            Kind::Email => "an e-mail address",
        }
    }

    /// What stands in the text once it is taken out.
    pub const fn placeholder(self) -> &'static str {
        match self {
            Kind::BirthDate => "[date]",
            Kind::Name => "[name]",
            Kind::RecordNumber => "[number]",
            Kind::Phone => "[phone]",
            Kind::Address => "[address]",
            Kind::Email => "[e-mail]",
        }
    }
}

/// A run of words that looks like a real person's, in bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub span: Range<usize>,
    pub kind: Kind,
}

/// Looks for one kind of data in a text and its words.
type Rule = fn(&str, &[Word]) -> Vec<Finding>;

/// THE list of rules. A rule that finds the same words as one before it is not heard.
const RULES: &[Rule] =
    &[rules::emails, rules::record_numbers, rules::birth_dates, rules::phones, rules::addresses];

/// Everything that looks like a real person's, from the left, never overlapping.
pub fn find(text: &str) -> Vec<Finding> {
    let words = words::words(text);
    let mut found: Vec<Finding> = Vec::new();
    for rule in RULES {
        for one in rule(text, &words) {
            if !found.iter().any(|f| f.span.start < one.span.end && one.span.start < f.span.end) {
                found.push(one);
            }
        }
    }
    found.sort_by_key(|f| f.span.start);
    found
}

/// The text with every finding replaced by its placeholder.
pub fn redact(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for finding in find(text) {
        out.push_str(&text[at..finding.span.start]);
        out.push_str(finding.kind.placeholder());
        at = finding.span.end;
    }
    out.push_str(&text[at..]);
    out
}

/// What was found, in words: "a name with a date of birth and a phone number".
pub fn describe(findings: &[Finding]) -> String {
    let mut kinds: Vec<Kind> = findings.iter().map(|f| f.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    // The name says that there is a date.
    if kinds.contains(&Kind::Name) {
        kinds.retain(|kind| *kind != Kind::BirthDate);
    }
    let words: Vec<&str> = kinds.into_iter().map(Kind::words).collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, redacted: &str) {
        assert_eq!(redact(text), redacted, "{text}");
        for finding in find(text) {
            assert!(text.is_char_boundary(finding.span.start) && text.is_char_boundary(finding.span.end));
        }
        assert_eq!(redact(redacted), redacted, "what was taken out is not found again");
    }

    #[test]
    fn what_looks_like_a_patient_is_found() {
        for (text, redacted) in [
            ("Her MRN is 00482913.", "Her MRN is [number]."),
            ("mrn: 48-29-13 please", "mrn: [number] please"),
            ("Medical record number 4829137, room 4", "Medical record number [number], room 4"),
            ("Patient ID #A483920 was merged", "Patient ID #[number] was merged"),
            ("His social is 219-09-9999.", "His social is [number]."),
            ("SSN 219099999", "SSN [number]"),
            ("John Baker, DOB 03/12/1951, fell.", "[name], DOB [date], fell."),
            ("Mrs. Okafor was born on 3 March 1951.", "[name] was born on [date]."),
            ("Maria Lopez (1951-03-12) called", "[name] ([date]) called"),
            ("date of birth March 12, 1951", "date of birth [date]"),
            ("dob 3.12.51", "dob [date]"),
            ("Call her on (312) 867-5309 tonight.", "Call her on [phone] tonight."),
            ("It is 312-867-5309", "It is [phone]"),
            ("+44 20 7946 1234 is his number", "[phone] is his number"),
            ("phone 867-5309", "phone [phone]"),
            ("She lives at 1420 North Elm Street, apartment 3.", "She lives at [address], apartment 3."),
            ("12 Oak Ave. is the place", "[address]. is the place"),
            ("write to j.baker@example.org", "write to [e-mail]"),
        ] {
            check(text, redacted);
        }
    }

    #[test]
    fn what_people_say_in_a_talk_passes() {
        for text in [
            "",
            "I’ll be at the desk on Thursday at half past ten.",
            "Call 4411 if it won’t read.",
            "It was down from 01:40 to 03:15 on 12/03/2024.",
            "We went live on March 3, 2024, and Ms Halvorsen told us.",
            "Seventy-one percent, 71 % or 0.5 mg of potassium in 100 ml",
            "Ms Halvorsen? I’m Sam, a student with Informatics.",
            "Four West has 28 beds, 12 of them at the window.",
            "One patient was born here, I believe, and it is 10-20 minutes of work.",
            "Beds 12-14 and room 1204, ticket 4829137",
            "The street was 30 minutes away.",
            "Try 555-0134, a number that nobody has.",
            "Is it 5 or 6 Way too often? 12 Patients on the Drive",
            "\u{202e}\u{0000}ünïcode – “quotes” … 12",
        ] {
            assert_eq!(find(text), Vec::new(), "{text}");
        }
    }

    #[test]
    fn what_was_found_is_said_once() {
        let text = "John Baker, DOB 03/12/1951, MRN 482913, MRN 482914";
        assert_eq!(describe(&find(text)), "a name with a date of birth and a record number");
        assert_eq!(describe(&[]), "");
    }

    #[test]
    fn a_hundred_thousand_characters_take_no_time_and_no_stack() {
        let text = "Born 03/12/1951 at 12 Elm Street, 312-867-5309. ".repeat(2_100);
        assert!(find(&text).len() > 6_000);
        assert_eq!(find(&"9".repeat(100_000)), Vec::new());
    }
}
