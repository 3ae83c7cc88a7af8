//! The personal best: the round that found out most of what there was. Never compares people.

use super::{Played, counted};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    pub round: String,
    pub persona: String,
    pub day: i64,
    pub found: u8,
    pub there: u8,
}

/// The largest share found; the newest of equals. `None` while nothing was ever found.
pub fn best(played: &[Played]) -> Option<Best> {
    let round = counted(played)
        .filter(|round| round.found > 0 && round.there > 0)
        .max_by_key(|round| (u32::from(round.found) * 1000 / u32::from(round.there), round.day))?;
    Some(Best {
        round: round.id.clone(),
        persona: round.persona.clone(),
        day: round.day,
        found: round.found,
        there: round.there,
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::round;
    use super::*;

    #[test]
    fn the_largest_share_wins_and_then_the_newest() {
        let found = |day, found, there| Played { found, there, ..round(day, "S01", "R08", &[]) };
        let day = |rounds: &[Played]| best(rounds).map(|b| b.day);
        assert_eq!(day(&[found(1, 4, 5), found(2, 3, 3), found(3, 2, 5)]), Some(2));
        assert_eq!(day(&[found(1, 3, 3), found(2, 5, 5)]), Some(2));
        assert_eq!(day(&[found(1, 0, 5)]), None);
    }
}
