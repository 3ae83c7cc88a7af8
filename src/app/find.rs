//! One ranked list of everything that has a name: commands, scenarios, people, skills, pages and words. Where nothing fits
//! it says what may have been meant. Pure: it looks at content and never at a round.

use super::command::Command;
use super::handbook::{self, Page};
use super::route::Route;
use super::state::settings_page;
use crate::content::Pack;
use crate::text::spelling::distance_within;

/// What a hit is; hits of the same worth stand in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Command,
    Scenario,
    Person,
    Skill,
    Page,
    Setting,
    Word,
}

impl Kind {
    /// The word that stands beside the hit.
    pub const fn label(self) -> &'static str {
        match self {
            Kind::Command => "Command",
            Kind::Scenario => "Scenario",
            Kind::Person => "Person",
            Kind::Skill => "Skill",
            Kind::Page => "Handbook",
            Kind::Setting => "Setting",
            Kind::Word => "Word",
        }
    }
}

/// Where a hit leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Do(Command),
    Scenario(String),
    Page(Page),
    Setting(settings_page::Page),
    /// A word of the glossary, by its place there.
    Word(usize),
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub kind: Kind,
    pub title: String,
    /// One more line: what it is.
    pub detail: String,
    pub target: Target,
    /// Other names, lower case.
    forms: Vec<String>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// Nothing had the words that were typed; these were taken in their place.
    pub instead: Option<String>,
}

/// Everything that a text finds, the best first. Without a text: the commands of the screen. During a talk only what does
/// not lead away from it.
pub fn find(pack: &Pack, route: Route, text: &str) -> Found {
    let text = tidy(text);
    let all = everything(pack, route);
    if text.is_empty() {
        let hits = all.into_iter().filter(|hit| hit.kind == Kind::Command).collect();
        return Found { hits, instead: None };
    }
    search(all, &text)
}

/// The same over the handbook alone.
pub fn in_handbook(pack: &Pack, text: &str) -> Found {
    let text = tidy(text);
    let all = everything(pack, Route::Handbook);
    let other = |kind| matches!(kind, Kind::Command | Kind::Scenario | Kind::Setting);
    let read = all.into_iter().filter(|hit| !other(hit.kind)).collect();
    search(read, &text)
}

/// The words of the glossary that a text finds, in the order of the alphabet.
pub fn words(pack: &Pack, text: &str) -> (Vec<usize>, Option<String>) {
    let text = tidy(text);
    let found = search(word_hits(pack), &text);
    let mut places: Vec<usize> = found
        .hits
        .iter()
        .filter_map(|hit| if let Target::Word(at) = hit.target { Some(at) } else { None })
        .collect();
    places.sort_unstable();
    (places, found.instead)
}

fn search(all: Vec<Hit>, text: &str) -> Found {
    let hits = ranked(&all, text);
    if !hits.is_empty() || text.is_empty() {
        return Found { hits, instead: None };
    }
    match meant(&all, text) {
        Some(other) => Found { hits: ranked(&all, &other), instead: Some(other) },
        None => Found::default(),
    }
}

fn ranked(all: &[Hit], text: &str) -> Vec<Hit> {
    let mut scored: Vec<(u32, &Hit)> = all.iter().filter_map(|hit| Some((score(hit, text)?, hit))).collect();
    scored.sort_by(|(a, one), (b, other)| {
        b.cmp(a).then(one.kind.cmp(&other.kind)).then_with(|| one.title.cmp(&other.title))
    });
    scored.into_iter().map(|(_, hit)| hit.clone()).collect()
}

/// How well a hit fits; `None` where a word of the text is nowhere in it.
///
/// A command does at once what a setting offers on a page: a setting never stands before it.
fn score(hit: &Hit, text: &str) -> Option<u32> {
    let most = if hit.kind == Kind::Setting { 60 } else { 100 };
    fit(hit, text).map(|points| points.min(most))
}

fn fit(hit: &Hit, text: &str) -> Option<u32> {
    let title = hit.title.to_lowercase();
    let names = || std::iter::once(&title).chain(&hit.forms);
    let begins = |name: &String, part: &str| split(name).any(|word| word.starts_with(part));
    if names().any(|name| name == text) {
        return Some(100);
    }
    if title.starts_with(text) {
        return Some(80);
    }
    if begins(&title, text) || names().any(|name| name.starts_with(text)) {
        return Some(60);
    }
    if split(text).all(|part| names().any(|name| begins(name, part))) {
        return Some(40);
    }
    if names().any(|name| name.contains(text)) {
        return Some(30);
    }
    let detail = hit.detail.to_lowercase();
    let anywhere = |part: &str| names().any(|name| begins(name, part)) || begins(&detail, part);
    split(text).all(anywhere).then_some(10)
}

/// The text with every word that no name begins with put right, if all of them can be.
fn meant(all: &[Hit], text: &str) -> Option<String> {
    let mut vocabulary: Vec<String> = all
        .iter()
        .flat_map(|hit| std::iter::once(hit.title.to_lowercase()).chain(hit.forms.iter().cloned()))
        .flat_map(|name| split(&name).map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| word.len() >= 3)
        .collect();
    vocabulary.sort();
    vocabulary.dedup();
    let mut right = Vec::new();
    for part in split(text) {
        if vocabulary.iter().any(|word| word.starts_with(part)) {
            right.push(part.to_owned());
            continue;
        }
        let reach = if part.len() >= 7 { 2 } else { 1 };
        let near = vocabulary
            .iter()
            .filter(|_| part.len() >= 4)
            .filter_map(|word| Some((distance_within(part.as_bytes(), word.as_bytes(), reach)?, word)))
            .min()?;
        right.push(near.1.clone());
    }
    let right = right.join(" ");
    (right != text).then_some(right)
}

fn tidy(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn split(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn lower<'a>(names: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    names.into_iter().map(|name| name.to_lowercase()).collect()
}

fn everything(pack: &Pack, route: Route) -> Vec<Hit> {
    let commands =
        Command::all().filter(|c| c.works_on(route) && *c != Command::Palette).map(|command| Hit {
            kind: Kind::Command,
            title: command.label().to_owned(),
            detail: String::new(),
            target: Target::Do(command),
            forms: command.also_called().iter().map(|name| (*name).to_owned()).collect(),
        });
    let mut all: Vec<Hit> = commands.collect();
    if !route.in_talk() {
        all.extend(pack.playable().into_iter().map(|s| Hit {
            kind: Kind::Scenario,
            title: s.title.clone(),
            detail: s.family.clone(),
            target: Target::Scenario(s.id.clone()),
            forms: vec![s.id.to_lowercase(), s.topic_word.to_lowercase()],
        }));
        all.extend(pack.roles.values().map(|role| Hit {
            kind: Kind::Person,
            title: role.title.clone(),
            detail: role.cares.clone(),
            target: Target::Page(Page::Role(role.id.clone())),
            forms: lower(role.also.iter().chain([&role.short, &role.id])),
        }));
        all.extend(pack.rules.skill_files().map(|skill| Hit {
            kind: Kind::Skill,
            title: skill.title.clone(),
            detail: handbook::first_sentence(&skill.about).to_owned(),
            target: Target::Page(Page::Skill(skill.id.clone())),
            forms: lower([&skill.short, &skill.id]),
        }));
        all.extend(pack.pages.iter().map(|page| Hit {
            kind: Kind::Page,
            title: page.title.clone(),
            detail: page.lead.clone(),
            target: Target::Page(Page::Text(page.id.clone())),
            forms: lower(page.sections.iter().map(|section| &section.title)),
        }));
        all.extend(settings_page::ROWS.iter().map(|row| Hit {
            kind: Kind::Setting,
            title: row.label.to_owned(),
            detail: row.page.label().to_owned(),
            target: Target::Setting(row.page),
            forms: row.also.split_whitespace().map(str::to_owned).collect(),
        }));
    }
    all.extend(word_hits(pack));
    all
}

fn word_hits(pack: &Pack) -> Vec<Hit> {
    let hit = |(at, entry): (usize, &crate::content::glossary::Entry)| Hit {
        kind: Kind::Word,
        title: entry.word.clone(),
        detail: entry.means.clone(),
        target: Target::Word(at),
        forms: lower(&entry.also),
    };
    pack.glossary.entries.iter().enumerate().map(hit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(route: Route, text: &str) -> Vec<(Kind, String)> {
        let pack = crate::content::load_embedded();
        find(&pack, route, text).hits.into_iter().map(|hit| (hit.kind, hit.title)).collect()
    }

    #[track_caller]
    fn check_first(text: &str, kind: Kind, title: &str) {
        assert_eq!(titles(Route::Home, text).first(), Some(&(kind, title.to_owned())), "{text}");
    }

    #[test]
    fn the_best_name_stands_first() {
        check_first("theme", Kind::Command, "Next theme");
        check_first("why the scans", Kind::Scenario, "Why the scans dropped");
        check_first("s06", Kind::Scenario, "Why the scans dropped");
        check_first("listening", Kind::Skill, "Active listening");
        check_first("rules and", Kind::Page, "Rules and law");
        check_first("adt", Kind::Word, "ADT");
        check_first("tour", Kind::Command, "Guided first round");
        check_first("plan", Kind::Command, "Progress");
        check_first("wipe", Kind::Setting, "Wipe everything");
        check_first("difficulty", Kind::Setting, "Difficulty");
        check_first("late entry", Kind::Page, "Rules and law");
    }

    #[test]
    fn a_typing_error_finds_what_was_meant_and_says_so() {
        let pack = crate::content::load_embedded();
        let found = find(&pack, Route::Home, "wristbnad");
        assert_eq!(found.instead.as_deref(), Some("wristband"));
        assert_eq!(found.hits[0].title, "wristband");
        assert_eq!(find(&pack, Route::Home, "wristband").instead, None);
        assert_eq!(find(&pack, Route::Home, "qqqqqqqqqq"), Found::default());
    }

    #[test]
    fn without_a_text_the_commands_of_the_screen_stand_there() {
        assert!(titles(Route::Home, " ").iter().all(|(kind, _)| *kind == Kind::Command));
        assert!(titles(Route::Encounter, "").contains(&(Kind::Command, "Ask for a hint".into())));
    }

    #[test]
    fn in_a_talk_nothing_leads_away_from_it() {
        let kinds: Vec<Kind> = titles(Route::Encounter, "scan").into_iter().map(|(kind, _)| kind).collect();
        assert!(
            !kinds.is_empty() && kinds.iter().all(|k| matches!(k, Kind::Command | Kind::Word)),
            "{kinds:?}"
        );
    }
}
