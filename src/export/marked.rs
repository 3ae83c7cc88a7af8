//! A text cut at the edges of its evidence, so that the marked words can be set apart. Never trusts an offset.

/// A run of the text and the marks (by their place in the list) that cover it; the runs tile the text.
#[derive(Debug, PartialEq, Eq)]
pub struct Run<'a> {
    pub text: &'a str,
    pub marks: Vec<usize>,
}

/// Cuts `text` at byte spans; spans that do not fit the text cover nothing.
pub fn runs(text: &str, spans: impl IntoIterator<Item = (u32, u32)>) -> Vec<Run<'_>> {
    let fits = |start: usize, end: usize| {
        start < end && end <= text.len() && text.is_char_boundary(start) && text.is_char_boundary(end)
    };
    let spans: Vec<(usize, usize, usize)> = spans
        .into_iter()
        .enumerate()
        .map(|(mark, (start, end))| (start as usize, end as usize, mark))
        .filter(|(start, end, _)| fits(*start, *end))
        .collect();
    let mut cuts: Vec<usize> = spans.iter().flat_map(|(start, end, _)| [*start, *end]).collect();
    cuts.extend([0, text.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .map(|edge| {
            let inside = |(start, end, _): &&(usize, usize, usize)| *start <= edge[0] && edge[1] <= *end;
            let marks = spans.iter().filter(inside).map(|(_, _, mark)| *mark).collect();
            Run { text: &text[edge[0]..edge[1]], marks }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str, spans: &[(u32, u32)]) -> Vec<(String, Vec<usize>)> {
        runs(text, spans.iter().copied()).into_iter().map(|run| (run.text.to_string(), run.marks)).collect()
    }

    #[test]
    fn overlapping_spans_tile_the_text() {
        let expected = [("ab", vec![]), ("cd", vec![0]), ("ef", vec![0, 1]), ("gh", vec![1])];
        assert_eq!(
            seen("abcdefgh", &[(2, 6), (4, 8)]),
            expected.map(|(text, marks)| (text.to_string(), marks))
        );
    }

    #[test]
    fn offsets_that_do_not_fit_cover_nothing() {
        let plain = [("né".to_string(), vec![])];
        for wrong in [(0, 2), (2, 1), (1, 99), (3, 3)] {
            assert_eq!(seen("né", &[wrong]), plain, "{wrong:?}");
        }
        assert_eq!(seen("", &[(0, 0)]), []);
    }

    #[test]
    fn a_span_keeps_its_place_in_the_list_where_others_do_not_fit() {
        assert_eq!(seen("ab", &[(9, 10), (0, 1)])[0], ("a".to_string(), vec![1]));
    }
}
