//! Small charts, drawn by hand: one thing each, named by the sentence that stands above it. No legend, no movement, nothing
//! that turns round. Every one of them can be seen as a table instead; that is the screen's work.

mod axis;
mod bars;
mod boxes;
mod over_time;
mod squares;

pub use axis::Axis;
pub use bars::bars;
pub use boxes::boxes;
pub use over_time::{OverTime, Seen};
pub use squares::squares;

use egui::{Color32, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};

use super::words;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};

/// Room for a chart, with its name.
fn room(ui: &mut Ui, size: Vec2, name: &str) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    (rect, response)
}

/// Words at a point: 0 puts it at their left end, 0.5 in their middle, 1 at their right end.
fn text(ui: &Ui, style: Type, token: Token, said: &str, at: egui::Pos2, along: f32) -> Rect {
    let galley = words::galley(ui, style, token, said, f32::INFINITY);
    let size = galley.size();
    let min = paint::snap(ui.painter(), pos2(at.x - size.x * along, at.y - size.y / 2.0));
    ui.painter().galley(min, galley, look(ui.ctx()).get(token));
    Rect::from_min_size(min, size)
}

/// A dot, filled or as a ring.
fn dot(ui: &Ui, at: egui::Pos2, radius: f32, ink: Color32, filled: bool) {
    if filled {
        ui.painter().circle_filled(at, radius, ink);
    } else {
        let ground = look(ui.ctx()).get(Token::Surface);
        ui.painter().circle(at, radius, ground, Stroke::new(2.0, ink));
    }
}

/// The frame of a chart that has nothing to show yet, and what will stand there.
pub fn empty(ui: &mut Ui, size: Vec2, sentence: &str) -> Response {
    let look = look(ui.ctx());
    let galley = words::galley(ui, Type::Small, Token::TextWeak, sentence, size.x - 2.0 * space::S3);
    let height = size.y.max(galley.size().y + 2.0 * space::S3);
    let (rect, response) = room(ui, Vec2::new(size.x, height), sentence);
    let stroke = Stroke::new(look.theme.edges.control, look.get(Token::LineStrong));
    paint::dashed_rect(ui.painter(), rect.shrink(1.0), f32::from(space::RADIUS_CARD), stroke);
    let at = pos2(rect.left() + space::S3, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(paint::snap(ui.painter(), at), galley, look.get(Token::TextWeak));
    response
}
