//! Two pages of contrast: what was believed against what was true, and a first try against the next.

use egui::Ui;

use crate::app::{Action, App};
use crate::store::RoundSummary;
use crate::ui::screens::people;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::level::Level;
use crate::ui::widgets::{card, openness, words};

type Looking = crate::app::Looking;

/// What was believed, and what was true.
pub fn show(ui: &mut Ui, app: &App, looking: &Looking) {
    let record = &looking.record;
    let Some(scenario) = app.pack.scenarios.get(&record.case.scenario) else { return };
    words::words(
        ui,
        Type::Heading,
        Token::TextStrong,
        &format!("What {} needs and fears", record.persona.given),
    );
    ui.add_space(space::S2);
    pair(ui, "Needs", &record.believed_needs, &scenario.needs);
    ui.add_space(space::S4);
    pair(ui, "Fears", &record.believed_fears, &scenario.fears);
    ui.add_space(space::S5);
    words::words(ui, Type::Heading, Token::TextStrong, "At the end of the line");
    words::within(ui, Type::Body, Token::TextNormal, &scenario.stakes, space::MEASURE_PROSE);
}

fn pair(ui: &mut Ui, title: &str, believed: &str, truth: &[String]) {
    words::words(ui, Type::Strong, Token::TextStrong, title);
    let believed = if believed.trim().is_empty() { "(left empty)" } else { believed };
    let truth = truth.iter().map(|one| people::sentence(one)).collect::<Vec<_>>().join("\n");
    let narrow = ui.available_width() < 560.0;
    let boxes = [("What you believed", believed.to_owned()), ("What was true", truth)];
    let half = if narrow { ui.available_width() } else { (ui.available_width() - space::S4) / 2.0 };
    let add = |ui: &mut Ui| {
        for (label, text) in &boxes {
            ui.vertical(|ui| {
                ui.set_width(half);
                words::words(ui, Type::Label, Token::TextWeak, label);
                card::show(ui, space::S4, |ui| words::words(ui, Type::Body, Token::TextNormal, text));
            });
        }
    };
    if narrow {
        ui.vertical(|ui| add(ui));
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S4;
            add(ui);
        });
    }
}

/// The tries that belong to this round.
fn tries<'a>(app: &'a App, looking: &Looking) -> Vec<&'a RoundSummary> {
    let record = &looking.record;
    let mut all: Vec<&RoundSummary> = app
        .state
        .rounds
        .iter()
        .filter(|round| {
            round.id != record.id && round.seed == record.case.seed && round.scenario == record.case.scenario
        })
        .filter(|round| round.role == record.persona.role && round.turns > 0)
        .collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all
}

/// This try beside the others of the same seed.
pub fn compare(ui: &mut Ui, app: &App, looking: &Looking, out: &mut Vec<Action>) {
    words::words(ui, Type::Heading, Token::TextStrong, "Compare");
    let tries = tries(app, looking);
    if tries.is_empty() {
        let text =
            "Try a turn again and both tries will stand here: the same person, the same moment, other words.";
        words::within(ui, Type::Body, Token::TextNormal, text, space::MEASURE_PROSE);
        return;
    }
    let record = &looking.record;
    words::words(ui, Type::Small, Token::TextWeak, "Same person, same moment. Only your words differ.");
    ui.add_space(space::S3);
    let ids: Vec<&String> = record.levels.keys().chain(tries.iter().flat_map(|t| t.levels.keys())).collect();
    let mut skills: Vec<&String> = ids;
    skills.sort();
    skills.dedup();
    let now = looking.session.turns.last().map_or(0, |turn| turn.shown.openness);
    card::show(ui, space::S5, |ui| {
        words::words(ui, Type::Strong, Token::TextStrong, "This try");
        ui.horizontal(|ui| {
            openness::small(ui, now);
            let found = format!("{} of {} found", record.facts_found, record.facts_in_all);
            words::words(ui, Type::Small, Token::TextNormal, &found);
        });
        level_row(ui, app, &skills, &|id| record.levels.get(id).copied());
    });
    for (at, one) in tries.iter().enumerate() {
        ui.add_space(space::S3);
        card::show(ui, space::S5, |ui| {
            let title = match &one.parent {
                Some((_, turn)) => format!("Another try, from turn {turn}"),
                None => "First try".to_owned(),
            };
            words::words(ui, Type::Strong, Token::TextStrong, &title);
            let found = format!("{} of {} found · {} turns", one.facts_found, one.facts_in_all, one.turns);
            words::words(ui, Type::Small, Token::TextNormal, &found);
            level_row(ui, app, &skills, &|id| one.levels.get(id).copied());
            let name = format!("Look at try {}", at + 1);
            if Button::second("Look at it").compact().name(&name).show(ui).clicked() {
                out.push(Action::LookAt(one.id.clone()));
            }
        });
    }
}

fn level_row(ui: &mut Ui, app: &App, skills: &[&String], level: &dyn Fn(&str) -> Option<u8>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S3, space::S2);
        for id in skills {
            Level::seen(level(id)).small().show(ui);
            words::words(ui, Type::Small, Token::TextNormal, &people::skill(&app.pack, id));
        }
    });
}
