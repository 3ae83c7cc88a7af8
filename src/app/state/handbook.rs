//! The handbook: the page that is open, the way back, and what is typed into its fields. It holds no text of a page.

use super::State;
use crate::app::action::{Action, Effect};
use crate::app::handbook::{Page, WORDS};
use crate::app::route::{LookTab, Route};
use crate::content::Pack;
use crate::content::glossary::Side;
use crate::store::TurnOfSkill;

/// What can lie over the page on a small window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    Contents,
    OnThisPage,
}

/// What the handbook shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handbook {
    pub page: Page,
    trail: Vec<Page>,
    pub find: String,
    pub word_find: String,
    pub side: Option<Side>,
    /// The word that was asked for; its card is marked.
    pub word: Option<usize>,
    /// Weak, adequate or strong.
    pub hear: usize,
    /// Where there is no room beside the page: what lies over it.
    pub sheet: Option<Sheet>,
    pub turns: Vec<TurnOfSkill>,
}

impl Default for Handbook {
    fn default() -> Self {
        Handbook {
            page: Page::default(),
            trail: Vec::new(),
            find: String::new(),
            word_find: String::new(),
            side: None,
            word: None,
            hear: 2,
            sheet: None,
            turns: Vec::new(),
        }
    }
}

/// What can be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    Open(Page),
    /// A word of the glossary, by its place there.
    OpenWord(usize),
    Find(String),
    FindWord(String),
    Side(Option<Side>),
    Hear(usize),
    /// Opens a sheet, or closes the one that is open.
    Sheet(Sheet),
    CloseSheet,
    /// The turns that called for the skill of the page, from the store.
    Turns(Vec<TurnOfSkill>),
    /// A turn in its look-back.
    ShowTurn {
        round: String,
        turn: u16,
    },
}

impl State {
    pub(super) fn in_handbook(&mut self, act: Act, pack: &Pack) -> Vec<Effect> {
        match act {
            Act::Open(page) => return self.open_page(page),
            Act::OpenWord(at) => {
                let word = pack.glossary.entries.get(at).map(|entry| entry.word.clone());
                let effects = self.open_page(Page::text(WORDS));
                self.handbook.word_find = word.unwrap_or_default();
                self.handbook.side = None;
                self.handbook.word = Some(at);
                return effects;
            }
            Act::Find(text) => self.handbook.find = text,
            Act::FindWord(text) => {
                self.handbook.word = None;
                self.handbook.word_find = text;
            }
            Act::Side(side) => self.handbook.side = side,
            Act::Hear(at) => self.handbook.hear = at.min(2),
            Act::Sheet(sheet) => {
                let open = self.handbook.sheet == Some(sheet);
                self.handbook.sheet = (!open).then_some(sheet);
            }
            Act::CloseSheet => self.handbook.sheet = None,
            Act::Turns(turns) => self.handbook.turns = turns,
            Act::ShowTurn { round, turn } => {
                // The round was loaded by the action before; where that failed, nothing else is shown in its place.
                let there = self.looking.as_ref().is_some_and(|looking| looking.record.id == round);
                if there {
                    self.route = Route::LookBack(LookTab::Transcript);
                    return self.look_back(Action::SelectTurn(usize::from(turn)));
                }
            }
        }
        Vec::new()
    }

    fn open_page(&mut self, page: Page) -> Vec<Effect> {
        let book = &mut self.handbook;
        if self.route != Route::Handbook {
            book.trail.clear();
        } else if book.page != page {
            book.trail.push(book.page.clone());
        }
        self.show_page(page)
    }

    fn show_page(&mut self, page: Page) -> Vec<Effect> {
        let book = &mut self.handbook;
        book.find.clear();
        book.word_find.clear();
        book.word = None;
        book.sheet = None;
        book.turns.clear();
        book.page = page;
        let mut effects = self.go(Route::Handbook);
        if let Page::Skill(skill) = &self.handbook.page {
            effects.push(Effect::ListTurns(skill.clone()));
        }
        effects
    }

    /// The cursor goes to the field of the page, which may have to be opened first.
    pub(super) fn find_here(&mut self) {
        self.focus_find = true;
        if self.route == Route::Library {
            self.library.detail_open = false;
        } else if self.route == Route::Settings {
            self.settings_page.open = false;
        } else if self.route == Route::Handbook && self.handbook.page != Page::text(WORDS) {
            self.handbook.sheet = Some(Sheet::Contents);
        }
    }

    /// One page back within the handbook; `None` where it was entered here.
    pub(super) fn page_back(&mut self) -> Option<Vec<Effect>> {
        let page = (self.route == Route::Handbook).then(|| self.handbook.trail.pop()).flatten()?;
        Some(self.show_page(page))
    }
}

impl From<Act> for Action {
    fn from(act: Act) -> Action {
        Action::Handbook(act)
    }
}
