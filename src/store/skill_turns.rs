//! The newest turns that called for a skill, with what was said and its level as it was shown. Leaves out what is damaged.

use super::{Result, Store, damage};
use crate::session::Ending;

/// A turn of one's own: round, name of the other person, turn, reply, level, start of the round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnOfSkill {
    pub round: String,
    pub persona: String,
    pub turn: u16,
    pub reply: String,
    pub level: u8,
    pub started_at: i64,
}

impl Store {
    /// At most `limit` turns, the newest round first and its turns in their order.
    pub fn turns_of_skill(&self, skill: &str, limit: usize) -> Result<Vec<TurnOfSkill>> {
        let mut all = Vec::new();
        for summary in self.rounds(60, 0)?.into_iter().filter(|round| round.ending != Ending::Unfinished) {
            let (readable, _) = damage::read(&self.db, &summary.id)?;
            for turn in readable.into_iter().flat_map(|record| record.turns) {
                let Some(level) = turn.levels.get(skill) else { continue };
                if all.len() == limit {
                    return Ok(all);
                }
                all.push(TurnOfSkill {
                    round: summary.id.clone(),
                    persona: summary.persona.clone(),
                    turn: turn.turn,
                    reply: turn.reply,
                    level: *level,
                    started_at: summary.started_at,
                });
            }
        }
        Ok(all)
    }
}
