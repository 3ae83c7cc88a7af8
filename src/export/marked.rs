//! A reply cut at the edges of its evidence, so that the marked words can be set apart. Never trusts an offset.

use crate::session::TurnShown;

/// A run of the reply and the moves that it shows; the runs tile the text.
#[derive(Debug, PartialEq, Eq)]
pub struct Run<'a> {
    pub text: &'a str,
    pub moves: Vec<&'a str>,
}

pub fn runs(turn: &TurnShown) -> Vec<Run<'_>> {
    let text = turn.reply.as_str();
    let good = |start: usize, end: usize| {
        start < end && end <= text.len() && text.is_char_boundary(start) && text.is_char_boundary(end)
    };
    let spans: Vec<(usize, usize, &str)> = turn
        .moves
        .iter()
        .map(|shown| (shown.start as usize, shown.end as usize, shown.id.as_str()))
        .filter(|(start, end, _)| good(*start, *end))
        .collect();
    let mut cuts: Vec<usize> = spans.iter().flat_map(|(start, end, _)| [*start, *end]).collect();
    cuts.extend([0, text.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .map(|edge| {
            let inside = |(start, end, _): &&(usize, usize, &str)| *start <= edge[0] && edge[1] <= *end;
            let mut moves: Vec<&str> = spans.iter().filter(inside).map(|(_, _, id)| *id).collect();
            moves.dedup();
            Run { text: &text[edge[0]..edge[1]], moves }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::session::MoveShown;

    fn turn(reply: &str, spans: &[(u32, u32, &str)]) -> TurnShown {
        let shown = |(start, end, id): &(u32, u32, &str)| MoveShown {
            id: (*id).into(),
            start: *start,
            end: *end,
            quote: String::new(),
            rule: String::new(),
        };
        TurnShown {
            turn: 1,
            reply: reply.into(),
            moves: spans.iter().map(shown).collect(),
            levels: BTreeMap::new(),
            overall: 0,
            facts: Vec::new(),
            openness: 0,
            patience: 0,
            stance: String::new(),
            persona_line: String::new(),
            inner_thought: String::new(),
        }
    }

    fn seen(reply: &str, spans: &[(u32, u32, &str)]) -> Vec<(String, String)> {
        let turn = turn(reply, spans);
        runs(&turn).iter().map(|run| (run.text.to_string(), run.moves.join("+"))).collect()
    }

    #[test]
    fn overlapping_spans_tile_the_text() {
        let expected =
            [("ab", ""), ("cd", "x"), ("ef", "x+y"), ("gh", "y")].map(|(a, b)| (a.into(), b.into()));
        assert_eq!(seen("abcdefgh", &[(2, 6, "x"), (4, 8, "y")]), expected);
    }

    #[test]
    fn offsets_that_do_not_fit_are_left_out() {
        let all = [("né".to_string(), String::new())];
        for wrong in [(0, 2, "x"), (2, 1, "x"), (1, 99, "x"), (3, 3, "x")] {
            assert_eq!(seen("né", &[wrong]), all, "{wrong:?}");
        }
        assert_eq!(seen("", &[(0, 0, "x")]), []);
    }
}
