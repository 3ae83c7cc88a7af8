//! The sample: invented talks, played by the engine as they are asked for, so that an empty page can be seen full. Never
//! written anywhere, and never mixed with rounds of the learner's own.

use std::sync::Arc;

use super::{Played, TalkFigures};
use crate::content::Pack;
use crate::persona::cast::SampleTalk;
use crate::session::{Case, Input, Session};

/// The talks of `content/sample.ron` as rounds, the oldest first. One that cannot be started is left out.
pub fn sample(pack: &Arc<Pack>, today: i64) -> Vec<Played> {
    let mut all: Vec<Played> =
        pack.sample.iter().enumerate().filter_map(|(at, talk)| played(pack, at, talk, today)).collect();
    all.sort_by_key(|round| round.day);
    all
}

/// The session over a sample talk, ended by its last words or by leaving.
pub fn session(pack: &Arc<Pack>, talk: &SampleTalk) -> Option<Session> {
    let case = Case {
        seed: talk.seed.clone(),
        scenario: talk.scenario.clone(),
        role: Some(talk.role.clone()),
        guided: false,
    };
    let mut session = Session::start(pack, &case).ok()?;
    for reply in &talk.says {
        session.say(reply);
    }
    session.input(&Input::Leave);
    Some(session)
}

fn played(pack: &Arc<Pack>, at: usize, talk: &SampleTalk, today: i64) -> Option<Played> {
    let session = session(pack, talk)?;
    let record = session.record();
    let skills = crate::debrief::debrief(&session).skills;
    Some(Played {
        id: format!("sample-{}", at + 1),
        day: today - i64::from(talk.days_ago),
        scenario: record.case.scenario,
        scenario_title: record.scenario_title,
        role: record.persona.role.clone(),
        persona: record.persona.name(),
        portrait: record.persona.portrait,
        ending: record.ending,
        guided: false,
        sample: true,
        parent: None,
        levels: skills.into_iter().filter_map(|skill| Some((skill.id, skill.level?))).collect(),
        ratings: talk.rates.iter().cloned().collect(),
        found: record.facts_found,
        there: record.facts_in_all,
        talk: TalkFigures::of(&record.turns),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_played_by_the_engine_and_fills_every_chart() {
        let pack = Arc::new(crate::content::load_embedded());
        let all = sample(&pack, 1000);
        assert_eq!(all.len(), pack.sample.len());
        assert_eq!(all, sample(&pack, 1000), "the same every time");
        assert!(all.iter().all(|round| round.sample && round.counts() && round.day < 1000));
        assert!(all.is_sorted_by_key(|round| round.day));
        assert!(crate::progress::calibration(&all).is_some());
        assert!(crate::progress::best(&all).is_some());
        let talk = crate::progress::together(all.iter().map(|round| &round.talk));
        assert!(talk.questions() >= 10 && talk.reflections > 0, "{talk:?}");
        let seen: std::collections::BTreeSet<&String> = all.iter().flat_map(|r| r.levels.keys()).collect();
        assert!(seen.len() >= 8, "{seen:?}");
    }

    #[test]
    fn a_talk_of_a_scenario_that_is_not_there_is_left_out() {
        let mut pack = crate::content::load_embedded();
        pack.sample.truncate(2);
        pack.sample[0].scenario = "S99".into();
        assert_eq!(sample(&Arc::new(pack), 1000).len(), 1);
    }
}
