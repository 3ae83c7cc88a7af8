//! A learner's words with the marks in them: wash, underline, and a small sign at the end of each.
//!
//! It shows where a mark stands; what the mark means is said by the row beside it.

use std::ops::Range;
use std::sync::Arc;

use egui::{Galley, Painter, Rect, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::found::Found;
use super::sign::Sign;
use crate::ui::paint;
use crate::ui::theme::{Look, Token, Type, look, space};

/// One mark: the bytes that it stands on, and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub bytes: Range<usize>,
    pub sign: Sign,
    /// The whole of it in words, for a screen reader.
    pub name: String,
    pub selected: bool,
}

/// What happened to the marked text.
#[derive(Clone, Debug, Default)]
pub struct MarkedText {
    /// The mark that was clicked, or opened with Enter.
    pub opened: Option<usize>,
    /// Where each mark ends, for what wants to point at it.
    pub rects: Vec<Rect>,
}

/// Shows the words and their marks within a width, and the words that are looked for. `surface` is the colour below.
pub fn show(
    ui: &mut Ui,
    text: &str,
    marks: &[Mark],
    surface: Token,
    width: f32,
    found: &Found,
) -> MarkedText {
    let look = look(ui.ctx());
    let job = Type::Reply.job(&look, look.get(Token::TextStrong), text, width);
    let galley = ui.painter().layout_job(job);
    // Room above the first line for the signs that stand over the words.
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let origin = rect.min;
    let rows: Vec<Vec<Rect>> = marks
        .iter()
        .map(|mark| {
            span_rects(&galley, text, &mark.bytes)
                .into_iter()
                .map(|r| r.translate(origin.to_vec2()))
                .collect()
        })
        .collect();
    let mut answer = MarkedText::default();
    let ids: Vec<egui::Response> = rows
        .iter()
        .zip(marks)
        .enumerate()
        .map(|(at, (rows, mark))| interact(ui, at, rows, mark, &mut answer))
        .collect();
    let painter = ui.painter().clone();
    for ((rows, mark), response) in rows.iter().zip(marks).zip(&ids) {
        wash(&painter, &look, rows, mark, response.hovered());
    }
    found.paint(ui, &galley, text, origin);
    painter.galley(origin, Arc::clone(&galley), look.get(Token::TextStrong));
    underline_all(&painter, &look, &rows, marks);
    signs(&painter, &look, &rows, marks, look.get(surface));
    for (rows, response) in rows.iter().zip(&ids) {
        if response.has_focus() && paint::by_key(ui.ctx()) {
            rows.iter().for_each(|row| paint::ring(ui, row.shrink2(vec2(0.0, 2.0)), 4.0));
        }
    }
    answer.rects = rows.iter().filter_map(|rows| rows.last().copied()).collect();
    answer
}

fn interact(ui: &Ui, at: usize, rows: &[Rect], mark: &Mark, answer: &mut MarkedText) -> egui::Response {
    let bounds = rows.iter().copied().reduce(Rect::union).unwrap_or(Rect::NOTHING);
    let id = ui.unique_id().with(("mark", at));
    let mut response = ui.interact(bounds, id, Sense::click());
    // A mark over two lines has a box that covers more than its words: only the words answer the pointer.
    if let Some(pointer) = response.interact_pointer_pos() {
        let inside = rows.iter().any(|row| row.contains(pointer));
        if response.clicked() && (inside || ui.input(|i| i.key_pressed(egui::Key::Enter))) {
            answer.opened = Some(at);
        }
    } else if response.clicked() {
        answer.opened = Some(at);
    }
    response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, mark.selected, &mark.name));
    response
}

fn wash(painter: &Painter, look: &Look, rows: &[Rect], mark: &Mark, hovered: bool) {
    for row in rows {
        let grown = if hovered { row.expand2(vec2(2.0, 0.0)) } else { row.expand2(vec2(2.0, -1.0)) };
        painter.rect_filled(grown, f32::from(space::RADIUS_WASH), look.get(mark.sign.wash()));
        if mark.selected {
            let outline = Stroke::new(1.5, look.get(mark.sign.ink()));
            painter.rect_stroke(grown, f32::from(space::RADIUS_WASH), outline, egui::StrokeKind::Inside);
        }
    }
}

/// Where marks lie over each other the strongest underline is drawn alone.
fn underline_all(painter: &Painter, look: &Look, rows: &[Vec<Rect>], marks: &[Mark]) {
    for (at, (own, mark)) in rows.iter().zip(marks).enumerate() {
        let stronger = |(other, m): (usize, &Mark)| {
            other != at
                && (m.sign < mark.sign || (m.sign == mark.sign && other < at))
                && m.bytes.start < mark.bytes.end
                && mark.bytes.start < m.bytes.end
        };
        let over: Vec<Rect> = marks
            .iter()
            .enumerate()
            .filter(|(other, m)| stronger((*other, m)))
            .flat_map(|(other, _)| rows[other].iter().copied())
            .collect();
        for row in own {
            for piece in left_over(*row, &over) {
                underline(
                    painter,
                    look,
                    mark.sign,
                    piece.x_range().min,
                    piece.x_range().max,
                    row.bottom() - 2.0,
                );
            }
        }
    }
}

/// The parts of a row that no stronger mark covers.
fn left_over(row: Rect, over: &[Rect]) -> Vec<Rect> {
    let mut pieces = vec![row];
    for other in over.iter().filter(|other| (other.center().y - row.center().y).abs() < row.height() / 2.0) {
        pieces = pieces
            .into_iter()
            .flat_map(|piece| {
                let left =
                    Rect::from_min_max(piece.min, pos2(other.left().min(piece.right()), piece.bottom()));
                let right = Rect::from_min_max(pos2(other.right().max(piece.left()), piece.top()), piece.max);
                [left, right]
            })
            .filter(|piece| piece.width() > 1.0)
            .collect();
    }
    pieces
}

/// The line below the words, each kind with a form of its own.
pub fn underline(painter: &Painter, look: &Look, sign: Sign, left: f32, right: f32, y: f32) {
    underline_thick(painter, look, sign, left, right, y, 1.0);
}

/// The same, so many times as thick: for a wall.
pub fn underline_thick(
    painter: &Painter,
    look: &Look,
    sign: Sign,
    left: f32,
    right: f32,
    y: f32,
    times: f32,
) {
    let ink = look.get(sign.ink());
    match sign {
        Sign::Earned => {
            painter.hline(left..=right, y, Stroke::new(2.0 * times, ink));
        }
        Sign::Near => {
            let ends = [pos2(left, y), pos2(right, y)];
            painter.extend(Shape::dashed_line(
                &ends,
                Stroke::new(2.0 * times, ink),
                6.0 * times,
                5.0 * times,
            ));
        }
        Sign::Flag => {
            painter.hline(left..=right, y - 2.0 * times, Stroke::new(1.6 * times, ink));
            painter.hline(left..=right, y + 2.0 * times, Stroke::new(1.6 * times, ink));
        }
        Sign::Lost => {
            let steps = ((right - left) / (4.0 * times)).ceil() as usize;
            let point = |i: usize| {
                let x = (left + 4.0 * times * i as f32).min(right);
                pos2(x, if i.is_multiple_of(2) { y + 1.5 * times } else { y - 1.5 * times })
            };
            painter.line((0..=steps).map(point).collect(), Stroke::new(1.6 * times, ink));
        }
        Sign::NotFound => {}
    }
}

/// Small signs at the end of each mark, above the line; beside each other where marks end together.
fn signs(painter: &Painter, look: &Look, rows: &[Vec<Rect>], marks: &[Mark], cut: egui::Color32) {
    let mut taken: Vec<egui::Pos2> = Vec::new();
    for (own, mark) in rows.iter().zip(marks) {
        let Some(last) = own.first() else { continue };
        let mut centre = pos2(last.right() - 1.0, last.top() + 0.5);
        while taken.iter().any(|other| (other.x - centre.x).abs() < 15.0 && (other.y - centre.y).abs() < 8.0)
        {
            centre.x -= 16.0;
        }
        taken.push(centre);
        painter.circle_filled(centre, 8.5, cut);
        mark.sign.paint(painter, look, centre, 14.0, cut);
    }
}

/// The rectangles of a span of bytes, one a row, in the galley's own coordinates.
pub fn span_rects(galley: &Galley, text: &str, bytes: &Range<usize>) -> Vec<Rect> {
    let char_at = |byte: usize| {
        let mut byte = byte.min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        text[..byte].chars().count()
    };
    let (from, to) = (char_at(bytes.start), char_at(bytes.end));
    let mut first = 0;
    let mut rects = Vec::new();
    for row in &galley.rows {
        let count = row.glyphs.len();
        let (start, end) = (from.max(first), to.min(first + count));
        if start < end {
            let glyphs = &row.glyphs[start - first..end - first];
            let words = glyphs.iter().rposition(|glyph| !glyph.chr.is_whitespace());
            if let (Some(left), Some(right)) = (glyphs.first(), words.map(|at| &glyphs[at])) {
                let min = row.pos + vec2(left.pos.x, 0.0);
                rects.push(Rect::from_min_size(min, Vec2::new(right.max_x() - left.pos.x, row.size.y)));
            }
        }
        first += count + usize::from(row.ends_with_newline);
    }
    rects
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rects(text: &str, bytes: Range<usize>, width: f32) -> Vec<Rect> {
        let ctx = egui::Context::default();
        crate::ui::theme::fonts::install(&ctx);
        let mut found = Vec::new();
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let look = look(ui.ctx());
            let galley =
                ui.painter().layout_job(Type::Reply.job(&look, look.get(Token::TextStrong), text, width));
            found = span_rects(&galley, text, &bytes);
        });
        // Nothing is painted here, so the textures have nowhere to go.
        output.textures_delta.clear();
        found
    }

    #[test]
    fn a_mark_inside_one_line_has_one_rectangle() {
        let text = "It’s probably a user error thing, so";
        let found = rects(text, text.find("user").unwrap()..text.find(" thing").unwrap(), 600.0);
        assert_eq!(found.len(), 1);
        assert!(found[0].left() > 60.0 && found[0].width() > 40.0, "{found:?}");
    }

    #[test]
    fn a_mark_over_two_lines_has_two() {
        let text = "The scanners were all replaced last summer, so it should not be the hardware.";
        let found = rects(text, 0..text.len(), 300.0);
        assert!(found.len() >= 2 && found[1].top() > found[0].top(), "{found:?}");
    }

    #[test]
    fn a_newline_shifts_nothing() {
        let text = "One.\nTwo words.";
        let found = rects(text, text.find("words").unwrap()..text.len() - 1, 600.0);
        assert_eq!(found.len(), 1);
        assert!(found[0].left() > 20.0 && found[0].top() > 20.0, "{found:?}");
    }

    #[test]
    fn a_span_outside_of_the_words_marks_nothing() {
        assert!(rects("Short.", 40..60, 600.0).is_empty());
    }

    #[test]
    fn the_stronger_underline_leaves_the_rest_to_the_weaker() {
        let row = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 26.0));
        let over = Rect::from_min_max(pos2(40.0, 0.0), pos2(60.0, 26.0));
        let pieces = left_over(row, &[over]);
        assert_eq!(pieces.iter().map(|p| p.width()).collect::<Vec<_>>(), [40.0, 40.0]);
    }
}
