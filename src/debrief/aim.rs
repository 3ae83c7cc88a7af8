//! The goal that a round was begun with, looked at afterwards: where the learner's words served it and where the talk called
//! for it. Reads marks that are there; never makes one, and never says for the learner that a goal was reached.

use super::build::words_of;
use super::once::quote;
use crate::session::{Session, Turn};

/// How much of a reply stands for it where no words of it were marked.
const LETTERS: usize = 120;

/// A goal beside what was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AimLook {
    pub aim: String,
    /// Id and short name of the skill that the goal belongs to; `None` for a goal in the learner's own words.
    pub skill: Option<(String, String)>,
    /// Turns that did the job, the best first.
    pub did: Vec<Place>,
    /// Turns that called for it and did not, the weakest first.
    pub not_yet: Vec<Place>,
}

/// A turn of the talk with the learner's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub turn: u16,
    pub quote: String,
    pub level: u8,
    /// What the level above asks for; empty at the top.
    pub missing: String,
}

/// `None` where the round was begun without a goal.
pub fn look_at(session: &Session, aim: &str) -> Option<AimLook> {
    let aim = aim.trim();
    if aim.is_empty() {
        return None;
    }
    let rules = &session.pack().rules;
    let skill = rules
        .skill_files()
        .find(|file| file.feedforward.iter().any(|idea| idea == aim))
        .map(|file| (file.id.clone(), file.short.clone()));
    let places: Vec<Place> = skill
        .as_ref()
        .map(|(id, _)| session.turns.iter().filter_map(|turn| place(turn, id)).collect())
        .unwrap_or_default();
    let (mut did, mut not_yet): (Vec<Place>, Vec<Place>) =
        places.into_iter().partition(|place| place.level >= 2);
    did.sort_by_key(|place| (3 - place.level.min(3), place.turn));
    not_yet.sort_by_key(|place| (place.level, place.turn));
    Some(AimLook { aim: aim.to_owned(), skill, did, not_yet })
}

fn place(turn: &Turn, skill: &str) -> Option<Place> {
    let mark = turn.marks.skill(skill)?;
    let marked = quote(&turn.shown.reply, &words_of(mark));
    let start = || {
        let mut start: String = turn.shown.reply.chars().take(LETTERS).collect();
        if turn.shown.reply.chars().nth(LETTERS).is_some() {
            start.push('\u{2026}');
        }
        start
    };
    Some(Place {
        turn: turn.shown.turn,
        quote: if marked.is_empty() { start() } else { marked },
        level: mark.level,
        missing: mark.next.as_ref().map_or(String::new(), |next| next.missing.clone()),
    })
}
