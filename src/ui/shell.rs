//! The frame round every screen: look and size, keys, the one screen that is open, dialogs, and the toast.
//!
//! It turns keys into commands and passes on what a screen answers. What a command does is decided by `app`.

use egui::{Key, Modifiers, Ui};

use super::chooser::Chooser;
use super::theme::{self, Look, ThemeChoice};
use super::widgets::small;
use super::{paint, screens};
use crate::app::settings::ThemeSetting;
use crate::app::{Action, App, Command};

/// What the window remembers between frames; nothing of worth.
#[derive(Debug, Default)]
pub struct Shell {
    /// Seconds between Send and the answer, in place of those of the settings.
    pub answer_after: Option<f64>,
    waiting_since: Option<f64>,
    toast: Option<(String, f64)>,
    full_screen: bool,
    chooser: Chooser,
    look: Option<(Settings, bool, Look)>,
}

type Settings = crate::app::Settings;

impl Shell {
    /// One frame of the whole window.
    pub fn show(&mut self, ui: &mut Ui, app: &mut App) {
        let ctx = ui.ctx().clone();
        paint::watch_input(&ctx);
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label("Rounds"));
        self.dress(&ctx, app);
        let covered = screens::projector::lift(&ctx, app);
        for command in if covered { Vec::new() } else { pressed(&ctx, app) } {
            app.act(Action::Do(command));
        }
        let mut actions = Vec::new();
        let ground = theme::look(&ctx).get(theme::Token::Ground);
        ui.painter().rect_filled(ctx.content_rect(), 0.0, ground);
        screens::show(ui, app, &mut actions);
        screens::dialogs::show(&ctx, app, &mut actions);
        app.state.frame_shown();
        for action in actions {
            app.act(action);
        }
        self.answer(&ctx, app);
        self.toast(&ctx, app);
        self.chooser.run(&ctx, app);
        if let Some(text) = app.to_copy.take() {
            ctx.copy_text(text);
        }
        if app.state.full_screen != self.full_screen {
            self.full_screen = app.state.full_screen;
            ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(self.full_screen));
        }
    }

    /// Puts theme, size and reading settings in force.
    fn dress(&mut self, ctx: &egui::Context, app: &App) {
        let settings = &app.state.settings;
        let dark = ctx.system_theme() == Some(egui::Theme::Dark);
        let known = self.look.as_ref().is_some_and(|(s, d, _)| s == settings && *d == dark);
        if !known {
            let choice = match settings.theme {
                ThemeSetting::System => ThemeChoice::System,
                ThemeSetting::Day => ThemeChoice::Day,
                ThemeSetting::Night => ThemeChoice::Night,
                ThemeSetting::Clear => ThemeChoice::Clear,
            };
            let look = Look {
                one_typeface: settings.one_typeface,
                wider: settings.wider,
                still: settings.still,
                ..Look::new(choice.theme(dark))
            };
            ctx.options_mut(|options| options.zoom_with_keyboard = false);
            self.look = Some((settings.clone(), dark, look));
        }
        let zoom = screens::projector::zoom(app.state.route, settings.zoom_percent);
        ctx.set_zoom_factor(zoom as f32 / 100.0);
        if let Some((_, _, look)) = &self.look {
            theme::apply(ctx, look);
        }
    }

    /// After Send there is a wait, so that a line can be taken back; then they answer.
    fn answer(&mut self, ctx: &egui::Context, app: &mut App) {
        let waits = app.state.talk.as_ref().is_some_and(|talk| talk.waiting.is_some() && !talk.paused);
        if !waits {
            self.waiting_since = None;
            return;
        }
        // Whoever wants to say when they may answer is asked nothing by the clock.
        let Some(wait) = app.state.settings.take_back.seconds() else { return };
        let now = ctx.input(|input| input.time);
        let since = *self.waiting_since.get_or_insert(now);
        let left = self.answer_after.unwrap_or(wait) - (now - since);
        if left <= 0.0 {
            self.waiting_since = None;
            app.act(Action::Answer);
            ctx.request_repaint();
        } else {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
    }

    fn toast(&mut self, ctx: &egui::Context, app: &mut App) {
        let Some(text) = app.state.toast.clone() else {
            self.toast = None;
            return;
        };
        let now = ctx.input(|input| input.time);
        let since = match &self.toast {
            Some((known, since)) if *known == text => *since,
            _ => now,
        };
        self.toast = Some((text.clone(), since));
        small::toast(ctx, &text, None);
        let left = 6.0 - (now - since);
        if left <= 0.0 {
            app.act(Action::CloseToast);
            ctx.request_repaint();
        } else {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
    }
}

/// The commands whose keys came down in this frame.
fn pressed(ctx: &egui::Context, app: &App) -> Vec<Command> {
    let route = app.state.route;
    let draft_empty = app.state.talk.as_ref().is_none_or(|talk| talk.draft.is_empty());
    let writing = ctx.text_edit_focused();
    let focused = ctx.memory(|memory| memory.focused().is_some());
    let mut found = Vec::new();
    for command in Command::all() {
        if app.state.dialog.is_some()
            && !matches!(command, Command::Larger | Command::Smaller | Command::FullSize)
        {
            continue;
        }
        if !command.works_on(route) || (command == Command::TakeBack && !draft_empty) {
            continue;
        }
        if command.waits_for_fields() && writing {
            continue;
        }
        let hit = std::iter::once(command.keys()).chain(command.also().iter().copied()).any(|keys| {
            let Some(key) = Key::from_name(keys.key) else { return false };
            // With a control in focus these are its own.
            let moves =
                matches!(key, Key::Space | Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight);
            if command.waits_for_fields() && moves && focused {
                return false;
            }
            let modifiers =
                Modifiers { alt: keys.alt, shift: keys.shift, command: keys.ctrl, ..Modifiers::NONE };
            ctx.input_mut(|input| {
                input.consume_key(modifiers, key)
                    || (command == Command::Larger && input.consume_key(modifiers, Key::Equals))
            })
        });
        if hit {
            found.push(command);
        }
    }
    found
}
