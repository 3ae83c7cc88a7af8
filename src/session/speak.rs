//! The persona's words for one turn: a reaction, a fact or a detail, now and then a question of their own. Never judges.

use std::collections::BTreeSet;

use super::Session;
use super::record::Ending;
use super::step::Taken;
use crate::persona::cast::Fact;
use crate::persona::seed::Draw;
use crate::persona::speech::{frame, join, pick};
use crate::rubric::reading::Reading;
use crate::rubric::{Detection, Offer};
use crate::text::Span;
use crate::text::question::AskKind;

/// Words with what they offer.
pub(super) struct Spoken {
    pub line: String,
    pub offers: BTreeSet<Offer>,
}

/// The persona's voice in one turn.
pub(super) struct Voice<'s> {
    session: &'s mut Session,
    turn: u16,
}

/// Kinds after which a fact or a detail may follow in the same breath.
const LEADS_ON: &[&str] = &[
    "greeted",
    "empathy_accurate",
    "reflected",
    "summarized",
    "appreciated",
    "owned_fault",
    "asked_permission",
    "raised_concern",
    "safe_process",
    "common_goal",
    "uncertainty",
    "absent_included",
    "explained_plain",
    "stated_role",
    "kept_private",
];
/// Kinds that answer nothing by themselves: a topic or a question is answered instead.
const WEAK: &[&str] = &[
    "statement",
    "unclear",
    "greeted",
    "own_question_answered",
    "thanked",
    "leading",
    "stacked",
    "who_are_you",
];
/// Kinds that end the matter for this turn: nothing may follow.
const STOPS: &[&str] = &[
    "unsafe",
    "breached_privacy",
    "falsified",
    "credentials",
    "insult",
    "blamed",
    "demeaned",
    "dismissed",
    "minimized",
    "overreached",
    "defended",
    "empty",
    "gibberish",
    "pasted_code",
    "other_language",
    "too_long",
    "jargon",
    "fixes_too_soon",
    "off_topic",
    "repeats_self",
];

/// Kinds after which no fact is told.
pub(super) const REFUSES: &[&str] = &[
    "unsafe",
    "breached_privacy",
    "falsified",
    "credentials",
    "insult",
    "blamed",
    "demeaned",
    "dismissed",
    "minimized",
    "overreached",
    "defended",
    "empty",
    "gibberish",
    "pasted_code",
    "other_language",
    "off_topic",
    "repeats_self",
];

impl<'s> Voice<'s> {
    pub fn new(session: &'s mut Session, turn: u16) -> Voice<'s> {
        Voice { session, turn }
    }

    fn draw(&self, concern: &str) -> Draw {
        self.session.seed.draw(&format!("turn/{}/{concern}", self.turn))
    }

    /// A line of the register's pool, framed by the temperament; empty where all were said.
    fn pool(&mut self, kind: &str) -> String {
        let pack = self.session.pack.clone();
        let pool = pack.line_pool(self.session.role().register, kind);
        let mut draw = self.draw(kind);
        let Some(line) = pick(pool, &mut self.session.state.used, &mut draw) else { return String::new() };
        let line = line
            .replace("{topic}", &self.session.scenario().topic_word)
            .replace("{name}", &self.session.persona.given);
        let Some(t) = pack.dials.temperament(&self.session.persona.temperament) else { return line };
        frame(&t.line_frames, "{line}", &line, &mut self.session.state.used, &mut draw)
    }

    /// One of a list given, unframed.
    pub fn line_of(&mut self, list: &[String], concern: &str) -> String {
        let mut draw = self.draw(concern);
        pick(list, &mut self.session.state.used, &mut draw).unwrap_or_default()
    }

    /// The fact as this person says it.
    fn fact(&mut self, fact: &Fact) -> String {
        let pack = self.session.pack.clone();
        let Some(t) = pack.dials.temperament(&self.session.persona.temperament) else {
            return fact.title.clone();
        };
        let role = &self.session.persona.role;
        let told = fact
            .told
            .iter()
            .find(|x| x.roles.contains(role))
            .map_or(fact.title.as_str(), |x| x.in_style(t.style));
        let mut draw = self.draw(&format!("fact/{}", fact.id));
        frame(&t.fact_frames, "{fact}", told, &mut self.session.state.used, &mut draw)
    }

    /// The whole answer of a turn.
    pub fn answer(
        &mut self,
        detection: &Detection,
        reading: &Reading<'_>,
        taken: &Taken<'_>,
        facts: &[Fact],
        shut: &[Fact],
        event: Option<Vec<String>>,
    ) -> Spoken {
        let kind = taken.speaks.map_or("statement", |r| r.speak.as_str());
        let mut parts = Vec::new();
        let mut offers = BTreeSet::new();
        if let Some(lines) = event {
            parts.push(self.line_of(&lines, "event"));
        }
        let stops = STOPS.contains(&kind);
        if let Some(fact) = facts.first() {
            if LEADS_ON.contains(&kind) && parts.is_empty() && !(kind == "greeted" && self.turn > 1) {
                parts.push(self.pool(kind));
            }
            parts.push(self.fact(fact));
            offers.extend(fact.offers.iter().copied());
            offers.insert(Offer::Fact);
        } else if stops {
            parts.push(self.pool(kind));
            offers.insert(Offer::Complaint);
        } else {
            let content = self.content(detection, reading, shut, &mut offers);
            let lead = content.is_empty() || !WEAK.contains(&kind);
            if lead && parts.iter().all(String::is_empty) || content.is_empty() {
                let kind = self.settled(kind);
                parts.push(self.pool(&kind));
            }
            parts.push(content);
        }
        if parts.iter().all(|p| p.is_empty()) {
            parts.push(self.fallback());
        }
        self.season(&mut parts, detection, taken, stops, !facts.is_empty(), &mut offers);
        Spoken { line: join(&parts), offers }
    }

    /// Some kinds read otherwise as the talk stands.
    fn settled(&self, kind: &str) -> String {
        let state = &self.session.state;
        let all = self.session.scenario().facts.len();
        match kind {
            "observe_yes" if state.openness < 2 => "observe_not_yet",
            "asked_harm_shut" if state.told.len() == all => "asked_harm_none",
            other => other,
        }
        .to_string()
    }

    /// What is answered to the matter itself: a hint of a shut fact, a detail of the topic, a detail of the work.
    fn content(
        &mut self,
        detection: &Detection,
        reading: &Reading<'_>,
        shut: &[Fact],
        offers: &mut BTreeSet<Offer>,
    ) -> String {
        let asks = &reading.hits.reply.asks;
        let open = asks.iter().any(|a| a.kind == AskKind::Open) || detection.has("open_question");
        // Leave asked for ("is this a bad moment?") is granted in its own words, not answered like a question of fact.
        let closed = asks.iter().any(|a| matches!(a.kind, AskKind::Closed | AskKind::Leading))
            && !(detection.has("asks_permission") && detection.topics.is_empty());
        let scenario = self.session.scenario().clone();
        let role = self.session.role().clone();
        if (open || closed)
            && let Some(fact) = shut.first()
        {
            let lines: Vec<String> = fact.shut.iter().map(|l| l.say.clone()).collect();
            let line = self.line_of(&lines, "shut");
            if !line.is_empty() {
                offers.extend(
                    fact.shut.iter().filter(|l| l.say == line).flat_map(|l| l.offers.iter().copied()),
                );
                return line;
            }
        }
        let told = scenario.facts.iter().find(|f| {
            self.session.state.told.contains(&f.id)
                && f.topics.iter().any(|t| detection.topics.iter().any(|d| d.id == *t))
        });
        if let Some(fact) = told.filter(|_| open || closed) {
            let line = self.line_of(&fact.again, "again");
            if !line.is_empty() {
                return line;
            }
        }
        for topic in &detection.topics {
            if let Some(def) = scenario.topics.iter().find(|t| t.id == topic.id) {
                let line = self.line_of(&def.details, "topic");
                if !line.is_empty() && (open || closed || self.draw("remark").below(3) > 0) {
                    offers.insert(Offer::Fact);
                    return line;
                }
            }
        }
        if open {
            let all = self.session.state.told.len() == scenario.facts.len();
            if all {
                return self.pool("nothing_left");
            }
            offers.insert(Offer::Fact);
            return self.line_of(&role.details, "detail");
        }
        if closed {
            if detection.has("asks_authority") || detection.has("probe_others") {
                return self.line_of(&role.not_mine, "not_mine");
            }
            return self.line_of(&role.closed_answers, "closed");
        }
        String::new()
    }

    /// When a pool is used up: the complaint in other words, then a plain sign of listening.
    fn fallback(&mut self) -> String {
        let complaints: Vec<String> = self.session.cast().complaints.iter().map(|l| l.say.clone()).collect();
        for kind in ["statement", "unclear"] {
            let line = self.pool(kind);
            if !line.is_empty() {
                return line;
            }
        }
        let line = self.line_of(&complaints, "complaint");
        if line.is_empty() { "Go on.".into() } else { line }
    }

    /// Wound, healing, warmth, asides, own questions, warnings: at most one of them a turn.
    fn season(
        &mut self,
        parts: &mut Vec<String>,
        detection: &Detection,
        taken: &Taken<'_>,
        stops: bool,
        told: bool,
        offers: &mut BTreeSet<Offer>,
    ) {
        let pack = self.session.pack.clone();
        let history = pack.dials.history(&self.session.persona.history);
        if let Some(h) = history {
            let healing = taken.causes.iter().any(|c| c.tell == h.heal_cause);
            if healing && !told && !h.healed.is_empty() {
                let line = self.line_of(&h.healed, "healed");
                parts.push(line);
                return;
            }
            if !self.session.state.surfaced && self.turn <= 2 && !stops && !told && !self.session.case.guided
            {
                self.session.state.surfaced = true;
                offers.insert(Offer::Feeling);
                let line = self.line_of(&h.surfaces, "surfaces");
                parts.push(line);
                return;
            }
        }
        if self.session.state.patience <= 2 && self.session.state.patience > 0 && !self.session.state.warned {
            self.session.state.warned = true;
            let line = self.pool("warns");
            parts.push(line);
            return;
        }
        if stops || detection.kind.is_some() {
            return;
        }
        let every =
            pack.dials.temperament(&self.session.persona.temperament).map_or(3, |t| t.asks_every.max(2));
        let asks = parts.iter().any(|p| p.contains('?'));
        if self.turn.is_multiple_of(u16::from(every)) && !asks && !told {
            let questions = self.session.role().questions.clone();
            let line = self.line_of(&questions, "question");
            parts.push(line);
            return;
        }
        if self.draw("aside").below(6) == 0 && self.turn > 1 {
            let asides = pack
                .dials
                .pressure(&self.session.persona.pressure)
                .map(|p| p.asides.clone())
                .unwrap_or_default();
            let line = self.line_of(&asides, "aside line");
            parts.insert(0, line);
        }
    }

    /// What the persona thinks, and the learner's words behind it.
    pub fn thought(
        &mut self,
        taken: &Taken<'_>,
        _reading: &Reading<'_>,
        _shut: &[Fact],
    ) -> (String, Vec<Span>) {
        let Some(row) = taken.speaks.or(taken.first) else { return (String::new(), Vec::new()) };
        let mut draw = self.draw("thought");
        let thought = pick(&row.thoughts, &mut self.session.state.used, &mut draw)
            .or_else(|| draw.pick(&row.thoughts).cloned())
            .unwrap_or_default();
        let strongest = taken.causes.iter().max_by_key(|c| (c.openness.abs(), c.patience.abs()));
        let own = taken.causes.iter().find(|c| c.tell == row.cause);
        (thought, own.or(strongest).map(|c| c.spans.clone()).unwrap_or_default())
    }

    /// The last words of a talk that ends with this turn.
    pub fn farewell(&mut self, line: String, _detection: &Detection) -> String {
        let pack = self.session.pack.clone();
        let openness = self.session.state.openness;
        let leaves = pack
            .dials
            .pressure(&self.session.persona.pressure)
            .map(|p| p.leaves_with.clone())
            .unwrap_or_default();
        match self.session.state.ending {
            Ending::Achieved => {
                let well = self.session.scenario().ends_well.clone();
                let first = self.line_of(&well, "ends well");
                let last = if openness >= 4 { self.pool("end_high") } else { self.pool("end_mid") };
                join(&[first, last])
            }
            Ending::WalkedAway => join(&[line, self.pool("walks_away")]),
            Ending::OutOfTime => {
                let reason = self.line_of(&leaves, "leaves");
                let last = if openness <= 1 { self.pool("end_low") } else { self.pool("end_mid") };
                join(&[line, reason, last])
            }
            Ending::Left | Ending::Unfinished => line,
        }
    }
}

/// The first words, and what they offer.
pub(super) fn opening(session: &mut Session) -> (String, BTreeSet<Offer>) {
    let pack = session.pack.clone();
    let mut draw = session.seed.draw("opening");
    let openings = session.cast().openings.clone();
    let Some(line) = draw.pick(&openings) else { return ("Yes?".into(), BTreeSet::new()) };
    let mut parts = vec![line.say.clone()];
    let dials = &pack.dials;
    // One dial colours the first line: mood, relation or temperament.
    let colour: &[String] = match draw.below(4) {
        0 => dials.mood(&session.persona.mood).map_or(&[], |m| &m.openings),
        1 => dials.relation(&session.persona.relation).map_or(&[], |r| &r.openings),
        2 => dials.temperament(&session.persona.temperament).map_or(&[], |t| &t.openings),
        _ => &[],
    };
    if let Some(words) = pick(colour, &mut session.state.used, &mut draw) {
        parts.insert(0, words);
    }
    session.state.used.insert(line.say.clone());
    (join(&parts), line.offers.iter().copied().collect())
}

/// What is said to somebody who leaves.
pub(super) fn last_word(session: &Session) -> String {
    let mut copy = session.clone();
    let turn = copy.turns.len() as u16 + 1;
    Voice::new(&mut copy, turn).pool("learner_left")
}
