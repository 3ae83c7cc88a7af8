//! Everything that a key or the menu can do: one variant with label, key and group. Menu, palette, sheet and tooltips
//! follow from the list.

use super::look::{LOOKS, Look};
use super::projector::{PRESSES, Press};
use super::route::{LookTab, PLACES, Place, Route};

/// A thing that can be done from anywhere, or on some screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Command {
    /// Go to one of [`PLACES`].
    Go(Route),
    NewRound,
    Onward,
    Guided,
    Back,
    Palette,
    Keys,
    Menu,
    Larger,
    Smaller,
    FullSize,
    NextTheme,
    FullScreen,
    Find,
    FindNext,
    FindPrevious,
    ChartsOrTables,
    /// Say a line of one's own again; the line of the turn that is open.
    Drill,
    DrillAgain,
    DrillNext,
    Hint,
    WhereTheySit,
    Person,
    Notes,
    Pause,
    StepBack,
    Leave,
    TakeBack,
    TheyMayAnswer,
    ReadAloud,
    CopyRound,
    Export,
    Saved,
    Quit,
    /// Show the round to a room, or leave that.
    Present,
    /// One of [`LOOKS`].
    Look(Look),
    /// One of [`PRESSES`].
    Projector(Press),
}

/// A key with its modifiers; the name of the key is egui's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys {
    pub ctrl: bool,
    pub shift: bool,
    pub alt: bool,
    pub key: &'static str,
}

pub(super) const fn plain(key: &'static str) -> Keys {
    Keys { ctrl: false, shift: false, alt: false, key }
}

pub(super) const fn shift(key: &'static str) -> Keys {
    Keys { ctrl: false, shift: true, alt: false, key }
}

pub(super) const fn ctrl(key: &'static str) -> Keys {
    Keys { ctrl: true, shift: false, alt: false, key }
}

pub(super) const fn alt(key: &'static str) -> Keys {
    Keys { ctrl: false, shift: false, alt: true, key }
}

const fn ctrl_shift(key: &'static str) -> Keys {
    Keys { ctrl: true, shift: true, alt: false, key }
}

impl Keys {
    /// "Ctrl Shift L".
    pub fn text(self) -> String {
        let mut words = Vec::new();
        if self.ctrl {
            words.push("Ctrl");
        }
        if self.alt {
            words.push("Alt");
        }
        if self.shift {
            words.push("Shift");
        }
        words.push(match self.key {
            "Plus" => "+",
            "Minus" => "-",
            "Comma" => ",",
            "ArrowLeft" => "Left",
            "ArrowRight" => "Right",
            "ArrowUp" => "Up",
            "ArrowDown" => "Down",
            "PageUp" => "Page Up",
            "PageDown" => "Page Down",
            "Period" => ".",
            other => other,
        });
        words.join(" ")
    }
}

impl Command {
    /// Every command, in the order of the menu.
    pub fn all() -> impl Iterator<Item = Command> {
        let places = PLACES.iter().map(|place| Command::Go(place.route));
        let looks = LOOKS.iter().map(|row| Command::Look(row.look));
        let presses = PRESSES.iter().map(|row| Command::Projector(row.press));
        std::iter::once(Command::NewRound).chain(places).chain(looks).chain(presses).chain(Self::OTHERS)
    }

    // A key with Shift stands before the same key alone, which would take it as well.
    const OTHERS: [Command; 33] = [
        Command::Onward,
        Command::Guided,
        Command::Present,
        Command::Hint,
        Command::WhereTheySit,
        Command::Person,
        Command::Notes,
        Command::Pause,
        Command::StepBack,
        Command::TakeBack,
        Command::TheyMayAnswer,
        Command::ReadAloud,
        Command::Leave,
        Command::CopyRound,
        Command::Export,
        Command::Saved,
        Command::Find,
        Command::FindPrevious,
        Command::FindNext,
        Command::ChartsOrTables,
        Command::Drill,
        Command::DrillAgain,
        Command::DrillNext,
        Command::Larger,
        Command::Smaller,
        Command::FullSize,
        Command::NextTheme,
        Command::FullScreen,
        Command::Back,
        Command::Palette,
        Command::Menu,
        Command::Keys,
        Command::Quit,
    ];

    fn place(route: Route) -> &'static Place {
        PLACES.iter().find(|place| place.route == route).unwrap_or(&PLACES[0])
    }

    /// The words in the menu.
    pub fn label(self) -> &'static str {
        match self {
            Command::Go(route) => Self::place(route).label,
            Command::NewRound => "New round",
            Command::Onward => "The next step",
            Command::Guided => "Guided first round",
            Command::Back => "Go back",
            Command::Palette => "Find anything",
            Command::Keys => "Keys of this screen",
            Command::Menu => "Menu",
            Command::Larger => "Larger",
            Command::Smaller => "Smaller",
            Command::FullSize => "Size 100 %",
            Command::NextTheme => "Next theme",
            Command::FullScreen => "Full screen",
            Command::Find => "Find on this page",
            Command::FindNext => "Find the next one",
            Command::FindPrevious => "Find the one before",
            Command::ChartsOrTables => "Charts or tables",
            Command::Drill => "Drill this line",
            Command::DrillAgain => "Say it again",
            Command::DrillNext => "The next line",
            Command::Hint => "Ask for a hint",
            Command::WhereTheySit => "Where they sit",
            Command::Person => "Who they are",
            Command::Notes => "Notes",
            Command::Pause => "Pause, go on",
            Command::StepBack => "Step back and wait",
            Command::Leave => "Leave the talk",
            Command::TakeBack => "Take the last reply back",
            Command::TheyMayAnswer => "They may answer",
            Command::ReadAloud => "Read their last line aloud, or stop",
            Command::CopyRound => "Copy the round as text",
            Command::Export => "Export the round",
            Command::Saved => "Saved already?",
            Command::Quit => "Quit",
            Command::Present => "Projector",
            Command::Look(look) => look.row().label,
            Command::Projector(press) => press.row().label,
        }
    }

    /// The key.
    pub fn keys(self) -> Keys {
        match self {
            Command::Go(route) => Self::place(route).keys,
            Command::NewRound => ctrl("N"),
            Command::Onward => ctrl("Enter"),
            Command::Guided => Keys { ctrl: false, shift: true, alt: false, key: "F1" },
            Command::Back => alt("ArrowLeft"),
            Command::Palette => ctrl("K"),
            Command::Keys => plain("F1"),
            Command::Menu => plain("F10"),
            Command::Larger => ctrl("Plus"),
            Command::Smaller => ctrl("Minus"),
            Command::FullSize => ctrl("0"),
            Command::NextTheme => ctrl_shift("L"),
            Command::FullScreen => plain("F11"),
            Command::Find => ctrl("F"),
            Command::FindNext => plain("F3"),
            Command::FindPrevious => shift("F3"),
            Command::ChartsOrTables => ctrl("T"),
            Command::Drill => plain("D"),
            Command::DrillAgain => plain("R"),
            Command::DrillNext => plain("N"),
            Command::Hint => plain("F2"),
            Command::WhereTheySit => ctrl("M"),
            Command::Person => ctrl("I"),
            Command::Notes => ctrl("J"),
            Command::Pause => ctrl("P"),
            Command::StepBack => plain("F4"),
            Command::Leave => ctrl("L"),
            Command::TakeBack => ctrl("Z"),
            Command::TheyMayAnswer => plain("F7"),
            Command::ReadAloud => ctrl("R"),
            Command::CopyRound => ctrl_shift("C"),
            Command::Export => ctrl("E"),
            Command::Saved => ctrl("S"),
            Command::Quit => ctrl("Q"),
            Command::Present => plain("F5"),
            Command::Look(look) => look.row().keys,
            Command::Projector(press) => press.row().keys,
        }
    }

    /// What else people call it, for those who look for it by name.
    pub const fn also_called(self) -> &'static [&'static str] {
        match self {
            Command::Go(Route::Home) => &["start", "next round", "week ahead"],
            Command::Go(Route::Progress) => &["plan", "week ahead", "next round", "levels", "history"],
            Command::Guided => &["tour", "tutorial", "introduction"],
            Command::Export => &["report", "save", "print", "share"],
            Command::TakeBack => &["undo"],
            Command::NextTheme => &["dark", "light", "contrast"],
            Command::Keys => &["shortcuts", "help"],
            _ => &[],
        }
    }

    /// Other keys that do the same.
    pub fn also(self) -> &'static [Keys] {
        match self {
            Command::Projector(press) => press.row().also,
            _ => &[],
        }
    }

    /// A letter, a digit or an arrow alone: it works only while no text field has the focus.
    pub fn waits_for_fields(self) -> bool {
        match self {
            Command::Look(look) => !look.row().keys.ctrl,
            _ => {
                matches!(
                    self,
                    Command::Projector(_) | Command::Drill | Command::DrillAgain | Command::DrillNext
                )
            }
        }
    }

    /// Screens with a talk to find words in.
    const fn finds_in_text(route: Route) -> bool {
        matches!(route, Route::Encounter | Route::LookBack(LookTab::Transcript))
    }

    /// Whether it can be done on a screen.
    pub const fn works_on(self, route: Route) -> bool {
        let talk = matches!(route, Route::Encounter);
        match self {
            Command::WhereTheySit => {
                talk || matches!(route, Route::Handbook | Route::Briefing | Route::Projector)
            }
            Command::Onward => {
                let asks = matches!(route, Route::FirstRun | Route::Home | Route::Briefing);
                asks || matches!(route, Route::BeforeLook | Route::Drill)
            }
            Command::Drill => matches!(route, Route::LookBack(_)),
            Command::DrillAgain | Command::DrillNext => matches!(route, Route::Drill),
            Command::Hint
            | Command::Person
            | Command::Notes
            | Command::Pause
            | Command::StepBack
            | Command::Leave
            | Command::TakeBack
            | Command::TheyMayAnswer
            | Command::ReadAloud => talk,
            Command::Find => {
                Self::finds_in_text(route)
                    || matches!(route, Route::Library | Route::Progress | Route::Handbook | Route::Settings)
            }
            Command::FindNext | Command::FindPrevious => {
                Self::finds_in_text(route) || matches!(route, Route::Progress)
            }
            Command::ChartsOrTables => matches!(route, Route::Progress),
            Command::CopyRound | Command::Export => {
                matches!(route, Route::Encounter | Route::BeforeLook | Route::LookBack(_) | Route::Projector)
            }
            Command::Look(look) => look.works_on(route),
            Command::Projector(_) => matches!(route, Route::Projector),
            Command::Present => {
                matches!(route, Route::Home | Route::Encounter | Route::LookBack(_) | Route::Projector)
            }
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_command_has_a_key_of_its_own() {
        // A key is one command's on a screen; elsewhere it may be another's.
        for route in Route::all() {
            let mut keys: BTreeSet<String> = BTreeSet::new();
            for command in Command::all().filter(|command| command.works_on(route)) {
                for key in command.also().iter().chain([&command.keys()]) {
                    assert!(keys.insert(key.text()), "{} twice on {route:?}", key.text());
                }
            }
        }
        let all: BTreeSet<Command> = Command::all().collect();
        assert_eq!(all.len(), Command::all().count());
    }

    #[test]
    fn a_letter_alone_waits_for_the_fields() {
        for command in Command::all().filter(|command| !command.waits_for_fields()) {
            let keys = command.keys();
            assert!(keys.ctrl || keys.alt || keys.key.starts_with('F'), "{command:?}");
        }
    }
}
