//! A block of the wall: words with what stands before them. Blocks are measured, put on pages and painted row by row.

use std::ops::Range;
use std::sync::Arc;

use egui::{Galley, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::flow::{Measure, Slice};
use super::large::{Face, Scale};
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, look, space};
use crate::ui::widgets::openness::{self, DotSize};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{level, marked};

/// What stands before the words of a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Lead {
    None,
    Sign(Sign),
    Icon(Icon, Token),
    Dots(u8, DotSize),
    Badge(u8),
    /// A place on a chain: filled in this colour, or a ring.
    Place(Option<(Token, Token)>),
    /// The number of a proposal, on a square: a round bead is a turn.
    Number(usize),
}

/// Words of a block that are marked; without a sign they are only pointed at.
#[derive(Clone, Debug, PartialEq)]
pub struct Marking {
    pub bytes: Range<usize>,
    pub sign: Option<Sign>,
    pub newest: bool,
}

/// A block.
#[derive(Clone)]
pub struct Block {
    pub galley: Arc<Galley>,
    pub gap: f32,
    pub indent: f32,
    pub lead: Lead,
    pub keep: bool,
    /// What a screen reader says.
    pub name: String,
    pub live: bool,
    /// The words below the marks, as laid out.
    pub text: String,
    pub marks: Vec<Marking>,
    pub wash: Option<Token>,
}

impl Block {
    /// Words in a style, wrapped at a width.
    pub fn new(ui: &Ui, scale: &Scale, face: Face, token: Token, text: &str, width: f32) -> Block {
        Block::led(ui, scale, face, token, text, width, Lead::None)
    }

    /// The same with something before them; the words stay right of it.
    pub fn led(
        ui: &Ui,
        scale: &Scale,
        face: Face,
        token: Token,
        text: &str,
        width: f32,
        lead: Lead,
    ) -> Block {
        let indent = lead.width(scale);
        Block {
            galley: scale.galley(ui, face, token, text, (width - indent).max(60.0)),
            gap: 0.0,
            indent,
            lead,
            keep: false,
            name: text.to_owned(),
            live: false,
            text: text.to_owned(),
            marks: Vec::new(),
            wash: None,
        }
    }

    /// A word in a colour, then more words in another.
    pub fn coloured(
        ui: &Ui,
        scale: &Scale,
        (ink, word): (Token, &str),
        (token, rest): (Token, &str),
        width: f32,
        lead: Lead,
    ) -> Block {
        let look = look(ui.ctx());
        let text = format!("{word}: {rest}");
        let mut block = Block::led(ui, scale, Face::Strong, token, &text, width, lead);
        let mut job = egui::text::LayoutJob::default();
        let after = scale.format(&look, Face::Reply, look.get(token));
        // One height of the line, so that both stand on one base.
        let line_height = after.line_height;
        let before = scale.format(&look, Face::Strong, look.get(ink));
        job.append(word, 0.0, egui::TextFormat { line_height, ..before });
        job.append(&format!(": {rest}"), 0.0, after);
        job.wrap = egui::text::TextWrapping::wrap_at_width((width - block.indent).max(60.0));
        block.galley = ui.painter().layout_job(job);
        block
    }

    pub fn gap(mut self, gap: f32) -> Block {
        self.gap = gap;
        self
    }

    /// Moves the words to the right, under words that have something before them.
    pub fn under(mut self, indent: f32) -> Block {
        self.indent += indent;
        self
    }

    pub fn keep(mut self) -> Block {
        self.keep = true;
        self
    }

    pub fn named(mut self, name: String) -> Block {
        self.name = name;
        self
    }

    pub fn live(mut self) -> Block {
        self.live = true;
        self
    }

    pub fn washed(mut self, token: Token) -> Block {
        self.wash = Some(token);
        self
    }

    /// What the pages have to know of it.
    pub fn measure(&self) -> Measure {
        let rows = self.galley.rows.iter().map(|row| row.size.y).collect();
        Measure { gap: self.gap, rows, keep: self.keep }
    }

    /// The row on which a byte stands.
    pub fn row_of(&self, byte: usize) -> usize {
        let mut until = 0;
        let wanted = self.text.char_indices().take_while(|(at, _)| *at < byte).count();
        for (at, row) in self.galley.rows.iter().enumerate() {
            until += row.glyphs.len() + usize::from(row.ends_with_newline);
            if wanted < until {
                return at;
            }
        }
        self.galley.rows.len().saturating_sub(1)
    }

    /// Paints some rows of it on a page whose top left is `page`.
    pub fn paint(&self, ui: &Ui, scale: &Scale, page: Pos2, width: f32, slice: &Slice) {
        let rows = &self.galley.rows[slice.rows.clone()];
        let Some(first) = rows.first() else { return };
        let height: f32 = rows.iter().map(|row| row.size.y).sum();
        let top = page.y + slice.y;
        let rect = Rect::from_min_size(pos2(page.x, top), vec2(width, height));
        let look = look(ui.ctx());
        if let Some(wash) = self.wash {
            let body = rect.expand2(vec2(space::S3, space::S1));
            ui.painter().rect_filled(body, f32::from(space::RADIUS_WELL), look.get(wash));
            if look.theme.is_clear() {
                let edge = Stroke::new(1.0, look.get(Token::LampEdge));
                ui.painter().rect_stroke(body, f32::from(space::RADIUS_WELL), edge, egui::StrokeKind::Inside);
            }
        }
        let origin = paint::snap(ui.painter(), pos2(page.x + self.indent, top - first.pos.y));
        let clip = rect.expand2(vec2(space::S6, 0.0)).intersect(ui.clip_rect());
        let painter = ui.painter().with_clip_rect(clip);
        self.mark_below(&painter, &look, origin);
        painter.galley(origin, Arc::clone(&self.galley), look.get(Token::TextStrong));
        // The line under the last row may reach a little below it.
        let painter = ui.painter().with_clip_rect(clip.expand2(vec2(0.0, 4.0)));
        self.mark_above(&painter, &look, origin, rect);
        if slice.rows.start == 0 {
            let middle = pos2(page.x, top + rows[0].size.y / 2.0);
            self.lead.paint(ui, scale, middle);
        }
        let id = ui.scope_id().with(("wall", &self.name, slice.block));
        // Its true extent, so that a test sees what reaches too far.
        let extent = Rect::from_min_size(rect.min, vec2(self.indent + self.galley.size().x, height));
        let response = ui.interact(extent, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.name));
        if self.live {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
        }
    }

    fn rects(&self, mark: &Marking, origin: Pos2) -> Vec<Rect> {
        let found = marked::span_rects(&self.galley, &self.text, &mark.bytes);
        found.into_iter().map(|rect| rect.translate(origin.to_vec2())).collect()
    }

    fn mark_below(&self, painter: &egui::Painter, look: &crate::ui::theme::Look, origin: Pos2) {
        for mark in &self.marks {
            let wash = mark.sign.map_or(Token::AccentWash, Sign::wash);
            for rect in self.rects(mark, origin) {
                let body = rect.expand2(vec2(2.0, -2.0));
                painter.rect_filled(body, f32::from(space::RADIUS_WASH), look.get(wash));
                if mark.newest {
                    let ink = mark.sign.map_or(Token::Accent, Sign::ink);
                    let edge = Stroke::new(2.0, look.get(ink));
                    painter.rect_stroke(body, f32::from(space::RADIUS_WASH), edge, egui::StrokeKind::Inside);
                }
            }
        }
    }

    fn mark_above(&self, painter: &egui::Painter, look: &crate::ui::theme::Look, origin: Pos2, page: Rect) {
        // Over each other the strongest is drawn last, and so is read.
        let mut marks: Vec<&Marking> = self.marks.iter().collect();
        marks.sort_by_key(|mark| std::cmp::Reverse(mark.sign));
        for mark in marks {
            let Some(sign) = mark.sign else { continue };
            for rect in
                self.rects(mark, origin).iter().filter(|rect| page.y_range().contains(rect.center().y))
            {
                let y = rect.bottom() - 4.0;
                marked::underline_thick(painter, look, sign, rect.left(), rect.right(), y, 1.7);
            }
        }
    }
}

impl Lead {
    /// The width that it takes, with the distance to the words.
    pub fn width(&self, scale: &Scale) -> f32 {
        match self {
            Lead::None => 0.0,
            Lead::Sign(_) | Lead::Icon(..) | Lead::Place(_) => 32.0 + space::S4,
            Lead::Dots(_, size) => size.size().x + space::S5,
            Lead::Badge(_) => scale.strong * 3.4 + space::S4,
            Lead::Number(_) => scale.strong * 1.5 + space::S4,
        }
    }

    fn paint(&self, ui: &Ui, scale: &Scale, middle: Pos2) {
        let look = look(ui.ctx());
        let painter = ui.painter();
        match self {
            Lead::None => {}
            Lead::Sign(sign) => {
                sign.paint(painter, &look, middle + vec2(16.0, 0.0), 32.0, look.get(Token::Ground));
            }
            Lead::Icon(icon, token) => {
                paint::icon(painter, *icon, middle + vec2(16.0, 0.0), 32.0, look.get(*token));
            }
            Lead::Dots(level, size) => openness::dots(painter, &look, middle, *level, *size),
            Lead::Badge(level) => {
                let size = vec2(scale.strong * 3.4, scale.strong * 1.5);
                let rect = Rect::from_min_size(middle - vec2(0.0, size.y / 2.0), size);
                level::paint_large(ui, rect, *level, |ui, text| {
                    scale.galley(ui, Face::Strong, Token::TextStrong, text, 200.0)
                });
            }
            Lead::Place(filled) => {
                let centre = middle + vec2(16.0, 0.0);
                let (fill, edge) = filled.unwrap_or((Token::Surface, Token::LineStrong));
                let radius = if filled.is_some() { 14.0 } else { 10.0 };
                painter.circle(centre, radius, look.get(fill), Stroke::new(2.5, look.get(edge)));
            }
            Lead::Number(number) => {
                let side = scale.strong * 1.5;
                let rect = Rect::from_min_size(middle - vec2(0.0, side / 2.0), vec2(side, side));
                let edge = Stroke::new(look.theme.edges.control, look.get(Token::LineStrong));
                paint::boxed(painter, rect, 8.0, look.get(Token::Surface), edge);
                let text = number.to_string();
                let galley = scale.galley(ui, Face::Strong, Token::TextStrong, &text, side);
                let at = paint::snap(painter, rect.center() - galley.size() / 2.0);
                painter.galley(at, galley, look.get(Token::TextStrong));
            }
        }
    }
}
