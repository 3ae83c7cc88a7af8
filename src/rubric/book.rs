//! The rulebook: all rules compiled together. A rule that cannot be compiled is left out with a problem; never panics.

use std::collections::{BTreeMap, BTreeSet};

use super::pattern::node::{self, Node};
use super::pattern::phrase::{Phrase, Step};
use super::rule::{
    CapRule, CodeRule, Cond, Example, ExtraRule, LexiconFile, MoveFile, OfferRule, OverallFile, RuleProblem,
    SkillFile,
};
use crate::text::Scanner;
use crate::text::spelling::Speller;
use crate::text::word::{Word, WordMap};

/// A phrase of the table.
pub struct Entry {
    pub text: String,
    pub phrase: Phrase,
    /// It holds a negator itself, so that negation is its meaning.
    pub negative: bool,
}

pub struct MoveRule {
    pub file: MoveFile,
    pub node: Node,
    pub near: Vec<(Node, String)>,
}

pub struct SkillRule {
    pub file: SkillFile,
    pub chances: Node,
    pub levels: Vec<Node>,
    pub bonuses: Vec<Node>,
    pub caps: Vec<Node>,
}

/// All rules, ready to read replies.
#[derive(Default)]
pub struct Rulebook {
    pub(super) scanner: Scanner,
    pub(super) entries: Vec<Entry>,
    by_text: BTreeMap<String, usize>,
    /// Lexicon to its plain phrases (includes resolved), as entry numbers.
    pub(super) lexicons: BTreeMap<String, Vec<usize>>,
    /// Lexicon to its number, and for each phrase the lexicons that hold it.
    pub(super) lexicon_numbers: BTreeMap<String, u32>,
    pub(super) holders: Vec<Vec<u32>>,
    /// First word (stem or form) to the entries that may begin with it; `open` may begin with anything.
    pub(super) index: WordMap<Vec<u32>>,
    pub(super) open: Vec<u32>,
    pub(super) moves: Vec<MoveRule>,
    pub(super) codes: Vec<(CodeRule, Node)>,
    pub(super) skills: Vec<SkillRule>,
    pub(super) overall: Option<(OverallFile, Vec<Node>, Vec<Node>)>,
    pub(super) offers: Vec<(OfferRule, Vec<usize>)>,
    pub(super) extra: BTreeMap<String, Node>,
    pub(super) glosses: BTreeMap<String, String>,
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
    /// Compiles everything; what is wrong stands in the problems.
    pub fn compile(
        lexicons: Vec<LexiconFile>,
        moves: Vec<MoveFile>,
        codes: Vec<CodeRule>,
        skills: Vec<SkillFile>,
        overall: Option<OverallFile>,
        offers: Vec<OfferRule>,
        extra: Vec<ExtraRule>,
    ) -> (Rulebook, Vec<RuleProblem>) {
        let mut book = Rulebook::default();
        let mut problems = Vec::new();
        book.add_lexicons(lexicons, &mut problems);
        book.add_moves(moves, &mut problems);
        for code in codes {
            match book.node(&code.when) {
                Ok(node) => book.codes.push((code, node)),
                Err(e) => problems.push(problem("codes.ron", &code.id, e)),
            }
        }
        for skill in skills {
            match book.skill(skill) {
                Ok(rule) => book.skills.push(rule),
                Err((id, e)) => problems.push(problem(&format!("skills/{id}.ron"), "", e)),
            }
        }
        book.skills.sort_by_key(|s| s.file.id.trim_start_matches('K').parse::<u32>().unwrap_or(99));
        if let Some(file) = overall {
            let weights: Result<Vec<Node>, String> =
                file.weights.iter().map(|(_, _, c)| book.node(c)).collect();
            let caps: Result<Vec<Node>, String> = file.caps.iter().map(|c| book.node(&c.when)).collect();
            match weights.and_then(|w| caps.map(|c| (w, c))) {
                Ok((w, c)) => book.overall = Some((file, w, c)),
                Err(e) => problems.push(problem("overall.ron", "", e)),
            }
        }
        for offer in offers {
            let ids: Result<Vec<usize>, String> = offer.says.iter().map(|s| book.phrase(s)).collect();
            match ids {
                Ok(ids) => book.offers.push((offer, ids)),
                Err(e) => problems.push(problem("offers.ron", "", e)),
            }
        }
        for rule in extra {
            match book.node(&rule.when) {
                Ok(node) => {
                    book.extra.insert(rule.key, node);
                }
                Err(e) => problems.push(problem(&rule.file, "", format!("{}: {e}", rule.key))),
            }
        }
        book.build_index();
        book.scanner.speller = Some(Speller::new(book.entries.iter().flat_map(|e| words_of(&e.text))));
        (book, problems)
    }

    fn add_lexicons(&mut self, files: Vec<LexiconFile>, problems: &mut Vec<RuleProblem>) {
        let by_id: BTreeMap<&str, &LexiconFile> = files.iter().map(|f| (f.id.as_str(), f)).collect();
        for file in &files {
            let mut seen = BTreeSet::new();
            let mut open = vec![file.id.as_str()];
            let mut ids = BTreeSet::new();
            while let Some(name) = open.pop() {
                if !seen.insert(name) {
                    continue;
                }
                let path = format!("lexicons/{}.ron", file.id);
                let Some(part) = by_id.get(name) else {
                    problems.push(problem(
                        &path,
                        name,
                        format!("it includes the lexicon \u{201c}{name}\u{201d}, which does not exist"),
                    ));
                    continue;
                };
                open.extend(part.includes.iter().map(String::as_str));
                for phrase in &part.phrases {
                    match self.phrase(phrase) {
                        Ok(id) if self.entries[id].phrase.lexicons().is_empty() && self.entries[id].phrase.all.len() == 1 => {
                            ids.insert(id);
                        }
                        Ok(_) => problems.push(problem(&path, phrase, format!("\u{201c}{phrase}\u{201d}: a lexicon phrase cannot hold <…> or &; use `includes`"))),
                        Err(e) => problems.push(problem(&path, phrase, e)),
                    }
                }
            }
            self.glosses.extend(file.glosses.iter().cloned());
            self.lexicons.insert(file.id.clone(), ids.into_iter().collect());
        }
        // A phrase that names a lexicon is negative where that lexicon holds negative phrases.
    }

    fn add_moves(&mut self, files: Vec<MoveFile>, problems: &mut Vec<RuleProblem>) {
        let known: BTreeSet<String> = files.iter().map(|f| f.id.clone()).collect();
        let mut waiting = files;
        let mut done: BTreeSet<String> = BTreeSet::new();
        loop {
            let mut next = Vec::new();
            let before = waiting.len();
            for file in waiting {
                let mut needs = Vec::new();
                node::needs(&file.when, &mut needs);
                if let Some(unknown) = needs.iter().find(|n| !known.contains(**n)) {
                    let path = format!("moves/{}.ron", file.id);
                    problems.push(problem(
                        &path,
                        unknown,
                        format!("it asks for the move \u{201c}{unknown}\u{201d}, which does not exist"),
                    ));
                } else if needs.iter().all(|n| done.contains(*n)) {
                    done.insert(file.id.clone());
                    self.add_move(file, problems);
                } else {
                    next.push(file);
                }
            }
            if next.is_empty() || next.len() == before {
                for file in next {
                    problems.push(problem(
                        &format!("moves/{}.ron", file.id),
                        "Move",
                        "it needs a move that needs it back, or one that was left out".into(),
                    ));
                }
                break;
            }
            waiting = next;
        }
    }

    fn add_move(&mut self, file: MoveFile, problems: &mut Vec<RuleProblem>) {
        let path = format!("moves/{}.ron", file.id);
        match self.node(&file.when) {
            Ok(node) => {
                let mut near = Vec::new();
                for rule in &file.near {
                    match self.node(&rule.when) {
                        Ok(n) => near.push((n, rule.missing.clone())),
                        Err(e) => problems.push(problem(&path, &rule.missing, e)),
                    }
                }
                self.moves.push(MoveRule { file, node, near });
            }
            Err(e) => problems.push(problem(&path, "when", e)),
        }
    }

    fn skill(&mut self, file: SkillFile) -> Result<SkillRule, (String, String)> {
        let id = file.id.clone();
        let wrap = |e: String| (id.clone(), e);
        let chances = self.node(&file.chances).map_err(wrap)?;
        let mut list = |conds: Vec<&Cond>| {
            conds
                .into_iter()
                .map(|c| self.node(c))
                .collect::<Result<Vec<Node>, String>>()
                .map_err(|e| (id.clone(), e))
        };
        let levels = list(file.levels.iter().map(|l| &l.when).collect())?;
        let bonuses = list(file.bonuses.iter().map(|b| &b.when).collect())?;
        let caps = list(file.caps.iter().map(|c: &CapRule| &c.when).collect())?;
        Ok(SkillRule { file, chances, levels, bonuses, caps })
    }

    fn node(&mut self, cond: &Cond) -> Result<Node, String> {
        node::compile(cond, &mut |p| self.phrase(p))
    }

    fn phrase(&mut self, text: &str) -> Result<usize, String> {
        if let Some(&id) = self.by_text.get(text) {
            return Ok(id);
        }
        let phrase = Phrase::parse(text, &self.scanner).map_err(|p| {
            format!("pattern \u{201c}{text}\u{201d}, at character {}: {}", p.at + 1, p.message)
        })?;
        if let Some(unknown) = phrase.lexicons().into_iter().find(|l| !self.lexicons.contains_key(*l)) {
            return Err(format!(
                "pattern \u{201c}{text}\u{201d} names the lexicon \u{201c}{unknown}\u{201d}, which does not exist"
            ));
        }
        let negative = self.negative(&phrase);
        let id = self.entries.len();
        self.entries.push(Entry { text: text.to_string(), phrase, negative });
        self.by_text.insert(text.to_string(), id);
        Ok(id)
    }

    fn negative(&self, phrase: &Phrase) -> bool {
        let words: BTreeSet<Word> = crate::text::words::NEGATORS
            .iter()
            .flat_map(|n| [Word::of(n), self.scanner.canon.stem(n)])
            .collect();
        let own = phrase.all.iter().any(|run| holds(run, &words));
        own || phrase
            .lexicons()
            .iter()
            .any(|l| self.lexicons.get(*l).is_some_and(|ids| ids.iter().any(|&i| self.entries[i].negative)))
    }

    fn build_index(&mut self) {
        self.holders = vec![Vec::new(); self.entries.len()];
        for (number, (name, ids)) in self.lexicons.iter().enumerate() {
            self.lexicon_numbers.insert(name.clone(), number as u32);
            ids.iter().for_each(|&id| self.holders[id].push(number as u32));
        }
        for id in 0..self.entries.len() {
            let mut firsts = Vec::new();
            if self.firsts(&self.entries[id].phrase.all[0], &mut firsts) {
                firsts.sort_unstable();
                firsts.dedup();
                for w in firsts {
                    self.index.entry(w).or_default().push(id as u32);
                }
            } else {
                self.open.push(id as u32);
            }
        }
    }

    /// Collects the words that a run may begin with; false where that is open.
    fn firsts(&self, run: &[Step], out: &mut Vec<Word>) -> bool {
        for step in run {
            match step {
                Step::Start => {}
                Step::Stem(w) | Step::Form(w) => {
                    out.push(*w);
                    return true;
                }
                Step::One(options) => return options.iter().all(|o| self.firsts(o, out)),
                Step::Maybe(inner) => {
                    if !self.firsts(inner, out) {
                        return false;
                    }
                }
                Step::Lexicon(name) => {
                    return self.lexicons.get(name).is_some_and(|ids| {
                        ids.iter().all(|&i| self.firsts(&self.entries[i].phrase.all[0], out))
                    });
                }
                Step::Gap(_) | Step::Slot(_) | Step::Said | Step::End => return false,
            }
        }
        false
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

fn holds(run: &[Step], words: &BTreeSet<Word>) -> bool {
    run.iter().any(|s| match s {
        Step::Stem(w) | Step::Form(w) => words.contains(w),
        Step::Slot(slot) => *slot == super::pattern::slot::Slot::Neg,
        Step::One(options) => options.iter().any(|o| holds(o, words)),
        Step::Maybe(inner) => holds(inner, words),
        _ => false,
    })
}

/// The plain words of a pattern, for the speller; names of lexicons and slots are none.
fn words_of(pattern: &str) -> impl Iterator<Item = &str> {
    let outside = pattern.split(['<', '{']).enumerate().filter_map(|(i, piece)| {
        if i == 0 { Some(piece) } else { piece.split_once(['>', '}']).map(|(_, after)| after) }
    });
    outside.flat_map(|piece| piece.split(|c: char| !c.is_ascii_lowercase())).filter(|w| w.len() >= 4)
}

fn problem(file: &str, near: &str, message: String) -> RuleProblem {
    RuleProblem {
        file: file.into(),
        message,
        hint: "The rule was left out; docs/rule-language.md describes the language.".into(),
        near: near.into(),
    }
}
