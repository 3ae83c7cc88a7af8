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

/// The boxes of the hierarchy map.
pub fn nodes(pack: &Pack) -> Vec<hierarchy::Node> {
    let roles = pack.roles.values();
    roles
        .filter_map(|role| {
            Some(hierarchy::Node {
                id: role.id.clone(),
                title: role.short.clone(),
                lane: hierarchy::lane(role.chain)?,
                rank: role.rank,
                reports_to: role.reports_to.clone(),
            })
        })
        .collect()
}

/// First letter large.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
