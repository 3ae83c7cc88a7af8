//! The next round and why, as a card: on home with a face, on progress without one; and the week ahead.

use egui::Ui;

use crate::app::{Action, App, ProgressAct, Route};
use crate::ui::icon::Icon;
use crate::ui::portrait::portrait;
use crate::ui::screens::people;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{card, words};

/// So many rounds are said of the week ahead.
const WEEK: usize = 3;

/// Shows the card.
pub fn show(ui: &mut Ui, app: &App, with_face: bool, out: &mut Vec<Action>) {
    let next = app.state.progress.next.as_ref();
    let Some((next, scenario)) = next.and_then(|next| Some((next, app.pack.scenarios.get(&next.scenario)?)))
    else {
        card::show(ui, space::S5, |ui| {
            words::words(ui, Type::Body, Token::TextNormal, "There is no content to practise with.");
            if Button::second("See what is wrong").show(ui).clicked() {
                out.push(Action::Go(Route::Problems));
            }
        });
        return;
    };
    let facts = |ui: &mut Ui, out: &mut Vec<Action>| {
        words::words(ui, Type::Name, Token::TextStrong, &scenario.title);
        let who = people::title(&app.pack, &scenario.id, &next.role);
        let line = format!("{}, about {} minutes. With: {who}", scenario.family, scenario.minutes);
        words::words(ui, Type::Note, Token::TextWeak, &line);
        ui.add_space(space::S1);
        words::words(ui, Type::Body, Token::TextNormal, &next.because());
        ui.add_space(space::S3);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            if Button::primary("Start this round").show(ui).clicked() {
                out.push(ProgressAct::StartNext.into());
            }
            let another = Button::second("Another").icon(Icon::DrawAnother).name("Propose another round");
            if another.tip("The next best by the same reasons").show(ui).clicked() {
                out.push(ProgressAct::Another.into());
            }
        });
    };
    let title = if with_face { "Your next round" } else { "Next, and why" };
    card::show(ui, if with_face { space::S5 } else { space::S4 }, |ui| {
        words::words(ui, Type::Label, Token::TextWeak, title);
        ui.add_space(space::S1);
        if !with_face {
            facts(ui, out);
            return;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S5;
            let seed = next.scenario.bytes().chain(next.role.bytes());
            let seed = seed.fold(7_u64, |sum, byte| sum * 131 + u64::from(byte));
            portrait(ui, &people::listed(&app.pack, seed, &next.role, "somebody you may meet"), 96.0);
            ui.vertical(|ui| facts(ui, out));
        });
    });
}

/// The rounds of the week ahead, each with its reason and a way to it. The one on the card above is not said twice.
pub fn week_ahead(ui: &mut Ui, app: &App, width: f32, below_card: bool, out: &mut Vec<Action>) {
    const BUTTON: f32 = 92.0;
    let progress = &app.state.progress;
    let above = progress.next.as_ref().filter(|_| below_card).map(|next| &next.scenario);
    let ahead: Vec<_> =
        progress.plan.iter().filter(|next| Some(&next.scenario) != above).take(WEEK).collect();
    if ahead.is_empty() {
        return;
    }
    words::words(ui, Type::Heading, Token::TextStrong, "The week ahead");
    let text = "A round every other day, by the same reasons. Another day does as well.";
    words::within(ui, Type::Small, Token::TextWeak, text, width);
    for next in ahead {
        let Some(scenario) = app.pack.scenarios.get(&next.scenario) else { continue };
        ui.add_space(space::S2);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            let measure = (width - BUTTON).min(space::MEASURE_PROSE);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.set_width(measure);
                words::within(ui, Type::Strong, Token::TextStrong, &scenario.title, measure);
                let who = people::title(&app.pack, &scenario.id, &next.role);
                words::within(ui, Type::Note, Token::TextWeak, &format!("With: {who}"), measure);
                words::within(ui, Type::Note, Token::TextNormal, &next.because(), measure);
            });
            let name = format!("Read the briefing of {}", scenario.title);
            if Button::second("Briefing").compact().name(&name).show(ui).clicked() {
                out.push(Action::Draw {
                    seed: String::new(),
                    scenario: next.scenario.clone(),
                    role: Some(next.role.clone()),
                });
            }
        });
    }
}
