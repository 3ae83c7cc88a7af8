//! One minute with one's own lines: the turns worth saying again, a pair to hear the difference, and the mark of a new
//! try from the very place in the talk. Never writes anything down and never changes the round.

use std::collections::BTreeSet;

use super::build::turn_view;
use super::{Mark, Sign, TurnView};
use crate::session::Session;

/// How many lines one drill has at most.
const LINES: usize = 3;

/// A line of the learner that is worth saying again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrillLine {
    pub turn: u16,
    pub skill: String,
    pub short: String,
    /// What the other had said.
    pub heard: String,
    pub said: String,
    /// The level that it had in the skill.
    pub level: u8,
    /// Two lines for this moment, to hear the difference.
    pub weaker: Heard,
    pub stronger: Heard,
}

/// A line that somebody could say here, and how the rules would take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    pub say: String,
    /// What it does, in the words of its level.
    pub anchor: String,
}

/// A try, marked as in the talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// `None`: said so, the turn no longer calls for the skill.
    pub level: Option<u8>,
    /// What the level above asks for; empty at the top.
    pub missing: String,
    /// Marks, answer and thought as they would have been.
    pub view: TurnView,
}

/// Lines to drill, the weakest first, each of another turn; those of `skill` alone where one is named. Empty where
/// nothing stands below 3.
pub fn lines(session: &Session, skill: Option<&str>) -> Vec<DrillLine> {
    let mut lines = chosen(session, ranked(session, skill));
    lines.sort_by_key(|line| line.level);
    lines
}

/// A turn that stands below 3 in a skill. The order is that of the fields: what is weak and matters here comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Weak<'a> {
    /// Only the learner's own words brought the skill in; without them the moment would not call for it.
    uncalled: bool,
    level: u8,
    beside_focus: bool,
    beside_scenario: bool,
    turn: u16,
    skill: &'a str,
}

fn ranked<'a>(session: &'a Session, skill: Option<&str>) -> Vec<Weak<'a>> {
    let scenario = session.scenario();
    let called = called(session);
    let mut found: Vec<Weak<'a>> = session
        .turns
        .iter()
        .zip(&called)
        .flat_map(|(turn, called)| turn.marks.skills.iter().map(move |mark| (turn, called, mark)))
        .filter(|(_, _, mark)| mark.level < 3 && skill.is_none_or(|skill| skill == mark.skill))
        .map(|(turn, called, mark)| Weak {
            uncalled: !called.contains(&mark.skill),
            level: mark.level,
            beside_focus: scenario.focus.0 != mark.skill && scenario.focus.1 != mark.skill,
            beside_scenario: !scenario.skills.contains(&mark.skill),
            turn: turn.shown.turn,
            skill: &mark.skill,
        })
        .collect();
    found.sort_unstable();
    found
}

/// What says nothing, so that only the moment speaks.
const NEUTRAL: &str = "I see.";

/// For each turn the skills that the moment itself calls for, whatever is said in it.
fn called(session: &Session) -> Vec<BTreeSet<String>> {
    let Ok(mut at) = session.rewound(1) else { return Vec::new() };
    let skills = |at: &Session| {
        let mut probe = at.clone();
        let marks = probe.say(NEUTRAL).map(|turn| &turn.marks.skills);
        marks.into_iter().flatten().map(|mark| mark.skill.clone()).collect()
    };
    session
        .turns
        .iter()
        .map(|turn| {
            let here = skills(&at);
            at.say(&turn.shown.reply);
            here
        })
        .collect()
}

/// The first few that are each of another turn.
fn chosen<'a>(session: &Session, ranked: impl IntoIterator<Item = Weak<'a>>) -> Vec<DrillLine> {
    let mut lines: Vec<DrillLine> = Vec::new();
    for weak in ranked {
        if lines.len() < LINES && lines.iter().all(|line| line.turn != weak.turn) {
            lines.extend(line(session, weak.turn, weak.skill, weak.level));
        }
    }
    lines
}

/// The same with the line of `turn` before the others.
pub fn lines_from(session: &Session, turn: u16) -> Vec<DrillLine> {
    let all = ranked(session, None);
    let (here, others): (Vec<Weak<'_>>, Vec<Weak<'_>>) = all.into_iter().partition(|weak| weak.turn == turn);
    chosen(session, here.into_iter().chain(others))
}

/// Says `reply` in place of the learner's words in `turn` and marks it. `None` where there is no such turn.
pub fn try_line(session: &Session, turn: u16, skill: &str, reply: &str) -> Option<Tried> {
    session.turns.get(usize::from(turn.checked_sub(1)?))?;
    let mut again = session.rewound(turn).ok()?;
    again.say(reply)?;
    let said = again.turns.last()?;
    let mark = said.marks.skill(skill);
    let mut view = turn_view(&again, said);
    // One skill at a time: how near the line comes in another is for another day.
    let own = format!("near/{skill}");
    view.marks.retain(|mark| !mark.id.starts_with("near/") || mark.id == own);
    Some(Tried {
        level: mark.map(|mark| mark.level),
        missing: mark.and_then(|mark| mark.next.as_ref()).map_or(String::new(), |next| next.missing.clone()),
        view,
    })
}

impl DrillLine {
    /// The try went further than the line of the talk; a line that did harm is left behind also where nothing calls for the
    /// skill any more.
    pub fn is_further(&self, tried: &Tried) -> bool {
        match tried.level {
            Some(level) => level > self.level,
            None => {
                let harm = |mark: &Mark| matches!(mark.sign, Sign::Lost | Sign::Flag);
                self.level == 0 && !tried.view.marks.iter().any(harm) && tried.view.overall > 0
            }
        }
    }

    /// What a try came to, beside the line of the talk: better, as it was, or further away, and the one step that is
    /// still there.
    pub fn verdict(&self, tried: &Tried) -> String {
        let Some(level) = tried.level else {
            let short = self.short.to_lowercase();
            return if self.is_further(tried) {
                format!(
                    "Better: what cost you here is gone. Put like this, nothing calls for {short} any more."
                )
            } else {
                format!(
                    "Put like this, nothing here calls for {short} any more. Stay with what was said before it."
                )
            };
        };
        let anchor = tried.anchor(&self.skill).trim_end_matches('.');
        let begins = match level.cmp(&self.level) {
            std::cmp::Ordering::Greater => "Better",
            std::cmp::Ordering::Equal => "As far as your first line",
            std::cmp::Ordering::Less => "Your first line was nearer",
        };
        let mut said = format!("{begins}: {}.", lower_first(anchor));
        if !tried.missing.is_empty() {
            said.push_str(&format!(" One more step is there: {}.", tried.missing.trim_end_matches('.')));
        }
        said
    }
}

impl Tried {
    fn anchor(&self, skill: &str) -> &str {
        self.view.skills.iter().find(|one| one.id == skill).map_or("", |one| one.anchor.as_str())
    }
}

/// "Fits this person" stands behind a colon as "fits this person"; a word like "I" or "IT" keeps its capital.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        (Some(first), Some(' ')) if first == 'A' => {
            first.to_lowercase().chain([' ']).chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

fn line(session: &Session, number: u16, skill: &str, level: u8) -> Option<DrillLine> {
    let turn = session.turns.get(usize::from(number.checked_sub(1)?))?;
    let file = session.pack().rules.skill_file(skill)?;
    let fitted =
        session.scenario().wordings.iter().find(|(id, _)| id == skill).map(|(_, list)| list.as_slice());
    let strong = fitted.filter(|list| !list.is_empty()).unwrap_or(&file.strong);
    let moment = session.rewound(number).ok()?;
    let level_of = |say: &str| {
        let mut here = moment.clone();
        here.say(say)?.marks.skill(skill).map(|mark| mark.level)
    };
    let anchor = |level: u8| file.levels.iter().find(|one| one.level == level).map(|one| one.anchor.clone());
    // Another one each turn; where one of them holds its level at this very moment, that one.
    let pick = |list: &[String], fits: fn(u8) -> bool, else_level: u8| {
        let at = usize::from(number).checked_rem(list.len())?;
        let turned = || list[at..].iter().chain(&list[..at]);
        let holds =
            turned().find_map(|say| level_of(say).filter(|level| fits(*level)).map(|level| (say, level)));
        let (say, level) = holds.unwrap_or((&list[at], else_level));
        Some(Heard { say: say.clone(), anchor: anchor(level)? })
    };
    Some(DrillLine {
        turn: number,
        skill: skill.into(),
        short: file.short.clone(),
        heard: turn.before.clone(),
        said: turn.shown.reply.clone(),
        level,
        weaker: pick(&file.weak, |level| level <= 1, 1)?,
        stronger: pick(strong, |level| level >= 2, 3)?,
    })
}
