//! How many replies the other person still has in them: bars and words. It counts replies, never time.

use egui::{Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::words;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look};

/// The gauge of the persona's panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    pub left: u32,
    pub of: u32,
    /// In exam mode nothing shows until the round is over.
    pub hidden: bool,
}

impl Patience {
    /// The words under the bars.
    pub fn said(&self) -> String {
        match self.left {
            _ if self.hidden => "Hidden until you look back".to_owned(),
            0 => "They are about to go".to_owned(),
            1 => "Patience is thin: about 1".to_owned(),
            2 => "Patience is thin: about 2".to_owned(),
            left => format!("About {left} replies left"),
        }
    }

    /// The same in few words, for a strip.
    pub fn short(&self) -> String {
        match self.left {
            _ if self.hidden => String::new(),
            0 => "about to go".to_owned(),
            left => format!("about {left} left"),
        }
    }

    /// Label, bars and words over the width that is left.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let look = look(ui.ctx());
        let width = ui.available_width();
        let label = words::galley(ui, Type::Label, Token::TextWeak, "Patience", width);
        let said = self.said();
        let below = words::galley(ui, Type::Small, Token::TextNormal, &said, width);
        let bars = !self.hidden && self.of <= 12;
        let top = if bars { 50.0 } else { 24.0 };
        let size = vec2(width, top + below.size().y);
        let (rect, response) = ui.allocate_exact_size(size, Sense::focusable_noninteractive());
        let painter = ui.painter();
        painter.galley(rect.min, label, look.get(Token::TextWeak));
        if bars {
            for at in 0..self.of {
                let min = rect.min + vec2(12.0 * at as f32, 26.0);
                let bar = Rect::from_min_size(min, vec2(6.0, 16.0));
                if at < self.left {
                    painter.rect_filled(bar, 3.0, look.get(Token::TextNormal));
                } else {
                    let stroke = Stroke::new(1.2, look.get(Token::TextWeak));
                    painter.rect_stroke(bar, 3.0, stroke, egui::StrokeKind::Inside);
                }
            }
        }
        painter.galley(rect.min + vec2(0.0, top), below, look.get(Token::TextNormal));
        paint::focus_ring(ui, &response, 4.0);
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Meter, true, format!("Patience, {}", said.to_lowercase()))
        });
        if !self.hidden {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_numeric_value(f64::from(self.left));
                node.set_min_numeric_value(0.0);
                node.set_max_numeric_value(f64::from(self.of));
            });
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_follow_the_number() {
        let said = |left| Patience { left, of: 10, hidden: false }.said();
        assert_eq!(said(7), "About 7 replies left");
        assert_eq!(said(2), "Patience is thin: about 2");
        assert_eq!(said(0), "They are about to go");
    }
}
