//! What is shown, and how each action changes it. Never touches the disk: it answers with effects.

use std::sync::Arc;

use super::action::{Action, Effect};
use super::command::Command;
use super::route::{LookTab, Route};
use super::settings::Settings;
use super::talk::{Talk, Waiting};
use crate::content::Pack;
use crate::session::{Case, Ending, RoundRecord, Session};
use crate::store::RoundSummary;

/// A question over the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    Leave,
    Keys,
    Menu,
    Palette,
    Map,
    Wipe,
    Seed,
}

/// What the library shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    pub chosen: String,
    pub level: Option<usize>,
    pub find: String,
}

/// Who will be met.
#[derive(Clone, Debug, PartialEq)]
pub struct Briefing {
    pub case: Case,
    pub persona: crate::persona::Persona,
    pub opening: String,
}

/// A round that is looked back on.
#[derive(Clone)]
pub struct Looking {
    pub record: RoundRecord,
    /// Folded again, for marks and reasons.
    pub session: Session,
    pub debrief: crate::debrief::Debrief,
    /// The first try and the turn where this one parts from it.
    pub other: Option<(crate::debrief::Debrief, u16)>,
    pub selected: (usize, usize),
    pub scroll_to_selected: bool,
    pub facts_shown: bool,
}

impl Looking {
    fn new(record: RoundRecord, session: Session) -> Looking {
        let debrief = crate::debrief::debrief(&session);
        Looking {
            record,
            session,
            debrief,
            other: None,
            selected: (0, 0),
            scroll_to_selected: false,
            facts_shown: false,
        }
    }
}

/// Everything that is shown.
#[derive(Default)]
pub struct State {
    pub route: Route,
    history: Vec<Route>,
    pub settings: Settings,
    pub rounds: Vec<RoundSummary>,
    pub library: Library,
    pub briefing: Option<Briefing>,
    pub talk: Option<Talk>,
    pub looking: Option<Looking>,
    pub dialog: Option<Dialog>,
    pub notices: Vec<String>,
    pub toast: Option<String>,
    /// What is typed into a dialog: a seed, a command, the word of a wipe.
    pub typed: String,
    pub problem: Option<String>,
    /// What a wipe would take away.
    pub wipe: String,
    pub saved: bool,
    pub not_saved_because: Option<String>,
    pub folder: Option<String>,
    pub full_screen: bool,
    /// The composer should take the focus in the next frame.
    pub focus_composer: bool,
}

impl State {
    pub fn new(settings: Settings, notices: Vec<String>) -> State {
        State { settings, notices, ..State::default() }
    }

    /// Applies an action and tells what has to be done besides.
    pub fn apply(&mut self, action: Action, pack: &Arc<Pack>) -> Vec<Effect> {
        match action {
            Action::Go(route) => self.go(route),
            Action::Back => {
                self.route = self.history.pop().unwrap_or(Route::Home);
                Vec::new()
            }
            Action::Do(command) => self.command(command, pack),
            Action::Open(dialog) => self.open(dialog),
            Action::CloseDialog => {
                self.dialog = None;
                self.focus_composer = true;
                Vec::new()
            }
            Action::CloseNotice(at) => {
                if at < self.notices.len() {
                    self.notices.remove(at);
                }
                Vec::new()
            }
            Action::CloseToast => {
                self.toast = None;
                Vec::new()
            }
            Action::Say(text) => {
                self.toast = Some(text);
                Vec::new()
            }
            Action::SettingsChanged(settings) => {
                self.settings = settings;
                vec![Effect::SaveSettings(self.settings.clone())]
            }
            Action::Welcomed => {
                self.settings.welcomed = true;
                self.route = Route::Home;
                vec![Effect::SaveSettings(self.settings.clone())]
            }
            Action::ChooseScenario(id) => {
                self.library.chosen = id;
                Vec::new()
            }
            Action::FilterLevel(level) => {
                self.library.level = level;
                Vec::new()
            }
            Action::Find(text) => {
                self.library.find = text;
                Vec::new()
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
            Action::StartGuided
            | Action::Draw { .. }
            | Action::Drawn(_)
            | Action::WalkUp
            | Action::GoOn(_) => self.meet(action, pack),
            Action::LookAt(_) | Action::Loaded(..) => self.load(action, pack),
            Action::Rate(..)
            | Action::BelievedNeeds(_)
            | Action::BelievedFears(_)
            | Action::ShowWhatHappened
            | Action::OpenTab(_)
            | Action::SelectMark { .. }
            | Action::SelectTurn(_)
            | Action::ShowFacts
            | Action::TryAgain(_)
            | Action::SetGoal(_) => self.look_back(action),
            other => self.in_talk(other),
        }
    }

    /// Goes to a screen and remembers where from.
    fn go(&mut self, route: Route) -> Vec<Effect> {
        if route != self.route {
            self.history.push(self.route);
            if self.history.len() > 40 {
                self.history.remove(0);
            }
        }
        self.route = route;
        self.dialog = None;
        if route == Route::Home { vec![Effect::ListRounds] } else { Vec::new() }
    }

    fn open(&mut self, dialog: Dialog) -> Vec<Effect> {
        self.dialog = Some(dialog);
        self.typed.clear();
        self.problem = None;
        if dialog == Dialog::Wipe { vec![Effect::DescribeWipe] } else { Vec::new() }
    }

    fn command(&mut self, command: Command, pack: &Arc<Pack>) -> Vec<Effect> {
        if !command.works_on(self.route) {
            return Vec::new();
        }
        match command {
            Command::Home | Command::Library | Command::Settings if self.route == Route::Encounter => {
                self.open(Dialog::Leave)
            }
            Command::Home => self.go(Route::Home),
            Command::Library => self.go(Route::Library),
            Command::Settings => self.go(Route::Settings),
            Command::NewRound if self.route == Route::Encounter => self.open(Dialog::Leave),
            Command::NewRound => {
                vec![Effect::Draw { seed: String::new(), scenario: String::new(), role: None }]
            }
            Command::Back if self.route == Route::Encounter => self.open(Dialog::Leave),
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
            Command::Leave => self.open(Dialog::Leave),
            Command::WhereTheySit => self.open(Dialog::Map),
            Command::Pause => self.apply(Action::TogglePause, pack),
            Command::Notes => self.apply(Action::ToggleNotes, pack),
            Command::StepBack => self.apply(Action::StepBackAndWait, pack),
            Command::TakeBack => self.apply(Action::TakeBack, pack),
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
            Command::Export => self.apply(Action::ExportHtml, pack),
            Command::Quit => vec![Effect::Quit],
        }
    }

    fn round_in_view(&self) -> Option<RoundRecord> {
        match (&self.looking, &self.talk) {
            (Some(looking), _) if self.route != Route::Encounter => Some(looking.record.clone()),
            (_, Some(talk)) => Some(talk.record()),
            _ => None,
        }
    }

    fn meet(&mut self, action: Action, pack: &Arc<Pack>) -> Vec<Effect> {
        match action {
            Action::StartGuided => {
                let scenario = pack.playable().first().map(|s| s.id.clone()).unwrap_or_default();
                let case = Case { seed: GUIDED_SEED.to_owned(), scenario, role: None, guided: true };
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

    fn load(&mut self, action: Action, pack: &Arc<Pack>) -> Vec<Effect> {
        match action {
            Action::LookAt(id) => vec![Effect::Load { id, look: true }],
            Action::Loaded(record, draft, look) => {
                let inputs: Vec<crate::session::Input> =
                    record.turns.iter().map(|turn| crate::session::Input::Say(turn.reply.clone())).collect();
                match Session::replay(pack, &record.case, &inputs) {
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

    fn in_talk(&mut self, action: Action) -> Vec<Effect> {
        let Some(talk) = &mut self.talk else { return Vec::new() };
        match action {
            Action::DraftTyped(text) => {
                talk.recovered = false;
                talk.draft = text;
                vec![Effect::SaveDraft(talk.id.clone(), talk.draft.clone())]
            }
            Action::Send if !talk.draft.trim().is_empty() && talk.waiting.is_none() && !talk.is_over() => {
                let reply = std::mem::take(&mut talk.draft);
                talk.waiting = Some(Waiting { reply: reply.trim().to_owned() });
                talk.recovered = false;
                talk.hint = None;
                self.focus_composer = true;
                Vec::new()
            }
            Action::StepBackAndWait if talk.waiting.is_none() && !talk.is_over() => {
                let reply = "That’s yours. Go. I’ll wait right here.".to_owned();
                talk.waiting = Some(Waiting { reply });
                self.focus_composer = true;
                Vec::new()
            }
            Action::TakeBack => {
                if let Some(waiting) = talk.waiting.take() {
                    talk.draft = waiting.reply;
                    self.toast = Some("Back in the box. They have not heard it.".to_owned());
                }
                self.focus_composer = true;
                Vec::new()
            }
            Action::Answer => {
                let Some(waiting) = talk.waiting.take() else { return Vec::new() };
                let Some(shown) = talk.session.say(&waiting.reply).map(|turn| turn.shown.clone()) else {
                    talk.draft = waiting.reply;
                    return Vec::new();
                };
                self.focus_composer = true;
                let mut effects = vec![Effect::AppendTurn(talk.id.clone(), Box::new(shown))];
                if talk.is_over() {
                    effects.push(Effect::Finish(Box::new(talk.record())));
                }
                effects
            }
            Action::TogglePause => {
                talk.paused = !talk.paused;
                self.focus_composer = !talk.paused;
                Vec::new()
            }
            Action::ToggleNotes => {
                talk.notes_open = !talk.notes_open;
                talk.hint = None;
                self.focus_composer = !talk.notes_open;
                Vec::new()
            }
            Action::NoteTyped(text) => {
                talk.notes.clone_from(&text);
                vec![Effect::Note(talk.id.clone(), text)]
            }
            Action::SkipGuide => {
                talk.guide = false;
                Vec::new()
            }
            Action::RoundBegun(id) => {
                talk.id = id;
                Vec::new()
            }
            Action::TurnSaved(problem) => {
                talk.unsaved = problem;
                Vec::new()
            }
            Action::EndHere => {
                if talk.session.state.ending == Ending::Unfinished {
                    talk.session.input(&crate::session::Input::Leave);
                }
                let record = talk.record();
                let mut looking = Looking::new(record.clone(), talk.session.clone());
                looking.other = talk.first_try.clone();
                self.looking = Some(looking);
                self.go(Route::BeforeLook);
                vec![Effect::Finish(Box::new(record))]
            }
            Action::PutAway => {
                let effect = Effect::SaveDraft(talk.id.clone(), talk.draft.clone());
                self.talk = None;
                let mut effects = vec![effect];
                effects.extend(self.go(Route::Home));
                effects
            }
            _ => Vec::new(),
        }
    }

    fn look_back(&mut self, action: Action) -> Vec<Effect> {
        let Some(looking) = &mut self.looking else { return Vec::new() };
        let id = looking.record.id.clone();
        match action {
            Action::Rate(skill, level) => {
                looking.record.self_ratings.insert(skill.clone(), level);
                return vec![Effect::Rate(id, skill, level)];
            }
            Action::BelievedNeeds(text) => {
                looking.record.believed_needs = text;
                let (needs, fears) = (&looking.record.believed_needs, &looking.record.believed_fears);
                return vec![Effect::Beliefs(id, needs.clone(), fears.clone())];
            }
            Action::BelievedFears(text) => {
                looking.record.believed_fears = text;
                let (needs, fears) = (&looking.record.believed_needs, &looking.record.believed_fears);
                return vec![Effect::Beliefs(id, needs.clone(), fears.clone())];
            }
            Action::SetGoal(goal) => {
                looking.record.goal.clone_from(&goal);
                return vec![Effect::Goal(id, goal)];
            }
            Action::SelectMark { turn, mark } => looking.selected = (turn, mark),
            Action::SelectTurn(turn) => looking.selected = (turn, 0),
            Action::ShowFacts => looking.facts_shown = true,
            Action::ShowWhatHappened => return self.go(Route::LookBack(LookTab::Overview)),
            Action::OpenTab(tab) => self.route = Route::LookBack(tab),
            Action::TryAgain(turn) => match looking.session.rewound(turn) {
                Ok(session) => {
                    let mut talk = Talk::over(session);
                    talk.parent = Some((id, turn));
                    talk.guide = false;
                    let record = talk.record();
                    self.talk = Some(talk);
                    self.focus_composer = true;
                    self.go(Route::Encounter);
                    return vec![Effect::BeginRound(Box::new(record))];
                }
                Err(problem) => self.toast = Some(problem.to_string()),
            },
            _ => {}
        }
        Vec::new()
    }
}

/// The person of the first round: always the same.
const GUIDED_SEED: &str = "N00RH4";

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
