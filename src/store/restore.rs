//! Going back to a backup: what is there now is backed up first, so that a restore can be taken back too.

use std::path::{Path, PathBuf};

use rusqlite::backup::Backup;

use super::{Damage, Home, Result, Store, StoreError, backup, damage, sqlite};

/// A backup that can be gone back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restorable {
    pub path: PathBuf,
    /// Seconds, as in `clock::label`.
    pub made_at: i64,
    pub rounds: u32,
}

impl Store {
    /// The backups that open and are whole, the newest first.
    pub fn restorable(&self) -> Vec<Restorable> {
        let Some(dir) = self.dir() else { return Vec::new() };
        backup::all(dir)
            .into_iter()
            .filter_map(|(stamp, path)| {
                let rounds = rounds_in(&path).ok()?;
                Some(Restorable { made_at: stamp.seconds(), path, rounds })
            })
            .collect()
    }

    /// Puts a backup in the place of everything. What was there is in the backup that this answers with.
    pub fn restore(&mut self, from: &Path) -> Result<PathBuf> {
        if !matches!(self.home, Home::Folder { .. }) {
            return Err(StoreError::OpenElsewhere);
        }
        rounds_in(from)?;
        let source = sqlite::open_reading(from)?;
        let kept = self.backup_now()?;
        // One page after the other inside of one transaction: cut short, the old data is still there.
        Backup::new(&source, &mut self.db)?.run_to_completion(512, std::time::Duration::ZERO, None)?;
        self.db.pragma_update(None, "journal_mode", "WAL")?;
        Ok(kept)
    }
}

fn rounds_in(path: &Path) -> Result<u32> {
    let db = sqlite::open_reading(path)?;
    if let Some(detail) = damage::quick_check(&db)? {
        return Err(StoreError::Damaged(Damage::File { detail }));
    }
    Ok(db.query_row("SELECT count(*) FROM round", [], |r| r.get(0))?)
}
