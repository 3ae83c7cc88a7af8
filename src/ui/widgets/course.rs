//! How openness went over a talk: steps, not slopes, since it moves with a reply and stays. A sentence says the same.

use egui::{Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::words;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look};

/// One turn of the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub level: u8,
    /// Something interrupted after this turn.
    pub event: bool,
}

const HEIGHT: f32 = 168.0;
const LEFT: f32 = 22.0;
const FOOT: f32 = 26.0;

/// Shows the course over the width that is left; `start` is where it began, `said` the sentence for whoever hears it.
pub fn show(ui: &mut Ui, start: u8, steps: &[Step], said: &str) {
    let look = look(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said));
    let painter = ui.painter();
    let plot = egui::Rect::from_min_max(rect.min + vec2(LEFT, 10.0), rect.max - vec2(8.0, FOOT));
    let y = |level: u8| plot.bottom() - plot.height() * f32::from(level.min(5)) / 5.0;
    let slot = plot.width() / (steps.len() as f32 + 1.0);
    let x = |at: usize| plot.left() + slot * at as f32;
    let grid = Stroke::new(1.0, look.get(Token::Grid));
    for level in 0..=5 {
        painter.hline(plot.x_range(), y(level), grid);
        let number = words::galley(ui, Type::Small, Token::TextWeak, &level.to_string(), LEFT);
        let at = pos2(rect.left() + 2.0, y(level) - number.size().y / 2.0);
        painter.galley(paint::snap(painter, at), number, look.get(Token::TextWeak));
    }
    let every = if slot < 16.0 { 5 } else { 1 };
    for (at, step) in steps.iter().enumerate() {
        let middle = x(at + 1) + slot / 2.0;
        if step.event {
            painter.vline(
                x(at + 2).min(plot.right()),
                plot.y_range(),
                Stroke::new(1.0, look.get(Token::LampEdge)),
            );
            let bell = pos2(x(at + 2).min(plot.right()) - 9.0, plot.top() + 8.0);
            paint::icon(painter, Icon::Interruption, bell, 14.0, look.get(Token::LampText));
        }
        if (at + 1) % every == 0 {
            let number = words::galley(ui, Type::Small, Token::TextWeak, &(at + 1).to_string(), 40.0);
            let place = pos2(middle - number.size().x / 2.0, plot.bottom() + 6.0);
            painter.galley(paint::snap(painter, place), number, look.get(Token::TextWeak));
        }
    }
    let mut points = vec![pos2(plot.left(), y(start)), pos2(x(1), y(start))];
    for (at, step) in steps.iter().enumerate() {
        points.push(pos2(x(at + 1), y(step.level)));
        points.push(pos2(x(at + 2), y(step.level)));
    }
    painter.line(points, Stroke::new(2.5, look.get(Token::Series1)));
    let mut before = start;
    for (at, step) in steps.iter().enumerate() {
        if step.level != before {
            let centre = pos2(x(at + 1) + slot / 2.0, y(step.level));
            painter.circle(centre, 6.0, look.get(Token::Lamp), Stroke::new(2.0, look.get(Token::LampEdge)));
        }
        before = step.level;
    }
}
