//! The chosen scenario: what it is about, who may be met, what it calls for, what one has done with it.

use egui::{Ui, Vec2};

use super::level;
use crate::app::handbook::Page;
use crate::app::state::handbook;
use crate::app::{Action, App, shelf};
use crate::persona::cast::Scenario;
use crate::ui::portrait::portrait;
use crate::ui::screens::people;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::chip::{self, Chip};
use crate::ui::widgets::{card, words};

/// The card at the right.
pub fn show(ui: &mut Ui, app: &App, scenario: &Scenario, out: &mut Vec<Action>) {
    card::show(ui, space::S4, |ui| {
        words::words(ui, Type::Name, Token::TextStrong, &scenario.title);
        let line = format!("{} · about {} minutes", level(scenario.level).to_lowercase(), scenario.minutes);
        words::words(ui, Type::Small, Token::TextWeak, &line);
        ui.add_space(space::S1);
        words::words(ui, Type::Body, Token::TextNormal, &scenario.blurb);
        let played = shelf::played(&app.state.rounds, &scenario.id);
        words::words(ui, Type::Small, Token::TextWeak, played.as_deref().unwrap_or("Not played yet"));
        let next = app.state.progress.ranked.iter().find(|next| next.scenario == scenario.id);
        if let Some(next) = next {
            ui.add_space(space::S1);
            words::words(ui, Type::Label, Token::TextWeak, "For you because");
            words::words(ui, Type::Note, Token::TextNormal, &next.because());
        }
        ui.add_space(space::S2);
        if Button::primary("Read the briefing").show(ui).clicked() {
            out.push(Action::Draw { seed: String::new(), scenario: scenario.id.clone(), role: None });
        }
        if !scenario.content_notes.is_empty() {
            ui.add_space(space::S2);
            words::words(ui, Type::Label, Token::TextWeak, "Content note");
            let notes = people::sentence(&scenario.content_notes.join(", "));
            words::words(ui, Type::Small, Token::TextNormal, &format!("{notes}."));
        }
        ui.add_space(space::S3);
        words::words(ui, Type::Label, Token::TextWeak, "You may meet anyone of these, or choose");
        for (at, cast) in scenario.cast.iter().enumerate() {
            if app.pack.roles.contains_key(&cast.role) {
                one(ui, app, scenario, at, out);
            }
        }
        ui.add_space(space::S3);
        skills(ui, app, scenario, out);
    });
}

fn one(ui: &mut Ui, app: &App, scenario: &Scenario, at: usize, out: &mut Vec<Action>) {
    let cast = &scenario.cast[at];
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S2;
        let seed = 91 * (at as u64 + 1) + scenario.id.bytes().map(u64::from).sum::<u64>();
        portrait(ui, &people::listed(&app.pack, seed, &cast.role, &cast.title), 32.0);
        let room = (ui.available_width() - 68.0).max(60.0);
        let down = egui::Layout::top_down(egui::Align::Min);
        ui.allocate_ui_with_layout(Vec2::new(room, 32.0), down, |ui| {
            ui.set_width(room);
            let one = words::galley(ui, Type::Small, Token::TextNormal, &cast.title, room).rows.len() == 1;
            if one {
                ui.add_space(6.0);
            }
            words::words(ui, Type::Small, Token::TextNormal, &cast.title);
        });
        let name = format!("Meet {}", cast.title);
        if Button::quiet("Meet").compact().name(&name).show(ui).clicked() {
            out.push(Action::Draw {
                seed: String::new(),
                scenario: scenario.id.clone(),
                role: Some(cast.role.clone()),
            });
        }
    });
}

/// The two in focus, and all that it may call for; each leads to its page.
fn skills(ui: &mut Ui, app: &App, scenario: &Scenario, out: &mut Vec<Action>) {
    let mut chips = |ui: &mut Ui, ids: &[&String]| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(space::S2);
            for id in ids {
                let pressed = chip::show(ui, Chip::Choice(false), &people::skill(&app.pack, id));
                if pressed.clicked() {
                    out.push(handbook::Act::Open(Page::Skill((*id).clone())).into());
                }
            }
        });
    };
    words::words(ui, Type::Label, Token::TextWeak, "Skills in focus");
    let focus = [&scenario.focus.0, &scenario.focus.1];
    chips(ui, &focus);
    let others: Vec<&String> = scenario.skills.iter().filter(|id| !focus.contains(id)).collect();
    if !others.is_empty() {
        ui.add_space(space::S1);
        words::words(ui, Type::Label, Token::TextWeak, "Also weighed");
        chips(ui, &others);
    }
}
