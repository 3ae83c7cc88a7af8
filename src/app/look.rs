//! What can be pressed while looking back: one row a key. Menu, palette and the sheet of keys follow from a row.

use super::command::{Keys, ctrl, plain, shift};
use super::route::{LookTab, Route};

/// A step through a round that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    Tab(LookTab),
    NextTurn,
    TurnBefore,
    FirstTurn,
    LastTurn,
    NextMark,
    MarkBefore,
    Why,
    TryAgain,
    Thoughts,
    Facts,
    Compare,
}

/// A step with its words and its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub look: Look,
    pub label: &'static str,
    pub keys: Keys,
}

const fn row(look: Look, label: &'static str, keys: Keys) -> Row {
    Row { look, label, keys }
}

/// THE list of steps. A key with Shift stands before the same key without, which would answer to both.
pub const LOOKS: &[Row] = &[
    row(Look::Tab(LookTab::Overview), "Overview", ctrl("1")),
    row(Look::Tab(LookTab::Transcript), "Transcript", ctrl("2")),
    row(Look::Tab(LookTab::TheyKnew), "What they knew", ctrl("3")),
    row(Look::Tab(LookTab::Needs), "Needs", ctrl("4")),
    row(Look::Tab(LookTab::Compare), "Compare", ctrl("5")),
    row(Look::Tab(LookTab::NextTime), "Next time", ctrl("6")),
    row(Look::NextTurn, "Next turn", plain("J")),
    row(Look::TurnBefore, "Turn before", plain("K")),
    row(Look::FirstTurn, "First turn", plain("Home")),
    row(Look::LastTurn, "Last turn", plain("End")),
    row(Look::MarkBefore, "Mark before", shift("N")),
    row(Look::NextMark, "Next mark", plain("N")),
    row(Look::Why, "Why", plain("W")),
    row(Look::TryAgain, "Try this turn again", plain("T")),
    row(Look::Thoughts, "Inner thoughts on or off", plain("I")),
    row(Look::Facts, "Show what they knew", plain("S")),
    row(Look::Compare, "Compare the two tries", plain("C")),
];

impl Look {
    /// Its row.
    pub fn row(self) -> &'static Row {
        LOOKS.iter().find(|row| row.look == self).unwrap_or(&LOOKS[0])
    }

    /// Whether it can be done on a screen: turns and marks stand in the transcript, the rest is everywhere in a look-back.
    pub const fn works_on(self, route: Route) -> bool {
        match self {
            Look::Tab(_) | Look::Facts | Look::Compare => matches!(route, Route::LookBack(_)),
            _ => matches!(route, Route::LookBack(LookTab::Transcript)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_finds_its_own_row_and_every_tab_has_its_label() {
        for row in LOOKS {
            assert_eq!(row.look.row(), row);
            if let Look::Tab(tab) = row.look {
                assert_eq!(row.label, tab.label());
            }
        }
        assert_eq!(LOOKS.iter().filter(|row| matches!(row.look, Look::Tab(_))).count(), LookTab::ALL.len());
    }
}
