//! Sources to pack: parses every file, leaves out what is broken with a diagnostic, compiles the rules. Never fails.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::diagnostic::Diagnostic;
use super::glossary::GlossaryFile;
use super::handbook::TextPage;
use super::pack::Pack;
use super::parse::parse;
use super::source::Sources;
use crate::persona::cast::{LineFile, Role, Scenario};
use crate::rubric::Rulebook;
use crate::rubric::rule::{
    CodeRule, LexiconFile, MoveFile, OfferRule, OverallFile, ScorecardFile, SkillFile,
};

/// Loads a pack from its files. What was left out stands in `Pack::diagnostics`.
pub fn load(sources: Sources, mut problems: Vec<Diagnostic>) -> Pack {
    let mut reader = Reader { files: &sources.files, problems: &mut problems };
    let lexicons: Vec<LexiconFile> = reader.folder("lexicons/", |x: &LexiconFile| &x.id);
    let mut moves: Vec<MoveFile> = reader.folder("moves/", |x: &MoveFile| &x.id);
    let scorecards: Vec<ScorecardFile> = reader.folder("scorecards/", |x: &ScorecardFile| &x.id);
    for card in scorecards {
        reader.put_beside(card, &mut moves);
    }
    let skills: Vec<SkillFile> = reader.folder("skills/", |x: &SkillFile| &x.id);
    let codes: Vec<CodeRule> = reader.file("codes.ron").unwrap_or_default();
    let offers: Vec<OfferRule> = reader.file("offers.ron").unwrap_or_default();
    let overall: Option<OverallFile> = reader.file("overall.ron");
    let roles: Vec<Role> = reader.folder("roles/", |x: &Role| &x.id);
    let scenarios: Vec<Scenario> = reader.folder("scenarios/", |x: &Scenario| &x.id);
    let line_files: Vec<LineFile> = reader.folder_unnamed("personas/lines/");
    let mut pack = Pack {
        fingerprint: fingerprint(&sources),
        roles: roles.into_iter().map(|r| (r.id.clone(), r)).collect(),
        scenarios: scenarios.into_iter().map(|s| (s.id.clone(), s)).collect(),
        names: reader.file("personas/names.ron").unwrap_or_default(),
        reactions: reader.file("personas/reactions.ron").unwrap_or_default(),
        kinds: reader.file("personas/kinds.ron").unwrap_or_default(),
        interruptions: reader.file("personas/interruptions.ron").unwrap_or_default(),
        extra: reader.file("kinds.ron").unwrap_or_default(),
        guided: reader.file("guided.ron"),
        hierarchy: reader.file("hierarchy.ron").unwrap_or_default(),
        pages: reader.folder("handbook/pages/", |x: &TextPage| &x.id),
        skill_pages: reader.file("handbook/skills.ron").unwrap_or_default(),
        programmes: reader.file("programmes.ron").unwrap_or_default(),
        note_kinds: reader.file("note_kinds.ron").unwrap_or_default(),
        sample: reader.file_if_there("sample.ron").unwrap_or_default(),
        ..Pack::default()
    };
    pack.dials.temperaments = reader.file("personas/temperaments.ron").unwrap_or_default();
    pack.dials.pressures = reader.file("personas/pressures.ron").unwrap_or_default();
    pack.dials.histories = reader.file("personas/histories.ron").unwrap_or_default();
    pack.dials.relations = reader.file("personas/relations.ron").unwrap_or_default();
    pack.dials.moods = reader.file("personas/moods.ron").unwrap_or_default();
    let words: GlossaryFile = reader.file("glossary.ron").unwrap_or_default();
    for file in line_files {
        for pool in file.pools {
            if pool.in_person {
                pack.in_person.extend(pool.lines.iter().cloned());
            }
            pack.lines.entry((file.register, pool.kind)).or_default().extend(pool.lines);
        }
    }
    let extra = super::resolve::extra_conditions(&pack);
    let (rules, rule_problems) = Rulebook::compile(lexicons, moves, codes, skills, overall, offers, extra);
    pack.rules = rules;
    for p in rule_problems {
        let text = sources.files.get(&p.file).map_or("", String::as_str);
        problems.push(Diagnostic::error(&p.file, "rule", p.message, p.hint).at(text, &p.near));
    }
    pack.texts = sources.files;
    super::resolve::resolve(&mut pack, &mut problems);
    let text = pack.texts.get("glossary.ron").map_or("", String::as_str);
    pack.glossary = super::reference::glossary(words.entries, text, &mut problems);
    super::reference::resolve(&mut pack, &mut problems);
    problems.sort();
    problems.dedup();
    pack.diagnostics = problems;
    pack
}

/// The pack that is built into the program.
pub fn load_embedded() -> Pack {
    load(super::source::embedded(), Vec::new())
}

/// A pack from a folder.
pub fn load_folder(root: &std::path::Path) -> Pack {
    let (sources, problems) = super::source::folder(root);
    load(sources, problems)
}

fn fingerprint(sources: &Sources) -> String {
    let mut hash = Sha256::new();
    for (path, text) in &sources.files {
        hash.update((path.len() as u64).to_le_bytes());
        hash.update(path.as_bytes());
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().iter().map(|b| format!("{b:02x}")).collect()
}

struct Reader<'a> {
    files: &'a BTreeMap<String, String>,
    problems: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn file<T: DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        let Some(text) = self.files.get(path) else {
            self.problems.push(Diagnostic::error(
                path,
                "missing",
                "This file is missing.",
                "Put it back from the program's own content; see content/ in the source.",
            ));
            return None;
        };
        parse(path, text).map_err(|d| self.problems.push(d)).ok()
    }

    /// A file that a pack may do without.
    fn file_if_there<T: DeserializeOwned>(&mut self, path: &str) -> Option<T> {
        self.files.contains_key(path).then(|| self.file(path)).flatten()
    }

    /// All files of a folder; the id must equal the file's name, so that a person finds it.
    fn folder<T: DeserializeOwned>(&mut self, folder: &str, id: fn(&T) -> &String) -> Vec<T> {
        let mut all = Vec::new();
        for (path, text) in self.files.range(folder.to_string()..).take_while(|(p, _)| p.starts_with(folder))
        {
            match parse::<T>(path, text) {
                Ok(item) => {
                    let name = path.trim_start_matches(folder).trim_end_matches(".ron");
                    if id(&item) == name {
                        all.push(item);
                    } else {
                        self.problems.push(
                            Diagnostic::error(
                                path,
                                "wrong_id",
                                format!("The id is \u{201c}{}\u{201d}, the file is called \u{201c}{name}\u{201d}.", id(&item)),
                                "Give the file the name of its id.",
                            )
                            .at(text, "id"),
                        );
                    }
                }
                Err(d) => self.problems.push(d),
            }
        }
        all
    }

    /// Puts a scorecard beside the rule of its move.
    fn put_beside(&mut self, card: ScorecardFile, moves: &mut [MoveFile]) {
        if let Some(file) = moves.iter_mut().find(|file| file.id == card.id) {
            file.card = Some(card);
            return;
        }
        let path = format!("scorecards/{}.ron", card.id);
        let message = format!("There is no move \u{201c}{}\u{201d} that it could weigh.", card.id);
        let text = self.files.get(&path).map_or("", String::as_str);
        let hint = "Name the file after a move of content/moves, or remove it.";
        self.problems.push(Diagnostic::error(&path, "unknown_id", message, hint).at(text, &card.id));
    }

    fn folder_unnamed<T: DeserializeOwned>(&mut self, folder: &str) -> Vec<T> {
        let mut all = Vec::new();
        for (path, text) in self.files.range(folder.to_string()..).take_while(|(p, _)| p.starts_with(folder))
        {
            match parse::<T>(path, text) {
                Ok(item) => all.push(item),
                Err(d) => self.problems.push(d),
            }
        }
        all
    }
}
