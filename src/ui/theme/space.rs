//! Distances, radii and heights, in points at 100 %. Nothing stands between the steps.

pub const S1: f32 = 4.0;
pub const S2: f32 = 8.0;
pub const S3: f32 = 12.0;
pub const S4: f32 = 16.0;
pub const S5: f32 = 24.0;
pub const S6: f32 = 32.0;
pub const S7: f32 = 48.0;
pub const S8: f32 = 64.0;

/// Heights.
pub const TOP_BAR: f32 = 56.0;
pub const TOP_BAR_SHORT: f32 = 44.0;
pub const CONTROL: f32 = 40.0;
pub const CONTROL_COMPACT: f32 = 32.0;
pub const CONTROL_LARGE: f32 = 48.0;
pub const ICON: f32 = 20.0;
pub const ICON_DENSE: f32 = 16.0;

/// Radii.
pub const RADIUS_CONTROL: u8 = 8;
pub const RADIUS_WELL: u8 = 10;
pub const RADIUS_CARD: u8 = 12;
pub const RADIUS_WASH: u8 = 4;

/// Measures: the widest that a column of text may grow.
pub const MEASURE_SPEECH: f32 = 580.0;
pub const MEASURE_REPLY: f32 = 540.0;
pub const MEASURE_PROSE: f32 = 520.0;
pub const MEASURE_PANEL: f32 = 400.0;
pub const PAGE: f32 = 1168.0;

/// How wide the window is, once zoom is taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WidthClass {
    Compact,
    Narrow,
    Regular,
    Wide,
}

/// The room that a screen has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    pub class: WidthClass,
    pub short: bool,
    pub width: f32,
    pub height: f32,
}

impl Room {
    /// The room that the whole window gives.
    pub fn of(ctx: &egui::Context) -> Room {
        Room::new(ctx.content_rect().size())
    }

    pub fn new(size: egui::Vec2) -> Room {
        let class = match size.x {
            x if x >= 1440.0 => WidthClass::Wide,
            x if x >= 900.0 => WidthClass::Regular,
            x if x >= 640.0 => WidthClass::Narrow,
            _ => WidthClass::Compact,
        };
        Room { class, short: size.y < 480.0, width: size.x, height: size.y }
    }

    /// Side panels do not fit: they become sheets.
    pub fn is_small(self) -> bool {
        self.class <= WidthClass::Narrow
    }

    pub fn is_compact(self) -> bool {
        self.class == WidthClass::Compact
    }

    pub fn is_wide(self) -> bool {
        self.class == WidthClass::Wide
    }

    /// The margin at the sides of a page.
    pub fn margin(self) -> f32 {
        match self.class {
            WidthClass::Compact => S4,
            WidthClass::Narrow | WidthClass::Regular => S5,
            WidthClass::Wide => S7,
        }
    }

    /// The height of the top bar.
    pub fn top_bar(self) -> f32 {
        if self.short || self.is_compact() { TOP_BAR_SHORT } else { TOP_BAR }
    }
}
