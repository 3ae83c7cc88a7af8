//! How somebody talks: questions, reflections and words of a round, counted from the marks as they were shown. Never
//! runs a rule again.

use crate::session::{MoveShown, TurnShown};

/// Counts of one round or of several together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TalkFigures {
    pub turns: u32,
    pub open: u32,
    /// Closed and leading ones.
    pub closed: u32,
    /// Replies that gave something back.
    pub reflections: u32,
    /// The learner's words.
    pub words: u32,
    pub persona_words: u32,
}

impl TalkFigures {
    pub fn of(turns: &[TurnShown]) -> Self {
        let mut all = Self { turns: u32::try_from(turns.len()).unwrap_or(u32::MAX), ..Self::default() };
        for turn in turns {
            all.words += words(&turn.reply);
            all.persona_words += words(&turn.persona_line);
            let asks = |shown: &&MoveShown| matches!(shown.id.as_str(), "open_question" | "closed_question");
            for shown in &turn.moves {
                match shown.id.as_str() {
                    "open_question" => all.open += 1,
                    "closed_question" => all.closed += 1,
                    // The same words may lead and be closed; they are one question.
                    "leading_question" if !turn.moves.iter().filter(asks).any(|q| overlap(q, shown)) => {
                        all.closed += 1;
                    }
                    _ => {}
                }
            }
            // A reflection may stand in several runs of words; it is one for each reply that gives something back.
            let gives_back = |shown: &MoveShown| matches!(shown.id.as_str(), "reflection" | "summary");
            all.reflections += u32::from(turn.moves.iter().any(gives_back));
        }
        all
    }

    pub fn questions(&self) -> u32 {
        self.open + self.closed
    }

    /// Reflections for each question in hundredths; `None` before the first question.
    pub fn reflections_for_a_question(&self) -> Option<u32> {
        (self.questions() > 0).then(|| self.reflections * 100 / self.questions())
    }

    /// The learner's words a reply, and the other person's; rounded. Zero before the first turn.
    pub fn words_a_reply(&self) -> (u32, u32) {
        let mean = |sum: u32| (sum + self.turns / 2).checked_div(self.turns).unwrap_or(0);
        (mean(self.words), mean(self.persona_words))
    }
}

/// Several rounds as one.
pub fn together<'a>(rounds: impl IntoIterator<Item = &'a TalkFigures>) -> TalkFigures {
    rounds.into_iter().fold(TalkFigures::default(), |a, b| TalkFigures {
        turns: a.turns + b.turns,
        open: a.open + b.open,
        closed: a.closed + b.closed,
        reflections: a.reflections + b.reflections,
        words: a.words + b.words,
        persona_words: a.persona_words + b.persona_words,
    })
}

fn overlap(a: &MoveShown, b: &MoveShown) -> bool {
    a.start < b.end && b.start < a.end
}

fn words(text: &str) -> u32 {
    u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turn(reply: &str, line: &str, moves: &[&str]) -> TurnShown {
        let moves = moves.iter().map(|id| MoveShown {
            id: (*id).into(),
            start: 0,
            end: 1,
            quote: String::new(),
            rule: String::new(),
        });
        TurnShown {
            turn: 1,
            reply: reply.into(),
            moves: moves.collect(),
            levels: std::collections::BTreeMap::new(),
            overall: 0,
            facts: Vec::new(),
            openness: 2,
            patience: 5,
            stance: String::new(),
            persona_line: line.into(),
            inner_thought: String::new(),
            helped: 0,
        }
    }

    #[test]
    fn counts_what_was_shown() {
        let all = TalkFigures::of(&[
            turn(
                "What happens at night?",
                "The cart. It does not fit.",
                &["open_question", "reflection", "reflection", "summary"],
            ),
            turn("Is it the cart?", "Yes.", &["closed_question", "leading_question"]),
            turn("Right?", "", &["leading_question"]),
        ]);
        assert_eq!((all.open, all.closed, all.reflections), (1, 2, 1));
        assert_eq!(all.reflections_for_a_question(), Some(33));
        assert_eq!(all.words_a_reply(), (3, 2));
        assert_eq!(TalkFigures::default().reflections_for_a_question(), None);
        assert_eq!(TalkFigures::default().words_a_reply(), (0, 0));
        assert_eq!(together([&all, &all]).questions(), 6);
    }
}
