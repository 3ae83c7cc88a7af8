//! Who is met: every dial, then name and face, each drawn by its own name from the seed. Never looks at an earlier round.

use crate::content::Pack;
use crate::persona::Persona;
use crate::persona::cast::{Difficulty, Mood};
use crate::persona::seed::SeedCode;

use super::record::Case;

/// A drawn round: scenario id and persona.
pub struct Drawn {
    pub scenario: String,
    pub persona: Persona,
}

/// Why nobody could be drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DrawProblem {
    #[error("there is no scenario \u{201c}{0}\u{201d}; there are {1}")]
    Scenario(String, String),
    #[error("the role \u{201c}{0}\u{201d} does not play {1}; it is played by {2}")]
    Role(String, String, String),
    #[error("the content has no scenario that can be played; `rounds check` says why")]
    Nothing,
}

/// Draws the persona of a case. The same code, scenario and role give the same persona on every machine.
pub fn draw(
    pack: &Pack,
    seed: &SeedCode,
    scenario: Option<&str>,
    role: Option<&str>,
) -> Result<Drawn, DrawProblem> {
    let playable = pack.playable();
    let scenario = match scenario {
        Some(id) => {
            let all = || playable.iter().map(|s| s.id.as_str()).collect::<Vec<_>>().join(", ");
            let wanted = id.to_ascii_uppercase();
            playable.iter().find(|s| s.id == wanted).ok_or_else(|| DrawProblem::Scenario(id.into(), all()))?
        }
        None => seed.draw("scenario").pick(&playable).ok_or(DrawProblem::Nothing)?,
    };
    let players = pack.players(scenario);
    let role_id = match role {
        Some(id) => {
            let wanted = id.to_ascii_uppercase();
            players
                .iter()
                .find(|r| **r == wanted)
                .cloned()
                .ok_or_else(|| DrawProblem::Role(id.into(), scenario.id.clone(), players.join(", ")))?
        }
        None => seed.draw("role").pick(&players).cloned().ok_or(DrawProblem::Nothing)?,
    };
    let role = pack.roles.get(&role_id).ok_or(DrawProblem::Nothing)?;
    let dials = &pack.dials;
    let temperament = seed.draw("temperament").pick(&dials.temperaments).ok_or(DrawProblem::Nothing)?;
    let class = pack.class(scenario, &role_id);
    let place = scenario.place_kind.as_str();
    let pressure = fitting(seed, "pressure", &dials.pressures, |x| x.fits.allows(class, place))?;
    let history = fitting(seed, "history", &dials.histories, |x| x.fits.allows(class, place))?;
    let relation = fitting(seed, "relation", &dials.relations, |x| x.fits.allows(class, place))?;
    let moods: Vec<&Mood> = allowed(&dials.moods, |x| x.fits.allows(class, place));
    let weights: Vec<u32> = moods.iter().map(|m| m.weight).collect();
    let mood = moods.get(seed.draw("mood").weighted(&weights)).ok_or(DrawProblem::Nothing)?;

    let openness =
        2 + temperament.openness + pressure.openness + history.openness + relation.openness + mood.openness;
    let patience = i16::from(role.patience_turns)
        + i16::from(temperament.patience_turns)
        + i16::from(pressure.patience_turns);
    let words = role.patience_words * temperament.patience_words_percent / 100
        * pressure.patience_words_percent
        / 100;
    let (given, pronoun, surname) = name(pack, seed).ok_or(DrawProblem::Nothing)?;
    Ok(Drawn {
        scenario: scenario.id.clone(),
        persona: Persona {
            role: role_id,
            temperament: temperament.id.clone(),
            pressure: pressure.id.clone(),
            history: history.id.clone(),
            relation: relation.id.clone(),
            mood: mood.id.clone(),
            given,
            surname,
            pronoun,
            portrait: seed.draw("portrait").bits(),
            // Nobody starts shut for good nor open without having been met.
            openness: openness.clamp(1, 3) as u8,
            patience: patience.clamp(6, 14) as u8,
            words: words.clamp(15, 90),
        },
    })
}

/// The values that fit; all of them where none does (`rounds check` says so).
fn allowed<T>(list: &[T], fits: impl Fn(&T) -> bool) -> Vec<&T> {
    let fitting: Vec<&T> = list.iter().filter(|x| fits(x)).collect();
    if fitting.is_empty() { list.iter().collect() } else { fitting }
}

fn fitting<'p, T>(
    seed: &SeedCode,
    dial: &str,
    list: &'p [T],
    fits: impl Fn(&T) -> bool,
) -> Result<&'p T, DrawProblem> {
    seed.draw(dial).pick(&allowed(list, fits)).copied().ok_or(DrawProblem::Nothing)
}

/// Given name and surname; from different pools about a third of the time.
fn name(pack: &Pack, seed: &SeedCode) -> Option<(String, String, String)> {
    let mut draw = seed.draw("name");
    let pool = draw.pick(&pack.names)?;
    let (given, pronouns) = draw.pick(&pool.given)?;
    let mixed = draw.below(3) == 0;
    let other = draw.pick(&pack.names)?;
    let surnames = if mixed { &other.surnames } else { &pool.surnames };
    let surname = draw.pick(surnames)?;
    let pronoun = draw.pick(pronouns).map_or("they", String::as_str);
    Some((given.clone(), pronoun.to_string(), surname.clone()))
}

/// What a new random round should be like. A code that was typed is asked nothing of this: it means the same to everybody.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wish<'a> {
    pub scenario: Option<&'a str>,
    pub role: Option<&'a str>,
    /// The difficulty that the learner set; only where no scenario is named.
    pub level: Option<Difficulty>,
    /// Whoever was met the last time: the next one differs in two dials at least.
    pub unlike: Option<&'a Persona>,
}

/// The seed of a new random round: codes are tried until one gives what is wished for. The same bits give the same code.
pub fn fresh_seed(pack: &Pack, mut bits: impl FnMut() -> u64, wish: Wish<'_>) -> SeedCode {
    let level = wish.level.filter(|_| wish.scenario.is_none());
    let level = level.filter(|level| pack.playable().iter().any(|s| s.level == *level));
    let mut seed = SeedCode::from_bits(bits());
    // The level is what was asked for; being unlike the last one is given up sooner.
    for attempt in 0..400 {
        let Ok(drawn) = draw(pack, &seed, wish.scenario, wish.role) else { break };
        let of_level =
            level.is_none_or(|level| pack.scenarios.get(&drawn.scenario).is_some_and(|s| s.level == level));
        let differing = |last: &Persona| {
            drawn.persona.dials().iter().zip(last.dials()).filter(|(a, b)| **a != *b).count() >= 2
        };
        if of_level && (attempt >= 40 || wish.unlike.is_none_or(differing)) {
            break;
        }
        seed = SeedCode::from_bits(bits());
    }
    seed
}

/// The case of the guided first round; `None` where the content has none.
pub fn guided(pack: &Pack) -> Option<Case> {
    pack.guided.as_ref().map(|g| Case {
        seed: g.seed.clone(),
        scenario: g.scenario.clone(),
        role: Some(g.persona.role.clone()),
        guided: true,
    })
}

/// The case of a draw, with the scenario that the seed chose written down.
pub fn case(seed: &SeedCode, drawn: &Drawn, role: Option<&str>) -> Case {
    Case {
        seed: seed.to_string(),
        scenario: drawn.scenario.clone(),
        role: role.map(str::to_ascii_uppercase),
        guided: false,
    }
}
