//! The first words of a talk and the last ones. Never decides whether it ends.

use std::collections::BTreeSet;

use super::{Heard, Voice};
use crate::persona::speech::{join, pick};
use crate::rubric::Offer;
use crate::session::Session;
use crate::session::record::Ending;

/// Days of the week: a line that names one fits only where the learner named it.
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

impl Voice<'_> {
    /// The last words of a talk that ends with this turn.
    pub fn farewell(&mut self, line: String, heard: &Heard<'_>) -> String {
        let pack = self.session.pack.clone();
        let openness = self.session.state.openness;
        let leaves = pack.dials.pressure(&self.session.persona.pressure).map(|p| p.leaves_with.clone());
        match heard.ending {
            Ending::Achieved => {
                let first = self.ends_well(heard);
                let last = if openness >= 4 { self.pool("end_high") } else { self.pool("end_mid") };
                join(&[first, last])
            }
            Ending::WalkedAway => join(&[line, self.pool("walks_away")]),
            Ending::OutOfTime => {
                let reason = self.line_of(&leaves.unwrap_or_default(), "leaves");
                let last = if openness <= 1 { self.pool("end_low") } else { self.pool("end_mid") };
                join(&[line, reason, last])
            }
            Ending::Left | Ending::Unfinished => line,
        }
    }

    /// Words of a good end that promise no other day than the learner did.
    fn ends_well(&mut self, heard: &Heard<'_>) -> String {
        let mut ours = heard.reading.text.to_lowercase();
        self.session.turns.iter().for_each(|t| ours.push_str(&t.shown.reply.to_lowercase()));
        let fits = |line: &&String| {
            let low = line.to_lowercase();
            DAYS.iter().all(|day| !low.contains(day) || ours.contains(day))
        };
        let lines: Vec<String> = self.session.scenario().ends_well.iter().filter(fits).cloned().collect();
        match self.fitting(&lines, heard) {
            Some((score, line)) if score > 0 => self.say(line),
            _ => self.line_of(&lines, "ends well"),
        }
    }
}

/// The first words, and what they offer.
pub(in crate::session) fn opening(session: &mut Session) -> (String, BTreeSet<Offer>) {
    let pack = session.pack.clone();
    let mut draw = session.seed.draw("opening");
    let openings = session.cast().openings.clone();
    let Some(line) = draw.pick(&openings) else { return ("Yes?".into(), BTreeSet::new()) };
    let mut parts = vec![line.say.clone()];
    let dials = &pack.dials;
    let persona = &session.persona;
    // One dial colours the first line: mood, relation or temperament. A friendly word does not go before a charge.
    let sharp = line.offers.contains(&Offer::Complaint) || line.offers.contains(&Offer::Demand);
    let fitting = |openness: i8, lines: &'_ [String]| -> Vec<String> {
        if openness > 0 && sharp { Vec::new() } else { lines.to_vec() }
    };
    let colour = match draw.below(4) {
        0 => dials.mood(&persona.mood).map(|m| fitting(m.openness, &m.openings)),
        1 => dials.relation(&persona.relation).map(|r| fitting(r.openness, &r.openings)),
        2 => dials.temperament(&persona.temperament).map(|t| fitting(t.openness, &t.openings)),
        _ => None,
    };
    if let Some(words) = pick(&colour.unwrap_or_default(), &mut session.state.used, &mut draw) {
        parts.insert(0, words);
    }
    session.state.used.insert(line.say.clone());
    (join(&parts), line.offers.iter().copied().collect())
}

/// What is said to somebody who leaves; nothing where they have said goodbye already.
pub(in crate::session) fn last_word(session: &Session) -> String {
    let mut copy = session.clone();
    let turn = copy.turns.len() as u16 + 1;
    Voice::new(&mut copy, turn).pool("learner_left")
}
