//! Compare: the first try and the second side by side from the turn where they part. Nothing is overwritten.

use egui::Ui;

use super::Page;
use crate::app::Action;
use crate::debrief::{Debrief, TurnView};
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::level::Level;
use crate::ui::widgets::page::Columns;
use crate::ui::widgets::{card, openness, turn, words};

/// Shows the page.
pub fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Vec<Action>) {
    let Some((first, at)) = &page.looking.other else {
        words::words(
            ui,
            Type::Body,
            Token::TextNormal,
            "There is one try only. Try a turn again, and both stand here.",
        );
        return;
    };
    let same = usize::from(at.saturating_sub(1));
    let line = match same {
        0 => "Both tries begin at turn 1.".to_owned(),
        1 => "Turn 1 is the same.".to_owned(),
        n => format!("Turns 1 to {n} are the same."),
    };
    words::words(
        ui,
        Type::Small,
        Token::TextWeak,
        &format!("{line} The same seed, so only your words differ."),
    );
    ui.add_space(space::S3);
    Columns::halves(page.width).show(
        ui,
        out,
        |ui, width, _| side(ui, "First time", first, same, width),
        |ui, width, _| side(ui, "This time", page.debrief, same, width),
    );
    ui.add_space(space::S5);
    words::words(ui, Type::Heading, Token::TextStrong, "What changed");
    changes(ui, first, page.debrief);
    ui.add_space(space::S4);
    if Button::second(&format!("Try turn {at} again")).show(ui).clicked() {
        out.push(Action::TryAgain(*at));
    }
}

fn side(ui: &mut Ui, title: &str, debrief: &Debrief, from: usize, width: f32) {
    words::words(ui, Type::Heading, Token::TextStrong, title);
    ui.add_space(space::S2);
    if debrief.turns.len() <= from {
        words::words(ui, Type::Note, Token::TextWeak, "Nothing was said from here on.");
    }
    for view in debrief.turns.iter().skip(from).take(6) {
        one(ui, debrief, view, width);
        ui.add_space(space::S4);
    }
}

fn one(ui: &mut Ui, debrief: &Debrief, view: &TurnView, width: f32) {
    card::show(ui, 16.0, |ui| {
        words::words(ui, Type::Label, Token::TextWeak, &format!("You, turn {}", view.turn));
        words::within(ui, Type::Reply, Token::TextStrong, &view.reply, width - 40.0);
        ui.horizontal(|ui| Level::seen(Some(view.overall)).small().show(ui));
    });
    let name = debrief.persona_name.split(' ').next().unwrap_or("");
    turn::persona(ui, name, &view.persona_line, false);
    openness::small(ui, view.openness);
}

fn changes(ui: &mut Ui, first: &Debrief, second: &Debrief) {
    for (a, b) in first.skills.iter().zip(&second.skills) {
        if a.level == b.level {
            continue;
        }
        ui.horizontal(|ui| {
            words::words(ui, Type::Body, Token::TextNormal, &a.short);
            Level::seen(a.level).small().show(ui);
            words::words(ui, Type::Small, Token::TextWeak, "then");
            Level::seen(b.level).small().show(ui);
        });
    }
    let found = |d: &Debrief| d.ledger.iter().filter(|r| r.found_in_turn.is_some()).count();
    let line = format!("Facts found: {} the first time, {} this time.", found(first), found(second));
    words::words(ui, Type::Body, Token::TextNormal, &line);
}
