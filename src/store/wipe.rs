//! Wiping everything, after saying what that is. Removes only files that the store made.

#![expect(clippy::disallowed_methods, reason = "the disk is this room's work")]

use std::fs;
use std::path::PathBuf;

use super::{FILE, Home, Result, Store, StoreError, backup, place, sqlite};

/// What a wipe takes away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wipe {
    pub rounds: u32,
    pub drafts: u32,
    pub settings: u32,
    pub backups: u32,
    /// Damaged files that were put aside.
    pub damaged: u32,
    pub folder: Option<PathBuf>,
}

impl std::fmt::Display for Wipe {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let many = |n: u32, one: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") };
        write!(
            out,
            "{} with all replies, marks and notes, {}, {}, {}",
            many(self.rounds, "round"),
            many(self.drafts, "unsent text"),
            many(self.settings, "setting"),
            many(self.backups, "backup"),
        )?;
        if self.damaged > 0 {
            write!(out, ", {}", many(self.damaged, "damaged file"))?;
        }
        match &self.folder {
            Some(folder) => write!(out, " in {}. Files that you exported stay.", folder.display()),
            None => write!(out, "."),
        }
    }
}

impl Store {
    /// What `wipe_all` would take away, to be shown before it is asked for.
    pub fn what_a_wipe_takes(&self) -> Result<Wipe> {
        let count = |table: &str| -> Result<u32> {
            Ok(self.db.query_row(&format!("SELECT count(*) FROM {table}"), [], |r| r.get(0))?)
        };
        Ok(Wipe {
            rounds: count("round")?,
            drafts: count("draft")?,
            settings: count("setting")?,
            backups: u32::try_from(self.backups().len()).unwrap_or(u32::MAX),
            damaged: u32::try_from(self.put_aside_files().len()).unwrap_or(u32::MAX),
            folder: self.dir().map(PathBuf::from),
        })
    }

    /// Takes away every round, draft, setting and backup, and starts an empty file.
    pub fn wipe_all(&mut self) -> Result<Wipe> {
        let taken = self.what_a_wipe_takes()?;
        let doomed = [self.backups(), self.put_aside_files()].concat();
        let dir = match &self.home {
            Home::Reading { .. } => return Err(StoreError::OpenElsewhere),
            Home::Memory { .. } => {
                self.db = sqlite::open_memory()?;
                return Ok(taken);
            }
            Home::Folder { dir, .. } => dir.clone(),
        };
        // The file is closed before it goes; the lock stays.
        self.db = sqlite::open_memory()?;
        backup::sweep(&dir);
        let gone = |path: PathBuf| match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(StoreError::Folder { path, why: error.to_string() })
            }
            _ => Ok(()),
        };
        let removed = doomed.into_iter().chain(place::files(&dir)).try_for_each(gone);
        let path = dir.join(FILE);
        place::private_file(&path)
            .map_err(|error| StoreError::Folder { path: path.clone(), why: error.to_string() })?;
        self.db = sqlite::open(&path)?;
        removed.map(|()| taken)
    }

    fn put_aside_files(&self) -> Vec<PathBuf> {
        let Some(dir) = self.dir() else { return Vec::new() };
        let start = format!("{FILE}.damaged-");
        let mut found: Vec<PathBuf> = fs::read_dir(dir)
            .into_iter()
            .flatten()
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().starts_with(&start))
            .map(|entry| entry.path())
            .collect();
        found.sort();
        found
    }
}
