//! What could be played, from the content, as the policy needs it. Never decides.

use super::Candidate;
use crate::content::Pack;

/// Every playable scenario with its roles, in the order of the content.
pub fn candidates(pack: &Pack) -> Vec<Candidate> {
    let short = |id: &str| {
        let skill = pack.rules.skill_file(id);
        (id.to_string(), skill.map_or_else(|| id.to_string(), |skill| skill.short.clone()))
    };
    pack.playable()
        .into_iter()
        .map(|scenario| Candidate {
            scenario: scenario.id.clone(),
            level: scenario.level,
            focus: [short(&scenario.focus.0), short(&scenario.focus.1)],
            roles: pack
                .players(scenario)
                .into_iter()
                .filter_map(|id| Some((id.clone(), pack.roles.get(&id)?.chain)))
                .collect(),
        })
        .collect()
}
