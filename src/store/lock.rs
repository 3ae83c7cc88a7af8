//! One writer: an advisory lock that the system takes back when the process ends, however it ends. Never stale.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use super::place;

const NAME: &str = "rounds.lock";

/// Held as long as it lives.
pub(super) struct Lock {
    _file: File,
}

/// `None` where another process holds it after `patience`.
pub(super) fn take(dir: &Path, patience: Duration) -> std::io::Result<Option<Lock>> {
    let file = place::private_file(&dir.join(NAME))?;
    let step = Duration::from_millis(20);
    let mut left = patience;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(Lock { _file: file })),
            Err(TryLockError::WouldBlock) if left.is_zero() => return Ok(None),
            Err(TryLockError::WouldBlock) => {
                sleep(step);
                left = left.saturating_sub(step);
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
}
