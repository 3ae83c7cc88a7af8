//! Choosing words: one line of a pool that was not said yet, in the temperament's frame. Never judges, never repeats.

use std::collections::BTreeSet;

use super::seed::Draw;

/// Picks an unused line and marks it used. When a pool is used up, `None`.
pub fn pick(pool: &[String], used: &mut BTreeSet<String>, draw: &mut Draw) -> Option<String> {
    for i in draw.order(pool.len()) {
        if used.insert(pool[i].clone()) {
            return Some(pool[i].clone());
        }
    }
    None
}

/// Puts words into a frame such as "Well. {line}"; a frame that would repeat their beginning is left out.
pub fn frame(
    frames: &[String],
    slot: &str,
    words: &str,
    used: &mut BTreeSet<String>,
    draw: &mut Draw,
) -> String {
    let Some(frame) = draw.pick(frames) else { return words.to_string() };
    let bare = frame.trim() == slot;
    if !bare && !used.insert(format!("frame:{frame}")) {
        return words.to_string();
    }
    frame.replace(slot, words)
}

/// Joins parts of a line with single spaces, leaving out empty ones.
pub fn join(parts: &[String]) -> String {
    parts.iter().map(|p| p.trim()).filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")
}
