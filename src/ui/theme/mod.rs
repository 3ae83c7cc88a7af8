//! How Rounds looks: tokens in, colours, letters and distances out.
//!
//! Three theme files (Day, Night, Clear) hold every colour value; this room reads them, maps them onto egui's own visuals
//! and hands them out by [`Token`]. It never decides what a screen shows, and no other room holds a raw colour.

pub mod contrast;
pub mod fonts;
pub mod space;
mod token;
mod typeface;
mod visuals;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::Color32;
use serde::Deserialize;

pub use token::Token;
pub use typeface::Type;
pub use visuals::{card_edge, shadow};

/// The theme that a person chose. `System` follows the desktop between Day and Night.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThemeChoice {
    #[default]
    System,
    Day,
    Night,
    Clear,
}

impl ThemeChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [ThemeChoice; 4] =
        [ThemeChoice::System, ThemeChoice::Day, ThemeChoice::Night, ThemeChoice::Clear];

    /// The words on the control.
    pub const fn label(self) -> &'static str {
        match self {
            ThemeChoice::System => "Follow the system",
            ThemeChoice::Day => "Day",
            ThemeChoice::Night => "Night",
            ThemeChoice::Clear => "Clear",
        }
    }

    /// The theme that this choice means while the desktop is light or dark.
    pub const fn theme(self, system_is_dark: bool) -> ThemeId {
        match self {
            ThemeChoice::System if system_is_dark => ThemeId::Night,
            ThemeChoice::System | ThemeChoice::Day => ThemeId::Day,
            ThemeChoice::Night => ThemeId::Night,
            ThemeChoice::Clear => ThemeId::Clear,
        }
    }

    /// The choice after this one, for the key that walks through them.
    pub fn next(self) -> ThemeChoice {
        let at = Self::ALL.iter().position(|c| *c == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// One of the three themes that are built in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThemeId {
    Day,
    Night,
    Clear,
}

impl ThemeId {
    /// Every theme.
    pub const ALL: [ThemeId; 3] = [ThemeId::Day, ThemeId::Night, ThemeId::Clear];

    const fn source(self) -> (&'static str, &'static str) {
        match self {
            ThemeId::Day => ("light.ron", include_str!("../../../assets/theme/light.ron")),
            ThemeId::Night => ("dark.ron", include_str!("../../../assets/theme/dark.ron")),
            ThemeId::Clear => ("high_contrast.ron", include_str!("../../../assets/theme/high_contrast.ron")),
        }
    }
}

/// Whether egui's own helpers should think in light or in dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Base {
    Light,
    Dark,
}

/// Widths of edges, in points.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edges {
    pub card: f32,
    pub control: f32,
    pub focus: f32,
}

/// The lowest contrast that the theme promises.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Floors {
    pub text: f64,
    pub sign: f64,
}

#[derive(Deserialize)]
#[serde(rename = "Shadow", deny_unknown_fields)]
struct ShadowFile {
    colour: String,
    alpha: f32,
}

#[derive(Deserialize)]
#[serde(rename = "Theme", deny_unknown_fields)]
struct ThemeFile {
    id: String,
    name: String,
    base: Base,
    colours: BTreeMap<String, String>,
    shadow: ShadowFile,
    scrim_alpha: f32,
    edges: Edges,
    floors: Floors,
}

/// What is wrong with a theme file.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum ThemeProblem {
    #[error("{file}: {what}")]
    Unreadable { file: String, what: String },
    #[error("{file}: the colour `{token}` is missing")]
    Missing { file: String, token: String },
    #[error("{file}: there is no colour called `{token}`")]
    Unknown { file: String, token: String },
    #[error(
        "{file}: `{value}` for `{token}` is not a colour; write six hexadecimal digits, as in \"#21507F\""
    )]
    NotAColour { file: String, token: String, value: String },
}

/// A theme, ready to paint with.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    pub id: String,
    pub name: String,
    pub base: Base,
    pub shadow: Color32,
    pub scrim_alpha: f32,
    pub edges: Edges,
    pub floors: Floors,
    colours: Vec<Color32>,
}

impl Theme {
    /// Reads one of the built-in themes.
    ///
    /// # Panics
    /// Where a built-in file is broken, which a test of this room catches before anybody meets it.
    pub fn built_in(id: ThemeId) -> Theme {
        let (file, text) = id.source();
        Theme::parse(file, text).unwrap_or_else(|problem| panic!("{problem}"))
    }

    /// Reads a theme file: every token must be there, and nothing else.
    pub fn parse(file: &str, text: &str) -> Result<Theme, ThemeProblem> {
        let unreadable = |what: String| ThemeProblem::Unreadable { file: file.to_owned(), what };
        let raw: ThemeFile = ron::from_str(text).map_err(|error| unreadable(error.to_string()))?;
        let unknown = raw.colours.keys().find(|key| !Token::ALL.iter().any(|token| token.key() == **key));
        if let Some(token) = unknown {
            return Err(ThemeProblem::Unknown { file: file.to_owned(), token: token.clone() });
        }
        let mut colours = Vec::with_capacity(Token::ALL.len());
        for token in Token::ALL {
            let value = raw.colours.get(token.key()).ok_or_else(|| ThemeProblem::Missing {
                file: file.to_owned(),
                token: token.key().to_owned(),
            })?;
            colours.push(colour(value).ok_or_else(|| ThemeProblem::NotAColour {
                file: file.to_owned(),
                token: token.key().to_owned(),
                value: value.clone(),
            })?);
        }
        let shadow = colour(&raw.shadow.colour).ok_or_else(|| ThemeProblem::NotAColour {
            file: file.to_owned(),
            token: "shadow".to_owned(),
            value: raw.shadow.colour.clone(),
        })?;
        Ok(Theme {
            id: raw.id,
            name: raw.name,
            base: raw.base,
            shadow: shadow.gamma_multiply(raw.shadow.alpha),
            scrim_alpha: raw.scrim_alpha,
            edges: raw.edges,
            floors: raw.floors,
            colours,
        })
    }

    /// The colour of a token.
    pub fn get(&self, token: Token) -> Color32 {
        self.colours[token as usize]
    }

    /// Whether this is the theme for people who need the strongest edges.
    pub fn is_clear(&self) -> bool {
        self.edges.card > 1.0
    }
}

/// Reads `#RRGGBB`.
#[expect(clippy::disallowed_methods, reason = "the one place that turns the text of an asset into a colour")]
pub fn colour(text: &str) -> Option<Color32> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let value = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = value.to_be_bytes();
    Some(Color32::from_rgb(red, green, blue))
}

/// Everything about the look that a person can choose, in force for a whole window.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    pub theme: Arc<Theme>,
    /// Setting "One typeface everywhere".
    pub one_typeface: bool,
    /// Setting "Wider letters and lines".
    pub wider: bool,
    /// Setting "Move as little as possible".
    pub still: bool,
}

impl Look {
    /// The look with its usual settings.
    pub fn new(theme: ThemeId) -> Look {
        Look { theme: Arc::new(Theme::built_in(theme)), one_typeface: false, wider: false, still: false }
    }

    /// The colour of a token.
    pub fn get(&self, token: Token) -> Color32 {
        self.theme.get(token)
    }

    /// How long a movement takes, in seconds; none for people who asked for none.
    pub fn motion(&self, seconds: f32) -> f32 {
        if self.still { 0.0 } else { seconds }
    }
}

fn slot() -> egui::Id {
    egui::Id::unique("rounds-look")
}

/// The look in force. Day, where nobody has chosen yet.
pub fn look(ctx: &egui::Context) -> Look {
    ctx.data_mut(|data| data.get_temp_mut_or_insert_with(slot(), || Look::new(ThemeId::Day)).clone())
}

/// Puts a look in force: for our own widgets and for what egui paints itself. Cheap when nothing changed.
pub fn apply(ctx: &egui::Context, look: &Look) {
    let known: Option<Look> = ctx.data(|data| data.get_temp(slot()));
    if known.as_ref() == Some(look) {
        return;
    }
    ctx.data_mut(|data| data.insert_temp(slot(), look.clone()));
    let style = Arc::new(visuals::style(look));
    // Both slots get it, so that a change of the desktop's theme cannot undo the choice.
    ctx.set_style_of(egui::Theme::Light, Arc::clone(&style));
    ctx.set_style_of(egui::Theme::Dark, style);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_theme_reads() {
        let names: Vec<String> = ThemeId::ALL.iter().map(|id| Theme::built_in(*id).name).collect();
        assert_eq!(names, ["Day", "Night", "Clear"]);
    }

    #[test]
    fn a_missing_an_unknown_and_a_wrong_colour_are_named() {
        let (file, text) = ThemeId::Day.source();
        let missing = text.replace("        \"lamp\": \"#F3B03F\",\n", "");
        assert_eq!(
            Theme::parse(file, &missing).unwrap_err().to_string(),
            "light.ron: the colour `lamp` is missing"
        );
        let unknown = text.replace("\"lamp\":", "\"lantern\":");
        assert_eq!(
            Theme::parse(file, &unknown).unwrap_err().to_string(),
            "light.ron: there is no colour called `lantern`"
        );
        let wrong = text.replace("#F3B03F", "amber");
        let said = Theme::parse(file, &wrong).unwrap_err().to_string();
        assert!(said.contains("`amber` for `lamp` is not a colour"), "{said}");
    }

    #[test]
    fn a_choice_comes_round_again() {
        let mut choice = ThemeChoice::System;
        for _ in 0..4 {
            choice = choice.next();
        }
        assert_eq!(choice, ThemeChoice::System);
        assert_eq!(ThemeChoice::System.theme(true), ThemeId::Night);
        assert_eq!(ThemeChoice::Day.theme(true), ThemeId::Day);
    }
}
