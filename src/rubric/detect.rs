//! From a reading to findings: moves in order of need, near misses, topics, codes, guards. Never gives a level.

use super::book::Rulebook;
use super::context::Context;
use super::findings::{Detection, MoveFound, NearMiss, Touched};
use super::reading::Reading;
use super::rule::MoveGroup;
use super::{guards, kind};

impl Rulebook {
    /// Reads a reply: everything that was found, and the reading for further questions.
    pub fn read<'a>(&'a self, text: &'a str, ctx: &'a Context) -> (Detection, Reading<'a>) {
        let mut reading = Reading::new(self, text, ctx);
        let mut detection = Detection {
            words: reading.hits.reply.words(),
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
            if !nothing && let Some(seen) = reading.eval(node) {
                detection.codes.push(Touched { id: code.id.clone(), spans: reading.spans(&seen.ranges) });
            }
        }
        detection.moves.sort_by(|a, b| a.id.cmp(&b.id));
        (detection, reading)
    }

    fn find_moves(&self, reading: &mut Reading<'_>, detection: &mut Detection) {
        for rule in &self.moves {
            let id = &rule.file.id;
            match reading.eval(&rule.node) {
                Some(seen) => {
                    let mut spans = reading.spans(&seen.ranges);
                    if spans.is_empty() {
                        let all = reading.hits.reply.tokens.len();
                        if all == 0 {
                            continue;
                        }
                        spans.push(reading.hits.reply.span(0, all));
                    }
                    reading.found.insert(id.clone(), seen.ranges);
                    detection.moves.push(MoveFound {
                        id: id.clone(),
                        spans,
                        rule: format!("{id}/{}", seen.leaf),
                    });
                }
                None => {
                    if let Some((seen, missing)) =
                        rule.near.iter().find_map(|(n, m)| reading.eval(n).map(|s| (s, m)))
                    {
                        detection.near.push(NearMiss {
                            id: id.clone(),
                            spans: reading.spans(&seen.ranges),
                            missing: missing.clone(),
                        });
                    }
                }
            }
        }
    }

    /// The findings alone.
    pub fn detect(&self, text: &str, ctx: &Context) -> Detection {
        self.read(text, ctx).0
    }

    /// True for moves that harm.
    pub fn harms(&self, id: &str) -> bool {
        self.move_file(id).is_some_and(|f| f.group == MoveGroup::Harm)
            || matches!(
                id,
                "minimizes"
                    | "demeans_role"
                    | "overreach"
                    | "overpromise"
                    | "vague_followup"
                    | "jargon"
                    | "leading_question"
                    | "stacked_questions"
            )
    }
}
