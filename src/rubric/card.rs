//! Scorecards beside the rules of moves: many weak signs, each looked for once for all cards. A card settles whether
//! its move is there; the evidence is the sentence that carried most. Never looks at another move.

use std::collections::BTreeMap;

use super::primitive::Node;
use super::reading::Reading;
use super::seen::{Range, Ranges, Seen};
use super::why::Why;

/// How many of the signs that spoke for a move are told.
const TOLD: usize = 5;

/// One sign, and the cards that weigh it.
struct Sign {
    node: Node,
    cards: Vec<(u32, i16)>,
}

/// The signs of all cards.
#[derive(Default)]
pub struct Signs {
    /// By card: what the own rule counts, and what the sum must reach.
    bounds: Vec<(i16, i16)>,
    all: Vec<Sign>,
    /// By phrase: its places in `all`, as meant and anywhere, one up; 0 where it is no sign.
    phrases: Vec<[u32; 2]>,
    /// Signs that are no phrases; they are looked for in every reply.
    others: Vec<u32>,
    /// While cards are added: what stands where.
    known: BTreeMap<String, u32>,
}

/// What the signs come to in a reply.
pub struct Tally {
    /// By card.
    sums: Vec<i16>,
    /// Signs that hold, with their words.
    held: Vec<(u32, Seen)>,
}

impl Signs {
    /// A new card; its place.
    pub fn add(&mut self, own: i16, at: i16, signs: Vec<(Node, i16)>) -> usize {
        let card = self.bounds.len();
        self.bounds.push((own, at));
        for (node, weight) in signs {
            let next = self.all.len() as u32;
            let place = *self.known.entry(format!("{node:?}")).or_insert(next);
            if place == next {
                match &node {
                    Node::Say(say) => {
                        let id = say.id as usize;
                        if self.phrases.len() <= id {
                            self.phrases.resize(id + 1, [0; 2]);
                        }
                        self.phrases[id][usize::from(say.anywhere)] = place + 1;
                    }
                    _ => self.others.push(place),
                }
                self.all.push(Sign { node, cards: Vec::new() });
            }
            self.all[place as usize].cards.push((card as u32, weight));
        }
        card
    }

    /// Weighs a reply on all cards at once: work grows with what the reply holds, not with the number of signs.
    pub fn weigh(&self, r: &Reading<'_>) -> Tally {
        let mut tally = Tally { sums: vec![0; self.bounds.len()], held: Vec::with_capacity(64) };
        let mut hold = |place: u32, seen: Seen| {
            for &(card, weight) in &self.all[place as usize].cards {
                let sum = &mut tally.sums[card as usize];
                *sum = sum.saturating_add(weight);
            }
            tally.held.push((place, seen));
        };
        for &id in r.hits.possible_phrases() {
            let Some(places) = self.phrases.get(id as usize) else { break };
            for (anywhere, place) in places.iter().enumerate().filter(|(_, place)| **place > 0) {
                if let Some(ranges) = r.phrase(id, anywhere == 1) {
                    hold(place - 1, Seen { ranges, why: Why::say(id) });
                }
            }
        }
        for &place in &self.others {
            if let Some(seen) = self.all[place as usize].node.eval(r) {
                hold(place, seen);
            }
        }
        tally
    }

    /// Whether the move of a card is there, with what its own rule saw if it held.
    pub fn settle(&self, card: usize, own: Option<Seen>, tally: &Tally) -> Option<(i16, i16, Option<Seen>)> {
        let (counts, at) = self.bounds[card];
        let sum = tally.sums[card].saturating_add(if own.is_some() { counts } else { 0 });
        (sum >= at).then_some((sum, at, own))
    }

    /// The words and the reasons of a move that a card settled.
    pub fn shown(
        &self,
        card: usize,
        settled: (i16, i16, Option<Seen>),
        tally: &Tally,
        r: &Reading<'_>,
    ) -> Seen {
        let (sum, at, own) = settled;
        let mut parts: Vec<(i16, &Seen)> = Vec::new();
        for (place, seen) in &tally.held {
            let cards = &self.all[*place as usize].cards;
            let weights = cards.iter().filter(|(c, weight)| *c as usize == card && *weight > 0);
            parts.extend(weights.map(|(_, weight)| (*weight, seen)));
        }
        parts.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        let ranges = match &own {
            Some(seen) if !seen.ranges.is_empty() => seen.ranges.clone(),
            _ => sentence(r, &parts),
        };
        let own = own.map(|seen| (self.bounds[card].0, seen.why));
        let signs = parts.into_iter().take(TOLD).map(|(weight, seen)| (weight, seen.why.clone()));
        Seen { ranges, why: Why::score(sum, at, own.into_iter().chain(signs)) }
    }
}

/// The sentence in which the signs weigh most; the first of equals.
fn sentence(r: &Reading<'_>, parts: &[(i16, &Seen)]) -> Ranges {
    let tokens = &r.hits.reply.tokens;
    let mut weights: BTreeMap<u32, i32> = BTreeMap::new();
    for (weight, seen) in parts {
        for &(from, _) in &seen.ranges {
            if let Some(token) = tokens.get(from as usize) {
                *weights.entry(token.sentence).or_default() += i32::from(*weight);
            }
        }
    }
    let Some((best, _)) = weights.into_iter().max_by_key(|(at, weight)| (*weight, std::cmp::Reverse(*at)))
    else {
        return Ranges::new();
    };
    let from = tokens.iter().position(|t| t.sentence == best).unwrap_or(0);
    let to = tokens.iter().rposition(|t| t.sentence == best).map_or(tokens.len(), |at| at + 1);
    let range: Range = (from as u32, to as u32);
    Ranges::from_slice(&[range])
}

#[cfg(test)]
mod tests {
    use crate::rubric::rule::{Cond, MoveFile, MoveGroup, ScorecardFile};
    use crate::rubric::{Context, Rulebook};

    fn say(text: &str) -> Cond {
        Cond::Say(text.into())
    }

    fn book(card: Vec<(i16, Cond)>) -> (Rulebook, Vec<crate::rubric::rule::RuleProblem>) {
        let rule = MoveFile {
            id: "m".into(),
            group: MoveGroup::Asking,
            label: String::new(),
            tell: String::new(),
            when: say("call you"),
            card: Some(ScorecardFile { id: "m".into(), own: 6, at: 10, of: card }),
            near: Vec::new(),
            hits: Vec::new(),
            misses: Vec::new(),
        };
        Rulebook::compile(Vec::new(), vec![rule], Vec::new(), Vec::new(), None, Vec::new(), Vec::new())
    }

    fn shipped() -> Rulebook {
        let (book, problems) =
            book(vec![(5, say("tomorrow")), (3, say("myself")), (4, say("bring")), (-8, say("maybe"))]);
        assert_eq!(problems, Vec::new());
        book
    }

    #[test]
    fn signs_and_the_own_rule_are_summed() {
        let book = shipped();
        for (reply, holds) in [
            ("I call you tomorrow", true),
            ("I call you", false),
            ("I'll bring it myself tomorrow", true),
            ("I call you tomorrow, maybe", false),
            ("tomorrow", false),
        ] {
            assert_eq!(book.detect(reply, &Context::default()).has("m"), holds, "{reply}");
        }
    }

    #[test]
    fn the_evidence_is_what_the_own_rule_saw_or_the_sentence_that_carried_most() {
        let book = shipped();
        for (reply, words, rule) in [
            (
                "Well. I call you tomorrow.",
                "call you",
                "m/scorecard 11/10: +6 say \u{201c}call you\u{201d}, +5 say \u{201c}tomorrow\u{201d}",
            ),
            (
                "Well, hold on. I'll bring it myself tomorrow.",
                "I'll bring it myself tomorrow",
                "m/scorecard 12/10: +5 say \u{201c}tomorrow\u{201d}, +4 say \u{201c}bring\u{201d}, +3 say \u{201c}myself\u{201d}",
            ),
        ] {
            let found = book.detect(reply, &Context::default());
            let span = found.moves[0].spans[0];
            assert_eq!(&reply[span.start as usize..span.end as usize], words);
            assert_eq!(found.moves[0].rule, rule);
        }
    }

    #[test]
    fn a_sign_that_asks_for_a_move_is_refused_with_its_file() {
        let (_, problems) = book(vec![(5, Cond::Move("m".into()))]);
        assert_eq!(problems[0].file, "scorecards/m.ron");
        assert!(problems[0].message.contains("signs look at words only"), "{}", problems[0].message);
    }
}
