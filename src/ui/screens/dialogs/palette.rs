//! The palette: one field over everything that has a name. Arrows move along the hits, Enter takes one.

use egui::{Key, Modifiers, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2};

use super::{keep, text_of};
use crate::app::find::{self, Hit, Target};
use crate::app::state::{handbook, library, settings_page};
use crate::app::{Action, App, Dialog};
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::{glossed, words};

/// More hits than anybody reads; the rest is found with one more word.
const MOST: usize = 40;

fn at_slot() -> egui::Id {
    egui::Id::unique("rounds-palette-at")
}

/// The field, what it finds, and what was meant where it finds nothing.
pub(super) fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let mut text = text_of(ui, Dialog::Palette);
    let (up, down, enter) = ui.input_mut(|input| {
        let mut key = |key| input.consume_key(Modifiers::NONE, key);
        (key(Key::ArrowUp), key(Key::ArrowDown), key(Key::Enter))
    });
    let field = Field::line("Commands, scenarios, people, skills, pages, words")
        .hint("hint, scanner, charge nurse, ADT")
        .show(ui, &mut text);
    // The field keeps the focus: rows are walked with the arrows.
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    let mut at: usize = ui.data(|data| data.get_temp(at_slot())).unwrap_or(0);
    if field.changed() {
        keep(ui, Dialog::Palette, text.clone());
        at = 0;
    }
    let mut found = find::find(&app.pack, app.state.route, &text);
    let left_out = found.hits.len().saturating_sub(MOST);
    found.hits.truncate(MOST);
    let count = found.hits.len();
    if down {
        at = (at + 1).min(count.saturating_sub(1));
    }
    if up {
        at = at.saturating_sub(1);
    }
    let at = at.min(count.saturating_sub(1));
    ui.data_mut(|data| data.insert_temp(at_slot(), at));
    if let Some(instead) = &found.instead {
        let line = format!("Nothing under “{}”. Did you mean “{instead}”?", text.trim());
        words::words(ui, Type::Body, Token::TextNormal, &line);
    }
    // The list keeps its height, so that nothing moves while one types.
    let height = (ui.ctx().content_rect().height() - 300.0).clamp(72.0, 460.0);
    let list = egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink(false);
    let taken = list.show(ui, |ui| {
        ui.set_min_height(height);
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut taken = None;
        for (place, hit) in found.hits.iter().enumerate() {
            let here = place == at;
            let row = row(ui, hit, here);
            if here && (up || down) {
                row.scroll_to_me(None);
            }
            // Enter belongs to the row that is marked, unless another one was reached with Tab.
            let entered = enter && (row.has_focus() || (here && (field.has_focus() || field.lost_focus())));
            if row.clicked() || entered {
                taken = Some(place);
            }
        }
        if count == 0 {
            let none = "Nothing of that name. Try “hint”, “export”, “scanner” or “consent”.";
            words::words(ui, Type::Body, Token::TextNormal, none);
        } else if left_out > 0 {
            ui.add_space(space::S2);
            let line = format!("And {left_out} more. One more word narrows it.");
            words::words(ui, Type::Small, Token::TextWeak, &line);
        }
        taken
    });
    if let Some(hit) = taken.inner.and_then(|place| found.hits.get(place)) {
        take(app, &hit.target, out);
        ui.data_mut(|data| data.remove::<usize>(at_slot()));
        keep(ui, Dialog::Palette, String::new());
    }
}

fn row(ui: &mut Ui, hit: &Hit, here: bool) -> Response {
    let look = look(ui.ctx());
    let width = ui.available_width();
    let two = !hit.detail.is_empty();
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(width, if two { 54.0 } else { 38.0 }), Sense::click());
    let name = format!("{}, {}", hit.title, hit.kind.label().to_lowercase());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, here, &name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let painter = ui.painter();
    let radius = f32::from(space::RADIUS_CONTROL);
    if here {
        painter.rect_filled(rect, radius, look.get(Token::AccentWash));
        let bar =
            Rect::from_min_max(rect.min + egui::vec2(0.0, 6.0), pos2(rect.left() + 3.0, rect.bottom() - 6.0));
        painter.rect_filled(bar, 1.5, look.get(Token::Accent));
    } else if response.hovered() {
        painter.rect_filled(rect, radius, look.get(Token::Hover));
    }
    let right = match hit.target {
        Target::Do(command) => command.keys().text(),
        _ => hit.kind.label().to_owned(),
    };
    let weak = look.get(Token::TextWeak);
    let side = painter.layout_job(Type::Small.line_job(&look, weak, &right, 140.0));
    let at = pos2(rect.right() - 12.0 - side.size().x, rect.top() + 9.0);
    let room = at.x - rect.left() - 24.0;
    painter.galley(paint::snap(painter, at), side, weak);
    let strong = look.get(Token::TextStrong);
    let title = painter.layout_job(Type::Strong.line_job(&look, strong, &hit.title, room));
    painter.galley(paint::snap(painter, rect.min + egui::vec2(12.0, 6.0)), title, strong);
    if two {
        let detail = painter.layout_job(Type::Small.line_job(&look, weak, &hit.detail, width - 24.0));
        painter.galley(paint::snap(painter, rect.min + egui::vec2(12.0, 29.0)), detail, weak);
    }
    paint::focus_ring(ui, &response, radius);
    response
}

/// What a hit does. In a talk a word is told where one is; it does not lead away.
fn take(app: &App, target: &Target, out: &mut Vec<Action>) {
    out.push(Action::CloseDialog);
    out.push(match target {
        Target::Do(command) => Action::Do(*command),
        Target::Scenario(id) => library::Act::Show(id.clone()).into(),
        Target::Setting(page) => settings_page::Act::Open(*page).into(),
        Target::Page(page) => handbook::Act::Open(page.clone()).into(),
        Target::Word(at) if app.state.route.in_talk() => {
            let entry = app.pack.glossary.entries.get(*at);
            Action::Say(entry.map(|e| format!("{}: {}", e.word, glossed::meaning(e))).unwrap_or_default())
        }
        Target::Word(at) => handbook::Act::OpenWord(*at).into(),
    });
}
