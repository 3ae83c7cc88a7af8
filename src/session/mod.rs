//! One conversation: inputs, turns, state; replay and rewind. Never reads the clock, the disk or global randomness.
//!
//! A session is (pack, case, inputs); everything else is a fold over them: rewinding folds a shorter list.
mod asked;
pub mod chain;
pub mod coach;
pub mod draw;
mod gates;
pub mod record;
mod speak;
mod step;
mod take;
pub mod turn;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use record::{Case, Ending, Input, KeptLine, MoveShown, Own, RoundRecord, TurnShown};
pub use turn::{Cause, State, Turn};

use crate::content::Pack;
use crate::persona::Persona;
use crate::persona::cast::{CastRole, GuidedStep, Role, Scenario};
use crate::persona::seed::SeedCode;
use crate::rubric::{Detection, Offer};
use draw::DrawProblem;

/// A talk going on or ended.
#[derive(Clone)]
pub struct Session {
    pub(crate) pack: Arc<Pack>,
    pub case: Case,
    pub(crate) seed: SeedCode,
    pub persona: Persona,
    pub opening: String,
    pub opening_offers: BTreeSet<Offer>,
    pub turns: Vec<Turn>,
    pub state: State,
}

/// Why a session could not be started.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StartProblem {
    #[error(transparent)]
    Seed(#[from] crate::persona::seed::SeedProblem),
    #[error(transparent)]
    Draw(#[from] DrawProblem),
}

impl Session {
    /// Begins a case: draws the persona, who opens.
    pub fn start(pack: &Arc<Pack>, case: &Case) -> Result<Session, StartProblem> {
        let seed = SeedCode::parse(&case.seed)?;
        if let Some(g) = pack.guided.as_ref().filter(|g| case.guided && g.scenario == case.scenario) {
            let case = Case { seed: seed.to_string(), ..case.clone() };
            return Session::with_persona(pack, &case, g.persona.clone());
        }
        let scenario = (!case.scenario.is_empty()).then_some(case.scenario.as_str());
        let drawn = draw::draw(pack, &seed, scenario, case.role.as_deref())?;
        let case = Case { seed: seed.to_string(), scenario: drawn.scenario, ..case.clone() };
        Session::with_persona(pack, &case, drawn.persona)
    }

    /// Begins a case with a persona that was drawn before (a stored round plays on with whom it began).
    pub fn with_persona(pack: &Arc<Pack>, case: &Case, persona: Persona) -> Result<Session, StartProblem> {
        let seed = SeedCode::parse(&case.seed)?;
        let scenario = pack.scenarios.get(&case.scenario).ok_or(DrawProblem::Nothing)?;
        if !pack.players(scenario).contains(&persona.role) {
            return Err(DrawProblem::Role(
                persona.role,
                scenario.id.clone(),
                pack.players(scenario).join(", "),
            )
            .into());
        }
        let case = case.clone();
        let state = State {
            openness: persona.openness,
            patience: i16::from(persona.patience),
            stance: "listening".into(),
            told: Vec::new(),
            used: BTreeSet::new(),
            thawing: false,
            healed: false,
            hurt: false,
            mended: false,
            promised: false,
            thread: Vec::new(),
            toned: 0,
            surfaced: false,
            warned: false,
            bad_turns: 0,
            pending: None,
            interrupted: false,
            asked: false,
            helped: 0,
            ending: Ending::Unfinished,
        };
        let mut session = Session {
            pack: pack.clone(),
            case,
            seed,
            persona,
            opening: String::new(),
            opening_offers: BTreeSet::new(),
            turns: Vec::new(),
            state,
        };
        let (line, offers) = speak::opening(&mut session);
        session.state.asked = line.trim_end().ends_with('?');
        session.opening = line;
        session.opening_offers = offers;
        Ok(session)
    }

    /// Takes one input.
    pub fn input(&mut self, input: &Input) -> Option<&Turn> {
        match input {
            Input::Help(strength) => {
                self.state.helped = self.state.helped.max((*strength).min(coach::EXAMPLE));
                None
            }
            Input::Say(text) => self.say(text),
            Input::Leave => {
                if self.state.ending == Ending::Unfinished {
                    self.state.ending = Ending::Left;
                }
                None
            }
        }
    }

    /// Folds a whole list of inputs.
    pub fn replay(pack: &Arc<Pack>, case: &Case, inputs: &[Input]) -> Result<Session, StartProblem> {
        let mut session = Session::start(pack, case)?;
        for input in inputs {
            session.input(input);
        }
        Ok(session)
    }

    /// The same talk, taken back to just before the learner's turn `turn` (1-based).
    pub fn rewound(&self, turn: u16) -> Result<Session, StartProblem> {
        let mut record = self.record();
        record.turns.truncate(usize::from(turn.saturating_sub(1)));
        Session::replay(&self.pack, &self.case, &record.open_inputs())
    }

    pub fn pack(&self) -> &Arc<Pack> {
        &self.pack
    }

    pub fn scenario(&self) -> &Scenario {
        &self.pack.scenarios[&self.case.scenario]
    }

    pub fn role(&self) -> &Role {
        &self.pack.roles[&self.persona.role]
    }

    /// The scenario's entry for this role.
    pub fn cast(&self) -> &CastRole {
        let cast = &self.scenario().cast;
        cast.iter().find(|c| c.role == self.persona.role).unwrap_or(&cast[0])
    }

    /// What the coach says before the next turn of a guided round.
    pub fn guide(&self) -> Option<&GuidedStep> {
        let steps =
            self.pack.guided.as_ref().filter(|g| self.case.guided && g.scenario == self.case.scenario)?;
        steps.steps.get(self.turns.len()).filter(|_| !self.ended())
    }

    /// Turns of a guided round; `None` in any other.
    pub(crate) fn guided_turns(&self) -> Option<usize> {
        self.case.guided.then(|| match &self.pack.guided {
            Some(g) if g.scenario == self.case.scenario => g.steps.len(),
            // A guided round of an older pack.
            _ => 3,
        })
    }

    pub fn ended(&self) -> bool {
        self.state.ending != Ending::Unfinished
    }

    /// The persona's latest words.
    pub fn latest_line(&self) -> &str {
        self.turns.last().map_or(&self.opening, |t| &t.shown.persona_line)
    }

    /// Leaves: the last word of the persona to somebody who goes; empty where goodbye was said already.
    pub fn last_word(&self) -> String {
        if self.state.stance == "leaving" {
            return String::new();
        }
        speak::last_word(self)
    }

    /// The round as it is stored.
    pub fn record(&self) -> RoundRecord {
        RoundRecord {
            id: String::new(),
            fingerprint: self.pack.fingerprint.clone(),
            case: self.case.clone(),
            persona: self.persona.clone(),
            scenario_title: self.scenario().title.clone(),
            opening: self.opening.clone(),
            turns: self.turns.iter().map(|t| t.shown.clone()).collect(),
            ending: self.state.ending,
            levels: Default::default(),
            self_ratings: Default::default(),
            facts_found: self.state.told.len() as u8,
            facts_in_all: self.scenario().facts.len() as u8,
            parent: None,
            started_at: 0,
            note: String::new(),
            believed_needs: String::new(),
            believed_fears: String::new(),
            goal: String::new(),
            own: Default::default(),
        }
    }
}

/// Moves as they are shown and stored: one row for each run of words.
pub fn moves_shown(reply: &str, detection: &Detection) -> Vec<MoveShown> {
    let rows = detection.moves.iter().flat_map(|m| {
        m.spans.iter().map(|s| MoveShown {
            id: m.id.clone(),
            start: s.start,
            end: s.end,
            quote: s.of(reply).to_string(),
            rule: m.rule.clone(),
        })
    });
    rows.collect()
}
