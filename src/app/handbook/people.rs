//! Pages about people: who they are, what they carry, what they decide.

use super::{Article, Chapter, Link, Page, Part, To};
use crate::content::Pack;
use crate::persona::cast::{Chain, Role};

/// The chains in the order of the map, with their names.
const CHAINS: [(Chain, &str); 8] = [
    (Chain::Patient, "Patients and families"),
    (Chain::Nursing, "Nursing"),
    (Chain::MedicalStaff, "Medical staff"),
    (Chain::Ancillary, "Ancillary"),
    (Chain::Administrative, "Administration"),
    (Chain::Support, "Support"),
    (Chain::It, "IT"),
    (Chain::Outside, "From outside"),
];

/// The name of a chain.
pub fn chain(of: Chain) -> &'static str {
    CHAINS.iter().find(|(chain, _)| *chain == of).map_or("", |(_, name)| name)
}

/// Role ids by chain and rank.
pub fn in_order(pack: &Pack) -> Vec<String> {
    let place = |of: Chain| CHAINS.iter().position(|(chain, _)| *chain == of);
    let mut roles: Vec<&Role> = pack.roles.values().collect();
    roles.sort_by_key(|role| (place(role.chain), role.rank, role.id.clone()));
    roles.into_iter().map(|role| role.id.clone()).collect()
}

/// One chapter a chain: who can be met, and who else stands on the map.
pub fn all(pack: &Pack) -> Vec<Chapter> {
    let in_order = in_order(pack);
    let one = |(chain, name): &(Chain, &str)| {
        let met: Vec<String> =
            in_order.iter().filter(|id| pack.roles[*id].chain == *chain).cloned().collect();
        let others: Vec<(String, String)> = pack
            .hierarchy
            .nodes
            .iter()
            .filter(|node| node.chain == *chain && !pack.roles.contains_key(&node.id))
            .map(|node| (node.title.clone(), sentence(&node.decides)))
            .collect();
        let mut parts = Vec::new();
        if !met.is_empty() {
            parts.push(Part::People(met));
        }
        if !others.is_empty() {
            if !parts.is_empty() {
                parts.push(Part::Label("Also there".to_owned()));
            }
            parts.push(Part::Rows(others));
        }
        Chapter { title: (*name).to_owned(), parts }
    };
    CHAINS.iter().map(one).filter(|chapter| !chapter.parts.is_empty()).collect()
}

/// The page of a role.
pub fn role(pack: &Pack, id: &str) -> Article {
    let Some(role) = pack.roles.get(id) else { return Article::default() };
    let row = |label: &str, text: &str| (label.to_owned(), text.to_owned());
    let chapter = |title: &str, parts| Chapter { title: title.to_owned(), parts };
    let leaves: Vec<(String, String)> =
        role.leaves_to.iter().map(|(what, whom)| (sentence(what), format!("Left to {whom}."))).collect();
    let mut decides = vec![Part::Points {
        title: "Decides".to_owned(),
        items: role.decides.iter().map(|d| sentence(d)).collect(),
    }];
    if !leaves.is_empty() {
        decides.push(Part::Rows(leaves));
    }
    let mut chapters = vec![
        chapter(
            "What they carry",
            vec![Part::Rows(vec![
                row("Cares about", &role.cares),
                row("Fears", &role.fears),
                row("Pressed by", &role.pressures),
                row("Bound by", &role.bound_by),
            ])],
        ),
        chapter(
            "Power",
            vec![Part::Rows(vec![row("On paper", &role.power_formal), row("At work", &role.power_informal)])],
        ),
        chapter("Decides, and leaves to others", decides),
        chapter("What builds trust", vec![Part::Text(role.trust.clone()), Part::Text(patience(role))]),
        chapter("Sounds like disrespect", vec![Part::Say(role.disrespect.clone())]),
        chapter("Where they stand", stands(pack, role)),
    ];
    if !role.knows.is_empty() {
        let text = format!("No need to explain: {}.", role.knows.join(", "));
        chapters.insert(5, chapter("Words that they know", vec![Part::Text(text)]));
    }
    let meet: Vec<Link> = pack
        .playable()
        .into_iter()
        .filter_map(|s| {
            let cast = s.cast.iter().find(|cast| cast.role == id)?;
            let to = To::Scenario(s.id.clone());
            Some(Link { title: s.title.clone(), detail: format!("{}. {}", cast.title, s.blurb), to })
        })
        .collect();
    if !meet.is_empty() {
        chapters.push(chapter("Meet them in", vec![Part::Links(meet)]));
    }
    let lead = format!("{}. {}", chain(role.chain), role.power_formal);
    Article { title: role.title.clone(), lead, chapters }
}

fn patience(role: &Role) -> String {
    format!(
        "In a calm hour they listen to about {} replies, and take in about {} words of each.",
        role.patience_turns, role.patience_words
    )
}

fn stands(pack: &Pack, role: &Role) -> Vec<Part> {
    let name = |id: &str| {
        let met = pack.roles.get(id).map(|role| role.title.clone());
        met.or_else(|| pack.hierarchy.nodes.iter().find(|n| n.id == id).map(|n| n.title.clone()))
    };
    let mut rows = Vec::new();
    if let Some(above) = role.reports_to.as_deref().and_then(name) {
        rows.push(("Answers to".to_owned(), format!("{above}.")));
    }
    let below: Vec<String> = pack
        .hierarchy
        .nodes
        .iter()
        .filter(|node| node.reports_to.as_deref() == Some(role.id.as_str()))
        .map(|node| node.title.clone())
        .collect();
    if !below.is_empty() {
        rows.push(("Answer to them".to_owned(), format!("{}.", below.join("; "))));
    }
    let mut parts = Vec::new();
    if !rows.is_empty() {
        parts.push(Part::Rows(rows));
    }
    parts.push(Part::Links(vec![Link {
        title: "Hierarchy".to_owned(),
        detail: "The chains of command, and who can say yes.".to_owned(),
        to: To::Page(Page::text("hierarchy")),
    }]));
    parts.push(Part::Map(Some(role.id.clone())));
    parts
}

/// First letter large, a full stop at the end.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let text: String = letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default();
    if text.ends_with(['.', '!', '?']) { text } else { format!("{text}.") }
}
