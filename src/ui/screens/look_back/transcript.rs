//! The transcript with evidence: marks in the learner's words at the left, the rows that explain them at the right.

use egui::{Frame, Margin, Panel, ScrollArea, Stroke, Ui};

use super::{Page, why};
use crate::app::Action;
use crate::app::in_text::Line;
use crate::debrief::{self, TurnView};
use crate::ui::icon::Icon;
use crate::ui::screens::find_bar::InView;
use crate::ui::theme::{Token, Type, card_edge, look, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::marked::{self, Mark};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::thread::Thread;
use crate::ui::widgets::{region, turn, words};

/// Shows the page.
pub fn show(ui: &mut Ui, page: &Page<'_>, found: &InView, out: &mut Vec<Action>) {
    let look = look(ui.ctx());
    let room = space::Room::of(ui.ctx());
    let (chosen, mark) = (page.looking.turn(), page.looking.selected.1);
    if why::fits_beside(room) {
        let side = if room.width >= 1240.0 { 504.0 } else { 400.0 };
        let margin = Margin { left: 24, right: 0, top: 0, bottom: 0 };
        let frame = Frame::new().fill(look.get(Token::Surface)).inner_margin(margin);
        let shown = Panel::right("why")
            .exact_size(side)
            .resizable(false)
            .show_separator_line(false)
            .frame(frame)
            .show(ui, |ui| {
                ScrollArea::vertical().id_salt("why-scroll").auto_shrink(false).show(ui, |ui| {
                    ui.add_space(space::S4);
                    let width = side - 64.0;
                    ui.set_max_width(width);
                    why::rows_of(ui, page, chosen, mark, width, out);
                    ui.add_space(space::S5);
                });
            });
        let rect = shown.response.rect;
        let stroke = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
        ui.painter().vline(rect.left() + 0.5, rect.y_range(), stroke);
    }
    ScrollArea::vertical().id_salt("talk-scroll").auto_shrink(false).show(ui, |ui| {
        let width = (ui.available_width() - 92.0).min(660.0);
        ui.add_space(space::S4);
        // On a wide window the talk stands in the middle of what is free.
        let spare = if room.is_wide() { ((ui.available_width() - width - 92.0) / 2.0).max(0.0) } else { 0.0 };
        let left = ui.cursor().left() + spare;
        let thread = Thread::start(ui, left + 40.0);
        ui.horizontal_top(|ui| {
            ui.add_space(spare + 68.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = space::S3;
                let name = page.looking.record.persona.given.clone();
                turn::persona_found(ui, &name, &page.debrief.opening, false, &found.of(Line::Opening));
                for view in &page.debrief.turns {
                    ui.add_space(space::S2);
                    one(ui, page, found, &thread, view, &name, chosen, mark, width, out);
                }
                ui.add_space(space::S6);
            });
        });
        thread.finish(ui);
    });
    if page.looking.why_open && !why::fits_beside(room) {
        why::sheet(ui, page, chosen, mark, out);
    }
}

/// The sign of the screen for a sign of the debrief.
pub(in crate::ui::screens) fn sign(of: debrief::Sign) -> Sign {
    match of {
        debrief::Sign::Gained => Sign::Earned,
        debrief::Sign::Near => Sign::Near,
        debrief::Sign::Lost => Sign::Lost,
        debrief::Sign::Flag => Sign::Flag,
    }
}

/// Every sign once for each thing that it stands for, the strongest first.
pub(in crate::ui::screens) fn signs(view: &TurnView) -> Vec<(Sign, String)> {
    let mut all: Vec<(Sign, String)> = Vec::new();
    for mark in &view.marks {
        let entry = (sign(mark.sign), mark.label.clone());
        if !all.contains(&entry) {
            all.push(entry);
        }
    }
    all.sort_by_key(|(sign, _)| *sign);
    all
}

#[expect(clippy::too_many_arguments, reason = "a view is given everything that it shows")]
fn one(
    ui: &mut Ui,
    page: &Page<'_>,
    found: &InView,
    thread: &Thread,
    view: &TurnView,
    name: &str,
    chosen: usize,
    mark: usize,
    width: f32,
    out: &mut Vec<Action>,
) {
    let look = look(ui.ctx());
    let number = usize::from(view.turn);
    let at = number.saturating_sub(1);
    let selected = number == chosen;
    let fill = if selected { Token::AccentWash } else { Token::Surface };
    let mut signs: Vec<Sign> = view.marks.iter().map(|m| sign(m.sign)).collect();
    signs.sort_unstable();
    signs.dedup();
    signs.truncate(2);
    let y = ui.cursor().top() + 28.0;
    let frame = Frame::new()
        .fill(look.get(fill))
        .stroke(Stroke::new(look.theme.edges.card, look.get(card_edge(&look))))
        .corner_radius(space::RADIUS_CARD)
        .inner_margin(Margin::symmetric(16, 12));
    let shown = frame.show(ui, |ui| {
        region::group(ui, egui::Role::Group, &turn_name(view));
        ui.set_width(width - 32.0);
        ui.spacing_mut().item_spacing.y = space::S1;
        ui.horizontal(|ui| {
            words::words(ui, Type::Label, Token::TextWeak, "You");
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let beside = why::fits_beside(space::Room::of(ui.ctx()));
                if selected {
                    words::words(ui, Type::Small, Token::TextWeak, &format!("Turn {number}"));
                }
                let name = format!("Why, turn {number}");
                let ask = Button::quiet("Why?").compact().name(&name).tip("W");
                if !(selected && beside) && ask.show(ui).clicked() {
                    out.push(Action::SelectTurn(number));
                    out.push(Action::Why(true));
                }
            });
        });
        let marks: Vec<Mark> = view
            .marks
            .iter()
            .enumerate()
            .map(|(at, m)| Mark {
                bytes: m.span.start as usize..m.span.end as usize,
                sign: sign(m.sign),
                name: format!("{}, {}: {}", sign(m.sign).word(), m.label, m.quote),
                selected: selected && at + 1 == mark,
            })
            .collect();
        let text = if view.reply.trim().is_empty() { "(nothing)" } else { view.reply.as_str() };
        let marks: &[Mark] = if text == view.reply { &marks } else { &[] };
        let answer = marked::show(ui, text, marks, fill, width - 32.0, &found.of(Line::Reply(at)));
        if let Some(at) = answer.opened {
            out.push(Action::SelectMark { turn: number, mark: at + 1 });
            out.push(Action::Why(true));
        }
        if selected {
            ui.add_space(space::S2);
            let again = format!("Try turn {number} again");
            let button = Button::second("Try this turn again").icon(Icon::TryAgain).compact().name(&again);
            if button.show(ui).clicked() {
                out.push(Action::TryAgain(view.turn));
            }
        }
    });
    let shown = shown.response;
    thread.bead(ui, y, &number.to_string(), true, &signs);
    if selected && page.looking.scroll_to_selected {
        ui.scroll_to_rect(shown.rect, Some(egui::Align::Center));
    }
    ui.add_space(space::S1);
    turn::persona_found(ui, name, &view.persona_line, false, &found.of(Line::Answer(at)));
    if !view.inner_thought.is_empty() && !page.looking.thoughts_hidden {
        let because = if view.thought_quote.is_empty() {
            String::new()
        } else {
            format!("  (at: \u{201c}{}\u{201d})", view.thought_quote)
        };
        turn::thought(ui, &format!("{}{because}", view.inner_thought), &found.of(Line::Thought(at)));
    }
    if view.openness != view.openness_before {
        let way = if view.openness > view.openness_before { "up" } else { "down" };
        words::words(ui, Type::Small, Token::TextWeak, &format!("openness {way} to {}", view.openness));
    }
    if let Some(event) = &view.event {
        turn::event(ui, Icon::Interruption, event, width, &found.of(Line::Event(at)));
    }
}

/// "Turn 4, you, near miss and lost".
fn turn_name(view: &TurnView) -> String {
    let mut signs: Vec<Sign> = view.marks.iter().map(|mark| sign(mark.sign)).collect();
    signs.sort_unstable();
    signs.dedup();
    let words: Vec<String> = signs.into_iter().map(|sign| sign.word().to_lowercase()).collect();
    let name = format!("Turn {}, you", view.turn);
    match words.split_last() {
        None => name,
        Some((last, [])) => format!("{name}, {last}"),
        Some((last, others)) => format!("{name}, {} and {last}", others.join(", ")),
    }
}
