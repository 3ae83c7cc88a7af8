//! `content/scenarios/S06.ron`: a situation with a presenting complaint and hidden needs, and everybody who may play it.

use serde::{Deserialize, Serialize};

use super::dials::Style;
use super::role::RoleClass;
use crate::rubric::context::Offer;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Difficulty {
    Starter,
    Core,
    Advanced,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub id: String,
    pub title: String,
    /// "Bar-code scanning on a night shift"
    pub family: String,
    pub level: Difficulty,
    /// About so many minutes.
    pub minutes: u8,
    /// The two skills in focus, and all that it weighs.
    pub focus: (String, String),
    pub skills: Vec<String>,
    /// "near harm", "anger", "child"… empty where none.
    #[serde(default)]
    pub content_notes: Vec<String>,
    /// A patient's safety is at stake.
    pub safety: bool,
    /// Invented organisation and unit.
    pub organisation: String,
    /// "Four West, nurses' station"
    pub place: String,
    /// Place id for interruptions: ward, ed, or, pharmacy, lab, clinic, office, desk, phone, bridge, nicu, video, meeting.
    pub place_kind: String,
    /// "06:50"
    pub time: String,
    /// What ends the window, if anything: ("07:00", "report").
    #[serde(default)]
    pub deadline: Option<(String, String)>,
    /// Where and when, two sentences for the briefing.
    pub setting: String,
    /// One sentence for the library card.
    pub blurb: String,
    pub learner: Learner,
    /// What the learner knows beforehand (2 to 4 sentences as a list).
    pub known: Vec<String>,
    /// The patient at the end of the line, for the debrief.
    pub stakes: String,
    /// One word or two for the matter, used in lines as `{topic}`: "scanner".
    pub topic_word: String,
    /// Things of the scenario that may be named; phrases in the phrase language.
    pub topics: Vec<TopicDef>,
    pub cast: Vec<CastRole>,
    pub facts: Vec<Fact>,
    /// The persona's own needs and fears, for the needs canvas.
    pub needs: Vec<String>,
    pub fears: Vec<String>,
    pub tempting_fix: String,
    pub practical_fix: String,
    pub trap: String,
    pub trap_right: String,
    /// The scenario's own interruption (1 or 2); a draw may prefer one of the bank.
    pub interruptions: Vec<super::lines::Interruption>,
    /// Answers to an offer to come and see, with when, where or on what terms; any role can say them (4 or more).
    pub come_and_see: Vec<String>,
    /// What a good close contains here, as words one could say.
    pub good_close: String,
    /// Better wordings fitted to this scenario, by skill: at least two for every skill in `skills`, K1, K2, K3 and K18.
    pub wordings: Vec<(String, Vec<String>)>,
    /// Things that are true here and that the debrief sets right if the persona says otherwise; figures with a source.
    pub right: Vec<String>,
    /// Words of the ending when all is well agreed, by the persona; any role can say them (4 or more).
    pub ends_well: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Learner {
    /// "a student with Informatics"
    pub role: String,
    /// "sent to find out why the nurses are not scanning"
    pub task: String,
    pub may: Vec<String>,
    pub may_not: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicDef {
    pub id: String,
    /// What a learner would call it.
    pub label: String,
    pub phrases: Vec<String>,
    /// True, harmless things that any cast role can say when the topic comes up and no fact opens (4 or more, first
    /// person, able to stand alone as an answer to an open or a closed question or a remark about it).
    pub details: Vec<String>,
}

/// A role that may play the scenario, with what is its own.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CastRole {
    pub role: String,
    /// "Registered nurse, Four West"
    pub title: String,
    /// Where they are of another class than their role.
    #[serde(default)]
    pub class: Option<RoleClass>,
    /// How near they are to the facts, for authors and the debrief.
    pub distance: Distance,
    /// First lines (3 or more), in this role's register.
    pub openings: Vec<Line>,
    /// The presenting complaint again, in other words (4 or more): said when nothing else is open and openness is low.
    pub complaints: Vec<Line>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Distance {
    FirstHand,
    SecondHand,
    InData,
}

/// Words of the persona with what they offer to the learner.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub say: String,
    #[serde(default)]
    pub offers: Vec<Offer>,
}

/// A hidden need: a fact that changes the right answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// "H1"
    pub id: String,
    /// Whole plain sentence for the ledger: "The new vial's code sits under the tamper tape."
    pub title: String,
    /// Why it changes the right answer.
    pub matters: String,
    /// Without it the talk cannot end as achieved: it is told, or the learner names it.
    #[serde(default)]
    pub key: bool,
    /// Needs openness 3 as well as a code.
    #[serde(default)]
    pub deep: bool,
    /// Any one of these codes opens it (`Q-OPEN` …); with one of `topics` touched, or with none where `general`.
    pub codes: Vec<String>,
    pub topics: Vec<String>,
    /// A code without a topic opens it too ("walk me through it").
    #[serde(default)]
    pub general: bool,
    /// Told unasked at openness 4 or 5, once at least two other facts are out.
    #[serde(default)]
    pub volunteered: bool,
    /// Ids of facts that must be out before it.
    #[serde(default)]
    pub after: Vec<String>,
    /// A line that opens it, for the ledger and for the proof; a learner could say it.
    pub opened_by: Vec<String>,
    /// What telling it offers to the learner.
    pub offers: Vec<Offer>,
    /// Phrases that show that somebody speaks of this fact (for grounding): "(under|beneath) .. tape".
    pub said_as: Vec<String>,
    /// The fact in the first person, by who says it; every cast role once.
    pub told: Vec<Told>,
    /// Hints when its topic is touched and the gate is shut (3 or more): "When I can." Any cast role can say them.
    pub shut: Vec<Line>,
    /// True short answers to a yes-or-no question about it, with a crumb that invites the open one (2 or more): "Most of
    /// them. Not the new vial."
    pub crumbs: Vec<Line>,
    /// The second time, shorter and a little tired (2 or more): "Like I said, the tape."
    pub again: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    pub roles: Vec<String>,
    pub terse: String,
    pub full: String,
    pub exact: String,
    pub wry: String,
}

impl Told {
    pub fn in_style(&self, style: Style) -> &str {
        match style {
            Style::Terse => &self.terse,
            Style::Full => &self.full,
            Style::Exact => &self.exact,
            Style::Wry => &self.wry,
        }
    }
}
