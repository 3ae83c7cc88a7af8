//! Writes one portrait as SVG text: layers in order, the head turned as one. Only shapes; no text, no filters.

use std::fmt::Write as _;

use super::face::{Expression, Mouth};
use super::kit::{Kit, Shape, kit};
use super::looks::Looks;

/// The whole picture on a grid of 200. Small pictures leave out marks and badge.
pub fn document(looks: &Looks, face: &Expression, back: &str, small: bool) -> String {
    let kit = kit();
    let mut out = Writer { kit, looks, text: String::with_capacity(6000) };
    out.raw(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 200\" width=\"200\" height=\"200\" \
         stroke-linecap=\"round\" stroke-linejoin=\"round\">\
         <clipPath id=\"disc\"><circle cx=\"100\" cy=\"100\" r=\"98\"/></clipPath><g clip-path=\"url(#disc)\">",
    );
    out.raw(&format!("<circle cx=\"100\" cy=\"100\" r=\"98\" fill=\"{back}\"/>"));
    out.raw("<g transform=\"translate(-9 -17.5) scale(1.09)\">");
    if looks.wheelchair {
        out.part("seat.wheelchair", false);
    }
    let head = format!("<g transform=\"rotate({} 100 150) translate(0 {})\">", face.tilt, face.chin);
    out.raw(&head);
    if let Some(hair) = looks.hair {
        out.part(&format!("hair.back.{hair}"), false);
    }
    if looks.covering == Some("hijab") {
        out.part("cover.back.hijab", true);
    }
    out.raw("</g>");
    out.part(&format!("torso.{}", looks.torso), false);
    out.part("neck", false);
    out.part(&format!("collar.{}", looks.torso), false);
    if looks.covering == Some("hijab") {
        out.part("cover.drape.hijab", true);
    }
    for worn in &looks.worn {
        if !(small && *worn == "badge") {
            out.part(&format!("worn.{worn}"), false);
        }
    }
    out.raw(&head);
    out.part("head.ears", false);
    out.part(&format!("head.{}", looks.head), false);
    out.cheeks(face);
    out.part("head.nose", false);
    if !small {
        for mark in &looks.marks {
            out.part(&format!("marks.{mark}"), false);
        }
        if face.tired && !looks.marks.iter().any(|mark| mark.starts_with("age")) {
            out.part("marks.age1", false);
        }
    }
    if let Some(beard) = looks.beard {
        out.part(&format!("beard.{beard}"), false);
    }
    out.mouth(face);
    out.eye(face, 83.5, -1.0, "e0");
    out.eye(face, 116.5, 1.0, "e1");
    if let Some(hair) = looks.hair {
        out.part(&format!("hair.front.{hair}"), false);
    }
    if let Some(covering) = looks.covering {
        out.part(&format!("cover.front.{covering}"), true);
    }
    if let Some(glasses) = looks.glasses {
        out.part(&format!("aid.glasses.{glasses}"), false);
    }
    if looks.hearing_aid {
        out.part("aid.hearing", false);
    }
    if looks.earrings {
        out.part("aid.earrings", false);
    }
    out.raw("</g></g></g></svg>");
    out.text
}

struct Writer<'a> {
    kit: &'static Kit,
    looks: &'a Looks,
    text: String,
}

impl Writer<'_> {
    fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A part by its id; parts that a hair has not (a crop has no back) are left out.
    fn part(&mut self, id: &str, covering: bool) {
        for shape in self.kit.parts.get(id).map_or(&[][..], Vec::as_slice) {
            self.shape(shape, covering);
        }
    }

    fn ink(&self, role: &str, covering: bool) -> String {
        let colours = &self.kit.colours;
        let skin = &colours.skins[self.looks.skin];
        let hair = &colours.hair[self.looks.hair_colour];
        let cloth = &colours.cloth[if covering { self.looks.covering_cloth } else { self.looks.cloth }];
        let inner = &colours.cloth[self.looks.inner];
        debug_assert!(!cloth.id.is_empty(), "a cloth has a name");
        match role {
            "skin" => &skin.base,
            "skin.shade" => &skin.shade,
            "skin.line" => &skin.line,
            "skin.lip" => &skin.lip,
            "skin.glow" => &skin.glow,
            "skin.nose" => &skin.nose,
            "skin.second" => &colours.skins[self.looks.skin.saturating_sub(4)].base,
            "hair" => &hair.base,
            "hair.light" => &hair.light,
            "cloth" => &cloth.base,
            "cloth.dark" => &cloth.dark,
            "inner" => &inner.base,
            "inner.dark" => &inner.dark,
            "frame" => "#2B3238",
            "aid" => "#E8EEF0",
            "metal" => "#E0B040",
            "strip" => "#2B5B8C",
            "rubber" => "#39434B",
            fixed => fixed,
        }
        .to_owned()
    }

    fn shape(&mut self, shape: &Shape, covering: bool) {
        let see =
            |opacity: &Option<f32>, what: &str| opacity.map_or(String::new(), |o| format!(" {what}=\"{o}\""));
        match shape {
            Shape::Area { d, ink, opacity, hole } => {
                let rule = if *hole { " fill-rule=\"evenodd\"" } else { "" };
                let (ink, see) = (self.ink(ink, covering), see(opacity, "opacity"));
                let _ = write!(self.text, "<path d=\"{d}\" fill=\"{ink}\"{rule}{see}/>");
            }
            Shape::Line { d, ink, width, opacity } => {
                let (ink, see) = (self.ink(ink, covering), see(opacity, "opacity"));
                let _ = write!(
                    self.text,
                    "<path d=\"{d}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width}\"{see}/>"
                );
            }
            Shape::Oval { x, y, rx, ry, ink, line, width, opacity } => {
                let edge = self.edge(line, width, covering);
                let (ink, see) = (self.ink(ink, covering), see(opacity, "fill-opacity"));
                let _ = write!(
                    self.text,
                    "<ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{rx}\" ry=\"{ry}\" fill=\"{ink}\"{see}{edge}/>"
                );
            }
            Shape::Rect { x, y, w, h, r, ink, line, width, opacity } => {
                let edge = self.edge(line, width, covering);
                let (ink, see) = (self.ink(ink, covering), see(opacity, "fill-opacity"));
                let _ = write!(
                    self.text,
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{r}\" fill=\"{ink}\"{see}{edge}/>"
                );
            }
        }
    }

    fn edge(&self, line: &Option<String>, width: &Option<f32>, covering: bool) -> String {
        match (line, width) {
            (Some(line), Some(width)) => {
                format!(" stroke=\"{}\" stroke-width=\"{width}\"", self.ink(line, covering))
            }
            _ => String::new(),
        }
    }

    fn cheeks(&mut self, face: &Expression) {
        let glow = self.ink("skin.glow", false);
        for x in [78.0, 122.0] {
            let see = face.cheek / 2.0;
            let _ = write!(
                self.text,
                "<ellipse cx=\"{x}\" cy=\"108\" rx=\"8.5\" ry=\"5.5\" fill=\"{glow}\" opacity=\"{see}\"/>"
            );
        }
    }

    fn mouth(&mut self, face: &Expression) {
        match face.mouth {
            Mouth::Part(id) => self.part(id, false),
            Mouth::Path(d) => {
                let (lip, line) = (self.ink("skin.lip", false), self.ink("skin.line", false));
                let _ = write!(
                    self.text,
                    "<path d=\"{d}\" fill=\"none\" stroke=\"{lip}\" stroke-width=\"4.8\" transform=\"translate(0 .7)\"/>\
                     <path d=\"{d}\" fill=\"none\" stroke=\"{line}\" stroke-width=\"2.1\"/>"
                );
            }
        }
    }

    /// One eye with its lid and brow. `side` is -1 for the left of the picture.
    fn eye(&mut self, face: &Expression, x: f32, side: f32, clip: &str) {
        let t = 86.8 + 12.4 * face.lid;
        let (left, right) = (x - 8.6, x + 8.6);
        let white = self.kit.colours.skins[self.looks.skin].sclera.clone();
        let iris = self.kit.colours.iris[self.looks.iris].clone();
        let line = self.ink("skin.line", false);
        let (gx, gy) = (x + face.gaze.0, 93.0 + face.gaze.1);
        let (lx, ly) = (gx + 1.5, gy - 1.6);
        let _ = write!(
            self.text,
            "<clipPath id=\"{clip}\"><path d=\"M{left} {t} Q{x} {} {right} {t} L{right} 100.2 L{left} 100.2 Z\"/></clipPath>\
             <g clip-path=\"url(#{clip})\"><ellipse cx=\"{x}\" cy=\"93\" rx=\"6.6\" ry=\"6.2\" fill=\"{white}\"/>\
             <circle cx=\"{gx}\" cy=\"{gy}\" r=\"4.3\" fill=\"{iris}\"/>\
             <circle cx=\"{lx}\" cy=\"{ly}\" r=\"1.3\" fill=\"#FFFFFF\"/></g>\
             <path d=\"M{} {} Q{x} {} {} {}\" fill=\"none\" stroke=\"{line}\" stroke-width=\"2.4\"/>",
            t - 2.2,
            x - 7.2,
            t + 0.6,
            t - 2.6,
            x + 7.2,
            t + 0.6,
        );
        let (inner_x, outer_x) = (x - side * 8.2, x + side * 9.2);
        let (inner_y, outer_y) = (80.0 + face.brow_inner, 80.5 + face.brow_outer);
        let (mid_x, mid_y) = (x + side * 1.5, inner_y.min(outer_y) - 2.6);
        let brow = self.brow();
        let _ = write!(
            self.text,
            "<path d=\"M{inner_x} {inner_y} Q{mid_x} {mid_y} {outer_x} {outer_y}\" fill=\"none\" stroke=\"{brow}\" stroke-width=\"3.4\"/>"
        );
    }

    fn brow(&self) -> String {
        let hair = &self.kit.colours.hair[self.looks.hair_colour];
        match (self.looks.hair, hair.id.as_str()) {
            (_, "snow") => "#C9C7C1".to_owned(),
            (None, _) if self.looks.covering.is_none() => self.ink("skin.line", false),
            _ => hair.base.clone(),
        }
    }
}
