//! Screens × themes × sizes run to rest without a missing name; one whole path goes by keyboard alone.

use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use rounds::app::settings::ThemeSetting;
use rounds::app::{Calm, LookTab, Route};

use crate::stage::{Window, app_at, harness};

const SCRIPT: &str = "S06-poor.ron";

#[test]
fn every_screen_comes_to_rest_in_every_theme() {
    for route in Route::all() {
        for theme in [ThemeSetting::Day, ThemeSetting::Night, ThemeSetting::Clear] {
            let mut harness = harness(app_at(route, theme, 100, SCRIPT), Vec2::new(1280.0, 800.0));
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
            let app = app_at(route, ThemeSetting::Day, zoom, SCRIPT);
            let mut harness = harness(app, Vec2::new(size.0, size.1));
            assert!(harness.try_run().is_ok(), "{route:?} at {size:?} and {zoom} % does not come to rest");
        }
    }
}

/// Tab until a control of this name has the focus, then Enter.
#[track_caller]
pub fn press(harness: &mut Window, name: &str) {
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
    let mut harness = harness(app_at(Route::Home, ThemeSetting::Day, 100, SCRIPT), Vec2::new(1280.0, 800.0));
    harness.run_ok();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::N);
    harness.run_ok();
    assert_eq!(harness.state().app.state.route, Route::Briefing);
    let walk = format!("Walk up to {}", harness.state().app.state.briefing.as_ref().unwrap().persona.given);
    press(&mut harness, &walk);
    assert_eq!(harness.state().app.state.route, Route::Encounter);
    harness.event(egui::Event::Text("Is this a bad moment?".into()));
    harness.run_ok();
    assert_eq!(harness.state().app.state.talk.as_ref().unwrap().draft, "Is this a bad moment?");
    harness.key_press(Key::Enter);
    harness.run_ok();
    harness.run_steps(3);
    let talk = harness.state().app.state.talk.as_ref().unwrap();
    assert_eq!((talk.session.turns.len(), talk.draft.as_str()), (1, ""));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::L);
    harness.run_ok();
    press(&mut harness, "End here and look");
    assert_eq!(harness.state().app.state.route, Route::BeforeLook);
    // The talk was short and cold: the moment of quiet is offered first, and one key leads past it.
    if harness.state().app.state.looking.as_ref().unwrap().calm != Calm::Over {
        press(&mut harness, "Go on");
    }
    press(&mut harness, "Show me what happened");
    assert_eq!(harness.state().app.state.route, Route::LookBack(LookTab::Overview));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.run_ok();
    assert_eq!(harness.state().app.state.route, Route::LookBack(LookTab::Transcript));
}

#[test]
fn escape_never_ends_a_round() {
    let mut harness =
        harness(app_at(Route::Encounter, ThemeSetting::Day, 100, SCRIPT), Vec2::new(1280.0, 800.0));
    harness.run_ok();
    for _ in 0..3 {
        harness.key_press(Key::Escape);
        harness.run_ok();
    }
    assert_eq!(harness.state().app.state.route, Route::Encounter);
    assert!(harness.state().app.state.dialog.is_none());
}
