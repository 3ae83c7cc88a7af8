//! What can go wrong on disk and what is to be said about it, once, to the person at the screen.

use std::path::PathBuf;

use super::Damage;

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{0}")]
    Damaged(Damage),
    #[error("There is no round “{0}” here. `rounds list` shows the rounds that there are.")]
    NoSuchRound(String),
    #[error("“{0}” fits more than one round. Give more of its id; `rounds list` shows them.")]
    Ambiguous(String),
    #[error("There is no round yet. `rounds play` or the window starts one.")]
    NoRounds,
    #[error(
        "Rounds is already open with this data folder, and only one may write. Close the other one, or use another folder with --data-dir."
    )]
    OpenElsewhere,
    #[error("The data folder {path} cannot be used: {why}. Choose another one with --data-dir DIR.")]
    Folder { path: PathBuf, why: String },
    #[error("{path} was written by a newer Rounds. Use that one, or another folder with --data-dir DIR.")]
    Newer { path: PathBuf },
    #[error("The disk is full. What was saved is safe; make room and try again.")]
    Full,
    #[error("Turn {turn} of this round is already saved. The round goes on from there.")]
    TurnExists { turn: u16 },
    #[error("Turn {turn} does not follow turn {last}; nothing was saved.")]
    OutOfOrder { turn: u16, last: u16 },
    #[error("This round has ended; a new try starts a new one.")]
    Ended,
    #[error("Another program is using the data file. Close it and try again; nothing was lost.")]
    Busy,
    #[error("The data file could not be read or written: {0}")]
    Sql(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::Full,
            Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => Self::Busy,
            _ => Self::Sql(error),
        }
    }
}

impl StoreError {
    /// True where SQLite says that the file itself is broken, not the request.
    pub(super) fn is_broken_file(&self) -> bool {
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        match self {
            Self::Damaged(_) => true,
            Self::Sql(error) => {
                matches!(error.sqlite_error_code(), Some(DatabaseCorrupt | NotADatabase))
            }
            _ => false,
        }
    }
}

/// Something to be told at the start; the program goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing is saved in this run.
    NotSaved { reason: String },
    /// Another Rounds writes; this one reads.
    OpenElsewhere,
    /// The data file was broken and put aside.
    PutAside { damaged: PathBuf, restored: Option<PathBuf>, rescued: u32 },
    /// The folder can be read by others and could not be closed to them.
    ReadableByOthers { path: PathBuf },
    /// Something in the file has changed since it was written; the rest can be used.
    Damage(Damage),
}

impl std::fmt::Display for Notice {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotSaved { reason } => {
                write!(
                    out,
                    "Nothing is saved in this run: {reason} You can play; export the round to keep it."
                )
            }
            Self::OpenElsewhere => {
                write!(
                    out,
                    "Rounds is open a second time. This window shows what is there and saves nothing."
                )
            }
            Self::PutAside { damaged, restored, rescued } => {
                write!(out, "The data file was damaged and is kept as {}. ", damaged.display())?;
                match restored {
                    Some(from) => write!(out, "Your rounds come from the backup {}", from.display())?,
                    None => write!(out, "A new one was started")?,
                }
                match rescued {
                    0 => write!(out, "."),
                    1 => write!(out, "; one more round was read from the damaged file."),
                    n => write!(out, "; {n} more rounds were read from the damaged file."),
                }
            }
            Self::ReadableByOthers { path } => write!(
                out,
                "Other users of this computer may read {}. Choose a folder of your own with --data-dir.",
                path.display()
            ),
            Self::Damage(damage) => write!(out, "{damage}"),
        }
    }
}
