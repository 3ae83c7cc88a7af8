//! Settings: pages by what they are about, a field that finds a setting by any name for it. Everything is saved as it is
//! changed.

mod content;
mod data;
mod help;
mod look;
mod rows;
mod writing;
mod you;

use egui::Ui;

use super::top_bar;
use crate::app::state::settings_page::{self, Act, Page};
use crate::app::{Action, App, Settings};
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::nav::Nav;
use crate::ui::widgets::{page, words};

const LIST: f32 = 232.0;
const WIDEST: f32 = 1008.0;

/// Shows the settings.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    top_bar::home_like(ui, app, out);
    let room = space::Room::of(ui.ctx());
    let shown = &app.state.settings_page;
    if room.is_small() {
        page::show(ui, 720.0, |ui, _| {
            if shown.open {
                if Button::quiet("All settings").icon(Icon::Back).compact().show(ui).clicked() {
                    out.push(Act::List.into());
                }
                ui.add_space(space::S2);
                one(ui, app, out);
            } else {
                list(ui, app, out);
            }
        });
        return;
    }
    let width = (room.width - 2.0 * room.margin()).min(WIDEST);
    let margin = ((room.width - width) / 2.0).floor();
    let height = ui.available_height();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(margin);
        ui.spacing_mut().item_spacing.x = space::S7;
        page::scroll_column(ui, "settings-list", LIST, height, |ui| list(ui, app, out));
        page::scroll_column(ui, "settings-page", width - LIST - space::S7, height, |ui| one(ui, app, out));
    });
}

/// The field and, below it, the pages; or what it found.
fn list(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let shown = &app.state.settings_page;
    words::words(ui, Type::Title, Token::TextStrong, "Settings");
    ui.add_space(space::S2);
    let mut text = shown.find.clone();
    let field = Field::line("Find a setting").hint("theme, backup, hints").show(ui, &mut text);
    if app.state.focus_find {
        field.request_focus();
    }
    if field.changed() {
        out.push(Act::Find(text).into());
    }
    ui.add_space(space::S3);
    ui.spacing_mut().item_spacing.y = space::S1;
    if shown.find.trim().is_empty() {
        let small = space::Room::of(ui.ctx()).is_small();
        for page in Page::ALL {
            let here = !small && page == shown.page;
            if (Nav { here, ..Nav::default() }).show(ui, page.label()).clicked() {
                out.push(Act::Open(page).into());
            }
        }
        return;
    }
    let found = settings_page::find(&shown.find);
    if found.is_empty() {
        let none = format!("No setting is called “{}”.", shown.find.trim());
        words::words(ui, Type::Body, Token::TextNormal, &none);
    }
    for row in found {
        let name = format!("{} ({})", row.label, row.page.label());
        if (Nav { small: true, ..Nav::default() }).show(ui, &name).clicked() {
            out.push(Act::Open(row.page).into());
        }
    }
}

/// The page that is open.
fn one(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let open = app.state.settings_page.page;
    words::words(ui, Type::Title, Token::TextStrong, open.label());
    ui.add_space(space::S2);
    match open {
        Page::Look => look::show(ui, app, out),
        Page::Writing => writing::show(ui, app, out),
        Page::Help => help::show(ui, app, out),
        Page::You => you::show(ui, app, out),
        Page::Data => data::show(ui, app, out),
        Page::Content => content::show(ui, app, out),
        Page::About => content::about(ui, out),
    }
    if matches!(open, Page::Data | Page::Content | Page::About) {
        return;
    }
    ui.add_space(space::S6);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S4;
        words::words(ui, Type::Small, Token::TextWeak, "Everything is saved as you change it.");
        let usual = !settings_page::can_be_put_back(open, &app.state.settings);
        let reason = usual.then_some("This page is as it came.");
        if Button::quiet("Put this page back").compact().off_because(reason).show(ui).clicked() {
            out.push(Act::PutBack.into());
        }
    });
}

/// The settings with one of them changed.
fn changed(app: &App, change: impl FnOnce(&mut Settings)) -> Action {
    let mut settings = app.state.settings.clone();
    change(&mut settings);
    Action::SettingsChanged(settings)
}
