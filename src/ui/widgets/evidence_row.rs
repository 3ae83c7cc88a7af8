//! One mark in words: the sign, the learner's own words, then the reason. The quote stands before the judgement.

use egui::{Color32, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::sign::Sign;
use super::{tooltip, words};
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};

/// What a row says.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceRow<'a> {
    pub sign: Sign,
    /// What it is about, for the accessible name ("asking about the work").
    pub about: &'a str,
    /// The learner's words; none where nothing was found.
    pub quote: Option<&'a str>,
    pub reason: &'a str,
    pub selected: bool,
    /// Words that stand at the right of the first line ("one away").
    pub aside: Option<&'a str>,
}

impl EvidenceRow<'_> {
    /// The whole row as one sentence.
    pub fn name(&self) -> String {
        let quoted = self.quote.map(|quote| format!(", quoted: {quote}")).unwrap_or_default();
        let about = if self.about.is_empty() { String::new() } else { format!(", {}", self.about) };
        format!("{}{about}{quoted}, because: {}", self.sign.word(), self.reason)
    }

    /// Shows the row over the full width that is left. It can be clicked and reached by Tab.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let look = look(ui.ctx());
        let width = ui.available_width();
        let left = 36.0;
        let text_width = (width - left - space::S4).max(80.0);
        let word = words::galley(ui, Type::Strong, self.sign.ink(), self.sign.word(), text_width);
        let quote = self.quote.map(|quote| {
            let ink = look.get(Token::TextStrong);
            let mut job = Type::Body.job(&look, ink, &words::quoted(quote), text_width);
            job.wrap.max_rows = 3;
            ui.painter().layout_job(job)
        });
        let reason = (!self.reason.is_empty())
            .then(|| words::galley(ui, Type::Note, Token::TextNormal, self.reason, text_width));
        let inner = word.size().y
            + quote.as_ref().map_or(0.0, |galley| galley.size().y)
            + reason.as_ref().map_or(0.0, |galley| galley.size().y + 1.0);
        let height = (inner + 20.0).max(56.0);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        if ui.is_rect_visible(rect) {
            let rest = if self.selected { look.get(Token::AccentWash) } else { Color32::TRANSPARENT };
            let hovered = response.hovered() && !self.selected;
            let fill =
                paint::mix(ui, response.id.with("hover"), hovered, rest, look.get(Token::Hover), &look);
            let painter = ui.painter();
            // The wash reaches over, so that the sign stands in line with the headings.
            let wash = rect.expand2(vec2(space::S2, 0.0));
            painter.rect_filled(wash, f32::from(space::RADIUS_CONTROL), fill);
            if self.selected {
                let bar = Rect::from_min_size(wash.min + vec2(0.0, 8.0), vec2(3.0, rect.height() - 16.0));
                painter.rect_filled(bar, 1.5, look.get(Token::Accent));
            }
            let cut = if self.selected { look.get(Token::AccentWash) } else { look.get(Token::Surface) };
            self.sign.paint(painter, &look, rect.min + vec2(11.0, 10.0 + word.size().y / 2.0), 20.0, cut);
            if let Some(aside) = self.aside {
                let galley = words::galley(ui, Type::Small, Token::TextWeak, aside, text_width);
                let at = pos2(rect.right() - space::S3 - galley.size().x, rect.top() + 12.0);
                painter.galley(at, galley, look.get(Token::TextWeak));
            }
            let mut at = rect.min + vec2(left, 10.0);
            for galley in [Some(word), quote.clone(), reason].into_iter().flatten() {
                let height = galley.size().y;
                painter.galley(at, galley, look.get(Token::TextNormal));
                at.y += height;
            }
        }
        paint::focus_ring(ui, &response, f32::from(space::RADIUS_CONTROL));
        let name = self.name();
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, self.selected, &name));
        if quote.is_some_and(|galley| galley.elided) {
            tooltip::show(ui, &response, self.quote.unwrap_or_default(), None);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_reads_as_one_sentence() {
        let row = EvidenceRow {
            sign: Sign::Near,
            about: "asking about the work",
            quote: Some("What do you mean?"),
            reason: "You closed the door yourself.",
            selected: false,
            aside: None,
        };
        assert_eq!(
            row.name(),
            "Near miss, asking about the work, quoted: What do you mean?, because: You closed the door yourself."
        );
    }
}
