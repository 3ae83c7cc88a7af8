//! Choosing: a radio row, a check row, and a choice of two to four drawn as joined buttons.

use egui::{Align2, Key, Modifiers, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};

use super::words;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};

/// A radio row: the whole row is the target.
pub fn radio(ui: &mut Ui, on: bool, text: &str, width: f32) -> Response {
    row(ui, on, text, None, width, Role::RadioButton)
}

/// A check row: the whole row is the target.
pub fn check(ui: &mut Ui, on: bool, text: &str, width: f32) -> Response {
    row(ui, on, text, None, width, Role::CheckBox)
}

/// A check row that cannot be used for a reason; the reason stands below it.
pub fn check_unless(ui: &mut Ui, on: bool, text: &str, reason: Option<&str>, width: f32) -> Response {
    let response = row(ui, on, text, reason, width, Role::CheckBox);
    if let Some(reason) = reason {
        ui.horizontal(|ui| {
            ui.add_space(36.0);
            words::within(ui, Type::Small, Token::TextWeak, reason, width - 36.0);
        });
    }
    response
}

fn row(ui: &mut Ui, on: bool, text: &str, reason: Option<&str>, width: f32, role: Role) -> Response {
    let look = look(ui.ctx());
    let width = width.min(ui.available_width());
    let usable = reason.is_none();
    let ink = if usable { Token::TextNormal } else { Token::TextDisabled };
    let galley = words::galley(ui, Type::Body, ink, text, width - 40.0);
    let height = (galley.size().y + 16.0).max(space::CONTROL);
    let sense = if usable { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), sense);
    let painter = ui.painter();
    if response.hovered() && usable {
        painter.rect_filled(rect, f32::from(space::RADIUS_CONTROL), look.get(Token::Hover));
    }
    let centre = pos2(rect.left() + 16.0, rect.top() + 20.0);
    let radio = role == Role::RadioButton;
    let radius = if radio { 10.0 } else { 4.0 };
    let body = egui::Rect::from_center_size(centre, Vec2::splat(20.0));
    let edge = Stroke::new(look.theme.edges.control, look.get(Token::LineStrong));
    if on {
        painter.rect_filled(body, radius, look.get(Token::Accent));
        let ink = look.get(Token::OnAccent);
        if radio {
            painter.circle_filled(centre, 4.0, ink);
        } else {
            let tick = [(-4.5, 0.2), (-1.4, 3.4), (4.4, -3.2)].map(|(x, y)| pos2(centre.x + x, centre.y + y));
            painter.line(tick.to_vec(), Stroke::new(2.0, ink));
        }
    } else if usable {
        paint::boxed(painter, body, radius, look.get(Token::Surface), edge);
    } else {
        paint::dashed_rect(painter, body.shrink(1.0), radius, edge);
    }
    painter.galley(pos2(rect.left() + 36.0, rect.top() + 8.0), galley, look.get(ink));
    paint::focus_ring(ui, &response, f32::from(space::RADIUS_CONTROL));
    response.widget_info(|| WidgetInfo::selected(role, usable, on, text));
    if let Some(reason) = reason {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(reason));
    }
    response
}

/// How wide the joined buttons are where all stand in one row.
pub fn segmented_width(ui: &Ui, choices: &[&str]) -> f32 {
    let word = |text: &&str| words::galley(ui, Type::Strong, Token::TextStrong, text, f32::INFINITY).size().x;
    choices.iter().map(|text| word(text) + 32.0).sum::<f32>() + 22.0
}

/// A choice of a few, joined. Answers with the one that was pressed.
pub fn segmented(ui: &mut Ui, choices: &[&str], chosen: Option<usize>) -> Option<usize> {
    joined(ui, choices, chosen).0
}

/// Levels 0 to 3, joined: while one of them has the focus the digits choose.
pub fn levels(ui: &mut Ui, choices: &[&str], chosen: Option<usize>) -> Option<usize> {
    const DIGITS: [Key; 4] = [Key::Num0, Key::Num1, Key::Num2, Key::Num3];
    let (pressed, focused) = joined(ui, choices, chosen);
    let digit = || {
        let down = |key: &Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key));
        DIGITS[..choices.len().min(4)].iter().position(down)
    };
    pressed.or_else(|| if focused { digit() } else { None })
}

/// The one that was pressed, and whether one of them has the focus.
fn joined(ui: &mut Ui, choices: &[&str], chosen: Option<usize>) -> (Option<usize>, bool) {
    let look = look(ui.ctx());
    let (mut pressed, mut focused) = (None, false);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(0.0, space::S1);
        for (at, text) in choices.iter().enumerate() {
            let on = chosen == Some(at);
            let token = if on { Token::TextStrong } else { Token::AccentText };
            let galley = words::galley(ui, Type::Strong, token, text, f32::INFINITY);
            let lead = if on { 22.0 } else { 0.0 };
            let size = Vec2::new(galley.size().x + 32.0 + lead, space::CONTROL);
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            let radius = 8;
            let corner = egui::CornerRadius {
                nw: if at == 0 { radius } else { 0 },
                sw: if at == 0 { radius } else { 0 },
                ne: if at + 1 == choices.len() { radius } else { 0 },
                se: if at + 1 == choices.len() { radius } else { 0 },
            };
            let fill = match (on, response.hovered()) {
                (true, _) => Token::AccentWash,
                (_, true) => Token::Hover,
                _ => Token::Surface,
            };
            let edge = if on { Token::Accent } else { Token::LineStrong };
            let stroke = Stroke::new(look.theme.edges.control, look.get(edge));
            let body = rect.expand2(egui::vec2(0.5, 0.0));
            ui.painter().rect(body, corner, look.get(fill), stroke, egui::StrokeKind::Inside);
            if on {
                let centre = pos2(rect.left() + 22.0, rect.center().y);
                paint::icon(
                    ui.painter(),
                    Icon::Found,
                    centre,
                    space::ICON_DENSE,
                    look.get(Token::TextStrong),
                );
            }
            let middle = pos2(rect.left() + 16.0 + lead, rect.center().y);
            let place = Align2::LEFT_CENTER.anchor_size(middle, galley.size());
            ui.painter().galley(paint::snap(ui.painter(), place.min), galley, look.get(token));
            paint::focus_ring(ui, &response, 8.0);
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, text));
            focused |= response.has_focus();
            if response.clicked() {
                pressed = Some(at);
            }
        }
    });
    (pressed, focused)
}
