//! A table: a head that may sort, rows of one height that are drawn only where they can be seen, a line between them. It
//! holds no data: the caller fills each cell.

use egui::{Align, Layout, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, pos2};

use super::words;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};

/// How a column is sorted now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// It cannot be sorted by.
    Never,
    Not,
    Up,
    Down,
}

/// A column: a width of its own, or a share of what is left.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    pub title: &'a str,
    pub width: f32,
    /// Above 0: a share of the width that is left instead.
    pub grows: f32,
    /// Numbers stand at the right.
    pub right: bool,
    pub sort: Sort,
}

impl<'a> Column<'a> {
    pub fn fixed(title: &'a str, width: f32) -> Self {
        Column { title, width, grows: 0.0, right: false, sort: Sort::Never }
    }

    pub fn grows(title: &'a str, share: f32) -> Self {
        Column { title, width: 0.0, grows: share, right: false, sort: Sort::Never }
    }

    pub fn right(mut self) -> Self {
        self.right = true;
        self
    }

    pub fn sort(mut self, sort: Sort) -> Self {
        self.sort = sort;
        self
    }
}

pub const HEAD: f32 = 40.0;
pub const ROW: f32 = 44.0;
const GAP: f32 = 24.0;
/// Rows beyond the edge that are drawn too, so that Tab finds the next control there.
const BEYOND: usize = 2;

/// Shows the table over `width`. Answers with the column whose head was pressed.
pub fn show(
    ui: &mut Ui,
    width: f32,
    columns: &[Column<'_>],
    rows: usize,
    mut cell: impl FnMut(&mut Ui, usize, usize),
) -> Option<usize> {
    let places = places(width, columns);
    let pressed = head(ui, width, columns, &places);
    self::rows(ui, width, ROW, rows, |ui, row, rect| {
        for (at, ((from, to), column)) in places.iter().zip(columns).enumerate() {
            let place = Rect::from_min_max(
                pos2(rect.left() + from, rect.top()),
                pos2(rect.left() + to, rect.bottom()),
            );
            let layout = if column.right {
                Layout::right_to_left(Align::Center)
            } else {
                Layout::left_to_right(Align::Center)
            };
            let mut child = ui.new_child(UiBuilder::new().max_rect(place).layout(layout).id_salt((row, at)));
            child.spacing_mut().item_spacing.x = space::S2;
            cell(&mut child, row, at);
        }
    });
    pressed
}

/// Rows of one height, drawn where they can be seen, with a line between them.
pub fn rows(ui: &mut Ui, width: f32, height: f32, rows: usize, mut row: impl FnMut(&mut Ui, usize, Rect)) {
    let look = look(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, height * rows as f32), Sense::hover());
    let seen = ui.clip_rect();
    let first = ((seen.top() - rect.top()) / height).floor().max(0.0) as usize;
    let last = ((seen.bottom() - rect.top()) / height).ceil().max(0.0) as usize;
    for at in first.saturating_sub(BEYOND)..rows.min(last + BEYOND) {
        let top = rect.top() + height * at as f32;
        let place = Rect::from_min_size(pos2(rect.left(), top), Vec2::new(width, height));
        if ui.rect_contains_pointer(place) {
            ui.painter().rect_filled(place, 0.0, look.get(Token::Hover));
        }
        row(ui, at, place);
        let line = Stroke::new(1.0, look.get(Token::LineSoft));
        ui.painter().hline(place.x_range(), place.bottom() - 0.5, line);
    }
}

/// Where each column begins and ends.
fn places(width: f32, columns: &[Column<'_>]) -> Vec<(f32, f32)> {
    let gaps = GAP * columns.len().saturating_sub(1) as f32 + 2.0 * space::S3;
    let fixed: f32 = columns.iter().map(|column| column.width).sum();
    let shares: f32 = columns.iter().map(|column| column.grows).sum();
    let free = (width - gaps - fixed).max(0.0);
    let mut x = space::S3;
    columns
        .iter()
        .map(|column| {
            let own = column.width + if column.grows > 0.0 { free * column.grows / shares } else { 0.0 };
            let place = (x, x + own);
            x += own + GAP;
            place
        })
        .collect()
}

fn head(ui: &mut Ui, width: f32, columns: &[Column<'_>], places: &[(f32, f32)]) -> Option<usize> {
    let look = look(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, HEAD), Sense::hover());
    ui.painter().rect_filled(rect, f32::from(space::RADIUS_CONTROL), look.get(Token::Sunken));
    if look.theme.is_clear() {
        let edge = Stroke::new(1.0, look.get(Token::LineStrong));
        ui.painter().rect_stroke(rect, f32::from(space::RADIUS_CONTROL), edge, egui::StrokeKind::Inside);
    }
    let mut pressed = None;
    for (at, (column, (from, to))) in columns.iter().zip(places).enumerate() {
        let place =
            Rect::from_min_max(pos2(rect.left() + from, rect.top()), pos2(rect.left() + to, rect.bottom()));
        if title(ui, column, place).is_some_and(|response| response.clicked()) {
            pressed = Some(at);
        }
    }
    pressed
}

fn title(ui: &mut Ui, column: &Column<'_>, place: Rect) -> Option<Response> {
    if column.title.is_empty() {
        return None;
    }
    let look = look(ui.ctx());
    let sorts = column.sort != Sort::Never;
    let id = ui.scope_id().with(("head", column.title));
    let galley = words::galley(ui, Type::Label, Token::TextNormal, column.title, f32::INFINITY);
    let arrow = if matches!(column.sort, Sort::Up | Sort::Down) { 20.0 } else { 0.0 };
    let wide = galley.size().x + arrow;
    let left = if column.right { place.right() - wide } else { place.left() };
    let target = Rect::from_min_max(
        pos2(left - 6.0, place.top() + 4.0),
        pos2(left + wide + 6.0, place.bottom() - 4.0),
    );
    let response = ui.interact(target, id, if sorts { Sense::click() } else { Sense::hover() });
    if sorts && response.hovered() {
        ui.painter().rect_filled(target, f32::from(space::RADIUS_CONTROL), look.get(Token::Hover));
    }
    let at = paint::snap(ui.painter(), pos2(left, place.center().y - galley.size().y / 2.0));
    let end = at.x + galley.size().x;
    ui.painter().galley(at, galley, look.get(Token::TextNormal));
    let sign = match column.sort {
        Sort::Up => Some(Icon::Up),
        Sort::Down => Some(Icon::Down),
        _ => None,
    };
    if let Some(sign) = sign {
        let centre = pos2(end + 12.0, place.center().y);
        paint::icon(ui.painter(), sign, centre, space::ICON_DENSE, look.get(Token::TextNormal));
    }
    paint::focus_ring(ui, &response, f32::from(space::RADIUS_CONTROL));
    let name = match column.sort {
        Sort::Up => format!("{}, sorted, the smallest first", column.title),
        Sort::Down => format!("{}, sorted, the largest first", column.title),
        Sort::Not => format!("{}, sort by it", column.title),
        Sort::Never => column.title.to_owned(),
    };
    let role = if sorts { Role::Button } else { Role::ColumnHeader };
    response.widget_info(|| WidgetInfo::labeled(role, true, &name));
    Some(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_what_is_left_and_fill_the_width() {
        let columns =
            [Column::fixed("Date", 100.0), Column::grows("Scenario", 3.0), Column::grows("With", 1.0)];
        let places = places(600.0, &columns);
        assert_eq!(places[0], (12.0, 112.0));
        assert_eq!(places[1].0, 136.0);
        assert_eq!(places[2].1, 588.0);
        assert!(places.windows(2).all(|pair| (pair[1].0 - pair[0].1 - GAP).abs() < 0.01));
    }
}
