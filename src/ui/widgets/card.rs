//! Cards: a surface with an edge. A clickable card is one target with one name.

use egui::{Frame, InnerResponse, Margin, Response, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo};

use crate::ui::paint;
use crate::ui::theme::{Look, Token, card_edge, look, space};

/// The frame of a card that is only looked at.
pub fn frame(look: &Look, padding: f32) -> Frame {
    Frame::new()
        .fill(look.get(Token::Surface))
        .stroke(Stroke::new(look.theme.edges.card, look.get(card_edge(look))))
        .corner_radius(space::RADIUS_CARD)
        .inner_margin(Margin::same(padding as i8))
}

/// A card over the width that is left.
pub fn show<R>(ui: &mut Ui, padding: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let look = look(ui.ctx());
    frame(&look, padding).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    })
}

/// A well: sunken ground without an edge, for wordings that one could say.
pub fn well<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let look = look(ui.ctx());
    let edge = if look.theme.is_clear() { Stroke::new(1.0, look.get(Token::LineSoft)) } else { Stroke::NONE };
    let frame = Frame::new()
        .fill(look.get(Token::Sunken))
        .stroke(edge)
        .corner_radius(space::RADIUS_WELL)
        .inner_margin(Margin::symmetric(16, 12));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    })
}

/// A card of a fixed size that can be chosen; what stands in it is only looked at.
pub fn clickable(
    ui: &mut Ui,
    size: Vec2,
    name: &str,
    selected: bool,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let look = look(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if ui.is_rect_visible(rect) {
        let pressed = response.is_pointer_button_down_on();
        let rest = look.get(if pressed { Token::AccentWash } else { Token::Surface });
        let hovered = response.hovered() && !pressed;
        let fill = paint::mix(ui, response.id.with("hover"), hovered, rest, look.get(Token::Hover), &look);
        let stroke = if selected {
            Stroke::new(2.0, look.get(Token::Accent))
        } else if response.hovered() {
            Stroke::new(look.theme.edges.control, look.get(Token::LineStrong))
        } else {
            Stroke::new(look.theme.edges.card, look.get(card_edge(&look)))
        };
        paint::boxed(ui.painter(), rect, f32::from(space::RADIUS_CARD), fill, stroke);
        let inner = rect.shrink(space::S4);
        let mut child =
            ui.new_child(UiBuilder::new().max_rect(inner).layout(egui::Layout::top_down(egui::Align::Min)));
        child.spacing_mut().item_spacing.y = space::S1;
        content(&mut child);
    }
    paint::focus_ring(ui, &response, f32::from(space::RADIUS_CARD));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, name));
    response
}

/// A hairline over the width that is left.
pub fn divider(ui: &mut Ui) {
    let look = look(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    let stroke = Stroke::new(look.theme.edges.card, look.get(Token::LineSoft));
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}
