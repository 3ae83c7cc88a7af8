//! The persona's voice in one turn: lines of pools and lists, none said twice, and what they think. Never judges.

mod answer;
mod content;
mod ends;
mod season;

use std::collections::BTreeSet;

use super::Session;
use super::asked::Asked;
use super::record::Ending;
use super::take::Taken;
use crate::persona::cast::{Fact, Then};
use crate::persona::seed::Draw;
use crate::persona::speech::pick;
use crate::rubric::findings::GuardNote;
use crate::rubric::reading::Reading;
use crate::rubric::{Detection, Offer};
use crate::text::Span;

pub(super) use ends::{last_word, opening};

/// Words with what they offer.
pub(super) struct Spoken {
    pub line: String,
    pub offers: BTreeSet<Offer>,
}

/// Somebody called the persona away, and the learner has answered that.
pub(super) struct Called {
    pub let_go: bool,
    pub says: Vec<String>,
}

/// A reply as it was heard: everything that an answer may look at.
pub(super) struct Heard<'a> {
    pub detection: &'a Detection,
    pub reading: &'a Reading<'a>,
    pub taken: &'a Taken<'a>,
    /// What may follow the kind of line that the reply calls for.
    pub then: Then,
    pub asked: &'a Asked,
    /// The fact that this reply opened.
    pub fact: Option<&'a Fact>,
    /// Facts whose gate stayed shut, the one that is asked about first.
    pub shut: &'a [Fact],
    pub called: Option<&'a Called>,
    pub openness_before: u8,
    pub ending: Ending,
}

impl Heard<'_> {
    /// Nothing but a question, which is answered as it stands: a word before the answer would be about something unsaid.
    pub fn bare(&self) -> bool {
        self.asked.bare && self.then != Then::Stops && self.then != Then::Holds
    }

    /// The reply does this, even where a guard withheld the credit for how it is put: a person answers it all the same.
    pub fn made(&self, id: &str) -> bool {
        let withheld = |g: &GuardNote| {
            matches!(g.guard.as_str(), "stuffing" | "parrot") && g.withheld.iter().any(|w| w == id)
        };
        self.detection.has(id) || self.detection.guards.iter().any(withheld)
    }
}

/// The persona's voice in one turn.
pub(super) struct Voice<'s> {
    session: &'s mut Session,
    turn: u16,
}

impl<'s> Voice<'s> {
    pub fn new(session: &'s mut Session, turn: u16) -> Voice<'s> {
        Voice { session, turn }
    }

    fn draw(&self, concern: &str) -> Draw {
        self.session.seed.draw(&format!("turn/{}/{concern}", self.turn))
    }

    /// A line of the register's pool; empty where all were said.
    fn pool(&mut self, kind: &str) -> String {
        self.pool_where(kind, |_| true)
    }

    /// A line of the pool that asks nothing, to stand before something else.
    fn lead(&mut self, kind: &str) -> String {
        self.pool_where(kind, |line| !line.contains('?'))
    }

    fn pool_where(&mut self, kind: &str, fits: impl Fn(&str) -> bool) -> String {
        let pack = self.session.pack.clone();
        let apart = matches!(self.session.scenario().place_kind.as_str(), "phone" | "bridge" | "video");
        let pool = pack.line_pool(self.session.role().register, kind);
        let fitting = pool.iter().filter(|l| fits(l) && !(apart && pack.in_person.contains(*l)));
        let lines: Vec<String> = fitting.map(|line| self.filled(line)).collect();
        let mut draw = self.draw(kind);
        pick(&lines, &mut self.session.state.used, &mut draw).unwrap_or_default()
    }

    /// The slots of a line, filled.
    fn filled(&self, line: &str) -> String {
        line.replace("{topic}", &self.session.scenario().topic_word)
            .replace("{name}", &self.session.persona.given)
            .replace("{title}", &self.session.cast().title)
    }

    /// One of a list given.
    pub fn line_of(&mut self, list: &[String], concern: &str) -> String {
        let mut draw = self.draw(concern);
        pick(list, &mut self.session.state.used, &mut draw).unwrap_or_default()
    }

    /// The unsaid line that shares most words with what was asked; among equals the one written first.
    fn fitting(&mut self, list: &[String], heard: &Heard<'_>) -> Option<(usize, String)> {
        let unsaid = list.iter().filter(|l| !self.session.state.used.contains(*l));
        let scored = unsaid.map(|l| (heard.asked.overlap(heard.reading, l), l));
        // `max_by_key` would keep the last of equals.
        let (score, line) = scored.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
        Some((score, line.clone()))
    }

    /// Marks a line as said.
    fn say(&mut self, line: String) -> String {
        self.session.state.used.insert(line.clone());
        line
    }

    /// What the persona thinks, and the learner's words behind it.
    pub fn thought(&mut self, taken: &Taken<'_>) -> (String, Vec<Span>) {
        let Some(row) = taken.speaks.or(taken.first) else { return (String::new(), Vec::new()) };
        let mut draw = self.draw("thought");
        let thought = pick(&row.thoughts, &mut self.session.state.used, &mut draw)
            .or_else(|| draw.pick(&row.thoughts).cloned())
            .unwrap_or_default();
        let strongest = taken.causes.iter().max_by_key(|c| (c.openness.abs(), c.patience.abs()));
        let own = taken.causes.iter().find(|c| c.tell == row.cause);
        (thought, own.or(strongest).map(|c| c.spans.clone()).unwrap_or_default())
    }
}
