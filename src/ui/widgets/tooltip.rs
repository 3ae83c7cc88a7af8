//! What stands beside a control for a moment: its name and its key. Never the only place of anything that must be known.

use egui::containers::Tooltip;
use egui::{Frame, Margin, Response, Ui};

use super::words;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look};

/// Shows a tooltip after half a second of hover, and at once when a key brought the focus here. Esc hides it.
pub fn show(ui: &Ui, response: &Response, first: &str, second: Option<&str>) {
    if !response.enabled() && !response.hovered() {
        return;
    }
    // What lies below a dialog says nothing over it.
    if !ui.ctx().memory(|memory| memory.is_above_modal_layer(ui.layer_id())) {
        return;
    }
    let focused = response.has_focus() && paint::by_key(ui.ctx()) && !hidden(ui, response);
    let mut tooltip = if focused { Tooltip::for_widget(response) } else { Tooltip::for_enabled(response) }
        .gap(6.0)
        .width(320.0);
    let look = look(ui.ctx());
    let frame = Frame::new()
        .fill(look.get(Token::Inverse))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(10, 6))
        .shadow(crate::ui::theme::shadow(&look, false));
    tooltip.popup = tooltip.popup.frame(frame);
    tooltip.show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        words::within(ui, Type::Small, Token::TextInverse, first, 300.0);
        if let Some(second) = second {
            words::within(ui, Type::Small, Token::TextInverseWeak, second, 300.0);
        }
    });
}

/// Esc was pressed since the focus came here.
fn hidden(ui: &Ui, response: &Response) -> bool {
    let slot = response.id.with("tooltip-hidden");
    if response.gained_focus() {
        ui.data_mut(|data| data.insert_temp(slot, false));
    }
    if ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        ui.data_mut(|data| data.insert_temp(slot, true));
    }
    ui.data(|data| data.get_temp(slot).unwrap_or(false))
}
