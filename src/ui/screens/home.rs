//! Home: the next round with its reason, what was left open, and the last rounds.

use egui::Ui;

use super::{people, top_bar};
use crate::app::{Action, App, Dialog, Route};
use crate::persona::cast::Guided;
use crate::session::Ending;
use crate::store::{RoundSummary, clock};
use crate::ui::icon::Icon;
use crate::ui::portrait::portrait;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::page::{self, Columns};
use crate::ui::widgets::{card, words};

/// Shows home.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    top_bar::home_like(ui, app, out);
    page::show(ui, space::PAGE, |ui, width| {
        Columns::main_and_side(width).show(
            ui,
            out,
            |ui, _, out| left(ui, app, out),
            |ui, _, out| right(ui, app, out),
        );
    });
}

fn left(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let name = app.state.settings.name.trim();
    let hello =
        if name.is_empty() { "Good to see you.".to_owned() } else { format!("Good to see you, {name}.") };
    words::words(ui, Type::Title, Token::TextStrong, &hello);
    ui.add_space(space::S4);
    proposal(ui, app, out);
    ui.add_space(space::S4);
    ui.horizontal_wrapped(|ui| {
        if Button::second("Random person").icon(Icon::DrawAnother).tip("Ctrl N").show(ui).clicked() {
            out.push(Action::Draw { seed: String::new(), scenario: String::new(), role: None });
        }
        if Button::second("Choose a scenario").icon(Icon::Library).tip("Alt 2").show(ui).clicked() {
            out.push(Action::Go(Route::Library));
        }
        if Button::second("Enter a seed").icon(Icon::Seed).show(ui).clicked() {
            out.push(Action::Open(Dialog::Seed));
        }
    });
    let goal = app.state.rounds.iter().map(|round| round.goal.as_str()).find(|goal| !goal.is_empty());
    if let Some(goal) = goal {
        ui.add_space(space::S6);
        words::words(ui, Type::Heading, Token::TextStrong, "Your goal from last time");
        words::within(ui, Type::Body, Token::TextStrong, &words::quoted(goal), space::MEASURE_PROSE);
        words::words(ui, Type::Small, Token::TextWeak, "Looked at again in your next look-back.");
    }
}

/// The scenario that has been met the least often, the easier first, and why.
fn proposal(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    if let Some(guided) = app.pack.guided.as_ref().filter(|_| app.state.rounds.is_empty()) {
        first(ui, app, guided, out);
        return;
    }
    let played = |id: &str| app.state.rounds.iter().filter(|round| round.scenario == id).count();
    let next = app.pack.playable().into_iter().min_by_key(|s| (played(&s.id), s.level, s.id.clone()));
    let Some(next) = next else {
        card::show(ui, space::S5, |ui| {
            words::words(ui, Type::Body, Token::TextNormal, "There is no content to practise with.");
            if Button::second("See what is wrong").show(ui).clicked() {
                out.push(Action::Go(Route::Problems));
            }
        });
        return;
    };
    let times = played(&next.id);
    let reason = match times {
        0 => "Because: you have not met it yet.".to_owned(),
        1 => "Because: you met it once, and somebody else may tell you more.".to_owned(),
        more => format!("Because: you met it {more} times, less often than the others."),
    };
    card::show(ui, space::S5, |ui| {
        words::words(ui, Type::Label, Token::TextWeak, "Your next round");
        ui.add_space(space::S2);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S5;
            let role = app.pack.players(next).first().cloned().unwrap_or_default();
            let seed = next.id.bytes().fold(7_u64, |sum, byte| sum * 131 + u64::from(byte));
            portrait(ui, &people::listed(&app.pack, seed, &role, "somebody you may meet"), 96.0);
            ui.vertical(|ui| {
                words::words(ui, Type::Name, Token::TextStrong, &next.title);
                let line = format!("{}, about {} minutes", next.family, next.minutes);
                words::words(ui, Type::Note, Token::TextWeak, &line);
                words::words(ui, Type::Body, Token::TextNormal, &reason);
                ui.add_space(space::S2);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S2;
                    let start = Button::primary("Start this round");
                    if start.show(ui).clicked() {
                        out.push(Action::Draw { seed: String::new(), scenario: next.id.clone(), role: None });
                    }
                });
            });
        });
    });
}

/// Nothing was played yet: the guided round, with the person who is met in it.
fn first(ui: &mut Ui, app: &App, guided: &Guided, out: &mut Vec<Action>) {
    let persona = &guided.persona;
    card::show(ui, space::S5, |ui| {
        words::words(ui, Type::Label, Token::TextWeak, "A first round, in a minute");
        ui.add_space(space::S2);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S5;
            portrait(ui, &people::portrait(&app.pack, persona, persona.openness, "listening", true), 96.0);
            ui.vertical(|ui| {
                words::words(ui, Type::Name, Token::TextStrong, &persona.name());
                let title = people::title(&app.pack, &guided.scenario, &persona.role);
                words::words(ui, Type::Note, Token::TextWeak, &title);
                let text = format!(
                    "{} has a little time and is easy to talk with. Above the field stands what to try next.",
                    persona.given
                );
                words::within(ui, Type::Body, Token::TextNormal, &text, space::MEASURE_PROSE);
                ui.add_space(space::S2);
                if Button::primary(&format!("Meet {}", persona.given)).show(ui).clicked() {
                    out.push(Action::StartGuided);
                }
            });
        });
    });
}

fn right(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let open = app.state.rounds.iter().find(|round| round.ending == Ending::Unfinished);
    if let Some(round) = open {
        words::words(ui, Type::Heading, Token::TextStrong, "Where you left off");
        card::show(ui, space::S4, |ui| {
            words::words(ui, Type::Strong, Token::TextStrong, &round.scenario_title);
            let with = format!("with {} · turn {}", round.persona, round.turns + 1);
            words::words(ui, Type::Small, Token::TextWeak, &with);
            ui.add_space(space::S1);
            if Button::second("Go on").compact().icon(Icon::GoOn).show(ui).clicked() {
                out.push(Action::GoOn(round.id.clone()));
            }
        });
        ui.add_space(space::S5);
    }
    words::words(ui, Type::Heading, Token::TextStrong, "Last rounds");
    let ended: Vec<&RoundSummary> = app
        .state
        .rounds
        .iter()
        .filter(|round| round.ending != Ending::Unfinished && round.turns > 0)
        .collect();
    if ended.is_empty() {
        let empty = "Your rounds will gather here. Nothing is sent anywhere.";
        words::words(ui, Type::Body, Token::TextWeak, empty);
    }
    for round in ended.into_iter().take(6) {
        row(ui, app, round, out);
    }
}

fn row(ui: &mut Ui, app: &App, round: &RoundSummary, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.set_min_height(56.0);
        let spec = people::listed(&app.pack, round.portrait, &round.role, &round.persona);
        portrait(ui, &spec, 40.0);
        let room = (ui.available_width() - 72.0).max(60.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(room);
            ui.add_space(6.0);
            words::one_line(ui, Type::Strong, Token::TextStrong, &round.scenario_title, room);
            let found = format!("{} of {} found", round.facts_found, round.facts_in_all);
            let line = format!("{} · {found}", clock::label(round.started_at));
            words::one_line(ui, Type::Small, Token::TextWeak, &line, room);
        });
        let name = format!("Look back at {} with {}", round.scenario_title, round.persona);
        if Button::quiet("Look").compact().name(&name).show(ui).clicked() {
            out.push(Action::LookAt(round.id.clone()));
        }
    });
    card::divider(ui);
}
