//! The chart of the house as it is walked by keys, the same whether it is drawn or read as a list: up and down along "answers
//! to", left and right along the rank. Pure: it is given the places and knows no screen.

/// A place on the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub id: String,
    pub title: String,
    pub lane: usize,
    /// 0 is the top of its lane.
    pub rank: u8,
    pub reports_to: Option<String>,
}

/// The id of the learner's own place.
pub const YOU: &str = "you";

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To whom they answer to.
    Up,
    /// To the first who answers to them, else further down the lane.
    Down,
    /// To the one before in the same rank.
    Left,
    Right,
    /// To the learner.
    You,
    /// To the person who is spoken of.
    Them,
}

/// Where a step leads; `None` where there is nobody.
pub fn step<'a>(nodes: &'a [Node], at: &str, step: Step, them: &str) -> Option<&'a str> {
    let find = |id: &str| nodes.iter().find(|node| node.id == id);
    let here = find(at);
    let next = match step {
        Step::You => find(YOU),
        Step::Them => find(them),
        Step::Up => find(here?.reports_to.as_deref()?),
        Step::Down => {
            let here = here?;
            let below = |node: &&Node| node.lane == here.lane && node.rank > here.rank;
            let mut all = in_order(nodes).into_iter();
            // Where nobody answers to them the lane goes on: nobody is out of reach.
            all.clone().find(|node| node.reports_to.as_deref() == Some(at)).or_else(|| all.find(below))
        }
        Step::Left | Step::Right => {
            let row: Vec<&Node> =
                in_order(nodes).into_iter().filter(|node| Some(node.rank) == here.map(|h| h.rank)).collect();
            let place = row.iter().position(|node| node.id == at)?;
            let next = if step == Step::Left { place.checked_sub(1)? } else { place + 1 };
            row.get(next).copied()
        }
    };
    next.map(|node| node.id.as_str())
}

/// As it is read: lane by lane, in each from the top, equals as the content has them.
pub fn in_order(nodes: &[Node]) -> Vec<&Node> {
    let mut all: Vec<&Node> = nodes.iter().collect();
    all.sort_by_key(|node| (node.lane, node.rank));
    all
}

/// A lane as a tree: those who answer to somebody stand below them, one step further in.
pub fn as_tree(nodes: &[Node], lane: usize) -> Vec<(usize, &Node)> {
    let here: Vec<&Node> = in_order(nodes).into_iter().filter(|node| node.lane == lane).collect();
    let above = |node: &Node| here.iter().find(|other| node.reports_to.as_deref() == Some(&other.id));
    let mut waiting: Vec<(usize, &Node)> =
        here.iter().rev().filter(|node| above(node).is_none()).map(|node| (0, *node)).collect();
    let mut tree: Vec<(usize, &Node)> = Vec::new();
    while let Some((depth, node)) = waiting.pop() {
        tree.push((depth, node));
        let below = here.iter().rev().filter(|other| other.reports_to.as_deref() == Some(&node.id));
        waiting.extend(below.map(|other| (depth + 1, *other)));
    }
    // Two who answer to each other would be in no line; they are not left out.
    let lost: Vec<&Node> =
        here.into_iter().filter(|node| !tree.iter().any(|(_, n)| n.id == node.id)).collect();
    tree.extend(lost.into_iter().map(|node| (0, node)));
    tree
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(id: &str, lane: usize, rank: u8, above: Option<&str>) -> Node {
        Node { id: id.into(), title: id.into(), lane, rank, reports_to: above.map(str::to_owned) }
    }

    fn chart() -> Vec<Node> {
        vec![
            node("nurse", 1, 2, Some("charge")),
            node("charge", 1, 1, Some("cno")),
            node("cno", 1, 0, None),
            node("cmo", 0, 0, None),
            node("lab", 2, 1, None),
            node("aide", 1, 2, Some("charge")),
            node("cio", 5, 0, None),
            node(YOU, 5, 3, Some("cio")),
        ]
    }

    #[track_caller]
    fn check(at: &str, step: Step, expected: Option<&str>) {
        assert_eq!(super::step(&chart(), at, step, "nurse"), expected, "{step:?} from {at}");
    }

    #[test]
    fn up_and_down_go_along_answers_to() {
        check("nurse", Step::Up, Some("charge"));
        check("charge", Step::Up, Some("cno"));
        check("cno", Step::Up, None);
        check("charge", Step::Down, Some("nurse"));
        check("nurse", Step::Down, None);
        check("cio", Step::Down, Some(YOU));
    }

    #[test]
    fn left_and_right_go_along_the_rank_over_the_lanes() {
        check("cno", Step::Left, Some("cmo"));
        check("cmo", Step::Left, None);
        check("cno", Step::Right, Some("cio"));
        check("charge", Step::Right, Some("lab"));
        check("nurse", Step::Right, Some("aide"));
    }

    #[test]
    fn home_and_end_lead_to_you_and_to_them_from_anywhere() {
        check("lab", Step::You, Some(YOU));
        check("lab", Step::Them, Some("nurse"));
        check("nobody", Step::Up, None);
    }

    #[test]
    fn a_lane_is_a_tree_and_nobody_is_left_out() {
        let mut nodes = chart();
        nodes.extend([node("x", 1, 4, Some("y")), node("y", 1, 4, Some("x"))]);
        let tree: Vec<(usize, &str)> =
            as_tree(&nodes, 1).into_iter().map(|(depth, node)| (depth, node.id.as_str())).collect();
        assert_eq!(tree, [(0, "cno"), (1, "charge"), (2, "nurse"), (2, "aide"), (0, "x"), (0, "y")]);
    }

    #[test]
    fn every_place_of_the_content_can_be_reached_by_arrows() {
        let pack = crate::content::load_embedded();
        let nodes: Vec<Node> = pack
            .hierarchy
            .nodes
            .iter()
            .map(|n| node(&n.id, n.chain as usize, n.rank, n.reports_to.as_deref()))
            .collect();
        let mut seen = vec![nodes[0].id.as_str()];
        let mut at = 0;
        while at < seen.len() {
            for way in [Step::Up, Step::Down, Step::Left, Step::Right] {
                seen.extend(super::step(&nodes, seen[at], way, "").filter(|id| !seen.contains(id)));
            }
            at += 1;
        }
        assert_eq!(seen.len(), nodes.len());
    }
}
