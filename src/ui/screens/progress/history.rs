//! All rounds as a table that is sorted by its head and narrowed by words; rows are drawn as they are needed.

use egui::{Rect, Ui, UiBuilder};

use crate::app::in_text::spans;
use crate::app::{Action, App, ProgressAct};
use crate::persona::cast::Scenario;
use crate::progress::Played;
use crate::progress::history::{self, Column as By, Row, View};
use crate::progress::tell;
use crate::session::Ending;
use crate::store::clock;
use crate::ui::theme::{Token, Type, look, space};
use crate::ui::widgets::button::{Button, Kind};
use crate::ui::widgets::chip::{self, Chip};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::found::Found;
use crate::ui::widgets::level::Level;
use crate::ui::widgets::table::{self, Column, Sort};
use crate::ui::widgets::words;

/// A table needs this much; below, each round is a row of two lines.
const LEAST: f32 = 780.0;

/// Shows the history.
pub fn show(ui: &mut Ui, app: &App, width: f32, out: &mut Vec<Action>) {
    words::words(ui, Type::Heading, Token::TextStrong, "History");
    let progress = &app.state.progress;
    let all = progress.shown();
    let said = all.iter().filter(|round| round.talk.turns > 0).count();
    if said == 0 {
        let empty = "Your rounds will gather here. Nothing is sent anywhere.";
        words::within(ui, Type::Body, Token::TextWeak, empty, width);
        return;
    }
    let rows = history::history(all, &progress.view, clock::day_label);
    filter(ui, app, rows.len(), said, width, out);
    ui.add_space(space::S3);
    if rows.is_empty() {
        nothing_fits(ui, &progress.view, out);
    } else if width >= LEAST {
        as_table(ui, app, &rows, width, out);
    } else {
        as_list(ui, app, &rows, width, out);
    }
}

fn filter(ui: &mut Ui, app: &App, shown: usize, all: usize, width: f32, out: &mut Vec<Action>) {
    let view = &app.state.progress.view;
    let mut find = view.find.clone();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S3;
        let field = Field::line("Find in history").hint("Find: a scenario, a name, a day  (Ctrl F)");
        let field = field.width(width.min(340.0)).bare(ui, &mut find);
        field.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, &view.find, &find, "");
            info.label = Some("Find in history".to_owned());
            info
        });
        // Enter leads from the words to the rows.
        if field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            out.push(ProgressAct::Walk(true).into());
        }
        if app.state.focus_find {
            field.request_focus();
            field.scroll_to_me(Some(egui::Align::TOP));
        }
        if field.changed() {
            out.push(ProgressAct::Find(find.clone()).into());
        }
        let open = Button::new(Kind::Toggle(view.open_only), "Not finished");
        if open.show(ui).clicked() {
            out.push(ProgressAct::OpenOnly(!view.open_only).into());
        }
        words::words(ui, Type::Small, Token::TextWeak, &count(shown, all, view.narrows()));
    });
}

/// "Three of 14 rounds", "14 rounds".
fn count(shown: usize, all: usize, narrowed: bool) -> String {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let rounds = tell::many(number(all), "round", "rounds");
    if !narrowed {
        return super::super::people::sentence(&rounds);
    }
    let some = if shown == 0 { "none".to_owned() } else { tell::many(number(shown), "", "") };
    super::super::people::sentence(&format!("{} of {rounds}", some.trim()))
}

fn nothing_fits(ui: &mut Ui, view: &View, out: &mut Vec<Action>) {
    let text = match (view.find.trim(), view.open_only) {
        ("", _) => "Every round here was finished.".to_owned(),
        (find, false) => format!("Nothing under \u{201c}{find}\u{201d}."),
        (find, true) => format!("Nothing unfinished under \u{201c}{find}\u{201d}."),
    };
    words::words(ui, Type::Body, Token::TextNormal, &text);
    if Button::second("Show all rounds").show(ui).clicked() {
        out.push(ProgressAct::Find(String::new()).into());
        out.push(ProgressAct::OpenOnly(false).into());
    }
}

const SORTS: [Option<By>; 7] =
    [Some(By::Day), Some(By::Scenario), Some(By::Person), Some(By::Found), None, Some(By::Tries), None];

fn as_table(ui: &mut Ui, app: &App, rows: &[Row<'_>], width: f32, out: &mut Vec<Action>) {
    let view = &app.state.progress.view;
    let sort = |at: usize| match SORTS[at] {
        None => Sort::Never,
        Some(by) if by != view.by => Sort::Not,
        Some(_) if view.down => Sort::Down,
        Some(_) => Sort::Up,
    };
    let columns = [
        Column::fixed("Date", 96.0).sort(sort(0)),
        Column::grows("Scenario", 1.2).sort(sort(1)),
        Column::grows("With", 1.0).sort(sort(2)),
        Column::fixed("Found", 72.0).right().sort(sort(3)),
        Column::fixed("Focus levels", 104.0),
        Column::fixed("Tries", 60.0).right().sort(sort(5)),
        Column::fixed("", 76.0).right(),
    ];
    let walked = walk(ui, app, table::HEAD, table::ROW, width, rows.len());
    let pressed = table::show(ui, width, &columns, rows.len(), |ui, row, column| {
        cell(ui, app, &rows[row], column, walked == Some(row), out);
    });
    if let Some(by) = pressed.and_then(|at| SORTS[at]) {
        out.push(ProgressAct::Sort(by).into());
    }
}

/// The row that was walked to is marked and comes into view, also where it is not drawn yet. The one that still wants the
/// focus is told.
fn walk(ui: &Ui, app: &App, head: f32, height: f32, width: f32, rows: usize) -> Option<usize> {
    let (at, reached) = app.state.progress.row.filter(|(at, _)| *at < rows)?;
    let top = ui.cursor().top() + head + height * at as f32;
    let place = Rect::from_min_size(egui::pos2(ui.cursor().left(), top), egui::vec2(width, height));
    let look = look(ui.ctx());
    // Rows of two lines have no margin of their own.
    let place = if head > 0.0 { place } else { place.expand2(egui::vec2(10.0, 0.0)) };
    ui.painter().rect_filled(place, 0.0, look.get(Token::AccentWash));
    let bar = Rect::from_min_max(place.min, egui::pos2(place.left() + 3.0, place.bottom()));
    ui.painter().rect_filled(bar, 0.0, look.get(Token::Accent));
    if reached {
        return None;
    }
    ui.scroll_to_rect(place.expand(height), None);
    ui.ctx().request_repaint();
    Some(at)
}

/// The words that are looked for, in a cell.
fn found_in(view: &View, text: &str) -> Found {
    Found::all(view.find.split_whitespace().flat_map(|word| spans(text, word)).collect())
}

fn cell(ui: &mut Ui, app: &App, row: &Row<'_>, column: usize, focus_it: bool, out: &mut Vec<Action>) {
    let round = row.round;
    let room = ui.available_width();
    let view = &app.state.progress.view;
    let line = |ui: &mut Ui, text: &str| {
        words::one_line(ui, Type::Body, Token::TextNormal, text, room);
    };
    let found_line = |ui: &mut Ui, text: &str| {
        words::found_line(ui, Type::Body, Token::TextNormal, text, room, &found_in(view, text));
    };
    match column {
        0 => found_line(ui, &clock::day_label(round.day)),
        1 => {
            let chip = if round.sample { 76.0 } else { 0.0 };
            let (title, found) = (&round.scenario_title, found_in(view, &round.scenario_title));
            words::found_line(ui, Type::Strong, Token::TextStrong, title, room - chip, &found);
            if round.sample {
                chip::show(ui, Chip::Sample, "Sample");
            }
        }
        2 => found_line(ui, &round.persona),
        3 => line(ui, &found(round)),
        4 => focus(ui, app.pack.scenarios.get(&round.scenario), round),
        5 => line(ui, &row.tries.to_string()),
        _ => act(ui, round, focus_it, out),
    }
}

fn found(round: &Played) -> String {
    if round.ending == Ending::Unfinished {
        "open".to_owned()
    } else {
        format!("{} of {}", round.found, round.there)
    }
}

fn focus(ui: &mut Ui, scenario: Option<&Scenario>, round: &Played) {
    let Some(scenario) = scenario else { return };
    if round.ending == Ending::Unfinished {
        return;
    }
    for skill in [&scenario.focus.0, &scenario.focus.1] {
        Level::seen(round.levels.get(skill).copied()).small().show(ui);
    }
}

/// Look at a round, or go on with one that was put away.
fn act(ui: &mut Ui, round: &Played, focus_it: bool, out: &mut Vec<Action>) {
    let reached = |response: egui::Response, out: &mut Vec<Action>| {
        if focus_it {
            response.request_focus();
            out.push(ProgressAct::RowReached.into());
        }
        response.clicked()
    };
    let what = format!("{} with {}", round.scenario_title, round.persona);
    if round.ending == Ending::Unfinished {
        let name = format!("Go on with {what}");
        let button = Button::quiet("Go on").compact().name(&name).show(ui);
        if reached(button, out) {
            out.push(Action::GoOn(round.id.clone()));
        }
        return;
    }
    let name = format!("Look back at {what}");
    let reason = round.sample.then_some("Invented, so there is nothing to look back at.");
    let button = Button::quiet("Look").compact().name(&name).off_because(reason).show(ui);
    if reached(button, out) {
        out.push(Action::LookAt(round.id.clone()));
    }
}

fn as_list(ui: &mut Ui, app: &App, rows: &[Row<'_>], width: f32, out: &mut Vec<Action>) {
    let walked = walk(ui, app, 0.0, 64.0, width, rows.len());
    let view = &app.state.progress.view;
    table::rows(ui, width, 64.0, rows.len(), |ui, at, rect| {
        let row = &rows[at];
        let round = row.round;
        let right = Rect::from_min_max(egui::pos2(rect.right() - 96.0, rect.top()), rect.max);
        let left = Rect::from_min_max(
            rect.min + egui::vec2(0.0, 8.0),
            egui::pos2(right.left() - 8.0, rect.bottom()),
        );
        let down = egui::Layout::top_down(egui::Align::Min);
        let mut child = ui.new_child(UiBuilder::new().max_rect(left).layout(down).id_salt((at, "what")));
        child.spacing_mut().item_spacing.y = 0.0;
        let room = left.width();
        let (title, places) = (&round.scenario_title, found_in(view, &round.scenario_title));
        words::found_line(&mut child, Type::Strong, Token::TextStrong, title, room, &places);
        let sample = if round.sample { "Sample \u{00b7} " } else { "" };
        let tries = if row.tries > 1 { format!(" \u{00b7} {} tries", row.tries) } else { String::new() };
        let line = format!(
            "{sample}{} \u{00b7} {} \u{00b7} {}{tries}",
            clock::day_name(round.day, app.state.progress.today),
            found(round),
            round.persona
        );
        words::found_line(&mut child, Type::Small, Token::TextWeak, &line, room, &found_in(view, &line));
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        let mut child = ui.new_child(UiBuilder::new().max_rect(right).layout(layout).id_salt((at, "act")));
        act(&mut child, round, walked == Some(at), out);
    });
}
