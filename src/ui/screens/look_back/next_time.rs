//! Next time: two ideas, one is chosen and becomes the goal of the next round; a note for oneself.

use egui::Ui;

use super::{Page, aim};
use crate::app::state::drill::Act;
use crate::app::{Action, Command, Route};
use crate::ui::icon::Icon;
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
    // What was set out this time can stay.
    let aim = page.looking.aim.as_ref().map(|look| &look.aim);
    let aim = aim.filter(|aim| !page.debrief.feedforward.contains(aim));
    if let Some(aim) = aim
        && choice::radio(ui, goal == aim, &format!("Once more: {aim}"), width).clicked()
    {
        out.push(Action::SetGoal(aim.clone()));
    }
    let offered = page.debrief.feedforward.contains(goal) || aim == Some(goal);
    let mut own = if offered { String::new() } else { goal.clone() };
    ui.add_space(space::S2);
    if Field::line("My own").width(width).show(ui, &mut own).changed() {
        out.push(Action::SetGoal(own));
    }
    ui.add_space(space::S5);
    if let Some(look) = &page.looking.aim {
        aim::show(ui, look, 3, width, out);
        ui.add_space(space::S5);
    }
    drill(ui, page, width, out);
    let mut note = page.looking.record.note.clone();
    let field = Field::line("Note for yourself or your instructor").rows(3).width(width);
    if field.show(ui, &mut note).changed() {
        out.push(Action::OwnNote(note));
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

/// The way to the drill: the weakest lines of this talk, said again.
fn drill(ui: &mut Ui, page: &Page<'_>, width: f32, out: &mut Vec<Action>) {
    words::words(ui, Type::Heading, Token::TextStrong, "A minute with your own lines");
    let kept = page.looking.record.own.kept.len();
    let text = match kept {
        0 => "Say the weakest of them again, and see at once what it does.".to_owned(),
        1 => "You kept one line. You will meet it before your next round.".to_owned(),
        n => format!("You kept {n} lines. You will meet them before your next round."),
    };
    words::within(ui, Type::Body, Token::TextNormal, &text, width);
    ui.add_space(space::S1);
    let reason = page.debrief.turns.is_empty().then_some("Nothing was said in this talk.");
    let key = Command::Drill.keys().text();
    let button = Button::second("Drill this talk").icon(Icon::Drill).tip(&key).off_because(reason);
    if button.show(ui).clicked() {
        out.push(Act::All.into());
    }
    ui.add_space(space::S5);
}
