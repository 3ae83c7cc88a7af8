//! The overview, in the order of a good debrief: flag, the turn where it turned, keep and change, then levels.

use egui::Ui;

use super::marks::{self, Found};
use crate::app::{Action, App, LookTab};
use crate::ui::screens::{before_look, people};
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::level::Level;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, openness, strip, words};

type Looking = crate::app::Looking;

/// Shows the overview.
pub fn show(ui: &mut Ui, app: &App, looking: &Looking, out: &mut Vec<Action>) {
    let found: Vec<Vec<Found>> =
        looking.session.turns.iter().map(|turn| marks::of(turn, &app.pack)).collect();
    flags(ui, &found, out);
    if looking.session.turns.is_empty() {
        words::words(
            ui,
            Type::Body,
            Token::TextNormal,
            "Nothing was said in this talk, so there is nothing to look at.",
        );
        return;
    }
    if ui.available_width() < 800.0 {
        ui.vertical(|ui| left(ui, app, looking, &found, out));
        ui.add_space(space::S5);
        right(ui, app, looking, out);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S6;
        let width = ui.available_width();
        let side = if width < 1000.0 { 320.0 } else { 400.0 };
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            ui.set_width(width - side - space::S6);
            left(ui, app, looking, &found, out);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            ui.set_width(side);
            right(ui, app, looking, out);
        });
    });
}

fn flags(ui: &mut Ui, found: &[Vec<Found>], out: &mut Vec<Action>) {
    let all = found
        .iter()
        .enumerate()
        .flat_map(|(turn, list)| list.iter().enumerate().map(move |(at, one)| (turn, at, one)));
    for (turn, at, one) in all.filter(|(_, _, one)| one.sign == Sign::Flag).take(3) {
        let title = format!("Flag in turn {}", turn + 1);
        if ui.push_id(("flag", turn, at), |ui| strip::flag_banner(ui, &title, &one.reason)).inner {
            out.push(Action::SelectMark { turn, mark: at });
            out.push(Action::OpenTab(LookTab::Transcript));
        }
        ui.add_space(space::S3);
    }
}

/// The turn that changed the most, downwards before upwards.
fn turning(looking: &Looking) -> usize {
    let change =
        |turn: &crate::session::Turn| i16::from(turn.shown.openness) - i16::from(turn.openness_before);
    let turns = &looking.session.turns;
    (0..turns.len())
        .max_by_key(|at| {
            let change = change(&turns[*at]);
            (change.abs() * 2 + i16::from(change < 0), std::cmp::Reverse(*at))
        })
        .unwrap_or(0)
}

fn left(ui: &mut Ui, app: &App, looking: &Looking, found: &[Vec<Found>], out: &mut Vec<Action>) {
    let at = turning(looking);
    let turn = &looking.session.turns[at];
    words::words(ui, Type::Heading, Token::TextStrong, "The turn where it turned");
    card::show(ui, space::S5, |ui| {
        let before = words::quoted(&turn.before);
        words::within(ui, Type::Quote, Token::TextWeak, &before, space::MEASURE_SPEECH);
        words::words(ui, Type::Label, Token::TextWeak, &format!("You, turn {}", at + 1));
        words::within(
            ui,
            Type::Reply,
            Token::TextStrong,
            &words::quoted(&turn.shown.reply),
            space::MEASURE_SPEECH,
        );
        let said = turn.causes.iter().find(|cause| cause.openness != 0).map(|cause| cause.tell.clone());
        let said = said.unwrap_or_else(|| "From here on it went on as it had begun.".to_owned());
        words::within(ui, Type::Body, Token::TextNormal, &said, space::MEASURE_PROSE);
        ui.add_space(space::S1);
        ui.horizontal_wrapped(|ui| {
            if Button::primary(&format!("Try turn {} again", at + 1)).show(ui).clicked() {
                out.push(Action::TryAgain(turn.shown.turn));
            }
            if Button::second("See it in the talk").show(ui).clicked() {
                out.push(Action::SelectTurn(at));
                out.push(Action::OpenTab(LookTab::Transcript));
            }
        });
    });
    ui.add_space(space::S5);
    let all: Vec<&Found> = found.iter().flatten().collect();
    let keep = all.iter().find(|one| one.sign == Sign::Earned && one.quote.is_some());
    let change = all.iter().find(|one| one.sign == Sign::Lost && one.quote.is_some());
    let change = change.or_else(|| all.iter().find(|one| one.sign == Sign::Near && one.quote.is_some()));
    for (title, one) in [("Keep one", keep), ("Change one", change)] {
        let Some(one) = one else { continue };
        words::words(ui, Type::Heading, Token::TextStrong, title);
        card::show(ui, space::S4, |ui| {
            let quote = one.quote.as_deref().unwrap_or_default();
            words::within(ui, Type::Body, Token::TextStrong, &words::quoted(quote), space::MEASURE_SPEECH);
            words::within(ui, Type::Note, Token::TextNormal, &one.reason, space::MEASURE_PROSE);
        });
        ui.add_space(space::S3);
    }
    levels(ui, app, looking, out);
}

fn levels(ui: &mut Ui, app: &App, looking: &Looking, out: &mut Vec<Action>) {
    words::words(ui, Type::Heading, Token::TextStrong, "Skills in focus");
    let record = &looking.record;
    let focus = before_look::focus(app);
    let others = record.levels.keys().filter(|id| !focus.contains(id)).cloned();
    let shown: Vec<String> = focus.iter().cloned().chain(others).collect();
    for (at, id) in shown.iter().enumerate() {
        if at == focus.len() {
            ui.add_space(space::S2);
            words::words(ui, Type::Label, Token::TextWeak, "Others that this talk called for");
        }
        ui.horizontal(|ui| {
            ui.set_min_height(44.0);
            ui.spacing_mut().item_spacing.x = space::S3;
            let (rect, _) = ui.allocate_exact_size(egui::vec2(200.0, 28.0), egui::Sense::hover());
            let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect));
            words::one_line(&mut child, Type::Body, Token::TextNormal, &people::skill(&app.pack, id), 200.0);
            if focus.contains(id) {
                words::words(ui, Type::Small, Token::TextWeak, "you");
                Level::own(record.self_ratings.get(id).copied()).show(ui);
                words::words(ui, Type::Small, Token::TextWeak, "here");
            }
            let level = Level::seen(record.levels.get(id).copied());
            let name = format!("Why? {}, {}", people::skill(&app.pack, id), level.name());
            if level.button(ui, &name).clicked() {
                let turn = looking.session.turns.iter().position(|turn| turn.marks.skill(id).is_some());
                out.push(Action::SelectTurn(turn.unwrap_or(0)));
                out.push(Action::OpenTab(LookTab::Transcript));
            }
        });
    }
    let not_seen = focus.iter().any(|id| !record.levels.contains_key(id));
    if not_seen {
        words::words(
            ui,
            Type::Small,
            Token::TextWeak,
            "Not seen: this talk never called for it. That is not a 0.",
        );
    }
}

fn right(ui: &mut Ui, app: &App, looking: &Looking, out: &mut Vec<Action>) {
    words::words(ui, Type::Heading, Token::TextStrong, "Openness");
    let course: Vec<u8> = looking.session.turns.iter().map(|turn| turn.shown.openness).collect();
    let first = looking.session.turns.first().map_or(0, |turn| turn.openness_before);
    let last = course.last().copied().unwrap_or(first);
    let said =
        format!("From {} to {}.", openness::word(first).to_lowercase(), openness::word(last).to_lowercase());
    words::words(ui, Type::Note, Token::TextNormal, &said);
    chart(ui, first, &course, &said);
    ui.add_space(space::S5);
    let record = &looking.record;
    let found = format!("Found {} of {}", record.facts_found, record.facts_in_all);
    words::words(ui, Type::Heading, Token::TextStrong, &found);
    if let Some(scenario) = app.pack.scenarios.get(&record.case.scenario) {
        for fact in scenario.facts.iter().filter(|fact| looking.session.state.told.contains(&fact.id)) {
            words::words(ui, Type::Note, Token::TextNormal, &fact.title);
        }
    }
    if Button::second("What they knew").compact().show(ui).clicked() {
        out.push(Action::OpenTab(LookTab::TheyKnew));
    }
}

/// Openness over the talk: steps, not slopes.
fn chart(ui: &mut Ui, first: u8, course: &[u8], said: &str) {
    use egui::{Stroke, pos2};
    let look = crate::ui::theme::look(ui.ctx());
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, 164.0), egui::Sense::hover());
    let plot = egui::Rect::from_min_max(rect.min + egui::vec2(24.0, 10.0), rect.max - egui::vec2(8.0, 26.0));
    let painter = ui.painter();
    let y = |level: u8| plot.bottom() - plot.height() * f32::from(level) / 5.0;
    for level in 0..=5_u8 {
        painter.hline(plot.x_range(), y(level), Stroke::new(1.0, look.get(Token::Grid)));
        let galley = words::galley(ui, Type::Small, Token::TextWeak, &level.to_string(), 20.0);
        painter.galley(pos2(rect.left(), y(level) - 10.0), galley, look.get(Token::TextWeak));
    }
    let step = plot.width() / (course.len().max(1) as f32 + 0.5);
    let mut points = vec![pos2(plot.left(), y(first))];
    for (at, level) in course.iter().enumerate() {
        let x = plot.left() + step * (at as f32 + 0.5);
        let before = points.last().map_or(plot.bottom(), |p| p.y);
        points.push(pos2(x, before));
        points.push(pos2(x, y(*level)));
        let every = course.len().div_ceil(12).max(1);
        if at % every == 0 {
            let galley = words::galley(ui, Type::Small, Token::TextWeak, &(at + 1).to_string(), 30.0);
            let place = pos2(x - galley.size().x / 2.0, plot.bottom() + 5.0);
            painter.galley(place, galley, look.get(Token::TextWeak));
        }
    }
    let end = points.last().map_or(plot.bottom(), |p| p.y);
    points.push(pos2(plot.right(), end));
    painter.line(points, Stroke::new(2.5, look.get(Token::Series1)));
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Image, true, format!("Openness over the talk. {said}"))
    });
}
