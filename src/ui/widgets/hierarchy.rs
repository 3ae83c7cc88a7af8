//! The hierarchy map: six lanes, rank read from the top, the patient across the foot. It says where this person sits and
//! where the learner does; colour never says it alone.

use std::collections::BTreeMap;

use egui::{Rect, Role, ScrollArea, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::words;
use crate::persona::cast::Chain;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};

/// One box.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub id: String,
    pub title: String,
    pub lane: usize,
    pub rank: u8,
    pub reports_to: Option<String>,
}

/// The lanes, from the left.
pub const LANES: [&str; 6] = ["Medical staff", "Nursing", "Ancillary", "Administration", "Support", "IT"];
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

/// The large map. It scrolls where it does not fit; text is never squeezed.
pub fn show(ui: &mut Ui, nodes: &[Node], persona: &str, given: &str) {
    let (places, height) = layout(nodes);
    let size = vec2(LANE * LANES.len() as f32, height + 96.0);
    ScrollArea::horizontal().id_salt("map").auto_shrink([false, true]).show(ui, |ui| {
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        let origin = whole.min.to_vec2();
        lanes(ui, whole, height);
        for node in nodes {
            let above = node.reports_to.as_ref().and_then(|above| nodes.iter().find(|n| n.id == *above));
            // A line across lanes is drawn for the persona alone: all of them would be a web.
            let Some(above) = above.filter(|above| above.lane == node.lane || node.id == persona) else {
                continue;
            };
            if let (Some(below), Some(above)) = (places.get(&node.id), places.get(&above.id)) {
                let stacked = places.iter().any(|(id, place)| {
                    let other = nodes.iter().find(|n| n.id == *id);
                    other.is_some_and(|o| o.lane == node.lane && o.rank == node.rank)
                        && place.top() < below.top()
                });
                link(ui, above.translate(origin), below.translate(origin), stacked);
            }
        }
        for node in nodes {
            if let Some(place) = places.get(&node.id) {
                one(ui, node, place.translate(origin), node.id == persona, given);
            }
        }
        foot(ui, whole, height, (persona_outside(nodes, persona) && !given.is_empty()).then_some(given));
    });
}

fn persona_outside(nodes: &[Node], persona: &str) -> bool {
    !nodes.iter().any(|node| node.id == persona)
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

fn one(ui: &Ui, node: &Node, rect: Rect, persona: bool, given: &str) {
    let look = look(ui.ctx());
    let id = ui.scope_id().with(("map", node.id.as_str()));
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    let stroke = Stroke::new(look.theme.edges.card, look.get(Token::LineStrong));
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
    paint::boxed(ui.painter(), rect, f32::from(space::RADIUS_CONTROL), look.get(Token::Surface), stroke);
    let title =
        if persona && !given.is_empty() { format!("{given}: {}", node.title) } else { node.title.clone() };
    let ink = if persona { Token::TextStrong } else { Token::TextNormal };
    let mut job = Type::Small.job(&look, look.get(ink), &title, BOX.x - 12.0);
    job.wrap.max_rows = 2;
    job.halign = egui::Align::Center;
    let galley = ui.painter().layout_job(job);
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(paint::snap(ui.painter(), pos2(rect.center().x, top)), galley, look.get(ink));
    paint::focus_ring(ui, &response, f32::from(space::RADIUS_CONTROL));
    let here = match (persona, given.is_empty()) {
        (true, false) => ", the person you are talking with",
        (true, true) => ", the page you came from",
        _ => "",
    };
    let name = format!("{}, {}{here}", node.title, LANES[node.lane].to_lowercase());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
}

/// The patient lies across all of it; the learner stands at the foot of IT.
fn foot(ui: &mut Ui, whole: Rect, height: f32, outside: Option<&str>) {
    let look = look(ui.ctx());
    let you = Rect::from_min_size(
        pos2(whole.left() + 5.0 * LANE + (LANE - BOX.x) / 2.0, whole.top() + height - 16.0),
        vec2(BOX.x, 36.0),
    );
    ui.painter().rect_filled(you, f32::from(space::RADIUS_CONTROL), look.get(Token::Accent));
    let galley = words::galley(ui, Type::Strong, Token::OnAccent, "you", BOX.x);
    let at = paint::snap(ui.painter(), you.center() - galley.size() / 2.0);
    ui.painter().galley(at, galley, look.get(Token::OnAccent));
    let bar = Rect::from_min_size(pos2(whole.left(), whole.top() + height + 32.0), vec2(whole.width(), 44.0));
    let stroke = Stroke::new(1.0, look.get(Token::LineStrong));
    paint::boxed(ui.painter(), bar, f32::from(space::RADIUS_CONTROL), look.get(Token::Sunken), stroke);
    let said = match outside {
        Some(given) => format!("The patient and the family: everyone’s work ends here. {given} stands here."),
        None => "The patient and the family: everyone’s work ends here".to_owned(),
    };
    let galley = words::galley(ui, Type::Body, Token::TextStrong, &said, whole.width() - 24.0);
    let at = paint::snap(ui.painter(), bar.center() - galley.size() / 2.0);
    ui.painter().galley(at, galley, look.get(Token::TextStrong));
    if outside.is_some() {
        let lamp = Stroke::new(3.0, look.get(Token::Lamp));
        ui.painter().rect_stroke(bar.shrink(1.0), 8.0, lamp, egui::StrokeKind::Inside);
    }
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
