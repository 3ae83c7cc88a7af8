//! Why a round is proposed, as a sentence with its evidence. Never a reason that no point was given for.

use crate::persona::cast::role::Chain;
use crate::persona::cast::scenario::Difficulty;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The first round of all.
    Beginning,
    NotMetYet(Chain),
    NotMetFor {
        chain: Chain,
        days: i64,
    },
    /// A skill by its short title and where it stands.
    At {
        skill: String,
        hundredths: u32,
    },
    Unseen {
        skill: String,
    },
    Rested {
        skill: String,
        days: i64,
    },
    NewScenario,
    StepUp(Difficulty),
    /// The learner set this difficulty.
    Chosen(Difficulty),
}

impl Reason {
    /// A clause that can stand first in a sentence.
    fn clause(&self) -> String {
        match self {
            Self::Beginning => "It is a good one to begin with".into(),
            Self::NotMetYet(chain) => format!("You have not met {} yet", who(*chain)),
            Self::NotMetFor { chain, days } => {
                format!("You have not met {} for {}", who(*chain), span(*days))
            }
            Self::At { skill, hundredths } => {
                let tenths = (hundredths + 5) / 10;
                format!("{skill} is at {}.{}", tenths / 10, tenths % 10)
            }
            Self::Unseen { skill } => format!("{skill} has not been called for yet"),
            Self::Rested { skill, days } => format!("{skill} has rested for {}", span(*days)),
            Self::NewScenario => "You have not played this one".into(),
            Self::StepUp(Difficulty::Advanced) => "You are ready for an advanced round".into(),
            Self::StepUp(_) => "You are ready for a harder round".into(),
            Self::Chosen(Difficulty::Starter) => "You asked for starter rounds".into(),
            Self::Chosen(Difficulty::Core) => "You asked for core rounds".into(),
            Self::Chosen(Difficulty::Advanced) => "You asked for advanced rounds".into(),
        }
    }
}

/// The two strongest reasons: "You have not met a patient or family for two weeks; empathy is at 1.4."
pub fn sentence(reasons: &[Reason]) -> String {
    let mut clauses = reasons.iter().take(2).map(Reason::clause);
    let Some(first) = clauses.next() else { return "It is the next one on the list.".into() };
    match clauses.next() {
        Some(second) => format!("{first}; {}.", lower(&second)),
        None => format!("{first}."),
    }
}

fn lower(clause: &str) -> String {
    let mut letters = clause.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn who(chain: Chain) -> &'static str {
    match chain {
        Chain::MedicalStaff => "a physician",
        Chain::Nursing => "a nurse",
        Chain::Ancillary => "anybody from pharmacy, the lab or case management",
        Chain::Administrative => "anybody from administration",
        Chain::Support => "anybody from support services",
        Chain::It => "anybody from your own department",
        Chain::Patient => "a patient or family",
        Chain::Outside => "a vendor",
    }
}

fn span(days: i64) -> String {
    const SMALL: [&str; 11] =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let say = |n: i64, one: &str, many: &str| match usize::try_from(n).ok().and_then(|n| SMALL.get(n)) {
        Some(word) => format!("{word} {}", if n == 1 { one } else { many }),
        None => format!("{n} {many}"),
    };
    match days {
        ..14 => say(days, "day", "days"),
        14..61 => say(days / 7, "week", "weeks"),
        _ => say(days / 30, "month", "months"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_said_in_one_sentence() {
        let at = |hundredths| Reason::At { skill: "Empathy".into(), hundredths };
        for (reasons, says) in [
            (
                vec![Reason::NotMetFor { chain: Chain::Patient, days: 15 }, at(140)],
                "You have not met a patient or family for two weeks; empathy is at 1.4.",
            ),
            (vec![at(96)], "Empathy is at 1.0."),
            (vec![Reason::Beginning], "It is a good one to begin with."),
            (
                vec![Reason::Rested { skill: "Saying no".into(), days: 12 }, Reason::NewScenario],
                "Saying no has rested for 12 days; you have not played this one.",
            ),
            (vec![], "It is the next one on the list."),
        ] {
            assert_eq!(sentence(&reasons), says);
        }
        assert_eq!([span(1), span(6), span(90)], ["one day", "six days", "three months"]);
    }
}
