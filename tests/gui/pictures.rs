//! Pictures: two that must not change unseen, and all of them for whoever wants to look.

use std::path::Path;

use egui::Vec2;
use rounds::app::settings::ThemeSetting;
use rounds::app::{App, Route};

use crate::stage::{app_at, painted};

const THEMES: [ThemeSetting; 3] = [ThemeSetting::Day, ThemeSetting::Night, ThemeSetting::Clear];

/// Paints what is shown, once it has come to rest.
fn picture(app: App, pixels: (f32, f32), name: &str) {
    let mut window = painted(app, Vec2::new(pixels.0, pixels.1));
    window.run_ok();
    let image = window.render().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    image.save(folder.join(format!("{name}.png"))).unwrap();
}

/// `LOOK=Encounter cargo test --test gui -- --ignored every_screen_to_look_at` paints the screens whose name holds the
/// word, in all themes and sizes, into `target/pictures`.
#[test]
#[ignore = "paints pictures for a person to look at; nothing to fail but the painting"]
fn every_screen_to_look_at() {
    let wanted = std::env::var("LOOK").unwrap_or_default();
    for route in Route::all() {
        for (script, kind) in [("S06-excellent.ron", "good"), ("S06-poor.ron", "bad")] {
            let played = matches!(route, Route::Encounter | Route::LookBack(_));
            if kind == "bad" && !played {
                continue;
            }
            for (pixels, zoom) in [
                ((1280.0, 800.0), 100),
                ((1024.0, 640.0), 100),
                ((1920.0, 1080.0), 100),
                ((1280.0, 800.0), 200),
                ((1024.0, 640.0), 200),
            ] {
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
