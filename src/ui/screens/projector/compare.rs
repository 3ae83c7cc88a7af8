//! Proposals side by side: what was said, how open they are then, what they answer. Beside each other, two by two, or on
//! pages: as there is room, and never cut.

use egui::{Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use super::block::{Block, Lead};
use super::flow::{self, Page};
use super::foot::{self, Look};
use super::large::{Face, Scale};
use super::talk;
use crate::app::projector::board::{Compare, Way};
use crate::app::projector::{Act, Press};
use crate::app::{Action, App};
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, card_edge, look, space};
use crate::ui::widgets::openness::{DotSize, Openness};
use crate::ui::widgets::{level, words};

/// The narrowest that a column may be where everything fits then, and where it goes on over pages.
const NARROWEST: f32 = 280.0;
const READABLE: f32 = 340.0;
/// Under this the words of a column have little room beside the dots.
const NARROW: f32 = 300.0;

/// How the ways stand: so many beside each other and above each other on a page.
struct Form {
    scale: Scale,
    columns: usize,
    rows: usize,
    cells: Vec<(Vec<Block>, Vec<Page>)>,
}

/// Shows them; answers with the page and the last one.
pub fn show(ui: &mut Ui, app: &App, scene: &Compare, scale: &Scale, out: &mut Vec<Action>) -> (usize, usize) {
    let area = ui.available_rect_before_wrap().shrink2(vec2(scale.margin, space::S4));
    let form = form(ui, scene, scale, area);
    let on_a_page = form.columns * form.rows;
    // Each group of ways has as many pages as its longest.
    let mut pages: Vec<(usize, usize)> = Vec::new();
    for group in 0..scene.ways.len().div_ceil(on_a_page) {
        let cells = form.cells.iter().skip(group * on_a_page).take(on_a_page);
        let longest = cells.map(|(_, pages)| pages.len()).max().unwrap_or(1);
        pages.extend((0..longest).map(|page| (group, page)));
    }
    let last = pages.len().saturating_sub(1);
    // What was revealed last stands at the end of the first ways.
    let newest = pages.iter().rposition(|(group, _)| *group == 0).filter(|_| scene.revealed > 0);
    let page = app.state.projector.page.or(newest).unwrap_or(0).min(last);
    let (group, of_cell) = pages.get(page).copied().unwrap_or_default();
    for place in 0..on_a_page {
        let at = group * on_a_page + place;
        let Some((blocks, own)) = form.cells.get(at) else { break };
        let rect = cell(area, &form, place);
        one(ui, &form, rect, at, blocks, own.get(of_cell), out);
    }
    (page, last)
}

fn form(ui: &Ui, scene: &Compare, scale: &Scale, area: Rect) -> Form {
    let count = scene.ways.len().max(1);
    let most = |least: f32| (1..=count).rev().find(|columns| column(area, *columns) >= least).unwrap_or(1);
    let widest = most(NARROWEST);
    let steps = scale.steps();
    for step in &steps {
        for columns in (1..=widest).rev() {
            let form = laid_out(ui, scene, step, area, columns, count.div_ceil(columns));
            if form.cells.iter().all(|(_, pages)| pages.len() == 1) {
                return form;
            }
        }
    }
    let least = steps.last().unwrap_or(scale);
    laid_out(ui, scene, least, area, most(READABLE), 1)
}

fn laid_out(ui: &Ui, scene: &Compare, scale: &Scale, area: Rect, columns: usize, rows: usize) -> Form {
    let pad = pad(scale, column(area, columns));
    let width = column(area, columns) - 2.0 * pad;
    let height = row(area, rows) - 2.0 * pad - space::S2 - foot::height(scale);
    let cells = scene
        .ways
        .iter()
        .enumerate()
        .map(|(at, way)| {
            let blocks = blocks(ui, scale, at, way, width);
            let measures: Vec<_> = blocks.iter().map(Block::measure).collect();
            let pages = flow::flow(&measures, height);
            (blocks, pages)
        })
        .collect();
    Form { scale: *scale, columns, rows, cells }
}

/// The distance from the edge of a card; less where there is little room.
fn pad(scale: &Scale, column: f32) -> f32 {
    if scale.disc < 200.0 || column < READABLE { space::S4 } else { space::S5 }
}

fn column(area: Rect, columns: usize) -> f32 {
    ((area.width() - space::S4 * (columns as f32 - 1.0)) / columns as f32).floor()
}

fn row(area: Rect, rows: usize) -> f32 {
    ((area.height() - space::S4 * (rows as f32 - 1.0)) / rows as f32).floor()
}

fn cell(area: Rect, form: &Form, place: usize) -> Rect {
    let size = vec2(column(area, form.columns), row(area, form.rows));
    let (x, y) = ((place % form.columns) as f32, (place / form.columns) as f32);
    Rect::from_min_size(area.min + vec2(x * (size.x + space::S4), y * (size.y + space::S4)), size)
}

fn one(
    ui: &mut Ui,
    form: &Form,
    rect: Rect,
    at: usize,
    blocks: &[Block],
    page: Option<&Page>,
    out: &mut Vec<Action>,
) {
    let look = look(ui.ctx());
    let edge = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
    crate::ui::paint::boxed(
        ui.painter(),
        rect,
        f32::from(space::RADIUS_CARD),
        look.get(Token::Surface),
        edge,
    );
    let inner = rect.shrink(pad(&form.scale, rect.width()));
    ui.push_id(("way", at), |ui| {
        let slices = page.map(|page| page.slices.as_slice()).unwrap_or_default();
        for slice in slices {
            blocks[slice.block].paint(ui, &form.scale, inner.min, inner.width(), slice);
        }
        let foot =
            Rect::from_min_max(pos2(inner.left(), inner.bottom() - foot::height(&form.scale)), inner.max);
        let mut child = ui.new_child(UiBuilder::new().max_rect(foot));
        let number = at + 1;
        let words = format!("Go on with {number}");
        // The number is the key.
        let button = foot::button(&mut child, &form.scale, Look::Second, &words, "", None);
        if button.clicked() {
            let number = u8::try_from(number).unwrap_or(u8::MAX);
            out.push(Action::Projector(Act::Press(Press::Choose(number))));
        }
    });
    ui.allocate_rect(rect, Sense::hover());
}

fn blocks(ui: &Ui, scale: &Scale, at: usize, way: &Way, width: f32) -> Vec<Block> {
    let led = |face, token, text: &str, lead| Block::led(ui, scale, face, token, text, width, lead);
    let new = |face, token, text: &str| Block::new(ui, scale, face, token, text, width);
    let reply = led(Face::Reply, Token::TextStrong, &words::quoted(&way.reply), Lead::Number(at + 1));
    let mut blocks = vec![reply.named(format!("Proposal {}: {}", at + 1, way.reply))];
    let moved = talk::moved(way.change);
    let said = if moved.is_empty() { "as before".to_owned() } else { moved };
    let size = if width < NARROW { DotSize::Normal } else { DotSize::Projector };
    let gauge = Openness { level: way.openness, change: 0, hidden: false };
    let dots = led(Face::Label, Token::LampText, &said, Lead::Dots(way.openness, size));
    blocks.push(dots.gap(space::S4).keep().named(format!("{}, {said}", gauge.name())));
    blocks.push(new(Face::Speech, Token::TextStrong, &words::quoted(&way.line)).gap(space::S2));
    blocks.extend(talk::event(ui, scale, way.event.as_deref(), width));
    if let Some(ended) = &way.ended {
        blocks.push(new(Face::Strong, Token::TextNormal, ended).gap(space::S4));
    }
    revealed(way, &mut blocks, &led);
    blocks
}

fn revealed(way: &Way, blocks: &mut Vec<Block>, led: &dyn Fn(Face, Token, &str, Lead) -> Block) {
    if let Some(found) = &way.found {
        let said = match found.as_slice() {
            [] => vec!["Nothing new was found.".to_owned()],
            titles => titles.iter().map(|title| format!("Found: {title}")).collect(),
        };
        let icon = if found.is_empty() { Icon::NotFound } else { Icon::Found };
        for (at, text) in said.into_iter().enumerate() {
            let lead = Lead::Icon(icon, Token::TextWeak);
            let gap = if at == 0 { space::S4 } else { space::S1 };
            blocks.push(led(Face::Label, Token::TextNormal, &text, lead).gap(gap));
        }
    }
    if let Some(signs) = &way.signs {
        for (kind, count) in signs {
            let kind = talk::sign(*kind);
            let text = format!("{} {count}", kind.word());
            blocks.push(led(Face::Strong, kind.ink(), &text, Lead::Sign(kind)).gap(space::S2));
        }
        if signs.is_empty() {
            let text = "Nothing counted for or against.";
            blocks.push(led(Face::Label, Token::TextNormal, text, Lead::None).gap(space::S3));
        }
    }
    if let Some(value) = way.level {
        let said = level::word(Some(value));
        let block = led(Face::Strong, Token::TextNormal, said, Lead::Badge(value)).gap(space::S2);
        blocks.push(block.named(format!("Level {value} of 3, {said}")));
    }
}
