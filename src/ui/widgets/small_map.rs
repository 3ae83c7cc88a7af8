//! The small map of the briefing: the person's own chain of command, and the learner beside it in IT. Never more than four
//! boxes a chain; the whole map is a dialog.

use egui::{Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::hierarchy::{LANES, Node};
use crate::ui::paint;
use crate::ui::theme::{Look, Token, Type, look, space};

const BOX: f32 = 32.0;
const GAP: f32 = 14.0;
const HEAD: f32 = 26.0;
const MOST: usize = 4;

/// Shows the chain of a role. A role that is in no lane stands alone, under `outside`.
pub fn show(ui: &mut Ui, nodes: &[Node], persona: &str, given: &str, outside: &str) {
    let look = look(ui.ctx());
    let chain = chain(nodes, persona);
    let rows = chain.len().max(2);
    let width = ui.available_width();
    let height = HEAD + rows as f32 * BOX + (rows - 1) as f32 * GAP + 8.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let half = ((width - space::S5) / 2.0).floor();
    let row = |at: usize| rect.top() + HEAD + 4.0 + at as f32 * (BOX + GAP);
    let left = |at: usize| Rect::from_min_size(pos2(rect.left() + 4.0, row(at)), vec2(half - 4.0, BOX));
    let right = |at: usize| Rect::from_min_size(pos2(rect.right() - half, row(at)), vec2(half - 4.0, BOX));
    let lane = chain.last().map(|node| node.lane);
    let title = lane.map_or(outside, |lane| LANES[lane]);
    head(ui, rect.left() + 4.0, half, rect.top(), title);
    head(ui, rect.right() - half, half, rect.top(), LANES[LANES.len() - 1]);
    // IT reports apart: a double rule.
    let thin = Stroke::new(1.0, look.get(Token::LineSoft));
    for x in [rect.center().x - 2.0, rect.center().x + 2.0] {
        ui.painter().vline(x, rect.y_range(), thin);
    }
    let line = Stroke::new(1.5, look.get(Token::LineStrong));
    let join = |above: Rect, below: Rect| {
        ui.painter().line_segment([above.center_bottom(), below.center_top()], line)
    };
    for at in 1..chain.len() {
        join(left(at - 1), left(at));
    }
    join(right(rows - 2), right(rows - 1));
    for (at, node) in chain.iter().enumerate().take(chain.len().saturating_sub(1)) {
        plain(ui, &look, left(at), &node.title);
    }
    let at = chain.len().saturating_sub(1);
    let own = chain.last().map_or_else(|| given.to_owned(), |node| format!("{given}: {}", node.title));
    lit(ui, &look, if chain.is_empty() { left(rows - 1) } else { left(at) }, &own);
    plain(ui, &look, right(rows - 2), "Your supervisor");
    let you = right(rows - 1);
    ui.painter().rect_filled(you, f32::from(space::RADIUS_CONTROL), look.get(Token::Accent));
    centre(ui, you, Type::Strong, Token::OnAccent, "you");
    let above = at.checked_sub(1).and_then(|above| chain.get(above));
    let answers = above.map_or(String::new(), |node| format!(", answers to: {}", node.title));
    let name = format!("{own}, {title}{answers}. You are in IT and answer to your supervisor.");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
}

/// From the highest down to the persona, four at the most; those nearest to the persona stay.
fn chain<'a>(nodes: &'a [Node], persona: &str) -> Vec<&'a Node> {
    let of = |id: &str| nodes.iter().find(|node| node.id == id);
    let mut chain = Vec::new();
    let mut next = of(persona);
    while let Some(node) = next.filter(|_| chain.len() < MOST) {
        chain.push(node);
        next = node
            .reports_to
            .as_deref()
            .and_then(of)
            .filter(|above| !chain.iter().any(|n: &&Node| n.id == above.id));
    }
    chain.reverse();
    chain
}

fn head(ui: &Ui, x: f32, width: f32, top: f32, title: &str) {
    let look = look(ui.ctx());
    let ink = look.get(Token::TextWeak);
    let galley = ui.painter().layout_job(Type::Label.line_job(&look, ink, title, width - 4.0));
    ui.painter().galley(pos2(x, top), galley, ink);
}

fn plain(ui: &Ui, look: &Look, rect: Rect, title: &str) {
    let stroke = Stroke::new(look.theme.edges.card, look.get(Token::LineStrong));
    paint::boxed(ui.painter(), rect, f32::from(space::RADIUS_CONTROL), look.get(Token::Surface), stroke);
    centre(ui, rect, Type::Small, Token::TextNormal, title);
}

fn lit(ui: &Ui, look: &Look, rect: Rect, title: &str) {
    plain(ui, look, rect, "");
    let lamp = Stroke::new(3.0, look.get(Token::Lamp));
    ui.painter().rect_stroke(rect.expand(2.0), 10.0, lamp, egui::StrokeKind::Middle);
    let edge = Stroke::new(1.0, look.get(Token::LampEdge));
    ui.painter().rect_stroke(rect.expand(4.0), 11.0, edge, egui::StrokeKind::Middle);
    centre(ui, rect, Type::Small, Token::TextStrong, title);
}

fn centre(ui: &Ui, rect: Rect, style: Type, token: Token, title: &str) {
    let look = look(ui.ctx());
    let ink = look.get(token);
    let galley = ui.painter().layout_job(style.line_job(&look, ink, title, rect.width() - 12.0));
    let at = paint::snap(ui.painter(), rect.center() - Vec2::new(galley.size().x, galley.size().y) / 2.0);
    ui.painter().galley(at, galley, ink);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(id: &str, above: Option<&str>) -> Node {
        Node { id: id.into(), title: id.into(), lane: 1, rank: 0, reports_to: above.map(str::to_owned) }
    }

    #[test]
    fn a_chain_is_short_ends_with_the_person_and_never_loops() {
        let long: Vec<Node> = vec![
            node("a", None),
            node("b", Some("a")),
            node("c", Some("b")),
            node("d", Some("c")),
            node("e", Some("d")),
        ];
        let ids =
            |nodes: &[Node], of: &str| chain(nodes, of).iter().map(|n| n.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&long, "e"), ["b", "c", "d", "e"]);
        assert_eq!(ids(&long, "a"), ["a"]);
        assert_eq!(ids(&long, "nobody"), Vec::<String>::new());
        let ring = [node("x", Some("y")), node("y", Some("x"))];
        assert_eq!(ids(&ring, "x"), ["y", "x"]);
    }
}
