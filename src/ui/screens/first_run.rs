//! The first page: what Rounds is, and one button.

use egui::{Align, Layout, ScrollArea, Ui};

use super::people;
use crate::app::{Action, App, Command};
use crate::ui::icon::Icon;
use crate::ui::portrait::portrait;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::{Button, icon_only};
use crate::ui::widgets::words;

/// Shows the first page.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let room = space::Room::of(ui.ctx());
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.add_space(space::S3);
            let key = |command: Command| command.keys().text();
            if icon_only(ui, Icon::Clear, "Next theme", Some(&key(Command::NextTheme)), false).clicked() {
                out.push(Action::Do(Command::NextTheme));
            }
            if icon_only(ui, Icon::Larger, "Larger", Some(&key(Command::Larger)), false).clicked() {
                out.push(Action::Do(Command::Larger));
            }
            if icon_only(ui, Icon::Smaller, "Smaller", Some(&key(Command::Smaller)), false).clicked() {
                out.push(Action::Do(Command::Smaller));
            }
        });
        let top = if room.short {
            space::S2
        } else if room.height > 900.0 {
            160.0
        } else {
            space::S7
        };
        ui.add_space(top);
        let width = (room.width - 2.0 * room.margin()).min(640.0);
        ui.horizontal_top(|ui| {
            ui.add_space((ui.available_width() - width) / 2.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                page(ui, app, room, out);
            });
        });
    });
}

fn page(ui: &mut Ui, app: &App, room: space::Room, out: &mut Vec<Action>) {
    let (count, size) = match room {
        _ if room.short => (5, 40.0),
        _ if room.is_small() => (3, 56.0),
        _ => (5, 96.0),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = if room.short { space::S3 } else { space::S5 };
        // Five people who show that anybody may be anybody: fixed numbers, calm faces.
        let faces: [(u64, u8, &str); 5] =
            [(11, 3, "R13"), (24, 2, "R05"), (8, 4, "R38"), (41, 3, "R01"), (17, 4, "R25")];
        for (seed, openness, role) in faces.into_iter().take(count) {
            let mut spec = people::listed(&app.pack, seed, role, "somebody you may meet");
            spec.openness = openness;
            portrait(ui, &spec, size);
        }
    });
    // On a short window the button stays in sight.
    ui.add_space(if room.short { space::S2 } else { space::S6 });
    if room.short {
        words::words(ui, Type::Title, Token::TextStrong, "Practise the talk before you have the talk.");
    } else {
        // Broken where the thought turns, not where the line is full.
        let title = "Practise the talk\nbefore you have the talk.";
        words::words(ui, Type::Display, Token::TextStrong, title);
        ui.add_space(space::S3);
    }
    let about = "Somebody on the ward has a problem with the software. Talk with them in your own words. Afterwards \
                 you see which of your words helped, and why.";
    words::within(ui, Type::Body, Token::TextNormal, about, 480.0);
    ui.add_space(if room.short { space::S2 } else { space::S5 });
    let wide = room.is_small().then(|| ui.available_width());
    let given = app.pack.guided.as_ref().map(|guided| guided.persona.given.as_str());
    let words_on = match given {
        Some(given) => format!("Meet {given}: a one-minute first round"),
        None => "Start a first round".to_owned(),
    };
    let mut meet = Button::primary(&words_on).large();
    let mut look = Button::second("Look around first").large();
    if let Some(width) = wide {
        meet = meet.width(width);
        look = look.width(width);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S3, space::S2);
        let meet = meet.show(ui);
        // Enter goes on from the first moment; Tab leads away from here as from anywhere.
        if app.state.dialog.is_none() && ui.memory(|memory| memory.focused().is_none()) {
            meet.request_focus();
        }
        if meet.clicked() {
            out.push(if given.is_some() { Action::StartGuided } else { Action::Do(Command::NewRound) });
        }
        if look.show(ui).clicked() {
            out.push(Action::Welcomed);
        }
    });
    ui.add_space(space::S5);
    let note = "No account, no network. What you write stays on this computer, in a folder you can open, copy and wipe.";
    words::within(ui, Type::Small, Token::TextWeak, note, space::MEASURE_PROSE);
}
