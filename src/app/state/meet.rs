//! The way to a person: the guided round, a draw, the briefing, the walk up to them; and rounds that come back from disk.

use std::sync::Arc;

use super::{Looking, State};
use crate::app::action::{Action, Effect, Loaded};
use crate::app::route::{LookTab, Route};
use crate::app::settings::Coach;
use crate::app::talk::Talk;
use crate::content::Pack;
use crate::debrief::worked::{Worked, worked};
use crate::debrief::{Debrief, debrief};
use crate::progress::Scaffold;
use crate::session::{Case, KeptLine, RoundRecord, Session, StartProblem, draw};
use crate::store::RoundSummary;

/// Who will be met.
#[derive(Clone, Debug, PartialEq)]
pub struct Briefing {
    pub case: Case,
    pub persona: crate::persona::Persona,
    pub opening: String,
    /// How much is shown before the talk, by what is known of the learner.
    pub scaffold: Scaffold,
    /// Done once beforehand, for somebody who is new to a skill.
    pub worked: Option<Worked>,
    /// The wordings stand open.
    pub examples: bool,
    /// What the learner will try, in their own words.
    pub plan: String,
}

impl State {
    pub(super) fn meet(&mut self, action: Action, pack: &Arc<Pack>) -> Vec<Effect> {
        match action {
            Action::StartGuided => {
                self.settings.welcomed = true;
                let mut effects = vec![Effect::SaveSettings(self.settings.clone())];
                match draw::guided(pack) {
                    Some(case) => effects.extend(self.start(pack, &case)),
                    None => self.toast = Some("The guided round is not in this content.".to_owned()),
                }
                effects
            }
            Action::Draw { seed, scenario, role } => vec![Effect::Draw { seed, scenario, role }],
            Action::Drawn(case) => {
                match Session::start(pack, &case) {
                    Ok(session) => {
                        let focus = &session.scenario().focus;
                        let (scaffold, skill) = self.progress.scaffold([&focus.0, &focus.1]);
                        let coach = self.settings.coach;
                        let example = match coach {
                            Coach::AsItFits => scaffold == Scaffold::ExampleFirst,
                            Coach::Always => true,
                            Coach::WhenAsked => false,
                        };
                        let wordings = match coach {
                            Coach::AsItFits => scaffold != Scaffold::ReflectFirst,
                            Coach::Always => true,
                            Coach::WhenAsked => false,
                        };
                        self.briefing = Some(Briefing {
                            case: session.case.clone(),
                            persona: session.persona.clone(),
                            opening: session.opening.clone(),
                            scaffold,
                            worked: example.then(|| worked(&session, skill)).flatten(),
                            examples: wordings,
                            plan: String::new(),
                        });
                        self.problem = None;
                        return self.go(Route::Briefing);
                    }
                    Err(problem) => self.problem = Some(problem.to_string()),
                }
                Vec::new()
            }
            Action::WalkUp => match self.briefing.take() {
                Some(briefing) => {
                    let mut effects = self.start(pack, &briefing.case);
                    let plan = briefing.plan.trim();
                    if let Some(talk) = self.talk.as_mut().filter(|_| !plan.is_empty()) {
                        talk.notes = plan.to_owned();
                        effects = vec![Effect::BeginRound(Box::new(talk.record()))];
                    }
                    effects
                }
                None => Vec::new(),
            },
            Action::GoOn(id) => {
                self.present_when_loaded = false;
                vec![Effect::Load { id, look: false }]
            }
            _ => Vec::new(),
        }
    }

    fn start(&mut self, pack: &Arc<Pack>, case: &Case) -> Vec<Effect> {
        match Talk::begin(pack, case) {
            Ok(mut talk) => {
                if !case.guided {
                    talk.aim = self.goal().map_or(String::new(), |(_, goal)| goal.to_owned());
                }
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

    /// The goal that stands for the next round, with the round where it was chosen: the newest that is there.
    pub fn goal(&self) -> Option<(&RoundSummary, &str)> {
        let chosen = |round: &&RoundSummary| !round.goal.trim().is_empty();
        self.rounds.iter().find(chosen).map(|round| (round, round.goal.trim()))
    }

    /// Lines that were kept in the last drill, those of these skills first.
    pub fn kept_lines(&self, skills: [&str; 2]) -> Vec<&KeptLine> {
        let newest = self.rounds.iter().map(|round| &round.own.kept).find(|kept| !kept.is_empty());
        let mut lines: Vec<&KeptLine> = newest.into_iter().flatten().collect();
        lines.sort_by_key(|line| !skills.contains(&line.skill.as_str()));
        lines.truncate(2);
        lines
    }

    pub(super) fn load(&mut self, action: Action, pack: &Arc<Pack>) -> Vec<Effect> {
        match action {
            Action::LookAt(id) => {
                self.present_when_loaded = false;
                vec![Effect::Load { id, look: true }]
            }
            Action::Loaded(loaded) => {
                let present = std::mem::take(&mut self.present_when_loaded);
                let drill = self.drill_when_loaded.take();
                let Loaded { record, draft, first, look } = *loaded;
                let effects = match again(pack, &record) {
                    Ok(session) if look => {
                        self.talk = None;
                        let mut looking = Looking::new(record, session);
                        looking.other = other_try(pack, &looking.record, first.as_ref());
                        self.looking = Some(looking);
                        let effects = self.go(Route::LookBack(LookTab::Overview));
                        match drill {
                            Some((skill, from)) => self.drill_loaded(&skill, from),
                            None => effects,
                        }
                    }
                    Ok(session) => {
                        let mut talk = Talk::over(session);
                        talk.id.clone_from(&record.id);
                        talk.recovered = !draft.is_empty();
                        talk.draft = draft;
                        talk.notes.clone_from(&record.note);
                        talk.parent.clone_from(&record.parent);
                        talk.aim.clone_from(&record.own.aim);
                        talk.first_try = other_try(pack, &record, first.as_ref());
                        self.talk = Some(talk);
                        self.focus_composer = true;
                        self.go(Route::Encounter)
                    }
                    Err(problem) => {
                        self.toast = Some(problem.to_string());
                        return Vec::new();
                    }
                };
                if present { self.present() } else { effects }
            }
            _ => Vec::new(),
        }
    }
}

/// A stored round, folded again.
fn again(pack: &Arc<Pack>, record: &RoundRecord) -> Result<Session, StartProblem> {
    Session::replay(pack, &record.case, &record.open_inputs())
}

/// What the first try came to, and the turn where this one parts from it.
fn other_try(pack: &Arc<Pack>, record: &RoundRecord, first: Option<&RoundRecord>) -> Option<(Debrief, u16)> {
    let (_, turn) = record.parent.as_ref()?;
    let session = again(pack, first?).ok()?;
    Some((debrief(&session), *turn))
}
