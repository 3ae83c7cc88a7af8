//! THE PROGRAM WITHOUT A WINDOW: Action → State + Effects; effects reach the disk, the clipboard and the clock.
//!
//! A screen is given what stands in [`State`] and answers with actions. Nothing here knows egui, and nothing here judges a
//! reply: that is the session's work.

mod action;
pub mod aloud;
pub mod chart;
pub mod command;
mod effect;
pub mod find;
pub mod handbook;
pub mod in_text;
pub mod look;
pub mod projector;
mod route;
pub mod settings;
pub mod shelf;
pub mod state;
pub mod talk;

use std::sync::Arc;

pub use action::{Action, Effect, Loaded};
pub use command::Command;
pub use route::{LookTab, PLACES, Place, Route};
pub use settings::Settings;
pub use state::{
    Briefing, Calm, Dialog, Drill, Export, Library, Looking, Progress, ProgressAct, Projector, State,
};
pub use talk::Talk;

use crate::content::Pack;
use crate::store::{Store, place};

/// The running program: what is shown, what is kept, and the content.
pub struct App {
    pub state: State,
    pub pack: Arc<Pack>,
    store: Store,
    voice: aloud::Voice,
    /// The line that was there when something was last read, or could have been: it is not read again unasked.
    told: Option<(usize, String)>,
    /// Text that waits for the window's clipboard.
    pub to_copy: Option<String>,
    /// A path that waits for the window’s file chooser.
    pub to_choose: Option<String>,
    /// The window should close.
    pub quitting: bool,
}

impl App {
    /// Starts with a store and a pack; what the store said on opening is shown once.
    pub fn new(pack: Arc<Pack>, store: Store, notices: Vec<String>) -> App {
        let settings = Settings::load(&store);
        let mut app = App {
            state: State::new(settings, notices),
            pack,
            store,
            voice: aloud::Voice::default(),
            told: None,
            to_copy: None,
            to_choose: None,
            quitting: false,
        };
        app.state.saved = app.store.is_saved();
        app.state.folder = app.store.dir().map(|dir| dir.display().to_string());
        app.state.not_saved_because = app.store.not_saved_because().map(str::to_owned);
        app.state.home = place::home().map(|dir| dir.display().to_string()).unwrap_or_default();
        app.set_voice(aloud::Voice::find(&std::env::var_os("PATH").unwrap_or_default()));
        app.state.progress.chosen = app.state.settings.difficulty;
        app.run(Effect::ListRounds);
        if app.state.rounds.is_empty() && !app.state.settings.welcomed {
            app.state.route = Route::FirstRun;
        }
        app
    }

    /// Applies an action and everything that follows from it.
    pub fn act(&mut self, action: Action) {
        let pack = Arc::clone(&self.pack);
        let aloud = self.state.settings.read_aloud;
        for effect in self.state.apply(action, &pack) {
            self.run(effect);
        }
        if aloud && !self.state.settings.read_aloud {
            self.voice.stop();
        }
        self.speak();
    }

    /// The program that reads aloud from now on.
    pub fn set_voice(&mut self, voice: aloud::Voice) {
        self.state.voice = voice.program();
        self.voice = voice;
    }

    /// A new line of the other person is read where that is wished for; whoever leaves the talk, pauses it or answers
    /// hears no more of the old one.
    fn speak(&mut self) {
        let Some(line) = self.state.line_to_hear() else {
            self.voice.stop();
            if !matches!(self.state.route, Route::Encounter | Route::Projector) {
                self.told = None;
            }
            return;
        };
        if self.told.as_ref() == Some(&line) {
            return;
        }
        if self.state.settings.read_aloud && self.state.voice.is_some() {
            let result = self.voice.read(&line.1);
            self.state.toast = result.err().or(self.state.toast.take());
        }
        self.told = Some(line);
    }
}
