//! A small multiple: the level of one skill round by round, with the learner's own view as open dots.

use egui::{Response, Stroke, Ui, Vec2, pos2};

use super::{dot, room, text};
use crate::ui::paint;
use crate::ui::theme::{Token, Type, card_edge, look, space};
use crate::ui::widgets::{tooltip, words};

/// One round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// `None`: nothing called for the skill.
    pub level: Option<u8>,
    pub own: Option<u8>,
}

/// A skill over its last rounds.
#[derive(Clone, Copy, Debug)]
pub struct OverTime<'a> {
    pub title: &'a str,
    /// Its name, and its tooltip.
    pub sentence: &'a str,
    /// Oldest first, at most ten.
    pub rounds: &'a [Seen],
    pub width: f32,
}

/// Steps on the axis: a chart never draws fewer, so that two rounds do not look like a landslide.
const STEPS: usize = 10;

impl OverTime<'_> {
    pub const HEIGHT: f32 = 132.0;

    /// Heading with the level of the last time, and the chart.
    pub fn show(self, ui: &mut Ui) -> Response {
        let look = look(ui.ctx());
        let (rect, response) = room(ui, Vec2::new(self.width, Self::HEIGHT), self.sentence);
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let edge = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
        let ground = look.get(Token::Surface);
        paint::boxed(ui.painter(), rect, f32::from(space::RADIUS_CARD), ground, edge);
        let inner = rect.shrink2(egui::vec2(space::S3, space::S2));
        let now = self.rounds.iter().rev().find_map(|round| round.level);
        let head = inner.top() + 12.0;
        if let Some(now) = now {
            text(ui, Type::Numeral, Token::TextStrong, &now.to_string(), pos2(inner.right(), head), 1.0);
        }
        let strong = look.get(Token::TextStrong);
        let title =
            ui.painter().layout_job(Type::Label.line_job(&look, strong, self.title, inner.width() - 20.0));
        ui.painter().galley(pos2(inner.left(), head - title.size().y / 2.0), title, strong);

        let plot = egui::Rect::from_min_max(
            pos2(inner.left() + 20.0, inner.top() + 40.0),
            pos2(inner.right() - 6.0, inner.bottom() - 8.0),
        );
        let y = |level: u8| plot.bottom() - plot.height() * f32::from(level.min(3)) / 3.0;
        for level in 0..=3_u8 {
            let grid = Stroke::new(1.0, look.get(Token::Grid));
            ui.painter().hline(plot.left() - 6.0..=plot.right() + 6.0, y(level), grid);
            let at = pos2(inner.left() + 4.0, y(level));
            text(ui, Type::Small, Token::TextWeak, &level.to_string(), at, 0.5);
        }
        let ink = look.get(Token::Series1);
        let weak = look.get(Token::TextWeak);
        // The newest stands at the right, also where there are few.
        let before = STEPS.saturating_sub(self.rounds.len());
        let x = |at: usize| plot.left() + plot.width() * (before + at) as f32 / (STEPS - 1) as f32;
        let line = Stroke::new(2.5, ink);
        for (at, pair) in self.rounds.windows(2).enumerate() {
            if let (Some(from), Some(to)) = (pair[0].level, pair[1].level) {
                ui.painter().line_segment([pos2(x(at), y(from)), pos2(x(at + 1), y(to))], line);
            }
        }
        for (at, round) in self.rounds.iter().enumerate() {
            if let Some(own) = round.own {
                dot(ui, pos2(x(at), y(own)), 6.5, weak, false);
            }
            match round.level {
                Some(level) => dot(ui, pos2(x(at), y(level)), 4.0, ink, true),
                None => {
                    let foot = plot.bottom() + 6.0;
                    let gap = Stroke::new(1.5, weak);
                    ui.painter().hline(x(at) - 3.0..=x(at) + 3.0, foot, gap);
                }
            }
        }
        tooltip::show(ui, &response, self.sentence, None);
        response
    }

    /// The same place for a skill that was not seen; the caller puts a button beneath the words.
    pub fn unseen(title: &str, size: Vec2, ui: &mut Ui, below: impl FnOnce(&mut Ui)) {
        let look = look(ui.ctx());
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let stroke = Stroke::new(look.theme.edges.control, look.get(Token::LineStrong));
        paint::dashed_rect(ui.painter(), rect.shrink(1.0), f32::from(space::RADIUS_CARD), stroke);
        let inner = rect.shrink2(egui::vec2(space::S3, space::S2));
        let down = egui::Layout::top_down(egui::Align::Min);
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inner).layout(down));
        child.spacing_mut().item_spacing.y = 0.0;
        child.add_space(2.0);
        words::one_line(&mut child, Type::Label, Token::TextStrong, title, inner.width());
        words::words(&mut child, Type::Small, Token::TextWeak, "Not seen yet.");
        child.add_space(space::S1);
        below(&mut child);
    }
}
