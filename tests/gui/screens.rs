//! Screens × themes × sizes run to rest without a missing name; one whole path goes by keyboard alone.

use std::sync::Arc;

use egui::{Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use rounds::app::settings::ThemeSetting;
use rounds::app::{Action, App, LookTab, Route};
use rounds::content::Pack;
use rounds::store::Store;
use rounds::ui::shell::Shell;

fn pack() -> Arc<Pack> {
    static PACK: std::sync::OnceLock<Arc<Pack>> = std::sync::OnceLock::new();
    Arc::clone(PACK.get_or_init(|| Arc::new(rounds::content::load_embedded())))
}

fn app() -> App {
    let (store, _) = Store::in_memory("a test").unwrap();
    App::new(pack(), store, Vec::new())
}

/// A program with a talk of two turns, at a screen.
fn app_at(route: Route, theme: ThemeSetting, zoom: u32) -> App {
    let mut app = app();
    let settings =
        rounds::app::Settings { theme, zoom_percent: zoom, welcomed: true, ..app.state.settings.clone() };
    app.act(Action::SettingsChanged(settings));
    if matches!(route, Route::Briefing | Route::Encounter | Route::BeforeLook | Route::LookBack(_)) {
        app.act(Action::Draw { seed: "K7M2QX".into(), scenario: String::new(), role: None });
    }
    if matches!(route, Route::Encounter | Route::BeforeLook | Route::LookBack(_)) {
        app.act(Action::WalkUp);
        for line in [
            "Good morning. I am a student with Informatics. Is this a bad moment?",
            "It’s probably a user error thing.",
        ] {
            app.act(Action::DraftTyped(line.into()));
            app.act(Action::Send);
            app.act(Action::Answer);
        }
    }
    if matches!(route, Route::BeforeLook | Route::LookBack(_)) {
        app.act(Action::EndHere);
    }
    app.act(Action::Go(route));
    app
}

fn harness(app: App, size: Vec2) -> Harness<'static, (App, Shell)> {
    let mut shell = Shell::default();
    shell.answer_after = 0.0;
    Harness::builder()
        .with_size(size)
        .with_max_steps(12)
        .with_context_setup(rounds::ui::theme::fonts::install)
        .build_ui_state(|ui, (app, shell): &mut (App, Shell)| shell.show(ui, app), (app, shell))
}

#[test]
fn every_screen_comes_to_rest_in_every_theme() {
    for route in Route::all() {
        for theme in [ThemeSetting::Day, ThemeSetting::Night, ThemeSetting::Clear] {
            let mut harness = harness(app_at(route, theme, 100), Vec2::new(1280.0, 800.0));
            let steps = harness.try_run();
            assert!(steps.is_ok(), "{route:?} in {theme:?} does not come to rest: {steps:?}");
            assert_eq!(harness.unnamed_widgets(), Vec::<String>::new(), "{route:?}");
        }
    }
}

#[test]
fn every_screen_comes_to_rest_in_every_size() {
    for route in Route::all() {
        for (size, zoom) in
            [((1024.0, 640.0), 100), ((1920.0, 1080.0), 100), ((1280.0, 800.0), 200), ((1024.0, 640.0), 200)]
        {
            let app = app_at(route, ThemeSetting::Day, zoom);
            let mut harness = harness(app, Vec2::new(size.0, size.1));
            assert!(harness.try_run().is_ok(), "{route:?} at {size:?} and {zoom} % does not come to rest");
        }
    }
}

/// Tab until a control of this name has the focus, then Enter.
#[track_caller]
fn press(harness: &mut Harness<'static, (App, Shell)>, name: &str) {
    for _ in 0..80 {
        harness.key_press(Key::Tab);
        harness.run_ok();
        if harness.query_all_by_label(name).any(|node| node.is_focused()) {
            harness.key_press(Key::Enter);
            harness.run_ok();
            return;
        }
    }
    panic!("Tab never reaches “{name}”");
}

#[test]
fn a_round_goes_from_home_to_the_look_back_by_keyboard_alone() {
    let mut harness = harness(app_at(Route::Home, ThemeSetting::Day, 100), Vec2::new(1280.0, 800.0));
    harness.run_ok();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::N);
    harness.run_ok();
    assert_eq!(harness.state().0.state.route, Route::Briefing);
    let walk = format!("Walk up to {}", harness.state().0.state.briefing.as_ref().unwrap().persona.given);
    press(&mut harness, &walk);
    assert_eq!(harness.state().0.state.route, Route::Encounter);
    harness.event(egui::Event::Text("Is this a bad moment?".into()));
    harness.run_ok();
    assert_eq!(harness.state().0.state.talk.as_ref().unwrap().draft, "Is this a bad moment?");
    harness.key_press(Key::Enter);
    harness.run_ok();
    harness.run_steps(3);
    let talk = harness.state().0.state.talk.as_ref().unwrap();
    assert_eq!((talk.session.turns.len(), talk.draft.as_str()), (1, ""));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::L);
    harness.run_ok();
    press(&mut harness, "End here and look");
    assert_eq!(harness.state().0.state.route, Route::BeforeLook);
    press(&mut harness, "Show me what happened");
    assert_eq!(harness.state().0.state.route, Route::LookBack(LookTab::Overview));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.run_ok();
    assert_eq!(harness.state().0.state.route, Route::LookBack(LookTab::Transcript));
}

#[test]
fn escape_never_ends_a_round() {
    let mut harness = harness(app_at(Route::Encounter, ThemeSetting::Day, 100), Vec2::new(1280.0, 800.0));
    harness.run_ok();
    for _ in 0..3 {
        harness.key_press(Key::Escape);
        harness.run_ok();
    }
    assert_eq!(harness.state().0.state.route, Route::Encounter);
    assert!(harness.state().0.state.dialog.is_none());
}
