//! Handbook, library and palette: every page and shelf comes to rest at every size, all of it has names, and everything is
//! reached by keyboard.

use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use rounds::app::handbook::{self, Page};
use rounds::app::settings::ThemeSetting;
use rounds::app::state::handbook as book;
use rounds::app::state::library::{self, Shelf};
use rounds::app::{Action, App, LookTab, Route};

use crate::stage::{Window, app, app_at, harness, pack, play};

const SIZES: [((f32, f32), u32); 4] =
    [((1280.0, 800.0), 100), ((1024.0, 640.0), 100), ((1280.0, 800.0), 200), ((1024.0, 640.0), 200)];

#[track_caller]
fn check_rest(app: App, size: (f32, f32), what: &str) {
    let mut window = harness(app, Vec2::new(size.0, size.1));
    let steps = window.try_run();
    assert!(steps.is_ok(), "{what} does not come to rest at {size:?}: {steps:?}");
    assert_eq!(window.unnamed_widgets(), Vec::<String>::new(), "{what} at {size:?}");
}

fn type_text(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run_ok();
}

fn press_key(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run_ok();
}

/// Tab until something whose name begins so has the focus, then Enter.
#[track_caller]
fn press(window: &mut Window, begins: &str) {
    for _ in 0..120 {
        window.key_press(Key::Tab);
        window.run_ok();
        let here = window.query_all_by(|node| {
            node.is_focused() && node.label().is_some_and(|label| label.starts_with(begins))
        });
        if here.count() > 0 {
            window.key_press(Key::Enter);
            window.run_ok();
            return;
        }
    }
    panic!("Tab never reaches “{begins}”");
}

#[test]
fn every_page_of_the_handbook_comes_to_rest() {
    for (at, page) in handbook::all(&pack()).into_iter().enumerate() {
        let (size, zoom) = SIZES[at % SIZES.len()];
        let mut app = app(ThemeSetting::Day, zoom);
        app.act(book::Act::Open(page.clone()).into());
        assert_eq!(app.state.route, Route::Handbook);
        check_rest(app, size, &format!("{page:?}"));
    }
}

#[test]
fn pages_shelves_and_sheets_come_to_rest_at_every_size() {
    for (size, zoom) in SIZES {
        for page in [Page::text("rules"), Page::text(handbook::WORDS), Page::Skill("K3".into())] {
            let mut app = app(ThemeSetting::Clear, zoom);
            app.act(book::Act::Open(page.clone()).into());
            check_rest(app, size, &format!("{page:?}"));
        }
        for sheet in [book::Sheet::Contents, book::Sheet::OnThisPage] {
            let mut app = app(ThemeSetting::Day, zoom);
            app.act(book::Act::Open(Page::text("clock")).into());
            app.act(book::Act::Sheet(sheet).into());
            check_rest(app, size, &format!("{sheet:?}"));
        }
        for shelf in [Shelf::People, Shelf::Skills, Shelf::Programmes] {
            let mut app = app(ThemeSetting::Night, zoom);
            app.act(Action::Go(Route::Library));
            app.act(library::Act::Shelf(shelf).into());
            check_rest(app, size, &format!("{shelf:?}"));
        }
        let mut app = app(ThemeSetting::Day, zoom);
        app.act(library::Act::Show("S16".into()).into());
        app.act(library::Act::ToggleFilters.into());
        check_rest(app, size, "the chosen scenario");
    }
}

#[test]
fn the_palette_finds_a_skill_and_the_way_back_leads_page_by_page() {
    let app = app_at(Route::Home, ThemeSetting::Day, 100, "");
    let mut window = harness(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    press_key(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "listening");
    press_key(&mut window, Modifiers::NONE, Key::Enter);
    let state =
        |window: &Window| (window.state().app.state.route, window.state().app.state.handbook.page.clone());
    assert_eq!(state(&window), (Route::Handbook, Page::Skill("K1".into())));
    press_key(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "hosptial clock");
    window.get_by_label_contains("Did you mean “hospital clock”?");
    press_key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(state(&window).1, Page::text("clock"));
    press_key(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(state(&window), (Route::Handbook, Page::Skill("K1".into())));
    press_key(&mut window, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(state(&window).0, Route::Home);
}

#[test]
fn the_arrows_of_the_palette_choose_another_line() {
    let mut window = harness(app(ThemeSetting::Day, 100), Vec2::new(1280.0, 800.0));
    window.run_ok();
    press_key(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "nurse");
    press_key(&mut window, Modifiers::NONE, Key::ArrowDown);
    let second = rounds::app::find::find(&pack(), Route::Home, "nurse").hits[1].target.clone();
    press_key(&mut window, Modifiers::NONE, Key::Enter);
    let rounds::app::find::Target::Page(page) = second else { panic!("{second:?}") };
    assert_eq!(window.state().app.state.handbook.page, page);
}

#[test]
fn in_a_talk_a_word_is_told_without_leaving_it() {
    let app = app_at(Route::Encounter, ThemeSetting::Day, 100, "S06-poor.ron");
    let mut window = harness(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    press_key(&mut window, Modifiers::COMMAND, Key::K);
    type_text(&mut window, "wristband");
    window.key_press(Key::Enter);
    window.run_steps(3);
    assert_eq!(window.state().app.state.route, Route::Encounter);
    let told = window.state().app.state.toast.clone().unwrap_or_default();
    assert!(told.starts_with("wristband: ") && told.contains("In your work"), "{told}");
}

#[test]
fn a_word_in_a_text_opens_its_entry() {
    let mut app = app(ThemeSetting::Day, 100);
    app.act(book::Act::Open(Page::text("hierarchy")).into());
    let mut window = harness(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    press(&mut window, "CMO, a word of the glossary");
    let state = &window.state().app.state.handbook;
    assert_eq!((state.page.clone(), state.word_find.as_str()), (Page::text(handbook::WORDS), "CMO"));
    let glossary = &window.state().app.pack.glossary;
    assert_eq!(state.word.map(|at| glossary.entries[at].word.as_str()), Some("CMO"));
}

#[test]
fn contents_sections_and_fields_work_by_keyboard_alone() {
    let mut app = app(ThemeSetting::Day, 100);
    app.act(Action::Go(Route::Handbook));
    let mut window = harness(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    press(&mut window, "Rules and law");
    assert_eq!(window.state().app.state.handbook.page, Page::text("rules"));
    press_key(&mut window, Modifiers::COMMAND, Key::F);
    type_text(&mut window, "snooping");
    press_key(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(window.state().app.state.handbook.page, Page::text(handbook::WORDS));
    window.get_by_label("snooping");
    press(&mut window, "Rules");
    press_key(&mut window, Modifiers::COMMAND, Key::F);
    press_key(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "EMTALA");
    window.get_by_label("EMTALA");
}

#[test]
fn the_library_names_the_filter_that_hides_most_and_clears_it() {
    let mut app = app(ThemeSetting::Day, 100);
    app.act(Action::Go(Route::Library));
    app.act(library::Act::Person(Some("R22".into())).into());
    app.act(library::Act::Skill(Some("K14".into())).into());
    let mut window = harness(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    window.get_by_label("No scenario fits all of that.");
    window.get_by_label("The filter that hides most is Person.");
    press(&mut window, "Clear Person");
    assert_eq!(window.state().app.state.library.active().len(), 1);
    window.run_ok();
    assert!(window.query_by_label("No scenario fits all of that.").is_none());
}

#[test]
fn a_turn_of_ones_own_is_reached_from_the_page_of_its_skill() {
    let mut app = app(ThemeSetting::Day, 100);
    play(&mut app, "S06-poor.ron", usize::MAX);
    app.act(Action::EndHere);
    app.act(book::Act::Open(Page::Skill("K1".into())).into());
    let turns = app.state.handbook.turns.clone();
    assert!(!turns.is_empty());
    let mut window = harness(app, Vec2::new(1280.0, 800.0));
    window.run_ok();
    press(&mut window, &format!("Turn {}, {}", turns[0].turn, turns[0].persona));
    let state = &window.state().app.state;
    assert_eq!(state.route, Route::LookBack(LookTab::Transcript));
    assert_eq!(state.looking.as_ref().unwrap().selected.0, usize::from(turns[0].turn));
}

#[test]
fn a_programme_shows_what_was_done_and_leads_to_the_next_round() {
    let mut app = app(ThemeSetting::Day, 100);
    play(&mut app, "S06-excellent.ron", usize::MAX);
    app.act(Action::EndHere);
    app.act(Action::Go(Route::Library));
    app.act(library::Act::Shelf(Shelf::Programmes).into());
    let mut window = harness(app, Vec2::new(1280.0, 2000.0));
    window.run_ok();
    window.get_by_label("1 of 5 rounds done");
    press(&mut window, "Read the briefing of step 1");
    let state = &window.state().app.state;
    assert_eq!(state.route, Route::Briefing);
    let case = &state.briefing.as_ref().unwrap().case;
    assert_eq!((case.scenario.as_str(), case.role.as_deref()), ("S01", Some("R05")));
}
