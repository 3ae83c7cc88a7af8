//! The rulebook: all rules compiled together, and what others may ask of it. Compiling is in `compile`; never panics.

use std::collections::{BTreeMap, BTreeSet};

use super::card::Signs;
use super::hits::{Indexes, Side};
use super::pattern::keys::Keys;
use super::pattern::phrase::Phrase;
use super::pattern::plan::Plan;
use super::primitive::Node;
use super::rule::{CodeRule, Example, MoveFile, OfferRule, OverallFile, SkillFile};
use crate::text::Scanner;
use crate::text::token::{Token, flag};
use crate::text::word::Word;

/// A phrase of the table.
pub struct Entry {
    pub text: String,
    pub phrase: Phrase,
    pub plan: Plan,
    /// It holds a negator itself, so that negation is its meaning.
    pub negative: bool,
    /// Numbers of the lexicons it names that hold such phrases: a hit through one of those means what it says as well.
    pub turning: Vec<u32>,
    /// Numbers of the lexicons that hold it.
    pub holders: Vec<u32>,
    /// A condition looks for it in the reply.
    pub ours: bool,
    /// A condition looks for it in the persona's words.
    pub theirs: bool,
}

pub struct MoveRule {
    pub file: MoveFile,
    pub number: u32,
    pub node: Node,
    pub near: Vec<(Node, String)>,
    /// Its place among the scorecards.
    pub card: Option<usize>,
}

pub struct SkillRule {
    pub file: SkillFile,
    pub chances: Node,
    pub levels: Vec<Node>,
    pub bonuses: Vec<Node>,
    pub caps: Vec<Node>,
    /// By level of the file: moves that would help to reach it.
    pub wants: Vec<Vec<String>>,
}

/// All rules, ready to read replies.
#[derive(Default)]
pub struct Rulebook {
    pub(super) scanner: Scanner,
    pub(super) keys: Keys,
    pub(super) entries: Vec<Entry>,
    pub(super) by_text: BTreeMap<String, u32>,
    /// Lexicon to its plain phrases (includes resolved), as entry numbers.
    pub(super) lexicons: BTreeMap<String, Vec<u32>>,
    /// Names of the lexicons by number, sorted.
    pub(super) lexicon_names: Vec<String>,
    pub(super) learner: Indexes,
    pub(super) persona: Indexes,
    /// Names of all moves that are made or asked for, by number.
    pub(super) move_names: Vec<String>,
    /// Moves that harm.
    pub(super) harmful: BTreeSet<String>,
    /// Weak signs of all moves that have a scorecard.
    pub(super) signs: Signs,
    /// In order of need.
    pub(super) moves: Vec<MoveRule>,
    pub(super) codes: Vec<(CodeRule, Node)>,
    pub(super) skills: Vec<SkillRule>,
    pub(super) overall: Option<(OverallFile, Vec<Node>, Vec<Node>)>,
    pub(super) offers: Vec<(OfferRule, Vec<u32>)>,
    pub(super) extra: BTreeMap<String, Node>,
    /// Kinds of odd input that rules know, in their order of precedence.
    pub(super) kinds: Vec<(&'static str, Node)>,
}

impl std::fmt::Debug for Rulebook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Rulebook({} moves, {} skills, {} phrases)",
            self.moves.len(),
            self.skills.len(),
            self.entries.len()
        )
    }
}

impl Rulebook {
    /// Stems of the words with content, as replies are read.
    pub fn stems(&self, text: &str) -> BTreeSet<Word> {
        let content = |t: &Token| t.is(flag::CONTENT);
        self.scanner.scan(text).into_iter().filter(content).map(|t| t.stem).collect()
    }

    pub(super) fn indexes(&self, side: Side) -> &Indexes {
        match side {
            Side::Learner => &self.learner,
            Side::Persona => &self.persona,
        }
    }

    pub(super) fn lexicon_number(&self, name: &str) -> Option<u32> {
        self.lexicon_names.binary_search_by(|n| n.as_str().cmp(name)).ok().map(|n| n as u32)
    }

    pub(super) fn phrase_text(&self, id: u32) -> &str {
        self.entries.get(id as usize).map_or("", |e| &e.text)
    }

    pub(super) fn move_name(&self, number: u32) -> &str {
        self.move_names.get(number as usize).map_or("", String::as_str)
    }

    pub(super) fn move_number(&self, id: &str) -> Option<u32> {
        self.move_names.iter().position(|n| n == id).map(|n| n as u32)
    }

    /// True for moves that harm.
    pub fn harms(&self, id: &str) -> bool {
        self.harmful.contains(id)
    }

    /// Every example of every move and code that does not come out as its author says: (file, reply, what is wrong).
    pub fn examples(&self) -> Vec<(String, String, bool, &Example)> {
        let mut all = Vec::new();
        for m in &self.moves {
            let path = format!("moves/{}.ron", m.file.id);
            all.extend(m.file.hits.iter().map(|e| (path.clone(), m.file.id.clone(), true, e)));
            all.extend(m.file.misses.iter().map(|e| (path.clone(), m.file.id.clone(), false, e)));
        }
        for (c, _) in &self.codes {
            all.extend(c.hits.iter().map(|e| ("codes.ron".to_string(), c.id.clone(), true, e)));
            all.extend(c.misses.iter().map(|e| ("codes.ron".to_string(), c.id.clone(), false, e)));
        }
        all
    }

    /// The phrases that a move's rule looks for: number, whether it counts anywhere, and its words; each once.
    pub fn phrases_of(&self, id: &str) -> Vec<(u32, bool, &str)> {
        let mut found = Vec::new();
        if let Some(rule) = self.moves.iter().find(|m| m.file.id == id) {
            super::primitive::phrases(&rule.node, &mut found);
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|(id, anywhere)| (id, anywhere, self.phrase_text(id))).collect()
    }

    /// Names of all lexicons, by number.
    pub fn lexicon_names(&self) -> &[String] {
        &self.lexicon_names
    }

    pub fn move_file(&self, id: &str) -> Option<&MoveFile> {
        self.moves.iter().map(|m| &m.file).find(|f| f.id == id)
    }

    pub fn move_files(&self) -> impl Iterator<Item = &MoveFile> {
        self.moves.iter().map(|m| &m.file)
    }

    pub fn skill_file(&self, id: &str) -> Option<&SkillFile> {
        self.skills.iter().map(|s| &s.file).find(|f| f.id == id)
    }

    /// In order K1..K18.
    pub fn skill_files(&self) -> impl Iterator<Item = &SkillFile> {
        self.skills.iter().map(|s| &s.file)
    }

    pub fn code_label<'a>(&'a self, id: &'a str) -> &'a str {
        self.codes.iter().find(|(c, _)| c.id == id).map_or(id, |(c, _)| &c.label)
    }

    pub fn has_code(&self, id: &str) -> bool {
        self.codes.iter().any(|(c, _)| c.id == id)
    }
}
