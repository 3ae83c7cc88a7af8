//! A round's row: to and from columns, with its checksum. Never reads a turn.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, ToSql};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Damage, Result, StoreError};
use crate::session::{Case, Ending, Own, RoundRecord, chain};

/// All columns in the order of the checksum.
const COLUMNS: &str = "id, seq, fingerprint, seed, scenario, role, guided, persona, scenario_title, opening, ending, \
     levels, self_ratings, facts_found, facts_in_all, parent_round, parent_turn, started_at, note, believed_needs, \
     believed_fears, goal, turns, own";
const COUNT: usize = 24;

/// A round without its turns.
pub(super) struct Head {
    pub(super) seq: i64,
    /// How many turns there must be.
    pub(super) turns: u16,
    pub(super) round: RoundRecord,
}

/// Text as it lies there; bytes that are no text are an error, never a panic.
pub(super) fn text(row: &Row<'_>, column: usize) -> rusqlite::Result<String> {
    row.get(column)
}

pub(super) fn head(db: &Connection, id: &str) -> Result<Head> {
    let sql = format!("SELECT {COLUMNS}, sum FROM round WHERE id = ?1");
    db.prepare_cached(&sql)?
        .query_row([id], |row| Ok(from_row(row)))
        .optional()?
        .ok_or_else(|| StoreError::NoSuchRound(id.into()))?
        .ok_or_else(|| StoreError::Damaged(Damage::Round { id: id.into() }))
}

/// Heads by a rest of the statement ("ORDER BY seq DESC LIMIT 5"); damaged ones come as their damage.
pub(super) fn heads(
    db: &Connection,
    rest: &str,
    values: &[&dyn ToSql],
) -> Result<Vec<std::result::Result<Head, Damage>>> {
    let sql = format!("SELECT {COLUMNS}, sum FROM round {rest}");
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map(values, |row| {
        let id = row.get::<_, String>(0).unwrap_or_default();
        Ok(from_row(row).ok_or(Damage::Round { id }))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Writes a round's row, new or changed.
pub(super) fn write(db: &Connection, head: &Head) -> Result<()> {
    let r = &head.round;
    let (persona, levels, ratings) = (json(&r.persona), json(&r.levels), json(&r.self_ratings));
    let ending = ending_word(r.ending);
    let (parent_round, parent_turn) = match &r.parent {
        Some((round, turn)) => (Some(round.clone()), Some(i64::from(*turn))),
        None => (None, None),
    };
    let (turns, found, in_all) = (i64::from(head.turns), i64::from(r.facts_found), i64::from(r.facts_in_all));
    let mut values: Vec<&dyn ToSql> = vec![
        &r.id,
        &head.seq,
        &r.fingerprint,
        &r.case.seed,
        &r.case.scenario,
        &r.case.role,
        &r.case.guided,
        &persona,
        &r.scenario_title,
        &r.opening,
        &ending,
        &levels,
        &ratings,
        &found,
        &in_all,
        &parent_round,
        &parent_turn,
        &r.started_at,
        &r.note,
        &r.believed_needs,
        &r.believed_fears,
        &r.goal,
        &turns,
    ];
    let own = if r.own.is_empty() { String::new() } else { json(&r.own) };
    values.push(&own);
    let sum = sum_of(&values)?;
    values.push(&sum);
    let marks = vec!["?"; values.len()].join(", ");
    let change: Vec<String> =
        COLUMNS.split(", ").skip(1).map(|c| format!("{0} = excluded.{0}", c.trim())).collect();
    // An upsert and not a REPLACE: a REPLACE would delete the row first, and its turns with it.
    let sql = format!(
        "INSERT INTO round ({COLUMNS}, sum) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {}, sum = excluded.sum",
        change.join(", ")
    );
    db.prepare_cached(&sql)?.execute(values.as_slice())?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Option<Head> {
    let mut parts = Vec::with_capacity(COUNT);
    for column in 0..COUNT {
        parts.push(plain(row.get_ref(column).ok()?)?);
    }
    let borrowed: Vec<&str> = parts.iter().map(String::as_str).collect();
    if text(row, COUNT).ok()? != chain::digest(sealed(&borrowed)) {
        return None;
    }
    let parent = match (row.get::<_, Option<String>>(15).ok()?, row.get::<_, Option<u16>>(16).ok()?) {
        (Some(round), Some(turn)) => Some((round, turn)),
        _ => None,
    };
    let round = RoundRecord {
        id: row.get(0).ok()?,
        fingerprint: row.get(2).ok()?,
        case: Case {
            seed: row.get(3).ok()?,
            scenario: row.get(4).ok()?,
            role: row.get(5).ok()?,
            guided: row.get(6).ok()?,
        },
        persona: parsed(&parts[7])?,
        scenario_title: row.get(8).ok()?,
        opening: row.get(9).ok()?,
        turns: Vec::new(),
        ending: parsed_ending(&parts[10])?,
        levels: parsed::<BTreeMap<String, u8>>(&parts[11])?,
        self_ratings: parsed(&parts[12])?,
        facts_found: row.get(13).ok()?,
        facts_in_all: row.get(14).ok()?,
        parent,
        started_at: row.get(17).ok()?,
        note: row.get(18).ok()?,
        believed_needs: row.get(19).ok()?,
        believed_fears: row.get(20).ok()?,
        goal: row.get(21).ok()?,
        own: if parts[23].is_empty() { Own::default() } else { parsed(&parts[23])? },
    };
    Some(Head { seq: row.get(1).ok()?, turns: row.get(22).ok()?, round })
}

fn sum_of(values: &[&dyn ToSql]) -> Result<String> {
    let mut parts = Vec::with_capacity(values.len());
    for value in values {
        let value = value.to_sql().map_err(StoreError::from)?;
        let value = match &value {
            rusqlite::types::ToSqlOutput::Borrowed(value) => *value,
            rusqlite::types::ToSqlOutput::Owned(value) => value.into(),
            _ => ValueRef::Null,
        };
        parts.push(plain(value).unwrap_or_default());
    }
    let borrowed: Vec<&str> = parts.iter().map(String::as_str).collect();
    Ok(chain::digest(sealed(&borrowed)))
}

/// What the checksum covers. An empty last column is left out: rows from before there was one keep their sum.
fn sealed<'a, 'b>(parts: &'b [&'a str]) -> &'b [&'a str] {
    match parts {
        [before @ .., ""] => before,
        whole => whole,
    }
}

/// One column as text for the checksum; NULL and the empty text differ.
fn plain(value: ValueRef<'_>) -> Option<String> {
    match value {
        ValueRef::Null => Some("\u{0}null".into()),
        ValueRef::Integer(n) => Some(n.to_string()),
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).ok().map(String::from),
        ValueRef::Real(_) | ValueRef::Blob(_) => None,
    }
}

fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn parsed<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// The word that stands in the column: the one of the session file.
pub(super) fn ending_word(ending: Ending) -> String {
    json(&ending).trim_matches('"').to_string()
}

fn parsed_ending(word: &str) -> Option<Ending> {
    parsed(&format!("\"{word}\""))
}
