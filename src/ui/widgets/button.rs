//! Buttons: a verb, perhaps an icon before it and a key behind it. One primary a screen.

use egui::{Color32, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};

use super::tooltip;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Look, Token, Type, look, space};

/// What a button is for decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The next sensible step; one a screen.
    Primary,
    /// Everything else that acts.
    Second,
    /// Leave, close, help, and in dense rows.
    Quiet,
    /// A tool of the top bar: as quiet, in ink.
    Tool,
    /// Wipe, delete; never primary, never the answer to Enter.
    Danger,
    /// On or off, with a tick.
    Toggle(bool),
}

/// A button that is being put together.
#[derive(Clone, Debug)]
#[must_use = "a button shows only after `.show(ui)`"]
pub struct Button<'a> {
    kind: Kind,
    words: &'a str,
    icon: Option<Icon>,
    trailing: Option<Icon>,
    key: Option<&'a str>,
    tip: Option<&'a str>,
    name: Option<&'a str>,
    reason: Option<&'a str>,
    height: f32,
    width: Option<f32>,
    lean_left: bool,
}

impl<'a> Button<'a> {
    pub fn new(kind: Kind, words: &'a str) -> Self {
        Button {
            kind,
            words,
            icon: None,
            trailing: None,
            key: None,
            tip: None,
            name: None,
            reason: None,
            height: space::CONTROL,
            width: None,
            lean_left: false,
        }
    }

    pub fn primary(words: &'a str) -> Self {
        Button::new(Kind::Primary, words)
    }

    pub fn second(words: &'a str) -> Self {
        Button::new(Kind::Second, words)
    }

    pub fn quiet(words: &'a str) -> Self {
        Button::new(Kind::Quiet, words)
    }

    /// An icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon behind the words, for a key that has a sign of its own.
    pub fn trailing(mut self, icon: Icon) -> Self {
        self.trailing = Some(icon);
        self
    }

    /// The key, written behind the words.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// The second line of the tooltip.
    pub fn tip(mut self, tip: &'a str) -> Self {
        self.tip = Some(tip);
        self
    }

    /// A name for screen readers where the words alone do not say it.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Cannot be used now, and why.
    pub fn off_because(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    /// 32 high, for rows and cards.
    pub fn compact(mut self) -> Self {
        self.height = space::CONTROL_COMPACT;
        self
    }

    /// 48 high, for the first run.
    pub fn large(mut self) -> Self {
        self.height = space::CONTROL_LARGE;
        self
    }

    /// A given width.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Words at the left of a wide button.
    pub fn lean_left(mut self) -> Self {
        self.lean_left = true;
        self
    }

    /// How wide the button wants to be.
    pub fn natural_width(&self, ui: &Ui) -> f32 {
        let look = look(ui.ctx());
        self.parts(ui, &look, Color32::TRANSPARENT).0 + 2.0 * self.padding()
    }

    fn padding(&self) -> f32 {
        match self.kind {
            Kind::Quiet | Kind::Tool => space::S2,
            _ if self.height < space::CONTROL => space::S3,
            _ => space::S4,
        }
    }

    fn leading(&self) -> Option<Icon> {
        match self.kind {
            Kind::Toggle(true) => Some(Icon::Found),
            _ => self.icon,
        }
    }

    fn parts(
        &self,
        ui: &Ui,
        look: &Look,
        ink: Color32,
    ) -> (f32, std::sync::Arc<egui::Galley>, Option<std::sync::Arc<egui::Galley>>) {
        let words = ui.painter().layout_job(Type::Strong.job(look, ink, self.words, f32::INFINITY));
        let key = self.key.map(|key| ui.painter().layout_job(Type::Small.job(look, ink, key, f32::INFINITY)));
        let icon = if self.leading().is_some() { space::ICON + space::S2 } else { 0.0 };
        let behind = key.as_ref().map_or(0.0, |key| 14.0 + key.size().x);
        let trailing = if self.trailing.is_some() { space::S2 + space::ICON_DENSE } else { 0.0 };
        (icon + words.size().x + behind + trailing, words, key)
    }

    /// Paints the button and tells what happened to it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let look = look(ui.ctx());
        let usable = self.reason.is_none();
        let width = self.width.unwrap_or_else(|| self.natural_width(ui));
        let sense = if usable { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, self.height), sense);
        if ui.is_rect_visible(rect) {
            self.paint(ui, &look, rect, &response);
        }
        paint::focus_ring(ui, &response, f32::from(space::RADIUS_CONTROL));
        let name = self.name.unwrap_or(self.words);
        response.widget_info(|| match self.kind {
            Kind::Toggle(on) => WidgetInfo::selected(Role::Button, usable, on, name),
            _ => WidgetInfo::labeled(Role::Button, usable, name),
        });
        if let Some(reason) = self.reason {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(reason));
            tooltip::show(ui, &response, self.words, Some(reason));
        } else if let Some(tip) = self.tip {
            tooltip::show(ui, &response, name, Some(tip));
        }
        response
    }

    fn paint(&self, ui: &Ui, look: &Look, rect: egui::Rect, response: &Response) {
        let face = face(ui, look, self.kind, self.reason.is_none(), response);
        let painter = ui.painter();
        let radius = f32::from(space::RADIUS_CONTROL);
        painter.rect_filled(rect, radius, face.fill);
        match face.edge {
            Edge::None => {}
            Edge::Solid(stroke) => {
                painter.rect_stroke(rect, radius, stroke, egui::StrokeKind::Inside);
            }
            Edge::Dashed(stroke) => {
                paint::dashed_rect(painter, rect.shrink(stroke.width / 2.0), radius, stroke)
            }
        }
        let (content, words, key) = self.parts(ui, look, face.words);
        let room = rect.width() - 2.0 * self.padding();
        let mut x = rect.left() + self.padding();
        if !self.lean_left {
            x += ((room - content) / 2.0).max(0.0);
        }
        let middle = rect.center().y;
        if let Some(icon) = self.leading() {
            paint::icon(painter, icon, pos2(x + space::ICON / 2.0, middle), space::ICON, face.icon);
            x += space::ICON + space::S2;
        }
        let at = paint::snap(painter, pos2(x, middle - words.size().y / 2.0));
        x += words.size().x;
        painter.galley(at, words, face.words);
        if let Some(icon) = self.trailing {
            let centre = pos2(x + space::S2 + space::ICON_DENSE / 2.0, middle);
            paint::icon(painter, icon, centre, space::ICON_DENSE, face.words);
        }
        if let Some(key) = key {
            // In a list the keys stand in a column of their own.
            let left = if self.lean_left { rect.right() - self.padding() - key.size().x } else { x + 14.0 };
            let at = pos2(left, middle - key.size().y / 2.0);
            painter.galley(paint::snap(painter, at), key, face.words);
        }
    }
}

enum Edge {
    None,
    Solid(Stroke),
    Dashed(Stroke),
}

struct Face {
    fill: Color32,
    edge: Edge,
    words: Color32,
    icon: Color32,
}

fn face(ui: &Ui, look: &Look, kind: Kind, usable: bool, response: &Response) -> Face {
    let get = |token| look.get(token);
    let wide = look.theme.edges.control;
    let pressed = response.is_pointer_button_down_on();
    let fill = |normal: Color32, hover: Token, active: Token| {
        if pressed {
            get(active)
        } else {
            paint::mix(ui, response.id.with("hover"), response.hovered(), normal, get(hover), look)
        }
    };
    let clear = Color32::TRANSPARENT;
    if !usable {
        let dashed = Edge::Dashed(Stroke::new(wide, get(Token::LineStrong)));
        let edge = if matches!(kind, Kind::Quiet | Kind::Tool) { Edge::None } else { dashed };
        return Face { fill: clear, edge, words: get(Token::TextDisabled), icon: get(Token::TextDisabled) };
    }
    let strong = Edge::Solid(Stroke::new(wide, get(Token::LineStrong)));
    match kind {
        Kind::Primary => Face {
            fill: fill(get(Token::Accent), Token::AccentHover, Token::AccentActive),
            edge: Edge::None,
            words: get(Token::OnAccent),
            icon: get(Token::OnAccent),
        },
        Kind::Second | Kind::Toggle(false) => Face {
            fill: fill(get(Token::Surface), Token::Hover, Token::AccentWash),
            edge: strong,
            words: get(Token::AccentText),
            icon: get(Token::AccentText),
        },
        Kind::Toggle(true) => Face {
            fill: fill(get(Token::AccentWash), Token::Hover, Token::AccentWash),
            edge: Edge::Solid(Stroke::new(wide, get(Token::Accent))),
            words: get(Token::TextStrong),
            icon: get(Token::TextStrong),
        },
        Kind::Quiet => Face {
            fill: fill(clear, Token::Hover, Token::AccentWash),
            edge: Edge::None,
            words: get(Token::AccentText),
            icon: get(Token::AccentText),
        },
        Kind::Tool => Face {
            fill: fill(clear, Token::Hover, Token::AccentWash),
            edge: Edge::None,
            words: get(Token::TextNormal),
            icon: get(Token::TextWeak),
        },
        Kind::Danger => Face {
            fill: fill(get(Token::Surface), Token::FlagWash, Token::Flag),
            edge: Edge::Solid(Stroke::new(wide, get(Token::Flag))),
            words: get(if pressed { Token::OnFlag } else { Token::Flag }),
            icon: get(if pressed { Token::OnFlag } else { Token::Flag }),
        },
    }
}

/// A button that is an icon alone: only for menu, close, zoom, theme, back and more. Its name and key are its tooltip.
pub fn icon_only(ui: &mut Ui, icon: Icon, name: &str, key: Option<&str>, on: bool) -> Response {
    icon_sized(ui, icon, name, key, on, space::CONTROL)
}

/// The same in rows, 32 high.
pub fn icon_compact(ui: &mut Ui, icon: Icon, name: &str, key: Option<&str>) -> Response {
    icon_sized(ui, icon, name, key, false, space::CONTROL_COMPACT)
}

fn icon_sized(ui: &mut Ui, icon: Icon, name: &str, key: Option<&str>, on: bool, side: f32) -> Response {
    let look = look(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::click());
    if ui.is_rect_visible(rect) {
        let pressed = response.is_pointer_button_down_on() || on;
        let rest = if pressed { look.get(Token::AccentWash) } else { Color32::TRANSPARENT };
        let id = response.id.with("hover");
        let fill = paint::mix(ui, id, response.hovered() && !pressed, rest, look.get(Token::Hover), &look);
        let ink = if response.hovered() || on { Token::TextStrong } else { Token::TextWeak };
        ui.painter().rect_filled(rect, f32::from(space::RADIUS_CONTROL), fill);
        paint::icon(ui.painter(), icon, rect.center(), space::ICON, look.get(ink));
    }
    paint::focus_ring(ui, &response, f32::from(space::RADIUS_CONTROL));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    tooltip::show(ui, &response, name, key);
    response
}
