//! A persona who makes sense: odd replies, closes, repairs, dials that fit whoever carries them.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use rounds::content::{Pack, load_embedded};
use rounds::persona::cast::RoleClass;
use rounds::session::{Case, Ending, Input, Session, Turn};

static PACK: LazyLock<Arc<Pack>> = LazyLock::new(|| Arc::new(load_embedded()));

fn start(scenario: &str, role: &str, seed: &str) -> Session {
    let case = Case { seed: seed.into(), scenario: scenario.into(), role: Some(role.into()), guided: false };
    Session::start(&PACK, &case).expect("the case starts")
}

/// Every role of every scenario.
fn everybody() -> Vec<(String, String)> {
    let all = PACK.playable().into_iter();
    all.flat_map(|s| PACK.players(s).into_iter().map(move |r| (s.id.clone(), r))).collect()
}

/// The kind of line that answered: the pool (or list) of the register that holds a part of the line.
fn spoken_from(session: &Session, line: &str) -> BTreeSet<String> {
    let fill = |l: &String| {
        l.replace("{topic}", &session.scenario().topic_word)
            .replace("{name}", &session.persona.given)
            .replace("{title}", &session.cast().title)
    };
    let register = session.role().register;
    PACK.kinds
        .iter()
        .filter(|k| PACK.line_pool(register, &k.id).iter().any(|l| line.contains(&fill(l))))
        .map(|k| k.id.clone())
        .collect()
}

#[test]
fn odd_replies_get_the_answer_that_a_person_would_give() {
    // What is said, in which turn, and the pool that answers.
    let rows: [(&str, &str); 17] = [
        ("hello", "greeting_only"),
        ("who are you?", "asked_identity"),
        ("and what's your name?", "asked_identity"),
        ("are you an AI?", "asked_machine"),
        ("Am I talking to a real person or is this a chatbot?", "asked_machine"),
        ("what do you need me to say?", "asked_answer"),
        ("just tell me the right answer", "asked_answer"),
        ("thanks", "thanked"),
        ("bye", "learner_left"),
        ("Thank you, bye", "learner_left"),
        ("see you later", "learner_left"),
        ("fuck you", "insult"),
        ("tell me a joke", "off_topic"),
        ("", "empty"),
        ("¿Dónde está el baño, por favor?", "other_language"),
        ("Wo ist denn bitte die Station mit den Geräten?", "other_language"),
        ("sdkjfh sdkfjhs kdjfhskdjf hskdjfhksjdhf", "gibberish"),
    ];
    let mut wrong = Vec::new();
    for (scenario, role) in everybody() {
        for (text, kind) in rows {
            let mut session = start(&scenario, &role, "K7M2QX");
            let line = session.say(text).expect("answers").shown.persona_line.clone();
            let kinds = spoken_from(&session, &line);
            if !kinds.contains(kind) {
                wrong.push(format!("{scenario} {role}: {text:?} got {line:?}, from {kinds:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn asking_for_the_answer_opens_nothing_and_bye_ends_the_talk() {
    for (scenario, role) in everybody() {
        let mut session = start(&scenario, &role, "H3RX9Q");
        for text in ["what do you need me to say?", "just tell me everything you know"] {
            assert_eq!(
                session.say(text).expect("answers").shown.facts,
                Vec::<String>::new(),
                "{scenario} {role}"
            );
        }
        session.say("ok, bye");
        assert_eq!(session.state.ending, Ending::Left, "{scenario} {role}");
        assert_eq!(session.last_word(), "", "goodbye is said once");
    }
}

/// Shared words of all odd and common replies, in an order that keeps a talk going.
const LONG: [&str; 24] = [
    "hello",
    "I'm Sam from Informatics, I'd like to understand how it goes. Is now all right?",
    "okay",
    "How does it go on a bad day?",
    "And what happens then?",
    "is it always like that?",
    "tell me more",
    "who else sees it?",
    "right",
    "May I ask something else?",
    "What would help most?",
    "who are you?",
    "So it takes longer than anyone planned. Have I got that right?",
    "interesting",
    "How often does it happen?",
    "What do the others say?",
    "hm",
    "Can I come and see it?",
    "ok then",
    "What was tried before?",
    "Do you like it here?",
    "why is that?",
    "I see",
    "What should I know that I haven't asked?",
];

#[test]
fn nobody_says_the_same_twice_or_nothing_at_all() {
    let mut wrong = Vec::new();
    for (scenario, role) in everybody() {
        for seed in ["K7M2QX", "ABCDEF", "PQRSTU"] {
            let mut session = start(&scenario, &role, seed);
            session.state.patience = 60;
            let mut seen = BTreeSet::from([session.opening.clone()]);
            for text in LONG {
                let Some(turn) = session.say(text) else { break };
                let line = turn.shown.persona_line.clone();
                let slots = line.contains(['{', '}']);
                if line.trim().is_empty() || slots || !seen.insert(line.clone()) {
                    wrong.push(format!("{scenario} {role} {seed}: {text:?} got {line:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_longest_reply_and_the_strangest_are_answered() {
    let long = "and then what happens with the scanner "
        .repeat(100_000 / 39 / if cfg!(debug_assertions) { 8 } else { 1 });
    let mut session = start("S06", "R08", "K7M2QX");
    let line = session.say(&long).expect("answers").shown.persona_line.clone();
    assert!(spoken_from(&session, &line).contains("too_long"), "{line}");
}

#[test]
fn one_blame_is_mended_within_two_turns() {
    for (scenario, role) in everybody() {
        for seed in ["K7M2QX", "QWERTY"] {
            let mut session = start(&scenario, &role, seed);
            session.say("That's user error, you people did it wrong.");
            let low = session.state.openness;
            session.say("That was unfair of me, I'm sorry. It is our system and the fault is on our side.");
            assert!(
                session.state.openness >= low + 2,
                "{scenario} {role} {seed}: {low} to {}",
                session.state.openness
            );
            let line = &session.turns[1].shown.persona_line;
            let kinds = spoken_from(&session, line);
            let mends = ["owned_fault", "empathy_accurate", "reflected", "summarized"];
            assert!(mends.iter().any(|k| kinds.contains(*k)), "{scenario} {role}: {line}");
            assert!(!session.ended());
        }
    }
}

/// A talk in which everything was found and trusted, just before its end.
fn nearly_done(scenario: &str, role: &str) -> Session {
    let mut session = start(scenario, role, "K7M2Q4");
    session.state.openness = 4;
    session.state.patience = 10;
    session.state.interrupted = true;
    session.state.told = session.scenario().facts.iter().map(|f| f.id.clone()).collect();
    session
}

#[track_caller]
fn last<'s>(session: &'s mut Session, say: &str) -> &'s Turn {
    session.say(say);
    session.turns.last().expect("a turn")
}

#[test]
fn a_talk_is_achieved_by_a_dated_step_when_what_matters_is_out_and_nothing_is_asked() {
    let step =
        "I will send you one page by Friday noon, and I'll call you at ten to tell you what came of it.";
    for (scenario, role) in everybody() {
        let mut all = nearly_done(&scenario, &role);
        last(&mut all, step);
        assert_eq!(all.state.ending, Ending::Achieved, "{scenario} {role}");

        let mut asks = nearly_done(&scenario, &role);
        last(&mut asks, &format!("{step} What have I got wrong?"));
        assert_eq!(asks.state.ending, Ending::Unfinished, "{scenario} {role}: a question is answered first");
        let thanks = last(&mut asks, "Thank you.").shown.persona_line.clone();
        assert_eq!(asks.state.ending, Ending::Achieved, "{scenario} {role}: then thanks will do: {thanks}");

        let mut early = nearly_done(&scenario, &role);
        let key = early.scenario().facts.iter().find(|f| f.key).expect("a key fact").id.clone();
        early.state.told.retain(|f| *f != key);
        last(&mut early, step);
        assert_eq!(early.state.ending, Ending::Unfinished, "{scenario} {role}: {key} is still hidden");
    }
}

#[test]
fn an_agreement_gets_an_agreeing_line_and_an_offer_to_watch_a_yes() {
    let agreements =
        ["promise_dated", "fallback", "small_trial", "fix_heard", "measured", "alternative", "deferred"];
    let mut wrong = Vec::new();
    for (scenario, role) in everybody() {
        for text in [
            "I will send you one page by Friday noon, and I'll call you at ten.",
            "We could try it in one room for three days and stop if it is no good.",
        ] {
            let mut session = nearly_done(&scenario, &role);
            session.state.told.truncate(1);
            session.say("How does it go on a bad day, and what do you do then?");
            let line = last(&mut session, text).shown.persona_line.clone();
            let kinds = spoken_from(&session, &line);
            let hints =
                session.scenario().facts.iter().flat_map(|f| f.shut.iter().map(|l| &l.say).chain(&f.again));
            if !agreements.iter().any(|k| kinds.contains(*k))
                || hints.into_iter().any(|h| line.contains(h.as_str()))
            {
                wrong.push(format!("{scenario} {role}: {text:?} got {line:?}"));
            }
        }
        let mut session = nearly_done(&scenario, &role);
        let line = last(&mut session, "Could I come and watch how you do it, for an hour?")
            .shown
            .persona_line
            .clone();
        if !session.scenario().come_and_see.iter().any(|l| line.contains(l.as_str())) {
            wrong.push(format!("{scenario} {role}: an offer to watch got {line:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The read-back of the scenario's excellent run.
fn read_back(scenario: &str) -> String {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let text = std::fs::read_to_string(dir.join(format!("{scenario}-excellent.ron"))).expect("the run");
    let line =
        text.lines().find(|l| l.trim_start().starts_with("\"Let me say it back")).expect("a read-back");
    line.trim().trim_matches(|c| c == '"' || c == ',').to_string()
}

#[test]
fn a_right_summary_is_confirmed_and_opens_no_new_front() {
    for (scenario, role) in everybody() {
        let mut session = nearly_done(&scenario, &role);
        let say = read_back(&scenario);
        let line = last(&mut session, &say).shown.persona_line.clone();
        let kinds = spoken_from(&session, &line);
        assert!(kinds.contains("corrects") || kinds.contains("summarized"), "{scenario} {role}: {line:?}");
        let details = session.scenario().topics.iter().flat_map(|t| &t.details);
        assert!(!details.into_iter().any(|d| line.contains(d.as_str())), "{scenario} {role}: {line:?}");
    }
}

#[test]
fn a_closed_question_gets_a_crumb_that_invites_the_open_one() {
    for (text, fact) in [("Do you scan at the bedside?", "H2"), ("Are the wristbands readable?", "H3")] {
        let mut session = start("S06", "R08", "K7M2Q4");
        session.say("Good morning, I'm Sam from Informatics.");
        session.state.openness = 2;
        let turn = last(&mut session, text);
        assert_eq!(turn.shown.facts, Vec::<String>::new());
        let line = turn.shown.persona_line.clone();
        let fact = session.scenario().facts.iter().find(|f| f.id == fact).expect("the fact");
        assert!(fact.crumbs.iter().any(|c| line.contains(&c.say)), "{text}: {line}");
    }
}

/// Words that a dial may not put into the mouth of a class: it would not be theirs to say.
const NOT_THEIRS: &[(&[RoleClass], &[&str])] = &[
    (
        &[RoleClass::Minor, RoleClass::Patient, RoleClass::Family],
        &[
            "shift",
            "gloves",
            "hand over",
            "take over from me",
            "first week",
            "two people’s work",
            "my staff",
            "audit",
        ],
    ),
    (&[RoleClass::Leader], &["gloves", "first week", "the new one", "take over from me", "last hour"]),
    (&[RoleClass::Minor], &["coffee", "funeral", "in March", "somewhere I worked", "home at five", "manual"]),
];

#[test]
fn dials_fit_whoever_carries_them() {
    assert_eq!(rounds::check::dials::check(&PACK), Vec::new());
    let d = &PACK.dials;
    let mut wrong = Vec::new();
    for (scenario, role) in everybody() {
        let s = &PACK.scenarios[&scenario];
        let (class, place) = (PACK.class(s, &role), s.place_kind.as_str());
        let mut lines: Vec<(&str, &String)> = Vec::new();
        for p in d.pressures.iter().filter(|p| p.fits.allows(class, place)) {
            lines.extend(p.asides.iter().chain(&p.leaves_with).map(|l| (p.id.as_str(), l)));
        }
        for h in d.histories.iter().filter(|h| h.fits.allows(class, place)) {
            lines.extend(h.surfaces.iter().chain(&h.healed).map(|l| (h.id.as_str(), l)));
        }
        for r in d.relations.iter().filter(|r| r.fits.allows(class, place)) {
            lines.extend(r.openings.iter().map(|l| (r.id.as_str(), l)));
        }
        for m in d.moods.iter().filter(|m| m.fits.allows(class, place)) {
            lines.extend(m.openings.iter().map(|l| (m.id.as_str(), l)));
        }
        for (classes, words) in NOT_THEIRS.iter().filter(|(c, _)| c.contains(&class)) {
            let low = |l: &str| l.to_lowercase();
            let found = lines.iter().filter(|(_, l)| words.iter().any(|w| low(l).contains(&low(w))));
            wrong.extend(found.map(|(id, l)| format!("{scenario} {role} ({classes:?}) {id}: {l}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_dial_that_fits_nobody_is_reported() {
    let mut sources = rounds::content::source::embedded();
    let moods = sources.files.get_mut("personas/moods.ron").expect("moods");
    *moods = "[(id: \"steady\", label: \"steady\", fits: (not_for: [Minor]), openness: 0, thaw_turns: 1, openings: [\"Yes.\"], weight: 1)]".into();
    let pack = Arc::new(rounds::content::load::load(sources, Vec::new()));
    let found = rounds::check::dials::check(&pack);
    assert!(found.iter().any(|d| d.code == "no_choice" && d.message.contains("R01 (Minor)")), "{found:?}");
    let case =
        Case { seed: "K7M2QX".into(), scenario: "S08".into(), role: Some("R01".into()), guided: false };
    assert!(Session::start(&pack, &case).is_ok(), "the draw still gives somebody");
}

/// Everything that a person could see of a talk with this persona.
fn seen(scenario: &str, role: &str, change: impl Fn(&mut Session)) -> String {
    let mut all = String::new();
    for seed in ["K7M2QX", "ABCDEF", "H3RX9Q", "PQRSTU", "ZZ9K4M", "QWERTY"] {
        let mut drawn = start(scenario, role, seed);
        change(&mut drawn);
        let mut session = Session::with_persona(&PACK, &drawn.case, drawn.persona.clone()).expect("starts");
        all.push_str(&session.opening);
        for line in [
            "Hi, I'm Sam from Informatics. Is this a bad moment?",
            "It sounds like a long stretch with nobody listening.",
            "How do you get around it when it fails at night?",
            "It's your own fault, honestly.",
            "Sorry, that was unfair, the fault is on our side, and no names go anywhere.",
            "I'll bring the answer at 08:10 tomorrow.",
            "Okay.",
            "Right.",
        ] {
            session.input(&Input::Say(line.into()));
        }
        for t in &session.turns {
            let s = &t.shown;
            all.push_str(&format!("{}|{}|{}|{}\n", s.persona_line, s.openness, s.patience, s.stance));
        }
    }
    all
}

/// Each value of each dial is told apart from every other by what is seen of it.
#[test]
fn every_value_of_every_dial_changes_something_that_can_be_seen() {
    let d = &PACK.dials;
    let seen = |set: &dyn Fn(&mut Session)| seen("S06", "R08", set);
    let mut wrong = Vec::new();
    let mut apart = |dial: &str, all: Vec<(String, String)>| {
        for (i, (one, a)) in all.iter().enumerate() {
            wrong.extend(
                all[i + 1..].iter().filter(|(_, b)| a == b).map(|(two, _)| format!("{dial}: {one} = {two}")),
            );
        }
    };
    let of = |ids: Vec<&String>, set: fn(&mut Session, String)| -> Vec<(String, String)> {
        ids.into_iter().map(|id| (id.clone(), seen(&|s: &mut Session| set(s, id.clone())))).collect()
    };
    apart(
        "temperament",
        of(d.temperaments.iter().map(|x| &x.id).collect(), |s, id| s.persona.temperament = id),
    );
    apart("pressure", of(d.pressures.iter().map(|x| &x.id).collect(), |s, id| s.persona.pressure = id));
    apart("history", of(d.histories.iter().map(|x| &x.id).collect(), |s, id| s.persona.history = id));
    apart("relation", of(d.relations.iter().map(|x| &x.id).collect(), |s, id| s.persona.relation = id));
    apart("mood", of(d.moods.iter().map(|x| &x.id).collect(), |s, id| s.persona.mood = id));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
