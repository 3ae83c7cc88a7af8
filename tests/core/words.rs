//! The words between facts: every register has something to say to every kind of reply, and enough of it.

use std::collections::BTreeSet;

use rounds::content::{Pack, load_embedded};
use rounds::persona::cast::Register;

const REGISTERS: [Register; 8] = [
    Register::Clipped,
    Register::Telegraphic,
    Register::Discursive,
    Register::Administrative,
    Register::Procedural,
    Register::Warm,
    Register::Lay,
    Register::Vendor,
];

/// Kinds that come turn after turn; a talk is about a dozen turns and no line comes twice.
const FREQUENT: [&str; 6] =
    ["statement", "reflected", "told_again", "nothing_left", "empathy_canned", "promise_vague"];

/// Says which pools are thinner than `least`.
#[track_caller]
fn check_depth(pack: &Pack, kind: &str, least: usize) {
    let thin: Vec<String> = REGISTERS
        .iter()
        .map(|r| (r, pack.line_pool(*r, kind).iter().collect::<BTreeSet<_>>().len()))
        .filter(|(_, n)| *n < least)
        .map(|(r, n)| format!("{r:?}: {n} of {least}"))
        .collect();
    assert!(thin.is_empty(), "too few different lines for {kind}: {thin:?}");
}

#[test]
fn every_register_answers_every_kind() {
    let pack = load_embedded();
    assert!(pack.kinds.len() > 70, "the list of kinds did not load");
    for kind in &pack.kinds {
        check_depth(&pack, &kind.id, 6);
    }
}

#[test]
fn frequent_kinds_last_for_a_long_talk() {
    let pack = load_embedded();
    for kind in FREQUENT {
        check_depth(&pack, kind, 10);
    }
}

#[test]
fn no_line_says_that_the_learner_was_not_understood_or_praises_their_talk() {
    let pack = load_embedded();
    for ((register, kind), lines) in &pack.lines {
        for line in lines {
            let low = line.to_lowercase();
            for phrase in [
                "do not understand",
                "don’t understand",
                "good question",
                "well put",
                "well said",
                "easy to talk to",
                "perceptive",
                "empathy",
            ] {
                assert!(!low.contains(phrase), "{register:?}/{kind}: {line}");
            }
            assert!(line.split_whitespace().count() <= 28, "{register:?}/{kind} is too long: {line}");
        }
    }
}

#[test]
fn every_reaction_speaks_from_a_pool_that_is_there() {
    let pack = load_embedded();
    let kinds: BTreeSet<&str> = pack.kinds.iter().map(|k| k.id.as_str()).collect();
    assert!(pack.reactions.len() > 60, "the reaction table did not load");
    for row in &pack.reactions {
        assert!(row.speak.is_empty() || kinds.contains(row.speak.as_str()), "{}: {}", row.id, row.speak);
        assert!(row.thoughts.len() >= 3, "{} has too few thoughts", row.id);
        assert!((-2..=2).contains(&row.openness) && (-3..=1).contains(&row.patience), "{}", row.id);
    }
}

#[test]
fn frames_hold_the_words_and_most_add_nothing_to_a_reaction() {
    for t in &load_embedded().dials.temperaments {
        assert!(t.fact_frames.iter().all(|f| f.contains("{fact}")), "{}", t.id);
        assert!(t.line_frames.iter().all(|f| f.contains("{line}")), "{}", t.id);
        let bare = t.line_frames.iter().filter(|f| f.as_str() == "{line}").count();
        assert!(bare * 2 > t.line_frames.len(), "{}: {bare} bare frames", t.id);
    }
}

#[test]
fn names_come_in_five_pools_and_no_name_is_in_two() {
    let pack = load_embedded();
    assert_eq!(pack.names.len(), 5);
    let mut seen = BTreeSet::new();
    for pool in &pack.names {
        assert!(pool.given.len() >= 25 && pool.surnames.len() >= 25, "{}", pool.id);
        for name in pool.given.iter().map(|g| &g.0).chain(&pool.surnames) {
            assert!(seen.insert(name.clone()), "{name} is in two pools");
            assert!(name.chars().all(|c| c as u32 <= 0x17f), "{name} has letters that the fonts may lack");
        }
    }
}

#[test]
fn interruptions_give_words_for_coming_going_and_being_held() {
    let pack = load_embedded();
    assert!(pack.interruptions.len() >= 14);
    for i in &pack.interruptions {
        assert!(i.says.len() >= 3 && i.back.len() >= 3 && i.held.len() >= 3, "{}", i.id);
        assert!(!i.places.is_empty() && i.event.contains("{name}"), "{}", i.id);
    }
}
