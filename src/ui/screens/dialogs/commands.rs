//! Keys, menu, palette and the field for a seed: everything that can be done, by name.

use egui::Ui;

use super::{keep, text_of};
use crate::app::{Action, App, Command, Dialog};
use crate::ui::theme::{Token, Type};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::{dialog, small, words};

pub(super) fn keys(ui: &mut Ui, app: &App) {
    for command in Command::all().filter(|command| command.works_on(app.state.route)) {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(260.0, 26.0), egui::Sense::hover());
            let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect));
            words::words(&mut child, Type::Body, Token::TextNormal, command.label());
            small::key_cap(ui, &command.keys().text());
            for keys in command.also() {
                small::key_cap(ui, &keys.text());
            }
        });
    }
    let more = "In the talk and in a drill Enter sends, Shift Enter makes a new line. Before the look-back 0 to 3 rate the row \
                in focus.";
    words::words(ui, Type::Small, Token::TextWeak, more);
}

pub(super) fn commands(ui: &mut Ui, app: &App, wanted: &str, out: &mut Vec<Action>) -> usize {
    let wanted = wanted.trim().to_lowercase();
    let fits = |command: &Command| {
        command.works_on(app.state.route) && command.label().to_lowercase().contains(&wanted)
    };
    let mut count = 0;
    let width = ui.available_width();
    ui.spacing_mut().item_spacing.y = 0.0;
    for command in Command::all().filter(fits).filter(|c| !matches!(c, Command::Menu)) {
        count += 1;
        let keys = command.keys().text();
        let button = Button::quiet(command.label()).key(&keys).lean_left().width(width);
        if button.show(ui).clicked() {
            out.push(Action::CloseDialog);
            out.push(Action::Do(command));
        }
    }
    count
}

pub(super) fn seed(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let mut text = text_of(ui, Dialog::Seed);
    let help = "Type the code from someone’s screen and you get the same person.";
    let field =
        Field::line("Seed").hint("K7M2QX").help(Some(help), app.state.problem.as_deref()).show(ui, &mut text);
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    if field.changed() {
        keep(ui, Dialog::Seed, text.clone());
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    dialog::buttons(ui, |ui| {
        let go =
            Button::primary("Meet them").off_because(text.trim().is_empty().then_some("Type a seed first."));
        if go.show(ui).clicked() || (entered && !text.trim().is_empty()) {
            out.push(Action::Draw { seed: text.clone(), scenario: String::new(), role: None });
        }
        if Button::second("Close").show(ui).clicked() {
            out.push(Action::CloseDialog);
        }
    });
}
