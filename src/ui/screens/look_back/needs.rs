//! Needs: what the learner believed beside what was true. No marks here.

use egui::Ui;

use super::Page;
use crate::app::Action;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::page::Columns;
use crate::ui::widgets::{card, words};

/// Shows the page.
pub fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Vec<Action>) {
    let record = &page.looking.record;
    Columns::halves(page.width).show(
        ui,
        out,
        |ui, width, out| {
            words::words(ui, Type::Heading, Token::TextStrong, "What you believed");
            ui.add_space(space::S2);
            let mut needs = record.believed_needs.clone();
            if Field::line("They need").rows(3).width(width).show(ui, &mut needs).changed() {
                out.push(Action::BelievedNeeds(needs));
            }
            ui.add_space(space::S3);
            let mut fears = record.believed_fears.clone();
            if Field::line("They fear").rows(3).width(width).show(ui, &mut fears).changed() {
                out.push(Action::BelievedFears(fears));
            }
        },
        |ui, width, _| {
            words::words(ui, Type::Heading, Token::TextStrong, "What was true");
            ui.add_space(space::S2);
            for (label, list) in [("They need", &page.debrief.needs), ("They fear", &page.debrief.fears)] {
                words::words(ui, Type::Label, Token::TextWeak, label);
                card::show(ui, 16.0, |ui| {
                    for line in list {
                        words::within(ui, Type::Body, Token::TextNormal, line, width - 40.0);
                    }
                });
                ui.add_space(space::S3);
            }
        },
    );
}
