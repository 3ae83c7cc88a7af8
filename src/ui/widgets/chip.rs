//! Chips: a word in a rounded edge. Content notes and skills are looked at; a filter can be switched.

use egui::{Color32, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};

use super::words;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};

/// What a chip is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chip {
    /// What a talk touches, so that nobody meets it by surprise.
    Note,
    Skill,
    New,
    /// Invented, to show what will stand there.
    Sample,
    /// Something to choose, on or off.
    Choice(bool),
}

/// Shows a chip. Only a choice can be pressed.
pub fn show(ui: &mut Ui, kind: Chip, text: &str) -> Response {
    let look = look(ui.ctx());
    let galley = words::galley(ui, Type::Small, Token::TextNormal, text, f32::INFINITY);
    let icon = match kind {
        Chip::Note => Some(Icon::Information),
        Chip::Choice(true) => Some(Icon::Found),
        _ => None,
    };
    let lead = if icon.is_some() { space::ICON_DENSE + 6.0 } else { 0.0 };
    let height = if matches!(kind, Chip::Choice(_)) { 32.0 } else { 28.0 };
    let sense = if matches!(kind, Chip::Choice(_)) { Sense::click() } else { Sense::hover() };
    let size = Vec2::new(galley.size().x + lead + 24.0, height);
    let (rect, response) = ui.allocate_exact_size(size, sense);
    let strong = Stroke::new(look.theme.edges.control, look.get(Token::LineStrong));
    let (fill, edge) = match kind {
        Chip::Note => (Color32::TRANSPARENT, strong),
        // In Clear the well is as black as the card: an edge says that it is a chip.
        Chip::Skill if look.theme.is_clear() => {
            (look.get(Token::Sunken), Stroke::new(1.0, look.get(Token::LineSoft)))
        }
        Chip::Skill => (look.get(Token::Sunken), Stroke::NONE),
        Chip::New => (look.get(Token::AccentWash), Stroke::NONE),
        Chip::Sample => (Color32::TRANSPARENT, Stroke::NONE),
        Chip::Choice(true) => (look.get(Token::AccentWash), Stroke::new(1.5, look.get(Token::Accent))),
        Chip::Choice(false) if response.hovered() => (look.get(Token::Hover), strong),
        Chip::Choice(false) => (look.get(Token::Surface), strong),
    };
    paint::boxed(ui.painter(), rect, height / 2.0, fill, edge);
    if kind == Chip::Sample {
        paint::dashed_rect(ui.painter(), rect.shrink(1.0), height / 2.0, strong);
    }
    let mut x = rect.left() + 12.0;
    if let Some(icon) = icon {
        let centre = pos2(x + space::ICON_DENSE / 2.0, rect.center().y);
        paint::icon(ui.painter(), icon, centre, space::ICON_DENSE, look.get(Token::TextNormal));
        x += lead;
    }
    let at = paint::snap(ui.painter(), pos2(x, rect.center().y - galley.size().y / 2.0));
    ui.painter().galley(at, galley, look.get(Token::TextNormal));
    paint::focus_ring(ui, &response, height / 2.0);
    response.widget_info(|| match kind {
        Chip::Choice(on) => WidgetInfo::selected(Role::Button, true, on, text),
        _ => WidgetInfo::labeled(Role::Label, true, text),
    });
    response
}
