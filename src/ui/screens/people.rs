//! From the content's plain types to what widgets want: portraits, addresses, titles.

use crate::app::Talk;
use crate::content::Pack;
use crate::persona::Persona;
use crate::ui::portrait::{Clothes, Mood, PortraitSpec, Stance};
use crate::ui::widgets::hierarchy;

/// The portrait of a person as they are now.
pub fn portrait(pack: &Pack, persona: &Persona, openness: u8, stance: &str, soft: bool) -> PortraitSpec {
    PortraitSpec {
        seed: persona.portrait,
        clothes: clothes(pack, &persona.role),
        openness,
        mood: Mood::by_id(&persona.mood),
        stance: Stance::by_id(stance),
        soft,
        name: persona.name(),
    }
}

/// The portrait in a list, where only the number and the role are known.
pub fn listed(pack: &Pack, seed: u64, role: &str, name: &str) -> PortraitSpec {
    PortraitSpec {
        seed,
        clothes: clothes(pack, role),
        openness: 3,
        mood: Mood::Steady,
        stance: Stance::Listening,
        soft: true,
        name: name.to_owned(),
    }
}

fn clothes(pack: &Pack, role: &str) -> Clothes {
    pack.roles
        .get(role)
        .map(|role| Clothes { torsos: role.clothes.clone(), worn: role.worn.clone() })
        .unwrap_or_default()
}

/// "Registered nurse, Four West", as the scenario calls them.
pub fn title(pack: &Pack, scenario: &str, role: &str) -> String {
    pack.scenarios
        .get(scenario)
        .and_then(|s| s.cast.iter().find(|cast| cast.role == role))
        .map(|cast| cast.title.clone())
        .or_else(|| pack.roles.get(role).map(|role| role.short.clone()))
        .unwrap_or_default()
}

/// The short name of a skill.
pub fn skill(pack: &Pack, id: &str) -> String {
    pack.rules.skill_file(id).map_or_else(|| id.to_owned(), |file| file.short.clone())
}

/// The portrait of a talk, as it stands.
pub fn of_talk(talk: &Talk) -> PortraitSpec {
    let session = &talk.session;
    let soft = talk.scenario().is_some_and(|s| !s.content_notes.is_empty());
    portrait(session.pack(), &session.persona, session.state.openness, &session.state.stance, soft)
}

/// The boxes of the hierarchy map: the whole house, also those who cannot be met yet.
pub fn nodes(pack: &Pack) -> Vec<hierarchy::Node> {
    let chart = pack.hierarchy.nodes.iter();
    chart
        .filter_map(|node| {
            Some(hierarchy::Node {
                id: node.id.clone(),
                title: node.short.clone(),
                lane: hierarchy::lane(node.chain)?,
                rank: node.rank,
                reports_to: node.reports_to.clone(),
            })
        })
        .collect()
}

/// The boxes that matter in a talk: the persona's own lane, IT, the heads, and whoever may play; the others of a lane fold
/// into one box.
pub fn nodes_of_talk(pack: &Pack, scenario: &str, persona: &str) -> Vec<hierarchy::Node> {
    let all = nodes(pack);
    let own = all.iter().find(|node| node.id == persona).map(|node| node.lane);
    let cast: Vec<&str> = pack
        .scenarios
        .get(scenario)
        .map(|s| s.cast.iter().map(|c| c.role.as_str()).collect())
        .unwrap_or_default();
    let it = hierarchy::lane(crate::persona::cast::Chain::It);
    let matters = |node: &hierarchy::Node| {
        Some(node.lane) == own || Some(node.lane) == it || node.rank == 0 || cast.contains(&node.id.as_str())
    };
    let (mut kept, folded): (Vec<hierarchy::Node>, Vec<hierarchy::Node>) = all.into_iter().partition(matters);
    for lane in 0..hierarchy::LANES.len() {
        let mut here: Vec<&hierarchy::Node> = folded.iter().filter(|node| node.lane == lane).collect();
        here.sort_by_key(|node| node.rank);
        match here.as_slice() {
            [] => {}
            [one] => kept.push((*one).clone()),
            [.., last] => kept.push(hierarchy::Node {
                id: format!("more-{lane}"),
                title: format!("{} more", here.len()),
                lane,
                rank: last.rank,
                reports_to: None,
            }),
        }
    }
    kept
}

/// First letter large.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
