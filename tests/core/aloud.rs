//! Reading aloud with a program of our own in the place of the system's: what it is given, when it is broken off, and that
//! nothing waits for it.

#![cfg(target_os = "linux")]

use std::ffi::OsStr;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rounds::app::aloud::{NO_PROGRAM, Voice};
use rounds::app::{Action, App, Command, Route, Settings};
use rounds::store::Store;

/// A program that writes down its arguments and what comes through the pipe, and then speaks for ten seconds.
fn program(folder: &Path, name: &str) -> Voice {
    let script = format!(
        "#!/bin/sh\nfor word in \"$@\"; do printf '[%s]' \"$word\"; done >>'{0}/args'\n\
         [ \"$1\" = --stop ] && exit 0\n[ \"$1\" = --wait ] || cat >>'{0}/pipe'\n\
         echo $$ >'{0}/pid'\nexec sleep 10\n",
        folder.display()
    );
    // Copied by another program: a file that this process wrote may still be held open by a fork of it, and then cannot run.
    let (text, file) = (folder.join("script"), folder.join(name));
    std::fs::write(&text, script).unwrap();
    std::fs::set_permissions(&text, std::fs::Permissions::from_mode(0o755)).unwrap();
    assert!(std::process::Command::new("cp").arg(&text).arg(&file).status().unwrap().success());
    Voice::find(folder.as_os_str())
}

/// What a file holds, once it holds what is looked for.
#[track_caller]
fn wait_for(folder: &Path, name: &str, wanted: &str) {
    let began = Instant::now();
    loop {
        let text = std::fs::read_to_string(folder.join(name)).unwrap_or_default();
        if text.contains(wanted) {
            return;
        }
        assert!(began.elapsed() < Duration::from_secs(10), "{name} holds “{text}”, not “{wanted}”");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[track_caller]
fn wait_for_the_end_of(folder: &Path) {
    wait_for(folder, "pid", "\n");
    let pid = std::fs::read_to_string(folder.join("pid")).unwrap();
    let status = format!("/proc/{}/stat", pid.trim());
    let began = Instant::now();
    // Gone, or dead and not yet taken note of.
    while std::fs::read_to_string(&status).is_ok_and(|stat| !stat.contains(") Z ")) {
        assert!(began.elapsed() < Duration::from_secs(5), "the program still speaks");
        std::thread::sleep(Duration::from_millis(10));
    }
}

const SHELL: &str = "-v \"$(touch hacked)\"; `ls` 'quoted' $HOME";

#[test]
fn the_text_is_an_argument_of_its_own_and_no_shell_reads_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut voice = program(folder.path(), "spd-say");
    assert_eq!(voice.program(), Some("spd-say"));
    let began = Instant::now();
    voice.read(SHELL).unwrap();
    assert!(began.elapsed() < Duration::from_secs(2), "reading waits for the program");
    assert!(voice.is_speaking());
    wait_for(folder.path(), "args", &format!("[--wait][-l][en][--][{SHELL}]"));
    voice.stop();
    wait_for_the_end_of(folder.path());
    wait_for(folder.path(), "args", "[--stop]");
    assert!(!voice.is_speaking());
}

#[test]
fn a_program_with_a_pipe_gets_the_text_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut voice = program(folder.path(), "espeak-ng");
    voice.read(SHELL).unwrap();
    wait_for(folder.path(), "pipe", SHELL);
    wait_for(folder.path(), "args", "[-v][en][--stdin]");
    drop(voice);
    wait_for_the_end_of(folder.path());
}

#[test]
fn what_cannot_be_run_is_no_program() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("espeak"), "text").unwrap();
    assert_eq!(Voice::find(folder.path().as_os_str()).program(), None);
    assert_eq!(Voice::find(OsStr::new("")).program(), None);
}

fn app() -> App {
    let (store, _) = Store::in_memory("a test").unwrap();
    App::new(Arc::new(rounds::content::load_embedded()), store, Vec::new())
}

fn say(app: &mut App, line: &str) -> String {
    app.act(Action::DraftTyped(line.to_owned()));
    app.act(Action::Send);
    app.act(Action::Answer);
    app.state.talk.as_ref().unwrap().session.latest_line().to_owned()
}

#[test]
fn a_talk_is_read_where_it_is_wished_for_and_stops_when_it_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app();
    app.set_voice(program(folder.path(), "espeak-ng"));
    assert!(!app.state.settings.read_aloud, "off until it is wished for");
    app.act(Action::StartGuided);
    say(&mut app, "Good morning. I’m Sam, from Informatics.");
    assert!(!folder.path().join("pid").exists());
    app.act(Action::SettingsChanged(Settings { read_aloud: true, ..app.state.settings.clone() }));
    let line = say(&mut app, "Could you take me through the last time?");
    wait_for(folder.path(), "pipe", &line);
    app.act(Action::PutAway);
    assert_eq!(app.state.route, Route::Home);
    wait_for_the_end_of(folder.path());
}

#[test]
fn one_key_reads_the_last_line_and_the_same_key_is_silence() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app();
    app.set_voice(program(folder.path(), "espeak-ng"));
    app.act(Action::StartGuided);
    let line = app.state.talk.as_ref().unwrap().session.latest_line().to_owned();
    app.act(Action::Do(Command::ReadAloud));
    wait_for(folder.path(), "pipe", &line);
    app.act(Action::Do(Command::ReadAloud));
    wait_for_the_end_of(folder.path());
    app.set_voice(Voice::default());
    app.act(Action::Do(Command::ReadAloud));
    assert_eq!(app.state.toast.as_deref(), Some(NO_PROGRAM));
}
