//! The screens, one file each. A screen is given the program to look at and answers with actions.
//!
//! A new screen `x` takes these steps, and no other list knows of it:
//! 1. `app/route.rs`: a variant of `Route`, and where it can be gone to from anywhere a row in `PLACES`. The tab in the bar,
//!    the entry in the menu and the palette, and the key follow from the row; a screen that is part of a round stands in
//!    `Route::all` instead. Tests walk them all, in every theme and size.
//! 2. `ui/screens/x.rs` with `pub fn show(ui, app, out)`, its `mod` line, and its arm in the `match` below. A page opens with
//!    `top_bar::home_like` (tabs) or `top_bar::round` (a way out and a title), then `page::show` for a column in the
//!    middle, and within it `Columns` for two.
//! 3. What it keeps, if it keeps anything: `app/state/x.rs` with its struct and `impl State { pub(super) fn x(..) }`, a field
//!    of `State`, and one variant `Action::X(x::Act)` that `State::apply` hands over.

mod before_look;
mod before_talk;
mod beside_talk;
mod briefing;
mod calm;
pub mod dialogs;
mod drill;
mod encounter;
mod find_bar;
mod first_run;
mod handbook;
mod home;
mod library;
mod look_back;
mod people;
mod persona_panel;
mod problems;
mod progress;
pub mod projector;
mod settings;
mod top_bar;

use egui::Ui;

use crate::app::{Action, App, Route};

/// Shows the screen that is open.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    // Each screen keeps its own scroll position: their ids must differ.
    ui.push_id(format!("{:?}", app.state.route), |ui| one(ui, app, out));
}

fn one(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    match app.state.route {
        Route::FirstRun => first_run::show(ui, app, out),
        Route::Home => home::show(ui, app, out),
        Route::Library => library::show(ui, app, out),
        Route::Progress => progress::show(ui, app, out),
        Route::Handbook => handbook::show(ui, app, out),
        Route::Briefing => briefing::show(ui, app, out),
        Route::Encounter => encounter::show(ui, app, out),
        Route::BeforeLook => before_look::show(ui, app, out),
        Route::LookBack(tab) => look_back::show(ui, app, tab, out),
        Route::Drill => drill::show(ui, app, out),
        Route::Projector => projector::show(ui, app, out),
        Route::Settings => settings::show(ui, app, out),
        Route::Problems => problems::show(ui, app, out),
    }
}
