//! From a reading to findings: moves in order of need, near misses, topics, codes, guards. Never gives a level.

use super::book::{MoveRule, Rulebook};
use super::context::Context;
use super::findings::{Detection, MoveFound, NearMiss, Touched};
use super::reading::Reading;
use super::seen::Seen;
use super::{guards, kind};

impl Rulebook {
    /// Reads a reply: everything that was found, and the reading for further questions.
    pub fn read<'a>(&'a self, text: &'a str, ctx: &'a Context) -> (Detection, Reading<'a>) {
        let mut reading = Reading::new(self, text, ctx);
        let mut detection = Detection {
            words: reading.words,
            sentences: reading.hits.reply.sentences,
            questions: reading.hits.reply.asks.len() as u32,
            kind: kind::odd(&reading).map(str::to_string),
            ..Detection::default()
        };
        let nothing = matches!(
            detection.kind.as_deref(),
            Some("empty" | "gibberish" | "pasted_code" | "other_language")
        );
        if !nothing {
            self.find_moves(&mut reading, &mut detection);
            guards::apply(&mut reading, &mut detection);
        }
        for (id, ranges) in &reading.topics {
            detection.topics.push(Touched { id: id.clone(), spans: reading.spans(ranges) });
        }
        for (code, node) in &self.codes {
            if !nothing && let Some(seen) = node.eval(&reading) {
                detection.codes.push(Touched { id: code.id.clone(), spans: reading.spans(&seen.ranges) });
            }
        }
        detection.moves.sort_by(|a, b| a.id.cmp(&b.id));
        (detection, reading)
    }

    /// First all rules, which may ask for each other's moves; then the scorecards settle what weak signs say for and against.
    fn find_moves(&self, reading: &mut Reading<'_>, detection: &mut Detection) {
        let mut own = Vec::with_capacity(self.moves.len());
        for rule in &self.moves {
            let seen = rule.node.eval(reading);
            if let Some(seen) = &seen {
                reading.note(rule.number, seen.ranges.clone());
            }
            own.push(seen);
        }
        let tally = self.signs.weigh(reading);
        for (rule, own) in self.moves.iter().zip(own) {
            let settled = match rule.card {
                None => own,
                Some(card) => {
                    let settled = self.signs.settle(card, own, &tally);
                    settled.map(|settled| self.signs.shown(card, settled, &tally, reading))
                }
            };
            self.settled(rule, settled, reading, detection);
        }
    }

    fn settled(
        &self,
        rule: &MoveRule,
        settled: Option<Seen>,
        reading: &mut Reading<'_>,
        detection: &mut Detection,
    ) {
        let id = &rule.file.id;
        let Some(seen) = settled else {
            reading.forget(id);
            let near = rule.near.iter().find_map(|(n, m)| n.eval(reading).map(|s| (s, m)));
            if let Some((seen, missing)) = near {
                detection.near.push(NearMiss {
                    id: id.clone(),
                    spans: reading.spans(&seen.ranges),
                    missing: missing.clone(),
                });
            }
            return;
        };
        let mut spans = reading.spans(&seen.ranges);
        if spans.is_empty() {
            let all = reading.hits.reply.tokens.len();
            if all == 0 {
                reading.forget(id);
                return;
            }
            spans.push(reading.hits.reply.span(0, all));
        }
        let why = seen.why.write(self);
        reading.note(rule.number, seen.ranges);
        detection.moves.push(MoveFound { id: id.clone(), spans, rule: format!("{id}/{why}") });
    }

    /// The findings alone.
    pub fn detect(&self, text: &str, ctx: &Context) -> Detection {
        self.read(text, ctx).0
    }
}
