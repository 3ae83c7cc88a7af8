//! Whole talks: scripted runs, determinism, the draw, odd input, and a pack with a broken file.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use rounds::content::{Pack, load_embedded};
use rounds::debrief::{Sign, aim, debrief, drill};
use rounds::persona::seed::SeedCode;
use rounds::session::{Case, Ending, Input, Session, coach, draw};
use serde::Deserialize;

static PACK: LazyLock<Arc<Pack>> = LazyLock::new(|| Arc::new(load_embedded()));

/// `tests/transcripts/*.ron`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    scenario: String,
    role: String,
    seed: String,
    says: Vec<String>,
    finds: Vec<String>,
}

fn case(scenario: &str, role: &str, seed: &str) -> Case {
    Case { seed: seed.into(), scenario: scenario.into(), role: Some(role.into()), guided: false }
}

fn scripts() -> Vec<(String, Script)> {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let mut all: Vec<(String, Script)> = std::fs::read_dir(dir)
        .expect("tests/transcripts is there")
        .flatten()
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(entry.path()).expect("a readable transcript");
            let script = rounds::content::parse::parse(&name, &text).unwrap_or_else(|d| panic!("{d}"));
            (name, script)
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

fn play(script: &Script) -> Session {
    let mut session =
        Session::start(&PACK, &case(&script.scenario, &script.role, &script.seed)).expect("the case starts");
    for line in &script.says {
        session.input(&Input::Say(line.clone()));
    }
    session
}

fn mean_overall(session: &Session) -> f64 {
    let sum: u32 = session.turns.iter().map(|t| u32::from(t.shown.overall)).sum();
    f64::from(sum) / session.turns.len().max(1) as f64
}

#[test]
fn excellent_runs_find_every_fact_and_poor_runs_none() {
    let mut wrong = Vec::new();
    for (name, script) in scripts() {
        let session = play(&script);
        let found: BTreeSet<&String> = session.state.told.iter().collect();
        let wanted: BTreeSet<&String> = script.finds.iter().collect();
        if found != wanted {
            wrong.push(format!("{name}: found {found:?}, should find {wanted:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_scenario_has_a_good_and_a_bad_run_far_apart() {
    let all = scripts();
    for scenario in PACK.playable() {
        let of = |kind: &str| {
            let name = format!("{}-{kind}.ron", scenario.id);
            all.iter()
                .find(|(n, _)| *n == name)
                .unwrap_or_else(|| panic!("tests/transcripts/{name} is missing"))
        };
        let (good, bad) = (play(&of("excellent").1), play(&of("poor").1));
        let (high, low) = (mean_overall(&good), mean_overall(&bad));
        assert!(high - low >= 1.0, "{}: {high:.2} against {low:.2}", scenario.id);
    }
}

#[test]
fn the_same_seed_and_words_give_the_same_bytes() {
    for (name, script) in scripts() {
        let (one, two) = (play(&script), play(&script));
        let bytes = |s: &Session| serde_json::to_string(&s.record()).expect("a record is JSON");
        assert_eq!(bytes(&one), bytes(&two), "{name}");
        assert_eq!(
            serde_json::to_string(&debrief(&one)).expect("JSON"),
            serde_json::to_string(&debrief(&two)).expect("JSON"),
            "{name}"
        );
    }
}

#[test]
fn no_line_is_said_twice_in_a_talk() {
    for (name, script) in scripts() {
        let session = play(&script);
        let mut seen = BTreeSet::new();
        for turn in &session.turns {
            assert!(seen.insert(turn.shown.persona_line.clone()), "{name}: {}", turn.shown.persona_line);
            assert!(
                !turn.shown.persona_line.trim().is_empty(),
                "{name}: an empty answer in turn {}",
                turn.shown.turn
            );
            assert!(
                !turn.shown.persona_line.contains(['{', '}']),
                "{name}: a slot was left: {}",
                turn.shown.persona_line
            );
        }
    }
}

#[test]
fn rewinding_folds_the_same_talk() {
    for (name, script) in scripts() {
        let session = play(&script);
        for turn in 1..=session.turns.len() as u16 {
            let back = session.rewound(turn).expect("rewinds");
            assert_eq!(back.turns[..], session.turns[..usize::from(turn) - 1], "{name} to turn {turn}");
        }
    }
}

#[test]
fn every_fact_missed_names_a_line_that_opens_it() {
    let problems = rounds::check::gates::check(&PACK);
    let shown: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}

#[test]
fn the_guided_first_round_plays_as_written_and_replays() {
    let shown: Vec<String> = rounds::check::guided::check(&PACK).iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{}", shown.join("\n"));
    let guided = PACK.guided.as_ref().expect("content/guided.ron is loaded");
    let case = draw::guided(&PACK).expect("a case");
    let says: Vec<Input> = guided.steps.iter().map(|s| Input::Say(s.example.clone())).collect();
    let session = Session::replay(&PACK, &case, &says).expect("starts");
    assert_eq!(session.persona.given, "Noor");
    assert_eq!(session.record(), Session::replay(&PACK, &case, &says).expect("starts").record());
    for (at, step) in guided.steps.iter().enumerate() {
        assert!(step.say.split_whitespace().count() <= 20, "{}", step.say);
        let back = session.rewound(at as u16 + 1).expect("rewinds");
        assert_eq!(back.guide(), Some(step));
    }
    assert_eq!(session.guide(), None);
}

#[test]
fn the_shipped_content_has_no_errors() {
    let errors: Vec<String> = PACK
        .diagnostics
        .iter()
        .filter(|d| d.severity == rounds::content::Severity::Error)
        .map(ToString::to_string)
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn the_examples_beside_the_rules_hold() {
    let shown: Vec<String> = rounds::check::examples::check(&PACK).iter().map(ToString::to_string).collect();
    assert!(shown.is_empty(), "{} examples fail:\n{}", shown.len(), shown.join("\n"));
}

#[test]
fn at_least_three_roles_play_each_scenario_and_sound_different() {
    for scenario in PACK.playable() {
        let roles = PACK.players(scenario);
        assert!(roles.len() >= 3, "{} is played by {roles:?}", scenario.id);
        let first: BTreeSet<String> = roles
            .iter()
            .map(|r| Session::start(&PACK, &case(&scenario.id, r, "K7M2QX")).expect("starts").opening)
            .collect();
        assert!(first.len() >= 3, "{}: {first:?}", scenario.id);
    }
}

#[test]
fn a_draw_is_the_same_everywhere_and_new_ones_differ_in_two_dials() {
    let seed = SeedCode::parse("k7m2qx").expect("a code");
    let a = draw::draw(&PACK, &seed, Some("S06"), None).expect("drawn").persona;
    let b = draw::draw(&PACK, &SeedCode::parse("K7M2QX").expect("a code"), Some("S06"), None)
        .expect("drawn")
        .persona;
    assert_eq!(a, b);
    let mut n = 7u64;
    let mut bits = || {
        n = n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        n
    };
    let mut last = a;
    for _ in 0..60 {
        let seed =
            draw::fresh_seed(&PACK, &mut bits, draw::Wish { unlike: Some(&last), ..Default::default() });
        let next = draw::draw(&PACK, &seed, None, None).expect("drawn").persona;
        let differing = next.dials().iter().zip(last.dials()).filter(|(x, y)| **x != *y).count();
        assert!(differing >= 2, "{next:?} after {last:?}");
        last = next;
    }
}

/// Everything that a person could see of a talk with this persona.
fn seen(change: impl Fn(&mut Session)) -> String {
    let mut all = String::new();
    for seed in ["K7M2QX", "ABCDEF", "H3RX9Q", "PQRSTU"] {
        let mut session = Session::start(&PACK, &case("S06", "R08", seed)).expect("starts");
        change(&mut session);
        let fresh = Session::with_persona(&PACK, &session.case, session.persona.clone()).expect("starts");
        session = fresh;
        all.push_str(&session.opening);
        for line in [
            "Hi, I'm Sam, a student with Informatics. Is this a bad moment?",
            "What gets in the way of scanning on a night like this?",
            "It's your own fault, honestly.",
            "Sorry. You were short of hands all night and still did every dose. Could you walk me through the last one?",
            "I'll bring the pharmacist at 08:10 tomorrow.",
            "What else happens with the wristbands?",
            "Okay.",
            "Who else sees the number?",
        ] {
            session.input(&Input::Say(line.into()));
        }
        for t in &session.turns {
            all.push_str(&format!(
                "{}|{}|{}|{}\n",
                t.shown.persona_line, t.shown.openness, t.shown.patience, t.shown.stance
            ));
        }
    }
    all
}

#[test]
fn every_dial_changes_something_that_can_be_seen() {
    let d = &PACK.dials;
    let pairs: Vec<(&str, String, String)> = vec![
        (
            "temperament",
            seen(|s| s.persona.temperament = d.temperaments[0].id.clone()),
            seen(|s| s.persona.temperament = d.temperaments[3].id.clone()),
        ),
        (
            "pressure",
            seen(|s| s.persona.pressure = d.pressures[0].id.clone()),
            seen(|s| s.persona.pressure = d.pressures[3].id.clone()),
        ),
        (
            "history",
            seen(|s| s.persona.history = d.histories[0].id.clone()),
            seen(|s| s.persona.history = d.histories[2].id.clone()),
        ),
        (
            "relation",
            seen(|s| s.persona.relation = d.relations[0].id.clone()),
            seen(|s| s.persona.relation = d.relations[1].id.clone()),
        ),
        (
            "mood",
            seen(|s| s.persona.mood = d.moods[0].id.clone()),
            seen(|s| s.persona.mood = d.moods[1].id.clone()),
        ),
    ];
    for (dial, one, other) in pairs {
        assert_ne!(one, other, "{dial} changes nothing");
    }
}

#[test]
fn odd_input_is_answered_in_role() {
    let long = "scan ".repeat(20_000);
    let rows: [(&str, &str); 12] = [
        ("empty", ""),
        ("empty", "   \n\t "),
        ("too_long", &long),
        ("empty", "\u{202e}\u{200b}\u{7}"),
        ("gibberish", "\u{1f600}\u{1f600}\u{1f600}"),
        ("other_language", "Где у вас болит, скажите пожалуйста?"),
        ("other_language", "您好，请问怎么了"),
        ("pasted_code", "fn main() { let x = vec![1, 2, 3]; println!(\"{:?}\", x); }"),
        ("pasted_code", "SELECT name, mrn FROM patients WHERE unit = '4W';"),
        ("gibberish", "sdkjfh sdkfjhs kdjfhskdjf hskdjfhksjdhf"),
        ("insult", "you are an idiot"),
        ("greeting_only", "hello"),
    ];
    for (kind, text) in rows {
        let mut session = Session::start(&PACK, &case("S06", "R08", "K7M2QX")).expect("starts");
        let turn = session.say(text).expect("answers").clone();
        assert_eq!(
            turn.detection.kind.as_deref(),
            Some(kind),
            "{:?}",
            text.chars().take(40).collect::<String>()
        );
        assert!(!turn.shown.persona_line.trim().is_empty());
        assert_eq!(turn.shown.reply, text, "nothing of the reply is lost");
        for m in &turn.shown.moves {
            assert!(text.get(m.start as usize..m.end as usize).is_some(), "a span off the reply: {m:?}");
        }
    }
}

#[test]
fn three_bad_turns_end_a_talk_and_leaving_is_an_ending() {
    let mut session = Session::start(&PACK, &case("S06", "R08", "K7M2QX")).expect("starts");
    for line in ["It's user error.", "You people never read the manual.", "Shut up, you idiot."] {
        session.input(&Input::Say(line.into()));
    }
    assert_eq!(session.state.ending, Ending::WalkedAway);
    assert!(session.say("Wait!").is_none(), "a talk that ended takes no more");
    let mut other = Session::start(&PACK, &case("S06", "R08", "K7M2QX")).expect("starts");
    other.input(&Input::Leave);
    assert_eq!(other.state.ending, Ending::Left);
    assert!(!other.last_word().is_empty());
}

#[test]
fn a_broken_file_removes_itself_and_the_rest_works() {
    let mut sources = rounds::content::source::embedded();
    sources.files.insert("scenarios/S06.ron".into(), "(id: \"S06\", titel: \"oops\")".into());
    let pack = Arc::new(rounds::content::load::load(sources, Vec::new()));
    let d = pack.diagnostics.iter().find(|d| d.file == "scenarios/S06.ron").expect("it is named");
    assert_eq!((d.line, d.code), (1, "syntax"));
    assert!(d.message.contains("titel"), "{d}");
    assert!(!pack.scenarios.contains_key("S06"));
    let mut session = Session::start(&pack, &case("S01", "R10", "K7M2QX")).expect("another still plays");
    assert!(session.say("Hi, I'm Sam from Informatics.").is_some());
}

#[test]
fn a_debrief_explains_every_mark() {
    for (name, script) in scripts() {
        let session = play(&script);
        let d = debrief(&session);
        for turn in &d.turns {
            for mark in &turn.marks {
                assert!(
                    !mark.tell.is_empty() && !mark.label.is_empty(),
                    "{name} turn {}: {mark:?}",
                    turn.turn
                );
                assert_eq!(mark.span.of(&turn.reply), mark.quote, "{name}");
            }
            for skill in &turn.skills {
                assert!(
                    !skill.anchor.is_empty() && !skill.steps.is_empty(),
                    "{name} turn {}: {skill:?}",
                    turn.turn
                );
                let said = skill.quotes.iter().any(|q| !q.is_empty());
                assert!(
                    said || skill.level == 3 || !skill.missing.is_empty(),
                    "{name} turn {}: no evidence and no miss: {skill:?}",
                    turn.turn
                );
            }
        }
        for row in d.ledger.iter().filter(|r| r.found_in_turn.is_none()) {
            assert!(!row.would_have_opened.is_empty() && !row.opens_to.is_empty(), "{name}: {row:?}");
        }
        if !session.turns.is_empty() {
            let weakest = d.weakest.as_ref().expect("a weakest turn");
            assert_eq!(weakest.wordings.len(), 2, "{name}: {weakest:?}");
            assert_eq!(d.feedforward.len(), 2, "{name}");
        }
    }
}

/// A learner who only ever takes the example finds out what there is, and pays the price that was named.
#[test]
fn examples_open_the_facts_and_cost_what_they_say() {
    let pack = PACK.clone();
    let mut tried = 0;
    for scenario in pack.playable() {
        for role in pack.players(scenario) {
            let case = Case {
                scenario: scenario.id.clone(),
                role: Some(role.clone()),
                seed: "K7Q2MX".into(),
                guided: false,
            };
            let mut session = Session::start(&pack, &case).expect("starts");
            let mut said = Vec::new();
            while let Some(help) = coach::help(&session).filter(|_| session.turns.len() < 14) {
                for text in [&help.thought, &help.question, &help.example] {
                    assert!(!text.trim().is_empty(), "{} {role}: {help:?}", scenario.id);
                }
                session.input(&Input::Help(coach::EXAMPLE));
                let turn = session.input(&Input::Say(help.example.clone())).expect("open");
                assert_eq!(turn.shown.helped, coach::EXAMPLE);
                let highest = turn.marks.skills.iter().map(|mark| mark.level).max().unwrap_or(0);
                assert!(highest.max(turn.marks.overall) <= 2, "{}: the price was not taken", help.example);
                said.push(help.example);
            }
            let facts = session.scenario().facts.len();
            assert!(
                session.state.told.len() * 5 >= facts * 3,
                "{} {role}: {} of {facts} facts after {said:#?}",
                scenario.id,
                session.state.told.len()
            );
            // Helped turns come back as they were.
            let record = session.record();
            let again = Session::replay(&pack, &record.case, &record.inputs()).expect("replays");
            assert_eq!(again.record(), record);
            tried += 1;
        }
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn weaker_help_costs_nothing() {
    let pack = PACK.clone();
    let case = Case { scenario: "S06".into(), role: None, seed: "K7Q2MX".into(), guided: false };
    let reply = "Walk me through last night's nine o'clock round, from the cart to the bed.";
    let marks = |help: u8| {
        let mut session = Session::start(&pack, &case).expect("starts");
        session.input(&Input::Help(help));
        let turn = session.input(&Input::Say(reply.into())).expect("open");
        (turn.shown.levels.clone(), turn.shown.helped)
    };
    let plain = marks(0);
    assert_eq!((marks(coach::SKILL).0, marks(coach::SKILL).1), (plain.0.clone(), 1));
    assert_eq!((marks(coach::QUESTION).0, marks(coach::QUESTION).1), (plain.0.clone(), 2));
    assert_ne!(marks(coach::EXAMPLE).0, plain.0, "a 3 that counts to 2");
}

/// What a drill asks to say again was weak, what it shows as stronger is stronger, and the round stays as it was.
#[test]
fn a_drill_takes_the_weakest_lines_and_marks_a_new_try_in_its_place() {
    for (name, script) in scripts() {
        let mut session =
            Session::start(&PACK, &case(&script.scenario, &script.role, &script.seed)).expect("starts");
        for line in &script.says {
            session.input(&Input::Say(line.clone()));
        }
        let before = session.record();
        let lines = drill::lines(&session, None);
        assert!(lines.len() <= 3, "{name}");
        assert!(
            lines.windows(2).all(|pair| pair[0].level <= pair[1].level),
            "{name}: the weakest come first"
        );
        for line in &lines {
            assert_eq!(session.turns[usize::from(line.turn) - 1].shown.reply, line.said);
            let same =
                drill::try_line(&session, line.turn, &line.skill, &line.said).expect("a turn of this talk");
            assert_eq!(
                same.level,
                Some(line.level),
                "{name} turn {}: the same words, the same mark",
                line.turn
            );
            assert_ne!(line.weaker.say, line.stronger.say);
            assert_ne!(line.weaker.anchor, line.stronger.anchor, "{name} turn {}", line.turn);
        }
        if name.contains("poor") {
            assert_eq!(lines.first().map(|line| line.level), Some(0), "{name}");
            let only = drill::lines(&session, Some(&lines[0].skill));
            assert!(!only.is_empty() && only.iter().all(|line| line.skill == lines[0].skill), "{name}");
        }
        assert_eq!(drill::try_line(&session, 0, "K1", "x"), None);
        assert_eq!(drill::try_line(&session, 99, "K1", "x"), None);
        assert_eq!(session.record(), before, "{name}: a drill leaves no trace");
    }
}

#[test]
fn a_goal_is_looked_at_with_the_words_of_the_talk() {
    for (name, script) in scripts() {
        let session = play(&script);
        let focus = &session.scenario().focus;
        let file = PACK.rules.skill_file(&focus.0).expect("a skill");
        let look = aim::look_at(&session, &format!(" {} ", file.feedforward[1])).expect("a goal");
        assert_eq!(look.skill, Some((file.id.clone(), file.short.clone())), "{name}");
        let places = look.did.iter().chain(&look.not_yet);
        let called_for = session.turns.iter().filter(|turn| turn.marks.skill(&file.id).is_some()).count();
        assert_eq!(places.clone().count(), called_for, "{name}: every turn that called for it has its place");
        for place in places {
            let turn = &session.turns[usize::from(place.turn) - 1];
            assert_eq!(turn.marks.skill(&file.id).map(|mark| mark.level), Some(place.level), "{name}");
            let first = place.quote.split(" \u{2026} ").next().unwrap_or_default();
            let first = first.trim_end_matches('\u{2026}');
            assert!(!first.is_empty() && turn.shown.reply.contains(first), "{name}: {place:?}");
        }
        assert!(look.did.iter().all(|place| place.level >= 2), "{name}");
        assert!(look.not_yet.iter().all(|place| place.level < 2 && !place.missing.is_empty()), "{name}");
        if name.contains("excellent") {
            assert!(!look.did.is_empty(), "{name}");
        }
        let own = aim::look_at(&session, "Breathe first.").expect("a goal of one's own");
        assert_eq!((own.skill, own.did, own.not_yet), (None, Vec::new(), Vec::new()));
        assert_eq!(aim::look_at(&session, "  "), None);
    }
}

#[test]
fn only_a_talk_that_ended_cold_or_angry_asks_for_a_moment_of_quiet() {
    for (name, script) in scripts() {
        let session = play(&script);
        let hard = rounds::debrief::ended_hard(&session);
        if name.contains("excellent") {
            assert!(!hard, "{name} ended {:?} at {}", session.state.ending, session.state.openness);
        }
        if session.state.ending == Ending::WalkedAway || session.state.stance == "hurt" {
            assert!(hard, "{name}");
        }
    }
    let mut angry = Session::start(&PACK, &case("S06", "R08", "K7M2QX")).expect("starts");
    assert!(!rounds::debrief::ended_hard(&angry), "nothing was said");
    angry.say("This is user error. Your nurses are lazy.");
    assert!(rounds::debrief::ended_hard(&angry));
    let guided = draw::guided(&PACK).expect("the guided round");
    let mut guided = Session::start(&PACK, &guided).expect("starts");
    guided.say("This is user error. Your nurses are lazy.");
    assert!(!rounds::debrief::ended_hard(&guided), "the guided round is left out");
}

#[test]
fn a_try_is_told_beside_the_line_of_the_talk() {
    let mut session = Session::start(&PACK, &case("S06", "R08", "K7M2QX")).expect("starts");
    session.say("Did you complete the e-learning module?");
    session.say("It’s probably a user error thing.");
    let lines = drill::lines_from(&session, 1);
    assert_eq!(lines[0].turn, 1, "the line that was asked for comes first");
    assert_eq!(lines.iter().filter(|line| line.turn == 1).count(), 1);
    let asking = drill::lines(&session, Some("K3"));
    let line = asking.iter().find(|line| line.turn == 1).expect("a closed question");
    let told = |say: &str| line.verdict(&drill::try_line(&session, 1, "K3", say).expect("a try"));
    // Fault brings a skill in that the moment did not call for: it is not what is drilled while there is another.
    assert!(
        lines.iter().all(|line| line.skill != "K12"),
        "{:?}",
        lines.iter().map(|l| &l.skill).collect::<Vec<_>>()
    );
    let better = told("Could you take me through the last dose tonight that wouldn’t scan?");
    assert!(better.starts_with("Better: "), "{better}");
    let same = told(&line.said);
    assert!(
        same.starts_with("As far as your first line: ") && same.contains("One more step is there: "),
        "{same}"
    );
}

#[test]
fn a_turn_tells_its_nearest_miss_in_words_that_were_said() {
    let mut told = 0;
    for (name, script) in scripts() {
        let session = play(&script);
        for view in debrief(&session).turns {
            let near: Vec<_> = view.marks.iter().filter(|mark| mark.id.starts_with("near/")).collect();
            assert!(near.len() <= 1, "{name} turn {}", view.turn);
            let Some(mark) = near.first() else { continue };
            told += 1;
            let skill =
                view.skills.iter().find(|one| mark.id.ends_with(&format!("/{}", one.id))).expect("marked");
            assert!((1..3).contains(&skill.level), "{name} turn {}: {skill:?}", view.turn);
            assert!(
                mark.tell.starts_with("One step away. You ") && mark.tell.contains(&skill.missing),
                "{mark:?}"
            );
            assert!(!mark.quote.is_empty() && mark.span.of(&view.reply) == mark.quote);
        }
    }
    assert!(told >= 6, "only {told} turns have one");
    // The load was named, and nothing was asked.
    let mut session = Session::start(&PACK, &case("S06", "R08", "K7M2QX")).expect("starts");
    session.say("Seventy-one percent on a board for everybody to read. That is a heavy thing to walk past every night.");
    let view = &debrief(&session).turns[0];
    assert!(view.marks.iter().any(|mark| mark.id.starts_with("near/")), "{:?}", view.marks);
}

#[test]
fn fault_put_on_a_group_is_told_once_and_belittling_beside_it_as_well() {
    let ids = |say: &str| {
        let mut session = Session::start(&PACK, &case("S06", "R08", "K7M2QX")).expect("starts");
        session.say(say);
        let view = debrief(&session).turns[0].clone();
        let marks: BTreeSet<String> = view.marks.iter().map(|mark| mark.id.clone()).collect();
        let told = view.causes.iter().any(|(tell, _, _)| tell.contains("counted for less"));
        (marks.contains("blames"), marks.contains("demeans_role"), told)
    };
    assert_eq!(ids("Nurses just click through it."), (true, false, false));
    assert_eq!(
        ids("That is your fault. You're just a clerk, let me talk to someone senior."),
        (true, true, true)
    );
    // Words that cost something are never earned as well.
    for (name, script) in scripts() {
        for view in debrief(&play(&script)).turns {
            let of =
                |gained: bool| view.marks.iter().filter(move |mark| (mark.sign == Sign::Gained) == gained);
            let lost = || of(false).filter(|mark| matches!(mark.sign, Sign::Lost | Sign::Flag));
            let both = of(true).find(|mark| lost().any(|other| other.span.overlaps(&mark.span)));
            assert_eq!(both, None, "{name} turn {}", view.turn);
        }
    }
}
