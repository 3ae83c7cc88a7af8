//! Progress as tables: the same figures as the charts, with the same sentence above each.

use egui::Ui;

use super::figures::{Figures, SkillRow};
use crate::progress::tell;
use crate::store::clock;
use crate::ui::screens::people;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::table::{self, Column};
use crate::ui::widgets::words;

/// Rows of words under a title and a sentence.
struct Sheet<'a> {
    title: &'a str,
    sentence: &'a str,
    empty: &'a str,
    columns: &'a [Column<'a>],
    rows: Vec<Vec<String>>,
}

impl Sheet<'_> {
    fn show(self, ui: &mut Ui, width: f32) {
        words::words(ui, Type::Heading, Token::TextStrong, self.title);
        if self.rows.is_empty() {
            words::within(ui, Type::Note, Token::TextWeak, self.empty, width);
        } else {
            words::within(ui, Type::Note, Token::TextNormal, self.sentence, width);
            ui.add_space(space::S2);
            ui.push_id(self.title, |ui| {
                table::show(ui, width, self.columns, self.rows.len(), |ui, row, column| {
                    let room = ui.available_width();
                    let text = &self.rows[row][column];
                    words::one_line(ui, Type::Body, Token::TextNormal, text, room);
                });
            });
        }
        ui.add_space(space::S5);
    }
}

fn levels<'a>(points: impl Iterator<Item = &'a Option<u8>>) -> String {
    let said: Vec<String> =
        points.map(|level| level.map_or_else(|| "\u{2013}".to_owned(), |level| level.to_string())).collect();
    said.join(" ")
}

/// Skills, and how one talks.
pub fn main(ui: &mut Ui, figures: &Figures<'_>, width: f32) {
    let row = |row: &SkillRow<'_>| {
        let all: Vec<Option<u8>> = row.points.iter().map(|point| point.level).collect();
        let own: Vec<Option<u8>> = row.points.iter().map(|point| point.rating).collect();
        let now = all.iter().rev().find_map(|level| *level);
        let rated = own.iter().any(Option::is_some);
        vec![
            row.short.to_owned(),
            now.map_or_else(|| "\u{2013}".to_owned(), |level| level.to_string()),
            levels(all.iter()),
            if rated { levels(own.iter()) } else { String::new() },
        ]
    };
    Sheet {
        title: "Skills over time",
        sentence: &figures.skills_sentence(),
        empty: "After two rounds a line will stand here for each skill.",
        columns: &[
            Column::grows("Skill", 1.0),
            Column::fixed("Now", 36.0).right(),
            Column::grows("Levels, the newest last", 1.4),
            Column::grows("Your own view", 1.2),
        ],
        rows: figures.seen.iter().map(row).collect(),
    }
    .show(ui, width);
    if !figures.seen.is_empty() && !figures.unseen.is_empty() {
        let names: Vec<&str> = figures.unseen.iter().map(|row| row.short).collect();
        let text = format!("Not seen yet: {}.", names.join(", "));
        words::within(ui, Type::Note, Token::TextWeak, &text, width);
        ui.add_space(space::S5);
    }
    Sheet {
        title: "How you talk",
        sentence: &tell::reflections(&figures.talk),
        empty: "After the first round your questions and your words will be counted here.",
        columns: &[
            Column::grows("What", 1.6),
            Column::fixed("You", 76.0).right(),
            Column::fixed("They", 48.0).right(),
            Column::grows("Aim", 1.0),
        ],
        rows: talk(figures),
    }
    .show(ui, width);
}

fn talk(figures: &Figures<'_>) -> Vec<Vec<String>> {
    if figures.rounds.is_empty() {
        return Vec::new();
    }
    let (open, all, _) = figures.newest_questions;
    let (mine, theirs) = figures.talk.words_a_reply();
    let ratio = figures.talk.reflections_for_a_question().map_or_else(|| "\u{2013}".to_owned(), tell::tenths);
    [
        ["Reflections for each question", &ratio, "", "1 or more"],
        ["Open questions", &format!("{open} of {all}"), "", "5 to 7 of 10"],
        ["Words a reply", &mine.to_string(), &theirs.to_string(), "not over twice theirs"],
    ]
    .map(|row| row.map(str::to_owned).to_vec())
    .to_vec()
}

/// How one sees oneself, what was found out, the week.
pub fn side(ui: &mut Ui, figures: &Figures<'_>, width: f32) {
    let day = |day: i64| people::sentence(&clock::day_name(day, figures.today));
    let calibration = figures.calibration.as_ref();
    let rows = calibration.map_or_else(Vec::new, |calibration| {
        let mut rows: Vec<Vec<String>> = calibration
            .days
            .iter()
            .zip(&calibration.rounds)
            .map(|(at, gap)| vec![day(*at), signed(*gap)])
            .collect();
        rows.reverse();
        rows.truncate(tell::LAST);
        rows
    });
    Sheet {
        title: "Do I see myself as I am?",
        sentence: &calibration.map(crate::progress::Calibration::sentence).unwrap_or_default(),
        empty: "Rate yourself in two rounds and it will show.",
        columns: &[Column::grows("Round", 1.0), Column::grows("Own view less level", 1.0).right()],
        rows,
    }
    .show(ui, width);
    let rows = figures.rounds.iter().rev().map(|round| {
        vec![day(round.day), round.scenario_title.clone(), format!("{} of {}", round.found, round.there)]
    });
    Sheet {
        title: "Found out",
        sentence: &tell::found(&figures.rounds),
        empty: "What you find out in a round will be counted here.",
        columns: &[
            Column::fixed("Round", 82.0),
            Column::grows("Scenario", 1.0),
            Column::fixed("Found", 52.0).right(),
        ],
        rows: rows.collect(),
    }
    .show(ui, width);
    let rows = (0..7)
        .map(|at| vec![tell::weekday(at, figures.week_begins).to_owned(), figures.week.days[at].to_string()]);
    Sheet {
        title: "This week",
        sentence: &tell::week(&figures.week, figures.week_begins),
        empty: "",
        columns: &[Column::grows("Day", 1.0), Column::fixed("Rounds", 60.0).right()],
        rows: rows.collect(),
    }
    .show(ui, width);
}

/// "+0.5", "-1.0", "0.0" from hundredths.
fn signed(hundredths: i32) -> String {
    let said = tell::tenths(hundredths.unsigned_abs());
    match hundredths {
        5.. => format!("+{said}"),
        ..=-5 => format!("-{said}"),
        _ => said,
    }
}
