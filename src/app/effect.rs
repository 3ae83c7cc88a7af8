//! The one place of the program that reaches the disk, the clipboard and chance. Each effect ends in what is said about it.

use std::hash::{BuildHasher, Hasher};

use super::action::{Action, Effect};
use super::{App, State};
use crate::export::Format;
use crate::persona::seed::SeedCode;
use crate::session::{Session, draw};
use crate::store::{StoreError, place};

impl App {
    pub(super) fn run(&mut self, effect: Effect) {
        match effect {
            Effect::SaveSettings(settings) => {
                let result = settings.save(&mut self.store);
                self.tell(result);
            }
            Effect::ListRounds => {
                let rounds = self.store.rounds(200, 0).unwrap_or_default();
                self.act(Action::Rounds(rounds));
            }
            Effect::Draw { seed, scenario, role } => self.draw(&seed, &scenario, role),
            Effect::BeginRound(record) => match self.store.begin_round(&record) {
                Ok(id) => self.act(Action::RoundBegun(id)),
                Err(error) => self.act(Action::TurnSaved(Some(error.to_string()))),
            },
            Effect::AppendTurn(id, turn) => {
                let result = self.store.append_turn(&id, &turn);
                self.act(Action::TurnSaved(result.err().map(|error| error.to_string())));
            }
            Effect::Finish(record) => {
                let (levels, found, all) = (&record.levels, record.facts_found, record.facts_in_all);
                match self.store.finish_round(&record.id, record.ending, levels, found, all) {
                    // A round that its last turn ended is finished a second time when it is looked at.
                    Ok(()) | Err(StoreError::Ended) => {}
                    Err(error) => self.state.toast = Some(error.to_string()),
                }
                // A backup that cannot be made now is made after the next round.
                let _ = self.store.backup_if_due();
            }
            Effect::SaveDraft(id, text) => {
                let result = if id.is_empty() { Ok(()) } else { self.store.save_draft(&id, &text) };
                self.tell(result);
            }
            Effect::Rate(id, skill, level) => {
                let result = self.store.set_self_rating(&id, &skill, level);
                self.tell(result);
            }
            Effect::Beliefs(id, needs, fears) => {
                let result = self.store.set_beliefs(&id, &needs, &fears);
                self.tell(result);
            }
            Effect::Note(id, text) => {
                let result = self.store.set_note(&id, &text);
                self.tell(result);
            }
            Effect::Goal(id, goal) => {
                let result = self.store.set_goal(&id, &goal);
                self.tell(result);
            }
            Effect::Load { id, look } => match self.store.round(&id) {
                Ok(record) => {
                    let draft = self.store.draft(&id);
                    self.act(Action::Loaded(Box::new(record), draft, look));
                }
                Err(error) => self.state.toast = Some(error.to_string()),
            },
            Effect::DescribeWipe => match self.store.what_a_wipe_takes() {
                Ok(wipe) => self.act(Action::AskForWipe(wipe.to_string())),
                Err(error) => self.state.toast = Some(error.to_string()),
            },
            Effect::Wipe => match self.store.wipe_all() {
                Ok(_) => self.act(Action::Wiped),
                Err(error) => self.state.toast = Some(error.to_string()),
            },
            Effect::BackUp => {
                self.state.toast = Some(match self.store.backup_now() {
                    Ok(path) => format!("Backed up as {}.", path.display()),
                    Err(error) => error.to_string(),
                });
            }
            Effect::Export(record) => self.export(&record),
            Effect::Copy(text) => {
                self.to_copy = Some(text);
                self.state.toast = Some("Copied.".to_owned());
            }
            Effect::Quit => self.quitting = true,
        }
    }

    fn tell(&mut self, result: crate::store::Result<()>) {
        if let Err(error) = result {
            self.state.toast = Some(error.to_string());
        }
    }

    fn draw(&mut self, seed: &str, scenario: &str, role: Option<String>) {
        let wanted = (!scenario.is_empty()).then_some(scenario);
        let code = if seed.trim().is_empty() {
            let last = self.state.rounds.first().and_then(|round| self.store.round(&round.id).ok());
            let persona = last.as_ref().map(|record| &record.persona);
            Ok(draw::fresh_seed(&self.pack, chance, wanted, role.as_deref(), persona))
        } else {
            SeedCode::parse(seed)
        };
        let drawn = code.map_err(|problem| problem.to_string()).and_then(|code| {
            let drawn = draw::draw(&self.pack, &code, wanted, role.as_deref());
            drawn
                .map(|drawn| draw::case(&code, &drawn, role.as_deref()))
                .map_err(|problem| problem.to_string())
        });
        match drawn {
            Ok(case) => self.act(Action::Drawn(case)),
            Err(problem) if self.state.dialog.is_some() => self.state.problem = Some(problem),
            Err(problem) => self.state.toast = Some(problem),
        }
    }

    /// Writes the round as a page beside the data and says where.
    fn export(&mut self, record: &crate::session::RoundRecord) {
        let session = Session::replay(&self.pack, &record.case, &record.inputs()).ok();
        let debrief = session.map(|session| crate::debrief::debrief(&session));
        let text = Format::Html.write(record, debrief.as_ref());
        let name = Format::Html.file_name(record);
        let written = match self.store.dir() {
            Some(dir) => {
                let path = dir.join(&name);
                place::write_private(&path, text.as_bytes()).map(|()| path).map_err(|error| error.to_string())
            }
            None => Err("there is no data folder".to_owned()),
        };
        self.state.toast = Some(match written {
            Ok(path) => {
                format!("Saved as {}. It opens in any browser, without the program.", path.display())
            }
            Err(why) => {
                self.to_copy = Some(text);
                format!("It could not be written: {why}. The text is on your clipboard.")
            }
        });
    }
}

/// 64 bits of chance for a new seed. Used for nothing that must be secret.
fn chance() -> u64 {
    std::collections::hash_map::RandomState::new().build_hasher().finish()
}

impl State {
    /// Whether a round can be exported or copied from here.
    pub fn has_round(&self) -> bool {
        self.talk.is_some() || self.looking.is_some()
    }
}
