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
