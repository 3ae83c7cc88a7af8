//! One whole round, byte for byte: whatever a change of rules, lines or draws does to it is seen before it is merged.
//! It is robust to nothing, on purpose.

use std::fmt::Write;
use std::sync::Arc;

use rounds::content::load_embedded;
use rounds::debrief::debrief;
use rounds::session::{Case, Session};

const FILE: &str = "tests/golden/round.txt";
const REWRITE: &str = "UPDATE_GOLDEN=1 cargo test --no-default-features --test core golden_round";

/// Good turns, weak ones, a hurt and its repair, an interruption: one seed, one nurse.
const SAYS: [&str; 12] = [
    "Good morning. I'm Sam, a student with Informatics. I'm here about the scanning, and I'm not collecting names. Is this a bad moment?",
    "Do you scan at the bedside every time?",
    "Then it's probably user error on some shifts.",
    "Sorry, that was unfair. It's our report that can't see why, and that is on us. What happens on the doses that won't scan?",
    "So the tape lies over the code and the scanner can't see it. Apart from that vial, where in the room does scanning go wrong?",
    "Go, that's yours. I'll be right here.",
    "Could I come and watch a round?",
    "So at the window beds it is done from the door. Are there patients whose wristbands are the problem?",
    "It sounds like a night with nine patients and a tool that keeps letting you down. Has it ever nearly gone wrong?",
    "Let me say it back: the vial, the window beds, the wet bands. What have I got wrong?",
    "By ten I'm at the cabinet with the pharmacist and that vial, and on Thursday night I'll tell you what changed.",
    "Thank you.",
];

fn round() -> String {
    let pack = Arc::new(load_embedded());
    let case =
        Case { seed: "K7M2Q7".into(), scenario: "S06".into(), role: Some("R08".into()), guided: false };
    let mut session = Session::start(&pack, &case).expect("starts");
    let p = &session.persona;
    let mut text = format!(
        "{} ({}, {}, {}, {}, {}, {})\n{}\n",
        p.name(),
        session.cast().title,
        p.temperament,
        p.pressure,
        p.history,
        p.relation,
        p.mood,
        session.opening
    );
    for say in SAYS {
        let Some(turn) = session.say(say) else { break };
        let s = &turn.shown;
        let moves: Vec<&str> = turn.detection.moves.iter().map(|m| m.id.as_str()).collect();
        let levels: Vec<String> = s.levels.iter().map(|(k, l)| format!("{k}={l}")).collect();
        let _ = write!(
            text,
            "\n{}. {}\n   moves {}\n   levels {} overall {}\n   facts {} openness {} patience {} {}\n",
            s.turn,
            s.reply,
            moves.join(" "),
            levels.join(" "),
            s.overall,
            s.facts.join(" "),
            s.openness,
            s.patience,
            s.stance
        );
        for cause in &turn.causes {
            let _ = writeln!(text, "   {:+} {}", cause.openness, cause.tell);
        }
        if let Some(event) = &turn.event {
            let _ = writeln!(text, "   * {event}");
        }
        let _ = writeln!(text, "   > {}\n   ({})", s.persona_line, s.inner_thought);
    }
    let d = debrief(&session);
    let _ = writeln!(text, "\n{:?}\n{}\n{}", session.state.ending, d.ending_words, d.summary);
    for skill in d.skills.iter().filter(|s| s.level.is_some()) {
        let _ = writeln!(text, "{} {} {}", skill.id, skill.level.unwrap_or(0), skill.title);
    }
    let _ = writeln!(text, "keep: {}\nchange: {}", d.keep, d.change);
    text
}

#[test]
fn the_golden_round_is_as_it_was() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let now = round();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &now).expect("the golden is written");
    }
    let then = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = then.lines().zip(now.lines()).position(|(a, b)| a != b);
    let at = differs.unwrap_or(then.lines().count().min(now.lines().count()));
    assert!(
        then == now,
        "{FILE} differs from line {}:\n  was: {}\n  now: {}\nIf that is meant, rewrite it and read the diff:\n  {REWRITE}",
        at + 1,
        then.lines().nth(at).unwrap_or("(end)"),
        now.lines().nth(at).unwrap_or("(end)"),
    );
}
