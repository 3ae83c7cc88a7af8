//! The drill: a pair to hear the difference, a line of one's own to say again, marked at once. No clock runs, and whatever
//! appears has its place kept, so that nothing moves.

mod end;
mod result;

use egui::{Frame, Margin, Stroke, Ui};

use crate::app::state::drill::{Act, Exercise, Try};
use crate::app::{Action, App, Command, Drill, Route};
use crate::debrief::drill::{DrillLine, Heard};
use crate::debrief::proposals::runs;
use crate::ui::icon::Icon;
use crate::ui::screens::look_back::sign;
use crate::ui::screens::{people, top_bar};
use crate::ui::theme::{Token, Type, look, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::composer::{self, Composer};
use crate::ui::widgets::found::Found;
use crate::ui::widgets::marked::{self, Mark};
use crate::ui::widgets::page::{self, Columns};
use crate::ui::widgets::{card, words};

/// The widest column.
const COLUMN: f32 = 920.0;
/// The field and the marked line are as high as each other while the line is short.
const ROWS: usize = 3;

/// Shows the line that is open, the end, or that there is nothing to drill.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let (Some(drill), Some(looking)) = (&app.state.drill, &app.state.looking) else {
        out.push(Action::Go(Route::Home));
        return;
    };
    let compact = space::Room::of(ui.ctx()).is_compact();
    let title = match drill.open() {
        Some(open) if compact => open.line.short.clone(),
        Some(open) => format!("Drill: {}", open.line.short),
        None => "Drill".to_owned(),
    };
    let place = match drill.open() {
        Some(_) => format!("line {} of {} \u{00b7} about a minute", drill.at + 1, drill.lines.len()),
        None => looking.record.scenario_title.clone(),
    };
    let back = if matches!(drill.from, Route::Handbook) { "Handbook" } else { "Looking back" };
    let way_out = (Icon::Back, back, Act::Leave.into());
    top_bar::round(ui, app, way_out, (&title, &place), out, |_, _| {});
    // Esc leaves with everything kept; a dialog over it is closed first.
    let escape = |ui: &Ui| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
    if app.state.dialog.is_none() && escape(ui) {
        out.push(Act::Leave.into());
    }
    let given = &looking.record.persona.given;
    page::show(ui, COLUMN, |ui, width| match drill.open() {
        Some(open) => exercise(ui, app, drill, open, given, width, out),
        None if drill.lines.is_empty() => {
            end::nothing(ui, looking.debrief.turns.is_empty(), drill, width, out)
        }
        None => end::end(ui, drill, width, out),
    });
}

fn exercise(
    ui: &mut Ui,
    app: &App,
    drill: &Drill,
    open: &Exercise,
    given: &str,
    width: f32,
    out: &mut Vec<Action>,
) {
    let line = &open.line;
    let room = space::Room::of(ui.ctx());
    words::words(ui, Type::Heading, Token::TextStrong, "Hear the difference");
    ui.add_space(space::S2);
    let pair = Columns { gap: space::S4, least: 300.0, ..Columns::halves(width) };
    // Side by side both are as high as the longer one.
    let half = (width - space::S4) / 2.0;
    let height = |one: &Heard| {
        let of = |style, text: &str| words::galley(ui, style, Token::TextNormal, text, half - 40.0).size().y;
        of(Type::Quote, &words::quoted(&one.say)) + of(Type::Note, &one.anchor)
    };
    let high = height(&line.weaker).max(height(&line.stronger));
    if half < pair.least {
        heard(ui, "Weaker", &line.weaker, width, 0.0);
        heard(ui, "Stronger", &line.stronger, width, 0.0);
    } else {
        pair.show(
            ui,
            out,
            |ui, width, _| heard(ui, "Weaker", &line.weaker, width, high),
            |ui, width, _| heard(ui, "Stronger", &line.stronger, width, high),
        );
    }
    ui.add_space(if room.height < 760.0 { space::S4 } else { space::S5 });
    yours(ui, line, given, width);
    ui.add_space(space::S3);
    let marked = drill.try_shown();
    match marked {
        Some(one) => said(ui, one, width),
        None => field(ui, app, drill, given, out),
    }
    ui.add_space(space::S3);
    result::row(ui, drill, open, out);
    ui.add_space(space::S2);
    match marked {
        Some(one) => result::show(ui, drill, open, one, given, width, out),
        None => waiting(ui, drill, out),
    }
}

fn heard(ui: &mut Ui, label: &str, heard: &Heard, width: f32, high: f32) {
    card::show(ui, space::S4, |ui| {
        ui.spacing_mut().item_spacing.y = space::S1;
        words::words(ui, Type::Label, Token::TextWeak, label);
        ui.set_min_height(high + space::S1);
        words::within(ui, Type::Quote, Token::TextStrong, &words::quoted(&heard.say), width - 40.0);
        words::within(ui, Type::Note, Token::TextNormal, &people::sentence(&heard.anchor), width - 40.0);
    });
}

/// The line of the talk, and what it answered.
fn yours(ui: &mut Ui, line: &DrillLine, given: &str, width: f32) {
    let title = format!("Your line from turn {}", line.turn);
    let own = |ui: &mut Ui, width: f32| {
        words::words(ui, Type::Heading, Token::TextStrong, &title);
        let said =
            if line.said.trim().is_empty() { "(nothing)".to_owned() } else { words::quoted(&line.said) };
        words::within(ui, Type::Body, Token::TextStrong, &said, width.min(space::MEASURE_REPLY));
    };
    let theirs = |ui: &mut Ui, width: f32| {
        words::words(ui, Type::Label, Token::TextWeak, &format!("What {given} had said"));
        words::within(ui, Type::Quote, Token::TextStrong, &words::quoted(&line.heard), width);
    };
    let columns = Columns { side: 328.0, gap: space::S5, least: 300.0, width, side_first: true };
    columns.show(ui, &mut (), |ui, width, ()| own(ui, width), |ui, width, ()| theirs(ui, width));
}

fn field(ui: &mut Ui, app: &App, drill: &Drill, given: &str, out: &mut Vec<Action>) {
    let composer = Composer {
        to: given,
        given,
        takes_in: None,
        ctrl_enter: app.state.settings.ctrl_enter,
        closed: None,
        step_back: false,
        hint_offered: false,
        rows: if space::Room::of(ui.ctx()).short { 2 } else { ROWS },
        beside: false,
        focus: app.state.focus_composer,
        placeholder: "Say it again",
    };
    let mut draft = drill.draft.clone();
    let events = composer.bare(ui, &mut draft);
    let name = "Your line, said again";
    ui.ctx().accesskit_node_builder(composer::field_id(), |node| node.set_label(name));
    if events.changed {
        out.push(Act::Typed(draft).into());
    }
    if events.sent {
        out.push(Act::Mark.into());
    }
}

/// The try in the place of the field, with its marks.
fn said(ui: &mut Ui, one: &Try, width: f32) {
    let look = look(ui.ctx());
    let short = space::Room::of(ui.ctx()).short;
    let least = Type::Reply.line(&look) * if short { 2.0 } else { ROWS as f32 };
    let stroke = Stroke::new(look.theme.edges.control, look.get(Token::LineStrong));
    // The stroke of a frame stands around its margin, that of the field within.
    let inside = stroke.width.round() as i8;
    let frame = Frame::new()
        .fill(look.get(Token::Surface))
        .stroke(stroke)
        .corner_radius(space::RADIUS_WELL)
        .inner_margin(Margin::symmetric(16 - inside, 12 - inside));
    frame.show(ui, |ui| {
        ui.set_width(width - 32.0);
        ui.set_min_height(least);
        let marks: Vec<Mark> = runs(&one.tried.view)
            .into_iter()
            .map(|run| Mark {
                bytes: run.span.start as usize..run.span.end as usize,
                sign: sign(run.sign),
                name: format!("{}: {}", sign(run.sign).word(), run.span.of(&one.said)),
                selected: false,
            })
            .collect();
        marked::show(ui, &one.said, &marks, Token::Surface, width - 32.0, &Found::NOTHING);
    });
}

/// Before a line is marked.
fn waiting(ui: &mut Ui, drill: &Drill, out: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        let reason = drill.draft.trim().is_empty().then_some("Say the line again first.");
        let mark = Button::primary("See what it does").trailing(Icon::Enter).tip("Enter").off_because(reason);
        if mark.show(ui).clicked() {
            out.push(Act::Mark.into());
        }
        next_line(ui, drill, out);
    });
}

fn next_line(ui: &mut Ui, drill: &Drill, out: &mut Vec<Action>) {
    let last = drill.at + 1 == drill.lines.len();
    let label = if last { "Leave it at that" } else { "Next line" };
    let key = Command::DrillNext.keys().text();
    if Button::quiet(label).tip(&key).show(ui).clicked() {
        out.push(Act::NextLine.into());
    }
}
