//! The pairs of colours that may stand on each other, and the proof that each theme keeps them readable.
//!
//! One list for the three themes. A pair that is not here may not be used.

use egui::Color32;

use super::{Theme, Token};

use Token as T;

/// Surfaces that every text may stand on.
const GROUNDS: [Token; 6] = [T::Ground, T::Surface, T::Raised, T::Sunken, T::Hover, T::AccentWash];
/// Texts that may stand on each of them.
const TEXTS: [Token; 10] = [
    T::TextStrong,
    T::TextNormal,
    T::TextWeak,
    T::TextDisabled,
    T::AccentText,
    T::LampText,
    T::Earned,
    T::Lost,
    T::Near,
    T::Flag,
];
/// Washes that signs may stand on besides the grounds.
const WASHES: [Token; 5] = [T::LampWash, T::EarnedWash, T::LostWash, T::NearWash, T::FlagWash];
/// Signs, edges, chart lines and the focus ring.
const SIGNS: [Token; 13] = [
    T::LampEdge,
    T::Accent,
    T::TextWeak,
    T::Earned,
    T::Lost,
    T::Near,
    T::Flag,
    T::LineStrong,
    T::Focus,
    T::Series1,
    T::Series2,
    T::Series3,
    T::Series4,
];
/// Text on its own particular ground.
const SINGLE: [(Token, Token); 31] = [
    (T::TextStrong, T::Selection),
    (T::TextNormal, T::Selection),
    (T::TextStrong, T::Search),
    (T::TextNormal, T::Search),
    (T::OnAccent, T::Accent),
    (T::OnAccent, T::AccentHover),
    (T::OnAccent, T::AccentActive),
    (T::TextInverse, T::Inverse),
    (T::TextInverseWeak, T::Inverse),
    (T::OnFlag, T::Flag),
    (T::Earned, T::EarnedWash),
    (T::TextStrong, T::EarnedWash),
    (T::TextNormal, T::EarnedWash),
    (T::TextWeak, T::EarnedWash),
    (T::Lost, T::LostWash),
    (T::TextStrong, T::LostWash),
    (T::TextNormal, T::LostWash),
    (T::TextWeak, T::LostWash),
    (T::Near, T::NearWash),
    (T::TextStrong, T::NearWash),
    (T::TextNormal, T::NearWash),
    (T::TextWeak, T::NearWash),
    (T::Flag, T::FlagWash),
    (T::TextStrong, T::FlagWash),
    (T::TextNormal, T::FlagWash),
    (T::TextWeak, T::FlagWash),
    (T::TextNormal, T::LampWash),
    (T::OnLevel0, T::Level0),
    (T::OnLevel1, T::Level1),
    (T::OnLevel2, T::Level2),
    (T::OnLevel3, T::Level3),
];
const ON_LAMP: [(Token, Token); 2] = [(T::TextWeak, T::LampWash), (T::LampText, T::LampWash)];

/// Every pair of a text and what it may stand on.
pub fn text_pairs() -> Vec<(Token, Token)> {
    let everywhere = TEXTS.iter().flat_map(|text| GROUNDS.iter().map(|ground| (*text, *ground)));
    everywhere.chain(SINGLE).chain(ON_LAMP).collect()
}

/// Every pair of a sign or line and what it may stand on.
pub fn sign_pairs() -> Vec<(Token, Token)> {
    SIGNS.iter().flat_map(|sign| GROUNDS.iter().chain(&WASHES).map(|ground| (*sign, *ground))).collect()
}

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(colour: Color32) -> f64 {
    let linear = |value: u8| {
        let v = f64::from(value) / 255.0;
        if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
}

/// The contrast of two colours, 1 to 21.
pub fn ratio(one: Color32, other: Color32) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Every pair of a theme that stands below its floor, in words.
pub fn too_low(theme: &Theme) -> Vec<String> {
    let below = |pairs: Vec<(Token, Token)>, floor: f64| {
        pairs.into_iter().filter_map(move |(front, back)| {
            let ratio = ratio(theme.get(front), theme.get(back));
            (ratio < floor).then(|| {
                format!("{}: {} on {} is {ratio:.2}, must be {floor}", theme.name, front.key(), back.key())
            })
        })
    };
    below(text_pairs(), theme.floors.text).chain(below(sign_pairs(), theme.floors.sign)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::ThemeId;

    #[test]
    fn every_pair_of_every_theme_is_readable() {
        let low: Vec<String> = ThemeId::ALL.iter().flat_map(|id| too_low(&Theme::built_in(*id))).collect();
        assert!(low.is_empty(), "{}", low.join("\n"));
    }

    #[test]
    fn a_pale_text_is_found() {
        let text = include_str!("../../../assets/theme/light.ron").replace("\"#53616B\"", "\"#A0A8AE\"");
        let theme = Theme::parse("light.ron", &text).unwrap();
        assert!(too_low(&theme).iter().any(|line| line.contains("text.weak on surface")));
    }

    #[test]
    fn the_ratio_is_the_one_of_the_standard() {
        assert!((ratio(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.001);
        let day = Theme::built_in(ThemeId::Day);
        let measured = ratio(day.get(T::TextStrong), day.get(T::Ground));
        assert!((measured - 14.95).abs() < 0.011, "{measured}");
    }

    /// Machado (2009) full-strength matrices, then CIE76 in Lab, between the four colours of evidence.
    #[test]
    fn evidence_stays_apart_for_every_kind_of_colour_vision() {
        for id in ThemeId::ALL {
            let theme = Theme::built_in(id);
            let four = [T::Earned, T::Lost, T::Near, T::Flag].map(|token| theme.get(token));
            for (name, matrix) in VISIONS {
                for (i, one) in four.iter().enumerate() {
                    for other in &four[i + 1..] {
                        let apart = distance(seen(*one, matrix), seen(*other, matrix));
                        assert!(
                            apart > 20.0,
                            "{} {name}: {one:?} and {other:?} are {apart:.1} apart",
                            theme.name
                        );
                    }
                }
            }
        }
    }

    type Matrix = [[f64; 3]; 3];
    const VISIONS: [(&str, Matrix); 3] = [
        (
            "protan",
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
        ),
        (
            "deutan",
            [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
        ),
        (
            "tritan",
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        ),
    ];

    fn seen(colour: Color32, matrix: Matrix) -> [f64; 3] {
        let linear = [colour.r(), colour.g(), colour.b()].map(|v| {
            let v = f64::from(v) / 255.0;
            if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        });
        matrix.map(|row| row.iter().zip(linear).map(|(m, v)| m * v).sum::<f64>().clamp(0.0, 1.0))
    }

    fn distance(one: [f64; 3], other: [f64; 3]) -> f64 {
        let (a, b) = (lab(one), lab(other));
        a.iter().zip(b).map(|(x, y)| (x - y).powi(2)).sum::<f64>().sqrt()
    }

    fn lab(rgb: [f64; 3]) -> [f64; 3] {
        let [r, g, b] = rgb;
        let x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.950_47;
        let y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        let z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.088_83;
        let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
    }
}
