//! The way to a person: the guided round, a draw, the briefing, the walk up to them; and rounds that come back from disk.

use std::sync::Arc;

use super::{Looking, State};
use crate::app::action::{Action, Effect};
use crate::app::route::{LookTab, Route};
use crate::app::talk::Talk;
use crate::content::Pack;
use crate::session::{Case, Session};

/// Who will be met.
#[derive(Clone, Debug, PartialEq)]
pub struct Briefing {
    pub case: Case,
    pub persona: crate::persona::Persona,
    pub opening: String,
}

impl State {
    pub(super) fn meet(&mut self, action: Action, pack: &Arc<Pack>) -> Vec<Effect> {
        match action {
            Action::StartGuided => {
                // Without its file the first round is an ordinary one.
                let case = crate::session::draw::guided(pack).unwrap_or_else(|| Case {
                    seed: GUIDED_SEED.to_owned(),
                    scenario: pack.playable().first().map(|s| s.id.clone()).unwrap_or_default(),
                    role: None,
                    guided: false,
                });
                self.settings.welcomed = true;
                let mut effects = vec![Effect::SaveSettings(self.settings.clone())];
                effects.extend(self.start(pack, &case));
                effects
            }
            Action::Draw { seed, scenario, role } => vec![Effect::Draw { seed, scenario, role }],
            Action::Drawn(case) => {
                match Session::start(pack, &case) {
                    Ok(session) => {
                        self.briefing = Some(Briefing {
                            case: session.case.clone(),
                            persona: session.persona.clone(),
                            opening: session.opening.clone(),
                        });
                        self.problem = None;
                        return self.go(Route::Briefing);
                    }
                    Err(problem) => self.problem = Some(problem.to_string()),
                }
                Vec::new()
            }
            Action::WalkUp => match self.briefing.take() {
                Some(briefing) => self.start(pack, &briefing.case),
                None => Vec::new(),
            },
            Action::GoOn(id) => vec![Effect::Load { id, look: false }],
            _ => Vec::new(),
        }
    }

    fn start(&mut self, pack: &Arc<Pack>, case: &Case) -> Vec<Effect> {
        match Talk::begin(pack, case) {
            Ok(talk) => {
                let record = talk.record();
                self.talk = Some(talk);
                self.looking = None;
                self.focus_composer = true;
                self.go(Route::Encounter);
                vec![Effect::BeginRound(Box::new(record))]
            }
            Err(problem) => {
                self.toast = Some(problem);
                Vec::new()
            }
        }
    }

    pub(super) fn load(&mut self, action: Action, pack: &Arc<Pack>) -> Vec<Effect> {
        match action {
            Action::LookAt(id) => vec![Effect::Load { id, look: true }],
            Action::Loaded(record, draft, look) => {
                match Session::replay(pack, &record.case, &record.open_inputs()) {
                    Ok(session) if look => {
                        self.talk = None;
                        self.looking = Some(Looking::new(*record, session));
                        self.go(Route::LookBack(LookTab::Overview))
                    }
                    Ok(session) => {
                        let mut talk = Talk::over(session);
                        talk.id = record.id.clone();
                        talk.recovered = !draft.is_empty();
                        talk.draft = draft;
                        talk.notes = record.note.clone();
                        self.talk = Some(talk);
                        self.focus_composer = true;
                        self.go(Route::Encounter)
                    }
                    Err(problem) => {
                        self.toast = Some(problem.to_string());
                        Vec::new()
                    }
                }
            }
            _ => Vec::new(),
        }
    }
}

/// The person of the first round: always the same.
const GUIDED_SEED: &str = "N00RH4";
