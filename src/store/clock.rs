//! The only reader of the wall clock: labels, names of backups, ids. Nothing is ordered or judged by it.

use jiff::Timestamp;

use super::thin::Stamp;

/// Seconds since 1970 UTC.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
pub fn now() -> i64 {
    Timestamp::now().as_second()
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
fn nanos() -> i128 {
    Timestamp::now().as_nanosecond()
}

pub(super) fn stamp() -> Stamp {
    Stamp::of(now())
}

/// "20261125-0003-k7qd": day, place in the order of rounds, four letters that two data folders hardly share.
pub(super) fn round_id(seq: i64) -> String {
    let at = stamp();
    let salt = crate::session::chain::digest(&[&nanos().to_string(), &std::process::id().to_string()]);
    format!("{:04}{:02}{:02}-{seq:04}-{}", at.year, at.month, at.day, &salt[..4])
}

/// A moment as a person reads it, in the time zone of this computer: "2026-11-25 09:30"; a dash where unknown.
pub fn label(seconds: i64) -> String {
    if seconds == 0 {
        return "—".into();
    }
    let zone = jiff::tz::TimeZone::system();
    Timestamp::from_second(seconds)
        .map_or_else(|_| "—".into(), |at| at.to_zoned(zone).strftime("%Y-%m-%d %H:%M").to_string())
}

/// The hour at which a day turns: a round at one in the morning belongs to the evening before.
const DAY_TURNS_AT: i64 = 4;

/// Days since 1970 where this computer is; a day turns at four in the morning.
pub fn day(seconds: i64) -> i64 {
    day_in(seconds, jiff::tz::TimeZone::system())
}

pub fn today() -> i64 {
    day(now())
}

fn day_in(seconds: i64, zone: jiff::tz::TimeZone) -> i64 {
    let Ok(at) = Timestamp::from_second(seconds) else { return 0 };
    let local = seconds + i64::from(at.to_zoned(zone).offset().seconds());
    (local - DAY_TURNS_AT * 3600).div_euclid(86_400)
}

/// A day as a person reads it: "Wed 25 Nov".
pub fn day_label(day: i64) -> String {
    Timestamp::from_second(day * 86_400).map_or_else(
        |_| "\u{2014}".into(),
        |at| at.to_zoned(jiff::tz::TimeZone::UTC).strftime("%a %-d %b").to_string(),
    )
}

/// A day as one says it: "today", "yesterday", "Monday" within the week, else "20 Nov".
pub fn day_name(day: i64, today: i64) -> String {
    let form = match today - day {
        0 => return "today".into(),
        1 => return "yesterday".into(),
        2..7 => "%A",
        _ => "%-d %b",
    };
    Timestamp::from_second(day * 86_400).map_or_else(
        |_| "\u{2014}".into(),
        |at| at.to_zoned(jiff::tz::TimeZone::UTC).strftime(form).to_string(),
    )
}

/// The hour where this computer is, 0 to 23.
pub fn hour() -> i8 {
    let zone = jiff::tz::TimeZone::system();
    Timestamp::from_second(now()).map_or(12, |at| at.to_zoned(zone).hour())
}

/// Bits for the seed of a new random round: never the same twice in a row, never needed to be secret.
pub fn random_bits() -> u64 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let n = COUNT.fetch_add(1, Ordering::Relaxed);
    let hex = crate::session::chain::digest(&[
        &nanos().to_string(),
        &std::process::id().to_string(),
        &n.to_string(),
    ]);
    u64::from_str_radix(&hex[..16], 16).unwrap_or(n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::{Offset, TimeZone};

    #[test]
    fn a_day_turns_at_four_where_one_lives() {
        // 2026-11-25 00:00 UTC is day 20782.
        let midnight = 20_782 * 86_400;
        for (hours, zone, day) in [
            (3, 0, 20_781),
            (4, 0, 20_782),
            (27, 0, 20_782),
            (23, 5, 20_783),
            (3, 1, 20_782),
            (8, -5, 20_781),
        ] {
            let zone = TimeZone::fixed(Offset::constant(zone));
            assert_eq!(day_in(midnight + hours * 3600, zone), day, "{hours} hours");
        }
        assert_eq!(day_label(20_782), "Wed 25 Nov");
    }

    #[test]
    fn a_day_is_called_as_one_says_it() {
        for (day, said) in [
            (20_782, "today"),
            (20_781, "yesterday"),
            (20_780, "Monday"),
            (20_776, "Thursday"),
            (20_775, "18 Nov"),
        ] {
            assert_eq!(day_name(day, 20_782), said);
        }
    }
}
