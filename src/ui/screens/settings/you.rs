//! You and privacy: the name for the greeting, the week, and what is done about text that looks like a real patient's.

use egui::Ui;

use super::changed;
use super::rows::{note, row, said};
use crate::app::{Action, App};
use crate::ui::widgets::choice;
use crate::ui::widgets::field::Field;

/// Shows the page.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let settings = &app.state.settings;
    row(ui, "Your name", |ui| {
        let mut name = settings.name.clone();
        if Field::line("Your name").hint("May stay empty").width(320.0).bare(ui, &mut name).changed() {
            out.push(changed(app, |settings| settings.name = name));
        }
        note(ui, "For the greeting on Home. It is in no export and on no projector.");
    });
    row(ui, "The week begins on", |ui| {
        const FIRST: [(u8, &str); 3] = [(0, "Monday"), (5, "Saturday"), (6, "Sunday")];
        let at = FIRST.iter().position(|(day, _)| *day == settings.week_begins);
        if let Some(chosen) = choice::segmented(ui, &FIRST.map(|(_, name)| name), at) {
            out.push(changed(app, |settings| settings.week_begins = FIRST[chosen].0));
        }
        note(ui, "For the row of this week’s rounds.");
    });
    row(ui, "Real people", |ui| {
        said(ui, "Nothing leaves this computer: Rounds has no account and opens no connection.");
        note(
            ui,
            "A line that looks like a real patient’s (a name with a birth date, a record or phone number, an address) is asked \
             about before it is kept. This is always on.",
        );
    });
}
