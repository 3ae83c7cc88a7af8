//! What is kept and what leaves: settings, the list of rounds, backup, export, the wipe. The disk itself is behind the effects.

use super::State;
use crate::app::action::{Action, Effect};
use crate::app::route::Route;
use crate::app::settings::Settings;

impl State {
    pub(super) fn data(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::SettingsChanged(settings) => {
                self.settings = settings;
                vec![Effect::SaveSettings(self.settings.clone())]
            }
            Action::Welcomed => {
                self.settings.welcomed = true;
                self.route = Route::Home;
                vec![Effect::SaveSettings(self.settings.clone())]
            }
            Action::Rounds(rounds) => {
                self.rounds = rounds;
                Vec::new()
            }
            Action::AskForWipe(what) => {
                self.wipe = what;
                Vec::new()
            }
            Action::WipeAll => vec![Effect::Wipe],
            Action::Wiped => {
                *self = State {
                    saved: self.saved,
                    folder: self.folder.clone(),
                    home: self.home.clone(),
                    voice: self.voice,
                    toast: Some("Everything that Rounds kept here is gone.".to_owned()),
                    ..State::new(Settings::default(), Vec::new())
                };
                self.route = Route::FirstRun;
                vec![Effect::ListRounds]
            }
            Action::Backups(backups) => {
                self.backups = backups;
                Vec::new()
            }
            Action::Restore(path) => vec![Effect::Restore(path)],
            Action::Restored(settings) => {
                self.settings = *settings;
                self.dialog = None;
                self.talk = None;
                self.looking = None;
                self.toast = Some("The backup is back. What was here before is a backup now.".to_owned());
                self.go(Route::Home)
            }
            Action::BackUp => vec![Effect::BackUp],
            Action::CopyText(text) => vec![Effect::Copy(text)],
            Action::OpenFolder(folder) => vec![Effect::OpenFolder(folder)],
            _ => Vec::new(),
        }
    }
}
