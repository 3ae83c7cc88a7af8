//! What one has done with what stands in the library: how often a scenario was played, who was met, how far a programme is.
//! Pure counting over the list of rounds.

use crate::content::handbook::Programme;
use crate::session::Ending;
use crate::store::RoundSummary;

/// A round that says something about the learner.
fn counts(round: &&RoundSummary) -> bool {
    round.ending != Ending::Unfinished && round.turns > 0
}

/// "Played once, 3 of 5 found", or nothing where it was never played.
pub fn played(rounds: &[RoundSummary], scenario: &str) -> Option<String> {
    let of: Vec<&RoundSummary> =
        rounds.iter().filter(counts).filter(|r| r.scenario == scenario && !r.guided).collect();
    let best = of.iter().max_by_key(|round| round.facts_found)?;
    let (found, all) = (best.facts_found, best.facts_in_all);
    Some(if of.len() == 1 {
        format!("Played once, {found} of {all} found out")
    } else {
        format!("Played {}, at best {found} of {all} found out", times(of.len()))
    })
}

/// "once", "twice", "three times".
pub fn times(count: usize) -> String {
    const WORDS: [&str; 8] = ["three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    match count {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        3..=10 => format!("{} times", WORDS[count - 3]),
        more => format!("{more} times"),
    }
}

/// How often a role was met.
pub fn met(rounds: &[RoundSummary], role: &str) -> usize {
    rounds.iter().filter(counts).filter(|round| round.role == role).count()
}

/// The newest level of a skill; the list of rounds runs from the newest.
pub fn last_level(rounds: &[RoundSummary], skill: &str) -> Option<u8> {
    rounds.iter().filter(counts).find_map(|round| round.levels.get(skill).copied())
}

/// One step of a programme as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepDone {
    pub done: bool,
    /// The level of the skill in focus in the newest such round, where it was called for.
    pub level: Option<u8>,
    /// The newest such round, to look at.
    pub round: Option<String>,
}

/// Every step: done where the scenario was played with that role.
pub fn steps(rounds: &[RoundSummary], programme: &Programme) -> Vec<StepDone> {
    let one = |step: &crate::content::handbook::Step| {
        let mut of =
            rounds.iter().filter(counts).filter(|r| r.scenario == step.scenario && r.role == step.role);
        let newest = of.next();
        StepDone {
            done: newest.is_some(),
            level: newest.and_then(|round| round.levels.get(&step.focus).copied()),
            round: newest.map(|round| round.id.clone()),
        }
    };
    programme.steps.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::handbook::Step;

    fn round(id: &str, scenario: &str, role: &str, ending: Ending, found: u8, level: u8) -> RoundSummary {
        RoundSummary {
            id: id.into(),
            seed: String::new(),
            scenario: scenario.into(),
            scenario_title: String::new(),
            role: role.into(),
            persona: "Noor".into(),
            portrait: 0,
            dials: Default::default(),
            guided: false,
            ending,
            turns: 4,
            levels: [("K3".to_owned(), level)].into(),
            self_ratings: Default::default(),
            facts_found: found,
            facts_in_all: 5,
            parent: None,
            started_at: 0,
            goal: String::new(),
            own: Default::default(),
        }
    }

    #[test]
    fn counts_what_is_over_and_keeps_the_best() {
        let rounds = [
            round("c", "S06", "R08", Ending::Unfinished, 5, 3),
            round("b", "S06", "R09", Ending::Left, 2, 1),
            round("a", "S06", "R08", Ending::Achieved, 4, 2),
        ];
        assert_eq!(played(&rounds, "S06").as_deref(), Some("Played twice, at best 4 of 5 found out"));
        assert_eq!(played(&rounds[2..], "S06").as_deref(), Some("Played once, 4 of 5 found out"));
        assert_eq!(played(&rounds, "S01"), None);
        assert_eq!((met(&rounds, "R08"), met(&rounds, "R01")), (1, 0));
        assert_eq!((last_level(&rounds, "K3"), last_level(&rounds, "K9")), (Some(1), None));
    }

    #[test]
    fn a_step_is_done_with_its_scenario_and_its_role() {
        let step = |scenario: &str, role: &str| Step {
            scenario: scenario.into(),
            role: role.into(),
            focus: "K3".into(),
            why: "W.".into(),
        };
        let programme = Programme {
            id: "p".into(),
            title: "P".into(),
            about: "A.".into(),
            steps: vec![step("S06", "R08"), step("S06", "R07")],
        };
        let done = steps(&[round("a", "S06", "R08", Ending::WalkedAway, 1, 2)], &programme);
        assert_eq!(done[0], StepDone { done: true, level: Some(2), round: Some("a".into()) });
        assert_eq!(done[1], StepDone { done: false, level: None, round: None });
    }
}
