//! How a reply is taken: which rows of the reaction table hold, what they do to openness and patience, and why.
//! Never chooses words.

use super::Session;
use super::turn::Cause;
use crate::content::Pack;
use crate::persona::cast::ReactionRule;
use crate::rubric::Detection;
use crate::rubric::reading::Reading;
use crate::text::Span;
use crate::text::token::flag;

/// Rows that mend what an earlier turn broke: fault owned, or the matter really heard.
const MENDS: &[&str] =
    &["owns_fault_first", "owns_fault", "feeling_grounded", "summary", "reflection_grounded"];

/// Rows of harm that weak signs may raise by mistake, with their move.
const HARMS: &[(&str, &str)] = &[
    ("blames", "blames"),
    ("dismisses", "dismisses"),
    ("minimizes", "minimizes"),
    ("defensive", "defensive"),
    ("demeans_role", "demeans_role"),
    ("overreach", "overreach"),
    ("overpromise", "overpromise"),
    ("vague_followup", "vague_followup"),
    ("leading", "leading_question"),
];
/// From this strength on (in percent of what a scorecard asks for) a sign is clear.
const CLEAR: u32 = 150;
/// Moves that no one makes while meaning harm.
const GOOD: &[&str] = &[
    "asks_to_observe",
    "asks_permission",
    "commitment",
    "owns_fault",
    "reflection",
    "summary",
    "names_feeling",
    "invites_correction",
    "safe_process",
];

/// The row of the reaction table that speaks, and what all rows together did.
pub(super) struct Taken<'p> {
    pub speaks: Option<&'p ReactionRule>,
    /// The first row that holds at all: its thought is theirs where no row has words (a question is answered, not remarked on).
    pub first: Option<&'p ReactionRule>,
    pub causes: Vec<Cause>,
    pub net: i8,
    /// The wound was met.
    pub healing: bool,
    /// The row that mends an earlier hurt, with its words, if there is one.
    mends: Option<(&'p ReactionRule, Vec<Span>)>,
}

impl Taken<'_> {
    pub fn kind(&self) -> &str {
        self.speaks.map_or("statement", |r| r.speak.as_str())
    }
}

/// Most words are in no list of ours, or the text opens a question the Spanish way: not English, though it may hold an
/// English word.
fn foreign(reading: &Reading<'_>) -> bool {
    let tokens = &reading.hits.reply.tokens;
    let strange = tokens.iter().filter(|t| t.is(flag::UNKNOWN | flag::CORRECTED)).count();
    tokens.len() >= 4 && (strange * 2 > tokens.len() || reading.text.contains(['¿', '¡']))
}

/// A harm that only weak signs speak for is read kindly beside clear good work.
fn forgiven(row: &ReactionRule, detection: &Detection) -> bool {
    let Some((_, harm)) = HARMS.iter().find(|(id, _)| *id == row.id) else { return false };
    strength(detection, harm).is_some_and(|s| s < CLEAR)
        && GOOD.iter().any(|id| strength(detection, id).is_some_and(|s| s >= CLEAR))
}

/// How clearly a move shows, in percent of its threshold; what no scorecard weighed is clear.
fn strength(detection: &Detection, id: &str) -> Option<u32> {
    let found = detection.find(id)?;
    let Some((_, card)) = found.rule.split_once("scorecard ") else { return Some(2 * CLEAR) };
    let mut numbers = card.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse::<u32>().ok());
    let (score, least) = (numbers.next()?, numbers.next()?);
    Some(score * 100 / least.max(1))
}

impl Session {
    /// Reads the reaction table: every row that holds counts, the first with words speaks.
    pub(super) fn take<'p>(&self, pack: &'p Pack, reading: &Reading<'_>, detection: &Detection) -> Taken<'p> {
        let mut taken =
            Taken { speaks: None, first: None, causes: Vec::new(), net: 0, healing: false, mends: None };
        for row in &pack.reactions {
            let spans = match row.id.strip_prefix("kind.") {
                // Said before in the same words: a guard finds it, not a kind.
                Some("repeats_self") => detection.guards.iter().any(|g| g.guard == "repeat").then(Vec::new),
                Some("other_language") if detection.kind.is_none() => foreign(reading).then(Vec::new),
                Some(kind) => (detection.kind.as_deref() == Some(kind)).then(Vec::new),
                None => reading.extra(&format!("reaction/{}", row.id)),
            };
            let Some(spans) = spans.filter(|_| !forgiven(row, detection)) else { continue };
            taken.first = taken.first.or(Some(row));
            if taken.speaks.is_none() && !row.speak.is_empty() {
                taken.speaks = Some(row);
            }
            if taken.mends.is_none() && MENDS.contains(&row.id.as_str()) {
                taken.mends = Some((row, spans.clone()));
            }
            if row.openness != 0 || row.patience != 0 {
                taken.net += row.openness;
                let (openness, patience) = (row.openness, row.patience);
                taken.causes.push(Cause { tell: row.cause.clone(), openness, patience, spans });
            }
            if row.only {
                return taken;
            }
        }
        self.touch_wound(pack, reading, detection, &mut taken);
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

    /// What heals the history with IT, and what tears it open.
    fn touch_wound(&self, pack: &Pack, reading: &Reading<'_>, detection: &Detection, taken: &mut Taken<'_>) {
        let Some(h) = pack.dials.history(&self.persona.history) else { return };
        let spans_of = |ids: &[String]| ids.iter().find_map(|id| detection.find(id).map(|m| m.spans.clone()));
        let heals = spans_of(&h.heals).or_else(|| reading.extra(&format!("heals/{}", h.id)));
        if let Some(spans) = heals.filter(|_| !self.state.healed && taken.net >= 0) {
            taken.net += 1;
            taken.healing = true;
            taken.causes.push(Cause { tell: h.heal_cause.clone(), openness: 1, patience: 0, spans });
        }
        if let Some(spans) = spans_of(&h.tears) {
            taken.net -= 1;
            taken.causes.push(Cause { tell: h.tear_cause.clone(), openness: -1, patience: 0, spans });
        }
    }

    /// Adds up openness and patience.
    pub(super) fn fold(&mut self, taken: &mut Taken<'_>, detection: &Detection) {
        let slow = self.pack.dials.mood(&self.persona.mood).is_some_and(|m| m.thaw_turns > 1);
        let mut net = taken.net.clamp(-2, 2);
        if let Some((row, spans)) =
            taken.mends.clone().filter(|_| self.state.hurt && !self.state.mended && net >= 0)
        {
            // Once in a talk a real repair is worth two steps, whatever the mood.
            taken.causes.push(Cause {
                tell: "You mended what had gone wrong between you.".into(),
                openness: 2 - net,
                patience: 0,
                spans,
            });
            net = 2;
            // That is what they answer to, whatever else stood in the reply.
            taken.speaks = Some(row);
            self.state.mended = true;
            self.state.hurt = false;
        } else if net > 0 && slow && !self.state.thawing {
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
        self.state.healed |= taken.healing;
        let before = self.state.openness;
        self.state.openness = (before as i8 + net).clamp(0, 5) as u8;
        self.state.hurt |= net <= -2 || net < 0 && self.state.openness == 0;
        let patience: i16 = taken.causes.iter().map(|c| i16::from(c.patience)).sum();
        self.state.patience += patience.clamp(-4, 2) - 1;
        let odd = matches!(
            detection.kind.as_deref(),
            Some("empty" | "gibberish" | "pasted_code" | "other_language")
        );
        self.state.bad_turns = if taken.net < 0 || odd { self.state.bad_turns + 1 } else { 0 };
        taken.net = net;
    }
}
