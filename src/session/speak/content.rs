//! What is answered to the matter itself: told again, a hint or a crumb of a shut fact, a detail that fits. Never opens
//! a fact.

use super::answer::Said;
use super::{Heard, Voice};
use crate::persona::cast::{Fact, Line};
use crate::rubric::Offer;

/// From so many shared words a detail answers a closed question better than a crumb does.
const CLEAR_FIT: usize = 2;

/// Words of an answer that somebody shut still gives.
const SHORT_WORDS: usize = 14;

impl Voice<'_> {
    /// Answers what was asked, or adds to what was remarked on.
    pub(super) fn content(&mut self, heard: &Heard<'_>, said: &mut Said) {
        let before = said.parts.len();
        self.again(heard, said);
        if said.parts.len() == before {
            self.about_topic(heard, said);
        }
        if said.parts.len() == before {
            self.without_topic(heard, said);
        }
        said.answered |= said.parts.len() > before;
    }

    /// The question is about something that was told: shorter, and a little tired.
    fn again(&mut self, heard: &Heard<'_>, said: &mut Said) {
        let scenario = self.session.scenario().clone();
        let Some(topic) = heard.asked.topics.first().filter(|_| heard.asked.named) else { return };
        let details = heard.asked.defs(&scenario);
        let fits = |line: &String| heard.asked.overlap(heard.reading, line);
        let fresh = details.iter().flat_map(|t| &t.details).map(fits).max().unwrap_or(0);
        let said_again = |f: &&Fact| {
            let named = heard.reading.extra(&format!("fact/{}/{}", scenario.id, f.id)).is_some();
            let near = fits(&f.title);
            self.session.state.told.contains(&f.id)
                && f.topics.contains(topic)
                && (named || near > 0 && near >= fresh)
        };
        if let Some(fact) = scenario.facts.iter().find(said_again) {
            let line = self.line_of(&fact.again, "again");
            said.push(line);
        }
    }

    /// A shut fact shows itself a little; otherwise a true detail of the topic, the one that fits the words best.
    fn about_topic(&mut self, heard: &Heard<'_>, said: &mut Said) {
        let scenario = self.session.scenario().clone();
        let asked = heard.asked;
        let Some(topic) = asked.topics.first() else { return };
        let threaded = heard.detection.topics.is_empty();
        if threaded && !asked.open {
            return;
        }
        let mut best: Option<(usize, String)> = None;
        for def in asked.defs(&scenario) {
            let Some(next) = self.fitting(&def.details, heard) else { continue };
            if best.as_ref().is_none_or(|b| next.0 > b.0) {
                best = Some(next);
            }
        }
        let clear = best.as_ref().is_some_and(|b| b.0 >= CLEAR_FIT);
        if let Some(fact) = heard.shut.iter().find(|f| f.topics.contains(topic)).filter(|_| !clear) {
            self.hint(fact, heard, said);
            if said.answered {
                return;
            }
        }
        // Somebody shut gives no examples, at most a short answer.
        let shut = self.session.state.openness == 0;
        let short = |line: &String| asked.closed && line.split_whitespace().count() <= SHORT_WORDS;
        if let Some((_, line)) = best.filter(|(_, line)| !shut || short(line)) {
            let line = self.say(line);
            said.push(line);
            said.offers.insert(Offer::Fact);
            return;
        }
        if scenario.facts.iter().any(|f| self.session.state.told.contains(&f.id) && f.topics.contains(topic))
        {
            let line = self.pool("told_again");
            said.push(line);
        }
    }

    /// A question that wants one piece gets one true piece that invites another; who does not trust gives less.
    pub(super) fn hint(&mut self, fact: &Fact, heard: &Heard<'_>, said: &mut Said) {
        let openness = self.session.state.openness;
        let withheld = openness == 0 || fact.deep && openness < 3;
        let closed = heard.asked.closed && !heard.asked.open;
        // Who and when is not answered with yes or no.
        let yes_or_no = |l: &&Line| l.say.starts_with("Yes") || l.say.starts_with("No");
        let crumbs: Vec<&Line> = fact.crumbs.iter().filter(|l| heard.asked.polar || !yes_or_no(l)).collect();
        let lines: Vec<&Line> =
            if closed && !withheld && !crumbs.is_empty() { crumbs } else { fact.shut.iter().collect() };
        if !heard.asked.anything() && !heard.detection.has("probe_harm") {
            return;
        }
        let words: Vec<String> = lines.iter().map(|l| l.say.clone()).collect();
        let line = self.line_of(&words, "hint");
        if line.is_empty() {
            return;
        }
        said.offers.extend(lines.iter().filter(|l| l.say == line).flat_map(|l| l.offers.iter().copied()));
        said.push(line);
        said.answered = true;
    }

    /// A question that names nothing of the scenario.
    fn without_topic(&mut self, heard: &Heard<'_>, said: &mut Said) {
        let role = self.session.role().clone();
        let asked = heard.asked;
        if asked.open {
            let all = self.session.state.told.len() == self.session.scenario().facts.len();
            if all {
                let line = self.pool("nothing_left");
                said.push(line);
                return;
            }
            // The matter itself in other words, before anything else of their day.
            let complaints = self.session.cast().complaints.clone();
            let words: Vec<String> = complaints.iter().map(|l| l.say.clone()).collect();
            let line = self.line_of(&words, "complaint");
            let offers = complaints.iter().filter(|l| l.say == line).flat_map(|l| l.offers.iter().copied());
            said.offers.extend(offers);
            let line = if line.is_empty() { self.line_of(&role.details, "detail") } else { line };
            said.push(line);
            return;
        }
        if asked.closed {
            let away = heard.detection.has("asks_authority") || heard.detection.has("probe_others");
            let list = if away { &role.not_mine } else { &role.closed_answers };
            let line = self.line_of(list, "closed");
            said.push(line);
        }
    }
}
