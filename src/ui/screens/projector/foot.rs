//! The foot of the wall: where proposals are typed, what is hidden, and the few buttons for whoever has no clicker.

use egui::{
    Align, Frame, Id, Key, Layout, Margin, Modifiers, Panel, Response, Role, ScrollArea, Sense, Stroke,
    StrokeKind, TextEdit, Ui, WidgetInfo, pos2, vec2,
};

use super::large::{Face, Scale};
use crate::app::projector::board::{Board, Scene};
use crate::app::projector::map::GROUPS;
use crate::app::projector::{Act, Press};
use crate::app::{Action, App};
use crate::debrief::proposals::MOST;
use crate::ui::paint;
use crate::ui::theme::{Token, card_edge, look, space};

/// The narrowest that a field may be beside others, and how many rows it grows to. In a small window the words of the
/// talk come first.
fn limits(ui: &Ui) -> (f32, f32) {
    match ui.ctx().content_rect().height() {
        height if height < 560.0 => (230.0, 1.0),
        height if height < 700.0 => (320.0, 2.0),
        _ => (320.0, 3.0),
    }
}

/// The field of a proposal.
fn field_id(at: usize) -> Id {
    Id::unique(("rounds-proposal", at))
}

/// Shows the foot. True where Esc has just left a field.
pub fn show(ui: &mut Ui, app: &App, board: &Board, scale: &Scale, out: &mut Vec<Action>) -> bool {
    let look = look(ui.ctx());
    let frame =
        Frame::new().fill(look.get(Token::Surface)).inner_margin(Margin::symmetric(scale.margin as i8, 12));
    let shown =
        Panel::bottom("wall-foot").resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::S3, space::S3);
            let comparing = matches!(board.scene, Scene::Compare(_) | Scene::Map(_));
            let left = board.proposes.is_some() && !comparing && fields(ui, app, board, scale, out);
            status(ui, app, board, scale, out);
            left
        });
    let rect = shown.response.rect;
    let stroke = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, stroke);
    shown.inner
}

fn press(out: &mut Vec<Action>, press: Press) {
    out.push(Action::Projector(Act::Press(press)));
}

/// Two to four fields, in as many rows as they need.
fn fields(ui: &mut Ui, app: &App, board: &Board, scale: &Scale, out: &mut Vec<Action>) -> bool {
    let replies = &app.state.projector.replies;
    let more = replies.len() < MOST;
    let whole = ui.available_width();
    let extra = if more { button_width(ui, scale, "One more", "") + space::S3 } else { 0.0 };
    let beside = |columns: usize| (whole - extra - space::S3 * (columns as f32 - 1.0)) / columns as f32;
    let columns = (1..=replies.len()).rev().find(|columns| beside(*columns) >= limits(ui).0).unwrap_or(1);
    let columns = if columns == 3 && replies.len() == 4 { 2 } else { columns };
    let width = beside(columns).floor();
    let mut left = false;
    for first in (0..replies.len()).step_by(columns) {
        ui.horizontal_top(|ui| {
            for at in first..(first + columns).min(replies.len()) {
                left |= field(ui, app, board, scale, at, width, out);
            }
            if more && first + columns >= replies.len() {
                let name = "One more reply";
                if named(ui, scale, Look::Quiet, "One more", "", name, None).clicked() {
                    out.push(Action::Projector(Act::OneMore));
                }
            }
        });
    }
    left
}

fn field(
    ui: &mut Ui,
    app: &App,
    board: &Board,
    scale: &Scale,
    at: usize,
    width: f32,
    out: &mut Vec<Action>,
) -> bool {
    let look = look(ui.ctx());
    let id = field_id(at);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let enter = has_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let place = ui.painter().add(egui::Shape::Noop);
    let mut text = app.state.projector.replies[at].clone();
    let format = *scale;
    let mut layouter = |ui: &Ui, buffer: &dyn egui::TextBuffer, width: f32| {
        format.galley(ui, Face::Label, Token::TextStrong, buffer.as_str(), width)
    };
    let hint = if matches!(board.scene, Scene::Reveal(_)) { "Another way" } else { "Propose a reply" };
    let font = scale.format(&look, Face::Label, look.get(Token::TextWeak)).font_id;
    let line = scale.size(Face::Label).1;
    let hint = egui::RichText::new(hint).font(font).line_height(Some(line)).color(look.get(Token::TextWeak));
    let lead = line + space::S3;
    // The field grows with what is written; from some rows on it scrolls inside.
    let inside = width - lead - 12.0 - 12.0 - 14.0;
    let written = scale.galley(ui, Face::Label, Token::TextStrong, &text, inside).size().y;
    let most = line * limits(ui).1;
    let height = written.clamp(line, most) + 2.0;
    let shown = ui.allocate_ui_with_layout(vec2(width, height + 14.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        let inner =
            Frame::new().inner_margin(Margin { left: (lead + 12.0) as i8, right: 12, top: 7, bottom: 7 });
        inner.show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt(("proposal-scroll", at))
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink(false)
                .show(ui, |ui| {
                    // A field of one row is as high as its row.
                    ui.spacing_mut().interact_size.y = 0.0;
                    TextEdit::multiline(&mut text)
                        .id(id)
                        .hint_text(hint)
                        .desired_rows(1)
                        .desired_width(ui.available_width())
                        .frame(Frame::NONE)
                        .return_key(None)
                        .layouter(&mut layouter)
                        .show(ui)
                        .response
                        .response
                })
                .inner
        })
    });
    let (rect, response) = (shown.inner.response.rect, shown.inner.inner);
    let edge = if response.has_focus() {
        Stroke::new(look.theme.edges.focus, look.get(Token::Focus))
    } else {
        Stroke::new(look.theme.edges.control, look.get(Token::LineStrong))
    };
    let radius = f32::from(space::RADIUS_WELL);
    let body = egui::epaint::RectShape::new(rect, radius, look.get(Token::Ground), edge, StrokeKind::Inside);
    ui.painter().set(place, body);
    let number = scale.galley(ui, Face::Label, Token::TextWeak, &(at + 1).to_string(), lead);
    let middle = pos2(rect.left() + 12.0 + line / 2.0, rect.top() + 8.0 + line / 2.0);
    let square = egui::Rect::from_center_size(middle, vec2(line, line));
    let stroke = Stroke::new(1.5, look.get(Token::LineStrong));
    ui.painter().rect_stroke(square, 6.0, stroke, StrokeKind::Inside);
    let at_number = paint::snap(ui.painter(), middle - number.size() / 2.0);
    ui.painter().galley(at_number, number, look.get(Token::TextWeak));
    let name = format!("Proposed reply {}", at + 1);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
    if app.state.projector.focus == Some(at) {
        response.request_focus();
        out.push(Action::Projector(Act::FocusTaken));
    }
    if response.changed() {
        out.push(Action::Projector(Act::Typed(at, text.replace('\n', " "))));
    }
    // After the letters that came with it.
    if enter {
        entered(ui, app, at, &text, out);
    }
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape))
}

/// Enter goes to the next empty field; where none is left, all are played.
fn entered(ui: &Ui, app: &App, at: usize, text: &str, out: &mut Vec<Action>) {
    let blank = |(field, reply): (usize, &String)| {
        if field == at { text.trim().is_empty() } else { reply.trim().is_empty() }
    };
    let empty = app.state.projector.replies.iter().enumerate().position(blank);
    match empty {
        Some(at) => ui.memory_mut(|memory| memory.request_focus(field_id(at))),
        None => play(ui, out),
    }
}

/// Plays, and gives the keys back to the wall.
fn play(ui: &Ui, out: &mut Vec<Action>) {
    ui.memory_mut(|memory| {
        if let Some(focused) = memory.focused() {
            memory.surrender_focus(focused);
        }
    });
    press(out, Press::PlayAll);
}

fn status(ui: &mut Ui, app: &App, board: &Board, scale: &Scale, out: &mut Vec<Action>) {
    let whole = ui.available_width();
    ui.horizontal(|ui| {
        ui.set_height(height(scale));
        let left = ui.cursor().left();
        let mut free = whole;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons(ui, app, board, scale, out);
            free = ui.min_rect().left() - left - space::S5;
        });
        said(ui, app, board, scale, pos2(left, ui.min_rect().center().y), free);
    });
}

/// The longest of the sentences that fits beside the buttons.
fn said(ui: &Ui, app: &App, board: &Board, scale: &Scale, at: egui::Pos2, room: f32) {
    let look = look(ui.ctx());
    let (page, last) = app.state.projector.measured;
    let more = if page < last { format!("page {} of {}", page + 1, last + 1) } else { String::new() };
    let turn = match board.turn {
        0 => "The first words".to_owned(),
        turn => format!("Turn {turn} of {}", board.of),
    };
    let join = |parts: &[&str]| {
        parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" \u{00b7} ")
    };
    let (token, full, short) = match (&board.unsaved, &board.scene) {
        (Some(why), _) => (Token::Flag, format!("Not saved yet. {why}"), "Not saved yet.".to_owned()),
        (None, Scene::Exchange(_)) => {
            let hidden = if board.turn > 0 { "marks are hidden until you reveal them" } else { "" };
            (Token::TextNormal, join(&[&turn, &more, hidden]), join(&[&turn, &more]))
        }
        (None, Scene::Reveal(reveal)) => {
            let shown = format!("{} of {} shown", reveal.shown, reveal.of);
            let all = if reveal.next.is_some() { "Shift Page Down shows all" } else { "" };
            (Token::TextNormal, join(&[&shown, &more, all]), join(&[&shown, &more]))
        }
        (None, Scene::Map(scene)) => {
            let of = format!("{} of {}", scene.number, GROUPS.len());
            (Token::TextNormal, join(&[&of, &more, "Page Down goes on"]), join(&[&of, &more]))
        }
        (None, Scene::Compare(_)) => {
            let same = "Same person, same moment. Only the words differ.";
            (Token::TextNormal, join(&[same, &more]), more.clone())
        }
    };
    let fits = |text: &str| {
        let galley = scale.galley(ui, Face::Label, token, text, f32::INFINITY);
        (galley.size().x <= room).then_some(galley)
    };
    let galley = [&full, &short, &more, &turn].into_iter().find_map(|text| fits(text));
    let galley = galley.unwrap_or_else(|| scale.galley(ui, Face::Label, token, "", f32::INFINITY));
    let rect = egui::Rect::from_min_size(pos2(at.x, at.y - galley.size().y / 2.0), galley.size());
    let response = ui.interact(rect, ui.scope_id().with("status"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &full));
    ui.painter().galley(paint::snap(ui.painter(), rect.min), galley, look.get(token));
}

/// From the right: the way on first, since it is read and reached last.
fn buttons(ui: &mut Ui, app: &App, board: &Board, scale: &Scale, out: &mut Vec<Action>) {
    let ready = app.state.projector.replies.iter().filter(|reply| !reply.trim().is_empty()).count() >= 2;
    let next = match &board.scene {
        Scene::Exchange(_) => (board.turn > 0).then_some("Reveal".to_owned()),
        Scene::Reveal(reveal) => reveal.next.map(|next| format!("Reveal {next}")),
        Scene::Compare(scene) => scene.next.map(|next| format!("Reveal {next}")),
        Scene::Map(_) => None,
    };
    match &board.scene {
        Scene::Compare(_) | Scene::Map(_) => {
            let back = named(ui, scale, Look::Quiet, "Back", "Esc", "Back to the talk", None);
            if back.clicked() {
                out.push(Action::Projector(Act::Escape));
            }
        }
        _ if board.proposes.is_some() => {
            let look = if ready { Look::Primary } else { Look::Second };
            let reason = (!ready).then_some("Write two replies first.");
            if button(ui, scale, look, "Play all", "A", reason).clicked() {
                play(ui, out);
            }
        }
        _ => {}
    }
    if let Some(words) = next {
        let primary = !ready || matches!(board.scene, Scene::Compare(_));
        let look = if primary { Look::Primary } else { Look::Second };
        if button(ui, scale, look, &words, "R", None).clicked() {
            press(out, Press::Reveal);
        }
    }
    if button(ui, scale, Look::Quiet, "Pause", "P", None).clicked() {
        press(out, Press::Pause);
    }
}

/// How a button of the wall looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Primary,
    Second,
    Quiet,
}

/// The height of a button.
pub fn height(scale: &Scale) -> f32 {
    scale.size(Face::Label).1 + space::S4
}

fn button_width(ui: &Ui, scale: &Scale, words: &str, key: &str) -> f32 {
    let width = |face, text: &str| scale.galley(ui, face, Token::TextNormal, text, f32::INFINITY).size().x;
    let key = if key.is_empty() { 0.0 } else { width(Face::Label, key) + space::S4 };
    width(Face::Strong, words) + key + 2.0 * space::S4
}

/// A button of the wall, with its key written on it: there is no tooltip to be hunted for on a wall.
pub fn button(
    ui: &mut Ui,
    scale: &Scale,
    kind: Look,
    words: &str,
    key: &str,
    reason: Option<&str>,
) -> Response {
    named(ui, scale, kind, words, key, words, reason)
}

fn named(
    ui: &mut Ui,
    scale: &Scale,
    kind: Look,
    words: &str,
    key: &str,
    name: &str,
    reason: Option<&str>,
) -> Response {
    let look = look(ui.ctx());
    let small = Scale { strong: scale.label, ..*scale };
    let usable = reason.is_none();
    let size = vec2(button_width(ui, &small, words, key).min(ui.available_width().max(60.0)), height(scale));
    let sense = if usable { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    let hovered = response.hovered() && usable;
    let wide = look.theme.edges.control;
    let (fill, edge, ink) = match kind {
        _ if !usable => (None, Some(Token::LineStrong), Token::TextDisabled),
        Look::Primary if hovered => (Some(Token::AccentHover), None, Token::OnAccent),
        Look::Primary => (Some(Token::Accent), None, Token::OnAccent),
        Look::Second if hovered => (Some(Token::Hover), Some(Token::LineStrong), Token::AccentText),
        Look::Second => (Some(Token::Surface), Some(Token::LineStrong), Token::AccentText),
        Look::Quiet if hovered => (Some(Token::Hover), None, Token::AccentText),
        Look::Quiet => (None, None, Token::AccentText),
    };
    let radius = f32::from(space::RADIUS_CONTROL);
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, radius, look.get(fill));
    }
    match edge {
        Some(edge) if usable => {
            let stroke = Stroke::new(wide, look.get(edge));
            ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
        }
        Some(edge) => {
            let stroke = Stroke::new(wide, look.get(edge));
            paint::dashed_rect(ui.painter(), rect.shrink(wide / 2.0), radius, stroke);
        }
        None => {}
    }
    let room = rect.width() - 2.0 * space::S4;
    let said = small.line(ui, Face::Strong, ink, words, room);
    let at = pos2(rect.left() + space::S4, rect.center().y - said.size().y / 2.0);
    ui.painter().galley(paint::snap(ui.painter(), at), said, look.get(ink));
    if !key.is_empty() {
        let key = small.galley(ui, Face::Label, ink, key, f32::INFINITY);
        let at = pos2(rect.right() - space::S4 - key.size().x, rect.center().y - key.size().y / 2.0);
        ui.painter().galley(paint::snap(ui.painter(), at), key, look.get(ink));
    }
    paint::focus_ring(ui, &response, radius);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, usable, name));
    if let Some(reason) = reason {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(reason));
    }
    response
}
