//! Conditions, one a file. The list below is all there is to one: its name, its file, and how an author's words become
//! it. Each file says how it is written and what it means (the reference checks itself against that), and holds its
//! rows of examples. Never gives a level, never changes a reading.

use super::compile::Compiler;
use super::reading::Reading;
use super::rule::Cond;
use super::seen::Seen;

mod all;
mod any;
mod at_least;
mod beyond;
mod count;
mod earlier;
mod echo;
mod grounded;
mod in_order;
mod jargon;
mod length;
mod made;
mod near;
mod offered;
mod otherwise;
mod question;
mod safety;
mod same;
mod say;
mod scorecard;
mod they_said;
mod topic;
mod turn;
mod without;

/// How a condition is written and what it means: a row of docs/rule-language.md.
#[derive(Clone, Copy, Debug)]
pub struct Doc {
    pub write: &'static str,
    pub means: &'static str,
}

/// What each condition does with a reading.
trait Primitive {
    /// Where and why it holds.
    fn eval(&self, r: &Reading<'_>) -> Option<Seen>;

    /// As `eval`, with every place that may serve: for conditions that must find things near each other.
    fn every(&self, r: &Reading<'_>) -> Option<Seen> {
        self.eval(r)
    }

    /// The conditions directly inside.
    fn inner(&self) -> Vec<&Node> {
        Vec::new()
    }
}

macro_rules! primitives {
    ($c:ident; $($name:ident in $file:ident: $($pattern:pat => $make:expr),+;)*) => {
        /// A condition compiled for running. Phrases, lexicons and moves are numbers of the rulebook.
        #[derive(Clone, Debug)]
        pub enum Node {
            $($name($file::$name)),*
        }

        /// What every condition says of itself.
        pub const DOCS: &[&[Doc]] = &[$($file::DOCS),*];

        /// Turns an author's condition into a node.
        pub fn compile(cond: &Cond, $c: &mut Compiler) -> Result<Node, String> {
            Ok(match cond {
                $($($pattern => Node::$name($make)),+),*
            })
        }

        impl Node {
            /// Where and why the condition holds, if it does.
            pub fn eval(&self, r: &Reading<'_>) -> Option<Seen> {
                match self {
                    $(Node::$name(node) => node.eval(r)),*
                }
            }

            /// The conditions directly inside.
            pub fn inner(&self) -> Vec<&Node> {
                match self {
                    $(Node::$name(node) => node.inner()),*
                }
            }

            /// As `eval`, with the hits of every choice that holds.
            pub fn every(&self, r: &Reading<'_>) -> Option<Seen> {
                match self {
                    $(Node::$name(node) => node.every(r)),*
                }
            }
        }
    };
}

primitives! { c;
    Say in say:
        Cond::Say(p) => say::Say { id: c.our_phrase(p)?, anywhere: false },
        Cond::SayAnywhere(p) => say::Say { id: c.our_phrase(p)?, anywhere: true },
        Cond::Lexicon(name) => say::Say { id: c.our_phrase(&format!("<{name}>"))?, anywhere: false };
    Question in question: Cond::Question(kind) => question::Question(*kind);
    Topic in topic: Cond::Topic => topic::Topic;
    Made in made: Cond::Move(id) => made::Made(c.move_number(id));
    Jargon in jargon: Cond::Jargon => jargon::Jargon;
    Any in any: Cond::Any(list) => any::Any(c.nodes(list)?);
    All in all: Cond::All(list) => all::All(c.nodes(list)?);
    Without in without: Cond::Not(inner) => without::Without(Box::new(c.node(inner)?));
    AtLeast in at_least: Cond::AtLeast(n, list) => at_least::AtLeast(usize::from(*n), c.nodes(list)?);
    InOrder in in_order: Cond::InOrder(list) => in_order::InOrder(c.nodes(list)?);
    Near in near: Cond::Near(n, list) => near::Near(u32::from(*n), c.nodes(list)?);
    Same in same:
        Cond::SameClause(list) => same::Same::new(same::Unit::Clause, list, c)?,
        Cond::SameSentence(list) => same::Same::new(same::Unit::Sentence, list, c)?;
    Count in count: Cond::Count(n, inner) => count::Count(usize::from(*n), Box::new(c.node(inner)?));
    Scorecard in scorecard: Cond::Scorecard { at, of } => scorecard::Scorecard::new(*at, of, c)?;
    Echo in echo:
        Cond::EchoWords(n) => echo::Echo { least: usize::from(*n), theirs: true },
        Cond::NewWords(n) => echo::Echo { least: usize::from(*n), theirs: false };
    Beyond in beyond: Cond::NewWordsBeyond(n, inner) => beyond::Beyond(usize::from(*n), Box::new(c.node(inner)?));
    Grounded in grounded: Cond::GroundedFacts(n) => grounded::Grounded(usize::from(*n));
    Length in length:
        Cond::MinWords(n) => length::Length::AtLeast(*n),
        Cond::MaxWords(n) => length::Length::AtMost(*n),
        Cond::OverListener(percent) => length::Length::OverListener(*percent);
    TheySaid in they_said:
        Cond::TheySaid(p) => they_said::TheySaid { id: c.their_phrase(p)?, ever: false },
        Cond::TheyEverSaid(p) => they_said::TheySaid { id: c.their_phrase(p)?, ever: true };
    Offered in offered: Cond::Offered(offer) => offered::Offered(*offer);
    Earlier in earlier: Cond::EarlierMove(id) => earlier::Earlier(id.clone());
    Turn in turn:
        Cond::FromTurn(n) => turn::Turn::From(usize::from(*n)),
        Cond::UpToTurn(n) => turn::Turn::UpTo(usize::from(*n));
    Safety in safety: Cond::SafetyScenario => safety::Safety;
    Otherwise in otherwise: Cond::Else => otherwise::Otherwise;
}

/// The phrases that a condition looks for in the reply, each with whether it counts anywhere.
pub fn phrases(node: &Node, out: &mut Vec<(u32, bool)>) {
    if let Node::Say(say) = node {
        out.push((say.id, say.anywhere));
    }
    node.inner().into_iter().for_each(|inner| phrases(inner, out));
}

/// The conditions directly inside one.
fn inside(cond: &Cond) -> Vec<&Cond> {
    match cond {
        Cond::Any(l)
        | Cond::All(l)
        | Cond::AtLeast(_, l)
        | Cond::InOrder(l)
        | Cond::Near(_, l)
        | Cond::SameClause(l)
        | Cond::SameSentence(l) => l.iter().collect(),
        Cond::Not(c) | Cond::Count(_, c) | Cond::NewWordsBeyond(_, c) => vec![c],
        Cond::Scorecard { of, .. } => of.iter().map(|(_, c)| c).collect(),
        _ => Vec::new(),
    }
}

/// Moves that a condition asks for, so that rules can be put in order.
pub fn needs<'a>(cond: &'a Cond, out: &mut Vec<&'a str>) {
    if let Cond::Move(id) = cond {
        out.push(id);
    }
    inside(cond).into_iter().for_each(|c| needs(c, out));
}

/// Moves that would help a condition to hold: as [`needs`], without those that must be absent; each once.
pub fn wants<'a>(cond: &'a Cond, out: &mut Vec<&'a str>) {
    match cond {
        Cond::Not(_) => {}
        Cond::Scorecard { .. } | Cond::Move(_) => {
            let mut found = Vec::new();
            needs(cond, &mut found);
            out.extend(found.into_iter().filter(|m| !out.contains(m)).collect::<Vec<_>>());
        }
        other => inside(other).into_iter().for_each(|c| wants(c, out)),
    }
}

#[cfg(test)]
pub(super) mod rows {
    //! Rows of examples: a condition as an author writes it, what they said, what is replied, whether it holds.

    use crate::rubric::rule::{Cond, LexiconFile, MoveFile, MoveGroup};
    use crate::rubric::{Context, Detection, Rulebook};

    pub fn cond(written: &str) -> Cond {
        use ron::extensions::Extensions;
        let options = ron::Options::default().with_default_extension(
            Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES | Extensions::UNWRAP_VARIANT_NEWTYPES,
        );
        options.from_str(written).unwrap_or_else(|e| panic!("{written}: {e}"))
    }

    fn book(written: &str) -> Rulebook {
        let rule = |id: &str, when: Cond| MoveFile {
            id: id.into(),
            group: MoveGroup::Asking,
            label: String::new(),
            tell: String::new(),
            when,
            card: None,
            near: Vec::new(),
            hits: Vec::new(),
            misses: Vec::new(),
        };
        let lexicon = |id: &str, phrases: &[&str]| LexiconFile {
            id: id.into(),
            about: String::new(),
            includes: Vec::new(),
            phrases: phrases.iter().map(|p| (*p).to_string()).collect(),
            glosses: Vec::new(),
        };
        let lexicons = vec![
            lexicon("jargon", &["interface engine", "middleware"]),
            lexicon("tools", &["cart", "label maker"]),
            lexicon("harmless", &["a mere scratch", "not that bad"]),
        ];
        let moves = vec![rule("thanks", cond("Say(\"thank you\")")), rule("m", cond(written))];
        let (book, problems) =
            Rulebook::compile(lexicons, moves, Vec::new(), Vec::new(), None, Vec::new(), Vec::new());
        assert_eq!(problems, Vec::new(), "{written}");
        book
    }

    pub fn found(written: &str, ctx: &Context, reply: &str) -> Detection {
        book(written).detect(reply, ctx)
    }

    #[track_caller]
    pub fn check(written: &str, rows: &[(&str, &str, bool)]) {
        let book = book(written);
        for (they, reply, holds) in rows {
            let ctx = Context { persona_line: (*they).into(), ..Context::default() };
            assert_eq!(book.detect(reply, &ctx).has("m"), *holds, "{written}: {they} | {reply}");
        }
    }

    /// Rows without a line of the persona.
    #[track_caller]
    pub fn alone(written: &str, rows: &[(&str, bool)]) {
        check(written, &rows.iter().map(|(reply, holds)| ("", *reply, *holds)).collect::<Vec<_>>());
    }

    #[track_caller]
    pub fn refused(written: &str, part: &str) {
        let rule = MoveFile {
            id: "m".into(),
            group: MoveGroup::Asking,
            label: String::new(),
            tell: String::new(),
            when: cond(written),
            card: None,
            near: Vec::new(),
            hits: Vec::new(),
            misses: Vec::new(),
        };
        let problems =
            Rulebook::compile(Vec::new(), vec![rule], Vec::new(), Vec::new(), None, Vec::new(), Vec::new()).1;
        assert!(problems.iter().any(|p| p.message.contains(part)), "{written}: {problems:?}");
    }

    #[test]
    fn the_reference_has_a_row_for_every_condition() {
        let page = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rule-language.md"));
        for doc in super::DOCS.iter().copied().flatten() {
            let row = format!("| `{}` | {} |", doc.write, doc.means);
            assert!(page.contains(&row), "docs/rule-language.md lacks the row\n{row}");
        }
    }
}
