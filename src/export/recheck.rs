//! A round played again from its seed and words, and what comes out differently. Only compares; which of the two is
//! right is for people to say.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::content::Pack;
use crate::debrief::{Debrief, debrief};
use crate::session::{Ending, RoundRecord, Session, TurnShown};

/// Something that is not what the seed, the words and the content give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// 0 for the round as a whole.
    pub turn: u16,
    pub what: String,
    pub told: String,
    pub comes_out: String,
}

impl std::fmt::Display for Difference {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.turn > 0 {
            write!(out, "turn {}, ", self.turn)?;
        }
        write!(out, "{}: told {}, comes out {}", self.what, brief(&self.told), brief(&self.comes_out))
    }
}

/// The same talk on this content. The sentence says why it cannot be played.
pub fn play_again(round: &RoundRecord, pack: &Arc<Pack>) -> Result<Session, String> {
    Session::replay(pack, &round.case, &round.inputs()).map_err(|problem| problem.to_string())
}

/// What the debrief says, where playing again gives what was shown: an explanation must fit the marks that it explains.
pub fn debrief_as_shown(round: &RoundRecord, pack: &Arc<Pack>) -> Option<Debrief> {
    let session = play_again(round, pack).ok()?;
    let same = round.fingerprint == pack.fingerprint && differences(round, &session).is_empty();
    same.then(|| debrief(&session))
}

/// Everything that was told and does not come out, in order.
pub fn differences(round: &RoundRecord, again: &Session) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut compare = |turn: u16, what: &str, told: String, comes_out: String| {
        if told != comes_out {
            found.push(Difference { turn, what: what.into(), told, comes_out });
        }
    };
    compare(0, "the person", json(&round.persona), json(&again.persona));
    compare(0, "the opening", round.opening.clone(), again.opening.clone());
    compare(0, "the number of turns", round.turns.len().to_string(), again.turns.len().to_string());
    for (told, comes_out) in round.turns.iter().zip(again.turns.iter().map(|turn| &turn.shown)) {
        for ((what, a), (_, b)) in parts(told).into_iter().zip(parts(comes_out)) {
            compare(told.turn, what, a, b);
        }
    }
    compare(0, "the ending", json(&round.ending), json(&again.state.ending));
    if round.ending != Ending::Unfinished {
        let skills = debrief(again).skills;
        let levels: BTreeMap<&str, u8> =
            skills.iter().filter_map(|skill| Some((skill.id.as_str(), skill.level?))).collect();
        compare(0, "the levels", json(&round.levels), json(&levels));
        compare(0, "the facts found", round.facts_found.to_string(), again.state.told.len().to_string());
        let in_all = again.scenario().facts.len();
        compare(0, "the facts in all", round.facts_in_all.to_string(), in_all.to_string());
    }
    found
}

fn parts(turn: &TurnShown) -> Vec<(&'static str, String)> {
    // Taken apart, so that a field that is added here is not forgotten.
    let TurnShown {
        turn: number,
        reply,
        moves,
        levels,
        overall,
        facts,
        openness,
        patience,
        stance,
        persona_line,
        inner_thought,
        helped,
    } = turn;
    vec![
        ("its number", number.to_string()),
        ("the reply", reply.clone()),
        ("the moves", json(moves)),
        ("the levels", json(levels)),
        ("the overall level", overall.to_string()),
        ("the facts", json(facts)),
        ("the openness", openness.to_string()),
        ("the patience", patience.to_string()),
        ("the stance", stance.clone()),
        ("the answer", persona_line.clone()),
        ("the inner thought", inner_thought.clone()),
        ("the help looked at", helped.to_string()),
    ]
}

fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Enough of a text to see which one it is.
fn brief(text: &str) -> String {
    const LETTERS: usize = 120;
    if text.chars().count() <= LETTERS {
        return text.into();
    }
    text.chars().take(LETTERS).chain(['…']).collect()
}
