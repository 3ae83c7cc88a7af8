//! Small ones: a key cap, a seed code, a toast, a bead.

use egui::{
    Align2, Area, Context, Frame, Id, Margin, Order, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo,
};

use super::button::Button;
use super::words;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, shadow, space};

/// A key as it is drawn in sheets and menus.
pub fn key_cap(ui: &mut Ui, key: &str) -> Response {
    let look = look(ui.ctx());
    let galley = words::galley(ui, Type::Small, Token::TextNormal, key, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(galley.size() + Vec2::new(12.0, 2.0), Sense::hover());
    let stroke = Stroke::new(1.0, look.get(Token::LineStrong));
    paint::boxed(ui.painter(), rect, 4.0, egui::Color32::TRANSPARENT, stroke);
    ui.painter().galley(rect.min + egui::vec2(6.0, 1.0), galley, look.get(Token::TextNormal));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key));
    response
}

/// A seed code in two groups: "K7M 2QX".
pub fn seed_code(ui: &mut Ui, code: &str) -> Response {
    let half = code.len().div_ceil(2);
    let spaced = match (code.get(..half), code.get(half..)) {
        (Some(first), Some(second)) => format!("{first} {second}"),
        _ => code.to_owned(),
    };
    let look = look(ui.ctx());
    let mut job = Type::Strong.job(&look, look.get(Token::TextStrong), &spaced, f32::INFINITY);
    job.sections.iter_mut().for_each(|section| section.format.extra_letter_spacing = 1.0);
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, look.get(Token::TextStrong));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("Seed {code}")));
    response
}

/// One toast at the lower left. True when its one action was asked for.
pub fn toast(ctx: &Context, text: &str, action: Option<&str>) -> bool {
    let look = look(ctx);
    let mut asked = false;
    Area::new(Id::unique("rounds-toast"))
        .order(Order::Foreground)
        .anchor(Align2::LEFT_BOTTOM, egui::vec2(24.0, -24.0))
        .interactable(action.is_some())
        .show(ctx, |ui| {
            Frame::new()
                .fill(look.get(Token::Inverse))
                .corner_radius(space::RADIUS_CONTROL)
                .inner_margin(Margin::symmetric(16, 12))
                .shadow(shadow(&look, false))
                .show(ui, |ui| {
                    ui.set_max_width(388.0);
                    let said = words::words(ui, Type::Body, Token::TextInverse, text);
                    ui.ctx()
                        .accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
                    if let Some(action) = action {
                        asked = Button::second(action).compact().show(ui).clicked();
                    }
                });
        });
    asked
}

/// One bead with its numeral.
pub fn bead(ui: &Ui, centre: egui::Pos2, numeral: &str, filled: bool) {
    let look = look(ui.ctx());
    let painter = ui.painter();
    let (fill, ink, edge) = if filled {
        (Token::Accent, Token::OnAccent, Token::Accent)
    } else {
        (Token::Surface, Token::TextStrong, Token::LineStrong)
    };
    painter.circle(centre, 12.5, look.get(fill), Stroke::new(1.5, look.get(edge)));
    let galley = words::galley(ui, Type::Label, ink, numeral, 40.0);
    painter.galley(paint::snap(painter, centre - galley.size() / 2.0), galley, look.get(ink));
}
