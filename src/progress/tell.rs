//! What each chart shows, as a sentence: it stands above the chart and is its name for a screen reader. Never a grade, and
//! never a mean of levels.

use super::{Best, Played, Point, TalkFigures, Week, counted};

const SMALL: [&str; 11] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Up to ten as a word, with the noun: "three rounds", "one round", "no rounds".
pub fn many(n: u32, one: &str, more: &str) -> String {
    let said = SMALL.get(n as usize).map_or_else(|| n.to_string(), |word| (*word).to_owned());
    format!("{said} {}", if n == 1 { one } else { more })
}

/// First letter large.
fn sentence(text: String) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// "0.6" from hundredths.
pub fn tenths(hundredths: u32) -> String {
    let tenths = (hundredths + 5) / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The last rounds, not more than this, are what the charts show.
pub const LAST: usize = 10;

/// The last ten rounds that count, oldest first.
pub fn last(played: &[Played]) -> Vec<&Played> {
    let mut rounds: Vec<&Played> = counted(played).rev().take(LAST).collect();
    rounds.reverse();
    rounds
}

/// "Asking: 0, 1, 2 in the last three rounds that called for it."
pub fn skill(short: &str, points: &[Point]) -> String {
    let levels: Vec<String> = points.iter().filter_map(|point| point.level).map(|l| l.to_string()).collect();
    match levels.len() {
        0 => format!("{short}: not seen yet."),
        1 => format!("{short}: {} in the one round that called for it.", levels[0]),
        n => {
            let n = many(u32::try_from(n).unwrap_or(u32::MAX), "round", "rounds");
            format!("{short}: {} in the last {n} that called for it.", levels.join(", "))
        }
    }
}

/// What stands out over all skills, each with its points.
pub fn skills<'a>(all: impl IntoIterator<Item = (&'a str, &'a [Point])>) -> String {
    let mut rose: Vec<(u8, &str, u8, u8)> = Vec::new();
    let mut lowest: Option<(&str, u8)> = None;
    for (short, points) in all {
        let seen: Vec<u8> = points.iter().filter_map(|point| point.level).collect();
        let (Some(first), Some(now)) = (seen.first(), seen.last()) else { continue };
        if seen.len() > 1 && now > first {
            rose.push((now - first, short, *first, *now));
        }
        if lowest.is_none_or(|(_, level)| *now < level) {
            lowest = Some((short, *now));
        }
    }
    let Some((low, level)) = lowest else { return "No skill was called for yet.".into() };
    let best = rose.iter().fold(None, |best: Option<&(u8, &str, u8, u8)>, rise| match best {
        Some(best) if best.0 >= rise.0 => Some(best),
        _ => Some(rise),
    });
    match best {
        Some((_, short, from, to)) => {
            format!("{short} rose from {from} to {to}. {low} stands lowest, at {level}.")
        }
        None => format!("{low} stands lowest, at {level}."),
    }
}

/// Reflections against questions.
pub fn reflections(talk: &TalkFigures) -> String {
    if talk.questions() == 0 {
        return "No questions yet.".into();
    }
    let back = many(talk.reflections, "time", "times");
    let asked = many(talk.questions(), "question", "questions");
    sentence(format!("{back} you gave back what you heard, for {asked}. The aim is one for each, or more."))
}

/// The newest rounds that together hold ten questions or more: how many were open, of how many, in how many rounds.
pub fn newest_questions(played: &[Played]) -> (u32, u32, u32) {
    let (mut open, mut all, mut rounds) = (0, 0, 0);
    for round in counted(played).rev() {
        if all >= 10 {
            break;
        }
        open += round.talk.open;
        all += round.talk.questions();
        rounds += 1;
    }
    (open, all, rounds)
}

/// Open questions, with the rounds that they stand in.
pub fn open_questions((open, all, rounds): (u32, u32, u32)) -> String {
    if all == 0 {
        return "No questions yet.".into();
    }
    let rounds = if rounds == 1 {
        "the last round".into()
    } else {
        format!("the last {}", many(rounds, "round", "rounds"))
    };
    let open = if open == 0 { "none".into() } else { many(open, "", "") };
    let verb = if open.trim() == "one" { "was" } else { "were" };
    let aim = "The aim is five to seven of ten.";
    sentence(format!("{} of the {all} questions of {rounds} {verb} open. {aim}", open.trim()))
}

/// Words a reply, the learner's and theirs.
pub fn words(talk: &TalkFigures) -> String {
    let (mine, theirs) = talk.words_a_reply();
    let long = if mine > 2 * theirs && theirs > 0 { " That is more than twice as many." } else { "" };
    format!("You say {mine} words a reply, they say {theirs}.{long}")
}

/// Facts found over the rounds shown.
pub fn found(rounds: &[&Played]) -> String {
    let (found, there) =
        rounds.iter().fold((0, 0), |sum, r| (sum.0 + u32::from(r.found), sum.1 + u32::from(r.there)));
    match rounds.len() {
        0 => "What you find out will stand here.".into(),
        1 => format!("You found out {found} of {there} in the one round so far."),
        n => {
            let n = many(u32::try_from(n).unwrap_or(u32::MAX), "round", "rounds");
            format!("You found out {found} of {there} in the last {n}.")
        }
    }
}

/// "Your fullest talk so far: 5 of 5, with Noor, on Thursday." `day` says the day as one does.
pub fn best(best: &Best, day: &str) -> String {
    let on = if matches!(day, "today" | "yesterday") { day.to_owned() } else { format!("on {day}") };
    format!("Your fullest talk so far: {} of {}, with {}, {on}.", best.found, best.there, best.persona)
}

/// The name of a place in a week that begins on `first`.
pub fn weekday(place: usize, first: u8) -> &'static str {
    DAYS[(place + usize::from(first)) % 7]
}

/// "Three rounds this week: two on Monday, one on Wednesday."
pub fn week(week: &Week, first: u8) -> String {
    if week.rounds() == 0 {
        return "No rounds this week.".into();
    }
    let days: Vec<String> = (0..7)
        .filter(|at| week.days[*at] > 0)
        .map(|at| format!("{} on {}", many(week.days[at], "", "").trim(), weekday(at, first)))
        .collect();
    sentence(format!("{} this week: {}.", many(week.rounds(), "round", "rounds"), days.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::round;
    use super::*;

    fn points(levels: &[Option<u8>]) -> Vec<Point> {
        (0..)
            .zip(levels)
            .map(|(day, level)| Point { round: format!("{day}"), day, level: *level, rating: None })
            .collect()
    }

    #[test]
    fn a_skill_is_told_by_its_levels() {
        for (levels, says) in [
            (&[][..], "Asking: not seen yet."),
            (&[None, None], "Asking: not seen yet."),
            (&[None, Some(2)], "Asking: 2 in the one round that called for it."),
            (&[Some(0), None, Some(2)], "Asking: 0, 2 in the last two rounds that called for it."),
        ] {
            assert_eq!(skill("Asking", &points(levels)), says);
        }
    }

    #[test]
    fn what_stands_out_is_what_rose_and_what_is_lowest() {
        let (asking, empathy, none) =
            (points(&[Some(0), Some(2)]), points(&[Some(2), Some(1)]), points(&[None]));
        let say = |all: &[(&str, &Vec<Point>)]| skills(all.iter().map(|(short, p)| (*short, p.as_slice())));
        assert_eq!(
            say(&[("Asking", &asking), ("Empathy", &empathy), ("Privacy", &none)]),
            "Asking rose from 0 to 2. Empathy stands lowest, at 1."
        );
        assert_eq!(say(&[("Empathy", &empathy)]), "Empathy stands lowest, at 1.");
        assert_eq!(say(&[("Privacy", &none)]), "No skill was called for yet.");
    }

    #[test]
    fn talk_is_told_in_counts() {
        let talk = TalkFigures { turns: 2, open: 5, closed: 5, reflections: 1, words: 62, persona_words: 28 };
        assert_eq!(
            reflections(&talk),
            "One time you gave back what you heard, for ten questions. The aim is one for each, or more."
        );
        assert_eq!(reflections(&TalkFigures::default()), "No questions yet.");
        assert_eq!(words(&talk), "You say 31 words a reply, they say 14. That is more than twice as many.");
        assert_eq!(tenths(57), "0.6");
    }

    #[test]
    fn the_newest_rounds_with_ten_questions_are_taken() {
        let asked = |day, open, closed| {
            let mut played = round(day, "S06", "R08", &[]);
            (played.talk.open, played.talk.closed) = (open, closed);
            played
        };
        let all = [asked(1, 9, 9), asked(2, 4, 3), asked(3, 2, 2)];
        assert_eq!(newest_questions(&all), (6, 11, 2));
        assert_eq!(
            open_questions((6, 11, 2)),
            "Six of the 11 questions of the last two rounds were open. The aim is five to seven of ten."
        );
        assert_eq!(open_questions(newest_questions(&[])), "No questions yet.");
        assert!(
            open_questions((0, 3, 1)).starts_with("None of the 3 questions of the last round were open.")
        );
    }

    #[test]
    fn the_week_and_the_best_are_told() {
        let mut this = Week::default();
        assert_eq!(week(&this, 0), "No rounds this week.");
        (this.days[0], this.days[2]) = (2, 1);
        assert_eq!(week(&this, 0), "Three rounds this week: two on Monday, one on Wednesday.");
        assert_eq!(week(&this, 6), "Three rounds this week: two on Sunday, one on Tuesday.");
        let fullest = Best { round: "1".into(), persona: "Noor".into(), day: 1, found: 5, there: 5 };
        assert_eq!(best(&fullest, "Thursday"), "Your fullest talk so far: 5 of 5, with Noor, on Thursday.");
        assert_eq!(best(&fullest, "today"), "Your fullest talk so far: 5 of 5, with Noor, today.");
    }

    #[test]
    fn what_was_found_is_summed_over_the_last_rounds() {
        let all: Vec<Played> = (0..12).map(|day| round(day, "S06", "R08", &[])).collect();
        let shown = last(&all);
        assert_eq!((shown.len(), shown[0].day), (10, 2));
        assert_eq!(found(&shown), "You found out 20 of 50 in the last ten rounds.");
        assert_eq!(found(&[]), "What you find out will stand here.");
    }
}
