//! Text in which words of the glossary have a dotted underline. A word tells its meaning on hover and on focus; Enter or a
//! click asks for its entry. Each word is marked once a page: after that one knows it.

use std::collections::BTreeSet;

use egui::{Response, Role, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use super::{marked, tooltip, words};
use crate::content::glossary::{Entry, Glossary};
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look};

/// The glossary, what was marked on this page already, and what was asked for.
pub struct Glossed<'a> {
    glossary: &'a Glossary,
    seen: BTreeSet<usize>,
    /// The entry that was clicked, or opened with Enter.
    pub asked: Option<usize>,
}

impl<'a> Glossed<'a> {
    pub fn new(glossary: &'a Glossary) -> Glossed<'a> {
        Glossed { glossary, seen: BTreeSet::new(), asked: None }
    }

    /// Text within a measure, with the words that are new on this page underlined.
    pub fn show(&mut self, ui: &mut Ui, style: Type, token: Token, text: &str, measure: f32) -> Response {
        let width = measure.min(ui.available_width());
        let galley = words::galley(ui, style, token, text, width);
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
        let look = look(ui.ctx());
        ui.painter().galley(rect.min, galley.clone(), look.get(token));
        for (span, at) in self.glossary.spans(text) {
            if !self.seen.insert(at) {
                continue;
            }
            let rows = marked::span_rects(&galley, text, &span);
            let Some(first) = rows.first().map(|row| row.translate(rect.min.to_vec2())) else { continue };
            let id = response.id.with(("word", span.start));
            let word = ui.interact(first, id, Sense::click()).on_hover_cursor(egui::CursorIcon::Help);
            let ink = look.get(if word.hovered() { Token::AccentText } else { Token::TextWeak });
            for row in rows {
                let row = row.translate(rect.min.to_vec2());
                let y = row.bottom() - 2.5;
                let line = [pos2(row.left(), y), pos2(row.right(), y)];
                ui.painter().extend(Shape::dotted_line(&line, ink, 3.5, 0.9));
            }
            if word.has_focus() && paint::by_key(ui.ctx()) {
                paint::ring(ui, first.shrink2(vec2(0.0, 2.0)), 4.0);
            }
            let entry = &self.glossary.entries[at];
            let name = format!("{}, a word of the glossary", entry.word);
            word.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
            tooltip::show(ui, &word, &entry.word, Some(&meaning(entry)));
            if word.clicked() {
                self.asked = Some(at);
            }
        }
        response
    }
}

/// Both directions, for a tooltip.
pub fn meaning(entry: &Entry) -> String {
    format!("{}\n{}: {}", entry.means, entry.side.across(), entry.across)
}
