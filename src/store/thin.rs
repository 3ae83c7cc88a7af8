//! Which backups are kept: the newest three, the last of each of 12 days, 10 weeks and 9 months. Arithmetic only.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};

const NEWEST: usize = 3;
const DAYS: usize = 12;
const WEEKS: usize = 10;
const MONTHS: usize = 9;

/// When a backup was made (UTC), as its file name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    pub year: i16,
    pub month: i8,
    pub day: i8,
    pub second_of_day: u32,
}

impl Stamp {
    pub fn of(seconds: i64) -> Self {
        let at = DateTime::constant(1970, 1, 1, 0, 0, 0, 0)
            .checked_add(jiff::SignedDuration::from_secs(seconds))
            .unwrap_or(DateTime::constant(1970, 1, 1, 0, 0, 0, 0));
        let clock = (u32::try_from(at.hour()), u32::try_from(at.minute()), u32::try_from(at.second()));
        let (h, m, s) = (clock.0.unwrap_or(0), clock.1.unwrap_or(0), clock.2.unwrap_or(0));
        Self { year: at.year(), month: at.month(), day: at.day(), second_of_day: h * 3600 + m * 60 + s }
    }

    /// "20261125-093000".
    pub fn name(&self) -> String {
        let s = self.second_of_day;
        format!(
            "{:04}{:02}{:02}-{:02}{:02}{:02}",
            self.year,
            self.month,
            self.day,
            s / 3600,
            s / 60 % 60,
            s % 60
        )
    }

    pub fn parse(name: &str) -> Option<Self> {
        let (date, time) = name.split_once('-')?;
        let all_digits = |s: &str, n: usize| s.len() == n && s.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(date, 8) || !all_digits(time, 6) {
            return None;
        }
        let (year, month, day) = (date[..4].parse().ok()?, date[4..6].parse().ok()?, date[6..].parse().ok()?);
        Date::new(year, month, day).ok()?;
        let part = |range: std::ops::Range<usize>| time[range].parse::<u32>().ok();
        Some(Self { year, month, day, second_of_day: part(0..2)? * 3600 + part(2..4)? * 60 + part(4..6)? })
    }

    /// Seconds since 1970.
    pub fn seconds(&self) -> i64 {
        self.days() * 86_400 + i64::from(self.second_of_day)
    }

    fn days(&self) -> i64 {
        let date = Date::new(self.year, self.month, self.day).unwrap_or(Date::ZERO);
        let hours = Date::constant(1970, 1, 1).duration_until(date).as_hours();
        hours.div_euclid(24)
    }
}

/// The ones to keep, out of all.
pub fn kept(all: &[Stamp]) -> BTreeSet<Stamp> {
    let mut newest_first: Vec<Stamp> = all.to_vec();
    newest_first.sort_unstable_by(|a, b| b.cmp(a));
    let mut kept: BTreeSet<Stamp> = newest_first.iter().copied().take(NEWEST).collect();
    keep_last_of_each(&newest_first, DAYS, Stamp::days, &mut kept);
    // Weeks begin on Monday; 1970-01-01 was a Thursday.
    keep_last_of_each(&newest_first, WEEKS, |s| (s.days() + 3).div_euclid(7), &mut kept);
    keep_last_of_each(&newest_first, MONTHS, |s| i64::from(s.year) * 12 + i64::from(s.month), &mut kept);
    kept
}

fn keep_last_of_each(
    newest_first: &[Stamp],
    spans: usize,
    span: impl Fn(&Stamp) -> i64,
    kept: &mut BTreeSet<Stamp>,
) {
    let mut seen = BTreeSet::new();
    for stamp in newest_first {
        if seen.len() == spans {
            return;
        }
        if seen.insert(span(stamp)) {
            kept.insert(*stamp);
        }
    }
}
