//! What a try came to: its bead, its signs and levels, one sentence, and what the other would have answered.

use egui::{Sense, Stroke, Ui, vec2};

use crate::app::state::drill::{Act, Exercise, Try};
use crate::app::{Action, Command, Drill};
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::screens::look_back::signs;
use crate::ui::theme::{Token, Type, look, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::level::Level;
use crate::ui::widgets::{sign, small, words};

/// A bead for each try, and beside them what the one that is shown came to. The one that is shown is filled; an earlier one
/// can be looked at again.
pub(super) fn row(ui: &mut Ui, drill: &Drill, open: &Exercise, out: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S4, space::S1);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            ui.set_min_height(space::CONTROL_COMPACT);
            for at in 0..open.tries.len().max(3) {
                bead(ui, drill, open, at, out);
            }
        });
        let Some(one) = drill.try_shown() else {
            let text = "Three tries, or as many as you like. None of them changes the talk.";
            words::words(ui, Type::Small, Token::TextWeak, if open.tries.is_empty() { text } else { "" });
            return;
        };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            ui.set_min_height(space::CONTROL_COMPACT);
            Level::seen(Some(open.line.level)).small().show(ui);
            arrow(ui);
            Level::seen(one.tried.level).small().show(ui);
        });
        for (sign, label) in signs(&one.tried.view).into_iter().take(5) {
            sign::tag(ui, sign, &label, Token::Ground);
        }
    });
}

fn bead(ui: &mut Ui, drill: &Drill, open: &Exercise, at: usize, out: &mut Vec<Action>) {
    let done = open.tries.get(at);
    let sense = if done.is_some() { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(28.0, space::CONTROL_COMPACT), sense);
    let look = look(ui.ctx());
    let numeral = (at + 1).to_string();
    if done.is_some() {
        small::bead(ui, rect.center(), &numeral, drill.marked && drill.shown == at);
    } else {
        let body = egui::Rect::from_center_size(rect.center(), vec2(25.0, 25.0));
        let stroke = Stroke::new(1.5, look.get(Token::LineStrong));
        paint::dashed_rect(ui.painter(), body, 12.5, stroke);
        let galley = words::galley(ui, Type::Label, Token::TextWeak, &numeral, 40.0);
        let place = paint::snap(ui.painter(), rect.center() - galley.size() / 2.0);
        ui.painter().galley(place, galley, look.get(Token::TextWeak));
    }
    paint::focus_ring(ui, &response, 14.0);
    let Some(one) = done else { return };
    let level = Level::seen(one.tried.level).name().to_lowercase();
    let name = format!("Try {numeral}, {level}: {}", one.said);
    let on = drill.marked && drill.shown == at;
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, on, &name));
    if response.clicked() {
        out.push(Act::Show(at).into());
    }
}

/// One sentence, what can be done now, and what the other would have said.
pub(super) fn show(
    ui: &mut Ui,
    drill: &Drill,
    open: &Exercise,
    one: &Try,
    given: &str,
    width: f32,
    out: &mut Vec<Action>,
) {
    let line = &open.line;
    let top = ui.cursor().top();
    let said = words::within(ui, Type::Body, Token::TextStrong, &line.verdict(&one.tried), width);
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
    ui.add_space(space::S3);
    ui.horizontal_wrapped(|ui| {
        let better = line.is_further(&one.tried);
        let key = Command::DrillAgain.keys().text();
        let again = if better { Button::second("Again") } else { Button::primary("Again") };
        let again = again.icon(Icon::TryAgain).key(&key).show(ui);
        let key = Command::Onward.keys().text();
        let keep = if better { Button::primary("Keep this one") } else { Button::second("Keep this one") };
        let keep = keep.icon(Icon::Keep).key(&key).show(ui);
        if again.clicked() {
            out.push(Act::Again.into());
        }
        if keep.clicked() {
            out.push(Act::Keep.into());
        }
        let last = Button::quiet("Next line");
        let key = Command::DrillNext.keys().text();
        if last.tip(&key).show(ui).clicked() {
            out.push(Act::NextLine.into());
        }
    });
    // On a low window the field fills the page: what the line came to is brought into view, once.
    if drill.just_marked {
        let bottom = ui.cursor().top();
        let rect = egui::Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=bottom);
        ui.scroll_to_rect(rect, None);
    }
    if !one.tried.view.persona_line.is_empty() {
        ui.add_space(space::S4);
        words::words(ui, Type::Label, Token::TextWeak, &format!("{given} would have answered"));
        let answer = words::quoted(&one.tried.view.persona_line);
        words::within(ui, Type::Quote, Token::TextStrong, &answer, width.min(space::MEASURE_SPEECH));
    }
}

fn arrow(ui: &mut Ui) {
    let look = look(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(space::ICON, 24.0), Sense::hover());
    paint::icon(ui.painter(), Icon::Feedforward, rect.center(), space::ICON_DENSE, look.get(Token::TextWeak));
}
