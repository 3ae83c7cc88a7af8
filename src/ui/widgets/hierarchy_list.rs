//! The hierarchy map as a list: the same people, lane by lane, each from the top, for whoever does not see the drawing or has
//! no room for it.

use egui::{Rect, Role, Sense, Stroke, Ui, Vec2, pos2};

use super::hierarchy::{LANES, Map, OUTSIDE, describe};
use super::{region, words};
use crate::app::chart::{Node, as_tree};
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};

/// Shows the list. Answers with the place that was pressed.
pub fn show(ui: &mut Ui, map: &Map<'_>) -> Option<String> {
    let mut pressed = None;
    egui::ScrollArea::vertical().id_salt("map-list").max_height(map.height).show(ui, |ui| {
        region::group(ui, Role::Tree, "The house, lane by lane");
        ui.spacing_mut().item_spacing.y = 0.0;
        for (lane, title) in LANES.iter().chain([&OUTSIDE]).enumerate() {
            let here = as_tree(map.nodes, lane);
            if here.is_empty() {
                continue;
            }
            words::words(ui, Type::Label, Token::TextWeak, title);
            for (depth, node) in here {
                if row(ui, map, node, depth) {
                    pressed = Some(node.id.clone());
                }
            }
            ui.add_space(space::S3);
        }
    });
    pressed
}

fn row(ui: &mut Ui, map: &Map<'_>, node: &Node, depth: usize) -> bool {
    let look = look(ui.ctx());
    let here = map.at == node.id;
    let size = Vec2::new(ui.available_width(), space::CONTROL);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = map.target(ui, node, rect);
    let radius = f32::from(space::RADIUS_CONTROL);
    if here {
        ui.painter().rect_filled(rect, radius, look.get(Token::AccentWash));
        let bar = Rect::from_min_size(rect.min + egui::vec2(0.0, 8.0), Vec2::new(3.0, rect.height() - 16.0));
        ui.painter().rect_filled(bar, 1.5, look.get(Token::Accent));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, look.get(Token::Hover));
    }
    let left = rect.left() + space::S4 + 24.0 * depth as f32;
    let (ink, style) = if map.stands_out(node) {
        (Token::TextStrong, Type::Strong)
    } else {
        (Token::TextNormal, Type::Body)
    };
    if node.id == map.persona {
        // The same sign as on the drawing: the ring of the lamp.
        let centre = pos2(left - 10.0, rect.center().y);
        ui.painter().circle(centre, 5.0, look.get(Token::Lamp), Stroke::new(1.5, look.get(Token::LampEdge)));
    }
    let galley = words::galley(ui, style, ink, &map.label(node), rect.right() - left - space::S3);
    let at = paint::snap(ui.painter(), pos2(left, rect.center().y - galley.size().y / 2.0));
    ui.painter().galley(at, galley, look.get(ink));
    paint::focus_ring(ui, &response, radius);
    describe(ui, &response, map, node);
    response.clicked()
}
