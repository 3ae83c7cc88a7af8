//! Home: the next round with its reason, the goal from last time, what was left open, the last rounds, and the week.

use egui::Ui;

use super::{people, progress, top_bar};
use crate::app::{Action, App, Dialog, LookTab, ProgressAct, Route};
use crate::persona::cast::Guided;
use crate::progress::{Played, tell};
use crate::session::Ending;
use crate::store::{RoundSummary, clock};
use crate::ui::icon::Icon;
use crate::ui::portrait::portrait;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::chip::{self, Chip};
use crate::ui::widgets::page::{self, Columns};
use crate::ui::widgets::{card, week, words};

/// Shows home.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    top_bar::home_like(ui, app, out);
    page::show(ui, space::PAGE, |ui, width| {
        Columns::main_and_side(width).show(
            ui,
            out,
            |ui, width, out| left(ui, app, width, out),
            |ui, width, out| right(ui, app, width, out),
        );
    });
}

fn random() -> Action {
    Action::Draw { seed: String::new(), scenario: String::new(), role: None }
}

fn greeting(hour: i8, name: &str) -> String {
    let part = match hour {
        4..12 => "Good morning",
        12..18 => "Good afternoon",
        _ => "Good evening",
    };
    if name.is_empty() { format!("{part}.") } else { format!("{part}, {name}.") }
}

fn left(ui: &mut Ui, app: &App, width: f32, out: &mut Vec<Action>) {
    let hello = greeting(app.state.progress.hour, app.state.settings.name.trim());
    words::words(ui, Type::Title, Token::TextStrong, &hello);
    ui.add_space(space::S4);
    // The offer of the guided round stands until something was said in a round.
    match app.pack.guided.as_ref().filter(|_| !app.state.progress.has_own()) {
        Some(guided) => first(ui, app, guided, out),
        None => progress::next::show(ui, app, width > 440.0, out),
    }
    ui.add_space(space::S4);
    ui.horizontal_wrapped(|ui| {
        let draw = Button::second("Random person").icon(Icon::DrawAnother);
        if draw.tip("Ctrl Enter, or Ctrl N from anywhere").show(ui).clicked() {
            out.push(random());
        }
        if Button::second("Choose a scenario").icon(Icon::Library).tip("Alt 2").show(ui).clicked() {
            out.push(Action::Go(Route::Library));
        }
        if Button::second("Enter a seed").icon(Icon::Seed).show(ui).clicked() {
            out.push(Action::Open(Dialog::Seed));
        }
    });
    if let Some((round, text)) = app.state.goal() {
        goal(ui, round, text, width, out);
    }
    ui.add_space(space::S6);
    progress::next::week_ahead(ui, app, width, app.state.progress.has_own(), out);
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

fn goal(ui: &mut Ui, round: &RoundSummary, text: &str, width: f32, out: &mut Vec<Action>) {
    ui.add_space(space::S6);
    words::words(ui, Type::Heading, Token::TextStrong, "Your goal from last time");
    let measure = width.min(space::MEASURE_PROSE);
    words::within(ui, Type::Body, Token::TextStrong, &words::quoted(text), measure);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S3;
        words::words(ui, Type::Small, Token::TextWeak, "Looked at again in your next look-back.");
        let change = Button::quiet("Change").compact().name("Change the goal");
        if change.tip("Opens the look-back where it was chosen").show(ui).clicked() {
            out.push(Action::LookAt(round.id.clone()));
            out.push(Action::OpenTab(LookTab::NextTime));
        }
    });
}

fn right(ui: &mut Ui, app: &App, width: f32, out: &mut Vec<Action>) {
    let open = app.state.rounds.iter().find(|round| round.ending == Ending::Unfinished);
    let open = open.filter(|round| round.id != app.state.settings.put_aside);
    // With a card above, fewer rows keep the week in sight.
    let most = if open.is_some() { 3 } else { 5 };
    if let Some(round) = open {
        left_off(ui, app, round, out);
        ui.add_space(space::S6);
    }
    words::words(ui, Type::Heading, Token::TextStrong, "Last rounds");
    let rounds = app.state.progress.shown().iter().rev();
    let ended: Vec<&Played> =
        rounds.filter(|round| round.ending != Ending::Unfinished && round.talk.turns > 0).collect();
    if app.state.progress.is_sample() {
        progress::sample_line(ui, out);
    }
    if ended.is_empty() {
        let empty = "Your rounds will gather here. Nothing is sent anywhere.";
        words::words(ui, Type::Body, Token::TextWeak, empty);
    }
    for round in ended.iter().take(most) {
        row(ui, app, round, out);
    }
    if !ended.is_empty() {
        let all = Button::quiet("All rounds").icon(Icon::History);
        if all.tip("The history on Progress, Alt 3").show(ui).clicked() {
            out.push(ProgressAct::AllRounds.into());
        }
    }
    ui.add_space(space::S5);
    this_week(ui, app, width);
}

fn left_off(ui: &mut Ui, app: &App, round: &RoundSummary, out: &mut Vec<Action>) {
    words::words(ui, Type::Heading, Token::TextStrong, "Where you left off");
    card::show(ui, space::S4, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S3;
            let spec = people::listed(&app.pack, round.portrait, &round.role, &round.persona);
            portrait(ui, &spec, 56.0);
            ui.vertical(|ui| {
                words::words(ui, Type::Strong, Token::TextStrong, &round.scenario_title);
                let with = format!("with {} \u{00b7} turn {}", round.persona, round.turns + 1);
                words::words(ui, Type::Small, Token::TextWeak, &with);
                ui.add_space(space::S1);
                ui.horizontal_wrapped(|ui| {
                    let go = Button::second("Go on").compact().icon(Icon::GoOn);
                    if go.name(&format!("Go on with {}", round.persona)).show(ui).clicked() {
                        out.push(Action::GoOn(round.id.clone()));
                    }
                    let away = Button::quiet("Put away").compact();
                    let tip = "Takes this card away. The round stays in the history.";
                    if away.tip(tip).show(ui).clicked() {
                        out.push(ProgressAct::PutAside(round.id.clone()).into());
                    }
                });
            });
        });
    });
}

fn row(ui: &mut Ui, app: &App, round: &Played, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.set_min_height(56.0);
        let spec = people::listed(&app.pack, round.portrait, &round.role, &round.persona);
        portrait(ui, &spec, 40.0);
        let end = if round.sample { 92.0 } else { 72.0 };
        let room = (ui.available_width() - end).max(60.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(room);
            ui.add_space(6.0);
            words::one_line(ui, Type::Strong, Token::TextStrong, &round.scenario_title, room);
            let day = clock::day_name(round.day, app.state.progress.today);
            let line = format!("{day} \u{00b7} {} of {} found", round.found, round.there);
            words::one_line(ui, Type::Small, Token::TextWeak, &people::sentence(&line), room);
        });
        if round.sample {
            chip::show(ui, Chip::Sample, "Sample");
            return;
        }
        let name = format!("Look back at {} with {}", round.scenario_title, round.persona);
        if Button::quiet("Look").compact().name(&name).show(ui).clicked() {
            out.push(Action::LookAt(round.id.clone()));
        }
    });
    card::divider(ui);
}

fn this_week(ui: &mut Ui, app: &App, width: f32) {
    let begins = app.state.settings.week_begins;
    let rounds = app.state.progress.week(begins);
    words::words(ui, Type::Heading, Token::TextStrong, "This week");
    ui.add_space(space::S1);
    let sentence = tell::week(&rounds, begins);
    week::show(ui, rounds.days, progress::letters(begins), rounds.today, &sentence);
    if rounds.rounds() > 0 {
        words::within(ui, Type::Small, Token::TextWeak, &sentence, width);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greeting_knows_the_time_of_day_and_the_name() {
        for (hour, name, says) in [
            (3, "", "Good evening."),
            (4, "Sam", "Good morning, Sam."),
            (12, "", "Good afternoon."),
            (18, "Sam", "Good evening, Sam."),
        ] {
            assert_eq!(greeting(hour, name), says);
        }
    }
}
