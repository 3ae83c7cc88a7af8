//! A phrase made ready to run: words as keys, lexicons as numbers, and what must be there before it is worth a try.
//! Never looks at a reply.

use super::keys::{self, Bits, Key, Keys};
use super::phrase::{Phrase, Step};
use super::slot::Slot;

/// One step of a run.
#[derive(Clone, Debug)]
pub enum Op {
    Stem(Key),
    Form(Key),
    /// One of: single words by key (sorted), and longer runs.
    One {
        words: Box<[Key]>,
        runs: Vec<Vec<Op>>,
    },
    Maybe(Vec<Op>),
    Gap(usize),
    Lexicon(u32),
    Slot(Slot),
    Said,
    Start,
    End,
}

/// Steps, and the keys that the first of them may be (`None`: anything).
#[derive(Clone, Debug)]
pub struct Run {
    pub ops: Vec<Op>,
    pub firsts: Option<Box<[Key]>>,
}

/// A phrase ready to run.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub all: Vec<Run>,
    pub none: Vec<Run>,
    /// Of each list one key must be present, or the phrase cannot stand there; rarest first.
    pub needs: Vec<Box<[Key]>>,
}

/// More needs than these cost more than they save.
const MAX_NEEDS: usize = 6;
/// A choice among more words than this says little.
const MAX_CHOICE: usize = 96;

/// Makes plans: knows the numbers of words and lexicons.
pub struct Planner<'a> {
    pub keys: &'a mut Keys,
    pub lexicon: &'a dyn Fn(&str) -> Option<u32>,
}

impl Planner<'_> {
    /// The plan of a phrase, its needs still in the order of the pattern.
    pub fn plan(&mut self, phrase: &Phrase) -> Plan {
        let all: Vec<Run> = phrase.all.iter().map(|r| self.run(r)).collect();
        let none = phrase.none.iter().map(|r| self.run(r)).collect();
        let needs: Vec<Box<[Key]>> = all
            .iter()
            .flat_map(|run| &run.ops)
            .filter_map(|op| needs(op, self.keys))
            .filter(|keys| keys.len() <= MAX_CHOICE)
            .collect();
        needs.iter().for_each(|keys| self.keys.count(keys));
        Plan { all, none, needs }
    }

    fn run(&mut self, steps: &[Step]) -> Run {
        let ops = self.ops(steps);
        let mut first = Vec::new();
        let firsts = firsts(&ops, &mut first).then(|| {
            first.sort_unstable();
            first.dedup();
            first.into_boxed_slice()
        });
        Run { ops, firsts }
    }

    fn ops(&mut self, steps: &[Step]) -> Vec<Op> {
        steps.iter().map(|s| self.op(s)).collect()
    }

    fn op(&mut self, step: &Step) -> Op {
        match step {
            Step::Stem(w) => Op::Stem(self.keys.stem(*w)),
            Step::Form(w) => Op::Form(self.keys.form(*w)),
            Step::One(options) => {
                let (mut words, mut runs) = (Vec::new(), Vec::new());
                for option in options {
                    match option.as_slice() {
                        [Step::Stem(w)] => words.push(self.keys.stem(*w)),
                        [Step::Form(w)] => words.push(self.keys.form(*w)),
                        other => runs.push(self.ops(other)),
                    }
                }
                words.sort_unstable();
                words.dedup();
                Op::One { words: words.into(), runs }
            }
            Step::Maybe(inner) => Op::Maybe(self.ops(inner)),
            Step::Gap(n) => Op::Gap(*n),
            // A lexicon that does not exist is refused when the pattern is read.
            Step::Lexicon(name) => Op::Lexicon((self.lexicon)(name).unwrap_or(u32::MAX)),
            Step::Slot(slot) => Op::Slot(*slot),
            Step::Said => Op::Said,
            Step::Start => Op::Start,
            Step::End => Op::End,
        }
    }
}

impl Plan {
    /// Puts the rarest needs first and forgets those that save nothing.
    pub fn settle(&mut self, keys: &Keys) {
        self.needs.sort_by_key(|need| keys.weight(need));
        self.needs.dedup();
        self.needs.truncate(MAX_NEEDS);
    }
}

fn slot_key(slot: Slot) -> Option<Key> {
    Some(match slot {
        Slot::Time => keys::TIME,
        Slot::Person => keys::PERSON,
        Slot::Number => keys::NUMBER,
        Slot::Neg => keys::NEG,
        Slot::Name => keys::NAME,
        Slot::Past => keys::PAST,
        Slot::Verb => keys::VERB,
        Slot::Word => return None,
    })
}

/// Keys of which one must be present for the step to match; `None` where nothing certain can be said.
fn needs(op: &Op, keys: &Keys) -> Option<Box<[Key]>> {
    Some(match op {
        Op::Stem(k) | Op::Form(k) => Box::new([*k]),
        Op::One { words, runs } => {
            let mut all = words.to_vec();
            for run in runs {
                let best = run.iter().filter_map(|op| needs(op, keys)).min_by_key(|k| keys.weight(k))?;
                all.extend_from_slice(&best);
            }
            all.sort_unstable();
            all.dedup();
            all.into()
        }
        Op::Lexicon(n) => Box::new([Keys::lexicon(*n)]),
        Op::Slot(slot) => Box::new([slot_key(*slot)?]),
        Op::Said => Box::new([keys::SAID]),
        Op::Maybe(_) | Op::Gap(_) | Op::Start | Op::End => return None,
    })
}

/// Collects the keys that a run may begin with; false where it may begin with anything.
fn firsts(run: &[Op], out: &mut Vec<Key>) -> bool {
    for op in run {
        match op {
            Op::Start => {}
            Op::Stem(k) | Op::Form(k) => {
                out.push(*k);
                return true;
            }
            Op::One { words, runs } => {
                out.extend_from_slice(words);
                return runs.iter().all(|r| firsts(r, out));
            }
            Op::Maybe(inner) => {
                if !firsts(inner, out) {
                    return false;
                }
            }
            Op::Lexicon(n) => {
                out.push(Keys::lexicon(*n));
                return true;
            }
            Op::Slot(slot) => {
                out.extend(slot_key(*slot));
                return slot_key(*slot).is_some();
            }
            Op::Said => {
                out.push(keys::SAID);
                return true;
            }
            Op::Gap(_) | Op::End => return false,
        }
    }
    false
}

/// Which phrases to think of for a key: those that need it most. Flat, so that a look-up touches little memory.
#[derive(Default)]
pub struct Index {
    /// By key: where its posts begin.
    from: Vec<u32>,
    posts: Vec<Post>,
    /// Lists of keys, each with its length before it.
    needs: Vec<Key>,
    /// Phrases that name no word at all.
    always: Vec<u32>,
}

/// A phrase, and where its other needs stand (a count, then lists).
#[derive(Clone, Copy)]
struct Post {
    id: u32,
    needs: u32,
}

impl Index {
    /// The index of some phrases over all keys.
    pub fn new<'a>(keys: usize, phrases: impl Iterator<Item = (u32, &'a Plan)>) -> Index {
        let mut index = Index { from: vec![0; keys + 1], ..Index::default() };
        let mut posts: Vec<(Key, Post)> = Vec::new();
        for (id, plan) in phrases {
            let Some((rarest, others)) = plan.needs.split_first() else {
                index.always.push(id);
                continue;
            };
            let post = Post { id, needs: index.needs.len() as u32 };
            index.needs.push(others.len() as u32);
            for need in others {
                index.needs.push(need.len() as u32);
                index.needs.extend_from_slice(need);
            }
            posts.extend(rarest.iter().map(|&key| (key, post)));
        }
        posts.sort_by_key(|(key, post)| (*key, post.id));
        posts.iter().for_each(|(key, _)| index.from[*key as usize + 1] += 1);
        (1..index.from.len()).for_each(|key| index.from[key] += index.from[key - 1]);
        index.posts = posts.into_iter().map(|(_, post)| post).collect();
        index
    }

    /// Adds the phrases of a key whose other needs are met by what is present.
    pub fn add(&self, key: Key, present: &Bits, out: &mut Vec<u32>) {
        let (from, to) = (self.from[key as usize] as usize, self.from[key as usize + 1] as usize);
        out.extend(self.posts[from..to].iter().filter(|post| self.met(post, present)).map(|post| post.id));
    }

    fn met(&self, post: &Post, present: &Bits) -> bool {
        let mut at = post.needs as usize + 1;
        (0..self.needs[at - 1]).all(|_| {
            let len = self.needs[at] as usize;
            let list = &self.needs[at + 1..at + 1 + len];
            at += 1 + len;
            list.iter().any(|&key| present.has(key))
        })
    }

    pub fn always(&self) -> &[u32] {
        &self.always
    }
}
