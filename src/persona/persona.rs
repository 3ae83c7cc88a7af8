//! The drawn persona as plain data: stored whole with every round, so that later content never changes who was met.

use serde::{Deserialize, Serialize};

/// Who is met. Dial fields are ids of `content/personas/*.ron`; identity is drawn last and independently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    pub role: String,
    pub temperament: String,
    pub pressure: String,
    pub history: String,
    pub relation: String,
    pub mood: String,
    pub given: String,
    pub surname: String,
    /// "she", "he" or "they".
    pub pronoun: String,
    /// Draws the portrait; independent of everything else.
    pub portrait: u64,
    /// 0 to 5, where the talk starts.
    pub openness: u8,
    /// Replies before patience is gone.
    pub patience: u8,
    /// Words taken in at once.
    pub words: u32,
}

impl Persona {
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.surname)
    }

    /// "she/her": subject form of the pronoun, capitalised where asked.
    pub fn subject(&self) -> &str {
        &self.pronoun
    }

    pub fn object(&self) -> &'static str {
        match self.pronoun.as_str() {
            "she" => "her",
            "he" => "him",
            _ => "them",
        }
    }

    pub fn possessive(&self) -> &'static str {
        match self.pronoun.as_str() {
            "she" => "her",
            "he" => "his",
            _ => "their",
        }
    }

    /// The dials that two rounds are compared by.
    pub fn dials(&self) -> [&str; 6] {
        [&self.role, &self.temperament, &self.pressure, &self.history, &self.relation, &self.mood]
    }
}
