//! A program at a screen, with a round that was played well or badly, and a window without a display to show it in.

use std::path::Path;
use std::sync::Arc;

use egui::Vec2;
use egui_kittest::{Harness, HarnessBuilder};
use rounds::app::settings::ThemeSetting;
use rounds::app::state::drill;
use rounds::app::{Action, App, Route, Settings};
use rounds::content::Pack;
use rounds::store::Store;
use rounds::ui::shell::Shell;

/// The program and its window.
pub struct Stage {
    pub app: App,
    pub shell: Shell,
}

impl eframe::App for Stage {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.shell.show(ui, &mut self.app);
    }
}

pub type Window = Harness<'static, Stage>;

pub fn pack() -> Arc<Pack> {
    static PACK: std::sync::OnceLock<Arc<Pack>> = std::sync::OnceLock::new();
    Arc::clone(PACK.get_or_init(|| Arc::new(rounds::content::load_embedded())))
}

/// A program that has been welcomed, with this theme and size.
pub fn app(theme: ThemeSetting, zoom: u32) -> App {
    let (store, _) = Store::in_memory("a test").unwrap();
    let mut app = App::new(pack(), store, Vec::new());
    let settings = Settings { theme, zoom_percent: zoom, welcomed: true, ..app.state.settings.clone() };
    app.act(Action::SettingsChanged(settings));
    app.state.saved = true;
    app
}

/// A scripted talk of `tests/transcripts`.
#[derive(serde::Deserialize)]
struct Script {
    scenario: String,
    role: String,
    seed: String,
    says: Vec<String>,
    #[expect(dead_code, reason = "what must be found is the core's test")]
    finds: Vec<String>,
}

/// Plays a script to its end, or its first `turns` replies.
pub fn play(app: &mut App, script: &str, turns: usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts").join(script);
    let script: Script = ron::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    app.act(Action::Draw { seed: script.seed, scenario: script.scenario, role: Some(script.role) });
    app.act(Action::WalkUp);
    for line in script.says.into_iter().take(turns) {
        say(app, &line);
    }
}

/// Says a line and hears the answer.
pub fn say(app: &mut App, line: &str) {
    app.act(Action::DraftTyped(line.to_owned()));
    app.act(Action::Send);
    app.act(Action::Answer);
}

/// A program at a screen. Where the screen needs a round, it is this script's.
pub fn app_at(route: Route, theme: ThemeSetting, zoom: u32, script: &str) -> App {
    let mut app = app(theme, zoom);
    match route {
        Route::Briefing => {
            app.act(Action::Draw { seed: "K7M2QX".into(), scenario: String::new(), role: None });
        }
        Route::Encounter | Route::Projector => play(&mut app, script, 3),
        Route::BeforeLook | Route::LookBack(_) | Route::Drill => {
            play(&mut app, script, usize::MAX);
            app.act(Action::EndHere);
        }
        _ => {}
    }
    if route == Route::Drill {
        app.act(Action::ShowWhatHappened);
        app.act(drill::Act::All.into());
    }
    app.act(Action::Go(route));
    app
}

/// The window, of this size in pixels. Zoom makes the same pixels fewer points.
pub fn harness(app: App, pixels: Vec2) -> Window {
    builder(pixels).build_eframe(|_| stage(app))
}

/// The same, painted by software so that it can be looked at.
pub fn painted(app: App, pixels: Vec2) -> Window {
    builder(pixels).wgpu().build_eframe(|_| stage(app))
}

fn builder(pixels: Vec2) -> HarnessBuilder<Stage> {
    Harness::builder()
        .with_size(pixels)
        .with_max_steps(12)
        .with_context_setup(rounds::ui::theme::fonts::install)
}

fn stage(app: App) -> Stage {
    let mut shell = Shell::default();
    shell.answer_after = Some(0.0);
    Stage { app, shell }
}
