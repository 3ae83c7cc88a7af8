//! Why: the rows of a turn, what it did to them, and how its levels came about. Beside the talk where there is room, else a
//! sheet from below with the marks before and after.

use egui::Ui;

use super::Page;
use super::transcript::sign;
use crate::app::handbook::Page as HandbookPage;
use crate::app::state::drill::Act;
use crate::app::state::handbook;
use crate::app::{Action, Command};
use crate::debrief::{self, TurnSkill, TurnView};
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::evidence_row::EvidenceRow;
use crate::ui::widgets::level::{Level, word};
use crate::ui::widgets::{card, sheet, words};

/// Whether talk and reasons stand side by side.
pub(super) fn fits_beside(room: space::Room) -> bool {
    room.width >= 1000.0
}

/// The reasons over a small page.
pub(super) fn sheet(ui: &Ui, page: &Page<'_>, chosen: usize, mark: usize, out: &mut Vec<Action>) {
    let marks: usize = page.debrief.turns.iter().map(|turn| turn.marks.len()).sum();
    let mut way = None;
    let closed = sheet::show(
        ui.ctx(),
        &title(page, chosen),
        |ui, width| {
            rows_of(ui, page, chosen, mark, width, out);
        },
        |ui| {
            let reason = (marks == 0).then_some("No words of this talk are marked.");
            for (label, tip, step) in [("Previous mark", "Shift N", -1), ("Next mark", "N", 1)] {
                if Button::second(label).compact().tip(tip).off_because(reason).show(ui).clicked() {
                    way = Some(step);
                }
            }
        },
    );
    out.extend(way.map(Action::NextMark));
    if closed {
        out.push(Action::Why(false));
    }
}

/// The panel: the rows of a turn, its levels with their reckoning, two better wordings where it was the weakest.
pub(super) fn rows_of(
    ui: &mut Ui,
    page: &Page<'_>,
    chosen: usize,
    mark: usize,
    width: f32,
    out: &mut Vec<Action>,
) {
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
    if fits_beside(space::Room::of(ui.ctx())) {
        words::words(ui, Type::Name, Token::TextStrong, &title(page, chosen));
    }
    ui.horizontal(|ui| {
        Level::seen(Some(view.overall)).show(ui);
        words::words(ui, Type::Note, Token::TextNormal, "how well this served them at this moment");
    });
    ui.add_space(space::S3);
    for row in rows(view) {
        let quote = quoted(&row);
        let Some((first, m)) = row.first() else { continue };
        let shown = EvidenceRow {
            sign: sign(m.sign),
            about: &m.label,
            quote: Some(&quote),
            reason: &m.tell,
            selected: row.iter().any(|(at, _)| at + 1 == mark),
            aside: None,
        };
        let (selected, shown) = (shown.selected, shown.show(ui));
        if selected && page.looking.scroll_to_selected {
            shown.scroll_to_me(None);
        }
        if shown.clicked() {
            out.push(Action::SelectMark { turn: chosen, mark: first + 1 });
        }
    }
    if view.marks.is_empty() {
        words::within(
            ui,
            Type::Note,
            Token::TextNormal,
            "Nothing here counted for or against. That happens in real talks too.",
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
            reckoning(ui, page, skill, width, out);
        }
    }
    for_instructors(ui, page, view, width, out);
}

/// Which rule decided, for whoever teaches with it or writes rules. Folded until it is asked for.
fn for_instructors(ui: &mut Ui, page: &Page<'_>, view: &TurnView, width: f32, out: &mut Vec<Action>) {
    let open = page.looking.instructors;
    ui.add_space(space::S4);
    let (label, icon) = if open {
        ("Hide the rules", Icon::ChevronUp)
    } else {
        ("For instructors: the rules", Icon::ChevronDown)
    };
    if Button::quiet(label).compact().icon(icon).show(ui).clicked() {
        out.push(Action::ForInstructors(!open));
    }
    if !open {
        return;
    }
    for mark in view.marks.iter().filter(|mark| !mark.rule.is_empty()) {
        let line = format!("{}: {}", mark.id, mark.rule);
        words::within(ui, Type::Small, Token::TextNormal, &line, width);
    }
    for skill in &view.skills {
        let line = format!("{}: {}", skill.id, skill.rule);
        words::within(ui, Type::Small, Token::TextNormal, &line, width);
    }
}

/// The words of a row; what lies within other words of it is not said twice.
fn quoted(row: &[(usize, &debrief::Mark)]) -> String {
    let within = |a: &debrief::Mark, b: &debrief::Mark| {
        a.span != b.span && b.span.start <= a.span.start && a.span.end <= b.span.end
    };
    let outer = row.iter().filter(|(_, mark)| !row.iter().any(|(_, other)| within(mark, other)));
    let mut quotes: Vec<&str> = outer.map(|(_, mark)| mark.quote.as_str()).collect();
    quotes.dedup();
    quotes.join(" … ")
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

fn reckoning(ui: &mut Ui, page: &Page<'_>, skill: &TurnSkill, width: f32, out: &mut Vec<Action>) {
    ui.add_space(space::S3);
    ui.horizontal(|ui| {
        Level::seen(Some(skill.level)).small().show(ui);
        words::words(ui, Type::Strong, Token::TextStrong, &skill.short);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let name = format!("Handbook: {}", skill.short);
            if Button::quiet("Handbook").compact().name(&name).show(ui).clicked() {
                out.push(handbook::Act::Open(HandbookPage::Skill(skill.id.clone())).into());
            }
        });
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
    // The next level, as it could sound.
    let result = page.debrief.skills.iter().find(|one| one.id == skill.id);
    let next = match (skill.level, result) {
        (0 | 1, Some(result)) => Some((2, &result.example_2)),
        (2, Some(result)) => Some((3, &result.example_3)),
        _ => None,
    };
    if let Some((level, example)) = next.filter(|(_, example)| !example.is_empty()) {
        words::words(ui, Type::Label, Token::TextWeak, &format!("A {level} sounds like"));
        words::within(ui, Type::Quote, Token::TextStrong, &words::quoted(example), width);
    }
}

fn title(page: &Page<'_>, chosen: usize) -> String {
    let view = page.debrief.turns.iter().find(|turn| usize::from(turn.turn) == chosen);
    match view {
        Some(view) => format!("Turn {chosen} \u{00b7} {}", word(Some(view.overall))),
        None => "Why".to_owned(),
    }
}
