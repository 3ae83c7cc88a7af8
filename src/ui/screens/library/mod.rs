//! The library: scenarios with filters, the people, the skills, and programmes where content has some.

mod detail;
mod filters;
mod grid;
mod programmes;
mod reading;

use egui::Ui;

use super::top_bar;
use crate::app::state::library::{Act, Shelf};
use crate::app::{Action, App};
use crate::persona::cast::{Difficulty, Scenario};
use crate::ui::icon::Icon;
use crate::ui::theme::space;
use crate::ui::widgets::button::{Button, Kind};
use crate::ui::widgets::tabs::{self, Tab};
use crate::ui::widgets::{page, words};

/// Three columns fit from here on; below, filters lie behind a button.
const THREE: f32 = 1180.0;
const FILTERS: f32 = 232.0;

const LEVELS: [(Difficulty, &str); 3] =
    [(Difficulty::Starter, "Starter"), (Difficulty::Core, "Core"), (Difficulty::Advanced, "Advanced")];

fn level(of: Difficulty) -> &'static str {
    LEVELS.iter().find(|(level, _)| *level == of).map_or("", |(_, word)| *word)
}

/// Shows the library.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    top_bar::home_like(ui, app, out);
    let room = space::Room::of(ui.ctx());
    let width = (room.width - 2.0 * room.margin()).min(1640.0);
    let margin = ((room.width - width) / 2.0).floor();
    shelves(ui, app, margin, out);
    let height = ui.available_height();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(margin);
        ui.spacing_mut().item_spacing.x = space::S5;
        match app.state.library.shelf {
            Shelf::Scenarios => scenarios(ui, app, room, (width, height), out),
            Shelf::People => {
                page::scroll_column(ui, "people", width, height, |ui| reading::people(ui, app, out));
            }
            Shelf::Skills => {
                page::scroll_column(ui, "skills", width, height, |ui| reading::skills(ui, app, out));
            }
            Shelf::Programmes => {
                page::scroll_column(ui, "programmes", width, height, |ui| programmes::show(ui, app, out));
            }
        }
    });
}

fn shelves(ui: &mut Ui, app: &App, margin: f32, out: &mut Vec<Action>) {
    let mut all = vec![(Shelf::Scenarios, "Scenarios"), (Shelf::People, "People"), (Shelf::Skills, "Skills")];
    if !app.pack.programmes.is_empty() {
        all.push((Shelf::Programmes, "Programmes"));
    }
    let tabs: Vec<Tab<'_>> = all.iter().map(|(_, words)| Tab { words, reason: None }).collect();
    let open = all.iter().position(|(shelf, _)| *shelf == app.state.library.shelf).unwrap_or(0);
    ui.add_space(space::S1);
    ui.horizontal(|ui| {
        ui.add_space((margin - 12.0).max(0.0));
        if let Some(at) = tabs::show(ui, &tabs, open) {
            out.push(Act::Shelf(all[at].0).into());
        }
    });
}

fn scenarios(ui: &mut Ui, app: &App, room: space::Room, size: (f32, f32), out: &mut Vec<Action>) {
    let (width, height) = size;
    let library = &app.state.library;
    let found = library.found(&app.pack, &app.state.progress.ranked);
    let chosen: Option<&Scenario> = found.iter().find(|s| s.id == library.chosen).or(found.first()).copied();
    if room.is_small() {
        page::scroll_column(ui, "scenarios", width, height, |ui| {
            match chosen.filter(|_| library.detail_open) {
                Some(scenario) => {
                    if Button::quiet("All scenarios").icon(Icon::Back).compact().show(ui).clicked() {
                        out.push(Act::CloseDetail.into());
                    }
                    ui.add_space(space::S2);
                    detail::show(ui, app, scenario, out);
                }
                None => {
                    behind_a_button(ui, app, out);
                    grid::show(ui, app, &found, None, out);
                }
            }
        });
        return;
    }
    let beside = room.width >= THREE;
    if beside {
        page::scroll_column(ui, "filters", FILTERS, height, |ui| filters::show(ui, app, out));
    }
    let side = if room.is_wide() { 392.0 } else { 344.0 };
    let middle = width - side - space::S5 - if beside { FILTERS + space::S5 } else { 0.0 };
    page::scroll_column(ui, "cards", middle, height, |ui| {
        if !beside {
            behind_a_button(ui, app, out);
        }
        grid::show(ui, app, &found, chosen, out);
    });
    page::scroll_column(ui, "detail", side, height, |ui| {
        if let Some(scenario) = chosen {
            detail::show(ui, app, scenario, out);
        }
    });
}

/// The filters where there is no room for a column of them.
fn behind_a_button(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let library = &app.state.library;
    let on = library.active().len();
    let label = if on == 0 { "Filters".to_owned() } else { format!("Filters: {on} on") };
    let button = Button::new(Kind::Toggle(library.filters_open), &label).icon(Icon::Filter);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S2;
        let rest = ui.available_width() - button.natural_width(ui) - space::S2;
        filters::find_in_row(ui, app, rest, out);
        if button.show(ui).clicked() {
            out.push(Act::ToggleFilters.into());
        }
    });
    if library.filters_open {
        ui.add_space(space::S2);
        filters::rest(ui, app, out);
    }
    ui.add_space(space::S4);
}

/// "1 scenario", "5 scenarios".
fn count(ui: &mut Ui, number: usize, one: &str, many: &str) {
    let text = format!("{number} {}", if number == 1 { one } else { many });
    words::words(ui, crate::ui::theme::Type::Heading, crate::ui::theme::Token::TextStrong, &text);
}
