//! Help and difficulty: hints, how much the coach shows before a talk, which rounds are proposed and drawn, the guide.

use egui::Ui;

use super::changed;
use super::rows::{note, row};
use crate::app::settings::{Coach, DIFFICULTIES};
use crate::app::{Action, App, Command};
use crate::ui::icon::Icon;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice;

/// Shows the page.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let settings = &app.state.settings;
    row(ui, "Hints", |ui| {
        if choice::check(ui, settings.hints, "Can be asked for in the talk", 420.0).clicked() {
            out.push(changed(app, |settings| settings.hints = !settings.hints));
        }
        note(
            ui,
            if settings.hints {
                "F2 or “Ask for a hint”: which skill, which question, an example. Each says its price before you choose."
            } else {
                "The button is gone from the talk and F2 shows nothing."
            },
        );
    });
    row(ui, "Coach", |ui| {
        let names = Coach::ALL.map(Coach::label);
        let at = Coach::ALL.iter().position(|coach| *coach == settings.coach);
        if let Some(chosen) = choice::segmented(ui, &names, at) {
            out.push(changed(app, |settings| settings.coach = Coach::ALL[chosen]));
        }
        note(
            ui,
            match settings.coach {
                Coach::AsItFits => {
                    "On the briefing: an example while a skill is new, wordings after that, and your own plan first once you know it."
                }
                Coach::Always => {
                    "Every briefing shows a line done once, and two wordings for each skill in focus."
                }
                Coach::WhenAsked => {
                    "A briefing names the two skills and nothing more, until you press “Show wordings”."
                }
            },
        );
    });
    row(ui, "Difficulty", |ui| {
        let names = DIFFICULTIES.map(|(_, name)| name);
        let at = DIFFICULTIES.iter().position(|(level, _)| *level == settings.difficulty);
        if let Some(chosen) = choice::segmented(ui, &names, at) {
            out.push(changed(app, |settings| settings.difficulty = DIFFICULTIES[chosen].0));
        }
        note(
            ui,
            match settings.difficulty {
                None => {
                    "Starter rounds until two of them went half well, then core; advanced after four core rounds at a 2 or better."
                }
                Some(_) => {
                    "Only these rounds are proposed and drawn. The library shows all, and a seed code gives everybody the same person."
                }
            },
        );
    });
    row(ui, "Guided first round", |ui| {
        let key = Command::Guided.keys().text();
        if Button::second("Play it").icon(Icon::GoOn).key(&key).show(ui).clicked() {
            out.push(Action::Do(Command::Guided));
        }
        note(
            ui,
            "Four turns with somebody easy. What to try next stands above the field; the guide can be skipped.",
        );
    });
}
