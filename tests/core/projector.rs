//! The projector without a window: proposals from one moment, what becomes of a choice, and what a room may see.

use std::sync::{Arc, OnceLock};

use rounds::app::projector::board::{Board, Scene};
use rounds::app::projector::map::{self, GROUPS, Place};
use rounds::app::projector::{Act, Cover, Press};
use rounds::app::{Action, App, Command, LookTab, Route};
use rounds::content::{Pack, load_embedded};
use rounds::debrief::proposals::{self, MOST};
use rounds::debrief::{Mark, Sign};
use rounds::session::{Case, Ending, Input, Session};
use rounds::store::Store;
use rounds::text::Span;

fn pack() -> Arc<Pack> {
    static PACK: OnceLock<Arc<Pack>> = OnceLock::new();
    Arc::clone(PACK.get_or_init(|| Arc::new(load_embedded())))
}

const SAID: [&str; 3] = [
    "Good morning. I’m Samira, a student with Informatics. Is this a bad moment?",
    "It’s probably a user error thing.",
    "I’m sorry. What happens on the nights when you can’t scan?",
];

const PROPOSED: [&str; 3] = [
    "What gets in the way on those nights?",
    "Which nurses are the ones who can’t scan?",
    "I’ll come at seven on Thursday and watch, if that suits you. Call me on 4411 if it gets worse before then.",
];

fn session(turns: usize) -> Session {
    let case = Case { seed: "K7M2QX".into(), scenario: String::new(), role: None, guided: false };
    let inputs: Vec<Input> = SAID.iter().take(turns).map(|line| Input::Say((*line).into())).collect();
    Session::replay(&pack(), &case, &inputs).unwrap()
}

fn proposed(count: usize) -> Vec<String> {
    PROPOSED.iter().take(count).map(|line| (*line).to_owned()).collect()
}

#[test]
fn a_proposal_does_what_the_turn_would_do() {
    let talk = session(2);
    let moment = proposals::moment(&talk, 3).unwrap();
    for (played, line) in proposals::play(&moment, &proposed(3)).iter().zip(PROPOSED) {
        let mut really = talk.clone();
        let shown = really.say(line).unwrap().shown.clone();
        let view = proposals::view_of(&really, 3).unwrap();
        assert_eq!(played.view, view, "{line}");
        assert_eq!(played.found.len(), shown.facts.len());
        assert_eq!(played.ending, really.state.ending);
    }
    assert_eq!((talk.turns.len(), moment.turns.len()), (2, 2));
}

#[test]
fn the_order_of_proposals_changes_none_of_them() {
    let moment = proposals::moment(&session(1), 2).unwrap();
    let forwards = proposals::play(&moment, &proposed(3));
    let mut lines = proposed(3);
    lines.reverse();
    let mut backwards = proposals::play(&moment, &lines);
    backwards.reverse();
    assert_eq!(forwards, backwards);
    // A question and a promise are not answered alike.
    assert_ne!(forwards[0].view.persona_line, forwards[2].view.persona_line);
}

#[test]
fn a_moment_lies_before_any_turn_and_nowhere_else() {
    let talk = session(3);
    for turn in 1..=4 {
        assert_eq!(proposals::moment(&talk, turn).unwrap().turns.len(), usize::from(turn) - 1);
    }
    assert!(proposals::moment(&talk, 0).is_none());
    assert!(proposals::moment(&talk, 5).is_none());
    assert!(proposals::view_of(&talk, 0).is_none());
    assert!(proposals::view_of(&talk, 4).is_none());
}

#[test]
fn nothing_can_be_proposed_when_they_have_gone_but_everything_before() {
    let mut talk = session(1);
    while talk.say("That’s not my job. Calm down, it’s only two clicks.").is_some() {}
    assert!(matches!(talk.state.ending, Ending::WalkedAway | Ending::OutOfTime), "{:?}", talk.state.ending);
    let last = u16::try_from(talk.turns.len()).unwrap();
    assert!(proposals::moment(&talk, last + 1).is_none());
    assert!(proposals::moment(&talk, last).is_some());
}

#[test]
fn more_than_four_are_not_played() {
    let lines = vec!["What would help?".to_owned(); 6];
    assert_eq!(proposals::play(&session(1), &lines).len(), MOST);
}

fn app(turns: usize) -> App {
    let (store, _) = Store::in_memory("a test").unwrap();
    let mut app = App::new(pack(), store, Vec::new());
    let settings =
        rounds::app::Settings { name: "Samira".into(), welcomed: true, ..app.state.settings.clone() };
    app.act(Action::SettingsChanged(settings));
    app.act(Action::Draw { seed: "K7M2QX".into(), scenario: String::new(), role: None });
    app.act(Action::WalkUp);
    for line in SAID.iter().take(turns) {
        app.act(Action::DraftTyped((*line).into()));
        app.act(Action::Send);
        app.act(Action::Answer);
    }
    app
}

fn press(app: &mut App, press: Press) {
    app.act(Action::Do(Command::Projector(press)));
}

fn propose(app: &mut App, count: usize) {
    while app.state.projector.replies.len() < count {
        app.act(Action::Projector(Act::OneMore));
    }
    for (at, line) in proposed(count).into_iter().enumerate() {
        app.act(Action::Projector(Act::Typed(at, line)));
    }
    press(app, Press::PlayAll);
}

fn board(app: &App) -> Board {
    Board::of(&app.state).unwrap()
}

/// A stored round: id, turns, and what it is another try of.
type Stored = (String, u16, Option<(String, u16)>);

fn stored(app: &mut App) -> Vec<Stored> {
    app.act(Action::Go(Route::Home));
    app.state.rounds.iter().map(|round| (round.id.clone(), round.turns, round.parent.clone())).collect()
}

#[test]
fn the_chosen_proposal_is_a_turn_of_the_round_and_is_saved() {
    let mut app = app(2);
    app.act(Action::Do(Command::Present));
    assert_eq!((app.state.route, app.state.projector.at), (Route::Projector, 2));
    propose(&mut app, 2);
    let Scene::Compare(compare) = board(&app).scene else { panic!("nothing is compared") };
    assert_eq!((compare.turn, compare.ways.len()), (3, 2));
    press(&mut app, Press::Choose(2));
    let talk = app.state.talk.as_ref().unwrap();
    assert_eq!(talk.session.turns[2].shown.reply, PROPOSED[1]);
    assert_eq!(talk.session.turns[2].shown.persona_line, compare.ways[1].line);
    assert_eq!(app.state.projector.at, 3);
    app.act(Action::Projector(Act::Escape));
    assert_eq!(app.state.route, Route::Encounter);
    let id = app.state.talk.as_ref().unwrap().id.clone();
    assert_eq!(stored(&mut app), [(id, 3, None)]);
}

#[test]
fn choosing_at_an_earlier_turn_keeps_both_versions() {
    let mut app = app(3);
    let first = app.state.talk.as_ref().unwrap().id.clone();
    app.act(Action::Do(Command::Present));
    press(&mut app, Press::Back);
    press(&mut app, Press::Back);
    assert_eq!(app.state.projector.at, 1);
    propose(&mut app, 2);
    press(&mut app, Press::Choose(1));
    let talk = app.state.talk.as_ref().unwrap();
    assert_eq!((talk.session.turns.len(), talk.parent.clone()), (2, Some((first.clone(), 2))));
    assert_eq!(talk.first_try.as_ref().map(|(debrief, at)| (debrief.turns.len(), *at)), Some((3, 2)));
    let second = talk.id.clone();
    assert!(second != first && !second.is_empty());
    assert_eq!(stored(&mut app), [(second, 2, Some((first.clone(), 2))), (first, 3, None)]);
}

#[test]
fn a_turn_that_is_being_revealed_can_be_said_another_way() {
    let mut app = app(3);
    app.act(Action::EndHere);
    app.act(Action::Go(Route::LookBack(LookTab::Transcript)));
    app.act(Action::Do(Command::Present));
    press(&mut app, Press::First);
    press(&mut app, Press::Next);
    press(&mut app, Press::Next);
    press(&mut app, Press::Reveal);
    propose(&mut app, 3);
    assert_eq!(app.state.projector.target, 2);
    press(&mut app, Press::Choose(3));
    let talk = app.state.talk.as_ref().unwrap();
    assert_eq!(talk.session.turns.len(), 2);
    assert_eq!(talk.session.turns[1].shown.reply, PROPOSED[2]);
    app.act(Action::Projector(Act::Escape));
    assert_eq!(app.state.route, Route::Encounter);
    assert_eq!(stored(&mut app).len(), 2);
}

#[test]
fn a_round_can_be_taken_back_without_a_word_and_stays_as_it_was() {
    let mut app = app(3);
    let first = app.state.talk.as_ref().unwrap().id.clone();
    app.act(Action::Do(Command::Present));
    press(&mut app, Press::GoOnHere);
    assert_eq!(app.state.talk.as_ref().unwrap().id, first, "the last turn is where it stands");
    press(&mut app, Press::Back);
    press(&mut app, Press::GoOnHere);
    let talk = app.state.talk.as_ref().unwrap();
    assert_eq!((talk.session.turns.len(), talk.parent.clone()), (2, Some((first.clone(), 3))));
    assert_eq!(stored(&mut app).iter().find(|(id, ..)| *id == first).unwrap().1, 3);
}

#[test]
fn fewer_than_two_replies_are_not_played() {
    let mut app = app(1);
    app.act(Action::Do(Command::Present));
    app.act(Action::Projector(Act::Typed(0, "What gets in the way?".into())));
    app.act(Action::Projector(Act::Typed(1, "   ".into())));
    press(&mut app, Press::PlayAll);
    assert!(app.state.projector.tried.is_empty());
    assert_eq!(app.state.projector.focus, Some(1));
    press(&mut app, Press::Choose(1));
    assert_eq!(app.state.talk.as_ref().unwrap().session.turns.len(), 1);
}

#[test]
fn nothing_is_on_the_board_before_it_is_revealed_and_all_of_it_after() {
    let mut app = app(2);
    app.act(Action::Do(Command::Present));
    let view = proposals::view_of(&app.state.talk.as_ref().unwrap().session, 2).unwrap();
    assert!(!view.marks.is_empty() && !view.inner_thought.is_empty(), "the turn has too little to reveal");
    let first = proposals::told(&view)[0].tell.clone();
    let hidden = format!("{:?}", board(&app));
    assert!(!hidden.contains(&view.inner_thought) && !hidden.contains(&view.marks[0].tell));
    let of = app.state.reveal_steps().len();
    for shown in 1..=of {
        press(&mut app, Press::Reveal);
        let Scene::Reveal(reveal) = board(&app).scene else { panic!("nothing is revealed") };
        assert_eq!((reveal.shown, reveal.of), (shown, of));
        let signs = reveal.marks.iter().filter(|mark| mark.sign.is_some()).count();
        let told = format!("{reveal:?}");
        match shown {
            1 => assert!(signs == 0 && reveal.items.is_empty() && reveal.words_only),
            2 => assert!(signs == 1 && !told.contains(&first)),
            3 => assert!(told.contains(&first)),
            _ => {}
        }
        assert_eq!(reveal.next.is_none(), shown == of);
    }
    press(&mut app, Press::Hide);
    assert_eq!(format!("{:?}", board(&app)), hidden);
    press(&mut app, Press::RevealAll);
    let Scene::Reveal(all) = board(&app).scene else { panic!("nothing is revealed") };
    assert_eq!(all.shown, of);
    press(&mut app, Press::Back);
    let Scene::Reveal(less) = board(&app).scene else { panic!("nothing is revealed") };
    assert_eq!(less.shown, of - 1);
}

#[test]
fn signs_and_facts_of_a_comparison_wait_as_well() {
    let mut app = app(2);
    app.act(Action::Do(Command::Present));
    propose(&mut app, 2);
    let way = |app: &App| match board(app).scene {
        Scene::Compare(compare) => {
            let way = &compare.ways[0];
            (way.found.is_some(), way.signs.is_some(), way.level.is_some())
        }
        _ => panic!("nothing is compared"),
    };
    assert_eq!(way(&app), (false, false, false));
    press(&mut app, Press::Next);
    assert_eq!(way(&app), (true, false, false));
    press(&mut app, Press::RevealAll);
    assert_eq!(way(&app), (true, true, true));
    press(&mut app, Press::Hide);
    assert_eq!(way(&app), (false, false, false));
    app.act(Action::Projector(Act::Escape));
    assert_eq!(app.state.route, Route::Projector, "Esc closes the comparison first");
    assert!(matches!(board(&app).scene, Scene::Exchange(_)));
    assert_eq!(app.state.projector.replies[0], PROPOSED[0], "and keeps what was typed");
}

#[test]
fn the_name_of_a_learner_is_nowhere_on_the_board() {
    let mut app = app(2);
    app.act(Action::Do(Command::Present));
    app.act(Action::Projector(Act::Typed(0, "Samira here. What gets in the way?".into())));
    app.act(Action::Projector(Act::Typed(1, "It’s Samira’s fault.".into())));
    press(&mut app, Press::First);
    for _ in 0..60 {
        let wall = format!("{:?}", board(&app));
        assert!(!wall.contains("Samira"), "{wall}");
        press(&mut app, Press::Next);
        press(&mut app, Press::RevealAll);
    }
    assert_eq!(app.state.projector.at, 2);
    press(&mut app, Press::PlayAll);
    press(&mut app, Press::RevealAll);
    let wall = format!("{:?}", board(&app));
    assert!(wall.contains("[name] here") && !wall.contains("Samira"), "{wall}");
}

#[test]
fn the_next_turn_comes_with_everything_hidden() {
    let mut app = app(3);
    app.act(Action::Do(Command::Present));
    press(&mut app, Press::First);
    press(&mut app, Press::Next);
    press(&mut app, Press::RevealAll);
    press(&mut app, Press::Next);
    assert_eq!((app.state.projector.at, app.state.projector.shown), (2, 0));
    press(&mut app, Press::Last);
    press(&mut app, Press::Next);
    assert_eq!(app.state.projector.at, 3, "after the last turn there is none");
    press(&mut app, Press::First);
    press(&mut app, Press::Back);
    assert_eq!(app.state.projector.at, 0);
}

#[test]
fn a_long_page_is_turned_before_the_next_step() {
    let mut app = app(2);
    app.act(Action::Do(Command::Present));
    press(&mut app, Press::First);
    app.act(Action::Projector(Act::Measured { page: 0, last: 1 }));
    press(&mut app, Press::Next);
    assert_eq!((app.state.projector.at, app.state.projector.page), (0, Some(1)));
    app.act(Action::Projector(Act::Measured { page: 1, last: 1 }));
    press(&mut app, Press::Back);
    assert_eq!((app.state.projector.at, app.state.projector.page), (0, Some(0)));
    app.act(Action::Projector(Act::Measured { page: 1, last: 1 }));
    press(&mut app, Press::Next);
    assert_eq!((app.state.projector.at, app.state.projector.page), (1, None));
}

#[test]
fn from_home_the_last_round_is_shown_and_escape_leads_to_it() {
    let mut app = app(2);
    app.act(Action::EndHere);
    app.act(Action::Go(Route::Home));
    app.act(Action::Do(Command::Present));
    assert_eq!(app.state.route, Route::Projector);
    assert_eq!(board(&app).of, 2);
    app.act(Action::Do(Command::Present));
    assert!(matches!(app.state.route, Route::LookBack(_)));
}

#[test]
fn without_a_round_there_is_nothing_to_show() {
    let (store, _) = Store::in_memory("a test").unwrap();
    let mut app = App::new(pack(), store, Vec::new());
    app.act(Action::Go(Route::Home));
    app.act(Action::Do(Command::Present));
    assert_eq!(app.state.route, Route::Home);
    assert!(app.state.toast.as_ref().is_some_and(|text| text.contains("no round to show")));
}

#[test]
fn another_place_is_reached_through_the_door_of_the_round() {
    let mut app = app(1);
    app.act(Action::Do(Command::Present));
    app.act(Action::Do(Command::Go(Route::Home)));
    assert_eq!(app.state.route, Route::Encounter);
    assert_eq!(app.state.dialog, Some(rounds::app::Dialog::Leave));
    assert_eq!(app.state.talk.as_ref().unwrap().session.turns.len(), 1);
}

#[test]
fn black_and_white_lift_and_leave_everything_as_it_was() {
    let mut app = app(1);
    app.act(Action::Do(Command::Present));
    let before = board(&app);
    for (key, cover) in [(Press::Black, Cover::Black), (Press::White, Cover::White)] {
        press(&mut app, key);
        assert_eq!(board(&app).cover, Some(cover));
        app.act(Action::Projector(Act::Uncover));
        assert_eq!(board(&app), before);
    }
}

#[test]
fn the_map_goes_group_by_group_and_escape_closes_it() {
    let mut app = app(1);
    app.act(Action::Do(Command::Present));
    app.act(Action::Do(Command::WhereTheySit));
    let persona = app.state.talk.as_ref().unwrap().session.persona.clone();
    for (at, title) in GROUPS.iter().enumerate() {
        let Scene::Map(shown) = board(&app).scene else { panic!("no map at {title}") };
        assert_eq!((shown.title, shown.number), (*title, at + 1));
        assert!(!shown.rows.is_empty() && shown.rows.iter().all(|row| !row.says.is_empty()), "{shown:?}");
        let them = shown.rows.iter().filter(|row| row.place == Place::Them).count();
        let you = shown.rows.iter().filter(|row| row.place == Place::You).count();
        assert_eq!((them, you), (usize::from(at == 0), usize::from(at == 1)), "{shown:?}");
        if at == 0 {
            assert!(shown.rows.last().unwrap().title.starts_with(&persona.name()), "{shown:?}");
        }
        press(&mut app, Press::Next);
    }
    press(&mut app, Press::Back);
    let Scene::Map(shown) = board(&app).scene else { panic!("no map") };
    assert_eq!(shown.number, 4);
    app.act(Action::Projector(Act::Escape));
    assert!(matches!(board(&app).scene, Scene::Exchange(_)));
    assert_eq!(app.state.route, Route::Projector);
}

#[test]
fn the_chain_of_a_nurse_goes_up_to_the_top() {
    let case =
        Case { seed: "K7M2QX".into(), scenario: "S06".into(), role: Some("R08".into()), guided: false };
    let nurse = Session::start(&pack(), &case).unwrap();
    let chain = map::board(&nurse, 0);
    assert!(chain.rows.len() > 2, "{chain:?}");
    assert_eq!(chain.rows[0].title, "Chief nursing officer");
    assert_eq!(map::board(&nurse, 99).title, GROUPS[4]);
}

#[test]
fn what_looks_like_a_patient_is_not_played_on_a_wall() {
    let mut app = app(1);
    app.act(Action::Do(Command::Present));
    app.act(Action::Projector(Act::Typed(0, "What gets in the way?".into())));
    app.act(Action::Projector(Act::Typed(1, "Is it John Miller, born 04/12/1961, MRN 4471923?".into())));
    press(&mut app, Press::PlayAll);
    assert!(app.state.projector.tried.is_empty());
    assert!(
        app.state.toast.as_ref().is_some_and(|text| text.starts_with("Proposal 2")),
        "{:?}",
        app.state.toast
    );
}

#[test]
fn what_a_reply_did_is_told_once_with_all_its_words() {
    let mark = |start: usize, end: usize, id: &str, sign| Mark {
        sign,
        span: Span::new(start, end),
        quote: String::new(),
        label: String::new(),
        tell: id.to_owned(),
        id: id.to_owned(),
        rule: String::new(),
    };
    let mut view = proposals::view_of(&session(1), 1).unwrap();
    view.reply = "So the cart stays out, and the bands smear.".into();
    view.marks = vec![
        mark(0, 2, "reflection", Sign::Gained),
        mark(3, 11, "reflection", Sign::Gained),
        mark(7, 21, "reflection", Sign::Gained),
        mark(7, 11, "jargon", Sign::Lost),
        mark(31, 42, "reflection", Sign::Gained),
    ];
    let told = proposals::told(&view);
    assert_eq!(told.len(), 2);
    let words: Vec<&str> = told[0].spans.iter().map(|span| span.of(&view.reply)).collect();
    assert_eq!(words, ["So the cart stays out", "bands smear"]);
    assert_eq!((told[1].sign, told[1].spans.len()), (Sign::Lost, 1));
}
