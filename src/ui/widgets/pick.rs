//! One out of many: a button with what is chosen, and the list below it while it is open. Enter chooses, Esc closes.

use egui::{
    Align, Frame, Layout, Margin, Popup, PopupCloseBehavior, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2,
};

use super::nav::Nav;
use super::words;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, card_edge, look, shadow, space};

/// Shows label and button. Answers when something else was chosen; inside, `None` stands for the first line, `any`.
pub fn show(
    ui: &mut Ui,
    label: &str,
    any: &str,
    choices: &[(String, String)],
    chosen: Option<&str>,
) -> Option<Option<String>> {
    words::words(ui, Type::Label, Token::TextWeak, label);
    bare(ui, label, any, choices, chosen, 320.0)
}

/// The same without its label above, for a row.
pub fn bare(
    ui: &mut Ui,
    label: &str,
    any: &str,
    choices: &[(String, String)],
    chosen: Option<&str>,
    widest: f32,
) -> Option<Option<String>> {
    let look = look(ui.ctx());
    let shown =
        chosen.and_then(|id| choices.iter().find(|(other, _)| other == id)).map_or(any, |(_, word)| word);
    let width = ui.available_width().min(widest);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, space::CONTROL), Sense::click());
    let radius = f32::from(space::RADIUS_CONTROL);
    let fill = if response.hovered() { Token::Hover } else { Token::Surface };
    let edge = Stroke::new(look.theme.edges.control, look.get(Token::LineStrong));
    paint::boxed(ui.painter(), rect, radius, look.get(fill), edge);
    let ink = look.get(Token::TextStrong);
    let galley = ui.painter().layout_job(Type::Body.line_job(&look, ink, shown, width - 52.0));
    let at = pos2(rect.left() + 12.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(paint::snap(ui.painter(), at), galley, ink);
    let arrow = pos2(rect.right() - 20.0, rect.center().y);
    paint::icon(ui.painter(), Icon::ChevronDown, arrow, space::ICON_DENSE, look.get(Token::TextWeak));
    paint::focus_ring(ui, &response, radius);
    let name = format!("{label}: {shown}");
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &name));
    let frame = Frame::new()
        .fill(look.get(Token::Raised))
        .stroke(Stroke::new(look.theme.edges.card, look.get(card_edge(&look))))
        .corner_radius(space::RADIUS_CONTROL)
        .shadow(shadow(&look, true))
        .inner_margin(Margin::same(8));
    let mut answer = None;
    Popup::menu(&response).frame(frame).gap(4.0).close_behavior(PopupCloseBehavior::CloseOnClick).show(
        |ui| {
            ui.set_width(width.max(200.0));
            let most = (ui.ctx().content_rect().height() * 0.5).max(160.0);
            egui::ScrollArea::vertical().max_height(most).show(ui, |ui| {
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let mut line = |ui: &mut Ui, here: bool, word: &str, id: Option<String>| {
                        if (Nav { here, small: true, ..Nav::default() }).show(ui, word).clicked() {
                            answer = Some(id);
                        }
                    };
                    line(ui, chosen.is_none(), any, None);
                    for (id, word) in choices {
                        line(ui, chosen == Some(id.as_str()), word, Some(id.clone()));
                    }
                });
            });
        },
    );
    answer
}
