//! Words that are looked for, shown where they stand: a wash and a line round each, a heavier line round the one that is
//! shown. It paints beneath words and moves none of them.

use std::ops::Range;

use egui::{Galley, Pos2, Stroke, StrokeKind, Ui, vec2};

use super::marked::span_rects;
use crate::app::in_text::{Line, Place};
use crate::ui::theme::{Token, look, space};

/// The places within one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    spans: Vec<Range<usize>>,
    /// The one that is shown.
    shown: Option<usize>,
    /// It should come into view.
    scroll: bool,
}

impl Found {
    pub const NOTHING: Found = Found { spans: Vec::new(), shown: None, scroll: false };

    /// Places in a text of which none is shown before the others.
    pub fn all(spans: Vec<Range<usize>>) -> Found {
        Found { spans, ..Found::NOTHING }
    }

    /// Those of all places that stand in a line.
    pub fn within(places: &[Place], shown: usize, scroll: bool, line: Line) -> Found {
        let here = places.iter().enumerate().filter(|(_, place)| place.line == line);
        let mut found = Found { scroll, ..Found::NOTHING };
        for (at, place) in here {
            if at == shown {
                found.shown = Some(found.spans.len());
            }
            found.spans.push(place.bytes.clone());
        }
        found
    }

    /// The same places in a text that has so many more bytes before it.
    pub fn shifted(&self, bytes: usize) -> Found {
        let spans = self.spans.iter().map(|span| span.start + bytes..span.end + bytes).collect();
        Found { spans, ..self.clone() }
    }

    /// Paints beneath a text that is laid out at `origin`. Call it before the text is painted.
    pub fn paint(&self, ui: &Ui, galley: &Galley, text: &str, origin: Pos2) {
        let look = look(ui.ctx());
        let radius = f32::from(space::RADIUS_WASH);
        for (at, span) in self.spans.iter().enumerate() {
            let shown = self.shown == Some(at);
            let edge = if shown {
                Stroke::new(2.0, look.get(Token::Focus))
            } else {
                Stroke::new(1.0, look.get(Token::Accent))
            };
            let rows: Vec<egui::Rect> = span_rects(galley, text, span)
                .into_iter()
                .map(|row| row.translate(origin.to_vec2()).expand2(vec2(1.0, -2.0)))
                .collect();
            for row in &rows {
                ui.painter().rect(*row, radius, look.get(Token::AccentWash), edge, StrokeKind::Outside);
            }
            let whole = rows.into_iter().reduce(egui::Rect::union);
            if let Some(whole) = whole.filter(|_| shown && self.scroll) {
                ui.scroll_to_rect(whole.expand(8.0), Some(egui::Align::Center));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_its_own_places_and_knows_the_one_that_is_shown() {
        let place = |line, bytes| Place { line, bytes };
        let places = [
            place(Line::Opening, 0..2),
            place(Line::Reply(0), 1..3),
            place(Line::Reply(0), 5..7),
            place(Line::Answer(0), 4..6),
        ];
        let found = Found::within(&places, 2, false, Line::Reply(0));
        assert_eq!((found.spans.as_slice(), found.shown), ([1..3, 5..7].as_slice(), Some(1)));
        assert_eq!(found.shifted(3).spans, [4..6, 8..10]);
        assert_eq!(Found::within(&places, 2, false, Line::Opening).shown, None);
    }
}
