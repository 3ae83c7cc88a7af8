//! Dialogs about the talk: the way out, who they are and where they sit, and a line that looks like a real patient’s.

use egui::Ui;

use crate::app::{Action, App, Route};
use crate::persona::Persona;
use crate::privacy;
use crate::ui::screens::persona_panel;
use crate::ui::theme::{Token, Type, look};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{card, dialog, words};

pub(super) fn leave(ui: &mut Ui, out: &mut Vec<Action>) {
    words::words(
        ui,
        Type::Body,
        Token::TextNormal,
        "You can end here and look at it, or put it away and come back.",
    );
    dialog::buttons(ui, |ui| {
        let stay = Button::second("Stay").show(ui);
        if ui.memory(|memory| memory.focused().is_none()) {
            stay.request_focus();
        }
        if stay.clicked() {
            out.push(Action::CloseDialog);
        }
        if Button::second("Put away").show(ui).clicked() {
            out.push(Action::CloseDialog);
            out.push(Action::PutAway);
        }
        if Button::primary("End here and look").show(ui).clicked() {
            out.push(Action::CloseDialog);
            out.push(Action::EndHere);
        }
    });
}

/// The person of the screen: met on the briefing, or spoken with.
pub(super) fn who(app: &App) -> Option<(&Persona, &str)> {
    match (&app.state.briefing, &app.state.talk) {
        (Some(briefing), _) if app.state.route == Route::Briefing => {
            Some((&briefing.persona, &briefing.case.scenario))
        }
        (_, Some(talk)) => Some((&talk.session.persona, &talk.session.case.scenario)),
        _ => None,
    }
}

/// The whole card of the person, where the window is too small to show it beside the talk.
pub(super) fn person(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let Some(talk) = &app.state.talk else { return };
    persona_panel::card(ui, app, talk, false, out);
    dialog::buttons(ui, |ui| {
        let close = Button::second("Back to the talk");
        if close.show(ui).clicked() {
            out.push(Action::CloseDialog);
        }
    });
}

/// What was found stands underlined in the line; nothing was kept yet.
pub(super) fn privacy(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let Some(talk) = &app.state.talk else { return };
    let found = privacy::find(&talk.draft);
    let what = privacy::describe(&found);
    let text = format!("Your line holds {what}. Take it out before it is kept?");
    words::words(ui, Type::Body, Token::TextNormal, &text);
    card::well(ui, |ui| {
        let look = look(ui.ctx());
        let mut job = Type::Reply.job(&look, look.get(Token::TextStrong), &talk.draft, ui.available_width());
        let line = egui::Stroke::new(2.0, look.get(Token::Flag));
        mark(&mut job, &found, line);
        let galley = ui.painter().layout_job(job);
        let (rect, response) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
        ui.painter().galley(rect.min, galley, look.get(Token::TextStrong));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &talk.draft));
    });
    dialog::buttons(ui, |ui| {
        let take = Button::primary("Take it out").show(ui);
        if ui.memory(|memory| memory.focused().is_none()) {
            take.request_focus();
        }
        if take.clicked() {
            out.push(Action::TakeOut);
        }
        if Button::second("Change my line").show(ui).clicked() {
            out.push(Action::CloseDialog);
        }
        if Button::second("These are invented").tip("Not asked again in this talk").show(ui).clicked() {
            out.push(Action::SendAsItIs);
        }
    });
}

/// Splits the one section of a job so that what was found is underlined.
fn mark(job: &mut egui::text::LayoutJob, found: &[privacy::Finding], line: egui::Stroke) {
    let Some(plain) = job.sections.first().cloned() else { return };
    let mut sections = Vec::new();
    let mut at = 0;
    let mut push = |from: usize, to: usize, underline: egui::Stroke| {
        if from < to {
            let mut section = plain.clone();
            section.leading_space = if from == 0 { plain.leading_space } else { 0.0 };
            section.byte_range = egui::text::ByteIndex(from)..egui::text::ByteIndex(to);
            section.format.underline = underline;
            sections.push(section);
        }
    };
    for finding in found {
        push(at, finding.span.start, egui::Stroke::NONE);
        push(finding.span.start, finding.span.end, line);
        at = finding.span.end;
    }
    push(at, job.text.len(), egui::Stroke::NONE);
    job.sections = sections;
}
