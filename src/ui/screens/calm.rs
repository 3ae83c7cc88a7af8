//! After a talk that ended cold or angry: one true thing to name, and a still page for whoever wants it. No clock runs,
//! nothing asks, and one key leads past it.

use egui::Ui;

use super::before_look::write;
use crate::app::{Action, Calm, Command, Looking};
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::words;

/// Shows the offer, or the still page.
pub fn show(ui: &mut Ui, looking: &Looking, width: f32, out: &mut Vec<Action>) {
    let measure = width.min(space::MEASURE_PROSE);
    if looking.calm == Calm::Quiet {
        quiet(ui, looking, measure)
    } else {
        offer(ui, looking, measure, out)
    }
    ui.add_space(space::S5);
    ui.horizontal_wrapped(|ui| {
        let key = Command::Onward.keys().text();
        if Button::primary("Go on").key(&key).show(ui).clicked() {
            out.push(Action::Calm(Calm::Over));
        }
        if looking.calm == Calm::Offered && Button::second("Two quiet minutes").show(ui).clicked() {
            out.push(Action::Calm(Calm::Quiet));
        }
    });
}

fn offer(ui: &mut Ui, looking: &Looking, measure: f32, out: &mut Vec<Action>) {
    words::words(ui, Type::Title, Token::TextStrong, "That was a lot.");
    ui.add_space(space::S2);
    let whose = looking.record.persona.possessive();
    let text = format!("Before anything else, name one thing that was true about {whose} day.");
    words::within(ui, Type::Body, Token::TextNormal, &text, measure);
    ui.add_space(space::S3);
    let mut thing = looking.record.own.true_thing.clone();
    let label = format!("One thing that was true for {}", looking.record.persona.given);
    let help = "Kept with the round and never marked. It can stay empty.";
    let field = Field::line(&label).rows(2).width(measure).help(Some(help), None);
    if field.show(ui, &mut thing).changed() {
        out.push(write(looking, |own| own.true_thing = thing));
    }
}

fn quiet(ui: &mut Ui, looking: &Looking, measure: f32) {
    words::words(ui, Type::Title, Token::TextStrong, "Two quiet minutes");
    ui.add_space(space::S3);
    let given = &looking.record.persona.given;
    let lines = [
        "Nothing runs on this page, and nothing waits for you.".to_owned(),
        "Look up from the screen. Let the shoulders down, and let one breath out slowly.".to_owned(),
        format!("{given} is invented. The hard day that {given} stands for is real, and so is yours."),
        "What was said can be looked at later, or said again another way.".to_owned(),
    ];
    for line in &lines {
        words::within(ui, Type::Body, Token::TextNormal, line, measure);
        ui.add_space(space::S2);
    }
}
