//! The cards of scenarios, and what is said where none fits.

use egui::{Ui, Vec2};

use super::level;
use crate::app::state::library::{Act, Filter, Sort};
use crate::app::{Action, App, Route};
use crate::persona::cast::Scenario;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::chip::{self, Chip};
use crate::ui::widgets::{card, pick, words};

/// All cards in as many columns as fit. Arrow keys are the shell's way through; Enter chooses, twice opens the briefing.
pub fn show(ui: &mut Ui, app: &App, found: &[&Scenario], chosen: Option<&Scenario>, out: &mut Vec<Action>) {
    if found.is_empty() {
        empty(ui, app, out);
        return;
    }
    head(ui, app, found.len(), out);
    ui.add_space(space::S2);
    let width = ui.available_width();
    let columns = ((width + space::S4) / (270.0 + space::S4)).floor().max(1.0);
    let each = ((width - (columns - 1.0) * space::S4) / columns).floor();
    ui.spacing_mut().item_spacing = Vec2::splat(space::S4);
    for row in found.chunks(columns as usize) {
        ui.horizontal_top(|ui| {
            for scenario in row {
                let on = chosen.is_some_and(|c| c.id == scenario.id);
                let name = format!("{}, {}", scenario.title, level(scenario.level).to_lowercase());
                let played = app.state.rounds.iter().any(|round| round.scenario == scenario.id);
                let pressed = card::clickable(ui, Vec2::new(each, 184.0), &name, on, |ui| {
                    face(ui, app, scenario, played, each - 32.0);
                });
                if pressed.double_clicked() {
                    out.push(Action::Draw { seed: String::new(), scenario: scenario.id.clone(), role: None });
                } else if pressed.clicked() {
                    out.push(Act::Choose(scenario.id.clone()).into());
                }
            }
        });
    }
    ui.spacing_mut().item_spacing = Vec2::splat(space::S2);
}

/// How many there are, and in what order.
fn head(ui: &mut Ui, app: &App, count: usize, out: &mut Vec<Action>) {
    const SORT: f32 = 200.0;
    ui.horizontal(|ui| {
        super::count(ui, count, "scenario", "scenarios");
        ui.add_space((ui.available_width() - SORT).max(0.0));
        let (any, rest) = (Sort::ALL[0], &Sort::ALL[1..]);
        let choices: Vec<(String, String)> =
            rest.iter().map(|sort| (sort.label().to_owned(), sort.label().to_owned())).collect();
        let now = app.state.library.sort;
        let chosen = (now != any).then(|| now.label());
        if let Some(answer) = pick::bare(ui, "Order", any.label(), &choices, chosen, SORT) {
            let sort = rest.iter().find(|sort| answer.as_deref() == Some(sort.label()));
            out.push(Act::Sort(sort.copied().unwrap_or(any)).into());
        }
    });
    if app.state.library.sort == Sort::ForYou {
        let text = "First what your rounds so far call for; the reason stands with each.";
        words::words(ui, Type::Small, Token::TextWeak, text);
    }
}

fn face(ui: &mut Ui, app: &App, scenario: &Scenario, played: bool, width: f32) {
    let bottom = ui.max_rect().bottom();
    words::one_line(ui, Type::Strong, Token::TextStrong, &scenario.title, width);
    words::one_line(ui, Type::Small, Token::TextWeak, &scenario.family, width);
    words::lines(ui, Type::Small, Token::TextNormal, &scenario.blurb, width, 3);
    let foot = egui::Rect::from_min_max(
        egui::pos2(ui.max_rect().left(), bottom - 28.0),
        egui::pos2(ui.max_rect().right(), bottom),
    );
    let mut child = ui.new_child(
        egui::UiBuilder::new().max_rect(foot).layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    child.spacing_mut().item_spacing.x = space::S2;
    chip::show(&mut child, Chip::Skill, level(scenario.level));
    // What may be hard to meet is named on the card, so that nobody meets it by surprise.
    let kinds = app.pack.note_kinds.iter().filter(|kind| kind.is_in(&scenario.content_notes));
    let mut named: Vec<&str> = kinds.map(|kind| kind.label.as_str()).collect();
    if named.is_empty() {
        named.extend(scenario.content_notes.first().map(String::as_str));
    }
    for (at, note) in named.iter().enumerate() {
        if at == 0 || fits(&child, note) {
            chip::show(&mut child, Chip::Note, note);
        }
    }
    if !played && fits(&child, "new") {
        chip::show(&mut child, Chip::New, "new");
    }
}

/// Whether a chip of these words has room in what is left of a row.
fn fits(ui: &Ui, text: &str) -> bool {
    let words = words::galley(ui, Type::Small, Token::TextNormal, text, f32::INFINITY).size().x;
    ui.available_width() >= words + 48.0
}

fn empty(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    if app.pack.playable().is_empty() {
        let text = "There is no content to practise with. The built-in content could not be read.";
        words::within(ui, Type::Body, Token::TextNormal, text, space::MEASURE_PROSE);
        if Button::second("See what is wrong").show(ui).clicked() {
            out.push(Action::Go(Route::Problems));
        }
        return;
    }
    words::words(ui, Type::Heading, Token::TextStrong, "No scenario fits all of that.");
    let Some(filter) = app.state.library.hides_most(&app.pack) else { return };
    let name = name(app, &filter);
    let text = format!("The filter that hides most is {name}.");
    words::within(ui, Type::Body, Token::TextNormal, &text, space::MEASURE_PROSE);
    ui.add_space(space::S2);
    ui.horizontal_wrapped(|ui| {
        if Button::second(&format!("Clear {name}")).show(ui).clicked() {
            out.push(Act::Clear(filter).into());
        }
        if app.state.library.active().len() > 1 && Button::quiet("Clear all filters").show(ui).clicked() {
            out.push(Act::ClearAll.into());
        }
    });
}

/// A filter as the page calls it.
fn name(app: &App, filter: &Filter) -> String {
    match filter {
        Filter::Find => format!("“{}”", app.state.library.find.trim()),
        Filter::Level => "Level".to_owned(),
        Filter::Skill => "Skill".to_owned(),
        Filter::Person => "Person".to_owned(),
        Filter::Hide(id) => {
            let kind = app.pack.note_kinds.iter().find(|kind| kind.id == *id);
            kind.map_or_else(|| id.clone(), |kind| format!("Hide: {}", kind.label))
        }
    }
}
