//! The small things beside the matter: the wound, a question of their own, an aside, a change of tone, the
//! temperament's frame. At most one a turn, and only where the turn leaves room.

use super::answer::Said;
use super::{Heard, Voice};
use crate::persona::cast::Then;
use crate::persona::speech::frame;
use crate::rubric::Offer;
use crate::session::record::Ending;

/// The turns in which a common acquaintance is spoken of.
const RELATES_UNTIL: u16 = 3;
/// A wound shows itself while the talk is young.
const SURFACES_UNTIL: u16 = 4;
/// A line that begins with one of these needs no other before it.
const SOUNDS: &[&str] =
    &["Oh", "Ah", "Well", "Hm", "Mm", "Huh", "Right", "So", "Yes", "No", "Yeah", "Okay", "Now", "Not"];
/// An answer longer than this leaves no room.
const ROOM_WORDS: usize = 25;
/// Turns between two remarks on the tone.
const TONE_EVERY: u16 = 3;

impl Voice<'_> {
    /// Adds at most one small thing to an answer.
    pub(super) fn season(&mut self, heard: &Heard<'_>, said: &mut Said) {
        let then = heard.then;
        let ends = heard.ending != Ending::Unfinished;
        if said.seasoned || ends {
            return;
        }
        let done = self.heals(heard, said)
            || self.warns(said)
            || self.relates(heard, said, then)
            || self.surfaces(heard, said, then)
            || self.tone(heard, said, then)
            || self.own_question(heard, said, then)
            || self.aside(heard, said, then);
        if !done && (said.told || said.answered || then == Then::Leads) {
            self.framed(said);
        }
    }

    fn heals(&mut self, heard: &Heard<'_>, said: &mut Said) -> bool {
        let pack = self.session.pack.clone();
        let Some(h) = pack.dials.history(&self.session.persona.history) else { return false };
        if !heard.taken.healing || said.told || said.asks() || said.words() > ROOM_WORDS {
            return false;
        }
        let line = self.line_of(&h.healed, "healed");
        said.push(line);
        true
    }

    fn warns(&mut self, said: &mut Said) -> bool {
        let state = &mut self.session.state;
        if state.warned || !(1..=2).contains(&state.patience) {
            return false;
        }
        state.warned = true;
        let line = self.pool("warns");
        said.push(line);
        true
    }

    /// A turn that leaves room for something of their own: never over an answer, an agreement or a question.
    fn room(&self, heard: &Heard<'_>, said: &Said, then: Then) -> bool {
        let kind = heard.taken.kind();
        let quiet = matches!(then, Then::Opens | Then::Leads | Then::Weak | Then::Remark)
            && kind != "who_are_you"
            || kind == "asked_permission";
        let free = !said.told && !said.answered && !said.asks() && !heard.asked.anything();
        quiet && free && heard.detection.kind.is_none() && !self.session.case.guided
    }

    /// Who knows the learner already, and is glad of it, says so at the beginning.
    fn relates(&mut self, heard: &Heard<'_>, said: &mut Said, then: Then) -> bool {
        let pack = self.session.pack.clone();
        let Some(r) = pack.dials.relation(&self.session.persona.relation) else { return false };
        let used = r.openings.iter().any(|l| self.session.state.used.contains(l));
        if r.openness <= 0 || used || self.turn > RELATES_UNTIL || !self.room(heard, said, then) {
            return false;
        }
        let line = self.line_of(&r.openings, "relation");
        said.push(line);
        true
    }

    /// The wound: once, early.
    fn surfaces(&mut self, heard: &Heard<'_>, said: &mut Said, then: Then) -> bool {
        let state = &self.session.state;
        let early = self.turn <= SURFACES_UNTIL && !state.surfaced && !state.healed;
        if !early || !self.room(heard, said, then) {
            return false;
        }
        let pack = self.session.pack.clone();
        let Some(h) = pack.dials.history(&self.session.persona.history) else { return false };
        let line = self.line_of(&h.surfaces, "surfaces");
        if line.is_empty() {
            return false;
        }
        self.session.state.surfaced = true;
        said.offers.insert(Offer::Feeling);
        said.push(line);
        true
    }

    /// Openness rose or fell so far that one hears it.
    fn tone(&mut self, heard: &Heard<'_>, said: &mut Said, then: Then) -> bool {
        let (before, now) = (heard.openness_before, self.session.state.openness);
        let toned = self.session.state.toned;
        if toned > 0 && self.turn < toned + TONE_EVERY || heard.detection.kind.is_some() {
            return false;
        }
        let warmer = now > before && (now >= 4 || now - before >= 2) && (said.told || said.answered);
        let cooler = now < before && (now == 0 || before - now >= 2);
        let line = match (warmer, cooler) {
            (true, _) => self.lead("warmer"),
            (_, true) if !said.asks() && then != Then::Answers => self.pool("cooler"),
            _ => return false,
        };
        if line.is_empty() {
            return false;
        }
        self.session.state.toned = self.turn;
        if warmer {
            said.parts.insert(0, line)
        } else {
            said.push(line)
        }
        true
    }

    fn own_question(&mut self, heard: &Heard<'_>, said: &mut Said, then: Then) -> bool {
        let temperament = self.session.pack.dials.temperament(&self.session.persona.temperament);
        let every = temperament.map_or(3, |t| t.asks_every.max(2));
        let calm =
            !matches!(then, Then::Stops | Then::Holds | Then::Answers) && heard.detection.kind.is_none();
        let room = !said.asks() && !said.told && said.words() <= ROOM_WORDS;
        if !self.turn.is_multiple_of(u16::from(every)) || !calm || !room {
            return false;
        }
        let questions = self.session.role().questions.clone();
        let line = self.line_of(&questions, "question");
        said.push(line);
        true
    }

    fn aside(&mut self, heard: &Heard<'_>, said: &mut Said, then: Then) -> bool {
        let calm = !matches!(then, Then::Stops | Then::Holds | Then::Answers | Then::Agrees)
            && heard.detection.kind.is_none();
        if !calm || self.turn < 2 || said.words() > ROOM_WORDS || self.draw("aside").below(4) > 0 {
            return false;
        }
        let pressure = self.session.pack.dials.pressure(&self.session.persona.pressure);
        let asides = pressure.map(|p| p.asides.clone()).unwrap_or_default();
        // What presses on them, or now and then the body and the place.
        let line = if self.draw("aside kind").below(3) > 0 {
            self.line_of(&asides, "aside line")
        } else {
            self.lead("aside")
        };
        let any = !line.is_empty();
        if any {
            said.parts.insert(0, line);
        }
        any
    }

    /// The temperament's way of putting one thing.
    fn framed(&mut self, said: &mut Said) {
        let pack = self.session.pack.clone();
        let Some(t) = pack.dials.temperament(&self.session.persona.temperament) else { return };
        let [only] = said.parts.as_mut_slice() else { return };
        let first = only.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        if SOUNDS.contains(&first) {
            return;
        }
        let mut draw = self.session.seed.draw(&format!("turn/{}/frame", self.turn));
        let (frames, slot) = if said.told { (&t.fact_frames, "{fact}") } else { (&t.line_frames, "{line}") };
        *only = frame(frames, slot, only, &mut self.session.state.used, &mut draw);
    }
}
