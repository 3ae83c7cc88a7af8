//! Next time: two ideas and one's own; the one that is chosen becomes the goal.

use egui::Ui;

use super::marks;
use crate::app::{Action, App, Route};
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::sign::Sign;
use crate::ui::widgets::{choice, words};

type Looking = crate::app::Looking;

/// Ideas that follow from this talk: what the nearest misses lacked.
fn ideas(app: &App, looking: &Looking) -> Vec<String> {
    let mut ideas: Vec<String> = Vec::new();
    for skill in super::super::before_look::focus(app) {
        let marks = looking.session.turns.iter().filter_map(|turn| turn.marks.skill(&skill));
        let weakest = marks.min_by_key(|mark| mark.level).and_then(|mark| mark.next.as_ref());
        if let Some(next) = weakest {
            ideas.push(next.anchor.clone());
        }
    }
    let near = looking.session.turns.iter().flat_map(|turn| marks::of(turn, &app.pack));
    ideas.extend(near.filter(|one| one.sign == Sign::Near).map(|one| one.reason));
    let mut seen = std::collections::BTreeSet::new();
    ideas.retain(|idea| !idea.is_empty() && seen.insert(idea.clone()));
    ideas.truncate(2);
    ideas
}

/// Shows the page.
pub fn show(ui: &mut Ui, app: &App, looking: &Looking, out: &mut Vec<Action>) {
    words::words(ui, Type::Heading, Token::TextStrong, "Next time");
    words::words(ui, Type::Body, Token::TextNormal, "Choose one idea; it becomes your goal.");
    let goal = &looking.record.goal;
    let ideas = ideas(app, looking);
    for idea in &ideas {
        if choice::radio(ui, goal == idea, idea, f32::INFINITY).clicked() {
            out.push(Action::SetGoal(idea.clone()));
        }
    }
    let own = !goal.is_empty() && !ideas.contains(goal);
    let mut text = if own { goal.clone() } else { String::new() };
    if Field::line("My own").hint("What I will try").show(ui, &mut text).changed() {
        out.push(Action::SetGoal(text));
    }
    ui.add_space(space::S5);
    ui.horizontal_wrapped(|ui| {
        if Button::primary("Start the next round").show(ui).clicked() {
            out.push(Action::Draw { seed: String::new(), scenario: String::new(), role: None });
        }
        if Button::second("Done for now").show(ui).clicked() {
            out.push(Action::Go(Route::Home));
        }
    });
}
