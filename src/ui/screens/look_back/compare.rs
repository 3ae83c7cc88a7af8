//! Compare: the first try and the second side by side from the turn where they part. Nothing is overwritten.

use egui::Ui;

use super::Page;
use super::transcript::signs;
use crate::app::Action;
use crate::debrief::{Debrief, TurnView};
use crate::session::Ending;
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::found::Found;
use crate::ui::widgets::level::Level;
use crate::ui::widgets::page::Columns;
use crate::ui::widgets::{card, openness, sign, turn, words};

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
    let (before, now) = (first.turns.get(same), page.debrief.turns.get(same));
    Columns::halves(page.width).show(
        ui,
        out,
        |ui, width, _| side(ui, "First time", first, before, width),
        |ui, width, _| side(ui, "This time", page.debrief, now, width),
    );
    ui.add_space(space::S5);
    words::words(ui, Type::Heading, Token::TextStrong, "What changed");
    ui.add_space(space::S1);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S1;
        changes(ui, first, page.debrief, before, now);
    });
    ui.add_space(space::S4);
    ways_on(ui, page, *at, out);
    let later = |debrief: &Debrief| debrief.turns.len() > same + 1;
    if later(first) || later(page.debrief) {
        ui.add_space(space::S6);
        words::words(ui, Type::Heading, Token::TextStrong, "How it went on");
        ui.add_space(space::S2);
        Columns::halves(page.width).show(
            ui,
            out,
            |ui, width, _| rest(ui, first, same + 1, width),
            |ui, width, _| rest(ui, page.debrief, same + 1, width),
        );
    }
}

/// Try it once more, go on where this try stopped, or back to the first.
fn ways_on(ui: &mut Ui, page: &Page<'_>, at: u16, out: &mut Vec<Action>) {
    let record = &page.looking.record;
    ui.horizontal_wrapped(|ui| {
        // A talk that the learner left can be taken up where it stopped; one that ended is over.
        if record.ending == Ending::Left {
            let next = u16::try_from(page.debrief.turns.len() + 1).unwrap_or(u16::MAX);
            if Button::primary("Go on from here").icon(Icon::GoOn).show(ui).clicked() {
                out.push(Action::TryAgain(next));
            }
        }
        if Button::second(&format!("Try turn {at} again")).icon(Icon::TryAgain).show(ui).clicked() {
            out.push(Action::TryAgain(at));
        }
        if let Some((first, _)) = &record.parent
            && Button::second("Keep both and go back").show(ui).clicked()
        {
            out.push(Action::LookAt(first.clone()));
        }
    });
}

fn side(ui: &mut Ui, title: &str, debrief: &Debrief, turn: Option<&TurnView>, width: f32) {
    words::words(ui, Type::Heading, Token::TextStrong, title);
    ui.add_space(space::S2);
    match turn {
        Some(view) => one(ui, debrief, view, width, true),
        None => {
            words::words(ui, Type::Note, Token::TextWeak, "Nothing was said from here on.");
        }
    }
}

/// The turns after the one where the tries part.
fn rest(ui: &mut Ui, debrief: &Debrief, from: usize, width: f32) {
    for view in debrief.turns.iter().skip(from).take(6) {
        one(ui, debrief, view, width, false);
        ui.add_space(space::S4);
    }
}

/// A reply with its level, the answer, and where that left them; the turn that was tried again with its signs and the thought.
fn one(ui: &mut Ui, debrief: &Debrief, view: &TurnView, width: f32, whole: bool) {
    card::show(ui, 16.0, |ui| {
        ui.horizontal(|ui| {
            words::words(ui, Type::Label, Token::TextWeak, &format!("You, turn {}", view.turn));
            Level::seen(Some(view.overall)).small().show(ui);
        });
        words::within(ui, Type::Reply, Token::TextStrong, &view.reply, width - 40.0);
        if whole {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::vec2(space::S4, 0.0);
                for (sign, label) in signs(view).into_iter().take(4) {
                    sign::tag(ui, sign, &label, Token::Surface);
                }
            });
        }
    });
    let name = debrief.persona_name.split(' ').next().unwrap_or("");
    turn::persona(ui, name, &view.persona_line, false);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S2;
        openness::small(ui, view.openness);
        let said = match i16::from(view.openness) - i16::from(view.openness_before) {
            0 => String::new(),
            up if up > 0 => format!("up {up}"),
            down => format!("down {}", down.unsigned_abs()),
        };
        words::words(ui, Type::Small, Token::TextWeak, &said);
    });
    if whole && !view.inner_thought.is_empty() {
        turn::thought(ui, &view.inner_thought, &Found::NOTHING);
    }
}

/// What the two tries came to: the skills of the turn, openness after it, what was found; then the levels of the whole talk.
fn changes(
    ui: &mut Ui,
    first: &Debrief,
    second: &Debrief,
    before: Option<&TurnView>,
    now: Option<&TurnView>,
) {
    if let (Some(before), Some(now)) = (before, now) {
        let level =
            |view: &TurnView, id: &str| view.skills.iter().find(|one| one.id == id).map(|one| one.level);
        for skill in &first.skills {
            let (a, b) = (level(before, &skill.id), level(now, &skill.id));
            if a != b {
                row(ui, &format!("{} in this turn", skill.short), a, b);
            }
        }
        let line =
            format!("Openness after it: {} the first time, {} this time.", before.openness, now.openness);
        words::words(ui, Type::Body, Token::TextNormal, &line);
    }
    for (a, b) in first.skills.iter().zip(&second.skills) {
        if a.level != b.level {
            row(ui, &format!("{} over the whole talk", a.short), a.level, b.level);
        }
    }
    let found = |d: &Debrief| d.ledger.iter().filter(|r| r.found_in_turn.is_some()).count();
    let line = format!("Facts found: {} the first time, {} this time.", found(first), found(second));
    words::words(ui, Type::Body, Token::TextNormal, &line);
}

fn row(ui: &mut Ui, name: &str, before: Option<u8>, now: Option<u8>) {
    ui.horizontal(|ui| {
        let place = egui::vec2(260.0_f32.min(ui.available_width() - 150.0), 24.0);
        ui.allocate_ui_with_layout(place, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_width(place.x);
            words::one_line(ui, Type::Body, Token::TextNormal, name, place.x);
        });
        Level::seen(before).small().show(ui);
        words::words(ui, Type::Small, Token::TextWeak, "then");
        Level::seen(now).small().show(ui);
    });
}
