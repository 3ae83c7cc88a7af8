//! What a person chose about the look and the keys. Kept in the store by key, one by one; a missing one has its usual value.

use crate::persona::cast::Difficulty;
use crate::store::{Result, Store};

/// The theme, without knowing how it is painted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeSetting {
    #[default]
    System,
    Day,
    Night,
    Clear,
}

impl ThemeSetting {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [ThemeSetting; 4] =
        [ThemeSetting::System, ThemeSetting::Day, ThemeSetting::Night, ThemeSetting::Clear];

    const fn id(self) -> &'static str {
        match self {
            ThemeSetting::System => "system",
            ThemeSetting::Day => "day",
            ThemeSetting::Night => "night",
            ThemeSetting::Clear => "clear",
        }
    }

    /// The one after this one.
    pub fn next(self) -> ThemeSetting {
        let at = Self::ALL.iter().position(|c| *c == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// How long a sent reply can be taken back, so that nobody needs quick hands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TakeBack {
    #[default]
    Short,
    Longer,
    Long,
    /// Until the learner says that they may answer.
    ISay,
}

impl TakeBack {
    /// Every choice with its words, in the order in which they are offered.
    pub const ALL: [(TakeBack, &str); 4] = [
        (TakeBack::Short, "0.9 s"),
        (TakeBack::Longer, "3 s"),
        (TakeBack::Long, "10 s"),
        (TakeBack::ISay, "I say when"),
    ];

    const fn id(self) -> &'static str {
        match self {
            TakeBack::Short => "short",
            TakeBack::Longer => "longer",
            TakeBack::Long => "long",
            TakeBack::ISay => "i-say",
        }
    }

    /// How long the other person thinks, in seconds; nothing where they wait for a word.
    pub const fn seconds(self) -> Option<f64> {
        match self {
            TakeBack::Short => Some(0.9),
            TakeBack::Longer => Some(3.0),
            TakeBack::Long => Some(10.0),
            TakeBack::ISay => None,
        }
    }
}

/// How much the coach shows on a briefing before a talk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Coach {
    /// By what is known of the learner: an example first, wordings, or their own plan first.
    #[default]
    AsItFits,
    /// Wordings and an example, always.
    Always,
    /// Nothing unasked.
    WhenAsked,
}

impl Coach {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Coach; 3] = [Coach::AsItFits, Coach::Always, Coach::WhenAsked];

    /// The words on the choice.
    pub const fn label(self) -> &'static str {
        match self {
            Coach::AsItFits => "As it fits you",
            Coach::Always => "Always an example",
            Coach::WhenAsked => "Only when asked",
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Coach::AsItFits => "as_it_fits",
            Coach::Always => "always",
            Coach::WhenAsked => "when_asked",
        }
    }
}

/// The difficulties that can be chosen; `None` follows what was played so far.
pub const DIFFICULTIES: [(Option<Difficulty>, &str); 4] = [
    (None, "As it fits you"),
    (Some(Difficulty::Starter), "Starter"),
    (Some(Difficulty::Core), "Core"),
    (Some(Difficulty::Advanced), "Advanced"),
];

/// All settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub theme: ThemeSetting,
    pub zoom_percent: u32,
    /// Send with Ctrl Enter.
    pub ctrl_enter: bool,
    pub take_back: TakeBack,
    /// What the other person says is read aloud, where the system has a program for it.
    pub read_aloud: bool,
    pub still: bool,
    /// A hint can be asked for in the talk.
    pub hints: bool,
    pub coach: Coach,
    /// Only rounds of this difficulty are proposed and drawn.
    pub difficulty: Option<Difficulty>,
    pub one_typeface: bool,
    pub wider: bool,
    /// The name for the greeting; may be empty.
    pub name: String,
    /// The first page has been seen.
    pub welcomed: bool,
    /// Where the last export went; empty: the data folder.
    pub export_folder: String,
    /// The first day of the week: 0 for Monday to 6 for Sunday.
    pub week_begins: u8,
    /// The round that was left off and whose card was put away.
    pub put_aside: String,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            theme: ThemeSetting::System,
            zoom_percent: 100,
            ctrl_enter: false,
            take_back: TakeBack::Short,
            read_aloud: false,
            still: false,
            hints: true,
            coach: Coach::AsItFits,
            difficulty: None,
            one_typeface: false,
            wider: false,
            name: String::new(),
            welcomed: false,
            export_folder: String::new(),
            week_begins: 0,
            put_aside: String::new(),
        }
    }
}

/// The sizes that can be chosen, in percent.
pub const ZOOMS: [u32; 9] = [80, 90, 100, 110, 125, 150, 175, 200, 250];

impl Settings {
    /// Reads the settings; what is missing or damaged has its usual value.
    pub fn load(store: &Store) -> Settings {
        let usual = Settings::default();
        let flag = |key: &str, usual: bool| store.setting(key).unwrap_or(usual);
        let theme: Option<String> = store.setting("theme");
        let take_back: Option<String> = store.setting("take_back");
        let coach: Option<String> = store.setting("coach");
        let zoom = store.setting("zoom_percent").unwrap_or(usual.zoom_percent);
        Settings {
            theme: ThemeSetting::ALL
                .into_iter()
                .find(|choice| theme.as_deref() == Some(choice.id()))
                .unwrap_or_default(),
            zoom_percent: zoom.clamp(ZOOMS[0], ZOOMS[ZOOMS.len() - 1]),
            ctrl_enter: flag("ctrl_enter", usual.ctrl_enter),
            take_back: TakeBack::ALL
                .into_iter()
                .map(|(choice, _)| choice)
                .find(|choice| take_back.as_deref() == Some(choice.id()))
                .unwrap_or_default(),
            read_aloud: flag("read_aloud", usual.read_aloud),
            still: flag("still", usual.still),
            hints: flag("hints", usual.hints),
            coach: Coach::ALL.into_iter().find(|c| coach.as_deref() == Some(c.id())).unwrap_or_default(),
            difficulty: store.setting("difficulty").unwrap_or_default(),
            one_typeface: flag("one_typeface", usual.one_typeface),
            wider: flag("wider", usual.wider),
            name: store.setting("name").unwrap_or_default(),
            welcomed: flag("welcomed", usual.welcomed),
            export_folder: store.setting("export_folder").unwrap_or_default(),
            week_begins: store.setting("week_begins").filter(|day| *day < 7).unwrap_or(usual.week_begins),
            put_aside: store.setting("put_aside").unwrap_or_default(),
        }
    }

    /// Writes all settings.
    pub fn save(&self, store: &mut Store) -> Result<()> {
        store.set_setting("theme", &self.theme.id())?;
        store.set_setting("zoom_percent", &self.zoom_percent)?;
        store.set_setting("ctrl_enter", &self.ctrl_enter)?;
        store.set_setting("take_back", &self.take_back.id())?;
        store.set_setting("read_aloud", &self.read_aloud)?;
        store.set_setting("still", &self.still)?;
        store.set_setting("hints", &self.hints)?;
        store.set_setting("coach", &self.coach.id())?;
        store.set_setting("difficulty", &self.difficulty)?;
        store.set_setting("one_typeface", &self.one_typeface)?;
        store.set_setting("wider", &self.wider)?;
        store.set_setting("name", &self.name)?;
        store.set_setting("welcomed", &self.welcomed)?;
        store.set_setting("export_folder", &self.export_folder)?;
        store.set_setting("week_begins", &self.week_begins)?;
        store.set_setting("put_aside", &self.put_aside)
    }

    /// One step larger (1) or smaller (-1); 0 goes back to 100 %.
    pub fn zoom(&mut self, step: i8) {
        let at = ZOOMS.iter().position(|zoom| *zoom >= self.zoom_percent).unwrap_or(2);
        self.zoom_percent = match step {
            0 => 100,
            1.. => ZOOMS[(at + 1).min(ZOOMS.len() - 1)],
            _ => ZOOMS[at.saturating_sub(1)],
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were_saved() {
        let (mut store, _) = Store::in_memory("a test").unwrap();
        assert_eq!(Settings::load(&store), Settings::default());
        let mut chosen = Settings {
            theme: ThemeSetting::Clear,
            ctrl_enter: true,
            hints: false,
            coach: Coach::WhenAsked,
            difficulty: Some(Difficulty::Core),
            ..Settings::default()
        };
        (chosen.take_back, chosen.read_aloud) = (TakeBack::ISay, true);
        chosen.zoom(1);
        chosen.save(&mut store).unwrap();
        assert_eq!(Settings::load(&store), chosen);
    }

    #[test]
    fn the_size_goes_in_steps_and_stops_at_both_ends() {
        let mut settings = Settings::default();
        for _ in 0..20 {
            settings.zoom(1);
        }
        assert_eq!(settings.zoom_percent, 250);
        for _ in 0..20 {
            settings.zoom(-1);
        }
        assert_eq!(settings.zoom_percent, 80);
        settings.zoom(0);
        assert_eq!(settings.zoom_percent, 100);
    }
}
