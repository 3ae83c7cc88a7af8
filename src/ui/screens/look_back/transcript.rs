//! The transcript with evidence: marks in the words, and for the chosen turn a row beside each.

use egui::{Frame, Margin, Panel, ScrollArea, Stroke, Ui, Vec2};

use super::marks::{self, Found};
use crate::app::{Action, App};
use crate::session::Turn;
use crate::ui::icon::Icon;
use crate::ui::screens::people;
use crate::ui::theme::{Token, Type, card_edge, look, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::evidence_row::EvidenceRow;
use crate::ui::widgets::level::{self, Level};
use crate::ui::widgets::marked::{self, Mark};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::thread::Thread;
use crate::ui::widgets::{card, turn as line, words};

type Looking = crate::app::Looking;

/// Shows talk and panel.
pub fn show(ui: &mut Ui, app: &App, looking: &Looking, out: &mut Vec<Action>) {
    let turns = &looking.session.turns;
    let found: Vec<Vec<Found>> = turns.iter().map(|turn| marks::of(turn, &app.pack)).collect();
    let (at, mark) = looking.selected;
    let at = at.min(turns.len().saturating_sub(1));
    walk(ui, at, turns.len(), out);
    let room = space::Room::of(ui.ctx());
    let look = look(ui.ctx());
    if let (Some(turn), Some(found)) = (turns.get(at), found.get(at)) {
        let frame = Frame::new().fill(look.get(Token::Surface)).inner_margin(Margin::ZERO);
        let add = |ui: &mut Ui| panel(ui, app, turn, at, mark, found, out);
        let rect = if room.is_small() {
            let height = (room.height * 0.42).max(120.0);
            Panel::bottom("evidence").exact_size(height).show_separator_line(false).frame(frame).show(ui, add)
        } else {
            let width = if room.width < 1200.0 { 400.0 } else { 504.0 };
            Panel::right("evidence")
                .exact_size(width)
                .resizable(false)
                .show_separator_line(false)
                .frame(frame)
                .show(ui, add)
        }
        .response
        .rect;
        let stroke = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
        if room.is_small() {
            ui.painter().hline(rect.x_range(), rect.top() + 0.5, stroke);
        } else {
            ui.painter().vline(rect.left() + 0.5, rect.y_range(), stroke);
        }
    }
    talk(ui, looking, &found, (at, mark), out);
}

fn walk(ui: &Ui, at: usize, count: usize, out: &mut Vec<Action>) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let (next, back) =
        ui.input(|i| (i.key_pressed(egui::Key::J), i.key_pressed(egui::Key::K) && i.modifiers.is_none()));
    if next && at + 1 < count {
        out.push(Action::SelectTurn(at + 1));
    }
    if back && at > 0 {
        out.push(Action::SelectTurn(at - 1));
    }
    if ui.input(|i| i.key_pressed(egui::Key::T) && i.modifiers.is_none()) && count > 0 {
        out.push(Action::TryAgain(u16::try_from(at + 1).unwrap_or(1)));
    }
}

fn talk(
    ui: &mut Ui,
    looking: &Looking,
    found: &[Vec<Found>],
    selected: (usize, usize),
    out: &mut Vec<Action>,
) {
    let free = ui.available_width();
    let width = (free - 68.0 - 48.0).clamp(200.0, 660.0);
    ScrollArea::vertical().id_salt("look-talk").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let left = ui.max_rect().left();
        let thread = Thread::start(ui, left + 40.0);
        ui.add_space(space::S5);
        let given = &looking.session.persona.given;
        column(ui, 76.0, width - 16.0, |ui| {
            line::persona(ui, given, &looking.session.opening, false);
        });
        for (at, turn) in looking.session.turns.iter().enumerate() {
            ui.add_space(20.0);
            let top = ui.cursor().top();
            let found = found.get(at).map_or(&[][..], Vec::as_slice);
            column(ui, 68.0, width, |ui| own(ui, turn, at, found, selected, out));
            let mut signs: Vec<Sign> = found.iter().filter(|f| f.bytes.is_some()).map(|f| f.sign).collect();
            signs.dedup();
            signs.truncate(3);
            thread.bead(ui, top + 28.0, &(at + 1).to_string(), true, &signs);
            ui.add_space(20.0);
            column(ui, 76.0, width - 16.0, |ui| {
                line::persona(ui, given, &turn.shown.persona_line, false);
                if !turn.shown.inner_thought.is_empty() {
                    ui.add_space(4.0);
                    line::thought(ui, &turn.shown.inner_thought);
                }
            });
            if let Some(event) = &turn.event {
                ui.add_space(16.0);
                column(ui, 68.0, width, |ui| line::event(ui, Icon::Interruption, event, width));
            }
        }
        ui.add_space(space::S6);
        thread.finish(ui);
    });
}

fn column(ui: &mut Ui, left: f32, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.add_space(left);
        ui.vertical(|ui| {
            ui.set_width(width);
            content(ui);
        });
    });
}

/// One turn of the learner, with its marks; the chosen one on a wash with a bar.
fn own(
    ui: &mut Ui,
    turn: &Turn,
    at: usize,
    found: &[Found],
    selected: (usize, usize),
    out: &mut Vec<Action>,
) {
    let look = look(ui.ctx());
    let chosen = selected.0 == at;
    let surface = if chosen { Token::AccentWash } else { Token::Surface };
    let edge = if chosen && !look.theme.is_clear() {
        Stroke::NONE
    } else {
        Stroke::new(look.theme.edges.card, look.get(card_edge(&look)))
    };
    let frame = Frame::new()
        .fill(look.get(surface))
        .stroke(edge)
        .corner_radius(space::RADIUS_CARD)
        .inner_margin(Margin { left: 16, right: 16, top: 8, bottom: 10 });
    let shown = frame.show(ui, |ui| {
        let width = ui.available_width();
        ui.set_width(width);
        ui.horizontal(|ui| {
            words::words(ui, Type::Label, Token::TextWeak, "You");
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                words::words(ui, Type::Small, Token::TextWeak, &format!("Turn {}", at + 1));
            });
        });
        ui.add_space(6.0);
        let placed: Vec<(usize, &Found)> =
            found.iter().enumerate().filter(|(_, f)| f.bytes.is_some()).collect();
        let list: Vec<Mark> = placed
            .iter()
            .map(|(index, one)| Mark {
                bytes: one.bytes.clone().unwrap_or_default(),
                sign: one.sign,
                name: row(one, false).name(),
                selected: chosen && selected.1 == *index,
            })
            .collect();
        let answer = ui.push_id(("marked", at), |ui| {
            marked::show(ui, &turn.shown.reply, &list, surface, width.min(space::MEASURE_SPEECH))
        });
        if let Some(opened) = answer.inner.opened {
            out.push(Action::SelectMark { turn: at, mark: placed[opened].0 });
        }
        if chosen {
            ui.add_space(8.0);
            let name = format!("Try turn {} again, from the talk", at + 1);
            let again = Button::second("Try this turn again").compact().icon(Icon::TryAgain).name(&name);
            if again.show(ui).clicked() {
                out.push(Action::TryAgain(turn.shown.turn));
            }
        }
    });
    let response = shown.response.interact(egui::Sense::click());
    let name = format!("Turn {}, you", at + 1);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &name));
    crate::ui::paint::focus_ring(ui, &response, 12.0);
    if response.clicked() {
        out.push(Action::SelectTurn(at));
    }
}

fn row(one: &Found, selected: bool) -> EvidenceRow<'_> {
    EvidenceRow {
        sign: one.sign,
        about: &one.about,
        quote: one.quote.as_deref(),
        reason: &one.reason,
        selected,
        aside: None,
    }
}

fn panel(
    ui: &mut Ui,
    app: &App,
    turn: &Turn,
    at: usize,
    mark: usize,
    found: &[Found],
    out: &mut Vec<Action>,
) {
    ScrollArea::vertical().id_salt("evidence-scroll").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 16, right: 8, top: 12, bottom: 24 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            Frame::new()
                .inner_margin(Margin { left: 8, right: 8, top: 0, bottom: 0 })
                .show(ui, |ui| head(ui, app, turn, at));
            ui.add_space(space::S2);
            ui.spacing_mut().item_spacing.y = space::S1;
            if found.is_empty() {
                let text = "Nothing here counted for or against. That happens in real talks too.";
                words::words(ui, Type::Body, Token::TextNormal, text);
            }
            for (index, one) in found.iter().enumerate() {
                if row(one, index == mark).show(ui).clicked() {
                    out.push(Action::SelectMark { turn: at, mark: index });
                }
            }
            ui.spacing_mut().item_spacing.y = space::S2;
            ui.add_space(space::S3);
            Frame::new().inner_margin(Margin { left: 8, right: 8, top: 0, bottom: 0 }).show(ui, |ui| {
                ui.set_width(ui.available_width());
                better(ui, app, turn, out);
            });
        });
    });
}

fn head(ui: &mut Ui, app: &App, turn: &Turn, at: usize) {
    let weakest = turn.marks.skills.iter().min_by_key(|mark| mark.level);
    let about = weakest.map_or(String::new(), |mark| format!(" · {}", people::skill(&app.pack, &mark.skill)));
    words::words(ui, Type::Name, Token::TextStrong, &format!("Turn {}{about}", at + 1));
    if let Some(mark) = weakest {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S3;
            let capped = mark.caps.iter().any(|cap| cap.flag);
            Level::seen(Some(mark.level)).capped(capped).show(ui);
            ui.vertical(|ui| {
                ui.add_space(2.0);
                let said = format!("{}: {}", level::word(Some(mark.level)), mark.anchor);
                words::words(ui, Type::Note, Token::TextNormal, &said);
            });
        });
    }
    for mark in turn.marks.skills.iter().filter(|mark| Some(&mark.skill) != weakest.map(|w| &w.skill)) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S3;
            Level::seen(Some(mark.level)).small().show(ui);
            words::words(ui, Type::Small, Token::TextNormal, &people::skill(&app.pack, &mark.skill));
        });
    }
}

fn better(ui: &mut Ui, app: &App, turn: &Turn, out: &mut Vec<Action>) {
    let scenario = app.state.looking.as_ref().and_then(|l| app.pack.scenarios.get(&l.record.case.scenario));
    let weakest = turn.marks.skills.iter().min_by_key(|mark| mark.level).map(|mark| mark.skill.clone());
    let wordings = scenario.and_then(|s| {
        let id = weakest.as_ref().unwrap_or(&s.focus.0);
        s.wordings.iter().find(|(skill, _)| skill == id).map(|(_, list)| list)
    });
    if let Some(list) = wordings.filter(|list| !list.is_empty()) {
        let title = if list.len() == 1 { "A way to say it" } else { "Two ways to say it" };
        words::words(ui, Type::Strong, Token::TextStrong, title);
        for example in list.iter().take(2) {
            card::well(ui, |ui| words::words(ui, Type::Quote, Token::TextStrong, &words::quoted(example)));
        }
        ui.add_space(space::S2);
    }
    let name = format!("Try turn {} again", turn.shown.turn);
    if Button::primary(&name).icon(Icon::TryAgain).tip("T").show(ui).clicked() {
        out.push(Action::TryAgain(turn.shown.turn));
    }
}
