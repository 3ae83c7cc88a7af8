//! Opening: folder, lock, file; what to do when one of them is not as it should be. Never loses a file: a broken one
//! is renamed, not removed.

#![expect(clippy::disallowed_methods, reason = "the disk is this room's work")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;

use super::{
    Damage, FILE, Home, Notice, Result, Store, StoreError, backup, clock, damage, lock, place, rounds, sqlite,
};

impl Store {
    /// Opens for writing, or, where another process writes, for reading. What is to be told comes beside it.
    pub fn open(dir: &Path) -> Result<(Self, Vec<Notice>)> {
        match Self::open_writing(dir) {
            Err(StoreError::OpenElsewhere) => {
                let mut store = Self::open_reading(dir)?;
                store.home = Home::Reading { dir: dir.into() };
                Ok((store, vec![Notice::OpenElsewhere]))
            }
            other => other,
        }
    }

    /// Opens as the one writer, or refuses.
    pub fn open_writing(dir: &Path) -> Result<(Self, Vec<Notice>)> {
        let mut notices = Vec::new();
        let unusable = |error: std::io::Error| folder_error(dir, &error);
        if !place::private_dir(dir).map_err(unusable)? {
            notices.push(Notice::ReadableByOthers { path: dir.into() });
        }
        // Long enough for a command before this one to end.
        let lock = lock::take(dir, Duration::from_millis(400))
            .map_err(unusable)?
            .ok_or(StoreError::OpenElsewhere)?;
        let path = dir.join(FILE);
        place::private_file(&path).map_err(unusable)?;
        let db = match sound(&path) {
            Ok(db) => db,
            Err(error) if error.is_broken_file() => {
                let (db, notice) = put_aside(dir)?;
                notices.push(notice);
                db
            }
            Err(error) => return Err(read_only(dir, error)),
        };
        for file in place::files(dir) {
            place::close_to_others(&file).map_err(unusable)?;
        }
        backup::sweep(dir);
        let store = Self { db, home: Home::Folder { dir: dir.into(), lock } };
        Ok((store, notices))
    }

    /// Opens to read what is there, beside a writer or not.
    pub fn open_reading(dir: &Path) -> Result<Self> {
        let path = dir.join(FILE);
        let home = Home::Reading { dir: dir.into() };
        match fs::metadata(&path) {
            // Asked for before anything was played: an empty store, and no folder is made.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Self { db: sqlite::open_memory()?, home });
            }
            Err(error) => return Err(folder_error(dir, &error)),
            Ok(meta) if meta.len() == 0 => return Ok(Self { db: sqlite::open_memory()?, home }),
            Ok(_) => {}
        }
        match sqlite::open_reading(&path) {
            Ok(db) => Ok(Self { db, home }),
            Err(error) if error.is_broken_file() => {
                Err(StoreError::Damaged(Damage::File { detail: path.display().to_string() }))
            }
            Err(error) => Err(read_only(dir, error)),
        }
    }

    /// A store that forgets, so that a round can be played where nothing can be saved.
    pub fn in_memory(reason: impl Into<String>) -> Result<(Self, Notice)> {
        let reason = reason.into();
        let store = Self { db: sqlite::open_memory()?, home: Home::Memory { reason: reason.clone() } };
        Ok((store, Notice::NotSaved { reason }))
    }

    /// The way the window opens: the user's folder, or the one that was named; in memory where neither works.
    pub fn open_or_memory(dir: Option<&Path>) -> Result<(Self, Vec<Notice>)> {
        let Some(dir) = dir.map(PathBuf::from).or_else(place::default_dir) else {
            let (store, notice) = Self::in_memory("There is no home folder for the data.")?;
            return Ok((store, vec![notice]));
        };
        match Self::open(&dir) {
            Ok(opened) => Ok(opened),
            Err(error) => {
                let (store, notice) = Self::in_memory(error.to_string())?;
                Ok((store, vec![notice]))
            }
        }
    }
}

/// The database, if SQLite finds its structure sound and the schema is ours.
fn sound(path: &Path) -> Result<Connection> {
    let db = sqlite::open(path)?;
    match damage::quick_check(&db)? {
        None => Ok(db),
        Some(detail) => Err(StoreError::Damaged(Damage::File { detail })),
    }
}

/// Renames the broken file, takes the newest good backup or starts anew, and reads over what the broken one still
/// shows whole.
fn put_aside(dir: &Path) -> Result<(Connection, Notice)> {
    let path = dir.join(FILE);
    let damaged = free_name(&path);
    for (file, ending) in place::files(dir).iter().zip(["", "-wal", "-shm"]) {
        if file.exists() {
            fs::rename(file, place::with_ending(&damaged, ending))
                .map_err(|error| folder_error(dir, &error))?;
        }
    }
    // The newest that is whole; where none is, the newest that opens at all is better than nothing.
    let candidates: Vec<PathBuf> = backup::all(dir).into_iter().map(|(_, file)| file).collect();
    let whole = |file: &&PathBuf| sqlite::open_reading(file).is_ok_and(|db| damage::survey(&db).is_empty());
    let opens = |file: &&PathBuf| {
        sqlite::open_reading(file).is_ok_and(|db| matches!(damage::quick_check(&db), Ok(None)))
    };
    let chosen = candidates.iter().find(whole).or_else(|| candidates.iter().find(opens));
    let restored = chosen.filter(|file| fs::copy(file, &path).is_ok()).cloned();
    place::private_file(&path).map_err(|error| folder_error(dir, &error))?;
    let mut db = sound(&path)?;
    let rescued = rescue(&damaged, &mut db).unwrap_or(0);
    Ok((db, Notice::PutAside { damaged, restored, rescued }))
}

/// Rounds of a broken file that read whole and are not in `db` yet. An error ends the rescue, not the start.
fn rescue(from: &Path, db: &mut Connection) -> Result<u32> {
    let broken = sqlite::open_reading(from)?;
    let ids: Vec<String> = broken
        .prepare("SELECT id FROM round ORDER BY seq")?
        .query_map([], |r| r.get::<_, String>(0))?
        .map_while(rusqlite::Result::ok)
        .collect();
    let mut rescued = 0;
    for id in ids {
        let Ok((Some(round), _)) = damage::read(&broken, &id) else { continue };
        let tx = db.transaction()?;
        let (seq, known): (i64, i64) = tx.query_row(
            "SELECT coalesce(max(seq), 0) + 1, coalesce(sum(id = ?1 AND turns >= ?2), 0) FROM round",
            (&id, i64::try_from(round.turns.len()).unwrap_or(i64::MAX)),
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?;
        if known == 0 {
            // A round that went on after the backup takes the place of its shorter self.
            let old: Option<i64> =
                tx.query_row("SELECT max(seq) FROM round WHERE id = ?1", [&id], |r| r.get(0))?;
            tx.execute("DELETE FROM round WHERE id = ?1", [&id])?;
            rounds::insert(&tx, old.unwrap_or(seq), &round)?;
            tx.commit()?;
            rescued += 1;
        }
    }
    Ok(rescued)
}

/// "rounds.db.damaged-20261125", or the next that is free.
fn free_name(path: &Path) -> PathBuf {
    let day = &clock::stamp().name()[..8];
    let base = place::with_ending(path, &format!(".damaged-{day}"));
    let mut name = base.clone();
    let mut n = 2;
    while name.exists() {
        name = place::with_ending(&base, &format!("-{n}"));
        n += 1;
    }
    name
}

fn folder_error(dir: &Path, error: &std::io::Error) -> StoreError {
    use std::io::ErrorKind;
    let why = match error.kind() {
        ErrorKind::StorageFull => return StoreError::Full,
        ErrorKind::PermissionDenied => "you may not write there".into(),
        ErrorKind::ReadOnlyFilesystem => "it is on a read-only disk".into(),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "there is a file in the way".into(),
        _ => error.to_string(),
    };
    StoreError::Folder { path: dir.into(), why }
}

fn read_only(dir: &Path, error: StoreError) -> StoreError {
    use rusqlite::ErrorCode::{CannotOpen, PermissionDenied, ReadOnly};
    match error {
        StoreError::Sql(sql)
            if matches!(sql.sqlite_error_code(), Some(CannotOpen | PermissionDenied | ReadOnly)) =>
        {
            StoreError::Folder { path: dir.into(), why: "the data file cannot be written".into() }
        }
        other => other,
    }
}
