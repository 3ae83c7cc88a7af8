//! Strips: a notice over the full width (news on lamp, loss on flag), and the banner of a safety or legal flag.

use egui::{Frame, Margin, Rect, Ui, Vec2, pos2, vec2};

use super::button::{self, Button};
use super::sign::Sign;
use super::words;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};

/// What a strip was pressed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StripEvent {
    Action(usize),
    Closed,
}

/// A notice: icon, one sentence, up to two buttons, and a way to close it.
pub fn notice(ui: &mut Ui, loss: bool, text: &str, actions: &[&str], closes: bool) -> Option<StripEvent> {
    let look = look(ui.ctx());
    let (wash, ink, icon) = if loss {
        (Token::FlagWash, Token::Flag, Icon::Problem)
    } else {
        (Token::LampWash, Token::LampText, Icon::Information)
    };
    let mut event = None;
    Frame::new().fill(look.get(wash)).inner_margin(Margin::symmetric(24, 6)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(20.0, 36.0), egui::Sense::hover());
            paint::icon(ui.painter(), icon, rect.center(), space::ICON, look.get(ink));
            words::words(ui, Type::Body, Token::TextNormal, text);
            for (at, action) in actions.iter().enumerate() {
                if Button::second(action).compact().show(ui).clicked() {
                    event = Some(StripEvent::Action(at));
                }
            }
            if closes && button::icon_compact(ui, Icon::Close, "Close this notice", None).clicked() {
                event = Some(StripEvent::Closed);
            }
        });
    });
    event
}

/// What was said, what it could do, what it does to the mark. Nothing interrupts. True when the words are asked for.
pub fn flag_banner(ui: &mut Ui, title: &str, text: &str) -> bool {
    let look = look(ui.ctx());
    let mut asked = false;
    let frame = Frame::new()
        .fill(look.get(Token::FlagWash))
        .corner_radius(space::RADIUS_CONTROL)
        .inner_margin(Margin { left: 20, right: 16, top: 12, bottom: 12 });
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S1;
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(24.0), egui::Sense::hover());
            Sign::Flag.paint(ui.painter(), &look, rect.center(), 20.0, look.get(Token::FlagWash));
            words::words(ui, Type::Strong, Token::Flag, title);
        });
        words::words(ui, Type::Body, Token::TextNormal, text);
        asked = Button::second("See the words").compact().show(ui).clicked();
    });
    let rect = shown.response.rect;
    let bar = Rect::from_min_max(rect.min, pos2(rect.left() + 4.0, rect.bottom()));
    ui.painter().rect_filled(bar.shrink2(vec2(0.0, 2.0)), 2.0, look.get(Token::Flag));
    asked
}
