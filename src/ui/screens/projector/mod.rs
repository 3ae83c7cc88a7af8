//! The round on a wall: one exchange at a time, revealed step by step, and proposals side by side. It draws a board that is
//! given to it, and knows nothing that is not on it.

mod block;
mod compare;
mod flow;
mod foot;
mod large;
mod map;
mod talk;

use egui::{
    Color32, Frame, Key, Margin, Modifiers, Panel, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use self::block::Block;
use self::flow::{Page, page_of};
use self::large::{Face, Scale};
use crate::app::projector::board::{Board, Scene};
use crate::app::projector::{Act, Cover};
use crate::app::{Action, App, Route};
use crate::ui::paint;
use crate::ui::theme::{Token, card_edge, look, space};

/// Shows the wall.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let Some(board) = Board::of(&app.state) else {
        out.push(Action::Go(Route::Home));
        return;
    };
    if let Some(cover) = board.cover {
        covered(ui, cover);
        return;
    }
    let scale = Scale::of(space::Room::of(ui.ctx()));
    head(ui, &board, &scale);
    let left_field = if board.paused { pause(ui, &scale) } else { foot::show(ui, app, &board, &scale, out) };
    let measured = match &board.scene {
        Scene::Compare(scene) => compare::show(ui, app, scene, &scale, out),
        Scene::Map(scene) => map::show(ui, app, scene, &scale),
        _ => talk::show(ui, app, &board, &scale),
    };
    if measured != app.state.projector.measured {
        let (page, last) = measured;
        out.push(Action::Projector(Act::Measured { page, last }));
    }
    // Esc in a field leaves the field.
    if app.state.dialog.is_none()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
        && !left_field
    {
        out.push(Action::Projector(Act::Escape));
    }
}

/// Takes the key or the click that lifts black or white, before anything else sees it. True while it lies there.
pub fn lift(ctx: &egui::Context, app: &mut App) -> bool {
    if app.state.route != Route::Projector || app.state.projector.cover.is_none() {
        return false;
    }
    let any = ctx.input_mut(|input| {
        let pressed = |event: &egui::Event| {
            matches!(
                event,
                egui::Event::Key { pressed: true, .. } | egui::Event::PointerButton { pressed: true, .. }
            )
        };
        let any = input.events.iter().any(pressed);
        input.events.retain(|event| !matches!(event, egui::Event::Key { .. } | egui::Event::Text(_)));
        any
    });
    if any {
        app.act(Action::Projector(Act::Uncover));
    }
    true
}

/// The zoom of the window is for one reader; on the wall it is never under 100 and never over 150 %.
pub fn zoom(route: Route, percent: u32) -> u32 {
    if route == Route::Projector { percent.clamp(100, 150) } else { percent }
}

fn covered(ui: &mut Ui, cover: Cover) {
    let (colour, name) = match cover {
        Cover::Black => (Color32::BLACK, "The screen is black. Any key brings the round back."),
        Cover::White => (Color32::WHITE, "The screen is white. Any key brings the round back."),
    };
    let rect = ui.ctx().content_rect();
    ui.painter().rect_filled(rect, 0.0, colour);
    let response = ui.interact(rect, ui.scope_id().with("cover"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
}

/// Title at the left, the code that others can play at the right.
fn head(ui: &mut Ui, board: &Board, scale: &Scale) {
    let look = look(ui.ctx());
    let frame =
        Frame::new().fill(look.get(Token::Surface)).inner_margin(Margin::symmetric(scale.margin as i8, 12));
    let shown = Panel::top("wall-head").show_separator_line(false).frame(frame).show(ui, |ui| {
        let width = ui.available_width();
        let half = board.seed.len().div_ceil(2);
        let spaced = match (board.seed.get(..half), board.seed.get(half..)) {
            (Some(first), Some(second)) => format!("seed {first} {second}"),
            _ => format!("seed {}", board.seed),
        };
        let seed = scale.galley(ui, Face::Strong, Token::TextStrong, &spaced, width);
        let title = title(board);
        let room = width - seed.size().x - space::S6;
        let words = fitting(ui, scale, &title, room);
        let height = words.size().y.max(seed.size().y);
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let place = Rect::from_min_size(rect.min, vec2(room, height));
        let heading = ui.interact(place, ui.scope_id().with("title"), Sense::hover());
        heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title));
        ui.ctx().accesskit_node_builder(heading.id, |node| {
            node.set_role(egui::accesskit::Role::Heading);
            node.set_level(1);
            node.set_label(title.as_str());
        });
        let at = paint::snap(ui.painter(), pos2(rect.left(), rect.center().y - words.size().y / 2.0));
        ui.painter().galley(at, words, look.get(Token::TextStrong));
        let place = Rect::from_min_max(pos2(rect.right() - seed.size().x, rect.top()), rect.max);
        let code = ui.interact(place, ui.scope_id().with("seed"), Sense::hover());
        code.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("Seed {}", board.seed)));
        let at = paint::snap(ui.painter(), pos2(place.left(), rect.center().y - seed.size().y / 2.0));
        ui.painter().galley(at, seed, look.get(Token::TextStrong));
    });
    let rect = shown.response.rect;
    let stroke = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}

fn title(board: &Board) -> String {
    match &board.scene {
        Scene::Exchange(_) => board.title.clone(),
        Scene::Reveal(_) => format!("Turn {}", board.turn),
        Scene::Map(scene) => scene.title.to_owned(),
        Scene::Compare(scene) => {
            let count = ["one way", "two ways", "three ways", "four ways"];
            let at = scene.ways.len().clamp(1, 4) - 1;
            format!("Turn {}, {}", scene.turn, count[at])
        }
    }
}

/// A title on one line: it shrinks down to the least before it is cut.
fn fitting(ui: &Ui, scale: &Scale, text: &str, room: f32) -> std::sync::Arc<egui::Galley> {
    let mut tried = *scale;
    loop {
        let galley = tried.galley(ui, Face::Title, Token::TextStrong, text, f32::INFINITY);
        if galley.size().x <= room {
            return galley;
        }
        if tried.title <= large::LEAST {
            return tried.line(ui, Face::Title, Token::TextStrong, text, room);
        }
        tried.title = (tried.title - 4.0).max(large::LEAST);
    }
}

/// "Paused" over the lower third, with a bar of lamplight above it. Nothing lies under it: the talk moves up.
fn pause(ui: &mut Ui, scale: &Scale) -> bool {
    let look = look(ui.ctx());
    let height = (ui.ctx().content_rect().height() / 3.0).floor();
    let frame = Frame::new().fill(look.get(Token::Surface));
    let shown = Panel::bottom("wall-pause")
        .exact_size(height)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| ui.set_min_size(ui.available_size()));
    let rect = shown.response.rect;
    let bar = Rect::from_min_size(rect.min, vec2(rect.width(), 8.0));
    ui.painter().rect_filled(bar, 0.0, look.get(Token::Lamp));
    let edge = Stroke::new(2.0, look.get(Token::LampEdge));
    ui.painter().hline(rect.x_range(), bar.bottom(), edge);
    let large = Scale { title: scale.title * 1.5, ..*scale };
    let words = large.galley(ui, Face::Title, Token::TextStrong, "Paused", rect.width());
    let at = paint::snap(ui.painter(), rect.center() - words.size() / 2.0 + vec2(0.0, 4.0));
    ui.painter().galley(at, words, look.get(Token::TextStrong));
    let response = ui.interact(rect, ui.scope_id().with("paused"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, "Paused. P goes on."));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
    false
}

/// Blocks on pages, at the first step of the scale that needs one page; at the last where none does.
fn fit(
    scale: &Scale,
    height: f32,
    mut build: impl FnMut(&Scale) -> Vec<Block>,
) -> (Scale, Vec<Block>, Vec<Page>) {
    let steps = scale.steps();
    let last = steps.len() - 1;
    for (at, step) in steps.into_iter().enumerate() {
        let blocks = build(&step);
        let measures: Vec<_> = blocks.iter().map(Block::measure).collect();
        let pages = flow::flow(&measures, height);
        if pages.len() == 1 || at == last {
            return (step, blocks, pages);
        }
    }
    (*scale, Vec::new(), vec![Page::default()])
}

/// The page to show and the last before the next step, where `newest` is what was shown last.
fn which(asked: Option<usize>, pages: &[Page], newest: Option<(usize, usize, usize)>) -> (usize, usize) {
    let end = pages.len() - 1;
    let Some((block, first, last)) = newest else {
        return (asked.unwrap_or(0).min(end), end);
    };
    let (from, to) = (page_of(pages, block, first), page_of(pages, block, last));
    let page = asked.unwrap_or(from).min(end);
    (page, to.max(page))
}
