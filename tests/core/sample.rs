//! Rounds made by hand, for tests of what is stored and exported.

use std::collections::BTreeMap;

use rounds::persona::Persona;
use rounds::session::{Case, Ending, MoveShown, RoundRecord, TurnShown};

pub fn round() -> RoundRecord {
    RoundRecord {
        id: String::new(),
        fingerprint: "f1e2d3".into(),
        case: Case { seed: "K7Q2MX".into(), scenario: "S06".into(), role: None, guided: false },
        persona: Persona {
            role: "ward_nurse".into(),
            temperament: "sarcastic".into(),
            pressure: "interrupted".into(),
            history: "burned_before".into(),
            relation: "stranger".into(),
            mood: "tired".into(),
            given: "Noor".into(),
            surname: "Haddad".into(),
            pronoun: "she".into(),
            portrait: 42,
            openness: 2,
            patience: 6,
            words: 40,
        },
        scenario_title: "The button".into(),
        opening: "Are you the one who can add a button?".into(),
        turns: Vec::new(),
        ending: Ending::Unfinished,
        levels: BTreeMap::new(),
        self_ratings: BTreeMap::new(),
        facts_found: 0,
        facts_in_all: 0,
        parent: None,
        started_at: 1_764_000_000,
        note: String::new(),
        believed_needs: String::new(),
        believed_fears: String::new(),
        goal: String::new(),
        own: Default::default(),
    }
}

pub fn turn(n: u16, reply: &str) -> TurnShown {
    TurnShown {
        turn: n,
        reply: reply.into(),
        moves: vec![MoveShown {
            id: "open_question".into(),
            start: 0,
            end: u32::try_from(reply.len().min(4)).unwrap_or(0),
            quote: reply.chars().take(4).collect(),
            rule: "open_question/any[0]".into(),
        }],
        levels: BTreeMap::from([("K1".to_string(), 2), ("K2".to_string(), u8::try_from(n % 4).unwrap_or(0))]),
        overall: 2,
        facts: vec![format!("f{n}")],
        openness: 3,
        patience: 5,
        stance: "opening".into(),
        persona_line: format!("Answer {n}."),
        inner_thought: "That was a question for once.".into(),
        helped: 0,
    }
}

/// Three turns and an end.
pub fn whole() -> RoundRecord {
    let mut round = round();
    round.turns = vec![
        turn(1, "What would it look like if it worked?"),
        turn(2, "So at night you write it on paper — twice."),
        turn(3, "I will come on Thursday at six and watch."),
    ];
    round.ending = Ending::Achieved;
    round.levels = BTreeMap::from([("K1".to_string(), 2), ("K5".to_string(), 3)]);
    (round.facts_found, round.facts_in_all) = (3, 5);
    round
}
