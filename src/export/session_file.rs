//! A session file: the whole round as JSON, with the chain that seals its turns. Reads and writes text; never judges
//! whether the marks are right (that is replaying).

use serde::{Deserialize, Serialize};

use crate::session::{RoundRecord, chain};

pub const FORMAT: &str = "rounds-session";
pub const VERSION: u32 = 1;

#[derive(Debug, Serialize, Deserialize)]
pub struct SessionFile {
    pub format: String,
    pub version: u32,
    #[serde(flatten)]
    pub round: RoundRecord,
    /// One link a turn; see `session::chain`.
    pub chain: Vec<String>,
    /// Over everything else, so that a change of an ending, a session level or a note shows as well.
    pub seal: String,
}

/// Something in a file that is not as it was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// This turn, or what was before it, was changed.
    Turn(u16),
    /// Turns and links do not pair: one was added or taken away.
    Count { turns: usize, links: usize },
    /// The turns are whole; something about the round is not (ending, levels, ratings, notes).
    Seal,
}

impl std::fmt::Display for Break {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Turn(turn) => write!(out, "turn {turn} was changed since the export"),
            Self::Count { turns, links } => {
                write!(out, "there are {turns} turns and {links} links: a turn was added or taken away")
            }
            Self::Seal => write!(
                out,
                "the turns are whole, but the ending, the levels, the ratings or the notes were changed since the export"
            ),
        }
    }
}

pub fn write(round: &RoundRecord) -> String {
    let links = chain::links(round);
    let file = SessionFile {
        format: FORMAT.into(),
        version: VERSION,
        seal: seal(round, &links),
        round: round.clone(),
        chain: links,
    };
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

/// A file back from its text; the sentence says what is wrong with it, and where.
pub fn read(text: &str) -> Result<SessionFile, String> {
    // The head first: a wrong kind of file is told as such and not as a missing field.
    #[derive(Deserialize)]
    struct Head {
        format: Option<String>,
        version: Option<u32>,
    }
    let head: Head = serde_json::from_str(text).map_err(|error| not_json(&error))?;
    match (head.format.as_deref(), head.version) {
        (Some(FORMAT), Some(VERSION)) => {}
        (Some(FORMAT), Some(n)) => {
            return Err(format!("it is a session file of version {n}; this Rounds reads version {VERSION}"));
        }
        _ => return Err("it is no session file (`rounds export --format session` writes one)".into()),
    }
    serde_json::from_str(text).map_err(|error| not_json(&error))
}

fn not_json(error: &serde_json::Error) -> String {
    match (error.line(), error.column()) {
        // Errors behind `flatten` have lost their place.
        (0, _) => format!("it is not whole: {error}"),
        (line, column) => {
            let said = error.to_string();
            let what = said.split(" at line ").next().unwrap_or_default();
            format!("line {line}, column {column}: {what}")
        }
    }
}

/// The first thing that was changed since the export.
pub fn first_break(file: &SessionFile) -> Option<Break> {
    let expected = chain::links(&file.round);
    for (i, (turn, link)) in file.round.turns.iter().zip(&expected).enumerate() {
        let number = u16::try_from(i + 1).unwrap_or(u16::MAX);
        if turn.turn != number || file.chain.get(i).is_some_and(|stored| stored != link) {
            return Some(Break::Turn(number));
        }
    }
    if file.chain.len() != file.round.turns.len() {
        return Some(Break::Count { turns: file.round.turns.len(), links: file.chain.len() });
    }
    (file.seal != seal(&file.round, &expected)).then_some(Break::Seal)
}

/// Eight letters of the seal, to be read aloud or put on paper.
pub fn check_code(round: &RoundRecord) -> String {
    seal(round, &chain::links(round))[..8].to_string()
}

fn seal(round: &RoundRecord, links: &[String]) -> String {
    let last = links.last().cloned().unwrap_or_else(|| chain::genesis(round));
    chain::digest(&[FORMAT, &last, &serde_json::to_string(round).unwrap_or_default()])
}
