//! The field that finds words in the talk on the screen: how often they stand there, the next place and the one before.

use egui::{Align, Frame, Key, Layout, Margin, Modifiers, Panel, Stroke, Ui};

use crate::app::in_text::{Line, Place};
use crate::app::state::in_text::Act;
use crate::app::{Action, App, Command};
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, card_edge, look, space};
use crate::ui::widgets::button::icon_compact;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::found::Found;
use crate::ui::widgets::{region, words};

/// What was found, for those who show the lines.
pub struct InView {
    places: Vec<Place>,
    shown: usize,
    scroll: bool,
}

impl InView {
    /// The places in a line.
    pub fn of(&self, line: Line) -> Found {
        Found::within(&self.places, self.shown, self.scroll, line)
    }
}

/// Shows the field where it is open, above what it searches.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) -> InView {
    let (places, shown) = app.state.found_in_text();
    let Some(finder) = app.state.finder() else { return InView { places, shown, scroll: false } };
    let look = look(ui.ctx());
    let frame = Frame::new().fill(look.get(Token::Surface)).inner_margin(Margin::symmetric(16, 0));
    let bar = Panel::top("find-in-talk").exact_size(48.0).show_separator_line(false).frame(frame);
    let said = match (finder.text.trim(), places.len()) {
        ("", _) => String::new(),
        (_, 0) => "Not found".to_owned(),
        (_, count) => format!("{} of {count}", shown + 1),
    };
    let rect = bar.show(ui, |ui| inside(ui, app, &finder.text, &said, out)).response.rect;
    let stroke = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
    InView { places, shown, scroll: finder.scroll }
}

/// Esc closes the innermost thing: a dialog first, then this, and never the round. Ask before what else may be open.
pub fn escape(ui: &Ui, app: &App, out: &mut Vec<Action>) {
    let open = app.state.dialog.is_none() && app.state.finder().is_some();
    if open && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        out.push(Act::Close.into());
    }
}

fn inside(ui: &mut Ui, app: &App, text: &str, said: &str, out: &mut Vec<Action>) {
    region::region(ui, "Find words");
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = space::S2;
        let width = (ui.available_width() - 220.0).clamp(120.0, 360.0);
        let mut typed = text.to_owned();
        let field =
            Field::line("Find in the talk").hint("Find in the talk").width(width).bare(ui, &mut typed);
        if app.state.focus_find {
            field.request_focus();
            select_all(ui, field.id, text);
        }
        if field.changed() {
            out.push(Act::Typed(typed).into());
        }
        let entered = |modifiers: Modifiers| {
            let pressed = ui.input(|input| input.key_pressed(Key::Enter) && input.modifiers == modifiers);
            pressed && (field.lost_focus() || field.has_focus())
        };
        let (on, back) = (entered(Modifiers::NONE), entered(Modifiers::SHIFT));
        if on || back {
            out.push(if on { Act::Next.into() } else { Act::Previous.into() });
            field.request_focus();
        }
        let count = words::words(ui, Type::Small, Token::TextNormal, said);
        ui.ctx().accesskit_node_builder(count.id, |node| node.set_live(egui::accesskit::Live::Polite));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_compact(ui, Icon::Close, "Close find", Some("Esc")).clicked() {
                out.push(Act::Close.into());
            }
            let key = |command: Command| command.keys().text();
            let next = Command::FindNext;
            if icon_compact(ui, Icon::Down, next.label(), Some(&key(next))).clicked() {
                out.push(Act::Next.into());
            }
            let before = Command::FindPrevious;
            if icon_compact(ui, Icon::Up, before.label(), Some(&key(before))).clicked() {
                out.push(Act::Previous.into());
            }
        });
    });
}

/// The words of the last time are there, and the first letter typed takes their place.
fn select_all(ui: &Ui, field: egui::Id, text: &str) {
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), field).unwrap_or_default();
    let end = egui::text::CCursor::new(text.chars().count());
    let range = egui::text::CCursorRange::two(egui::text::CCursor::new(0), end);
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), field);
}
