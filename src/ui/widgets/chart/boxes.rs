//! One column of boxes a round, one box for each thing there was to find, filled from below where it was found.

use egui::{Rect, Response, Stroke, Ui, Vec2, pos2};

use super::room;
use crate::ui::theme::{Token, look};

const WIDE: f32 = 22.0;
const HIGH: f32 = 10.0;
const PITCH_X: f32 = 30.0;
const PITCH_Y: f32 = 14.0;

/// `rounds` as (found, there), the oldest first.
pub fn boxes(ui: &mut Ui, sentence: &str, rounds: &[(u8, u8)], width: f32) -> Response {
    let look = look(ui.ctx());
    let most = rounds.iter().map(|(_, there)| *there).max().unwrap_or(5).clamp(1, 12);
    let pitch = PITCH_X.min(width / rounds.len().max(1) as f32);
    let size = Vec2::new(pitch * rounds.len() as f32, PITCH_Y * f32::from(most) + 2.0);
    let (rect, response) = room(ui, size, sentence);
    for (column, (found, there)) in rounds.iter().enumerate() {
        for step in 0..(*there).min(most) {
            let corner = pos2(
                rect.left() + pitch * column as f32 + 1.0,
                rect.bottom() - PITCH_Y * f32::from(step + 1) + 1.0,
            );
            let body = Rect::from_min_size(corner, Vec2::new(WIDE.min(pitch - 4.0), HIGH));
            if step < *found {
                ui.painter().rect_filled(body, 2.0, look.get(Token::Series1));
            } else {
                let stroke = Stroke::new(1.5, look.get(Token::LineStrong));
                ui.painter().rect_stroke(body, 2.0, stroke, egui::StrokeKind::Inside);
            }
        }
    }
    response
}
