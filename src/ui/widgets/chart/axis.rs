//! Dots on one horizontal axis: one a round, the newest filled. Equal ones stand on each other.

use egui::{Rect, Response, Stroke, Ui, Vec2, pos2};

use super::{dot, room, text};
use crate::ui::theme::{Token, Type, look, space};
use crate::ui::widgets::words;

/// An axis with its dots.
#[derive(Clone, Copy, Debug)]
pub struct Axis<'a> {
    pub sentence: &'a str,
    /// From, to.
    pub range: (f32, f32),
    /// Numbers that are written under the axis.
    pub ticks: &'a [(f32, &'a str)],
    /// A stretch that is aimed at, with its word.
    pub aim: Option<(f32, f32, &'a str)>,
    /// A place that is marked with a line, with its word.
    pub middle: Option<(f32, &'a str)>,
    /// Words at the left and the right end, above the axis.
    pub ends: Option<(&'a str, &'a str)>,
    /// One a round, the oldest first.
    pub values: &'a [f32],
    pub width: f32,
}

/// Dots nearer to each other than this stand on each other.
const NEAR: f32 = 11.0;

impl Axis<'_> {
    /// Paints the axis.
    pub fn show(self, ui: &mut Ui) -> Response {
        let look = look(ui.ctx());
        let left = self.range.0;
        let scale = (self.width - 2.0 * space::S4) / (self.range.1 - left).max(0.01);
        let x = |value: f32| space::S4 + (value.clamp(left, self.range.1) - left) * scale;
        let places = stacked(&self.values.iter().map(|v| x(*v)).collect::<Vec<f32>>());
        let highest = places.iter().map(|(_, level)| *level).max().unwrap_or(0);
        let label = Type::Small.line(&look);
        // A word over the middle needs a line of its own.
        let above = if self.middle.is_some() || self.aim.is_some() { label + 2.0 } else { 0.0 };
        let dots = 24.0 + NEAR * highest as f32;
        let ends = self.ends.map(|(low, high)| {
            let half = self.width / 2.0 - space::S2;
            (
                words::galley(ui, Type::Small, Token::TextWeak, low, half),
                words::galley(ui, Type::Small, Token::TextWeak, high, half),
            )
        });
        let foot = ends.as_ref().map_or(0.0, |(low, high)| low.size().y.max(high.size().y));
        let height = above + dots + label + space::S1 + foot;
        let (rect, response) = room(ui, Vec2::new(self.width, height), self.sentence);
        let line = rect.top() + above + dots;
        let painter = ui.painter();
        let at = |value: f32| rect.left() + x(value);
        if let Some((from, to, word)) = self.aim {
            let band = Rect::from_min_max(pos2(at(from), rect.top() + above), pos2(at(to), line));
            painter.rect_filled(band, 4.0, look.get(Token::Sunken));
            if look.theme.is_clear() {
                let edge = Stroke::new(1.0, look.get(Token::LineStrong));
                painter.rect_stroke(band, 4.0, edge, egui::StrokeKind::Inside);
            }
            let place = pos2(band.center().x, rect.top() + label / 2.0);
            text(ui, Type::Small, Token::TextWeak, word, place, 0.5);
        }
        painter.hline(at(left)..=at(self.range.1), line, Stroke::new(2.0, look.get(Token::LineStrong)));
        if let Some((value, word)) = self.middle {
            let dashed = [pos2(at(value), rect.top() + above), pos2(at(value), line)];
            let stroke = Stroke::new(1.5, look.get(Token::LineStrong));
            painter.extend(egui::Shape::dashed_line(&dashed, stroke, 3.0, 3.0));
            text(ui, Type::Small, Token::TextWeak, word, pos2(at(value), rect.top() + label / 2.0), 0.5);
        }
        for (value, word) in self.ticks {
            let tick = Stroke::new(1.5, look.get(Token::LineStrong));
            painter.vline(at(*value), line - 3.0..=line + 3.0, tick);
            let place = pos2(at(*value), line + 4.0 + label / 2.0);
            text(ui, Type::Small, Token::TextWeak, word, place, 0.5);
        }
        let ink = look.get(Token::Series1);
        let newest = places.len().saturating_sub(1);
        for (at, (x, level)) in places.iter().enumerate() {
            let centre = pos2(rect.left() + x, line - 9.0 - NEAR * *level as f32);
            dot(ui, centre, 5.0, ink, at == newest);
        }
        if let Some((low, high)) = ends {
            let y = rect.bottom() - foot;
            let right = rect.right() - space::S1 - high.size().x;
            ui.painter().galley(pos2(rect.left() + space::S1, y), low, look.get(Token::TextWeak));
            ui.painter().galley(pos2(right, y), high, look.get(Token::TextWeak));
        }
        response
    }
}

/// Places along the axis with the step on which each stands, the first lowest.
fn stacked(places: &[f32]) -> Vec<(f32, usize)> {
    let mut stacks: Vec<(f32, usize)> = Vec::with_capacity(places.len());
    for x in places {
        let level = (0..).find(|level| stacks.iter().all(|(at, on)| on != level || (at - x).abs() >= NEAR));
        stacks.push((*x, level.unwrap_or(0)));
    }
    stacks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_never_cover_each_other() {
        let steps = |places: &[f32]| stacked(places).iter().map(|(_, on)| *on).collect::<Vec<_>>();
        assert_eq!(steps(&[10.0, 10.0, 40.0, 12.0]), [0, 1, 0, 2]);
        assert_eq!(steps(&[10.0, 21.0, 32.0]), [0, 0, 0]);
        assert_eq!(steps(&[]), Vec::<usize>::new());
    }
}
