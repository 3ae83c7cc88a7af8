//! Help in three strengths for the next reply: which skill, which question, an example. Each has its price and stands in
//! the record. Never says a line that cannot move this talk, and never looks ahead of what this talk could open now.

use super::Session;
use crate::persona::cast::Fact;
use crate::rubric::TurnMarks;

pub const SKILL: u8 = 1;
pub const QUESTION: u8 = 2;
pub const EXAMPLE: u8 = 3;

/// A turn that was said after an example counts to this level at most.
const CAP: u8 = 2;

/// The help there is now, from the weakest to the strongest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// Id of the skill that the other's last line calls for.
    pub skill: String,
    /// A question to ask oneself, as the skill's page has it.
    pub thought: String,
    /// Which question to ask, and where to point it.
    pub question: String,
    /// A line that one could say now.
    pub example: String,
}

/// What each strength costs, as it is said before the choice.
pub fn price_of(strength: u8) -> &'static str {
    match strength {
        EXAMPLE => "this turn counts to 2",
        QUESTION => "shown as helped",
        _ => "none",
    }
}

/// Help for the next reply; `None` when the talk has ended.
pub fn help(session: &Session) -> Option<Help> {
    if session.ended() {
        return None;
    }
    let scenario = session.scenario();
    let fact = next_fact(session);
    let (skill, question, example) = match fact {
        _ if session.state.pending.is_some() => {
            let good = session.state.pending.as_ref().map(|event| event.good.clone()).unwrap_or_default();
            ("K10", good, Some("Go, that comes first. I\u{2019}ll wait where I\u{2019}m not in the way.".into()))
        }
        _ if session.state.openness == 0 => {
            ("K2", "They have closed. Before any question: say what this costs them.".into(), wording(session, "K2"))
        }
        Some(fact) => (skill_for(fact), question(session, fact), opened_by(session, fact)),
        None if session.state.told.len() < scenario.facts.len() && session.state.openness < 3 => (
            "K2",
            "There is something that they do not tell a stranger. Say back what you heard and what it costs them."
                .into(),
            wording(session, "K2"),
        ),
        None => (
            "K18",
            "You have what there was to find. Say it back in a sentence or two, then: who, what, by when.".into(),
            wording(session, "K18").or_else(|| Some(scenario.good_close.clone())),
        ),
    };
    let file = session.pack().rules.skill_file(skill)?;
    Some(Help {
        skill: skill.into(),
        thought: file.hint_question.clone(),
        question,
        example: example.unwrap_or_else(|| file.hint_example.clone()),
    })
}

/// The level that an example leaves to be earned.
pub(super) fn price(marks: &mut TurnMarks) {
    for mark in marks.skills.iter_mut().filter(|mark| mark.level > CAP) {
        mark.level = CAP;
        let said = mark.steps.len().saturating_sub(1);
        mark.steps.insert(said, ("an example was looked at before".into(), format!("at most {CAP}")));
        if let Some(last) = mark.steps.last_mut() {
            last.1 = CAP.to_string();
        }
    }
    if marks.overall > CAP {
        marks.overall = CAP;
        marks.overall_steps.push(("an example was looked at before".into(), format!("at most {CAP}")));
    }
}

/// The first fact, in the author's order, that a right question would open now.
fn next_fact(session: &Session) -> Option<&Fact> {
    let told = &session.state.told;
    session.scenario().facts.iter().find(|fact| {
        !told.contains(&fact.id)
            && fact.after.iter().all(|before| told.contains(before))
            && (!fact.deep || session.state.openness >= 3)
    })
}

fn opened_by(session: &Session, fact: &Fact) -> Option<String> {
    let said = |line: &&String| session.turns.iter().all(|turn| turn.shown.reply != **line);
    fact.opened_by.iter().find(said).or_else(|| fact.opened_by.first()).cloned()
}

fn question(session: &Session, fact: &Fact) -> String {
    let rules = &session.pack().rules;
    let label = fact.codes.first().map_or("an open question", |code| rules.code_label(code));
    let scenario = session.scenario();
    let about = fact.topics.iter().find_map(|id| scenario.topics.iter().find(|topic| topic.id == *id));
    match about {
        Some(topic) if !fact.general => format!("Try {label}. Point it at {}.", topic.label),
        _ => format!("Try {label}."),
    }
}

/// The skill that a code of the fact belongs to.
fn skill_for(fact: &Fact) -> &'static str {
    match fact.codes.first().map(String::as_str) {
        Some("EMP") => "K2",
        Some("SAFE") => "K11",
        Some("SUM") => "K1",
        Some("RULE") => "K6",
        _ => "K3",
    }
}

/// A wording of the scenario for the skill, another one each turn.
fn wording(session: &Session, skill: &str) -> Option<String> {
    let (_, list) = session.scenario().wordings.iter().find(|(id, _)| id == skill)?;
    let at = session.turns.len().checked_rem(list.len())?;
    list.get(at).cloned()
}
