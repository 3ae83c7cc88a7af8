//! Where they sit: the chart of the house, drawn or as a list, walked by arrows, and the card of whoever is chosen.

use egui::{Key, Modifiers, Ui};

use crate::app::chart::{Node, Step, YOU, step};
use crate::app::handbook::Page;
use crate::app::state::chart::Act;
use crate::app::state::handbook;
use crate::app::{Action, App};
use crate::persona::cast::Chain;
use crate::ui::screens::people;
use crate::ui::theme::{Token, Type, space};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::hierarchy::{self, LANES, Map};
use crate::ui::widgets::{choice, hierarchy_list, words};

/// Who is looked at, and in which talk.
struct Looked<'a> {
    /// The role.
    role: &'a str,
    /// Their name and title; only the role is looked at where there is none.
    given: &'a str,
    title: String,
    scenario: Option<&'a str>,
}

fn looked(app: &App) -> Looked<'_> {
    if let Some((persona, scenario)) = super::talk::who(app) {
        let title = format!("{}, {}", persona.name(), people::title(&app.pack, scenario, &persona.role));
        return Looked { role: &persona.role, given: &persona.given, title, scenario: Some(scenario) };
    }
    let role = if let Page::Role(id) = &app.state.handbook.page { id.as_str() } else { "" };
    Looked { role, given: "", title: String::new(), scenario: None }
}

/// Shows the dialog.
pub(super) fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let looked = looked(app);
    let room = space::Room::of(ui.ctx());
    // A short window reads better as a list; whoever chooses has it as they chose.
    let list = app.state.chart.list.unwrap_or(room.is_small());
    let nodes = match looked.scenario {
        Some(scenario) if !list => with_you(people::nodes_of_talk(&app.pack, scenario, looked.role)),
        _ => with_you(people::nodes(&app.pack)),
    };
    let nodes = with_them(app, nodes, looked.role);
    let chosen = app.state.chart.at.as_deref().unwrap_or(looked.role);
    let at = if nodes.iter().any(|node| node.id == chosen) { chosen } else { YOU };
    let name = |node: &Node| sentence(app, &nodes, node, &looked);
    let map = Map {
        nodes: &nodes,
        persona: looked.role,
        given: looked.given,
        at,
        focus: app.state.chart.focus,
        // The card below stays in sight.
        height: (room.height - 412.0).max(160.0),
        name: &name,
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S4;
        if let Some(pressed) = choice::segmented(ui, &["Chart", "List"], Some(usize::from(list))) {
            out.push(Act::AsList(pressed == 1).into());
        }
        if !room.is_small() {
            let keys = "Arrows walk along it. Home: you. End: them. L: chart or list.";
            words::words(ui, Type::Small, Token::TextWeak, keys);
        }
    });
    keys(ui, &map, list, out);
    let pressed = if list { hierarchy_list::show(ui, &map) } else { hierarchy::show(ui, &map) };
    if let Some(id) = pressed {
        out.push(Act::Choose(id).into());
    }
    ui.add_space(space::S2);
    card(ui, app, &nodes, if app.state.chart.at.is_some() { at } else { looked.role }, &looked, out);
}

/// Whoever is in no lane, a patient or a vendor, is on the chart all the same.
fn with_them(app: &App, mut nodes: Vec<Node>, role: &str) -> Vec<Node> {
    let known = app.pack.hierarchy.nodes.iter().find(|known| known.id == role);
    if let Some(known) = known.filter(|_| !nodes.iter().any(|node| node.id == role)) {
        nodes.push(Node {
            id: known.id.clone(),
            title: known.short.clone(),
            lane: LANES.len(),
            rank: u8::MAX,
            reports_to: None,
        });
    }
    nodes
}

/// The learner stands below their supervisor.
fn with_you(mut nodes: Vec<Node>) -> Vec<Node> {
    let Some(lane) = hierarchy::lane(Chain::It) else { return nodes };
    let it = || nodes.iter().filter(|node| node.lane == lane);
    let above =
        it().find(|node| node.title == "Your supervisor").or_else(|| it().max_by_key(|node| node.rank));
    let you = Node {
        id: YOU.to_owned(),
        title: "You".to_owned(),
        lane,
        rank: it().map(|node| node.rank).max().map_or(0, |rank| rank + 1),
        reports_to: above.map(|node| node.id.clone()),
    };
    nodes.push(you);
    nodes
}

fn keys(ui: &Ui, map: &Map<'_>, list: bool, out: &mut Vec<Action>) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let steps = [
        (Key::ArrowUp, Step::Up),
        (Key::ArrowDown, Step::Down),
        (Key::ArrowLeft, Step::Left),
        (Key::ArrowRight, Step::Right),
        (Key::Home, Step::You),
        (Key::End, Step::Them),
    ];
    for (key, way) in steps {
        if pressed(key) {
            // Where there is nobody the focus stays, and is given back if it was elsewhere.
            let next = step(map.nodes, map.at, way, map.persona).unwrap_or(map.at);
            out.push(Act::Choose(next.to_owned()).into());
        }
    }
    if pressed(Key::L) {
        out.push(Act::AsList(!list).into());
    }
}

/// "Charge nurse, nursing, answers to: Nurse manager. Beds, assignments and who may be on the floor, for this shift."
fn sentence(app: &App, nodes: &[Node], node: &Node, looked: &Looked<'_>) -> String {
    let lane = LANES.get(node.lane).copied().unwrap_or(hierarchy::OUTSIDE);
    let on_chart = app.pack.hierarchy.nodes.iter().find(|known| known.id == node.id);
    let title = on_chart.map_or(node.title.as_str(), |known| known.title.as_str());
    let above = node.reports_to.as_ref().and_then(|id| nodes.iter().find(|other| other.id == *id));
    let answers = above.map_or(String::new(), |above| format!(", answers to: {}", above.title));
    let decides = on_chart.map_or(String::new(), |known| format!(". {}", people::sentence(&known.decides)));
    let here = match (node.id == looked.role, looked.given) {
        (true, "") => ", the page you came from",
        (true, _) => ", the person you are talking with",
        _ => "",
    };
    format!(
        "{title}, {}{here}{answers}{decides}",
        if lane == "IT" { lane.to_owned() } else { lane.to_lowercase() }
    )
}

/// What is to be said of a place.
fn card(ui: &mut Ui, app: &App, nodes: &[Node], id: &str, looked: &Looked<'_>, out: &mut Vec<Action>) {
    let note = |ui: &mut Ui, text: &str| {
        words::words(ui, Type::Note, Token::TextNormal, text);
    };
    ui.spacing_mut().item_spacing.y = space::S1;
    let on_chart = app.pack.hierarchy.nodes.iter().find(|known| known.id == id);
    let title = match (on_chart, nodes.iter().find(|node| node.id == id)) {
        _ if id == looked.role && !looked.title.is_empty() => looked.title.clone(),
        (Some(known), _) => known.title.clone(),
        (None, Some(node)) => node.title.clone(),
        (None, None) => {
            note(ui, "Several chains side by side. Rank is read across, the higher the more.");
            return;
        }
    };
    let role = app.pack.roles.get(id);
    ui.horizontal(|ui| {
        ui.set_min_height(space::CONTROL_COMPACT);
        words::words(ui, Type::Strong, Token::TextStrong, &title);
        // In a talk nothing leads away from it.
        if role.is_some() && !app.state.route.in_talk() {
            ui.add_space(space::S3);
            if Button::quiet("Open in the handbook").compact().show(ui).clicked() {
                out.push(Action::CloseDialog);
                out.push(handbook::Act::Open(Page::Role(id.to_owned())).into());
            }
        }
    });
    if id == YOU {
        you(ui, app, looked);
        return;
    }
    if id.starts_with("more-") {
        note(ui, "These play no part in this talk. The list has them all.");
        return;
    }
    let above = on_chart.and_then(|known| known.reports_to.as_ref());
    if let Some(above) = above.and_then(|id| app.pack.hierarchy.nodes.iter().find(|known| known.id == *id)) {
        note(ui, &format!("Answers to: {}", above.title));
    }
    match (role, on_chart) {
        (Some(role), _) => {
            note(ui, &format!("Decides: {}", role.decides.join("; ")));
            let leaves: Vec<String> =
                role.leaves_to.iter().map(|(what, whom)| format!("{what} to {whom}")).collect();
            if !leaves.is_empty() {
                note(ui, &format!("Leaves to others: {}", leaves.join("; ")));
            }
            note(ui, &format!("Quiet power: {}", role.power_informal));
        }
        (None, Some(known)) => note(ui, &format!("Decides: {}", known.decides)),
        (None, None) => {}
    }
}

/// The learner's own place: what they are here, and what they may do.
fn you(ui: &mut Ui, app: &App, looked: &Looked<'_>) {
    let note = |ui: &mut Ui, text: &str| {
        words::words(ui, Type::Note, Token::TextNormal, text);
    };
    let Some(scenario) = looked.scenario.and_then(|id| app.pack.scenarios.get(id)) else {
        note(ui, "A learner in IT. You answer to your supervisor, and decide about your own work.");
        return;
    };
    note(ui, &format!("{}. You answer to your supervisor.", people::sentence(&scenario.learner.role)));
    note(ui, &format!("You may: {}", scenario.learner.may.join("; ")));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_learner_stands_at_the_foot_of_it_below_the_supervisor() {
        let pack = crate::content::load_embedded();
        let nodes = with_you(people::nodes(&pack));
        let you = nodes.iter().find(|node| node.id == YOU).unwrap();
        let above = nodes.iter().find(|node| Some(&node.id) == you.reports_to.as_ref()).unwrap();
        assert_eq!(above.title, "Your supervisor");
        assert!(nodes.iter().all(|node| node.lane != you.lane || node.id == YOU || node.rank < you.rank));
    }
}
