//! Letters for a room: the sizes of a wall, from its own size, and the steps by which long lines shrink. Nothing is under 24.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontId, Galley, Ui};

use crate::ui::theme::{Look, Token, Type, look, space};

/// The smallest that can be read from the back row.
pub const LEAST: f32 = 24.0;

/// A style of the wall by its use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Title,
    /// What the other person says.
    Speech,
    /// What was written, in a room or at a desk.
    Reply,
    /// A wording one could say.
    Quote,
    Thought,
    Strong,
    Label,
}

/// The sizes of a wall.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub speech: f32,
    pub reply: f32,
    pub title: f32,
    pub strong: f32,
    pub label: f32,
    pub disc: f32,
    pub bead: f32,
    pub margin: f32,
    /// The widest that a column of speech may grow.
    pub measure: f32,
}

impl Scale {
    /// From the room that the window gives.
    pub fn of(room: space::Room) -> Scale {
        let (width, height) = (room.width, room.height);
        if width >= 2300.0 && height >= 1250.0 {
            Scale::new([58.0, 46.0, 60.0, 36.0, 32.0], 420.0, 72.0, 96.0)
        } else if width >= 1700.0 && height >= 900.0 {
            Scale::new([44.0, 36.0, 48.0, 30.0, 26.0], 320.0, 60.0, 64.0)
        } else if width >= 1200.0 && height >= 720.0 {
            Scale::new([34.0, 28.0, 44.0, 28.0, 24.0], 240.0, 56.0, 48.0)
        } else if width >= 900.0 && height >= 560.0 {
            Scale::new([30.0, 26.0, 36.0, 26.0, 24.0], 180.0, 56.0, 32.0)
        } else {
            Scale::new([26.0, 24.0, 28.0, 24.0, 24.0], 0.0, 44.0, 16.0)
        }
    }

    fn new([speech, reply, title, strong, label]: [f32; 5], disc: f32, bead: f32, margin: f32) -> Scale {
        Scale { speech, reply, title, strong, label, disc, bead, margin, measure: speech * 30.6 }
    }

    /// The same with what is said smaller by a step. The last step is the least, on a large wall a little more: there it
    /// is read from farther away.
    pub fn steps(self) -> Vec<Scale> {
        let mut steps = vec![self];
        let mut speech = self.speech;
        let smallest = (self.speech * 0.62).round().max(LEAST);
        while speech > smallest {
            speech = (speech - 2.0).max(smallest);
            let share = speech / self.speech;
            let least = |size: f32| (size * share).round().max(LEAST);
            let (reply, strong) = (least(self.reply), least(self.strong));
            steps.push(Scale { speech, reply, strong, label: least(self.label), ..self });
        }
        steps
    }

    /// The size of a style and the height of its line.
    pub fn size(&self, face: Face) -> (f32, f32) {
        let (size, line) = match face {
            Face::Title => (self.title, 1.2),
            Face::Speech => (self.speech, 1.4),
            Face::Reply => (self.reply, 1.42),
            Face::Quote => (self.reply, 1.42),
            Face::Thought => (self.reply, 1.38),
            Face::Strong => (self.strong, 1.3),
            Face::Label => (self.label, 1.34),
        };
        (size, (size * line).round())
    }

    /// The format of a run of text.
    pub fn format(&self, look: &Look, face: Face, colour: Color32) -> TextFormat {
        let family = match face {
            Face::Title => Type::Title,
            Face::Speech | Face::Quote => Type::Speech,
            Face::Reply => Type::Reply,
            Face::Thought => Type::Thought,
            Face::Strong => Type::Strong,
            Face::Label => Type::Body,
        };
        let (size, line) = self.size(face);
        TextFormat {
            font_id: FontId::new(size, family.font(look).family),
            line_height: Some(if look.wider { line + 4.0 } else { line }),
            extra_letter_spacing: if look.wider { 0.4 } else { 0.0 },
            color: colour,
            ..TextFormat::default()
        }
    }

    /// Text that is laid out at a width; a word that is wider than that is broken, never cut.
    pub fn galley(&self, ui: &Ui, face: Face, token: Token, text: &str, width: f32) -> Arc<Galley> {
        let look = look(ui.ctx());
        let mut job = LayoutJob::single_section(text.to_owned(), self.format(&look, face, look.get(token)));
        job.wrap = TextWrapping::wrap_at_width(width);
        ui.painter().layout_job(job)
    }

    /// One line, cut with an ellipsis where it does not fit: for titles, whose whole stands elsewhere.
    pub fn line(&self, ui: &Ui, face: Face, token: Token, text: &str, width: f32) -> Arc<Galley> {
        let look = look(ui.ctx());
        let mut job = LayoutJob::single_section(text.to_owned(), self.format(&look, face, look.get(token)));
        job.wrap = TextWrapping::truncate_at_width(width);
        ui.painter().layout_job(job)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Face; 7] =
        [Face::Title, Face::Speech, Face::Reply, Face::Quote, Face::Thought, Face::Strong, Face::Label];

    #[test]
    fn nothing_is_under_24_in_any_window_and_at_any_step() {
        for (width, height) in
            [(512.0, 320.0), (683.0, 427.0), (1024.0, 640.0), (1280.0, 800.0), (2560.0, 1440.0)]
        {
            let room = space::Room::new(egui::vec2(width, height));
            for step in Scale::of(room).steps() {
                for face in ALL {
                    let (size, line) = step.size(face);
                    assert!(size >= LEAST && line > size * 1.15, "{face:?} at {width} x {height}: {size}");
                }
            }
        }
    }

    #[test]
    fn lines_shrink_in_steps_down_to_the_least() {
        let room = space::Room::new(egui::vec2(1280.0, 800.0));
        let speech: Vec<f32> = Scale::of(room).steps().iter().map(|step| step.speech).collect();
        assert_eq!(speech, [34.0, 32.0, 30.0, 28.0, 26.0, 24.0]);
    }
}
