//! What the commands over files of replies do with good lines and with bad ones.

use std::fs;
use std::path::Path;

use crate::cli::rounds;

const CODED: &str = r#"{"id": 1, "voice": "a", "persona_line": "The bands tear.", "reply": "Walk me through the last band.", "moves": ["open_question"], "raters": [["open_question"], []], "overall": 2}
{"id": 2, "voice": "b", "persona_line": "It prints blank.", "reply": "Thank you for telling me. What happens then?", "moves": [], "raters": [[], [], []], "overall": 1}
"#;

/// Exit code, standard output and standard error of a command over one file.
fn over(file: &[u8], args: &[&str]) -> (i32, String, String) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("replies.jsonl");
    fs::write(&path, file).expect("written");
    let (command, rest) = args.split_first().expect("a command");
    let output = rounds(Path::new(dir.path())).arg(command).arg(&path).args(rest).output().expect("it ran");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().expect("not killed"), text(&output.stdout), text(&output.stderr))
}

#[test]
fn bad_lines_are_refused_by_number_and_the_others_are_graded() {
    let mut file = b"{\"id\": \"a\", \"reply\": \"Who has it?\"}\n".to_vec();
    file.extend(b"\n{\"id\": \"b\"}\n\xff\xfe\x00\n[1]\n{\"id\": \"c\", \"reply\": \"\"}\n");
    file.extend(format!("{{\"id\": \"d\", \"reply\": \"{}\"}}\n", "so ".repeat(30_000)).bytes());
    file.extend(format!("{{\"reply\": \"{}\"}}\n", "x".repeat(4 << 20)).bytes());
    file.extend(b"{\"id\": \"e\", \"reply\": \"Y a-t-il un probl\xc3\xa8me avec les bracelets?\"}");
    let (code, out, err) = over(&file, &["grade", "--times"]);
    assert_eq!(code, 1, "{err}");
    let ids: Vec<serde_json::Value> = out
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("a line of JSON")["id"].clone())
        .collect();
    assert_eq!(ids, ["a", "c", "d", "e"]);
    for (line, reason) in [(3, "reply"), (4, "UTF-8"), (5, "not a reply"), (8, "longer than")] {
        let told = err.lines().find(|l| l.starts_with(&format!("line {line}:")));
        assert!(told.is_some_and(|l| l.contains(reason)), "line {line}: {err}");
    }
    assert!(err.contains("4 replies in"), "{err}");
}

#[test]
fn agreement_tells_what_each_phrase_does() {
    let (code, out, err) = over(CODED.as_bytes(), &["agree", "--move", "open_question", "--verbose"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("95 in 100") && out.contains("false  2") && out.contains("2 replies;"), "{out}");
}

#[test]
fn robustness_and_suggestions_are_the_same_twice() {
    for args in [&["robust"][..], &["robust", "--kind", "fillers put in", "--verbose"]] {
        let first = over(CODED.as_bytes(), args);
        assert_eq!(first.0, 0, "{}", first.2);
        assert_eq!(first, over(CODED.as_bytes(), args));
    }
    let (code, out, err) = over(CODED.as_bytes(), &["suggest", "--move", "reflection", "--least", "1"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.starts_with("// reflection: 0 missed"), "{out}");
    let (code, _, err) = over(CODED.as_bytes(), &["suggest", "--move", "nowhere"]);
    assert!(code == 2 && err.contains("no such move"), "{err}");
    let (code, _, err) = over(CODED.as_bytes(), &["robust", "--kind", "nothing"]);
    assert!(code == 2 && err.contains("typing errors"), "{err}");
}
