//! The board: everything that stands on the wall now, as plain data. It holds what has been revealed and nothing more, so
//! that whoever draws it cannot show too much.

use std::ops::Range;

use super::Cover;
use super::map::{self, MapBoard};
use super::steps::{COMPARED, Step};
use super::veil::Veil;
use crate::app::State;
use crate::app::route::Route;
use crate::debrief::Sign;
use crate::debrief::proposals::{self, Played};
use crate::persona::Persona;
use crate::session::{Ending, Session};

/// The whole wall.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    pub title: String,
    pub seed: String,
    /// The turn that is shown; 0 is the first words.
    pub turn: usize,
    pub of: usize,
    pub who: Who,
    pub scene: Scene,
    pub cover: Option<Cover>,
    pub paused: bool,
    /// The last turn could not be written down, and why.
    pub unsaved: Option<String>,
    /// The turn that proposals would be; none where nothing can be said.
    pub proposes: Option<u16>,
}

/// The other person.
#[derive(Clone, Debug, PartialEq)]
pub struct Who {
    pub persona: Persona,
    pub title: String,
    /// The face, as it was then; none where it is switched off.
    pub face: Option<Face>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    pub openness: u8,
    pub stance: String,
    /// A scene with harm or grief.
    pub soft: bool,
}

/// What the wall shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Scene {
    Exchange(Exchange),
    Reveal(Reveal),
    Compare(Compare),
    Map(MapBoard),
}

/// The last spoken line and the reply before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    pub reply: Option<String>,
    pub line: String,
    pub event: Option<String>,
    pub openness: u8,
    pub change: i16,
    pub ended: Option<String>,
}

/// One reply with what is revealed of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reveal {
    pub reply: String,
    /// In the order of the words.
    pub marks: Vec<Shown>,
    pub items: Vec<Item>,
    pub shown: usize,
    pub of: usize,
    /// What the next press shows.
    pub next: Option<&'static str>,
    /// The mark that was revealed last, where nothing later is.
    pub newest_mark: Option<usize>,
    /// Only the words of the newest mark are revealed.
    pub words_only: bool,
}

/// Words of the reply that are revealed; without a sign they are not judged yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub runs: Vec<Range<usize>>,
    pub sign: Option<Sign>,
}

/// Something below the reply.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    Mark { sign: Sign, quote: String, reason: Option<String> },
    Nothing,
    Thought(String),
    Level(u8),
    Wording(String),
}

/// Proposals side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    pub turn: u16,
    pub ways: Vec<Way>,
    /// How many steps are revealed.
    pub revealed: usize,
    pub next: Option<&'static str>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    pub reply: String,
    pub line: String,
    pub event: Option<String>,
    pub openness: u8,
    pub change: i16,
    pub ended: Option<String>,
    pub found: Option<Vec<String>>,
    pub signs: Option<Vec<(Sign, usize)>>,
    pub level: Option<u8>,
}

impl Board {
    /// The wall as the state has it; `None` where there is no round to show.
    pub fn of(state: &State) -> Option<Board> {
        let session = state.shown_round()?;
        let projector = &state.projector;
        let veil = Veil::over(&state.settings.name);
        let of = session.turns.len();
        let turn = projector.at.min(of);
        let scene = if let Some(group) = projector.map {
            Scene::Map(map::board(session, group))
        } else if !projector.tried.is_empty() {
            Scene::Compare(compare(&veil, session, &projector.tried, projector.target, projector.compared))
        } else if projector.shown > 0 && turn > 0 {
            Scene::Reveal(reveal(&veil, session, turn, projector.shown, &state.reveal_steps())?)
        } else {
            Scene::Exchange(exchange(&veil, session, turn))
        };
        let target = state.proposed_turn();
        let unsaved = state.talk.as_ref().filter(|_| projector.from == Route::Encounter);
        Some(Board {
            title: session.scenario().title.clone(),
            seed: session.case.seed.clone(),
            turn,
            of,
            who: who(session, turn, projector.face),
            scene,
            cover: projector.cover,
            paused: projector.paused,
            unsaved: unsaved.and_then(|talk| talk.unsaved.clone()),
            proposes: can_be_said(session, target).then_some(target),
        })
    }
}

/// Whether a turn could be said; cheap, since it is asked for every picture.
fn can_be_said(session: &Session, target: u16) -> bool {
    let next = session.turns.len() + 1;
    match usize::from(target) {
        0 => false,
        target if target < next => true,
        target => target == next && matches!(session.state.ending, Ending::Unfinished | Ending::Left),
    }
}

fn who(session: &Session, turn: usize, face: bool) -> Who {
    let (openness, stance) = match turn.checked_sub(1).and_then(|at| session.turns.get(at)) {
        Some(turn) => (turn.shown.openness, turn.shown.stance.clone()),
        None => (openness_at_first(session), "listening".to_owned()),
    };
    let soft = !session.scenario().content_notes.is_empty();
    Who {
        persona: session.persona.clone(),
        title: session.cast().title.clone(),
        face: face.then_some(Face { openness, stance, soft }),
    }
}

fn openness_at_first(session: &Session) -> u8 {
    session.turns.first().map_or(session.state.openness, |turn| turn.openness_before)
}

fn exchange(veil: &Veil, session: &Session, turn: usize) -> Exchange {
    let last = turn == session.turns.len();
    let ended = if last { ended(session, session.state.ending) } else { None };
    match turn.checked_sub(1).and_then(|at| session.turns.get(at)) {
        Some(turn) => Exchange {
            reply: Some(veil.text(&turn.shown.reply)),
            line: turn.shown.persona_line.clone(),
            event: turn.event.clone(),
            openness: turn.shown.openness,
            change: i16::from(turn.shown.openness) - i16::from(turn.openness_before),
            ended,
        },
        None => Exchange {
            reply: None,
            line: session.opening.clone(),
            event: None,
            openness: openness_at_first(session),
            change: 0,
            ended,
        },
    }
}

fn ended(session: &Session, ending: Ending) -> Option<String> {
    let given = &session.persona.given;
    match ending {
        Ending::Achieved => Some(format!("They agreed with {given} on what happens next.")),
        Ending::WalkedAway => Some(format!("{given} has gone.")),
        Ending::OutOfTime => Some(format!("{given} has to go. The time was up.")),
        Ending::Left | Ending::Unfinished => None,
    }
}

fn reveal(veil: &Veil, session: &Session, turn: usize, shown: usize, steps: &[Step]) -> Option<Reveal> {
    let number = u16::try_from(turn).ok()?;
    let view = proposals::view_of(session, number)?;
    let told = proposals::told(&view);
    let mut board = Reveal {
        reply: veil.text(&view.reply),
        marks: Vec::new(),
        items: Vec::new(),
        shown: shown.min(steps.len()),
        of: steps.len(),
        next: steps.get(shown).map(|step| step.label()),
        newest_mark: None,
        words_only: false,
    };
    for step in steps.iter().take(shown) {
        board.words_only = matches!(step, Step::Quote(_));
        board.newest_mark = match step {
            Step::Quote(at) | Step::Sign(at) | Step::Reason(at) => Some(*at),
            _ => None,
        };
        match step {
            Step::Quote(at) => {
                let runs = told[*at].spans.iter().map(|span| veil.span(&view.reply, *span)).collect();
                board.marks.push(Shown { runs, sign: None });
            }
            Step::Sign(at) => board.sign(*at, told[*at].sign),
            Step::Reason(at) => {
                if let Some(Item::Mark { reason, .. }) = board.items.last_mut() {
                    *reason = Some(veil.text(&told[*at].tell));
                }
            }
            Step::Nothing => board.items.push(Item::Nothing),
            Step::Thought => board.items.push(Item::Thought(view.inner_thought.clone())),
            Step::Level => board.items.push(Item::Level(view.overall)),
            Step::Wording => {
                board.items.extend(proposals::wording_for(session, number).map(Item::Wording));
            }
        }
    }
    Some(board)
}

impl Reveal {
    fn sign(&mut self, at: usize, sign: Sign) {
        let Some(shown) = self.marks.get_mut(at) else { return };
        shown.sign = Some(sign);
        let words: Vec<&str> = shown.runs.iter().filter_map(|run| self.reply.get(run.clone())).collect();
        self.items.push(Item::Mark { sign, quote: words.join(" \u{2026} "), reason: None });
    }
}

fn compare(veil: &Veil, session: &Session, tried: &[Played], turn: u16, revealed: usize) -> Compare {
    let way = |played: &Played| Way {
        reply: veil.text(&played.view.reply),
        line: played.view.persona_line.clone(),
        event: played.view.event.clone(),
        openness: played.view.openness,
        change: played.change(),
        ended: ended(session, played.ending),
        found: (revealed > 0).then(|| played.found.clone()),
        signs: (revealed > 1).then(|| played.signs()),
        level: (revealed > 2).then_some(played.view.overall),
    };
    Compare { turn, revealed, ways: tried.iter().map(way).collect(), next: COMPARED.get(revealed).copied() }
}
