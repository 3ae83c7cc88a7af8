//! Writing and sending: which key sends, how long a line can be taken back, reading aloud.

use egui::Ui;

use super::changed;
use super::rows::{note, row};
use crate::app::aloud::NO_PROGRAM;
use crate::app::settings::TakeBack;
use crate::app::{Action, App, Command};
use crate::ui::widgets::choice;

/// Shows the page.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let settings = &app.state.settings;
    row(ui, "Send with", |ui| {
        let at = usize::from(settings.ctrl_enter);
        if let Some(chosen) = choice::segmented(ui, &["Enter", "Ctrl Enter"], Some(at)) {
            out.push(changed(app, |settings| settings.ctrl_enter = chosen == 1));
        }
        note(
            ui,
            if settings.ctrl_enter { "Enter makes a new line." } else { "Shift Enter makes a new line." },
        );
    });
    row(ui, "Time to take a line back", |ui| {
        let at = TakeBack::ALL.iter().position(|(choice, _)| *choice == settings.take_back);
        if let Some(chosen) = choice::segmented(ui, &TakeBack::ALL.map(|(_, words)| words), at) {
            out.push(changed(app, |settings| settings.take_back = TakeBack::ALL[chosen].0));
        }
        note(ui, "How long they wait before they answer. Ctrl Z takes the line back until then.");
    });
    row(ui, "Reading aloud", |ui| aloud(ui, app, out));
}

/// Off until it is wished for; where the system has no program for it, it says what is missing.
fn aloud(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let words = "Read aloud what the other person says";
    let missing = app.state.voice.is_none().then_some(NO_PROGRAM);
    let on = app.state.settings.read_aloud && missing.is_none();
    if choice::check_unless(ui, on, words, missing, 420.0).clicked() {
        out.push(changed(app, |settings| settings.read_aloud = !on));
    }
    if let Some(program) = app.state.voice {
        let key = Command::ReadAloud.keys().text();
        let text = format!(
            "By {program}, the program of your system. {key} in a talk reads a line once more, or stops."
        );
        note(ui, &text);
    }
}
