//! Words that are looked for in the talk on the screen: what is typed, and which place is shown. The places themselves
//! follow from the talk and are worked out anew; nothing of this is kept on disk.

use super::State;
use crate::app::action::{Action, Effect};
use crate::app::in_text::{Line, Place, places};
use crate::app::route::{LookTab, Route};

/// The open field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InText {
    pub text: String,
    /// The place that is shown, counted from 0.
    at: usize,
    /// The place should come into view in the next frame.
    pub scroll: bool,
}

/// What can be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    Typed(String),
    Next,
    Previous,
    Close,
}

impl State {
    /// The field, where the screen has a talk to find words in.
    pub fn finder(&self) -> Option<&InText> {
        self.in_text.as_ref().filter(|_| searched(self.route))
    }

    /// Every place, and which of them is shown.
    pub fn found_in_text(&self) -> (Vec<Place>, usize) {
        let Some(finder) = self.finder() else { return (Vec::new(), 0) };
        let found = places(self.lines(), &finder.text);
        let at = finder.at.min(found.len().saturating_sub(1));
        (found, at)
    }

    /// The talk of the screen, line by line; what somebody thought is found only where it is shown.
    fn lines(&self) -> Vec<(Line, &str)> {
        match (self.route, &self.talk, &self.looking) {
            (Route::Encounter, Some(talk), _) => {
                let turns = talk.session.turns.iter().enumerate().flat_map(|(at, turn)| {
                    let event = turn.event.as_deref().map(|event| (Line::Event(at), event));
                    let said = [
                        (Line::Reply(at), turn.shown.reply.as_str()),
                        (Line::Answer(at), turn.shown.persona_line.as_str()),
                    ];
                    said.into_iter().chain(event)
                });
                std::iter::once((Line::Opening, talk.session.opening.as_str())).chain(turns).collect()
            }
            (Route::LookBack(_), _, Some(looking)) => {
                let turns = looking.debrief.turns.iter().enumerate().flat_map(|(at, view)| {
                    let event = view.event.as_deref().map(|event| (Line::Event(at), event));
                    let said = [
                        (Line::Reply(at), view.reply.as_str()),
                        (Line::Answer(at), view.persona_line.as_str()),
                        (Line::Thought(at), view.inner_thought.as_str()),
                    ];
                    said.into_iter().chain(event)
                });
                std::iter::once((Line::Opening, looking.debrief.opening.as_str())).chain(turns).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Opens the field, or gives it the focus again; the words of the last time are still there.
    pub(super) fn find_in_text(&mut self) {
        self.focus_find = true;
        let finder = self.in_text.get_or_insert_with(InText::default);
        finder.scroll = true;
    }

    pub(super) fn in_text(&mut self, act: Act) -> Vec<Effect> {
        let count = self.found_in_text().0.len();
        let talks = self.route.in_talk();
        let Some(finder) = &mut self.in_text else { return Vec::new() };
        match act {
            Act::Typed(text) => (finder.text, finder.at) = (text, 0),
            Act::Next if count > 0 => finder.at = (finder.at + 1) % count,
            Act::Previous if count > 0 => finder.at = (finder.at.min(count) + count - 1) % count,
            Act::Next | Act::Previous => {}
            Act::Close => {
                self.in_text = None;
                self.focus_composer = talks;
                return Vec::new();
            }
        }
        finder.scroll = true;
        Vec::new()
    }
}

/// Screens with a talk on them.
pub(super) fn searched(route: Route) -> bool {
    matches!(route, Route::Encounter | Route::LookBack(LookTab::Transcript))
}

impl From<Act> for Action {
    fn from(act: Act) -> Action {
        Action::InText(act)
    }
}
