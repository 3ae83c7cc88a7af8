//! From findings to levels: chances, levels from the top, bonuses, caps, the reckoning in steps. Never finds moves itself.

use super::book::{Rulebook, SkillRule};
use super::findings::{CapHit, Detection, NextLevel, SkillMark, TurnMarks};
use super::reading::Reading;
use crate::text::Span;

impl Rulebook {
    /// Marks a reply that has been read.
    pub fn mark(&self, reading: &Reading<'_>, detection: &Detection) -> TurnMarks {
        let skills = self.skills.iter().filter_map(|s| skill(s, reading)).collect();
        let (overall, overall_steps) = self.overall_level(reading, detection);
        TurnMarks { skills, overall, overall_steps }
    }

    fn overall_level(&self, reading: &Reading<'_>, detection: &Detection) -> (u8, Vec<(String, String)>) {
        let mut steps = Vec::new();
        let Some((file, weights, caps)) = &self.overall else { return (0, steps) };
        if matches!(detection.kind.as_deref(), Some("empty" | "gibberish" | "pasted_code" | "other_language"))
        {
            return (0, vec![("nothing was said that this person could use".into(), "0".into())]);
        }
        let mut sum = 0;
        for ((weight, label, _), node) in file.weights.iter().zip(weights) {
            if node.eval(reading).is_some() {
                sum += weight;
                steps.push((
                    label.clone(),
                    format!("{}{}", if *weight < 0 { "\u{2212}" } else { "+" }, halves(weight.abs())),
                ));
            }
        }
        let (one, two, three) = file.thresholds;
        let mut level = if sum >= three {
            3
        } else if sum >= two {
            2
        } else {
            u8::from(sum >= one)
        };
        for (cap, node) in file.caps.iter().zip(caps) {
            if cap.to < level && node.eval(reading).is_some() {
                level = cap.to;
                steps.push((cap.tell.clone(), format!("at most {}", cap.to)));
            }
        }
        if !detection.guards.is_empty() && level > 1 {
            level = 1;
            steps.push((detection.guards[0].tell.clone(), "at most 1".into()));
        }
        (level, steps)
    }
}

fn halves(h: i16) -> String {
    if h % 2 == 0 { format!("{}", h / 2) } else { format!("{}.5", h / 2) }
}

fn skill(rule: &SkillRule, reading: &Reading<'_>) -> Option<SkillMark> {
    rule.chances.eval(reading)?;
    let file = &rule.file;
    let (index, seen) = rule.levels.iter().enumerate().find_map(|(i, n)| n.eval(reading).map(|s| (i, s)))?;
    let found = &file.levels[index];
    let mut level = found.level;
    let mut evidence: Vec<Span> = reading.spans(&seen.ranges);
    let mut steps = vec![(found.anchor.clone(), format!("would be {level}"))];
    for (bonus, node) in file.bonuses.iter().zip(&rule.bonuses) {
        if let Some(seen) = node.eval(reading).filter(|_| level < 3 && level > 0) {
            level += 1;
            evidence.extend(reading.spans(&seen.ranges));
            steps.push((bonus.tell.clone(), "one more".into()));
        }
    }
    let mut caps = Vec::new();
    for (cap, node) in file.caps.iter().zip(&rule.caps) {
        let Some(seen) = node.eval(reading) else { continue };
        let spans = reading.spans(&seen.ranges);
        if cap.to < level {
            level = cap.to;
            steps.push((cap.tell.clone(), format!("at most {}", cap.to)));
        }
        caps.push(CapHit { to: cap.to, flag: cap.flag, session: cap.session, tell: cap.tell.clone(), spans });
    }
    steps.push(("so".into(), level.to_string()));
    evidence.sort();
    evidence.dedup();
    Some(SkillMark {
        skill: file.id.clone(),
        level,
        anchor: file
            .levels
            .iter()
            .find(|l| l.level == level)
            .map_or_else(|| found.anchor.clone(), |l| l.anchor.clone()),
        evidence,
        rule: format!("{}/levels[{index}]/{}", file.id, seen.why.write(reading.book)),
        steps,
        caps,
        next: next(rule, level),
    })
}

fn next(rule: &SkillRule, level: u8) -> Option<NextLevel> {
    let index = rule.file.levels.iter().position(|l| l.level == level + 1)?;
    let above = &rule.file.levels[index];
    Some(NextLevel {
        level: above.level,
        anchor: above.anchor.clone(),
        missing: above.missing.clone(),
        missing_moves: rule.wants[index].clone(),
    })
}
