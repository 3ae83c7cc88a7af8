//! A row of a page: its label at the left and what is set at the right; where there is no room, one above the other.

use egui::Ui;

use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::{card, words};

const LABEL: f32 = 168.0;
/// The least that a row needs to stand in one line.
const BESIDE: f32 = 560.0;
/// The widest that an explanation runs.
pub const MEASURE: f32 = 480.0;

/// A row. What is set stands in a column of its own, so that all of them begin on one line.
pub fn row(ui: &mut Ui, label: &str, content: impl FnOnce(&mut Ui)) {
    card::divider(ui);
    ui.add_space(space::S1);
    let width = ui.available_width();
    if width < BESIDE {
        words::words(ui, Type::Strong, Token::TextStrong, label);
        ui.vertical(|ui| content(ui));
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.vertical(|ui| {
                ui.set_width(LABEL);
                ui.add_space(8.0);
                words::within(ui, Type::Strong, Token::TextStrong, label, LABEL - space::S4);
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = space::S2;
                ui.set_width(width - LABEL);
                content(ui);
            });
        });
    }
    ui.add_space(space::S1);
}

/// What a setting does, below it.
pub fn note(ui: &mut Ui, text: &str) {
    words::within(ui, Type::Note, Token::TextWeak, text, MEASURE);
}

/// A sentence in the place of something to set.
pub fn said(ui: &mut Ui, text: &str) {
    ui.add_space(8.0);
    words::within(ui, Type::Body, Token::TextNormal, text, MEASURE);
}
