//! A level from 0 to 3 as a badge: numeral, pips and a word. One hue, light to full; a 0 is empty, not red.

use egui::{Color32, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::sign::Sign;
use super::words;
use crate::ui::paint;
use crate::ui::theme::{Look, Token, Type, look};

/// A level as the rules saw it, or as the learner did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// None: the talk never called for it, which is not a 0.
    pub level: Option<u8>,
    /// Held down by a flag.
    pub capped: bool,
    /// The learner's own rating: hollow.
    pub own: bool,
    pub small: bool,
}

/// The word for a level.
pub const fn word(level: Option<u8>) -> &'static str {
    match level {
        None => "not seen",
        Some(0) => "missing",
        Some(1) => "starting",
        Some(2) => "does the job",
        Some(_) => "worth copying",
    }
}

impl Level {
    /// The level as the rules saw it.
    pub const fn seen(level: Option<u8>) -> Level {
        Level { level, capped: false, own: false, small: false }
    }

    /// The learner's own rating.
    pub const fn own(level: Option<u8>) -> Level {
        Level { level, capped: false, own: true, small: false }
    }

    pub const fn capped(mut self, capped: bool) -> Level {
        self.capped = capped;
        self
    }

    pub const fn small(mut self) -> Level {
        self.small = true;
        self
    }

    /// "Level 1 of 3, starting".
    pub fn name(&self) -> String {
        let whose = if self.own { "Your own rating, " } else { "" };
        let held = if self.capped { ", held at 0 by a flag" } else { "" };
        match self.level {
            None if self.own => "You did not rate this".to_owned(),
            None => "Not seen in this talk".to_owned(),
            Some(level) => format!("{whose}level {level} of 3, {}{held}", word(self.level)),
        }
    }

    const fn size(&self) -> Vec2 {
        if self.small { Vec2::new(46.0, 24.0) } else { Vec2::new(60.0, 28.0) }
    }

    /// The badge alone; nothing to press.
    pub fn show(&self, ui: &mut Ui) -> Response {
        self.put(ui, Sense::hover(), Role::Image)
    }

    /// The badge as a button that opens Why.
    pub fn button(&self, ui: &mut Ui, name: &str) -> Response {
        let response = self.put(ui, Sense::click(), Role::Button);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        super::tooltip::show(ui, &response, name, None);
        response
    }

    fn put(&self, ui: &mut Ui, sense: Sense, role: Role) -> Response {
        let look = look(ui.ctx());
        let (rect, response) = ui.allocate_exact_size(self.size(), sense);
        if ui.is_rect_visible(rect) {
            self.paint(ui, &look, rect, response.hovered() && sense.senses_click());
        }
        paint::focus_ring(ui, &response, rect.height() / 2.0);
        let name = self.name();
        response.widget_info(|| WidgetInfo::labeled(role, true, &name));
        response
    }

    fn paint(&self, ui: &Ui, look: &Look, rect: Rect, hovered: bool) {
        let (fill, ink, edge) = self.face(look);
        let painter = ui.painter();
        let radius = rect.height() / 2.0;
        painter.rect_filled(rect, radius, if hovered && self.own { look.get(Token::Hover) } else { fill });
        match (self.level, edge) {
            (None, Some(stroke)) => paint::dashed_rect(painter, rect.shrink(1.0), radius, stroke),
            (_, Some(stroke)) => {
                painter.rect_stroke(rect, radius, stroke, egui::StrokeKind::Inside);
            }
            (_, None) if hovered => {
                let stroke = Stroke::new(1.5, look.get(Token::LineStrong));
                painter.rect_stroke(rect, radius, stroke, egui::StrokeKind::Inside);
            }
            _ => {}
        }
        let said = self.level.map_or_else(|| "–".to_owned(), |level| level.to_string());
        let numeral = words::galley(ui, Type::Numeral, Token::TextStrong, &said, rect.width());
        let pip = if self.small { vec2(4.0, 9.0) } else { vec2(5.0, 10.0) };
        let gap = if self.small { 2.0 } else { 2.5 };
        let pips = if self.level.is_some() { 3.0 * pip.x + 2.0 * gap + 5.0 } else { 0.0 };
        let left = rect.center().x - (numeral.size().x + pips) / 2.0;
        let at = paint::snap(painter, pos2(left, rect.center().y - numeral.size().y / 2.0));
        let width = numeral.size().x;
        painter.galley_with_override_text_color(at, numeral, ink);
        if let Some(level) = self.level {
            for step in 0..3_u8 {
                let x = left + width + 5.0 + f32::from(step) * (pip.x + gap);
                let body = Rect::from_min_size(pos2(x, rect.center().y - pip.y / 2.0), pip);
                if step < level {
                    painter.rect_filled(body, 2.5, ink);
                } else {
                    painter.rect_stroke(body, 2.5, Stroke::new(1.0, ink), egui::StrokeKind::Inside);
                }
            }
        }
        if self.capped {
            Sign::Flag.paint(
                painter,
                look,
                pos2(rect.right() - 2.0, rect.top() + 4.0),
                13.0,
                look.get(Token::OnFlag),
            );
        }
    }

    fn face(&self, look: &Look) -> (Color32, Color32, Option<Stroke>) {
        let strong = |width: f32| Some(Stroke::new(width, look.get(Token::LineStrong)));
        if self.own || self.level.is_none() {
            return (Color32::TRANSPARENT, look.get(Token::TextNormal), strong(1.5));
        }
        match self.level {
            Some(0) => (look.get(Token::Level0), look.get(Token::OnLevel0), strong(1.5)),
            Some(1) => (look.get(Token::Level1), look.get(Token::OnLevel1), strong(1.0)),
            Some(2) => (look.get(Token::Level2), look.get(Token::OnLevel2), None),
            _ => (look.get(Token::Level3), look.get(Token::OnLevel3), None),
        }
    }
}

/// The badge on a wall, in a rectangle that is given; the numeral is laid out by whoever knows the size of the letters.
pub fn paint_large(
    ui: &Ui,
    rect: Rect,
    level: u8,
    numeral: impl FnOnce(&Ui, &str) -> std::sync::Arc<egui::Galley>,
) {
    let look = look(ui.ctx());
    let (fill, ink, edge) = Level::seen(Some(level)).face(&look);
    let painter = ui.painter();
    painter.rect_filled(rect, rect.height() / 2.0, fill);
    if let Some(stroke) = edge {
        painter.rect_stroke(rect, rect.height() / 2.0, stroke, egui::StrokeKind::Inside);
    }
    let galley = numeral(ui, &level.to_string());
    let pip = vec2(rect.height() * 0.17, rect.height() * 0.36);
    let (gap, space) = (pip.x * 0.5, pip.x);
    let left = rect.center().x - (galley.size().x + space + 3.0 * pip.x + 2.0 * gap) / 2.0;
    let x = left + galley.size().x + space;
    let at = paint::snap(painter, pos2(left, rect.center().y - galley.size().y / 2.0));
    painter.galley_with_override_text_color(at, galley, ink);
    for step in 0..3_u8 {
        let min = pos2(x + f32::from(step) * (pip.x + gap), rect.center().y - pip.y / 2.0);
        let body = Rect::from_min_size(min, pip);
        if step < level {
            painter.rect_filled(body, 3.0, ink);
        } else {
            painter.rect_stroke(body, 3.0, Stroke::new(1.5, ink), egui::StrokeKind::Inside);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_tells_level_owner_and_cap() {
        assert_eq!(Level::seen(Some(1)).name(), "level 1 of 3, starting");
        assert_eq!(Level::seen(Some(0)).capped(true).name(), "level 0 of 3, missing, held at 0 by a flag");
        assert_eq!(Level::seen(None).name(), "Not seen in this talk");
        assert!(Level::own(Some(2)).name().starts_with("Your own rating"));
    }
}
