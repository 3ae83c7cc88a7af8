//! Progress and home over many rounds: at rest in every form, a thousand rows drawn as needed, and a way by keyboard alone.

use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use rounds::app::settings::ThemeSetting;
use rounds::app::{Action, App, LookTab, ProgressAct, Route};
use rounds::progress::{Played, Scaffold, sample};
use rounds::session::Ending;

use crate::stage::{Window, app, app_at, harness, pack, play};

const TODAY: i64 = 20_782;

/// A program whose learner has played so many rounds.
fn app_with(rounds: usize, theme: ThemeSetting, zoom: u32) -> App {
    let mut app = app_at(Route::Progress, theme, zoom, "");
    let invented = sample::sample(&pack(), TODAY);
    let played: Vec<Played> = (0..rounds)
        .map(|at| Played {
            id: format!("round-{at}"),
            day: TODAY - ((rounds - at) / 3) as i64,
            sample: false,
            ..invented[at % invented.len()].clone()
        })
        .collect();
    app.act(ProgressAct::Read { played, today: TODAY, hour: 20 }.into());
    app
}

#[test]
fn empty_sample_one_and_many_rounds_come_to_rest_as_charts_and_as_tables() {
    for theme in [ThemeSetting::Day, ThemeSetting::Night, ThemeSetting::Clear] {
        for (size, zoom) in [((1280.0, 800.0), 100), ((1920.0, 1080.0), 100), ((1280.0, 800.0), 200)] {
            for rounds in [0, 1, 40] {
                for switched in [false, true] {
                    let mut app = app_with(rounds, theme, zoom);
                    app.state.progress.switched = switched;
                    app.state.progress.unseen = true;
                    if rounds == 0 && switched {
                        app.act(ProgressAct::ShowSample.into());
                    }
                    let mut window = harness(app, Vec2::new(size.0, size.1));
                    let steps = window.try_run();
                    let case = format!("{rounds} rounds, {theme:?}, {size:?}, {zoom} %, {switched}");
                    assert!(steps.is_ok(), "{case}: {steps:?}");
                    assert_eq!(window.unnamed_widgets(), Vec::<String>::new(), "{case}");
                }
            }
        }
    }
}

#[test]
fn every_chart_has_its_sentence_for_a_name() {
    let mut window = harness(app_with(40, ThemeSetting::Day, 100), Vec2::new(1280.0, 800.0));
    window.run_ok();
    for begins in ["You found out", "You see yourself", "Asking:", "Rounds this week", "You say"] {
        let named = window.query_all_by_label_contains(begins).count();
        let week =
            begins.starts_with("Rounds") && window.query_all_by_label_contains("this week:").count() > 0;
        let rating =
            begins.starts_with("You see") && window.query_all_by_label_contains("You rate").count() > 0;
        assert!(named > 0 || week || rating, "no chart is called “{begins}…”");
    }
}

#[test]
fn of_a_thousand_rounds_only_those_in_sight_are_drawn() {
    let mut app = app_with(1000, ThemeSetting::Day, 100);
    app.state.focus_find = true;
    let mut window = harness(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    let drawn = window.query_all_by_label_contains("Look back at").count();
    assert!((10..40).contains(&drawn), "{drawn} rows are drawn");
    assert_eq!(window.query_all_by_label("1000 rounds").count(), 1);
}

/// Tab until a control whose name holds this has the focus, then Enter.
#[track_caller]
fn press(window: &mut Window, name: &str) {
    for _ in 0..120 {
        window.key_press(Key::Tab);
        window.run_ok();
        if window.query_all_by_label_contains(name).any(|node| node.is_focused()) {
            window.key_press(Key::Enter);
            window.run_ok();
            return;
        }
    }
    panic!("Tab never reaches “{name}”");
}

#[test]
fn from_home_a_round_is_found_and_looked_at_by_keyboard_alone() {
    let mut app = app(ThemeSetting::Day, 100);
    for script in ["S06-poor.ron", "S01-poor.ron"] {
        play(&mut app, script, 2);
        app.act(Action::EndHere);
    }
    app.act(Action::Go(Route::Home));
    let mut window = harness(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    press(&mut window, "All rounds");
    assert_eq!(window.state().app.state.route, Route::Progress);
    window.key_press_modifiers(Modifiers::COMMAND, Key::T);
    window.run_ok();
    assert!(window.state().app.state.progress.switched);
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run_ok();
    window.event(egui::Event::Text("scans".into()));
    window.run_ok();
    assert_eq!(window.query_all_by_label_contains("Look back at").count(), 1);
    press(&mut window, "Look back at Why the scans dropped");
    assert_eq!(window.state().app.state.route, Route::LookBack(LookTab::Overview));
}

#[test]
fn the_goal_is_changed_where_it_was_chosen() {
    let mut app = app(ThemeSetting::Day, 100);
    play(&mut app, "S06-poor.ron", 2);
    app.act(Action::EndHere);
    app.act(Action::SetGoal("Ask before I name a cause.".into()));
    app.act(Action::Go(Route::Home));
    let mut window = harness(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    press(&mut window, "Change the goal");
    assert_eq!(window.state().app.state.route, Route::LookBack(LookTab::NextTime));
}

#[test]
fn a_card_that_was_put_away_stays_away_and_the_round_stays() {
    let mut app = app(ThemeSetting::Day, 100);
    play(&mut app, "S06-poor.ron", 2);
    app.act(Action::PutAway);
    let mut window = harness(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    press(&mut window, "Put away");
    assert_eq!(window.query_all_by_label("Where you left off").count(), 0);
    let progress = &window.state().app.state.progress;
    assert_eq!(progress.played.iter().filter(|round| round.ending == Ending::Unfinished).count(), 1);
}

#[test]
fn the_newcomer_sees_it_done_and_the_other_says_first_what_they_will_try() {
    let mut newcomer = app(ThemeSetting::Day, 100);
    newcomer.act(Action::Draw { seed: "K7M2QX".into(), scenario: "S06".into(), role: None });
    assert!(newcomer.state.briefing.as_ref().unwrap().worked.is_some());
    let mut window = harness(newcomer, Vec2::new(1280.0, 800.0));
    window.run_ok();
    assert_eq!(window.query_all_by_label_contains("see it done once").count(), 1);

    let mut app = app(ThemeSetting::Day, 100);
    app.act(Action::Draw { seed: "K7M2QX".into(), scenario: "S06".into(), role: None });
    let briefing = app.state.briefing.as_mut().unwrap();
    (briefing.scaffold, briefing.worked, briefing.examples) = (Scaffold::ReflectFirst, None, false);
    app.act(Action::Plan("Name the load, then wait.".into()));
    let mut window = harness(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    press(&mut window, "Show wordings");
    assert!(window.state().app.state.briefing.as_ref().unwrap().examples);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run_ok();
    assert_eq!(window.state().app.state.talk.as_ref().unwrap().notes, "Name the load, then wait.");
}
