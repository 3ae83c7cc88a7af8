//! The library: what is chosen and what it is filtered by. It holds no scenario; those are the pack's.

use super::State;
use crate::app::action::{Action, Effect};

/// What the library shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    pub chosen: String,
    pub level: Option<usize>,
    pub find: String,
}

impl State {
    pub(super) fn in_library(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::ChooseScenario(id) => self.library.chosen = id,
            Action::FilterLevel(level) => self.library.level = level,
            Action::Find(text) => self.library.find = text,
            _ => {}
        }
        Vec::new()
    }
}
