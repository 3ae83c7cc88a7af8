//! Programmes: an order of rounds with a reason for each, and how far one is.

use egui::{Ui, Vec2, pos2, vec2};

use crate::app::shelf::{self, StepDone};
use crate::app::{Action, App};
use crate::content::handbook::{Programme, Step};
use crate::ui::screens::people;
use crate::ui::theme::{Token, Type, look, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::level::Level;
use crate::ui::widgets::{card, small, words};

/// Two columns of cards fit from here on.
const TWO: f32 = 1080.0;

/// All programmes, one card each. The first one that was begun and is not over has the primary button.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let steps: Vec<Vec<StepDone>> =
        app.pack.programmes.iter().map(|programme| shelf::steps(&app.state.rounds, programme)).collect();
    let begun = |steps: &[StepDone]| steps.iter().any(|s| s.done) && steps.iter().any(|s| !s.done);
    let first = steps.iter().position(|steps| begun(steps));
    let first = first.or_else(|| steps.iter().position(|steps| steps.iter().any(|step| !step.done)));
    let width = ui.available_width();
    let mut column = |ui: &mut Ui, belongs: &dyn Fn(usize) -> bool| {
        for (at, (programme, steps)) in app.pack.programmes.iter().zip(&steps).enumerate() {
            if belongs(at) {
                card::show(ui, space::S5, |ui| one(ui, app, programme, steps, first == Some(at), out));
                ui.add_space(space::S4);
            }
        }
    };
    if width < TWO {
        column(ui, &|_| true);
        return;
    }
    let each = ((width - space::S4) / 2.0).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S4;
        for side in 0..2 {
            ui.vertical(|ui| {
                ui.set_width(each);
                ui.spacing_mut().item_spacing.x = space::S2;
                column(ui, &|at| at % 2 == side);
            });
        }
    });
}

fn one(
    ui: &mut Ui,
    app: &App,
    programme: &Programme,
    steps: &[StepDone],
    primary: bool,
    out: &mut Vec<Action>,
) {
    words::words(ui, Type::Name, Token::TextStrong, &programme.title);
    words::within(ui, Type::Body, Token::TextNormal, &programme.about, space::MEASURE_PROSE + 120.0);
    let done = steps.iter().filter(|step| step.done).count();
    let line = match done {
        0 => format!("{} rounds, not begun", steps.len()),
        all if all == steps.len() => format!("All {all} rounds done"),
        some => format!("{some} of {} rounds done", steps.len()),
    };
    words::words(ui, Type::Small, Token::TextWeak, &line);
    ui.add_space(space::S2);
    let next = steps.iter().position(|step| !step.done);
    for (at, (step, done)) in programme.steps.iter().zip(steps).enumerate() {
        row(ui, app, (at, step, done), next == Some(at), primary, at + 1 < steps.len(), out);
    }
}

/// A bead on the thread, what is met, why, and what came of it or the way to it.
fn row(
    ui: &mut Ui,
    app: &App,
    (at, step, done): (usize, &Step, &StepDone),
    next: bool,
    primary: bool,
    more: bool,
    out: &mut Vec<Action>,
) {
    let Some(scenario) = app.pack.scenarios.get(&step.scenario) else { return };
    let title = people::title(&app.pack, &step.scenario, &step.role);
    let shown = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S3;
        ui.add_space(36.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::S1;
            let what = format!("{}: {title}", scenario.title);
            words::words(ui, Type::Strong, Token::TextStrong, &what);
            words::within(ui, Type::Note, Token::TextNormal, &step.why, space::MEASURE_PROSE + 60.0);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing = Vec2::splat(space::S2);
                let skill = people::skill(&app.pack, &step.focus);
                if done.done {
                    Level::seen(done.level).small().show(ui);
                }
                words::words(ui, Type::Small, Token::TextWeak, &format!("Look at: {skill}"));
                let meet = Action::Draw {
                    seed: String::new(),
                    scenario: step.scenario.clone(),
                    role: Some(step.role.clone()),
                };
                if let Some(round) = &done.round {
                    let name = format!("Look back at step {}", at + 1);
                    if Button::quiet("Look back").compact().name(&name).show(ui).clicked() {
                        out.push(Action::LookAt(round.clone()));
                    }
                } else if next {
                    let label = "Read the briefing";
                    let button = if primary { Button::primary(label) } else { Button::second(label) };
                    if button.compact().name(&format!("{label} of step {}", at + 1)).show(ui).clicked() {
                        out.push(meet);
                    }
                } else {
                    let name = format!("Meet them now, step {}", at + 1);
                    if Button::quiet("Meet them now").compact().name(&name).show(ui).clicked() {
                        out.push(meet);
                    }
                }
            });
            ui.add_space(space::S3);
        });
    });
    let rect = shown.response.rect;
    let centre = pos2(rect.left() + 14.0, rect.top() + 13.0);
    if more {
        let line = egui::Stroke::new(2.0, look(ui.ctx()).get(Token::LineSoft));
        let below = pos2(centre.x, rect.bottom() + ui.spacing().item_spacing.y);
        ui.painter().line_segment([centre + vec2(0.0, 14.0), below], line);
    }
    small::bead(ui, centre, &(at + 1).to_string(), done.done);
}
