//! Tabs over a page. Arrow keys move along them, Enter or Space opens.

use egui::{Key, Modifiers, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{tooltip, words};
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};

/// One tab; `reason` says why it cannot be opened now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tab<'a> {
    pub words: &'a str,
    pub reason: Option<&'a str>,
}

/// Shows the tabs in a row. Answers with the one that was opened.
pub fn show(ui: &mut Ui, tabs: &[Tab<'_>], open: usize) -> Option<usize> {
    let mut chosen = None;
    let scroll = egui::ScrollArea::horizontal()
        .id_salt("tabs")
        .auto_shrink([true, false])
        .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden);
    scroll.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            let responses: Vec<Response> =
                tabs.iter().enumerate().map(|(at, tab)| one(ui, tab, at == open)).collect();
            chosen = responses.iter().position(Response::clicked);
            walk(ui, &responses);
            into_view(ui, &responses, open);
        });
    });
    chosen.filter(|at| tabs[*at].reason.is_none())
}

/// Where they do not fit, the open one and the one with the focus are in view.
fn into_view(ui: &Ui, responses: &[Response], open: usize) {
    let id = ui.scope_id().with("open");
    let known: Option<usize> = ui.data(|data| data.get_temp(id));
    let focused = responses.iter().position(Response::gained_focus);
    let wanted = focused.or((known != Some(open)).then_some(open));
    if let Some(response) = wanted.and_then(|at| responses.get(at)) {
        response.scroll_to_me(None);
        ui.data_mut(|data| data.insert_temp(id, open));
    }
}

fn walk(ui: &Ui, responses: &[Response]) {
    let Some(at) = responses.iter().position(Response::has_focus) else { return };
    ui.memory_mut(|memory| {
        let filter = egui::EventFilter { horizontal_arrows: true, ..Default::default() };
        memory.set_focus_lock_filter(responses[at].id, filter);
    });
    let step = ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::ArrowRight) {
            1
        } else if input.consume_key(Modifiers::NONE, Key::ArrowLeft) {
            responses.len() - 1
        } else {
            0
        }
    });
    if step > 0 {
        responses[(at + step) % responses.len()].request_focus();
    }
}

fn one(ui: &mut Ui, tab: &Tab<'_>, open: bool) -> Response {
    let look = look(ui.ctx());
    let size = words::galley(ui, Type::Strong, Token::TextWeak, tab.words, f32::INFINITY).size();
    let sense = if tab.reason.is_none() { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(size.x + 24.0, 48.0), sense);
    let token = match (open, tab.reason, response.hovered()) {
        (true, ..) => Token::TextStrong,
        (_, Some(_), _) => Token::TextDisabled,
        (_, _, true) => Token::TextNormal,
        _ => Token::TextWeak,
    };
    if response.hovered() && !open && tab.reason.is_none() {
        let body = rect.shrink2(vec2(0.0, 6.0));
        ui.painter().rect_filled(body, f32::from(space::RADIUS_CONTROL), look.get(Token::Hover));
    }
    let galley = words::galley(ui, Type::Strong, token, tab.words, f32::INFINITY);
    let at = paint::snap(ui.painter(), rect.center() - galley.size() / 2.0);
    ui.painter().galley(at, galley, look.get(token));
    if open {
        let bar = egui::Rect::from_min_max(
            pos2(rect.left() + 8.0, rect.bottom() - 3.0),
            pos2(rect.right() - 8.0, rect.bottom()),
        );
        ui.painter().rect_filled(bar, 1.5, look.get(Token::Accent));
    }
    let inner = Response { rect: rect.shrink(3.0), ..response.clone() };
    paint::focus_ring(ui, &inner, f32::from(space::RADIUS_CONTROL));
    let usable = tab.reason.is_none();
    response.widget_info(|| WidgetInfo::selected(Role::Tab, usable, open, tab.words));
    if let Some(reason) = tab.reason {
        tooltip::show(ui, &response, tab.words, Some(reason));
    }
    response
}
