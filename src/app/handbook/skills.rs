//! Pages about skills: what they are, the four levels, and how they sound.

use super::{Article, Chapter, Link, Page, Part, To, first_sentence};
use crate::content::Pack;

/// Skill ids by their number.
pub fn in_order(pack: &Pack) -> Vec<String> {
    let mut ids: Vec<String> = pack.rules.skill_files().map(|skill| skill.id.clone()).collect();
    ids.sort_by_key(|id| (id.len(), id.clone()));
    ids
}

/// The list of skills.
pub fn all(pack: &Pack) -> Vec<Chapter> {
    let link = |id: String| {
        let skill = pack.rules.skill_file(&id)?;
        let detail = first_sentence(&skill.about).to_owned();
        Some(Link { title: skill.title.clone(), detail, to: To::Page(Page::Skill(id)) })
    };
    let links = in_order(pack).into_iter().filter_map(link).collect();
    vec![Chapter { title: "The eighteen".to_owned(), parts: vec![Part::Links(links)] }]
}

/// The page of a skill.
pub fn skill(pack: &Pack, id: &str) -> Article {
    let Some(skill) = pack.rules.skill_file(id) else { return Article::default() };
    let page = pack.skill_pages.iter().find(|page| page.skill == id);
    let chapter = |title: &str, parts| Chapter { title: title.to_owned(), parts };
    let mut levels: Vec<_> = skill.levels.iter().collect();
    levels.sort_by_key(|level| level.level);
    let missing = |of: u8| levels.iter().find(|l| l.level == of + 1).map(|l| l.missing.clone());
    let shown = levels
        .iter()
        .map(|level| Part::Level {
            level: level.level,
            anchor: level.anchor.clone(),
            example: match level.level {
                2 => skill.example_2.clone(),
                3 => skill.example_3.clone(),
                _ => String::new(),
            },
            missing: missing(level.level).unwrap_or_default(),
        })
        .collect();
    let mut chapters = vec![chapter("What it is", vec![Part::Text(skill.about.clone())])];
    if let Some(page) = page {
        chapters.push(chapter("Why it matters", vec![Part::Text(page.why.clone())]));
    }
    chapters.push(chapter("0 to 3", shown));
    let wordings = [skill.weak.clone(), skill.adequate.clone(), skill.strong.clone()];
    chapters.push(chapter("Hear it", vec![Part::HearIt(wordings)]));
    if let Some(page) = page {
        chapters.push(chapter("Not to be mixed up with", vec![Part::Text(page.beware.clone())]));
    }
    chapters.push(chapter(
        "Try it",
        vec![
            Part::Points { title: "One of these, next time".to_owned(), items: skill.feedforward.clone() },
            Part::Rows(vec![("Ask yourself".to_owned(), skill.hint_question.clone())]),
        ],
    ));
    let lead = page.map_or_else(|| first_sentence(&skill.about).to_owned(), |page| page.lead.clone());
    Article { title: skill.title.clone(), lead, chapters }
}
