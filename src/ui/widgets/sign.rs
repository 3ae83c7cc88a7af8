//! The four signs of evidence and the one for "not found", drawn on a grid of 20.
//!
//! Each has a form of its own, so that none needs its colour.

use egui::{Color32, Painter, Pos2, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::words;
use crate::ui::paint;
use crate::ui::theme::{Look, Token, Type, look, space};

/// What a mark says about the words that it stands on. In the order of strength.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    Flag,
    Lost,
    Near,
    Earned,
    NotFound,
}

impl Sign {
    /// Every sign, the strongest first.
    pub const ALL: [Sign; 5] = [Sign::Flag, Sign::Lost, Sign::Near, Sign::Earned, Sign::NotFound];

    /// The word beside the sign.
    pub const fn word(self) -> &'static str {
        match self {
            Sign::Flag => "Flag",
            Sign::Lost => "Lost",
            Sign::Near => "Near miss",
            Sign::Earned => "Earned",
            Sign::NotFound => "Not found",
        }
    }

    /// The colour of sign, underline and word.
    pub const fn ink(self) -> Token {
        match self {
            Sign::Flag => Token::Flag,
            Sign::Lost => Token::Lost,
            Sign::Near => Token::Near,
            Sign::Earned => Token::Earned,
            Sign::NotFound => Token::TextWeak,
        }
    }

    /// The colour behind the quoted words.
    pub const fn wash(self) -> Token {
        match self {
            Sign::Flag => Token::FlagWash,
            Sign::Lost => Token::LostWash,
            Sign::Near => Token::NearWash,
            Sign::Earned => Token::EarnedWash,
            Sign::NotFound => Token::Sunken,
        }
    }

    /// Paints the sign around a centre. `cut` is the colour of the surface below.
    pub fn paint(self, painter: &Painter, look: &Look, centre: Pos2, size: f32, cut: Color32) {
        let ink = look.get(self.ink());
        let unit = size / 20.0;
        let at = |x: f32, y: f32| pos2(centre.x + (x - 10.0) * unit, centre.y + (y - 10.0) * unit);
        let line = |width: f32, colour: Color32| Stroke::new(width * unit, colour);
        match self {
            Sign::Earned => {
                painter.circle_filled(centre, 9.0 * unit, ink);
                painter.line(vec![at(5.9, 10.0), at(9.1, 13.2), at(14.3, 6.8)], line(2.2, cut));
            }
            Sign::Lost => {
                painter.circle(centre, 8.0 * unit, cut, line(2.0, ink));
                painter.line_segment([at(6.4, 10.0), at(13.6, 10.0)], line(2.4, ink));
            }
            Sign::Near => {
                let whole = vec![at(10.0, 1.0), at(19.0, 10.0), at(10.0, 19.0), at(1.0, 10.0)];
                painter.add(Shape::convex_polygon(whole, cut, line(2.0, ink)));
                let half = vec![at(10.0, 1.0), at(10.0, 19.0), at(1.0, 10.0)];
                painter.add(Shape::convex_polygon(half, ink, line(2.0, ink)));
            }
            Sign::Flag => {
                let corners = [
                    (6.2, 1.0),
                    (13.8, 1.0),
                    (19.0, 6.2),
                    (19.0, 13.8),
                    (13.8, 19.0),
                    (6.2, 19.0),
                    (1.0, 13.8),
                    (1.0, 6.2),
                ];
                let octagon = corners.into_iter().map(|(x, y)| at(x, y)).collect();
                painter.add(Shape::convex_polygon(octagon, ink, Stroke::NONE));
                painter.line_segment([at(10.0, 5.4), at(10.0, 11.0)], line(2.4, cut));
                painter.circle_filled(at(10.0, 14.8), 1.5 * unit, cut);
            }
            Sign::NotFound => {
                paint::dashed_circle(painter, centre, 8.0 * unit, line(1.6, ink), 2.0 * unit, 3.0 * unit);
            }
        }
    }
}

/// A sign and what it stands for, in a row with others.
pub fn tag(ui: &mut Ui, sign: Sign, label: &str, ground: Token) {
    let look = look(ui.ctx());
    let galley = words::galley(ui, Type::Note, Token::TextNormal, label, f32::INFINITY);
    let size = vec2(26.0 + galley.size().x, space::CONTROL_COMPACT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    sign.paint(ui.painter(), &look, pos2(rect.left() + 10.0, rect.center().y), 20.0, look.get(ground));
    let at = pos2(rect.left() + 26.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(paint::snap(ui.painter(), at), galley, look.get(Token::TextNormal));
    let name = format!("{}: {label}", sign.word());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_sign_has_its_own_word_and_ink() {
        let words: BTreeSet<&str> = Sign::ALL.iter().map(|sign| sign.word()).collect();
        let inks: BTreeSet<Token> = Sign::ALL.iter().map(|sign| sign.ink()).collect();
        assert_eq!((words.len(), inks.len()), (5, 5));
    }

    #[test]
    fn the_strongest_sign_sorts_first() {
        let mut signs = [Sign::Earned, Sign::Flag, Sign::Near, Sign::Lost];
        signs.sort();
        assert_eq!(signs, [Sign::Flag, Sign::Lost, Sign::Near, Sign::Earned]);
    }
}
