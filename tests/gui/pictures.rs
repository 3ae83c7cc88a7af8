//! Pictures: a few that must not change unseen, and all of them for whoever wants to look.

use std::path::Path;

use egui::Vec2;
use egui_kittest::SnapshotOptions;
use rounds::app::settings::ThemeSetting;
use rounds::app::state::settings_page::{Act, Page};
use rounds::app::{Action, App, Command, Dialog, LookTab, Route, Settings};

use crate::fixed;
use crate::stage::{app, app_at, painted, say};

const THEMES: [ThemeSetting; 3] = [ThemeSetting::Day, ThemeSetting::Night, ThemeSetting::Clear];

const SIZES: [((f32, f32), u32); 6] = [
    ((1280.0, 800.0), 100),
    ((1024.0, 640.0), 100),
    ((1920.0, 1080.0), 100),
    ((2560.0, 1440.0), 100),
    ((1280.0, 800.0), 200),
    ((1024.0, 640.0), 200),
];

/// Beginnings of the names of `drill::forms`.
const FORMS: [&str; 4] = ["Drill-", "Calm-", "Before-", "Goal-"];

/// Paints what is shown, once it has come to rest.
fn picture(app: App, pixels: (f32, f32), name: &str) {
    let mut window = painted(app, Vec2::new(pixels.0, pixels.1));
    window.run_ok();
    let image = window.render().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    image.save(folder.join(format!("{name}.png"))).unwrap();
}

/// Looked at by a machine: a pixel counts as changed where it differs by more than a shade, and a few may (software
/// renderers of other versions round edges another way). `UPDATE_SNAPSHOTS=1 tests/run` takes new ones.
fn compare(app: App, name: &str) {
    let mut window = painted(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    let options = SnapshotOptions::new().threshold(2.0).max_failed_pixels(600);
    window.snapshot_options(name, &options);
}

#[test]
fn the_talk_looks_as_it_did() {
    compare(fixed::encounter(), "talk");
}

#[test]
fn the_look_back_looks_as_it_did() {
    compare(fixed::look_back(), "look-back");
}

/// The same program in another theme and size.
fn dressed(mut app: App, theme: ThemeSetting, zoom_percent: u32) -> App {
    let settings = Settings { theme, zoom_percent, ..app.state.settings.clone() };
    app.act(Action::SettingsChanged(settings));
    app
}

#[test]
fn the_talk_looks_as_it_did_in_clear() {
    compare(dressed(fixed::encounter(), ThemeSetting::Clear, 100), "talk-clear");
}

#[test]
fn the_talk_looks_as_it_did_at_200_percent() {
    compare(dressed(fixed::encounter(), ThemeSetting::Night, 200), "talk-night-200");
}

#[test]
fn the_wall_looks_as_it_did() {
    let mut app = fixed::encounter();
    app.act(Action::Do(Command::Present));
    compare(app, "projector");
}

#[test]
fn the_first_page_looks_as_it_did() {
    let mut app = app(ThemeSetting::Day, 100);
    app.act(Action::Go(Route::FirstRun));
    compare(app, "first-run");
}

#[test]
fn the_settings_look_as_they_did() {
    let mut app = app(ThemeSetting::Night, 100);
    app.act(Act::Open(Page::Help).into());
    compare(app, "settings-night");
}

#[test]
fn a_hint_looks_as_it_did() {
    let mut app = fixed::encounter();
    app.act(Action::Do(Command::Hint));
    compare(app, "hint");
}

#[test]
fn the_chart_of_the_house_looks_as_it_did() {
    let mut app = fixed::encounter();
    app.act(Action::Open(Dialog::Map));
    compare(app, "map");
}

#[test]
fn the_library_looks_as_it_did() {
    let mut app = app(ThemeSetting::Day, 100);
    app.act(Action::Go(Route::Library));
    compare(app, "library");
}

/// What stands over a screen, and a few moments that no route names.
fn dialogs() -> Vec<(&'static str, App)> {
    let talk = || app_at(Route::Encounter, ThemeSetting::Day, 100, "S06-excellent.ron");
    let over = |dialog: Dialog| {
        let mut app = talk();
        app.act(Action::Open(dialog));
        app
    };
    let mut guided = app(ThemeSetting::Day, 100);
    guided.act(Action::StartGuided);
    say(&mut guided, "Good morning, I am Sam from Informatics. Is this a bad moment?");
    let mut private = talk();
    private
        .act(Action::DraftTyped("Mrs Okafor, born 3 March 1951, MRN 482913, could not be scanned.".into()));
    private.act(Action::Send);
    let mut hint = talk();
    hint.act(Action::Do(Command::Hint));
    hint.act(Action::Help(2));
    let mut export = app_at(Route::LookBack(LookTab::Overview), ThemeSetting::Day, 100, "S06-poor.ron");
    export.act(Action::Export);
    let mut again = app_at(Route::LookBack(LookTab::Overview), ThemeSetting::Day, 100, "S06-poor.ron");
    again.act(Action::TryAgain(4));
    say(&mut again, "When you can. What gets in the way on the nights when you can’t?");
    again.act(Action::EndHere);
    again.act(Action::OpenTab(LookTab::Compare));
    vec![
        ("Dialog-Guided", guided),
        ("Dialog-Privacy", private),
        ("Dialog-Hint", hint),
        ("Dialog-Export", export),
        ("Dialog-Compare", again),
        ("Dialog-Map", over(Dialog::Map)),
        ("Dialog-Leave", over(Dialog::Leave)),
        ("Dialog-Menu", over(Dialog::Menu)),
        ("Dialog-Keys", over(Dialog::Keys)),
        ("Dialog-Person", over(Dialog::Person)),
    ]
}

/// `LOOK=Encounter cargo test --test gui -- --ignored every_screen_to_look_at` paints the screens whose name holds the
/// word, in all themes and sizes, into `target/pictures`.
#[test]
#[ignore = "paints pictures for a person to look at; nothing to fail but the painting"]
fn every_screen_to_look_at() {
    let wanted = std::env::var("LOOK").unwrap_or_default();
    for (name, app) in dialogs() {
        if wanted.split(',').all(|word| name.contains(word)) {
            picture(app, (1280.0, 800.0), name);
        }
    }
    for theme in THEMES {
        for (pixels, zoom) in SIZES {
            let end = format!("{}x{}-{zoom}-{theme:?}", pixels.0, pixels.1);
            let form = |word: &str| FORMS.iter().any(|form| word.starts_with(form));
            if !wanted.split(',').all(|word| form(word) || end.contains(word)) {
                continue;
            }
            for (name, app) in crate::drill::forms(theme, zoom) {
                let name = format!("{name}-{end}");
                if wanted.split(',').all(|word| name.contains(word)) {
                    picture(app, pixels, &name);
                }
            }
        }
    }
    for route in Route::all() {
        for (script, kind) in [("S06-excellent.ron", "good"), ("S06-poor.ron", "bad")] {
            let played = matches!(route, Route::Encounter | Route::LookBack(_));
            if kind == "bad" && !played {
                continue;
            }
            for (pixels, zoom) in SIZES {
                for theme in THEMES {
                    let name = format!("{route:?}-{kind}-{}x{}-{zoom}-{theme:?}", pixels.0, pixels.1);
                    let name = name.replace(['(', ')'], "-");
                    if wanted.split(',').all(|word| name.contains(word)) {
                        picture(app_at(route, theme, zoom, script), pixels, &name);
                    }
                }
            }
        }
    }
}
