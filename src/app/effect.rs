//! The one place of the program that reaches the disk, the clipboard, the voice and chance. Each effect ends in what is said about it.

use std::hash::{BuildHasher, Hasher};
use std::path::Path;

use super::action::{Action, Effect, Loaded};
use super::{App, ProgressAct, State, state};
use crate::export::Format;
use crate::persona::seed::SeedCode;
use crate::session::{RoundRecord, Session, draw};
use crate::store::{StoreError, clock, place};

/// So many rounds are listed and looked at; older ones no longer say where somebody stands.
const ROUNDS: u32 = 1000;

impl App {
    pub(super) fn run(&mut self, effect: Effect) {
        match effect {
            Effect::SaveSettings(settings) => {
                let result = settings.save(&mut self.store);
                self.tell(result);
            }
            Effect::ListRounds => {
                self.read_rounds();
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
            Effect::Own(id, own) => {
                let result = self.store.set_own(&id, &own);
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
                    // A first try that is gone or damaged is left out; the second stands for itself.
                    let first = record.parent.as_ref().and_then(|(id, _)| self.store.round(id).ok());
                    self.act(Action::Loaded(Box::new(Loaded { record, draft, first, look })));
                }
                Err(error) => self.state.toast = Some(error.to_string()),
            },
            Effect::ListTurns(skill) => {
                let turns = self.store.turns_of_skill(&skill, 8).unwrap_or_default();
                self.act(state::handbook::Act::Turns(turns).into());
            }
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
            Effect::ListBackups => {
                let backups = self.store.restorable();
                self.act(Action::Backups(backups));
            }
            Effect::Restore(path) => match self.store.restore(&path) {
                Ok(_) => {
                    let settings = super::Settings::load(&self.store);
                    self.act(Action::Restored(Box::new(settings)));
                }
                Err(error) => self.state.problem = Some(error.to_string()),
            },
            Effect::WriteExport(record, format, path) => {
                let text = self.page(&record, format);
                let result = write(Path::new(&path), &text);
                if result.is_err() {
                    self.to_copy = Some(text);
                }
                self.act(Action::Exported(result.map(|()| path)));
            }
            Effect::WriteAll(format, folder) => {
                let result = self.write_all(format, Path::new(&folder));
                self.act(Action::ExportedAll(result));
            }
            Effect::ChoosePlace => self.to_choose = Some(self.state.export.path.clone()),
            Effect::OpenFolder(folder) => {
                if let Err(error) = open_folder(&folder) {
                    self.to_copy = Some(folder);
                    self.state.toast = Some(format!(
                        "No file manager could be opened ({error}). The path is on your clipboard."
                    ));
                }
            }
            Effect::Copy(text) => {
                self.to_copy = Some(text);
                self.state.toast = Some("Copied.".to_owned());
            }
            Effect::ReadAloud(_) if self.voice.is_speaking() => self.voice.stop(),
            Effect::ReadAloud(text) => {
                if let Err(problem) = self.voice.read(&text) {
                    self.state.toast = Some(problem);
                }
            }
            Effect::Quit => self.quitting = true,
        }
    }

    /// The list of rounds, and what progress makes of them where something has changed.
    fn read_rounds(&mut self) {
        let rounds = self.store.rounds(ROUNDS, 0).unwrap_or_default();
        let (today, hour) = (clock::today(), clock::hour());
        let known = &self.state.progress;
        if rounds != self.state.rounds || today != known.today || hour != known.hour {
            match self.store.played(ROUNDS) {
                Ok(played) => self.act(Action::Progress(ProgressAct::Read { played, today, hour })),
                Err(error) => self.state.toast = Some(error.to_string()),
            }
        }
        self.act(Action::Rounds(rounds));
    }

    fn tell(&mut self, result: crate::store::Result<()>) {
        if let Err(error) = result {
            self.state.toast = Some(error.to_string());
        }
    }

    fn draw(&mut self, seed: &str, scenario: &str, role: Option<String>) {
        // How a round begins depends on the rounds so far, also on the one just ended.
        self.read_rounds();
        let wanted = (!scenario.is_empty()).then_some(scenario);
        let code = if seed.trim().is_empty() {
            let last = self.state.rounds.first().and_then(|round| self.store.round(&round.id).ok());
            let persona = last.as_ref().map(|record| &record.persona);
            let level = self.state.settings.difficulty;
            let wish = draw::Wish { scenario: wanted, role: role.as_deref(), level, unlike: persona };
            Ok(draw::fresh_seed(&self.pack, chance, wish))
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

    /// Every round as a file of its own; one that is damaged is written as far as it can be read.
    fn write_all(&self, format: Format, folder: &Path) -> Result<usize, String> {
        if !folder.is_absolute() {
            return Err("Type the whole path of a folder, from the first “/” on.".to_owned());
        }
        let failed = |error: &dyn std::fmt::Display| {
            format!("It could not be written there: {error}. Choose another folder.")
        };
        let all = self.store.count().map_err(|error| failed(&error))?;
        let rounds = self.store.rounds(all, 0).map_err(|error| failed(&error))?;
        place::export_dir(folder).map_err(|error| failed(&error))?;
        let mut written = 0;
        for round in &rounds {
            let Ok((Some(record), _)) = self.store.readable(&round.id) else { continue };
            let path = folder.join(format.file_name(&record));
            place::write_private(&path, self.page(&record, format).as_bytes())
                .map_err(|error| failed(&error))?;
            written += 1;
        }
        Ok(written)
    }

    /// The round as text, with its reasons where they can be worked out again.
    fn page(&self, record: &RoundRecord, format: Format) -> String {
        let session = Session::replay(&self.pack, &record.case, &record.inputs()).ok();
        let debrief = session.map(|session| crate::debrief::debrief(&session));
        format.write(record, debrief.as_ref())
    }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    if path.file_name().is_none() || path.is_dir() {
        return Err("Type a file name behind the folder.".to_owned());
    }
    place::write_private(path, text.as_bytes()).map_err(|error| {
        format!(
            "It could not be written there: {error}. Choose another place; the text is on your clipboard."
        )
    })
}

/// Shows a folder in the desktop's file manager.
fn open_folder(folder: &str) -> std::io::Result<()> {
    let program = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    std::process::Command::new(program).arg(folder).spawn().map(|_| ())
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
