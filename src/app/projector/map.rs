//! Where they sit, for a room: one group of the chart at a time, each with what it may decide. Made from the content alone.

use crate::content::Pack;
use crate::persona::cast::{Chain, HierarchyNode};
use crate::session::Session;

/// The groups, in the order in which they are shown.
pub const GROUPS: [&str; 5] = ["Their chain", "Yours", "Who decides", "Who can stop it", "The patient"];

/// One group on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapBoard {
    pub title: &'static str,
    /// 1 to 5.
    pub number: usize,
    pub rows: Vec<MapRow>,
}

/// A role, or a matter, with what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapRow {
    pub title: String,
    pub says: String,
    pub place: Place,
}

/// Whose place it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Them,
    You,
    Other,
    /// A matter and no role.
    Matter,
}

/// A group of the chart for this round.
pub fn board(session: &Session, group: usize) -> MapBoard {
    let group = group.min(GROUPS.len() - 1);
    let rows = match group {
        0 => chain(session),
        1 => yours(session),
        2 => matters(session, false),
        3 => matters(session, true),
        _ => patient(session.pack()),
    };
    MapBoard { title: GROUPS[group], number: group + 1, rows }
}

fn row(node: &HierarchyNode, place: Place) -> MapRow {
    MapRow { title: node.title.clone(), says: sentence(&node.decides), place }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// From the top down to the other person.
fn chain(session: &Session) -> Vec<MapRow> {
    let nodes = &session.pack().hierarchy.nodes;
    let find = |id: &str| nodes.iter().find(|node| node.id == id);
    let name = session.persona.name();
    let mut rows = Vec::new();
    let mut at = find(&session.persona.role);
    // A chart that goes round in a circle ends as well.
    while let Some(node) = at.filter(|_| rows.len() < nodes.len()) {
        let place = if rows.is_empty() { Place::Them } else { Place::Other };
        rows.push(row(node, place));
        at = node.reports_to.as_deref().and_then(find);
    }
    match rows.first_mut() {
        Some(them) => them.title = format!("{name}, {}", session.cast().title),
        // A role that the chart does not hold still has its place.
        None => rows.push(MapRow {
            title: format!("{name}, {}", session.cast().title),
            says: session.role().power_formal.clone(),
            place: Place::Them,
        }),
    }
    rows.reverse();
    rows
}

/// The chain of the learner: IT, with the learner at its foot.
fn yours(session: &Session) -> Vec<MapRow> {
    let mut nodes: Vec<&HierarchyNode> =
        session.pack().hierarchy.nodes.iter().filter(|node| node.chain == Chain::It).collect();
    nodes.sort_by_key(|node| node.rank);
    let mut rows: Vec<MapRow> = nodes.into_iter().map(|node| row(node, Place::Other)).collect();
    let learner = &session.scenario().learner;
    rows.push(MapRow {
        title: format!("You: {}", learner.role),
        says: sentence(&learner.may.join("; ")),
        place: Place::You,
    });
    rows
}

fn matters(session: &Session, veto: bool) -> Vec<MapRow> {
    let row = |right: &crate::persona::cast::DecisionRight| MapRow {
        title: right.decision.clone(),
        says: sentence(if veto { &right.veto } else { &right.decides }),
        place: Place::Matter,
    };
    session.pack().hierarchy.decisions.iter().map(row).collect()
}

fn patient(pack: &Pack) -> Vec<MapRow> {
    let nodes = pack.hierarchy.nodes.iter().filter(|node| node.chain == Chain::Patient);
    nodes.map(|node| row(node, Place::Other)).collect()
}
