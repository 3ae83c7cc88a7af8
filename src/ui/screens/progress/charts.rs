//! Progress as charts: skills over time, how one talks, how one sees oneself, what was found out, the week. A sentence
//! stands above each of them and is its name.

use egui::{Ui, Vec2};

use super::figures::{Figures, SkillRow};
use crate::app::{Action, App, ProgressAct};
use crate::progress::tell;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::chart::{self, Axis, OverTime, Seen};
use crate::ui::widgets::{card, week, words};

const AFTER_TWO: &str = "After two rounds a line will stand here.";

/// Skills, and how one talks.
pub fn main(ui: &mut Ui, app: &App, figures: &Figures<'_>, width: f32, out: &mut Vec<Action>) {
    words::words(ui, Type::Heading, Token::TextStrong, "Skills over time");
    let text = "The level of the last ten rounds as filled dots, your own view as open ones.";
    if figures.rounds.is_empty() {
        words::within(ui, Type::Note, Token::TextNormal, AFTER_TWO, width);
    } else {
        words::within(ui, Type::Note, Token::TextNormal, &figures.skills_sentence(), width);
        words::within(ui, Type::Small, Token::TextWeak, text, width);
    }
    ui.add_space(space::S2);
    let (columns, each) = grid(width, 212.0);
    if figures.rounds.is_empty() {
        let frames: Vec<&SkillRow<'_>> = figures.unseen.iter().take(columns * 2).collect();
        in_rows(ui, &frames, columns, |ui, row| {
            OverTime::unseen(row.short, Vec2::new(each, 92.0), ui, |_| {});
        });
    }
    in_rows(ui, &figures.seen.iter().collect::<Vec<_>>(), columns, |ui, row| skill(ui, row, each));
    if !figures.rounds.is_empty() {
        unseen(ui, app, figures, (columns, each), out);
    }
    ui.add_space(space::S6);
    words::words(ui, Type::Heading, Token::TextStrong, "How you talk");
    ui.add_space(space::S2);
    let (columns, each) = grid(width, 270.0);
    let pair: [fn(&mut Ui, &Figures<'_>, f32); 2] = [reflections, open_questions];
    in_rows(ui, &pair, columns, |ui, block| block(ui, figures, each));
    words_a_reply(ui, figures, if columns > 2 { 2.0 * each + space::S4 } else { width });
}

fn skill(ui: &mut Ui, row: &SkillRow<'_>, width: f32) {
    let rounds: Vec<Seen> =
        row.points.iter().map(|point| Seen { level: point.level, own: point.rating }).collect();
    let sentence = tell::skill(row.short, &row.points);
    OverTime { title: row.short, sentence: &sentence, rounds: &rounds, width }.show(ui);
}

/// The skills that nothing called for, folded away.
fn unseen(ui: &mut Ui, app: &App, figures: &Figures<'_>, grid: (usize, f32), out: &mut Vec<Action>) {
    if figures.unseen.is_empty() {
        return;
    }
    let open = app.state.progress.unseen;
    let label = if open {
        "Hide those not seen".to_owned()
    } else {
        format!("Show {} not seen yet", figures.unseen.len())
    };
    if Button::second(&label).compact().show(ui).clicked() {
        out.push(ProgressAct::Unseen(!open).into());
    }
    if !open {
        return;
    }
    ui.add_space(space::S2);
    in_rows(ui, &figures.unseen.iter().collect::<Vec<_>>(), grid.0, |ui, row| {
        OverTime::unseen(row.short, Vec2::new(grid.1, 92.0), ui, |ui| {
            let name = format!("A round with {}", row.short);
            if row.in_focus && Button::quiet("A round with it").compact().name(&name).show(ui).clicked() {
                out.push(ProgressAct::RoundWith(row.id.to_owned()).into());
            }
        });
    });
}

/// How many of a width stand beside each other, and how wide each then is.
fn grid(width: f32, least: f32) -> (usize, f32) {
    let columns = ((width + space::S4) / (least + space::S4)).floor().max(1.0);
    (columns as usize, ((width - (columns - 1.0) * space::S4) / columns).floor())
}

fn in_rows<T>(ui: &mut Ui, all: &[T], columns: usize, mut one: impl FnMut(&mut Ui, &T)) {
    for row in all.chunks(columns.max(1)) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S4;
            for item in row {
                one(ui, item);
            }
        });
        ui.add_space(space::S2);
    }
}

/// A card with its title, its sentence and its chart.
fn block(ui: &mut Ui, width: f32, least: f32, title: &str, sentence: &str, chart: impl FnOnce(&mut Ui, f32)) {
    ui.allocate_ui_with_layout(Vec2::new(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
        ui.set_width(width);
        card::show(ui, space::S4, |ui| {
            let inner = width - 2.0 * space::S4 - 4.0;
            ui.set_min_height(least);
            words::words(ui, Type::Strong, Token::TextStrong, title);
            if !sentence.is_empty() {
                words::within(ui, Type::Note, Token::TextNormal, sentence, inner);
            }
            ui.add_space(space::S2);
            chart(ui, inner);
        });
    });
}

/// The same with a dashed frame in the place of the chart; what will stand there is said once, in it.
fn block_empty(ui: &mut Ui, width: f32, least: f32, title: &str, sentence: &str) {
    ui.allocate_ui_with_layout(Vec2::new(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
        ui.set_width(width);
        card::show(ui, space::S4, |ui| {
            ui.set_min_height(least);
            words::words(ui, Type::Strong, Token::TextStrong, title);
            ui.add_space(space::S1);
            chart::empty(ui, Vec2::new(width - 2.0 * space::S4 - 4.0, 56.0), sentence);
        });
    });
}

/// Two cards beside each other are of one height.
const TALK: f32 = 188.0;

fn reflections(ui: &mut Ui, figures: &Figures<'_>, width: f32) {
    let title = "Reflections for each question";
    let ratios = figures.ratios();
    if ratios.is_empty() {
        return block_empty(ui, width, 104.0, title, "One dot for each round that asks something.");
    }
    let sentence = tell::reflections(&figures.talk);
    block(ui, width, TALK, title, &sentence, |ui, width| {
        let values: Vec<f32> = ratios.iter().map(|(_, hundredths)| *hundredths as f32 / 100.0).collect();
        let chart = Axis {
            sentence: &sentence,
            range: (0.0, 2.0),
            ticks: &[(0.0, "0"), (1.0, "1"), (2.0, "2+")],
            aim: Some((1.0, 2.0, "aim")),
            middle: None,
            ends: None,
            values: &values,
            width: width.min(340.0),
        };
        chart.show(ui);
    });
}

fn open_questions(ui: &mut Ui, figures: &Figures<'_>, width: f32) {
    let title = "Open questions";
    let (open, all, _) = figures.newest_questions;
    if all == 0 {
        return block_empty(
            ui,
            width,
            104.0,
            title,
            "No questions yet. One square for each, filled if it was open.",
        );
    }
    let sentence = tell::open_questions(figures.newest_questions);
    block(ui, width, TALK, title, &sentence, |ui, width| {
        chart::squares(ui, &sentence, open, all, (5, 7), width);
        let count = format!("{open} of {all}");
        words::words(ui, Type::Label, Token::TextStrong, &count);
    });
}

fn words_a_reply(ui: &mut Ui, figures: &Figures<'_>, width: f32) {
    let title = "Words a reply";
    let (mine, theirs) = figures.talk.words_a_reply();
    if figures.talk.turns == 0 {
        return block_empty(ui, width, 104.0, title, "Two bars: your words, and theirs.");
    }
    let sentence = tell::words(&figures.talk);
    block(ui, width, 0.0, title, &sentence, |ui, width| {
        chart::bars(ui, &sentence, mine, theirs, width.min(480.0));
    });
}

/// How one sees oneself, what was found out, the week.
pub fn side(ui: &mut Ui, app: &App, figures: &Figures<'_>, width: f32) {
    let title = "Do I see myself as I am?";
    match &figures.calibration {
        None => block_empty(ui, width, 0.0, title, "Rate yourself in two rounds and it will show."),
        Some(calibration) => {
            let sentence = calibration.sentence();
            block(ui, width, 0.0, title, &sentence, |ui, width| {
                let from = calibration.rounds.len().saturating_sub(tell::LAST);
                let values: Vec<f32> = calibration.rounds[from..].iter().map(|h| *h as f32 / 100.0).collect();
                let chart = Axis {
                    sentence: &sentence,
                    range: (-2.0, 2.0),
                    ticks: &[(-2.0, "-2"), (-1.0, "-1"), (0.0, "0"), (1.0, "+1"), (2.0, "+2")],
                    aim: None,
                    middle: Some((0.0, "as the rules see it")),
                    ends: Some(("harder on yourself", "kinder on yourself")),
                    values: &values,
                    width,
                };
                chart.show(ui);
            });
        }
    }
    ui.add_space(space::S4);
    let title = "Found out";
    if figures.rounds.is_empty() {
        block_empty(ui, width, 0.0, title, "One column for each round, filled with what you found out.");
    } else {
        let sentence = tell::found(&figures.rounds);
        block(ui, width, 0.0, title, &sentence, |ui, width| {
            let rounds: Vec<(u8, u8)> = figures.rounds.iter().map(|r| (r.found, r.there)).collect();
            chart::boxes(ui, &sentence, &rounds, width);
            if let Some(best) = crate::progress::best(app.state.progress.shown()) {
                let day = crate::store::clock::day_name(best.day, figures.today);
                ui.add_space(space::S1);
                words::within(ui, Type::Small, Token::TextWeak, &tell::best(&best, &day), width);
            }
        });
    }
    ui.add_space(space::S4);
    let sentence = tell::week(&figures.week, figures.week_begins);
    // A week without rounds is seven open beads, and no comment.
    let said = if figures.week.rounds() > 0 { sentence.as_str() } else { "" };
    block(ui, width, 0.0, "This week", said, |ui, _| beads(ui, figures, &sentence));
}

fn beads(ui: &mut Ui, figures: &Figures<'_>, sentence: &str) {
    week::show(ui, figures.week.days, letters(figures.week_begins), figures.week.today, sentence);
}

/// First letters of the days of a week that begins on `first`.
pub(in crate::ui::screens) fn letters(first: u8) -> [&'static str; 7] {
    let day = |place| tell::weekday(place, first).get(..1).unwrap_or_default();
    std::array::from_fn(day)
}
