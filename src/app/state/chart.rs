//! The chart of the house while it is looked at: who is chosen, and whether it is drawn or read as a list.

use super::State;
use crate::app::action::Action;

/// What is chosen there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// Whose card is shown; nobody was chosen yet: the person who is spoken of.
    pub at: Option<String>,
    /// A list in place of the drawing, once one of them was asked for.
    pub list: Option<bool>,
    /// The chosen place should take the focus in the next frame.
    pub focus: bool,
}

/// What can be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    Choose(String),
    AsList(bool),
}

impl State {
    pub(super) fn chart(&mut self, act: Act) {
        match act {
            Act::Choose(id) => self.chart.at = Some(id),
            Act::AsList(list) => self.chart.list = Some(list),
        }
        self.chart.focus = true;
    }
}

impl From<Act> for Action {
    fn from(act: Act) -> Action {
        Action::Chart(act)
    }
}
