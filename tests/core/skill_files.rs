//! The skill files, the overall rule, the codes and the hierarchy keep their promises: whole, in order, fresh words.

use std::collections::BTreeSet;
use std::path::Path;

use ron::extensions::Extensions;
use rounds::persona::cast::Hierarchy;
use rounds::rubric::rule::{CodeRule, Cond, OverallFile, SkillFile};
use serde::de::DeserializeOwned;

const CODES: [&str; 12] =
    ["Q-OPEN", "Q-WHY", "Q-WHEN", "Q-WHO", "Q-EXC", "Q-TRY", "Q-GOAL", "OBS", "EMP", "SUM", "SAFE", "RULE"];

#[track_caller]
fn read<T: DeserializeOwned>(path: &str) -> T {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(path);
    let text = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{path}: {e}"));
    let options = ron::Options::default().with_default_extension(
        Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES | Extensions::UNWRAP_VARIANT_NEWTYPES,
    );
    options.from_str(&text).unwrap_or_else(|e| panic!("{path}:{e}"))
}

fn skills() -> Vec<SkillFile> {
    (1..=18).map(|n| read(&format!("skills/K{n}.ron"))).collect()
}

#[test]
fn eighteen_skills_are_whole() {
    for (n, skill) in skills().iter().enumerate() {
        let id = &skill.id;
        assert_eq!(*id, format!("K{}", n + 1));
        assert_eq!(
            skill.levels.iter().map(|l| l.level).collect::<Vec<_>>(),
            [3, 2, 1, 0],
            "{id}: levels from the top"
        );
        assert_eq!(skill.levels[3].when, Cond::Else, "{id}: level 0 takes what is left");
        assert!(
            skill.levels[..3].iter().all(|l| !l.missing.is_empty()),
            "{id}: every level says what was missing for it"
        );
        for (name, list) in [("weak", &skill.weak), ("adequate", &skill.adequate), ("strong", &skill.strong)]
        {
            assert!(list.len() >= 6, "{id}: {name} has {} wordings", list.len());
        }
        assert!(skill.feedforward.len() >= 4, "{id}: feedforward");
        let texts = [
            &skill.title,
            &skill.short,
            &skill.about,
            &skill.example_2,
            &skill.example_3,
            &skill.hint_question,
            &skill.hint_example,
        ];
        assert!(texts.iter().all(|t| !t.is_empty()), "{id}: a text is empty");
        assert!(skill.caps.iter().all(|c| c.to < 3 && !c.tell.is_empty()), "{id}: a cap says why");
    }
}

#[test]
fn wordings_are_used_once() {
    let mut seen = BTreeSet::new();
    for skill in skills() {
        for text in skill.weak.iter().chain(&skill.adequate).chain(&skill.strong) {
            assert!(seen.insert(text.to_lowercase()), "{}: \u{201c}{text}\u{201d} stands twice", skill.id);
        }
    }
}

#[test]
fn unsafe_and_unlawful_acts_raise_a_flag() {
    for id in ["unsafe_workaround", "falsifies", "privacy_breach", "shares_credentials"] {
        let flagged = skills()
            .iter()
            .flat_map(|s| s.caps.clone())
            .any(|c| c.flag && c.session && c.to == 0 && c.when == Cond::Move(id.into()));
        assert!(flagged, "{id} raises no flag");
        let overall: OverallFile = read("overall.ron");
        assert!(
            overall.caps.iter().any(|c| c.to == 0 && c.when == Cond::Move(id.into())),
            "{id} does not cap the overall level"
        );
    }
}

#[test]
fn twelve_codes_have_examples() {
    let codes: Vec<CodeRule> = read("codes.ron");
    assert_eq!(codes.iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), CODES);
    for code in codes {
        assert!(code.hits.len() >= 12, "{}: {} hits", code.id, code.hits.len());
        assert!(code.misses.len() >= 8, "{}: {} misses", code.id, code.misses.len());
    }
}

#[test]
fn the_chart_is_a_forest_of_all_roles() {
    let chart: Hierarchy = read("hierarchy.ron");
    let ids: BTreeSet<String> = chart.nodes.iter().map(|n| n.id.clone()).collect();
    assert_eq!(ids, (1..=38).map(|n| format!("R{n:02}")).collect());
    assert_eq!(ids.len(), chart.nodes.len(), "a role stands twice");
    for node in &chart.nodes {
        let Some(up) = &node.reports_to else { continue };
        let boss = chart
            .nodes
            .iter()
            .find(|n| n.id == *up)
            .unwrap_or_else(|| panic!("{} reports to {up}, who is not there", node.id));
        assert!(boss.rank < node.rank || boss.chain != node.chain, "{} does not stand below {up}", node.id);
    }
    assert!(chart.decisions.len() >= 9);
}
