//! Settings by key, and drafts by round. A damaged one counts as absent and is named by `survey`; never a reason not
//! to start.

use rusqlite::OptionalExtension;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Result, Store, row};
use crate::session::chain;

impl Store {
    /// A setting, where it is there, undamaged and of this type.
    pub fn setting<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let text = self.checked("SELECT value, sum FROM setting WHERE key = ?1", key)?;
        serde_json::from_str(&text).ok()
    }

    pub fn set_setting<T: Serialize>(&mut self, key: &str, value: &T) -> Result<()> {
        let json = serde_json::to_string(value).unwrap_or_else(|_| "null".into());
        let sum = chain::digest(&[key, &json]);
        let sql = "INSERT INTO setting (key, value, sum) VALUES (?1, ?2, ?3)
                   ON CONFLICT (key) DO UPDATE SET value = excluded.value, sum = excluded.sum";
        self.writable()?.execute(sql, (key, &json, &sum))?;
        Ok(())
    }

    /// What was typed and not sent; empty where nothing was.
    pub fn draft(&self, round: &str) -> String {
        self.checked("SELECT text, sum FROM draft WHERE round = ?1", round).unwrap_or_default()
    }

    pub fn save_draft(&mut self, round: &str, text: &str) -> Result<()> {
        if text.is_empty() {
            self.writable()?.execute("DELETE FROM draft WHERE round = ?1", [round])?;
            return Ok(());
        }
        let sum = chain::digest(&[round, text]);
        let sql = "INSERT INTO draft (round, text, sum) VALUES (?1, ?2, ?3)
                   ON CONFLICT (round) DO UPDATE SET text = excluded.text, sum = excluded.sum";
        self.writable()?.execute(sql, (round, text, &sum))?;
        Ok(())
    }

    fn checked(&self, sql: &str, key: &str) -> Option<String> {
        let found = self
            .db
            .prepare_cached(sql)
            .ok()?
            .query_row([key], |r| Ok((row::text(r, 0)?, row::text(r, 1)?)))
            .optional()
            .ok()??;
        let (text, sum) = found;
        (chain::digest(&[key, &text]) == sum).then_some(text)
    }
}
