//! A reply laid out for matching: for each word its keys, how far light words reach, where its sentence ends.
//! One pass in each direction, so that every step of a pattern is a look-up. Knows no pattern.

use super::keys::{self, Key, Keys};
use super::slot::{Slot, time};
use crate::text::token::{Token, flag};
use crate::text::word::Word;

/// Bounds that keep the work for one place in a reply constant, whatever is typed: light words passed over at once,
/// lead-ins before the start of a clause.
const MAX_SKIP: u32 = 6;
const MAX_LEAD: u32 = 12;

/// What matching asks of one place.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spot {
    pub stem: Key,
    pub form: Key,
    /// The first word at or after this one that no light words stand before.
    pub past_light: u32,
    /// The end of this word's sentence.
    pub sentence_end: u32,
    /// How many words that count stand before this one.
    rank: u32,
    /// The end of the time that begins here, or 0.
    pub time_end: u32,
    /// Only lead-ins stand between here and the start of the clause.
    pub starts_clause: bool,
    pub said: bool,
}

/// All places of a reply.
#[derive(Default)]
pub struct Layout {
    pub spots: Vec<Spot>,
    /// Places of the words that count, in order.
    solid: Vec<u32>,
}

impl Layout {
    /// Lays out tokens; each key that is present goes to `seen` with its place.
    pub fn new(keys: &Keys, tokens: &[Token], said: &[Word], seen: &mut Vec<(Key, u32)>) -> Layout {
        let mut layout =
            Layout { spots: Vec::with_capacity(tokens.len()), solid: Vec::with_capacity(tokens.len()) };
        let mut first = 0;
        for (at, token) in tokens.iter().enumerate() {
            let place = at as u32;
            let (stem, form) = keys.of(token);
            let mut spot = Spot { stem, form, rank: layout.solid.len() as u32, ..Spot::default() };
            if at == 0 || tokens[at - 1].clause != token.clause {
                first = place;
                spot.starts_clause = true;
            } else {
                let led = tokens[at - 1].is(flag::LEAD_IN | flag::FILLER | flag::LIGHT);
                spot.starts_clause = led && layout.spots[at - 1].starts_clause && place - first <= MAX_LEAD;
            }
            if !token.skippable() {
                layout.solid.push(place);
            }
            spot.said = token.is(flag::CONTENT) && said.binary_search(&token.stem).is_ok();
            spot.time_end = time(tokens, at).unwrap_or(0) as u32;
            let slots = [
                (keys::NUMBER, Slot::Number.fits(tokens, at)),
                (keys::NEG, Slot::Neg.fits(tokens, at)),
                (keys::PERSON, Slot::Person.fits(tokens, at)),
                (keys::NAME, Slot::Name.fits(tokens, at)),
                (keys::PAST, Slot::Past.fits(tokens, at)),
                (keys::VERB, Slot::Verb.fits(tokens, at)),
                (keys::TIME, spot.time_end > 0),
                (keys::SAID, spot.said),
                (stem, stem > 0),
                (form, form > 0),
            ];
            seen.extend(slots.into_iter().filter(|s| s.1).map(|(key, _)| (key, place)));
            layout.spots.push(spot);
        }
        let (mut end, mut reach) = (tokens.len() as u32, 0);
        for at in (0..tokens.len()).rev() {
            if tokens.get(at + 1).is_some_and(|next| next.sentence != tokens[at].sentence) {
                end = at as u32 + 1;
            }
            let inside = at > 0 && tokens[at - 1].sentence == tokens[at].sentence;
            reach = if tokens[at].skippable() && inside { reach + 1 } else { 0 };
            layout.spots[at].sentence_end = end;
            layout.spots[at].past_light = at as u32 + u32::min(reach, MAX_SKIP);
        }
        layout
    }

    /// How far a gap of `n` words may reach from `at` (the last place that it may end at).
    pub fn gap_end(&self, at: usize, n: usize) -> usize {
        let len = self.spots.len();
        if at >= len {
            return at;
        }
        let sentence = if at == 0 { len } else { self.spots[at - 1].sentence_end as usize };
        let counted = self.solid.get(self.spots[at].rank as usize + n).map_or(len, |&p| p as usize);
        counted.min(sentence.max(at)).min(at + n + MAX_SKIP as usize)
    }
}
