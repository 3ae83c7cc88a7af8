//! The goal that the round was begun with: where the learner's words served it, and where the talk called for it.

use egui::Ui;

use crate::app::{Action, LookTab};
use crate::debrief::aim::{AimLook, Place};
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::evidence_row::EvidenceRow;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::words;

/// Shows at most so many places of each kind.
pub fn show(ui: &mut Ui, look: &AimLook, most: usize, width: f32, out: &mut Vec<Action>) {
    words::words(ui, Type::Heading, Token::TextStrong, "You set out to");
    words::within(ui, Type::Body, Token::TextStrong, &words::quoted(&look.aim), width);
    words::within(ui, Type::Note, Token::TextNormal, &told(look), width);
    ui.scope(|ui| {
        ui.set_max_width(width);
        let about = look.skill.as_ref().map_or("", |(_, short)| short.as_str());
        for place in look.did.iter().take(most) {
            row(ui, place, about, Sign::Earned, out);
        }
        for place in look.not_yet.iter().take(most) {
            row(ui, place, about, if place.level == 1 { Sign::Near } else { Sign::NotFound }, out);
        }
    });
    if look.skill.is_none() && Button::second("See the talk").compact().show(ui).clicked() {
        out.push(Action::OpenTab(LookTab::Transcript));
    }
    ui.add_space(space::S1);
}

/// One sentence: how the goal and the talk met.
fn told(look: &AimLook) -> String {
    let Some((_, short)) = &look.skill else {
        return "Your own words, so only you can say how far you came.".to_owned();
    };
    match (look.did.is_empty(), look.not_yet.is_empty()) {
        (true, true) => {
            format!("{short} was never called for in this talk. That is not a 0, and the goal can stay.")
        }
        (false, true) => format!("It belongs to {short}. Here is where you did."),
        (true, false) => format!("It belongs to {short}. Not yet in this talk; it had a place here."),
        (false, false) => format!("It belongs to {short}. Here is where you did, and where not yet."),
    }
}

fn row(ui: &mut Ui, place: &Place, about: &str, sign: Sign, out: &mut Vec<Action>) {
    let reason = if place.missing.is_empty() || place.level >= 2 {
        format!("Turn {}.", place.turn)
    } else {
        format!("Turn {}. What was missing: {}.", place.turn, place.missing.trim_end_matches('.'))
    };
    let shown =
        EvidenceRow { sign, about, quote: Some(&place.quote), reason: &reason, selected: false, aside: None };
    if shown.show(ui).clicked() {
        out.push(Action::SelectTurn(usize::from(place.turn)));
        out.push(Action::OpenTab(LookTab::Transcript));
    }
}
