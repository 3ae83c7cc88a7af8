//! Beside the page: its sections, and what of it stands in one's own rounds.

use egui::{Ui, Vec2};

use super::{jump_to, sections};
use crate::app::handbook::{Article, Page};
use crate::app::state::handbook::Act;
use crate::app::state::{drill, library};
use crate::app::{Action, App, shelf};
use crate::store::{TurnOfSkill, clock};
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::level::Level;
use crate::ui::widgets::nav::Nav;
use crate::ui::widgets::{card, words};

/// The sections of the page.
pub fn on_this_page(ui: &mut Ui, article: &Article, out: &mut Vec<Action>) {
    words::words(ui, Type::Label, Token::TextWeak, "On this page");
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, title) in sections(article) {
            let nav = Nav { small: true, ..Nav::default() };
            if nav.show(ui, title).clicked() {
                jump_to(ui, at);
                out.push(Act::CloseSheet.into());
            }
        }
    });
    ui.add_space(space::S5);
}

/// For a skill the turns that called for it; for a person how often they were met; and the way to more.
pub fn yours(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    match &app.state.handbook.page {
        Page::Skill(skill) => {
            if Button::second("Rounds with it").icon(Icon::Library).show(ui).clicked() {
                out.push(library::Act::RoundsWith(skill.clone()).into());
            }
            drill(ui, &app.state.handbook.turns, skill, out);
            ui.add_space(space::S5);
            words::words(ui, Type::Label, Token::TextWeak, "In your rounds");
            turns(ui, &app.state.handbook.turns, out);
        }
        Page::Role(role) => {
            let met = shelf::met(&app.state.rounds, role);
            words::words(ui, Type::Label, Token::TextWeak, "In your rounds");
            let line =
                if met == 0 { "Not met yet.".to_owned() } else { format!("Met {}.", shelf::times(met)) };
            words::words(ui, Type::Body, Token::TextNormal, &line);
            let played = app.pack.playable().iter().any(|s| app.pack.players(s).contains(role));
            let reason = (!played).then_some("No scenario has them yet.");
            ui.add_space(space::S3);
            let button = Button::second("Rounds with them").icon(Icon::Library).off_because(reason);
            if button.show(ui).clicked() {
                out.push(library::Act::RoundsOf(role.clone()).into());
            }
        }
        Page::Text(_) => {}
    }
}

/// One's own lines of the newest round that has a step left in the skill.
fn drill(ui: &mut Ui, turns: &[TurnOfSkill], skill: &str, out: &mut Vec<Action>) {
    let weak = turns.iter().find(|turn| turn.level < 3);
    let reason = match (turns.is_empty(), weak) {
        (true, _) => Some("A drill is made from lines of your own. None has called for it yet."),
        (_, None) => Some("Every line of yours that called for it is worth copying."),
        _ => None,
    };
    let button = Button::second("Drill this").icon(Icon::Drill).tip("A minute with lines of your own");
    if button.off_because(reason).show(ui).clicked()
        && let Some(turn) = weak
    {
        out.push(drill::Act::Of { round: turn.round.clone(), skill: skill.to_owned() }.into());
    }
}

fn turns(ui: &mut Ui, turns: &[TurnOfSkill], out: &mut Vec<Action>) {
    if turns.is_empty() {
        let text = "No turn of yours has called for it yet. That is no 0: it was not seen.";
        words::words(ui, Type::Note, Token::TextNormal, text);
        return;
    }
    let width = ui.available_width();
    ui.spacing_mut().item_spacing.y = space::S2;
    for turn in turns {
        let title = format!("Turn {}", turn.turn);
        let when = clock::day_label(clock::day(turn.started_at));
        let level = Level::seen(Some(turn.level));
        let with = format!("{}, {when}", turn.persona);
        let name = format!("{title}, {with}, {}, show it", level.name().to_lowercase());
        let pressed = card::clickable(ui, Vec2::new(width, 108.0), &name, false, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S3;
                level.small().show(ui);
                words::one_line(ui, Type::Strong, Token::TextStrong, &title, width - 92.0);
            });
            words::one_line(ui, Type::Small, Token::TextWeak, &with, width - 36.0);
            let quote = words::quoted(turn.reply.trim());
            words::one_line(ui, Type::Small, Token::TextNormal, &quote, width - 36.0);
        });
        if pressed.clicked() {
            out.push(Action::LookAt(turn.round.clone()));
            out.push(Act::ShowTurn { round: turn.round.clone(), turn: turn.turn }.into());
        }
    }
}
