//! The phrase language of `Say`: reading a pattern into steps. Never looks at a reply; `run` matches.
//!
//! | write | means |
//! |---|---|
//! | `chart twice` | these words next to each other, any inflection |
//! | `=may` or `'may'` | exactly this form |
//! | `(fix|repair|sort out)` | one of |
//! | `[really]` | may be there |
//! | `..` / `..6` | up to 3 / up to 6 other words, same sentence |
//! | `a & b` | both in the same sentence, any order |
//! | `<concept>` | any phrase of that lexicon |
//! | `{time}` `{person}` `{number}` `{neg}` `{word}` `{name}` | built-in slots |
//! | `^` … `$` | at the start of a clause (lead-ins such as "so" are skipped) / at its end |
//! | `!x` | x is not in the same clause |
//! | `%said` | a content word of the persona's last line |

use super::slot::Slot;
use crate::text::scan::Scanner;
use crate::text::word::Word;

/// One step of a pattern.
#[derive(Clone, Debug)]
pub enum Step {
    Stem(Word),
    Form(Word),
    One(Vec<Vec<Step>>),
    Maybe(Vec<Step>),
    Gap(usize),
    Lexicon(String),
    Slot(Slot),
    Said,
    Start,
    End,
}

/// A compiled pattern: runs that must all stand in one sentence, and runs that must not stand in the clause of a hit.
#[derive(Clone, Debug, Default)]
pub struct Phrase {
    pub all: Vec<Vec<Step>>,
    pub none: Vec<Vec<Step>>,
}

/// What is wrong with a pattern, and where (byte offset in it).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseProblem {
    pub at: usize,
    pub message: String,
}

impl Phrase {
    /// Reads a pattern.
    pub fn parse(text: &str, scanner: &Scanner) -> Result<Phrase, PhraseProblem> {
        let mut parser = Parser { text, at: 0, scanner, depth: 0 };
        let mut phrase = Phrase::default();
        loop {
            let (run, not) = parser.run()?;
            if not {
                phrase.none.push(run);
            } else if !run.is_empty() {
                phrase.all.push(run);
            }
            match parser.peek() {
                Some('&') => parser.at += 1,
                Some('!') => {}
                None => break,
                Some(c) => return Err(parser.problem(format!("\u{201c}{c}\u{201d} has no partner here"))),
            }
        }
        if phrase.all.is_empty() {
            return Err(PhraseProblem { at: 0, message: "the pattern is empty".into() });
        }
        if phrase
            .all
            .iter()
            .any(|r| r.iter().all(|s| matches!(s, Step::Maybe(_) | Step::Gap(_) | Step::Start | Step::End)))
        {
            return Err(PhraseProblem {
                at: 0,
                message: "the pattern would match nothing or everything".into(),
            });
        }
        let steps: usize = phrase.all.iter().chain(&phrase.none).map(|run| size(run)).sum();
        if steps > MAX_STEPS {
            return Err(PhraseProblem {
                at: 0,
                message: format!(
                    "it holds {steps} words and would be slow; put them in a lexicon (at most {MAX_STEPS})"
                ),
            });
        }
        let gaps = phrase.all.iter().flatten().any(|step| matches!(step, Step::Gap(_)));
        if gaps && !phrase.all.iter().any(|run| run.iter().any(names_something)) {
            return Err(PhraseProblem {
                at: 0,
                message: "its gap stands between no words, lexicons or slots but {word}: it would be tried everywhere; name one".into(),
            });
        }
        Ok(phrase)
    }

    /// Names of the lexicons that it uses.
    pub fn lexicons(&self) -> Vec<&str> {
        let mut names = Vec::new();
        self.all.iter().chain(&self.none).for_each(|run| collect(run, &mut names));
        names
    }
}

/// More words than these in one pattern are a lexicon.
const MAX_STEPS: usize = 400;

fn size(run: &[Step]) -> usize {
    let inner = |step: &Step| match step {
        Step::One(options) => options.iter().map(|o| size(o)).sum(),
        Step::Maybe(inner) => size(inner),
        _ => 1,
    };
    run.iter().map(inner).sum()
}

/// Whether a step can only match where something certain stands.
fn names_something(step: &Step) -> bool {
    match step {
        Step::Stem(_) | Step::Form(_) | Step::Lexicon(_) | Step::Said => true,
        Step::Slot(slot) => *slot != Slot::Word,
        Step::One(options) => options.iter().all(|o| o.iter().any(names_something)),
        Step::Maybe(_) | Step::Gap(_) | Step::Start | Step::End => false,
    }
}

fn collect<'a>(run: &'a [Step], names: &mut Vec<&'a str>) {
    for step in run {
        match step {
            Step::Lexicon(name) => names.push(name),
            Step::One(options) => options.iter().for_each(|o| collect(o, names)),
            Step::Maybe(inner) => collect(inner, names),
            _ => {}
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    scanner: &'a Scanner,
    depth: u8,
}

impl Parser<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&mut self) -> Option<char> {
        let skip = self.rest().len() - self.rest().trim_start().len();
        self.at += skip;
        self.rest().chars().next()
    }

    fn problem(&self, message: String) -> PhraseProblem {
        PhraseProblem { at: self.at, message }
    }

    fn run(&mut self) -> Result<(Vec<Step>, bool), PhraseProblem> {
        let not = self.peek() == Some('!');
        if not {
            self.at += 1;
        }
        let run = self.sequence(not)?;
        if not && run.is_empty() {
            return Err(self.problem("\u{201c}!\u{201d} needs a phrase behind it".into()));
        }
        Ok((run, not))
    }

    /// Steps up to `|`, `)`, `]`, `&`, `!` or the end.
    fn sequence(&mut self, single: bool) -> Result<Vec<Step>, PhraseProblem> {
        self.depth += 1;
        if self.depth > 12 {
            return Err(self.problem("brackets are nested too deeply".into()));
        }
        let mut steps = Vec::new();
        while let Some(c) = self.peek() {
            match c {
                '|' | ')' | ']' | '&' | '!' => break,
                '(' => steps.push(self.choice()?),
                '[' => {
                    self.at += 1;
                    let Step::One(mut options) = self.options(']')? else { unreachable!("options give One") };
                    steps.push(Step::Maybe(if options.len() == 1 {
                        options.remove(0)
                    } else {
                        vec![Step::One(options)]
                    }));
                }
                '<' => steps.push(Step::Lexicon(self.named('>')?)),
                '{' => {
                    let name = self.named('}')?;
                    let slot = Slot::named(&name).ok_or_else(|| {
                        self.problem(format!(
                            "there is no slot {{{name}}}; use one of {}",
                            Slot::NAMES.join(", ")
                        ))
                    })?;
                    steps.push(Step::Slot(slot));
                }
                '^' => {
                    self.at += 1;
                    steps.push(Step::Start);
                }
                '$' => {
                    self.at += 1;
                    steps.push(Step::End);
                }
                '%' => {
                    if !self.rest().starts_with("%said") {
                        return Err(self.problem("after % only \u{201c}said\u{201d} may stand".into()));
                    }
                    self.at += 5;
                    steps.push(Step::Said);
                }
                '.' if self.rest().starts_with("..") => {
                    self.at += 2;
                    let digits: String = self.rest().chars().take_while(char::is_ascii_digit).collect();
                    self.at += digits.len();
                    let gap = if digits.is_empty() { 3 } else { digits.parse().unwrap_or(99) };
                    if gap > 12 {
                        return Err(self.problem("a gap spans at most 12 words".into()));
                    }
                    steps.push(Step::Gap(gap));
                }
                _ => {
                    self.word(&mut steps)?;
                    if single && !steps.is_empty() {
                        break;
                    }
                }
            }
            if single {
                break;
            }
        }
        self.depth -= 1;
        Ok(steps)
    }

    fn choice(&mut self) -> Result<Step, PhraseProblem> {
        self.at += 1;
        self.options(')')
    }

    fn options(&mut self, close: char) -> Result<Step, PhraseProblem> {
        let mut options = vec![self.sequence(false)?];
        loop {
            match self.peek() {
                Some('|') => {
                    self.at += 1;
                    options.push(self.sequence(false)?);
                }
                Some(c) if c == close => {
                    self.at += 1;
                    return Ok(Step::One(options));
                }
                _ => return Err(self.problem(format!("\u{201c}{close}\u{201d} is missing"))),
            }
        }
    }

    fn named(&mut self, close: char) -> Result<String, PhraseProblem> {
        let inner = &self.rest()[1..];
        let Some(end) = inner.find(close) else {
            return Err(self.problem(format!("\u{201c}{close}\u{201d} is missing")));
        };
        let name = inner[..end].trim().to_string();
        self.at += end + 2;
        Ok(name)
    }

    fn word(&mut self, steps: &mut Vec<Step>) -> Result<(), PhraseProblem> {
        let exact = self.rest().starts_with('=');
        if exact {
            self.at += 1;
        }
        if self.rest().starts_with('"') {
            let Some(end) = self.rest()[1..].find('"') else {
                return Err(self.problem("the closing quotation mark is missing".into()));
            };
            let inner = self.rest()[1..=end].to_string();
            self.at += end + 2;
            steps.extend(self.scanner.scan(&inner).iter().map(|t| Step::Form(t.form)));
            return Ok(());
        }
        let end = self
            .rest()
            .find(|c: char| c.is_whitespace() || "|()[]<>{}!^$\"".contains(c))
            .unwrap_or(self.rest().len());
        let end = self.rest()[..end].find("..").unwrap_or(end);
        if end == 0 {
            return Err(self.problem("this sign cannot stand here".into()));
        }
        let tokens = self.scanner.scan(&self.rest()[..end]);
        if tokens.is_empty() {
            return Err(self.problem("there is no word here".into()));
        }
        self.at += end;
        steps.extend(tokens.iter().map(|t| if exact { Step::Form(t.form) } else { Step::Stem(t.stem) }));
        Ok(())
    }
}
