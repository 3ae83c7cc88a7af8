//! Moments of the program that are more than a screen: the guided round, a line about a real patient, where an export goes,
//! a second try, the end of the talk in view.

use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use rounds::app::settings::ThemeSetting;
use rounds::app::{Action, App, Dialog, LookTab, Route};
use rounds::store::Store;

use crate::stage::{Window, app_at, harness, pack, say};

const SIZE: Vec2 = Vec2::new(1280.0, 800.0);

#[track_caller]
fn click(window: &mut Window, name: &str) {
    window.get_by_label(name).click();
    window.run_ok();
}

#[test]
fn the_guide_leads_through_its_steps_and_can_be_skipped_and_found_again() {
    let mut window = harness(app_at(Route::FirstRun, ThemeSetting::Day, 100, ""), SIZE);
    let guided = pack().guided.clone().unwrap();
    let name = format!("Meet {}: a one-minute first round", guided.persona.given);
    window.run_ok();
    click(&mut window, &name);
    for step in &guided.steps {
        window.get_by_label(&step.say);
        say(&mut window.state_mut().app, &step.example);
        window.run_ok();
    }
    assert!(window.state().app.state.talk.as_ref().unwrap().is_over());
    window.get_by_label("Look back");

    let mut window = harness(app_at(Route::Home, ThemeSetting::Day, 100, ""), SIZE);
    window.run_ok();
    window.key_press_modifiers(Modifiers::SHIFT, Key::F1);
    window.run_ok();
    assert_eq!(window.state().app.state.route, Route::Encounter);
    click(&mut window, "Skip the guide");
    assert!(window.query_by_label(&guided.steps[0].say).is_none());
}

#[test]
fn what_looks_like_a_patient_is_asked_about_before_it_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(folder.path()).unwrap();
    let mut app = App::new(pack(), store, Vec::new());
    app.act(Action::StartGuided);
    let line = "Mrs Okafor, born 3 March 1951, could not be scanned.";
    app.act(Action::DraftTyped(line.into()));
    let id = app.state.talk.as_ref().unwrap().id.clone();
    let kept = || Store::open_reading(folder.path()).unwrap().draft(&id);
    assert_eq!(kept(), "[name], born [date], could not be scanned.");
    let mut window = harness(app, SIZE);
    window.run_ok();
    window.key_press(Key::Enter);
    window.run_ok();
    assert_eq!(window.state().app.state.dialog, Some(Dialog::Privacy));
    click(&mut window, "Take it out");
    let talk = |window: &Window| {
        let talk = window.state().app.state.talk.as_ref().unwrap();
        (talk.draft.clone(), talk.session.turns.len() + usize::from(talk.waiting.is_some()))
    };
    assert_eq!(talk(&window), (kept(), 0));
    // Whoever says that it is invented is believed.
    window.state_mut().app.act(Action::DraftTyped(line.into()));
    window.run_ok();
    window.key_press(Key::Enter);
    window.run_ok();
    click(&mut window, "These are invented");
    window.run_steps(3);
    assert_eq!(talk(&window), (String::new(), 1));
}

#[test]
fn an_export_asks_where_and_says_what_went_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let app = app_at(Route::LookBack(LookTab::Overview), ThemeSetting::Day, 100, "S06-poor.ron");
    let mut window = harness(app, SIZE);
    window.run_ok();
    click(&mut window, "Export");
    window.state_mut().app.act(Action::ExportTo(path("no/such/folder/talk.html")));
    window.run_ok();
    click(&mut window, "Save");
    let problem = window.state().app.state.problem.clone().unwrap_or_default();
    assert!(problem.contains("could not be written"), "{problem}");
    window.state_mut().app.act(Action::ExportTo(path("talk.html")));
    window.run_ok();
    click(&mut window, "Save");
    window.get_by_label("Open the folder");
    let page = std::fs::read_to_string(path("talk.html")).unwrap();
    assert!(page.contains("<html") && page.contains("user error"));
    assert_eq!(window.state().app.state.settings.export_folder, folder.path().display().to_string());
}

#[test]
fn a_second_try_stands_beside_the_first_also_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = Store::open(folder.path()).unwrap();
    let mut app = App::new(pack(), store, Vec::new());
    crate::stage::play(&mut app, "S06-poor.ron", 4);
    app.act(Action::EndHere);
    app.act(Action::TryAgain(3));
    say(&mut app, "What gets in the way on the nights when you can’t?");
    let second = app.state.talk.as_ref().unwrap().id.clone();
    app.act(Action::EndHere);
    let other =
        |app: &App| app.state.looking.as_ref().unwrap().other.as_ref().map(|(d, at)| (d.turns.len(), *at));
    assert_eq!(other(&app), Some((4, 3)));
    drop(app);
    let (store, _) = Store::open(folder.path()).unwrap();
    let mut app = App::new(pack(), store, Vec::new());
    app.act(Action::LookAt(second));
    assert_eq!(other(&app), Some((4, 3)));
}

#[test]
fn the_answer_comes_into_view_wherever_the_reader_was() {
    let app = app_at(Route::Encounter, ThemeSetting::Day, 200, "S06-excellent.ron");
    let mut window = harness(app, SIZE);
    window.run_ok();
    for _ in 0..6 {
        window.key_press(Key::PageUp);
        window.run_ok();
    }
    let opening = format!("“{}”", window.state().app.state.talk.as_ref().unwrap().session.opening);
    let top = window.get_by_label(&opening).rect().top();
    assert!(top > 0.0, "six pages up the opening is in view, not at {top}");
    say(&mut window.state_mut().app, "Could you take me through it?");
    window.run_ok();
    let session = &window.state().app.state.talk.as_ref().unwrap().session;
    let line = format!("“{}”", session.latest_line());
    let bottom = window.get_by_label(&line).rect().bottom();
    assert!(bottom < 400.0, "the newest line ends at {bottom}, below the talk");
    assert!(window.get_by_label(&opening).rect().bottom() < 0.0, "the talk is at its end again");
}

#[test]
fn a_talk_that_outgrows_the_page_ends_above_the_field() {
    let mut window = harness(app_at(Route::FirstRun, ThemeSetting::Day, 100, ""), SIZE);
    window.state_mut().app.act(Action::StartGuided);
    window.run_ok();
    let steps = pack().guided.clone().unwrap().steps;
    for step in &steps[..3] {
        window.state_mut().app.act(Action::DraftTyped(step.example.clone()));
        window.run_ok();
        window.key_press(Key::Enter);
        window.run_ok();
        window.run_steps(4);
        let session = &window.state().app.state.talk.as_ref().unwrap().session;
        let line = format!("“{}”", session.latest_line());
        let field = window.get_by_label(&format!("Your reply to {}", session.persona.name())).rect().top();
        let bottom = window.get_by_label(&line).rect().bottom();
        assert!(
            bottom < field,
            "after turn {} the line ends at {bottom}, the field begins at {field}",
            session.turns.len()
        );
    }
}

#[test]
fn the_composer_is_as_high_empty_as_with_a_line() {
    let mut window = harness(app_at(Route::Encounter, ThemeSetting::Day, 100, "S06-poor.ron"), SIZE);
    window.run_ok();
    let field = |window: &Window| {
        let name = format!(
            "Your reply to {}",
            window.state().app.state.talk.as_ref().unwrap().session.persona.name()
        );
        window.get_by_label(&name).rect()
    };
    let empty = field(&window);
    window.state_mut().app.act(Action::DraftTyped("One line.".into()));
    window.run_ok();
    assert_eq!(field(&window), empty);
}

#[test]
fn on_a_small_window_the_whole_card_is_one_key_away() {
    let mut window = harness(app_at(Route::Encounter, ThemeSetting::Day, 200, "S06-poor.ron"), SIZE);
    window.run_ok();
    assert!(window.query_by_label("Where they sit").is_none());
    window.key_press_modifiers(Modifiers::COMMAND, Key::I);
    window.run_ok();
    window.get_by_label("Where they sit");
    window.key_press(Key::Escape);
    window.run_ok();
    assert_eq!(window.state().app.state.dialog, None);
}

#[test]
fn ctrl_enter_goes_on_from_home_to_the_talk() {
    let mut window = harness(app_at(Route::Home, ThemeSetting::Day, 100, ""), SIZE);
    window.run_ok();
    for route in [Route::Briefing, Route::Encounter] {
        window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        window.run_ok();
        assert_eq!(window.state().app.state.route, route);
    }
}

#[test]
fn the_transcript_opens_at_its_weakest_turn_and_is_walked_by_letters() {
    let app = app_at(Route::LookBack(LookTab::Overview), ThemeSetting::Day, 100, "S06-poor.ron");
    let mut window = harness(app, SIZE);
    window.run_ok();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run_ok();
    let turn = |window: &Window| window.state().app.state.looking.as_ref().unwrap().turn();
    let weakest = turn(&window);
    let card = window.get_by_label(&format!("Turn {weakest}")).rect();
    assert!(card.top() > 108.0 && card.bottom() < 700.0, "turn {weakest} is in view, not at {card}");
    for (key, then) in [(Key::K, weakest - 1), (Key::J, weakest)] {
        window.key_press(key);
        window.run_ok();
        assert_eq!(turn(&window), then);
    }
    window.key_press(Key::T);
    window.run_ok();
    let state = &window.state().app.state;
    assert_eq!(
        (state.route, state.talk.as_ref().unwrap().session.turns.len()),
        (Route::Encounter, weakest - 1)
    );
}
