//! Where in the program somebody is. One variant a screen.

/// A screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Route {
    FirstRun,
    #[default]
    Home,
    Library,
    Briefing,
    Encounter,
    BeforeLook,
    LookBack(LookTab),
    Settings,
    Problems,
}

/// The tabs of the look-back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    /// A round goes on here: the shell shows its own bar and commands.
    pub const fn in_talk(self) -> bool {
        matches!(self, Route::Encounter)
    }
}
