//! How open the other person is: five dots, the only warm light of a screen, and always the words for them.

use egui::{Painter, Pos2, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{tooltip, words};
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Look, Token, Type, look};

/// The words for a level from 0 to 5.
pub const fn word(level: u8) -> &'static str {
    match level {
        0 => "Guarded",
        1 => "Short",
        2 => "Answering what you ask",
        3 => "Adding something",
        4 => "Telling the story",
        _ => "Working with you",
    }
}

/// How large the dots are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DotSize {
    Small,
    Normal,
    Projector,
}

impl DotSize {
    /// Lit diameter, unlit diameter, pitch.
    const fn measures(self) -> (f32, f32, f32) {
        match self {
            DotSize::Small => (10.0, 7.0, 15.0),
            DotSize::Normal => (14.0, 10.0, 22.0),
            DotSize::Projector => (28.0, 20.0, 44.0),
        }
    }

    /// The room that five dots take.
    pub const fn size(self) -> egui::Vec2 {
        let (lit, _, pitch) = self.measures();
        egui::Vec2::new(pitch * 4.0 + lit, lit)
    }
}

/// Paints five dots from a point at the left middle. `fade` runs from 0 to 1 for the dot that just changed.
pub fn dots(painter: &Painter, look: &Look, left: Pos2, level: u8, size: DotSize) {
    let (lit, unlit, pitch) = size.measures();
    let edge = look.get(Token::LampEdge);
    let day = look.get(Token::Lamp) != edge;
    for at in 0..5_u8 {
        let centre = pos2(left.x + lit / 2.0 + pitch * f32::from(at), left.y);
        if at < level {
            painter.circle(centre, lit / 2.0 - 1.0, look.get(Token::Lamp), Stroke::new(2.0, edge));
            if day {
                painter.circle_filled(centre, lit * 2.5 / 14.0, edge);
            }
        } else {
            painter.circle_stroke(centre, unlit / 2.0, Stroke::new(1.5, edge));
        }
    }
}

/// The gauge of the persona's panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Openness {
    pub level: u8,
    /// What the last turn did to it.
    pub change: i8,
    /// In exam mode nothing shows until the round is over.
    pub hidden: bool,
}

impl Openness {
    /// "Openness, 2 of 5, answering what you ask".
    pub fn name(&self) -> String {
        if self.hidden {
            return "Openness, hidden until you look back".to_owned();
        }
        format!("Openness, {} of 5, {}", self.level, word(self.level).to_lowercase())
    }

    /// Label, dots and words over the width that is left.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let look = look(ui.ctx());
        let width = ui.available_width();
        let said = if self.hidden { "Hidden until you look back" } else { word(self.level) };
        let label = words::galley(ui, Type::Label, Token::TextWeak, "Openness", width);
        let below = words::galley(ui, Type::Small, Token::TextNormal, said, width);
        let (rect, response) =
            ui.allocate_exact_size(vec2(width, 50.0 + below.size().y), Sense::focusable_noninteractive());
        let painter = ui.painter();
        painter.galley(rect.min, label, look.get(Token::TextWeak));
        if self.change != 0 && !self.hidden {
            self.paint_change(ui, &look, rect);
        }
        let middle = pos2(rect.left(), rect.top() + 35.0);
        if self.hidden {
            for at in 0..5 {
                let centre = pos2(middle.x + 7.0 + 22.0 * at as f32, middle.y);
                let stroke = Stroke::new(1.5, look.get(Token::LineStrong));
                paint::dashed_circle(painter, centre, 5.0, stroke, 2.5, 2.5);
            }
        } else {
            dots(painter, &look, middle, self.level, DotSize::Normal);
        }
        painter.galley(pos2(rect.left(), rect.top() + 50.0), below, look.get(Token::TextNormal));
        paint::focus_ring(ui, &response, 4.0);
        let name = self.name();
        response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, &name));
        if !self.hidden {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_numeric_value(f64::from(self.level));
                node.set_min_numeric_value(0.0);
                node.set_max_numeric_value(5.0);
            });
        }
        let why = "What a person shares depends on it. Why it moved is told in the look-back.";
        tooltip::show(ui, &response, &name, Some(why));
        response
    }

    fn paint_change(&self, ui: &Ui, look: &Look, rect: egui::Rect) {
        let (icon, said) = if self.change > 0 {
            (Icon::Up, format!("up {}", self.change))
        } else {
            (Icon::Down, format!("down {}", self.change.unsigned_abs()))
        };
        let ink = look.get(Token::LampText);
        let galley = words::galley(ui, Type::Label, Token::LampText, &said, rect.width());
        let at = pos2(rect.right() - galley.size().x, rect.top());
        let centre = pos2(at.x - 15.0, at.y + galley.size().y / 2.0);
        ui.painter().galley(at, galley, ink);
        paint::icon(ui.painter(), icon, centre, 16.0, ink);
    }
}

/// The dots alone, small, with their full name for a screen reader.
pub fn small(ui: &mut Ui, level: u8) -> Response {
    let look = look(ui.ctx());
    // As high as a line of small text, so that dots and words stand on one line.
    let size = egui::vec2(DotSize::Small.size().x, 20.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    dots(ui.painter(), &look, rect.left_center(), level, DotSize::Small);
    let name = Openness { level, change: 0, hidden: false }.name();
    response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, &name));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_says_number_and_words() {
        let gauge = Openness { level: 2, change: 1, hidden: false };
        assert_eq!(gauge.name(), "Openness, 2 of 5, answering what you ask");
        assert!(!Openness { hidden: true, ..gauge }.name().contains('2'));
    }
}
