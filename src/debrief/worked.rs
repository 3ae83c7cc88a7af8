//! One worked example before a talk: the wording of the scenario that stands highest in a skill, as the rules read it at the
//! very beginning of this talk, and why it stands there. Never tells what the other would answer.

use crate::session::Session;

/// A line, its level, and what a line of that level does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worked {
    pub skill: String,
    pub short: String,
    pub say: String,
    pub level: u8,
    pub anchor: String,
}

/// `None` where no wording does the job as a first line.
pub fn worked(opened: &Session, skill: &str) -> Option<Worked> {
    let file = opened.pack().rules.skill_file(skill)?;
    let (_, wordings) = opened.scenario().wordings.iter().find(|(id, _)| id == skill)?;
    let mut best: Option<(u8, &String)> = None;
    for say in wordings {
        let mut session = opened.clone();
        session.say(say);
        let level =
            session.turns.last().and_then(|turn| turn.marks.skill(skill)).map_or(0, |mark| mark.level);
        if level > best.map_or(1, |(top, _)| top) {
            best = Some((level, say));
        }
    }
    let (level, say) = best?;
    let anchor = file.levels.iter().find(|anchor| anchor.level == level)?;
    Some(Worked {
        skill: skill.into(),
        short: file.short.clone(),
        say: say.clone(),
        level,
        anchor: anchor.anchor.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Case;
    use std::sync::Arc;

    #[test]
    fn most_skills_in_focus_have_an_example_that_does_the_job() {
        let pack = Arc::new(crate::content::load_embedded());
        let mut seen = 0;
        for scenario in pack.playable() {
            let case =
                Case { seed: "W0RKED".into(), scenario: scenario.id.clone(), role: None, guided: false };
            let session = Session::start(&pack, &case).unwrap();
            for skill in [&scenario.focus.0, &scenario.focus.1] {
                let Some(worked) = worked(&session, skill) else { continue };
                seen += 1;
                assert!(worked.level >= 2 && !worked.anchor.is_empty(), "{worked:?}");
                assert!(scenario.wordings.iter().any(|(id, all)| id == skill && all.contains(&worked.say)));
            }
            assert!(session.turns.is_empty(), "the talk itself has not begun");
        }
        assert!(seen >= 6, "only {seen} examples");
    }
}
