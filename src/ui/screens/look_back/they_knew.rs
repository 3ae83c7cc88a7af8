//! What they knew: the discovery ledger. Missed facts are folded until they are asked for.

use egui::Ui;

use super::Page;
use crate::app::{Action, LookTab};
use crate::debrief::LedgerRow;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::{card, words};

/// Shows the page.
pub fn show(ui: &mut Ui, page: &Page<'_>, out: &mut Vec<Action>) {
    let width = page.width.min(920.0);
    let rows = &page.debrief.ledger;
    let found = rows.iter().filter(|r| r.found_in_turn.is_some()).count();
    words::words(ui, Type::Title, Token::TextStrong, &format!("{found} of {} found", rows.len()));
    words::words(
        ui,
        Type::Small,
        Token::TextWeak,
        "A lucky guess is not a find: it counts when they tell you.",
    );
    ui.add_space(space::S4);
    for row in rows.iter().filter(|r| r.found_in_turn.is_some()) {
        fact(ui, row, width, out);
    }
    let missed = rows.len() - found;
    if missed == 0 {
        return;
    }
    if !page.looking.facts_shown {
        words::words(
            ui,
            Type::Body,
            Token::TextNormal,
            &format!("{missed} more stayed with them. You may go back and find them unspoiled."),
        );
        ui.add_space(space::S2);
        if Button::second("Show what they knew").show(ui).clicked() {
            out.push(Action::ShowFacts);
        }
        return;
    }
    for row in rows.iter().filter(|r| r.found_in_turn.is_none()) {
        fact(ui, row, width, out);
    }
    ui.add_space(space::S4);
    words::words(ui, Type::Heading, Token::TextStrong, "What would have helped here");
    words::within(ui, Type::Body, Token::TextNormal, &page.debrief.practical_fix, width);
    ui.add_space(space::S3);
    words::words(ui, Type::Heading, Token::TextStrong, "At the end of the line");
    words::within(ui, Type::Body, Token::TextNormal, &page.debrief.stakes, width);
    ui.add_space(space::S3);
    words::words(ui, Type::Heading, Token::TextStrong, "Good to know");
    for line in &page.debrief.right {
        words::within(ui, Type::Note, Token::TextNormal, line, width);
    }
}

/// A row: the sign, what they knew, and at the right where it was found.
fn fact(ui: &mut Ui, row: &LedgerRow, width: f32, out: &mut Vec<Action>) {
    let aside = match row.found_in_turn {
        Some(turn) => format!("found in turn {turn}"),
        None if row.deep => "deep \u{00b7} not found".to_owned(),
        None => "not found".to_owned(),
    };
    let beside = width > 620.0;
    let text = if beside { width - 28.0 - 190.0 } else { width - 28.0 };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let look = look(ui.ctx());
        let (rect, _) = ui.allocate_exact_size(egui::vec2(28.0, 24.0), egui::Sense::hover());
        let icon = if row.found_in_turn.is_some() { Icon::Found } else { Icon::NotFound };
        let centre = egui::pos2(rect.left() + 9.0, rect.center().y);
        paint::icon(ui.painter(), icon, centre, space::ICON, look.get(Token::TextNormal));
        ui.vertical(|ui| {
            ui.set_width(text);
            words::words(ui, Type::Strong, Token::TextStrong, &row.title);
            if !beside {
                words::words(ui, Type::Small, Token::TextWeak, &aside);
            }
            words::words(ui, Type::Note, Token::TextNormal, &row.matters);
            match row.found_in_turn {
                Some(_) => {
                    words::words(ui, Type::Quote, Token::TextStrong, &words::quoted(&row.told_as));
                }
                None => missed(ui, row),
            }
            if !beside {
                button(ui, row, out);
            }
        });
        if beside {
            ui.with_layout(egui::Layout::top_down(egui::Align::Max), |ui| {
                words::words(ui, Type::Small, Token::TextWeak, &aside);
                button(ui, row, out);
            });
        }
    });
    ui.add_space(space::S3);
    card::divider(ui);
    ui.add_space(space::S3);
}

fn missed(ui: &mut Ui, row: &LedgerRow) {
    words::words(ui, Type::Note, Token::TextNormal, &format!("Opens to: {}.", row.opens_to));
    if let Some((turn, why)) = &row.closest {
        let closest = format!("Closest you came: turn {turn}; {why}.");
        words::words(ui, Type::Note, Token::TextNormal, &closest);
    }
    words::words(ui, Type::Label, Token::TextWeak, "Would have opened it");
    words::words(ui, Type::Quote, Token::TextStrong, &words::quoted(&row.would_have_opened));
}

fn button(ui: &mut Ui, row: &LedgerRow, out: &mut Vec<Action>) {
    if let Some(turn) = row.found_in_turn {
        if Button::second("Show").compact().name(&format!("Show turn {turn}")).show(ui).clicked() {
            out.push(Action::SelectTurn(usize::from(turn)));
            out.push(Action::OpenTab(LookTab::Transcript));
        }
    } else if let Some((turn, _)) = &row.closest
        && Button::second(&format!("Try it from turn {turn}")).compact().show(ui).clicked()
    {
        out.push(Action::TryAgain(*turn));
    }
}
