//! Small brushes that every widget shares: icons, the focus ring, dashed and hatched shapes.
//!
//! They paint and allocate nothing, and they never choose a colour by themselves.

use egui::{
    Align2, Color32, Context, FontFamily, FontId, Painter, Pos2, Rect, Response, Shape, Stroke, Ui, pos2,
    vec2,
};

use super::icon::Icon;
use super::theme::{Look, Token, look};

/// Paints an icon around a centre. It is a picture: no text of a widget, nothing for a screen reader.
pub fn icon(painter: &Painter, icon: Icon, centre: Pos2, size: f32, colour: Color32) {
    let font = FontId::new(size, FontFamily::Name("icons".into()));
    let galley = painter.layout_no_wrap(icon.glyph().to_string(), font, colour);
    let rect = Align2::CENTER_CENTER.anchor_size(centre, galley.size());
    painter.galley(snap(painter, rect.min), galley, colour);
}

/// Moves a point onto the grid of pixels, so that edges stay crisp.
pub fn snap(painter: &Painter, point: Pos2) -> Pos2 {
    let scale = painter.pixels_per_point();
    pos2((point.x * scale).round() / scale, (point.y * scale).round() / scale)
}

fn key_slot() -> egui::Id {
    egui::Id::unique("rounds-last-input-was-a-key")
}

/// Notes whether a key or the pointer came last. Call once a frame, before anything is painted.
pub fn watch_input(ctx: &Context) {
    let (key, pointer) = ctx.input(|input| {
        let key = input.events.iter().any(|event| matches!(event, egui::Event::Key { pressed: true, .. }));
        (key, input.pointer.any_pressed())
    });
    if key || pointer {
        ctx.data_mut(|data| data.insert_temp(key_slot(), key && !pointer));
    }
}

/// Whether the last input was a key; then the ring shows where the focus is.
pub fn by_key(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(key_slot()).unwrap_or(false))
}

/// The ring round whatever has the focus and will answer to Enter. Fill and size never change with focus.
pub fn focus_ring(ui: &Ui, response: &Response, radius: f32) {
    if response.has_focus() && by_key(ui.ctx()) {
        // A key may lead to what lies beyond the edge of a page.
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        ring(ui, response.rect, radius);
    }
}

/// The ring itself, 2 outside of a rectangle.
pub fn ring(ui: &Ui, rect: Rect, radius: f32) {
    let look = look(ui.ctx());
    let width = look.theme.edges.focus;
    let painter = ui.painter();
    let outer = rect.expand(2.0 + width / 2.0);
    // The ring may stand a little outside of a scroll area; a cut ring is worse than one that reaches over.
    let painter = painter.with_clip_rect(painter.clip_rect().expand(5.0));
    painter.rect_stroke(
        outer,
        radius + 2.0,
        Stroke::new(width, look.get(Token::Focus)),
        egui::StrokeKind::Middle,
    );
}

/// A rounded rectangle with a dashed edge: what cannot be used now, or is not there yet.
pub fn dashed_rect(painter: &Painter, rect: Rect, radius: f32, stroke: Stroke) {
    let path = rounded_path(rect, radius);
    painter.extend(Shape::dashed_line(&path, stroke, 4.0, 3.0));
}

/// A dashed circle.
pub fn dashed_circle(painter: &Painter, centre: Pos2, radius: f32, stroke: Stroke, on: f32, off: f32) {
    let steps = 48;
    let path: Vec<Pos2> = (0..=steps)
        .map(|i| {
            let angle = std::f32::consts::TAU * i as f32 / steps as f32;
            centre + radius * vec2(angle.cos(), angle.sin())
        })
        .collect();
    painter.extend(Shape::dashed_line(&path, stroke, on, off));
}

/// The outline of a rounded rectangle as a closed run of points.
pub fn rounded_path(rect: Rect, radius: f32) -> Vec<Pos2> {
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let corners = [
        (rect.right_top() + vec2(-radius, radius), -90.0_f32),
        (rect.right_bottom() + vec2(-radius, -radius), 0.0),
        (rect.left_bottom() + vec2(radius, -radius), 90.0),
        (rect.left_top() + vec2(radius, radius), 180.0),
    ];
    let mut path = Vec::with_capacity(37);
    for (centre, from) in corners {
        for step in 0..=8 {
            let angle = (from + 90.0 * step as f32 / 8.0).to_radians();
            path.push(centre + radius * vec2(angle.cos(), angle.sin()));
        }
    }
    path.push(path[0]);
    path
}

/// Slanted lines inside a rectangle: the second sign, beside colour, of a part that is over.
pub fn hatch(painter: &Painter, rect: Rect, stroke: Stroke, pitch: f32) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        painter.line_segment([pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())], stroke);
        x += pitch;
    }
}

/// A colour on its way from one to another, for as long as a movement runs.
pub fn mix(ui: &Ui, id: egui::Id, on: bool, from: Color32, to: Color32, look: &Look) -> Color32 {
    let t = ui.ctx().animate_bool_with_time(id, on, look.motion(0.08));
    if t <= 0.0 {
        from
    } else if t >= 1.0 {
        to
    } else {
        from.lerp_to_gamma(to, t)
    }
}

/// The fill and the edge of a plain box.
pub fn boxed(painter: &Painter, rect: Rect, radius: f32, fill: Color32, stroke: Stroke) {
    painter.rect(rect, radius, fill, stroke, egui::StrokeKind::Inside);
}
