//! Two runs of the same round, annotated by hand turn by turn: the levels must come out near the annotation, and the
//! two runs far apart. The replies go through the whole engine: text, moves, skills.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rounds::content::{Pack, load_embedded};
use rounds::rubric::context::{Offer, PriorLine, PriorTurn};
use rounds::rubric::{Context, TurnMarks};

use Offer::{Closing, Complaint, Criticism, Fact, Feeling, Harm, Interruption, Question};

/// The persona's line, what it offers, the reply, the annotated levels.
type Row = (&'static str, &'static [Offer], &'static str, &'static [(&'static str, u8)]);

const POOR: &[Row] = &[
    (
        "",
        &[],
        "Hi, I'm from Informatics. Your unit is at 71% on scanning and the target is 95. I need to know why the nurses aren't scanning.",
        &[("K6", 1), ("K10", 0), ("K3", 1)],
    ),
    (
        "Let me guess. I'm in trouble.",
        &[Feeling],
        "No, no one's in trouble, it's just data. Did you complete the e-learning module?",
        &[("K2", 1), ("K12", 0)],
    ),
    (
        "Yes. In March. Like everyone.",
        &[Fact],
        "So you know the policy is to scan the wristband and the med every time. Are you scanning at the bedside?",
        &[("K3", 0), ("K1", 0)],
    ),
    (
        "When I can.",
        &[Fact],
        "What do you mean, when you can? The scanners were all replaced last summer, so it shouldn't be the hardware.",
        &[("K3", 1), ("K12", 0), ("K1", 0)],
    ),
    (
        "Then I suppose it's me.",
        &[Feeling],
        "I understand it's frustrating, but from our side the system is working as designed. It's probably a user error thing, so we could do a refresher class.",
        &[("K2", 0), ("K13", 0)],
    ),
    (
        "I've been up since five yesterday. I'm not doing a class.",
        &[Feeling, Interruption],
        "Just one more thing before you go. Could you name the people who usually skip?",
        &[("K10", 0), ("K16", 0)],
    ),
    (
        "Excuse me. That's my patient.",
        &[Closing],
        "Okay, well, you could always put the printed bands on the desk so they scan faster.",
        &[("K11", 0)],
    ),
    (
        "Don't ever tell anybody to do that.",
        &[Criticism, Harm, Complaint],
        "Sorry, I was only trying to help. Look, I'll just email the scan rates by nurse so the manager can follow up.",
        &[("K8", 0), ("K16", 0), ("K13", 0)],
    ),
    (
        "You do that. Put my name at the top.",
        &[Feeling, Closing],
        "Okay. Thanks for your time. Open a ticket if anything comes up.",
        &[("K18", 0)],
    ),
];

const EXCELLENT: &[Row] = &[
    (
        "",
        &[],
        "Ms Halvorsen? I'm Sam, a student with Informatics. I'm here about bar-code scanning, to find what's getting in the way. I'm not collecting names. Is this a bad moment?",
        &[("K6", 3), ("K10", 3), ("K8", 2)],
    ),
    (
        "It's always a bad moment. You've got until report. Seven minutes. Am I in trouble?",
        &[Feeling, Question],
        "Not from me. I'm looking at reasons, not people. Someone used that number against you before, by the sound of it.",
        &[("K2", 3)],
    ),
    (
        "Audit. Last fall. Posted on the break-room door, by name.",
        &[Fact, Feeling],
        "On the door, by name. No wonder you braced when I walked up. Could you take me through the last dose tonight that wouldn't scan?",
        &[("K1", 2), ("K2", 2), ("K3", 3)],
    ),
    (
        "Potassium, 04:00, bed 12. New vial. The code starts under the tamper tape. I tried it four times and typed it in.",
        &[Fact],
        "So the vial changed and the scanner can't see the code. That's ours and pharmacy's to fix, not yours. Apart from that vial, where in the room does scanning go wrong?",
        &[("K1", 3), ("K12", 2), ("K3", 3)],
    ),
    (
        "The two window beds. The cart doesn't fit past the recliner. So I scan at the door, then go in.",
        &[Fact, Interruption],
        "That's yours. Go. I'm writing 'window beds, scan at the door' and I'll be right here.",
        &[("K10", 3)],
    ),
    (
        "He wanted water. Where were we?",
        &[Question],
        "Window beds. You'd said the cart won't fit. One more about what happens on hard nights, and I'm asking so we fix the right thing: are there patients whose bands are the problem?",
        &[("K1", 3), ("K3", 3)],
    ),
    (
        "Dialysis. The bands get wet and smear. I keep a spare set printed at the desk. I know how that sounds.",
        &[Fact, Feeling, Harm],
        "It sounds like someone trying to give drugs on time with a band that won't read. It also means the scan isn't checking who is in the bed, and I'm concerned about that part. Has it ever nearly gone wrong?",
        &[("K2", 3), ("K11", 3), ("K15", 3)],
    ),
    (
        "Two nights ago. Bed 4's dose, I was in bed 5. I caught it at the name. I haven't told anyone.",
        &[Fact, Feeling, Harm],
        "Thank you for trusting me with that. You checked the name and it stopped there. It belongs in the event system rather than in my notes, so that it protects the next person. Would you rather enter it yourself, or shall I sit with you after report?",
        &[("K16", 2), ("K2", 3)],
    ),
    (
        "After report. I'd do it wrong tired. And nobody makes us override, you know. It's just that a re-scan is forty seconds and I had nine patients.",
        &[Fact, Feeling],
        "Let me say it back, and you correct me. One, the potassium vial: code under tape. Two, window beds: cart won't fit, so you scan at the door. Three, dialysis bands smear, so there's a spare set at the desk. Four, forty seconds a re-scan with nine patients. What have I got wrong?",
        &[("K1", 3), ("K4", 3), ("K5", 3)],
    ),
    (
        "It's the 20 mEq vial only. And it's any wet patient, not just dialysis. Otherwise, yes.",
        &[Fact, Closing, Harm],
        "Twenty mEq, any wet patient. Thank you. Mine: by 10:00 I'm at the cabinet with the pharmacist and that vial; today I ask facilities about a wall dock for the two rooms. The spare bands stay my worry too: I'd like a band that survives water in your hands before anyone takes the old ones away, and until then, could you scan the band that's on the wrist even if it takes three tries, and call 4411 if it won't read? I'm back on your next night, Thursday, with what happened, good or bad. And the report goes by drug and by reason. No names. Anything you'd want the night shift to hear, in your words?",
        &[("K13", 3), ("K18", 3), ("K11", 3), ("K10", 2)],
    ),
];

fn pack() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(load_embedded)
}

/// The marks of every turn of a run, each judged with the turns before it.
fn marks(run: &[Row]) -> Vec<TurnMarks> {
    let role = &pack().roles["R08"];
    let mut ctx = Context {
        role_id: role.id.clone(),
        known_terms: role.knows.iter().cloned().collect(),
        listener_words: role.patience_words,
        safety_scenario: true,
        ..Context::default()
    };
    let mut all = Vec::new();
    for (line, offers, reply, _) in run {
        ctx.persona_line = (*line).to_string();
        ctx.offers = Some(offers.iter().copied().collect());
        let (detection, reading) = pack().rules.read(reply, &ctx);
        all.push(pack().rules.mark(&reading, &detection));
        let turn = PriorTurn { moves: detection.ids(), words: detection.words };
        drop(reading);
        ctx.turns.push(turn);
        for (by_learner, text) in [(false, line), (true, reply)] {
            ctx.prior.push(PriorLine { by_learner, text: (*text).to_string() });
        }
    }
    all
}

/// (run, turn, skill, ours, annotated); ours is `None` where the rubric did not call for the skill.
fn compared() -> Vec<(&'static str, usize, &'static str, Option<u8>, u8)> {
    let mut rows = Vec::new();
    for (name, run) in [("poor", POOR), ("excellent", EXCELLENT)] {
        for (i, (turn, (.., annotated))) in marks(run).iter().zip(run).enumerate() {
            for (skill, level) in *annotated {
                rows.push((name, i + 1, *skill, turn.skill(skill).map(|m| m.level), *level));
            }
        }
    }
    rows
}

#[test]
fn levels_stand_within_one_of_the_annotation() {
    let off: Vec<_> = compared()
        .into_iter()
        .filter(|(.., ours, annotated)| ours.is_none_or(|o| o.abs_diff(*annotated) > 1))
        .collect();
    assert!(off.is_empty(), "further off than one level (run, turn, skill, ours, annotated): {off:#?}");
}

#[test]
fn the_mean_difference_is_small() {
    let rows = compared();
    let seen: Vec<_> =
        rows.iter().filter_map(|(.., ours, annotated)| ours.map(|o| o.abs_diff(*annotated))).collect();
    let sum: u32 = seen.iter().map(|d| u32::from(*d)).sum();
    assert!(sum * 10 <= seen.len() as u32 * 6, "mean difference {}/{}", sum, seen.len());
}

/// The level reached in at least two turns, or in the only one.
fn typical(run: &[TurnMarks]) -> BTreeMap<String, u8> {
    let mut by_skill: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for mark in run.iter().flat_map(|t| &t.skills) {
        by_skill.entry(mark.skill.clone()).or_default().push(mark.level);
    }
    by_skill
        .into_iter()
        .map(|(skill, mut levels)| {
            levels.sort_unstable_by(|a, b| b.cmp(a));
            let level = levels.get(1).copied().unwrap_or(levels[0]);
            (skill, level)
        })
        .collect()
}

#[test]
fn the_two_runs_are_far_apart() {
    let (poor, good) = (typical(&marks(POOR)), typical(&marks(EXCELLENT)));
    let both: Vec<&String> = good.keys().filter(|k| poor.contains_key(*k)).collect();
    assert!(both.len() >= 7, "too few skills seen in both runs: {both:?}");
    let sum = |run: &BTreeMap<String, u8>| both.iter().map(|k| u32::from(run[*k])).sum::<u32>();
    let (low, high) = (sum(&poor), sum(&good));
    assert!(high >= low + both.len() as u32, "poor {poor:?}, excellent {good:?}");
    for skill in ["K1", "K2", "K18"] {
        assert!(
            good[skill] > poor.get(skill).copied().unwrap_or(0),
            "{skill}: poor {poor:?}, excellent {good:?}"
        );
    }
}

#[test]
fn the_unsafe_advice_raises_a_flag_and_the_good_run_none() {
    let flags = |run: &[Row]| -> Vec<(usize, String)> {
        let marks = marks(run);
        let hits = marks.iter().enumerate().flat_map(|(i, t)| t.skills.iter().map(move |m| (i + 1, m)));
        hits.filter(|(_, m)| m.caps.iter().any(|c| c.flag)).map(|(i, m)| (i, m.skill.clone())).collect()
    };
    assert!(flags(POOR).contains(&(7, "K11".to_string())), "{:?}", flags(POOR));
    assert_eq!(flags(EXCELLENT), []);
}

#[test]
fn overall_levels_tell_the_runs_apart() {
    let mean = |run: &[Row]| {
        let marks = marks(run);
        marks.iter().map(|t| u32::from(t.overall)).sum::<u32>() * 100 / marks.len() as u32
    };
    assert!(mean(EXCELLENT) >= mean(POOR) + 100, "poor {}, excellent {}", mean(POOR), mean(EXCELLENT));
}

#[test]
fn what_was_missing_names_no_harm() {
    let harms = ["blames", "dismisses", "minimizes", "demeans_role", "falsifies", "privacy_breach"];
    for mark in marks(POOR).iter().flat_map(|t| &t.skills) {
        let Some(next) = &mark.next else { continue };
        assert!(
            !next.missing_moves.iter().any(|m| harms.contains(&m.as_str())),
            "{}: {:?}",
            mark.skill,
            next.missing_moves
        );
        assert!(
            !next.missing.is_empty(),
            "{}: level {} says nothing of what was missing",
            mark.skill,
            next.level
        );
    }
}
