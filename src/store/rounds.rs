//! Rounds in and out of the store: begin, one turn a transaction, finish, read back. Never computes a mark.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Transaction, TransactionBehavior};

use super::row::{self, Head};
use super::{Damage, Result, Store, StoreError, clock, damage};
use crate::session::{Ending, Own, RoundRecord, TurnShown, chain};

/// A line of the list of rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundSummary {
    pub id: String,
    pub seed: String,
    pub scenario: String,
    pub scenario_title: String,
    /// Role and name as met.
    pub role: String,
    pub persona: String,
    pub portrait: u64,
    pub dials: [String; 6],
    pub guided: bool,
    pub ending: Ending,
    pub turns: u16,
    pub levels: BTreeMap<String, u8>,
    pub self_ratings: BTreeMap<String, u8>,
    pub facts_found: u8,
    pub facts_in_all: u8,
    pub parent: Option<(String, u16)>,
    pub started_at: i64,
    pub goal: String,
    pub own: Own,
}

impl Store {
    /// Writes a new round down and gives it its id. Turns that the record holds (a second try of a later turn, a
    /// session file) are written in the same transaction.
    pub fn begin_round(&mut self, record: &RoundRecord) -> Result<String> {
        let tx = self.transaction()?;
        let seq: i64 = tx.query_row("SELECT coalesce(max(seq), 0) + 1 FROM round", [], |r| r.get(0))?;
        let mut round = record.clone();
        round.id = clock::round_id(seq);
        if round.started_at == 0 {
            round.started_at = clock::now();
        }
        let id = round.id.clone();
        insert(&tx, seq, &round)?;
        tx.commit()?;
        Ok(id)
    }

    /// Saves a turn, and only then may the persona answer. The draft of the round goes with it.
    pub fn append_turn(&mut self, id: &str, turn: &TurnShown) -> Result<()> {
        let tx = self.transaction()?;
        let mut head = row::head(&tx, id)?;
        if head.round.ending != Ending::Unfinished {
            return Err(StoreError::Ended);
        }
        if turn.turn <= head.turns {
            return Err(StoreError::TurnExists { turn: turn.turn });
        }
        if turn.turn != head.turns + 1 {
            return Err(StoreError::OutOfOrder { turn: turn.turn, last: head.turns });
        }
        let prev = last_link(&tx, &head)?;
        insert_turn(&tx, &head.round, turn, &prev)?;
        head.turns = turn.turn;
        row::write(&tx, &head)?;
        tx.execute("DELETE FROM draft WHERE round = ?1", [id])?;
        tx.commit()?;
        Ok(())
    }

    /// Ends a round. The levels and facts are those of the whole talk.
    pub fn finish_round(
        &mut self,
        id: &str,
        ending: Ending,
        levels: &BTreeMap<String, u8>,
        facts_found: u8,
        facts_in_all: u8,
    ) -> Result<()> {
        self.change(id, |round| {
            round.ending = ending;
            round.levels.clone_from(levels);
            round.facts_found = facts_found;
            round.facts_in_all = facts_in_all;
        })
    }

    /// The learner's own rating of one skill, 0 to 3.
    pub fn set_self_rating(&mut self, id: &str, skill: &str, rating: u8) -> Result<()> {
        self.change(id, |round| {
            round.self_ratings.insert(skill.into(), rating.min(3));
        })
    }

    pub fn set_note(&mut self, id: &str, note: &str) -> Result<()> {
        self.change(id, |round| round.note = note.into())
    }

    pub fn set_beliefs(&mut self, id: &str, needs: &str, fears: &str) -> Result<()> {
        self.change(id, |round| {
            round.believed_needs = needs.into();
            round.believed_fears = fears.into();
        })
    }

    pub fn set_goal(&mut self, id: &str, goal: &str) -> Result<()> {
        self.change(id, |round| round.goal = goal.into())
    }

    /// What the learner wrote besides.
    pub fn set_own(&mut self, id: &str, own: &Own) -> Result<()> {
        self.change(id, |round| round.own.clone_from(own))
    }

    /// A whole round; damage is an error that names the turn.
    pub fn round(&self, id: &str) -> Result<RoundRecord> {
        match damage::read(&self.db, id)? {
            (_, Some(damage)) => Err(StoreError::Damaged(damage)),
            (Some(round), None) => Ok(round),
            (None, None) => Err(StoreError::NoSuchRound(id.into())),
        }
    }

    /// What can be trusted of a round, with its first damage: the turns before it.
    pub fn readable(&self, id: &str) -> Result<(Option<RoundRecord>, Option<Damage>)> {
        damage::read(&self.db, id)
    }

    /// The full id for one that may be cut short, as a person types it.
    pub fn find(&self, start: &str) -> Result<String> {
        let mut statement = self.db.prepare_cached(
            "SELECT id FROM round WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT 2",
        )?;
        let mut ids: Vec<String> =
            statement.query_map([start], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
        match (ids.pop(), ids.pop()) {
            (Some(id), None) => Ok(id),
            (Some(b), Some(a)) if a == start || b == start => Ok(start.into()),
            (Some(_), Some(_)) => Err(StoreError::Ambiguous(start.into())),
            (None, _) => Err(StoreError::NoSuchRound(start.into())),
        }
    }

    /// The newest first. A damaged row is left out here; `survey` names it.
    pub fn rounds(&self, limit: u32, offset: u32) -> Result<Vec<RoundSummary>> {
        let heads = row::heads(&self.db, "ORDER BY seq DESC LIMIT ?1 OFFSET ?2", &[&limit, &offset])?;
        Ok(heads.into_iter().flatten().map(summary).collect())
    }

    pub fn count(&self) -> Result<u32> {
        Ok(self.db.query_row("SELECT count(*) FROM round", [], |r| r.get(0))?)
    }

    /// Rounds that can be taken up again, the newest first.
    pub fn unfinished(&self) -> Result<Vec<RoundSummary>> {
        let heads = row::heads(&self.db, "WHERE ending = 'unfinished' ORDER BY seq DESC LIMIT 50", &[])?;
        Ok(heads.into_iter().flatten().map(summary).collect())
    }

    /// The newest round that has a turn, whatever its ending.
    pub fn last(&self) -> Result<Option<String>> {
        Ok(self
            .db
            .query_row("SELECT id FROM round WHERE turns > 0 ORDER BY seq DESC LIMIT 1", [], |r| r.get(0))
            .optional()?)
    }

    /// The dials of the last rounds, the newest first, so that the next draw can differ.
    pub fn recent_dials(&self, rounds: u32) -> Result<Vec<[String; 6]>> {
        Ok(self.rounds(rounds, 0)?.into_iter().map(|round| round.dials).collect())
    }

    fn change(&mut self, id: &str, with: impl FnOnce(&mut RoundRecord)) -> Result<()> {
        let tx = self.transaction()?;
        let mut head = row::head(&tx, id)?;
        with(&mut head.round);
        row::write(&tx, &head)?;
        tx.commit()?;
        Ok(())
    }

    pub(super) fn transaction(&mut self) -> Result<Transaction<'_>> {
        Ok(self.writable()?.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }
}

/// A round with all its turns, under the id that it carries.
pub(super) fn insert(tx: &Transaction<'_>, seq: i64, round: &RoundRecord) -> Result<()> {
    let turns = u16::try_from(round.turns.len()).unwrap_or(u16::MAX);
    row::write(tx, &Head { seq, turns, round: RoundRecord { turns: Vec::new(), ..round.clone() } })?;
    let mut prev = chain::genesis(round);
    for turn in &round.turns {
        prev = insert_turn(tx, round, turn, &prev)?;
    }
    Ok(())
}

fn insert_turn(tx: &Transaction<'_>, round: &RoundRecord, turn: &TurnShown, prev: &str) -> Result<String> {
    let shown = chain::shown(turn);
    let link = chain::link(prev, turn.turn, &turn.reply, &round.case.seed, &round.fingerprint, &shown);
    tx.prepare_cached("INSERT INTO turn (round, turn, shown, chain) VALUES (?1, ?2, ?3, ?4)")?
        .execute((&round.id, turn.turn, &shown, &link))?;
    Ok(link)
}

fn last_link(tx: &Transaction<'_>, head: &Head) -> Result<String> {
    if head.turns == 0 {
        return Ok(chain::genesis(&head.round));
    }
    tx.prepare_cached("SELECT chain FROM turn WHERE round = ?1 AND turn = ?2")?
        .query_row((&head.round.id, head.turns), |r| r.get(0))
        .optional()?
        .ok_or_else(|| StoreError::Damaged(Damage::Turn { id: head.round.id.clone(), turn: head.turns }))
}

fn summary(head: Head) -> RoundSummary {
    let round = head.round;
    RoundSummary {
        role: round.persona.role.clone(),
        persona: round.persona.name(),
        portrait: round.persona.portrait,
        dials: round.persona.dials().map(String::from),
        id: round.id,
        seed: round.case.seed,
        scenario: round.case.scenario,
        scenario_title: round.scenario_title,
        guided: round.case.guided,
        ending: round.ending,
        turns: head.turns,
        levels: round.levels,
        self_ratings: round.self_ratings,
        facts_found: round.facts_found,
        facts_in_all: round.facts_in_all,
        parent: round.parent,
        started_at: round.started_at,
        goal: round.goal,
        own: round.own,
    }
}
