//! Look and reading: theme, size, typefaces, spacing, motion, and how a talk reads with them.

use egui::Ui;

use super::changed;
use super::rows::{note, row};
use crate::app::settings::ThemeSetting;
use crate::app::{Action, App, Command};
use crate::ui::icon::Icon;
use crate::ui::theme::{ThemeChoice, Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{card, choice, turn, words};

/// Shows the page.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let settings = &app.state.settings;
    row(ui, "Theme", |ui| {
        let at = ThemeSetting::ALL.iter().position(|choice| *choice == settings.theme);
        let names = ThemeChoice::ALL.map(ThemeChoice::label);
        if let Some(chosen) = choice::segmented(ui, &names, at) {
            out.push(changed(app, |settings| settings.theme = ThemeSetting::ALL[chosen]));
        }
        note(ui, "Clear is black and white with edges round everything. Ctrl Shift L takes the next one.");
    });
    row(ui, "Size", |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S3;
            if Button::second("Smaller").icon(Icon::Smaller).tip("Ctrl -").show(ui).clicked() {
                out.push(Action::Do(Command::Smaller));
            }
            words::words(ui, Type::Strong, Token::TextStrong, &format!("{} %", settings.zoom_percent));
            if Button::second("Larger").icon(Icon::Larger).tip("Ctrl +").show(ui).clicked() {
                out.push(Action::Do(Command::Larger));
            }
        });
    });
    row(ui, "Typefaces", |ui| {
        let faces = usize::from(settings.one_typeface);
        let names = ["Two voices", "One typeface everywhere"];
        if let Some(chosen) = choice::segmented(ui, &names, Some(faces)) {
            out.push(changed(app, |settings| settings.one_typeface = chosen == 1));
        }
    });
    row(ui, "Spacing", |ui| {
        if choice::check(ui, settings.wider, "Wider letters and lines", 420.0).clicked() {
            out.push(changed(app, |settings| settings.wider = !settings.wider));
        }
    });
    row(ui, "Motion", |ui| {
        if choice::check(ui, settings.still, "Move as little as possible", 420.0).clicked() {
            out.push(changed(app, |settings| settings.still = !settings.still));
        }
    });
    row(ui, "So a talk reads", |ui| {
        card::show(ui, space::S4, |ui| {
            turn::persona(ui, "Noor", "He wanted water. Where were we?", false);
            ui.add_space(space::S2);
            let width = (ui.available_width()).min(space::MEASURE_REPLY);
            turn::learner(ui, 1, "The window beds. You’d said the cart doesn’t fit.", width, |_| {});
        });
    });
}
