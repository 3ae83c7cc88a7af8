//! Looking back: what happened, with the learner's own words first. One file a tab; the tabs share the debrief.

mod aim;
mod compare;
mod needs;
mod next_time;
mod overview;
mod they_knew;
mod transcript;
mod why;

pub(in crate::ui::screens) use transcript::{sign, signs};

use egui::{Frame, Margin, Panel, Stroke, Ui};

use super::{find_bar, top_bar};
use crate::app::{Action, App, Command, LookTab, Looking, Route};
use crate::debrief::Debrief;
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, card_edge, look, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{page, small, tabs};

/// What every tab is given.
pub(super) struct Page<'a> {
    pub looking: &'a Looking,
    pub debrief: &'a Debrief,
    /// The width that is free for content.
    pub width: f32,
}

/// Shows the tab that is open.
pub fn show(ui: &mut Ui, app: &App, tab: LookTab, out: &mut Vec<Action>) {
    let Some(looking) = &app.state.looking else {
        out.push(Action::Go(Route::Home));
        return;
    };
    let debrief = &looking.debrief;
    let turns = match debrief.turns.len() {
        1 => "1 turn".to_owned(),
        n => format!("{n} turns"),
    };
    let small = space::Room::of(ui.ctx()).is_small();
    let title = if small {
        debrief.scenario_title.clone()
    } else {
        format!("Looking back: {}", debrief.scenario_title)
    };
    let below = format!("with {} \u{00b7} {turns} \u{00b7} seed {}", debrief.persona_name, debrief.seed);
    top_bar::round(
        ui,
        app,
        (Icon::Home, "Home", Action::Go(Route::Home)),
        (&title, &below),
        out,
        |ui, out| {
            let room = space::Room::of(ui.ctx());
            if !room.is_small() {
                let key = Command::Present.keys().text();
                let present = Button::quiet("Projector").icon(Icon::Present).tip(&key);
                if room.width >= 1200.0 && present.show(ui).clicked() {
                    out.push(Action::Do(Command::Present));
                }
                let key = Command::Export.keys().text();
                if Button::quiet("Export").icon(Icon::Export).key(&key).show(ui).clicked() {
                    out.push(Action::Export);
                }
            }
        },
    );
    tab_row(ui, tab, looking, debrief, out);
    if tab == LookTab::Transcript {
        let width = space::Room::of(ui.ctx()).width;
        find_bar::escape(ui, app, out);
        let found = find_bar::show(ui, app, out);
        transcript::show(ui, &Page { looking, debrief, width }, &found, out);
        return;
    }
    page::show(ui, space::PAGE, |ui, width| {
        let page = Page { looking, debrief, width };
        match tab {
            LookTab::Overview => overview::show(ui, &page, out),
            LookTab::TheyKnew => they_knew::show(ui, &page, out),
            LookTab::Needs => needs::show(ui, &page, out),
            LookTab::Compare => compare::show(ui, &page, out),
            LookTab::NextTime => next_time::show(ui, &page, out),
            LookTab::Transcript => {}
        }
    });
}

fn tab_row(ui: &mut Ui, tab: LookTab, looking: &Looking, debrief: &Debrief, out: &mut Vec<Action>) {
    let look = look(ui.ctx());
    let frame = Frame::new().fill(look.get(Token::Ground)).inner_margin(Margin::symmetric(16, 0));
    let shown = Panel::top("look-back-tabs").exact_size(52.0).show_separator_line(false).frame(frame).show(
        ui,
        |ui| {
            ui.add_space(4.0);
            ui.horizontal_top(|ui| {
                let items: Vec<tabs::Tab<'_>> = LookTab::ALL
                    .iter()
                    .map(|t| tabs::Tab {
                        words: t.label(),
                        reason: (*t == LookTab::Compare && looking.other.is_none())
                            .then_some("Try a turn again first."),
                    })
                    .collect();
                let open = LookTab::ALL.iter().position(|t| *t == tab).unwrap_or(0);
                if let Some(at) = tabs::show(ui, &items, open) {
                    out.push(Action::OpenTab(LookTab::ALL[at]));
                }
                if space::Room::of(ui.ctx()).is_wide() {
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        small::seed_code(ui, &debrief.seed);
                    });
                }
            });
        },
    );
    let rect = shown.response.rect;
    let stroke = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}
