//! Words on a page, in one of the styles of the type scale. Headings carry their role and level.

use std::sync::Arc;

use egui::{Align, Galley, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use super::found::Found;
use crate::ui::theme::{Token, Type, look};

/// Text in a style and a colour, wrapped at the width that is left.
pub fn words(ui: &mut Ui, style: Type, token: Token, text: &str) -> Response {
    within(ui, style, token, text, f32::INFINITY)
}

/// Text wrapped at a measure, or at the width that is left where that is less.
pub fn within(ui: &mut Ui, style: Type, token: Token, text: &str, measure: f32) -> Response {
    found_within(ui, style, token, text, measure, &Found::NOTHING)
}

/// The same, with the words in it that are looked for.
pub fn found_within(
    ui: &mut Ui,
    style: Type,
    token: Token,
    text: &str,
    measure: f32,
    found: &Found,
) -> Response {
    let galley = galley(ui, style, token, text, measure.min(ui.available_width()));
    show(ui, style, text, galley, found)
}

/// One line that is cut with "…" where it does not fit; the whole is its accessible name and its tooltip.
pub fn one_line(ui: &mut Ui, style: Type, token: Token, text: &str, width: f32) -> Response {
    found_line(ui, style, token, text, width, &Found::NOTHING)
}

/// The same, with the words in it that are looked for.
pub fn found_line(ui: &mut Ui, style: Type, token: Token, text: &str, width: f32, found: &Found) -> Response {
    let look = look(ui.ctx());
    let job = style.line_job(&look, look.get(token), text, width.min(ui.available_width()));
    let galley = ui.painter().layout_job(job);
    let cut = galley.elided;
    let response = show(ui, style, text, galley, found);
    if cut {
        super::tooltip::show(ui, &response, text, None)
    }
    response
}

/// Text of at most so many lines, cut with "…"; the whole is its accessible name.
pub fn lines(ui: &mut Ui, style: Type, token: Token, text: &str, width: f32, most: usize) -> Response {
    let look = look(ui.ctx());
    let mut job = style.job(&look, look.get(token), text, width.min(ui.available_width()));
    job.wrap.max_rows = most;
    let galley = ui.painter().layout_job(job);
    show(ui, style, text, galley, &Found::NOTHING)
}

/// Text in the middle of the width that is left.
pub fn centred(ui: &mut Ui, style: Type, token: Token, text: &str) -> Response {
    let look = look(ui.ctx());
    let width = ui.available_width();
    let mut job = style.job(&look, look.get(token), text, width);
    job.halign = Align::Center;
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, galley.size().y), Sense::hover());
    let at = egui::pos2(rect.center().x, rect.top());
    ui.painter().galley(at, galley, look.get(token));
    describe(ui, style, text, &response);
    response
}

/// Text that is laid out, for those who place it themselves.
pub fn galley(ui: &Ui, style: Type, token: Token, text: &str, width: f32) -> Arc<Galley> {
    let look = look(ui.ctx());
    ui.painter().layout_job(style.job(&look, look.get(token), text, width))
}

/// Quotation marks round what somebody said, unless they stand there already.
pub fn quoted(text: &str) -> String {
    if text.starts_with('“') { text.to_owned() } else { format!("“{text}”") }
}

fn show(ui: &mut Ui, style: Type, text: &str, galley: Arc<Galley>, found: &Found) -> Response {
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    found.paint(ui, &galley, text, rect.min);
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, galley, ui.visuals().text_color());
    }
    describe(ui, style, text, &response);
    response
}

fn describe(ui: &Ui, style: Type, text: &str, response: &Response) {
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if let Some(level) = style.heading_level() {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Heading);
            node.set_level(level);
            node.set_label(text);
        });
    }
}
