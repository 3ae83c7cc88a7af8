//! What a reply opens and what it ends: the gates of the hidden facts, the close of the talk. Never chooses words.

use std::collections::BTreeSet;

use super::Session;
use super::asked::Asked;
use super::record::Ending;
use super::take::Taken;
use crate::persona::cast::{Fact, Interruption, Then};
use crate::rubric::Detection;
use crate::rubric::reading::Reading;

impl Session {
    /// Facts that this reply opens (one; one unasked, from openness 4), and those whose gate stayed shut.
    pub(super) fn open_facts(
        &self,
        detection: &Detection,
        asked: &Asked,
        taken: &Taken<'_>,
        held: bool,
    ) -> (Vec<Fact>, Vec<Fact>) {
        let state = &self.state;
        let touched: BTreeSet<&str> = detection.topics.iter().map(|t| t.id.as_str()).collect();
        let codes: BTreeSet<&str> = detection.codes.iter().map(|c| c.id.as_str()).collect();
        // Sharp words shut every gate for this turn, and so does being kept from a call.
        let refused = held || self.pack.then(taken.kind()) == Then::Stops;
        let open_to =
            |f: &Fact| f.after.iter().all(|a| state.told.contains(a)) && !state.told.contains(&f.id);
        let topical = |f: &Fact| f.topics.iter().any(|t| touched.contains(t.as_str()));
        let coded = |f: &Fact| f.codes.iter().any(|c| codes.contains(c.as_str()));
        let then = self.pack.then(taken.kind());
        let mut opened: Vec<Fact> = Vec::new();
        let mut shut: Vec<Fact> = Vec::new();
        for fact in self.scenario().facts.iter().filter(|f| open_to(f)) {
            let fits = coded(fact) && (topical(fact) || fact.general && touched.is_empty());
            let trusted = !fact.deep || state.openness >= 3;
            if fits && trusted && !refused && state.openness > 0 {
                opened.push(fact.clone());
            } else if fits || topical(fact) {
                shut.push(fact.clone());
            }
        }
        // The fact whose topics were named most completely comes first; one a turn.
        let named = |f: &Fact| {
            f.topics.iter().filter(|t| touched.contains(t.as_str())).count() * 60 / f.topics.len().max(1)
        };
        opened.sort_by_key(|f| std::cmp::Reverse(named(f)));
        opened.truncate(1);
        shut.sort_by_key(|f| asked.topics.iter().position(|t| f.topics.contains(t)).unwrap_or(usize::MAX));
        let willing = state.openness >= 4 && state.told.len() + opened.len() >= 2 && taken.net >= 0;
        // Nobody starts something new while the other is closing or checking what was said.
        let closing = ["commitment", "summary", "read_back", "invites_correction"];
        let open_ended = matches!(then, Then::Leads | Then::Opens | Then::Remark) && !refused;
        if willing && opened.is_empty() && open_ended && !closing.iter().any(|id| detection.has(id)) {
            opened.extend(self.scenario().facts.iter().find(|f| f.volunteered && open_to(f)).cloned());
        }
        (opened, shut)
    }

    /// What matters most is on the table: told, or named by the learner; and there is trust enough to agree.
    fn agreeable(&self, reading: &Reading<'_>) -> bool {
        let scenario = self.scenario();
        let met = |f: &Fact| {
            self.state.told.contains(&f.id)
                || reading.extra(&format!("fact/{}/{}", scenario.id, f.id)).is_some()
        };
        self.state.openness >= 3
            && self.state.told.len() * 2 > scenario.facts.len()
            && scenario.facts.iter().filter(|f| f.key).all(met)
    }

    /// How the talk stands after this reply, before it is answered.
    pub(super) fn ending(
        &mut self,
        detection: &Detection,
        reading: &Reading<'_>,
        taken: &Taken<'_>,
        asked: &Asked,
        opened: bool,
        called: bool,
    ) -> Ending {
        self.state.promised |= detection.has("commitment");
        let state = &self.state;
        let leaves = taken.kind() == "learner_left";
        // A request in the middle ("could you scan the wrist until then?") is part of the close; what stands last is not.
        let asks =
            asked.open || detection.has("invites_correction") || reading.text.trim_end().ends_with('?');
        let closes = detection.has("commitment") || leaves || taken.kind() == "thanked";
        if state.promised && closes && !asks && !opened && !called && self.agreeable(reading) {
            Ending::Achieved
        } else if leaves {
            Ending::Left
        } else if state.bad_turns >= 3 {
            Ending::WalkedAway
        } else if state.patience <= 0 {
            if state.openness == 0 { Ending::WalkedAway } else { Ending::OutOfTime }
        } else if self.guided_turns().is_some_and(|turns| self.turns.len() + 1 >= turns) {
            // The last step is a close; where none was made, the minute is over all the same.
            if detection.has("commitment") { Ending::Achieved } else { Ending::OutOfTime }
        } else {
            Ending::Unfinished
        }
    }

    pub(super) fn stance(&self, taken: &Taken<'_>) -> String {
        match taken.speaks.map(|r| r.stance.as_str()) {
            Some(s) if !s.is_empty() => s.to_string(),
            _ => ["guarded", "complaining", "answering", "offering", "telling", "partner"]
                [usize::from(self.state.openness.min(5))]
            .to_string(),
        }
    }

    /// The interruption that comes now, if one does: once a talk, after the turn that the pressure sets.
    pub(super) fn interruption(&mut self, number: u16) -> Option<Interruption> {
        if self.state.interrupted || self.case.guided {
            return None;
        }
        let at = self.pack.dials.pressure(&self.persona.pressure).map_or(0, |p| p.interrupts_after);
        let at = if at == 0 { 5 } else { at };
        if number != u16::from(at) || self.state.patience <= 2 {
            return None;
        }
        self.state.interrupted = true;
        let scenario = self.scenario();
        let mut all: Vec<Interruption> = scenario.interruptions.clone();
        all.extend(
            self.pack.interruptions.iter().filter(|i| i.places.contains(&scenario.place_kind)).cloned(),
        );
        self.seed.draw("interruption").pick(&all).cloned()
    }
}
