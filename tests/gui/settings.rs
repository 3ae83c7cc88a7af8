//! The settings: every row is where the list says, every page comes to rest, and each setting does what it says.

use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use rounds::app::settings::{Coach, ThemeSetting};
use rounds::app::state::settings_page::{Act, Page, ROWS};
use rounds::app::{Action, App, Command, Dialog, Route, Settings};
use rounds::persona::cast::Difficulty;

use crate::screens::press;
use crate::stage::{app, app_at, harness, play, say};

const WINDOW: Vec2 = Vec2::new(1280.0, 800.0);

fn at(page: Page, theme: ThemeSetting, zoom: u32) -> App {
    let mut app = app_at(Route::Settings, theme, zoom, "S06-poor.ron");
    app.act(Act::Open(page).into());
    app
}

fn set(app: &mut App, change: impl FnOnce(&mut Settings)) {
    let mut settings = app.state.settings.clone();
    change(&mut settings);
    app.act(Action::SettingsChanged(settings));
}

#[test]
fn every_row_of_the_list_is_on_its_page() {
    for row in ROWS {
        let mut window = harness(at(row.page, ThemeSetting::Day, 100), WINDOW);
        window.run_ok();
        assert!(window.query_all_by_label(row.label).next().is_some(), "{} is not on its page", row.label);
    }
}

#[test]
fn every_page_comes_to_rest_in_every_theme_and_size() {
    for page in Page::ALL {
        for (theme, pixels, zoom) in [
            (ThemeSetting::Day, (1280.0, 800.0), 100),
            (ThemeSetting::Night, (1920.0, 1080.0), 100),
            (ThemeSetting::Clear, (1024.0, 640.0), 100),
            (ThemeSetting::Day, (1280.0, 800.0), 200),
            (ThemeSetting::Clear, (1024.0, 640.0), 200),
        ] {
            let mut window = harness(at(page, theme, zoom), Vec2::new(pixels.0, pixels.1));
            assert!(window.try_run().is_ok(), "{page:?} in {theme:?} at {zoom} % does not come to rest");
            assert_eq!(window.unnamed_widgets(), Vec::<String>::new(), "{page:?}");
        }
    }
}

#[test]
fn a_difficulty_is_found_and_set_by_keyboard_and_reaches_the_next_round() {
    let mut window = harness(app(ThemeSetting::Day, 100), WINDOW);
    window.run_ok();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    window.run_ok();
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run_ok();
    window.event(egui::Event::Text("hard".into()));
    window.run_ok();
    press(&mut window, "Difficulty (Help and difficulty)");
    press(&mut window, "Advanced");
    let app = &window.state().app;
    assert_eq!(app.state.settings.difficulty, Some(Difficulty::Advanced));
    let next = app.state.progress.next.as_ref().unwrap();
    assert_eq!(app.pack.scenarios[&next.scenario].level, Difficulty::Advanced);
}

#[test]
fn without_hints_the_talk_offers_none_and_f2_says_why() {
    let mut app = app_at(Route::Encounter, ThemeSetting::Day, 100, "S06-poor.ron");
    set(&mut app, |settings| settings.hints = false);
    let mut window = harness(app, WINDOW);
    window.run_ok();
    assert_eq!(window.query_all_by_label("Ask for a hint").count(), 0);
    window.key_press(Key::F2);
    window.run_steps(2);
    let app = &mut window.state_mut().app;
    assert!(app.state.talk.as_ref().unwrap().hint.is_none());
    assert!(app.state.toast.as_ref().unwrap().contains("Hints are off"));
    set(app, |settings| settings.hints = true);
    window.run_steps(2);
    assert!(window.query_all_by_label("Ask for a hint").next().is_some());
}

#[test]
fn the_coach_shows_on_the_briefing_what_was_chosen() {
    let drawn = |coach: Coach| {
        let mut app = app(ThemeSetting::Day, 100);
        set(&mut app, |settings| settings.coach = coach);
        app.act(Action::Draw { seed: "K7M2QX".into(), scenario: "S06".into(), role: None });
        app
    };
    let always = drawn(Coach::Always);
    let briefing = always.state.briefing.as_ref().unwrap();
    assert!(briefing.examples && briefing.worked.is_some());
    let quiet = drawn(Coach::WhenAsked);
    let briefing = quiet.state.briefing.as_ref().unwrap();
    assert!(!briefing.examples && briefing.worked.is_none());
    let mut window = harness(quiet, WINDOW);
    window.run_ok();
    press(&mut window, "Show wordings");
    assert!(window.state().app.state.briefing.as_ref().unwrap().examples);
}

#[test]
fn the_wipe_asks_twice_and_takes_everything() {
    let mut app = app(ThemeSetting::Day, 100);
    play(&mut app, "S06-poor.ron", 2);
    app.act(Action::PutAway);
    set(&mut app, |settings| settings.name = "Sam".into());
    app.act(Act::Open(Page::Data).into());
    let mut window = harness(app, WINDOW);
    window.run_ok();
    press(&mut window, "Wipe everything…");
    assert_eq!(window.state().app.state.dialog, Some(Dialog::Wipe));
    assert!(window.state().app.state.wipe.contains("1 round"));
    press(&mut window, "Go on…");
    assert_eq!(window.state().app.state.dialog, Some(Dialog::WipeSure));
    // Enter on the button does nothing before the word stands there.
    let wipe = |window: &crate::stage::Window| window.state().app.state.rounds.len();
    window.key_press(Key::Enter);
    window.run_ok();
    assert_eq!(wipe(&window), 1);
    window.get_by_role_and_label(egui::accesskit::Role::TextInput, "Type WIPE to go on").focus();
    window.run_ok();
    window.event(egui::Event::Text("WIPE".into()));
    window.run_ok();
    press(&mut window, "Wipe everything");
    let app = &window.state().app;
    assert_eq!((app.state.route, app.state.rounds.len()), (Route::FirstRun, 0));
    assert!(app.state.settings.name.is_empty());
}

#[test]
fn everything_is_exported_a_file_a_round() {
    let mut app = app(ThemeSetting::Day, 100);
    for turns in [1, 2] {
        play(&mut app, "S06-poor.ron", turns);
        app.act(Action::PutAway);
    }
    let folder = tempfile::tempdir().unwrap();
    app.act(Action::ExportAll);
    app.act(Action::ExportTo("not/whole".into()));
    app.act(Action::WriteAll);
    assert!(app.state.problem.as_ref().unwrap().contains("whole path"));
    let path = folder.path().join("all");
    app.act(Action::ExportTo(path.display().to_string()));
    app.act(Action::WriteAll);
    assert_eq!((app.state.export.count, app.state.problem.as_deref()), (2, None));
    let files: Vec<_> = std::fs::read_dir(&path).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 2);
    for file in &files {
        assert!(std::fs::read_to_string(file).unwrap().contains("</html>"));
    }
    let mut window = harness(app, WINDOW);
    window.run_ok();
    assert!(window.query_all_by_label("2 rounds were saved in").next().is_some());
}

#[test]
fn the_guided_round_is_found_again_and_can_be_left() {
    let mut app = app(ThemeSetting::Day, 100);
    play(&mut app, "S06-poor.ron", 2);
    app.act(Action::PutAway);
    app.act(Act::Open(Page::Help).into());
    let mut window = harness(app, WINDOW);
    window.run_ok();
    press(&mut window, "Play it");
    let app = &mut window.state_mut().app;
    assert_eq!(app.state.route, Route::Encounter);
    assert!(app.state.talk.as_ref().unwrap().guide);
    app.act(Action::SkipGuide);
    say(app, "Good morning, I am Sam from Informatics. Is this a bad moment?");
    assert!(!app.state.talk.as_ref().unwrap().guide);
    assert!(Command::Guided.works_on(Route::Home));
}
