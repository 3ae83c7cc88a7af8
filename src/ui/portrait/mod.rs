//! Portraits: a face built from layered shapes, that opens as the person opens.
//!
//! Looks are drawn from a number of their own, apart from role and temperament; the role decides only what is worn for
//! work. A face never says who somebody is or how they will behave.

mod face;
mod kit;
mod looks;
mod svg;

use egui::{Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

pub use face::{Expression, Mood, Stance};
pub use looks::{Clothes, Looks};

use super::theme::{Token, Type, look};

/// Everything that decides a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortraitSpec {
    /// The number that the looks are drawn from.
    pub seed: u64,
    /// What the role wears: torsos to draw from and worn things.
    pub clothes: Clothes,
    pub openness: u8,
    pub mood: Mood,
    pub stance: Stance,
    /// A scene with harm or grief: nobody grins.
    pub soft: bool,
    /// For the accessible name.
    pub name: String,
}

/// Shows a portrait disc of a given size. Pictures are kept by what decides them and by their size in pixels.
pub fn portrait(ui: &mut Ui, spec: &PortraitSpec, size: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    paint(ui, spec, rect);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("Portrait of {}", spec.name)));
    response
}

/// Paints the disc into a rectangle.
pub fn paint(ui: &Ui, spec: &PortraitSpec, rect: Rect) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let look = look(ui.ctx());
    let pixels = (rect.width() * ui.ctx().pixels_per_point()).round().max(1.0) as u32;
    let small = rect.width() < 40.0;
    let looks = Looks::draw(spec.seed, &spec.clothes);
    let expression = Expression::of(spec.openness, spec.mood, spec.stance, spec.soft);
    let back = back_colour(&look, &looks);
    let key = format!("portrait {pixels} {small} {back:?} {looks:?} {expression:?}");
    match picture(ui, &key, pixels, || svg::document(&looks, &expression, &back, small)) {
        Some(texture) => {
            let uv = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
            ui.painter().image(texture.id(), rect, uv, egui::Color32::WHITE);
        }
        None => {
            ui.painter().circle_filled(rect.center(), rect.width() / 2.0, look.get(Token::Sunken));
            let initials: String =
                spec.name.split_whitespace().filter_map(|word| word.chars().next()).collect();
            let font = Type::Name.font(&look);
            let ink = look.get(Token::TextNormal);
            ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, initials, font, ink);
        }
    }
    let edge = match (look.theme.is_clear(), look.theme.base) {
        (true, _) => Some(Stroke::new(2.0, look.get(Token::LineStrong))),
        (false, super::theme::Base::Dark) => Some(Stroke::new(1.0, look.get(Token::LineSoft))),
        (false, super::theme::Base::Light) => None,
    };
    if let Some(edge) = edge {
        ui.painter().circle_stroke(rect.center(), rect.width() / 2.0 - 1.0, edge);
    }
}

fn back_colour(look: &super::theme::Look, looks: &Looks) -> String {
    let discs = [
        Token::BackDawn,
        Token::BackReed,
        Token::BackTide,
        Token::BackHaze,
        Token::BackClay,
        Token::BackStraw,
        Token::BackDusk,
        Token::BackPine,
    ];
    let chosen = look.get(discs[looks.disc]);
    format!("#{:02X}{:02X}{:02X}", chosen.r(), chosen.g(), chosen.b())
}

type Pictures =
    std::sync::Arc<egui::mutex::Mutex<std::collections::BTreeMap<String, Option<egui::TextureHandle>>>>;

/// Draws a picture once. Some hundred are kept; then all are dropped and those on the screen drawn anew.
fn picture(ui: &Ui, key: &str, pixels: u32, draw: impl FnOnce() -> String) -> Option<egui::TextureHandle> {
    let slot = egui::Id::unique("rounds-portraits");
    let pictures: Pictures = ui.ctx().data_mut(|data| data.get_temp_mut_or_default::<Pictures>(slot).clone());
    let mut pictures = pictures.lock();
    if let Some(known) = pictures.get(key) {
        return known.clone();
    }
    if pictures.len() > 160 {
        pictures.clear();
    }
    let hint = egui::SizeHint::Size { width: pixels, height: pixels, maintain_aspect_ratio: true };
    let image = egui_extras::image::load_svg_bytes_with_size(draw().as_bytes(), hint, &Default::default());
    let texture = image.ok().map(|image| ui.ctx().load_texture(key, image, egui::TextureOptions::LINEAR));
    pictures.insert(key.to_owned(), texture.clone());
    texture
}
