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
                    toast: Some("Everything that Rounds kept here is gone.".to_owned()),
                    ..State::new(Settings::default(), Vec::new())
                };
                self.route = Route::FirstRun;
                vec![Effect::ListRounds]
            }
            Action::BackUp => vec![Effect::BackUp],
            Action::CopyText(text) => vec![Effect::Copy(text)],
            Action::ExportHtml => {
                self.round_in_view().map(|r| Effect::Export(Box::new(r))).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }
}
