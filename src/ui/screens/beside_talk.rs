//! What stands beside a talk when it is asked for: notes, and help in three strengths with its price.

use egui::{Align, Frame, Margin, Panel, Stroke, Ui};

use super::people;
use crate::app::{Action, App, Command, Talk};
use crate::progress::Scaffold;
use crate::session::coach;
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, card_edge, look, space};
use crate::ui::widgets::button::{Button, icon_compact};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::{card, region, words};

/// Notes or a hint, at the right, pushing the column aside.
pub fn show(ui: &mut Ui, app: &App, talk: &Talk, room: space::Room, out: &mut Vec<Action>) {
    if !talk.notes_open && talk.hint.is_none() {
        return;
    }
    let look = look(ui.ctx());
    let width = if room.is_small() { (room.width * 0.5).max(240.0) } else { 376.0 };
    let frame = Frame::new().fill(look.get(Token::Surface)).inner_margin(Margin::same(24));
    let shown = Panel::right("talk-side")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            region::region(
                ui,
                if talk.notes_open { "Beside the talk: notes" } else { "Beside the talk: a hint" },
            );
            if talk.notes_open {
                notes(ui, app, talk, out);
            } else {
                hint(ui, app, talk, out);
            }
        });
    let rect = shown.response.rect;
    let stroke = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), stroke);
}

fn head(ui: &mut Ui, app: &App, title: &str) -> bool {
    let mut closed = false;
    ui.horizontal(|ui| {
        words::words(ui, Type::Heading, Token::TextStrong, title);
        ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
            closed = icon_compact(ui, Icon::Close, &format!("Close {}", title.to_lowercase()), Some("Esc"))
                .clicked();
        });
    });
    // A dialog over it is closed first.
    closed
        || app.state.dialog.is_none()
            && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
}

fn notes(ui: &mut Ui, app: &App, talk: &Talk, out: &mut Vec<Action>) {
    if head(ui, app, "Notes") {
        out.push(Action::ToggleNotes);
    }
    let mut text = talk.notes.clone();
    let field = crate::ui::widgets::field::Field::line("For yourself; nobody in the talk sees them")
        .rows(12)
        .show(ui, &mut text);
    if field.changed() {
        out.push(Action::NoteTyped(text));
    }
}

/// What can be asked for, from the weakest to the strongest.
const STRENGTHS: [(u8, &str); 3] = [
    (coach::SKILL, "Which skill"),
    (coach::QUESTION, "Which question to ask"),
    (coach::EXAMPLE, "An example"),
];

fn hint(ui: &mut Ui, app: &App, talk: &Talk, out: &mut Vec<Action>) {
    if head(ui, app, "A hint") {
        out.push(Action::Do(Command::Hint));
    }
    let Some(help) = coach::help(&talk.session) else { return };
    let shown = talk.hint.unwrap_or(0);
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        if shown == 0 {
            reflect(ui, app, talk, out);
            words::words(ui, Type::Body, Token::TextNormal, "How much help would you like?");
            ui.add_space(space::S2);
        }
        for (strength, label) in STRENGTHS {
            if strength > shown {
                choice(ui, strength, label, out);
                continue;
            }
            words::words(ui, Type::Label, Token::TextWeak, label);
            match strength {
                coach::SKILL => {
                    let skill = people::skill(&app.pack, &help.skill);
                    words::words(ui, Type::Strong, Token::TextStrong, &skill);
                    words::words(ui, Type::Body, Token::TextNormal, &help.thought);
                }
                coach::QUESTION => {
                    words::words(ui, Type::Body, Token::TextNormal, &help.question);
                }
                _ => {
                    card::well(ui, |ui| {
                        words::words(ui, Type::Quote, Token::TextStrong, &words::quoted(&help.example))
                    });
                }
            }
            ui.add_space(space::S3);
        }
    });
}

/// Whoever knows the skills of this talk looks first in their own words; the help stands below it, as for everybody.
fn reflect(ui: &mut Ui, app: &App, talk: &Talk, out: &mut Vec<Action>) {
    let Some(scenario) = talk.scenario() else { return };
    let (scaffold, _) = app.state.progress.scaffold([&scenario.focus.0, &scenario.focus.1]);
    if scaffold != Scaffold::ReflectFirst {
        return;
    }
    let mut text = talk.notes.clone();
    let label = "Your own view first: what did you hear in that last line?";
    let help = "It goes into your notes. Help is below, whenever you want it.";
    if Field::line(label).rows(3).help(Some(help), None).show(ui, &mut text).changed() {
        out.push(Action::NoteTyped(text));
    }
    ui.add_space(space::S4);
}

/// A strength that was not asked for yet; the price stands before the choice.
fn choice(ui: &mut Ui, strength: u8, label: &str, out: &mut Vec<Action>) {
    let width = ui.available_width();
    if Button::second(label).lean_left().width(width).show(ui).clicked() {
        out.push(Action::Help(strength));
    }
    let price = format!("Price: {}.", coach::price_of(strength));
    words::words(ui, Type::Small, Token::TextWeak, &price);
    ui.add_space(space::S2);
}
