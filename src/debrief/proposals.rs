//! Two to four proposed replies, each said at the same moment of the same talk, so that they can be set side by side.
//! Never changes the talk that they are proposed for and never writes anything down.

use super::build::{turn_view, weakest_in};
use super::{Sign, TurnView};
use crate::session::{Ending, Session};
use crate::text::Span;

/// How many replies can stand side by side.
pub const MOST: usize = 4;

/// A proposed reply and what it did, had it been said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Played {
    /// The reply with its marks, the answer, and what changed in them.
    pub view: TurnView,
    /// Titles of the facts that it opened.
    pub found: Vec<String>,
    /// How the talk would stand after it.
    pub ending: Ending,
}

impl Played {
    /// Steps of openness, up or down.
    pub fn change(&self) -> i16 {
        i16::from(self.view.openness) - i16::from(self.view.openness_before)
    }

    /// How many things of each sign, the good ones first; signs without any are left out.
    pub fn signs(&self) -> Vec<(Sign, usize)> {
        let told = told(&self.view);
        [Sign::Gained, Sign::Near, Sign::Lost, Sign::Flag]
            .into_iter()
            .map(|sign| (sign, told.iter().filter(|one| one.sign == sign).count()))
            .filter(|(_, count)| *count > 0)
            .collect()
    }
}

/// One thing that a reply did, with all the words that show it: what a room is told in one breath.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub sign: Sign,
    /// The words, in order; runs that overlap or touch are one.
    pub spans: Vec<Span>,
    /// One sentence.
    pub tell: String,
}

/// The marks of a turn, those of one move and one sign together, in the order of their first words.
pub fn told(view: &TurnView) -> Vec<Told> {
    let mut ids: Vec<(Sign, &str)> = Vec::new();
    let mut all: Vec<Told> = Vec::new();
    for mark in &view.marks {
        match ids.iter().position(|id| *id == (mark.sign, mark.id.as_str())) {
            Some(at) => all[at].spans.push(mark.span),
            None => {
                ids.push((mark.sign, &mark.id));
                all.push(Told { sign: mark.sign, spans: vec![mark.span], tell: mark.tell.clone() });
            }
        }
    }
    for one in &mut all {
        one.spans = joined(&one.spans, &view.reply);
    }
    all
}

/// Words with their sign, where several moves stand on the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub sign: Sign,
    pub span: Span,
}

/// The marked words of a turn: of each sign, runs that overlap or touch are one.
pub fn runs(view: &TurnView) -> Vec<Run> {
    let mut all: Vec<Run> = Vec::new();
    for sign in [Sign::Gained, Sign::Near, Sign::Lost, Sign::Flag] {
        let spans: Vec<Span> = view.marks.iter().filter(|mark| mark.sign == sign).map(|m| m.span).collect();
        all.extend(joined(&spans, &view.reply).into_iter().map(|span| Run { sign, span }));
    }
    all.sort_by_key(|run| (run.span, run.sign));
    all
}

/// Runs that overlap, or that only a space parts, as one.
fn joined(spans: &[Span], reply: &str) -> Vec<Span> {
    let mut spans = spans.to_vec();
    spans.sort_unstable();
    let mut runs: Vec<Span> = Vec::new();
    for span in spans {
        match runs.last_mut() {
            Some(run)
                if span.start <= run.end
                    || Span { start: run.end, end: span.start }
                        .of(reply)
                        .chars()
                        .all(char::is_whitespace) =>
            {
                run.end = run.end.max(span.end);
            }
            _ => runs.push(span),
        }
    }
    runs
}

/// The talk as it stood just before the learner's turn `turn` (1-based); the turn after the last one is the next that
/// could be said. `None` where nothing can be said there: no such turn, or the talk was over.
pub fn moment(session: &Session, turn: u16) -> Option<Session> {
    let next = u16::try_from(session.turns.len()).ok()?.checked_add(1)?;
    if turn == 0 || turn > next {
        return None;
    }
    // What stands is taken as it stands, so that help which was looked at keeps its price.
    let at = if turn == next && !session.ended() { session.clone() } else { session.rewound(turn).ok()? };
    (!at.ended()).then_some(at)
}

/// Says each reply at the same moment. Every one starts from the same state, so only the words differ.
pub fn play(moment: &Session, replies: &[String]) -> Vec<Played> {
    replies.iter().take(MOST).filter_map(|reply| one(moment, reply)).collect()
}

fn one(moment: &Session, reply: &str) -> Option<Played> {
    let mut session = moment.clone();
    let facts = session.say(reply)?.shown.facts.clone();
    let said = session.turns.last()?;
    let titles = session.scenario().facts.iter().filter(|fact| facts.contains(&fact.id));
    Some(Played {
        found: titles.map(|fact| fact.title.clone()).collect(),
        view: turn_view(&session, said),
        ending: session.state.ending,
    })
}

/// One turn as the look-back shows it.
pub fn view_of(session: &Session, turn: u16) -> Option<TurnView> {
    session.turns.get(usize::from(turn.checked_sub(1)?)).map(|turn| turn_view(session, turn))
}

/// A wording for the skill that a turn served least; `None` where the content has none.
pub fn wording_for(session: &Session, turn: u16) -> Option<String> {
    let turn = session.turns.get(usize::from(turn.checked_sub(1)?))?;
    weakest_in(session, turn)?.wordings.into_iter().next()
}
