//! The projector: where a presenter is, what is revealed, what is proposed; and how a press changes it. A chosen proposal
//! becomes a turn like any other, and a round that is taken back keeps its first version.

use std::sync::Arc;

use super::State;
use crate::app::action::{Action, Effect};
use crate::app::projector::map::GROUPS;
use crate::app::projector::steps::{COMPARED, Step, steps};
use crate::app::projector::{Act, Cover, Press};
use crate::app::route::Route;
use crate::app::talk::{Talk, Waiting};
use crate::content::Pack;
use crate::debrief::proposals::{self, MOST, Played};
use crate::privacy;
use crate::session::{Ending, Session};

/// What a presenter has open. It outlives Esc, so that no word is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projector {
    /// The screen that is gone back to; it tells which round is shown.
    pub from: Route,
    /// The round that `at` and the proposals belong to.
    round: String,
    /// The turn on the wall; 0 is the other person's first words.
    pub at: usize,
    /// How many steps of this turn are revealed; none shows the talk.
    pub shown: usize,
    /// The page that was asked for; none follows what is newest.
    pub page: Option<usize>,
    /// The page on the wall and the last one before the next step, as the window laid them out.
    pub measured: (usize, usize),
    pub cover: Option<Cover>,
    pub paused: bool,
    pub face: bool,
    /// Proposed replies as typed, two to four.
    pub replies: Vec<String>,
    /// The proposals that were played; none while nothing is compared.
    pub tried: Vec<Played>,
    /// The turn that they would be.
    pub target: u16,
    /// How much of the comparison is revealed.
    pub compared: usize,
    /// The group of the map that is open.
    pub map: Option<usize>,
    /// The field that should take the focus in the next frame.
    pub focus: Option<usize>,
}

impl Default for Projector {
    fn default() -> Self {
        Projector {
            from: Route::Home,
            round: String::new(),
            at: 0,
            shown: 0,
            page: None,
            measured: (0, 0),
            cover: None,
            paused: false,
            face: true,
            replies: vec![String::new(); 2],
            tried: Vec::new(),
            target: 0,
            compared: 0,
            map: None,
            focus: None,
        }
    }
}

impl State {
    /// The round on the wall.
    pub fn shown_round(&self) -> Option<&Session> {
        match self.projector.from {
            Route::LookBack(_) => self.looking.as_ref().map(|looking| &looking.session),
            _ => self.talk.as_ref().map(|talk| &talk.session),
        }
    }

    fn shown_id(&self) -> String {
        match self.projector.from {
            Route::LookBack(_) => self.looking.as_ref().map(|looking| looking.record.id.clone()),
            _ => self.talk.as_ref().map(|talk| talk.id.clone()),
        }
        .unwrap_or_default()
    }

    /// The steps of the turn on the wall.
    pub fn reveal_steps(&self) -> Vec<Step> {
        let turn = u16::try_from(self.projector.at).unwrap_or(u16::MAX);
        let Some(session) = self.shown_round() else { return Vec::new() };
        let Some(view) = proposals::view_of(session, turn) else { return Vec::new() };
        steps(&view, proposals::wording_for(session, turn).is_some())
    }

    /// The turn that proposals are made for: another way to say the turn that is being revealed, or else the reply to the
    /// line on the wall.
    pub fn proposed_turn(&self) -> u16 {
        let next = if self.projector.shown > 0 { self.projector.at } else { self.projector.at + 1 };
        u16::try_from(next).unwrap_or(u16::MAX)
    }

    /// Shows the round of this screen to a room; from home the last one. On the projector the same goes back.
    pub(super) fn present(&mut self) -> Vec<Effect> {
        match self.route {
            Route::Projector => return self.leave_projector(),
            Route::Encounter if self.talk.is_some() => {}
            Route::LookBack(_) if self.looking.is_some() => {}
            _ => {
                let Some(round) = self.rounds.iter().find(|round| round.turns > 0) else {
                    self.toast = Some("There is no round to show yet. Play one first.".to_owned());
                    return Vec::new();
                };
                self.present_when_loaded = true;
                return vec![Effect::Load { id: round.id.clone(), look: round.ending != Ending::Unfinished }];
            }
        }
        self.projector.from = self.route;
        let id = self.shown_id();
        let turns = self.shown_round().map_or(0, |session| session.turns.len());
        if self.projector.round != id || self.projector.at > turns {
            let face = self.projector.face;
            self.projector =
                Projector { from: self.route, round: id, face, at: turns, ..Projector::default() };
        }
        if self.route == Route::Encounter && self.projector.at != turns {
            self.turn_to(turns);
        }
        self.projector.cover = None;
        self.go(Route::Projector)
    }

    fn leave_projector(&mut self) -> Vec<Effect> {
        self.route = self.projector.from;
        if self.history.last() == Some(&self.route) {
            self.history.pop();
        }
        self.projector.paused = false;
        self.focus_composer = self.route == Route::Encounter;
        Vec::new()
    }

    pub(super) fn on_projector(&mut self, act: Act, pack: &Arc<Pack>) -> Vec<Effect> {
        let projector = &mut self.projector;
        match act {
            Act::Press(press) => return self.press(press, pack),
            Act::Uncover => projector.cover = None,
            Act::Escape if projector.map.is_some() => self.close_map(),
            Act::Escape if !projector.tried.is_empty() => self.close_comparison(),
            Act::Escape => return self.leave_projector(),
            Act::Typed(at, text) => {
                if let Some(reply) = projector.replies.get_mut(at) {
                    *reply = text;
                }
            }
            Act::OneMore if projector.replies.len() < MOST => {
                projector.focus = Some(projector.replies.len());
                projector.replies.push(String::new());
            }
            Act::OneMore => {}
            Act::Map if projector.map.is_some() => self.close_map(),
            Act::Map => {
                projector.map = Some(0);
                projector.page = None;
            }
            Act::Measured { page, last } => projector.measured = (page, last),
            Act::FocusTaken => projector.focus = None,
        }
        Vec::new()
    }

    fn press(&mut self, press: Press, pack: &Arc<Pack>) -> Vec<Effect> {
        let turns = self.shown_round().map_or(0, |session| session.turns.len());
        match press {
            Press::Next => self.next(turns),
            Press::Back => self.back(),
            Press::Reveal => self.reveal(),
            Press::RevealAll => self.reveal_all(),
            Press::Hide => {
                self.projector.shown = 0;
                self.projector.compared = 0;
                self.projector.page = None;
            }
            Press::First => self.turn_to(0),
            Press::Last => self.turn_to(turns),
            Press::Black => self.projector.cover = Some(Cover::Black),
            Press::White => self.projector.cover = Some(Cover::White),
            Press::Pause => self.projector.paused = !self.projector.paused,
            Press::Face => self.projector.face = !self.projector.face,
            Press::PlayAll => self.play_all(),
            Press::Choose(number) => return self.choose(usize::from(number), pack),
            Press::GoOnHere => return self.go_on_here(),
        }
        Vec::new()
    }

    /// To a turn, with everything hidden.
    fn turn_to(&mut self, turn: usize) {
        self.close_map();
        self.close_comparison();
        self.projector.at = turn;
        self.projector.shown = 0;
    }

    fn close_map(&mut self) {
        self.projector.map = None;
        self.projector.page = None;
    }

    fn close_comparison(&mut self) {
        self.projector.tried.clear();
        self.projector.compared = 0;
        self.projector.page = None;
    }

    fn next(&mut self, turns: usize) {
        let (page, last) = self.projector.measured;
        if page < last {
            self.projector.page = Some(page + 1);
        } else if let Some(group) = self.projector.map {
            self.projector.map = Some((group + 1).min(GROUPS.len() - 1));
            self.projector.page = None;
        } else if !self.projector.tried.is_empty()
            || (self.projector.shown > 0 && self.projector.shown < self.reveal_steps().len())
        {
            self.reveal();
        } else if self.projector.at < turns {
            self.turn_to(self.projector.at + 1);
        }
    }

    fn back(&mut self) {
        let projector = &mut self.projector;
        let page = projector.measured.0;
        let revealing = projector.tried.is_empty() && projector.map.is_none() && projector.shown > 0;
        if page > 0 && !revealing {
            projector.page = Some(page - 1);
        } else if let Some(group) = projector.map {
            projector.map = group.checked_sub(1);
            projector.page = None;
        } else if !projector.tried.is_empty() && projector.compared > 0 {
            projector.compared -= 1;
            projector.page = None;
        } else if !projector.tried.is_empty() {
            self.close_comparison();
        } else if projector.shown > 0 {
            projector.shown -= 1;
            projector.page = None;
        } else if projector.at > 0 {
            self.turn_to(self.projector.at - 1);
        }
    }

    fn reveal(&mut self) {
        let all = self.reveal_steps().len();
        let projector = &mut self.projector;
        // The map has nothing to reveal.
        if projector.map.is_some() {
            return;
        }
        if projector.tried.is_empty() {
            projector.shown = (projector.shown + 1).min(all);
            projector.page = None;
        } else {
            projector.compared = (projector.compared + 1).min(COMPARED.len());
            projector.page = None;
        }
    }

    fn reveal_all(&mut self) {
        let all = self.reveal_steps().len();
        let projector = &mut self.projector;
        // The map has nothing to reveal.
        if projector.map.is_some() {
            return;
        }
        if projector.tried.is_empty() {
            projector.shown = all;
        } else {
            projector.compared = COMPARED.len();
        }
        // From the first page on: everything is there to be read in order.
        projector.page = Some(0);
    }

    fn play_all(&mut self) {
        let replies: Vec<String> = self
            .projector
            .replies
            .iter()
            .map(|reply| reply.trim().to_owned())
            .filter(|reply| !reply.is_empty())
            .collect();
        if replies.len() < 2 {
            self.toast = Some("Write two replies first, so that there is something to compare.".to_owned());
            let empty = self.projector.replies.iter().position(|reply| reply.trim().is_empty());
            self.projector.focus = empty;
            return;
        }
        let invented = self.talk.as_ref().is_some_and(|talk| talk.invented);
        let private = |reply: &String| !invented && !privacy::find(reply).is_empty();
        if let Some(at) = self.projector.replies.iter().position(private) {
            // A wall is no place for it, and neither is the disk.
            self.toast = Some(format!(
                "Proposal {} looks as if it held a patient’s data. Take it out before it is played.",
                at + 1
            ));
            self.projector.focus = Some(at);
            return;
        }
        let target = self.proposed_turn();
        let Some(moment) = self.shown_round().and_then(|session| proposals::moment(session, target)) else {
            self.toast = Some(OVER_HERE.to_owned());
            return;
        };
        self.close_map();
        self.projector.tried = proposals::play(&moment, &replies);
        self.projector.target = target;
        self.projector.compared = 0;
        self.projector.page = None;
    }

    /// The proposal becomes the turn: in the round that goes on, or in a second one that parts from it here.
    fn choose(&mut self, number: usize, pack: &Arc<Pack>) -> Vec<Effect> {
        let tried = number.checked_sub(1).and_then(|at| self.projector.tried.get(at));
        let Some(reply) = tried.map(|played| played.view.reply.clone()) else { return Vec::new() };
        let target = self.projector.target;
        let goes_on = self.projector.from == Route::Encounter
            && self.talk.as_ref().is_some_and(|talk| {
                talk.waiting.is_none()
                    && !talk.is_over()
                    && talk.session.turns.len() + 1 == usize::from(target)
            });
        let effects = if goes_on {
            if let Some(talk) = &mut self.talk {
                talk.waiting = Some(Waiting { reply, typed: false });
            }
            self.apply(Action::Answer, pack)
        } else {
            self.part(target, Some(&reply))
        };
        self.projector.replies = vec![String::new(); 2];
        let turns = self.shown_round().map_or(0, |session| session.turns.len());
        self.turn_to(turns);
        effects
    }

    fn go_on_here(&mut self) -> Vec<Effect> {
        let target = self.proposed_turn();
        let turns = self.shown_round().map_or(0, |session| session.turns.len());
        if self.projector.from == Route::Encounter && usize::from(target) == turns + 1 {
            self.toast = Some("This is where the round stands.".to_owned());
            return Vec::new();
        }
        let effects = self.part(target, None);
        if !effects.is_empty() {
            self.toast = Some("Back to here. The other version is kept.".to_owned());
        }
        effects
    }

    /// A second round that is the same up to `target`. The first one stays as it is.
    fn part(&mut self, target: u16, reply: Option<&str>) -> Vec<Effect> {
        let first = self.shown_round().cloned();
        let Some(mut session) = first.as_ref().and_then(|session| proposals::moment(session, target)) else {
            self.toast = Some(OVER_HERE.to_owned());
            return Vec::new();
        };
        let id = self.shown_id();
        let mut effects = Vec::new();
        if let Some(talk) = self.talk.as_ref().filter(|talk| talk.id == id) {
            // A reply that waits for its answer is not lost either.
            effects.push(super::talk::keep_words(talk));
        }
        let mut talk = Talk::over(session.clone());
        if let Some(reply) = reply {
            session.say(reply);
            talk.session = session;
        }
        talk.guide = false;
        talk.parent = Some((id, target));
        talk.first_try = first.map(|session| (crate::debrief::debrief(&session), target));
        effects.push(Effect::BeginRound(Box::new(talk.record())));
        let turns = talk.session.turns.len();
        self.talk = Some(talk);
        self.projector.from = Route::Encounter;
        // Its own id comes with the answer of the store.
        self.projector.round.clear();
        self.turn_to(turns);
        effects
    }
}

const OVER_HERE: &str = "The talk is over here. Go back a turn, and propose another way from there.";
