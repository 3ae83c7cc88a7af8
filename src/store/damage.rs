//! Damage: what no longer is as it was written, named by round and turn. Finds and names; never repairs.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::{Result, Store, StoreError, row};
use crate::session::{RoundRecord, TurnShown, chain};

/// One thing that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Damage {
    /// The file's own structure.
    File {
        detail: String,
    },
    /// The row of a round: who, what, how it ended.
    Round {
        id: String,
    },
    /// A turn: words, marks, or its place. The turns before it can be read.
    Turn {
        id: String,
        turn: u16,
    },
    /// Rounds that must have been there.
    Lost {
        rounds: u32,
    },
    Setting {
        key: String,
    },
    Draft {
        id: String,
    },
}

impl std::fmt::Display for Damage {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File { detail } => write!(out, "The data file is damaged ({detail})."),
            Self::Round { id } => {
                write!(
                    out,
                    "Round {id} was changed or damaged since it was saved. The other rounds are not touched."
                )
            }
            Self::Turn { id, turn } => write!(
                out,
                "Turn {turn} of round {id} was changed or damaged since it was saved. The turns before it and the other rounds are not touched."
            ),
            Self::Lost { rounds: 1 } => write!(out, "One round is missing from the data file."),
            Self::Lost { rounds } => write!(out, "{rounds} rounds are missing from the data file."),
            Self::Setting { key } => write!(out, "The setting {key} was damaged and is back at its start."),
            Self::Draft { id } => write!(out, "The unsent text of round {id} was damaged."),
        }
    }
}

impl Store {
    /// Everything that is damaged, read row by row. Empty where all is well.
    pub fn survey(&self) -> Vec<Damage> {
        survey(&self.db)
    }
}

pub(super) fn survey(db: &Connection) -> Vec<Damage> {
    let mut found = BTreeSet::new();
    if let Err(error) = survey_into(db, &mut found) {
        found.insert(Damage::File { detail: error.to_string() });
    }
    found.into_iter().collect()
}

fn survey_into(db: &Connection, found: &mut BTreeSet<Damage>) -> Result<()> {
    if let Some(detail) = quick_check(db)? {
        found.insert(Damage::File { detail });
    }
    let ids: Vec<String> = db
        .prepare("SELECT id FROM round ORDER BY id")?
        .query_map([], |r| r.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for id in &ids {
        if let (_, Some(damage)) = read(db, id)? {
            found.insert(damage);
        }
    }
    let (last, strays): (i64, i64) = db.query_row(
        "SELECT coalesce((SELECT max(seq) FROM round), 0),
                (SELECT count(DISTINCT round) FROM turn WHERE round NOT IN (SELECT id FROM round))",
        [],
        |r| Ok((r.get(0)?, r.get(1)?)),
    )?;
    let lost = (last - ids.len() as i64).max(strays).max(0);
    if lost > 0 {
        found.insert(Damage::Lost { rounds: u32::try_from(lost).unwrap_or(u32::MAX) });
    }
    sums(db, "SELECT key, value, sum FROM setting", |key| Damage::Setting { key }, found)?;
    sums(db, "SELECT round, text, sum FROM draft", |id| Damage::Draft { id }, found)
}

fn sums(
    db: &Connection,
    sql: &str,
    damage: impl Fn(String) -> Damage,
    found: &mut BTreeSet<Damage>,
) -> Result<()> {
    let mut rows = db.prepare(sql)?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let (key, text, sum) = (row::text(row, 0)?, row::text(row, 1)?, row::text(row, 2)?);
        if chain::digest(&[&key, &text]) != sum {
            found.insert(damage(key));
        }
    }
    Ok(())
}

/// SQLite's own look at its pages: `None` where it finds nothing.
pub(super) fn quick_check(db: &Connection) -> Result<Option<String>> {
    let said: String = db.query_row("PRAGMA quick_check(1)", [], |r| row::text(r, 0))?;
    Ok((said != "ok").then_some(said))
}

/// A round with all turns that can be trusted, and the first damage in it.
pub(super) fn read(db: &Connection, id: &str) -> Result<(Option<RoundRecord>, Option<Damage>)> {
    let head = match row::head(db, id) {
        Ok(head) => head,
        Err(StoreError::Damaged(damage)) => return Ok((None, Some(damage))),
        Err(error) => return Err(error),
    };
    let (mut round, promised) = (head.round, head.turns);
    let mut prev = chain::genesis(&round);
    let mut statement =
        db.prepare_cached("SELECT turn, shown, chain FROM turn WHERE round = ?1 ORDER BY turn")?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        let expected = next_turn(&round);
        let Some((turn, link)) = trusted(row, expected, &prev, &round) else {
            return Ok((Some(round), Some(Damage::Turn { id: id.into(), turn: expected })));
        };
        round.turns.push(turn);
        prev = link;
    }
    let missing = (round.turns.len() != usize::from(promised))
        .then(|| Damage::Turn { id: id.into(), turn: next_turn(&round) });
    Ok((Some(round), missing))
}

fn next_turn(round: &RoundRecord) -> u16 {
    u16::try_from(round.turns.len() + 1).unwrap_or(u16::MAX)
}

/// The turn and its link, where number, JSON and chain agree.
fn trusted(
    row: &rusqlite::Row<'_>,
    expected: u16,
    prev: &str,
    round: &RoundRecord,
) -> Option<(TurnShown, String)> {
    let number: u16 = row.get(0).ok()?;
    let (shown, stored) = (row::text(row, 1).ok()?, row::text(row, 2).ok()?);
    let turn: TurnShown = serde_json::from_str(&shown).ok()?;
    let link = chain::link(prev, number, &turn.reply, &round.case.seed, &round.fingerprint, &shown);
    (number == expected && turn.turn == number && link == stored).then_some((turn, link))
}
