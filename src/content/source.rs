//! Where content comes from: the copy in the binary, or a folder. The only place below `store` that touches the disk.

use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::diagnostic::Diagnostic;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content");

/// No content file is larger (see limits-and-promises: ron has no cap of its own).
const MAX_FILE_BYTES: u64 = 1024 * 1024;
/// No pack has more files.
const MAX_FILES: usize = 2_000;

/// Files by path relative to the content folder, with `/` on every system; sorted, so that order never varies.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    pub files: BTreeMap<String, String>,
}

/// The content that was built into the program.
pub fn embedded() -> Sources {
    let mut sources = Sources::default();
    collect(&EMBEDDED, &mut sources);
    sources
}

fn collect(dir: &Dir<'_>, sources: &mut Sources) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        if let (true, Some(text)) = (path.ends_with(".ron"), file.contents_utf8()) {
            sources.files.insert(path, text.to_string());
        }
    }
    for inner in dir.dirs() {
        collect(inner, sources);
    }
}

/// Reads every `.ron` file below a folder; what cannot be read is named and left out.
pub fn folder(root: &Path) -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let mut problems = Vec::new();
    walk(root, root, 0, &mut sources, &mut problems);
    (sources, problems)
}

#[expect(clippy::disallowed_methods, reason = "content is loaded here and nowhere else")]
fn walk(root: &Path, dir: &Path, depth: u8, sources: &mut Sources, problems: &mut Vec<Diagnostic>) {
    let shown = |p: &Path| p.strip_prefix(root).unwrap_or(p).to_string_lossy().replace('\\', "/");
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(e) => {
            problems.push(Diagnostic::error(
                &dir.to_string_lossy(),
                "unreadable",
                format!("This folder cannot be read: {e}."),
                "Check that it exists and that you may read it.",
            ));
            return;
        }
    };
    let mut paths: Vec<_> = entries.flatten().map(|e| e.path()).collect();
    paths.sort();
    for path in paths {
        let name = shown(&path);
        if path.is_dir() {
            if depth < 8 {
                walk(root, &path, depth + 1, sources, problems);
            }
            continue;
        }
        if !name.ends_with(".ron") {
            continue;
        }
        if sources.files.len() >= MAX_FILES {
            problems.push(Diagnostic::error(
                &name,
                "too_many",
                format!("There are more than {MAX_FILES} files; the rest was left out."),
                "",
            ));
            return;
        }
        let size = path.metadata().map(|m| m.len()).unwrap_or(0);
        if size > MAX_FILE_BYTES {
            problems.push(Diagnostic::error(
                &name,
                "too_large",
                format!("The file has {size} bytes; at most {MAX_FILE_BYTES} are read."),
                "Split it into several files.",
            ));
            continue;
        }
        match std::fs::read(&path).map(String::from_utf8) {
            Ok(Ok(text)) => {
                sources.files.insert(name, text);
            }
            Ok(Err(e)) => problems.push(Diagnostic::error(
                &name,
                "encoding",
                format!("The file is not UTF-8 (byte {}).", e.utf8_error().valid_up_to()),
                "Save it as UTF-8.",
            )),
            Err(e) => {
                problems.push(Diagnostic::error(&name, "unreadable", format!("It cannot be read: {e}."), ""))
            }
        }
    }
}
