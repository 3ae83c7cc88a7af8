//! From a session to its debrief. Every row carries the learner's own words or names what was missing.

use std::collections::BTreeMap;

use super::ledger::ledger;
use super::levels::session_level;
use super::near::nearest;
use super::once::{DEMEANS, fault_alone, quote};
use super::{Debrief, Figures, Flag, Mark, Quote, Sign, SkillResult, TurnSkill, TurnView, Weakest};
use crate::rubric::SkillMark;
use crate::session::{Cause, Ending, Session, Turn};
use crate::text::Span;

/// Makes the debrief.
pub fn debrief(session: &Session) -> Debrief {
    let scenario = session.scenario();
    let skills = skills(session);
    let weakest = weakest(session);
    let found = session.state.told.len();
    let all = scenario.facts.len();
    let flags = flags(session);
    let (keep, change) = keep_and_change(session, &skills, weakest.as_ref());
    Debrief {
        scenario: scenario.id.clone(),
        scenario_title: scenario.title.clone(),
        persona_name: session.persona.name(),
        persona_title: session.cast().title.clone(),
        seed: session.case.seed.clone(),
        opening: session.opening.clone(),
        ending: session.state.ending,
        ending_words: ending_words(session),
        summary: summary(session, found, all),
        feedforward: feedforward(session, &skills, weakest.as_ref()),
        turns: session.turns.iter().map(|t| turn_view(session, t)).collect(),
        ledger: ledger(session),
        needs: scenario.needs.clone(),
        fears: scenario.fears.clone(),
        stakes: scenario.stakes.clone(),
        right: scenario
            .right
            .iter()
            .cloned()
            .chain([format!("{} {}", scenario.trap, scenario.trap_right)])
            .collect(),
        practical_fix: scenario.practical_fix.clone(),
        good_close: scenario.good_close.clone(),
        figures: figures(session),
        flags,
        skills,
        weakest,
        keep,
        change,
    }
}

fn ending_words(session: &Session) -> String {
    let name = &session.persona.given;
    match session.state.ending {
        Ending::Achieved => format!("You and {name} agreed on what happens next."),
        Ending::Left => "You left the talk.".into(),
        Ending::WalkedAway => {
            format!("{name} walked away. That is a result too, and any turn can be tried again.")
        }
        Ending::OutOfTime => format!("{name} had to go."),
        Ending::Unfinished => "The talk is not finished.".into(),
    }
}

fn summary(session: &Session, found: usize, all: usize) -> String {
    let name = &session.persona.given;
    let start = session.turns.first().map_or(session.state.openness, |t| t.openness_before);
    let now = session.state.openness;
    let moved = match now.cmp(&start) {
        std::cmp::Ordering::Greater => format!("{name} opened from {start} to {now} of 5."),
        std::cmp::Ordering::Less => format!("{name} closed from {start} to {now} of 5."),
        std::cmp::Ordering::Equal => format!("{name} stayed at {now} of 5."),
    };
    let turning = session
        .turns
        .iter()
        .max_by_key(|t| (i16::from(t.shown.openness) - i16::from(t.openness_before)).abs())
        .filter(|t| t.shown.openness != t.openness_before)
        .map(|t| {
            let cause = t
                .causes
                .iter()
                .max_by_key(|c| c.openness.abs())
                .map_or(String::new(), |c| format!(" {}", c.tell));
            format!(" The talk turned at turn {}.{cause}", t.shown.turn)
        })
        .unwrap_or_default();
    format!("You found {found} of {all} hidden facts. {moved}{turning}")
}

fn flags(session: &Session) -> Vec<Flag> {
    let mut flags: Vec<Flag> = Vec::new();
    for turn in &session.turns {
        for mark in &turn.marks.skills {
            for cap in mark.caps.iter().filter(|c| c.flag) {
                let quote = quote(&turn.shown.reply, &cap.spans);
                if !flags.iter().any(|f| f.turn == turn.shown.turn && f.quote == quote) {
                    flags.push(Flag {
                        skill: mark.skill.clone(),
                        turn: turn.shown.turn,
                        tell: cap.tell.clone(),
                        quote,
                    });
                }
            }
        }
    }
    flags
}

fn skills(session: &Session) -> Vec<SkillResult> {
    let scenario = session.scenario();
    let mut all = Vec::new();
    for file in session.pack().rules.skill_files() {
        let reckoned = session_level(&file.id, &session.turns);
        let marked: Vec<(&Turn, &SkillMark)> =
            session.turns.iter().filter_map(|t| t.marks.skill(&file.id).map(|m| (t, m))).collect();
        let mut quotes: Vec<Quote> = marked
            .iter()
            .map(|(t, m)| Quote {
                turn: t.shown.turn,
                text: quote(&t.shown.reply, &words_of(m)),
                level: m.level,
            })
            .filter(|q| !q.text.is_empty())
            .collect();
        quotes.sort_by_key(|q| (3 - q.level, q.turn));
        quotes.truncate(3);
        let best = marked.iter().max_by_key(|(_, m)| m.level);
        all.push(SkillResult {
            id: file.id.clone(),
            title: file.title.clone(),
            short: file.short.clone(),
            focus: scenario.focus.0 == file.id || scenario.focus.1 == file.id,
            anchor: reckoned
                .level
                .and_then(|l| file.levels.iter().find(|x| x.level == l))
                .map_or(String::new(), |l| l.anchor.clone()),
            level: reckoned.level,
            steps: reckoned.steps,
            quotes,
            by_turn: marked.iter().map(|(t, m)| (t.shown.turn, m.level)).collect(),
            example_2: file.example_2.clone(),
            example_3: file.example_3.clone(),
            missing: best.and_then(|(_, m)| m.next.as_ref()).map_or(String::new(), |n| n.missing.clone()),
        });
    }
    all
}

pub(super) fn words_of(mark: &SkillMark) -> Vec<Span> {
    let mut spans = mark.evidence.clone();
    spans.extend(mark.caps.iter().flat_map(|c| c.spans.iter().copied()));
    spans.sort();
    spans.dedup();
    spans
}

pub(super) fn turn_view(session: &Session, turn: &Turn) -> TurnView {
    let rules = &session.pack().rules;
    let reply = &turn.shown.reply;
    let mut marks = Vec::new();
    let flagged: Vec<Span> = turn
        .marks
        .skills
        .iter()
        .flat_map(|m| m.caps.iter().filter(|c| c.flag).flat_map(|c| c.spans.iter().copied()))
        .collect();
    let fault_alone = fault_alone(turn);
    for m in &turn.detection.moves {
        let Some(file) = rules.move_file(&m.id) else { continue };
        if fault_alone && m.id == DEMEANS {
            continue;
        }
        for span in &m.spans {
            let sign = match () {
                () if flagged.iter().any(|f| f.overlaps(span)) && rules.harms(&m.id) => Sign::Flag,
                () if rules.harms(&m.id) || m.id == "generic_sympathy" => Sign::Lost,
                () => Sign::Gained,
            };
            if matches!(m.id.as_str(), "closed_question") {
                continue;
            }
            marks.push(Mark {
                sign,
                span: *span,
                quote: span.of(reply).into(),
                label: file.label.clone(),
                tell: file.tell.clone(),
                id: m.id.clone(),
                rule: m.rule.clone(),
            });
        }
    }
    // Words within words that show the same are not shown twice.
    let outer: Vec<(String, Span)> = marks.iter().map(|m| (m.id.clone(), m.span)).collect();
    marks.retain(|m| {
        !outer.iter().any(|(id, run)| {
            *id == m.id && *run != m.span && run.start <= m.span.start && m.span.end <= run.end
        })
    });
    // Words that cost something are not earned as well.
    let harms: Vec<Span> = marks.iter().filter(|m| m.sign != Sign::Gained).map(|m| m.span).collect();
    marks.retain(|m| m.sign != Sign::Gained || !harms.iter().any(|harm| harm.overlaps(&m.span)));
    for near in &turn.detection.near {
        for span in near.spans.iter().take(1) {
            let label = rules.move_file(&near.id).map_or_else(|| near.id.clone(), |f| f.label.clone());
            marks.push(Mark {
                sign: Sign::Near,
                span: *span,
                quote: span.of(reply).into(),
                label,
                tell: near.missing.clone(),
                id: near.id.clone(),
                rule: String::new(),
            });
        }
    }
    for guard in &turn.detection.guards {
        for span in guard.spans.iter().take(1) {
            marks.push(Mark {
                sign: Sign::Near,
                span: *span,
                quote: span.of(reply).into(),
                label: "no credit".into(),
                tell: guard.tell.clone(),
                id: guard.guard.clone(),
                rule: String::new(),
            });
        }
    }
    if turn.detection.near.is_empty() && !marks.iter().any(|m| m.sign == Sign::Flag) {
        marks.extend(nearest(session, turn));
    }
    marks.sort_by_key(|m| (m.span, m.sign));
    let told_twice = |cause: &&Cause| {
        let demeans = session.pack().reactions.iter().find(|row| row.id == DEMEANS);
        fault_alone && demeans.is_some_and(|row| row.cause == cause.tell)
    };
    TurnView {
        turn: turn.shown.turn,
        reply: reply.clone(),
        marks,
        skills: turn
            .marks
            .skills
            .iter()
            .map(|m| TurnSkill {
                id: m.skill.clone(),
                short: rules.skill_file(&m.skill).map_or_else(|| m.skill.clone(), |f| f.short.clone()),
                level: m.level,
                anchor: m.anchor.clone(),
                quotes: words_of(m).iter().map(|s| s.of(reply).to_string()).collect(),
                steps: m.steps.clone(),
                missing: m.next.as_ref().map_or(String::new(), |n| n.missing.clone()),
                rule: m.rule.clone(),
            })
            .collect(),
        overall: turn.shown.overall,
        event: turn.event.clone(),
        persona_line: turn.shown.persona_line.clone(),
        inner_thought: turn.shown.inner_thought.clone(),
        thought_quote: quote(reply, &turn.thought_spans),
        openness_before: turn.openness_before,
        openness: turn.shown.openness,
        patience: turn.shown.patience,
        causes: turn
            .causes
            .iter()
            .filter(|cause| !told_twice(cause))
            .map(|c| (c.tell.clone(), c.openness, quote(reply, &c.spans)))
            .collect(),
        facts: turn.shown.facts.clone(),
        helped: turn.shown.helped,
    }
}

/// The turn that served least, the skill it failed, and two better wordings for it.
fn weakest(session: &Session) -> Option<Weakest> {
    let turn = session.turns.iter().min_by_key(|t| {
        (t.shown.overall, i16::from(t.shown.openness) - i16::from(t.openness_before), t.shown.turn)
    })?;
    weakest_in(session, turn)
}

/// The same for one turn: the skill that it failed the most.
pub(super) fn weakest_in(session: &Session, turn: &Turn) -> Option<Weakest> {
    let scenario = session.scenario();
    let weight = |m: &SkillMark| {
        (
            m.level,
            !(scenario.focus.0 == m.skill || scenario.focus.1 == m.skill),
            !scenario.skills.contains(&m.skill),
        )
    };
    let mark = turn.marks.skills.iter().min_by_key(|m| weight(m));
    let skill = mark.map_or_else(|| scenario.focus.0.clone(), |m| m.skill.clone());
    let file = session.pack().rules.skill_file(&skill);
    let fitted =
        scenario.wordings.iter().find(|(id, _)| *id == skill).map(|(_, w)| w.clone()).unwrap_or_default();
    let bank = file.map(|f| f.strong.clone()).unwrap_or_default();
    let mut draw = crate::persona::seed::SeedCode::parse(&session.case.seed)
        .ok()?
        .draw(&format!("wordings/{}", turn.shown.turn));
    let pool: Vec<String> = if fitted.len() >= 2 { fitted } else { fitted.into_iter().chain(bank).collect() };
    let wordings = draw.order(pool.len()).into_iter().take(2).map(|i| pool[i].clone()).collect();
    let words = mark.map(words_of).unwrap_or_default();
    let quoted = quote(&turn.shown.reply, &words);
    Some(Weakest {
        turn: turn.shown.turn,
        short: file.map_or_else(|| skill.clone(), |f| f.short.clone()),
        skill,
        quote: if quoted.is_empty() { turn.shown.reply.chars().take(160).collect() } else { quoted },
        wordings,
    })
}

fn keep_and_change(session: &Session, skills: &[SkillResult], weakest: Option<&Weakest>) -> (String, String) {
    let rules = &session.pack().rules;
    let best = skills.iter().filter(|s| s.level.is_some_and(|l| l >= 2)).max_by_key(|s| (s.level, s.focus));
    let gained =
        session.turns.iter().flat_map(|t| t.detection.moves.iter().map(move |m| (t, m))).find(|(t, m)| {
            !rules.harms(&m.id)
                && t.shown.openness > t.openness_before
                && !matches!(m.id.as_str(), "closed_question" | "generic_sympathy")
        });
    let keep = match (best.and_then(|s| s.quotes.first().map(|q| (s, q))), gained) {
        (Some((s, q)), _) => format!("{}: \u{201c}{}\u{201d} (turn {}).", s.short, q.text, q.turn),
        (None, Some((t, m))) => {
            let label = rules.move_file(&m.id).map_or("", |f| f.label.as_str());
            format!(
                "In turn {} you {label}: \u{201c}{}\u{201d}. They opened.",
                t.shown.turn,
                quote(&t.shown.reply, &m.spans)
            )
        }
        (None, None) => "You stayed in the talk. Keep that, and use the two ideas below.".into(),
    };
    let change = match weakest {
        Some(w) => {
            let missing = skills.iter().find(|s| s.id == w.skill).map_or("", |s| s.missing.as_str());
            let what =
                if missing.is_empty() { String::new() } else { format!(" What was missing: {missing}.") };
            format!("{} in turn {}: \u{201c}{}\u{201d}.{what}", w.short, w.turn, w.quote)
        }
        None => "Say something, and see what they do with it.".into(),
    };
    (keep, change)
}

/// Two acts for next time, from the weakest skills of this scenario.
fn feedforward(session: &Session, skills: &[SkillResult], weakest: Option<&Weakest>) -> Vec<String> {
    let mut order: Vec<&SkillResult> = skills.iter().filter(|s| s.level.is_some_and(|l| l < 3)).collect();
    order.sort_by_key(|s| (weakest.is_none_or(|w| w.skill != s.id), s.level, !s.focus));
    let focus = session.scenario().focus.clone();
    let ids = order.into_iter().map(|s| s.id.clone()).chain([focus.0, focus.1]);
    let mut ideas: Vec<String> = Vec::new();
    for id in ids {
        let Some(file) = session.pack().rules.skill_file(&id) else { continue };
        if let Some(idea) = file.feedforward.iter().find(|f| !ideas.contains(f)) {
            ideas.push(idea.clone());
        }
        if ideas.len() == 2 {
            break;
        }
    }
    ideas
}

fn figures(session: &Session) -> Figures {
    let mut moves: BTreeMap<String, u32> = BTreeMap::new();
    let mut f = Figures { turns: session.turns.len() as u32, ..Figures::default() };
    for t in &session.turns {
        f.words += t.detection.words;
        f.questions += t.detection.questions;
        f.persona_words += t.shown.persona_line.split_whitespace().count() as u32;
        for m in &t.detection.moves {
            *moves.entry(m.id.clone()).or_default() += 1;
        }
    }
    f.open_questions = moves.get("open_question").copied().unwrap_or(0);
    f.reflections = moves.get("reflection").copied().unwrap_or(0);
    f.moves = moves;
    f
}
