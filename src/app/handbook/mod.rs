//! What the pages of the handbook say, put together from content and from what was played; plain data for the screen.
//! The texts themselves stand in content; here is only the order.

mod people;
mod skills;
mod texts;

use super::command::Command;
use super::route::Route;
use super::state::State;
use crate::content::Pack;
use crate::persona::cast::DecisionRight;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    Role(String),
    Skill(String),
    /// A page of `content/handbook/pages`; `people`, `skills`, `words` and `keys` have lists added to it.
    Text(String),
}

pub const PEOPLE: &str = "people";
pub const SKILLS: &str = "skills";
pub const WORDS: &str = "words";
pub const KEYS: &str = "keys";

/// The pages in the order of the contents; pages that content adds come after these.
const ORDER: [&str; 8] = [PEOPLE, SKILLS, "hierarchy", "clock", "rules", "breaks", WORDS, KEYS];

impl Page {
    pub fn text(id: &str) -> Page {
        Page::Text(id.to_owned())
    }

    /// The page under which this one stands.
    pub fn parent(&self) -> Option<Page> {
        match self {
            Page::Role(_) => Some(Page::text(PEOPLE)),
            Page::Skill(_) => Some(Page::text(SKILLS)),
            Page::Text(_) => None,
        }
    }
}

impl Default for Page {
    fn default() -> Self {
        Page::text(PEOPLE)
    }
}

/// A line of the contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub page: Page,
    pub title: String,
    pub indented: bool,
    pub here: bool,
    /// It has lines below it, shown or not.
    pub opens: Option<bool>,
}

/// A page, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    pub title: String,
    pub lead: String,
    pub chapters: Vec<Chapter>,
}

/// A part with a heading; it stands in "On this page".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chapter {
    pub title: String,
    pub parts: Vec<Part>,
}

/// One thing in a chapter.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Text(String),
    /// A small title.
    Label(String),
    Points {
        title: String,
        items: Vec<String>,
    },
    Rows(Vec<(String, String)>),
    Say(Vec<String>),
    Source(String),
    /// Level, what it looks like, an example, and what one step up needs.
    Level {
        level: u8,
        anchor: String,
        example: String,
        missing: String,
    },
    /// Weak, adequate and strong wordings; one of the three is shown.
    HearIt([Vec<String>; 3]),
    /// Cards of roles.
    People(Vec<String>),
    Links(Vec<Link>),
    Decisions(Vec<DecisionRight>),
    /// The way to the map.
    Map(Option<String>),
    /// Key and what it does.
    Keys(Vec<(String, String)>),
    /// The glossary, with its own field and filter.
    Words(Vec<usize>),
}

/// Something that can be gone to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub title: String,
    pub detail: String,
    pub to: To,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To {
    Page(Page),
    Scenario(String),
}

/// The contents, opened at a page.
pub fn contents(pack: &Pack, here: &Page) -> Vec<Line> {
    let open = here.parent().unwrap_or_else(|| here.clone());
    let mut lines = Vec::new();
    for id in ids(pack) {
        let page = Page::text(&id);
        let children = children(pack, &id);
        let opens = (!children.is_empty()).then_some(open == page);
        let title = title(pack, &page);
        lines.push(Line { here: page == *here, page: page.clone(), title, indented: false, opens });
        if open == page {
            lines.extend(children.into_iter().map(|page| Line {
                here: page == *here,
                title: title_in_contents(pack, &page),
                page,
                indented: true,
                opens: None,
            }));
        }
    }
    lines
}

/// Every page once, for the tests and for whoever wants to walk them all.
pub fn all(pack: &Pack) -> Vec<Page> {
    let ids = ids(pack);
    ids.iter().flat_map(|id| std::iter::once(Page::text(id)).chain(children(pack, id))).collect()
}

fn ids(pack: &Pack) -> Vec<String> {
    let there = |id: &str| pack.pages.iter().any(|page| page.id == id);
    let known = ORDER.iter().filter(|id| there(id)).map(|id| (*id).to_owned());
    let more = pack.pages.iter().map(|page| page.id.clone()).filter(|id| !ORDER.contains(&id.as_str()));
    known.chain(more).collect()
}

fn children(pack: &Pack, id: &str) -> Vec<Page> {
    match id {
        PEOPLE => people::in_order(pack).into_iter().map(Page::Role).collect(),
        SKILLS => skills::in_order(pack).into_iter().map(Page::Skill).collect(),
        _ => Vec::new(),
    }
}

/// The title of a page.
pub fn title(pack: &Pack, page: &Page) -> String {
    match page {
        Page::Role(id) => pack.roles.get(id).map(|role| role.title.clone()),
        Page::Skill(id) => pack.rules.skill_file(id).map(|skill| skill.title.clone()),
        Page::Text(id) => pack.pages.iter().find(|page| page.id == *id).map(|page| page.title.clone()),
    }
    .unwrap_or_default()
}

fn title_in_contents(pack: &Pack, page: &Page) -> String {
    match page {
        Page::Role(id) => pack.roles.get(id).map(|role| role.short.clone()).unwrap_or_default(),
        Page::Skill(id) => pack.rules.skill_file(id).map(|skill| skill.short.clone()).unwrap_or_default(),
        Page::Text(_) => title(pack, page),
    }
}

/// A page as it is shown now.
pub fn article(pack: &Pack, state: &State) -> Article {
    match &state.handbook.page {
        Page::Role(id) => people::role(pack, id),
        Page::Skill(id) => skills::skill(pack, id),
        Page::Text(id) => {
            let mut article = texts::page(pack, id);
            match id.as_str() {
                PEOPLE => article.chapters.splice(0..0, people::all(pack)).for_each(drop),
                SKILLS => article.chapters.splice(0..0, skills::all(pack)).for_each(drop),
                WORDS => article.chapters.insert(0, words(pack, state)),
                KEYS => article.chapters.splice(0..0, keys()).for_each(drop),
                "hierarchy" => texts::add_decisions(pack, &mut article),
                _ => {}
            }
            article
        }
    }
}

fn words(pack: &Pack, state: &State) -> Chapter {
    let glossary = &pack.glossary;
    let book = &state.handbook;
    let (found, _) = if book.word_find.trim().is_empty() {
        ((0..glossary.entries.len()).collect(), None)
    } else {
        super::find::words(pack, &book.word_find)
    };
    let fits = |at: &usize| book.side.is_none_or(|side| glossary.entries[*at].side == side);
    let mut found: Vec<usize> = found.into_iter().filter(fits).collect();
    // The word that was asked for stands before those that only speak of it.
    found.sort_by_key(|at| book.word != Some(*at));
    Chapter { title: "All words".to_owned(), parts: vec![Part::Words(found)] }
}

/// Every key, by where it works.
fn keys() -> Vec<Chapter> {
    let row = |command: Command| (command.keys().text(), command.label().to_owned());
    let chapter = |title: &str, belongs: &dyn Fn(Command) -> bool| Chapter {
        title: title.to_owned(),
        parts: vec![Part::Keys(Command::all().filter(|command| belongs(*command)).map(row).collect())],
    };
    let place = |command: Command| matches!(command, Command::Go(_));
    let talk = |command: Command| command.works_on(Route::Encounter);
    let home = |command: Command| command.works_on(Route::Home);
    let wall = |command: Command| matches!(command, Command::Projector(_));
    let mut all = vec![
        chapter("Places", &place),
        chapter("Everywhere", &|c| !place(c) && talk(c) && home(c)),
        chapter("In the talk", &|c| !place(c) && talk(c) && !home(c)),
        chapter("On some pages", &|c| !place(c) && !talk(c) && !wall(c)),
        chapter("On the projector", &wall),
    ];
    all.retain(|chapter| {
        chapter.parts.iter().any(|part| matches!(part, Part::Keys(keys) if !keys.is_empty()))
    });
    all
}

/// The first sentence of a text.
pub fn first_sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |at| &text[..=at])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(page: Page) -> State {
        let mut state = State::default();
        state.handbook.page = page;
        state
    }

    #[test]
    fn every_page_has_a_title_a_lead_and_chapters_with_something_in_them() {
        let pack = crate::content::load_embedded();
        let pages = all(&pack);
        assert!(pages.len() >= 8 + 18 + pack.roles.len(), "{} pages", pages.len());
        for page in pages {
            let article = article(&pack, &state(page.clone()));
            assert!(!article.title.is_empty() && !article.lead.is_empty(), "{page:?}");
            assert!(article.chapters.len() >= 2, "{page:?}");
            for chapter in &article.chapters {
                assert!(
                    !chapter.title.is_empty() && !chapter.parts.is_empty(),
                    "{page:?}: {}",
                    chapter.title
                );
            }
        }
    }

    #[test]
    fn every_link_leads_to_something() {
        let pack = crate::content::load_embedded();
        let pages = all(&pack);
        for page in &pages {
            for part in article(&pack, &state(page.clone())).chapters.iter().flat_map(|c| &c.parts) {
                let Part::Links(links) = part else { continue };
                for link in links {
                    let there = match &link.to {
                        To::Page(to) => pages.contains(to),
                        To::Scenario(id) => pack.scenarios.contains_key(id),
                    };
                    assert!(there && !link.title.is_empty(), "{page:?}: {link:?}");
                }
            }
        }
    }

    #[test]
    fn contents_open_where_one_is() {
        let pack = crate::content::load_embedded();
        let at = |page: Page| contents(&pack, &page);
        let lines = at(Page::Skill("K1".into()));
        assert!(lines.iter().any(|line| line.here && line.indented && line.title == "Listening"));
        assert_eq!(lines.iter().filter(|line| line.indented).count(), 18);
        assert_eq!(at(Page::text("rules")).iter().filter(|line| line.indented).count(), 0);
    }

    #[test]
    fn every_command_stands_once_among_the_keys() {
        let count: usize = keys()
            .iter()
            .flat_map(|chapter| &chapter.parts)
            .map(|part| if let Part::Keys(keys) = part { keys.len() } else { 0 })
            .sum();
        assert_eq!(count, Command::all().count());
    }
}
