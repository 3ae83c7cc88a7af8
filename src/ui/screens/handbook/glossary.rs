//! The glossary on its page: a field, a filter by side, and every word told both ways.

use egui::Ui;

use crate::app::find;
use crate::app::handbook::{self, Page};
use crate::app::state::handbook::Act;
use crate::app::{Action, App};
use crate::content::glossary::{Entry, Side};
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::chip::{self, Chip};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::{card, words};

/// The words that were found, by their places in the glossary.
pub fn show(ui: &mut Ui, app: &App, found: &[usize], out: &mut Vec<Action>) {
    let book = &app.state.handbook;
    let mut text = book.word_find.clone();
    let field =
        Field::line("Find a word").hint("interface, PRN, late entry").width(360.0).show(ui, &mut text);
    if app.state.focus_find && book.page == Page::text(handbook::WORDS) {
        field.request_focus();
    }
    if field.changed() {
        out.push(Act::FindWord(text.clone()).into());
    }
    ui.add_space(space::S1);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S2, space::S2);
        if chip::show(ui, Chip::Choice(book.side.is_none()), "All").clicked() {
            out.push(Act::Side(None).into());
        }
        for side in Side::ALL {
            if chip::show(ui, Chip::Choice(book.side == Some(side)), side.label()).clicked() {
                out.push(Act::Side(Some(side)).into());
            }
        }
    });
    let instead = if text.trim().is_empty() { None } else { find::words(&app.pack, &text).1 };
    if let Some(instead) = &instead {
        let line = format!("Nothing under “{}”. Did you mean “{instead}”?", text.trim());
        words::words(ui, Type::Body, Token::TextNormal, &line);
    }
    count(ui, app, found.len(), out);
    for at in found {
        if let Some(entry) = app.pack.glossary.entries.get(*at) {
            one(ui, entry, book.word == Some(*at));
        }
    }
}

fn count(ui: &mut Ui, app: &App, found: usize, out: &mut Vec<Action>) {
    let book = &app.state.handbook;
    let filtered = !book.word_find.trim().is_empty() || book.side.is_some();
    ui.horizontal_wrapped(|ui| {
        let line = match found {
            0 => "No word fits all of that.".to_owned(),
            1 => "One word".to_owned(),
            more => format!("{more} words"),
        };
        words::words(ui, Type::Label, Token::TextWeak, &line);
        if filtered && Button::quiet("Show all words").compact().show(ui).clicked() {
            out.push(Act::FindWord(String::new()).into());
            out.push(Act::Side(None).into());
        }
    });
}

fn one(ui: &mut Ui, entry: &Entry, asked: bool) {
    let body = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = space::S1;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            words::words(ui, Type::Strong, Token::TextStrong, &entry.word);
            if !entry.also.is_empty() {
                words::words(ui, Type::Small, Token::TextWeak, &entry.also.join(", "));
            }
            chip::show(ui, Chip::Skill, entry.side.label());
        });
        words::within(ui, Type::Body, Token::TextNormal, &entry.means, space::MEASURE_PROSE);
        words::words(ui, Type::Label, Token::TextWeak, entry.side.across());
        words::within(ui, Type::Body, Token::TextNormal, &entry.across, space::MEASURE_PROSE);
    };
    if asked {
        card::show(ui, space::S4, body);
        ui.add_space(space::S2);
    } else {
        card::divider(ui);
        ui.scope(body);
    }
}
