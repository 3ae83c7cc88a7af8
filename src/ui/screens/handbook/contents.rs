//! The contents with their field: without a text the list of pages, with one what it finds.

use egui::Ui;

use super::open;
use crate::app::find::{self, Target};
use crate::app::handbook;
use crate::app::state::handbook::Act;
use crate::app::{Action, App, Command};
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::nav::Nav;
use crate::ui::widgets::words;

/// The field, and pages or hits below it.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let book = &app.state.handbook;
    let mut text = book.find.clone();
    let key = Command::Find.keys().text();
    let field = Field::line("Find in the handbook").hint(&key).show(ui, &mut text);
    if app.state.focus_find && book.page != handbook::Page::text(handbook::WORDS) {
        field.request_focus();
    }
    if field.changed() {
        out.push(Act::Find(text.clone()).into());
    }
    ui.add_space(space::S3);
    ui.spacing_mut().item_spacing.y = 2.0;
    if !text.trim().is_empty() {
        hits(ui, app, &text, field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter)), out);
        return;
    }
    for line in handbook::contents(&app.pack, &book.page) {
        let nav = Nav { here: line.here, indented: line.indented, opens: line.opens, small: false };
        if nav.show(ui, &line.title).clicked() {
            out.push(open(line.page));
        }
    }
}

fn hits(ui: &mut Ui, app: &App, text: &str, entered: bool, out: &mut Vec<Action>) {
    const MOST: usize = 14;
    let found = find::in_handbook(&app.pack, text);
    if let Some(instead) = &found.instead {
        let line = format!("Nothing under “{}”. Did you mean “{instead}”?", text.trim());
        words::words(ui, Type::Small, Token::TextWeak, &line);
        ui.add_space(space::S1);
    }
    let go = |target: &Target, out: &mut Vec<Action>| match target {
        Target::Page(page) => out.push(open(page.clone())),
        Target::Word(at) => out.push(Act::OpenWord(*at).into()),
        Target::Do(_) | Target::Scenario(_) | Target::Setting(_) => {}
    };
    for (at, hit) in found.hits.iter().take(MOST).enumerate() {
        let pressed = Nav::default().show(ui, &hit.title);
        words::within(ui, Type::Small, Token::TextWeak, &format!("   {}", hit.kind.label()), 200.0);
        if pressed.clicked() || (entered && at == 0) {
            go(&hit.target, out);
        }
    }
    if found.hits.is_empty() {
        let line = format!("Nothing under “{}”. Try one word, such as “consent” or “report”.", text.trim());
        words::words(ui, Type::Body, Token::TextNormal, &line);
    } else if found.hits.len() > MOST {
        let line = format!("And {} more. One more word narrows it.", found.hits.len() - MOST);
        words::words(ui, Type::Small, Token::TextWeak, &line);
    }
    ui.add_space(space::S2);
    if Button::quiet("Show the contents").compact().show(ui).clicked() {
        out.push(Act::Find(String::new()).into());
    }
}
