//! Reading aloud by the speech program of the system, where there is one. The text goes in as an argument or through a
//! pipe and never through a shell; nothing here waits for the program, and nothing here decides what is read.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// How a program wants its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// As its last argument, behind `--`.
    Argument,
    /// Through a pipe.
    Pipe,
}

/// A program that can speak.
#[derive(Clone, Copy, Debug)]
struct Program {
    name: &'static str,
    args: &'static [&'static str],
    way: Way,
    /// What tells a service behind it to be silent; the others are silent once they are gone.
    hush: &'static [&'static str],
}

const LINUX: [Program; 3] = [
    Program { name: "spd-say", args: &["--wait", "-l", "en", "--"], way: Way::Argument, hush: &["--stop"] },
    Program { name: "espeak-ng", args: &["-v", "en", "--stdin"], way: Way::Pipe, hush: &[] },
    Program { name: "espeak", args: &["-v", "en", "--stdin"], way: Way::Pipe, hush: &[] },
];
const MACOS: [Program; 1] = [Program { name: "say", args: &["-f", "-"], way: Way::Pipe, hush: &[] }];
/// The text is read from the pipe by the script; it never becomes a part of it.
const WINDOWS_SCRIPT: &str = "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; \
(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())";
const WINDOWS: [Program; 1] = [Program {
    name: "powershell.exe",
    args: &["-NoProfile", "-NonInteractive", "-Command", WINDOWS_SCRIPT],
    way: Way::Pipe,
    hush: &[],
}];

fn programs() -> &'static [Program] {
    if cfg!(target_os = "macos") {
        &MACOS
    } else if cfg!(windows) {
        &WINDOWS
    } else {
        &LINUX
    }
}

/// Why nothing can be read aloud here, and what helps.
pub const NO_PROGRAM: &str = if cfg!(target_os = "macos") {
    "The program say was not found on this computer."
} else if cfg!(windows) {
    "PowerShell was not found on this computer."
} else {
    "No speech program was found. Install speech-dispatcher or espeak-ng and open Rounds again."
};

/// More than anybody says in one breath; the rest of a longer text is not read. It also fits into any pipe at once.
const MOST: usize = 4000;

/// The voice, and what it is saying.
#[derive(Debug, Default)]
pub struct Voice {
    program: Option<(PathBuf, Program)>,
    speaking: Option<Child>,
    /// Programs that were told to end and have not been seen to end yet.
    ending: Vec<Child>,
}

impl Voice {
    /// Looks for a speech program in the folders of a `PATH`.
    pub fn find(path: &OsStr) -> Voice {
        let folders: Vec<PathBuf> =
            std::env::split_paths(path).filter(|folder| folder.is_absolute()).collect();
        let found = programs().iter().find_map(|program| {
            let files = folders.iter().map(|folder| folder.join(program.name));
            files.filter(|file| can_run(file)).map(|file| (file, *program)).next()
        });
        Voice { program: found, speaking: None, ending: Vec::new() }
    }

    /// The program that speaks, if there is one.
    pub fn program(&self) -> Option<&'static str> {
        self.program.as_ref().map(|(_, program)| program.name)
    }

    /// Whether something is being said now.
    pub fn is_speaking(&mut self) -> bool {
        self.reap();
        self.speaking.is_some()
    }

    /// Says a text; what was being said before is broken off.
    pub fn read(&mut self, text: &str) -> Result<(), String> {
        self.stop();
        let Some((file, program)) = &self.program else { return Err(NO_PROGRAM.to_owned()) };
        let text = sayable(text);
        let mut command = Command::new(file);
        command.args(program.args).stdout(Stdio::null()).stderr(Stdio::null());
        match program.way {
            Way::Argument => command.arg(&text).stdin(Stdio::null()),
            Way::Pipe => command.stdin(Stdio::piped()),
        };
        let mut child = command.spawn().map_err(|error| {
            format!("It could not be read aloud: {} does not start ({error}).", program.name)
        })?;
        if let Some(mut pipe) = child.stdin.take() {
            // A program that ends without reading says nothing; there is nothing to mend.
            let _ = pipe.write_all(text.as_bytes());
        }
        self.speaking = Some(child);
        Ok(())
    }

    /// Silence.
    pub fn stop(&mut self) {
        self.reap();
        let Some(mut child) = self.speaking.take() else { return };
        let _ = child.kill();
        self.ending.push(child);
        if let Some((file, program)) = self.program.as_ref().filter(|(_, program)| !program.hush.is_empty()) {
            let mut hush = Command::new(file);
            hush.args(program.hush).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            self.ending.extend(hush.spawn());
        }
        self.reap();
    }

    /// Takes note of what has ended, without waiting for the rest.
    fn reap(&mut self) {
        let runs = |child: &mut Child| matches!(child.try_wait(), Ok(None));
        self.ending.retain_mut(runs);
        if self.speaking.as_mut().is_some_and(|child| !runs(child)) {
            self.speaking = None;
        }
    }
}

impl Drop for Voice {
    fn drop(&mut self) {
        self.stop();
    }
}

/// One breath of plain text: line breaks are pauses anyway, and no other sign that is not printed goes to the program.
fn sayable(text: &str) -> String {
    let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut said = String::new();
    for letter in plain {
        if said.len() + letter.len_utf8() > MOST {
            break;
        }
        said.push(letter);
    }
    said
}

#[cfg(unix)]
fn can_run(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn can_run(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_one_breath_without_signs_that_are_not_printed() {
        assert_eq!(sayable("One.\nTwo\0three."), "One. Two three.");
        assert_eq!(sayable(&"é".repeat(5000)).len(), 4000);
    }

    #[test]
    fn without_a_program_it_says_why() {
        let mut voice = Voice::find(OsStr::new("/no/such/folder:relative/folder"));
        assert_eq!(voice.program(), None);
        assert_eq!(voice.read("A line."), Err(NO_PROGRAM.to_owned()));
        assert!(!voice.is_speaking());
    }
}
