//! The ledger: what they knew, what was found, and what would have opened the rest.

use egui::Ui;

use crate::app::{Action, App};
use crate::persona::cast::Fact;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{card, words};

type Looking = crate::app::Looking;

/// Shows the ledger. Missed facts stay folded until they are asked for.
pub fn show(ui: &mut Ui, app: &App, looking: &Looking, out: &mut Vec<Action>) {
    let record = &looking.record;
    let Some(scenario) = app.pack.scenarios.get(&record.case.scenario) else { return };
    let told = &looking.session.state.told;
    let title = format!("{} of {} found", told.len(), scenario.facts.len());
    words::words(ui, Type::Heading, Token::TextStrong, &title);
    ui.add_space(space::S2);
    let (found, missed): (Vec<&Fact>, Vec<&Fact>) =
        scenario.facts.iter().partition(|fact| told.contains(&fact.id));
    for fact in &found {
        let turn = looking.session.turns.iter().find(|turn| turn.shown.facts.contains(&fact.id));
        row(ui, true, fact, turn.map(|turn| turn.shown.turn), false);
    }
    if missed.is_empty() {
        return;
    }
    if looking.facts_shown {
        for fact in &missed {
            row(ui, false, fact, None, true);
        }
        let note = "A lucky guess is not a find: it counts when they tell you.";
        words::words(ui, Type::Small, Token::TextWeak, note);
    } else {
        ui.add_space(space::S3);
        let many = if missed.len() == 1 { "One more".to_owned() } else { format!("{} more", missed.len()) };
        let text = format!("{many}. You can go back and find them unspoiled, or have them shown.");
        words::words(ui, Type::Body, Token::TextNormal, &text);
        if Button::second("Show what they knew").show(ui).clicked() {
            out.push(Action::ShowFacts);
        }
    }
}

fn row(ui: &mut Ui, found: bool, fact: &Fact, turn: Option<u16>, help: bool) {
    let look = look(ui.ctx());
    ui.add_space(space::S2);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S3;
        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(24.0), egui::Sense::hover());
        if found {
            paint::icon(ui.painter(), Icon::Found, rect.center(), space::ICON, look.get(Token::TextNormal));
        } else {
            Sign::NotFound.paint(ui.painter(), &look, rect.center(), 20.0, look.get(Token::Ground));
        }
        ui.vertical(|ui| {
            words::words(ui, Type::Strong, Token::TextStrong, &fact.title);
            words::words(ui, Type::Note, Token::TextNormal, &fact.matters);
            if let Some(turn) = turn {
                words::words(ui, Type::Small, Token::TextWeak, &format!("Found in turn {turn}"));
            }
            if help {
                let deep = if fact.deep { "Deep: it needs more openness than the others. " } else { "" };
                if let Some(line) = fact.opened_by.first() {
                    words::words(ui, Type::Small, Token::TextWeak, &format!("{deep}Would have opened it:"));
                    words::words(ui, Type::Quote, Token::TextStrong, &words::quoted(line));
                }
            }
        });
    });
    ui.add_space(space::S2);
    card::divider(ui);
}
