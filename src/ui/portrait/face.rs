//! The expression: openness first, the mood over it, the stance of one turn over both.

/// The mood of a face.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Steady,
    Tired,
    Irritated,
    Amused,
    Worried,
    Grieving,
}

impl Mood {
    /// The mood by its id in the content; steady where it has no face of its own.
    pub fn by_id(id: &str) -> Mood {
        match id {
            "tired" => Mood::Tired,
            "irritated" | "angry" => Mood::Irritated,
            "amused" => Mood::Amused,
            "worried" | "anxious" => Mood::Worried,
            "grieving" => Mood::Grieving,
            _ => Mood::Steady,
        }
    }
}

/// What a face does for one turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stance {
    #[default]
    Listening,
    Thinking,
    CalledAway,
    Leaving,
}

impl Stance {
    /// The stance by its id in the content.
    pub fn by_id(id: &str) -> Stance {
        match id {
            "thinking" => Stance::Thinking,
            "called_away" => Stance::CalledAway,
            "leaving" => Stance::Leaving,
            _ => Stance::Listening,
        }
    }
}

/// Brows, lids, gaze, mouth, cheeks and the turn of the head.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expression {
    pub brow_inner: f32,
    pub brow_outer: f32,
    pub lid: f32,
    pub gaze: (f32, f32),
    pub mouth: Mouth,
    pub cheek: f32,
    pub tilt: f32,
    pub chin: f32,
    pub tired: bool,
}

/// A closed mouth as a path, or an open one as a part of the kit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouth {
    Path(&'static str),
    Part(&'static str),
}

fn by_openness(openness: u8) -> Expression {
    let face = |inner, outer, lid, gaze, mouth, cheek, tilt, chin| Expression {
        brow_inner: inner,
        brow_outer: outer,
        lid,
        gaze,
        mouth,
        cheek,
        tilt,
        chin,
        tired: false,
    };
    match openness {
        0 => face(2.2, 0.4, 0.42, (2.0, 0.8), Mouth::Path("M91 120.5 L109 120.5"), 0.0, -1.5, 2.0),
        1 => {
            let mouth = Mouth::Path("M90 121.5 C96 119.6 104 119.6 109 121");
            face(1.0, 0.2, 0.32, (1.4, 0.3), mouth, 0.0, -0.8, 1.0)
        }
        2 => face(0.0, 0.0, 0.20, (0.0, 0.0), Mouth::Path("M90 120 C96 122 104 122 110 120"), 0.25, 0.0, 0.0),
        3 => {
            let mouth = Mouth::Path("M88.5 118.5 C94 124 106 124 111.5 118.5");
            face(-1.2, -0.6, 0.12, (0.0, 0.0), mouth, 0.45, 2.0, 0.0)
        }
        4 => face(-2.4, -1.2, 0.06, (0.0, 0.0), Mouth::Part("mouth.open1"), 0.6, 3.5, -1.0),
        _ => face(-2.6, -1.6, 0.16, (0.0, 0.0), Mouth::Part("mouth.open2"), 0.8, 5.0, -1.0),
    }
}

const SOFT_4: &str = "M87.5 118 C93 124.8 107 124.8 112.5 118";
const SOFT_5: &str = "M86.5 117.2 C92 125.8 108 125.8 113.5 117.2";

impl Expression {
    /// The face for how open somebody is, in a mood, for one turn.
    pub fn of(openness: u8, mood: Mood, stance: Stance, soft: bool) -> Expression {
        let mut face = by_openness(openness);
        let soft = soft || matches!(mood, Mood::Tired | Mood::Worried | Mood::Grieving);
        if soft && openness == 4 {
            face.mouth = Mouth::Path(SOFT_4);
        } else if soft && openness >= 5 {
            face.mouth = Mouth::Path(SOFT_5);
        }
        if openness <= 2 {
            lay_over(&mut face, mood)
        } else {
            blend_brows(&mut face, mood)
        }
        face.tired = mood == Mood::Tired;
        match stance {
            Stance::Listening => {}
            Stance::Thinking => {
                face.gaze = (1.8, -1.8);
                face.lid = 0.1;
            }
            Stance::CalledAway => {
                face.gaze = (3.0, -0.2);
                face.tilt = -4.0;
                face.lid = 0.1;
            }
            Stance::Leaving => {
                face.gaze = (3.0, 1.0);
                face.tilt = -6.0;
                face.lid = 0.38;
                face.chin = 2.0;
            }
        }
        face
    }
}

/// Inner and outer brow of a mood.
fn brows(mood: Mood) -> Option<(f32, f32)> {
    match mood {
        Mood::Steady => None,
        Mood::Tired => Some((0.2, 1.6)),
        Mood::Irritated => Some((3.6, -1.4)),
        Mood::Amused => Some((-1.0, -2.2)),
        Mood::Worried => Some((-3.6, 1.8)),
        Mood::Grieving => Some((-2.8, 1.6)),
    }
}

fn lay_over(face: &mut Expression, mood: Mood) {
    if let Some((inner, outer)) = brows(mood) {
        face.brow_inner = inner;
        face.brow_outer = outer;
    }
    let lid = match mood {
        Mood::Steady => 0.0,
        Mood::Tired => 0.36,
        Mood::Irritated => 0.26,
        Mood::Amused => 0.2,
        Mood::Worried => 0.06,
        Mood::Grieving => 0.4,
    };
    face.lid = face.lid.max(lid);
    match mood {
        Mood::Irritated => face.mouth = Mouth::Path("M90.5 121 C96 120 104 120 109.5 121"),
        Mood::Amused => {
            face.mouth = Mouth::Path("M90 120.5 C97 123.5 106 122.6 112 116.6");
            face.cheek = 0.5;
        }
        Mood::Worried => face.mouth = Mouth::Path("M92 121.8 C96 119.4 104 119.4 108 121.8"),
        Mood::Grieving => {
            face.mouth = Mouth::Path("M92.5 121.6 C96.5 120 103.5 120 107.5 121.6");
            face.gaze = (0.0, 2.0);
            face.tilt = -2.0;
            face.chin = 2.0;
        }
        Mood::Steady | Mood::Tired => {}
    }
}

fn blend_brows(face: &mut Expression, mood: Mood) {
    if let Some((inner, outer)) = brows(mood) {
        face.brow_inner = (face.brow_inner + inner) / 2.0;
        face.brow_outer = (face.brow_outer + outer) / 2.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_grins_in_a_hard_scene() {
        for mood in [Mood::Steady, Mood::Tired, Mood::Worried, Mood::Grieving] {
            for openness in 0..=5 {
                let face = Expression::of(openness, mood, Stance::Listening, true);
                assert!(matches!(face.mouth, Mouth::Path(_)), "{mood:?} {openness}");
            }
        }
        let merry = Expression::of(5, Mood::Amused, Stance::Listening, false);
        assert!(matches!(merry.mouth, Mouth::Part(_)));
    }

    #[test]
    fn openness_stays_readable_through_a_mood() {
        let shut = Expression::of(0, Mood::Amused, Stance::Listening, false);
        assert!(shut.lid >= 0.42, "the lower lid wins: {}", shut.lid);
    }

    #[test]
    fn called_away_looks_aside() {
        assert_eq!(Expression::of(3, Mood::Steady, Stance::CalledAway, false).gaze, (3.0, -0.2));
    }
}
