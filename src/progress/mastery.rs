//! Levels of a skill round by round, and where somebody stands now. Levels are counted as they were shown; the one mean
//! that is made weighs the newest rounds most and is quoted with its number of rounds. Never guesses an unseen skill.

use super::{Played, counted};

/// How many seen rounds a mean looks back on.
const LOOK_BACK: usize = 4;

/// One round of the chart of a skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub round: String,
    pub day: i64,
    /// `None`: nothing called for the skill.
    pub level: Option<u8>,
    pub rating: Option<u8>,
}

/// Where somebody stands in a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mastery {
    /// Mean level in hundredths over the last seen rounds; the newest weighs most.
    pub hundredths: u32,
    /// In how many rounds the skill was seen at all.
    pub seen: u32,
    /// Day of the last time.
    pub last: i64,
}

/// How a round is begun, by what is known of the learner. Examples help those who are new to a skill and reflection
/// those who are not (users.md, feature 13, and the meta-analysis that it cites).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scaffold {
    /// A worked example before the talk.
    ExampleFirst,
    Plain,
    /// The learner looks back in their own words before any hint.
    ReflectFirst,
}

/// The last `rounds` rounds that count, oldest first, with the level and the learner's own view.
pub fn series(played: &[Played], skill: &str, rounds: usize) -> Vec<Point> {
    let mut points: Vec<Point> = counted(played)
        .rev()
        .take(rounds)
        .map(|round| Point {
            round: round.id.clone(),
            day: round.day,
            level: round.levels.get(skill).copied(),
            rating: round.ratings.get(skill).copied(),
        })
        .collect();
    points.reverse();
    points
}

/// `None` while the skill was never seen.
pub fn mastery(played: &[Played], skill: &str) -> Option<Mastery> {
    let seen: Vec<(i64, u8)> =
        counted(played).filter_map(|round| Some((round.day, *round.levels.get(skill)?))).collect();
    let last = seen.last()?.0;
    let (mut sum, mut weight) = (0, 0);
    for (age, (_, level)) in seen.iter().rev().take(LOOK_BACK).enumerate() {
        // 4, 3, 2, 1 from the newest back.
        let counts = u32::try_from(LOOK_BACK - age).unwrap_or(1);
        sum += counts * u32::from(*level) * 100;
        weight += counts;
    }
    Some(Mastery { hundredths: sum / weight, seen: u32::try_from(seen.len()).unwrap_or(u32::MAX), last })
}

/// Under two seen rounds or a mean under 1.00: an example first. Three and more with a mean of 2.00: reflection first.
pub fn scaffold(mastery: Option<Mastery>) -> Scaffold {
    match mastery {
        Some(m) if m.seen >= 3 && m.hundredths >= 200 => Scaffold::ReflectFirst,
        Some(m) if m.seen >= 2 && m.hundredths >= 100 => Scaffold::Plain,
        _ => Scaffold::ExampleFirst,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::round;
    use super::*;

    #[test]
    fn the_newest_rounds_weigh_most() {
        let rows: &[(&[u8], u32)] = &[
            (&[2], 200),
            (&[0, 3], 171),
            (&[3, 0], 128),
            (&[1, 1, 1, 1], 100),
            (&[3, 3, 3, 1, 1, 1, 1], 100),
            (&[0, 1, 2, 3], 200),
        ];
        for (levels, expected) in rows {
            let played: Vec<Played> =
                (0..).zip(*levels).map(|(day, level)| round(day, "S01", "R08", &[("K1", *level)])).collect();
            assert_eq!(mastery(&played, "K1").map(|m| m.hundredths), Some(*expected), "{levels:?}");
        }
        assert_eq!(mastery(&[round(1, "S01", "R08", &[("K1", 2)])], "K2"), None);
    }

    #[test]
    fn a_round_that_did_not_ask_for_the_skill_leaves_a_gap() {
        let mut played = vec![
            round(1, "S01", "R08", &[("K1", 1)]),
            round(2, "S01", "R08", &[]),
            round(3, "S01", "R08", &[("K1", 2)]),
        ];
        played[2].ratings.insert("K1".into(), 3);
        let levels: Vec<_> = series(&played, "K1", 10).iter().map(|p| (p.level, p.rating)).collect();
        assert_eq!(levels, [(Some(1), None), (None, None), (Some(2), Some(3))]);
        assert_eq!(series(&played, "K1", 2).len(), 2);
    }

    #[test]
    fn beginners_get_an_example_and_the_advanced_reflect() {
        let m = |hundredths, seen| Some(Mastery { hundredths, seen, last: 0 });
        for (at, expected) in [
            (None, Scaffold::ExampleFirst),
            (m(300, 1), Scaffold::ExampleFirst),
            (m(99, 5), Scaffold::ExampleFirst),
            (m(100, 2), Scaffold::Plain),
            (m(210, 2), Scaffold::Plain),
            (m(200, 3), Scaffold::ReflectFirst),
        ] {
            assert_eq!(scaffold(at), expected, "{at:?}");
        }
    }
}
