//! Which patterns separate the missed from those left alone, and how well they would do on a writer whose replies they
//! were not chosen by. Plain counting over sets; knows no rule.

use std::collections::{BTreeMap, BTreeSet};

/// One reply: who wrote it, whether it is one to be found, what it offers.
pub struct Sample {
    pub writer: String,
    pub wanted: bool,
    pub grams: BTreeSet<String>,
}

/// Right and wrong finds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Finds {
    pub right: usize,
    pub wrong: usize,
}

impl Finds {
    fn add(&mut self, wanted: bool) {
        if wanted { self.right += 1 } else { self.wrong += 1 }
    }

    pub fn precision(self) -> f64 {
        if self.right + self.wrong == 0 { 0.0 } else { self.right as f64 / (self.right + self.wrong) as f64 }
    }
}

/// A pattern with what it finds, and what it found where it was chosen without looking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub gram: String,
    pub finds: Finds,
    pub unseen: Finds,
}

/// What a pattern must do to be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Least {
    pub right: usize,
    pub precision: f64,
}

impl Least {
    fn met(self, finds: Finds) -> bool {
        finds.right >= self.right && finds.precision() >= self.precision
    }
}

/// Patterns that find enough of the wanted, best first; of those that find the same replies the shortest is kept.
pub fn phrases(samples: &[Sample], least: Least) -> Vec<Suggestion> {
    let mut by_gram: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, sample) in samples.iter().enumerate() {
        sample.grams.iter().for_each(|g| by_gram.entry(g).or_default().push(i));
    }
    let mut found: Vec<(Suggestion, Vec<usize>)> = Vec::new();
    for (gram, at) in by_gram {
        let mut finds = Finds::default();
        at.iter().for_each(|&i| finds.add(samples[i].wanted));
        if least.met(finds) {
            let unseen = unseen(samples, &at, finds, least);
            found.push((Suggestion { gram: gram.to_string(), finds, unseen }, at));
        }
    }
    found.sort_by(|(a, _), (b, _)| {
        // A wrong find costs as much as three right ones earn.
        let rank = |s: &Suggestion| s.finds.right as i64 - 3 * s.finds.wrong as i64;
        rank(b).cmp(&rank(a)).then(a.gram.len().cmp(&b.gram.len())).then(a.gram.cmp(&b.gram))
    });
    let mut sets: BTreeSet<Vec<usize>> = BTreeSet::new();
    found.into_iter().filter(|(_, at)| sets.insert(at.clone())).map(|(s, _)| s).collect()
}

/// For each writer: would the pattern be chosen by the others' replies alone, and what would it find in this one's?
fn unseen(samples: &[Sample], at: &[usize], all: Finds, least: Least) -> Finds {
    let mut by_writer: BTreeMap<&str, Finds> = BTreeMap::new();
    at.iter().for_each(|&i| by_writer.entry(&samples[i].writer).or_default().add(samples[i].wanted));
    let mut unseen = Finds::default();
    for own in by_writer.values() {
        let others = Finds { right: all.right - own.right, wrong: all.wrong - own.wrong };
        if least.met(others) {
            unseen.right += own.right;
            unseen.wrong += own.wrong;
        }
    }
    unseen
}

/// Weak signs with weights in half points, and the sum that they must reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub at: i16,
    pub of: Vec<(i16, String)>,
}

impl Card {
    pub fn finds(&self, sample: &Sample) -> bool {
        let weights = self.of.iter().filter(|(_, g)| sample.grams.contains(g)).map(|(w, _)| *w);
        weights.sum::<i16>() >= self.at
    }
}

/// A scorecard of the signs that tell most, each from other replies than the one before it.
pub fn card<'a>(samples: impl Iterator<Item = &'a Sample> + Clone, size: usize) -> Option<Card> {
    let wanted = samples.clone().filter(|s| s.wanted).count();
    let others = samples.clone().count() - wanted;
    let mut counts: BTreeMap<&str, Finds> = BTreeMap::new();
    for sample in samples.clone() {
        sample.grams.iter().for_each(|g| counts.entry(g).or_default().add(sample.wanted));
    }
    let mut signs: Vec<(i16, usize, &str)> = counts
        .into_iter()
        .filter(|(_, f)| f.right >= 2)
        .map(|(gram, f)| (weight(f, wanted, others), f.right, gram))
        .filter(|(w, _, _)| *w >= 1)
        .collect();
    signs.sort_by_key(|(w, right, gram)| {
        (std::cmp::Reverse(i32::from(*w) * *right as i32), gram.len(), *gram)
    });
    let mut of: Vec<(i16, String)> = Vec::new();
    let mut covered: BTreeMap<Vec<bool>, ()> = BTreeMap::new();
    for (w, _, gram) in signs {
        let shape: Vec<bool> = samples.clone().map(|s| s.grams.contains(gram)).collect();
        if of.len() < size && covered.insert(shape, ()).is_none() {
            of.push((w, gram.to_string()));
        }
    }
    let most: i16 = of.iter().map(|(w, _)| *w).sum();
    let best = (2..=most).max_by_key(|&at| {
        let card = Card { at, of: of.clone() };
        let mut finds = Finds::default();
        samples.clone().filter(|s| card.finds(s)).for_each(|s| finds.add(s.wanted));
        // Twice the harmonic mean, in thousandths; the higher threshold where two do the same.
        (2000 * finds.right / (finds.right + finds.wrong + wanted).max(1), at)
    })?;
    Some(Card { at: best, of })
}

/// Half points: twice the logarithm of how much more often the wanted show the sign, from -4 to 4.
fn weight(finds: Finds, wanted: usize, others: usize) -> i16 {
    let share = |n: usize, of: usize| (n as f64 + 0.5) / (of as f64 + 1.0);
    (share(finds.right, wanted) / share(finds.wrong, others)).log2().round().clamp(-4.0, 4.0) as i16
}

/// What cards find in the replies of each writer when they are made from those of all others.
pub fn card_unseen(samples: &[Sample], size: usize) -> Finds {
    let writers: BTreeSet<&str> = samples.iter().map(|s| s.writer.as_str()).collect();
    let mut finds = Finds::default();
    for writer in writers {
        if let Some(card) = card(samples.iter().filter(|s| s.writer != writer), size) {
            let own = samples.iter().filter(|s| s.writer == writer);
            own.filter(|s| card.finds(s)).for_each(|s| finds.add(s.wanted));
        }
    }
    finds
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples() -> Vec<Sample> {
        let row = |writer: &str, wanted, grams: &[&str]| Sample {
            writer: writer.into(),
            wanted,
            grams: grams.iter().map(|g| (*g).to_string()).collect(),
        };
        vec![
            row("a", true, &["walk over", "cart"]),
            row("b", true, &["walk over", "door"]),
            row("c", true, &["walk over"]),
            row("a", false, &["cart"]),
            row("b", false, &["door", "bed"]),
            row("c", false, &["bed"]),
        ]
    }

    #[test]
    fn phrases_are_ranked_and_held_to_unseen_writers() {
        let found = phrases(&samples(), Least { right: 2, precision: 0.6 });
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].gram, "walk over");
        assert_eq!(found[0].finds, Finds { right: 3, wrong: 0 });
        assert_eq!(found[0].unseen, Finds { right: 3, wrong: 0 });
        // Chosen by one writer alone it finds nothing unseen.
        let alone = phrases(&samples()[..1], Least { right: 1, precision: 0.6 });
        assert!(alone.iter().all(|s| s.unseen == Finds::default()));
    }

    #[test]
    fn a_card_reaches_its_sum_on_the_wanted_only() {
        let samples = samples();
        let card = card(samples.iter(), 4).expect("there is a sign");
        assert_eq!(card.of[0].1, "walk over");
        assert!(samples.iter().all(|s| card.finds(s) == s.wanted), "{card:?}");
        assert_eq!(card_unseen(&samples, 4), Finds { right: 3, wrong: 0 });
    }
}
