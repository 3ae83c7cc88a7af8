//! Promises of the rule engine that hold for every input: spans lie in the reply, marks do not hang on how a text is
//! encoded or padded, a rule more changes no other rule, long replies end soon.

use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use rounds::content::{Pack, load_embedded};
use rounds::rubric::rule::{Cond, MoveFile, MoveGroup};
use rounds::rubric::{Context, Detection, Rulebook};
use unicode_normalization::UnicodeNormalization;

fn pack() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(load_embedded)
}

fn nurse() -> Context {
    Context {
        persona_line: "The bands are under the blankets and it fires all night.".into(),
        ..Context::default()
    }
}

fn detect(text: &str) -> Detection {
    pack().rules.detect(text, &nurse())
}

/// Words that rules listen for, glued with what people type between them.
fn talk() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "I",
        "you",
        "what",
        "how",
        "would",
        "don't",
        "not",
        "sorry",
        "tomorrow",
        "by",
        "7",
        "14:30",
        "the",
        "band",
        "blankets",
        "scan",
        "tired",
        "must",
        "be",
        "tell",
        "me",
        "about",
        "nights",
        "can",
        "we",
        "try",
        "one",
        "unit",
        "um",
        "so",
        "but",
        "calm",
        "down",
        "café",
        "naïve",
        "“quoted”",
        "é",
        "password",
        "badge",
        "who",
        "else",
        "I'll",
        "call",
        "MRN",
        "ACK",
        "fault",
        "my",
        "patient",
        "pharmcist",
        "?",
        ".",
        ",",
        "!",
        "…",
        "\n",
        "—",
        "\u{200b}",
    ]);
    prop::collection::vec(word, 0..40).prop_map(|words| words.join(" "))
}

fn check_spans(text: &str) {
    let found = detect(text);
    let spans = found
        .moves
        .iter()
        .flat_map(|m| &m.spans)
        .chain(found.near.iter().flat_map(|n| &n.spans))
        .chain(found.codes.iter().flat_map(|c| &c.spans));
    for span in spans {
        assert!(span.start < span.end, "{text:?}: {span:?}");
        assert!(text.get(span.start as usize..span.end as usize).is_some(), "{text:?}: {span:?}");
    }
    for m in &found.moves {
        assert!(!m.spans.is_empty(), "{text:?}: {} without words", m.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_lie_in_the_reply(text in talk()) {
        check_spans(&text);
    }

    #[test]
    fn anything_typed_is_survived(text in "\\PC{0,120}") {
        check_spans(&text);
    }

    #[test]
    fn padding_and_encoding_change_nothing(text in talk()) {
        let plain = detect(&text).ids();
        prop_assert_eq!(&plain, &detect(&format!("{text}  \n ")).ids());
        let composed: String = text.nfc().collect();
        let taken_apart: String = text.nfd().collect();
        prop_assert_eq!(detect(&composed).ids(), detect(&taken_apart).ids());
    }

    #[test]
    fn one_rule_more_changes_no_other(text in talk()) {
        let rule = |id: &str, phrase: &str| MoveFile {
            id: id.into(),
            group: MoveGroup::Asking,
            label: String::new(),
            tell: String::new(),
            when: Cond::Say(phrase.into()),
            card: None,
            near: Vec::new(),
            hits: Vec::new(),
            misses: Vec::new(),
        };
        let few = vec![rule("a", "(tell|call) me"), rule("b", "not .. tired"), rule("c", "scan & band")];
        let mut more = few.clone();
        more.insert(0, rule("z", "(what|how) .. you"));
        let compile = |moves| Rulebook::compile(Vec::new(), moves, Vec::new(), Vec::new(), None, Vec::new(), Vec::new()).0;
        let before = compile(few).detect(&text, &nurse());
        let mut after = compile(more).detect(&text, &nurse());
        after.moves.retain(|m| m.id != "z");
        prop_assert_eq!(before.moves, after.moves);
    }
}

/// Every move, by what marks and case it lost: what only looks different is marked the same.
#[test]
fn pauses_and_lost_stops_change_no_move() {
    for (clean, typed) in [
        (
            "What happens then? I'll call you by seven.",
            "um What happens you know then I'll call you by seven",
        ),
        (
            "Tell me about the last round. How often does it fail?",
            "Tell me about the last round How often does it fail",
        ),
        (
            "You wait and nobody comes. That must wear you out.",
            "You wait and uh nobody comes That must um wear you out",
        ),
    ] {
        assert_eq!(detect(clean).ids(), detect(typed).ids(), "{typed}");
        assert!(!detect(clean).ids().is_empty(), "{clean}");
    }
}

/// Replies made to hurt: one word over and over, no full stop, nothing but fillers, quotes that never close.
#[test]
fn long_replies_end_soon() {
    for seed in [
        "please ",
        "um so well ",
        "i want you to ",
        "don't not never ",
        "\"you said ",
        "what if ",
        "a",
        "é\u{301}",
        "(",
        "tell me, ",
    ] {
        let text: String =
            seed.chars().cycle().take(if cfg!(debug_assertions) { 20_000 } else { 100_000 }).collect();
        let begun = Instant::now();
        check_spans(&text);
        // Unoptimised builds are some twenty times slower than what people run.
        let limit = if cfg!(debug_assertions) { 20 } else { 1 };
        assert!(begun.elapsed() < Duration::from_secs(limit), "{seed:?} took {:?}", begun.elapsed());
    }
}

#[test]
fn typing_errors_are_forgiven_but_real_words_stay() {
    for (clean, typed) in [
        ("What would it look like if it worked tomorrow?", "what woudl it look like if it workd tomorow"),
        ("I'll call the pharmacist by 14:30.", "ill call the pharmcist by 14:30"),
    ] {
        let (a, b): (BTreeSet<String>, BTreeSet<String>) = (detect(clean).ids(), detect(typed).ids());
        assert_eq!(a, b, "{typed}");
        assert!(!a.is_empty(), "{clean}");
    }
}
