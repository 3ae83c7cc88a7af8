//! The transcript with evidence: marks in the learner's words at the left, the rows that explain them at the right.

use egui::{Frame, Margin, Panel, ScrollArea, Stroke, Ui};

use super::Page;
use crate::app::in_text::Line;
use crate::app::state::drill::Act;
use crate::app::{Action, Command};
use crate::debrief::{self, TurnSkill, TurnView};
use crate::ui::icon::Icon;
use crate::ui::screens::find_bar::InView;
use crate::ui::theme::{Token, Type, card_edge, look, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::evidence_row::EvidenceRow;
use crate::ui::widgets::level::{Level, word};
use crate::ui::widgets::marked::{self, Mark};
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::thread::Thread;
use crate::ui::widgets::{card, turn, words};

/// Shows the page.
pub fn show(ui: &mut Ui, page: &Page<'_>, found: &InView, out: &mut Vec<Action>) {
    let look = look(ui.ctx());
    let room = space::Room::of(ui.ctx());
    let (chosen, mark) = (page.looking.turn(), page.looking.selected.1);
    if room.width >= 1000.0 {
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
                    why(ui, page, chosen, mark, width, out);
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
                    if room.width < 1000.0 && usize::from(view.turn) == chosen {
                        card::show(ui, 16.0, |ui| why(ui, page, chosen, mark, width - 40.0, out));
                    }
                }
                ui.add_space(space::S6);
            });
        });
        thread.finish(ui);
    });
}

/// The sign of the screen for a sign of the debrief.
fn sign(of: debrief::Sign) -> Sign {
    match of {
        debrief::Sign::Gained => Sign::Earned,
        debrief::Sign::Near => Sign::Near,
        debrief::Sign::Lost => Sign::Lost,
        debrief::Sign::Flag => Sign::Flag,
    }
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
        ui.set_width(width - 32.0);
        ui.spacing_mut().item_spacing.y = space::S1;
        ui.horizontal(|ui| {
            words::words(ui, Type::Label, Token::TextWeak, "You");
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if selected {
                    words::words(ui, Type::Small, Token::TextWeak, &format!("Turn {number}"));
                    return;
                }
                let name = format!("Why, turn {number}");
                if Button::quiet("Why?").compact().name(&name).show(ui).clicked() {
                    out.push(Action::SelectTurn(number));
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
    if !view.inner_thought.is_empty() {
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

/// The panel: the rows of a turn, its levels with their reckoning, two better wordings where it was the weakest.
fn why(ui: &mut Ui, page: &Page<'_>, chosen: usize, mark: usize, width: f32, out: &mut Vec<Action>) {
    let Some(view) = page.debrief.turns.iter().find(|t| usize::from(t.turn) == chosen) else {
        words::within(
            ui,
            Type::Body,
            Token::TextWeak,
            "Nothing was said in this talk. Start it again and say the first sentence.",
            width,
        );
        return;
    };
    let title = format!("Turn {chosen} \u{00b7} {}", word(Some(view.overall)));
    words::words(ui, Type::Name, Token::TextStrong, &title);
    ui.horizontal(|ui| {
        Level::seen(Some(view.overall)).show(ui);
        words::words(ui, Type::Note, Token::TextNormal, "how well this served them at this moment");
    });
    ui.add_space(space::S3);
    for row in rows(view) {
        let quote = row.iter().map(|(_, m)| m.quote.as_str()).collect::<Vec<_>>().join(" … ");
        let Some((first, m)) = row.first() else { continue };
        let shown = EvidenceRow {
            sign: sign(m.sign),
            about: &m.label,
            quote: Some(&quote),
            reason: &m.tell,
            selected: row.iter().any(|(at, _)| at + 1 == mark),
            aside: None,
        };
        if shown.show(ui).clicked() {
            out.push(Action::SelectMark { turn: chosen, mark: first + 1 });
        }
    }
    if view.marks.is_empty() {
        words::within(
            ui,
            Type::Note,
            Token::TextNormal,
            "No words of this turn earned or cost anything.",
            width,
        );
    }
    if !view.causes.is_empty() {
        ui.add_space(space::S4);
        words::words(ui, Type::Strong, Token::TextStrong, "What it did to them");
        for (tell, steps, _) in &view.causes {
            let effect = match steps {
                0 => String::new(),
                n if *n > 0 => format!(" (opens {n})"),
                n => format!(" (closes {})", n.unsigned_abs()),
            };
            words::within(ui, Type::Note, Token::TextNormal, &format!("{tell}{effect}"), width);
        }
    }
    if let Some(weakest) = page.debrief.weakest.as_ref().filter(|w| usize::from(w.turn) == chosen) {
        ui.add_space(space::S4);
        words::words(ui, Type::Strong, Token::TextStrong, "Two ways to say it");
        for wording in &weakest.wordings {
            card::well(ui, |ui| {
                words::within(ui, Type::Quote, Token::TextStrong, &words::quoted(wording), width - 32.0)
            });
            ui.add_space(space::S2);
        }
        let again = format!("Try turn {chosen} again");
        if Button::primary(&again).icon(Icon::TryAgain).show(ui).clicked() {
            out.push(Action::TryAgain(view.turn));
        }
    }
    if view.skills.iter().any(|skill| skill.level < 3) {
        ui.add_space(space::S3);
        let key = Command::Drill.keys().text();
        if Button::second("Drill this").icon(Icon::Drill).key(&key).show(ui).clicked() {
            out.push(Act::Turn(view.turn).into());
        }
    }
    if !view.skills.is_empty() {
        ui.add_space(space::S4);
        words::words(ui, Type::Strong, Token::TextStrong, "How the levels came about");
        for skill in &view.skills {
            reckoning(ui, skill, width);
        }
    }
}

/// Marks that say the same thing share a row, in the order of the first of them.
fn rows(view: &TurnView) -> Vec<Vec<(usize, &debrief::Mark)>> {
    let mut rows: Vec<Vec<(usize, &debrief::Mark)>> = Vec::new();
    for (at, mark) in view.marks.iter().enumerate() {
        let same = |row: &&mut Vec<(usize, &debrief::Mark)>| {
            row.first().is_some_and(|(_, m)| (m.sign, &m.tell) == (mark.sign, &mark.tell))
        };
        match rows.iter_mut().find(same) {
            Some(row) => row.push((at, mark)),
            None => rows.push(vec![(at, mark)]),
        }
    }
    rows
}

fn reckoning(ui: &mut Ui, skill: &TurnSkill, width: f32) {
    ui.add_space(space::S3);
    ui.horizontal(|ui| {
        Level::seen(Some(skill.level)).small().show(ui);
        words::words(ui, Type::Strong, Token::TextStrong, &skill.short);
    });
    for quote in skill.quotes.iter().filter(|q| !q.is_empty()).take(2) {
        words::within(ui, Type::Note, Token::TextStrong, &words::quoted(quote), width);
    }
    for (what, effect) in skill.steps.iter().filter(|(what, _)| what != "so") {
        words::within(ui, Type::Note, Token::TextNormal, &format!("{what}: {effect}"), width);
    }
    if !skill.missing.is_empty() {
        words::within(ui, Type::Note, Token::TextWeak, &format!("Not found: {}", skill.missing), width);
    }
}
