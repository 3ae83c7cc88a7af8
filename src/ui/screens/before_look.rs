//! Before marks are shown: the learner's own view first. Nothing here is marked.

use egui::Ui;

use super::{people, top_bar};
use crate::app::{Action, App, Command, Route};
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::page::{self, Columns};
use crate::ui::widgets::{choice, words};

/// Shows the questions.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let Some(looking) = &app.state.looking else {
        out.push(Action::Go(Route::Home));
        return;
    };
    let record = &looking.record;
    let title = ("Before we look", record.scenario_title.as_str());
    top_bar::round(ui, app, (Icon::Home, "Home", Action::Go(Route::Home)), title, out, |_, _| {});
    page::show(ui, 720.0, |ui, _| questions(ui, app, out));
}

fn questions(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let Some(looking) = &app.state.looking else { return };
    let record = &looking.record;
    let given = &record.persona.given;
    words::words(ui, Type::Heading, Token::TextStrong, "How did you do? Your own view first.");
    words::words(ui, Type::Small, Token::TextWeak, "0 missing, 1 starting, 2 does the job, 3 worth copying");
    ui.add_space(space::S2);
    for id in focus(app) {
        words::words(ui, Type::Strong, Token::TextStrong, &people::skill(&app.pack, &id));
        let now = record.self_ratings.get(&id).map(|level| usize::from(*level));
        let choices: &[&str] = if ui.available_width() < 560.0 {
            &["0", "1", "2", "3"]
        } else {
            &["0 missing", "1 starting", "2 does the job", "3 worth copying"]
        };
        if let Some(level) = choice::segmented(ui, choices, now) {
            out.push(Action::Rate(id.clone(), u8::try_from(level).unwrap_or(3)));
        }
        ui.add_space(space::S3);
    }
    ui.add_space(space::S3);
    words::words(ui, Type::Heading, Token::TextStrong, &format!("What do you believe about {given}?"));
    words::words(ui, Type::Small, Token::TextWeak, "Kept for the page Needs. It is not marked.");
    ui.add_space(space::S1);
    let boxes = Columns { gap: space::S4, least: 240.0, ..Columns::halves(ui.available_width()) };
    boxes.show(
        ui,
        out,
        |ui, width, out| {
            let mut needs = record.believed_needs.clone();
            let label = format!("{given} needs");
            if Field::line(&label).rows(3).width(width).show(ui, &mut needs).changed() {
                out.push(Action::BelievedNeeds(needs));
            }
        },
        |ui, width, out| {
            let mut fears = record.believed_fears.clone();
            let label = format!("{given} fears");
            if Field::line(&label).rows(3).width(width).show(ui, &mut fears).changed() {
                out.push(Action::BelievedFears(fears));
            }
        },
    );
    ui.add_space(space::S5);
    let key = Command::Onward.keys().text();
    if Button::primary("Show me what happened").key(&key).show(ui).clicked() {
        out.push(Action::ShowWhatHappened);
    }
}

/// The two skills in focus of the round that is looked at.
pub fn focus(app: &App) -> Vec<String> {
    let scenario = app.state.looking.as_ref().and_then(|l| app.pack.scenarios.get(&l.record.case.scenario));
    scenario.map(|s| vec![s.focus.0.clone(), s.focus.1.clone()]).unwrap_or_default()
}
