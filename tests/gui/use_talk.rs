//! A talk in use, by keyboard alone and by mouse alone: a line taken back, a line read aloud, words found again.

use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rounds::app::settings::{TakeBack, ThemeSetting};
use rounds::app::{Action, App, Route, Settings};
use rounds::store::Store;

use crate::stage::{Window, app_at, harness, pack};

const SIZE: Vec2 = Vec2::new(1280.0, 800.0);
const SCRIPT: &str = "S06-poor.ron";

fn turns(window: &Window) -> usize {
    window.state().app.state.talk.as_ref().unwrap().session.turns.len()
}

fn draft(window: &Window) -> String {
    window.state().app.state.talk.as_ref().unwrap().draft.clone()
}

fn type_in(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.into()));
    window.run_ok();
}

fn choose(app: &mut App, take_back: TakeBack) {
    let settings = Settings { take_back, ..app.state.settings.clone() };
    app.act(Action::SettingsChanged(settings));
}

#[test]
fn a_sent_line_comes_back_by_key_with_nothing_stored_until_they_may_answer() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(folder.path()).unwrap();
    let mut app = App::new(pack(), store, Vec::new());
    choose(&mut app, TakeBack::ISay);
    app.act(Action::StartGuided);
    app.act(Action::SkipGuide);
    let id = app.state.talk.as_ref().unwrap().id.clone();
    let on_disk = || {
        let store = Store::open_reading(folder.path()).unwrap();
        (store.round(&id).unwrap().turns.len(), store.draft(&id))
    };
    let mut window = harness(app, SIZE);
    window.run_ok();
    type_in(&mut window, "Is this a bad moment?");
    window.key_press(Key::Enter);
    window.run_ok();
    assert_eq!((turns(&window), draft(&window).as_str()), (0, ""));
    window.get_by_label("Take back");
    // The half-written next line does not lose the one that was sent, here or after a crash.
    type_in(&mut window, "And");
    assert_eq!(on_disk(), (0, "Is this a bad moment?\nAnd".to_owned()));
    for _ in 0..3 {
        window.key_press(Key::Backspace);
        window.run_ok();
    }
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run_ok();
    assert_eq!((turns(&window), draft(&window).as_str()), (0, "Is this a bad moment?"));
    assert_eq!(on_disk(), (0, "Is this a bad moment?".to_owned()));
    assert!(window.query_by_label("Take back").is_none());
    // Sent again, and this time they may answer.
    window.key_press(Key::Enter);
    window.run_ok();
    window.key_press(Key::F7);
    window.run_ok();
    assert_eq!(turns(&window), 1);
    assert_eq!(on_disk(), (1, String::new()));
}

#[test]
fn stepping_back_can_be_taken_back_and_leaves_the_half_written_line() {
    let mut app = app_at(Route::Encounter, ThemeSetting::Day, 100, SCRIPT);
    choose(&mut app, TakeBack::ISay);
    app.act(Action::DraftTyped("Half a".into()));
    app.act(Action::StepBackAndWait);
    assert!(app.state.talk.as_ref().unwrap().waiting.is_some());
    app.act(Action::TakeBack);
    let talk = app.state.talk.as_ref().unwrap();
    assert_eq!((talk.waiting.is_none(), talk.draft.as_str()), (true, "Half a"));
}

#[test]
fn a_line_that_was_sent_counts_when_one_leaves_before_the_answer() {
    let mut app = app_at(Route::Encounter, ThemeSetting::Day, 100, SCRIPT);
    choose(&mut app, TakeBack::ISay);
    let before = app.state.talk.as_ref().unwrap().session.turns.len();
    app.act(Action::DraftTyped("I will come back at eight.".into()));
    app.act(Action::Send);
    app.act(Action::EndHere);
    let record = &app.state.looking.as_ref().unwrap().record;
    assert_eq!(record.turns.len(), before + 1);
    assert_eq!(record.turns[before].reply, "I will come back at eight.");
}

#[test]
fn the_change_of_openness_goes_with_the_next_reply() {
    let mut app = app_at(Route::Encounter, ThemeSetting::Day, 100, SCRIPT);
    let talk = app.state.talk.as_mut().unwrap();
    let last = talk.session.turns.last_mut().unwrap();
    (last.openness_before, last.shown.openness) = (1, 2);
    assert_eq!(talk.change(), 1);
    app.act(Action::DraftTyped("And then?".into()));
    app.act(Action::Send);
    assert_eq!(app.state.talk.as_ref().unwrap().change(), 0);
}

#[test]
fn enter_goes_on_from_the_first_page_at_once() {
    let mut window = harness(app_at(Route::FirstRun, ThemeSetting::Day, 100, ""), SIZE);
    window.run_ok();
    window.key_press(Key::Enter);
    window.run_ok();
    assert_eq!(window.state().app.state.route, Route::Encounter);
}

/// Presses and lets go where a control of this name is, after turning the wheel where it is further down; no key and no
/// accessibility request.
#[track_caller]
fn click_at(window: &mut Window, name: &str) {
    for _ in 0..20 {
        let (at, seen) = (window.get_by_label(name).rect().center(), window.ctx.content_rect());
        if at.y < seen.bottom() - 20.0 {
            break;
        }
        window.hover_at(seen.center());
        window.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -120.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
        window.run_ok();
    }
    let at = window.get_by_label(name).rect().center();
    assert!(window.ctx.content_rect().contains(at), "“{name}” is out of the window");
    window.hover_at(at);
    window.run_ok();
    for pressed in [true, false] {
        window.event(egui::Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        window.run_ok();
    }
}

#[test]
fn a_whole_round_goes_by_mouse_with_keys_for_words_alone() {
    let mut app = app_at(Route::LookBack(rounds::app::LookTab::Overview), ThemeSetting::Day, 100, SCRIPT);
    app.act(Action::Go(Route::Home));
    let mut window = harness(app, SIZE);
    window.run_ok();
    click_at(&mut window, "Start this round");
    let given = window.state().app.state.briefing.as_ref().unwrap().persona.given.clone();
    click_at(&mut window, &format!("Walk up to {given}"));
    let field = {
        let persona = &window.state().app.state.talk.as_ref().unwrap().session.persona;
        format!("Your reply to {}", persona.name())
    };
    click_at(&mut window, &field);
    type_in(&mut window, "Could you take me through the last time it went wrong?");
    click_at(&mut window, "Send");
    window.run_steps(3);
    assert_eq!(turns(&window), 1);
    click_at(&mut window, "Ask for a hint");
    click_at(&mut window, "Close a hint");
    click_at(&mut window, "Notes");
    click_at(&mut window, "Close notes");
    click_at(&mut window, "Where they sit");
    click_at(&mut window, "Close the dialog");
    click_at(&mut window, "Pause");
    click_at(&mut window, "Go on");
    click_at(&mut window, "Leave");
    click_at(&mut window, "End here and look");
    click_at(&mut window, "Show me what happened");
    assert!(matches!(window.state().app.state.route, Route::LookBack(_)));
    for tab in ["Transcript", "What they knew", "Needs", "Next time", "Overview"] {
        click_at(&mut window, tab);
    }
    click_at(&mut window, "Home");
    assert_eq!(window.state().app.state.route, Route::Home);
}

#[test]
fn ctrl_f_finds_words_in_the_talk_and_escape_closes_the_field_alone() {
    let mut window = harness(app_at(Route::Encounter, ThemeSetting::Day, 100, SCRIPT), SIZE);
    window.run_ok();
    type_in(&mut window, "Half a line");
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run_ok();
    assert!(window.get_by_label("Find in the talk").is_focused());
    type_in(&mut window, "the");
    let (places, _) = window.state().app.state.found_in_text();
    let count = places.len();
    assert!(count >= 3, "the talk says “the” {count} times");
    window.get_by_label(&format!("1 of {count}"));
    for (key, modifiers, then) in [
        (Key::Enter, Modifiers::NONE, 2),
        (Key::F3, Modifiers::NONE, 3),
        (Key::Enter, Modifiers::SHIFT, 2),
        (Key::F3, Modifiers::SHIFT, 1),
        (Key::F3, Modifiers::SHIFT, count),
        (Key::F3, Modifiers::NONE, 1),
    ] {
        window.key_press_modifiers(modifiers, key);
        window.run_ok();
        window.get_by_label(&format!("{then} of {count}"));
        assert!(window.get_by_label("Find in the talk").is_focused(), "{key:?} keeps the field");
    }
    window.key_press(Key::Escape);
    window.run_ok();
    assert!(window.query_by_label("Find in the talk").is_none());
    assert_eq!((window.state().app.state.route, draft(&window).as_str()), (Route::Encounter, "Half a line"));
    // The words go on where they were: the composer has the focus again.
    type_in(&mut window, ".");
    assert_eq!(draft(&window), "Half a line.");
}

#[test]
fn the_place_that_is_shown_is_in_view() {
    let mut window = harness(app_at(Route::Encounter, ThemeSetting::Day, 200, "S06-excellent.ron"), SIZE);
    window.run_ok();
    let opening = window.state().app.state.talk.as_ref().unwrap().session.opening.clone();
    let words: Vec<&str> = opening.split_whitespace().take(3).collect();
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run_ok();
    type_in(&mut window, &words.join(" "));
    let rect = window.get_by_label(&format!("“{opening}”")).rect();
    assert!(rect.top() >= 80.0 && rect.top() < 300.0, "the opening stands at {rect}");
}

#[test]
fn looking_back_finds_what_they_thought_too() {
    let route = Route::LookBack(rounds::app::LookTab::Transcript);
    let mut window = harness(app_at(route, ThemeSetting::Day, 100, SCRIPT), SIZE);
    window.run_ok();
    let thought = {
        let looking = window.state().app.state.looking.as_ref().unwrap();
        let thoughts: Vec<&str> =
            looking.debrief.turns.iter().map(|turn| turn.inner_thought.as_str()).collect();
        thoughts.into_iter().find(|thought| !thought.is_empty()).unwrap().to_owned()
    };
    window.key_press(Key::F3);
    window.run_ok();
    type_in(&mut window, &thought);
    let (places, _) = window.state().app.state.found_in_text();
    assert!(!places.is_empty());
    // Letters are words while the field has the focus, and keys again afterwards.
    let turn = window.state().app.state.looking.as_ref().unwrap().turn();
    type_in(&mut window, "k");
    assert_eq!(window.state().app.state.looking.as_ref().unwrap().turn(), turn);
    window.get_by_label("Not found");
    window.key_press(Key::Escape);
    window.run_ok();
    assert_eq!(window.state().app.state.route, route);
    window.key_press(if turn > 1 { Key::K } else { Key::J });
    window.run_ok();
    assert_ne!(window.state().app.state.looking.as_ref().unwrap().turn(), turn);
}

#[test]
fn the_history_is_searched_and_opened_by_keyboard() {
    let mut app = app_at(Route::Home, ThemeSetting::Day, 100, "");
    for _ in 0..3 {
        crate::stage::play(&mut app, SCRIPT, 2);
        app.act(Action::EndHere);
    }
    app.act(Action::Go(Route::Progress));
    let mut window = harness(app, SIZE);
    window.run_ok();
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run_ok();
    type_in(&mut window, "scans");
    for (key, row) in [(Key::Enter, 0), (Key::F3, 1), (Key::F3, 2), (Key::F3, 0)] {
        window.key_press(key);
        window.run_ok();
        window.run_steps(4);
        assert_eq!(window.state().app.state.progress.row, Some((row, true)));
        assert!(window.query_all_by_label_contains("Look back at").any(|node| node.is_focused()));
    }
    window.key_press(Key::Enter);
    window.run_ok();
    assert!(matches!(window.state().app.state.route, Route::LookBack(_)));
}

/// The name of the place on the chart that has the focus.
fn focused(window: &Window) -> String {
    let mut places = window.query_all_by_role(egui::Role::TreeItem);
    places.find(|node| node.is_focused()).and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn the_chart_is_walked_by_arrows_drawn_or_as_a_list_from_three_screens() {
    for route in [Route::Encounter, Route::Briefing, Route::Handbook] {
        let mut app = app_at(route, ThemeSetting::Day, 100, SCRIPT);
        if route == Route::Handbook {
            let page = rounds::app::handbook::Page::Role("R08".into());
            app.act(rounds::app::state::handbook::Act::Open(page).into());
        }
        let mut window = harness(app, SIZE);
        window.run_ok();
        window.key_press_modifiers(Modifiers::COMMAND, Key::M);
        window.run_ok();
        for list in [false, true] {
            window.key_press(Key::End);
            window.run_ok();
            let them = focused(&window);
            let (key, way) = if route == Route::Handbook {
                ("the page you came from", "R08")
            } else {
                ("the person you are talking with", "")
            };
            assert!(them.contains(key), "{route:?} {way} begins at “{them}”");
            window.key_press(Key::ArrowUp);
            window.run_ok();
            let above = focused(&window);
            let outside = them.contains("outside of the lanes");
            assert_eq!(above == them, outside, "{route:?}, list {list}: from “{them}” to “{above}”");
            window.key_press(Key::Home);
            window.run_ok();
            assert!(focused(&window).starts_with("You, IT, answers to: "), "{}", focused(&window));
            window.key_press(Key::ArrowUp);
            window.run_ok();
            assert!(focused(&window).contains(", IT, answers to: "), "{}", focused(&window));
            window.key_press(Key::L);
            window.run_ok();
        }
        assert_eq!(window.unnamed_widgets(), Vec::<String>::new(), "{route:?}");
        window.key_press(Key::Escape);
        window.run_ok();
        assert_eq!(window.state().app.state.dialog, None);
        assert_eq!(window.state().app.state.route, route);
    }
}

#[test]
fn a_place_on_the_chart_is_chosen_by_mouse_and_says_what_it_decides() {
    let mut app = app_at(Route::Handbook, ThemeSetting::Day, 100, SCRIPT);
    let page = rounds::app::handbook::Page::Role("R08".into());
    app.act(rounds::app::state::handbook::Act::Open(page).into());
    let mut window = harness(app, SIZE);
    window.run_ok();
    window.key_press_modifiers(Modifiers::COMMAND, Key::M);
    window.run_ok();
    window.get_by_label_contains("Charge nurse, nursing").click();
    window.run_ok();
    window.get_by_label_contains("Answers to: Nurse manager");
    click_at(&mut window, "Open in the handbook");
    let page = rounds::app::handbook::Page::Role("R09".into());
    assert_eq!((window.state().app.state.dialog, &window.state().app.state.handbook.page), (None, &page));
}
