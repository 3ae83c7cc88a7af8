//! Where in the program somebody is. One variant a screen, and one list of the places that can be gone to at any time.

use super::command::{Keys, alt, ctrl};

/// A screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    FirstRun,
    #[default]
    Home,
    Library,
    Progress,
    Handbook,
    Briefing,
    Encounter,
    BeforeLook,
    LookBack(LookTab),
    Drill,
    Projector,
    Settings,
    Problems,
}

/// A screen that can be gone to from anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub route: Route,
    pub label: &'static str,
    pub keys: Keys,
    /// It stands in the bar of the home-like screens; the others are reached by menu, palette and key.
    pub tab: bool,
}

/// THE list of places, in the order of the bar. Tab, menu entry, palette and key follow from a row.
pub const PLACES: &[Place] = &[
    Place { route: Route::Home, label: "Home", keys: alt("1"), tab: true },
    Place { route: Route::Library, label: "Library", keys: alt("2"), tab: true },
    Place { route: Route::Progress, label: "Progress", keys: alt("3"), tab: true },
    Place { route: Route::Handbook, label: "Handbook", keys: alt("4"), tab: true },
    Place { route: Route::Settings, label: "Settings", keys: ctrl("Comma"), tab: false },
];

/// The tabs of the look-back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LookTab {
    #[default]
    Overview,
    Transcript,
    TheyKnew,
    Needs,
    Compare,
    NextTime,
}

impl LookTab {
    /// Every tab, in order.
    pub const ALL: [LookTab; 6] = [
        LookTab::Overview,
        LookTab::Transcript,
        LookTab::TheyKnew,
        LookTab::Needs,
        LookTab::Compare,
        LookTab::NextTime,
    ];

    /// The words on the tab.
    pub const fn label(self) -> &'static str {
        match self {
            LookTab::Overview => "Overview",
            LookTab::Transcript => "Transcript",
            LookTab::TheyKnew => "What they knew",
            LookTab::Needs => "Needs",
            LookTab::Compare => "Compare",
            LookTab::NextTime => "Next time",
        }
    }
}

impl Route {
    /// A round goes on here: the shell shows its own bar and commands, and the way out asks first.
    pub const fn in_talk(self) -> bool {
        matches!(self, Route::Encounter)
    }

    /// The list of rounds is read again on arrival.
    pub const fn shows_rounds(self) -> bool {
        matches!(self, Route::Home | Route::Library | Route::Progress | Route::Handbook)
    }

    /// Every screen once: what the tests walk, in every theme and size.
    pub fn all() -> Vec<Route> {
        let in_a_round = [Route::FirstRun, Route::Briefing, Route::Encounter, Route::BeforeLook];
        let mut all: Vec<Route> = PLACES.iter().map(|place| place.route).collect();
        all.extend(in_a_round);
        all.extend(LookTab::ALL.map(Route::LookBack));
        all.extend([Route::Drill, Route::Projector, Route::Problems]);
        all
    }
}
