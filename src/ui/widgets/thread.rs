//! The thread at the left of every talk, with one numbered bead for each turn of the learner.

use egui::layers::ShapeIdx;
use egui::{Pos2, Shape, Stroke, Ui, pos2};

use super::sign::Sign;
use super::small::bead;
use crate::ui::theme::{Token, look};

/// The thread while a talk is being shown. The line is painted at the end, beneath everything.
pub struct Thread {
    x: f32,
    top: f32,
    line: ShapeIdx,
}

impl Thread {
    /// Starts the thread where the next widget would stand; its line runs at `x`.
    pub fn start(ui: &Ui, x: f32) -> Thread {
        Thread { x, top: ui.cursor().top(), line: ui.painter().add(Shape::Noop) }
    }

    /// A bead beside a turn whose first line stands at `y`; in the look-back its signs hang below it.
    pub fn bead(&self, ui: &Ui, y: f32, numeral: &str, looking_back: bool, signs: &[Sign]) {
        let look = look(ui.ctx());
        let centre = pos2(self.x, y);
        bead(ui, centre, numeral, !looking_back);
        for (at, sign) in signs.iter().enumerate() {
            let below = pos2(self.x, y + 30.0 * (at as f32 + 1.0));
            ui.painter().circle_filled(below, 11.0, look.get(Token::Ground));
            sign.paint(ui.painter(), &look, below, 20.0, look.get(Token::Ground));
        }
        if looking_back && signs.is_empty() {
            let dot = pos2(self.x, y + 26.0);
            ui.painter().circle_filled(dot, 4.5, look.get(Token::Ground));
            ui.painter().circle_filled(dot, 2.0, look.get(Token::TextWeak));
        }
    }

    /// Where a sign hangs, for those who make it a target.
    pub fn sign_at(&self, y: f32, at: usize) -> Pos2 {
        pos2(self.x, y + 30.0 * (at as f32 + 1.0))
    }

    /// Paints the line from where it started to where the next widget would stand.
    pub fn finish(self, ui: &Ui) {
        let look = look(ui.ctx());
        let ends = [pos2(self.x, self.top), pos2(self.x, ui.cursor().top())];
        ui.painter().set(self.line, Shape::line_segment(ends, Stroke::new(2.0, look.get(Token::LineSoft))));
    }
}
