//! What a reply offers to be looked for: runs of one to three words as patterns of the rule language, with lexicons
//! and numbers as slots. Judges nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::rubric::Rulebook;
use crate::rubric::reading::Reading;
use crate::text::token::{Break, Shape, Token, flag};
use crate::text::word::Word;
use crate::text::words::CONTRACTIONS;

/// The longest run.
const LONGEST: usize = 3;

/// The words that stand for each stem in patterns: the first that was met, which is the same on every machine.
#[derive(Default)]
pub struct Names(BTreeMap<Word, String>);

impl Names {
    /// How a token is written in a pattern; `None` for what no pattern can say.
    fn of(&mut self, token: &Token, part: bool, text: &str) -> Option<String> {
        let written = if part { part_of(token)?.to_string() } else { token.span.of(text).to_lowercase() };
        let plain = !written.is_empty() && written.chars().all(|c| c.is_ascii_lowercase());
        plain.then(|| self.0.entry(token.stem).or_insert(written).clone())
    }
}

/// A part of a short form ("will" of "I'll").
fn part_of(token: &Token) -> Option<&'static str> {
    CONTRACTIONS.iter().flat_map(|(_, parts)| *parts).copied().find(|p| Word::of(p) == token.form)
}

/// All patterns of a reply.
pub fn of_reply(reading: &Reading<'_>, book: &Rulebook, names: &mut Names) -> BTreeSet<String> {
    let tokens = &reading.hits.reply.tokens;
    let mut elements: Vec<Vec<(String, usize)>> = vec![Vec::new(); tokens.len()];
    for (number, name) in book.lexicon_names().iter().enumerate() {
        for (from, end) in reading.hits.lexicon(number as u32) {
            elements[from as usize].push((format!("<{name}>"), end as usize));
        }
    }
    for (i, token) in tokens.iter().enumerate() {
        let joined = |j: usize| tokens.get(j).is_some_and(|t| t.before == Break::Joined);
        let part = joined(i) || joined(i + 1);
        if token.shape == Shape::Number {
            elements[i].push(("{number}".into(), i + 1));
        } else if let Some(word) = names.of(token, part, reading.text).filter(|_| !token.is(flag::CORRECTED))
        {
            elements[i].push((word, i + 1));
        }
    }
    let mut found = BTreeSet::new();
    for i in 0..tokens.len() {
        extend(tokens, &elements, i, &mut Vec::new(), &mut found);
    }
    found
}

fn extend(
    tokens: &[Token],
    elements: &[Vec<(String, usize)>],
    at: usize,
    run: &mut Vec<String>,
    found: &mut BTreeSet<String>,
) {
    if run.len() == LONGEST || at >= tokens.len() {
        return;
    }
    if !run.is_empty() && tokens[at].sentence != tokens[at - 1].sentence {
        return;
    }
    for (name, end) in &elements[at] {
        run.push(name.clone());
        // One word without content of its own says nothing.
        if run.len() > 1 || name.starts_with('<') || tokens[at].is(flag::CONTENT) {
            found.insert(run.join(" "));
        }
        extend(tokens, elements, *end, run, found);
        run.pop();
    }
}
