//! What is saved is there afterwards, or is named as damaged: round trips, kills, flips, folders, two at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rounds::session::{Ending, KeptLine, Own, RoundRecord};
use rounds::store::{Damage, FILE, Notice, Stamp, Store, StoreError, kept};

use crate::sample;

fn opened(dir: &Path) -> Store {
    let (store, notices) = Store::open(dir).expect("the store opens");
    assert_eq!(notices, [], "nothing to be told");
    store
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn a_round_comes_back_as_it_was_saved() {
    let dir = folder();
    let mut expected = sample::whole();
    let id = {
        let mut store = opened(dir.path());
        let id = store.begin_round(&sample::round()).expect("begins");
        for turn in &expected.turns {
            store.append_turn(&id, turn).expect("a turn");
        }
        store
            .finish_round(&id, expected.ending, &expected.levels, expected.facts_found, expected.facts_in_all)
            .expect("ends");
        store.set_self_rating(&id, "K1", 1).expect("rated");
        store.set_beliefs(&id, "sleep", "blame").expect("beliefs");
        store.set_note(&id, "Ask sooner.").expect("note");
        store.set_goal(&id, "One open question first.").expect("goal");
        store.set_own(&id, &own()).expect("own words");
        id
    };
    expected.id.clone_from(&id);
    expected.self_ratings = BTreeMap::from([("K1".to_string(), 1)]);
    (expected.believed_needs, expected.believed_fears) = ("sleep".into(), "blame".into());
    (expected.note, expected.goal) = ("Ask sooner.".into(), "One open question first.".into());
    expected.own = own();
    let store = opened(dir.path());
    assert_eq!(store.round(&id).expect("the round"), expected);
    assert_eq!(store.last().expect("last"), Some(id.clone()));
    assert_eq!(store.find(&id[..id.len() - 1]).expect("found by its start"), id);
    assert!(store.unfinished().expect("unfinished").is_empty());
    assert_eq!(store.survey(), []);
}

fn own() -> Own {
    let mut own = Own {
        aim: "Ask before I name a cause.".into(),
        first_word: "tense".into(),
        happening: "She was counting minutes.".into(),
        ..Own::default()
    };
    for line in ["What happens at night?", "What happens on the nights when you can’t?"] {
        own.keep(KeptLine { turn: 2, skill: "K3".into(), line: line.into(), level: 2 });
    }
    assert_eq!(own.kept.len(), 1, "the better line takes the place of the first");
    own
}

#[test]
fn a_file_from_before_the_own_words_is_read_as_it_is_and_brought_up_to_date() {
    let dir = folder();
    let id = opened(dir.path()).begin_round(&sample::whole()).expect("begins");
    let older = rusqlite::Connection::open(dir.path().join(FILE)).expect("sqlite");
    older.execute_batch("ALTER TABLE round DROP COLUMN own").expect("as it was");
    older.pragma_update(None, "user_version", 1).expect("set");
    drop(older);
    let version = || {
        let db = rusqlite::Connection::open(dir.path().join(FILE)).expect("sqlite");
        db.pragma_query_value(None, "user_version", |r| r.get::<_, i64>(0)).expect("version")
    };
    let reader = Store::open_reading(dir.path()).expect("reads");
    assert_eq!(reader.round(&id).expect("whole").turns.len(), 3);
    assert_eq!((reader.survey(), version()), (Vec::new(), 1));
    let mut store = opened(dir.path());
    store.set_own(&id, &own()).expect("own words");
    assert_eq!((store.round(&id).expect("whole").own, store.survey(), version()), (own(), Vec::new(), 2));
    // A word that was changed from outside is named, as in every other column.
    store.backup_now().expect("backup");
    let db = rusqlite::Connection::open(dir.path().join(FILE)).expect("sqlite");
    db.execute_batch("UPDATE round SET own = ''").expect("changed");
    assert_eq!(store.survey(), [Damage::Round { id }]);
}

#[test]
fn turns_cannot_be_doubled_skipped_or_added_after_the_end() {
    let dir = folder();
    let mut store = opened(dir.path());
    let id = store.begin_round(&sample::round()).expect("begins");
    store.append_turn(&id, &sample::turn(1, "one")).expect("first");
    let again = store.append_turn(&id, &sample::turn(1, "one"));
    assert!(matches!(again, Err(StoreError::TurnExists { turn: 1 })), "{again:?}");
    let skipped = store.append_turn(&id, &sample::turn(3, "three"));
    assert!(matches!(skipped, Err(StoreError::OutOfOrder { turn: 3, last: 1 })), "{skipped:?}");
    store.finish_round(&id, Ending::Left, &BTreeMap::new(), 0, 5).expect("ends");
    let late = store.append_turn(&id, &sample::turn(2, "two"));
    assert!(matches!(late, Err(StoreError::Ended)), "{late:?}");
    assert_eq!(store.round(&id).expect("the round").turns.len(), 1);
}

#[test]
fn a_second_try_keeps_both_versions() {
    let dir = folder();
    let mut store = opened(dir.path());
    let first = store.begin_round(&sample::whole()).expect("begins with turns");
    let mut second = sample::round();
    second.turns = vec![sample::turn(1, "What would it look like if it worked?")];
    second.parent = Some((first.clone(), 2));
    let fork = store.begin_round(&second).expect("forks");
    store.append_turn(&fork, &sample::turn(2, "Another way to say it.")).expect("goes on");
    assert_eq!(store.round(&first).expect("first").turns.len(), 3);
    assert_eq!(store.round(&fork).expect("fork").parent, Some((first, 2)));
    assert_eq!(store.survey(), []);
}

#[test]
fn drafts_and_settings_stay_until_they_are_used() {
    let dir = folder();
    let id = {
        let mut store = opened(dir.path());
        let id = store.begin_round(&sample::round()).expect("begins");
        store.save_draft(&id, "Tell me what").expect("draft");
        store.save_draft(&id, "Tell me what happens at night").expect("draft");
        store.set_setting("zoom", &150_u32).expect("setting");
        store.set_setting("theme", &"dark").expect("setting");
        id
    };
    let mut store = opened(dir.path());
    assert_eq!(store.draft(&id), "Tell me what happens at night");
    assert_eq!(store.setting::<u32>("zoom"), Some(150));
    assert_eq!(store.setting::<u32>("theme"), None, "another type counts as absent");
    store.append_turn(&id, &sample::turn(1, "Tell me what happens at night")).expect("sent");
    assert_eq!(store.draft(&id), "", "a sent text is no draft");
}

#[test]
fn the_list_is_in_the_order_of_beginning_whatever_the_clock_said() {
    let dir = folder();
    let mut store = opened(dir.path());
    for started_at in [1_900_000_000, 5, -86_400, 1_700_000_000] {
        store.begin_round(&RoundRecord { started_at, ..sample::whole() }).expect("begins");
    }
    let times: Vec<i64> = store.rounds(10, 0).expect("list").iter().map(|r| r.started_at).collect();
    assert_eq!(times, [1_700_000_000, -86_400, 5, 1_900_000_000]);
    assert_eq!(store.rounds(2, 1).expect("page").len(), 2);
    assert_eq!(store.recent_dials(1).expect("dials")[0][0], "ward_nurse");
}

/// Not a test of its own: the child that the kill test starts. Says a number once that turn is on disk.
#[test]
#[ignore = "started by the kill test"]
fn kill_child() {
    use std::io::Write;
    let Some(dir) = std::env::var_os("ROUNDS_KILL_DIR") else { return };
    let (mut store, _) = Store::open_writing(Path::new(&dir)).expect("the store opens");
    let id = match store.unfinished().expect("list").pop() {
        Some(round) => round.id,
        None => store.begin_round(&sample::round()).expect("begins"),
    };
    let mut n = u16::try_from(store.round(&id).expect("whole after a kill").turns.len()).expect("few");
    let mut out = std::io::stdout();
    writeln!(out, "start {n}").expect("heard");
    loop {
        n += 1;
        store.save_draft(&id, &format!("draft {n}")).expect("draft");
        store.append_turn(&id, &sample::turn(n, &"word ".repeat(usize::from(n * 7 % 90)))).expect("turn");
        writeln!(out, "turn {n}").expect("heard");
        out.flush().expect("heard");
        if n % 40 == 0 {
            store.backup_now().expect("backup");
        }
    }
}

#[test]
fn a_killed_program_loses_and_doubles_no_turn() {
    let kills: u64 = std::env::var("ROUNDS_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    let dir = folder();
    let me = std::env::current_exe().expect("this program");
    let (mut acknowledged, mut lost) = (0_u64, 0_u64);
    for kill in 0..kills {
        let mut child = Command::new(&me)
            .args(["--exact", "store::kill_child", "--ignored", "--nocapture", "--test-threads=1"])
            .env("ROUNDS_KILL_DIR", dir.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a child");
        let mut out = BufReader::new(child.stdout.take().expect("its output"));
        let mut said = String::new();
        // libtest's own lines come first, and its "test … " without an end before the child's first.
        while !said.contains("start ") {
            let before = said.len();
            out.read_line(&mut said).expect("a line");
            assert!(said.len() > before, "the child could not start after {kill} kills:\n{said}");
        }
        std::thread::sleep(Duration::from_micros(kill * 7919 % 40_000));
        child.kill().expect("killed");
        let mut rest = Vec::new();
        out.read_to_end(&mut rest).expect("the rest");
        child.wait().expect("ended");
        let rest = String::from_utf8(rest).expect("text");
        // A last line without its end was not said.
        let whole = rest.rfind('\n').map_or("", |end| &rest[..end]);
        let last_said =
            whole.lines().filter_map(|l| l.strip_prefix("turn ")?.parse::<u64>().ok()).next_back();
        let store = opened(dir.path());
        assert_eq!(store.survey(), [], "after kill {kill}");
        let id = store.unfinished().expect("list").pop().expect("the round").id;
        let there = store.round(&id).expect("whole").turns.len() as u64;
        acknowledged = acknowledged.max(there);
        lost += last_said.unwrap_or(0).saturating_sub(there);
    }
    println!("{kills} kills, {acknowledged} turns, {lost} lost");
    assert_eq!(lost, 0);
    assert!(acknowledged > kills / 4, "the children hardly wrote: {acknowledged} turns in {kills} kills");
}

/// What a reader sees: everything that the store gives out, with damage where it says so.
fn reading(store: &Store, ids: &[String]) -> Vec<Option<String>> {
    let mut seen: Vec<Option<String>> =
        ids.iter().map(|id| store.round(id).ok().map(|round| format!("{round:?}"))).collect();
    seen.push(store.setting::<String>("name"));
    seen.push(Some(store.draft(&ids[0])).filter(|draft| !draft.is_empty()));
    seen
}

#[test]
fn flipped_bits_are_found_and_named() {
    let flips: u64 = std::env::var("ROUNDS_FLIPS").ok().and_then(|n| n.parse().ok()).unwrap_or(300);
    let dir = folder();
    let ids: Vec<String> = {
        let mut store = opened(dir.path());
        store.set_setting("name", &"Sam").expect("setting");
        let ids: Vec<String> =
            (0..12).map(|_| store.begin_round(&sample::whole()).expect("begins")).collect();
        store.save_draft(&ids[0], "half a sentence").expect("draft");
        ids
    };
    // A backup is one file without companions: the thing to flip.
    let file = opened(dir.path()).backup_now().expect("a copy");
    let clean = fs::read(&file).expect("its bytes");
    let truth = reading(&reopen(&clean, dir.path()).expect("opens"), &ids);
    assert!(truth.iter().all(Option::is_some));
    let (mut found, mut harmless, mut state) = (0, 0, 0x9e37_79b9_7f4a_7c15_u64);
    for flip in 0..flips {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let bit = usize::try_from(state >> 20).expect("64 bits") % (clean.len() * 8);
        let mut bytes = clean.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let Ok(store) = reopen(&bytes, dir.path()) else {
            found += 1;
            continue;
        };
        let damage = store.survey();
        let seen = reading(&store, &ids);
        for (i, (was, is)) in truth.iter().zip(&seen).enumerate() {
            let silent = is.is_some() && is != was;
            assert!(!silent, "flip {flip} (bit {bit}) changed reading {i} unseen: {is:?}");
        }
        if seen == truth && damage.is_empty() {
            harmless += 1;
        } else {
            assert!(!damage.is_empty(), "flip {flip} (bit {bit}) took something away and nothing says so");
            found += 1;
        }
    }
    println!("{flips} flips: {found} found, {harmless} in bytes that nobody reads");
    assert!(found > flips / 3, "the flips hardly hit anything: {found} of {flips}");
}

fn reopen(bytes: &[u8], beside: &Path) -> Result<Store, StoreError> {
    let dir = beside.join("flipped");
    fs::create_dir_all(&dir).expect("a folder");
    fs::write(dir.join(FILE), bytes).expect("written");
    Store::open_reading(&dir)
}

#[test]
fn a_changed_turn_is_named_and_the_rest_can_be_read() {
    let dir = folder();
    let (first, second) = {
        let mut store = opened(dir.path());
        let first = store.begin_round(&sample::whole()).expect("first");
        (first, store.begin_round(&sample::whole()).expect("second"))
    };
    let db = rusqlite::Connection::open(dir.path().join(FILE)).expect("sqlite");
    let sql = "UPDATE turn SET shown = replace(shown, 'paper', 'glass') WHERE round = ?1 AND turn = 2";
    assert_eq!(db.execute(sql, [&first]).expect("changed"), 1);
    drop(db);
    let store = opened(dir.path());
    let damage = Damage::Turn { id: first.clone(), turn: 2 };
    assert_eq!(store.survey(), std::slice::from_ref(&damage));
    assert!(damage.to_string().contains("Turn 2"));
    assert!(matches!(store.round(&first), Err(StoreError::Damaged(_))));
    assert_eq!(store.readable(&first).expect("partly").0.expect("the start").turns.len(), 1);
    assert_eq!(store.round(&second).expect("untouched").turns.len(), 3);
}

#[test]
fn edits_of_any_stored_column_are_found() {
    let edits = [
        "UPDATE turn SET chain = reverse(chain) WHERE turn = 1",
        "DELETE FROM turn WHERE turn = 3",
        "DELETE FROM turn WHERE turn = 2",
        "UPDATE turn SET turn = 9 WHERE turn = 3",
        "UPDATE round SET seed = 'AAAAAA'",
        "UPDATE round SET ending = 'left'",
        "UPDATE round SET levels = '{\"K1\":3}'",
        "UPDATE round SET facts_found = 5",
        "UPDATE round SET opening = 'Hello.'",
        "UPDATE round SET role = ''",
        "UPDATE round SET turns = 2",
        "UPDATE round SET seq = 7",
        "UPDATE setting SET value = '\"Max\"'",
        "UPDATE draft SET text = ''",
        "DELETE FROM round WHERE seq = 1",
    ];
    for edit in edits {
        let dir = folder();
        let mut store = opened(dir.path());
        store.set_setting("name", &"Sam").expect("setting");
        let id = store.begin_round(&sample::whole()).expect("first");
        store.begin_round(&sample::whole()).expect("second");
        store.save_draft(&id, "typed").expect("draft");
        drop(store);
        let db = rusqlite::Connection::open(dir.path().join(FILE)).expect("sqlite");
        db.pragma_update(None, "foreign_keys", "OFF").expect("set");
        let edit = edit.replace("reverse(chain)", "'0' || substr(chain, 2)");
        let edit = edit.replace("seq = 7", "seq = seq + 7");
        assert!(db.execute(&edit, []).expect(&edit) > 0, "{edit}");
        drop(db);
        let store = opened(dir.path());
        assert_ne!(store.survey(), [], "not found: {edit}");
    }
}

#[test]
fn a_broken_file_is_kept_and_the_backup_and_the_rest_come_back() {
    let dir = folder();
    let id = {
        let mut store = opened(dir.path());
        let id = store.begin_round(&sample::whole()).expect("begins");
        store.backup_now().expect("backup");
        id
    };
    fs::write(dir.path().join(FILE), b"this is no database, it was one once").expect("broken");
    let (store, notices) = Store::open(dir.path()).expect("opens all the same");
    let [Notice::PutAside { damaged, restored: Some(_), .. }] = notices.as_slice() else {
        panic!("{notices:?}");
    };
    assert!(damaged.exists(), "the broken file is kept");
    assert_eq!(store.round(&id).expect("from the backup").turns.len(), 3);
}

#[test]
fn without_a_backup_a_broken_file_gives_a_new_start() {
    let dir = folder();
    fs::write(dir.path().join(FILE), vec![7_u8; 9000]).expect("broken");
    let (mut store, notices) = Store::open(dir.path()).expect("opens");
    assert!(matches!(notices.as_slice(), [Notice::PutAside { restored: None, .. }]), "{notices:?}");
    store.begin_round(&sample::round()).expect("and can be used");
    drop(store);
    fs::write(dir.path().join(FILE), vec![7_u8; 9000]).expect("broken again");
    Store::open(dir.path()).expect("opens again");
    let kept = fs::read_dir(dir.path()).expect("folder").flatten();
    let kept = kept.filter(|e| e.file_name().to_string_lossy().contains(".damaged-")).count();
    assert_eq!(kept, 2, "a second damaged file takes no first one's place");
}

#[test]
fn truncated_and_overwritten_files_end_in_no_panic_and_no_dead_end() {
    let dir = folder();
    {
        let mut store = opened(dir.path());
        for _ in 0..12 {
            store.begin_round(&sample::whole()).expect("begins");
        }
    }
    let whole = fs::read(opened(dir.path()).backup_now().expect("a copy")).expect("bytes");
    for part in 0..40 {
        let at = folder();
        let mut bytes = whole.clone();
        if part % 2 == 0 {
            bytes.truncate(whole.len() * part / 40);
        } else {
            let start = whole.len() * part / 40;
            bytes[start..(start + 3000).min(whole.len())].fill(0);
        }
        fs::write(at.path().join(FILE), &bytes).expect("written");
        let (mut store, _) = Store::open(at.path()).unwrap_or_else(|error| panic!("part {part}: {error}"));
        store.begin_round(&sample::whole()).unwrap_or_else(|error| panic!("part {part}: {error}"));
    }
}

#[test]
fn nobody_else_can_read_the_files() {
    for (dir_mode, file_mode) in [(0o777, 0o666), (0o755, 0o644), (0o700, 0o600)] {
        let parent = folder();
        let dir = parent.path().join("data");
        let mut store = opened(&dir);
        store.begin_round(&sample::whole()).expect("begins");
        store.backup_now().expect("backup");
        drop(store);
        fs::set_permissions(&dir, fs::Permissions::from_mode(dir_mode)).expect("opened up");
        fs::set_permissions(dir.join(FILE), fs::Permissions::from_mode(file_mode)).expect("opened up");
        let mut store = opened(&dir);
        store.begin_round(&sample::whole()).expect("writes, so that -wal and -shm are there");
        let mut seen = BTreeSet::new();
        for path in [dir.clone(), dir.join("backups")] {
            assert_eq!(mode(&path), 0o700, "{}", path.display());
            for entry in fs::read_dir(&path).expect("folder").flatten().filter(|e| e.path().is_file()) {
                assert_eq!(mode(&entry.path()), 0o600, "{}", entry.path().display());
                seen.insert(entry.file_name().to_string_lossy().into_owned());
            }
        }
        assert!(seen.contains("rounds.db-wal") && seen.contains("rounds.db-shm"), "{seen:?}");
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("there").permissions().mode() & 0o777
}

#[test]
fn a_shared_folder_is_not_closed_to_its_owners() {
    let dir = folder();
    fs::write(dir.path().join("someone-elses.txt"), "x").expect("a file");
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).expect("shared");
    let (_store, notices) = Store::open(dir.path()).expect("opens");
    assert!(matches!(notices.as_slice(), [Notice::ReadableByOthers { .. }]), "{notices:?}");
    assert_eq!(mode(dir.path()), 0o755);
    assert_eq!(mode(&dir.path().join(FILE)), 0o600);
}

#[test]
fn where_nothing_can_be_saved_one_can_still_play() {
    let dir = folder();
    let file = dir.path().join("a-file");
    fs::write(&file, "x").expect("a file");
    for impossible in [file.join("data"), file, "/proc/rounds".into(), "/dev/null/x".into()] {
        let (mut store, notices) = Store::open_or_memory(Some(&impossible)).expect("a store all the same");
        assert!(!store.is_saved());
        let [Notice::NotSaved { reason }] = notices.as_slice() else { panic!("{notices:?}") };
        assert!(reason.contains(&*impossible.to_string_lossy()), "{reason}");
        let id = store.begin_round(&sample::round()).expect("begins");
        store.append_turn(&id, &sample::turn(1, "Hello.")).expect("a turn");
        assert_eq!(store.round(&id).expect("there").turns.len(), 1);
        let refused = Store::open_writing(&impossible).map(|_| ());
        assert!(matches!(refused, Err(StoreError::Folder { .. })), "{refused:?}");
    }
}

#[test]
fn a_folder_that_may_not_be_written_is_read() {
    let dir = folder();
    let id = opened(dir.path()).begin_round(&sample::whole()).expect("begins");
    fs::set_permissions(dir.path().join(FILE), fs::Permissions::from_mode(0o400)).expect("read-only");
    let store = Store::open_reading(dir.path()).expect("reads");
    assert_eq!(store.round(&id).expect("the round").turns.len(), 3);
    assert!(!store.is_saved());
}

#[test]
fn a_foreign_program_that_holds_the_file_is_told_in_words() {
    let dir = folder();
    let mut store = opened(dir.path());
    let db = rusqlite::Connection::open(dir.path().join(FILE)).expect("sqlite");
    db.execute_batch("BEGIN IMMEDIATE").expect("held");
    let refused = store.begin_round(&sample::round());
    assert!(matches!(refused, Err(StoreError::Busy)), "{refused:?}");
    db.execute_batch("ROLLBACK").expect("let go");
    store.begin_round(&sample::round()).expect("and it goes on");
}

#[test]
fn only_one_writes_and_the_other_reads() {
    let dir = folder();
    let mut first = opened(dir.path());
    let id = first.begin_round(&sample::whole()).expect("begins");
    let refused = Store::open_writing(dir.path()).map(|_| ());
    assert!(matches!(refused, Err(StoreError::OpenElsewhere)), "{refused:?}");
    let (mut second, notices) = Store::open(dir.path()).expect("reads");
    assert_eq!(notices, [Notice::OpenElsewhere]);
    assert_eq!(second.round(&id).expect("sees the round").turns.len(), 3);
    assert!(matches!(second.save_draft(&id, "x"), Err(StoreError::OpenElsewhere)));
    assert!(matches!(second.begin_round(&sample::round()), Err(StoreError::OpenElsewhere)));
    assert!(matches!(second.wipe_all(), Err(StoreError::OpenElsewhere)));
    first.begin_round(&sample::whole()).expect("the first still writes");
    drop((first, second));
    opened(dir.path()).begin_round(&sample::whole()).expect("no lock is left behind");
}

#[test]
fn a_newer_file_is_refused_in_words_and_left_alone() {
    let dir = folder();
    drop(opened(dir.path()));
    let db = rusqlite::Connection::open(dir.path().join(FILE)).expect("sqlite");
    db.pragma_update(None, "user_version", 99).expect("set");
    drop(db);
    let error = Store::open(dir.path()).map(|_| ()).expect_err("refused");
    assert!(matches!(error, StoreError::Newer { .. }), "{error:?}");
    assert!(error.to_string().contains("newer Rounds"), "{error}");
    let error = Store::open_reading(dir.path()).map(|_| ()).expect_err("refused");
    assert!(matches!(error, StoreError::Newer { .. }), "{error:?}");
}

#[test]
fn a_wipe_leaves_no_word_in_any_file() {
    let marker = "q7Zx-marker-of-thirty-two-bytes!";
    let dir = folder();
    let mut store = opened(dir.path());
    let mut round = sample::whole();
    round.turns[1].reply = marker.into();
    round.note = marker.into();
    let id = store.begin_round(&round).expect("begins");
    store.save_draft(&id, marker).expect("draft");
    store.set_setting("name", &marker).expect("setting");
    store.backup_now().expect("backup");
    fs::write(dir.path().join("rounds.db.damaged-20200101"), marker).expect("an old one");
    assert!(files_with(dir.path(), marker) >= 3, "the search sees it before");
    let said = store.what_a_wipe_takes().expect("counts");
    assert_eq!((said.rounds, said.drafts, said.settings, said.backups, said.damaged), (1, 1, 1, 1, 1));
    assert!(said.to_string().starts_with("1 round with all replies"), "{said}");
    assert_eq!(store.wipe_all().expect("wiped"), said);
    assert_eq!(files_with(dir.path(), marker), 0);
    store.begin_round(&sample::round()).expect("and goes on");
}

fn files_with(dir: &Path, marker: &str) -> usize {
    let mut found = 0;
    for entry in fs::read_dir(dir).expect("folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found += files_with(&path, marker);
        } else {
            let bytes = fs::read(&path).expect("bytes");
            found += usize::from(bytes.windows(marker.len()).any(|w| w == marker.as_bytes()));
        }
    }
    found
}

#[test]
fn backups_are_whole_and_not_more_often_than_every_ten_minutes() {
    let dir = folder();
    let mut store = opened(dir.path());
    let id = store.begin_round(&sample::whole()).expect("begins");
    let made = store.backup_if_due().expect("made").expect("the first is due");
    assert_eq!(store.backup_if_due().expect("asked"), None);
    let elsewhere = folder();
    fs::copy(&made, elsewhere.path().join(FILE)).expect("copied");
    assert_eq!(opened(elsewhere.path()).round(&id).expect("the round").turns.len(), 3);
}

#[test]
fn ten_years_of_backups_are_thinned_by_the_rule() {
    let mut there: Vec<Stamp> = Vec::new();
    for day in 0..3650_i64 {
        for hour in [9, 15] {
            there.push(Stamp::of(1_700_000_000 + day * 86_400 + hour * 3600));
            let keep = kept(&there);
            there.retain(|stamp| keep.contains(stamp));
        }
        assert!(there.len() <= 12 + 10 + 9 + 3, "day {day}: {}", there.len());
    }
    let days: BTreeSet<_> = there.iter().map(|s| s.seconds().div_euclid(86_400)).collect();
    let today = *days.last().expect("some");
    for back in 0..12 {
        assert!(days.contains(&(today - back)), "the last twelve days are all there");
    }
    let months: BTreeSet<_> = there.iter().map(|s| (s.year, s.month)).collect();
    assert!(months.len() >= 9, "{months:?}");
}

#[test]
fn a_stamp_reads_back_as_it_was_named() {
    for seconds in [0, 951_782_400, 1_764_063_000, 4_102_444_799] {
        let stamp = Stamp::of(seconds);
        assert_eq!(Stamp::parse(&stamp.name()), Some(stamp));
        assert_eq!(stamp.seconds(), seconds);
    }
    for wrong in ["", "2026", "20261325-000000", "2026112a-000000", "20261125-00000", "20261125-0000000"] {
        assert_eq!(Stamp::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn interactive_queries_use_an_index() {
    let dir = folder();
    drop(opened(dir.path()));
    let db = rusqlite::Connection::open(dir.path().join(FILE)).expect("sqlite");
    for sql in [
        "SELECT id FROM round ORDER BY seq DESC LIMIT 20 OFFSET 0",
        "SELECT id FROM round WHERE ending = 'unfinished' ORDER BY seq DESC LIMIT 50",
        "SELECT shown FROM turn WHERE round = 'x' ORDER BY turn",
        "SELECT max(seq) FROM round",
    ] {
        let plan: Vec<String> = db
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .expect("a plan")
            .query_map([], |r| r.get(3))
            .expect("rows")
            .collect::<Result<_, _>>()
            .expect("text");
        let all = plan.join("; ");
        assert!(!all.contains("TEMP B-TREE"), "{sql}: {all}");
        assert!(all.contains("INDEX") || all.contains("PRIMARY KEY"), "{sql}: {all}");
    }
}

#[test]
fn a_turn_is_saved_in_a_blink() {
    let dir = folder();
    let mut store = opened(dir.path());
    let id = store.begin_round(&sample::round()).expect("begins");
    let mut times: Vec<Duration> = (1..=200)
        .map(|n| {
            let start = Instant::now();
            store.append_turn(&id, &sample::turn(n, "What happens at night when it fails?")).expect("turn");
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!("a turn: p50 {:?}, p99 {:?}", times[100], times[197]);
    // Wide enough for a slow disk under load; what it guards against is a cost that grows with the turns.
    assert!(times[100] < Duration::from_millis(100), "{:?}", times[100]);
}

#[test]
fn a_restore_goes_back_and_can_be_taken_back() {
    let dir = folder();
    let mut store = opened(dir.path());
    let first = store.begin_round(&sample::whole()).expect("begins");
    let backup = store.backup_now().expect("backup");
    let second = store.begin_round(&sample::whole()).expect("begins");
    // Backups are named by the second.
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    let listed = store.restorable();
    assert_eq!(listed.iter().map(|b| (b.rounds, b.path.clone())).collect::<Vec<_>>(), [(1, backup.clone())]);
    let kept = store.restore(&backup).expect("goes back");
    assert_eq!((store.count().expect("counts"), store.round(&first).is_ok()), (1, true));
    assert!(store.round(&second).is_err(), "what came after the backup is gone");
    store.begin_round(&sample::whole()).expect("writes on");
    store.restore(&kept).expect("taken back");
    assert_eq!((store.count().expect("counts"), store.round(&second).is_ok()), (2, true));
    drop(store);
    assert_eq!(opened(dir.path()).count().expect("after a restart"), 2);
}

#[test]
fn what_is_no_backup_changes_nothing() {
    let dir = folder();
    let mut store = opened(dir.path());
    store.begin_round(&sample::whole()).expect("begins");
    let file = dir.path().join("other.db");
    fs::write(&file, b"no database").expect("written");
    assert!(store.restore(&file).is_err() && store.restore(&dir.path().join("missing.db")).is_err());
    assert_eq!(store.count().expect("counts"), 1);
}
