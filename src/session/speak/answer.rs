//! The whole answer of a turn, in its order of precedence: the call that was waiting, a fact, a reaction and what was
//! asked. Never says more than one thing of each sort.

use std::collections::BTreeSet;

use super::{Heard, Spoken, Voice};
use crate::persona::cast::{Fact, Then};
use crate::persona::speech::join;
use crate::rubric::Offer;

/// An answer while it is put together.
#[derive(Default)]
pub(super) struct Said {
    pub parts: Vec<String>,
    pub offers: BTreeSet<Offer>,
    /// Something small stands beside the matter already (a lead, a wound, an aside): no second one.
    pub seasoned: bool,
    pub told: bool,
    /// The matter itself was answered (a detail, a hint), so that nothing need be added.
    pub answered: bool,
}

impl Said {
    pub fn push(&mut self, line: String) {
        if !line.trim().is_empty() {
            self.parts.push(line);
        }
    }

    pub fn words(&self) -> usize {
        self.parts.iter().map(|p| p.split_whitespace().count()).sum()
    }

    pub fn asks(&self) -> bool {
        self.parts.iter().any(|p| p.contains('?'))
    }
}

/// A request that wants its own answer, whatever else the reply does.
fn requested(heard: &Heard<'_>) -> Option<&'static str> {
    if matches!(heard.then, Then::Stops | Then::Holds) {
        return None;
    }
    if heard.made("invites_correction") && (heard.made("summary") || heard.made("reflection")) {
        return Some("corrects");
    }
    if heard.made("teach_back") || heard.asked.back {
        return Some("teach_back");
    }
    heard.made("invites_feedback").then_some("feedback_asked")
}

impl Voice<'_> {
    /// The answer to what was heard.
    pub fn answer(&mut self, heard: &Heard<'_>) -> Spoken {
        let mut said = Said::default();
        let wants = heard.asked.anything() || heard.fact.is_some();
        if let Some(called) = heard.called {
            said.push(self.line_of(&called.says, "event"));
            said.seasoned = true;
            if !called.let_go || !wants {
                return Spoken { line: join(&said.parts), offers: said.offers };
            }
        }
        match heard.fact {
            Some(fact) => self.tell(fact, heard, &mut said),
            None => self.respond(heard, &mut said),
        }
        if said.parts.is_empty() {
            let line = self.last_resort();
            said.push(line);
        }
        self.season(heard, &mut said);
        Spoken { line: join(&said.parts), offers: said.offers }
    }

    /// A fact, with a word before it where the reply deserves one.
    fn tell(&mut self, fact: &Fact, heard: &Heard<'_>, said: &mut Said) {
        let kind = heard.taken.kind();
        let then = self.session.pack.then(kind);
        let lead = if !said.parts.is_empty() || kind == "greeted" && self.turn > 1 || heard.bare() {
            String::new()
        } else if heard.detection.has("asks_to_observe") && !heard.asked.choice {
            self.welcome(heard)
        } else if heard.made("invites_correction") && !heard.asked.anything() {
            self.pool("missing_one")
        } else if kind == "summarized" {
            // What follows was not in the summary, so it is not called complete.
            self.lead("reflected")
        } else if matches!(then, Then::Leads | Then::Opens)
            // A question at the end wants its answer and not a yes to what came before it.
            || then == Then::Agrees && !heard.reading.text.trim_end().ends_with('?')
        {
            self.lead(kind)
        } else {
            String::new()
        };
        said.seasoned |= !lead.is_empty();
        said.push(lead);
        let told = self.told(fact);
        said.push(told);
        said.offers.extend(fact.offers.iter().copied());
        said.offers.insert(Offer::Fact);
        said.told = true;
    }

    /// The fact as this person says it.
    fn told(&self, fact: &Fact) -> String {
        let style = self.session.pack.dials.temperament(&self.session.persona.temperament).map(|t| t.style);
        let told = fact.told.iter().find(|x| x.roles.contains(&self.session.persona.role));
        match (told, style) {
            (Some(told), Some(style)) => told.in_style(style).to_string(),
            _ => fact.title.clone(),
        }
    }

    /// No fact opened: a reaction, an answer, or both.
    fn respond(&mut self, heard: &Heard<'_>, said: &mut Said) {
        let kind = heard.taken.kind();
        if heard.detection.has("asks_to_observe") && !heard.asked.choice && heard.then != Then::Stops {
            let line = self.welcome(heard);
            said.push(line);
            if heard.asked.anything() {
                self.content(heard, said);
            }
            return;
        }
        let wants = heard.asked.anything() && !heard.asked.back;
        if heard.bare() && !heard.asked.back && !kind.starts_with("asked_") {
            self.content(heard, said);
            if !said.parts.is_empty() {
                return;
            }
        }
        let kind = requested(heard).unwrap_or(kind);
        match self.session.pack.then(kind) {
            Then::Stops | Then::Holds => {
                let line = self.pool(kind);
                said.push(line);
                said.offers.insert(Offer::Complaint);
            }
            Then::Answers => {
                let line = self.plainly(kind, heard, said);
                said.push(line);
            }
            Then::Weak => {
                if wants || self.remarks(heard) {
                    self.content(heard, said);
                }
                if said.parts.is_empty() {
                    let line = self.pool(kind);
                    said.push(line);
                }
            }
            then @ (Then::Agrees | Then::Leads | Then::Opens | Then::Remark) => {
                let checks = then == Then::Agrees && heard.made("invites_correction");
                let more = wants || then == Then::Leads && self.remarks(heard);
                let line = if more || checks { self.lead(kind) } else { self.pool(kind) };
                said.push(line);
                if checks {
                    let line = self.pool("corrects");
                    said.push(line);
                }
                if more {
                    said.seasoned = true;
                    self.content(heard, said);
                }
            }
        }
    }

    /// A remark that touches a topic draws a detail from somebody who is not guarded.
    fn remarks(&self, heard: &Heard<'_>) -> bool {
        self.session.state.openness >= 2 && !heard.detection.topics.is_empty() && self.turn > 1
    }

    /// An offer to come and see is answered: when and where, or not yet.
    fn welcome(&mut self, heard: &Heard<'_>) -> String {
        if self.session.state.openness < 2 {
            return self.pool("observe_not_yet");
        }
        let places = self.session.scenario().come_and_see.clone();
        match self.fitting(&places, heard) {
            Some((_, line)) => self.say(line),
            None => self.pool("observe_yes"),
        }
    }

    /// Kinds that are the whole answer; some read otherwise as the talk stands.
    fn plainly(&mut self, kind: &str, heard: &Heard<'_>, said: &mut Said) -> String {
        if kind != "asked_harm_shut" {
            return self.pool(kind);
        }
        let harmful = |f: &&Fact| f.offers.contains(&Offer::Harm) && f.deep;
        let scenario = self.session.scenario().clone();
        if let Some(fact) = heard.shut.iter().find(harmful) {
            self.hint(fact, heard, said);
            if said.answered {
                return String::new();
            }
        }
        let told = |f: &Fact| self.session.state.told.contains(&f.id);
        let all_out = scenario.facts.iter().filter(harmful).all(told);
        self.pool(if all_out { "asked_harm_none" } else { kind })
    }

    /// When a pool is used up: the complaint in other words, then a plain sign of listening; then they have said it all.
    fn last_resort(&mut self) -> String {
        let complaints: Vec<String> = self.session.cast().complaints.iter().map(|l| l.say.clone()).collect();
        for kind in ["statement", "unclear"] {
            let line = self.pool(kind);
            if !line.is_empty() {
                return line;
            }
        }
        let line = self.line_of(&complaints, "complaint");
        if line.is_empty() {
            self.session.state.patience = 0;
            return self.pool("warns");
        }
        line
    }
}
