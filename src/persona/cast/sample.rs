//! `content/sample.ron`: invented talks that fill the pages of progress until something was played. Plain data; never kept
//! with what a learner did.

use serde::{Deserialize, Serialize};

/// What somebody invented said in one talk, and how they saw it themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleTalk {
    pub scenario: String,
    pub role: String,
    pub seed: String,
    /// Before the day on which it is looked at.
    pub days_ago: u16,
    pub says: Vec<String>,
    /// Own ratings, 0 to 3, by skill.
    #[serde(default)]
    pub rates: Vec<(String, u8)>,
}
