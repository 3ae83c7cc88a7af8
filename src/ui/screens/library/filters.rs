//! What the scenarios are filtered by: words, level, skill, person, and content notes that one would rather not meet.

use egui::Ui;

use crate::app::handbook::{self, Page};
use crate::app::state::library::Act;
use crate::app::{Action, App, Command};
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::{choice, pick, words};

/// The whole column.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    find(ui, app, out);
    ui.add_space(space::S4);
    rest(ui, app, out);
}

/// The field for words.
pub fn find(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let mut text = app.state.library.find.clone();
    let key = Command::Find.keys().text();
    let field = Field::line("Find a scenario").hint(&key).show(ui, &mut text);
    if app.state.focus_find {
        field.request_focus();
    }
    if field.changed() {
        out.push(Act::Find(text).into());
    }
}

/// The same without its label above, for a row.
pub fn find_in_row(ui: &mut Ui, app: &App, width: f32, out: &mut Vec<Action>) {
    let mut text = app.state.library.find.clone();
    let field = Field::line("Find a scenario").hint("Find a scenario").width(width).bare(ui, &mut text);
    if app.state.focus_find {
        field.request_focus();
    }
    if field.changed() {
        out.push(Act::Find(text).into());
    }
}

/// All but the field.
pub fn rest(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let library = &app.state.library;
    words::words(ui, Type::Label, Token::TextWeak, "Level");
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if choice::radio(ui, library.level.is_none(), "All levels", 240.0).clicked() {
            out.push(Act::Level(None).into());
        }
        for (level, word) in super::LEVELS {
            if choice::radio(ui, library.level == Some(level), word, 240.0).clicked() {
                out.push(Act::Level(Some(level)).into());
            }
        }
    });
    ui.add_space(space::S3);
    let all = handbook::all(&app.pack);
    let skills: Vec<(String, String)> = all
        .iter()
        .filter_map(|page| if let Page::Skill(id) = page { Some(id) } else { None })
        .map(|id| (id.clone(), super::super::people::skill(&app.pack, id)))
        .collect();
    if let Some(chosen) = pick::show(ui, "Skill", "Any skill", &skills, library.skill.as_deref()) {
        out.push(Act::Skill(chosen).into());
    }
    ui.add_space(space::S2);
    let people: Vec<(String, String)> = all
        .iter()
        .filter_map(|page| if let Page::Role(id) = page { app.pack.roles.get(id) } else { None })
        .map(|role| (role.id.clone(), role.short.clone()))
        .collect();
    if let Some(chosen) = pick::show(ui, "Person", "Anybody", &people, library.person.as_deref()) {
        out.push(Act::Person(chosen).into());
    }
    if !app.pack.note_kinds.is_empty() {
        ui.add_space(space::S3);
        words::words(ui, Type::Label, Token::TextWeak, "Hide");
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for kind in &app.pack.note_kinds {
                if choice::check(ui, library.hidden.contains(&kind.id), &kind.label, 240.0).clicked() {
                    out.push(Act::Hide(kind.id.clone()).into());
                }
            }
        });
    }
    if !library.active().is_empty() {
        ui.add_space(space::S3);
        if Button::quiet("Clear filters").compact().show(ui).clicked() {
            out.push(Act::ClearAll.into());
        }
    }
}
