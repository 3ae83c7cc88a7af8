//! How the SQLite file is opened: the settings that keep what is saved saved, and the schema by its steps. Never
//! looks at a row.

use std::path::Path;
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{Error, M, MigrationDefinitionError, Migrations};

use super::{Result, StoreError};

const STEPS: &[M<'static>] =
    &[M::up(include_str!("schema/001_rounds.sql")), M::up(include_str!("schema/002_own.sql"))];
const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// Waits this long for another process that is in the middle of a transaction.
const BUSY: Duration = Duration::from_millis(500);

pub(super) fn open(path: &Path) -> Result<Connection> {
    // No SQLITE_OPEN_URI: a file name is a file name.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut db = Connection::open_with_flags(path, flags)?;
    settle(&db)?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    // FULL, not NORMAL: with NORMAL a power cut takes back turns that were shown as saved.
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "secure_delete", "ON")?;
    upgrade(&mut db, path)?;
    Ok(db)
}

pub(super) fn open_reading(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    settle(&db)?;
    match MIGRATIONS.pending_migrations(&db) {
        Ok(0) => Ok(db),
        Ok(n) if n < 0 => Err(StoreError::Newer { path: path.into() }),
        Ok(_) => up_to_date(&db, path),
        Err(error) => Err(refused(error, path)),
    }
}

/// An older file, a backup perhaps, is read through a copy in memory that has taken the steps; the file stays as it is.
fn up_to_date(older: &Connection, path: &Path) -> Result<Connection> {
    let mut db = Connection::open_in_memory()?;
    Backup::new(older, &mut db)?.run_to_completion(512, Duration::ZERO, None)?;
    settle(&db)?;
    upgrade(&mut db, path)?;
    Ok(db)
}

pub(super) fn open_memory() -> Result<Connection> {
    let mut db = Connection::open_in_memory()?;
    settle(&db)?;
    upgrade(&mut db, Path::new("memory"))?;
    Ok(db)
}

fn settle(db: &Connection) -> Result<()> {
    db.busy_timeout(BUSY)?;
    db.set_prepared_statement_cache_capacity(32);
    db.pragma_update(None, "foreign_keys", "ON")?;
    // Files may come from elsewhere: no functions from a foreign schema, no malformed cells.
    db.pragma_update(None, "trusted_schema", "OFF")?;
    db.pragma_update(None, "cell_size_check", "ON")?;
    Ok(())
}

fn upgrade(db: &mut Connection, path: &Path) -> Result<()> {
    MIGRATIONS.to_latest(db).map_err(|error| refused(error, path))
}

fn refused(error: Error, path: &Path) -> StoreError {
    match error {
        Error::MigrationDefinition(MigrationDefinitionError::DatabaseTooFarAhead) => {
            StoreError::Newer { path: path.into() }
        }
        Error::RusqliteError { err, .. } => StoreError::from(err),
        other => StoreError::Folder { path: path.into(), why: other.to_string() },
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a file to open")]

    use super::*;

    #[test]
    fn the_schema_is_valid() {
        MIGRATIONS.validate().expect("every step runs on an empty file");
    }

    #[test]
    fn what_was_asked_for_is_set() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("x.db");
        std::fs::File::create(&path).expect("a file");
        let db = open(&path).expect("a database");
        let of = |name: &str| db.pragma_query_value(None, name, |r| r.get::<_, i64>(0)).expect(name);
        assert_eq!((of("synchronous"), of("foreign_keys"), of("secure_delete")), (2, 1, 1));
        assert_eq!((of("trusted_schema"), of("cell_size_check")), (0, 1));
        let mode: String = db.pragma_query_value(None, "journal_mode", |r| r.get(0)).expect("mode");
        assert_eq!(mode, "wal");
    }
}
