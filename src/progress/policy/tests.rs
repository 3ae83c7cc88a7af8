//! The policy, row by row: a past, and what must come of it.

use super::super::fixture::round;
use super::*;

fn candidate(
    scenario: &str,
    level: Difficulty,
    focus: [(&str, &str); 2],
    roles: &[(&str, Chain)],
) -> Candidate {
    Candidate {
        scenario: scenario.into(),
        level,
        focus: focus.map(|(id, short)| (id.into(), short.into())),
        roles: roles.iter().map(|(role, chain)| ((*role).into(), *chain)).collect(),
    }
}

fn library() -> Vec<Candidate> {
    vec![
        candidate(
            "S06",
            Difficulty::Core,
            [("K1", "Listening"), ("K3", "Asking")],
            &[("R08", Chain::Nursing), ("R21", Chain::Ancillary)],
        ),
        candidate(
            "S01",
            Difficulty::Starter,
            [("K3", "Asking"), ("K4", "Plain words")],
            &[("R10", Chain::Nursing), ("R32", Chain::Administrative)],
        ),
        candidate(
            "S03",
            Difficulty::Core,
            [("K2", "Empathy"), ("K12", "Privacy")],
            &[("R02", Chain::Patient)],
        ),
        candidate(
            "S16",
            Difficulty::Advanced,
            [("K14", "Saying no"), ("K2", "Empathy")],
            &[("R32", Chain::Administrative)],
        ),
    ]
}

fn chain(role: &str) -> Option<Chain> {
    library().iter().flat_map(|c| c.roles.clone()).find(|(id, _)| id == role).map(|(_, chain)| chain)
}

fn next(played: &[Played], today: i64) -> Proposal {
    propose(&library(), played, today, None, chain).expect("there are candidates")
}

fn found(mut round: Played, found: u8) -> Played {
    round.found = found;
    round
}

#[test]
fn a_beginner_begins_with_a_starter_and_an_example() {
    let first = next(&[], 100);
    assert_eq!((first.scenario.as_str(), first.scaffold), ("S01", Scaffold::ExampleFirst));
    assert_eq!(first.because(), "It is a good one to begin with.");
}

#[test]
fn the_weakest_skill_comes_next_with_its_figure() {
    // Everything was met within days, so that only the level of K2 decides.
    for (level, is_next, says) in
        [(0, true, Some("empathy is at 0.0")), (1, true, Some("empathy is at 1.0")), (3, false, None)]
    {
        let past = [
            found(round(95, "S06", "R08", &[("K1", 2), ("K3", 3)]), 4),
            found(round(96, "S03", "R02", &[("K2", level), ("K12", 3)]), 4),
            found(round(97, "S06", "R21", &[("K1", 2)]), 4),
            found(round(98, "S16", "R32", &[("K14", 3)]), 4),
            found(round(99, "S01", "R10", &[("K3", 3), ("K4", 3)]), 4),
            found(round(99, "S01", "R32", &[("K3", 3)]), 4),
            found(round(100, "S01", "R10", &[("K3", 3)]), 4),
        ];
        let proposal = next(&past, 100);
        assert_eq!(proposal.focus == "K2", is_next, "K2 at {level}: {proposal:?}");
        let because = proposal.because().to_lowercase();
        assert!(says.is_none_or(|says| because.contains(says)), "{because}");
    }
}

#[test]
fn somebody_not_met_for_two_weeks_is_named() {
    let past = [
        found(round(80, "S03", "R02", &[("K2", 1), ("K12", 2)]), 4),
        found(round(96, "S01", "R10", &[("K3", 2)]), 4),
        found(round(97, "S06", "R08", &[("K1", 2), ("K3", 2)]), 4),
        found(round(98, "S01", "R32", &[("K3", 2)]), 4),
        found(round(99, "S06", "R21", &[("K1", 2), ("K3", 2)]), 4),
    ];
    let proposal = next(&past, 100);
    assert_eq!((proposal.scenario.as_str(), proposal.role.as_str()), ("S03", "R02"));
    assert!(
        proposal.reasons.contains(&Reason::NotMetFor { chain: Chain::Patient, days: 20 }),
        "{:?}",
        proposal.reasons
    );
}

#[test]
fn the_same_scenario_does_not_come_twice_running() {
    let past = [round(99, "S01", "R10", &[("K3", 0), ("K4", 0)])];
    assert_ne!(next(&past, 100).scenario, "S01");
}

#[test]
fn difficulty_fades_in() {
    let core = |day| found(round(day, "S06", "R08", &[("K1", 2), ("K3", 3)]), 4);
    let rows: &[(Vec<Played>, Difficulty)] = &[
        (vec![], Difficulty::Starter),
        (vec![found(core(1), 0), found(core(2), 1), found(core(3), 4)], Difficulty::Starter),
        (vec![core(1), core(2)], Difficulty::Core),
        (vec![core(1), core(2), core(3)], Difficulty::Core),
        (vec![core(1), core(2), core(3), core(4)], Difficulty::Advanced),
    ];
    for (past, expected) in rows {
        assert_eq!(wanted(&library(), past), *expected, "after {} rounds", past.len());
    }
}

#[test]
fn a_skill_rests_longer_the_better_it_is() {
    let past = Past::of(&library(), &[], 100, None, chain);
    for (hundredths, last, overdue) in
        [(0, 98, 0), (0, 95, 3), (150, 95, 1), (200, 95, 0), (250, 90, 2), (300, 90, 0), (0, 10, 10)]
    {
        assert_eq!(past.overdue(Mastery { hundredths, seen: 1, last }), overdue, "{hundredths} on {last}");
    }
}

#[test]
fn the_same_past_gives_the_same_proposal() {
    let past = [round(1, "S06", "R08", &[("K1", 1)]), round(2, "S01", "R10", &[])];
    assert_eq!(next(&past, 9), next(&past, 9));
    assert_eq!(propose(&[], &past, 9, None, chain), None);
}

#[test]
fn a_difficulty_that_was_chosen_is_the_only_one_proposed() {
    let past = [round(1, "S01", "R08", &[("K3", 0)])];
    for level in [Difficulty::Starter, Difficulty::Core, Difficulty::Advanced] {
        for played in [&past[..], &[]] {
            let next = propose(&library(), played, 2, Some(level), chain).expect("there are candidates");
            let of = |id: &str| library().into_iter().find(|c| c.scenario == id).map(|c| c.level);
            assert_eq!(of(&next.scenario), Some(level), "{next:?}");
            assert!(next.reasons.contains(&Reason::Chosen(level)), "{next:?}");
            assert_eq!(Some(next), propose(&library(), played, 2, Some(level), chain), "the same every time");
        }
    }
    // Where there is none of it, the rest is proposed.
    let starters: Vec<Candidate> = library().into_iter().filter(|c| c.level == Difficulty::Starter).collect();
    assert!(propose(&starters, &[], 2, Some(Difficulty::Advanced), chain).is_some());
}

#[test]
fn all_are_ranked_and_the_first_is_the_proposed_one() {
    let past = [round(1, "S01", "R08", &[("K3", 0)])];
    let ranked = rank(&library(), &past, 2, None, chain);
    assert_eq!(ranked.len(), library().len());
    assert_eq!(ranked.first(), propose(&library(), &past, 2, None, chain).as_ref());
    assert!(ranked.is_sorted_by_key(|next| -next.points));
    let chosen = rank(&library(), &past, 2, Some(Difficulty::Advanced), chain);
    assert_eq!(chosen[0].scenario, "S16");
    assert_eq!(chosen.len(), library().len(), "the others stand behind it");
}

#[test]
fn a_plan_begins_with_the_next_round_and_repeats_nothing_it_can_vary() {
    for past in [vec![], vec![round(1, "S01", "R08", &[("K3", 0)])]] {
        let planned = plan(&library(), &past, 2, None, chain, 3);
        assert_eq!(planned.first(), propose(&library(), &past, 2, None, chain).as_ref());
        let mut scenarios: Vec<&str> = planned.iter().map(|next| next.scenario.as_str()).collect();
        scenarios.sort_unstable();
        scenarios.dedup();
        assert_eq!(scenarios.len(), 3, "{planned:?}");
        assert_eq!(planned, plan(&library(), &past, 2, None, chain, 3), "the same every time");
    }
    assert!(plan(&[], &[], 2, None, chain, 3).is_empty());
}
