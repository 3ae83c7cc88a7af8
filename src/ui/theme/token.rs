//! The names of every colour of the window. A view asks for a token; only the theme files hold values.
//!
//! `Token::ALL` is the list that makes one real: a theme file must name each of them and nothing else.

macro_rules! tokens {
    ($($(#[doc = $doc:literal])* $name:ident = $key:literal,)*) => {
        /// A colour by its role.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(usize)]
        pub enum Token {
            $($(#[doc = $doc])* $name,)*
        }

        impl Token {
            /// Every token, in the order of the design brief.
            pub const ALL: &'static [Token] = &[$(Token::$name,)*];

            /// The name as it stands in a theme file.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Token::$name => $key,)*
                }
            }
        }
    };
}

tokens! {
    #[doc = "Window background, transcript."]
    Ground = "ground",
    #[doc = "Panels, cards, your turns, inputs on ground."]
    Surface = "surface",
    #[doc = "Menus, popovers, dialogs."]
    Raised = "raised",
    #[doc = "Wells, table heads, model wordings, bar tracks."]
    Sunken = "sunken",
    #[doc = "Row or quiet button under the pointer."]
    Hover = "hover",
    #[doc = "Toasts, tooltips."]
    Inverse = "inverse",
    #[doc = "Behind a dialog, at 45 % (Clear: 80 %)."]
    Scrim = "scrim",
    #[doc = "Spoken words, titles."]
    TextStrong = "text.strong",
    #[doc = "Everything else that is read."]
    TextNormal = "text.normal",
    #[doc = "Labels, second lines, placeholders."]
    TextWeak = "text.weak",
    #[doc = "Words on a control that cannot be used now."]
    TextDisabled = "text.disabled",
    #[doc = "On inverse."]
    TextInverse = "text.inverse",
    #[doc = "Second line on inverse."]
    TextInverseWeak = "text.inverse_weak",
    #[doc = "Dividers and card edges, decoration only."]
    LineSoft = "line.soft",
    #[doc = "Edge of anything that can be used."]
    LineStrong = "line.strong",
    #[doc = "Primary button, your beads, selected tab bar."]
    Accent = "accent",
    #[doc = "The same under the pointer."]
    AccentHover = "accent.hover",
    #[doc = "The same while pressed."]
    AccentActive = "accent.active",
    #[doc = "Selected row, selected turn."]
    AccentWash = "accent.wash",
    #[doc = "Links and words on quiet buttons."]
    AccentText = "accent.text",
    #[doc = "Words and icons on accent."]
    OnAccent = "on_accent",
    #[doc = "A lit openness dot, the persona's place on the map."]
    Lamp = "lamp",
    #[doc = "Edge of every openness dot, over-length bar."]
    LampEdge = "lamp.edge",
    #[doc = "Interruptions, narration strip."]
    LampWash = "lamp.wash",
    #[doc = "Words about openness and interruptions."]
    LampText = "lamp.text",
    #[doc = "Sign, underline and word for what counted."]
    Earned = "earned",
    #[doc = "Behind the quoted words."]
    EarnedWash = "earned.wash",
    #[doc = "Sign, underline and word for what cost."]
    Lost = "lost",
    #[doc = "Behind the quoted words."]
    LostWash = "lost.wash",
    #[doc = "Sign, underline and word for a near miss."]
    Near = "near",
    #[doc = "Behind the quoted words."]
    NearWash = "near.wash",
    #[doc = "Safety or legal flag; destructive buttons."]
    Flag = "flag",
    #[doc = "Flag banner, behind the quoted words."]
    FlagWash = "flag.wash",
    #[doc = "Words and sign on solid flag."]
    OnFlag = "on_flag",
    #[doc = "Badge fill, missing."]
    Level0 = "level.0",
    #[doc = "Badge fill, starting."]
    Level1 = "level.1",
    #[doc = "Badge fill, does the job."]
    Level2 = "level.2",
    #[doc = "Badge fill, worth copying."]
    Level3 = "level.3",
    #[doc = "Numeral and pips."]
    OnLevel0 = "on_level.0",
    #[doc = "Numeral and pips."]
    OnLevel1 = "on_level.1",
    #[doc = "Numeral and pips."]
    OnLevel2 = "on_level.2",
    #[doc = "Numeral and pips."]
    OnLevel3 = "on_level.3",
    #[doc = "First line, round marker."]
    Series1 = "series.1",
    #[doc = "Second line, square marker."]
    Series2 = "series.2",
    #[doc = "Third line, triangle marker."]
    Series3 = "series.3",
    #[doc = "Fourth line, diamond marker."]
    Series4 = "series.4",
    #[doc = "Grid lines, decoration only."]
    Grid = "grid",
    #[doc = "Keyboard focus ring."]
    Focus = "focus",
    #[doc = "Selected text."]
    Selection = "selection",
    #[doc = "Find hit."]
    Search = "search",
    #[doc = "Disc behind a portrait."]
    BackDawn = "back.dawn",
    #[doc = "Disc."]
    BackReed = "back.reed",
    #[doc = "Disc."]
    BackTide = "back.tide",
    #[doc = "Disc."]
    BackHaze = "back.haze",
    #[doc = "Disc."]
    BackClay = "back.clay",
    #[doc = "Disc."]
    BackStraw = "back.straw",
    #[doc = "Disc."]
    BackDusk = "back.dusk",
    #[doc = "Disc."]
    BackPine = "back.pine",
}
