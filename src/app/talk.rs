//! One talk while it goes on: the session, the half-written line, and what is open beside it.

use std::sync::Arc;

use crate::content::Pack;
use crate::persona::cast::Scenario;
use crate::session::{Case, Ending, RoundRecord, Session, TurnShown};

/// What the wait after Send is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub reply: String,
    /// It came from the field, and goes back there when it is taken back.
    pub typed: bool,
}

/// A talk.
#[derive(Clone)]
pub struct Talk {
    pub session: Session,
    /// Its id in the store; empty until the first turn is written.
    pub id: String,
    pub draft: String,
    /// A reply that was sent and may still be taken back.
    pub waiting: Option<Waiting>,
    pub paused: bool,
    pub notes_open: bool,
    pub notes: String,
    pub map_open: bool,
    pub hint: Option<u8>,
    /// The last turn could not be written down, and why.
    pub unsaved: Option<String>,
    /// The guide of the first round is shown.
    pub guide: bool,
    pub parent: Option<(String, u16)>,
    /// What the first try came to, and the turn where this one begins.
    pub first_try: Option<(crate::debrief::Debrief, u16)>,
    /// A half-written line came back from an earlier run.
    pub recovered: bool,
    /// Turns that were already there when this try began.
    pub kept: usize,
    /// Names and numbers in this talk are invented; it was asked.
    pub invented: bool,
    /// The goal that this round was begun with; may be empty.
    pub aim: String,
}

impl Talk {
    /// Begins a talk.
    pub fn begin(pack: &Arc<Pack>, case: &Case) -> Result<Talk, String> {
        let session = Session::start(pack, case).map_err(|problem| problem.to_string())?;
        Ok(Talk::over(session))
    }

    /// A talk over a session that is already there.
    pub fn over(session: Session) -> Talk {
        let guide = session.case.guided;
        let kept = session.turns.len();
        Talk {
            session,
            id: String::new(),
            draft: String::new(),
            waiting: None,
            paused: false,
            notes_open: false,
            notes: String::new(),
            map_open: false,
            hint: None,
            unsaved: None,
            guide,
            parent: None,
            first_try: None,
            recovered: false,
            kept,
            invented: false,
            aim: String::new(),
        }
    }

    /// The scenario that is played.
    pub fn scenario(&self) -> Option<&Scenario> {
        self.session.pack().scenarios.get(&self.session.case.scenario)
    }

    /// Whether nothing more can be said.
    pub fn is_over(&self) -> bool {
        self.session.state.ending != Ending::Unfinished
    }

    /// Whether the draft can be said now.
    pub fn can_send(&self) -> bool {
        !self.draft.trim().is_empty() && self.waiting.is_none() && !self.paused && !self.is_over()
    }

    /// Every word that was written and not heard yet: a reply that may still be taken back, and what is in the field.
    pub fn unheard(&self) -> String {
        match &self.waiting {
            Some(waiting) if waiting.typed && self.draft.trim().is_empty() => waiting.reply.clone(),
            Some(waiting) if waiting.typed => format!("{}\n{}", waiting.reply, self.draft),
            _ => self.draft.clone(),
        }
    }

    /// The change of openness that the last turn made; with the next reply on its way it is old news.
    pub fn change(&self) -> i8 {
        if self.waiting.is_some() {
            return 0;
        }
        self.session.turns.last().map_or(0, |turn| {
            i8::try_from(turn.shown.openness).unwrap_or(0) - i8::try_from(turn.openness_before).unwrap_or(0)
        })
    }

    /// The level of each skill over the talk, as the debrief reckons it; only those that were called for.
    fn levels(&self) -> std::collections::BTreeMap<String, u8> {
        let skills = crate::debrief::debrief(&self.session).skills;
        skills.into_iter().filter_map(|skill| skill.level.map(|level| (skill.id, level))).collect()
    }

    /// The round as it is stored.
    pub fn record(&self) -> RoundRecord {
        let session = &self.session;
        let pack = session.pack();
        let scenario = self.scenario();
        let turns: Vec<TurnShown> = session.turns.iter().map(|turn| turn.shown.clone()).collect();
        RoundRecord {
            id: self.id.clone(),
            fingerprint: pack.fingerprint.clone(),
            case: session.case.clone(),
            persona: session.persona.clone(),
            scenario_title: scenario.map(|s| s.title.clone()).unwrap_or_default(),
            opening: session.opening.clone(),
            levels: self.levels(),
            turns,
            ending: session.state.ending,
            self_ratings: std::collections::BTreeMap::new(),
            facts_found: u8::try_from(session.state.told.len()).unwrap_or(u8::MAX),
            facts_in_all: scenario.map_or(0, |s| u8::try_from(s.facts.len()).unwrap_or(u8::MAX)),
            parent: self.parent.clone(),
            started_at: 0,
            note: self.notes.clone(),
            believed_needs: String::new(),
            believed_fears: String::new(),
            goal: String::new(),
            own: crate::session::Own { aim: self.aim.clone(), ..Default::default() },
        }
    }
}
