//! The contract of the command line: what goes to which stream, and what the program ends with.

use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::Command;
use rounds::store::Store;

use crate::sample;

pub fn rounds(dir: &Path) -> Command {
    let mut command = Command::cargo_bin("rounds").expect("the program");
    command.arg("--data-dir").arg(dir.join("data"));
    command
}

fn ran(dir: &Path, args: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = rounds(dir).args(args).output().expect("it ran");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (status.code().expect("not killed"), text(stdout), text(stderr))
}

fn with_round() -> (tempfile::TempDir, String) {
    let dir = tempfile::tempdir().expect("a folder");
    let (mut store, _) = Store::open(&dir.path().join("data")).expect("opens");
    let id = store.begin_round(&sample::whole()).expect("begins");
    (dir, id)
}

#[test]
fn help_is_an_answer_with_an_example() {
    let dir = tempfile::tempdir().expect("a folder");
    let (code, out, err) = ran(dir.path(), &["--help"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("Exit codes:") && out.contains("--data-dir"), "{out}");
    for command in ["play", "grade", "check", "list", "progress", "export", "replay", "verify"] {
        let (code, out, err) = ran(dir.path(), &[command, "--help"]);
        assert_eq!((code, err.as_str()), (0, ""), "{command}");
        assert!(out.contains("Example"), "{out}");
        assert!(out.contains(&format!("rounds {command}")), "{out}");
    }
    assert_eq!(ran(dir.path(), &["--version"]).1, concat!("rounds ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn wrong_usage_is_said_on_standard_error_and_ends_with_2() {
    let dir = tempfile::tempdir().expect("a folder");
    for args in [
        &["dance"][..],
        &["export"],
        &["export", "--format", "pdf", "--last"],
        &["export", "--format", "html"],
        &["export", "--format", "html", "--last", "--round", "x"],
        &["list", "--limit", "many"],
        &["verify"],
        &["verify", "/nowhere/at/all.json"],
        &["replay", "/"],
        &["export", "--format", "html", "--last"],
        &["export", "--format", "html", "--round", "nope"],
    ] {
        let (code, out, err) = ran(dir.path(), args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}: {err}");
        assert!(!err.is_empty() && !err.contains("panicked"), "{args:?}: {err}");
    }
}

#[test]
fn looking_makes_no_folder() {
    let dir = tempfile::tempdir().expect("a folder");
    let (code, out, err) = ran(dir.path(), &["list"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.starts_with("No rounds yet."), "{out}");
    assert!(!dir.path().join("data").exists());
}

#[test]
fn rounds_are_listed_for_people_and_for_programs() {
    let (dir, id) = with_round();
    let (code, out, err) = ran(dir.path(), &["list"]);
    assert_eq!((code, err.as_str()), (0, ""));
    for part in [id.as_str(), "K7Q2MX", "S06", "The button", "Noor Haddad", "3 turns", "agreed"] {
        assert!(out.contains(part), "{part}: {out}");
    }
    let (_, out, _) = ran(dir.path(), &["list", "--json"]);
    let row: serde_json::Value = serde_json::from_str(out.trim()).expect("a line of JSON");
    assert_eq!((row["id"].as_str(), row["turns"].as_u64()), (Some(id.as_str()), Some(3)));
}

/// A short talk through the program itself; its lines of JSON.
#[test]
fn progress_says_where_one_stands_and_what_comes_next() {
    let dir = tempfile::tempdir().expect("a folder");
    let (code, out, err) = ran(dir.path(), &["progress"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("No finished rounds yet.") && out.contains("Next: S01"), "{out}");
    assert!(!dir.path().join("data").exists(), "looking made a folder");

    play(dir.path(), "What happens on nights?\nIs it the scanner?\n");
    let (code, out, err) = ran(dir.path(), &["progress", "--json"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let said: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(
        (&said["rounds"], &said["open_questions"], &said["questions"]),
        (&1.into(), &1.into(), &2.into())
    );
    assert!(said["skills"]["K3"]["seen"] == 1, "{said}");
    assert_ne!(said["next"]["scenario"], "S06", "the one just played");
}

fn play(dir: &Path, replies: &str) -> Vec<serde_json::Value> {
    let output = rounds(dir)
        .args(["play", "--scenario", "S06", "--seed", "k7q2mx", "--json"])
        .write_stdin(replies)
        .output()
        .expect("it ran");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}

const TALK: &str = "Hi, I am Sam. Walk me through the last time it went wrong.\nSo at night you write it on paper. What worries you most?\n";

#[test]
fn a_talk_is_told_in_lines_of_json() {
    let dir = tempfile::tempdir().expect("a folder");
    let lines = play(dir.path(), TALK);
    let kinds: Vec<&str> = lines.iter().filter_map(|line| line["type"].as_str()).collect();
    assert_eq!(kinds, ["opening", "turn", "turn", "debrief"]);
    let has = |line: &serde_json::Value, fields: &[&str]| {
        for field in fields {
            assert!(line.get(field).is_some(), "{field} in {line}");
        }
    };
    has(&lines[0], &["scenario", "seed", "persona", "persona_line"]);
    has(
        &lines[1],
        &[
            "turn",
            "reply",
            "moves",
            "levels",
            "overall",
            "facts",
            "openness",
            "patience",
            "stance",
            "persona_line",
            "inner_thought",
        ],
    );
    has(&lines[3], &["levels", "flags", "facts_found", "facts_missed", "ending"]);
    for turn in &lines[1..3] {
        let reply = turn["reply"].as_str().expect("text");
        for shown in turn["moves"].as_array().expect("moves") {
            let at = |name: &str| usize::try_from(shown[name].as_u64().expect("a number")).expect("small");
            assert_eq!(Some(&reply[at("start")..at("end")]), shown["quote"].as_str(), "{shown}");
            has(shown, &["move", "rule"]);
        }
    }
    let again = play(dir.path(), TALK);
    assert_eq!(lines, again, "the same seed and words give the same talk");
}

#[test]
fn export_verify_replay_go_round() {
    let dir = tempfile::tempdir().expect("a folder");
    let lines = play(dir.path(), TALK);
    let file = dir.path().join("talk.json");
    let path = file.to_str().expect("text");
    let (code, out, err) = ran(dir.path(), &["export", "--format", "session", "--last", "--out", path]);
    assert_eq!((code, out.as_str(), err.as_str()), (0, "", ""));
    let (_, listed, _) = ran(dir.path(), &["list", "--json"]);
    let row: serde_json::Value = serde_json::from_str(listed.trim()).expect("a line");
    let id = row["id"].as_str().expect("an id");
    let (_, printed, _) = ran(dir.path(), &["export", "--format", "session", "--round", &id[..13]]);
    assert_eq!(fs::read_to_string(&file).expect("written"), printed, "a file and the output are the same");
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o600);
    let (code, out, err) = ran(dir.path(), &["verify", path]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert!(out.contains("as it was exported; 2 turns come out as told"), "{out}");
    let (code, out, err) = ran(dir.path(), &["replay", path, "--json"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let replayed: Vec<serde_json::Value> =
        out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(replayed[1..], lines[1..3], "the turns come out as they were played");
    let (code, out, _) = ran(dir.path(), &["replay", path]);
    assert_eq!(code, 0);
    assert!(out.contains("So at night you write it on paper."), "{out}");
    let (code, out, _) = ran(dir.path(), &["export", "--format", "html", "--last"]);
    assert_eq!(code, 0);
    assert!(
        out.contains("What they knew") && out.contains("Keep one, change one"),
        "the reasons are on the page"
    );
}

#[test]
fn a_second_writer_is_refused_with_the_way_out() {
    let (dir, _) = with_round();
    let (_writer, _) = Store::open_writing(&dir.path().join("data")).expect("the writer");
    let output = rounds(dir.path()).args(["play", "--scenario", "S06"]).output().expect("it ran");
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("already open") && said.contains("--data-dir"), "{said}");
}

#[test]
fn where_nothing_can_be_saved_the_talk_goes_on_and_says_so() {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("data"), "a file in the way").expect("written");
    let output = rounds(dir.path())
        .args(["play", "--scenario", "S06", "--seed", "K7Q2MX", "--json"])
        .write_stdin(TALK)
        .output()
        .expect("it ran");
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("Nothing is saved") && said.contains("data"), "{said}");
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 4);
}

/// A turn whose line was printed is on disk, whenever the program is killed.
#[test]
fn a_printed_turn_is_on_disk() {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::process::{Command, Stdio};
    let kills: u64 = std::env::var("ROUNDS_PLAY_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(12);
    let dir = tempfile::tempdir().expect("a folder");
    let data = dir.path().join("data");
    for kill in 0..kills {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("rounds"))
            .arg("--data-dir")
            .arg(&data)
            .args(["play", "--scenario", "S06", "--seed", "K7Q2MX", "--json"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let mut input = child.stdin.take().expect("its input");
        let mut out = BufReader::new(child.stdout.take().expect("its output"));
        let mut opening = String::new();
        out.read_line(&mut opening).expect("the opening");
        assert!(opening.contains("\"opening\""), "{opening}");
        for n in 0..8 {
            let _ = writeln!(input, "What happened the last time, number {n}?");
        }
        std::thread::sleep(std::time::Duration::from_millis(kill * 37 % 160));
        child.kill().expect("killed");
        let mut rest = Vec::new();
        out.read_to_end(&mut rest).expect("the rest");
        child.wait().expect("ended");
        let rest = String::from_utf8_lossy(&rest).into_owned();
        let whole = rest.rfind('\n').map_or("", |end| &rest[..end]);
        let printed = whole.lines().filter(|line| line.contains("\"type\":\"turn\"")).count();
        let (store, notices) = Store::open_writing(&data).expect("opens after a kill");
        assert_eq!((notices, store.survey()), (vec![], vec![]));
        let newest = store.rounds(1, 0).expect("list").pop().expect("the round");
        assert!(
            usize::from(newest.turns) >= printed,
            "kill {kill}: {printed} printed, {} on disk",
            newest.turns
        );
        assert_eq!(store.round(&newest.id).expect("whole").turns.len(), usize::from(newest.turns));
    }
}

#[test]
fn a_changed_file_does_not_verify() {
    let (dir, _) = with_round();
    let (_, text, _) = ran(dir.path(), &["export", "--format", "session", "--last"]);
    let file = dir.path().join("talk.json");
    fs::write(&file, text.replace("on paper", "on glass")).expect("written");
    let (code, out, err) = ran(dir.path(), &["verify", file.to_str().expect("text")]);
    assert_eq!((code, err.as_str()), (1, ""));
    assert!(out.contains("turn 2 was changed"), "{out}");
    fs::write(&file, "{ \"format\": \"rounds-session\", ").expect("written");
    let (code, _, err) = ran(dir.path(), &["verify", file.to_str().expect("text")]);
    assert_eq!(code, 2);
    assert!(err.contains("talk.json") && err.contains("line 1"), "{err}");
}

#[test]
fn damage_is_told_by_the_list_and_refused_by_the_export() {
    let (dir, id) = with_round();
    let db = rusqlite::Connection::open(dir.path().join("data/rounds.db")).expect("sqlite");
    db.execute("UPDATE turn SET shown = replace(shown, 'paper', 'glass')", []).expect("changed");
    drop(db);
    let (code, out, err) = ran(dir.path(), &["list"]);
    assert_eq!(code, 1);
    assert!(out.contains(&id) && err.contains(&format!("Turn 2 of round {id}")), "{out}{err}");
    let (code, out, err) = ran(dir.path(), &["export", "--format", "html", "--last"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("Turn 2"), "{err}");
}

#[test]
fn an_export_that_cannot_be_written_says_where_and_leaves_nothing() {
    let (dir, _) = with_round();
    let (code, _, err) =
        ran(dir.path(), &["export", "--format", "html", "--last", "--out", "/nowhere/at/all.html"]);
    assert_eq!(code, 2);
    assert!(err.contains("/nowhere/at/all.html"), "{err}");
}

#[test]
fn a_file_in_the_place_of_the_folder_is_told() {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("data"), "a file").expect("written");
    let (code, _, err) = ran(dir.path(), &["list"]);
    assert_eq!(code, 2);
    assert!(err.contains("data") && err.contains("--data-dir"), "{err}");
}

#[test]
fn arguments_that_are_no_text_end_in_words() {
    use std::os::unix::ffi::OsStrExt;
    let dir = tempfile::tempdir().expect("a folder");
    let odd = std::ffi::OsStr::from_bytes(b"\xff\xfe.json");
    for args in [[std::ffi::OsStr::new("verify"), odd], [std::ffi::OsStr::new("export"), odd], [odd, odd]] {
        let output = rounds(dir.path()).args(args).output().expect("it ran");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"), "{args:?}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_reason_for_words() {
    use std::process::{Command, Stdio};
    let (dir, _) = with_round();
    for args in [&["list"][..], &["export", "--format", "html", "--last"], &["--help"]] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("rounds"))
            .arg("--data-dir")
            .arg(dir.path().join("data"))
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args:?}");
        assert_eq!(output.status.code(), Some(0), "{args:?}");
    }
}

#[test]
fn an_export_works_while_another_writes() {
    let (dir, id) = with_round();
    let (_writer, _) = Store::open_writing(&dir.path().join("data")).expect("the writer");
    let (code, out, err) = ran(dir.path(), &["export", "--format", "html", "--round", &id]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.starts_with("<!DOCTYPE html>"), "{out}");
}

#[test]
fn without_a_folder_named_the_data_lies_where_the_desktop_keeps_it() {
    let home = tempfile::tempdir().expect("a folder");
    for (dir, name, value) in [
        (home.path().join(".local/share/rounds"), "HOME", home.path().to_path_buf()),
        (home.path().join("xdg/rounds"), "XDG_DATA_HOME", home.path().join("xdg")),
    ] {
        let (mut store, _) = Store::open(&dir).expect("opens");
        let id = store.begin_round(&sample::whole()).expect("begins");
        drop(store);
        let mut command = Command::cargo_bin("rounds").expect("the program");
        command.env_remove("XDG_DATA_HOME").env("HOME", home.path()).env(name, value).arg("list");
        let output = command.output().expect("it ran");
        let out = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(out.contains(&id), "{name}: {out}");
    }
}
