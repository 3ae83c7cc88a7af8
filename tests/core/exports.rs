//! What is exported: goldens of every format, no way out of the page, and every change of a session file found.

use std::fs;
use std::path::PathBuf;

use std::sync::Arc;

use rounds::content::{Pack, load_embedded};
use rounds::debrief::debrief;
use rounds::export::session_file::{Break, first_break, read};
use rounds::export::{Format, html, recheck};
use rounds::session::{Case, Input, KeptLine, Own, RoundRecord, Session};

use crate::sample;

fn finished() -> RoundRecord {
    RoundRecord {
        id: "20261125-0003-k7qd".into(),
        note: "Ask sooner.".into(),
        goal: "One open question first.".into(),
        believed_needs: "Sleep, and a list that is right.".into(),
        ..sample::whole()
    }
}

#[test]
fn every_format_has_its_golden() {
    for format in Format::ALL {
        let round = finished();
        let text = format.write(&round, None);
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join(format!("tests/golden/export.{}", format.extension()));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::create_dir_all(file.parent().expect("a folder")).expect("made");
            fs::write(&file, &text).expect("written");
        }
        let golden = fs::read_to_string(&file).unwrap_or_default();
        assert!(text == golden, "{} differs; look, then UPDATE_GOLDEN=1 cargo test", file.display());
        assert_eq!(format.file_name(&round), format!("round-20261125-0003-k7qd.{}", format.extension()));
    }
}

#[test]
fn file_names_come_from_the_id_and_stay_in_their_folder() {
    for id in ["../../etc/passwd", "CON", "a/b\\c:d", "", &"x".repeat(300)] {
        let name = Format::Html.file_name(&RoundRecord { id: id.into(), ..sample::whole() });
        assert!(!name.contains(['/', '\\', ':']) && !name.contains("..") && name.len() < 60, "{name}");
    }
}

#[test]
fn the_page_holds_what_the_learner_wrote_besides() {
    let mut round = finished();
    assert!(!Format::Html.write(&round, None).contains("Lines that I kept"));
    round.own = Own {
        aim: "Ask before I name a cause.".into(),
        first_word: "tense".into(),
        happening: "She was counting minutes.".into(),
        true_thing: "Nine patients.".into(),
        kept: vec![KeptLine { turn: 2, skill: "K3".into(), line: "How is it at night?".into(), level: 2 }],
    };
    let page = Format::Html.write(&round, None);
    for words in
        ["Ask before I name a cause.", "tense", "counting minutes", "Nine patients.", "How is it at night?"]
    {
        assert!(page.contains(words), "{words}");
    }
    // The session file brings it back, and says so where a word of it was changed.
    let file = Format::Session.write(&round, None);
    let back = read(&file).expect("reads");
    assert_eq!((&back.round.own, first_break(&back)), (&round.own, None));
    let changed = read(&file.replace("counting minutes", "counting hours")).expect("reads");
    assert_eq!(first_break(&changed), Some(Break::Seal));
}

/// Every text of the round replaced by `with`.
fn all_texts(with: &str) -> RoundRecord {
    let mut round = finished();
    round.scenario_title = with.into();
    round.opening = with.into();
    round.persona.given = with.into();
    round.persona.role = with.into();
    round.case.seed = with.into();
    round.fingerprint = with.into();
    (round.note, round.goal, round.believed_needs) = (with.into(), with.into(), with.into());
    round.own = Own {
        aim: with.into(),
        first_word: with.into(),
        happening: with.into(),
        true_thing: with.into(),
        kept: vec![KeptLine { turn: 1, skill: with.into(), line: with.into(), level: 1 }],
    };
    round.levels = [(with.to_string(), 2)].into();
    for turn in &mut round.turns {
        turn.reply = with.into();
        turn.persona_line = with.into();
        turn.inner_thought = with.into();
        turn.moves[0].id = with.into();
        turn.moves[0].quote = with.into();
        turn.moves[0].end = u32::try_from(with.len()).expect("short");
        turn.levels = [(with.to_string(), 1)].into();
    }
    round
}

/// The elements and attribute names of a page, in order.
fn skeleton(page: &str) -> Vec<String> {
    let mut seen = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let mut quoted = false;
        let end = rest.find(|c: char| {
            quoted ^= c == '"';
            c == '>' && !quoted
        });
        let tag = &rest[..end.expect("every tag ends")];
        // Outside of quotes only: names of elements and attributes.
        let names: String = tag.split('"').step_by(2).collect();
        seen.push(names);
        rest = &rest[tag.len()..];
    }
    seen
}

#[test]
fn nothing_that_was_typed_becomes_markup() {
    let harmless = skeleton(&html::page(&all_texts("word"), None));
    assert!(harmless.len() > 50);
    for hostile in [
        "<script>alert(1)</script>",
        "\" onload=\"alert(1)",
        "' onload='alert(1)",
        "</style><script>x</script>",
        "</title><img src=x onerror=alert(1)>",
        "<!-- ",
        "&lt;script&gt;",
        "]]><svg/onload=alert(1)>",
        "javascript:alert(1)",
        "\u{202e}<b>\u{0}\u{feff}",
        "{{7*7}} ${7*7} <% x %>",
    ] {
        let page = html::page(&all_texts(hostile), None);
        assert_eq!(skeleton(&page), harmless, "{hostile}");
        assert!(!page.contains("<script") && !page.contains("<img"), "{hostile}");
    }
}

#[test]
fn the_page_fetches_nothing_and_forbids_it_too() {
    let page = html::page(&finished(), None);
    assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:"));
    for word in ["http://", "https://", "url(", "@import", "src=", "href=", "<script", "javascript:"] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(
        page.contains("What would it look like if it worked?") || page.contains("<mark"),
        "the words are there"
    );
    assert!(page.contains("One open question first."));
}

#[test]
fn a_session_file_comes_back_and_is_whole() {
    let round = finished();
    let file = read(&Format::Session.write(&round, None)).expect("reads");
    assert_eq!(file.round, round);
    assert_eq!(first_break(&file), None);
}

#[test]
fn every_change_of_a_session_file_is_found() {
    let text = Format::Session.write(&finished(), None);
    let clean: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let mut places = Vec::new();
    collect(&clean, String::new(), &mut places);
    assert!(places.len() > 60, "{}", places.len());
    for place in places.iter().filter(|place| !matches!(place.as_str(), "/format" | "/version")) {
        let mut changed = clean.clone();
        alter(changed.pointer_mut(place).expect("there"));
        // What no longer reads as a session file is found as well.
        if let Ok(file) = read(&changed.to_string()) {
            assert!(first_break(&file).is_some(), "{place} was changed and nothing says so");
        }
    }
    println!("{} places changed, all found", places.len());
}

#[test]
fn breaks_are_named_by_their_turn() {
    let clean: serde_json::Value =
        serde_json::from_str(&Format::Session.write(&finished(), None)).expect("JSON");
    let with = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut value = clean.clone();
        change(&mut value);
        first_break(&read(&value.to_string()).expect("reads"))
    };
    assert_eq!(with(&|v| v["turns"][1]["reply"] = "Other words.".into()), Some(Break::Turn(2)));
    assert_eq!(with(&|v| v["turns"][2]["overall"] = 3.into()), Some(Break::Turn(3)));
    assert_eq!(with(&|v| v["case"]["seed"] = "AAAAAA".into()), Some(Break::Turn(1)));
    assert_eq!(with(&|v| v["levels"]["K1"] = 3.into()), Some(Break::Seal));
    assert_eq!(with(&|v| v["ending"] = "left".into()), Some(Break::Seal));
    let turns = |v: &mut serde_json::Value| {
        v["turns"].as_array_mut().expect("turns").pop();
    };
    assert_eq!(with(&turns), Some(Break::Count { turns: 2, links: 3 }));
    let swapped = |v: &mut serde_json::Value| v["turns"].as_array_mut().expect("turns").swap(0, 1);
    assert_eq!(with(&swapped), Some(Break::Turn(1)));
}

#[test]
fn wrong_files_are_told_what_they_are() {
    for (text, says) in [
        ("", "line 1, column 0"),
        ("{", "line 1"),
        ("[]", "line 1"),
        ("{}", "no session file"),
        ("{\"format\":\"other\",\"version\":1}", "no session file"),
        ("{\"format\":\"rounds-session\",\"version\":9}", "version 9"),
        ("{\"format\":\"rounds-session\",\"version\":1}", "missing field"),
    ] {
        let said = read(text).expect_err(text);
        assert!(said.contains(says), "{text}: {said}");
    }
}

fn collect(value: &serde_json::Value, at: String, places: &mut Vec<String>) {
    match value {
        serde_json::Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                collect(item, format!("{at}/{i}"), places);
            }
        }
        serde_json::Value::Object(fields) => {
            for (name, field) in fields {
                collect(field, format!("{at}/{name}"), places);
            }
        }
        _ => places.push(at),
    }
}

fn alter(value: &mut serde_json::Value) {
    *value = match value {
        serde_json::Value::String(text) => format!("{text}x").into(),
        serde_json::Value::Number(n) => (n.as_u64().unwrap_or(0) ^ 1).into(),
        serde_json::Value::Bool(b) => (!*b).into(),
        _ => "x".into(),
    };
}

fn played(pack: &Arc<Pack>, replies: &[&str]) -> (RoundRecord, Session) {
    let case = Case { seed: "K7Q2MX".into(), scenario: "S06".into(), role: None, guided: false };
    let mut inputs: Vec<Input> = replies.iter().map(|reply| Input::Say((*reply).into())).collect();
    inputs.push(Input::Leave);
    let session = Session::replay(pack, &case, &inputs).expect("S06 can be played");
    let mut record = session.record();
    let result = debrief(&session);
    record.levels = result.skills.iter().filter_map(|s| Some((s.id.clone(), s.level?))).collect();
    (record, session)
}

const REPLIES: [&str; 3] = [
    "Hi, I am Sam from informatics. Walk me through the last time it went wrong, what happened?",
    "That sounds exhausting. So at night it prints blank and you write it on paper. What worries you most?",
    "It is clearly user error, just follow the policy.",
];

#[test]
fn a_played_round_comes_out_again_and_a_changed_mark_does_not() {
    let pack = Arc::new(load_embedded());
    let (record, _) = played(&pack, &REPLIES);
    let again = recheck::play_again(&record, &pack).expect("plays");
    assert_eq!(recheck::differences(&record, &again), []);
    let mut changed = record.clone();
    changed.turns[1].overall ^= 1;
    let found = recheck::differences(&changed, &again);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].turn, found[0].what.as_str()), (2, "the overall level"));
    let mut better = record.clone();
    better.levels.insert("K1".into(), 9);
    assert_eq!(recheck::differences(&better, &again)[0].what, "the levels");
    let mut other = record;
    other.turns[0].reply = "Calm down.".into();
    let again = recheck::play_again(&other, &pack).expect("plays");
    assert!(!recheck::differences(&other, &again).is_empty());
}

#[test]
fn the_page_of_a_debrief_holds_the_reasons_and_stays_closed() {
    let pack = Arc::new(load_embedded());
    let (record, session) = played(&pack, &REPLIES);
    let page = html::page(&record, recheck::debrief_as_shown(&record, &pack).as_ref());
    for part in ["Keep one, change one", "What they knew", "Earned", "of 5.", "Levels"] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("The rules have changed"), "the marks are those of this content");
    let mut changed = record.clone();
    changed.fingerprint = "other".into();
    assert_eq!(recheck::debrief_as_shown(&changed, &pack), None, "no reasons that may not fit");
    assert!(html::page(&changed, None).contains("The rules have changed"));
    // Texts of the debrief are escaped like those of the round.
    let mut hostile = debrief(&session);
    for turn in &mut hostile.turns {
        turn.reply = "<script>alert(1)</script> & \" onload=x".into();
        turn.persona_line.clone_from(&turn.reply);
        turn.inner_thought.clone_from(&turn.reply);
        for mark in &mut turn.marks {
            mark.tell = "<script>".into();
            mark.label = "\" onload=\"x".into();
            mark.quote = "<b>".into();
        }
    }
    let page = html::page(&record, Some(&hostile));
    assert!(!page.contains("<script") && !page.contains("<b>\"") && !page.contains("\" onload=\"x"));
}
