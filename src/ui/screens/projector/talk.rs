//! One exchange, or one reply with what is revealed of it: the thread and its bead at the left, the face at the right.

use std::ops::Range;

use egui::{Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::block::{Block, Lead, Marking};
use super::large::{Face, Scale};
use crate::app::App;
use crate::app::projector::board::{Board, Exchange, Item, Reveal, Scene, Shown};
use crate::debrief;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::portrait;
use crate::ui::screens::people;
use crate::ui::theme::{Token, look, space};
use crate::ui::widgets::openness::{DotSize, Openness};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{level, openness, words};

/// The sign of a mark.
pub const fn sign(sign: debrief::Sign) -> Sign {
    match sign {
        debrief::Sign::Gained => Sign::Earned,
        debrief::Sign::Near => Sign::Near,
        debrief::Sign::Lost => Sign::Lost,
        debrief::Sign::Flag => Sign::Flag,
    }
}

/// Shows it; answers with the page and the last one.
pub fn show(ui: &mut Ui, app: &App, board: &Board, scale: &Scale) -> (usize, usize) {
    let area = ui.available_rect_before_wrap().shrink2(vec2(scale.margin, space::S4));
    let gutter = scale.bead + space::S5;
    let face = board.who.face.as_ref().filter(|_| {
        matches!(board.scene, Scene::Exchange(_)) && scale.disc > 0.0 && area.height() >= scale.disc
    });
    let beside = if face.is_some() { scale.disc + space::S6 } else { 0.0 };
    let width = (area.width() - gutter - beside).min(scale.measure).max(160.0);
    let (step, blocks, pages) = super::fit(scale, area.height(), |step| match &board.scene {
        Scene::Reveal(reveal) => revealed(ui, step, reveal, width),
        Scene::Exchange(exchange) => spoken(ui, step, board, exchange, width),
        Scene::Compare(_) | Scene::Map(_) => Vec::new(),
    });
    let newest = match &board.scene {
        Scene::Reveal(reveal) => newest(reveal, &blocks),
        _ => None,
    };
    let (page, last) = super::which(app.state.projector.page, &pages, newest);
    // A short exchange stands a little under the head; what is revealed grows downwards from it.
    let free = (area.height() - pages[page].height).max(0.0);
    let down = if matches!(board.scene, Scene::Exchange(_)) { (free * 0.22).floor() } else { 0.0 };
    let origin = pos2(area.left() + gutter, area.top() + down);
    thread(ui, board, scale, area, origin.y + bead_row(&blocks, &pages[page]) / 2.0);
    for slice in &pages[page].slices {
        blocks[slice.block].paint(ui, &step, origin, width, slice);
    }
    if let Some(face) = face {
        let disc = vec2(scale.disc, scale.disc);
        let rect = Rect::from_min_size(pos2(area.right() - scale.disc, area.top() + down.min(free)), disc);
        let persona = &board.who.persona;
        let spec = people::portrait(&app.pack, persona, face.openness, &face.stance, face.soft);
        portrait::paint(ui, &spec, rect);
        let picture = ui.interact(rect, ui.scope_id().with("face"), Sense::hover());
        let name = format!("Portrait of {}", persona.name());
        picture.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    }
    (page, last)
}

/// The height of the row beside which the bead hangs: the reply's first, or that of the head of the page.
fn bead_row(blocks: &[Block], page: &super::Page) -> f32 {
    let first = page.slices.first();
    first
        .and_then(|slice| blocks[slice.block].galley.rows.get(slice.rows.start))
        .map_or(0.0, |row| row.size.y)
}

fn thread(ui: &Ui, board: &Board, scale: &Scale, area: Rect, y: f32) {
    let look = look(ui.ctx());
    let x = area.left() + scale.bead / 2.0;
    let whole = Rect::from_min_max(
        pos2(area.left(), area.top() - space::S4),
        pos2(area.right(), area.bottom() + space::S4),
    );
    let painter = ui.painter();
    painter.vline(x, whole.y_range(), Stroke::new(3.0, look.get(Token::LineSoft)));
    if board.turn == 0 {
        return;
    }
    let centre = pos2(x, y.max(area.top() + scale.bead / 2.0));
    let looking_back = matches!(board.scene, Scene::Reveal(_));
    let (fill, ink) =
        if looking_back { (Token::Surface, Token::TextStrong) } else { (Token::Accent, Token::OnAccent) };
    let edge = Stroke::new(2.5, look.get(if looking_back { Token::LineStrong } else { Token::Accent }));
    painter.circle(centre, scale.bead / 2.0, look.get(fill), edge);
    let numeral = Scale { strong: scale.bead / 2.0, ..*scale };
    let galley = numeral.galley(ui, Face::Strong, ink, &board.turn.to_string(), scale.bead * 2.0);
    painter.galley(paint::snap(painter, centre - galley.size() / 2.0), galley, look.get(ink));
    let rect = Rect::from_center_size(centre, vec2(scale.bead, scale.bead));
    let response = ui.interact(rect, ui.scope_id().with("bead"), Sense::hover());
    let name = format!("Turn {} of {}", board.turn, board.of);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
}

/// The reply, then who answers, how open they are, and what they say.
fn spoken(ui: &Ui, scale: &Scale, board: &Board, exchange: &Exchange, width: f32) -> Vec<Block> {
    let new = |face, token, text: &str| Block::new(ui, scale, face, token, text, width);
    let mut blocks = Vec::new();
    if let Some(reply) = &exchange.reply {
        let said = if reply.trim().is_empty() { "(nothing)" } else { reply };
        let named = format!("The reply: {said}");
        blocks.push(new(Face::Reply, Token::TextStrong, said).named(named));
    }
    let who = format!("{}, {}", board.who.persona.name(), board.who.title);
    blocks.push(new(Face::Label, Token::TextWeak, &who).gap(space::S6).keep());
    let gauge = Openness { level: exchange.openness, change: 0, hidden: false };
    let moved = moved(exchange.change);
    let said = match moved.as_str() {
        "" => openness::word(exchange.openness).to_owned(),
        moved => format!("{}, {moved}", openness::word(exchange.openness)),
    };
    let dots = Lead::Dots(exchange.openness, DotSize::Projector);
    let name = if moved.is_empty() { gauge.name() } else { format!("{}, {moved}", gauge.name()) };
    let row = Block::led(ui, scale, Face::Label, Token::LampText, &said, width, dots);
    blocks.push(row.gap(space::S2).keep().named(name));
    let line = words::quoted(&exchange.line);
    blocks.push(new(Face::Speech, Token::TextStrong, &line).gap(space::S4).live());
    blocks.extend(event(ui, scale, exchange.event.as_deref(), width));
    if let Some(ended) = &exchange.ended {
        blocks.push(new(Face::Strong, Token::TextNormal, ended).gap(space::S5));
    }
    blocks
}

/// Something that happens, on the lamp's wash.
pub fn event(ui: &Ui, scale: &Scale, event: Option<&str>, width: f32) -> Option<Block> {
    let lead = Lead::Icon(Icon::Interruption, Token::LampText);
    let block = |text| Block::led(ui, scale, Face::Thought, Token::TextNormal, text, width, lead);
    event.map(|text| block(text).gap(space::S5).washed(Token::LampWash))
}

/// "up 1", or nothing.
pub fn moved(change: i16) -> String {
    match change {
        0 => String::new(),
        up if up > 0 => format!("up {up}"),
        down => format!("down {}", down.unsigned_abs()),
    }
}

/// The reply with its marks, then a row for each thing that is revealed.
fn revealed(ui: &Ui, scale: &Scale, reveal: &Reveal, width: f32) -> Vec<Block> {
    let quoted = words::quoted(&reveal.reply);
    let before = if quoted.len() > reveal.reply.len() { '\u{201c}'.len_utf8() } else { 0 };
    let mut reply = Block::new(ui, scale, Face::Reply, Token::TextStrong, &quoted, width);
    let marks = |(at, shown): (usize, &Shown)| {
        let (sign, newest) = (shown.sign.map(sign), reveal.newest_mark == Some(at));
        let mark =
            move |run: &Range<usize>| Marking { bytes: run.start + before..run.end + before, sign, newest };
        shown.runs.iter().map(mark).collect::<Vec<_>>()
    };
    reply.marks = reveal.marks.iter().enumerate().flat_map(marks).collect();
    let mut blocks = vec![reply];
    for item in &reveal.items {
        item_blocks(ui, scale, item, width, &mut blocks);
    }
    blocks
}

fn item_blocks(ui: &Ui, scale: &Scale, item: &Item, width: f32, blocks: &mut Vec<Block>) {
    match item {
        Item::Mark { sign: kind, quote, reason } => {
            let kind = sign(*kind);
            let lead = Lead::Sign(kind);
            let indent = lead.width(scale);
            let (word, quote) = (kind.word(), words::quoted(quote));
            let head =
                Block::coloured(ui, scale, (kind.ink(), word), (Token::TextStrong, &quote), width, lead);
            blocks.push(Block { keep: reason.is_some(), ..head.gap(space::S5) });
            if let Some(reason) = reason {
                let said = Block::new(ui, scale, Face::Label, Token::TextNormal, reason, width - indent);
                blocks.push(said.under(indent).gap(2.0));
            }
        }
        Item::Nothing => {
            let text = "Nothing here counted for or against. That happens in real talks too.";
            blocks.push(Block::new(ui, scale, Face::Label, Token::TextNormal, text, width).gap(space::S5));
        }
        Item::Thought(thought) => {
            let lead = Lead::Icon(Icon::InnerThought, Token::TextWeak);
            let text = words::quoted(thought);
            let block = Block::led(ui, scale, Face::Thought, Token::TextNormal, &text, width, lead);
            blocks.push(block.gap(space::S5).named(format!("Inner thought: {text}")));
        }
        Item::Level(value) => {
            let said = level::word(Some(*value));
            let lead = Lead::Badge(*value);
            let block = Block::led(ui, scale, Face::Strong, Token::TextNormal, said, width, lead);
            blocks.push(block.gap(space::S5).named(format!("Level {value} of 3, {said}")));
        }
        Item::Wording(wording) => {
            let label = "It could sound like this";
            let head = Block::new(ui, scale, Face::Label, Token::TextWeak, label, width);
            blocks.push(head.gap(space::S5).keep());
            let text = words::quoted(wording);
            blocks.push(Block::new(ui, scale, Face::Quote, Token::TextStrong, &text, width).gap(2.0));
        }
    }
}

/// The block that was revealed last, with its first and last row.
fn newest(reveal: &Reveal, blocks: &[Block]) -> Option<(usize, usize, usize)> {
    let at = match reveal.newest_mark.filter(|_| reveal.words_only).and_then(|at| reveal.marks.get(at)) {
        Some(shown) => {
            let row = blocks.first()?.row_of(shown.runs.first()?.start + '\u{201c}'.len_utf8());
            return Some((0, row, row));
        }
        None => blocks.len().checked_sub(1)?,
    };
    let rows = blocks[at].galley.rows.len().saturating_sub(1);
    Some((at, 0, rows))
}
