//! Where the learner writes: a field that grows, the count of words against what the other takes in, hint and Send.

use egui::{
    Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Rect, ScrollArea, Stroke, TextEdit, Ui, pos2, vec2,
};

use super::button::Button;
use super::words;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, look, space};

/// What the composer is told.
#[derive(Clone, Debug)]
pub struct Composer<'a> {
    /// The listener's full name, for the accessible name.
    pub to: &'a str,
    /// The name that is used in a sentence.
    pub given: &'a str,
    /// How many words they take in at once; none: not shown.
    pub takes_in: Option<u32>,
    /// Send with Ctrl Enter, so that Enter makes a new line.
    pub ctrl_enter: bool,
    /// Why nothing can be written now.
    pub closed: Option<&'a str>,
    /// An interruption waits: the action that lets them go.
    pub step_back: bool,
    pub hint_offered: bool,
    pub rows: usize,
    /// A short window: count, hint and Send stand at the right of the field.
    pub beside: bool,
    pub focus: bool,
    /// What stands in the empty field.
    pub placeholder: &'a str,
}

/// What happened in the composer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ComposerEvents {
    pub changed: bool,
    pub sent: bool,
    pub hint: bool,
    pub stepped_back: bool,
}

/// The id of the field, for those who give it the focus.
pub fn field_id() -> Id {
    Id::unique("rounds-composer")
}

/// How many words a text has.
pub fn word_count(text: &str) -> u32 {
    u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX)
}

impl Composer<'_> {
    /// Field and foot over the width that is left.
    pub fn show(&self, ui: &mut Ui, draft: &mut String) -> ComposerEvents {
        let mut events = ComposerEvents::default();
        ui.spacing_mut().item_spacing.y = space::S3;
        match self.closed {
            Some(reason) => self.shut(ui, reason),
            None if self.beside => {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S2;
                    let side = if self.step_back { 300.0 } else { 152.0 };
                    let width = (ui.available_width() - side - space::S2).max(120.0);
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        self.field(ui, draft, &mut events);
                    });
                    ui.vertical(|ui| {
                        ui.set_width(side);
                        ui.add_space(3.0);
                        self.beside(ui, draft, &mut events);
                    });
                });
            }
            None => {
                self.field(ui, draft, &mut events);
                self.foot(ui, draft, &mut events);
            }
        }
        events
    }

    /// The field alone, for a line that nobody in a talk waits for. It is sent with the same key.
    pub fn bare(&self, ui: &mut Ui, draft: &mut String) -> ComposerEvents {
        let mut events = ComposerEvents::default();
        self.field(ui, draft, &mut events);
        events
    }

    fn shut(&self, ui: &mut Ui, reason: &str) {
        let look = look(ui.ctx());
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 56.0), egui::Sense::hover());
        ui.painter().rect_filled(rect, f32::from(space::RADIUS_WELL), look.get(Token::Sunken));
        let stroke = Stroke::new(look.theme.edges.control, look.get(Token::LineStrong));
        paint::dashed_rect(ui.painter(), rect.shrink(1.0), f32::from(space::RADIUS_WELL), stroke);
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(16.0, 16.0))));
        words::words(&mut child, Type::Body, Token::TextNormal, reason);
    }

    fn field(&self, ui: &mut Ui, draft: &mut String, events: &mut ComposerEvents) {
        let look = look(ui.ctx());
        let place = ui.painter().add(egui::Shape::Noop);
        let id = field_id();
        let send_now = ui.memory(|memory| memory.has_focus(id)) && self.send_pressed(ui);
        let mut layouter = |ui: &Ui, buffer: &dyn egui::TextBuffer, width: f32| {
            let look = crate::ui::theme::look(ui.ctx());
            ui.fonts_mut(|fonts| {
                fonts.layout_job(Type::Reply.job(&look, look.get(Token::TextStrong), buffer.as_str(), width))
            })
        };
        let line = Type::Reply.line(&look);
        let return_key = if self.ctrl_enter {
            KeyboardShortcut::new(Modifiers::NONE, Key::Enter)
        } else {
            KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter)
        };
        let hint = egui::RichText::new(self.placeholder)
            .font(Type::Reply.font(&look))
            .color(look.get(Token::TextWeak));
        let frame = Frame::new().inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("composer-scroll")
                .max_height(line * 8.0)
                .min_scrolled_height(line)
                .auto_shrink([false, true])
                .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::VisibleWhenNeeded)
                .show(ui, |ui| {
                    TextEdit::multiline(draft)
                        .id(id)
                        .hint_text(hint)
                        // The height comes from our own lines alone: hint and text have other heights by a point.
                        .desired_rows(1)
                        .min_size(vec2(0.0, line * self.rows as f32))
                        .desired_width(ui.available_width())
                        .frame(Frame::NONE)
                        .return_key(return_key)
                        .layouter(&mut layouter)
                        .show(ui)
                        .response
                        .response
                })
                .inner
        });
        let response = frame.inner;
        if self.focus {
            response.request_focus();
        }
        events.changed = response.changed();
        events.sent = send_now && !draft.trim().is_empty();
        let rect = frame.response.rect;
        let edge = if response.has_focus() {
            Stroke::new(look.theme.edges.focus, look.get(Token::Focus))
        } else if ui.rect_contains_pointer(rect) {
            Stroke::new(look.theme.edges.control, look.get(Token::Accent))
        } else {
            Stroke::new(look.theme.edges.control, look.get(Token::LineStrong))
        };
        let radius = f32::from(space::RADIUS_WELL);
        let fill = look.get(Token::Ground);
        let body = egui::epaint::RectShape::new(rect, radius, fill, edge, egui::StrokeKind::Inside);
        ui.painter().set(place, body);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_label(format!("Your reply to {}", self.to));
            node.set_description(self.count(word_count(draft)));
        });
    }

    /// Takes the key that sends before the field sees it.
    fn send_pressed(&self, ui: &Ui) -> bool {
        ui.input_mut(|input| {
            let wanted = if self.ctrl_enter { Modifiers::COMMAND } else { Modifiers::NONE };
            let exact = |m: Modifiers| m.shift == wanted.shift && m.command == wanted.command && !m.alt;
            let before = input.events.len();
            input.events.retain(|event| {
                !matches!(event, egui::Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if exact(*modifiers))
            });
            input.events.len() < before
        })
    }

    fn count(&self, words: u32) -> String {
        let noun = if words == 1 { "word" } else { "words" };
        match self.takes_in {
            Some(limit) if words > limit => {
                format!("{words} {noun}. {} takes in about {limit}, so the end may be lost.", self.given)
            }
            Some(limit) => format!("{words} {noun}. {} takes in about {limit}.", self.given),
            None => format!("{words} {noun}."),
        }
    }

    fn foot(&self, ui: &mut Ui, draft: &str, events: &mut ComposerEvents) {
        let words_now = word_count(draft);
        ui.horizontal(|ui| {
            ui.set_height(space::CONTROL);
            self.meter(ui, words_now);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::S2;
                let empty = draft.trim().is_empty();
                let reason = empty.then_some("Write something first.");
                let keys = if self.ctrl_enter {
                    "Ctrl Enter. New line: Enter."
                } else {
                    "Enter. New line: Shift Enter."
                };
                let send = Button::primary("Send").trailing(Icon::Enter).tip(keys).off_because(reason);
                events.sent |= send.show(ui).clicked();
                if self.step_back {
                    let back = Button::second("Step back and wait").tip("F4");
                    events.stepped_back = back.show(ui).clicked();
                } else if self.hint_offered {
                    let hint = Button::quiet("Ask for a hint").icon(Icon::Hint).tip("F2");
                    events.hint = hint.show(ui).clicked();
                }
            });
        });
    }

    /// Hint and Send in one row; the count is in the tooltip of the field's name, there is no room for more.
    fn beside(&self, ui: &mut Ui, draft: &str, events: &mut ComposerEvents) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            if self.step_back {
                events.stepped_back = Button::second("Step back and wait").tip("F4").show(ui).clicked();
            } else if self.hint_offered {
                events.hint =
                    super::button::icon_only(ui, Icon::Hint, "Ask for a hint", Some("F2"), false).clicked();
            }
            let reason = draft.trim().is_empty().then_some("Write something first.");
            let count = self.count(word_count(draft));
            let send = Button::primary("Send").trailing(Icon::Enter).tip(&count).off_because(reason);
            events.sent |= send.show(ui).clicked();
        });
    }

    fn meter(&self, ui: &mut Ui, count: u32) {
        let look = look(ui.ctx());
        let noun = if count == 1 { "word" } else { "words" };
        let number = words::galley(ui, Type::Label, Token::TextNormal, &format!("{count} {noun}"), 200.0);
        let over = self.takes_in.is_some_and(|limit| count > limit);
        let ink = if over { Token::LampText } else { Token::TextWeak };
        let said =
            self.takes_in.map(|limit| format!("{} takes in about {limit}", self.given)).unwrap_or_default();
        let room = (ui.available_width() - 330.0).max(0.0);
        let said = words::galley(ui, Type::Small, ink, &said, f32::INFINITY);
        let roomy = room > number.size().x + said.size().x.max(150.0) + 8.0;
        let width = if roomy { number.size().x + 8.0 + said.size().x.max(150.0) } else { number.size().x };
        let (rect, response) = ui.allocate_exact_size(vec2(width, 40.0), egui::Sense::hover());
        let left = rect.left() + number.size().x + 8.0;
        ui.painter().galley(pos2(rect.left(), rect.top() + 4.0), number, look.get(Token::TextNormal));
        let name = self.count(count);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &name));
        let (true, Some(limit)) = (roomy, self.takes_in) else { return };
        ui.painter().galley(pos2(left, rect.top() + 4.0), said, look.get(ink));
        let track = Rect::from_min_size(pos2(left, rect.top() + 27.0), vec2(150.0, 5.0));
        ui.painter().rect_filled(track, 2.5, look.get(Token::Sunken));
        if look.theme.is_clear() {
            ui.painter().rect_stroke(
                track,
                2.5,
                Stroke::new(1.0, look.get(Token::LineSoft)),
                egui::StrokeKind::Inside,
            );
        }
        // Over length: what fits keeps its share, the rest is hatched behind it.
        let whole = count.max(limit).max(1) as f32;
        let fits = track.width() * (count.min(limit) as f32 / whole);
        let body = Rect::from_min_size(track.min, vec2(fits, 5.0));
        ui.painter().rect_filled(body, 2.5, look.get(Token::Accent));
        if over {
            let rest = Rect::from_min_max(pos2(body.right(), track.top()), track.max);
            ui.painter().rect_stroke(
                rest,
                2.5,
                Stroke::new(1.0, look.get(Token::LampEdge)),
                egui::StrokeKind::Inside,
            );
            paint::hatch(ui.painter(), rest, Stroke::new(1.5, look.get(Token::LampEdge)), 4.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_a_person_would() {
        assert_eq!(word_count(""), 0);
        assert_eq!(word_count("  On the door,\nby name. "), 5);
    }
}
