//! Everything that was loaded, immutable and shared. Never holds a broken item: what did not load is a diagnostic.

use std::collections::{BTreeMap, BTreeSet};

use crate::persona::cast::{
    Guided, Hierarchy, History, Interruption, LineKind, Mood, NamePool, Pressure, ReactionRule, Register,
    Relation, Role, RoleClass, SampleTalk, Scenario, Temperament, Then,
};
use crate::rubric::Rulebook;
use crate::rubric::rule::CodeRule;

use super::diagnostic::Diagnostic;
use super::glossary::Glossary;
use super::handbook::{NoteKind, Programme, SkillPage, TextPage};

/// The loaded content.
#[derive(Debug, Default)]
pub struct Pack {
    /// SHA-256 over all files (path and text), hex.
    pub fingerprint: String,
    pub rules: Rulebook,
    pub roles: BTreeMap<String, Role>,
    pub scenarios: BTreeMap<String, Scenario>,
    pub dials: Dials,
    pub names: Vec<NamePool>,
    pub reactions: Vec<ReactionRule>,
    pub kinds: Vec<LineKind>,
    /// Lines by register and kind.
    pub lines: BTreeMap<(Register, String), Vec<String>>,
    /// Lines that need both in one place.
    pub in_person: BTreeSet<String>,
    pub interruptions: Vec<Interruption>,
    /// The guided first round; `None` where its file was left out.
    pub guided: Option<Guided>,
    /// Invented talks for the pages of progress; may be empty.
    pub sample: Vec<SampleTalk>,
    /// Rules for odd input and guards (`content/kinds.ron`): `kind/greeting_only`, `guard/rubric_talk`…
    pub extra: Vec<CodeRule>,
    /// The chains of command, and who can say yes.
    pub hierarchy: Hierarchy,
    pub glossary: Glossary,
    /// Pages of the handbook that are text alone, by id.
    pub pages: Vec<TextPage>,
    pub skill_pages: Vec<SkillPage>,
    pub programmes: Vec<Programme>,
    pub note_kinds: Vec<NoteKind>,
    /// The texts by path, for diagnostics that point into them.
    pub texts: BTreeMap<String, String>,
    pub diagnostics: Vec<Diagnostic>,
}

/// The dials a persona is drawn from, each in the order of its file.
#[derive(Debug, Default)]
pub struct Dials {
    pub temperaments: Vec<Temperament>,
    pub pressures: Vec<Pressure>,
    pub histories: Vec<History>,
    pub relations: Vec<Relation>,
    pub moods: Vec<Mood>,
}

impl Dials {
    pub fn temperament(&self, id: &str) -> Option<&Temperament> {
        self.temperaments.iter().find(|x| x.id == id)
    }
    pub fn pressure(&self, id: &str) -> Option<&Pressure> {
        self.pressures.iter().find(|x| x.id == id)
    }
    pub fn history(&self, id: &str) -> Option<&History> {
        self.histories.iter().find(|x| x.id == id)
    }
    pub fn relation(&self, id: &str) -> Option<&Relation> {
        self.relations.iter().find(|x| x.id == id)
    }
    pub fn mood(&self, id: &str) -> Option<&Mood> {
        self.moods.iter().find(|x| x.id == id)
    }
}

impl Pack {
    /// The roles that may play a scenario and are loaded.
    pub fn players(&self, scenario: &Scenario) -> Vec<String> {
        scenario.cast.iter().map(|c| c.role.clone()).filter(|r| self.roles.contains_key(r)).collect()
    }

    /// What sort of person a role is in a scenario.
    pub fn class(&self, scenario: &Scenario, role: &str) -> RoleClass {
        let cast = scenario.cast.iter().find(|c| c.role == role).and_then(|c| c.class);
        cast.or_else(|| self.roles.get(role).map(|r| r.class)).unwrap_or(RoleClass::Staff)
    }

    /// Scenarios that can be played: at least one of their roles is loaded.
    pub fn playable(&self) -> Vec<&Scenario> {
        self.scenarios.values().filter(|s| !self.players(s).is_empty()).collect()
    }

    pub fn line_pool(&self, register: Register, kind: &str) -> &[String] {
        self.lines.get(&(register, kind.to_string())).map_or(&[], Vec::as_slice)
    }

    /// What may follow a line of this kind.
    pub fn then(&self, kind: &str) -> Then {
        self.kinds.iter().find(|k| k.id == kind).map_or(Then::Remark, |k| k.then)
    }

    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|d| d.severity == super::diagnostic::Severity::Error)
    }

    /// Ids of the files that gave a diagnostic, for a short notice.
    pub fn files_with_errors(&self) -> BTreeSet<&str> {
        self.diagnostics
            .iter()
            .filter(|d| d.severity == super::diagnostic::Severity::Error)
            .map(|d| d.file.as_str())
            .collect()
    }
}
