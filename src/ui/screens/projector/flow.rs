//! Pages: what does not fit on one wall goes on the next. Only numbers; it knows neither text nor colour, and it never
//! leaves a row out.

use std::ops::Range;

/// What a block needs, in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// The distance to what stands above it.
    pub gap: f32,
    /// The height of each row.
    pub rows: Vec<f32>,
    /// It stays with the first row of what follows.
    pub keep: bool,
}

/// Some rows of a block, with the distance of the first from the top of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Slice {
    pub block: usize,
    pub rows: Range<usize>,
    pub y: f32,
}

/// A page, and how much of its height is used.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub slices: Vec<Slice>,
    pub height: f32,
}

/// Puts blocks on pages of a height, row by row. There is one page at least.
pub fn flow(blocks: &[Measure], height: f32) -> Vec<Page> {
    let mut pages = vec![Page::default()];
    for (at, block) in blocks.iter().enumerate() {
        let follows = if block.keep { blocks.get(at + 1) } else { None };
        let whole: f32 = block.rows.iter().sum();
        let wanted = follows.map_or(0.0, |next| whole + next.gap + next.rows.first().unwrap_or(&0.0));
        let mut first = true;
        for (row, needs) in block.rows.iter().enumerate() {
            let used = pages[pages.len() - 1].height;
            let gap = if first && used > 0.0 { block.gap } else { 0.0 };
            let needed = if first { needs.max(wanted) } else { *needs };
            // A row that is taller than a page has to stand somewhere.
            if used > 0.0 && used + gap + needed > height + 0.5 {
                pages.push(Page::default());
            }
            let last = pages.len() - 1;
            let page = &mut pages[last];
            let y = page.height + if page.height > 0.0 && first { block.gap } else { 0.0 };
            match page.slices.last_mut() {
                Some(slice) if slice.block == at => slice.rows.end = row + 1,
                _ => page.slices.push(Slice { block: at, rows: row..row + 1, y }),
            }
            page.height = y + needs;
            first = false;
        }
    }
    pages
}

/// The page on which a row of a block stands.
pub fn page_of(pages: &[Page], block: usize, row: usize) -> usize {
    let holds = |page: &Page| page.slices.iter().any(|s| s.block == block && s.rows.contains(&row));
    pages.iter().position(holds).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(gap: f32, rows: usize, keep: bool) -> Measure {
        Measure { gap, rows: vec![30.0; rows], keep }
    }

    fn rows(pages: &[Page]) -> Vec<Vec<(usize, Range<usize>)>> {
        pages.iter().map(|page| page.slices.iter().map(|s| (s.block, s.rows.clone())).collect()).collect()
    }

    #[test]
    fn what_fits_stands_on_one_page() {
        let pages = flow(&[block(0.0, 2, false), block(10.0, 1, false)], 100.0);
        assert_eq!(rows(&pages), [vec![(0, 0..2), (1, 0..1)]]);
        assert_eq!((pages[0].slices[1].y, pages[0].height), (70.0, 100.0));
    }

    #[test]
    fn a_long_block_goes_on_over_pages_and_loses_no_row() {
        let pages = flow(&[block(0.0, 7, false)], 90.0);
        assert_eq!(rows(&pages), [vec![(0, 0..3)], vec![(0, 3..6)], vec![(0, 6..7)]]);
        assert!(pages.iter().all(|page| page.slices[0].y == 0.0));
    }

    #[test]
    fn a_heading_goes_with_what_follows() {
        let pages = flow(&[block(0.0, 2, false), block(5.0, 1, true), block(5.0, 1, false)], 100.0);
        assert_eq!(rows(&pages), [vec![(0, 0..2)], vec![(1, 0..1), (2, 0..1)]]);
    }

    #[test]
    fn no_gap_stands_at_the_head_of_a_page() {
        let pages = flow(&[block(50.0, 3, false), block(50.0, 1, false)], 90.0);
        assert_eq!(pages[1].slices[0].y, 0.0);
    }

    #[test]
    fn a_row_that_is_too_tall_still_stands_somewhere() {
        let pages = flow(&[block(0.0, 1, false), block(0.0, 1, true), block(0.0, 1, false)], 20.0);
        assert_eq!(pages.len(), 3);
        assert_eq!(flow(&[], 20.0), [Page::default()]);
    }

    #[test]
    fn the_page_of_a_row_is_found() {
        let pages = flow(&[block(0.0, 4, false), block(0.0, 2, false)], 90.0);
        assert_eq!((page_of(&pages, 0, 2), page_of(&pages, 0, 3), page_of(&pages, 1, 1)), (0, 1, 1));
    }
}
