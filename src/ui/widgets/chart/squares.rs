//! A row of squares, one a question, filled where it was open; the aim as a bracket above. No percentage.

use egui::{Rect, Response, Stroke, Ui, Vec2, pos2};

use super::{room, text};
use crate::ui::theme::{Token, Type, look, space};

const SIDE: f32 = 16.0;
const PITCH: f32 = 22.0;

/// `open` of `all`; the aim as tenths of them, from and to.
pub fn squares(ui: &mut Ui, sentence: &str, open: u32, all: u32, aim: (u32, u32), width: f32) -> Response {
    let look = look(ui.ctx());
    let columns = ((width / PITCH).floor() as u32).clamp(1, all.max(1));
    let rows = all.div_ceil(columns).max(1);
    // A bracket over a row that was broken would point at nothing.
    let label = Type::Small.line(&look);
    let above = if rows == 1 { label + 8.0 } else { 0.0 };
    let size = Vec2::new(columns as f32 * PITCH, above + rows as f32 * PITCH);
    let (rect, response) = room(ui, size, sentence);
    let painter = ui.painter();
    for at in 0..all {
        let corner = pos2(
            rect.left() + (at % columns) as f32 * PITCH + 1.0,
            rect.top() + above + (at / columns) as f32 * PITCH + 3.0,
        );
        let body = Rect::from_min_size(corner, Vec2::splat(SIDE));
        if at < open {
            painter.rect_filled(body, 3.0, look.get(Token::Series1));
        } else {
            let stroke = Stroke::new(1.5, look.get(Token::LineStrong));
            painter.rect_stroke(body, 3.0, stroke, egui::StrokeKind::Inside);
        }
    }
    if rows == 1 {
        let place = |tenths: u32| rect.left() + (all * tenths) as f32 / 10.0 * PITCH;
        let (from, to) = (place(aim.0) - PITCH / 2.0, place(aim.1));
        let (from, to) = (from.max(rect.left()), (to - PITCH / 2.0 + SIDE / 2.0).max(from + SIDE));
        let y = rect.top() + label + 2.0;
        let stroke = Stroke::new(1.5, look.get(Token::TextWeak));
        painter.hline(from..=to, y, stroke);
        painter.vline(from, y..=y + space::S1, stroke);
        painter.vline(to, y..=y + space::S1, stroke);
        text(ui, Type::Small, Token::TextWeak, "aim", pos2((from + to) / 2.0, rect.top() + label / 2.0), 0.5);
    }
    response
}
