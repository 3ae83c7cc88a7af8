//! The questions and lists that stand over a screen, one function a dialog, and what is typed into them.

mod commands;
mod data;
mod map;
mod palette;
mod talk;

use egui::{Context, Ui};

use crate::app::{Action, App, Dialog};
use crate::ui::widgets::dialog;

fn typed(dialog: Dialog) -> egui::Id {
    egui::Id::unique(("rounds-typed", format!("{dialog:?}")))
}

/// Shows the dialog that is open, if one is.
pub fn show(ctx: &Context, app: &App, out: &mut Vec<Action>) {
    let Some(open) = app.state.dialog else { return };
    let (title, width) = match open {
        Dialog::Leave => ("Leave this talk?", 520.0),
        Dialog::Keys => ("Keys of this screen", 560.0),
        Dialog::Menu => ("Menu", 480.0),
        Dialog::Palette => ("Find anything", 640.0),
        Dialog::Map => ("Where they sit", 1120.0),
        Dialog::Person => ("Who they are", 480.0),
        Dialog::Privacy => ("This looks like a real person", 560.0),
        Dialog::Wipe => ("Wipe everything?", 560.0),
        Dialog::WipeSure => ("It cannot be taken back", 560.0),
        Dialog::Seed => ("Enter a seed", 480.0),
        Dialog::Export => ("Export the talk", 640.0),
        Dialog::ExportAll => ("Export everything", 640.0),
        Dialog::Restore => ("Go back to a backup", 560.0),
    };
    let shown = dialog::show(ctx, title, width, |ui| match open {
        Dialog::Leave => talk::leave(ui, out),
        Dialog::Keys => commands::keys(ui, app),
        Dialog::Menu => {
            commands::commands(ui, app, "", out);
        }
        Dialog::Palette => palette::show(ui, app, out),
        Dialog::Map => map::show(ui, app, out),
        Dialog::Person => talk::person(ui, app, out),
        Dialog::Privacy => talk::privacy(ui, app, out),
        Dialog::Wipe => data::wipe(ui, app, out),
        Dialog::WipeSure => data::wipe_sure(ui, out),
        Dialog::Seed => commands::seed(ui, app, out),
        Dialog::Export => data::export(ui, app, out),
        Dialog::ExportAll => data::export_all(ui, app, out),
        Dialog::Restore => data::restore(ui, app, out),
    });
    if shown.dismissed {
        out.push(Action::CloseDialog);
        ctx.data_mut(|data| data.remove::<String>(typed(open)));
    }
}

fn text_of(ui: &Ui, dialog: Dialog) -> String {
    ui.data(|data| data.get_temp(typed(dialog)).unwrap_or_default())
}

fn keep(ui: &Ui, dialog: Dialog, text: String) {
    ui.data_mut(|data| data.insert_temp(typed(dialog), text));
}
