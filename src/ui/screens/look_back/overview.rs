//! The overview, in the order of a good debrief: flags, where it turned, keep and change, then the skills.

use egui::Ui;

use super::{Page, aim};
use crate::app::state::drill;
use crate::app::{Action, LookTab};
use crate::debrief::{SkillResult, TurnView};
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::course::{self, Step};
use crate::ui::widgets::level::Level;
use crate::ui::widgets::page::Columns;
use crate::ui::widgets::{card, openness, strip, words};

/// Shows the page.
pub fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Vec<Action>) {
    for flag in &page.debrief.flags {
        let text = format!("Turn {}: \u{201c}{}\u{201d}", flag.turn, flag.quote);
        if strip::flag_banner(ui, &flag.tell, &text) {
            out.push(Action::SelectTurn(usize::from(flag.turn)));
            out.push(Action::OpenTab(LookTab::Transcript));
        }
        ui.add_space(space::S3);
    }
    words::within(ui, Type::Body, Token::TextNormal, &page.debrief.ending_words, page.width);
    words::within(ui, Type::Body, Token::TextNormal, &page.debrief.summary, page.width.min(760.0));
    ui.add_space(space::S5);
    Columns::main_and_side(page.width).show(
        ui,
        out,
        |ui, width, out| left(ui, page, width, out),
        |ui, width, out| right(ui, page, width, out),
    );
}

fn left(ui: &mut Ui, page: &Page<'_>, width: f32, out: &mut Vec<Action>) {
    if let Some(turn) = turning_point(page) {
        words::words(ui, Type::Heading, Token::TextStrong, "The turn where it turned");
        ui.add_space(space::S2);
        card::show(ui, 20.0, |ui| {
            words::within(ui, Type::Body, Token::TextStrong, &words::quoted(&turn.reply), width - 48.0);
            if let Some((tell, _, _)) = turn.causes.iter().max_by_key(|c| c.1.abs()) {
                words::within(ui, Type::Note, Token::TextNormal, tell, width - 48.0);
            }
            ui.add_space(space::S3);
            ui.horizontal_wrapped(|ui| {
                let again = format!("Try turn {} again", turn.turn);
                if Button::primary(&again).show(ui).clicked() {
                    out.push(Action::TryAgain(turn.turn));
                }
                if Button::second("See it in the talk").show(ui).clicked() {
                    out.push(Action::SelectTurn(usize::from(turn.turn)));
                    out.push(Action::OpenTab(LookTab::Transcript));
                }
            });
        });
        ui.add_space(space::S5);
    }
    words::words(ui, Type::Heading, Token::TextStrong, "Keep one");
    card::show(ui, 16.0, |ui| {
        words::within(ui, Type::Body, Token::TextNormal, &page.debrief.keep, width - 40.0)
    });
    ui.add_space(space::S4);
    words::words(ui, Type::Heading, Token::TextStrong, "Change one");
    card::show(ui, 16.0, |ui| {
        words::within(ui, Type::Body, Token::TextNormal, &page.debrief.change, width - 40.0)
    });
    ui.add_space(space::S5);
    if let Some(look) = &page.looking.aim {
        aim::show(ui, look, 1, width, out);
        ui.add_space(space::S5);
    }
    skills(ui, page, width, out);
}

/// The turn that moved the person most; without one, the weakest.
fn turning_point<'a>(page: &'a Page<'_>) -> Option<&'a TurnView> {
    let moved = |t: &&TurnView| (i16::from(t.openness) - i16::from(t.openness_before)).abs();
    let most = page.debrief.turns.iter().max_by_key(moved).filter(|t| moved(t) > 0);
    let weakest = page.debrief.weakest.as_ref().map(|w| w.turn);
    most.or_else(|| page.debrief.turns.iter().find(|t| Some(t.turn) == weakest))
}

fn skills(ui: &mut Ui, page: &Page<'_>, width: f32, out: &mut Vec<Action>) {
    let seen: Vec<&SkillResult> = page.debrief.skills.iter().filter(|s| s.level.is_some()).collect();
    let (focus, others): (Vec<&SkillResult>, Vec<&SkillResult>) = seen.iter().partition(|s| s.focus);
    words::words(ui, Type::Heading, Token::TextStrong, "Skills in focus");
    words::words(
        ui,
        Type::Small,
        Token::TextWeak,
        "Your own rating is hollow; beside it stands what the rules saw.",
    );
    ui.add_space(space::S2);
    if focus.is_empty() {
        words::words(ui, Type::Note, Token::TextNormal, "This talk never called for them. That is not a 0.");
    }
    for skill in focus {
        row(ui, page, skill, width, out);
    }
    ui.add_space(space::S4);
    let unseen = page.debrief.skills.len() - seen.len();
    let heading = format!("Others seen: {} \u{00b7} not seen: {unseen}", others.len());
    words::words(ui, Type::Heading, Token::TextStrong, &heading);
    ui.add_space(space::S2);
    for skill in others {
        row(ui, page, skill, width, out);
    }
}

fn row(ui: &mut Ui, page: &Page<'_>, skill: &SkillResult, width: f32, out: &mut Vec<Action>) {
    let own = page.looking.record.self_ratings.get(&skill.id).copied();
    let held = page.debrief.flags.iter().any(|f| f.skill == skill.id);
    ui.horizontal(|ui| {
        ui.set_min_height(space::CONTROL);
        ui.allocate_ui_with_layout(
            egui::vec2(190.0, 24.0),
            egui::Layout::left_to_right(egui::Align::Center),
            |ui| {
                ui.set_min_width(190.0);
                words::one_line(ui, Type::Strong, Token::TextStrong, &skill.short, 186.0);
            },
        );
        if skill.focus {
            Level::own(own).show(ui);
        }
        Level::seen(skill.level).capped(held).show(ui);
        let quote = skill.quotes.first();
        // A row with a step left leads to the drill as well.
        let drill = skill.level.is_some_and(|level| level < 2);
        let end = if drill { 196.0 } else { 110.0 };
        let room = (width - 190.0 - if skill.focus { 150.0 } else { 80.0 } - end).max(60.0);
        if let Some(quote) = quote.filter(|_| width > 560.0) {
            words::one_line(ui, Type::Note, Token::TextNormal, &words::quoted(&quote.text), room);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let name = format!("Why: {}", skill.short);
            if Button::second("Why").compact().name(&name).show(ui).clicked() {
                let turn = quote.map(|q| q.turn).or(skill.by_turn.first().map(|(t, _)| *t)).unwrap_or(1);
                out.push(Action::SelectTurn(usize::from(turn)));
                out.push(Action::OpenTab(LookTab::Transcript));
                out.push(Action::Why(true));
            }
            let name = format!("Drill: {}", skill.short);
            let tip = "A minute with your own lines for it";
            if drill && Button::quiet("Drill").compact().name(&name).tip(tip).show(ui).clicked() {
                out.push(drill::Act::Skill(skill.id.clone()).into());
            }
        });
    });
    card::divider(ui);
}

fn right(ui: &mut Ui, page: &Page<'_>, width: f32, out: &mut Vec<Action>) {
    words::words(ui, Type::Heading, Token::TextStrong, "Openness");
    ui.add_space(space::S2);
    card::show(ui, 16.0, |ui| course(ui, page));
    ui.add_space(space::S2);
    for turn in page.debrief.turns.iter().filter(|t| t.openness != t.openness_before) {
        ui.horizontal_top(|ui| {
            words::words(ui, Type::Label, Token::TextWeak, &format!("Turn {}", turn.turn));
            openness::small(ui, turn.openness);
            if let Some((tell, _, _)) = turn.causes.iter().max_by_key(|c| c.1.abs()) {
                words::within(ui, Type::Small, Token::TextNormal, tell, (width - 170.0).max(80.0));
            }
        });
    }
    ui.add_space(space::S5);
    let found = page.debrief.ledger.iter().filter(|r| r.found_in_turn.is_some()).count();
    words::words(
        ui,
        Type::Heading,
        Token::TextStrong,
        &format!("Found {found} of {}", page.debrief.ledger.len()),
    );
    for fact in page.debrief.ledger.iter().filter(|r| r.found_in_turn.is_some()) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            let look = look(ui.ctx());
            let (rect, _) = ui.allocate_exact_size(egui::vec2(18.0, 22.0), egui::Sense::hover());
            paint::icon(
                ui.painter(),
                Icon::Found,
                rect.center(),
                space::ICON_DENSE,
                look.get(Token::TextWeak),
            );
            words::within(ui, Type::Note, Token::TextNormal, &fact.title, width - 26.0);
        });
    }
    ui.add_space(space::S2);
    if Button::second("What they knew").show(ui).clicked() {
        out.push(Action::OpenTab(LookTab::TheyKnew));
    }
    ui.add_space(space::S5);
    let f = &page.debrief.figures;
    words::words(ui, Type::Label, Token::TextWeak, "In numbers, which are no grade");
    let numbers = format!(
        "{} question{}, {} of them open \u{00b7} {} reflection{} \u{00b7} {} words of yours, {} of theirs",
        f.questions,
        s(f.questions),
        f.open_questions,
        f.reflections,
        s(f.reflections),
        f.words,
        f.persona_words
    );
    words::within(ui, Type::Small, Token::TextWeak, &numbers, width);
}

/// The ending of more than one.
fn s(count: u32) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// The course of openness over the turns, and the same in a sentence.
fn course(ui: &mut Ui, page: &Page<'_>) {
    let start = page.debrief.turns.first().map_or(0, |turn| turn.openness_before);
    let steps: Vec<Step> = page
        .debrief
        .turns
        .iter()
        .map(|turn| Step { level: turn.openness, event: turn.event.is_some() })
        .collect();
    let end = steps.last().map_or(start, |step| step.level);
    let given = &page.looking.record.persona.given;
    let said = match (steps.is_empty(), end.cmp(&start)) {
        (true, _) => "The talk ended before it could move.".to_owned(),
        (_, std::cmp::Ordering::Greater) => format!("{given} opened from {start} to {end} of 5."),
        (_, std::cmp::Ordering::Less) => format!("{given} closed from {start} to {end} of 5."),
        (_, std::cmp::Ordering::Equal) => format!("{given} ended where the talk began, at {end} of 5."),
    };
    words::words(ui, Type::Note, Token::TextNormal, &said);
    ui.add_space(space::S1);
    course::show(ui, start, &steps, &said);
}
