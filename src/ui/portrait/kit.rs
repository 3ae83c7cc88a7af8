//! The parts and the colours of the kit, read from `assets/portraits/`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

/// One shape of a part. `ink` names a colour role or holds a fixed value.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Shape {
    Area {
        d: String,
        ink: String,
        #[serde(default)]
        opacity: Option<f32>,
        #[serde(default)]
        hole: bool,
    },
    Line {
        d: String,
        ink: String,
        width: f32,
        #[serde(default)]
        opacity: Option<f32>,
    },
    Oval {
        x: f32,
        y: f32,
        rx: f32,
        ry: f32,
        ink: String,
        #[serde(default)]
        line: Option<String>,
        #[serde(default)]
        width: Option<f32>,
        #[serde(default)]
        opacity: Option<f32>,
    },
    Rect {
        x: f32,
        y: f32,
        w: f32,
        h: f32,
        r: f32,
        ink: String,
        #[serde(default)]
        line: Option<String>,
        #[serde(default)]
        width: Option<f32>,
        #[serde(default)]
        opacity: Option<f32>,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    id: String,
    shapes: Vec<Shape>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skin {
    pub base: String,
    pub shade: String,
    pub line: String,
    pub lip: String,
    pub glow: String,
    pub nose: String,
    pub sclera: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hair {
    pub id: String,
    pub base: String,
    pub light: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cloth {
    pub id: String,
    pub base: String,
    pub dark: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    pub skins: Vec<Skin>,
    pub hair: Vec<Hair>,
    pub cloth: Vec<Cloth>,
    pub iris: Vec<String>,
}

/// The kit: parts by id, and colours.
#[derive(Debug)]
pub struct Kit {
    pub parts: BTreeMap<String, Vec<Shape>>,
    pub colours: Colours,
}

/// Reads the kit, once.
///
/// # Panics
/// Where the built-in kit is broken, which a test catches.
pub fn kit() -> &'static Kit {
    static KIT: OnceLock<Kit> = OnceLock::new();
    KIT.get_or_init(|| {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let parts: Vec<Part> = options
            .from_str(include_str!("../../../assets/portraits/parts.ron"))
            .unwrap_or_else(|error| panic!("parts.ron: {error}"));
        let colours = options
            .from_str(include_str!("../../../assets/portraits/colours.ron"))
            .unwrap_or_else(|error| panic!("colours.ron: {error}"));
        Kit { parts: parts.into_iter().map(|part| (part.id, part.shapes)).collect(), colours }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kit_is_whole() {
        let kit = kit();
        let colours = &kit.colours;
        assert_eq!(
            (colours.skins.len(), colours.hair.len(), colours.cloth.len(), colours.iris.len()),
            (10, 9, 10, 4)
        );
        assert!(kit.parts.len() >= 60, "{} parts", kit.parts.len());
    }
}
