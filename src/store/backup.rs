//! Backups: a whole copy beside the data, opened and read before it counts, thinned by age. A bad copy never takes
//! the place of a good one.

#![expect(clippy::disallowed_methods, reason = "the disk is this room's work")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::thin::{Stamp, kept};
use super::{Damage, Home, Result, Store, StoreError, clock, damage, place, sqlite};

const FOLDER: &str = "backups";
/// At most one in this time.
const THROTTLE_SECONDS: i64 = 600;

impl Store {
    /// A backup, unless there is one of the last ten minutes. Called after a finished round.
    pub fn backup_if_due(&mut self) -> Result<Option<PathBuf>> {
        let Home::Folder { dir, .. } = &self.home else { return Ok(None) };
        let now = clock::stamp();
        // A clock that was set back must not stop backups: only an age between 0 and ten minutes does.
        let fresh = |stamp: &Stamp| (0..THROTTLE_SECONDS).contains(&(now.seconds() - stamp.seconds()));
        if all(dir).iter().any(|(stamp, _)| fresh(stamp)) {
            return Ok(None);
        }
        self.backup_now().map(Some)
    }

    /// A backup now, verified; then the old ones are thinned.
    pub fn backup_now(&mut self) -> Result<PathBuf> {
        let Home::Folder { dir, .. } = &self.home else { return Err(StoreError::OpenElsewhere) };
        if let Some(detail) = damage::quick_check(&self.db)? {
            return Err(StoreError::Damaged(Damage::File { detail }));
        }
        let folder = dir.join(FOLDER);
        place::private_dir(&folder).map_err(|error| unusable(&folder, &error))?;
        let target = folder.join(format!("rounds-{}.db", clock::stamp().name()));
        let draft = place::with_ending(&target, ".tmp");
        let _ = fs::remove_file(&draft);
        let written = copy(&self.db, &draft).and_then(|()| verify(&draft, &self.db));
        if let Err(error) = written {
            let _ = fs::remove_file(&draft);
            return Err(error);
        }
        fs::rename(&draft, &target).map_err(|error| unusable(&target, &error))?;
        thin(dir);
        Ok(target)
    }

    /// All backups, the newest first.
    pub fn backups(&self) -> Vec<PathBuf> {
        self.dir().map(|dir| all(dir).into_iter().map(|(_, path)| path).collect()).unwrap_or_default()
    }
}

/// Files in the backup folder that are whole, the newest first.
pub(super) fn all(dir: &Path) -> Vec<(Stamp, PathBuf)> {
    let mut found: Vec<(Stamp, PathBuf)> = fs::read_dir(dir.join(FOLDER))
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name();
            let stamp = name.to_str()?.strip_prefix("rounds-")?.strip_suffix(".db")?;
            Some((Stamp::parse(stamp)?, entry.path()))
        })
        .collect();
    found.sort_by(|a, b| b.cmp(a));
    found
}

/// Leavings of a backup that was cut short.
pub(super) fn sweep(dir: &Path) {
    for entry in fs::read_dir(dir.join(FOLDER)).into_iter().flatten().flatten() {
        if entry.path().extension().is_some_and(|ending| ending == "tmp") {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Copies a whole database page by page into a new file.
pub(super) fn copy(from: &Connection, to: &Path) -> Result<()> {
    place::private_file(to).map_err(|error| unusable(to, &error))?;
    let mut target = Connection::open(to)?;
    Backup::new(from, &mut target)?.run_to_completion(512, Duration::ZERO, None)?;
    // A single file that needs no companions to be read.
    target.pragma_update(None, "journal_mode", "DELETE")?;
    Ok(())
}

/// The copy opens, is sound, and has as many turns as its source.
fn verify(copy: &Path, source: &Connection) -> Result<()> {
    let db = sqlite::open_reading(copy)?;
    if let Some(detail) = damage::quick_check(&db)? {
        return Err(StoreError::Damaged(Damage::File { detail }));
    }
    let size = |db: &Connection| -> Result<(i64, i64)> {
        let sql = "SELECT (SELECT count(*) FROM round), (SELECT count(*) FROM turn)";
        Ok(db.query_row(sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?)
    };
    if size(&db)? == size(source)? {
        return Ok(());
    }
    Err(StoreError::Damaged(Damage::File { detail: "the backup is not complete".into() }))
}

fn thin(dir: &Path) {
    let files = all(dir);
    let keep = kept(&files.iter().map(|(stamp, _)| *stamp).collect::<Vec<_>>());
    for (stamp, path) in files {
        if !keep.contains(&stamp) {
            let _ = fs::remove_file(path);
        }
    }
}

fn unusable(path: &Path, error: &std::io::Error) -> StoreError {
    match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError::Full,
        _ => StoreError::Folder { path: path.into(), why: error.to_string() },
    }
}
