//! The briefing: who you are, where and when, whom you meet, and what is in focus.

use egui::{Frame, Margin, Panel, Stroke, Ui, Vec2};

use super::{before_talk, people, top_bar};
use crate::app::{Action, App, Briefing, Command, Dialog, Route};
use crate::persona::cast::{Chain, Scenario};
use crate::ui::icon::Icon;
use crate::ui::portrait::portrait;
use crate::ui::theme::{Token, Type, card_edge, look, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::found::Found;
use crate::ui::widgets::page::{self, Columns};
use crate::ui::widgets::{card, small, small_map, turn, words};

/// Shows the briefing.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let Some(briefing) = &app.state.briefing else {
        out.push(Action::Go(Route::Home));
        return;
    };
    let Some(scenario) = app.pack.scenarios.get(&briefing.case.scenario) else {
        out.push(Action::Go(Route::Home));
        return;
    };
    let title = (scenario.title.as_str(), scenario.place.as_str());
    top_bar::round(ui, app, (Icon::Back, "Library", Action::Go(Route::Library)), title, out, |_, _| {});
    foot(ui, app, briefing, out);
    page::show(ui, space::PAGE, |ui, width| {
        let columns = Columns { side_first: true, ..Columns::main_and_side(width) };
        columns.show(
            ui,
            out,
            |ui, _, out| you(ui, app, briefing, scenario, out),
            |ui, _, out| person(ui, app, briefing, scenario, out),
        );
    });
}

fn foot(ui: &mut Ui, app: &App, briefing: &Briefing, out: &mut Vec<Action>) {
    let look = look(ui.ctx());
    let room = space::Room::of(ui.ctx());
    let height = if room.short { 56.0 } else { 72.0 };
    let frame = Frame::new().fill(look.get(Token::Surface)).inner_margin(Margin::symmetric(24, 0));
    let shown = Panel::bottom("briefing-foot")
        .exact_size(height)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                let another = Button::second(if room.is_compact() { "Other" } else { "Someone else" });
                if another.icon(Icon::DrawAnother).name("Someone else").show(ui).clicked() {
                    out.push(Action::Draw {
                        seed: String::new(),
                        scenario: briefing.case.scenario.clone(),
                        role: briefing.case.role.clone(),
                    });
                }
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let words_on = format!("Walk up to {}", briefing.persona.given);
                    let key = Command::Onward.keys().text();
                    let mut walk = Button::primary(&words_on);
                    if !room.is_compact() {
                        walk = walk.key(&key);
                    }
                    // Enter goes on too, unless the focus is on something that wants it.
                    let enter = app.state.dialog.is_none()
                        && ui.memory(|memory| memory.focused().is_none())
                        && ui.input(|input| input.key_pressed(egui::Key::Enter));
                    if walk.show(ui).clicked() || enter {
                        out.push(Action::WalkUp);
                    }
                    if let Some((_, goal)) = app.state.goal().filter(|_| !room.is_small()) {
                        let line = format!("Goal: {goal}");
                        let width = ui.available_width() - 16.0;
                        words::one_line(ui, Type::Small, Token::TextWeak, &line, width);
                    }
                });
            });
        });
    let rect = shown.response.rect;
    let stroke = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, stroke);
}

fn you(ui: &mut Ui, app: &App, briefing: &Briefing, scenario: &Scenario, out: &mut Vec<Action>) {
    if !scenario.content_notes.is_empty() {
        let text = format!(
            "This talk touches: {}. You can choose another, no reason needed.",
            scenario.content_notes.join(", ")
        );
        turn::event(ui, Icon::Information, &text, 560.0, &Found::NOTHING);
        ui.add_space(space::S4);
    }
    let section = |ui: &mut Ui, title: &str| words::words(ui, Type::Heading, Token::TextStrong, title);
    let prose = |ui: &mut Ui, text: &str| words::within(ui, Type::Body, Token::TextNormal, text, 560.0);
    section(ui, "You are");
    prose(ui, &format!("{}, {}.", people::sentence(&scenario.learner.role), scenario.learner.task));
    bullets(ui, "You may", &scenario.learner.may);
    bullets(ui, "You may not", &scenario.learner.may_not);
    ui.add_space(space::S4);
    section(ui, "Where and when");
    prose(ui, &format!("{}. {}.", scenario.place, scenario.time));
    prose(ui, &scenario.setting);
    ui.add_space(space::S4);
    section(ui, "You know");
    for known in &scenario.known {
        bullet(ui, known);
    }
    ui.add_space(space::S4);
    section(ui, "In focus this time");
    before_talk::show(ui, app, briefing, scenario, out);
    ui.add_space(space::S4);
    let note = "Good to know: you can pause, leave or take back a line at any time. Your words are kept on this computer \
                only. The person is invented and their rules are simpler than a person’s. Your words are real.";
    words::within(ui, Type::Small, Token::TextWeak, note, 560.0);
}

fn bullets(ui: &mut Ui, title: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    ui.add_space(space::S1);
    words::words(ui, Type::Label, Token::TextWeak, title);
    for item in items {
        bullet(ui, item);
    }
}

fn bullet(ui: &mut Ui, text: &str) {
    let look = look(ui.ctx());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S2;
        let (rect, _) = ui.allocate_exact_size(Vec2::new(10.0, 24.0), egui::Sense::hover());
        ui.painter().circle_filled(rect.center(), 2.5, look.get(Token::TextWeak));
        words::within(ui, Type::Body, Token::TextNormal, text, 540.0);
    });
}

fn person(ui: &mut Ui, app: &App, briefing: &Briefing, scenario: &Scenario, out: &mut Vec<Action>) {
    let persona = &briefing.persona;
    let soft = !scenario.content_notes.is_empty();
    let room = space::Room::of(ui.ctx());
    card::show(ui, space::S5, |ui| {
        let spec = people::portrait(&app.pack, persona, persona.openness, "listening", soft);
        let size = if room.class == space::WidthClass::Wide { 128.0 } else { 112.0 };
        ui.vertical_centered(|ui| {
            portrait(ui, &spec, size);
            ui.add_space(space::S2);
            words::centred(ui, Type::Name, Token::TextStrong, &persona.name());
            let title = people::title(&app.pack, &scenario.id, &persona.role);
            words::centred(ui, Type::Note, Token::TextWeak, &title);
        });
        ui.add_space(space::S2);
        card::divider(ui);
        ui.add_space(space::S2);
        let dials = &app.pack.dials;
        let rows = [
            ("Temperament", dials.temperament(&persona.temperament).map(|d| d.label.as_str())),
            ("Right now", dials.pressure(&persona.pressure).map(|d| d.label.as_str())),
            ("With IT", dials.history(&persona.history).map(|d| d.label.as_str())),
            ("Between you", dials.relation(&persona.relation).map(|d| d.label.as_str())),
        ];
        for (label, value) in rows {
            let Some(value) = value else { continue };
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::S2;
                let (rect, _) = ui.allocate_exact_size(Vec2::new(104.0, 22.0), egui::Sense::hover());
                let galley = words::galley(ui, Type::Label, Token::TextWeak, label, 104.0);
                ui.painter().galley(rect.min + egui::vec2(0.0, 1.0), galley, egui::Color32::PLACEHOLDER);
                words::words(ui, Type::Note, Token::TextNormal, value);
            });
        }
        ui.add_space(space::S2);
        card::divider(ui);
        ui.add_space(space::S2);
        words::words(ui, Type::Label, Token::TextWeak, "Where they sit");
        ui.add_space(space::S1);
        let outside = if app.pack.roles.get(&persona.role).is_some_and(|role| role.chain == Chain::Patient) {
            "Patient and family"
        } else {
            "Outside the hospital"
        };
        small_map::show(ui, &people::nodes(&app.pack), &persona.role, &persona.given, outside);
        ui.add_space(space::S2);
        if Button::quiet("Open the map").compact().icon(Icon::Hierarchy).tip("Ctrl M").show(ui).clicked() {
            out.push(Action::Open(Dialog::Map));
        }
        ui.add_space(space::S1);
        card::divider(ui);
        ui.add_space(space::S2);
        ui.horizontal(|ui| {
            ui.set_min_height(space::CONTROL_COMPACT);
            words::words(ui, Type::Small, Token::TextWeak, "Seed");
            small::seed_code(ui, &briefing.case.seed);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let change = Button::quiet("Change").compact().name("Change the seed");
                if change.show(ui).clicked() {
                    out.push(Action::Open(Dialog::Seed));
                }
                let copy = Button::quiet("Copy").compact().name("Copy the seed");
                if copy.show(ui).clicked() {
                    out.push(Action::CopyText(briefing.case.seed.clone()));
                }
            });
        });
    });
}
