//! What a reply asks for, and which of the scenario's topics that is about, best fit first. Never answers.

use std::collections::BTreeSet;

use crate::persona::cast::{Scenario, TopicDef};
use crate::rubric::Detection;
use crate::rubric::reading::Reading;
use crate::text::question::AskKind;
use crate::text::word::Word;
use crate::text::{Span, token::flag};

/// Moves that look like questions and are answered in their own words: leave, an offer, a check of what was heard.
const OWN_ANSWER: &[&str] =
    &["asks_permission", "asks_to_observe", "invites_correction", "teach_back", "invites_feedback"];

macro_rules! words { ($($w:literal)*) => { &[$(Word::of($w)),*] } }

const SAYING: &[Word] = words!["read" "say" "tell" "repeat" "give"];
const MOMENT: &[Word] = words!["moment" "minute" "minutes" "second"];
const AUX: &[Word] = words!["do" "does" "did" "is" "are" "was" "were" "has" "have" "had" "can" "could" "will" "would" "should"];
const WH: &[Word] = words!["who" "whose" "whom" "when" "where" "which" "what" "how" "why"];

/// What is asked in a reply.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// To be told, shown, walked through.
    pub open: bool,
    /// Yes or no, a number, a name.
    pub closed: bool,
    /// Topics, best fit first: those of the question; where it names none, those of the reply.
    pub topics: Vec<String>,
    /// A closed question that wants a yes or a no, not a name or a number.
    pub polar: bool,
    /// They are asked to say something back.
    pub back: bool,
    /// The reply does nothing but ask.
    pub bare: bool,
    /// An offer put as a choice ("would you rather … or shall I …?"): wants the choice, not a yes.
    pub choice: bool,
    /// The question itself names its topic.
    pub named: bool,
    /// Stems of the words with content, for the choice of an answer that fits them.
    words: BTreeSet<Word>,
}

impl Asked {
    pub fn of(detection: &Detection, reading: &Reading<'_>, scenario: &Scenario) -> Asked {
        let reply = &reading.hits.reply;
        let own: Vec<Span> =
            OWN_ANSWER.iter().filter_map(|id| detection.find(id)).flat_map(|m| m.spans.clone()).collect();
        let mut asked = Asked::default();
        let mut places: Vec<Span> = Vec::new();
        for ask in reply.asks.iter().filter(|a| a.kind != AskKind::Tag && a.to > a.from) {
            let place = reply.span(ask.from, ask.to);
            // "Could I watch the next round?" is answered as an offer; "Could you show me where?" also asks.
            let forms = || reply.tokens[ask.from..ask.to].iter().map(|t| t.form);
            // "Do you have a minute?" is asked for leave, whatever the words around it.
            if ask.kind == AskKind::Closed && forms().any(|w| MOMENT.contains(&w)) {
                continue;
            }
            let saying = forms().any(|w| SAYING.contains(&w)) && forms().any(|w| w == Word::of("you"));
            asked.back |= saying && forms().any(|w| w == Word::of("back"));
            let or = reply.tokens[ask.from..ask.to].iter().any(|t| t.form == Word::of("or"));
            asked.choice |= or;
            if own.iter().any(|s| s.overlaps(&place)) && !or {
                continue;
            }
            asked.polar =
                forms().find(|w| AUX.contains(w) || WH.contains(w)).is_some_and(|w| AUX.contains(&w));
            asked.open |= ask.kind == AskKind::Open;
            asked.closed |= matches!(ask.kind, AskKind::Closed | AskKind::Leading);
            places.push(place);
        }
        if places.is_empty()
            && let Some(m) = detection.find("open_question")
            && !m.spans.iter().any(|s| own.iter().any(|o| o.overlaps(s)))
        {
            asked.open = true;
            places.extend(m.spans.iter().copied());
        }
        asked.bare = asked.anything() && reply.sentences as usize <= reply.asks.len();
        let inside = |s: &Span| places.iter().any(|p| p.overlaps(s));
        let mut ranked: Vec<(usize, u32, usize, &str)> = Vec::new();
        for touched in &detection.topics {
            let here = touched.spans.iter().filter(|s| inside(s)).count();
            let longest = touched.spans.iter().map(|s| s.end - s.start).max().unwrap_or(0);
            let order = scenario.topics.iter().position(|t| t.id == touched.id).unwrap_or(usize::MAX);
            ranked.push((here, longest, order, touched.id.as_str()));
        }
        asked.named = ranked.iter().any(|r| r.0 > 0);
        if asked.named {
            ranked.retain(|r| r.0 > 0);
        }
        ranked.sort_by_key(|r| (std::cmp::Reverse(r.0), std::cmp::Reverse(r.1), r.2));
        asked.topics = ranked.into_iter().map(|r| r.3.to_string()).collect();
        let words = reply.tokens.iter().filter(|t| t.is(flag::CONTENT));
        let near = words.filter(|t| places.is_empty() || inside(&t.span));
        asked.words = near.map(|t| t.stem).collect();
        asked
    }

    pub fn anything(&self) -> bool {
        self.open || self.closed
    }

    /// How many of the words with content come back in `line`.
    pub fn overlap(&self, reading: &Reading<'_>, line: &str) -> usize {
        self.words.intersection(&reading.book.stems(line)).count()
    }

    /// The topics as the scenario defines them, best fit first.
    pub fn defs<'s>(&self, scenario: &'s Scenario) -> Vec<&'s TopicDef> {
        self.topics.iter().filter_map(|id| scenario.topics.iter().find(|t| t.id == *id)).collect()
    }
}
