//! Registers the font files, once for a window. Bold is a family here, never a colour.

use std::iter;
use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../../../assets/fonts/", $name))
    };
}

/// Name, bytes and what to fall back to, in order.
const FAMILIES: [(&str, &[u8], &[&str]); 8] = [
    ("ui", file!("AtkinsonHyperlegibleNext-400.ttf"), &["voice"]),
    ("ui-600", file!("AtkinsonHyperlegibleNext-600.ttf"), &["voice-600"]),
    ("ui-700", file!("AtkinsonHyperlegibleNext-700.ttf"), &["voice-600"]),
    ("ui-italic", file!("AtkinsonHyperlegibleNext-400-italic.ttf"), &["voice-italic"]),
    ("voice", file!("Literata-400.ttf"), &["ui"]),
    ("voice-600", file!("Literata-600.ttf"), &["ui-600"]),
    ("voice-italic", file!("Literata-400-italic.ttf"), &["ui-italic"]),
    ("icons", file!("lucide-rounds.ttf"), &[]),
];

/// The families of Rounds in front, egui's own behind them.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let last: Vec<String> = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, bytes, _) in FAMILIES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (name, _, fallback) in FAMILIES {
        let own = iter::once(name).chain(fallback.iter().copied()).map(str::to_owned);
        let chain = if name == "icons" { vec![name.to_owned()] } else { own.chain(last.clone()).collect() };
        fonts.families.insert(FontFamily::Name(name.into()), chain);
    }
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.entry(family).or_default().insert(0, "ui".to_owned());
    }
    fonts
}

/// Puts the fonts in force. Once, before the first frame.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(definitions());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::icon::Icon;
    use crate::ui::theme::Type;

    #[test]
    fn every_icon_and_the_letters_of_content_have_a_glyph() {
        let ctx = egui::Context::default();
        install(&ctx);
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let icons = egui::FontId::new(20.0, FontFamily::Name("icons".into()));
            for icon in Icon::ALL {
                assert!(
                    ui.fonts_mut(|f| f.has_glyph(&icons, icon.glyph())),
                    "{icon:?} is not in the icon font"
                );
            }
            let look = crate::ui::theme::look(ui.ctx());
            let letters = "AZaz09 é ñ ø ß ’ “ ” – — … × ± ≤ ≥ ½ ° § → ← ↑ ↓ ‘";
            for style in Type::ALL {
                let font = style.font(&look);
                for letter in letters.chars() {
                    assert!(ui.fonts_mut(|f| f.has_glyph(&font, letter)), "{style:?} lacks {letter:?}");
                }
            }
        });
        // Nothing is painted here, so the textures have nowhere to go.
        output.textures_delta.clear();
    }

    #[test]
    fn figures_have_one_width() {
        let ctx = egui::Context::default();
        install(&ctx);
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let look = crate::ui::theme::look(ui.ctx());
            for style in [Type::Body, Type::Numeral, Type::Speech] {
                let font = style.font(&look);
                let one = ui.fonts_mut(|f| f.glyph_width(&font, '1'));
                let eight = ui.fonts_mut(|f| f.glyph_width(&font, '8'));
                assert!((one - eight).abs() < 0.01, "{style:?}: 1 is {one} wide, 8 is {eight}");
            }
        });
        // Nothing is painted here, so the textures have nowhere to go.
        output.textures_delta.clear();
    }
}
