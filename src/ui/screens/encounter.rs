//! The talk: the other person at the left, the thread of the talk, and the field below it.

use egui::{Align, Frame, Margin, Panel, ScrollArea, Stroke, Ui, Vec2};

use super::{beside_talk, find_bar, persona_panel, top_bar};
use crate::app::in_text::Line;
use crate::app::settings::TakeBack;
use crate::app::{Action, App, Command, Talk};
use crate::session::Ending;
use crate::ui::icon::Icon;
use crate::ui::theme::{Token, Type, card_edge, look, space};
use crate::ui::widgets::button::{Button, Kind};
use crate::ui::widgets::composer::Composer;
use crate::ui::widgets::thread::Thread;
use crate::ui::widgets::{region, turn, words};

/// Shows the talk.
pub fn show(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let Some(talk) = &app.state.talk else {
        out.push(Action::Go(crate::app::Route::Home));
        return;
    };
    let room = space::Room::of(ui.ctx());
    let title = talk.scenario().map_or(("", ""), |s| (s.title.as_str(), s.place.as_str()));
    let way_out = (Icon::Leave, "Leave", Action::Do(Command::Leave));
    top_bar::round(ui, app, way_out, title, out, |ui, out| tools(ui, talk, room, out));
    find_bar::escape(ui, app, out);
    persona_panel::show(ui, app, talk, out);
    beside_talk::show(ui, app, talk, room, out);
    composer(ui, app, talk, room, out);
    let found = find_bar::show(ui, app, out);
    transcript(ui, app, talk, room, &found, out);
}

fn tools(ui: &mut Ui, talk: &Talk, room: space::Room, out: &mut Vec<Action>) {
    use crate::ui::widgets::button::icon_only;
    let pause = if talk.paused { ("Go on", Icon::GoOn) } else { ("Pause", Icon::Pause) };
    let notes_key = Command::Notes.keys().text();
    let pause_key = Command::Pause.keys().text();
    let (paused, notes) = if room.is_small() {
        let paused = icon_only(ui, pause.1, pause.0, Some(&pause_key), talk.paused);
        (paused, icon_only(ui, Icon::Notes, "Notes", Some(&notes_key), talk.notes_open))
    } else {
        let paused = Button::new(Kind::Tool, pause.0).icon(pause.1).tip(&pause_key).show(ui);
        (paused, Button::new(Kind::Tool, "Notes").icon(Icon::Notes).tip(&notes_key).show(ui))
    };
    if room.width >= 1200.0 {
        let key = Command::Present.keys().text();
        let present = Button::new(Kind::Tool, "Projector").icon(Icon::Present).tip(&key);
        if present.show(ui).clicked() {
            out.push(Action::Do(Command::Present));
        }
    }
    if paused.clicked() {
        out.push(Action::TogglePause);
    }
    if notes.clicked() {
        out.push(Action::ToggleNotes);
    }
}

/// The width of the column, and how far it stands from the left of what is free.
fn column(room: space::Room, free: f32) -> (f32, f32) {
    if room.is_small() {
        return (free - 32.0, 16.0);
    }
    let width = 640.0_f32.min(free - 48.0);
    // With room to spare the column stands where the drawing has it: a little left of the middle.
    let left = if free > 1100.0 { (free - width) / 2.0 } else { ((free - width) / 3.0).min(120.0) };
    (width, left.max(24.0))
}

fn composer(ui: &mut Ui, app: &App, talk: &Talk, room: space::Room, out: &mut Vec<Action>) {
    let look = look(ui.ctx());
    let (width, left) = column(room, ui.available_width());
    let pad = if room.short { 6 } else { 12 };
    let frame = Frame::new().fill(look.get(Token::Surface)).inner_margin(Margin {
        left: left as i8,
        right: 0,
        top: pad + 4,
        bottom: pad,
    });
    let left_margin = left;
    let frame = Frame { inner_margin: Margin { left: 0, ..frame.inner_margin }, ..frame };
    let shown =
        Panel::bottom("composer").resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
            region::region(ui, "Answering");
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(left_margin);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S2;
                    ui.set_width(width);
                    below(ui, app, talk, room, out);
                });
            });
        });
    let rect = shown.response.rect;
    let stroke = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, stroke);
}

fn below(ui: &mut Ui, app: &App, talk: &Talk, room: space::Room, out: &mut Vec<Action>) {
    if talk.is_over() {
        ended(ui, talk, out);
        return;
    }
    if talk.recovered {
        let text = "You were here. Nothing was lost, your half-written line is below.";
        words::words(ui, Type::Small, Token::LampText, text);
    }
    if let Some(why) = &talk.unsaved {
        words::words(ui, Type::Small, Token::Flag, &format!("Not saved yet. {why}"));
    }
    if talk.guide {
        guide(ui, talk, room, out);
    }
    let persona = &talk.session.persona;
    let name = persona.name();
    let closed = if talk.paused { Some("Paused. They are not counting this. Ctrl P goes on.") } else { None };
    let composer = Composer {
        to: &name,
        given: &persona.given,
        takes_in: Some(persona.words),
        ctrl_enter: app.state.settings.ctrl_enter,
        closed,
        step_back: talk.session.state.pending.is_some(),
        hint_offered: app.state.settings.hints,
        rows: match room.height {
            _ if room.short => 1,
            height if height < 900.0 => 2,
            _ => 3,
        },
        beside: room.short,
        focus: app.state.focus_composer,
        placeholder: "Your reply",
    };
    let mut draft = talk.draft.clone();
    let events = composer.show(ui, &mut draft);
    if events.changed {
        out.push(Action::DraftTyped(draft));
    }
    if events.sent {
        out.push(Action::Send);
    }
    if events.hint {
        out.push(Action::Do(Command::Hint));
    }
    if events.stepped_back {
        out.push(Action::StepBackAndWait);
    }
}

/// The coach of the guided round: one step, an example for whoever wants one, and the way out of it.
fn guide(ui: &mut Ui, talk: &Talk, room: space::Room, out: &mut Vec<Action>) {
    let Some(step) = talk.session.guide() else { return };
    let look = look(ui.ctx());
    let at = talk.session.turns.len();
    let of = talk.session.pack().guided.as_ref().map_or(0, |guided| guided.steps.len());
    let id = egui::Id::unique(("rounds-guide-example", at));
    let open = ui.data(|data| data.get_temp::<bool>(id).unwrap_or(false));
    let frame = Frame::new()
        .fill(look.get(Token::Sunken))
        .corner_radius(space::RADIUS_WELL)
        .inner_margin(Margin { left: 16, right: 8, top: 8, bottom: 8 });
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S1;
        ui.horizontal(|ui| {
            ui.set_min_height(space::CONTROL_COMPACT);
            let step = format!("Step {} of {of}", at + 1);
            words::words(ui, Type::Label, Token::TextWeak, &step);
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                if Button::quiet("Skip the guide").compact().show(ui).clicked() {
                    out.push(Action::SkipGuide);
                }
                let label = if open { "Hide the example" } else { "Show an example" };
                if Button::quiet(label).compact().show(ui).clicked() {
                    ui.data_mut(|data| data.insert_temp(id, !open));
                }
            });
        });
        words::words(ui, if room.short { Type::Small } else { Type::Body }, Token::TextStrong, &step.say);
        if open {
            words::words(ui, Type::Quote, Token::TextNormal, &words::quoted(&step.example));
        }
        ui.add_space(space::S1);
    });
    ui.add_space(space::S2);
}

fn ended(ui: &mut Ui, talk: &Talk, out: &mut Vec<Action>) {
    // The foot is lower than the field was: what lies above is laid out again until it has taken the room.
    let frames = ui.scope_id().with("ended");
    let drawn: u8 = ui.data(|data| data.get_temp(frames)).unwrap_or(0);
    if drawn < 3 {
        ui.data_mut(|data| data.insert_temp(frames, drawn + 1));
        ui.ctx().request_repaint();
    }
    let given = &talk.session.persona.given;
    let text = match talk.session.state.ending {
        Ending::Achieved => format!("You and {given} agreed on how to go on."),
        Ending::WalkedAway => format!("{given} has gone. You can go back to any of your turns."),
        Ending::OutOfTime => format!("{given} has to go. The time was up."),
        Ending::Left => "You left the talk.".to_owned(),
        Ending::Unfinished => "That was the first round.".to_owned(),
    };
    words::words(ui, Type::Heading, Token::TextStrong, &text);
    ui.add_space(space::S1);
    ui.horizontal_wrapped(|ui| {
        let look_back = Button::primary("Look back").trailing(Icon::Enter).show(ui);
        // The field is gone, and with it the focus: Enter goes on from here.
        if ui.memory(|memory| memory.focused().is_none()) {
            look_back.request_focus();
        }
        if look_back.clicked() {
            out.push(Action::EndHere);
        }
    });
    ui.add_space(space::S2);
}

fn transcript(
    ui: &mut Ui,
    app: &App,
    talk: &Talk,
    room: space::Room,
    found: &find_bar::InView,
    out: &mut Vec<Action>,
) {
    let (width, left) = column(room, ui.available_width());
    ScrollArea::vertical().auto_shrink(false).stick_to_bottom(true).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::new(0.0, 0.0);
        region::region(ui, &format!("The talk with {}", talk.session.persona.name()));
        page_keys(ui);
        let gutter = if room.is_small() { 32.0 } else { 44.0 };
        let x = ui.max_rect().left() + left + if room.is_small() { 8.0 } else { 12.0 };
        let height = ui.available_height();
        // A short talk stands at the foot of the page, just above the field.
        let known: Option<(f32, f32)> = ui.data(|data| data.get_temp(ui.scope_id().with("height")));
        if let Some((used, _)) = known.filter(|(used, _)| *used < height) {
            ui.add_space(height - used);
        }
        let start = ui.cursor().top();
        let thread = Thread::start(ui, x);
        ui.add_space(space::S5);
        let text_width = (width - gutter).min(space::MEASURE_SPEECH);
        let at = |ui: &mut Ui, content: &mut dyn FnMut(&mut Ui)| {
            ui.horizontal_top(|ui| {
                ui.add_space(left + gutter);
                ui.vertical(|ui| {
                    ui.set_width(text_width);
                    content(ui);
                });
            });
        };
        let given = talk.session.persona.given.clone();
        let turns = &talk.session.turns;
        at(ui, &mut |ui| {
            let found = found.of(Line::Opening);
            turn::persona_found(ui, &given, &talk.session.opening, turns.is_empty(), &found);
        });
        for (index, one) in turns.iter().enumerate() {
            ui.add_space(22.0);
            let y = ui.cursor().top() + 27.0;
            at(ui, &mut |ui| {
                let found = found.of(Line::Reply(index));
                turn::learner_found(ui, index + 1, &one.shown.reply, text_width, &found, |_| {});
            });
            thread.bead(ui, y, &(index + 1).to_string(), false, &[]);
            ui.add_space(22.0);
            at(ui, &mut |ui| {
                let (newest, found) = (index + 1 == turns.len(), found.of(Line::Answer(index)));
                turn::persona_found(ui, &given, &one.shown.persona_line, newest, &found);
            });
            if let Some(event) = &one.event {
                ui.add_space(20.0);
                let found = found.of(Line::Event(index));
                at(ui, &mut |ui| turn::event(ui, Icon::Interruption, event, text_width, &found));
            }
        }
        if let Some(waiting) = &talk.waiting {
            ui.add_space(22.0);
            let y = ui.cursor().top() + 27.0;
            let number = turns.len() + 1;
            at(ui, &mut |ui| {
                turn::learner(ui, number, &waiting.reply, text_width, |ui| {
                    unheard(ui, out, app.state.settings.take_back);
                });
            });
            thread.bead(ui, y, &number.to_string(), false, &[]);
        }
        ui.add_space(space::S5);
        thread.finish(ui);
        let used = ui.cursor().top() - start;
        to_the_end(ui, talk, app.state.finder().is_some(), used, height);
        // A changed height is taken in by the next frame; without it the page would rest a little too high.
        let near = |(u, h): (f32, f32)| (u - used).abs() < 2.0 && (h - height).abs() < 2.0;
        if !known.is_some_and(near) {
            let id = ui.scope_id().with("height");
            ui.data_mut(|data| data.insert_temp(id, (used, height)));
            ui.ctx().request_repaint();
        }
    });
}

/// What can be done with a reply that they have not heard yet.
fn unheard(ui: &mut Ui, out: &mut Vec<Action>, take_back: TakeBack) {
    ui.add_space(space::S1);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S2;
        let key = Command::TakeBack.keys().text();
        if Button::quiet("Take back").compact().icon(Icon::Undo).key(&key).show(ui).clicked() {
            out.push(Action::TakeBack);
        }
        let key = Command::TheyMayAnswer.keys().text();
        let answer = Button::second("They may answer").compact().key(&key);
        if take_back.seconds().is_none() && answer.show(ui).clicked() {
            out.push(Action::Answer);
        }
    });
}

/// Whatever is new comes into view, wherever the reader was: asked for until the page has settled at its new height.
/// While words are looked for the page stays where they are, until somebody says something.
fn to_the_end(ui: &Ui, talk: &Talk, finding: bool, used: f32, height: f32) {
    let id = ui.scope_id().with("seen");
    let now = (talk.session.turns.len(), talk.waiting.is_some(), used.round() as i32, height.round() as i32);
    let before: Option<(usize, bool, i32, i32)> = ui.data(|data| data.get_temp(id));
    if before != Some(now) {
        ui.data_mut(|data| data.insert_temp(id, now));
        if finding && before.is_some_and(|before| (before.0, before.1) == (now.0, now.1)) {
            return;
        }
        ui.scroll_to_cursor_animation(Some(Align::BOTTOM), egui::style::ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}

/// Page Up and Page Down scroll the talk while the field keeps the focus.
fn page_keys(ui: &mut Ui) {
    let page = (ui.clip_rect().height() - 48.0).max(48.0);
    let none = egui::Modifiers::NONE;
    let (up, down) = ui.input_mut(|input| {
        (input.consume_key(none, egui::Key::PageUp), input.consume_key(none, egui::Key::PageDown))
    });
    if up || down {
        ui.scroll_with_delta(Vec2::new(0.0, if up { page } else { -page }));
    }
}
