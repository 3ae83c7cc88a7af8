//! The icons of the interface. Written by `assets/fonts/icons.py`: change the list there, never here.
//!
//! An icon is painted (see `ui::paint::icon`) and never stands in a text, so that a screen reader does not meet it.

/// One icon of the font `icons`, named for what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Icon {
    /// Lucide `house`.
    Home,
    /// Lucide `library`.
    Library,
    /// Lucide `chart-line`.
    Progress,
    /// Lucide `book-open`.
    Handbook,
    /// Lucide `settings`.
    Settings,
    /// Lucide `search`.
    Search,
    /// Lucide `menu`.
    Menu,
    /// Lucide `ellipsis`.
    More,
    /// Lucide `x`.
    Close,
    /// Lucide `door-open`.
    Leave,
    /// Lucide `pause`.
    Pause,
    /// Lucide `play`.
    GoOn,
    /// Lucide `notebook-pen`.
    Notes,
    /// Lucide `lightbulb`.
    Hint,
    /// Lucide `network`.
    Hierarchy,
    /// Lucide `send-horizontal`.
    Send,
    /// Lucide `corner-down-left`.
    Enter,
    /// Lucide `bell`.
    Interruption,
    /// Lucide `phone`.
    Phone,
    /// Lucide `mail`.
    Email,
    /// Lucide `ticket`.
    Ticket,
    /// Lucide `footprints`.
    Hallway,
    /// Lucide `users`.
    Meeting,
    /// Lucide `eye`.
    InnerThought,
    /// Lucide `eye-off`.
    Hidden,
    /// Lucide `volume-2`.
    ListenAloud,
    /// Lucide `rotate-ccw`.
    TryAgain,
    /// Lucide `git-branch`.
    Fork,
    /// Lucide `columns-2`.
    Compare,
    /// Lucide `target`.
    Drill,
    /// Lucide `undo-2`.
    Undo,
    /// Lucide `shuffle`.
    DrawAnother,
    /// Lucide `key-round`.
    Seed,
    /// Lucide `check`.
    Found,
    /// Lucide `circle-help`.
    NotFound,
    /// Lucide `lock`.
    Locked,
    /// Lucide `lock-open`.
    Unlocked,
    /// Lucide `bookmark`.
    Keep,
    /// Lucide `arrow-right`.
    Feedforward,
    /// Lucide `arrow-left`.
    Back,
    /// Lucide `arrow-up`.
    Up,
    /// Lucide `arrow-down`.
    Down,
    /// Lucide `download`.
    Export,
    /// Lucide `upload`.
    Import,
    /// Lucide `save`.
    Save,
    /// Lucide `folder-open`.
    Folder,
    /// Lucide `trash-2`.
    Wipe,
    /// Lucide `copy`.
    Copy,
    /// Lucide `shield-alert`.
    PrivacyWarning,
    /// Lucide `triangle-alert`.
    Problem,
    /// Lucide `octagon-alert`.
    Flag,
    /// Lucide `info`.
    Information,
    /// Lucide `accessibility`.
    Accessibility,
    /// Lucide `languages`.
    Language,
    /// Lucide `zoom-in`.
    Larger,
    /// Lucide `zoom-out`.
    Smaller,
    /// Lucide `sun`.
    Day,
    /// Lucide `moon`.
    Night,
    /// Lucide `contrast`.
    Clear,
    /// Lucide `maximize`.
    FullScreen,
    /// Lucide `presentation`.
    Present,
    /// Lucide `history`.
    History,
    /// Lucide `table-2`.
    TableView,
    /// Lucide `list-filter`.
    Filter,
    /// Lucide `graduation-cap`.
    Programme,
    /// Lucide `clock`.
    Clock,
    /// Lucide `hand`.
    RaiseHand,
    /// Lucide `keyboard`.
    Keys,
    /// Lucide `square-pen`.
    Edit,
    /// Lucide `minus`.
    Minus,
    /// Lucide `plus`.
    Plus,
    /// Lucide `chevron-up`.
    ChevronUp,
    /// Lucide `chevron-down`.
    ChevronDown,
    /// Lucide `chevron-left`.
    ChevronLeft,
    /// Lucide `chevron-right`.
    ChevronRight,
    /// Lucide `user`.
    Person,
    /// Lucide `link`.
    Link,
    /// Lucide `file-down`.
    FileExport,
    /// Lucide `list-checks`.
    Checklist,
    /// Lucide `refresh-cw`.
    Refresh,
    /// Lucide `quote`.
    Quote,
    /// Lucide `ear`.
    Listening,
    /// Lucide `pin`.
    Pin,
    /// Lucide `hourglass`.
    Hourglass,
    /// Lucide `star`.
    Star,
}

impl Icon {
    /// Every icon, in the order of the list.
    pub const ALL: [Icon; 85] = [
        Icon::Home,
        Icon::Library,
        Icon::Progress,
        Icon::Handbook,
        Icon::Settings,
        Icon::Search,
        Icon::Menu,
        Icon::More,
        Icon::Close,
        Icon::Leave,
        Icon::Pause,
        Icon::GoOn,
        Icon::Notes,
        Icon::Hint,
        Icon::Hierarchy,
        Icon::Send,
        Icon::Enter,
        Icon::Interruption,
        Icon::Phone,
        Icon::Email,
        Icon::Ticket,
        Icon::Hallway,
        Icon::Meeting,
        Icon::InnerThought,
        Icon::Hidden,
        Icon::ListenAloud,
        Icon::TryAgain,
        Icon::Fork,
        Icon::Compare,
        Icon::Drill,
        Icon::Undo,
        Icon::DrawAnother,
        Icon::Seed,
        Icon::Found,
        Icon::NotFound,
        Icon::Locked,
        Icon::Unlocked,
        Icon::Keep,
        Icon::Feedforward,
        Icon::Back,
        Icon::Up,
        Icon::Down,
        Icon::Export,
        Icon::Import,
        Icon::Save,
        Icon::Folder,
        Icon::Wipe,
        Icon::Copy,
        Icon::PrivacyWarning,
        Icon::Problem,
        Icon::Flag,
        Icon::Information,
        Icon::Accessibility,
        Icon::Language,
        Icon::Larger,
        Icon::Smaller,
        Icon::Day,
        Icon::Night,
        Icon::Clear,
        Icon::FullScreen,
        Icon::Present,
        Icon::History,
        Icon::TableView,
        Icon::Filter,
        Icon::Programme,
        Icon::Clock,
        Icon::RaiseHand,
        Icon::Keys,
        Icon::Edit,
        Icon::Minus,
        Icon::Plus,
        Icon::ChevronUp,
        Icon::ChevronDown,
        Icon::ChevronLeft,
        Icon::ChevronRight,
        Icon::Person,
        Icon::Link,
        Icon::FileExport,
        Icon::Checklist,
        Icon::Refresh,
        Icon::Quote,
        Icon::Listening,
        Icon::Pin,
        Icon::Hourglass,
        Icon::Star,
    ];

    /// The character of the icon font.
    pub const fn glyph(self) -> char {
        match self {
            Icon::Home => '\u{e0f5}',
            Icon::Library => '\u{e100}',
            Icon::Progress => '\u{e2a5}',
            Icon::Handbook => '\u{e05f}',
            Icon::Settings => '\u{e154}',
            Icon::Search => '\u{e151}',
            Icon::Menu => '\u{e115}',
            Icon::More => '\u{e0b6}',
            Icon::Close => '\u{e1b2}',
            Icon::Leave => '\u{e3d6}',
            Icon::Pause => '\u{e12e}',
            Icon::GoOn => '\u{e13c}',
            Icon::Notes => '\u{e596}',
            Icon::Hint => '\u{e1c2}',
            Icon::Hierarchy => '\u{e125}',
            Icon::Send => '\u{e4f2}',
            Icon::Enter => '\u{e0a1}',
            Icon::Interruption => '\u{e059}',
            Icon::Phone => '\u{e133}',
            Icon::Email => '\u{e10f}',
            Icon::Ticket => '\u{e20f}',
            Icon::Hallway => '\u{e3b9}',
            Icon::Meeting => '\u{e1a4}',
            Icon::InnerThought => '\u{e0ba}',
            Icon::Hidden => '\u{e0bb}',
            Icon::ListenAloud => '\u{e1ab}',
            Icon::TryAgain => '\u{e148}',
            Icon::Fork => '\u{e0e2}',
            Icon::Compare => '\u{e098}',
            Icon::Drill => '\u{e180}',
            Icon::Undo => '\u{e2a1}',
            Icon::DrawAnother => '\u{e15e}',
            Icon::Seed => '\u{e4a3}',
            Icon::Found => '\u{e06c}',
            Icon::NotFound => '\u{e082}',
            Icon::Locked => '\u{e10b}',
            Icon::Unlocked => '\u{e10c}',
            Icon::Keep => '\u{e060}',
            Icon::Feedforward => '\u{e049}',
            Icon::Back => '\u{e048}',
            Icon::Up => '\u{e04a}',
            Icon::Down => '\u{e042}',
            Icon::Export => '\u{e0b2}',
            Icon::Import => '\u{e19e}',
            Icon::Save => '\u{e14d}',
            Icon::Folder => '\u{e247}',
            Icon::Wipe => '\u{e18e}',
            Icon::Copy => '\u{e09e}',
            Icon::PrivacyWarning => '\u{e1fe}',
            Icon::Problem => '\u{e193}',
            Icon::Flag => '\u{e127}',
            Icon::Information => '\u{e0f9}',
            Icon::Accessibility => '\u{e297}',
            Icon::Language => '\u{e0fe}',
            Icon::Larger => '\u{e1b6}',
            Icon::Smaller => '\u{e1b7}',
            Icon::Day => '\u{e178}',
            Icon::Night => '\u{e11e}',
            Icon::Clear => '\u{e09d}',
            Icon::FullScreen => '\u{e112}',
            Icon::Present => '\u{e4ae}',
            Icon::History => '\u{e1f5}',
            Icon::TableView => '\u{e2f9}',
            Icon::Filter => '\u{e460}',
            Icon::Programme => '\u{e234}',
            Icon::Clock => '\u{e087}',
            Icon::RaiseHand => '\u{e1d7}',
            Icon::Keys => '\u{e284}',
            Icon::Edit => '\u{e172}',
            Icon::Minus => '\u{e11c}',
            Icon::Plus => '\u{e13d}',
            Icon::ChevronUp => '\u{e070}',
            Icon::ChevronDown => '\u{e06d}',
            Icon::ChevronLeft => '\u{e06e}',
            Icon::ChevronRight => '\u{e06f}',
            Icon::Person => '\u{e19f}',
            Icon::Link => '\u{e102}',
            Icon::FileExport => '\u{e318}',
            Icon::Checklist => '\u{e1d0}',
            Icon::Refresh => '\u{e145}',
            Icon::Quote => '\u{e239}',
            Icon::Listening => '\u{e382}',
            Icon::Pin => '\u{e259}',
            Icon::Hourglass => '\u{e296}',
            Icon::Star => '\u{e176}',
        }
    }
}
