//! The type scale: thirteen styles, each with a family, a size and a line height. Nothing smaller exists.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontFamily, FontId};

use super::Look;

/// A text style by its use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Type {
    /// First run, ending of a round.
    Display,
    /// Page titles.
    Title,
    /// The persona's name, panel titles.
    Name,
    /// What a persona says.
    Speech,
    /// A persona's words in rows, model wordings.
    Quote,
    /// Sections.
    Heading,
    /// Everything.
    Body,
    /// The learner's turns, the composer, marked text.
    Reply,
    /// Buttons, row titles.
    Strong,
    /// Numerals in badges and beads.
    Numeral,
    /// Inner thoughts, narration.
    Thought,
    /// Explanations in rows.
    Note,
    /// Field labels, table heads.
    Label,
    /// Second lines, shortcuts, axes.
    Small,
}

impl Type {
    /// Every style.
    pub const ALL: [Type; 14] = [
        Type::Display,
        Type::Title,
        Type::Name,
        Type::Speech,
        Type::Quote,
        Type::Heading,
        Type::Body,
        Type::Reply,
        Type::Strong,
        Type::Numeral,
        Type::Thought,
        Type::Note,
        Type::Label,
        Type::Small,
    ];

    /// Family, size and line height.
    const fn scale(self) -> (&'static str, f32, f32) {
        match self {
            Type::Display => ("voice-600", 32.0, 40.0),
            Type::Title => ("voice-600", 24.0, 32.0),
            Type::Name => ("voice-600", 20.0, 28.0),
            Type::Speech => ("voice", 18.0, 28.0),
            Type::Quote => ("voice", 16.0, 24.0),
            Type::Heading => ("ui-600", 18.0, 26.0),
            Type::Body => ("ui", 16.0, 24.0),
            Type::Reply => ("ui", 16.0, 26.0),
            Type::Strong => ("ui-600", 16.0, 24.0),
            Type::Numeral => ("ui-700", 16.0, 24.0),
            Type::Thought => ("ui-italic", 15.0, 22.0),
            Type::Note => ("ui", 15.0, 22.0),
            Type::Label => ("ui-600", 14.0, 20.0),
            Type::Small => ("ui", 14.0, 20.0),
        }
    }

    /// The level that the style has as a heading, for screen readers.
    pub const fn heading_level(self) -> Option<usize> {
        match self {
            Type::Display | Type::Title => Some(1),
            Type::Name => Some(2),
            Type::Heading => Some(3),
            _ => None,
        }
    }

    /// The font in a given look.
    pub fn font(self, look: &Look) -> FontId {
        let (family, size, _) = self.scale();
        let family = match family {
            "voice" if look.one_typeface => "ui",
            "voice-600" if look.one_typeface => "ui-600",
            other => other,
        };
        FontId::new(size, FontFamily::Name(family.into()))
    }

    /// The height of a line in a given look.
    pub fn line(self, look: &Look) -> f32 {
        let (_, _, line) = self.scale();
        if look.wider { line + 4.0 } else { line }
    }

    /// The full format of a run of text.
    pub fn format(self, look: &Look, colour: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(look),
            line_height: Some(self.line(look)),
            extra_letter_spacing: if look.wider { 0.4 } else { 0.0 },
            color: colour,
            ..TextFormat::default()
        }
    }

    /// One run of text, wrapped at a width.
    pub fn job(self, look: &Look, colour: Color32, words: &str, width: f32) -> LayoutJob {
        let mut job = LayoutJob::single_section(words.to_owned(), self.format(look, colour));
        job.wrap = TextWrapping::wrap_at_width(width);
        job
    }

    /// One line, cut with "…" where it does not fit.
    pub fn line_job(self, look: &Look, colour: Color32, words: &str, width: f32) -> LayoutJob {
        let mut job = LayoutJob::single_section(words.to_owned(), self.format(look, colour));
        job.wrap = TextWrapping::truncate_at_width(width);
        job
    }
}
