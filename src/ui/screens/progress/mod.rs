//! Progress: how it went over the rounds, what comes next and why, and the history. The same stands as charts and as tables;
//! nothing here is a grade, and nothing can be lost.

mod charts;
mod figures;
mod history;
pub(super) mod next;
mod tables;

use egui::Ui;

use super::top_bar;
use crate::app::{Action, App, ProgressAct};
use crate::progress::{self, tell};
use crate::store::clock;
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::chip::{self, Chip};
use crate::ui::widgets::page::{self, Columns};
use crate::ui::widgets::{card, choice, words};
pub(super) use charts::letters;
use figures::Figures;

/// The page where the window is wide; four small charts stand beside each other.
const WIDE_PAGE: f32 = 1400.0;

/// Shows progress.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    top_bar::home_like(ui, app, out);
    let room = space::Room::of(ui.ctx());
    let widest = if room.is_wide() { WIDE_PAGE } else { space::PAGE };
    page::show(ui, widest, |ui, width| {
        let figures = Figures::of(app);
        let tables = room.is_small() != app.state.progress.switched;
        head(ui, app, &figures, tables, width, out);
        ui.add_space(space::S5);
        let columns = Columns { side_first: true, ..Columns::main_and_side(width) };
        columns.show(
            ui,
            out,
            |ui, width, out| {
                if tables {
                    tables::main(ui, &figures, width);
                } else {
                    charts::main(ui, app, &figures, width, out);
                }
            },
            |ui, width, out| {
                next::show(ui, app, false, out);
                ui.add_space(space::S5);
                next::week_ahead(ui, app, width, true, out);
                ui.add_space(space::S5);
                if tables {
                    tables::side(ui, &figures, width);
                } else {
                    charts::side(ui, app, &figures, width);
                }
            },
        );
        ui.add_space(space::S6);
        history::show(ui, app, width, out);
    });
}

fn head(ui: &mut Ui, app: &App, figures: &Figures<'_>, tables: bool, width: f32, out: &mut Vec<Action>) {
    const BOTH: [&str; 2] = ["Charts", "Tables"];
    let switch = |ui: &mut Ui, out: &mut Vec<Action>| {
        let pressed = choice::segmented(ui, &BOTH, Some(usize::from(tables)));
        if pressed.is_some_and(|at| (at == 1) != tables) {
            out.push(ProgressAct::Switch.into());
        }
    };
    if width < 420.0 {
        words::words(ui, Type::Title, Token::TextStrong, "Your progress");
        switch(ui, out);
    } else {
        ui.horizontal(|ui| {
            words::words(ui, Type::Title, Token::TextStrong, "Your progress");
            let room = ui.available_width() - choice::segmented_width(ui, &BOTH);
            ui.add_space(room.max(0.0));
            switch(ui, out);
        });
    }
    let line = summary(app, figures);
    words::within(ui, Type::Small, Token::TextWeak, &line, width);
    if app.state.progress.is_sample() {
        ui.add_space(space::S3);
        sample_line(ui, out);
    } else if figures.rounds.is_empty() {
        ui.add_space(space::S3);
        let text = "Each frame says what will stand in it. Eight invented rounds show it filled.";
        words::within(ui, Type::Body, Token::TextNormal, text, width.min(space::MEASURE_PROSE));
        if Button::second("Show a sample").icon(Icon::InnerThought).show(ui).clicked() {
            out.push(ProgressAct::ShowSample.into());
        }
    }
}

/// The chip, what it means, and the way to be rid of it.
pub(super) fn sample_line(ui: &mut Ui, out: &mut Vec<Action>) {
    card::well(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S3;
            chip::show(ui, Chip::Sample, "Sample");
            let text = "Invented rounds of somebody else, to show what will stand here. They are not kept.";
            words::words(ui, Type::Note, Token::TextNormal, text);
            if Button::second("Put the sample away").compact().show(ui).clicked() {
                out.push(ProgressAct::PutSampleAway.into());
            }
        });
    });
}

/// "14 rounds · 3 this week · 12 people met · fullest talk: 5 of 5, with Noor, on Thursday"
fn summary(app: &App, figures: &Figures<'_>) -> String {
    let progress = &app.state.progress;
    let all = progress.shown();
    let count = progress::counted(all).count();
    if count == 0 {
        return "No rounds yet.".into();
    }
    let people: std::collections::BTreeSet<&str> =
        progress::counted(all).map(|round| round.persona.as_str()).collect();
    let mut parts = vec![
        format!("{count} {}", if count == 1 { "round" } else { "rounds" }),
        format!("{} this week", figures.week.rounds()),
        format!("{} {} met", people.len(), if people.len() == 1 { "person" } else { "people" }),
    ];
    if let Some(best) = progress::best(all) {
        let said = tell::best(&best, &clock::day_name(best.day, progress.today));
        parts.push(said.trim_end_matches('.').replacen("Your fullest", "fullest", 1));
    }
    parts.join(" \u{00b7} ")
}
