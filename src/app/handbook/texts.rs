//! Pages of `content/handbook/pages`, block by block.

use super::{Article, Chapter, Part};
use crate::content::Pack;
use crate::content::handbook::Block;

/// A page of text as it stands in content.
pub fn page(pack: &Pack, id: &str) -> Article {
    let Some(page) = pack.pages.iter().find(|page| page.id == id) else { return Article::default() };
    let chapter = |section: &crate::content::handbook::Section| Chapter {
        title: section.title.clone(),
        parts: section.blocks.iter().map(part).collect(),
    };
    Article {
        title: page.title.clone(),
        lead: page.lead.clone(),
        chapters: page.sections.iter().map(chapter).collect(),
    }
}

fn part(block: &Block) -> Part {
    match block {
        Block::Text(text) => Part::Text(text.clone()),
        Block::Points { title, items } => Part::Points { title: title.clone(), items: items.clone() },
        Block::Rows(rows) => Part::Rows(rows.clone()),
        Block::Say(lines) => Part::Say(lines.clone()),
        Block::Source(text) => Part::Source(text.clone()),
    }
}

/// The map at the top and who can say yes at the end.
pub fn add_decisions(pack: &Pack, article: &mut Article) {
    let map = Chapter { title: "The map".to_owned(), parts: vec![Part::Map(None)] };
    article.chapters.insert(0, map);
    if !pack.hierarchy.decisions.is_empty() {
        let parts = vec![Part::Decisions(pack.hierarchy.decisions.clone())];
        article.chapters.push(Chapter { title: "Who can say yes".to_owned(), parts });
    }
}
