//! Text fields: a label above, the field, help below. A complaint stands in the place of the help, so that nothing moves.

use egui::{Frame, Response, Stroke, TextEdit, Ui};

use super::words;
use crate::ui::theme::{Token, Type, look, space};

/// A field for one line, or for a few.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    pub label: &'a str,
    pub hint: &'a str,
    pub help: Option<&'a str>,
    pub problem: Option<&'a str>,
    pub rows: usize,
    pub width: f32,
}

impl<'a> Field<'a> {
    /// One line over the width that is left.
    pub fn line(label: &'a str) -> Self {
        Field { label, hint: "", help: None, problem: None, rows: 1, width: f32::INFINITY }
    }

    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    pub fn help(mut self, help: Option<&'a str>, problem: Option<&'a str>) -> Self {
        self.help = help;
        self.problem = problem;
        self
    }

    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Label, field and help.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::S1;
            words::words(ui, Type::Label, Token::TextWeak, self.label);
            let response = self.bare(ui, text);
            if let Some(problem) = self.problem {
                words::words(ui, Type::Small, Token::Flag, problem);
            } else if let Some(help) = self.help {
                words::words(ui, Type::Small, Token::TextWeak, help);
            }
            response
        })
        .inner
    }

    /// The field alone; the label is its name.
    pub fn bare(self, ui: &mut Ui, text: &mut String) -> Response {
        let look = look(ui.ctx());
        let width = self.width.min(ui.available_width());
        let place = ui.painter().add(egui::Shape::Noop);
        let format = Type::Body;
        let mut layouter = |ui: &Ui, buffer: &dyn egui::TextBuffer, width: f32| {
            let look = crate::ui::theme::look(ui.ctx());
            ui.fonts_mut(|fonts| {
                fonts.layout_job(format.job(&look, look.get(Token::TextStrong), buffer.as_str(), width))
            })
        };
        let edit = if self.rows > 1 { TextEdit::multiline(text) } else { TextEdit::singleline(text) };
        let hint = egui::RichText::new(self.hint).color(look.get(Token::TextWeak)).font(format.font(&look));
        let response = edit
            .hint_text(hint)
            .desired_rows(self.rows)
            .desired_width(width)
            .frame(Frame::NONE.inner_margin(egui::Margin::symmetric(12, 8)))
            .layouter(&mut layouter)
            .show(ui)
            .response
            .response;
        let edge = if self.problem.is_some() {
            Stroke::new(2.0, look.get(Token::Flag))
        } else if response.has_focus() {
            Stroke::new(look.theme.edges.focus, look.get(Token::Focus))
        } else if response.hovered() {
            Stroke::new(look.theme.edges.control, look.get(Token::Accent))
        } else {
            Stroke::new(look.theme.edges.control, look.get(Token::LineStrong))
        };
        let radius = f32::from(space::RADIUS_CONTROL);
        let body = egui::epaint::RectShape::new(
            response.rect,
            radius,
            look.get(Token::Surface),
            edge,
            egui::StrokeKind::Inside,
        );
        ui.painter().set(place, body);
        response.accessible_name(self.label)
    }
}
