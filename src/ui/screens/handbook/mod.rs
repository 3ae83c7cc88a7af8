//! The handbook: contents at the left, a page in the middle, what is on it at the right. Where there is no room, contents
//! and "On this page" are sheets behind buttons.

mod article;
mod contents;
mod glossary;
mod side;

use egui::Ui;

use super::top_bar;
use crate::app::handbook::{self, Article, Page};
use crate::app::state::handbook::{Act, Sheet};
use crate::app::{Action, App};
use crate::ui::icon::Icon;
use crate::ui::theme::space;
use crate::ui::widgets::button::{Button, Kind};
use crate::ui::widgets::page;

/// Three columns fit from here on.
const THREE: f32 = 1180.0;
/// Two columns fit from here on.
const TWO: f32 = 900.0;
const CONTENTS: f32 = 252.0;
/// The widest that the page grows.
const WIDEST: f32 = 1320.0;

/// Shows the handbook.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    top_bar::home_like(ui, app, out);
    let article = handbook::article(&app.pack, &app.state);
    let room = space::Room::of(ui.ctx());
    let sheet = app.state.handbook.sheet.filter(|_| room.width < THREE);
    if room.width < THREE {
        buttons(ui, app, room, out);
    }
    let width = (room.width - 2.0 * room.margin()).min(WIDEST);
    let margin = ((room.width - width) / 2.0).floor();
    let height = ui.available_height();
    let key = format!("{:?}", app.state.handbook.page);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(margin);
        ui.spacing_mut().item_spacing.x = space::S6;
        let side = if room.width >= THREE { 272.0 } else { 264.0 };
        if room.width >= THREE {
            page::scroll_column(ui, "contents", CONTENTS, height, |ui| contents::show(ui, app, out));
        } else if let Some(sheet) = sheet {
            page::scroll_column(ui, "sheet", width, height, |ui| match sheet {
                Sheet::Contents => contents::show(ui, app, out),
                Sheet::OnThisPage => side::on_this_page(ui, &article, out),
            });
            return;
        }
        let beside = room.width >= TWO;
        let mut middle = width;
        if room.width >= THREE {
            middle -= CONTENTS + space::S6;
        }
        if beside {
            middle -= side + space::S6;
        }
        page::scroll_column(ui, &key, middle, height, |ui| {
            article::show(ui, app, &article, out);
            if !beside {
                ui.add_space(space::S5);
                side::yours(ui, app, out);
            }
        });
        if beside {
            page::scroll_column(ui, "side", side, height, |ui| {
                side::on_this_page(ui, &article, out);
                side::yours(ui, app, out);
            });
        }
    });
}

/// The way to contents and sections where they are not in view.
fn buttons(ui: &mut Ui, app: &App, room: space::Room, out: &mut Vec<Action>) {
    ui.add_space(if room.short { space::S1 } else { space::S3 });
    ui.horizontal(|ui| {
        ui.add_space(room.margin());
        ui.spacing_mut().item_spacing.x = space::S2;
        let open = app.state.handbook.sheet;
        let mut toggle = |ui: &mut Ui, icon: Icon, label: &str, sheet: Sheet| {
            let button = Button::new(Kind::Toggle(open == Some(sheet)), label).icon(icon).compact();
            if button.show(ui).clicked() {
                out.push(Act::Sheet(sheet).into());
            }
        };
        toggle(ui, Icon::Handbook, "Contents", Sheet::Contents);
        if room.width < TWO {
            toggle(ui, Icon::Checklist, "On this page", Sheet::OnThisPage);
        }
    });
}

/// The slot in which the section that was asked for waits for the page to reach it.
fn jump_slot() -> egui::Id {
    egui::Id::unique("handbook-jump")
}

/// Asks the page to show a section.
fn jump_to(ui: &Ui, chapter: usize) {
    ui.data_mut(|data| data.insert_temp(jump_slot(), chapter));
}

/// The section that was asked for, once.
fn take_jump(ui: &Ui, chapter: usize) -> bool {
    let wanted = ui.data(|data| data.get_temp::<usize>(jump_slot())) == Some(chapter);
    if wanted {
        ui.data_mut(|data| data.remove::<usize>(jump_slot()));
    }
    wanted
}

fn open(page: Page) -> Action {
    Act::Open(page).into()
}

/// Sections that stand in "On this page".
fn sections(article: &Article) -> impl Iterator<Item = (usize, &str)> {
    article.chapters.iter().enumerate().map(|(at, chapter)| (at, chapter.title.as_str()))
}
