//! The form of a page: one column in the middle that scrolls, or two beside each other where there is room.

use egui::{ScrollArea, Ui};

use crate::ui::theme::space;

/// The scroll bar has its room whether it shows or not, so that lines never break anew.
const BAR: f32 = 12.0;

/// A page of at most this width, in the middle of what is free. The content is given the width it has.
pub fn show<R>(ui: &mut Ui, widest: f32, content: impl FnOnce(&mut Ui, f32) -> R) -> R {
    let room = space::Room::of(ui.ctx());
    let free = ui.available_width();
    let width = (free - 2.0 * room.margin() - BAR).min(widest).max(120.0);
    let (above, below) = if room.short { (space::S4, space::S5) } else { (space::S6, space::S7) };
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.add_space(above);
            let inner = ui
                .horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    ui.add_space(((free - BAR - width) / 2.0).max(0.0));
                    column(ui, width, |ui| content(ui, width))
                })
                .inner;
            ui.add_space(below);
            inner
        })
        .inner
}

/// A column beside others, as high as the page, that scrolls by itself. Its place is kept under its name.
pub fn scroll_column(ui: &mut Ui, name: &str, width: f32, height: f32, content: impl FnOnce(&mut Ui)) {
    let down = egui::Layout::top_down(egui::Align::Min);
    ui.allocate_ui_with_layout(egui::vec2(width, height), down, |ui| {
        ui.set_width(width);
        // Several bars stand beside each other: each is slim.
        ui.spacing_mut().scroll.bar_width = 5.0;
        ScrollArea::vertical().id_salt(name.to_owned()).auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            // A little room at the left for the ring round what has the focus.
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(4.0);
                column(ui, width - BAR - 8.0, |ui| {
                    let short = space::Room::of(ui.ctx()).short;
                    ui.add_space(if short { space::S3 } else { space::S5 });
                    content(ui);
                    ui.add_space(space::S6);
                });
            });
        });
    });
}

/// How two columns share a page.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    /// The width of the page.
    pub width: f32,
    /// The width of the second column; 0 for half of the page.
    pub side: f32,
    pub gap: f32,
    /// The least that the first column needs to stand beside the second.
    pub least: f32,
    /// Where there is no room beside each other, the second stands above the first.
    pub side_first: bool,
}

impl Columns {
    /// A main column and a side of 400, or less where the page is small.
    pub fn main_and_side(width: f32) -> Columns {
        let side = if width < 1100.0 { 328.0 } else { 400.0 };
        Columns { width, side, gap: space::S7, least: 420.0, side_first: false }
    }

    /// Two columns of equal width.
    pub fn halves(width: f32) -> Columns {
        Columns { width, side: 0.0, gap: space::S7, least: 360.0, side_first: false }
    }

    /// Shows both; each is given its width and what they share, most often the actions.
    pub fn show<C>(
        self,
        ui: &mut Ui,
        shared: &mut C,
        first: impl FnOnce(&mut Ui, f32, &mut C),
        second: impl FnOnce(&mut Ui, f32, &mut C),
    ) {
        // Halves are reckoned here, so that another gap keeps them equal.
        let side = if self.side > 0.0 { self.side } else { ((self.width - self.gap) / 2.0).floor() };
        let left = self.width - side - self.gap;
        if left < self.least {
            if self.side_first {
                second(ui, self.width, shared);
                ui.add_space(space::S6);
                first(ui, self.width, shared);
            } else {
                first(ui, self.width, shared);
                ui.add_space(space::S6);
                second(ui, self.width, shared);
            }
            return;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = self.gap;
            column(ui, left, |ui| first(ui, left, shared));
            column(ui, side, |ui| second(ui, side, shared));
        });
    }
}

fn column<R>(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.x = space::S2;
        ui.set_width(width);
        content(ui)
    })
    .inner
}
