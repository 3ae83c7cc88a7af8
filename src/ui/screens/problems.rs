//! What is wrong with the content: file, line, and how to mend it.

use egui::Ui;

use super::top_bar;
use crate::app::{Action, App, Route};
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{card, page, words};

/// Shows the list.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    top_bar::home_like(ui, app, out);
    page::show(ui, 920.0, |ui, _| list(ui, app, out));
}

fn list(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    words::words(ui, Type::Title, Token::TextStrong, "What could not be read");
    let all = &app.pack.diagnostics;
    if all.is_empty() {
        words::words(ui, Type::Body, Token::TextNormal, "Nothing. All content is here.");
    }
    ui.add_space(space::S2);
    for one in all.iter().take(100) {
        let place = if one.line > 0 {
            format!("{}, line {}, column {}", one.file, one.line, one.column)
        } else {
            one.file.clone()
        };
        words::words(ui, Type::Label, Token::TextWeak, &place);
        words::words(ui, Type::Body, Token::TextStrong, &one.message);
        if !one.hint.is_empty() {
            words::words(ui, Type::Note, Token::TextNormal, &one.hint);
        }
        card::divider(ui);
    }
    if all.len() > 100 {
        let more = format!("And {} more; `rounds check` lists them all.", all.len() - 100);
        words::words(ui, Type::Small, Token::TextWeak, &more);
    }
    ui.add_space(space::S3);
    let go_on = if all.is_empty() { "Back to the library" } else { "Go on without it" };
    if Button::second(go_on).show(ui).clicked() {
        out.push(Action::Go(Route::Library));
    }
}
