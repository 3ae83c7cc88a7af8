//! Opens the window. Where no display can be opened it says so instead of falling over.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use super::shell::Shell;
use super::theme::fonts;
use crate::app::App;
use crate::content;
use crate::store::Store;

/// What to tell somebody on a machine without a display.
pub const NO_WINDOW: &str = "Rounds could not open a window. Set DISPLAY or WAYLAND_DISPLAY, and where libraries are \
missing: apt-get install libgl1 libegl1 libxkbcommon-x11-0 libx11-xcb1 libxi6 libxcursor1 libxrandr2. Or play here, in \
the terminal: rounds play";

/// Runs the program until its window is closed. The error is one message for the terminal.
pub fn run(data_dir: Option<&Path>) -> Result<(), String> {
    if !display_is_named() {
        return Err(format!("{NO_WINDOW}\n(no display is named by DISPLAY or WAYLAND_DISPLAY)"));
    }
    let (store, notices) = Store::open_or_memory(data_dir).map_err(|error| error.to_string())?;
    let notices = notices.iter().map(ToString::to_string).collect();
    let app = App::new(Arc::new(content::load_embedded()), store, notices);
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Rounds")
            .with_app_id("rounds")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([1024.0, 640.0])
            .with_icon(icon()),
        centered: true,
        persist_window: false,
        ..eframe::NativeOptions::default()
    };
    // The window library gives up with a panic on some machines; its text is of no use to the person at the terminal.
    let hook = std::panic::take_hook();
    let opened = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let said = Arc::new(std::sync::Mutex::new(String::new()));
    std::panic::set_hook(Box::new({
        let (opened, said) = (Arc::clone(&opened), Arc::clone(&said));
        move |info| {
            if opened.load(std::sync::atomic::Ordering::Relaxed) {
                hook(info);
            } else if let Ok(mut said) = said.lock() {
                *said = info.to_string();
            }
        }
    }));
    let opened_inside = Arc::clone(&opened);
    let ended = catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            "rounds",
            options,
            Box::new(move |cc| {
                fonts::install(&cc.egui_ctx);
                opened_inside.store(true, std::sync::atomic::Ordering::Relaxed);
                Ok(Box::new(Window { app, shell: Shell::default() }))
            }),
        )
    }));
    let _ = std::panic::take_hook();
    match ended {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(format!("{NO_WINDOW}\n({error})")),
        Err(panic) if opened.load(std::sync::atomic::Ordering::Relaxed) => std::panic::resume_unwind(panic),
        Err(_) => {
            let why = said
                .lock()
                .map(|said| said.lines().last().unwrap_or_default().to_owned())
                .unwrap_or_default();
            Err(format!("{NO_WINDOW}\n({why})"))
        }
    }
}

fn display_is_named() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || named("DISPLAY") || named("WAYLAND_DISPLAY") || named("WAYLAND_SOCKET")
}

/// The mark on a rounded square, for the window's icon.
fn icon() -> egui::IconData {
    let svg = include_str!("../../assets/icon.svg");
    let hint = egui::SizeHint::Size { width: 128, height: 128, maintain_aspect_ratio: true };
    match egui_extras::image::load_svg_bytes_with_size(svg.as_bytes(), hint, &Default::default()) {
        Ok(image) => egui::IconData {
            rgba: image.as_raw().to_vec(),
            width: image.size[0] as u32,
            height: image.size[1] as u32,
        },
        Err(_) => egui::IconData::default(),
    }
}

struct Window {
    app: App,
    shell: Shell,
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.shell.show(ui, &mut self.app);
        if self.app.quitting {
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }
}
