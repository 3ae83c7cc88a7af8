//! Where a round goes, going back to a backup, and the wipe.

use egui::Ui;

use super::{keep, text_of};
use crate::app::{Action, App, Dialog};
use crate::export::Format;
use crate::store::clock;
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::{Button, Kind};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::{card, choice, dialog, words};

/// What a file of a format is, for whoever has to choose.
fn kind(format: Format) -> &'static str {
    match format.extension() {
        "html" => "Page",
        "json" => "Session file",
        "csv" => "Table",
        "md" => "Text",
        other => other,
    }
}

fn about(format: Format) -> &'static str {
    match format.extension() {
        "html" => {
            "A page with the talk, the marks and the reasons. It opens in any browser, without the program."
        }
        "json" => {
            "The talk as data. `rounds verify` says whether it was changed; it can be played back here."
        }
        "csv" => "One row a turn, for a spreadsheet.",
        "md" => "Plain text with headings, for a document or a message.",
        _ => "For another program.",
    }
}

pub(super) fn export(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let export = &app.state.export;
    if let Some(path) = &export.written {
        words::words(ui, Type::Body, Token::TextNormal, "Saved as");
        card::well(ui, |ui| words::words(ui, Type::Body, Token::TextStrong, path));
        words::words(ui, Type::Note, Token::TextNormal, about(export.format));
        dialog::buttons(ui, |ui| {
            if Button::second("Close").show(ui).clicked() {
                out.push(Action::CloseDialog);
            }
            if Button::second("Open the folder").icon(Icon::Folder).show(ui).clicked() {
                out.push(Action::OpenFolder(export.folder().to_owned()));
            }
        });
        return;
    }
    let kinds: Vec<&str> = Format::ALL.into_iter().map(kind).collect();
    let at = Format::ALL.iter().position(|format| *format == export.format);
    if let Some(chosen) = choice::segmented(ui, &kinds, at) {
        out.push(Action::ExportAs(Format::ALL[chosen]));
    }
    words::words(ui, Type::Note, Token::TextNormal, about(export.format));
    let mut path = export.path.clone();
    let field = Field::line("Where to")
        .help(Some("What you wrote is in it. Nothing is sent anywhere."), app.state.problem.as_deref());
    if field.show(ui, &mut path).changed() {
        out.push(Action::ExportTo(path));
    }
    dialog::buttons(ui, |ui| {
        let save = Button::primary("Save").icon(Icon::Save).show(ui);
        if ui.memory(|memory| memory.focused().is_none()) {
            save.request_focus();
        }
        if save.clicked() {
            out.push(Action::WriteExport);
        }
        if Button::second("Choose a place…").icon(Icon::Folder).show(ui).clicked() {
            out.push(Action::ChoosePlace);
        }
        if Button::second("Close").show(ui).clicked() {
            out.push(Action::CloseDialog);
        }
    });
}

pub(super) fn restore(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    if app.state.backups.is_empty() {
        let none = "There is no backup yet. One is made after a finished round, or with “Back up now”.";
        words::words(ui, Type::Body, Token::TextNormal, none);
    } else {
        let text = "Everything goes back to how it was then. What is here now is backed up first, so this can be taken back.";
        words::words(ui, Type::Body, Token::TextNormal, text);
    }
    if let Some(problem) = &app.state.problem {
        words::words(ui, Type::Small, Token::Flag, problem);
    }
    for backup in &app.state.backups {
        ui.horizontal(|ui| {
            ui.set_min_height(space::CONTROL);
            let when = clock::label(backup.made_at);
            words::words(ui, Type::Strong, Token::TextStrong, &when);
            let rounds = match backup.rounds {
                1 => "1 round".to_owned(),
                n => format!("{n} rounds"),
            };
            words::words(ui, Type::Note, Token::TextWeak, &rounds);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = format!("Go back to {when}");
                if Button::second("Go back to this").compact().name(&name).show(ui).clicked() {
                    out.push(Action::Restore(backup.path.clone()));
                }
            });
        });
        card::divider(ui);
    }
    dialog::buttons(ui, |ui| {
        if Button::second("Close").show(ui).clicked() {
            out.push(Action::CloseDialog);
        }
    });
}

/// Every round as a file of its own.
pub(super) fn export_all(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let export = &app.state.export;
    if let Some(folder) = &export.written {
        let said = match export.count {
            1 => "1 round was saved in".to_owned(),
            count => format!("{count} rounds were saved in"),
        };
        words::words(ui, Type::Body, Token::TextNormal, &said);
        card::well(ui, |ui| words::words(ui, Type::Body, Token::TextStrong, folder));
        dialog::buttons(ui, |ui| {
            if Button::second("Close").show(ui).clicked() {
                out.push(Action::CloseDialog);
            }
            if Button::second("Open the folder").icon(Icon::Folder).show(ui).clicked() {
                out.push(Action::OpenFolder(folder.clone()));
            }
        });
        return;
    }
    let text = "Every round that is kept here, each as a file of its own. What you wrote is in it. Nothing is sent anywhere.";
    words::words(ui, Type::Body, Token::TextNormal, text);
    let kinds: Vec<&str> = Format::ALL.into_iter().map(kind).collect();
    let at = Format::ALL.iter().position(|format| *format == export.format);
    if let Some(chosen) = choice::segmented(ui, &kinds, at) {
        out.push(Action::ExportAs(Format::ALL[chosen]));
    }
    words::words(ui, Type::Note, Token::TextNormal, about(export.format));
    let mut path = export.path.clone();
    let help = "A folder; it is made if it is not there. Files of the same name are written anew.";
    let field = Field::line("Into this folder").help(Some(help), app.state.problem.as_deref());
    if field.show(ui, &mut path).changed() {
        out.push(Action::ExportTo(path));
    }
    dialog::buttons(ui, |ui| {
        let save = Button::primary("Save all").icon(Icon::Save).show(ui);
        if ui.memory(|memory| memory.focused().is_none()) {
            save.request_focus();
        }
        if save.clicked() {
            out.push(Action::WriteAll);
        }
        if Button::second("Close").show(ui).clicked() {
            out.push(Action::CloseDialog);
        }
    });
}

/// The first question: what goes, and what stays.
pub(super) fn wipe(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let text = format!("This removes from this computer: {}", app.state.wipe);
    words::words(ui, Type::Body, Token::TextNormal, &text);
    dialog::buttons(ui, |ui| {
        if Button::second("Keep everything").show(ui).clicked() {
            out.push(Action::CloseDialog);
        }
        if Button::new(Kind::Danger, "Go on…").show(ui).clicked() {
            out.push(Action::Open(Dialog::WipeSure));
        }
    });
}

/// The second question: a word that nobody types by accident.
pub(super) fn wipe_sure(ui: &mut Ui, out: &mut Vec<Action>) {
    let text = "Backups go too, so nothing can bring your rounds back. Export first what you want to keep.";
    words::words(ui, Type::Body, Token::TextNormal, text);
    let mut word = text_of(ui, Dialog::WipeSure);
    if Field::line("Type WIPE to go on").width(200.0).show(ui, &mut word).changed() {
        keep(ui, Dialog::WipeSure, word.clone());
    }
    let reason = (word.trim() != "WIPE").then_some("Type the word first.");
    dialog::buttons(ui, |ui| {
        if Button::second("Keep everything").show(ui).clicked() {
            keep(ui, Dialog::WipeSure, String::new());
            out.push(Action::CloseDialog);
        }
        if Button::new(Kind::Danger, "Wipe everything").off_because(reason).show(ui).clicked() {
            keep(ui, Dialog::WipeSure, String::new());
            out.push(Action::CloseDialog);
            out.push(Action::WipeAll);
        }
    });
}
