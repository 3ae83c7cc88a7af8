//! Dialogs: one question, the safe answer first. The focus stays inside and goes back to where it came from.

use egui::{Context, Frame, Id, Key, Margin, Modal, Stroke, Ui};

use super::words;
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, card_edge, look, shadow, space};

/// What a dialog came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome<R> {
    pub inner: R,
    /// Esc, the cross, or a click beside it.
    pub dismissed: bool,
}

/// Shows a dialog of a given width over everything else.
pub fn show<R>(ctx: &Context, title: &str, width: f32, content: impl FnOnce(&mut Ui) -> R) -> Outcome<R> {
    let look = look(ctx);
    let room = ctx.content_rect().size();
    let alpha = look.theme.scrim_alpha;
    let frame = Frame::new()
        .fill(look.get(Token::Raised))
        .stroke(Stroke::new(look.theme.edges.card, look.get(card_edge(&look))))
        .corner_radius(space::RADIUS_CARD)
        .shadow(shadow(&look, true))
        .inner_margin(Margin::same(24));
    let width = width.min(room.x - 48.0) - 48.0;
    let answer = Modal::new(Id::unique(("dialog", title)))
        .frame(frame)
        .backdrop_color(look.get(Token::Scrim).gamma_multiply(alpha))
        .show(ctx, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = space::S3;
            super::region::group(ui, egui::Role::Dialog, &format!("{title}, dialog"));
            let closed = head(ui, title);
            let inner = egui::ScrollArea::vertical()
                .max_height((room.y - 160.0).max(120.0))
                // Without it a long list would be as high as a dialog was in its first frame.
                .min_scrolled_height((room.y - 160.0).max(120.0))
                .auto_shrink([false, true])
                .show(ui, |ui| content(ui))
                .inner;
            (inner, closed)
        });
    let escaped = ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
    let (inner, closed) = answer.inner;
    Outcome { dismissed: escaped || closed || answer.backdrop_response.clicked(), inner }
}

/// The title, and a cross at the right for whoever has only a pointer.
fn head(ui: &mut Ui, title: &str) -> bool {
    ui.horizontal(|ui| {
        words::words(ui, Type::Name, Token::TextStrong, title);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            super::button::icon_compact(ui, Icon::Close, "Close the dialog", Some("Esc")).clicked()
        })
        .inner
    })
    .inner
}

/// The buttons of a dialog stand at the lower right; the first one given is the first in the Tab order.
pub fn buttons(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.add_space(space::S2);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S2, space::S2);
        add(ui);
    });
}
