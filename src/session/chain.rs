//! The hash chain over a round: each turn seals the one before it, so that a changed reply, mark or order shows.
//! Pure arithmetic on what is stored; never decides what to do about a break.

use sha2::{Digest, Sha256};

use super::record::{RoundRecord, TurnShown};

/// One link, in lower-case hex.
pub type Link = String;

/// What the first turn is chained to: everything that decided the round before a word was said.
pub fn genesis(round: &RoundRecord) -> Link {
    let persona = serde_json::to_string(&round.persona).unwrap_or_default();
    digest(&[
        "rounds-session-1",
        &round.id,
        &round.fingerprint,
        &round.case.seed,
        &round.case.scenario,
        round.case.role.as_deref().unwrap_or(""),
        if round.case.guided { "guided" } else { "free" },
        &persona,
        &round.opening,
    ])
}

/// The link of a turn as it is written down: `shown` is the JSON of the whole turn.
pub fn link(prev: &str, turn: u16, reply: &str, seed: &str, fingerprint: &str, shown: &str) -> Link {
    digest(&[prev, &turn.to_string(), reply, seed, fingerprint, shown])
}

/// The JSON that a turn is chained and stored by.
pub fn shown(turn: &TurnShown) -> String {
    serde_json::to_string(turn).unwrap_or_default()
}

/// All links of a round, one a turn.
pub fn links(round: &RoundRecord) -> Vec<Link> {
    let mut prev = genesis(round);
    let mut links = Vec::with_capacity(round.turns.len());
    for turn in &round.turns {
        let (seed, fingerprint) = (&round.case.seed, &round.fingerprint);
        prev = link(&prev, turn.turn, &turn.reply, seed, fingerprint, &shown(turn));
        links.push(prev.clone());
    }
    links
}

/// A hash of the parts, each with its length, so that moving a letter from one part to the next changes it.
pub fn digest(parts: &[&str]) -> Link {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_moved_to_the_next_part_changes_the_hash() {
        assert_ne!(digest(&["ab", "c"]), digest(&["a", "bc"]));
        assert_ne!(digest(&["", "a"]), digest(&["a", ""]));
        assert_eq!(digest(&["a", "b"]), digest(&["a", "b"]));
    }

    #[test]
    fn hex_has_64_letters() {
        assert_eq!(digest(&["x"]).len(), 64);
    }
}
