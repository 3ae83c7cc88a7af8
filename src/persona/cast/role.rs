//! `content/roles/R08.ron`: a role of the healthcare hierarchy.

use serde::{Deserialize, Serialize};

/// How a person of this role sounds (domain: registers).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Register {
    Clipped,
    Telegraphic,
    Discursive,
    Administrative,
    Procedural,
    Warm,
    Lay,
    Vendor,
}

/// The chain of command that a role stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Chain {
    MedicalStaff,
    Nursing,
    Ancillary,
    Administrative,
    Support,
    It,
    /// Patients and families: the chains cross over them.
    Patient,
    Outside,
}

/// What sort of person stands before the learner: not every pressure or past is possible for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RoleClass {
    /// Works with patients or for those who do.
    Staff,
    /// Leads a unit, a department or the house.
    Leader,
    Patient,
    Family,
    /// A patient who is not of age.
    Minor,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    pub id: String,
    /// "Registered nurse, bedside"
    pub title: String,
    /// "Registered nurse", for cards: "Registered nurse, Four West".
    pub short: String,
    /// Plain words that mean this role in free text ("bedside nurse", "RN"); lower case.
    pub also: Vec<String>,
    pub chain: Chain,
    /// Which dials may be drawn for them; a scenario's cast may say otherwise (a patient of thirteen).
    pub class: RoleClass,
    /// 0 top of the chain (chief), larger is lower.
    pub rank: u8,
    /// Role id one step up, for the chart (`None` at the top or for patients).
    #[serde(default)]
    pub reports_to: Option<String>,
    pub register: Register,
    /// How strangers address them: "Ms {surname}", "Dr {surname}", "{given}".
    pub address: String,
    pub power_formal: String,
    pub power_informal: String,
    pub cares: String,
    pub fears: String,
    pub pressures: String,
    /// Sentences that sound like disrespect to them.
    pub disrespect: Vec<String>,
    pub trust: String,
    pub bound_by: String,
    /// What this role may decide, and what it must leave to whom.
    pub decides: Vec<String>,
    pub leaves_to: Vec<(String, String)>,
    /// Technical or clinical words that this listener knows (lower case); not jargon to them.
    pub knows: Vec<String>,
    /// How long they listen: replies before patience is gone in a calm window, and words taken in at once.
    pub patience_turns: u8,
    pub patience_words: u32,
    /// Harmless true details of the work, first person, told when an open question finds no fact (8 or more).
    pub details: Vec<String>,
    /// Questions of their own to the learner (6 or more); each stands alone, in their register.
    pub questions: Vec<String>,
    /// Answers to what this role does not know, pointing to a role ("Not mine. You'd want pharmacy.") (4 or more).
    pub not_mine: Vec<String>,
    /// Answers to a yes/no or factual question that nothing matched; true to any such question, never a lie (6 or more).
    pub closed_answers: Vec<String>,
    /// What they wear, for the portrait: scrubs, coat, blazer, collar, crew, cardigan, gown.
    pub clothes: Vec<String>,
    /// Worn things that fit: badge, lanyard, stethoscope, cap.
    #[serde(default)]
    pub worn: Vec<String>,
}

/// `content/hierarchy.ron`: the chart of the chains of command, and who can say yes.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hierarchy {
    pub nodes: Vec<HierarchyNode>,
    pub decisions: Vec<DecisionRight>,
}

/// A role on the chart. It holds less than [`Role`], so that the map is whole even where a role has no file.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HierarchyNode {
    pub id: String,
    pub title: String,
    pub short: String,
    pub chain: Chain,
    /// 0 top of the chain, larger is lower.
    pub rank: u8,
    /// Role id one step up; `None` at the top, or where the step up is not a role of the cast.
    #[serde(default)]
    pub reports_to: Option<String>,
    /// One line: what this role may decide or stop.
    pub decides: String,
}

/// One row of "who can say yes".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionRight {
    pub decision: String,
    pub decides: String,
    pub veto: String,
    pub must_be_told: String,
    /// Who is usually forgotten.
    pub forgotten: String,
}
