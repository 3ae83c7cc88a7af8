//! The other person beside the talk: face, name, gauges, the clock. On small windows a strip.

use egui::{Frame, Margin, Panel, ScrollArea, Stroke, Ui};

use super::people;
use crate::app::{Action, App, Command, Dialog, Talk};
use crate::ui::icon::Icon;
use crate::ui::portrait::portrait;
use crate::ui::theme::{Token, Type, card_edge, look, space};
use crate::ui::widgets::button::{Button, icon_compact};
use crate::ui::widgets::openness::{self, Openness};
use crate::ui::widgets::patience::Patience;
use crate::ui::widgets::{card, region, words};

fn patience(talk: &Talk) -> Patience {
    Patience {
        left: u32::try_from(talk.session.state.patience.max(0)).unwrap_or(0),
        of: u32::from(talk.session.persona.patience),
        hidden: false,
    }
}

/// The panel at the left, or the strip under the bar.
pub fn show(ui: &mut Ui, app: &App, talk: &Talk, out: &mut Vec<Action>) {
    let look = look(ui.ctx());
    let room = space::Room::of(ui.ctx());
    let stroke = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
    let fill = look.get(Token::Surface);
    if room.is_small() {
        let height = if room.short { 44.0 } else { 64.0 };
        let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(16, 0));
        let shown = Panel::top("persona-strip").exact_size(height).show_separator_line(false).frame(frame);
        let shown = shown.show(ui, |ui| {
            about(ui, talk);
            strip(ui, talk, room, out);
        });
        let rect = shown.response.rect;
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
        return;
    }
    let width = match room.class {
        space::WidthClass::Wide => 320.0,
        _ if room.width < 1200.0 => 240.0,
        _ => 272.0,
    };
    let frame = Frame::new().fill(fill).inner_margin(Margin { left: 24, right: 24, top: 0, bottom: 0 });
    let shown = Panel::left("persona-panel")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame);
    let shown = shown.show(ui, |ui| {
        about(ui, talk);
        panel(ui, app, talk, room, out);
    });
    let rect = shown.response.rect;
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), stroke);
}

fn about(ui: &Ui, talk: &Talk) {
    region::region(ui, &format!("About {}", talk.session.persona.name()));
}

fn strip(ui: &mut Ui, talk: &Talk, room: space::Room, out: &mut Vec<Action>) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = space::S3;
        portrait(ui, &people::of_talk(talk), if room.short { 32.0 } else { 40.0 });
        let persona = &talk.session.persona;
        let name = if room.is_compact() { persona.given.clone() } else { persona.name() };
        words::one_line(ui, Type::Strong, Token::TextStrong, &name, 200.0);
        openness::small(ui, talk.session.state.openness);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let key = Command::Person.keys().text();
            if icon_compact(ui, Icon::ChevronDown, "Who they are", Some(&key)).clicked() {
                out.push(Action::Open(Dialog::Person));
            }
            let said = if room.is_compact() {
                patience(talk).short()
            } else {
                format!("{} · {}", openness::word(talk.session.state.openness), patience(talk).short())
            };
            let width = ui.available_width();
            words::one_line(ui, Type::Small, Token::TextWeak, &said, width);
        });
    });
}

fn panel(ui: &mut Ui, app: &App, talk: &Talk, room: space::Room, out: &mut Vec<Action>) {
    // With a goal there is more to show.
    let tight = room.height < if talk.aim.is_empty() { 760.0 } else { 880.0 };
    ScrollArea::vertical()
        .auto_shrink(false)
        .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
        .show(ui, |ui| {
            ui.add_space(if tight { space::S4 } else { space::S5 });
            card(ui, app, talk, tight, out);
            ui.add_space(space::S4);
        });
}

/// Face, name, gauges, the moment, the map: what is known of them.
pub fn card(ui: &mut Ui, app: &App, talk: &Talk, tight: bool, out: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.vertical_centered(|ui| {
        portrait(ui, &people::of_talk(talk), if tight { 96.0 } else { 144.0 });
    });
    ui.add_space(space::S3);
    let persona = &talk.session.persona;
    words::centred(ui, Type::Name, Token::TextStrong, &persona.name());
    let title = people::title(&app.pack, &talk.session.case.scenario, &persona.role);
    words::centred(ui, Type::Small, Token::TextWeak, &title);
    ui.add_space(14.0);
    card::divider(ui);
    ui.add_space(space::S2);
    Openness { level: talk.session.state.openness, change: talk.change(), hidden: false }.show(ui);
    ui.add_space(space::S4);
    patience(talk).show(ui);
    ui.add_space(space::S3);
    facts(ui, app, talk, tight);
    ui.add_space(space::S4);
    let map = Button::second("Where they sit").icon(Icon::Hierarchy).lean_left().width(ui.available_width());
    if map.tip("Ctrl M").show(ui).clicked() {
        out.push(Action::Do(Command::WhereTheySit));
    }
    ui.add_space(space::S4);
    if let Some(scenario) = talk.scenario() {
        words::words(ui, Type::Label, Token::TextWeak, "In focus");
        let focus = format!(
            "{} · {}",
            people::skill(&app.pack, &scenario.focus.0),
            people::skill(&app.pack, &scenario.focus.1)
        );
        words::words(ui, Type::Small, Token::TextNormal, &focus);
    }
    if !talk.aim.is_empty() {
        ui.add_space(space::S3);
        words::words(ui, Type::Label, Token::TextWeak, "You set out to");
        words::words(ui, Type::Small, Token::TextNormal, &talk.aim);
    }
}

/// Clock, pressure and who you are: three groups, or one line where there is little height.
fn facts(ui: &mut Ui, app: &App, talk: &Talk, tight: bool) {
    let Some(scenario) = talk.scenario() else { return };
    let clock = match &scenario.deadline {
        Some((time, what)) => format!("{} · {what} at {time}", scenario.time),
        None => scenario.time.clone(),
    };
    let pressure =
        app.pack.dials.pressure(&talk.session.persona.pressure).map(|p| people::sentence(&p.label));
    let pressure = pressure.unwrap_or_default();
    let you = people::sentence(&scenario.learner.role);
    if tight {
        let line = format!("{clock} · {pressure} · {you}");
        words::words(ui, Type::Small, Token::TextNormal, &line);
        return;
    }
    for (label, value) in [("Clock", &clock), ("Pressure", &pressure), ("You", &you)] {
        words::words(ui, Type::Label, Token::TextWeak, label);
        words::words(ui, Type::Body, Token::TextNormal, value);
        ui.add_space(space::S3);
    }
}
