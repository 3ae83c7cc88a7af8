//! One step of the talk: a reply is read, taken and answered. Pure: the same pack, case and inputs give the same turn.

use std::collections::BTreeSet;

use super::record::{Ending, TurnShown};
use super::speak::Voice;
use super::turn::{Cause, Pending, Turn};
use super::{Session, moves_shown};
use crate::content::Pack;
use crate::persona::cast::{Fact, Interruption, ReactionRule};
use crate::rubric::context::{PriorLine, PriorTurn};
use crate::rubric::reading::Reading;
use crate::rubric::{Context, Detection, Offer};

/// The row of the reaction table that speaks, and what all rows together did.
pub(super) struct Taken<'p> {
    pub speaks: Option<&'p ReactionRule>,
    /// The first row that holds at all: its thought is theirs where no row has words (a question is answered, not remarked on).
    pub first: Option<&'p ReactionRule>,
    pub causes: Vec<Cause>,
    pub net: i8,
}

impl Session {
    /// What a rule may look at when the next reply is judged.
    pub fn context(&self) -> Context {
        let scenario = self.scenario();
        let role = self.role();
        let mut prior = vec![PriorLine { by_learner: false, text: self.opening.clone() }];
        for turn in &self.turns {
            prior.push(PriorLine { by_learner: true, text: turn.shown.reply.clone() });
            prior.push(PriorLine { by_learner: false, text: turn.shown.persona_line.clone() });
        }
        let persona_line = prior.pop().map(|l| l.text).unwrap_or_default();
        let mut offers = self.turns.last().map_or_else(|| self.opening_offers.clone(), |t| t.offers.clone());
        if self.state.pending.is_some() {
            offers.insert(Offer::Interruption);
        }
        let mut known: BTreeSet<String> = role.knows.iter().cloned().collect();
        known.insert(scenario.topic_word.clone());
        Context {
            role_id: role.id.clone(),
            role_words: role.also.first().cloned().unwrap_or_default(),
            persona_line,
            prior,
            turns: self
                .turns
                .iter()
                .map(|t| PriorTurn { moves: t.detection.ids(), words: t.detection.words })
                .collect(),
            offers: Some(offers),
            known_terms: known,
            told_facts: self.state.told.iter().map(|f| format!("fact/{}/{f}", scenario.id)).collect(),
            topics: scenario
                .topics
                .iter()
                .map(|t| (t.id.clone(), format!("topic/{}/{}", scenario.id, t.id)))
                .collect(),
            listener_words: self.persona.words,
            safety_scenario: scenario.safety,
        }
    }

    /// Takes a reply and answers it. A session that has ended takes no more.
    pub fn say(&mut self, reply: &str) -> Option<&Turn> {
        if self.state.ending != Ending::Unfinished {
            return None;
        }
        let pack = self.pack.clone();
        let ctx = self.context();
        let (detection, reading) = pack.rules.read(reply, &ctx);
        let mut marks = pack.rules.mark(&reading, &detection);
        let helped = std::mem::take(&mut self.state.helped);
        if helped == super::coach::EXAMPLE {
            super::coach::price(&mut marks);
        }
        let number = self.turns.len() as u16 + 1;
        let openness_before = self.state.openness;

        let mut taken = self.take(&pack, &reading, &detection);
        let released = self.state.pending.is_some();
        let reply_to_event = self.answer_interruption(&reading, &mut taken);
        self.fold(&mut taken, &detection);
        let (facts, shut) = self.open_facts(&detection, &taken);
        let mut voice = Voice::new(self, number);
        let spoken = voice.answer(&detection, &reading, &taken, &facts, &shut, reply_to_event);
        let (thought, thought_spans) = voice.thought(&taken, &reading, &shut);
        self.state.told.extend(facts.iter().map(|f| f.id.clone()));
        self.state.stance = self.stance(&taken);
        let closes = facts.is_empty() && !released && self.closes(reply, &detection, &reading);
        self.end(closes, &detection);
        let mut line = spoken.line;
        let mut event = None;
        if self.state.ending != Ending::Unfinished {
            line = Voice::new(self, number).farewell(line, &detection);
        } else if let Some(i) = self.interruption(number) {
            event = Some(i.event.replace("{name}", &self.persona.given));
            let says = Voice::new(self, number).line_of(&i.says, "interrupted");
            line = crate::persona::speech::join(&[line, says]);
            self.state.pending = Some(Pending {
                back: i.back.clone(),
                held: i.held.clone(),
                emergency: i.emergency,
                good: i.good.clone(),
            });
            self.state.stance = "called_away".into();
        }
        self.state.asked = line.trim_end().ends_with('?');
        let shown = TurnShown {
            turn: number,
            reply: reply.to_string(),
            moves: moves_shown(reply, &detection),
            levels: marks.skills.iter().map(|m| (m.skill.clone(), m.level)).collect(),
            overall: marks.overall,
            facts: facts.iter().map(|f| f.id.clone()).collect(),
            openness: self.state.openness,
            patience: self.state.patience.clamp(0, 20) as u8,
            stance: self.state.stance.clone(),
            persona_line: line,
            inner_thought: thought,
            helped,
        };
        let mut offers = spoken.offers;
        if self.state.asked {
            offers.insert(Offer::Question);
        }
        if self.state.patience <= 2 {
            offers.insert(Offer::Closing);
        }
        self.turns.push(Turn {
            before: ctx.persona_line,
            shown,
            detection,
            marks,
            openness_before,
            causes: taken.causes,
            thought_spans,
            offers,
            event,
            shut: shut.iter().map(|f| f.id.clone()).collect(),
        });
        self.turns.last()
    }

    /// Reads the reaction table: every row that holds counts, the first with words speaks.
    fn take<'p>(&self, pack: &'p Pack, reading: &Reading<'_>, detection: &Detection) -> Taken<'p> {
        let mut taken = Taken { speaks: None, first: None, causes: Vec::new(), net: 0 };
        for row in &pack.reactions {
            let spans = match row.id.strip_prefix("kind.") {
                // Said before in the same words: a guard finds it, not a kind.
                Some("repeats_self") => detection.guards.iter().any(|g| g.guard == "repeat").then(Vec::new),
                Some(kind) => (detection.kind.as_deref() == Some(kind)).then(Vec::new),
                None => reading.extra(&format!("reaction/{}", row.id)),
            };
            let Some(spans) = spans else { continue };
            taken.first = taken.first.or(Some(row));
            if taken.speaks.is_none() && !row.speak.is_empty() {
                taken.speaks = Some(row);
            }
            if row.openness != 0 || row.patience != 0 {
                taken.net += row.openness;
                taken.causes.push(Cause {
                    tell: row.cause.clone(),
                    openness: row.openness,
                    patience: row.patience,
                    spans,
                });
            }
        }
        let history = pack.dials.history(&self.persona.history);
        if let Some(h) = history {
            let spans_of =
                |ids: &[String]| ids.iter().find_map(|id| detection.find(id).map(|m| m.spans.clone()));
            let heals = spans_of(&h.heals).or_else(|| reading.extra(&format!("heals/{}", h.id)));
            if let Some(spans) = heals.filter(|_| !self.state.healed && taken.net >= 0) {
                taken.net += 1;
                taken.causes.push(Cause { tell: h.heal_cause.clone(), openness: 1, patience: 0, spans });
            }
            if let Some(spans) = spans_of(&h.tears) {
                taken.net -= 1;
                taken.causes.push(Cause { tell: h.tear_cause.clone(), openness: -1, patience: 0, spans });
            }
        }
        let words = detection.words;
        if words > self.persona.words * 3 / 2 {
            taken.causes.push(Cause {
                tell: format!("You used {words} words; they take in about {} at once.", self.persona.words),
                openness: 0,
                patience: -1,
                spans: Vec::new(),
            });
        }
        taken
    }

    /// An interruption that waited: was the person let go?
    fn answer_interruption(&mut self, reading: &Reading<'_>, taken: &mut Taken<'_>) -> Option<Vec<String>> {
        let pending = self.state.pending.take()?;
        match reading.extra("turn/released") {
            Some(spans) => {
                taken.net += 1;
                taken.causes.push(Cause {
                    tell: "You let them go when they were called.".into(),
                    openness: 1,
                    patience: 1,
                    spans,
                });
                Some(pending.back)
            }
            None => {
                taken.net -= 1;
                taken.causes.push(Cause {
                    tell: format!("They were called away and you held them. {}", pending.good),
                    openness: -1,
                    patience: -2,
                    spans: Vec::new(),
                });
                Some(pending.held)
            }
        }
    }

    /// Adds up openness and patience.
    fn fold(&mut self, taken: &mut Taken<'_>, detection: &Detection) {
        let slow = self.pack.dials.mood(&self.persona.mood).is_some_and(|m| m.thaw_turns > 1);
        let mut net = taken.net.clamp(-2, 2);
        if net > 0 && slow && !self.state.thawing {
            self.state.thawing = true;
            if net == 1 {
                net = 0;
                taken.causes.push(Cause {
                    tell: "Their mood thaws slowly: it takes a second good turn.".into(),
                    openness: -1,
                    patience: 0,
                    spans: Vec::new(),
                });
            } else {
                net = 1;
            }
        } else if net > 0 {
            self.state.thawing = false;
        }
        if taken
            .causes
            .iter()
            .any(|c| self.pack.dials.history(&self.persona.history).is_some_and(|h| h.heal_cause == c.tell))
        {
            self.state.healed = true;
        }
        self.state.openness = (self.state.openness as i8 + net).clamp(0, 5) as u8;
        let patience: i16 = taken.causes.iter().map(|c| i16::from(c.patience)).sum();
        self.state.patience += patience.clamp(-4, 2) - 1;
        let odd = matches!(
            detection.kind.as_deref(),
            Some("empty" | "gibberish" | "pasted_code" | "other_language")
        );
        self.state.bad_turns = if taken.net < 0 || odd { self.state.bad_turns + 1 } else { 0 };
        taken.net = net;
    }

    /// Facts that this reply opens (one; a second, unasked, from openness 4), and those whose gate stayed shut.
    fn open_facts(&self, detection: &Detection, taken: &Taken<'_>) -> (Vec<Fact>, Vec<Fact>) {
        let state = &self.state;
        let touched: BTreeSet<&str> = detection.topics.iter().map(|t| t.id.as_str()).collect();
        let codes: BTreeSet<&str> = detection.codes.iter().map(|c| c.id.as_str()).collect();
        // Sharp words shut every gate for this turn.
        let refused = taken.speaks.is_some_and(|r| super::speak::REFUSES.contains(&r.speak.as_str()));
        let open_to =
            |f: &Fact| f.after.iter().all(|a| state.told.contains(a)) && !state.told.contains(&f.id);
        let topical = |f: &Fact| f.topics.iter().any(|t| touched.contains(t.as_str()));
        let coded = |f: &Fact| f.codes.iter().any(|c| codes.contains(c.as_str()));
        let mut opened: Vec<Fact> = Vec::new();
        let mut shut: Vec<Fact> = Vec::new();
        let candidates = self.scenario().facts.iter().filter(|f| open_to(f));
        for fact in candidates {
            let asked = coded(fact) && (topical(fact) || fact.general && touched.is_empty());
            let trusted = !fact.deep || state.openness >= 3;
            if asked && trusted && !refused && state.openness > 0 {
                opened.push(fact.clone());
            } else if asked || topical(fact) {
                shut.push(fact.clone());
            }
        }
        // The fact whose topics were named most completely comes first; one a turn.
        let named = |f: &Fact| {
            f.topics.iter().filter(|t| touched.contains(t.as_str())).count() * 60 / f.topics.len().max(1)
        };
        opened.sort_by_key(|f| std::cmp::Reverse(named(f)));
        opened.truncate(1);
        let willing = state.openness >= 4 && state.told.len() + opened.len() >= 2 && taken.net >= 0;
        // Nobody starts something new while the other is closing.
        if willing && opened.is_empty() && !detection.has("commitment") {
            opened.extend(self.scenario().facts.iter().find(|f| f.volunteered && open_to(f)).cloned());
        }
        (opened, shut)
    }

    fn stance(&self, taken: &Taken<'_>) -> String {
        match taken.speaks.map(|r| r.stance.as_str()) {
            Some(s) if !s.is_empty() => s.to_string(),
            _ => ["guarded", "complaining", "answering", "offering", "telling", "partner"]
                [usize::from(self.state.openness.min(5))]
            .to_string(),
        }
    }

    /// Whether this reply closes the talk well: a next step with a day, nothing asked, and what matters most on the table.
    fn closes(&self, reply: &str, detection: &Detection, reading: &Reading<'_>) -> bool {
        // What stands last wants an answer; a request in the middle ("could you scan the wrist until then?") does not.
        let asks = detection.has("open_question") || reply.trim_end().ends_with('?');
        if !detection.has("commitment") || asks || self.state.openness < 3 {
            return false;
        }
        let scenario = self.scenario();
        let met = |f: &Fact| {
            self.state.told.contains(&f.id)
                || reading.extra(&format!("fact/{}/{}", scenario.id, f.id)).is_some()
        };
        self.state.told.len() * 2 > scenario.facts.len() && scenario.facts.iter().filter(|f| f.key).all(met)
    }

    /// Whether the talk ends with this turn.
    fn end(&mut self, closes: bool, detection: &Detection) {
        self.state.ending = if closes {
            Ending::Achieved
        } else if self.state.bad_turns >= 3 {
            Ending::WalkedAway
        } else if self.state.patience <= 0 {
            if self.state.openness == 0 { Ending::WalkedAway } else { Ending::OutOfTime }
        } else if self.guided_turns().is_some_and(|turns| self.turns.len() + 1 >= turns) {
            // The last step is a close; where none was made, the minute is over all the same.
            if detection.has("commitment") { Ending::Achieved } else { Ending::OutOfTime }
        } else {
            Ending::Unfinished
        };
    }

    /// The interruption that comes now, if one does: once a talk, after the turn that the pressure sets.
    fn interruption(&mut self, number: u16) -> Option<Interruption> {
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
