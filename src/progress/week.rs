//! The week as seven beads. It shows rounds and never a loss: no streak, nothing that resets with reproach.

use super::Played;

/// Rounds on each day of the week, from its first day on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    pub days: [u32; 7],
    /// Today's place in it, 0 to 6.
    pub today: usize,
}

impl Week {
    pub fn rounds(&self) -> u32 {
        self.days.iter().sum()
    }
}

/// `today` in days since 1970 (a Thursday); `first` is the first day of the week, 0 for Monday to 6 for Sunday.
pub fn week(played: &[Played], today: i64, first: u8) -> Week {
    let weekday = (today + 3).rem_euclid(7);
    let place = (weekday - i64::from(first)).rem_euclid(7);
    let mut week = Week { today: usize::try_from(place).unwrap_or(0), ..Week::default() };
    for round in played.iter().filter(|round| !round.sample && round.talk.turns > 0) {
        if let Ok(at @ 0..7) = usize::try_from(round.day - (today - place)) {
            week.days[at] += 1;
        }
    }
    week
}

#[cfg(test)]
mod tests {
    use super::super::fixture::round;
    use super::*;

    #[test]
    fn rounds_fall_on_their_days() {
        // 20782 is Wednesday, 2026-11-25.
        let rounds: Vec<Played> =
            [20779, 20780, 20780, 20782].iter().map(|day| round(*day, "S01", "R08", &[])).collect();
        for (first, days, today) in
            [(0, [2, 0, 1, 0, 0, 0, 0], 2), (6, [1, 2, 0, 1, 0, 0, 0], 3), (2, [1, 0, 0, 0, 0, 0, 0], 0)]
        {
            let week = week(&rounds, 20782, first);
            assert_eq!((week.days, week.today), (days, today), "first {first}");
        }
        assert_eq!(week(&rounds, 20782, 0).rounds(), 3);
    }
}
