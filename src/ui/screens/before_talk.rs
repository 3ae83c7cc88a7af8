//! What stands before a talk about the skills in focus, by what is known of the learner: somebody new sees it done once,
//! somebody who knows it says first what they will try.

use egui::Ui;

use super::people;
use crate::app::settings::Coach;
use crate::app::{Action, App, Briefing, LookTab};
use crate::debrief::worked::Worked;
use crate::persona::cast::Scenario;
use crate::progress::Scaffold;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::level::Level;
use crate::ui::widgets::{card, words};

const MEASURE: f32 = 560.0;

/// Shows it.
pub fn show(ui: &mut Ui, app: &App, briefing: &Briefing, scenario: &Scenario, out: &mut Vec<Action>) {
    let focus = [&scenario.focus.0, &scenario.focus.1];
    from_last_time(ui, app, focus, out);
    if let Some(worked) = &briefing.worked {
        example(ui, worked, briefing.scaffold == Scaffold::ExampleFirst);
        ui.add_space(space::S3);
    }
    if briefing.scaffold == Scaffold::ReflectFirst {
        let names = focus.map(|id| people::skill(&app.pack, id));
        let text = format!("You know {} and {}. Your own words first.", names[0], names[1]);
        words::within(ui, Type::Body, Token::TextNormal, &text, MEASURE);
        ui.add_space(space::S1);
        plan(ui, briefing, out);
        ui.add_space(space::S2);
    }
    let asked = app.state.settings.coach == Coach::WhenAsked;
    if asked || briefing.scaffold == Scaffold::ReflectFirst {
        let (label, open) =
            if briefing.examples { ("Hide the wordings", false) } else { ("Show wordings", true) };
        if Button::second(label).compact().show(ui).clicked() {
            out.push(Action::ShowExamples(open));
        }
        ui.add_space(space::S2);
    }
    for id in focus {
        let shown = briefing.worked.as_ref().is_some_and(|worked| worked.skill == *id);
        if !shown {
            wordings(ui, app, briefing, scenario, id);
        }
    }
}

/// What was chosen and kept in the look-back before: the goal, and the lines of a drill.
fn from_last_time(ui: &mut Ui, app: &App, focus: [&String; 2], out: &mut Vec<Action>) {
    let kept = app.state.kept_lines(focus.map(String::as_str));
    // Where there is room the goal stands in the foot.
    let room = space::Room::of(ui.ctx());
    if let Some((round, goal)) = app.state.goal().filter(|_| room.is_small()) {
        words::words(ui, Type::Strong, Token::TextStrong, "You set out to");
        words::within(ui, Type::Body, Token::TextNormal, goal, MEASURE);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            words::words(ui, Type::Small, Token::TextWeak, "Looked at again in the look-back.");
            let change = Button::quiet("Change").compact().name("Change the goal");
            if change.tip("Opens the look-back where it was chosen").show(ui).clicked() {
                out.push(Action::LookAt(round.id.clone()));
                out.push(Action::OpenTab(LookTab::NextTime));
            }
        });
        ui.add_space(space::S2);
    }
    if kept.is_empty() {
        return;
    }
    let title = if kept.len() == 1 { "A line that you kept" } else { "Lines that you kept" };
    words::words(ui, Type::Strong, Token::TextStrong, title);
    for line in kept {
        words::within(ui, Type::Body, Token::TextStrong, &words::quoted(&line.line), MEASURE);
        words::words(ui, Type::Small, Token::TextWeak, &people::skill(&app.pack, &line.skill));
        ui.add_space(space::S1);
    }
    ui.add_space(space::S2);
}

/// A line done once, and what makes it good.
fn example(ui: &mut Ui, worked: &Worked, new: bool) {
    let title = if new {
        format!("{} is new to you, so see it done once", worked.short)
    } else {
        format!("{}, done once", worked.short)
    };
    words::within(ui, Type::Strong, Token::TextStrong, &title, MEASURE);
    ui.scope(|ui| {
        ui.set_max_width(MEASURE);
        card::well(ui, |ui| {
            words::within(ui, Type::Quote, Token::TextStrong, &words::quoted(&worked.say), MEASURE - 32.0);
            ui.add_space(space::S1);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::S3;
                Level::seen(Some(worked.level)).small().show(ui);
                let why = format!("{}.", worked.anchor.trim_end_matches('.'));
                words::within(ui, Type::Note, Token::TextNormal, &why, MEASURE - 100.0);
            });
        });
    });
    words::words(ui, Type::Small, Token::TextWeak, "Yours will be other words.");
}

fn plan(ui: &mut Ui, briefing: &Briefing, out: &mut Vec<Action>) {
    let mut text = briefing.plan.clone();
    let help = "It goes into the notes of the talk, where you can look at it.";
    let field = Field::line("What will you try first?").rows(2).width(MEASURE).help(Some(help), None);
    if field.show(ui, &mut text).changed() {
        out.push(Action::Plan(text));
    }
}

fn wordings(ui: &mut Ui, app: &App, briefing: &Briefing, scenario: &Scenario, id: &str) {
    words::words(ui, Type::Strong, Token::TextStrong, &people::skill(&app.pack, id));
    let all = scenario.wordings.iter().find(|(skill, _)| skill == id);
    let Some((_, examples)) = all.filter(|_| briefing.examples) else { return };
    for (example, level) in examples.iter().take(2).zip([2, 3]) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S3;
            Level::seen(Some(level)).small().show(ui);
            words::within(ui, Type::Quote, Token::TextStrong, &words::quoted(example), 490.0);
        });
    }
    ui.add_space(space::S2);
}
