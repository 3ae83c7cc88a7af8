//! The week as seven beads on a thread: filled when a round was played, today with a mark below. It never shows a loss.

use egui::{Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};

use super::small::bead;
use super::words;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look};

const PITCH: f32 = 36.0;

/// Rounds a day with the first letters of the days; `today` is a place in them. The sentence is the name.
pub fn show(ui: &mut Ui, rounds: [u32; 7], letters: [&str; 7], today: usize, sentence: &str) -> Response {
    let look = look(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(7.0 * PITCH, 60.0), Sense::hover());
    let y = rect.top() + 16.0;
    let x = |at: usize| rect.left() + PITCH * (at as f32 + 0.5);
    ui.painter().hline(x(0)..=x(6), y, Stroke::new(2.0, look.get(Token::LineSoft)));
    for (at, count) in rounds.iter().enumerate() {
        let numeral = if *count > 1 { count.to_string() } else { String::new() };
        bead(ui, pos2(x(at), y), &numeral, *count > 0);
        let here = at == today;
        let (style, token) =
            if here { (Type::Label, Token::TextStrong) } else { (Type::Small, Token::TextWeak) };
        let galley = words::galley(ui, style, token, letters[at], PITCH);
        let place = pos2(x(at) - galley.size().x / 2.0, y + 17.0);
        ui.painter().galley(paint::snap(ui.painter(), place), galley, look.get(token));
        if here {
            let mark = Stroke::new(2.0, look.get(Token::TextStrong));
            ui.painter().hline(x(at) - 7.0..=x(at) + 7.0, y + 40.0, mark);
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, sentence));
    response
}
