//! The rules against replies that were coded by reading, and against attacks: agreement does not fall back and attacks
//! win no more than they do. Every bound stands a little beside what was measured (docs/VALIDITY.md); tighten them when
//! the rules get better.

use std::collections::BTreeMap;
use std::path::Path;

use assert_cmd::Command;

/// What the program prints about a file of `tests/replies`.
fn printed(command: &str, file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/replies").join(file);
    let out =
        Command::cargo_bin("rounds").expect("the program").arg(command).arg(path).output().expect("it ran");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).expect("text")
}

/// The number after `word` in the last line.
fn figure(text: &str, word: &str) -> f64 {
    let last = text.lines().last().unwrap_or_default();
    let rest = last.split_once(word).unwrap_or_else(|| panic!("no \u{201c}{word}\u{201d} in {last}")).1;
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    rest[..end].trim_end_matches('.').parse().unwrap_or_else(|error| panic!("{error}: {last}"))
}

#[test]
fn agreement_with_readers_does_not_fall_back() {
    // (file, least mean F1, least weighted kappa of the levels)
    for (file, f1, kappa) in [
        ("train-a.jsonl", 0.64, 0.77),
        ("train-b.jsonl", 0.63, 0.77),
        ("train-c.jsonl", 0.59, 0.75),
        ("dev.jsonl", 0.55, 0.77),
        ("train-e.jsonl", 0.61, 0.77),
        ("train-f.jsonl", 0.61, 0.77),
        ("train-h.jsonl", 0.60, 0.80),
        ("dev-i.jsonl", 0.53, 0.74),
        ("test.jsonl", 0.50, 0.73),
        ("test-u.jsonl", 0.49, 0.73),
    ] {
        let text = printed("agree", file);
        let (has_f1, has_kappa) = (figure(&text, "mean F1 "), figure(&text, "weighted kappa "));
        assert!(has_f1 >= f1, "{file}: mean F1 {has_f1}, at least {f1} was reached before");
        assert!(
            has_kappa >= kappa,
            "{file}: weighted kappa {has_kappa}, at least {kappa} was reached before"
        );
    }
}

#[test]
fn attacks_win_no_more_than_they_did() {
    // The share of each family that gets a level of 2 or 3, at most; honest replies that look like attacks, at least.
    const AT_MOST: [(&str, f64); 10] = [
        ("empty_phrases", 0.05),
        ("grand_promises", 0.05),
        ("negated_cues", 0.10),
        ("off_topic", 0.10),
        ("other_conversation", 0.90),
        ("parroting", 0.05),
        ("phrase_hostility", 0.18),
        ("rubric_talk", 0.05),
        ("sarcasm", 0.16),
        ("stuffing", 0.43),
    ];
    let replies = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/replies/gaming.jsonl");
    let families: Vec<String> = std::fs::read_to_string(replies)
        .expect("the attacks")
        .lines()
        .map(|line| {
            serde_json::from_str::<serde_json::Value>(line).expect("JSON")["family"]
                .as_str()
                .expect("a family")
                .into()
        })
        .collect();
    let mut counts: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    for (family, graded) in families.iter().zip(printed("grade", "gaming.jsonl").lines()) {
        let graded: serde_json::Value = serde_json::from_str(graded).expect("JSON");
        let (won, all) = counts.entry(family).or_default();
        *won += f64::from(u8::from(graded["overall"].as_u64() >= Some(2)));
        *all += 1.0;
    }
    for (family, at_most) in AT_MOST {
        let (won, all) = counts[family];
        assert!(all >= 30.0, "{family}: {all} replies");
        assert!(won / all <= at_most, "{family}: {won} of {all} win a level of 2 or 3");
    }
    let (kept, all) = counts["genuine"];
    assert!(all >= 100.0 && kept / all >= 0.65, "{kept} of {all} honest replies reach a level of 2");
}
