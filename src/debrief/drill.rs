//! One minute with one's own lines: the turns worth saying again, a pair to hear the difference, and the mark of a new
//! try from the very place in the talk. Never writes anything down and never changes the round.

use super::TurnView;
use super::build::turn_view;
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
    /// Two lines that differ in the skill alone.
    pub weaker: String,
    pub stronger: String,
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
    let scenario = session.scenario();
    let mut found: Vec<(u8, u8, u8, u16, &str)> = session
        .turns
        .iter()
        .flat_map(|turn| turn.marks.skills.iter().map(move |mark| (turn, mark)))
        .filter(|(_, mark)| mark.level < 3 && skill.is_none_or(|skill| skill == mark.skill))
        .map(|(turn, mark)| {
            let focus = scenario.focus.0 == mark.skill || scenario.focus.1 == mark.skill;
            let of_scenario = scenario.skills.contains(&mark.skill);
            (mark.level, u8::from(!focus), u8::from(!of_scenario), turn.shown.turn, mark.skill.as_str())
        })
        .collect();
    found.sort_unstable();
    let mut lines: Vec<DrillLine> = Vec::new();
    for (level, _, _, number, skill) in found {
        if lines.len() < LINES && lines.iter().all(|line| line.turn != number) {
            lines.extend(line(session, number, skill, level));
        }
    }
    lines
}

/// Says `reply` in place of the learner's words in `turn` and marks it. `None` where there is no such turn.
pub fn try_line(session: &Session, turn: u16, skill: &str, reply: &str) -> Option<Tried> {
    session.turns.get(usize::from(turn.checked_sub(1)?))?;
    let mut again = session.rewound(turn).ok()?;
    again.say(reply)?;
    let said = again.turns.last()?;
    let mark = said.marks.skill(skill);
    Some(Tried {
        level: mark.map(|mark| mark.level),
        missing: mark.and_then(|mark| mark.next.as_ref()).map_or(String::new(), |next| next.missing.clone()),
        view: turn_view(&again, said),
    })
}

fn line(session: &Session, number: u16, skill: &str, level: u8) -> Option<DrillLine> {
    let turn = session.turns.get(usize::from(number.checked_sub(1)?))?;
    let file = session.pack().rules.skill_file(skill)?;
    let fitted =
        session.scenario().wordings.iter().find(|(id, _)| id == skill).map(|(_, list)| list.as_slice());
    let strong = fitted.filter(|list| !list.is_empty()).unwrap_or(&file.strong);
    let pick = |list: &[String]| {
        let at = usize::from(number).checked_rem(list.len())?;
        list.get(at).cloned()
    };
    Some(DrillLine {
        turn: number,
        skill: skill.into(),
        short: file.short.clone(),
        heard: turn.before.clone(),
        said: turn.shown.reply.clone(),
        level,
        weaker: pick(&file.weak)?,
        stronger: pick(strong)?,
    })
}
