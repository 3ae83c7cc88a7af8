//! The screens, one file each. A screen is given the program to look at and answers with actions.
//!
//! THE list of screens is the `match` below: a new one is a file here and a line there.

mod before_look;
mod briefing;
pub mod dialogs;
mod encounter;
mod first_run;
mod home;
mod library;
mod look_back;
mod people;
mod persona_panel;
mod problems;
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
        Route::Briefing => briefing::show(ui, app, out),
        Route::Encounter => encounter::show(ui, app, out),
        Route::BeforeLook => before_look::show(ui, app, out),
        Route::LookBack(tab) => look_back::show(ui, app, tab, out),
        Route::Settings => settings::show(ui, app, out),
        Route::Problems => problems::show(ui, app, out),
    }
}
