//! Does the learner see themself as the rules do: own rating minus level, for every skill that has both. Says nothing
//! before two rounds were rated.

use super::{Played, counted};

/// Own rating minus level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibration {
    /// Mean difference in hundredths; above zero: kinder on oneself than the rules.
    pub hundredths: i32,
    /// Mean difference a round in hundredths, the oldest first.
    pub rounds: Vec<i32>,
    /// Their days.
    pub days: Vec<i64>,
}

impl Calibration {
    /// "You rate yourself 0.4 higher than the rules do."
    pub fn sentence(&self) -> String {
        let by = self.hundredths.unsigned_abs();
        let figure = format!("{}.{}", (by + 5) / 100, (by + 5) / 10 % 10);
        match self.hundredths {
            -24..=24 => "You see yourself much as the rules do.".into(),
            25.. => format!("You rate yourself {figure} higher than the rules do."),
            _ => format!("You rate yourself {figure} lower than the rules do."),
        }
    }
}

/// `None` before two rounds were rated.
pub fn calibration(played: &[Played]) -> Option<Calibration> {
    let (mut rounds, mut days) = (Vec::new(), Vec::new());
    for round in counted(played) {
        let gaps: Vec<i32> = round
            .ratings
            .iter()
            .filter_map(|(skill, rating)| Some(i32::from(*rating) - i32::from(*round.levels.get(skill)?)))
            .collect();
        if let Ok(n @ 1..) = i32::try_from(gaps.len()) {
            rounds.push(gaps.iter().sum::<i32>() * 100 / n);
            days.push(round.day);
        }
    }
    let n = i32::try_from(rounds.len()).ok().filter(|n| *n >= 2)?;
    Some(Calibration { hundredths: rounds.iter().sum::<i32>() / n, rounds, days })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::round;
    use super::*;

    fn rated(levels: &[(u8, u8)]) -> Vec<Played> {
        (0..)
            .zip(levels)
            .map(|(day, (level, rating))| {
                let mut played = round(day, "S01", "R08", &[("K1", *level)]);
                played.ratings.insert("K1".into(), *rating);
                played.ratings.insert("K9".into(), 3);
                played
            })
            .collect()
    }

    #[test]
    fn the_gap_is_said_in_words() {
        for (levels, says) in [
            (&[(1, 2), (2, 2)][..], Some("You rate yourself 0.5 higher than the rules do.")),
            (&[(3, 2), (3, 1)], Some("You rate yourself 1.5 lower than the rules do.")),
            (&[(2, 2), (1, 1)], Some("You see yourself much as the rules do.")),
            (&[(0, 3)], None),
            (&[], None),
        ] {
            let got = calibration(&rated(levels)).map(|c| c.sentence());
            assert_eq!(got.as_deref(), says, "{levels:?}");
        }
    }
}
