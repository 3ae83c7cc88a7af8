//! What a command does on the screen that is open. It only picks the action; the action's room changes the state.

use std::sync::Arc;

use super::{Calm, Dialog, State, drill, in_text};
use crate::app::action::{Action, Effect};
use crate::app::command::Command;
use crate::app::projector::Act;
use crate::app::route::Route;
use crate::content::Pack;
use crate::session::RoundRecord;

impl State {
    pub(super) fn command(&mut self, command: Command, pack: &Arc<Pack>) -> Vec<Effect> {
        if !command.works_on(self.route) {
            return Vec::new();
        }
        match command {
            // The way out of a talk asks first.
            Command::Go(_) | Command::NewRound | Command::Guided | Command::Back if self.route.in_talk() => {
                self.open(Dialog::Leave)
            }
            // A round that goes on is left through its own door.
            Command::Go(_) | Command::NewRound
                if self.route == Route::Projector && self.projector.from == Route::Encounter =>
            {
                let _ = self.apply(Action::Do(Command::Present), pack);
                self.open(Dialog::Leave)
            }
            Command::Present => self.present(),
            Command::Look(look) => self.look(look),
            Command::Projector(press) => self.on_projector(Act::Press(press), pack),
            Command::Back if self.route == Route::Projector => self.present(),
            Command::Go(route) => self.go(route),
            Command::NewRound => {
                vec![Effect::Draw { seed: String::new(), scenario: String::new(), role: None }]
            }
            Command::Back => self.apply(Action::Back, pack),
            Command::Palette => self.open(Dialog::Palette),
            Command::Keys => self.open(Dialog::Keys),
            Command::Menu => self.open(Dialog::Menu),
            Command::Larger | Command::Smaller | Command::FullSize => {
                self.settings.zoom(match command {
                    Command::Larger => 1,
                    Command::Smaller => -1,
                    _ => 0,
                });
                vec![Effect::SaveSettings(self.settings.clone())]
            }
            Command::NextTheme => {
                self.settings.theme = self.settings.theme.next();
                vec![Effect::SaveSettings(self.settings.clone())]
            }
            Command::FullScreen => {
                self.full_screen = !self.full_screen;
                Vec::new()
            }
            Command::Find => {
                if in_text::searched(self.route) {
                    self.find_in_text();
                } else {
                    self.find_here();
                }
                Vec::new()
            }
            Command::FindNext | Command::FindPrevious if self.route == Route::Progress => {
                self.progress.walk(command == Command::FindNext);
                Vec::new()
            }
            // Without an open field there is nothing to walk through yet.
            Command::FindNext | Command::FindPrevious if self.finder().is_none() => {
                self.find_in_text();
                Vec::new()
            }
            Command::FindNext => self.in_text(in_text::Act::Next),
            Command::FindPrevious => self.in_text(in_text::Act::Previous),
            Command::Drill => {
                let turn = self.looking.as_ref().map_or(1, super::Looking::turn);
                self.in_drill(drill::Act::Turn(u16::try_from(turn).unwrap_or(1)))
            }
            Command::DrillAgain => self.in_drill(drill::Act::Again),
            Command::DrillNext => self.in_drill(drill::Act::NextLine),
            Command::ChartsOrTables => self.apply(super::ProgressAct::Switch.into(), pack),
            Command::Leave => self.open(Dialog::Leave),
            Command::WhereTheySit if self.route == Route::Projector => self.on_projector(Act::Map, pack),
            Command::WhereTheySit => self.open(Dialog::Map),
            Command::Pause => self.apply(Action::TogglePause, pack),
            Command::Notes => self.apply(Action::ToggleNotes, pack),
            Command::StepBack => self.apply(Action::StepBackAndWait, pack),
            Command::TakeBack => self.apply(Action::TakeBack, pack),
            Command::TheyMayAnswer => self.apply(Action::Answer, pack),
            Command::ReadAloud => self.read_last_aloud(),
            Command::Hint if !self.settings.hints => {
                self.toast =
                    Some("Hints are off. Settings, “Help and difficulty”, offers them again.".to_owned());
                Vec::new()
            }
            Command::Hint => {
                if let Some(talk) = &mut self.talk {
                    talk.hint = if talk.hint.is_some() { None } else { Some(0) };
                    talk.notes_open = false;
                }
                Vec::new()
            }
            Command::Saved => {
                self.toast = Some(if self.saved {
                    "Saved already, at every turn.".to_owned()
                } else {
                    "Rounds cannot save here. This round will be gone when you close.".to_owned()
                });
                Vec::new()
            }
            Command::CopyRound => {
                self.round_in_view().map(|r| Effect::Copy(as_text(&r))).into_iter().collect()
            }
            Command::Export => self.apply(Action::Export, pack),
            Command::Guided => self.apply(Action::StartGuided, pack),
            Command::Person => self.open(Dialog::Person),
            Command::Onward => self.onward(pack),
            Command::Quit => vec![Effect::Quit],
        }
    }

    /// The one next step of the screen.
    fn onward(&mut self, pack: &Arc<Pack>) -> Vec<Effect> {
        match self.route {
            Route::Briefing => self.apply(Action::WalkUp, pack),
            Route::BeforeLook => match self.looking.as_ref().map(|looking| looking.calm) {
                Some(Calm::Offered | Calm::Quiet) => self.apply(Action::Calm(Calm::Over), pack),
                _ => self.apply(Action::ShowWhatHappened, pack),
            },
            Route::Drill => self.in_drill(match &self.drill {
                Some(open) if open.open().is_none() => drill::Act::Leave,
                Some(open) if open.marked => drill::Act::Keep,
                _ => drill::Act::Mark,
            }),
            Route::FirstRun => self.apply(Action::StartGuided, pack),
            _ => self.command(Command::NewRound, pack),
        }
    }

    pub(super) fn round_in_view(&self) -> Option<RoundRecord> {
        let screen = if self.route == Route::Projector { self.projector.from } else { self.route };
        match (&self.looking, &self.talk) {
            (Some(looking), _) if screen != Route::Encounter => Some(looking.record.clone()),
            (_, Some(talk)) => Some(talk.record()),
            _ => None,
        }
    }
}

/// A round as plain text, for the clipboard.
fn as_text(record: &RoundRecord) -> String {
    let name = record.persona.name();
    let mut text = format!(
        "{}\nwith {name}, seed {}\n\n{name}: {}\n",
        record.scenario_title, record.case.seed, record.opening
    );
    for turn in &record.turns {
        text.push_str(&format!("\n{}. You: {}\n{name}: {}\n", turn.turn, turn.reply, turn.persona_line));
    }
    text
}
