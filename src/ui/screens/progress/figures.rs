//! What charts and tables both show, worked out once a frame from the rounds in view. Every sentence comes from `progress`.

use crate::app::App;
use crate::progress::{self, Calibration, Played, Point, TalkFigures, Week, tell};

/// One skill over the last rounds.
pub(super) struct SkillRow<'a> {
    pub id: &'a str,
    pub short: &'a str,
    pub points: Vec<Point>,
    /// A scenario has it in focus, so that a round with it can be had.
    pub in_focus: bool,
}

impl SkillRow<'_> {
    pub fn seen(&self) -> bool {
        self.points.iter().any(|point| point.level.is_some())
    }
}

pub(super) struct Figures<'a> {
    /// The last ten rounds that count, the oldest first.
    pub rounds: Vec<&'a Played>,
    /// Skills that were seen in them, in the order of the content; then the others.
    pub seen: Vec<SkillRow<'a>>,
    pub unseen: Vec<SkillRow<'a>>,
    pub talk: TalkFigures,
    pub newest_questions: (u32, u32, u32),
    pub calibration: Option<Calibration>,
    pub week: Week,
    pub week_begins: u8,
    pub today: i64,
}

impl<'a> Figures<'a> {
    pub fn of(app: &'a App) -> Figures<'a> {
        let progress = &app.state.progress;
        let all = progress.shown();
        let rounds = tell::last(all);
        let candidates = progress::candidates(&app.pack);
        let (seen, unseen) = app
            .pack
            .rules
            .skill_files()
            .map(|skill| SkillRow {
                id: &skill.id,
                short: &skill.short,
                points: progress::series(all, &skill.id, tell::LAST),
                in_focus: candidates.iter().any(|c| c.focus.iter().any(|(id, _)| *id == skill.id)),
            })
            .partition(SkillRow::seen);
        let week_begins = app.state.settings.week_begins;
        Figures {
            talk: progress::together(rounds.iter().map(|round| &round.talk)),
            rounds,
            seen,
            unseen,
            newest_questions: tell::newest_questions(all),
            calibration: progress::calibration(all),
            week: progress.week(week_begins),
            week_begins,
            today: progress.today,
        }
    }

    pub fn skills_sentence(&self) -> String {
        tell::skills(self.seen.iter().map(|row| (row.short, row.points.as_slice())))
    }

    /// Reflections for each question of every round that asked one, the oldest first.
    pub fn ratios(&self) -> Vec<(i64, u32)> {
        self.rounds
            .iter()
            .filter_map(|round| Some((round.day, round.talk.reflections_for_a_question()?)))
            .collect()
    }
}
