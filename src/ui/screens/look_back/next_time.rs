//! Next time: two ideas, one is chosen and becomes the goal of the next round; a note for oneself.

use egui::Ui;

use super::Page;
use crate::app::{Action, Command, Route};
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::{card, choice, words};

/// Shows the page.
pub fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Vec<Action>) {
    let width = page.width.min(720.0);
    let goal = &page.looking.record.goal;
    words::words(ui, Type::Title, Token::TextStrong, "Next time");
    words::words(ui, Type::Body, Token::TextNormal, "Two ideas. Choose one; it becomes your goal.");
    ui.add_space(space::S2);
    for idea in &page.debrief.feedforward {
        if choice::radio(ui, goal == idea, idea, width).clicked() {
            out.push(Action::SetGoal(idea.clone()));
        }
    }
    let mut own = if page.debrief.feedforward.contains(goal) { String::new() } else { goal.clone() };
    ui.add_space(space::S2);
    if Field::line("My own").width(width).show(ui, &mut own).changed() {
        out.push(Action::SetGoal(own));
    }
    ui.add_space(space::S5);
    words::words(ui, Type::Heading, Token::TextStrong, "A good close here could sound like this");
    ui.scope(|ui| {
        ui.set_max_width(width);
        let close = words::quoted(&page.debrief.good_close);
        card::well(ui, |ui| words::words(ui, Type::Quote, Token::TextStrong, &close));
    });
    ui.add_space(space::S5);
    ui.horizontal_wrapped(|ui| {
        if Button::primary("Start the next round").show(ui).clicked() {
            out.push(Action::Do(Command::NewRound));
        }
        if Button::second("Export the talk").show(ui).clicked() {
            out.push(Action::Export);
        }
        if Button::second("Done for now").show(ui).clicked() {
            out.push(Action::Go(Route::Home));
        }
    });
}
