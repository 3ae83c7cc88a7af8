//! `content/handbook/*.ron`, `content/programmes.ron`, `content/note_kinds.ron`: what is read, not played. Plain data.

use serde::{Deserialize, Serialize};

/// A page of the handbook that is text alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextPage {
    /// Equal to the name of its file.
    pub id: String,
    pub title: String,
    /// One or two sentences under the title.
    pub lead: String,
    pub sections: Vec<Section>,
}

/// A part of a page with a heading; it stands in "On this page".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub title: String,
    pub blocks: Vec<Block>,
}

/// One thing in a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Block {
    Text(String),
    /// A list under a small title.
    Points {
        title: String,
        items: Vec<String>,
    },
    /// Pairs: a time and what happens, a symptom and its causes.
    Rows(Vec<(String, String)>),
    /// Words that one could say.
    Say(Vec<String>),
    /// Where a fact comes from, by name.
    Source(String),
}

/// What the page of a skill says besides its skill file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillPage {
    pub skill: String,
    /// "You have listened when …"
    pub lead: String,
    /// What it is worth in health IT.
    pub why: String,
    /// The mistake that looks most like the skill.
    pub beware: String,
}

/// A way through several rounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    pub id: String,
    pub title: String,
    /// Whom it is for and what it leads to, in two sentences.
    pub about: String,
    pub steps: Vec<Step>,
}

/// One round of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub scenario: String,
    pub role: String,
    /// The skill to look at.
    pub focus: String,
    /// Why this one, why now: one sentence.
    pub why: String,
}

/// A kind of content note that can be hidden in the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteKind {
    pub id: String,
    /// "Harm or grief"
    pub label: String,
    /// A note that holds one of these words is of this kind; lower case.
    pub words: Vec<String>,
}

impl NoteKind {
    /// Whether one of the notes is of this kind.
    pub fn is_in(&self, notes: &[String]) -> bool {
        notes.iter().any(|note| {
            let note = note.to_lowercase();
            self.words.iter().any(|word| note.contains(word.as_str()))
        })
    }
}
