//! The questions and lists that stand over a screen: leave, keys, menu, commands, the map, a seed, the wipe.

use egui::{Context, Ui};

use super::people;
use crate::app::{Action, App, Command, Dialog};
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::{Button, Kind};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::{dialog, hierarchy, small, words};

fn typed(ctx: &Context, dialog: Dialog) -> egui::Id {
    let _ = ctx;
    egui::Id::unique(("rounds-typed", format!("{dialog:?}")))
}

/// Shows the dialog that is open, if one is.
pub fn show(ctx: &Context, app: &App, out: &mut Vec<Action>) {
    let Some(open) = app.state.dialog else { return };
    let (title, width) = match open {
        Dialog::Leave => ("Leave this talk?", 520.0),
        Dialog::Keys => ("Keys of this screen", 560.0),
        Dialog::Menu => ("Menu", 480.0),
        Dialog::Palette => ("Find a command", 520.0),
        Dialog::Map => ("Where they sit", 1120.0),
        Dialog::Wipe => ("Wipe everything?", 560.0),
        Dialog::Seed => ("Enter a seed", 480.0),
    };
    let shown = dialog::show(ctx, title, width, |ui| match open {
        Dialog::Leave => leave(ui, out),
        Dialog::Keys => keys(ui, app),
        Dialog::Menu => {
            commands(ui, app, "", out);
        }
        Dialog::Palette => palette(ui, app, out),
        Dialog::Map => map(ui, app),
        Dialog::Wipe => wipe(ui, app, out),
        Dialog::Seed => seed(ui, app, out),
    });
    if shown.dismissed {
        out.push(Action::CloseDialog);
        ctx.data_mut(|data| data.remove::<String>(typed(ctx, open)));
    }
}

fn text_of(ui: &Ui, dialog: Dialog) -> String {
    ui.data(|data| data.get_temp(typed(ui.ctx(), dialog)).unwrap_or_default())
}

fn keep(ui: &Ui, dialog: Dialog, text: String) {
    let id = typed(ui.ctx(), dialog);
    ui.data_mut(|data| data.insert_temp(id, text));
}

fn leave(ui: &mut Ui, out: &mut Vec<Action>) {
    words::words(
        ui,
        Type::Body,
        Token::TextNormal,
        "You can end here and look at it, or put it away and come back.",
    );
    dialog::buttons(ui, |ui| {
        let stay = Button::second("Stay").show(ui);
        if ui.memory(|memory| memory.focused().is_none()) {
            stay.request_focus();
        }
        if stay.clicked() {
            out.push(Action::CloseDialog);
        }
        if Button::second("Put away").show(ui).clicked() {
            out.push(Action::CloseDialog);
            out.push(Action::PutAway);
        }
        if Button::primary("End here and look").show(ui).clicked() {
            out.push(Action::CloseDialog);
            out.push(Action::EndHere);
        }
    });
}

fn keys(ui: &mut Ui, app: &App) {
    for command in Command::all().filter(|command| command.works_on(app.state.route)) {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(260.0, 26.0), egui::Sense::hover());
            let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect));
            words::words(&mut child, Type::Body, Token::TextNormal, command.label());
            small::key_cap(ui, &command.keys().text());
        });
    }
    let more = "In the talk: Enter sends, Shift Enter makes a new line. Looking back: Ctrl 1 to Ctrl 6 open the tabs, J and \
                K walk the turns, T tries the turn again.";
    words::words(ui, Type::Small, Token::TextWeak, more);
}

fn commands(ui: &mut Ui, app: &App, wanted: &str, out: &mut Vec<Action>) -> usize {
    let wanted = wanted.trim().to_lowercase();
    let fits = |command: &Command| {
        command.works_on(app.state.route) && command.label().to_lowercase().contains(&wanted)
    };
    let mut count = 0;
    let width = ui.available_width();
    ui.spacing_mut().item_spacing.y = 0.0;
    for command in Command::all().filter(fits).filter(|c| !matches!(c, Command::Menu)) {
        count += 1;
        let keys = command.keys().text();
        let button = Button::quiet(command.label()).key(&keys).lean_left().width(width);
        if button.show(ui).clicked() {
            out.push(Action::CloseDialog);
            out.push(Action::Do(command));
        }
    }
    count
}

fn palette(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let mut text = text_of(ui, Dialog::Palette);
    let field = Field::line("Command").hint("hint, export, theme").show(ui, &mut text);
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    if field.changed() {
        keep(ui, Dialog::Palette, text.clone());
    }
    if commands(ui, app, &text, out) == 0 {
        let none = "No command of that name. Try “hint”, “export” or “theme”.";
        words::words(ui, Type::Body, Token::TextNormal, none);
    }
}

fn seed(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let mut text = text_of(ui, Dialog::Seed);
    let help = "Type the code from someone’s screen and you get the same person.";
    let field =
        Field::line("Seed").hint("K7M2QX").help(Some(help), app.state.problem.as_deref()).show(ui, &mut text);
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    if field.changed() {
        keep(ui, Dialog::Seed, text.clone());
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    dialog::buttons(ui, |ui| {
        let go =
            Button::primary("Meet them").off_because(text.trim().is_empty().then_some("Type a seed first."));
        if go.show(ui).clicked() || (entered && !text.trim().is_empty()) {
            out.push(Action::Draw { seed: text.clone(), scenario: String::new(), role: None });
        }
        if Button::second("Close").show(ui).clicked() {
            out.push(Action::CloseDialog);
        }
    });
}

fn wipe(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let text = format!("This removes from this computer: {}", app.state.wipe);
    words::words(ui, Type::Body, Token::TextNormal, &text);
    let mut word = text_of(ui, Dialog::Wipe);
    if Field::line("Type WIPE to go on").width(200.0).show(ui, &mut word).changed() {
        keep(ui, Dialog::Wipe, word.clone());
    }
    let reason = (word.trim() != "WIPE").then_some("Type the word first.");
    dialog::buttons(ui, |ui| {
        if Button::second("Keep everything").show(ui).clicked() {
            out.push(Action::CloseDialog);
        }
        if Button::new(Kind::Danger, "Wipe everything").off_because(reason).show(ui).clicked() {
            keep(ui, Dialog::Wipe, String::new());
            out.push(Action::CloseDialog);
            out.push(Action::WipeAll);
        }
    });
}

fn map(ui: &mut Ui, app: &App) {
    let Some(talk) = &app.state.talk else { return };
    let persona = &talk.session.persona;
    let nodes: Vec<hierarchy::Node> = app
        .pack
        .roles
        .values()
        .filter_map(|role| {
            let lane = hierarchy::lane(role.chain)?;
            Some(hierarchy::Node {
                id: role.id.clone(),
                title: role.short.clone(),
                lane,
                rank: role.rank,
                reports_to: role.reports_to.clone(),
            })
        })
        .collect();
    let Some(role) = app.pack.roles.get(&persona.role) else { return };
    let title = format!(
        "{}, {}",
        persona.name(),
        people::title(&app.pack, &talk.session.case.scenario, &persona.role)
    );
    words::words(ui, Type::Strong, Token::TextStrong, &title);
    let above = role.reports_to.as_ref().and_then(|id| app.pack.roles.get(id));
    if let Some(above) = above {
        words::words(ui, Type::Note, Token::TextNormal, &format!("Answers to: {}", above.title));
    }
    words::words(ui, Type::Note, Token::TextNormal, &format!("Decides: {}", role.decides.join("; ")));
    for (what, whom) in &role.leaves_to {
        words::words(ui, Type::Note, Token::TextNormal, &format!("Leaves {what} to {whom}"));
    }
    words::words(ui, Type::Note, Token::TextNormal, &format!("Quiet power: {}", role.power_informal));
    ui.add_space(space::S3);
    hierarchy::show(ui, &nodes, &persona.role, &persona.given);
}
