//! The shelves that lead into the handbook: people and skills, each with what one has done so far.

use egui::{Ui, Vec2};

use crate::app::handbook::{self, Page};
use crate::app::state::handbook::Act;
use crate::app::{Action, App, shelf};
use crate::ui::portrait::portrait;
use crate::ui::screens::people as looks;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::level::Level;
use crate::ui::widgets::{card, words};

/// Cards of a width of about this, in as many columns as fit.
fn grid<T>(ui: &mut Ui, items: &[T], about: f32, height: f32, mut one: impl FnMut(&mut Ui, &T, Vec2)) {
    let width = ui.available_width();
    let columns = ((width + space::S4) / (about + space::S4)).floor().max(1.0);
    let each = ((width - (columns - 1.0) * space::S4) / columns).floor();
    ui.spacing_mut().item_spacing = Vec2::splat(space::S4);
    for row in items.chunks(columns as usize) {
        ui.horizontal_top(|ui| {
            for item in row {
                one(ui, item, Vec2::new(each, height));
            }
        });
    }
}

/// Everybody who can be met.
pub fn people(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let pages = handbook::all(&app.pack);
    let ids: Vec<&String> =
        pages.iter().filter_map(|page| if let Page::Role(id) = page { Some(id) } else { None }).collect();
    super::count(ui, ids.len(), "person", "people");
    ui.add_space(space::S2);
    grid(ui, &ids, 300.0, 104.0, |ui, id, size| {
        let Some(role) = app.pack.roles.get(*id) else { return };
        let scenarios = app.pack.playable().iter().filter(|s| app.pack.players(s).contains(*id)).count();
        let met = match shelf::met(&app.state.rounds, id) {
            0 => "not met yet".to_owned(),
            count => format!("met {}", shelf::times(count)),
        };
        let noun = if scenarios == 1 { "scenario" } else { "scenarios" };
        let line = format!("{scenarios} {noun} · {met}");
        let name = format!("{}, {line}", role.title);
        let pressed = card::clickable(ui, size, &name, false, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::S3;
                let seed = id.bytes().fold(7_u64, |sum, byte| sum * 31 + u64::from(byte));
                portrait(ui, &looks::listed(&app.pack, seed, id, &role.title), 56.0);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = space::S1;
                    words::within(ui, Type::Strong, Token::TextStrong, &role.title, size.x - 104.0);
                    words::one_line(ui, Type::Small, Token::TextWeak, &line, size.x - 104.0);
                });
            });
        });
        if pressed.clicked() {
            out.push(Act::Open(Page::Role((*id).clone())).into());
        }
    });
}

/// The eighteen skills with the newest level of each.
pub fn skills(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let pages = handbook::all(&app.pack);
    let ids: Vec<&String> =
        pages.iter().filter_map(|page| if let Page::Skill(id) = page { Some(id) } else { None }).collect();
    super::count(ui, ids.len(), "skill", "skills");
    ui.add_space(space::S2);
    grid(ui, &ids, 340.0, 156.0, |ui, id, size| {
        let Some(skill) = app.pack.rules.skill_file(id) else { return };
        let level = Level::seen(shelf::last_level(&app.state.rounds, id));
        let said = match level.level {
            Some(_) => format!("last time: {}", level.name().to_lowercase()),
            None => "not seen yet".to_owned(),
        };
        let name = format!("{}, {said}", skill.title);
        let pressed = card::clickable(ui, size, &name, false, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S2;
                words::one_line(ui, Type::Strong, Token::TextStrong, &skill.title, size.x - 96.0);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    level.small().show(ui);
                });
            });
            let text = handbook::first_sentence(&skill.about);
            words::lines(ui, Type::Note, Token::TextNormal, text, size.x - 32.0, 4);
        });
        if pressed.clicked() {
            out.push(Act::Open(Page::Skill((*id).clone())).into());
        }
    });
}
