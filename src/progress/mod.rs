//! Across rounds: how the levels went, how the learner sees themself, how they talk, and which round comes next and
//! why. Pure arithmetic over finished rounds; never reads a clock or a disk, never changes a mark.
mod bests;
mod calibration;
mod candidates;
pub mod history;
mod mastery;
pub mod policy;
pub mod sample;
mod talk;
pub mod tell;
mod week;

use std::collections::BTreeMap;

pub use bests::{Best, best};
pub use calibration::{Calibration, calibration};
pub use candidates::candidates;
pub use mastery::{Mastery, Point, Scaffold, mastery, scaffold, series};
pub use policy::{Candidate, Proposal, plan, propose, rank};
pub use talk::{TalkFigures, together};
pub use week::{Week, week};

use crate::session::Ending;

/// A round as progress sees it. Lists of these run from the oldest to the newest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Played {
    pub id: String,
    /// Days since 1970 where the learner lives; a day turns at four in the morning.
    pub day: i64,
    pub scenario: String,
    pub scenario_title: String,
    /// Role id.
    pub role: String,
    /// Name of the person met.
    pub persona: String,
    /// What their face is drawn from.
    pub portrait: u64,
    pub ending: Ending,
    pub guided: bool,
    /// Made to show the pages, not played by the learner.
    pub sample: bool,
    /// The round that this one tries again from some turn on.
    pub parent: Option<String>,
    /// Level 0 to 3 by skill; a skill that nothing called for is absent.
    pub levels: BTreeMap<String, u8>,
    /// The learner's own view, 0 to 3, given before the marks were shown.
    pub ratings: BTreeMap<String, u8>,
    pub found: u8,
    pub there: u8,
    pub talk: TalkFigures,
}

impl Played {
    /// A round of which only is known that it was met: for a plan, never for a chart.
    fn met(scenario: &str, role: &str, day: i64) -> Played {
        Played {
            id: String::new(),
            day,
            scenario: scenario.into(),
            scenario_title: String::new(),
            role: role.into(),
            persona: String::new(),
            portrait: 0,
            ending: Ending::Left,
            guided: false,
            sample: false,
            parent: None,
            levels: BTreeMap::new(),
            ratings: BTreeMap::new(),
            found: 0,
            there: 0,
            talk: TalkFigures { turns: 1, ..TalkFigures::default() },
        }
    }

    /// Counts for progress: ended, with at least one turn said by the learner in earnest.
    pub fn counts(&self) -> bool {
        self.ending != Ending::Unfinished && !self.guided && self.talk.turns > 0
    }
}

/// Rounds that count, oldest first.
pub fn counted(rounds: &[Played]) -> impl DoubleEndedIterator<Item = &Played> {
    rounds.iter().filter(|round| round.counts())
}

#[cfg(test)]
pub(crate) mod fixture {
    use super::*;

    /// A finished round for tests: `levels` as ("K1", 2).
    pub fn round(day: i64, scenario: &str, role: &str, levels: &[(&str, u8)]) -> Played {
        Played {
            id: format!("{day}-{scenario}-{role}"),
            day,
            scenario: scenario.into(),
            scenario_title: format!("Title of {scenario}"),
            role: role.into(),
            persona: "Noor".into(),
            portrait: 7,
            ending: Ending::Left,
            guided: false,
            sample: false,
            parent: None,
            levels: levels.iter().map(|(skill, level)| ((*skill).to_string(), *level)).collect(),
            ratings: BTreeMap::new(),
            found: 2,
            there: 5,
            talk: TalkFigures { turns: 6, ..TalkFigures::default() },
        }
    }
}
