//! Conditions compiled for running: phrases by number, lexicons flattened. Never holds text beyond rule paths.

use crate::rubric::context::Offer;
use crate::rubric::rule::{Cond, QuestionKind};

/// A compiled condition. `Phrase` numbers point into the rulebook's table.
#[derive(Clone, Debug)]
pub enum Node {
    Phrase { id: usize, anywhere: bool },
    Question(QuestionKind),
    Topic,
    Move(String),
    Jargon,
    Any(Vec<Node>),
    All(Vec<Node>),
    Not(Box<Node>),
    AtLeast(u8, Vec<Node>),
    InOrder(Vec<Node>),
    Near(u8, Vec<Node>),
    SameClause(Vec<Node>),
    SameSentence(Vec<Node>),
    Count(u8, Box<Node>),
    Scorecard { at: i16, of: Vec<(i16, Node)> },
    EchoWords(u8),
    NewWords(u8),
    GroundedFacts(u8),
    MinWords(u32),
    MaxWords(u32),
    OverListener(u32),
    TheySaid(usize),
    TheyEverSaid(usize),
    Offered(Offer),
    EarlierMove(String),
    FromTurn(u16),
    UpToTurn(u16),
    SafetyScenario,
    Else,
}

/// Turns an author's condition into a node; `phrase` compiles a pattern and gives its number.
pub fn compile(cond: &Cond, phrase: &mut dyn FnMut(&str) -> Result<usize, String>) -> Result<Node, String> {
    let mut each = |list: &[Cond]| -> Result<Vec<Node>, String> {
        if list.is_empty() {
            return Err("a list of conditions is empty".into());
        }
        list.iter().map(|c| compile(c, phrase)).collect()
    };
    Ok(match cond {
        Cond::Say(p) => Node::Phrase { id: phrase(p)?, anywhere: false },
        Cond::SayAnywhere(p) => Node::Phrase { id: phrase(p)?, anywhere: true },
        Cond::Lexicon(name) => Node::Phrase { id: phrase(&format!("<{name}>"))?, anywhere: false },
        Cond::Question(kind) => Node::Question(*kind),
        Cond::Topic => Node::Topic,
        Cond::Move(id) => Node::Move(id.clone()),
        Cond::Jargon => Node::Jargon,
        Cond::Any(list) => Node::Any(each(list)?),
        Cond::All(list) => Node::All(each(list)?),
        Cond::Not(inner) => Node::Not(Box::new(compile(inner, phrase)?)),
        Cond::AtLeast(n, list) => Node::AtLeast(*n, each(list)?),
        Cond::InOrder(list) => Node::InOrder(each(list)?),
        Cond::Near(n, list) => Node::Near(*n, each(list)?),
        Cond::SameClause(list) => Node::SameClause(each(list)?),
        Cond::SameSentence(list) => Node::SameSentence(each(list)?),
        Cond::Count(n, inner) => Node::Count(*n, Box::new(compile(inner, phrase)?)),
        Cond::Scorecard { at, of } => Node::Scorecard {
            at: *at,
            of: of.iter().map(|(w, c)| compile(c, phrase).map(|n| (*w, n))).collect::<Result<_, _>>()?,
        },
        Cond::EchoWords(n) => Node::EchoWords(*n),
        Cond::NewWords(n) => Node::NewWords(*n),
        Cond::GroundedFacts(n) => Node::GroundedFacts(*n),
        Cond::MinWords(n) => Node::MinWords(*n),
        Cond::MaxWords(n) => Node::MaxWords(*n),
        Cond::OverListener(n) => Node::OverListener(*n),
        Cond::TheySaid(p) => Node::TheySaid(phrase(p)?),
        Cond::TheyEverSaid(p) => Node::TheyEverSaid(phrase(p)?),
        Cond::Offered(o) => Node::Offered(*o),
        Cond::EarlierMove(id) => Node::EarlierMove(id.clone()),
        Cond::FromTurn(n) => Node::FromTurn(*n),
        Cond::UpToTurn(n) => Node::UpToTurn(*n),
        Cond::SafetyScenario => Node::SafetyScenario,
        Cond::Else => Node::Else,
    })
}

/// Moves that a condition asks for, so that rules can be put in order.
pub fn needs<'a>(cond: &'a Cond, out: &mut Vec<&'a str>) {
    match cond {
        Cond::Move(id) => out.push(id),
        Cond::Any(l)
        | Cond::All(l)
        | Cond::AtLeast(_, l)
        | Cond::InOrder(l)
        | Cond::Near(_, l)
        | Cond::SameClause(l)
        | Cond::SameSentence(l) => {
            l.iter().for_each(|c| needs(c, out));
        }
        Cond::Not(c) | Cond::Count(_, c) => needs(c, out),
        Cond::Scorecard { of, .. } => of.iter().for_each(|(_, c)| needs(c, out)),
        _ => {}
    }
}

/// Moves that would help a condition to hold: as [`needs`], without those that must be absent; each once.
pub fn wants<'a>(cond: &'a Cond, out: &mut Vec<&'a str>) {
    match cond {
        Cond::Not(_) => {}
        Cond::Any(l)
        | Cond::All(l)
        | Cond::AtLeast(_, l)
        | Cond::InOrder(l)
        | Cond::Near(_, l)
        | Cond::SameClause(l)
        | Cond::SameSentence(l) => l.iter().for_each(|c| wants(c, out)),
        Cond::Count(_, c) => wants(c, out),
        other => {
            let mut found = Vec::new();
            needs(other, &mut found);
            out.extend(found.into_iter().filter(|m| !out.contains(m)).collect::<Vec<_>>());
        }
    }
}
