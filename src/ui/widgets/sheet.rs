//! A sheet: what stands beside a page on a wide window lies over the lower part of a small one. Esc, the cross or a click
//! above it puts it away.

use egui::{Align2, Context, CornerRadius, Frame, Id, Key, Margin, Modal, ScrollArea, Stroke, Ui, Vec2};

use super::button::icon_compact;
use super::words;
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, card_edge, look, shadow, space};

/// Shows a sheet over the whole width; the foot stays in view while the content scrolls. True when it was put away.
pub fn show(
    ctx: &Context,
    title: &str,
    content: impl FnOnce(&mut Ui, f32),
    foot: impl FnOnce(&mut Ui),
) -> bool {
    let look = look(ctx);
    let room = ctx.content_rect().size();
    let radius = space::RADIUS_CARD;
    let frame = Frame::new()
        .fill(look.get(Token::Raised))
        .stroke(Stroke::new(look.theme.edges.card, look.get(card_edge(&look))))
        .corner_radius(CornerRadius { nw: radius, ne: radius, sw: 0, se: 0 })
        .shadow(shadow(&look, true))
        .inner_margin(Margin::symmetric(24, 12));
    let width = room.x - 48.0 - 2.0 * look.theme.edges.card;
    // A strip of the page stays in sight, so that it is plain what the sheet lies over.
    let height = (room.y * 0.75 - 116.0).max(120.0);
    let area = Modal::default_area(Id::unique("rounds-sheet")).anchor(Align2::CENTER_BOTTOM, Vec2::ZERO);
    let answer = Modal::new(Id::unique("rounds-sheet"))
        .area(area)
        .frame(frame)
        .backdrop_color(look.get(Token::Scrim).gamma_multiply(look.theme.scrim_alpha))
        .show(ctx, |ui| {
            ui.set_width(width);
            let closed = ui.horizontal(|ui| {
                words::words(ui, Type::Name, Token::TextStrong, title);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    icon_compact(ui, Icon::Close, "Put the sheet away", Some("Esc")).clicked()
                })
                .inner
            });
            // A little room at both sides for the ring and for the wash of a row.
            ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false).show(
                ui,
                |ui| {
                    ui.horizontal_top(|ui| {
                        ui.add_space(space::S2);
                        ui.vertical(|ui| {
                            let inner = width - 32.0;
                            ui.set_width(inner);
                            content(ui, inner);
                            ui.add_space(space::S4);
                        });
                    });
                },
            );
            ui.add_space(space::S1);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::S2;
                foot(ui);
            });
            closed.inner
        });
    let escaped = ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape));
    escaped || answer.inner || answer.backdrop_response.clicked()
}
