//! One line of a talk: what a person says is set like a page, what the learner wrote like a note.

use egui::{Frame, Margin, Response, Role, Stroke, Ui, vec2};

use super::found::Found;
use super::{region, words};
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, card_edge, look, space};

/// What a persona says: their name, then their words in quotation marks. The newest is a polite live region.
pub fn persona(ui: &mut Ui, name: &str, said: &str, newest: bool) -> Response {
    persona_found(ui, name, said, newest, &Found::NOTHING)
}

/// The same, with the words in it that are looked for.
pub fn persona_found(ui: &mut Ui, name: &str, said: &str, newest: bool, found: &Found) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let label = words::words(ui, Type::Label, Token::TextWeak, name);
        let quoted = words::quoted(said);
        let found = found.shifted(quoted.find(said).unwrap_or(0));
        let measure = space::MEASURE_SPEECH;
        let response = words::found_within(ui, Type::Speech, Token::TextStrong, &quoted, measure, &found);
        // Who speaks and what they say; never the gauges.
        for id in [label.id, response.id].into_iter().filter(|_| newest) {
            ui.ctx().accesskit_node_builder(id, |node| node.set_live(egui::accesskit::Live::Polite));
        }
        response
    })
    .inner
}

/// What somebody thought and did not say.
pub fn thought(ui: &mut Ui, text: &str, found: &Found) {
    let look = look(ui.ctx());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S2;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 22.0), egui::Sense::hover());
        paint::icon(ui.painter(), Icon::InnerThought, rect.center(), 16.0, look.get(Token::TextWeak));
        words::found_within(ui, Type::Thought, Token::TextWeak, text, space::MEASURE_PROSE, found);
    });
}

/// Something that happens: a strip on the lamp's wash.
pub fn event(ui: &mut Ui, icon: Icon, text: &str, width: f32, found: &Found) {
    let look = look(ui.ctx());
    let edge = if look.theme.is_clear() { Stroke::new(1.0, look.get(Token::LampEdge)) } else { Stroke::NONE };
    let frame = Frame::new()
        .fill(look.get(Token::LampWash))
        .stroke(edge)
        .corner_radius(space::RADIUS_WELL)
        .inner_margin(Margin::symmetric(16, 11));
    frame.show(ui, |ui| {
        ui.set_width((width - 32.0).min(ui.available_width()));
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S3;
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 22.0), egui::Sense::hover());
            paint::icon(ui.painter(), icon, rect.center(), space::ICON, look.get(Token::LampText));
            words::found_within(ui, Type::Thought, Token::TextNormal, text, f32::INFINITY, found);
        });
    });
}

/// The note of the learner's own turn in a talk. What `below` adds stands inside of the card.
pub fn learner(ui: &mut Ui, turn: usize, said: &str, width: f32, below: impl FnOnce(&mut Ui)) -> Response {
    learner_found(ui, turn, said, width, &Found::NOTHING, below)
}

/// The same, with the words in it that are looked for.
pub fn learner_found(
    ui: &mut Ui,
    turn: usize,
    said: &str,
    width: f32,
    found: &Found,
    below: impl FnOnce(&mut Ui),
) -> Response {
    let look = look(ui.ctx());
    let frame = Frame::new()
        .fill(look.get(Token::Surface))
        .stroke(Stroke::new(look.theme.edges.card, look.get(card_edge(&look))))
        .corner_radius(space::RADIUS_CARD)
        .inner_margin(Margin::symmetric(20, 14));
    let shown = frame.show(ui, |ui| {
        region::group(ui, Role::Group, &format!("Turn {turn}, you"));
        ui.set_width((width - 40.0).min(ui.available_width()));
        words::found_within(ui, Type::Reply, Token::TextStrong, said, space::MEASURE_REPLY, found);
        below(ui);
    });
    shown.response
}
