//! Which round comes next, and why, by a policy that is stated here and printed with its proposal. Never random: the
//! same past gives the same proposal, and a tie goes to the order of the content.
//!
//! Points of a scenario played by a role:
//!
//! | what | points |
//! |---|---|
//! | weakest focus skill | 3.00 less its mean, times ten; 20 when it was never seen |
//! | spacing | one for each day that a focus skill is overdue, ten at most; due after 2, 4, 8, 16 days at a mean of 0, 1, 2, 3 |
//! | chain of the role | 15 never met; 12 not met for two weeks; -10 met in both of the last two rounds |
//! | scenario | 8 never played; -20 among the last three; -30 the last one |
//! | difficulty | 10 as wanted; -5 easier; -15 a step harder, -30 two |
//!
//! Wanted is a starter until two rounds found half of what was there; core until four core rounds had a mean level of
//! 2.00; then advanced. Whoever chose a difficulty is proposed that one alone, as long as there is any of it.

mod reason;

use crate::persona::cast::role::Chain;
use crate::persona::cast::scenario::Difficulty;

pub use reason::Reason;

use super::{Mastery, Played, Scaffold, counted, mastery, scaffold};

/// A scenario that could be played, as the policy needs it. Roles in the order of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub scenario: String,
    pub level: Difficulty,
    /// The two skills in focus with their short titles.
    pub focus: [(String, String); 2],
    /// Role id and the chain that it stands in.
    pub roles: Vec<(String, Chain)>,
}

/// The next round with its reasons, the strongest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub scenario: String,
    pub role: String,
    /// Skill id that the round is about.
    pub focus: String,
    pub reasons: Vec<Reason>,
    pub scaffold: Scaffold,
    pub points: i32,
}

impl Proposal {
    /// "You have not met a patient or family for two weeks; empathy is at 1.4."
    pub fn because(&self) -> String {
        reason::sentence(&self.reasons)
    }
}

/// `today` in days as in [`Played::day`]; `chosen` is the difficulty that the learner set, if they did; `chain` gives the
/// chain of any role ever met. `None` without candidates.
pub fn propose(
    candidates: &[Candidate],
    played: &[Played],
    today: i64,
    chosen: Option<Difficulty>,
    chain: impl Fn(&str) -> Option<Chain>,
) -> Option<Proposal> {
    let of = of_level(candidates, chosen);
    rank(&of, played, today, chosen, chain).into_iter().next()
}

/// Every scenario with the role that it would be played by, the best first. The chosen difficulty stands before the rest.
pub fn rank(
    candidates: &[Candidate],
    played: &[Played],
    today: i64,
    chosen: Option<Difficulty>,
    chain: impl Fn(&str) -> Option<Chain>,
) -> Vec<Proposal> {
    let past = Past::of(candidates, played, today, chosen, chain);
    let mut ranked: Vec<(bool, Proposal)> = Vec::new();
    for candidate in candidates {
        let mut best: Option<Proposal> = None;
        for (role, chain) in &candidate.roles {
            let next = past.weigh(candidate, role, *chain);
            if best.as_ref().is_none_or(|best| next.points > best.points) {
                best = Some(next);
            }
        }
        let other = chosen.is_some_and(|level| level != candidate.level);
        ranked.extend(best.map(|best| (other, best)));
    }
    ranked.sort_by_key(|(other, proposal)| (*other, -proposal.points));
    ranked.into_iter().map(|(_, proposal)| proposal).collect()
}

/// So many days lie between the rounds of a plan.
const APART: i64 = 2;

/// The next `count` rounds, as the policy would propose them if each were played two days after the one before. What a round
/// would come to is not guessed: levels stay as they are, only who and what was met moves on.
pub fn plan(
    candidates: &[Candidate],
    played: &[Played],
    today: i64,
    chosen: Option<Difficulty>,
    chain: impl Fn(&str) -> Option<Chain>,
    count: usize,
) -> Vec<Proposal> {
    let mut past = played.to_vec();
    let mut planned = Vec::new();
    for day in (today..).step_by(APART as usize).take(count) {
        let Some(next) = propose(candidates, &past, day, chosen, &chain) else { break };
        past.push(Played::met(&next.scenario, &next.role, day));
        planned.push(next);
    }
    planned
}

/// The candidates of the chosen difficulty; all where none was chosen, or where there is none of it.
pub fn of_level(candidates: &[Candidate], chosen: Option<Difficulty>) -> Vec<Candidate> {
    let fits = |candidate: &&Candidate| chosen.is_none_or(|level| level == candidate.level);
    let of: Vec<Candidate> = candidates.iter().filter(fits).cloned().collect();
    if of.is_empty() { candidates.to_vec() } else { of }
}

/// What the past says, worked out once.
struct Past<'a> {
    played: &'a [Played],
    today: i64,
    wanted: Difficulty,
    /// The learner set it.
    chosen: bool,
    /// Scenario and chain of each counted round with its day, the newest first.
    met: Vec<(&'a str, Option<Chain>, i64)>,
}

impl<'a> Past<'a> {
    fn of(
        candidates: &[Candidate],
        played: &'a [Played],
        today: i64,
        chosen: Option<Difficulty>,
        chain: impl Fn(&str) -> Option<Chain>,
    ) -> Self {
        let met = counted(played).rev().map(|r| (r.scenario.as_str(), chain(&r.role), r.day)).collect();
        let wanted = chosen.unwrap_or_else(|| wanted(candidates, played));
        Self { played, today, wanted, chosen: chosen.is_some(), met }
    }

    fn weigh(&self, candidate: &Candidate, role: &str, chain: Chain) -> Proposal {
        // The reason with the points that it brings, so that the strongest is said first.
        let mut said: Vec<(i32, Reason)> = Vec::new();
        let mut points = 0;

        let (skill, short, weak, stands) = candidate
            .focus
            .iter()
            .map(|(id, short)| {
                let stands = mastery(self.played, id);
                let weak = stands.map_or(20, |m| 30 - i32::try_from(m.hundredths / 10).unwrap_or(30));
                (id, short, weak, stands)
            })
            .reduce(|a, b| if b.2 > a.2 { b } else { a })
            .unwrap_or((&candidate.focus[0].0, &candidate.focus[0].1, 0, None));
        points += weak;
        match stands {
            Some(m) => said.push((weak, Reason::At { skill: short.clone(), hundredths: m.hundredths })),
            None if !self.met.is_empty() => said.push((weak, Reason::Unseen { skill: short.clone() })),
            None => {}
        }

        let overdue = stands.map_or(0, |m| self.overdue(m));
        points += overdue;
        if let (5.., Some(m)) = (overdue, stands) {
            said.push((overdue, Reason::Rested { skill: short.clone(), days: self.today - m.last }));
        }

        let (of_chain, reason) = self.chain(chain);
        points += of_chain;
        said.extend(reason.map(|reason| (of_chain, reason)));

        let (of_scenario, reason) = self.scenario(&candidate.scenario);
        points += of_scenario;
        said.extend(reason.map(|reason| (of_scenario, reason)));

        let step = candidate.level as i32 - self.wanted as i32;
        points += match step {
            0 => 10,
            1 => -15,
            2.. => -30,
            _ => -5,
        };
        if step == 0 && self.chosen {
            said.push((9, Reason::Chosen(candidate.level)));
        } else if step == 0 && self.met.is_empty() {
            said.push((100, Reason::Beginning));
        } else if step == 0 && self.is_first_of(candidate.level) {
            said.push((9, Reason::StepUp(candidate.level)));
        }

        said.sort_by_key(|(points, _)| -points);
        Proposal {
            scenario: candidate.scenario.clone(),
            role: role.into(),
            focus: skill.clone(),
            reasons: said.into_iter().map(|(_, reason)| reason).collect(),
            scaffold: scaffold(stands),
            points,
        }
    }

    fn overdue(&self, stands: Mastery) -> i32 {
        let due = 2_i64 << (stands.hundredths / 100).min(3);
        i32::try_from((self.today - stands.last - due).clamp(0, 10)).unwrap_or(0)
    }

    fn chain(&self, chain: Chain) -> (i32, Option<Reason>) {
        if self.met.is_empty() {
            return (0, None);
        }
        let last = self.met.iter().find(|(_, met, _)| *met == Some(chain)).map(|(_, _, day)| *day);
        match last {
            None => (15, Some(Reason::NotMetYet(chain))),
            Some(day) if self.today - day >= 14 => {
                (12, Some(Reason::NotMetFor { chain, days: self.today - day }))
            }
            Some(_) if self.met.iter().take(2).filter(|(_, met, _)| *met == Some(chain)).count() == 2 => {
                (-10, None)
            }
            Some(_) => (0, None),
        }
    }

    fn scenario(&self, scenario: &str) -> (i32, Option<Reason>) {
        match self.met.iter().position(|(met, ..)| *met == scenario) {
            _ if self.met.is_empty() => (0, None),
            None => (8, Some(Reason::NewScenario)),
            Some(0) => (-30, None),
            Some(1 | 2) => (-20, None),
            Some(_) => (0, None),
        }
    }

    /// The learner is ready for this difficulty and has not met it.
    fn is_first_of(&self, level: Difficulty) -> bool {
        level == self.wanted && level != Difficulty::Starter && self.met.len() <= 6
    }
}

/// The difficulty that fades in.
fn wanted(candidates: &[Candidate], played: &[Played]) -> Difficulty {
    let half =
        counted(played).filter(|r| r.there > 0 && u32::from(r.found) * 2 >= u32::from(r.there)).count();
    if half < 2 {
        return Difficulty::Starter;
    }
    let core: Vec<&Played> = counted(played)
        .filter(|r| candidates.iter().any(|c| c.scenario == r.scenario && c.level >= Difficulty::Core))
        .collect();
    let levels = || core.iter().flat_map(|round| round.levels.values().map(|level| u32::from(*level)));
    let (sum, n) = (levels().sum::<u32>(), u32::try_from(levels().count()).unwrap_or(u32::MAX));
    if core.len() >= 4 && n > 0 && sum * 100 / n >= 200 { Difficulty::Advanced } else { Difficulty::Core }
}

#[cfg(test)]
mod tests;
