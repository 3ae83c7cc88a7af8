//! The history as a table: rows of rounds, narrowed by words and sorted by a column. Never leaves a round out that was not
//! filtered away.

use super::Played;
use crate::session::Ending;

/// What a row can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    #[default]
    Day,
    Scenario,
    Person,
    Found,
    Tries,
}

/// How the history is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Words that all must stand in the row.
    pub find: String,
    /// Only rounds that were not finished.
    pub open_only: bool,
    pub by: Column,
    /// The largest or newest first.
    pub down: bool,
}

impl Default for View {
    fn default() -> Self {
        View { find: String::new(), open_only: false, by: Column::Day, down: true }
    }
}

impl View {
    /// Sorts by a column; the same one again turns the order round.
    pub fn sort(&mut self, by: Column) {
        self.down = if self.by == by {
            !self.down
        } else {
            matches!(by, Column::Day | Column::Found | Column::Tries)
        };
        self.by = by;
    }

    pub fn narrows(&self) -> bool {
        self.open_only || !self.find.trim().is_empty()
    }
}

/// A row: the round, and how many tries there were of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    pub round: &'a Played,
    /// 1 for a round that was played once; 2 where a turn was tried again.
    pub tries: u32,
}

/// Rounds with at least one turn, as `view` wants them. `day` gives the day as it stands in the row.
pub fn history<'a>(played: &'a [Played], view: &View, day: impl Fn(i64) -> String) -> Vec<Row<'a>> {
    let wanted: Vec<String> = view.find.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |round: &Played| {
        let text = format!("{} {} {}", round.scenario_title, round.persona, day(round.day)).to_lowercase();
        (!view.open_only || round.ending == Ending::Unfinished)
            && wanted.iter().all(|word| text.contains(word.as_str()))
    };
    // Played runs from the oldest on: a stable sort keeps the order of the day for equals.
    let mut rows: Vec<Row<'a>> = played
        .iter()
        .filter(|round| round.talk.turns > 0 && fits(round))
        .map(|round| Row { round, tries: tries(played, round) })
        .collect();
    let share = |round: &Played| u32::from(round.found) * 1000 / u32::from(round.there.max(1));
    match view.by {
        Column::Day => {}
        Column::Scenario => rows.sort_by_key(|row| row.round.scenario_title.to_lowercase()),
        Column::Person => rows.sort_by_key(|row| row.round.persona.to_lowercase()),
        Column::Found => rows.sort_by_key(|row| share(row.round)),
        Column::Tries => rows.sort_by_key(|row| row.tries),
    }
    if view.down {
        rows.reverse();
    }
    rows
}

/// This one and those before it that it tries again.
fn tries(played: &[Played], round: &Played) -> u32 {
    let mut count = 1;
    let mut at = round;
    while let Some(parent) = &at.parent {
        let Some(before) = played.iter().find(|other| other.id == *parent) else { break };
        count += 1;
        at = before;
        // A parent is older; more steps than rounds would be a circle.
        if count as usize > played.len() {
            break;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::super::fixture::round;
    use super::*;

    fn past() -> Vec<Played> {
        let mut all = vec![
            round(1, "S06", "R08", &[]),
            round(2, "S01", "R10", &[]),
            round(3, "S03", "R02", &[]),
            round(4, "S06", "R08", &[]),
        ];
        all[1].persona = "Ada".into();
        all[1].found = 5;
        all[2].ending = Ending::Unfinished;
        all[3].parent = Some(all[0].id.clone());
        all
    }

    fn days(view: &View) -> Vec<i64> {
        history(&past(), view, |day| format!("day {day}")).iter().map(|row| row.round.day).collect()
    }

    #[test]
    fn rows_are_narrowed_by_every_word_and_sorted_by_a_column() {
        let sorted = |by, down| days(&View { by, down, ..View::default() });
        assert_eq!(sorted(Column::Day, true), [4, 3, 2, 1]);
        assert_eq!(sorted(Column::Day, false), [1, 2, 3, 4]);
        assert_eq!(sorted(Column::Scenario, false), [2, 3, 1, 4]);
        assert_eq!(sorted(Column::Person, false), [2, 1, 3, 4]);
        assert_eq!(sorted(Column::Found, true)[0], 2);
        assert_eq!(sorted(Column::Tries, true)[0], 4);
        let find = |find: &str| days(&View { find: find.into(), ..View::default() });
        assert_eq!(find("S06"), [4, 1]);
        assert_eq!(find("noor s06 day"), [4, 1]);
        assert_eq!(find("ada"), [2]);
        assert_eq!(find("nobody"), Vec::<i64>::new());
        assert_eq!(days(&View { open_only: true, ..View::default() }), [3]);
    }

    #[test]
    fn a_column_turns_round_when_it_is_asked_for_again() {
        let mut view = View::default();
        view.sort(Column::Day);
        assert!(!view.down);
        view.sort(Column::Person);
        assert!(!view.down && view.by == Column::Person);
        view.sort(Column::Found);
        assert!(view.down);
    }

    #[test]
    fn tries_are_counted_and_a_circle_ends() {
        let mut all = past();
        assert_eq!(tries(&all, &all[3]), 2);
        all[0].parent = Some(all[3].id.clone());
        assert!(tries(&all, &all[3]) > 2);
        all[1].talk.turns = 0;
        assert_eq!(history(&all, &View::default(), |_| String::new()).len(), 3);
    }
}
