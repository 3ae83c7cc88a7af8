//! What is read: glossary, pages of the handbook, programmes. The built-in ones are whole; a broken one is named with its
//! place and left out.

use std::collections::BTreeSet;

use rounds::content::glossary::Side;
use rounds::content::handbook::Block;
use rounds::content::{Pack, load, source};

fn pack() -> Pack {
    rounds::content::load_embedded()
}

/// The built-in content with one file replaced; the diagnostics of that file as (code, line, message).
#[track_caller]
fn check_broken(file: &str, text: &str, code: &str, line: u32, says: &str) -> Pack {
    let mut sources = source::embedded();
    sources.files.insert(file.into(), text.into());
    let pack = load::load(sources, Vec::new());
    let hit = pack.diagnostics.iter().find(|d| d.file == file && d.code == code);
    let hit = hit.unwrap_or_else(|| panic!("no {code} in {file}: {:#?}", pack.diagnostics));
    assert!(hit.line == line && hit.message.contains(says) && !hit.hint.is_empty(), "{hit:?}");
    pack
}

#[test]
fn the_glossary_is_large_and_told_both_ways_from_every_side() {
    let glossary = pack().glossary;
    assert!(glossary.entries.len() >= 150, "{} entries", glossary.entries.len());
    for side in Side::ALL {
        let count = glossary.entries.iter().filter(|entry| entry.side == side).count();
        assert!(count >= 20, "{side:?} has {count}");
    }
    for entry in &glossary.entries {
        assert!(entry.means.ends_with(['.', '”']) && entry.across.ends_with(['.', '”']), "{entry:?}");
        assert!(
            entry.means != entry.across && entry.means.len() <= 200 && entry.across.len() <= 200,
            "{entry:?}"
        );
    }
}

#[test]
fn a_word_that_is_told_twice_or_one_way_only_is_left_out() {
    let text = "(entries: [\n(word: \"queue\", side: It, means: \"A line.\", across: \"In line.\"),\n\
                (word: \"feed\", also: [\"Queue\"], side: It, means: \"A link.\", across: \"A link.\"),\n\
                (word: \"bed\", side: Clinical, means: \"A bed.\", across: \"\"),\n])";
    let pack = check_broken("glossary.ron", text, "duplicate", 3, "“Queue” belongs to “queue”");
    assert_eq!(pack.glossary.entries.len(), 1);
    check_broken("glossary.ron", text, "missing", 4, "“bed” is not told both ways");
}

#[test]
fn a_programme_names_only_what_can_be_played() {
    let programme = |step: &str| format!("[(id: \"p\", title: \"P\", about: \"A.\", steps: [\n{step}\n])]");
    let file = "programmes.ron";
    let unknown = programme("(scenario: \"S99\", role: \"R08\", focus: \"K3\", why: \"W.\")");
    assert!(check_broken(file, &unknown, "unknown_id", 2, "“S99” is no scenario").programmes.is_empty());
    let role = programme("(scenario: \"S06\", role: \"R99\", focus: \"K3\", why: \"W.\")");
    check_broken(file, &role, "unknown_id", 2, "“R99” is no role that plays it");
    let skill = programme("(scenario: \"S06\", role: \"R08\", focus: \"K99\", why: \"W.\")");
    check_broken(file, &skill, "unknown_id", 2, "“K99” is no skill that it calls for");
}

#[test]
fn the_text_of_a_skill_that_is_not_there_is_left_out() {
    let text = "[\n(skill: \"K77\", lead: \"L.\", why: \"W.\", beware: \"B.\"),\n]";
    let pack = check_broken("handbook/skills.ron", text, "unknown_id", 2, "“K77”");
    assert!(pack.skill_pages.is_empty());
}

#[test]
fn a_page_without_anything_in_a_section_is_left_out() {
    let text = "(id: \"clock\", title: \"T\", lead: \"L.\", sections: [(title: \"S\", blocks: [])])";
    let pack = check_broken("handbook/pages/clock.ron", text, "missing", 0, "has nothing in it");
    assert!(pack.pages.iter().all(|page| page.id != "clock"));
}

#[test]
fn pages_skills_and_programmes_are_there() {
    let pack = pack();
    let pages: BTreeSet<&str> = pack.pages.iter().map(|page| page.id.as_str()).collect();
    assert_eq!(
        pages,
        BTreeSet::from(["breaks", "clock", "hierarchy", "keys", "people", "rules", "skills", "words"])
    );
    assert_eq!(pack.skill_pages.len(), 18);
    assert!(pack.programmes.len() >= 3);
    assert!(pack.programmes.iter().all(|p| p.steps.len() >= 3 && p.steps.iter().all(|s| !s.why.is_empty())));
    assert!(pack.hierarchy.nodes.len() > 30);
    // Every rule with a limit names where it comes from.
    let rules = pack.pages.iter().find(|page| page.id == "rules").unwrap();
    for section in &rules.sections[1..] {
        let named = section.blocks.iter().any(|block| matches!(block, Block::Source(_)));
        assert!(named, "{} has no source", section.title);
    }
}

#[test]
fn what_is_read_uses_only_letters_that_the_fonts_have() {
    for (path, text) in &source::embedded().files {
        let read = ["glossary.ron", "programmes.ron", "note_kinds.ron"].contains(&path.as_str());
        if read || path.starts_with("handbook/") {
            let odd = text.chars().find(|c| !c.is_ascii() && !"“”‘’–…".contains(*c));
            assert_eq!(odd, None, "{path}");
        }
    }
}

#[test]
fn every_content_note_of_the_scenarios_that_speaks_of_harm_can_be_hidden() {
    let pack = pack();
    let kind = |id: &str| pack.note_kinds.iter().find(|kind| kind.id == id).unwrap();
    let hidden = |id: &str| -> Vec<&str> {
        pack.scenarios.values().filter(|s| kind(id).is_in(&s.content_notes)).map(|s| s.id.as_str()).collect()
    };
    for scenario in ["S01", "S03", "S06"] {
        assert!(hidden("harm").contains(&scenario), "{scenario}");
    }
    assert!(hidden("anger").contains(&"S16") && !hidden("anger").contains(&"S08"));
}
