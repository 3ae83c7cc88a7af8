//! The discovery ledger: what was found and when, what was missed and what would have opened it. Never guesses.

use super::LedgerRow;
use crate::session::{Session, Turn};

/// Found facts first in the order of finding, then the one that came closest, then the rest.
pub fn ledger(session: &Session) -> Vec<LedgerRow> {
    let pack = session.pack();
    let scenario = session.scenario();
    let mut rows: Vec<LedgerRow> = scenario
        .facts
        .iter()
        .map(|f| {
            let found = session.turns.iter().find(|t| t.shown.facts.contains(&f.id));
            let mut labels: Vec<&str> = f.codes.iter().map(|c| pack.rules.code_label(c)).collect();
            labels.dedup();
            let mut opens_to = labels.join(", or ");
            if f.deep {
                opens_to.push_str(", once they tell you the story (three dots of openness or more)");
            }
            let closest = session
                .turns
                .iter()
                .filter(|t| t.shut.contains(&f.id))
                .max_by_key(|t| t.shown.openness)
                .map(|t| (t.shown.turn, lacking(f, t)));
            LedgerRow {
                id: f.id.clone(),
                title: f.title.clone(),
                matters: f.matters.clone(),
                deep: f.deep,
                found_in_turn: found.map(|t| t.shown.turn),
                told_as: found.map(|t| t.shown.persona_line.clone()).unwrap_or_default(),
                opens_to,
                would_have_opened: f.opened_by.first().cloned().unwrap_or_default(),
                closest: if found.is_some() { None } else { closest },
            }
        })
        .collect();
    rows.sort_by_key(|r| match (r.found_in_turn, &r.closest) {
        (Some(turn), _) => (0, turn),
        (None, Some(_)) => (1, 0),
        (None, None) => (2, 0),
    });
    rows
}

fn lacking(fact: &crate::persona::cast::Fact, turn: &Turn) -> String {
    let coded = fact.codes.iter().any(|c| turn.detection.code(c).is_some());
    if coded && turn.shown.openness == 0 {
        "they had closed up by then".into()
    } else if coded && fact.deep && turn.shown.openness < 3 {
        match 3 - turn.shown.openness {
            1 => "one more dot of openness was needed".into(),
            n => format!("{n} more dots of openness were needed"),
        }
    } else if coded {
        "the question was right, but something in the same breath closed it".into()
    } else {
        "you touched the matter and did not ask about it in a way that opens it".into()
    }
}
