//! The map on the wall: one group at a time, as a chain that is read from the top. The boxes of the chart would be too small
//! for what a room wants to know of each, what they may decide.

use egui::{Stroke, Ui, pos2, vec2};

use super::block::{Block, Lead};
use super::large::{Face, Scale};
use crate::app::App;
use crate::app::projector::map::{MapBoard, MapRow, Place};
use crate::ui::theme::{Token, look, space};

/// Shows the group; answers with the page and the last one.
pub fn show(ui: &mut Ui, app: &App, scene: &MapBoard, scale: &Scale) -> (usize, usize) {
    let area = ui.available_rect_before_wrap().shrink2(vec2(scale.margin, space::S4));
    let width = area.width().min(scale.measure * 1.1);
    let (step, blocks, pages) = super::fit(scale, area.height(), |step| {
        scene.rows.iter().flat_map(|row| rows(ui, step, row, width)).collect()
    });
    let (page, last) = super::which(app.state.projector.page, &pages, None);
    let chained = scene.rows.iter().any(|row| row.place != Place::Matter);
    if chained && !pages[page].slices.is_empty() {
        let x = area.left() + 16.0;
        let bottom = area.top() + pages[page].height;
        let stroke = Stroke::new(3.0, look(ui.ctx()).get(Token::LineSoft));
        ui.painter().line_segment([pos2(x, area.top() + 20.0), pos2(x, bottom)], stroke);
    }
    for slice in &pages[page].slices {
        blocks[slice.block].paint(ui, &step, area.min, width, slice);
    }
    (page, last)
}

fn rows(ui: &Ui, scale: &Scale, row: &MapRow, width: f32) -> [Block; 2] {
    let lead = match row.place {
        Place::Them => Lead::Place(Some((Token::Lamp, Token::LampEdge))),
        Place::You => Lead::Place(Some((Token::Accent, Token::Accent))),
        Place::Other => Lead::Place(None),
        Place::Matter => Lead::None,
    };
    let indent = lead.width(scale);
    let title = Block::led(ui, scale, Face::Strong, Token::TextStrong, &row.title, width, lead);
    let says = Block::new(ui, scale, Face::Label, Token::TextNormal, &row.says, width - indent);
    [title.gap(space::S5).keep(), says.under(indent).gap(2.0)]
}
