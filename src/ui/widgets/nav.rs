//! A line of a list that leads somewhere: contents, sections of a page, results of a search.

use egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2};

use super::words;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};

/// How a line looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Nav {
    /// One is there.
    pub here: bool,
    /// It stands below another.
    pub indented: bool,
    /// It has lines below it: shown, or not.
    pub opens: Option<bool>,
    /// A section of a page: smaller and lighter.
    pub small: bool,
}

impl Nav {
    /// One line over the width that is left; the whole line is the target.
    pub fn show(self, ui: &mut Ui, title: &str) -> Response {
        let look = look(ui.ctx());
        let width = ui.available_width();
        let left = if self.indented { 28.0 } else { 12.0 };
        let right = if self.opens.is_some() { 32.0 } else { 8.0 };
        let token = if self.here { Token::TextStrong } else { Token::TextNormal };
        let style = if self.indented || self.small { Type::Note } else { Type::Strong };
        let galley = words::galley(ui, style, token, title, width - left - right);
        let height = (galley.size().y + 10.0).max(if self.indented || self.small { 32.0 } else { 36.0 });
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
        let radius = f32::from(space::RADIUS_CONTROL);
        if self.here {
            ui.painter().rect_filled(rect, radius, look.get(Token::AccentWash));
            let bar = Rect::from_min_max(
                pos2(rect.left(), rect.top() + 6.0),
                pos2(rect.left() + 3.0, rect.bottom() - 6.0),
            );
            ui.painter().rect_filled(bar, 1.5, look.get(Token::Accent));
        } else if response.hovered() {
            ui.painter().rect_filled(rect, radius, look.get(Token::Hover));
        }
        let at = pos2(rect.left() + left, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(paint::snap(ui.painter(), at), galley, look.get(token));
        if let Some(open) = self.opens {
            let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
            let centre = pos2(rect.right() - 18.0, rect.center().y);
            paint::icon(ui.painter(), icon, centre, space::ICON_DENSE, look.get(Token::TextWeak));
        }
        paint::focus_ring(ui, &response, radius);
        response.widget_info(|| WidgetInfo::selected(Role::Link, true, self.here, title));
        response
    }
}
