//! What an author writes to recognise something in a reply: the condition language, moves, codes, lexicons, skills.
//! Serde shapes only; matching lives in `rubric::pattern`, one primitive a file.
//!
//! The phrase patterns inside `Say` are described in `rubric::pattern::phrase`.

use serde::{Deserialize, Serialize};

use super::context::Offer;

/// A condition on a reply in its context. Where it holds it yields evidence spans (possibly none for pure context).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Cond {
    /// A phrase pattern; hits inside negation's reach, quotation or reported speech do not count.
    Say(String),
    /// A phrase pattern that may also stand in negation, quotation or report.
    SayAnywhere(String),
    /// Any phrase of a lexicon (same as `Say("<id>")`).
    Lexicon(String),
    /// A clause that asks, by structure rather than by question mark.
    Question(QuestionKind),
    /// A topic of the scenario is touched (any, or the one named by id).
    Topic,
    /// Another move was found in this reply (no cycles; rules are ordered by need).
    Move(String),
    /// A technical term that this listener need not know, unexplained (lexicon `jargon` minus `known_terms`, minus the
    /// persona's own words).
    Jargon,
    Any(Vec<Cond>),
    All(Vec<Cond>),
    Not(Box<Cond>),
    AtLeast(u8, Vec<Cond>),
    /// All hold, each beginning after the one before it.
    InOrder(Vec<Cond>),
    /// All hold within so many words of each other.
    Near(u8, Vec<Cond>),
    SameClause(Vec<Cond>),
    SameSentence(Vec<Cond>),
    /// At least so many separate hits.
    Count(u8, Box<Cond>),
    /// Many weak signs that together make the case: holds where the weights of what holds reach `at` (in half points).
    Scorecard {
        at: i16,
        of: Vec<(i16, Cond)>,
    },
    /// So many content words (stems) of the reply stand in the persona's line too.
    EchoWords(u8),
    /// So many content words of the reply stand NOT in the persona's line (guards against parroting).
    NewWords(u8),
    /// The same, without the words that another condition covers (set phrases, say).
    NewWordsBeyond(u8, Box<Cond>),
    /// Words of at least so many authored facts told so far (or, without a scenario, of the persona's line and earlier lines).
    GroundedFacts(u8),
    /// The reply has at least / at most so many words.
    MinWords(u32),
    MaxWords(u32),
    /// The reply is longer than this listener takes in, by so many percent (150 = half as long again).
    OverListener(u32),
    /// The persona's line that is answered matches the pattern.
    TheySaid(String),
    /// Any earlier line of the persona (or the one answered) matches.
    TheyEverSaid(String),
    /// The persona's last words offered this.
    Offered(Offer),
    /// The learner made this move in an earlier turn.
    EarlierMove(String),
    /// This is the learner's turn number so-and-so or later / earlier (1-based).
    FromTurn(u16),
    UpToTurn(u16),
    /// A scenario where a patient's safety is at stake.
    SafetyScenario,
    /// Always holds; the last branch.
    Else,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuestionKind {
    Any,
    Open,
    Closed,
    Leading,
    /// Two or more separate questions.
    Stacked,
    Tag,
    /// A request that asks the other to tell or show ("walk me through it").
    Request,
}

/// `content/moves/<id>.ron`: one move of the coding manual.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoveFile {
    pub id: String,
    /// Group of the manual: Asking, Hearing, Language, Roles, Solving, Closing, Firm, Feedback, Harm.
    pub group: MoveGroup,
    /// What a person reads: "asked an open question".
    pub label: String,
    /// One sentence for the debrief when it was found, addressed to the learner.
    pub tell: String,
    pub when: Cond,
    /// Weak signs weighed beside `when`, from `content/scorecards`.
    #[serde(skip)]
    pub card: Option<ScorecardFile>,
    /// Near misses worth telling: if this part holds and the move does not, say so.
    #[serde(default)]
    pub near: Vec<NearRule>,
    /// Replies that must show the move.
    pub hits: Vec<Example>,
    /// Near replies that must not.
    pub misses: Vec<Example>,
}

/// `content/scorecards/ID.ron`: weak signs of a move, mined from coded replies, weighed beside its rule by construction.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScorecardFile {
    /// The move.
    pub id: String,
    /// What the move's own `when` counts.
    pub own: i16,
    /// From this sum on the move is there.
    pub at: i16,
    /// What each sign weighs, in the same measure.
    pub of: Vec<(i16, Cond)>,
}

/// A reply, alone or with the line it answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Example {
    /// `R("reply")`
    R(String),
    /// `To("persona line", "reply")`
    To(String, String),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NearRule {
    pub when: Cond,
    /// "You named the load but asked nothing."
    pub missing: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MoveGroup {
    Asking,
    Hearing,
    Language,
    Roles,
    Solving,
    Closing,
    Firm,
    Feedback,
    Harm,
}

/// `content/codes.ron`: the unlock codes of the scenarios (`Q-OPEN`, `EMP` …) and the odd-input kinds, as rules.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeRule {
    pub id: String,
    /// Completes "Opens to: …" in the discovery ledger.
    pub label: String,
    pub when: Cond,
    #[serde(default)]
    pub hits: Vec<Example>,
    #[serde(default)]
    pub misses: Vec<Example>,
}

/// `content/lexicons/<id>.ron`: phrases with one meaning; may take in other lexicons.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LexiconFile {
    pub id: String,
    /// What it holds, for authors.
    pub about: String,
    #[serde(default)]
    pub includes: Vec<String>,
    /// Phrases in the phrase language (mostly plain words).
    pub phrases: Vec<String>,
    /// Plain glosses, phrase to everyday words (jargon only).
    #[serde(default)]
    pub glosses: Vec<(String, String)>,
}

/// `content/skills/K1.ron`: a skill as a rubric over moves, order, facts and caps.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkillFile {
    pub id: String,
    /// "Active listening"
    pub title: String,
    /// Short name for panels: "Listening".
    pub short: String,
    /// Two or three sentences for the handbook: what it is and why it matters in health IT.
    pub about: String,
    /// Turns that call for it; where it does not hold the turn says nothing of this skill ("not seen").
    pub chances: Cond,
    /// Tried from the top (3 first); the first that holds is given.
    pub levels: Vec<LevelRule>,
    /// Plus one level where it holds (never above 3).
    #[serde(default)]
    pub bonuses: Vec<BonusRule>,
    #[serde(default)]
    pub caps: Vec<CapRule>,
    /// Wordings by level: weak, adequate, strong; W is shown as a contrast only.
    pub weak: Vec<String>,
    pub adequate: Vec<String>,
    pub strong: Vec<String>,
    /// An example of a 2 and of a 3 for the briefing.
    pub example_2: String,
    pub example_3: String,
    /// Two ideas for next time, each an act ("Ask when a good moment is, before the topic.").
    pub feedforward: Vec<String>,
    /// Hints of three strengths: the skill, a question to ask oneself, an example.
    pub hint_question: String,
    pub hint_example: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelRule {
    pub level: u8,
    pub anchor: String,
    pub when: Cond,
    /// What to say was missing when this level was not reached ("a link that was not said aloud").
    #[serde(default)]
    pub missing: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BonusRule {
    pub when: Cond,
    pub tell: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CapRule {
    pub to: u8,
    pub when: Cond,
    /// In plain words, to the learner ("Blame cancels listening.").
    pub tell: String,
    /// Caps the skill for the whole session, not only this turn.
    #[serde(default)]
    pub session: bool,
    /// Unsafe or unlawful: raises a flag that the debrief opens with.
    #[serde(default)]
    pub flag: bool,
}

/// `content/overall.ron`: the overall level of a reply, a rule of its own.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverallFile {
    /// Weights in half points over moves and conditions; the sum is read against the thresholds.
    pub weights: Vec<(i16, String, Cond)>,
    /// Least sum (half points) for level 1, 2 and 3.
    pub thresholds: (i16, i16, i16),
    /// Caps, as for skills.
    pub caps: Vec<CapRule>,
}

/// `content/offers.ron`: what a persona's words offer, judged from the words where no author said it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferRule {
    pub offer: Offer,
    /// Patterns over the persona's line.
    pub says: Vec<String>,
}

/// A condition that other content needs (topics, reactions, facts), compiled with the rules under a key.
#[derive(Clone, Debug)]
pub struct ExtraRule {
    pub key: String,
    /// The file it stands in, for diagnostics.
    pub file: String,
    pub when: Cond,
}

/// What is wrong with a rule: it was left out, the rest works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleProblem {
    /// Path below `content/`.
    pub file: String,
    pub message: String,
    pub hint: String,
    /// Words of the file near the fault, to find the line.
    pub near: String,
}
