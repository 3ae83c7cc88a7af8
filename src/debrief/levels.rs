//! The session's level of a skill: best-typical, with caps. Never an average.
//!
//! The level reached in at least two of the turns that called for it (where only one did, that turn's), minus one where a
//! turn after the best one came out at 0; session caps last.

use crate::session::Turn;

/// A session level with the steps of its reckoning.
pub struct Reckoned {
    pub level: Option<u8>,
    pub steps: Vec<(String, String)>,
}

/// Reckons one skill over all turns.
pub fn session_level(skill: &str, turns: &[Turn]) -> Reckoned {
    let mut by_turn: Vec<(u16, u8)> = Vec::new();
    let mut steps = Vec::new();
    let mut cap: Option<(u8, String)> = None;
    for turn in turns {
        let Some(mark) = turn.marks.skill(skill) else { continue };
        by_turn.push((turn.shown.turn, mark.level));
        for hit in mark.caps.iter().filter(|c| c.session || c.flag) {
            if cap.as_ref().is_none_or(|(to, _)| hit.to < *to) {
                cap = Some((hit.to, hit.tell.clone()));
            }
        }
    }
    if by_turn.is_empty() {
        return Reckoned { level: None, steps };
    }
    let mut levels: Vec<u8> = by_turn.iter().map(|(_, l)| *l).collect();
    levels.sort_unstable_by(|a, b| b.cmp(a));
    let mut level = if levels.len() == 1 { levels[0] } else { levels[1] };
    steps.push((
        if levels.len() == 1 {
            "called for once, in turn".to_string() + &format!(" {}", by_turn[0].0)
        } else {
            format!("reached in at least two of {} turns", levels.len())
        },
        level.to_string(),
    ));
    let best = by_turn.iter().position(|(_, l)| *l == levels[0]).unwrap_or(0);
    if let Some((turn, _)) = by_turn[best..].iter().find(|(_, l)| *l == 0).filter(|_| level > 0) {
        level -= 1;
        steps.push((format!("came out at 0 later, in turn {turn}"), "one less".into()));
    }
    if let Some((to, tell)) = cap.filter(|(to, _)| *to < level) {
        level = to;
        steps.push((tell, format!("at most {to}")));
    }
    steps.push(("so".into(), level.to_string()));
    Reckoned { level: Some(level), steps }
}
