//! Settings: look and reading, writing and sending, data. Everything is saved as it is changed.

use egui::Ui;

use super::top_bar;
use crate::app::aloud::NO_PROGRAM;
use crate::app::settings::{TakeBack, ThemeSetting};
use crate::app::{Action, App, Command, Dialog};
use crate::ui::icon::Icon;
use crate::ui::theme::{ThemeChoice, Token, Type, space};
use crate::ui::widgets::button::{Button, Kind};
use crate::ui::widgets::field::Field;
use crate::ui::widgets::{card, choice, page, turn, words};

/// Shows the settings.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    top_bar::home_like(ui, app, out);
    page::show(ui, 720.0, |ui, _| {
        words::words(ui, Type::Title, Token::TextStrong, "Settings");
        words::words(ui, Type::Small, Token::TextWeak, "Everything is saved as you change it.");
        look_and_reading(ui, app, out);
        writing(ui, app, out);
        data(ui, app, out);
        about(ui, app);
    });
}

fn section(ui: &mut Ui, title: &str) {
    ui.add_space(space::S6);
    words::words(ui, Type::Heading, Token::TextStrong, title);
    ui.add_space(space::S1);
}

fn label(ui: &mut Ui, text: &str) {
    ui.add_space(space::S2);
    words::words(ui, Type::Label, Token::TextWeak, text);
}

fn look_and_reading(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let settings = &app.state.settings;
    section(ui, "Look and reading");
    label(ui, "Theme");
    let at = ThemeSetting::ALL.iter().position(|choice| *choice == settings.theme);
    let names = ThemeChoice::ALL.map(ThemeChoice::label);
    if let Some(chosen) = choice::segmented(ui, &names, at) {
        out.push(Action::SettingsChanged(crate::app::Settings {
            theme: ThemeSetting::ALL[chosen],
            ..settings.clone()
        }));
    }
    label(ui, "Size");
    ui.horizontal(|ui| {
        if Button::second("Smaller").icon(Icon::Smaller).tip("Ctrl -").show(ui).clicked() {
            out.push(Action::Do(Command::Smaller));
        }
        words::words(ui, Type::Body, Token::TextNormal, &format!("{} %", settings.zoom_percent));
        if Button::second("Larger").icon(Icon::Larger).tip("Ctrl +").show(ui).clicked() {
            out.push(Action::Do(Command::Larger));
        }
    });
    label(ui, "Typefaces");
    let faces = usize::from(settings.one_typeface);
    if let Some(chosen) = choice::segmented(ui, &["Two voices", "One typeface everywhere"], Some(faces)) {
        out.push(Action::SettingsChanged(crate::app::Settings {
            one_typeface: chosen == 1,
            ..settings.clone()
        }));
    }
    label(ui, "Spacing and movement");
    if choice::check(ui, settings.wider, "Wider letters and lines", 420.0).clicked() {
        out.push(Action::SettingsChanged(crate::app::Settings {
            wider: !settings.wider,
            ..settings.clone()
        }));
    }
    if choice::check(ui, settings.still, "Move as little as possible", 420.0).clicked() {
        out.push(Action::SettingsChanged(crate::app::Settings {
            still: !settings.still,
            ..settings.clone()
        }));
    }
    label(ui, "This is how a talk reads");
    card::show(ui, space::S4, |ui| {
        turn::persona(ui, "Noor", "He wanted water. Where were we?", false);
        ui.add_space(space::S2);
        turn::learner(ui, 1, "The window beds. You’d said the cart doesn’t fit.", 560.0, |_| {});
    });
}

fn writing(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let settings = &app.state.settings;
    section(ui, "Writing and sending");
    label(ui, "Send with");
    let at = usize::from(settings.ctrl_enter);
    if let Some(chosen) = choice::segmented(ui, &["Enter", "Ctrl Enter"], Some(at)) {
        out.push(Action::SettingsChanged(crate::app::Settings {
            ctrl_enter: chosen == 1,
            ..settings.clone()
        }));
    }
    label(ui, "Time to take a line back");
    let at = TakeBack::ALL.iter().position(|(choice, _)| *choice == settings.take_back);
    if let Some(chosen) = choice::segmented(ui, &TakeBack::ALL.map(|(_, words)| words), at) {
        let take_back = TakeBack::ALL[chosen].0;
        out.push(Action::SettingsChanged(crate::app::Settings { take_back, ..settings.clone() }));
    }
    aloud(ui, app, out);
    let mut name = settings.name.clone();
    ui.add_space(space::S2);
    if Field::line("Your name, for the greeting only").width(320.0).show(ui, &mut name).changed() {
        out.push(Action::SettingsChanged(crate::app::Settings { name, ..settings.clone() }));
    }
    label(ui, "The week begins on");
    const FIRST: [(u8, &str); 3] = [(0, "Monday"), (5, "Saturday"), (6, "Sunday")];
    let at = FIRST.iter().position(|(day, _)| *day == settings.week_begins);
    if let Some(chosen) = choice::segmented(ui, &FIRST.map(|(_, name)| name), at) {
        let week_begins = FIRST[chosen].0;
        out.push(Action::SettingsChanged(crate::app::Settings { week_begins, ..settings.clone() }));
    }
}

/// Off until it is wished for; where the system has no program for it, it says what is missing.
fn aloud(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let settings = &app.state.settings;
    label(ui, "Reading aloud");
    let words = "Read aloud what the other person says";
    let missing = app.state.voice.is_none().then_some(NO_PROGRAM);
    let on = settings.read_aloud && missing.is_none();
    if choice::check_unless(ui, on, words, missing, 560.0).clicked() {
        out.push(Action::SettingsChanged(crate::app::Settings { read_aloud: !on, ..settings.clone() }));
    }
    if let Some(program) = app.state.voice {
        let key = Command::ReadAloud.keys().text();
        let text = format!(
            "By {program}, the program of your system. {key} in a talk reads a line once more, or stops."
        );
        words::within(ui, Type::Small, Token::TextWeak, &text, space::MEASURE_PROSE);
    }
}

fn data(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    section(ui, "Data and backup");
    match &app.state.folder {
        Some(folder) => {
            words::words(
                ui,
                Type::Body,
                Token::TextNormal,
                "Everything is kept in this folder, and nowhere else:",
            );
            card::well(ui, |ui| words::words(ui, Type::Body, Token::TextStrong, folder));
            ui.horizontal_wrapped(|ui| {
                if Button::second("Open the folder").icon(Icon::Folder).show(ui).clicked() {
                    out.push(Action::OpenFolder(folder.clone()));
                }
                if Button::second("Copy the path").icon(Icon::Copy).show(ui).clicked() {
                    out.push(Action::CopyText(folder.clone()));
                }
                if Button::second("Back up now").icon(Icon::Save).show(ui).clicked() {
                    out.push(Action::BackUp);
                }
                if Button::second("Restore…").icon(Icon::History).show(ui).clicked() {
                    out.push(Action::Open(Dialog::Restore));
                }
            });
        }
        None => {
            let text = "Nothing is kept: there is no data folder that can be written.";
            words::words(ui, Type::Body, Token::TextNormal, text);
        }
    }
    ui.add_space(space::S6);
    if Button::new(Kind::Danger, "Wipe everything…").icon(Icon::Wipe).show(ui).clicked() {
        out.push(Action::Open(Dialog::Wipe));
    }
}

fn about(ui: &mut Ui, app: &App) {
    section(ui, "About");
    let text = format!(
        "Rounds {}. Content {}. Letters: Atkinson Hyperlegible Next and Literata (Open Font License). Icons: Lucide (ISC).",
        env!("CARGO_PKG_VERSION"),
        app.pack.fingerprint.get(..12).unwrap_or_default()
    );
    words::within(ui, Type::Small, Token::TextWeak, &text, space::MEASURE_PROSE);
}
