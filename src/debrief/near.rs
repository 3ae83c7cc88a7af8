//! The nearest miss of a turn: what was there, and the one thing that would have taken it a level up. Reads marks that are
//! there; never makes one.

use super::{Mark, Sign};
use crate::rubric::SkillMark;
use crate::rubric::findings::MoveFound;
use crate::session::{Session, Turn};

/// Moves that say nothing about how near a reply came.
const SILENT: [&str; 2] = ["closed_question", "generic_sympathy"];

/// At most one a turn: a skill in focus before one of the scenario, the one that came further before the other. None where
/// the words were held down by a cap, since then it was not a step that was missing.
pub(super) fn nearest(session: &Session, turn: &Turn) -> Option<Mark> {
    let scenario = session.scenario();
    let rules = &session.pack().rules;
    let focus = |mark: &SkillMark| scenario.focus.0 == mark.skill || scenario.focus.1 == mark.skill;
    let near = |mark: &&SkillMark| {
        let here = scenario.skills.contains(&mark.skill);
        // What does the job is only worth a word where it is practised.
        let level = mark.level == 1 && here || mark.level == 2 && focus(mark);
        level && mark.caps.is_empty() && mark.next.is_some()
    };
    let rank = |mark: &&SkillMark| (!focus(mark), 3 - mark.level);
    let mut candidates: Vec<&SkillMark> = turn.marks.skills.iter().filter(near).collect();
    candidates.sort_by_key(rank);
    let (mark, found) = candidates.into_iter().find_map(|mark| Some((mark, made(session, turn, mark)?)))?;
    let file = rules.move_file(&found.id)?;
    let missing = mark.next.as_ref()?.missing.trim_end_matches('.');
    let span = *found.spans.first()?;
    Some(Mark {
        sign: Sign::Near,
        // What is missing has no words of its own: it stands with those that were there.
        span,
        quote: span.of(&turn.shown.reply).into(),
        label: format!("one step away in {}", rules.skill_file(&mark.skill)?.short.to_lowercase()),
        tell: format!("One step away. You {}. What was missing: {missing}.", file.label),
        id: format!("near/{}", mark.skill),
        rule: mark.rule.clone(),
    })
}

/// A good move among the words that made the level.
fn made<'a>(session: &Session, turn: &'a Turn, mark: &SkillMark) -> Option<&'a MoveFound> {
    let rules = &session.pack().rules;
    turn.detection.moves.iter().find(|found| {
        !rules.harms(&found.id)
            && !SILENT.contains(&found.id.as_str())
            && found.spans.iter().any(|span| mark.evidence.iter().any(|evidence| evidence.overlaps(span)))
    })
}
