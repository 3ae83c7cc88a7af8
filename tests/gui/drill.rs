//! The drill, the moment of quiet, and the goal that goes from one round to the next: at rest in every form, by keyboard alone.

use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use rounds::app::settings::ThemeSetting;
use rounds::app::state::drill::Act;
use rounds::app::{Action, App, Calm, Drill, LookTab, Route};

use crate::stage::{Window, app, app_at, harness, play, say};

const SIZE: Vec2 = Vec2::new(1280.0, 800.0);
const THEMES: [ThemeSetting; 3] = [ThemeSetting::Day, ThemeSetting::Night, ThemeSetting::Clear];
const SIZES: [((f32, f32), u32); 5] = [
    ((1280.0, 800.0), 100),
    ((1024.0, 640.0), 100),
    ((1920.0, 1080.0), 100),
    ((1280.0, 800.0), 200),
    ((1024.0, 640.0), 200),
];
const HAPPENING: &str = "What was happening for Tomasz? One sentence.";
const BETTER: &str = "What happened the last time a dose would not scan tonight?";

/// A drill in one of its forms.
fn drilling(form: &str, theme: ThemeSetting, zoom: u32) -> App {
    let script = if form == "empty" { "S06-excellent.ron" } else { "S06-poor.ron" };
    let mut app = app_at(Route::Drill, theme, zoom, script);
    match form {
        "empty" => {
            // Nothing was said, so there is nothing to say again.
            app.act(Action::Draw { seed: "K7M2QX".into(), scenario: "S06".into(), role: None });
            app.act(Action::WalkUp);
            app.act(Action::EndHere);
            app.act(Action::ShowWhatHappened);
            app.act(Act::All.into());
        }
        "marked" | "kept" => {
            for line in ["Did you do the module or not?", BETTER] {
                app.act(Act::Typed(line.into()).into());
                app.act(Act::Mark.into());
                if line != BETTER {
                    app.act(Act::Again.into());
                }
            }
            if form == "kept" {
                app.act(Act::Keep.into());
                app.act(Act::NextLine.into());
                app.act(Act::NextLine.into());
            }
        }
        _ => {}
    }
    app
}

/// What a person would want to look at: every form of the drill, what stands before the look, a goal on its way.
pub fn forms(theme: ThemeSetting, zoom: u32) -> Vec<(&'static str, App)> {
    let mut forms: Vec<(&str, App)> = [
        ("Drill-open", "open"),
        ("Drill-marked", "marked"),
        ("Drill-kept", "kept"),
        ("Drill-empty", "empty"),
    ]
    .map(|(name, form)| (name, drilling(form, theme, zoom)))
    .into();
    forms.push(("Calm-offered", after_a_hard_talk(theme, zoom)));
    let mut quiet = after_a_hard_talk(theme, zoom);
    quiet.act(Action::Calm(Calm::Quiet));
    forms.push(("Calm-quiet", quiet));
    let mut asked = after_a_hard_talk(theme, zoom);
    asked.act(Action::Calm(Calm::Over));
    let mut own = asked.state.looking.as_ref().unwrap().record.own.clone();
    own.first_word = "tense".into();
    own.happening = "The night was nearly over and somebody from IT stood there with a number.".into();
    asked.act(Action::Own(Box::new(own)));
    asked.act(Action::Rate("K1".into(), 1));
    forms.push(("Before-asked", asked));
    for (name, tab) in [("Goal-next-time", LookTab::NextTime), ("Goal-overview", LookTab::Overview)] {
        let mut app = with_a_goal(theme, zoom);
        app.act(Action::WalkUp);
        say(&mut app, "Did you complete the e-learning module?");
        say(&mut app, BETTER);
        app.act(Action::EndHere);
        app.act(Action::OpenTab(tab));
        forms.push((name, app));
    }
    let mut sheet = app_at(Route::LookBack(LookTab::Transcript), theme, zoom, "S06-poor.ron");
    sheet.act(Action::SelectMark { turn: 5, mark: 2 });
    sheet.act(Action::Why(true));
    sheet.act(Action::ForInstructors(true));
    forms.push(("Goal-why", sheet));
    let mut again = app_at(Route::LookBack(LookTab::Overview), theme, zoom, "S06-poor.ron");
    again.act(Action::TryAgain(4));
    for line in ["When you can. What gets in the way on the nights when you can’t?", BETTER] {
        say(&mut again, line);
    }
    again.act(Action::EndHere);
    again.act(Action::OpenTab(LookTab::Compare));
    forms.push(("Goal-compare", again));
    let mut talk = with_a_goal(theme, zoom);
    talk.act(Action::WalkUp);
    forms.push(("Goal-talk", talk));
    forms.push(("Goal-briefing", with_a_goal(theme, zoom)));
    forms
}

/// The briefing of a round with a goal and a line that was kept.
fn with_a_goal(theme: ThemeSetting, zoom: u32) -> App {
    let mut app = drilling("kept", theme, zoom);
    let idea = app.state.looking.as_ref().unwrap().debrief.feedforward[0].clone();
    app.act(Action::SetGoal(idea));
    app.act(Action::Draw { seed: "K7M2Q7".into(), scenario: "S06".into(), role: Some("R08".into()) });
    app.act(Action::CloseToast);
    app
}

fn drill(window: &Window) -> &Drill {
    window.state().app.state.drill.as_ref().unwrap()
}

#[test]
fn every_form_of_the_drill_comes_to_rest_in_every_theme_and_size() {
    for form in ["open", "marked", "kept", "empty"] {
        for theme in THEMES {
            for (size, zoom) in SIZES {
                // The words of a page do not hang on the theme: all sizes in one, the others at one size.
                if theme != ThemeSetting::Day && zoom == 100 && size.0 != 1280.0 {
                    continue;
                }
                let mut window = harness(drilling(form, theme, zoom), Vec2::new(size.0, size.1));
                let steps = window.try_run();
                let case = format!("{form}, {theme:?}, {size:?}, {zoom} %");
                assert!(steps.is_ok(), "{case}: {steps:?}");
                assert_eq!(window.unnamed_widgets(), Vec::<String>::new(), "{case}");
            }
        }
    }
}

#[test]
fn a_line_is_drilled_and_kept_and_met_again_by_keyboard_alone() {
    let mut app = app_at(Route::LookBack(LookTab::Transcript), ThemeSetting::Day, 100, "S06-poor.ron");
    app.act(Action::SelectTurn(3));
    let mut window = harness(app, SIZE);
    window.run_ok();
    window.key_press(Key::D);
    window.run_ok();
    assert_eq!(window.state().app.state.route, Route::Drill);
    assert_eq!(drill(&window).open().unwrap().line.turn, 3, "the line that was open comes first");
    // The field has the focus: letters are written, and Enter marks.
    window.event(egui::Event::Text("Done the module?".into()));
    window.run_ok();
    window.key_press(Key::Enter);
    window.run_ok();
    assert!(drill(&window).marked);
    window.get_by_label_contains("would have answered");
    // R says it again, with the words still there.
    window.key_press(Key::R);
    window.run_ok();
    assert_eq!((drill(&window).marked, drill(&window).draft.as_str()), (false, "Done the module?"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(egui::Event::Text(BETTER.into()));
    window.run_ok();
    window.key_press(Key::Enter);
    window.run_ok();
    assert_eq!(drill(&window).open().unwrap().tries.len(), 2);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run_ok();
    assert_eq!(drill(&window).at, 1, "the next line is open");
    let kept = window.state().app.state.looking.as_ref().unwrap().record.own.kept.clone();
    assert_eq!(kept[0].line, BETTER);
    // Letters go into the field, also those that are keys elsewhere.
    window.event(egui::Event::Text("Now, how is it at night?".into()));
    window.key_press(Key::N);
    window.run_ok();
    assert_eq!(drill(&window).at, 1);
    window.key_press(Key::Escape);
    window.run_ok();
    assert_eq!(window.state().app.state.route, Route::LookBack(LookTab::Transcript));
    // Before the next round it stands there.
    window.key_press_modifiers(Modifiers::COMMAND, Key::N);
    window.run_ok();
    assert_eq!(window.state().app.state.route, Route::Briefing);
    window.get_by_label(&format!("“{BETTER}”"));
}

#[test]
fn the_marks_stand_where_the_field_was_and_nothing_moves() {
    let mut window = harness(drilling("open", ThemeSetting::Day, 100), SIZE);
    window.run_ok();
    let bead = |window: &Window| window.get_by_label_contains("Your line from turn").rect();
    let field = window.get_by_label("Your line, said again").rect();
    let before = bead(&window);
    window.state_mut().app.act(Act::Typed(BETTER.into()).into());
    window.run_ok();
    window.state_mut().app.act(Act::Mark.into());
    window.run_ok();
    assert_eq!(bead(&window), before);
    let words = window.get_by_label(BETTER).rect();
    assert!(
        (words.left() - field.left()).abs() < 1.0 && (words.top() - field.top()).abs() < 1.0,
        "{words} {field}"
    );
    let tries = window.get_by_label_contains("Try 1, level").rect();
    assert!(tries.top() >= field.bottom(), "the beads stand below the field, at {tries}");
}

#[test]
fn every_way_into_the_drill_is_there() {
    for (tab, name) in [
        (LookTab::NextTime, "Drill this talk"),
        (LookTab::Overview, "Drill: "),
        (LookTab::Transcript, "Drill this"),
    ] {
        let app = app_at(Route::LookBack(tab), ThemeSetting::Day, 100, "S06-poor.ron");
        let mut window = harness(app, Vec2::new(1280.0, 1600.0));
        window.run_ok();
        let way = window.query_all_by_label_contains(name).next();
        way.unwrap_or_else(|| panic!("no way called “{name}…”")).click();
        window.run_ok();
        assert_eq!(window.state().app.state.route, Route::Drill, "{name}");
    }
}

/// A talk that ended badly.
fn after_a_hard_talk(theme: ThemeSetting, zoom: u32) -> App {
    let mut app = app(theme, zoom);
    app.act(Action::Draw { seed: "K7M2QX".into(), scenario: "S06".into(), role: Some("R08".into()) });
    app.act(Action::WalkUp);
    say(&mut app, "This is user error. Your nurses are lazy.");
    app.act(Action::EndHere);
    app
}

#[test]
fn after_a_hard_talk_a_moment_of_quiet_is_offered_and_one_key_leads_past_it() {
    let calm = |window: &Window| window.state().app.state.looking.as_ref().unwrap().calm;
    let mut window = harness(after_a_hard_talk(ThemeSetting::Day, 100), SIZE);
    assert!(window.try_run().is_ok());
    assert_eq!(calm(&window), Calm::Offered);
    window.get_by_label("That was a lot.");
    window.get_by_label("Two quiet minutes").click();
    assert!(window.try_run().is_ok(), "the quiet page asks for no repaint");
    assert_eq!(calm(&window), Calm::Quiet);
    assert_eq!(window.unnamed_widgets(), Vec::<String>::new());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run_ok();
    assert_eq!(calm(&window), Calm::Over);
    assert_eq!(window.state().app.state.route, Route::BeforeLook);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run_ok();
    assert_eq!(window.state().app.state.route, Route::LookBack(LookTab::Overview));
    // A good talk goes straight to the questions.
    let window = harness(app_at(Route::BeforeLook, ThemeSetting::Day, 100, "S06-excellent.ron"), SIZE);
    assert_eq!(calm(&window), Calm::Over);
}

#[test]
fn what_is_said_before_the_look_is_kept_with_the_round() {
    let mut app = app_at(Route::BeforeLook, ThemeSetting::Day, 100, "S06-excellent.ron");
    app.act(Action::CloseToast);
    let mut window = harness(app, Vec2::new(1280.0, 1200.0));
    window.run_ok();
    window.get_by_label("tense").click();
    window.run_ok();
    window.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, HAPPENING).focus();
    window.run_ok();
    window.event(egui::Event::Text("The night was long, as Mrs Okafor, born 3 March 1951, knows.".into()));
    window.run_ok();
    // The digits rate the row that has the focus.
    window.get_all_by_label("0 missing").next().unwrap().focus();
    window.run_ok();
    window.key_press(Key::Num2);
    window.run_ok();
    let record = window.state().app.state.looking.as_ref().unwrap().record.clone();
    assert!(HAPPENING.contains(&record.persona.given));
    let focus = &crate::stage::pack().scenarios["S06"].focus.0;
    assert_eq!(record.self_ratings.get(focus), Some(&2));
    assert_eq!(record.own.first_word, "tense");
    assert!(record.own.happening.contains("Okafor"), "what was typed stands in the field");
    window.state_mut().app.act(Action::LookAt(record.id.clone()));
    let kept = &window.state().app.state.looking.as_ref().unwrap().record;
    assert_eq!((kept.own.first_word.as_str(), kept.self_ratings.get(focus)), ("tense", Some(&2)));
    assert!(!kept.own.happening.contains("Okafor") && kept.own.happening.contains("The night was long"));
}

#[test]
fn on_a_small_window_the_questions_come_one_after_the_other() {
    let app = app_at(Route::BeforeLook, ThemeSetting::Day, 200, "S06-excellent.ron");
    let mut window = harness(app, SIZE);
    window.run_ok();
    window.get_by_label("First word that comes up?");
    for _ in 0..3 {
        window.get_by_label("Next").click();
        window.run_ok();
    }
    assert!(window.query_by_label("First word that comes up?").is_none());
    window.get_by_label("How did you do? Your own view first.");
    window.get_by_label("Show me what happened").click();
    window.run_ok();
    assert_eq!(window.state().app.state.route, Route::LookBack(LookTab::Overview));
}

#[test]
fn an_idea_becomes_the_goal_of_the_next_round_and_is_looked_at_in_its_look_back() {
    let mut window =
        harness(app_at(Route::LookBack(LookTab::NextTime), ThemeSetting::Day, 100, "S06-poor.ron"), SIZE);
    window.run_ok();
    let idea = window.state().app.state.looking.as_ref().unwrap().debrief.feedforward[0].clone();
    window.get_by_label(&idea).click();
    window.run_ok();
    assert_eq!(window.state().app.state.looking.as_ref().unwrap().record.goal, idea);
    // Nothing was set out before this round, so nothing is looked at.
    assert!(window.query_by_label("You set out to").is_none());
    let act = |window: &mut Window, action: Action| window.state_mut().app.act(action);
    // The same for an idea whose skill every talk with a question calls for.
    let idea = crate::stage::pack().rules.skill_file("K3").unwrap().feedforward[0].clone();
    act(&mut window, Action::SetGoal(idea.clone()));
    act(
        &mut window,
        Action::Draw { seed: "K7M2Q7".into(), scenario: "S06".into(), role: Some("R08".into()) },
    );
    window.run_ok();
    window.get_by_label(&format!("Goal: {idea}"));
    act(&mut window, Action::WalkUp);
    window.run_ok();
    window.get_by_label("You set out to");
    window.get_by_label(&idea);
    say(&mut window.state_mut().app, "Did you complete the e-learning module?");
    say(&mut window.state_mut().app, BETTER);
    act(&mut window, Action::EndHere);
    act(&mut window, Action::OpenTab(LookTab::NextTime));
    window.run_ok();
    let looking = window.state().app.state.looking.as_ref().unwrap();
    let look = looking.aim.clone().expect("the goal is looked at");
    assert_eq!((look.aim.as_str(), looking.record.own.aim.as_str()), (idea.as_str(), idea.as_str()));
    window.get_by_label("You set out to");
    window.get_by_label(&format!("“{idea}”"));
    let words = window.query_all_by_label_contains("quoted: ").count();
    assert!(words > 0, "the learner's own words stand beside it");
    // It is in the record, so the look is there after a restart as well.
    let id = looking.record.id.clone();
    act(&mut window, Action::LookAt(id));
    assert_eq!(window.state().app.state.looking.as_ref().unwrap().aim, Some(look));
    // A second try has the same goal.
    act(&mut window, Action::TryAgain(1));
    assert_eq!(window.state().app.state.talk.as_ref().unwrap().aim, idea);
}

#[test]
fn on_a_small_window_the_reasons_come_as_a_sheet_and_lead_from_mark_to_mark() {
    for (size, zoom) in SIZES {
        let app = app_at(Route::LookBack(LookTab::Transcript), ThemeSetting::Day, zoom, "S06-poor.ron");
        let mut window = harness(app, Vec2::new(size.0, size.1));
        window.run_ok();
        assert!(window.query_by_label("Next mark").is_none(), "{size:?}: it is asked for");
        window.key_press(Key::W);
        assert!(window.try_run().is_ok(), "{size:?} at {zoom} %");
        assert_eq!(window.unnamed_widgets(), Vec::<String>::new());
        let beside = zoom == 100;
        assert_eq!(window.query_by_label("Next mark").is_none(), beside, "{size:?} at {zoom} %");
        let selected = |window: &Window| window.state().app.state.looking.as_ref().unwrap().selected;
        window.state_mut().app.act(Action::SelectTurn(1));
        window.run_ok();
        let mut seen = vec![selected(&window)];
        for _ in 0..4 {
            window.key_press(Key::N);
            window.run_ok();
            seen.push(selected(&window));
        }
        let mut sorted = seen.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(seen, sorted, "each mark once, in the order of the talk");
        window.key_press_modifiers(Modifiers::SHIFT, Key::N);
        window.run_ok();
        assert_eq!(selected(&window), seen[3]);
        if !beside {
            window.key_press(Key::Escape);
            window.run_ok();
            assert!(window.query_by_label("Next mark").is_none());
            assert_eq!(window.state().app.state.route, Route::LookBack(LookTab::Transcript));
        }
    }
}

#[test]
fn what_a_line_came_to_is_in_view_also_where_the_field_fills_the_page() {
    for (size, zoom) in SIZES {
        let app = app_at(Route::Drill, ThemeSetting::Day, zoom, "S06-poor.ron");
        let mut window = harness(app, Vec2::new(size.0, size.1));
        window.run_ok();
        window.event(egui::Event::Text(BETTER.into()));
        window.run_ok();
        window.key_press(Key::Enter);
        window.run_ok();
        window.run_steps(4);
        let keep = window.get_by_label("Keep this one").rect();
        let height = size.1 * 100.0 / zoom as f32;
        assert!(keep.top() > 44.0 && keep.bottom() <= height, "{keep} in {height} at {size:?}, {zoom} %");
    }
}

#[test]
fn the_reasons_lead_to_the_handbook_and_the_rules_are_folded_until_they_are_asked_for() {
    let app = app_at(Route::LookBack(LookTab::Transcript), ThemeSetting::Day, 100, "S06-poor.ron");
    let mut window = harness(app, Vec2::new(1280.0, 3200.0));
    window.run_ok();
    assert!(window.query_all_by_label_contains(" sounds like").count() > 0);
    let rules = |window: &Window| window.query_all_by_label_contains("/levels[").count();
    assert_eq!(rules(&window), 0);
    window.get_by_label("For instructors: the rules").click();
    window.run_ok();
    assert!(rules(&window) > 0);
    assert_eq!(window.unnamed_widgets(), Vec::<String>::new());
    window.query_all_by_label_contains("Handbook: ").next().expect("a way to the handbook").click();
    window.run_ok();
    assert_eq!(window.state().app.state.route, Route::Handbook);
    window.state_mut().app.act(Action::Back);
    assert_eq!(window.state().app.state.route, Route::LookBack(LookTab::Transcript));
}

#[test]
fn every_step_of_the_look_back_has_its_key() {
    let app = app_at(Route::LookBack(LookTab::Transcript), ThemeSetting::Day, 100, "S06-poor.ron");
    let mut window = harness(app, SIZE);
    window.run_ok();
    let press = |window: &mut Window, key: Key| {
        window.key_press(key);
        window.run_ok();
    };
    let looking = |window: &Window| window.state().app.state.looking.clone().unwrap();
    let turns = looking(&window).debrief.turns.len();
    press(&mut window, Key::End);
    assert_eq!(looking(&window).turn(), turns);
    press(&mut window, Key::J);
    assert_eq!(looking(&window).turn(), turns, "there is none behind the last");
    press(&mut window, Key::Home);
    assert_eq!(looking(&window).turn(), 1);
    press(&mut window, Key::I);
    assert!(looking(&window).thoughts_hidden);
    press(&mut window, Key::C);
    assert_eq!(window.state().app.state.route, Route::LookBack(LookTab::Transcript), "there is one try only");
    press(&mut window, Key::S);
    assert_eq!(window.state().app.state.route, Route::LookBack(LookTab::TheyKnew));
    assert!(looking(&window).facts_shown);
    for (at, tab) in LookTab::ALL.into_iter().enumerate() {
        window.key_press_modifiers(Modifiers::COMMAND, Key::from_name(&(at + 1).to_string()).unwrap());
        window.run_ok();
        assert_eq!(window.state().app.state.route, Route::LookBack(tab));
    }
    // In a field the letters are written.
    let field = window.get_by_role_and_label(egui::accesskit::Role::TextInput, "My own");
    field.focus();
    window.run_ok();
    window.event(egui::Event::Text("S".into()));
    press(&mut window, Key::S);
    assert_eq!(window.state().app.state.route, Route::LookBack(LookTab::NextTime));
}

/// A learner who knows both skills in focus of the scenario.
fn advanced(app: &mut App) {
    let one = rounds::progress::sample::sample(&crate::stage::pack(), 20_782)[0].clone();
    let focus = &crate::stage::pack().scenarios["S06"].focus;
    let levels: std::collections::BTreeMap<String, u8> = [(focus.0.clone(), 3), (focus.1.clone(), 3)].into();
    let played = (0..3).map(|day| rounds::progress::Played {
        id: format!("known-{day}"),
        day: 20_779 + day,
        sample: false,
        levels: levels.clone(),
        ..one.clone()
    });
    app.act(rounds::app::ProgressAct::Read { played: played.collect(), today: 20_782, hour: 20 }.into());
}

#[test]
fn whoever_knows_the_skills_is_asked_for_their_own_view_before_a_hint_and_before_the_look() {
    let hint = "Your own view first: what did you hear in that last line?";
    let before = "What would you say the same way again, and what another way?";
    for known in [false, true] {
        let mut app = app(ThemeSetting::Day, 100);
        app.act(Action::Draw { seed: "K7M2QX".into(), scenario: "S06".into(), role: None });
        app.act(Action::WalkUp);
        say(&mut app, "What happens at night?");
        if known {
            advanced(&mut app);
        }
        let mut window = harness(app, SIZE);
        window.run_ok();
        window.key_press(Key::F2);
        window.run_ok();
        assert_eq!(window.query_all_by_label(hint).count() > 0, known);
        // The help is there for everybody.
        window.get_by_label("Which skill");
        window.state_mut().app.act(Action::EndHere);
        window.state_mut().app.act(Action::Calm(Calm::Over));
        if known {
            advanced(&mut window.state_mut().app);
        }
        window.run_ok();
        assert_eq!(window.query_all_by_label(before).count() > 0, known);
    }
}

#[test]
fn a_drill_of_the_handbook_takes_the_newest_line_that_has_a_step_left() {
    let mut app = app(ThemeSetting::Day, 100);
    play(&mut app, "S06-poor.ron", 4);
    app.act(Action::EndHere);
    app.act(Action::Go(Route::Home));
    let page = rounds::app::handbook::Page::Skill("K3".into());
    app.act(rounds::app::state::handbook::Act::Open(page).into());
    let mut window = harness(app, Vec2::new(1280.0, 1000.0));
    window.run_ok();
    window.get_by_label("Drill this").click();
    window.run_ok();
    assert_eq!(window.state().app.state.route, Route::Drill);
    window.key_press(Key::Escape);
    window.run_ok();
    assert_eq!(window.state().app.state.route, Route::Handbook);
}
