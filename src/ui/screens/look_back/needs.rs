//! Needs: what the learner believed beside what was true. No marks here.

use egui::Ui;

use super::Page;
use crate::app::Action;
use crate::ui::screens::people;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::page::Columns;
use crate::ui::widgets::{card, words};

/// Shows the page.
pub fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Vec<Action>) {
    let record = &page.looking.record;
    let given = &record.persona.given;
    words::words(ui, Type::Title, Token::TextStrong, "Needs");
    words::words(
        ui,
        Type::Body,
        Token::TextNormal,
        "What you believed, beside what was true. Nothing here is marked.",
    );
    ui.add_space(space::S4);
    // One row a question, so that each belief stands beside its answer.
    let rows = [
        (format!("{given} needs"), &record.believed_needs, &page.debrief.needs, true),
        (format!("{given} fears"), &record.believed_fears, &page.debrief.fears, false),
    ];
    for (question, believed, truth, needs) in rows {
        words::words(ui, Type::Heading, Token::TextStrong, &question);
        ui.add_space(space::S1);
        Columns { gap: space::S5, ..Columns::halves(page.width.min(1000.0)) }.show(
            ui,
            out,
            |ui, width, out| {
                let mut text = believed.clone();
                let name = format!("You believed: {}", question.to_lowercase());
                let field = Field::line("You believed").rows(truth.len().max(2)).width(width);
                let shown = field.show(ui, &mut text);
                ui.ctx().accesskit_node_builder(shown.id, |node| node.set_label(name));
                if shown.changed() {
                    out.push(if needs { Action::BelievedNeeds(text) } else { Action::BelievedFears(text) });
                }
            },
            |ui, width, _| {
                words::words(ui, Type::Label, Token::TextWeak, "True was");
                card::show(ui, 16.0, |ui| {
                    for line in truth {
                        words::within(
                            ui,
                            Type::Body,
                            Token::TextNormal,
                            &people::sentence(line),
                            width - 40.0,
                        );
                    }
                });
            },
        );
        ui.add_space(space::S5);
    }
}
