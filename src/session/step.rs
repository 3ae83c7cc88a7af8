//! One step of the talk: a reply is read, taken and answered. Pure: the same pack, case and inputs give the same turn.

use std::collections::BTreeSet;

use super::asked::Asked;
use super::record::{Ending, TurnShown};
use super::speak::{Called, Heard, Voice};
use super::take::Taken;
use super::turn::{Cause, Pending, Turn};
use super::{Session, moves_shown};
use crate::rubric::context::{PriorLine, PriorTurn};
use crate::rubric::reading::Reading;
use crate::rubric::{Context, Offer};

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

        let mut asked = Asked::of(&detection, &reading, self.scenario());
        let mut taken = self.take(&pack, &reading, &detection);
        let called = self.answer_interruption(&reading, &mut taken);
        self.fold(&mut taken, &detection);
        let (facts, shut) =
            self.open_facts(&detection, &asked, &taken, called.as_ref().is_some_and(|c| !c.let_go));
        let ending = self.ending(&detection, &reading, &taken, &asked, !facts.is_empty(), called.is_some());
        if asked.topics.is_empty() {
            // "And then what?" is about what was spoken of last.
            asked.topics.clone_from(&self.state.thread);
        }
        let heard = Heard {
            detection: &detection,
            reading: &reading,
            taken: &taken,
            then: pack.then(taken.kind()),
            asked: &asked,
            fact: facts.first(),
            shut: &shut,
            called: called.as_ref(),
            openness_before,
            ending,
        };
        let mut voice = Voice::new(self, number);
        let spoken = voice.answer(&heard);
        let (thought, thought_spans) = voice.thought(&taken);
        let mut line = voice.farewell(spoken.line, &heard);
        self.state.told.extend(facts.iter().map(|f| f.id.clone()));
        self.state.stance = self.stance(&taken);
        self.state.ending = ending;
        self.state.thread = match facts.first() {
            Some(fact) => fact.topics.clone(),
            None => asked.topics,
        };
        let event = self.interrupt(number, &mut line);
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

    /// Somebody or something calls the persona away: what is heard, and what they say to it.
    fn interrupt(&mut self, number: u16, line: &mut String) -> Option<String> {
        if self.state.ending != Ending::Unfinished {
            return None;
        }
        let i = self.interruption(number)?;
        let says = Voice::new(self, number).line_of(&i.says, "interrupted");
        *line = crate::persona::speech::join(&[line.clone(), says]);
        self.state.stance = "called_away".into();
        let event = i.event.replace("{name}", &self.persona.given);
        self.state.pending =
            Some(Pending { back: i.back, held: i.held, emergency: i.emergency, good: i.good });
        Some(event)
    }

    /// An interruption that waited: was the person let go?
    fn answer_interruption(&mut self, reading: &Reading<'_>, taken: &mut Taken<'_>) -> Option<Called> {
        let pending = self.state.pending.take()?;
        let released = reading.extra("turn/released");
        let let_go = released.is_some();
        let cause = match released {
            Some(spans) => {
                let tell = "You let them go when they were called.".into();
                Cause { tell, openness: 1, patience: 1, spans }
            }
            None => {
                let tell = format!("They were called away and you held them. {}", pending.good);
                Cause { tell, openness: -1, patience: -2, spans: Vec::new() }
            }
        };
        taken.net += cause.openness;
        taken.causes.push(cause);
        Some(Called { let_go, says: if let_go { pending.back } else { pending.held } })
    }
}
