//! The projector in a window: a whole lesson by keyboard alone, nothing cut at any size, keys that keep out of fields.

use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rounds::app::projector::{Act, Cover, Press};
use rounds::app::settings::ThemeSetting;
use rounds::app::{Action, App, Command, LookTab, Route};

use crate::stage::{Window, app_at, harness, painted};

const SCRIPT: &str = "S06-poor.ron";
const ONE: &str = "What gets in the way on those nights?";
const TWO: &str = "Which nurses are the ones who never scan?";

fn window(app: App) -> Window {
    let mut window = harness(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    window
}

fn key(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run_ok();
}

fn write(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run_ok();
}

fn press(app: &mut App, press: Press) {
    app.act(Action::Do(Command::Projector(press)));
}

/// A program on the projector with this in its fields.
fn proposing(replies: &[&str]) -> App {
    let mut app = app_at(Route::Projector, ThemeSetting::Day, 100, SCRIPT);
    for (at, reply) in replies.iter().enumerate() {
        if at > 1 {
            app.act(Action::Projector(Act::OneMore));
        }
        app.act(Action::Projector(Act::Typed(at, (*reply).to_owned())));
    }
    app
}

#[test]
fn a_lesson_goes_by_keyboard_alone() {
    let mut window = window(app_at(Route::Encounter, ThemeSetting::Day, 100, SCRIPT));
    key(&mut window, Key::F5);
    assert_eq!(window.state().app.state.route, Route::Projector);
    key(&mut window, Key::Home);
    for at in 1..=3 {
        key(&mut window, Key::PageDown);
        assert_eq!(window.state().app.state.projector.at, at);
    }
    key(&mut window, Key::R);
    key(&mut window, Key::PageDown);
    assert_eq!(window.state().app.state.projector.shown, 2);
    key(&mut window, Key::H);
    assert_eq!(window.state().app.state.projector.shown, 0);
    key(&mut window, Key::Tab);
    write(&mut window, ONE);
    key(&mut window, Key::Enter);
    write(&mut window, TWO);
    key(&mut window, Key::Enter);
    assert_eq!(window.state().app.state.projector.tried.len(), 2);
    assert_eq!(window.query_all_by_label_contains("Proposal 1: What gets in the way").count(), 1);
    key(&mut window, Key::R);
    assert_eq!(window.state().app.state.projector.compared, 1);
    key(&mut window, Key::Num2);
    let state = &window.state().app.state;
    assert!(state.projector.tried.is_empty());
    assert_eq!(state.talk.as_ref().unwrap().session.turns[3].shown.reply, TWO);
    key(&mut window, Key::Escape);
    let state = &window.state().app.state;
    assert_eq!(state.route, Route::Encounter);
    assert_eq!(state.talk.as_ref().unwrap().session.turns.len(), 4);
}

#[test]
fn letters_belong_to_a_field_while_it_has_the_focus() {
    let mut window = window(app_at(Route::Projector, ThemeSetting::Day, 100, SCRIPT));
    key(&mut window, Key::Tab);
    for letter in
        [Key::B, Key::P, Key::R, Key::A, Key::H, Key::F, Key::Num1, Key::Space, Key::PageUp, Key::Home]
    {
        key(&mut window, letter);
    }
    write(&mut window, "bpra");
    let state = &window.state().app.state;
    assert_eq!((state.projector.cover, state.projector.paused, state.projector.shown), (None, false, 0));
    assert_eq!((state.projector.at, state.projector.face), (3, true));
    assert_eq!(state.projector.replies[0], "bpra");
    key(&mut window, Key::Escape);
    assert_eq!(window.state().app.state.route, Route::Projector, "Esc leaves the field first");
    key(&mut window, Key::P);
    assert!(window.state().app.state.projector.paused);
    assert_eq!(window.query_all_by_label_contains("Paused").count(), 1);
    key(&mut window, Key::P);
    key(&mut window, Key::Escape);
    assert_eq!(window.state().app.state.route, Route::Encounter);
}

#[test]
fn the_keys_of_a_clicker_walk_the_round() {
    let mut window = window(app_at(Route::Projector, ThemeSetting::Day, 100, SCRIPT));
    for (pressed, at) in [
        (Key::PageUp, 2),
        (Key::ArrowLeft, 1),
        (Key::Backspace, 0),
        (Key::PageDown, 1),
        (Key::Space, 2),
        (Key::ArrowRight, 3),
        (Key::ArrowUp, 2),
        (Key::ArrowDown, 3),
        (Key::Home, 0),
        (Key::End, 3),
    ] {
        key(&mut window, pressed);
        assert_eq!(window.state().app.state.projector.at, at, "{pressed:?}");
    }
    window.key_press_modifiers(Modifiers::SHIFT, Key::PageDown);
    window.run_ok();
    let all = window.state().app.state.reveal_steps().len();
    assert_eq!(window.state().app.state.projector.shown, all);
    key(&mut window, Key::F5);
    assert_eq!(window.state().app.state.route, Route::Encounter);
}

#[test]
fn any_key_lifts_black_and_does_nothing_else() {
    let mut window = window(app_at(Route::Projector, ThemeSetting::Day, 100, SCRIPT));
    for (asked, cover, lifts) in [
        (Key::B, Cover::Black, Key::PageDown),
        (Key::Period, Cover::Black, Key::Escape),
        (Key::W, Cover::White, Key::B),
        (Key::Comma, Cover::White, Key::F5),
    ] {
        key(&mut window, Key::Home);
        key(&mut window, asked);
        assert_eq!(window.state().app.state.projector.cover, Some(cover), "{asked:?}");
        assert_eq!(window.query_all_by_label_contains("Any key brings the round back").count(), 1);
        key(&mut window, lifts);
        let state = &window.state().app.state;
        assert_eq!((state.route, state.projector.cover, state.projector.at), (Route::Projector, None, 0));
    }
}

/// The states of the wall that are looked at in every size.
fn states() -> Vec<(&'static str, App)> {
    let long = "We will look at the whole of it, from the door of the room to the last line of the record, and then \
                at it again with somebody who was there at night when it did not work at all. "
        .repeat(6);
    let mut all = vec![("talk", proposing(&[])), ("typed", proposing(&[ONE, &long, TWO, ONE]))];
    let mut first = proposing(&[]);
    press(&mut first, Press::First);
    all.push(("opening", first));
    for (name, presses) in [("quote", 1), ("sign", 2), ("reason", 3)] {
        let mut app = proposing(&[]);
        (0..presses).for_each(|_| press(&mut app, Press::Reveal));
        all.push((name, app));
    }
    let mut whole = proposing(&[]);
    press(&mut whole, Press::RevealAll);
    all.push(("revealed", whole));
    let mut paused = proposing(&[]);
    press(&mut paused, Press::Pause);
    all.push(("paused", paused));
    for (name, replies) in [
        ("two", vec![ONE, TWO]),
        ("four", vec![ONE, TWO, "I’ll come at seven on Thursday.", "Fine."]),
        ("long", vec![ONE, &long, TWO, &long]),
    ] {
        let mut app = proposing(&replies);
        press(&mut app, Press::PlayAll);
        press(&mut app, Press::RevealAll);
        all.push((name, app));
    }
    let mut four = proposing(&[ONE, TWO, "I’ll come at seven on Thursday.", "Fine."]);
    press(&mut four, Press::PlayAll);
    all.push(("asked", four));
    let mut rich = app_at(Route::Projector, ThemeSetting::Day, 100, "S06-excellent.ron");
    press(&mut rich, Press::RevealAll);
    all.push(("rich", rich));
    for (name, groups) in [("chain", 0), ("decides", 2)] {
        let mut map = proposing(&[]);
        map.act(Action::Do(Command::WhereTheySit));
        (0..groups).for_each(|_| press(&mut map, Press::Next));
        all.push((name, map));
    }
    let mut endless = proposing(&[&long.repeat(4), ONE]);
    press(&mut endless, Press::PlayAll);
    press(&mut endless, Press::Choose(1));
    all.push(("endless", endless));
    all
}

const SIZES: [(f32, f32, u32); 7] = [
    (1024.0, 640.0, 100),
    (1024.0, 640.0, 200),
    (1280.0, 800.0, 100),
    (1280.0, 800.0, 200),
    (1920.0, 1080.0, 100),
    (2560.0, 1440.0, 100),
    (2560.0, 1440.0, 200),
];

fn sized(app: &mut App, zoom: u32, theme: ThemeSetting) {
    let settings = rounds::app::Settings { zoom_percent: zoom, theme, ..app.state.settings.clone() };
    app.act(Action::SettingsChanged(settings));
}

#[test]
fn nothing_leaves_the_wall_and_every_page_can_be_reached_in_every_size() {
    for (width, height, zoom) in SIZES {
        for (name, mut app) in states() {
            sized(&mut app, zoom, ThemeSetting::Day);
            let mut window = harness(app, Vec2::new(width, height));
            let at = format!("{name} at {width} x {height}, {zoom} %");
            assert!(window.try_run().is_ok(), "{at} does not come to rest");
            assert_eq!(window.unnamed_widgets(), Vec::<String>::new(), "{at}");
            let (_, last) = window.state().app.state.projector.measured;
            for page in 0..=last {
                window.state_mut().app.state.projector.page = Some(page);
                window.run_ok();
                inside(&window, &at);
            }
        }
    }
}

/// Every widget of the wall lies within the window.
#[track_caller]
fn inside(window: &Window, at: &str) {
    let whole = window.ctx.content_rect().expand(1.0);
    for node in window.root().children_recursive() {
        let inner = node.accesskit_node();
        let label = inner.label().unwrap_or_default();
        // A long line scrolls inside of its field.
        let field = label.starts_with("Proposed reply");
        if label.is_empty() || field || inner.raw_bounds().is_none() {
            continue;
        }
        let rect = node.rect();
        assert!(whole.contains_rect(rect), "“{label}” leaves the window: {at}: {rect:?}");
    }
}

#[test]
fn the_name_in_the_settings_never_stands_on_the_wall() {
    let mut app = proposing(&["Samira here. What gets in the way?", TWO]);
    let settings = rounds::app::Settings { name: "Samira".into(), ..app.state.settings.clone() };
    app.act(Action::SettingsChanged(settings));
    press(&mut app, Press::PlayAll);
    let window = window(app);
    assert_eq!(window.query_all_by_label_contains("[name] here").count(), 1);
    assert_eq!(window.query_all_by_label_contains("Samira").count(), 0);
}

#[test]
fn from_the_look_back_it_opens_and_goes_back_to_the_same_tab() {
    let route = Route::LookBack(LookTab::Transcript);
    let mut window = window(app_at(route, ThemeSetting::Day, 100, SCRIPT));
    key(&mut window, Key::F5);
    assert_eq!(window.state().app.state.route, Route::Projector);
    key(&mut window, Key::Escape);
    assert_eq!(window.state().app.state.route, route);
}

#[test]
#[ignore = "paints pictures of the wall into target/look for whoever wants to look; PROJECTOR=two,1280 chooses"]
fn paints_the_wall() {
    let wanted = std::env::var("PROJECTOR").unwrap_or_default();
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/look");
    std::fs::create_dir_all(&dir).unwrap();
    for (width, height, zoom) in SIZES {
        for theme in [ThemeSetting::Day, ThemeSetting::Night, ThemeSetting::Clear] {
            for (state, mut app) in states() {
                let name = format!("wall-{state}-{width}x{height}-{zoom}-{theme:?}");
                if !wanted.split(',').all(|word| name.contains(word)) {
                    continue;
                }
                sized(&mut app, zoom, theme);
                let mut window = painted(app, Vec2::new(width, height));
                window.run_ok();
                window.render().unwrap().save(dir.join(format!("{name}.png"))).unwrap();
            }
        }
    }
}
