//! Two bars from a common line: words of mine a reply and words of theirs, with a mark at twice theirs.

use egui::{Rect, Response, Stroke, Ui, Vec2, pos2};

use super::{room, text};
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look};

const BAR: f32 = 16.0;
const ROW: f32 = 26.0;

/// Their colours differ, and theirs are hatched.
pub fn bars(ui: &mut Ui, sentence: &str, mine: u32, theirs: u32, width: f32) -> Response {
    let look = look(ui.ctx());
    let label = Type::Small.line(&look);
    let head = 56.0;
    let number = 40.0;
    let (rect, response) = room(ui, Vec2::new(width, 2.0 * ROW + label), sentence);
    let longest = mine.max(2 * theirs).max(1) as f32;
    let scale = (width - head - number).max(20.0) / longest;
    let left = rect.left() + head;
    for (row, (who, count, token)) in
        [("you", mine, Token::Series1), ("they", theirs, Token::Series2)].into_iter().enumerate()
    {
        let middle = rect.top() + ROW * (row as f32 + 0.5);
        text(ui, Type::Small, Token::TextNormal, who, pos2(left - 10.0, middle), 1.0);
        let bar = Rect::from_min_size(
            pos2(left, middle - BAR / 2.0),
            Vec2::new((count as f32 * scale).max(1.0), BAR),
        );
        let ink = look.get(token);
        if row == 0 {
            ui.painter().rect_filled(bar, 2.0, ink);
        } else {
            ui.painter().rect_stroke(bar, 2.0, Stroke::new(1.5, ink), egui::StrokeKind::Inside);
            paint::hatch(ui.painter(), bar, Stroke::new(1.5, ink), 6.0);
        }
        let end = pos2(bar.right() + 8.0, middle);
        text(ui, Type::Label, Token::TextStrong, &count.to_string(), end, 0.0);
    }
    ui.painter().vline(
        left,
        rect.top()..=rect.top() + 2.0 * ROW,
        Stroke::new(2.0, look.get(Token::LineStrong)),
    );
    if theirs > 0 {
        let twice = left + 2.0 * theirs as f32 * scale;
        let line = [pos2(twice, rect.top()), pos2(twice, rect.top() + 2.0 * ROW + 2.0)];
        let stroke = Stroke::new(1.5, look.get(Token::TextWeak));
        ui.painter().extend(egui::Shape::dashed_line(&line, stroke, 3.0, 3.0));
        let place = pos2(twice.min(rect.right() - 44.0), rect.bottom() - label / 2.0);
        text(ui, Type::Small, Token::TextWeak, "twice theirs", place, 0.5);
    }
    response
}
