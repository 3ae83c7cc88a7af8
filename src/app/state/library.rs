//! The library: what is chosen and what it is filtered by. It holds no scenario; those are the pack's.

use std::collections::BTreeSet;

use super::State;
use crate::app::action::{Action, Effect};
use crate::app::route::Route;
use crate::content::Pack;
use crate::persona::cast::{Difficulty, Scenario};
use crate::progress::Proposal;

/// The shelves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    #[default]
    Scenarios,
    People,
    Skills,
    Programmes,
}

/// The order of the scenarios.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As the next round is chosen: weakest skill, spacing, people not met, difficulty.
    #[default]
    ForYou,
    EasierFirst,
    ByTitle,
}

impl Sort {
    pub const ALL: [Sort; 3] = [Sort::ForYou, Sort::EasierFirst, Sort::ByTitle];

    /// The words on the choice.
    pub const fn label(self) -> &'static str {
        match self {
            Sort::ForYou => "Sort: for you",
            Sort::EasierFirst => "Sort: easier first",
            Sort::ByTitle => "Sort: by title",
        }
    }
}

/// What the library shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    pub shelf: Shelf,
    pub chosen: String,
    pub sort: Sort,
    pub level: Option<Difficulty>,
    pub skill: Option<String>,
    pub person: Option<String>,
    /// Ids of the kinds of content notes that are not shown.
    pub hidden: BTreeSet<String>,
    pub find: String,
    /// Where there is no room beside the cards: the filters lie over them.
    pub filters_open: bool,
    /// On a small window the chosen scenario is a page of its own.
    pub detail_open: bool,
}

/// One of the things that can leave a scenario out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filter {
    Find,
    Level,
    Skill,
    Person,
    /// A kind of content note.
    Hide(String),
}

/// What can be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    Shelf(Shelf),
    Choose(String),
    /// To the card of a scenario, from anywhere.
    Show(String),
    /// The rounds that call for a skill, from anywhere.
    RoundsWith(String),
    /// The rounds in which a role can be met, from anywhere.
    RoundsOf(String),
    Level(Option<Difficulty>),
    Skill(Option<String>),
    Person(Option<String>),
    Hide(String),
    Find(String),
    Sort(Sort),
    Clear(Filter),
    ClearAll,
    ToggleFilters,
    CloseDetail,
}

impl Library {
    fn fits(&self, filter: &Filter, pack: &Pack, scenario: &Scenario) -> bool {
        match filter {
            Filter::Level => self.level.is_none_or(|level| level == scenario.level),
            Filter::Skill => self.skill.as_ref().is_none_or(|skill| scenario.skills.contains(skill)),
            Filter::Person => self.person.as_ref().is_none_or(|role| pack.players(scenario).contains(role)),
            Filter::Hide(id) => {
                !pack.note_kinds.iter().any(|kind| kind.id == *id && kind.is_in(&scenario.content_notes))
            }
            Filter::Find => {
                let text = text_of(pack, scenario);
                self.find.to_lowercase().split_whitespace().all(|word| text.contains(word))
            }
        }
    }

    /// The filters that are on.
    pub fn active(&self) -> Vec<Filter> {
        let on = [
            (!self.find.trim().is_empty(), Filter::Find),
            (self.level.is_some(), Filter::Level),
            (self.skill.is_some(), Filter::Skill),
            (self.person.is_some(), Filter::Person),
        ];
        let mut active: Vec<Filter> =
            on.into_iter().filter(|(on, _)| *on).map(|(_, filter)| filter).collect();
        active.extend(self.hidden.iter().cloned().map(Filter::Hide));
        active
    }

    /// The scenarios that fit, in the order that was chosen; `ranked` is what the policy makes of the rounds so far.
    pub fn found<'a>(&self, pack: &'a Pack, ranked: &[Proposal]) -> Vec<&'a Scenario> {
        let mut found = self.fitting(pack, &self.active());
        let place = |id: &str| ranked.iter().position(|next| next.scenario == id).unwrap_or(usize::MAX);
        match self.sort {
            Sort::ForYou => found.sort_by_key(|s| place(&s.id)),
            Sort::EasierFirst => {}
            Sort::ByTitle => found.sort_by(|a, b| a.title.cmp(&b.title)),
        }
        found
    }

    fn fitting<'a>(&self, pack: &'a Pack, filters: &[Filter]) -> Vec<&'a Scenario> {
        let mut found = pack.playable();
        found.retain(|scenario| filters.iter().all(|filter| self.fits(filter, pack, scenario)));
        found.sort_by_key(|s| (s.level, s.id.clone()));
        found
    }

    /// The filter without which the most would be shown; of equals, the one that alone hides the most.
    pub fn hides_most(&self, pack: &Pack) -> Option<Filter> {
        let active = self.active();
        let without = |filter: &Filter| {
            let others: Vec<Filter> = active.iter().filter(|other| *other != filter).cloned().collect();
            let alone = self.fitting(pack, std::slice::from_ref(filter)).len();
            (self.fitting(pack, &others).len(), std::cmp::Reverse(alone))
        };
        // The last of equal ones is the maximum: turned round, the first in the order of the page is named.
        active.iter().rev().max_by_key(|filter| without(filter)).cloned()
    }

    fn clear(&mut self, filter: &Filter) {
        match filter {
            Filter::Find => self.find.clear(),
            Filter::Level => self.level = None,
            Filter::Skill => self.skill = None,
            Filter::Person => self.person = None,
            Filter::Hide(id) => {
                self.hidden.remove(id);
            }
        }
    }

    fn clear_all(&mut self) {
        self.active().iter().for_each(|filter| self.clear(filter));
    }
}

/// What a search looks through, lower case.
fn text_of(pack: &Pack, scenario: &Scenario) -> String {
    let mut text = format!("{} {} {} {} ", scenario.title, scenario.family, scenario.blurb, scenario.place);
    for cast in &scenario.cast {
        text.push_str(&cast.title);
        text.push(' ');
    }
    for skill in scenario.skills.iter().filter_map(|id| pack.rules.skill_file(id)) {
        text.push_str(&skill.title);
        text.push(' ');
        text.push_str(&skill.short);
        text.push(' ');
    }
    text.to_lowercase()
}

impl State {
    pub(super) fn in_library(&mut self, act: Act) -> Vec<Effect> {
        let library = &mut self.library;
        match act {
            Act::Shelf(shelf) => {
                library.shelf = shelf;
                library.filters_open = false;
                library.detail_open = false;
            }
            Act::Choose(id) => {
                library.chosen = id;
                library.detail_open = true;
            }
            Act::Show(id) => {
                library.clear_all();
                library.chosen = id;
                library.detail_open = true;
                return self.go_to_shelf();
            }
            Act::RoundsWith(skill) => {
                library.clear_all();
                library.skill = Some(skill);
                return self.go_to_shelf();
            }
            Act::RoundsOf(role) => {
                library.clear_all();
                library.person = Some(role);
                return self.go_to_shelf();
            }
            Act::Level(level) => library.level = level,
            Act::Skill(skill) => library.skill = skill,
            Act::Person(person) => library.person = person,
            Act::Hide(id) => {
                if !library.hidden.remove(&id) {
                    library.hidden.insert(id);
                }
            }
            Act::Find(text) => library.find = text,
            Act::Sort(sort) => library.sort = sort,
            Act::Clear(filter) => library.clear(&filter),
            Act::ClearAll => library.clear_all(),
            Act::ToggleFilters => library.filters_open = !library.filters_open,
            Act::CloseDetail => library.detail_open = false,
        }
        Vec::new()
    }

    fn go_to_shelf(&mut self) -> Vec<Effect> {
        self.library.shelf = Shelf::Scenarios;
        self.go(Route::Library)
    }
}

impl From<Act> for Action {
    fn from(act: Act) -> Action {
        Action::Library(act)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack() -> Pack {
        crate::content::load_embedded()
    }

    fn ids(library: &Library) -> Vec<String> {
        library.found(&pack(), &[]).iter().map(|s| s.id.clone()).collect()
    }

    #[test]
    fn each_filter_leaves_out_what_does_not_fit() {
        let all = ids(&Library::default());
        assert!(all.len() >= 5);
        let level = ids(&Library { level: Some(Difficulty::Starter), ..Library::default() });
        assert!(level.contains(&"S01".into()) && !level.contains(&"S16".into()));
        let skill = ids(&Library { skill: Some("K14".into()), ..Library::default() });
        assert!(skill.contains(&"S08".into()) && !skill.contains(&"S01".into()));
        let person = ids(&Library { person: Some("R22".into()), ..Library::default() });
        assert!(person.contains(&"S03".into()) && !person.contains(&"S08".into()));
        let calm = ids(&Library { hidden: ["harm".to_owned()].into(), ..Library::default() });
        assert!(calm.contains(&"S08".into()) && !calm.contains(&"S06".into()));
        let found = ids(&Library { find: "pharmacist night".into(), ..Library::default() });
        assert!(found.contains(&"S03".into()) && !found.contains(&"S08".into()));
    }

    #[test]
    fn where_nothing_fits_the_filter_that_hides_most_is_named() {
        let pack = pack();
        let mut library = Library {
            level: Some(Difficulty::Starter),
            person: Some("R22".into()),
            skill: Some("K3".into()),
            ..Library::default()
        };
        assert!(library.found(&pack, &[]).is_empty());
        // Without the level there is S03; without the person S01; the person fits fewer when it stands alone.
        let most = library.hides_most(&pack).unwrap();
        library.clear(&most);
        assert!(!library.found(&pack, &[]).is_empty(), "{most:?}");
        let none = Library { find: "zebra".into(), level: Some(Difficulty::Core), ..Library::default() };
        assert_eq!(none.hides_most(&pack), Some(Filter::Find));
        assert_eq!(Library::default().hides_most(&pack), None);
    }

    #[test]
    fn for_you_is_the_order_of_the_policy_and_the_others_need_none() {
        let pack = pack();
        let candidates = crate::progress::candidates(&pack);
        let chain = |role: &str| pack.roles.get(role).map(|role| role.chain);
        let mut library = Library::default();
        let ids = |library: &Library, ranked: &[Proposal]| {
            library.found(&pack, ranked).iter().map(|s| s.id.clone()).collect::<Vec<_>>()
        };
        for played in [Vec::new(), vec![crate::progress::fixture::round(3, "S01", "R08", &[("K3", 1)])]] {
            let ranked = crate::progress::rank(&candidates, &played, 5, None, chain);
            let order: Vec<String> = ranked.iter().map(|next| next.scenario.clone()).collect();
            assert_eq!(ids(&library, &ranked), order);
            assert!(ranked.iter().all(|next| next.because().ends_with('.')));
            assert!(ranked.is_sorted_by_key(|next| -next.points));
        }
        // The one that was just played does not stand first again.
        let played = [crate::progress::fixture::round(4, "S01", "R08", &[("K3", 1)])];
        let ranked = crate::progress::rank(&candidates, &played, 5, None, chain);
        assert_ne!(ids(&library, &ranked)[0], "S01");
        library.sort = Sort::ByTitle;
        assert!(library.found(&pack, &ranked).is_sorted_by_key(|s| &s.title));
        library.sort = Sort::EasierFirst;
        assert!(library.found(&pack, &ranked).is_sorted_by_key(|s| s.level));
    }

    #[test]
    fn all_filters_can_be_cleared_at_once() {
        let mut library = Library {
            find: "x".into(),
            level: Some(Difficulty::Core),
            skill: Some("K1".into()),
            person: Some("R08".into()),
            hidden: ["harm".to_owned(), "anger".to_owned()].into(),
            ..Library::default()
        };
        assert_eq!(library.active().len(), 6);
        library.clear_all();
        assert_eq!(library, Library::default());
    }
}
