//! The hierarchy map: six lanes, rank read from the top, the patient across the foot. It says where this person sits and
//! where the learner does; colour never says it alone.

use std::collections::BTreeMap;

use egui::{Rect, Role, ScrollArea, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::words;
use crate::persona::cast::Chain;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};

pub use crate::app::chart::Node;
use crate::app::chart::YOU;

/// What is shown, drawn or as a list.
#[derive(Clone, Copy)]
pub struct Map<'a> {
    pub nodes: &'a [Node],
    /// The role that is spoken of.
    pub persona: &'a str,
    /// The name of the person in it; empty where only the role is looked at.
    pub given: &'a str,
    /// The place that is chosen: the one that Tab reaches, and whose card is shown.
    pub at: &'a str,
    /// It should take the focus now.
    pub focus: bool,
    /// So much of it is seen at once.
    pub height: f32,
    /// A place as one sentence, for a screen reader.
    pub name: &'a dyn Fn(&Node) -> String,
}

impl Map<'_> {
    /// The words in a box.
    pub fn label(&self, node: &Node) -> String {
        if node.id == self.persona && !self.given.is_empty() {
            format!("{}: {}", self.given, node.title)
        } else {
            node.title.clone()
        }
    }

    /// Them and you.
    pub fn stands_out(&self, node: &Node) -> bool {
        node.id == self.persona || node.id == YOU
    }

    /// A place as a target: it can be pressed, and Tab reaches the chosen one alone; from there the arrows lead on.
    pub fn target(&self, ui: &Ui, node: &Node, rect: Rect) -> egui::Response {
        let id = ui.scope_id().with(("map", node.id.as_str()));
        let here = node.id == self.at;
        let response = ui.interact(rect, id, if here { Sense::click() } else { Sense::CLICK });
        if here {
            let arrows =
                egui::EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
            if self.focus {
                response.request_focus();
                response.scroll_to_me(None);
            }
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    }
}

/// What a screen reader hears of a place.
pub fn describe(ui: &Ui, response: &egui::Response, map: &Map<'_>, node: &Node) {
    let name = (map.name)(node);
    response.widget_info(|| WidgetInfo::labeled(Role::TreeItem, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node_| node_.set_selected(node.id == map.at));
}

/// The lanes, from the left.
pub const LANES: [&str; 6] = ["Medical staff", "Nursing", "Ancillary", "Administration", "Support", "IT"];
/// Where those stand who are in no lane.
pub const OUTSIDE: &str = "Outside of the lanes";
const LANE: f32 = 168.0;
/// Boxes of a lane and a rank stand below each other.
const STEP: f32 = 52.0;
const BOX: Vec2 = Vec2::new(148.0, 44.0);

/// The lane of a chain; the patient and vendors stand outside of the lanes.
pub const fn lane(chain: Chain) -> Option<usize> {
    match chain {
        Chain::MedicalStaff => Some(0),
        Chain::Nursing => Some(1),
        Chain::Ancillary => Some(2),
        Chain::Administrative => Some(3),
        Chain::Support => Some(4),
        Chain::It => Some(5),
        Chain::Patient | Chain::Outside => None,
    }
}

/// Places of the boxes: rank by rank from the top; more than one of a lane and rank stack.
fn layout(nodes: &[Node]) -> (BTreeMap<String, Rect>, f32) {
    let mut ranks: Vec<u8> = nodes.iter().map(|node| node.rank).collect();
    ranks.sort_unstable();
    ranks.dedup();
    let mut places = BTreeMap::new();
    let mut y = 34.0;
    for rank in ranks {
        let mut deepest: f32 = 0.0;
        for lane in 0..LANES.len() {
            let here = nodes.iter().filter(|node| node.rank == rank && node.lane == lane);
            for (at, node) in here.enumerate() {
                let x = lane as f32 * LANE + (LANE - BOX.x) / 2.0;
                let top = y + at as f32 * STEP;
                places.insert(node.id.clone(), Rect::from_min_size(pos2(x, top), BOX));
                deepest = deepest.max(at as f32 * STEP + BOX.y);
            }
        }
        y += deepest + 28.0;
    }
    (places, y)
}

/// The large map. It scrolls where it does not fit; text is never squeezed. Answers with the box that was pressed.
pub fn show(ui: &mut Ui, map: &Map<'_>) -> Option<String> {
    let Map { nodes, persona, .. } = *map;
    let boxes: Vec<Node> = nodes.iter().filter(|node| node.id != YOU).cloned().collect();
    let (places, height) = layout(&boxes);
    let size = vec2(LANE * LANES.len() as f32, height + 96.0);
    let mut pressed = None;
    let area = ScrollArea::both().id_salt("map").max_height(map.height).auto_shrink([false, true]);
    area.show(ui, |ui| {
        super::region::group(ui, Role::Tree, "The house, rank by rank");
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        let origin = whole.min.to_vec2();
        lanes(ui, whole, height);
        for node in &boxes {
            let above = node.reports_to.as_ref().and_then(|above| boxes.iter().find(|n| n.id == *above));
            // A line across lanes is drawn for the persona alone: all of them would be a web.
            let Some(above) = above.filter(|above| above.lane == node.lane || node.id == persona) else {
                continue;
            };
            if let (Some(below), Some(above)) = (places.get(&node.id), places.get(&above.id)) {
                let stacked = places.iter().any(|(id, place)| {
                    let other = boxes.iter().find(|n| n.id == *id);
                    other.is_some_and(|o| o.lane == node.lane && o.rank == node.rank)
                        && place.top() < below.top()
                });
                link(ui, above.translate(origin), below.translate(origin), stacked);
            }
        }
        for node in nodes {
            let clicked = if node.id == YOU {
                you(ui, map, node, whole, height)
            } else {
                places.get(&node.id).is_some_and(|place| one(ui, map, node, place.translate(origin)))
            };
            if clicked {
                pressed = Some(node.id.clone());
            }
        }
        let outside = nodes.iter().find(|node| node.lane >= LANES.len());
        if foot(ui, map, outside, whole, height) {
            pressed = outside.map(|node| node.id.clone());
        }
    });
    pressed
}

fn lanes(ui: &Ui, whole: Rect, height: f32) {
    let look = look(ui.ctx());
    for (at, title) in LANES.iter().enumerate() {
        let left = whole.left() + at as f32 * LANE;
        let galley = words::galley(ui, Type::Label, Token::TextWeak, title, LANE - 16.0);
        ui.painter().galley(pos2(left + 10.0, whole.top()), galley, look.get(Token::TextWeak));
        let stroke = Stroke::new(2.0, look.get(Token::LineSoft));
        ui.painter().hline(left + 10.0..=left + LANE - 10.0, whole.top() + 24.0, stroke);
        if at == LANES.len() - 1 {
            // IT reports apart and touches all the others: a double rule.
            let thin = Stroke::new(1.0, look.get(Token::LineSoft));
            for x in [left - 2.0, left + 2.0] {
                ui.painter().vline(x, whole.top()..=whole.top() + height, thin);
            }
        }
    }
}

/// From the foot of the one above to the head of the one below; one that stands under others of its rank is reached from
/// the side, so that no line runs through a box.
fn link(ui: &Ui, above: Rect, below: Rect, stacked: bool) {
    let look = look(ui.ctx());
    let stroke = Stroke::new(1.5, look.get(Token::LineStrong));
    let from = pos2(above.center().x, above.bottom());
    let points = if stacked {
        let side = below.left() - 7.0;
        let knee = above.bottom() + 12.0;
        vec![from, pos2(from.x, knee), pos2(side, knee), pos2(side, below.center().y), below.left_center()]
    } else {
        let to = pos2(below.center().x, below.top());
        let knee = if above.center().x == below.center().x { to.y } else { above.bottom() + 12.0 };
        vec![from, pos2(from.x, knee), pos2(to.x, knee), to]
    };
    ui.painter().add(Shape::line(points, stroke));
}

fn one(ui: &Ui, map: &Map<'_>, node: &Node, rect: Rect) -> bool {
    let look = look(ui.ctx());
    let response = map.target(ui, node, rect);
    let persona = node.id == map.persona;
    let stroke = if node.id == map.at {
        Stroke::new(2.0, look.get(Token::Accent))
    } else {
        Stroke::new(look.theme.edges.card, look.get(Token::LineStrong))
    };
    if persona {
        let ring = rect.expand(5.0);
        paint::boxed(
            ui.painter(),
            ring,
            11.0,
            look.get(Token::Surface),
            Stroke::new(1.0, look.get(Token::LampEdge)),
        );
        let lamp = Stroke::new(3.0, look.get(Token::Lamp));
        ui.painter().rect_stroke(rect.expand(3.0), 10.0, lamp, egui::StrokeKind::Middle);
    }
    let fill = match (node.id == map.at, response.hovered()) {
        (true, _) => Token::AccentWash,
        (_, true) => Token::Hover,
        _ => Token::Surface,
    };
    paint::boxed(ui.painter(), rect, f32::from(space::RADIUS_CONTROL), look.get(fill), stroke);
    let title = map.label(node);
    let ink = if persona { Token::TextStrong } else { Token::TextNormal };
    let mut job = Type::Small.job(&look, look.get(ink), &title, BOX.x - 12.0);
    job.wrap.max_rows = 2;
    job.halign = egui::Align::Center;
    let galley = ui.painter().layout_job(job);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(paint::snap(ui.painter(), pos2(rect.center().x, top)), galley, look.get(ink));
    paint::focus_ring(ui, &response, f32::from(space::RADIUS_CONTROL));
    describe(ui, &response, map, node);
    response.clicked()
}

/// The learner stands at the foot of IT.
fn you(ui: &Ui, map: &Map<'_>, node: &Node, whole: Rect, height: f32) -> bool {
    let look = look(ui.ctx());
    let place = Rect::from_min_size(
        pos2(whole.left() + 5.0 * LANE + (LANE - BOX.x) / 2.0, whole.top() + height - 16.0),
        vec2(BOX.x, 36.0),
    );
    let response = map.target(ui, node, place);
    ui.painter().rect_filled(place, f32::from(space::RADIUS_CONTROL), look.get(Token::Accent));
    let galley = words::galley(ui, Type::Strong, Token::OnAccent, "you", BOX.x);
    let at = paint::snap(ui.painter(), place.center() - galley.size() / 2.0);
    ui.painter().galley(at, galley, look.get(Token::OnAccent));
    paint::focus_ring(ui, &response, f32::from(space::RADIUS_CONTROL));
    describe(ui, &response, map, node);
    response.clicked()
}

/// The patient lies across all of it. A person who stands in no lane stands here; it can be pressed then.
fn foot(ui: &Ui, map: &Map<'_>, outside: Option<&Node>, whole: Rect, height: f32) -> bool {
    let look = look(ui.ctx());
    let bar = Rect::from_min_size(pos2(whole.left(), whole.top() + height + 32.0), vec2(whole.width(), 44.0));
    let response = outside.map(|node| (map.target(ui, node, bar.shrink(4.0)), node));
    let stroke = Stroke::new(1.0, look.get(Token::LineStrong));
    let radius = f32::from(space::RADIUS_CONTROL);
    paint::boxed(ui.painter(), bar, radius, look.get(Token::Sunken), stroke);
    let patient = "The patient and the family: everyone’s work ends here";
    let said = match outside {
        Some(node) => format!("{patient}. {} stands outside of the lanes.", map.label(node)),
        None => patient.to_owned(),
    };
    let galley = words::galley(ui, Type::Body, Token::TextStrong, &said, whole.width() - 24.0);
    let at = paint::snap(ui.painter(), bar.center() - galley.size() / 2.0);
    ui.painter().galley(at, galley, look.get(Token::TextStrong));
    let Some((response, node)) = response else { return false };
    let lamp = Stroke::new(3.0, look.get(Token::Lamp));
    ui.painter().rect_stroke(bar.shrink(1.0), radius, lamp, egui::StrokeKind::Inside);
    paint::focus_ring(ui, &response, radius);
    describe(ui, &response, map, node);
    response.clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(id: &str, lane: usize, rank: u8) -> Node {
        Node { id: id.into(), title: id.into(), lane, rank, reports_to: None }
    }

    #[test]
    fn boxes_never_lie_on_each_other() {
        let nodes = [node("a", 1, 1), node("b", 1, 1), node("c", 1, 2), node("d", 2, 2), node("e", 1, 4)];
        let (places, _) = layout(&nodes);
        let rects: Vec<Rect> = places.values().copied().collect();
        for (i, one) in rects.iter().enumerate() {
            assert!(rects[i + 1..].iter().all(|other| !one.shrink(0.5).intersects(other.shrink(0.5))));
        }
    }

    #[test]
    fn rank_is_read_across_lanes() {
        let (places, _) = layout(&[node("a", 0, 1), node("b", 3, 1), node("c", 3, 2)]);
        assert_eq!(places["a"].top(), places["b"].top());
        assert!(places["c"].top() > places["b"].bottom());
    }
}
