//! One worked example before a talk: a wording of the scenario with what its words do, as the rules read it at the very
//! beginning of this talk. Never tells what the other would answer.

use super::Sign;
use super::build::turn_view;
use crate::session::Session;

/// A line, and what each of its parts does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worked {
    pub skill: String,
    pub short: String,
    pub say: String,
    /// The words and what they do, in the order of the line: ("The window beds.", "gave back what was said").
    pub does: Vec<(String, String)>,
    /// What a line at the top does, in the words of the skill.
    pub anchor: String,
}

/// The wording of the scenario that does most in the skill. `None` where there is no wording that does anything.
pub fn worked(opened: &Session, skill: &str) -> Option<Worked> {
    let file = opened.pack().rules.skill_file(skill)?;
    let (_, wordings) = opened.scenario().wordings.iter().find(|(id, _)| id == skill)?;
    let mut best: Option<(u8, usize, Worked)> = None;
    for say in wordings {
        let mut session = opened.clone();
        session.say(say);
        let Some(turn) = session.turns.last() else { continue };
        let level = turn.marks.skill(skill).map_or(0, |mark| mark.level);
        let mut marks = turn_view(&session, turn).marks;
        marks.retain(|mark| mark.sign == Sign::Gained);
        marks.sort_by_key(|mark| (mark.span.start, mark.span.end));
        let does: Vec<(String, String)> = marks.into_iter().map(|mark| (mark.quote, mark.label)).collect();
        let better = best.as_ref().is_none_or(|(top, many, _)| (level, does.len()) > (*top, *many));
        if better && !does.is_empty() {
            let top = file.levels.iter().max_by_key(|anchor| anchor.level);
            let worked = Worked {
                skill: skill.into(),
                short: file.short.clone(),
                say: say.clone(),
                does,
                anchor: top.map(|anchor| anchor.anchor.clone()).unwrap_or_default(),
            };
            best = Some((level, worked.does.len(), worked));
        }
    }
    best.map(|(_, _, worked)| worked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Case;
    use std::sync::Arc;

    #[test]
    fn every_skill_in_focus_has_an_example_that_does_something() {
        let pack = Arc::new(crate::content::load_embedded());
        let mut seen = 0;
        for scenario in pack.playable() {
            let case =
                Case { seed: "W0RKED".into(), scenario: scenario.id.clone(), role: None, guided: false };
            let session = Session::start(&pack, &case).unwrap();
            for skill in [&scenario.focus.0, &scenario.focus.1] {
                let Some(worked) = worked(&session, skill) else { continue };
                seen += 1;
                assert!(!worked.anchor.is_empty());
                for (quote, label) in &worked.does {
                    assert!(worked.say.contains(quote.as_str()) && !label.is_empty(), "{worked:?}");
                }
            }
            assert!(session.turns.is_empty(), "the talk itself has not begun");
        }
        assert!(seen >= 6, "only {seen} examples");
    }
}
