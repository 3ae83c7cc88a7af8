//! The page itself: title, lead, and each part in its form.

use egui::{Align, Layout, Ui, Vec2};

use super::{glossary, open, take_jump};
use crate::app::handbook::{Article, Link, Part, To};
use crate::app::state::handbook::Act;
use crate::app::state::library;
use crate::app::{Action, App, Command};
use crate::persona::cast::DecisionRight;
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::portrait::portrait;
use crate::ui::screens::people;
use crate::ui::theme::{Token, Type, look, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::glossed::Glossed;
use crate::ui::widgets::level::Level;
use crate::ui::widgets::{card, choice, small, words};

/// Shows a page over the width of its column.
pub fn show(ui: &mut Ui, app: &App, article: &Article, out: &mut Vec<Action>) {
    let mut text = Glossed::new(&app.pack.glossary);
    ui.spacing_mut().item_spacing.y = space::S2;
    words::words(ui, Type::Title, Token::TextStrong, &article.title);
    text.show(ui, Type::Speech, Token::TextNormal, &article.lead, space::MEASURE_SPEECH);
    for (at, chapter) in article.chapters.iter().enumerate() {
        ui.add_space(space::S5);
        let heading = words::words(ui, Type::Heading, Token::TextStrong, &chapter.title);
        if take_jump(ui, at) {
            heading.scroll_to_me(Some(Align::TOP));
        }
        for part in &chapter.parts {
            show_part(ui, app, part, &mut text, out);
        }
    }
    if let Some(at) = text.asked {
        out.push(Act::OpenWord(at).into());
    }
}

fn show_part(ui: &mut Ui, app: &App, part: &Part, text: &mut Glossed<'_>, out: &mut Vec<Action>) {
    match part {
        Part::Text(words_here) => {
            text.show(ui, Type::Body, Token::TextNormal, words_here, space::MEASURE_PROSE);
        }
        Part::Label(label) => {
            ui.add_space(space::S2);
            words::words(ui, Type::Label, Token::TextWeak, label);
        }
        Part::Points { title, items } => points(ui, title, items, text),
        Part::Rows(pairs) => rows(ui, pairs, text),
        Part::Say(lines) => say(ui, lines),
        Part::Source(source) => {
            let line = format!("Source: {source}");
            words::within(ui, Type::Small, Token::TextWeak, &line, space::MEASURE_PROSE);
        }
        Part::Level { level, anchor, example, missing } => a_level(ui, *level, anchor, example, missing),
        Part::HearIt(wordings) => hear_it(ui, app, wordings, out),
        Part::People(ids) => cards(ui, app, ids, out),
        Part::Links(links) => links.iter().for_each(|link| a_link(ui, link, out)),
        Part::Decisions(all) => all.iter().for_each(|decision| decides(ui, decision, text)),
        Part::Map(_) => {
            let key = Command::WhereTheySit.keys().text();
            let button = Button::second("Open the map").icon(Icon::Hierarchy).key(&key);
            if button.show(ui).clicked() {
                out.push(Action::Do(Command::WhereTheySit));
            }
        }
        Part::Keys(keys) => keys.iter().for_each(|(key, label)| a_key(ui, key, label)),
        Part::Words(found) => glossary::show(ui, app, found, out),
    }
}

fn points(ui: &mut Ui, title: &str, items: &[String], text: &mut Glossed<'_>) {
    let look = look(ui.ctx());
    ui.add_space(space::S1);
    words::words(ui, Type::Label, Token::TextWeak, title);
    ui.spacing_mut().item_spacing.y = space::S1;
    for item in items {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S2;
            let (dot, _) = ui.allocate_exact_size(Vec2::new(12.0, 24.0), egui::Sense::hover());
            ui.painter().circle_filled(dot.center(), 2.5, look.get(Token::TextWeak));
            text.show(ui, Type::Body, Token::TextNormal, item, space::MEASURE_PROSE - 20.0);
        });
    }
    ui.spacing_mut().item_spacing.y = space::S2;
}

/// Label and text beside each other, or below each other where it is narrow.
fn rows(ui: &mut Ui, pairs: &[(String, String)], text: &mut Glossed<'_>) {
    let width = ui.available_width();
    let label = if width < 460.0 { width } else { 152.0 };
    for (at, (first, second)) in pairs.iter().enumerate() {
        if at > 0 {
            card::divider(ui);
        }
        if label == width {
            text.show(ui, Type::Strong, Token::TextStrong, first, width);
            text.show(ui, Type::Body, Token::TextNormal, second, width);
            continue;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S4;
            ui.allocate_ui_with_layout(Vec2::new(label, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(label);
                text.show(ui, Type::Strong, Token::TextStrong, first, label);
            });
            text.show(ui, Type::Body, Token::TextNormal, second, space::MEASURE_PROSE);
        });
    }
}

fn say(ui: &mut Ui, lines: &[String]) {
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(space::MEASURE_PROSE + 32.0));
        card::well(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S2;
            for line in lines {
                words::words(ui, Type::Quote, Token::TextStrong, &words::quoted(line));
            }
        });
    });
}

fn a_level(ui: &mut Ui, level: u8, anchor: &str, example: &str, missing: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S3;
        Level::seen(Some(level)).small().show(ui);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::S1;
            let measure = space::MEASURE_PROSE - 56.0;
            words::within(ui, Type::Strong, Token::TextStrong, anchor, measure);
            if !example.is_empty() {
                words::within(ui, Type::Quote, Token::TextNormal, &words::quoted(example), measure);
            }
            if !missing.is_empty() {
                let line = format!("For a {}: {missing}.", level + 1);
                words::within(ui, Type::Small, Token::TextWeak, &line, measure);
            }
        });
    });
    ui.add_space(space::S1);
}

fn hear_it(ui: &mut Ui, app: &App, wordings: &[Vec<String>; 3], out: &mut Vec<Action>) {
    let now = app.state.handbook.hear;
    if let Some(at) = choice::segmented(ui, &["Weak", "Adequate", "Strong"], Some(now)) {
        out.push(Act::Hear(at).into());
    }
    say(ui, &wordings[now.min(2)]);
}

fn cards(ui: &mut Ui, app: &App, ids: &[String], out: &mut Vec<Action>) {
    let width = ui.available_width();
    let columns = if width >= 560.0 { 2.0 } else { 1.0 };
    let each = ((width - (columns - 1.0) * space::S3) / columns).floor();
    for pair in ids.chunks(columns as usize) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S3;
            for id in pair {
                let Some(role) = app.pack.roles.get(id) else { continue };
                let pressed = card::clickable(ui, Vec2::new(each, 72.0), &role.title, false, |ui| {
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = space::S3;
                        let seed = id.bytes().fold(7_u64, |sum, byte| sum * 31 + u64::from(byte));
                        portrait(ui, &people::listed(&app.pack, seed, id, &role.title), 40.0);
                        words::within(ui, Type::Strong, Token::TextStrong, &role.title, each - 96.0);
                    });
                });
                if pressed.clicked() {
                    out.push(open(crate::app::handbook::Page::Role(id.clone())));
                }
            }
        });
    }
}

fn a_link(ui: &mut Ui, link: &Link, out: &mut Vec<Action>) {
    let width = ui.available_width().min(space::MEASURE_PROSE + 96.0);
    let detail = words::galley(ui, Type::Note, Token::TextNormal, &link.detail, width - 72.0);
    let size = Vec2::new(width, detail.size().y + 24.0 + 4.0 + 32.0);
    let ink = look(ui.ctx()).get(Token::TextWeak);
    let pressed = card::clickable(ui, size, &link.title, false, |ui| {
        let right = ui.max_rect().right_center() - egui::vec2(8.0, 0.0);
        paint::icon(ui.painter(), Icon::ChevronRight, right, space::ICON_DENSE, ink);
        words::one_line(ui, Type::Strong, Token::TextStrong, &link.title, width - 72.0);
        words::within(ui, Type::Note, Token::TextNormal, &link.detail, width - 72.0);
    });
    if pressed.clicked() {
        out.push(match &link.to {
            To::Page(page) => open(page.clone()),
            To::Scenario(id) => library::Act::Show(id.clone()).into(),
        });
    }
}

fn decides(ui: &mut Ui, right: &DecisionRight, text: &mut Glossed<'_>) {
    ui.add_space(space::S2);
    text.show(ui, Type::Strong, Token::TextStrong, &right.decision, space::MEASURE_PROSE);
    let pairs = [
        ("Decides", &right.decides),
        ("Can stop it", &right.veto),
        ("Must be told", &right.must_be_told),
        ("Often forgotten", &right.forgotten),
    ];
    ui.spacing_mut().item_spacing.y = 2.0;
    for (label, value) in pairs {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S3;
            ui.allocate_ui_with_layout(Vec2::new(128.0, 22.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(128.0);
                words::words(ui, Type::Label, Token::TextWeak, label);
            });
            text.show(ui, Type::Note, Token::TextNormal, value, space::MEASURE_PROSE - 140.0);
        });
    }
    ui.spacing_mut().item_spacing.y = space::S2;
}

fn a_key(ui: &mut Ui, key: &str, label: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S3;
        ui.allocate_ui_with_layout(Vec2::new(120.0, 24.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(120.0);
            small::key_cap(ui, key);
        });
        words::words(ui, Type::Body, Token::TextNormal, label);
    });
}
