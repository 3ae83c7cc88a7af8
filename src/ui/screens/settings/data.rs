//! Data and backup: where everything is, how to have it elsewhere, what leaves, what comes back, and the wipe.

use egui::Ui;

use super::rows::{note, row, said};
use crate::app::{Action, App, Dialog};
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::{Button, Kind};
use crate::ui::widgets::{card, words};

/// How to have the folder elsewhere; the folder is a setting that cannot stand in itself.
const ELSEWHERE: &str = "rounds --data-dir /path/of/another/folder";

/// Shows the page.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    row(ui, "Data folder", |ui| folder(ui, app, out));
    row(ui, "Another folder", |ui| {
        said(ui, "Close Rounds, move the folder to where you want it, and start Rounds with its new path:");
        card::well(ui, |ui| words::words(ui, Type::Body, Token::TextStrong, ELSEWHERE));
        if Button::quiet("Copy").icon(Icon::Copy).compact().name("Copy the command").show(ui).clicked() {
            out.push(Action::CopyText(ELSEWHERE.to_owned()));
        }
        note(ui, "Not into a folder that a cloud service copies: half a copy of a database is a broken one.");
    });
    row(ui, "Export everything", |ui| {
        if Button::second("Export everything…").icon(Icon::Export).show(ui).clicked() {
            out.push(Action::ExportAll);
        }
        note(ui, "Each round as a page or as a session file. One round alone: Ctrl E in its look-back.");
    });
    row(ui, "Backup", |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            let reason = app.state.folder.is_none().then_some("There is no data folder.");
            if Button::second("Back up now").icon(Icon::Save).off_because(reason).show(ui).clicked() {
                out.push(Action::BackUp);
            }
            if Button::second("Restore…").icon(Icon::History).off_because(reason).show(ui).clicked() {
                out.push(Action::Open(Dialog::Restore));
            }
        });
        note(ui, "One is made by itself after finished rounds, in the data folder, under “backups”.");
    });
    ui.add_space(space::S6);
    row(ui, "Wipe everything", |ui| {
        if Button::new(Kind::Danger, "Wipe everything…").icon(Icon::Wipe).show(ui).clicked() {
            out.push(Action::Open(Dialog::Wipe));
        }
        note(ui, "Says what it removes, and asks twice.");
    });
}

fn folder(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let Some(folder) = &app.state.folder else {
        said(ui, "Nothing is kept: there is no data folder that can be written.");
        if let Some(why) = &app.state.not_saved_because {
            note(ui, why);
        }
        return;
    };
    card::well(ui, |ui| words::words(ui, Type::Body, Token::TextStrong, folder));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S2;
        if Button::second("Open the folder").icon(Icon::Folder).show(ui).clicked() {
            out.push(Action::OpenFolder(folder.clone()));
        }
        if Button::second("Copy the path").icon(Icon::Copy).show(ui).clicked() {
            out.push(Action::CopyText(folder.clone()));
        }
    });
    note(ui, "Everything is kept here and nowhere else, readable by you alone.");
}
