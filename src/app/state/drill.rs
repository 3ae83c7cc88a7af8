//! One minute with one's own lines: which line is open, its tries, and what is kept of them. It judges nothing itself; the
//! marks are those of `debrief::drill`, and the round that the lines come from stays as it is.

use super::State;
use crate::app::action::{Action, Effect};
use crate::app::route::{LookTab, Route};
use crate::debrief::drill::{self, DrillLine, Tried};
use crate::privacy;
use crate::session::KeptLine;

/// A drill.
#[derive(Clone, Debug, PartialEq)]
pub struct Drill {
    /// The screen that it was opened from and is left to.
    pub from: Route,
    pub lines: Vec<Exercise>,
    /// The line that is open; behind the last one the drill has ended.
    pub at: usize,
    pub draft: String,
    /// A try stands marked, and the field waits for the next.
    pub marked: bool,
    /// The try that is shown.
    pub shown: usize,
    /// It was marked just now: it comes into view in the next frame.
    pub just_marked: bool,
}

/// A line with its tries.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    pub line: DrillLine,
    /// The oldest first.
    pub tries: Vec<Try>,
    /// The line that was kept.
    pub kept: Option<String>,
}

/// One try.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    pub said: String,
    pub tried: Tried,
}

/// What can be done in a drill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// The weakest lines of the round that is looked at.
    All,
    /// The line of this turn first.
    Turn(u16),
    /// Lines of one skill.
    Skill(String),
    /// The same of a round that is still on the disk.
    Of {
        round: String,
        skill: String,
    },
    Typed(String),
    Mark,
    Again,
    Keep,
    NextLine,
    /// Look at an earlier try.
    Show(usize),
    /// All lines once more.
    FromTheStart,
    Leave,
}

impl Drill {
    fn new(from: Route, lines: Vec<DrillLine>) -> Drill {
        let lines = lines.into_iter().map(|line| Exercise { line, tries: Vec::new(), kept: None }).collect();
        Drill { from, lines, at: 0, draft: String::new(), marked: false, shown: 0, just_marked: false }
    }

    /// The line that is open; none at the end, and none where there was nothing to drill.
    pub fn open(&self) -> Option<&Exercise> {
        self.lines.get(self.at)
    }

    /// The try that is shown.
    pub fn try_shown(&self) -> Option<&Try> {
        self.open()?.tries.get(self.shown).filter(|_| self.marked)
    }

    fn go_to(&mut self, at: usize) {
        self.at = at;
        self.draft.clear();
        self.marked = false;
        self.shown = 0;
    }
}

impl Exercise {
    /// A try went further than the line of the talk.
    pub fn is_better(&self) -> bool {
        self.tries.iter().any(|one| self.line.is_further(&one.tried))
    }
}

impl State {
    pub(super) fn in_drill(&mut self, act: Act) -> Vec<Effect> {
        match act {
            Act::All => self.open_drill(|session| drill::lines(session, None)),
            Act::Turn(turn) => self.open_drill(|session| drill::lines_from(session, turn)),
            Act::Skill(skill) => self.open_drill(|session| drill::lines(session, Some(&skill))),
            Act::Of { round, skill } => {
                self.drill_when_loaded = Some((skill, self.route));
                vec![Effect::Load { id: round, look: true }]
            }
            Act::Leave => {
                let from = self.drill.take().map_or(Route::LookBack(LookTab::Overview), |drill| drill.from);
                if self.history.last() == Some(&from) {
                    self.history.pop();
                }
                self.route = from;
                if from.shows_rounds() { vec![Effect::ListRounds] } else { Vec::new() }
            }
            act => self.at_the_line(act),
        }
    }

    fn open_drill(&mut self, lines: impl FnOnce(&crate::session::Session) -> Vec<DrillLine>) -> Vec<Effect> {
        let Some(looking) = &self.looking else { return Vec::new() };
        let from = match self.route {
            Route::Drill => self.drill.as_ref().map_or(Route::LookBack(LookTab::Overview), |d| d.from),
            route => route,
        };
        self.drill = Some(Drill::new(from, lines(&looking.session)));
        self.focus_composer = true;
        self.go(Route::Drill)
    }

    /// A round came from the disk to be drilled.
    pub(super) fn drill_loaded(&mut self, skill: &str, from: Route) -> Vec<Effect> {
        let effects = self.in_drill(Act::Skill(skill.to_owned()));
        // The look-back was only passed through.
        self.history.retain(|route| !matches!(route, Route::LookBack(_)));
        if let Some(drill) = &mut self.drill {
            drill.from = from;
        }
        effects
    }

    fn at_the_line(&mut self, act: Act) -> Vec<Effect> {
        let (Some(drill), Some(looking)) = (&mut self.drill, &mut self.looking) else { return Vec::new() };
        let lines = drill.lines.len();
        match act {
            Act::Typed(text) => drill.draft = text,
            Act::Mark => {
                let said = drill.draft.trim().to_owned();
                let Some(open) = drill.lines.get_mut(drill.at).filter(|_| !said.is_empty()) else {
                    return Vec::new();
                };
                let line = &open.line;
                if let Some(tried) = drill::try_line(&looking.session, line.turn, &line.skill, &said) {
                    open.tries.push(Try { said, tried });
                    drill.shown = open.tries.len() - 1;
                    drill.marked = true;
                    drill.just_marked = true;
                }
            }
            Act::Again if drill.marked => {
                drill.draft = drill.try_shown().map(|one| one.said.clone()).unwrap_or_default();
                drill.marked = false;
                self.focus_composer = true;
            }
            Act::Show(at) if drill.open().is_some_and(|open| at < open.tries.len()) => {
                drill.shown = at;
                drill.marked = true;
            }
            Act::Keep => {
                let Some(one) = drill.try_shown().cloned() else { return Vec::new() };
                let Some(open) = drill.lines.get_mut(drill.at) else { return Vec::new() };
                // What looks like a real person's is not written down, here as little as in a talk.
                let kept = privacy::redact(&one.said);
                self.toast = Some(if kept == one.said {
                    "Kept. You will meet this line again in your next round.".to_owned()
                } else {
                    "Kept, without what looks like a real person’s. You will meet it in your next round."
                        .to_owned()
                });
                open.kept = Some(kept.clone());
                looking.record.own.keep(KeptLine {
                    turn: open.line.turn,
                    skill: open.line.skill.clone(),
                    line: kept,
                    level: one.tried.level.unwrap_or(0),
                });
                drill.go_to(drill.at + 1);
                self.focus_composer = true;
                let record = &looking.record;
                return vec![Effect::Own(record.id.clone(), Box::new(record.own.clone()))];
            }
            Act::NextLine if drill.at < lines => {
                drill.go_to(drill.at + 1);
                self.focus_composer = true;
            }
            Act::FromTheStart => {
                let again: Vec<DrillLine> = drill.lines.iter().map(|open| open.line.clone()).collect();
                *drill = Drill::new(drill.from, again);
                self.focus_composer = true;
            }
            _ => {}
        }
        Vec::new()
    }
}

impl From<Act> for Action {
    fn from(act: Act) -> Action {
        Action::Drill(act)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::App;
    use crate::store::Store;
    use std::sync::Arc;

    /// A round with a blaming line, looked at.
    fn app() -> App {
        let (store, _) = Store::in_memory("a test").unwrap();
        let mut app = App::new(Arc::new(crate::content::load_embedded()), store, Vec::new());
        app.act(Action::Draw { seed: "K7M2QX".into(), scenario: "S06".into(), role: Some("R08".into()) });
        app.act(Action::WalkUp);
        for line in ["Did you complete the e-learning module?", "It’s probably a user error thing."] {
            app.act(Action::DraftTyped(line.into()));
            app.act(Action::Send);
            app.act(Action::Answer);
        }
        app.act(Action::EndHere);
        app.act(Action::ShowWhatHappened);
        app
    }

    fn say(app: &mut App, line: &str) {
        app.act(Act::Typed(line.into()).into());
        app.act(Act::Mark.into());
    }

    fn drill(app: &App) -> &Drill {
        app.state.drill.as_ref().unwrap()
    }

    #[test]
    fn a_line_is_said_again_until_it_is_better_and_kept_with_the_round() {
        let mut app = app();
        app.act(Act::Turn(1).into());
        assert_eq!((app.state.route, drill(&app).at), (Route::Drill, 0));
        assert_eq!(drill(&app).open().unwrap().line.turn, 1);
        app.act(Act::Skill("K3".into()).into());
        while drill(&app).open().unwrap().line.turn != 1 {
            app.act(Act::NextLine.into());
        }
        say(&mut app, "   ");
        assert!(!drill(&app).marked, "nothing was said");
        say(&mut app, "Did you do the module or not?");
        assert!(drill(&app).marked && !drill(&app).open().unwrap().is_better());
        app.act(Act::Again.into());
        assert_eq!(drill(&app).draft, "Did you do the module or not?", "the words are still there");
        say(&mut app, "Could you take me through the last dose tonight that wouldn’t scan?");
        assert!(drill(&app).open().unwrap().is_better());
        app.act(Act::Show(0).into());
        assert_eq!(drill(&app).try_shown().unwrap().said, "Did you do the module or not?");
        app.act(Act::Show(1).into());
        app.act(Act::Keep.into());
        let looking = app.state.looking.as_ref().unwrap();
        let kept = &looking.record.own.kept[0];
        assert_eq!((kept.turn, looking.record.own.kept.len()), (1, 1));
        assert!(kept.line.starts_with("Could you take me"), "{kept:?}");
        // It is on the disk, and the talk is as it was.
        let id = looking.record.id.clone();
        let (turns, own) = (looking.record.turns.clone(), looking.record.own.clone());
        app.act(Act::Leave.into());
        assert_eq!(app.state.route, Route::LookBack(LookTab::Overview));
        app.act(Action::LookAt(id));
        let again = &app.state.looking.as_ref().unwrap().record;
        assert_eq!((&again.turns, &again.own), (&turns, &own));
    }

    #[test]
    fn what_looks_like_a_patient_is_not_kept() {
        let mut app = app();
        app.act(Act::All.into());
        say(&mut app, "Where was Mrs Okafor, born 3 March 1951, when it would not scan?");
        app.act(Act::Keep.into());
        let kept = &app.state.looking.as_ref().unwrap().record.own.kept[0].line;
        assert!(!kept.contains("Okafor") && !kept.contains("1951"), "{kept}");
    }

    #[test]
    fn the_drill_ends_behind_its_last_line_and_begins_again() {
        let mut app = app();
        app.act(Act::All.into());
        let lines = drill(&app).lines.len();
        assert!((1..=3).contains(&lines));
        for _ in 0..lines + 2 {
            app.act(Act::NextLine.into());
        }
        assert_eq!((drill(&app).at, drill(&app).open()), (lines, None));
        app.act(Act::FromTheStart.into());
        assert_eq!(drill(&app).at, 0);
    }

    #[test]
    fn from_the_handbook_the_round_is_fetched_and_the_way_out_leads_back_there() {
        let mut app = app();
        let id = app.state.looking.as_ref().unwrap().record.id.clone();
        app.state.looking = None;
        app.act(Action::Go(Route::Home));
        app.act(Action::Go(Route::Handbook));
        app.act(Act::Of { round: id, skill: "K3".into() }.into());
        assert_eq!(app.state.route, Route::Drill);
        assert!(drill(&app).lines.iter().all(|open| open.line.skill == "K3"));
        app.act(Act::Leave.into());
        assert_eq!(app.state.route, Route::Handbook);
        app.act(Action::Back);
        assert_eq!(app.state.route, Route::Home);
    }
}
