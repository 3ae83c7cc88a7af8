//! The house holds its own rules: who may import whom, what a file opens with, how long it may be.

use std::fs;
use std::path::{Path, PathBuf};

/// Who may import whom, as in the documentation of the crate. A room may always import itself.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("privacy", &[]),
    ("rubric", &["text"]),
    ("persona", &["text", "rubric"]),
    ("content", &["text", "rubric", "persona"]),
    ("session", &["text", "rubric", "persona", "content"]),
    ("debrief", &["text", "rubric", "persona", "content", "session"]),
    ("progress", &["text", "rubric", "persona", "content", "session", "debrief"]),
    ("check", &["text", "rubric", "persona", "content", "session", "debrief", "progress"]),
    ("store", &["text", "rubric", "persona", "content", "session", "debrief", "progress"]),
    ("export", &["text", "rubric", "persona", "content", "session", "debrief", "progress"]),
    (
        "app",
        &[
            "text", "privacy", "rubric", "persona", "content", "session", "debrief", "progress", "check",
            "store", "export",
        ],
    ),
    (
        "ui",
        &[
            "text", "privacy", "rubric", "persona", "content", "session", "debrief", "progress", "check",
            "store", "export", "app",
        ],
    ),
    (
        "cli",
        &[
            "text", "privacy", "rubric", "persona", "content", "session", "debrief", "progress", "check",
            "store", "export", "app",
        ],
    ),
];

/// Files that may be longer than 400 lines, each with its reason.
const LONG: &[(&str, &str)] = &[("src/text/words.rs", "lists of words")];

/// Words that are forbidden below the store and yet stand there, each with its reason.
const EXCUSED: &[(&str, &str, &str)] = &[
    ("src/text/word.rs", "HashMap", "looked up and never walked, with a fixed hasher"),
    ("src/text/word.rs", "HashSet", "looked up and never walked, with a fixed hasher"),
];

#[test]
fn rooms_import_only_what_lies_before_them() {
    let mut wrong = Vec::new();
    for file in sources() {
        let Some(room) = room(&file) else { continue };
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("{}: the room `{room}` is not in the table", file.display()));
            continue;
        };
        for (number, line) in read(&file).lines().enumerate() {
            for other in crate_paths(line) {
                if other != room && !allowed.contains(&other.as_str()) && is_room(&other) {
                    wrong.push(format!("{}:{}: {room} may not import {other}", file.display(), number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_reader_of_paths_sees_what_it_must() {
    assert_eq!(crate_paths("use crate::store::Store;"), ["store"]);
    assert_eq!(crate_paths("use crate::{ui::x, app};"), ["ui", "app"]);
    assert_eq!(crate_paths("    crate::text::fold(x) + crate::rubric::y"), ["text", "rubric"]);
    assert_eq!(crate_paths("// crate::ui is not meant"), Vec::<String>::new());
    assert_eq!(crate_paths("/// See [`crate::ui`]."), Vec::<String>::new());
    assert_eq!(crate_paths("let not_crate = my_crate::ui;"), Vec::<String>::new());
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent: Vec<_> = sources()
        .into_iter()
        .filter(|file| !read(file).starts_with("//! "))
        .map(|f| f.display().to_string())
        .collect();
    assert!(silent.is_empty(), "these files do not open with //!:\n{}", silent.join("\n"));
}

#[test]
fn files_stay_readable_in_one_sitting() {
    let long: Vec<_> = sources()
        .into_iter()
        .filter_map(|file| {
            let lines = read(&file).lines().count();
            let name = relative(&file);
            let excused = LONG.iter().any(|(excused, _)| *excused == name);
            (lines > 400 && !excused).then(|| format!("{name}: {lines} lines"))
        })
        .collect();
    assert!(long.is_empty(), "over 400 lines and not on the list:\n{}", long.join("\n"));
}

#[test]
fn the_list_of_long_files_is_not_stale() {
    for (name, reason) in LONG {
        assert!(!reason.is_empty());
        let lines = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).lines().count();
        assert!(lines > 300, "{name} has {lines} lines and needs no exception any more");
    }
}

#[test]
fn only_the_window_knows_egui() {
    let wrong: Vec<_> = sources()
        .into_iter()
        .filter(|file| room(file).as_deref() != Some("ui"))
        .filter(|file| {
            read(file).lines().any(|line| {
                let code = line.split("//").next().unwrap_or_default();
                code.contains("egui::") || code.contains("eframe::")
            })
        })
        .map(|file| relative(&file))
        .collect();
    assert!(wrong.is_empty(), "egui outside src/ui:\n{}", wrong.join("\n"));
}

#[test]
fn below_the_store_there_is_no_clock_and_no_disk() {
    let pure = ["text", "privacy", "rubric", "persona", "session", "debrief", "progress"];
    let forbidden = [
        "std::fs",
        "std::time",
        "SystemTime",
        "Instant::now",
        "Timestamp::now",
        "std::env",
        "HashMap",
        "HashSet",
    ];
    let mut wrong = Vec::new();
    for file in sources() {
        if !room(&file).is_some_and(|room| pure.contains(&room.as_str())) {
            continue;
        }
        let source = read(&file);
        // Tests at the end of a file may read what they like.
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            let line = line.split("//").next().unwrap_or_default();
            let excused =
                |word: &str| EXCUSED.iter().any(|(at, what, _)| *at == relative(&file) && *what == word);
            for word in forbidden.iter().filter(|word| line.contains(**word) && !excused(word)) {
                wrong.push(format!("{}:{}: {word}", relative(&file), number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "not deterministic:\n{}", wrong.join("\n"));
}

fn is_room(name: &str) -> bool {
    MAY_IMPORT.iter().any(|(room, _)| *room == name)
}

/// The rooms that a line names through `crate::`, also in a group of one line.
fn crate_paths(line: &str) -> Vec<String> {
    let code = line.split("//").next().unwrap_or_default();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        let group = rest.strip_prefix('{');
        let parts: Vec<&str> = group.map_or_else(|| vec![rest], |group| group.split(',').collect());
        for part in parts {
            let name: String =
                part.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if is_room(&name) {
                found.push(name);
            }
        }
    }
    found
}

/// The first folder (or file) under src; `None` for lib.rs and main.rs.
fn room(file: &Path) -> Option<String> {
    let inside = file.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).ok()?;
    let first = inside.components().next()?.as_os_str().to_str()?;
    (!matches!(first, "lib.rs" | "main.rs")).then(|| first.trim_end_matches(".rs").to_string())
}

fn relative(file: &Path) -> String {
    file.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(file).display().to_string()
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found.sort();
    assert!(found.len() > 20, "the sources were not found");
    found
}

fn collect(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}
