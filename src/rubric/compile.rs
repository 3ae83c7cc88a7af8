//! From files to a rulebook: phrases into the table, rules in order of need, indexes last. A rule that cannot be
//! compiled is left out with a problem; never panics, never looks at a reply.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{Entry, MoveRule, Rulebook, SkillRule};
use super::hits::Indexes;
use super::pattern::keys::Keys;
use super::pattern::phrase::{Phrase, Step};
use super::pattern::plan::{Index, Plan, Planner};
use super::pattern::slot::Slot;
use super::primitive::{self, Node};
use super::rule::{
    CapRule, CodeRule, Cond, ExtraRule, LexiconFile, MoveFile, MoveGroup, OfferRule, OverallFile,
    RuleProblem, ScorecardFile, SkillFile,
};
use crate::text::spelling::Speller;
use crate::text::word::Word;

/// Kinds of odd input that rules may know (`kind/…`), the first that holds is given.
const KINDS: [&str; 6] = ["insult", "off_topic", "greeting_only", "thanked", "apologized", "asked_personal"];

/// Moves of other groups that do harm all the same.
const ALSO_HARMFUL: [&str; 8] = [
    "minimizes",
    "demeans_role",
    "overreach",
    "overpromise",
    "vague_followup",
    "jargon",
    "leading_question",
    "stacked_questions",
];

/// A rulebook that is being made; what conditions are compiled with.
pub struct Compiler {
    book: Rulebook,
    problems: Vec<RuleProblem>,
    negators: BTreeSet<Word>,
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
        book.harmful.extend(ALSO_HARMFUL.map(String::from));
        let negators = crate::text::words::NEGATORS
            .iter()
            .flat_map(|n| [Word::of(n), book.scanner.canon.stem(n)])
            .collect();
        let mut c = Compiler { book, problems: Vec::new(), negators };
        c.add_lexicons(lexicons);
        c.add_moves(moves);
        codes.into_iter().for_each(|code| c.add_code(code));
        skills.into_iter().for_each(|skill| c.add_skill(skill));
        c.book.skills.sort_by_key(|s| s.file.id.trim_start_matches('K').parse::<u32>().unwrap_or(99));
        if let Some(file) = overall {
            c.add_overall(file);
        }
        offers.into_iter().for_each(|offer| c.add_offer(offer));
        extra.into_iter().for_each(|rule| c.add_extra(rule));
        c.done()
    }
}

impl Compiler {
    fn problem(&mut self, file: &str, near: &str, message: String) {
        self.problems.push(RuleProblem {
            file: file.into(),
            message,
            hint: "The rule was left out; docs/rule-language.md describes the language.".into(),
            near: near.into(),
        });
    }

    fn add_lexicons(&mut self, files: Vec<LexiconFile>) {
        let by_id: BTreeMap<&str, &LexiconFile> = files.iter().map(|f| (f.id.as_str(), f)).collect();
        for file in &files {
            let path = format!("lexicons/{}.ron", file.id);
            let mut seen = BTreeSet::new();
            let mut open = vec![file.id.as_str()];
            let mut ids = BTreeSet::new();
            while let Some(name) = open.pop() {
                if !seen.insert(name) {
                    continue;
                }
                let Some(part) = by_id.get(name) else {
                    let message =
                        format!("it includes the lexicon \u{201c}{name}\u{201d}, which does not exist");
                    self.problem(&path, name, message);
                    continue;
                };
                open.extend(part.includes.iter().map(String::as_str));
                for phrase in &part.phrases {
                    match self.lexicon_phrase(phrase) {
                        Ok(id) => {
                            ids.insert(id);
                        }
                        // What is included is reported once, in its own file.
                        Err(e) if name == file.id => self.problem(&path, phrase, e),
                        Err(_) => {}
                    }
                }
            }
            self.book.lexicons.insert(file.id.clone(), ids.into_iter().collect());
        }
        self.book.lexicon_names = self.book.lexicons.keys().cloned().collect();
    }

    fn lexicon_phrase(&mut self, text: &str) -> Result<u32, String> {
        let id = self.phrase(text)?;
        let phrase = &self.book.entries[id as usize].phrase;
        if phrase.lexicons().is_empty() && phrase.all.len() == 1 {
            return Ok(id);
        }
        Err(format!("\u{201c}{text}\u{201d}: a lexicon phrase cannot hold <\u{2026}> or &; use `includes`"))
    }

    fn add_moves(&mut self, files: Vec<MoveFile>) {
        let known: BTreeSet<String> = files.iter().map(|f| f.id.clone()).collect();
        let mut waiting = files;
        let mut done: BTreeSet<String> = BTreeSet::new();
        loop {
            let mut next = Vec::new();
            let before = waiting.len();
            for file in waiting {
                let mut needs = Vec::new();
                primitive::needs(&file.when, &mut needs);
                if let Some(unknown) = needs.iter().find(|n| !known.contains(**n)) {
                    let message =
                        format!("it asks for the move \u{201c}{unknown}\u{201d}, which does not exist");
                    self.problem(&format!("moves/{}.ron", file.id), unknown, message);
                } else if needs.iter().all(|n| done.contains(*n)) {
                    done.insert(file.id.clone());
                    self.add_move(file);
                } else {
                    next.push(file);
                }
            }
            if next.is_empty() || next.len() == before {
                for file in next {
                    let message = "it needs a move that needs it back, or one that was left out".into();
                    self.problem(&format!("moves/{}.ron", file.id), "Move", message);
                }
                break;
            }
            waiting = next;
        }
    }

    fn add_move(&mut self, file: MoveFile) {
        let path = format!("moves/{}.ron", file.id);
        match self.node(&file.when) {
            Ok(node) => {
                let mut near = Vec::new();
                for rule in &file.near {
                    match self.node(&rule.when) {
                        Ok(n) => near.push((n, rule.missing.clone())),
                        Err(e) => self.problem(&path, &rule.missing, e),
                    }
                }
                let card = file.card.as_ref().map(|card| self.card(card)).transpose();
                let card = card.unwrap_or_else(|e| {
                    self.problem(&format!("scorecards/{}.ron", file.id), "", e);
                    None
                });
                let number = self.move_number(&file.id);
                if file.group == MoveGroup::Harm {
                    self.book.harmful.insert(file.id.clone());
                }
                self.book.moves.push(MoveRule { file, number, node, near, card });
            }
            Err(e) => self.problem(&path, "when", e),
        }
    }

    fn card(&mut self, file: &ScorecardFile) -> Result<usize, String> {
        let mut signs = Vec::with_capacity(file.of.len());
        for (weight, cond) in &file.of {
            let mut needs = Vec::new();
            primitive::needs(cond, &mut needs);
            if let Some(id) = needs.first() {
                return Err(format!(
                    "a sign asks for the move \u{201c}{id}\u{201d}; signs look at words only"
                ));
            }
            signs.push((self.node(cond)?, *weight));
        }
        Ok(self.book.signs.add(file.own, file.at, signs))
    }

    fn add_code(&mut self, code: CodeRule) {
        match self.node(&code.when) {
            Ok(node) => self.book.codes.push((code, node)),
            Err(e) => self.problem("codes.ron", &code.id, e),
        }
    }

    fn add_skill(&mut self, file: SkillFile) {
        match self.skill(&file) {
            Ok((chances, levels, bonuses, caps)) => {
                let wants = file.levels.iter().map(|l| wanted(&l.when)).collect();
                self.book.skills.push(SkillRule { file, chances, levels, bonuses, caps, wants });
            }
            Err(e) => self.problem(&format!("skills/{}.ron", file.id), "", e),
        }
    }

    #[expect(clippy::type_complexity, reason = "taken apart at once, in the one place that asks")]
    fn skill(&mut self, file: &SkillFile) -> Result<(Node, Vec<Node>, Vec<Node>, Vec<Node>), String> {
        let chances = self.node(&file.chances)?;
        let levels = self.each(file.levels.iter().map(|l| &l.when))?;
        let bonuses = self.each(file.bonuses.iter().map(|b| &b.when))?;
        let caps = self.each(file.caps.iter().map(|c: &CapRule| &c.when))?;
        Ok((chances, levels, bonuses, caps))
    }

    fn add_overall(&mut self, file: OverallFile) {
        let weights = self.each(file.weights.iter().map(|(_, _, c)| c));
        let caps = self.each(file.caps.iter().map(|c| &c.when));
        match weights.and_then(|w| caps.map(|c| (w, c))) {
            Ok((w, c)) => self.book.overall = Some((file, w, c)),
            Err(e) => self.problem("overall.ron", "", e),
        }
    }

    fn add_offer(&mut self, offer: OfferRule) {
        let ids: Result<Vec<u32>, String> = offer.says.iter().map(|s| self.their_phrase(s)).collect();
        match ids {
            Ok(ids) => self.book.offers.push((offer, ids)),
            Err(e) => self.problem("offers.ron", "", e),
        }
    }

    fn add_extra(&mut self, rule: ExtraRule) {
        match self.node(&rule.when) {
            Ok(node) => {
                self.book.extra.insert(rule.key, node);
            }
            Err(e) => self.problem(&rule.file, "", format!("{}: {e}", rule.key)),
        }
    }

    /// The node of a condition.
    pub fn node(&mut self, cond: &Cond) -> Result<Node, String> {
        primitive::compile(cond, self)
    }

    fn each<'a>(&mut self, conds: impl Iterator<Item = &'a Cond>) -> Result<Vec<Node>, String> {
        conds.map(|c| self.node(c)).collect()
    }

    /// The nodes of a list, which must not be empty.
    pub fn nodes(&mut self, list: &[Cond]) -> Result<Vec<Node>, String> {
        if list.is_empty() {
            return Err("a list of conditions is empty".into());
        }
        self.each(list.iter())
    }

    /// The number of a move, whether it is made yet or not.
    pub fn move_number(&mut self, id: &str) -> u32 {
        self.book.move_number(id).unwrap_or_else(|| {
            self.book.move_names.push(id.to_string());
            self.book.move_names.len() as u32 - 1
        })
    }

    /// The number of a phrase that is looked for in the reply.
    pub fn our_phrase(&mut self, text: &str) -> Result<u32, String> {
        let id = self.phrase(text)?;
        self.book.entries[id as usize].ours = true;
        Ok(id)
    }

    /// The number of a phrase that is looked for in the persona's words.
    pub fn their_phrase(&mut self, text: &str) -> Result<u32, String> {
        let id = self.phrase(text)?;
        self.book.entries[id as usize].theirs = true;
        Ok(id)
    }

    fn phrase(&mut self, text: &str) -> Result<u32, String> {
        if let Some(&id) = self.book.by_text.get(text) {
            return Ok(id);
        }
        let phrase = Phrase::parse(text, &self.book.scanner).map_err(|p| {
            format!("pattern \u{201c}{text}\u{201d}, at character {}: {}", p.at + 1, p.message)
        })?;
        if let Some(unknown) = phrase.lexicons().into_iter().find(|l| !self.book.lexicons.contains_key(*l)) {
            return Err(format!(
                "pattern \u{201c}{text}\u{201d} names the lexicon \u{201c}{unknown}\u{201d}, which does not exist"
            ));
        }
        let negative = phrase.all.iter().any(|run| holds(run, &self.negators));
        let id = self.book.entries.len() as u32;
        self.book.entries.push(Entry {
            text: text.to_string(),
            phrase,
            plan: Plan::default(),
            negative,
            turning: Vec::new(),
            holders: Vec::new(),
            ours: false,
            theirs: false,
        });
        self.book.by_text.insert(text.to_string(), id);
        Ok(id)
    }

    fn done(mut self) -> (Rulebook, Vec<RuleProblem>) {
        self.plan();
        self.index();
        let book = &mut self.book;
        for kind in KINDS {
            if let Some(node) = book.extra.get(&format!("kind/{kind}")) {
                book.kinds.push((kind, node.clone()));
            }
        }
        let words = book.entries.iter().flat_map(|e| words_of(&e.text));
        let speller = Speller::new(words, &book.scanner.canon);
        book.scanner.speller = Some(speller);
        (self.book, self.problems)
    }

    fn plan(&mut self) {
        let book = &mut self.book;
        book.keys = Keys::new(book.lexicon_names.len());
        for (number, ids) in book.lexicons.values().enumerate() {
            ids.iter().for_each(|&id| book.entries[id as usize].holders.push(number as u32));
        }
        let names = &book.lexicon_names;
        let lexicon = |name: &str| names.binary_search_by(|n| n.as_str().cmp(name)).ok().map(|n| n as u32);
        let turning: BTreeSet<u32> = (book.lexicons.values().enumerate())
            .filter(|(_, ids)| ids.iter().any(|&id| book.entries[id as usize].negative))
            .map(|(number, _)| number as u32)
            .collect();
        let mut planner = Planner { keys: &mut book.keys, lexicon: &lexicon };
        for entry in &mut book.entries {
            entry.plan = planner.plan(&entry.phrase);
            let named = entry.phrase.lexicons().into_iter().filter_map(&lexicon);
            entry.turning = named.filter(|number| turning.contains(number)).collect();
        }
        book.entries.iter_mut().for_each(|entry| entry.plan.settle(&book.keys));
    }

    fn index(&mut self) {
        let book = &mut self.book;
        let number = |name: &str| book.lexicon_number(name);
        let used = |mine: fn(&Entry) -> bool| -> BTreeSet<u32> {
            let phrases = book.entries.iter().filter(|e| mine(e)).flat_map(|e| e.phrase.lexicons());
            phrases.chain(["jargon"]).filter_map(number).collect()
        };
        let side = |mine: fn(&Entry) -> bool| {
            let used = used(mine);
            let all = || book.entries.iter().enumerate().map(|(id, entry)| (id as u32, entry));
            let held = all().filter(|(_, e)| e.holders.iter().any(|h| used.contains(h)));
            let named = all().filter(|(_, e)| mine(e));
            Indexes {
                held: Index::new(book.keys.total(), held.map(|(id, e)| (id, &e.plan))),
                named: Index::new(book.keys.total(), named.map(|(id, e)| (id, &e.plan))),
            }
        };
        let (learner, persona) = (side(|e| e.ours), side(|e| e.theirs));
        (book.learner, book.persona) = (learner, persona);
    }
}

/// Moves that would help a level to be reached.
fn wanted(when: &Cond) -> Vec<String> {
    let mut moves = Vec::new();
    primitive::wants(when, &mut moves);
    moves.into_iter().map(str::to_string).collect()
}

fn holds(run: &[Step], words: &BTreeSet<Word>) -> bool {
    run.iter().any(|s| match s {
        Step::Stem(w) | Step::Form(w) => words.contains(w),
        Step::Slot(slot) => *slot == Slot::Neg,
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
