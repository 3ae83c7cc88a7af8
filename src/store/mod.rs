//! Disk: rounds, drafts, settings, backups, in one SQLite file. The only room that knows the clock and the data
//! folder; never judges, never draws, never prints.
//!
//! A turn is one transaction with `synchronous=FULL`, done before the persona answers: what was shown as saved is
//! saved, whatever happens to the program or the power. One process writes at a time; others may read.

mod backup;
pub mod clock;
mod damage;
mod error;
mod lock;
mod open;
pub mod place;
mod played;
mod restore;
mod rounds;
mod row;
mod settings;
mod skill_turns;
mod sqlite;
mod thin;
mod wipe;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use damage::Damage;
pub use error::{Notice, StoreError};
pub use restore::Restorable;
pub use rounds::RoundSummary;
pub use skill_turns::TurnOfSkill;
pub use thin::{Stamp, kept};
pub use wipe::Wipe;

pub type Result<T> = std::result::Result<T, StoreError>;

/// The file in the data folder that holds everything.
pub const FILE: &str = "rounds.db";

/// An open store. What it is backed by is said by `home`.
pub struct Store {
    db: Connection,
    home: Home,
}

/// Where the rows are and whether they may be written.
enum Home {
    /// In a folder, with the lock that makes this process the only writer.
    Folder {
        dir: PathBuf,
        #[expect(dead_code, reason = "it is held, not read")]
        lock: lock::Lock,
    },
    /// In a folder, for reading; someone else may be writing.
    Reading { dir: PathBuf },
    /// Nowhere: gone when the program ends.
    Memory { reason: String },
}

impl Store {
    /// The data folder, where there is one.
    pub fn dir(&self) -> Option<&Path> {
        match &self.home {
            Home::Folder { dir, .. } | Home::Reading { dir } => Some(dir),
            Home::Memory { .. } => None,
        }
    }

    /// True where what is written will be there tomorrow.
    pub fn is_saved(&self) -> bool {
        matches!(self.home, Home::Folder { .. })
    }

    /// Why nothing is saved, where it is not.
    pub fn not_saved_because(&self) -> Option<&str> {
        match &self.home {
            Home::Memory { reason } => Some(reason),
            Home::Reading { .. } => Some("Rounds is open a second time, and only the first one writes."),
            Home::Folder { .. } => None,
        }
    }

    /// Refuses before anything is tried, so that the message names the reason and not SQLite's.
    fn writable(&mut self) -> Result<&mut Connection> {
        match self.home {
            Home::Reading { .. } => Err(StoreError::OpenElsewhere),
            Home::Folder { .. } | Home::Memory { .. } => Ok(&mut self.db),
        }
    }
}
