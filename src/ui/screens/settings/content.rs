//! Content: its language, what was read and what was not, the sample; and about the program.

use egui::Ui;

use super::rows::{note, row, said};
use crate::app::{Action, App, Command, ProgressAct, Route};
use crate::content;
use crate::ui::icon::Icon;
use crate::ui::theme::space;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::choice;

/// Shows the page of the content.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    row(ui, "Language", |ui| {
        // One choice that is taken: another pack would stand beside it.
        let _ = choice::segmented(ui, &[content::LANGUAGE], Some(0));
        note(
            ui,
            "People, lines and the rules that read your replies are of one language, so a language is a pack of its own. \
             This program brings one.",
        );
    });
    row(ui, "What was read", |ui| {
        let pack = &app.pack;
        let text = format!(
            "{} scenarios, {} people, {} skills, {} moves, {} words.",
            pack.playable().len(),
            pack.roles.len(),
            pack.rules.skill_files().count(),
            pack.rules.move_files().count(),
            pack.glossary.entries.len(),
        );
        said(ui, &text);
        let short = pack.fingerprint.get(..12).unwrap_or_default();
        note(
            ui,
            &format!("Fingerprint {short}. A report names it, so that the same rules can read it again."),
        );
        let problems = pack.diagnostics.len();
        let label = if problems == 0 { "All of it was read" } else { "See what is wrong" };
        if problems > 0 && Button::second(label).icon(Icon::Problem).show(ui).clicked() {
            out.push(Action::Go(Route::Problems));
        }
    });
    row(ui, "Sample", |ui| {
        let progress = &app.state.progress;
        if progress.is_sample() {
            if Button::second("Put the sample away").show(ui).clicked() {
                out.push(ProgressAct::PutSampleAway.into());
            }
        } else {
            let reason = progress.has_own().then_some("There are rounds of your own to look at.");
            let show = Button::second("Show a sample").icon(Icon::InnerThought).off_because(reason);
            if show.show(ui).clicked() {
                out.push(ProgressAct::ShowSample.into());
                out.push(Action::Go(Route::Progress));
            }
        }
        note(
            ui,
            "Invented rounds, each marked “Sample”, that fill Progress before you have your own. They are never kept.",
        );
    });
}

/// Shows the page about the program.
pub fn about(ui: &mut Ui, out: &mut Vec<Action>) {
    row(ui, "Version", |ui| {
        said(ui, &format!("Rounds {}", env!("CARGO_PKG_VERSION")));
        note(ui, "MIT or Apache-2.0, as you like.");
    });
    row(ui, "Letters and icons", |ui| {
        said(ui, "Atkinson Hyperlegible Next and Literata (Open Font License), Lucide (ISC).");
    });
    row(ui, "Help", |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            let key = |command: Command| command.keys().text();
            if Button::second("Keys").icon(Icon::Keys).key(&key(Command::Keys)).show(ui).clicked() {
                out.push(Action::Do(Command::Keys));
            }
            if Button::second("Find anything")
                .icon(Icon::Search)
                .key(&key(Command::Palette))
                .show(ui)
                .clicked()
            {
                out.push(Action::Do(Command::Palette));
            }
            let handbook = Command::Go(Route::Handbook);
            if Button::second("Handbook").icon(Icon::Handbook).key(&key(handbook)).show(ui).clicked() {
                out.push(Action::Do(handbook));
            }
        });
    });
}
