//! The end of a drill, with what was kept, and the page of a talk that has nothing to drill.

use egui::Ui;

use crate::app::state::drill::{Act, Exercise};
use crate::app::{Action, Command, Drill, LookTab, Route};
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{card, words};

/// All lines are through.
pub(super) fn end(ui: &mut Ui, drill: &Drill, width: f32, out: &mut Vec<Action>) {
    let kept: Vec<&Exercise> = drill.lines.iter().filter(|open| open.kept.is_some()).collect();
    let title = match kept.len() {
        0 => "Nothing kept, and nothing lost",
        1 => "One line kept",
        2 => "Two lines kept",
        _ => "Three lines kept",
    };
    words::words(ui, Type::Title, Token::TextStrong, title);
    let text = match kept.len() {
        0 => "The lines stay in the talk, and you can say them again whenever you like.",
        1 => "You will meet it before your next round, where you can say it to somebody else.",
        _ => "You will meet them before your next round, where you can say them to somebody else.",
    };
    words::within(ui, Type::Body, Token::TextNormal, text, space::MEASURE_PROSE);
    ui.add_space(space::S4);
    for open in &kept {
        card::show(ui, space::S4, |ui| {
            ui.spacing_mut().item_spacing.y = space::S1;
            let label = format!("{}, instead of turn {}", open.line.short, open.line.turn);
            words::words(ui, Type::Label, Token::TextWeak, &label);
            let line = words::quoted(open.kept.as_deref().unwrap_or_default());
            words::within(ui, Type::Body, Token::TextStrong, &line, width - 40.0);
        });
        ui.add_space(space::S2);
    }
    ui.add_space(space::S3);
    ui.horizontal_wrapped(|ui| {
        let key = Command::NewRound.keys().text();
        if Button::primary("Start the next round").tip(&key).show(ui).clicked() {
            out.push(Action::Do(Command::NewRound));
        }
        if Button::second("Say them again").icon(Icon::TryAgain).show(ui).clicked() {
            out.push(Act::FromTheStart.into());
        }
        let back = if matches!(drill.from, Route::Handbook) {
            "Back to the handbook"
        } else {
            "Back to looking back"
        };
        if Button::second(back).tip("Esc").show(ui).clicked() {
            out.push(Act::Leave.into());
        }
    });
}

/// No line is fit to drill, and why.
pub(super) fn nothing(ui: &mut Ui, silent: bool, drill: &Drill, width: f32, out: &mut Vec<Action>) {
    words::words(ui, Type::Title, Token::TextStrong, "No line to drill here");
    let text = if silent {
        "Nothing was said in this talk. A drill takes lines of yours and lets you say them again."
    } else {
        "Every line that was called for is worth copying, or nothing called for this skill. Drills are made from lines \
         that have a step left."
    };
    words::within(ui, Type::Body, Token::TextNormal, text, width.min(space::MEASURE_PROSE));
    ui.add_space(space::S4);
    ui.horizontal_wrapped(|ui| {
        if Button::primary("Start a round").show(ui).clicked() {
            out.push(Action::Do(Command::NewRound));
        }
        if drill.from == Route::LookBack(LookTab::Transcript) || matches!(drill.from, Route::Handbook) {
            if Button::second("Back").tip("Esc").show(ui).clicked() {
                out.push(Act::Leave.into());
            }
        } else if Button::second("See the talk").show(ui).clicked() {
            out.push(Act::Leave.into());
            out.push(Action::OpenTab(LookTab::Transcript));
        }
    });
}
