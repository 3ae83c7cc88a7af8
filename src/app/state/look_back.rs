//! A round that is over: the learner's own view of it, what is selected, and the next try.

use super::State;
use crate::app::action::{Action, Effect};
use crate::app::look::Look;
use crate::app::route::{LookTab, Route};
use crate::app::talk::Talk;
use crate::debrief::aim::AimLook;
use crate::privacy;
use crate::session::{Own, RoundRecord, Session};

/// The moment of quiet after a hard talk, before anything is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calm {
    /// Offered, with one thing to name.
    Offered,
    /// A still page, for as long as it takes.
    Quiet,
    /// Gone through, skipped, or not called for.
    Over,
}

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
    /// Where there is no room beside the talk: the reasons of the turn lie over it.
    pub why_open: bool,
    /// The rules that decided are shown.
    pub instructors: bool,
    /// What they thought and did not say is left out.
    pub thoughts_hidden: bool,
    pub calm: Calm,
    /// On a small window the questions before it come one after the other: the one that is open.
    pub question: usize,
    /// The goal that the round was begun with, beside what was said.
    pub aim: Option<AimLook>,
}

impl Looking {
    /// The turn that is open: the one that was chosen, or the weakest.
    pub fn turn(&self) -> usize {
        match self.selected.0 {
            0 => self.debrief.weakest.as_ref().map_or(1, |weakest| usize::from(weakest.turn)),
            chosen => chosen,
        }
    }

    /// The mark that stands before (-1) or behind (1) the one that is selected, over all turns.
    fn mark_from(&self, step: i8) -> Option<(usize, usize)> {
        let all: Vec<(usize, usize)> = self
            .debrief
            .turns
            .iter()
            .flat_map(|turn| (1..=turn.marks.len()).map(move |mark| (usize::from(turn.turn), mark)))
            .collect();
        let here = (self.turn(), self.selected.1);
        if step < 0 {
            all.into_iter().rev().find(|place| *place < here)
        } else {
            all.into_iter().find(|place| *place > here)
        }
    }

    pub(super) fn new(record: RoundRecord, session: Session) -> Looking {
        let debrief = crate::debrief::debrief(&session);
        let aim = crate::debrief::aim::look_at(&session, &record.own.aim);
        Looking {
            record,
            session,
            debrief,
            other: None,
            selected: (0, 0),
            scroll_to_selected: false,
            facts_shown: false,
            why_open: false,
            instructors: false,
            thoughts_hidden: false,
            calm: Calm::Over,
            question: 0,
            aim,
        }
    }
}

impl State {
    /// A key of the look-back.
    pub(super) fn look(&mut self, look: Look) -> Vec<Effect> {
        let Some(looking) = &self.looking else { return Vec::new() };
        let (turn, turns) = (looking.turn(), looking.debrief.turns.len());
        let select = |to: usize| (1..=turns).contains(&to).then_some(Action::SelectTurn(to));
        let action = match look {
            Look::Tab(tab) => Some(Action::OpenTab(tab)),
            Look::NextTurn => select(turn + 1),
            Look::TurnBefore => select(turn.saturating_sub(1)),
            Look::FirstTurn => select(1),
            Look::LastTurn => select(turns),
            Look::NextMark => Some(Action::NextMark(1)),
            Look::MarkBefore => Some(Action::NextMark(-1)),
            Look::Why => Some(Action::Why(!looking.why_open)),
            Look::TryAgain => select(turn).map(|_| Action::TryAgain(u16::try_from(turn).unwrap_or(1))),
            Look::Thoughts => Some(Action::HideThoughts(!looking.thoughts_hidden)),
            Look::Facts => {
                let mut effects = self.look_back(Action::OpenTab(LookTab::TheyKnew));
                effects.extend(self.look_back(Action::ShowFacts));
                return effects;
            }
            Look::Compare if looking.other.is_none() => {
                Some(Action::Say("There is one try only. Try a turn again, and both stand there.".to_owned()))
            }
            Look::Compare => Some(Action::OpenTab(LookTab::Compare)),
        };
        match action {
            Some(Action::Say(text)) => {
                self.toast = Some(text);
                Vec::new()
            }
            Some(action) => self.look_back(action),
            None => Vec::new(),
        }
    }

    pub(super) fn look_back(&mut self, action: Action) -> Vec<Effect> {
        let Some(looking) = &mut self.looking else { return Vec::new() };
        let id = looking.record.id.clone();
        match action {
            Action::Rate(skill, level) => {
                looking.record.self_ratings.insert(skill.clone(), level);
                return vec![Effect::Rate(id, skill, level)];
            }
            Action::Own(own) => {
                looking.record.own = *own;
                return vec![Effect::Own(id, Box::new(safe(&looking.record.own)))];
            }
            Action::OwnNote(text) => {
                looking.record.note.clone_from(&text);
                return vec![Effect::Note(id, text)];
            }
            Action::Question(at) => looking.question = at,
            Action::NextMark(step) => {
                if let Some((turn, mark)) = looking.mark_from(step) {
                    looking.selected = (turn, mark);
                    looking.scroll_to_selected = true;
                }
            }
            Action::Calm(calm) => looking.calm = calm,
            Action::Why(open) => {
                looking.why_open = open;
                looking.scroll_to_selected |= open;
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
            Action::ForInstructors(open) => looking.instructors = open,
            Action::HideThoughts(hidden) => looking.thoughts_hidden = hidden,
            Action::ShowFacts => looking.facts_shown = true,
            Action::ShowWhatHappened => return self.go(Route::LookBack(LookTab::Overview)),
            Action::OpenTab(tab) => {
                looking.scroll_to_selected = tab == LookTab::Transcript;
                looking.why_open &= tab == LookTab::Transcript;
                self.route = Route::LookBack(tab);
            }
            Action::TryAgain(turn) => match looking.session.rewound(turn) {
                Ok(session) => {
                    let mut talk = Talk::over(session);
                    talk.parent = Some((id, turn));
                    talk.first_try = Some((looking.debrief.clone(), turn));
                    talk.guide = false;
                    talk.aim.clone_from(&looking.record.own.aim);
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

/// What may be written down: nothing that looks like a real person's, here as little as in a talk.
fn safe(own: &Own) -> Own {
    Own {
        first_word: privacy::redact(&own.first_word),
        happening: privacy::redact(&own.happening),
        true_thing: privacy::redact(&own.true_thing),
        ..own.clone()
    }
}
