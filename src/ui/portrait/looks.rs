//! Looks, drawn from a number by named draws of their own: adding a part later shifts nobody else.
//!
//! Nothing here knows a role, a temperament or a name. The role's clothes come in as a list to draw from.

use super::kit::kit;

/// What a role wears for work: torsos to draw from, and worn things.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clothes {
    pub torsos: Vec<String>,
    pub worn: Vec<String>,
}

/// One drawn look: indices into the kit's colours and ids of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looks {
    pub skin: usize,
    pub head: &'static str,
    pub hair: Option<&'static str>,
    pub hair_colour: usize,
    pub covering: Option<&'static str>,
    pub covering_cloth: usize,
    pub beard: Option<&'static str>,
    pub torso: String,
    pub cloth: usize,
    pub inner: usize,
    pub worn: Vec<&'static str>,
    pub glasses: Option<&'static str>,
    pub hearing_aid: bool,
    pub earrings: bool,
    pub wheelchair: bool,
    pub marks: Vec<&'static str>,
    pub iris: usize,
    /// Which of the eight discs stands behind.
    pub disc: usize,
}

/// SplitMix64 over the seed and the name of the draw: small, fixed for ever, the same on every machine.
fn draw(seed: u64, name: &str, below: u64) -> u64 {
    let mut state = seed;
    for byte in name.bytes() {
        state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    }
    state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (state ^ (state >> 31)) % below
}

const HEADS: [&str; 5] = ["oval", "round", "square", "long", "heart"];
const HAIRS: [&str; 11] =
    ["waves", "short", "crop", "quiff", "receding", "afro", "bob", "long", "bun", "locs", "braid"];
const DARK_HAIRS: u64 = 5;

impl Looks {
    /// The looks that a number means.
    pub fn draw(seed: u64, clothes: &Clothes) -> Looks {
        let pick = |name: &str, below: u64| draw(seed, name, below);
        let chance = |name: &str, percent: u64| draw(seed, name, 100) < percent;
        let cloths = kit().colours.cloth.len() as u64;
        let covering = match pick("covering", 100) {
            0..6 => Some("hijab"),
            6..9 => Some("turban"),
            9..11 => Some("kippah"),
            _ if clothes.worn.iter().any(|worn| worn == "cap") && chance("cap", 70) => Some("cap"),
            _ => None,
        };
        let hides = matches!(covering, Some("hijab" | "turban" | "cap"));
        let bald = chance("bald", 6);
        let hair = (!hides && !bald).then(|| HAIRS[pick("hair", HAIRS.len() as u64) as usize]);
        let grey = chance("grey", 27);
        let age = if grey { chance("age", 70) } else { chance("age", 16) };
        let hair_colour =
            if grey { 5 + pick("hair-grey", 4) } else { pick("hair-colour", DARK_HAIRS) } as usize;
        let beard = match pick("beard", 100) {
            0..9 => Some("full"),
            9..19 => Some("short"),
            19..25 => Some("tache"),
            _ => None,
        };
        let torso = match clothes.torsos.len() as u64 {
            0 => "crew".to_owned(),
            count => clothes.torsos[pick("torso", count) as usize].clone(),
        };
        let skin = pick("skin", 10) as usize;
        let coat = torso == "coat";
        let white = 8;
        let cloth = if coat { white } else { pick("cloth", cloths - 2) as usize };
        let mut looks = Looks {
            skin,
            head: HEADS[pick("head", 5) as usize],
            hair,
            hair_colour,
            covering,
            covering_cloth: pick("covering-cloth", 8) as usize,
            beard: if covering == Some("hijab") { None } else { beard },
            torso,
            cloth,
            inner: [white, 9, 7, 0][pick("inner", 4) as usize],
            worn: worn(clothes, &chance),
            glasses: chance("glasses", 30).then(|| if chance("round", 50) { "round" } else { "square" }),
            hearing_aid: chance("hearing-aid", 6) && covering != Some("hijab"),
            earrings: chance("earrings", 14) && !hides,
            wheelchair: chance("wheelchair", 4),
            marks: marks(&chance, age),
            iris: if skin <= 3 { pick("iris", 4) as usize } else { 0 },
            disc: 0,
        };
        if looks.inner == looks.cloth {
            looks.inner = if looks.cloth == white { 9 } else { white };
        }
        looks.disc = disc(seed, &looks);
        looks
    }
}

fn worn(clothes: &Clothes, chance: &impl Fn(&str, u64) -> bool) -> Vec<&'static str> {
    ["lanyard", "stethoscope", "badge"]
        .into_iter()
        .filter(|thing| clothes.worn.iter().any(|worn| worn == thing) && chance(thing, 75))
        .take(2)
        .collect()
}

fn marks(chance: &impl Fn(&str, u64) -> bool, age: bool) -> Vec<&'static str> {
    let mut marks = Vec::new();
    if chance("vitiligo", 2) {
        marks.push("vitiligo");
    } else if chance("freckles", 4) {
        marks.push("freckles");
    }
    if age {
        marks.push(if chance("age-2", 50) { "age2" } else { "age1" });
    }
    marks
}

/// Ranks the discs by the smallest distance to skin, hair or covering, and cloth, and draws among the best four.
fn disc(seed: u64, looks: &Looks) -> usize {
    const BACKS: [&str; 8] =
        ["#F2D9C4", "#CFDDCB", "#C5DBDD", "#CFD4E6", "#E6C6B8", "#EADFB8", "#9BA8C6", "#8DB0A5"];
    let colours = &kit().colours;
    let top = match (looks.covering, looks.hair) {
        (Some("hijab" | "turban" | "cap"), _) => &colours.cloth[looks.covering_cloth].base,
        (_, Some(_)) => &colours.hair[looks.hair_colour].base,
        _ => &colours.skins[looks.skin].base,
    };
    let near = [colours.skins[looks.skin].base.as_str(), top, colours.cloth[looks.cloth].base.as_str()];
    let mut ranked: Vec<(i64, usize)> = BACKS
        .iter()
        .enumerate()
        .map(|(at, back)| (near.iter().map(|other| apart(back, other)).min().unwrap_or(0), at))
        .collect();
    ranked.sort_by_key(|(apart, at)| (-apart, *at));
    ranked[draw(seed, "disc", 4) as usize].1
}

/// Distance of two colours in Lab, in hundredths.
fn apart(one: &str, other: &str) -> i64 {
    let (a, b) = (lab(one), lab(other));
    let sum: f64 = a.iter().zip(b).map(|(x, y)| (x - y).powi(2)).sum();
    (sum.sqrt() * 100.0) as i64
}

fn lab(hex: &str) -> [f64; 3] {
    let value = u32::from_str_radix(hex.trim_start_matches('#'), 16).unwrap_or(0);
    let [_, red, green, blue] = value.to_be_bytes();
    let [r, g, b] = [red, green, blue].map(|v| {
        let v = f64::from(v) / 255.0;
        if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    });
    let x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.950_47;
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.088_83;
    let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thousand() -> Vec<Looks> {
        let clothes =
            Clothes { torsos: vec!["scrubs".into(), "cardigan".into()], worn: vec!["badge".into()] };
        (0..1000_u64).map(|i| Looks::draw(i.wrapping_mul(0x9E37_79B9_7F4A_7C15), &clothes)).collect()
    }

    #[test]
    fn a_thousand_people_are_as_mixed_as_they_should_be() {
        let people = thousand();
        let share = |test: &dyn Fn(&Looks) -> bool| people.iter().filter(|l| test(l)).count() as f64 / 10.0;
        for skin in 0..10 {
            assert!(share(&|l| l.skin == skin) <= 15.0, "skin {skin}");
        }
        let within = |name: &str, percent: f64, low: f64, high: f64| {
            assert!((low..=high).contains(&percent), "{name}: {percent} %, must be {low} to {high}");
        };
        within("grey", share(&|l| l.hair_colour >= 5), 20.0, 35.0);
        within("glasses", share(&|l| l.glasses.is_some()), 25.0, 35.0);
        within("hearing aid", share(&|l| l.hearing_aid), 4.0, 8.0);
        within("wheelchair", share(&|l| l.wheelchair), 3.0, 6.0);
        within("vitiligo", share(&|l| l.marks.contains(&"vitiligo")), 1.0, 5.0);
        within("freckles", share(&|l| l.marks.contains(&"freckles")), 1.0, 5.0);
    }

    #[test]
    fn clothes_change_nothing_but_clothes() {
        for seed in 0..200 {
            let nurse = Clothes { torsos: vec!["scrubs".into()], worn: vec!["badge".into()] };
            let chief = Clothes { torsos: vec!["blazer".into()], worn: vec![] };
            let (one, other) = (Looks::draw(seed, &nurse), Looks::draw(seed, &chief));
            assert_eq!((one.skin, one.hair, one.head), (other.skin, other.hair, other.head));
            assert_eq!((one.covering, one.beard, one.glasses), (other.covering, other.beard, other.glasses));
            assert_eq!((one.hair_colour, one.wheelchair), (other.hair_colour, other.wheelchair));
        }
    }
}
