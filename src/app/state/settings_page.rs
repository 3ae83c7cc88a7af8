//! The pages of the settings: which one is open, what is looked for, and the list of what stands where. The values
//! themselves are in `app::settings`; this room never saves.

use super::State;
use crate::app::action::{Action, Effect};
use crate::app::route::Route;
use crate::app::settings::Settings;

/// A page of the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    #[default]
    Look,
    Writing,
    Help,
    You,
    Data,
    Content,
    About,
}

impl Page {
    /// Every page, in order.
    pub const ALL: [Page; 7] =
        [Page::Look, Page::Writing, Page::Help, Page::You, Page::Data, Page::Content, Page::About];

    /// Its name in the list.
    pub const fn label(self) -> &'static str {
        match self {
            Page::Look => "Look and reading",
            Page::Writing => "Writing and sending",
            Page::Help => "Help and difficulty",
            Page::You => "You and privacy",
            Page::Data => "Data and backup",
            Page::Content => "Content",
            Page::About => "About",
        }
    }
}

/// Something that can be set: its label, and other words that somebody may look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub page: Page,
    pub label: &'static str,
    pub also: &'static str,
}

const fn row(page: Page, label: &'static str, also: &'static str) -> Row {
    Row { page, label, also }
}

/// THE list of what can be set: the search and the palette follow from it, a test holds the pages to it.
pub const ROWS: &[Row] = &[
    row(Page::Look, "Theme", "day night clear dark light contrast colour system"),
    row(Page::Look, "Size", "zoom larger smaller text percent"),
    row(Page::Look, "Typefaces", "font letters dyslexia serif"),
    row(Page::Look, "Spacing", "wider letters lines"),
    row(Page::Look, "Motion", "animation move reduce still"),
    row(Page::Writing, "Send with", "enter ctrl key reply new line"),
    row(Page::Writing, "Time to take a line back", "undo wait seconds answer"),
    row(Page::Writing, "Reading aloud", "speech voice sound speak listen"),
    row(Page::Help, "Hints", "help coach price f2"),
    row(Page::Help, "Coach", "example wordings briefing guide"),
    row(Page::Help, "Difficulty", "level starter core advanced easy hard"),
    row(Page::Help, "Guided first round", "tour guide beginning tutorial help"),
    row(Page::You, "Your name", "greeting"),
    row(Page::You, "The week begins on", "monday sunday saturday calendar"),
    row(Page::You, "Real people", "privacy patient data protect names"),
    row(Page::Data, "Data folder", "directory path place move file"),
    row(Page::Data, "Export everything", "save all rounds report csv html"),
    row(Page::Data, "Backup", "back up restore copy lost"),
    row(Page::Data, "Wipe everything", "delete remove erase reset clear"),
    row(Page::Content, "Language", "english translation pack"),
    row(Page::Content, "What was read", "scenarios roles skills pack fingerprint"),
    row(Page::Content, "Sample", "example invented rounds demo"),
    row(Page::About, "Version", "licence fonts icons number"),
];

/// Rows that hold every word of a text, in the order of the pages.
pub fn find(text: &str) -> Vec<Row> {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    let fits = |row: &&Row| {
        let all = format!("{} {}", row.label.to_lowercase(), row.also);
        words.iter().all(|word| all.split_whitespace().any(|other| other.starts_with(word.as_str())))
    };
    if words.is_empty() { Vec::new() } else { ROWS.iter().filter(fits).copied().collect() }
}

/// What the settings show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsPage {
    pub page: Page,
    pub find: String,
    /// On a small window a page covers the list.
    pub open: bool,
}

/// What can be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    Open(Page),
    Find(String),
    /// Back to the list, on a small window.
    List,
    /// The page that is open has its usual values again.
    PutBack,
}

impl State {
    pub(super) fn on_settings(&mut self, act: Act) -> Vec<Effect> {
        let shown = &mut self.settings_page;
        match act {
            Act::Open(page) => {
                *shown = SettingsPage { page, find: String::new(), open: true };
                if self.route == Route::Settings { Vec::new() } else { self.go(Route::Settings) }
            }
            Act::Find(text) => {
                shown.find = text;
                Vec::new()
            }
            Act::List => {
                shown.open = false;
                Vec::new()
            }
            Act::PutBack => {
                put_back(shown.page, &mut self.settings);
                self.toast = Some("This page is as it came.".to_owned());
                vec![Effect::SaveSettings(self.settings.clone())]
            }
        }
    }
}

/// Whether a page has values that can be put back.
pub fn can_be_put_back(page: Page, settings: &Settings) -> bool {
    let mut usual = settings.clone();
    put_back(page, &mut usual);
    usual != *settings
}

fn put_back(page: Page, settings: &mut Settings) {
    let usual = Settings::default();
    match page {
        Page::Look => {
            settings.theme = usual.theme;
            settings.zoom_percent = usual.zoom_percent;
            settings.one_typeface = usual.one_typeface;
            settings.wider = usual.wider;
            settings.still = usual.still;
        }
        Page::Writing => {
            settings.ctrl_enter = usual.ctrl_enter;
            settings.take_back = usual.take_back;
            settings.read_aloud = usual.read_aloud;
        }
        Page::Help => {
            settings.hints = usual.hints;
            settings.coach = usual.coach;
            settings.difficulty = usual.difficulty;
        }
        Page::You => settings.week_begins = usual.week_begins,
        Page::Data | Page::Content | Page::About => {}
    }
}

impl From<Act> for Action {
    fn from(act: Act) -> Action {
        Action::SettingsPage(act)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::settings::ThemeSetting;

    #[test]
    fn a_setting_is_found_by_its_name_and_by_what_people_call_it() {
        let labels = |text: &str| find(text).iter().map(|row| row.label).collect::<Vec<_>>();
        assert_eq!(labels("dark"), ["Theme"]);
        assert_eq!(labels("delete"), ["Wipe everything"]);
        assert_eq!(labels("tour"), ["Guided first round"]);
        assert_eq!(labels("back up"), ["Backup"]);
        assert!(labels("").is_empty() && labels("zebra").is_empty());
        assert!(ROWS.is_sorted_by_key(|row| row.page));
    }

    #[test]
    fn a_page_goes_back_to_its_usual_values_and_no_other_does() {
        let mut settings =
            Settings { theme: ThemeSetting::Clear, hints: false, name: "Sam".into(), ..Settings::default() };
        assert!(can_be_put_back(Page::Look, &settings) && !can_be_put_back(Page::Writing, &settings));
        put_back(Page::Look, &mut settings);
        assert_eq!((settings.theme, settings.hints), (ThemeSetting::System, false));
        put_back(Page::You, &mut settings);
        assert_eq!(settings.name, "Sam", "a name is no setting that anybody else knows better");
    }
}
