//! The library: cards of scenarios, filters at the left, the chosen one at the right.

use egui::{ScrollArea, Ui, Vec2};

use super::{people, top_bar};
use crate::app::{Action, App};
use crate::persona::cast::{Difficulty, Scenario};
use crate::ui::portrait::portrait;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::chip::{self, Chip};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::{card, choice, words};

const LEVELS: [(Difficulty, &str); 3] =
    [(Difficulty::Starter, "Starter"), (Difficulty::Core, "Core"), (Difficulty::Advanced, "Advanced")];

fn level(of: Difficulty) -> &'static str {
    LEVELS.iter().find(|(level, _)| *level == of).map_or("", |(_, word)| *word)
}

/// Shows the library.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    top_bar::home_like(ui, app, out);
    let room = space::Room::of(ui.ctx());
    let found = filtered(app);
    let chosen = found.iter().find(|s| s.id == app.state.library.chosen).or(found.first()).copied();
    let width = (room.width - 2.0 * room.margin()).min(1600.0);
    if room.is_small() {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.add_space(room.margin());
                ui.vertical(|ui| {
                    ui.set_width(width - 12.0);
                    ui.add_space(space::S4);
                    filters(ui, app, out);
                    ui.add_space(space::S4);
                    cards(ui, app, &found, chosen, out);
                    if let Some(scenario) = chosen {
                        ui.add_space(space::S5);
                        detail(ui, app, scenario, out);
                    }
                    ui.add_space(space::S5);
                });
            });
        });
        return;
    }
    let margin = ((room.width - width) / 2.0).max(room.margin());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(margin);
        ui.spacing_mut().item_spacing.x = space::S5;
        let height = ui.available_height();
        column(ui, "filters", 208.0, height, |ui| filters(ui, app, out));
        let side = if room.class == space::WidthClass::Wide { 376.0 } else { 336.0 };
        let middle = width - 208.0 - side - 2.0 * space::S5;
        column(ui, "cards", middle, height, |ui| cards(ui, app, &found, chosen, out));
        column(ui, "detail", side, height, |ui| {
            if let Some(scenario) = chosen {
                detail(ui, app, scenario, out);
            }
        });
    });
}

fn column(ui: &mut Ui, name: &str, width: f32, height: f32, content: impl FnOnce(&mut Ui)) {
    let down = egui::Layout::top_down(egui::Align::Min);
    ui.allocate_ui_with_layout(Vec2::new(width, height), down, |ui| {
        ui.set_width(width);
        ScrollArea::vertical().id_salt(name.to_owned()).auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            ui.set_width(width - 16.0);
            ui.add_space(space::S5);
            content(ui);
            ui.add_space(space::S5);
        });
    });
}

fn filtered(app: &App) -> Vec<&Scenario> {
    let library = &app.state.library;
    let wanted = library.find.trim().to_lowercase();
    let fits = |s: &&Scenario| {
        let level_fits = library.level.is_none_or(|at| LEVELS[at].0 == s.level);
        let text = format!("{} {} {}", s.title, s.family, s.blurb).to_lowercase();
        level_fits && wanted.split_whitespace().all(|word| text.contains(word))
    };
    let mut found: Vec<&Scenario> = app.pack.playable().into_iter().filter(fits).collect();
    found.sort_by_key(|s| (s.level, s.id.clone()));
    found
}

fn filters(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let mut find = app.state.library.find.clone();
    let field = Field::line("Find a scenario").hint("scanner, portal, night").show(ui, &mut find);
    if field.changed() {
        out.push(Action::Find(find));
    }
    ui.add_space(space::S3);
    let now = app.state.library.level;
    if space::Room::of(ui.ctx()).is_small() {
        let names: Vec<&str> = std::iter::once("All").chain(LEVELS.iter().map(|(_, word)| *word)).collect();
        if let Some(at) = choice::segmented(ui, &names, Some(now.map_or(0, |at| at + 1))) {
            out.push(Action::FilterLevel(at.checked_sub(1)));
        }
        return;
    }
    words::words(ui, Type::Label, Token::TextWeak, "Show");
    ui.spacing_mut().item_spacing.y = 0.0;
    if choice::radio(ui, now.is_none(), "All levels", 240.0).clicked() {
        out.push(Action::FilterLevel(None));
    }
    for (at, (_, word)) in LEVELS.iter().enumerate() {
        if choice::radio(ui, now == Some(at), word, 240.0).clicked() {
            out.push(Action::FilterLevel(Some(at)));
        }
    }
    ui.spacing_mut().item_spacing.y = space::S2;
}

fn cards(ui: &mut Ui, app: &App, found: &[&Scenario], chosen: Option<&Scenario>, out: &mut Vec<Action>) {
    let noun = if found.len() == 1 { "scenario" } else { "scenarios" };
    words::words(ui, Type::Heading, Token::TextStrong, &format!("{} {noun}", found.len()));
    ui.add_space(space::S2);
    if found.is_empty() {
        empty(ui, app, out);
        return;
    }
    let width = ui.available_width();
    let columns = ((width + space::S4) / (270.0 + space::S4)).floor().max(1.0);
    let each = ((width - (columns - 1.0) * space::S4) / columns).floor();
    let rows = found.chunks(columns as usize);
    ui.spacing_mut().item_spacing = Vec2::splat(space::S4);
    for row in rows {
        ui.horizontal_top(|ui| {
            for scenario in row {
                let on = chosen.is_some_and(|c| c.id == scenario.id);
                let name = format!("{}, {}", scenario.title, level(scenario.level).to_lowercase());
                let played = app.state.rounds.iter().any(|round| round.scenario == scenario.id);
                let pressed = card::clickable(ui, Vec2::new(each, 156.0), &name, on, |ui| {
                    face(ui, scenario, played, each - 32.0);
                });
                if pressed.double_clicked() {
                    out.push(Action::Draw { seed: String::new(), scenario: scenario.id.clone(), role: None });
                } else if pressed.clicked() {
                    out.push(Action::ChooseScenario(scenario.id.clone()));
                }
            }
        });
    }
    ui.spacing_mut().item_spacing = Vec2::splat(space::S2);
}

fn face(ui: &mut Ui, scenario: &Scenario, played: bool, width: f32) {
    let bottom = ui.max_rect().bottom();
    words::one_line(ui, Type::Strong, Token::TextStrong, &scenario.title, width);
    let look = crate::ui::theme::look(ui.ctx());
    let ink = look.get(Token::TextNormal);
    let mut job = Type::Small.job(&look, ink, &scenario.blurb, width);
    job.wrap.max_rows = 3;
    let galley = ui.painter().layout_job(job);
    let (rect, _) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    ui.painter().galley(rect.min, galley, ink);
    let foot = egui::Rect::from_min_max(
        egui::pos2(ui.max_rect().left(), bottom - 28.0),
        egui::pos2(ui.max_rect().right(), bottom),
    );
    let mut child = ui.new_child(
        egui::UiBuilder::new().max_rect(foot).layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    child.spacing_mut().item_spacing.x = space::S2;
    chip::show(&mut child, Chip::Skill, level(scenario.level));
    if !scenario.content_notes.is_empty() {
        chip::show(&mut child, Chip::Note, "content note");
    } else if !played {
        chip::show(&mut child, Chip::New, "new");
    }
}

fn empty(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    if app.pack.playable().is_empty() {
        let text = "There is no content to practise with. The built-in content could not be read.";
        words::within(ui, Type::Body, Token::TextNormal, text, space::MEASURE_PROSE);
        if Button::second("See what is wrong").show(ui).clicked() {
            out.push(Action::Go(crate::app::Route::Problems));
        }
        return;
    }
    words::within(ui, Type::Body, Token::TextNormal, "No scenario fits all of that.", space::MEASURE_PROSE);
    if Button::second("Clear filters").show(ui).clicked() {
        out.push(Action::FilterLevel(None));
        out.push(Action::Find(String::new()));
    }
}

fn detail(ui: &mut Ui, app: &App, scenario: &Scenario, out: &mut Vec<Action>) {
    card::show(ui, space::S4, |ui| {
        words::words(ui, Type::Name, Token::TextStrong, &scenario.title);
        let line = format!("{} · about {} minutes", level(scenario.level).to_lowercase(), scenario.minutes);
        words::words(ui, Type::Small, Token::TextWeak, &line);
        ui.add_space(space::S1);
        words::words(ui, Type::Body, Token::TextNormal, &scenario.blurb);
        ui.add_space(space::S2);
        if Button::primary("Read the briefing").show(ui).clicked() {
            out.push(Action::Draw { seed: String::new(), scenario: scenario.id.clone(), role: None });
        }
        ui.add_space(space::S3);
        words::words(ui, Type::Label, Token::TextWeak, "Choose who, or let chance do it");
        for (at, cast) in
            scenario.cast.iter().enumerate().filter(|(_, c)| app.pack.roles.contains_key(&c.role))
        {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S2;
                let seed = 91 * (at as u64 + 1) + scenario.id.bytes().map(u64::from).sum::<u64>();
                portrait(ui, &people::listed(&app.pack, seed, &cast.role, &cast.title), 32.0);
                let room = (ui.available_width() - 68.0).max(60.0);
                let down = egui::Layout::top_down(egui::Align::Min);
                ui.allocate_ui_with_layout(Vec2::new(room, 32.0), down, |ui| {
                    ui.set_width(room);
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
        ui.add_space(space::S2);
        words::words(ui, Type::Label, Token::TextWeak, "Skills in focus");
        ui.horizontal_wrapped(|ui| {
            for id in [&scenario.focus.0, &scenario.focus.1] {
                chip::show(ui, Chip::Skill, &people::skill(&app.pack, id));
            }
        });
        if !scenario.content_notes.is_empty() {
            ui.add_space(space::S2);
            words::words(ui, Type::Label, Token::TextWeak, "Content note");
            for note in &scenario.content_notes {
                words::words(ui, Type::Small, Token::TextNormal, &people::sentence(note));
            }
        }
    });
}
