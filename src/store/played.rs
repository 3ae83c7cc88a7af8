//! Rounds as progress sees them: the summary with its day and the counts of its talk. Reads what can be trusted of each
//! round and leaves a damaged row out; `survey` names it.

use super::{Result, Store, clock, damage};
use crate::progress::{Played, TalkFigures};

impl Store {
    /// The newest `limit` rounds, oldest first, with counts from their turns as they were shown.
    pub fn played(&self, limit: u32) -> Result<Vec<Played>> {
        let mut all = Vec::new();
        for round in self.rounds(limit, 0)?.into_iter().rev() {
            let (readable, _) = damage::read(&self.db, &round.id)?;
            let talk = readable.map(|record| TalkFigures::of(&record.turns)).unwrap_or_default();
            all.push(Played {
                day: clock::day(round.started_at),
                id: round.id,
                scenario: round.scenario,
                scenario_title: round.scenario_title,
                role: round.role,
                persona: round.persona,
                portrait: round.portrait,
                ending: round.ending,
                guided: round.guided,
                sample: false,
                parent: round.parent.map(|(id, _)| id),
                levels: round.levels,
                ratings: round.self_ratings,
                found: round.facts_found,
                there: round.facts_in_all,
                talk,
            });
        }
        Ok(all)
    }
}
