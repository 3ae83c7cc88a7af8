//! What stands over all rounds: the rounds as progress sees them, the sample, what comes next and why, and how the page is
//! looked at. It reckons nothing itself; that is `progress`.

use std::sync::Arc;

use super::State;
use crate::app::action::{Action, Effect};
use crate::app::route::Route;
use crate::content::Pack;
use crate::persona::cast::Difficulty;
use crate::progress::history::{Column, View, history};
use crate::progress::{self, Played, Proposal, Scaffold, Week};
use crate::store::clock::day_label;

/// The next round, and a week’s after it.
const PLANNED: usize = 4;

/// What progress shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The learner's own rounds, oldest first.
    pub played: Vec<Played>,
    /// Invented rounds, while they are looked at.
    pub sample: Vec<Played>,
    /// In days since 1970; 0 before anything was read.
    pub today: i64,
    /// 0 to 23, for the greeting.
    pub hour: i8,
    /// What comes next, from the learner's own rounds.
    pub next: Option<Proposal>,
    /// Every scenario, the best for the learner first, each with its reasons.
    pub ranked: Vec<Proposal>,
    /// The rounds of the week ahead, the next one first.
    pub plan: Vec<Proposal>,
    /// The difficulty that the learner set.
    pub chosen: Option<Difficulty>,
    /// Scenarios that "Another" has passed over.
    passed: Vec<String>,
    /// The other one of charts and tables than the room there is suggests.
    pub switched: bool,
    pub view: View,
    /// The row of the history that was walked to, and whether it has the focus already.
    pub row: Option<(usize, bool)>,
    /// The frames of skills that were not seen stand open.
    pub unseen: bool,
}

/// What can be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// The rounds came from the disk.
    Read {
        played: Vec<Played>,
        today: i64,
        hour: i8,
    },
    /// Charts to tables and back.
    Switch,
    Find(String),
    OpenOnly(bool),
    Sort(Column),
    Unseen(bool),
    ShowSample,
    PutSampleAway,
    /// Another proposal than this one.
    Another,
    StartNext,
    /// A round that has this skill in focus.
    RoundWith(String),
    AllRounds,
    /// A row of the history: the next one, or the one before.
    Walk(bool),
    /// The row that was walked to has the focus.
    RowReached,
    /// The card of a round that was left off goes away; the round stays in the history.
    PutAside(String),
}

impl Progress {
    /// Something was said in a round that is kept.
    pub fn has_own(&self) -> bool {
        self.played.iter().any(|round| round.talk.turns > 0)
    }

    pub fn is_sample(&self) -> bool {
        !self.has_own() && !self.sample.is_empty()
    }

    /// What is shown: the learner's own rounds, or the sample while there are none.
    pub fn shown(&self) -> &[Played] {
        if self.is_sample() { &self.sample } else { &self.played }
    }

    pub fn week(&self, first_day: u8) -> Week {
        progress::week(&self.played, self.today, first_day)
    }

    /// How a round on these skills is begun, and the one of them that is known the least and decides it.
    pub fn scaffold<'a>(&self, skills: [&'a str; 2]) -> (Scaffold, &'a str) {
        let at = |skill: &str| progress::scaffold(progress::mastery(&self.played, skill));
        let [first, second] = skills.map(|skill| (at(skill), skill));
        if known(second.0) < known(first.0) { second } else { first }
    }

    /// To the next row of the history or the one before; at the ends it begins again at the other.
    pub(super) fn walk(&mut self, on: bool) {
        let rows = history(self.shown(), &self.view, day_label).len();
        self.row = match (rows, self.row) {
            (0, _) => None,
            (rows, Some((at, _))) => Some(((at.min(rows - 1) + if on { 1 } else { rows - 1 }) % rows, false)),
            (rows, None) => Some((if on { 0 } else { rows - 1 }, false)),
        };
    }

    /// The best of those that fit; a difficulty that was set comes first and leaves nothing out.
    fn best(&self, pack: &Pack, fits: impl Fn(&str) -> bool) -> Option<Proposal> {
        self.ranked.iter().find(|next| fits(&next.scenario) && self.is_wanted(pack, next)).cloned()
    }

    /// Of the difficulty that was set; all are where none was set, or where there is none of it.
    fn is_wanted(&self, pack: &Pack, next: &Proposal) -> bool {
        let of = |next: &Proposal| pack.scenarios.get(&next.scenario).map(|scenario| scenario.level);
        let Some(chosen) = self.chosen else { return true };
        of(next) == Some(chosen) || !self.ranked.iter().any(|other| of(other) == Some(chosen))
    }

    /// What comes next and the order of the rest, from the rounds as they are known.
    pub(super) fn reckon(&mut self, pack: &Pack) {
        let chain = |role: &str| pack.roles.get(role).map(|role| role.chain);
        let all = progress::candidates(pack);
        self.passed.clear();
        self.ranked = progress::rank(&all, &self.played, self.today, self.chosen, chain);
        self.next = self.ranked.first().cloned();
        self.plan = progress::plan(&all, &self.played, self.today, self.chosen, chain, PLANNED);
    }
}

impl State {
    pub(super) fn progress(&mut self, act: Act, pack: &Arc<Pack>) -> Vec<Effect> {
        let progress = &mut self.progress;
        match act {
            Act::Read { played, today, hour } => {
                (progress.played, progress.today, progress.hour) = (played, today, hour);
                progress.reckon(pack);
                if progress.has_own() {
                    progress.sample.clear();
                }
            }
            Act::Switch => progress.switched = !progress.switched,
            Act::Find(text) => (progress.view.find, progress.row) = (text, None),
            Act::OpenOnly(only) => (progress.view.open_only, progress.row) = (only, None),
            Act::Sort(by) => {
                progress.view.sort(by);
                progress.row = None;
            }
            Act::Walk(on) => progress.walk(on),
            Act::RowReached => progress.row = progress.row.map(|(at, _)| (at, true)),
            Act::Unseen(open) => progress.unseen = open,
            Act::ShowSample if !progress.has_own() => {
                progress.sample = progress::sample::sample(pack, progress.today);
            }
            Act::ShowSample => {}
            Act::PutSampleAway => progress.sample.clear(),
            Act::Another => {
                progress.passed.extend(progress.next.as_ref().map(|next| next.scenario.clone()));
                let passed = progress.passed.clone();
                progress.next = progress.best(pack, |scenario| !passed.iter().any(|p| p == scenario));
                if progress.next.is_none() {
                    // All have been passed over: begin again with the first.
                    progress.passed.clear();
                    progress.next = progress.ranked.first().cloned();
                }
            }
            Act::StartNext => {
                let next = progress.next.clone();
                return next.map(|next| draw(&next)).into_iter().collect();
            }
            Act::RoundWith(skill) => {
                let calls = |id: &str| {
                    pack.scenarios.get(id).is_some_and(|s| s.focus.0 == skill || s.focus.1 == skill)
                };
                let next = progress.ranked.iter().find(|next| calls(&next.scenario)).cloned();
                return next.map(|next| draw(&next)).into_iter().collect();
            }
            Act::AllRounds => {
                self.focus_find = true;
                return self.go(Route::Progress);
            }
            Act::PutAside(id) => {
                self.settings.put_aside = id;
                return vec![Effect::SaveSettings(self.settings.clone())];
            }
        }
        Vec::new()
    }
}

fn known(scaffold: Scaffold) -> u8 {
    match scaffold {
        Scaffold::ExampleFirst => 0,
        Scaffold::Plain => 1,
        Scaffold::ReflectFirst => 2,
    }
}

fn draw(next: &Proposal) -> Effect {
    Effect::Draw { seed: String::new(), scenario: next.scenario.clone(), role: Some(next.role.clone()) }
}

impl From<Act> for Action {
    fn from(act: Act) -> Action {
        Action::Progress(act)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::App;
    use crate::store::Store;

    fn app() -> App {
        let (store, _) = Store::in_memory("a test").unwrap();
        App::new(Arc::new(crate::content::load_embedded()), store, Vec::new())
    }

    fn play(app: &mut App) {
        app.act(Action::Draw { seed: "K7M2QX".into(), scenario: "S06".into(), role: None });
        app.act(Action::WalkUp);
        app.act(Action::DraftTyped("What happens at night?".into()));
        app.act(Action::Send);
        app.act(Action::Answer);
    }

    #[test]
    fn the_sample_is_shown_on_request_and_never_kept() {
        let mut app = app();
        assert!(app.state.progress.shown().is_empty());
        app.act(Act::ShowSample.into());
        assert!(app.state.progress.is_sample() && !app.state.progress.shown().is_empty());
        assert!(app.state.rounds.is_empty());
        app.act(Action::Go(Route::Progress));
        assert!(app.state.progress.is_sample() && !app.state.progress.has_own());
        app.act(Act::PutSampleAway.into());
        assert!(app.state.progress.shown().is_empty());
    }

    #[test]
    fn a_round_of_ones_own_takes_the_place_of_the_sample() {
        let mut app = app();
        app.act(Act::ShowSample.into());
        play(&mut app);
        app.act(Action::EndHere);
        app.act(Action::Go(Route::Progress));
        assert!(!app.state.progress.is_sample());
        assert_eq!(app.state.progress.shown().len(), 1);
        app.act(Act::ShowSample.into());
        assert_eq!(app.state.progress.shown().len(), 1);
    }

    #[test]
    fn another_walks_through_all_scenarios_and_begins_again() {
        let mut app = app();
        let all = app.pack.playable().len();
        let first = app.state.progress.next.clone().unwrap();
        let mut met = vec![first.scenario.clone()];
        for _ in 1..all {
            app.act(Act::Another.into());
            met.push(app.state.progress.next.clone().unwrap().scenario);
        }
        met.sort();
        met.dedup();
        assert_eq!(met.len(), all);
        app.act(Act::Another.into());
        assert_eq!(app.state.progress.next, Some(first));
    }

    #[test]
    fn a_difficulty_that_was_set_is_proposed_and_drawn_alone() {
        let mut app = app();
        let level = |app: &App, id: &str| app.pack.scenarios[id].level;
        for difficulty in [Difficulty::Advanced, Difficulty::Starter, Difficulty::Core] {
            let settings =
                crate::app::Settings { difficulty: Some(difficulty), ..app.state.settings.clone() };
            app.act(Action::SettingsChanged(settings));
            let of_level = app.pack.playable().iter().filter(|s| s.level == difficulty).count();
            assert!(of_level > 0, "{difficulty:?}");
            for _ in 0..2 * of_level {
                let next = app.state.progress.next.clone().unwrap();
                assert_eq!(level(&app, &next.scenario), difficulty);
                app.act(Act::Another.into());
            }
            assert!(app.state.progress.next.clone().unwrap().because().contains("You asked for"));
            for _ in 0..20 {
                app.act(Action::Draw { seed: String::new(), scenario: String::new(), role: None });
                let drawn = app.state.briefing.as_ref().unwrap().case.scenario.clone();
                assert_eq!(level(&app, &drawn), difficulty);
            }
        }
        // A code means the same to everybody, whatever was set.
        app.act(Action::Draw { seed: "K7M2QX".into(), scenario: String::new(), role: None });
        let mine = app.state.briefing.as_ref().unwrap().persona.clone();
        let any = crate::app::Settings { difficulty: None, ..app.state.settings.clone() };
        app.act(Action::SettingsChanged(any));
        app.act(Action::Draw { seed: "K7M2QX".into(), scenario: String::new(), role: None });
        assert_eq!(app.state.briefing.as_ref().unwrap().persona, mine);
    }

    #[test]
    fn the_proposed_round_is_the_one_that_starts() {
        let mut app = app();
        let next = app.state.progress.next.clone().unwrap();
        app.act(Act::StartNext.into());
        assert_eq!(app.state.route, Route::Briefing);
        let briefing = app.state.briefing.as_ref().unwrap();
        assert_eq!((&briefing.case.scenario, &briefing.persona.role), (&next.scenario, &next.role));
        app.act(Act::RoundWith("K14".into()).into());
        let scenario = app.state.briefing.as_ref().unwrap().case.scenario.clone();
        let focus = &app.pack.scenarios[&scenario].focus;
        assert!([&focus.0, &focus.1].contains(&&"K14".to_owned()));
    }

    #[test]
    fn the_least_known_skill_decides_how_a_round_begins() {
        let rounds = |levels: &[(&str, u8)]| Progress {
            played: (0..3).map(|day| progress::fixture::round(day, "S06", "R08", levels)).collect(),
            ..Progress::default()
        };
        let at = |levels: &[(&str, u8)]| rounds(levels).scaffold(["K3", "K2"]);
        assert_eq!(at(&[]), (Scaffold::ExampleFirst, "K3"));
        assert_eq!(at(&[("K3", 3)]), (Scaffold::ExampleFirst, "K2"));
        assert_eq!(at(&[("K3", 3), ("K2", 1)]), (Scaffold::Plain, "K2"));
        assert_eq!(at(&[("K3", 3), ("K2", 2)]), (Scaffold::ReflectFirst, "K3"));
    }
}
