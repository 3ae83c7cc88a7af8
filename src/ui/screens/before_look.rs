//! Before marks are shown: a word for how it felt, what was happening, the learner's own view. Nothing here is marked, and
//! one key leads past all of it. On a small window the questions come one after the other.

use egui::{Ui, vec2};

use super::{calm, people, top_bar};
use crate::app::{Action, App, Calm, Command, Looking, Route};
use crate::progress::Scaffold;
use crate::session::Own;
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::chip::{self, Chip};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::page::{self, Columns};
use crate::ui::widgets::{choice, words};

/// Words that many people find first.
const WORDS: [&str; 5] = ["relieved", "tense", "proud", "lost", "curious"];

type Question = fn(&mut Ui, &App, &Looking, &mut Vec<Action>);

/// THE questions, in the order of a debrief: reaction, description, one's own view.
const QUESTIONS: [Question; 4] = [first_word, happening, believed, ratings];

/// Shows the moment of quiet, or the questions.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let Some(looking) = &app.state.looking else {
        out.push(Action::Go(Route::Home));
        return;
    };
    let quiet = looking.calm != Calm::Over;
    let below = if quiet { "no hurry" } else { "about two minutes, and any of it can stay empty" };
    let title = if quiet { "After the talk" } else { "Before we look" };
    let way_out = (Icon::Home, "Home", Action::Go(Route::Home));
    top_bar::round(ui, app, way_out, (title, below), out, |_, _| {});
    page::show(ui, 720.0, |ui, width| {
        let room = space::Room::of(ui.ctx());
        if quiet {
            calm::show(ui, looking, width, out);
        } else if room.is_small() || room.short {
            one_by_one(ui, app, looking, out);
        } else {
            for question in QUESTIONS {
                question(ui, app, looking, out);
                ui.add_space(if room.height < 760.0 { space::S3 } else { space::S5 });
            }
            onward(ui, out);
        }
    });
}

fn one_by_one(ui: &mut Ui, app: &App, looking: &Looking, out: &mut Vec<Action>) {
    let at = looking.question.min(QUESTIONS.len() - 1);
    words::words(ui, Type::Small, Token::TextWeak, &format!("{} of {}", at + 1, QUESTIONS.len()));
    QUESTIONS[at](ui, app, looking, out);
    ui.add_space(space::S4);
    ui.horizontal_wrapped(|ui| {
        if at > 0 && Button::second("Back").show(ui).clicked() {
            out.push(Action::Question(at - 1));
        }
        if at + 1 < QUESTIONS.len() {
            if Button::primary("Next").show(ui).clicked() {
                out.push(Action::Question(at + 1));
            }
            let key = Command::Onward.keys().text();
            if Button::quiet("Skip the rest").tip(&key).show(ui).clicked() {
                out.push(Action::ShowWhatHappened);
            }
        } else {
            onward(ui, out);
        }
    });
}

fn onward(ui: &mut Ui, out: &mut Vec<Action>) {
    let key = Command::Onward.keys().text();
    if Button::primary("Show me what happened").key(&key).show(ui).clicked() {
        out.push(Action::ShowWhatHappened);
    }
}

/// Changes one thing of the learner's own words.
pub(super) fn write(looking: &Looking, change: impl FnOnce(&mut Own)) -> Action {
    let mut own = looking.record.own.clone();
    change(&mut own);
    Action::Own(Box::new(own))
}

fn first_word(ui: &mut Ui, _: &App, looking: &Looking, out: &mut Vec<Action>) {
    let word = looking.record.own.first_word.as_str();
    words::words(ui, Type::Heading, Token::TextStrong, "First word that comes up?");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S2, space::S2);
        for offered in WORDS {
            let on = word == offered;
            if chip::show(ui, Chip::Choice(on), offered).clicked() {
                let chosen = if on { String::new() } else { offered.to_owned() };
                out.push(write(looking, |own| own.first_word = chosen));
            }
        }
        let mut other = if WORDS.contains(&word) { String::new() } else { word.to_owned() };
        let field = Field::line("Your own word").hint("own word").width(160.0);
        if field.bare(ui, &mut other).changed() {
            out.push(write(looking, |own| own.first_word = other));
        }
    });
}

fn happening(ui: &mut Ui, _: &App, looking: &Looking, out: &mut Vec<Action>) {
    let given = &looking.record.persona.given;
    let question = format!("What was happening for {given}? One sentence.");
    words::words(ui, Type::Heading, Token::TextStrong, &question);
    let mut text = looking.record.own.happening.clone();
    if Field::line(&question).rows(2).bare(ui, &mut text).changed() {
        out.push(write(looking, |own| own.happening = text));
    }
}

fn believed(ui: &mut Ui, _: &App, looking: &Looking, out: &mut Vec<Action>) {
    let record = &looking.record;
    let given = &record.persona.given;
    words::words(ui, Type::Heading, Token::TextStrong, &format!("What do you believe about {given}?"));
    words::words(ui, Type::Small, Token::TextWeak, "Kept for the page Needs. It is not marked.");
    ui.add_space(space::S1);
    let boxes = Columns { gap: space::S4, least: 240.0, ..Columns::halves(ui.available_width()) };
    boxes.show(
        ui,
        out,
        |ui, width, out| {
            let mut needs = record.believed_needs.clone();
            let label = format!("{given} needs");
            if Field::line(&label).rows(2).width(width).show(ui, &mut needs).changed() {
                out.push(Action::BelievedNeeds(needs));
            }
        },
        |ui, width, out| {
            let mut fears = record.believed_fears.clone();
            let label = format!("{given} fears");
            if Field::line(&label).rows(2).width(width).show(ui, &mut fears).changed() {
                out.push(Action::BelievedFears(fears));
            }
        },
    );
}

fn ratings(ui: &mut Ui, app: &App, looking: &Looking, out: &mut Vec<Action>) {
    let record = &looking.record;
    words::words(ui, Type::Heading, Token::TextStrong, "How did you do? Your own view first.");
    let help = "0 missing, 1 starting, 2 does the job, 3 worth copying. The digits rate the row in focus.";
    words::words(ui, Type::Small, Token::TextWeak, help);
    ui.add_space(space::S2);
    let focus = focus(app);
    for id in &focus {
        let name = people::skill(&app.pack, id);
        let now = record.self_ratings.get(id).map(|level| usize::from(*level));
        let choices: &[&str] = if ui.available_width() < 560.0 {
            &["0", "1", "2", "3"]
        } else {
            &["0 missing", "1 starting", "2 does the job", "3 worth copying"]
        };
        // Name and choice share a row where there is room for both.
        let beside = choice::segmented_width(ui, choices) + 176.0 < ui.available_width();
        let mut level = None;
        if beside {
            ui.horizontal(|ui| {
                ui.set_min_height(space::CONTROL);
                let place = vec2(168.0, space::CONTROL);
                let middle = egui::Layout::left_to_right(egui::Align::Center);
                ui.allocate_ui_with_layout(place, middle, |ui| {
                    ui.set_min_width(place.x);
                    words::one_line(ui, Type::Strong, Token::TextStrong, &name, place.x);
                });
                level = choice::levels(ui, choices, now);
            });
        } else {
            words::words(ui, Type::Strong, Token::TextStrong, &name);
            level = choice::levels(ui, choices, now);
        }
        if let Some(level) = level {
            out.push(Action::Rate(id.clone(), u8::try_from(level).unwrap_or(3)));
        }
        ui.add_space(space::S2);
    }
    // Whoever knows these skills is asked for more than a number.
    if let [first, second] = focus.as_slice()
        && app.state.progress.scaffold([first, second]).0 == Scaffold::ReflectFirst
    {
        let mut note = record.note.clone();
        let label = "What would you say the same way again, and what another way?";
        let help = "You know these skills, so your own words count most. They are kept as your note.";
        if Field::line(label).rows(2).help(Some(help), None).show(ui, &mut note).changed() {
            out.push(Action::OwnNote(note));
        }
    }
}

/// The two skills in focus of the round that is looked at.
pub fn focus(app: &App) -> Vec<String> {
    let scenario = app.state.looking.as_ref().and_then(|l| app.pack.scenarios.get(&l.record.case.scenario));
    scenario.map(|s| vec![s.focus.0.clone(), s.focus.1.clone()]).unwrap_or_default()
}
