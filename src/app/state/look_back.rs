//! A round that is over: the learner's own view of it, what is selected, and the next try.

use super::State;
use crate::app::action::{Action, Effect};
use crate::app::route::{LookTab, Route};
use crate::app::talk::Talk;
use crate::session::{RoundRecord, Session};

/// A round that is looked back on.
#[derive(Clone)]
pub struct Looking {
    pub record: RoundRecord,
    /// Folded again, for marks and reasons.
    pub session: Session,
    pub debrief: crate::debrief::Debrief,
    /// The first try and the turn where this one parts from it.
    pub other: Option<(crate::debrief::Debrief, u16)>,
    pub selected: (usize, usize),
    pub scroll_to_selected: bool,
    pub facts_shown: bool,
}

impl Looking {
    /// The turn that is open: the one that was chosen, or the weakest.
    pub fn turn(&self) -> usize {
        match self.selected.0 {
            0 => self.debrief.weakest.as_ref().map_or(1, |weakest| usize::from(weakest.turn)),
            chosen => chosen,
        }
    }

    pub(super) fn new(record: RoundRecord, session: Session) -> Looking {
        let debrief = crate::debrief::debrief(&session);
        Looking {
            record,
            session,
            debrief,
            other: None,
            selected: (0, 0),
            scroll_to_selected: false,
            facts_shown: false,
        }
    }
}

impl State {
    pub(super) fn look_back(&mut self, action: Action) -> Vec<Effect> {
        let Some(looking) = &mut self.looking else { return Vec::new() };
        let id = looking.record.id.clone();
        match action {
            Action::Rate(skill, level) => {
                looking.record.self_ratings.insert(skill.clone(), level);
                return vec![Effect::Rate(id, skill, level)];
            }
            Action::BelievedNeeds(text) => {
                looking.record.believed_needs = text;
                let (needs, fears) = (&looking.record.believed_needs, &looking.record.believed_fears);
                return vec![Effect::Beliefs(id, needs.clone(), fears.clone())];
            }
            Action::BelievedFears(text) => {
                looking.record.believed_fears = text;
                let (needs, fears) = (&looking.record.believed_needs, &looking.record.believed_fears);
                return vec![Effect::Beliefs(id, needs.clone(), fears.clone())];
            }
            Action::SetGoal(goal) => {
                looking.record.goal.clone_from(&goal);
                return vec![Effect::Goal(id, goal)];
            }
            // A mark that was clicked is in view already; whoever comes from elsewhere is brought there.
            Action::SelectMark { turn, mark } => looking.selected = (turn, mark),
            Action::SelectTurn(turn) => {
                looking.selected = (turn, 0);
                looking.scroll_to_selected = true;
            }
            Action::ShowFacts => looking.facts_shown = true,
            Action::ShowWhatHappened => return self.go(Route::LookBack(LookTab::Overview)),
            Action::OpenTab(tab) => {
                looking.scroll_to_selected = tab == LookTab::Transcript;
                self.route = Route::LookBack(tab);
            }
            Action::TryAgain(turn) => match looking.session.rewound(turn) {
                Ok(session) => {
                    let mut talk = Talk::over(session);
                    talk.parent = Some((id, turn));
                    talk.first_try = Some((looking.debrief.clone(), turn));
                    talk.guide = false;
                    let record = talk.record();
                    self.talk = Some(talk);
                    self.focus_composer = true;
                    self.go(Route::Encounter);
                    return vec![Effect::BeginRound(Box::new(record))];
                }
                Err(problem) => self.toast = Some(problem.to_string()),
            },
            _ => {}
        }
        Vec::new()
    }
}
