//! The round as a room sees it: what a presenter can press, and the board that stands on the wall.
//!
//! The board is plain data, made from the state and from nothing else, so that a second window can show the same one. What
//! has not been revealed is not in it, and neither is the name of a learner.

pub mod board;
pub mod map;
pub mod steps;
mod veil;

use super::command::{Keys, plain, shift};

/// What a presenter presses: a key of the keyboard or of a clicker, or a button of the foot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Press {
    Next,
    Back,
    Reveal,
    RevealAll,
    Hide,
    First,
    Last,
    Black,
    White,
    Pause,
    Face,
    PlayAll,
    /// 1 to 4.
    Choose(u8),
    /// Take the round back to here and go on; the other version stays.
    GoOnHere,
}

/// A press with its words and its keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub press: Press,
    pub label: &'static str,
    pub keys: Keys,
    /// Other keys that do the same: those of clickers, and the arrows.
    pub also: &'static [Keys],
}

const fn row(press: Press, label: &'static str, keys: Keys, also: &'static [Keys]) -> Row {
    Row { press, label, keys, also }
}

/// THE list of presses. Menu, palette, sheet of keys and the keys themselves follow from a row. A key with Shift stands
/// before the same key without, since a key that is pressed with Shift answers to both.
pub const PRESSES: &[Row] = &[
    row(Press::RevealAll, "Reveal all of this turn", shift("PageDown"), &[]),
    row(
        Press::Next,
        "Next turn, or next reveal",
        plain("PageDown"),
        &[plain("Space"), plain("ArrowRight"), plain("ArrowDown")],
    ),
    row(
        Press::Back,
        "One step back",
        plain("PageUp"),
        &[plain("Backspace"), plain("ArrowLeft"), plain("ArrowUp")],
    ),
    row(Press::Reveal, "Reveal the next thing", plain("R"), &[]),
    row(Press::Hide, "Hide all again", plain("H"), &[]),
    row(Press::First, "First words", plain("Home"), &[]),
    row(Press::Last, "Last turn", plain("End"), &[]),
    row(Press::Black, "Black screen", plain("B"), &[plain("Period")]),
    row(Press::White, "White screen", plain("W"), &[plain("Comma")]),
    row(Press::Pause, "Pause, shown to the room", plain("P"), &[]),
    row(Press::Face, "Face on or off", plain("F"), &[]),
    row(Press::PlayAll, "Play all proposals", plain("A"), &[]),
    row(Press::Choose(1), "Choose proposal 1", plain("1"), &[]),
    row(Press::Choose(2), "Choose proposal 2", plain("2"), &[]),
    row(Press::Choose(3), "Choose proposal 3", plain("3"), &[]),
    row(Press::Choose(4), "Choose proposal 4", plain("4"), &[]),
    row(Press::GoOnHere, "Go on from this turn", plain("G"), &[]),
];

impl Press {
    /// Its row.
    pub fn row(self) -> &'static Row {
        PRESSES.iter().find(|row| row.press == self).unwrap_or(&PRESSES[0])
    }
}

/// What happens on the projector besides a press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    Press(Press),
    /// Any key after black or white.
    Uncover,
    /// Esc: closes the map or the comparison, else leaves presenting. Never the round.
    Escape,
    /// A proposed reply was typed into field `0` to `3`.
    Typed(usize, String),
    /// One more field.
    OneMore,
    /// Where they sit, one group at a time; the same closes it.
    Map,
    /// The window laid the board out: the page that is shown, and the last one before the next step.
    Measured {
        page: usize,
        last: usize,
    },
    FocusTaken,
}

/// The whole screen in one colour, until any key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    Black,
    White,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_presses_share_a_key() {
        let keys: Vec<String> = PRESSES
            .iter()
            .flat_map(|row| row.also.iter().chain([&row.keys]))
            .map(|keys| keys.text())
            .collect();
        let once: BTreeSet<&String> = keys.iter().collect();
        assert_eq!(once.len(), keys.len(), "{keys:?}");
    }

    #[test]
    fn every_press_finds_its_own_row() {
        for row in PRESSES {
            assert_eq!(row.press.row(), row);
        }
    }

    #[test]
    fn a_key_with_shift_is_asked_for_before_the_same_key_without() {
        for (at, row) in PRESSES.iter().enumerate().filter(|(_, row)| row.keys.shift) {
            let bare = PRESSES.iter().position(|other| other.keys.key == row.keys.key && !other.keys.shift);
            assert!(bare.is_none_or(|bare| bare > at), "{row:?}");
        }
    }
}
