//! Looking back: six tabs over one round. The quote always stands before the judgement.

mod marks;
mod needs;
mod next_time;
mod overview;
mod they_knew;
mod transcript;

use egui::{Frame, Margin, Panel, ScrollArea, Stroke, Ui};

use super::top_bar;
use crate::app::{Action, App, LookTab, Route};
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, card_edge, look, space};
use crate::ui::widgets::tabs::{self, Tab};

/// Shows the tab that is open.
pub fn show(ui: &mut Ui, app: &App, tab: LookTab, out: &mut Vec<Action>) {
    let Some(looking) = &app.state.looking else {
        out.push(Action::Go(Route::Home));
        return;
    };
    let record = &looking.record;
    let title = format!("Looking back: {}", record.scenario_title);
    let noun = if record.turns.len() == 1 { "turn" } else { "turns" };
    let second =
        format!("with {} · {} {noun} · seed {}", record.persona.name(), record.turns.len(), record.case.seed);
    let way_out = (Icon::Home, "Home", Action::Go(Route::Home));
    top_bar::round(ui, app, way_out, (&title, &second), out, |_, _| {});
    tab_row(ui, app, tab, out);
    keys(ui, out);
    match tab {
        LookTab::Overview => page(ui, 1168.0, |ui| overview::show(ui, app, looking, out)),
        LookTab::Transcript => transcript::show(ui, app, looking, out),
        LookTab::TheyKnew => page(ui, 920.0, |ui| they_knew::show(ui, app, looking, out)),
        LookTab::Needs => page(ui, 920.0, |ui| needs::show(ui, app, looking)),
        LookTab::Compare => page(ui, 1168.0, |ui| needs::compare(ui, app, looking, out)),
        LookTab::NextTime => page(ui, 720.0, |ui| next_time::show(ui, app, looking, out)),
    }
}

fn tab_row(ui: &mut Ui, app: &App, open: LookTab, out: &mut Vec<Action>) {
    let look = look(ui.ctx());
    let frame = Frame::new().fill(look.get(Token::Ground)).inner_margin(Margin {
        left: 24,
        right: 24,
        top: 2,
        bottom: 2,
    });
    let _ = app;
    let shown =
        Panel::top("look-tabs").exact_size(52.0).show_separator_line(false).frame(frame).show(ui, |ui| {
            ScrollArea::horizontal()
                .auto_shrink(false)
                .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
                .show(ui, |ui| {
                    let all: Vec<Tab<'_>> =
                        LookTab::ALL.iter().map(|tab| Tab { words: tab.label(), reason: None }).collect();
                    let at = LookTab::ALL.iter().position(|tab| *tab == open).unwrap_or(0);
                    if let Some(chosen) = tabs::show(ui, &all, at) {
                        out.push(Action::OpenTab(LookTab::ALL[chosen]));
                    }
                });
        });
    let rect = shown.response.rect;
    let stroke = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}

fn keys(ui: &Ui, out: &mut Vec<Action>) {
    use egui::{Key, Modifiers};
    let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
    for (key, tab) in digits.into_iter().zip(LookTab::ALL) {
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key)) {
            out.push(Action::OpenTab(tab));
        }
    }
}

fn page(ui: &mut Ui, measure: f32, content: impl FnOnce(&mut Ui)) {
    let room = space::Room::of(ui.ctx());
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let width = (room.width - 2.0 * room.margin() - 12.0).min(measure);
        ui.add_space(space::S5);
        ui.horizontal_top(|ui| {
            ui.add_space(((room.width - 12.0 - width) / 2.0).max(0.0));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = space::S2;
                ui.set_width(width);
                content(ui);
            });
        });
        ui.add_space(space::S6);
    });
}
