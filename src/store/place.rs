//! The data folder: where it is and who may read it (nobody else). Never opens the database.

#![expect(clippy::disallowed_methods, reason = "the disk is this room's work")]

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::FILE;

/// The user's data folder, by the rules of the desktop; `None` where there is no home at all.
pub fn default_dir() -> Option<PathBuf> {
    // An empty HOME would make the folder relative to wherever the program was started.
    let base = etcetera::base_strategy::Xdg::new().ok()?.data_dir();
    base.is_absolute().then(|| base.join("rounds"))
}

/// Where a person looks for files of their own, for exports where there is no data folder.
pub fn home() -> Option<PathBuf> {
    etcetera::home_dir().ok().filter(|dir| dir.is_absolute())
}

/// The database's files that may be there.
pub(super) fn files(dir: &Path) -> Vec<PathBuf> {
    ["", "-wal", "-shm"].iter().map(|end| with_ending(&dir.join(FILE), end)).collect()
}

pub(super) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

/// Makes the folder, for its owner alone. Says whether it is closed to others.
pub(super) fn private_dir(dir: &Path) -> io::Result<bool> {
    if !dir.exists() {
        DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
    }
    if is_ours(dir)? {
        // May fail on foreign file systems; what counts is what is so afterwards.
        let _ = fs::set_permissions(dir, Permissions::from_mode(0o700));
    }
    Ok(fs::metadata(dir)?.permissions().mode() & 0o077 == 0)
}

/// A folder that is empty or already holds rounds may be closed to others; a shared one that was only named with
/// `--data-dir` (such as /tmp) may not.
fn is_ours(dir: &Path) -> io::Result<bool> {
    let sticky = fs::metadata(dir)?.permissions().mode() & 0o1000 != 0;
    Ok(!sticky && (dir.join(FILE).exists() || fs::read_dir(dir)?.next().is_none()))
}

/// A file that only its owner may read, whatever the umask says; made where it is missing.
pub(super) fn private_file(path: &Path) -> io::Result<File> {
    let file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
    close_to_others(path)?;
    Ok(file)
}

/// Mode 0600 for a file that is there; nothing where it is not.
pub(super) fn close_to_others(path: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(meta) if meta.permissions().mode() & 0o777 != 0o600 => {
            fs::set_permissions(path, Permissions::from_mode(0o600))
        }
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// A folder that a person named for their exports; made where it is missing.
pub fn export_dir(dir: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir)
}

/// A file with this content and mode 0600, whole or not at all.
pub fn write_private(path: &Path, content: &[u8]) -> io::Result<()> {
    use std::io::Write;
    let dir = match path.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    };
    // tempfile makes its files 0600.
    let mut file = tempfile::Builder::new().prefix(".rounds-").tempfile_in(dir)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}
