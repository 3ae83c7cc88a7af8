//! Maps the tokens onto egui's own style, so that what egui paints itself (menus, scroll bars, selection) belongs.

use std::collections::BTreeMap;

use egui::style::{ScrollAnimation, Selection, Style, WidgetVisuals};
use egui::{CornerRadius, Margin, Shadow, Stroke, TextStyle, Vec2, Visuals};

use super::{Base, Look, Token, Type, space};

/// The whole style of a window in a given look.
pub fn style(look: &Look) -> Style {
    let mut style = Style { visuals: visuals(look), ..Style::default() };
    style.text_styles = text_styles(look);
    style.animation_time = look.motion(0.12);
    style.scroll_animation =
        if look.still { ScrollAnimation::none() } else { ScrollAnimation::duration(0.22) };
    style.interaction.tooltip_delay = 0.5;
    style.interaction.selectable_labels = false;
    style.spacing.item_spacing = Vec2::splat(space::S2);
    style.spacing.button_padding = Vec2::new(space::S4, space::S2);
    style.spacing.interact_size = Vec2::splat(space::CONTROL);
    style.spacing.menu_margin = Margin::same(8);
    style.spacing.indent = space::S5;
    style.spacing.tooltip_width = 320.0;
    let mut scroll = egui::style::ScrollStyle::solid();
    scroll.bar_width = 8.0;
    scroll.bar_inner_margin = 2.0;
    scroll.bar_outer_margin = 2.0;
    // The handle takes `bg_fill`, see below: words in ink would make it the loudest thing of a page.
    scroll.foreground_color = false;
    style.spacing.scroll = scroll;
    style
}

fn text_styles(look: &Look) -> BTreeMap<TextStyle, egui::FontId> {
    [
        (TextStyle::Small, Type::Small),
        (TextStyle::Body, Type::Body),
        (TextStyle::Button, Type::Strong),
        (TextStyle::Heading, Type::Heading),
        (TextStyle::Monospace, Type::Body),
    ]
    .into_iter()
    .map(|(egui, ours)| (egui, ours.font(look)))
    .collect()
}

fn widget(look: &Look, fill: Token, edge: Token, width: f32, words: Token) -> WidgetVisuals {
    WidgetVisuals {
        bg_fill: look.get(fill),
        weak_bg_fill: look.get(fill),
        bg_stroke: Stroke::new(width, look.get(edge)),
        corner_radius: CornerRadius::same(space::RADIUS_CONTROL),
        fg_stroke: Stroke::new(1.5, look.get(words)),
        // A widget that grows under the pointer jitters.
        expansion: 0.0,
    }
}

/// The shadow of what floats.
pub fn shadow(look: &Look, dialog: bool) -> Shadow {
    if look.theme.is_clear() {
        return Shadow::NONE;
    }
    let (offset, blur) = if dialog { ([0, 12], 40) } else { ([0, 4], 16) };
    Shadow { offset, blur, spread: 0, color: look.theme.shadow }
}

fn visuals(look: &Look) -> Visuals {
    let base = if look.theme.base == Base::Dark { Visuals::dark() } else { Visuals::light() };
    let edges = look.theme.edges;
    let mut visuals = Visuals {
        dark_mode: look.theme.base == Base::Dark,
        weak_text_color: Some(look.get(Token::TextWeak)),
        override_text_color: None,
        panel_fill: look.get(Token::Ground),
        window_fill: look.get(Token::Raised),
        window_stroke: Stroke::new(edges.card, look.get(card_edge(look))),
        window_corner_radius: CornerRadius::same(space::RADIUS_CARD),
        menu_corner_radius: CornerRadius::same(space::RADIUS_CONTROL),
        window_shadow: shadow(look, true),
        popup_shadow: shadow(look, false),
        extreme_bg_color: look.get(Token::Surface),
        text_edit_bg_color: Some(look.get(Token::Surface)),
        faint_bg_color: look.get(Token::Sunken),
        code_bg_color: look.get(Token::Sunken),
        hyperlink_color: look.get(Token::AccentText),
        warn_fg_color: look.get(Token::LampText),
        error_fg_color: look.get(Token::Flag),
        disabled_alpha: 1.0,
        image_loading_spinners: false,
        selection: Selection {
            bg_fill: look.get(Token::Selection),
            stroke: Stroke::new(1.0, look.get(Token::TextStrong)),
        },
        ..base
    };
    let wide = edges.control;
    visuals.widgets.noninteractive =
        widget(look, Token::Surface, Token::LineSoft, edges.card, Token::TextNormal);
    visuals.widgets.inactive = widget(look, Token::Surface, Token::LineStrong, wide, Token::TextNormal);
    visuals.widgets.hovered = widget(look, Token::Hover, Token::LineStrong, wide, Token::TextStrong);
    visuals.widgets.active = widget(look, Token::AccentWash, Token::LineStrong, wide, Token::TextStrong);
    visuals.widgets.open = widget(look, Token::AccentWash, Token::LineStrong, wide, Token::TextStrong);
    for state in [&mut visuals.widgets.inactive, &mut visuals.widgets.hovered, &mut visuals.widgets.active] {
        state.bg_fill = look.get(Token::LineStrong);
    }
    visuals.extreme_bg_color = look.get(Token::Sunken);
    visuals.text_cursor.stroke = Stroke::new(2.0, look.get(Token::Accent));
    // A blinking caret repaints for ever, and a settled screen is still.
    visuals.text_cursor.blink = false;
    visuals.striped = false;
    visuals
}

/// Cards are edged softly, except in Clear, where every edge is strong.
pub fn card_edge(look: &Look) -> Token {
    if look.theme.is_clear() { Token::LineStrong } else { Token::LineSoft }
}
