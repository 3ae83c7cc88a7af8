//! The bar at the top: tabs on home-like screens, a way out and a title in a round, tools at the right.

use egui::{Align, Frame, Layout, Margin, Panel, Sense, Stroke, Ui, Vec2, pos2};

use crate::app::{Action, App, Command, Dialog, PLACES, Route};
use crate::ui::icon::Icon;
use crate::ui::paint;
use crate::ui::theme::{Token, Type, card_edge, look, space};
use crate::ui::widgets::button::{Button, Kind, icon_only};
use crate::ui::widgets::{region, strip, words};

fn bar(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let look = look(ui.ctx());
    let room = space::Room::of(ui.ctx());
    let frame = Frame::new().fill(look.get(Token::Surface)).inner_margin(Margin::symmetric(12, 0));
    let shown = Panel::top("top-bar")
        .exact_size(room.top_bar())
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            region::region(ui, "Top bar");
            content(ui);
        });
    let rect = shown.response.rect;
    let stroke = Stroke::new(look.theme.edges.card, look.get(card_edge(&look)));
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}

/// The tools that stand at the right of every bar: size, theme, menu.
fn tools(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let key = |command: Command| command.keys().text();
    let menu = icon_only(ui, Icon::Menu, "Menu", Some(&key(Command::Menu)), false);
    if menu.clicked() {
        out.push(Action::Open(Dialog::Menu));
    }
    let theme = icon_only(ui, Icon::Clear, "Next theme", Some(&key(Command::NextTheme)), false);
    if theme.clicked() {
        out.push(Action::Do(Command::NextTheme));
    }
    let larger = icon_only(ui, Icon::Larger, "Larger", Some(&key(Command::Larger)), false);
    if larger.clicked() {
        out.push(Action::Do(Command::Larger));
    }
    if app.state.settings.zoom_percent > 100 {
        let smaller = icon_only(ui, Icon::Smaller, "Smaller", Some(&key(Command::Smaller)), false);
        if smaller.clicked() {
            out.push(Action::Do(Command::Smaller));
        }
    }
}

/// From this width on the tabs are words.
const WORDS_FIT: f32 = 760.0;

fn icon_of(route: Route) -> Icon {
    match route {
        Route::Library => Icon::Library,
        Route::Progress => Icon::Progress,
        Route::Handbook => Icon::Handbook,
        _ => Icon::Home,
    }
}

/// The bar of home, library, progress, handbook and settings.
pub fn home_like(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let room = space::Room::of(ui.ctx());
    bar(ui, |ui| {
        ui.horizontal_centered(|ui| {
            if !room.is_compact() {
                ui.add_space(space::S2);
                mark(ui);
            }
            if !room.is_small() {
                words::words(ui, Type::Name, Token::TextStrong, "Rounds");
                ui.add_space(space::S5);
            }
            for place in PLACES.iter().filter(|place| place.tab) {
                let on = app.state.route == place.route;
                // Where the words have no room, the icon stands for them; its tooltip says the words.
                let pressed = if room.width < WORDS_FIT {
                    let key = place.keys.text();
                    icon_only(ui, icon_of(place.route), place.label, Some(&key), on).clicked()
                } else {
                    tab(ui, place.label, on)
                };
                if pressed {
                    out.push(Action::Go(place.route));
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                tools(ui, app, out);
                let key = Command::Go(Route::Settings).keys().text();
                let here = app.state.route == Route::Settings;
                if icon_only(ui, Icon::Settings, "Settings", Some(&key), here).clicked() {
                    out.push(Action::Go(Route::Settings));
                }
                if !room.is_compact() {
                    let key = Command::Palette.keys().text();
                    if icon_only(ui, Icon::Search, Command::Palette.label(), Some(&key), false).clicked() {
                        out.push(Action::Do(Command::Palette));
                    }
                }
            });
        });
    });
    notices(ui, app, out);
}

fn notices(ui: &mut Ui, app: &App, out: &mut Vec<Action>) {
    let files = app.pack.files_with_errors().len();
    let mut strips: Vec<(String, bool, Option<usize>, bool)> = Vec::new();
    if let Some(why) = app.state.not_saved_because.as_ref().filter(|_| !app.state.saved) {
        let text = format!(
            "Rounds cannot save here. You can play, but this round will be gone when you close. {why}"
        );
        strips.push((text, true, None, false));
    }
    if files > 0 && app.state.route == Route::Library {
        let text = if files == 1 {
            "One content file could not be read in full and was left out. The rest is here.".to_owned()
        } else {
            format!("{files} content files could not be read in full and were left out. The rest is here.")
        };
        strips.push((text, false, None, true));
    }
    for (at, notice) in app.state.notices.iter().enumerate().filter(|_| app.state.saved) {
        strips.push((notice.clone(), false, Some(at), false));
    }
    for (at, (text, loss, closes, more)) in strips.into_iter().enumerate() {
        let shown = Panel::top(egui::IdSalt::new(("notice", at)))
            .frame(Frame::NONE)
            .show_separator_line(false)
            .show(ui, |ui| {
                let actions: &[&str] = if more { &["See what is wrong"] } else { &[] };
                strip::notice(ui, loss, &text, actions, closes.is_some())
            });
        match (shown.inner, closes) {
            (Some(strip::StripEvent::Closed), Some(at)) => out.push(Action::CloseNotice(at)),
            (Some(strip::StripEvent::Action(_)), _) => out.push(Action::Go(Route::Problems)),
            _ => {}
        }
    }
}

fn tab(ui: &mut Ui, label: &str, on: bool) -> bool {
    let look = look(ui.ctx());
    let width = words::galley(ui, Type::Strong, Token::TextWeak, label, f32::INFINITY).size().x + 24.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, space::CONTROL), Sense::click());
    let token = match (on, response.hovered()) {
        (true, _) => Token::TextStrong,
        (_, true) => Token::TextNormal,
        _ => Token::TextWeak,
    };
    if response.hovered() && !on {
        ui.painter().rect_filled(rect, f32::from(space::RADIUS_CONTROL), look.get(Token::Hover));
    }
    let galley = words::galley(ui, Type::Strong, token, label, f32::INFINITY);
    let at = paint::snap(ui.painter(), rect.center() - galley.size() / 2.0);
    ui.painter().galley(at, galley, look.get(token));
    if on {
        let y = ui.max_rect().bottom() - 2.0;
        let bar = egui::Rect::from_min_max(pos2(rect.left() + 10.0, y - 3.0), pos2(rect.right() - 10.0, y));
        ui.painter().rect_filled(bar, 1.5, look.get(Token::Accent));
    }
    paint::focus_ring(ui, &response, f32::from(space::RADIUS_CONTROL));
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, on, label));
    response.clicked()
}

/// The mark: two beads on a thread, the lower one lit.
pub fn mark(ui: &mut Ui) {
    let look = look(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(32.0), Sense::hover());
    let unit = 32.0 / 24.0;
    let at = |y: f32| pos2(rect.center().x, rect.top() + y * unit);
    let painter = ui.painter();
    painter.line_segment([at(1.0), at(23.0)], Stroke::new(2.0, look.get(Token::LineSoft)));
    painter.circle_filled(at(7.0), 4.5 * unit, look.get(Token::Accent));
    let edge = Stroke::new(1.5, look.get(Token::LampEdge));
    painter.circle(at(17.0), 4.5 * unit, look.get(Token::Lamp), edge);
}

/// The bar of a round: a way out, the title, and tools of the screen before those of the shell.
pub fn round(
    ui: &mut Ui,
    app: &App,
    way_out: (Icon, &str, Action),
    title: (&str, &str),
    out: &mut Vec<Action>,
    own: impl FnOnce(&mut Ui, &mut Vec<Action>),
) {
    let look = look(ui.ctx());
    let room = space::Room::of(ui.ctx());
    bar(ui, |ui| {
        let whole = ui.max_rect();
        let mut left = whole.left();
        let mut right = whole.right();
        ui.horizontal_centered(|ui| {
            let (icon, label, action) = way_out;
            let pressed = if room.is_compact() {
                icon_only(ui, icon, label, None, false)
            } else {
                way_out_button(ui, icon, label)
            };
            left = pressed.rect.right();
            if pressed.clicked() {
                out.push(action);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                tools(ui, app, out);
                own(ui, out);
                right = ui.min_rect().left();
            });
        });
        let (first, second) = title;
        let width = (2.0 * (whole.center().x - left).min(right - whole.center().x) - 16.0).max(60.0);
        let off_centre = width < 220.0;
        let width = if off_centre { (right - left - 24.0).max(40.0) } else { width };
        let middle = if off_centre { (left + right) / 2.0 } else { whole.center().x };
        let strong = look.get(Token::TextStrong);
        let top = ui.painter().layout_job(Type::Strong.line_job(&look, strong, first, width));
        let weak = look.get(Token::TextWeak);
        let below = ui.painter().layout_job(Type::Small.line_job(&look, weak, second, width));
        let two = whole.height() >= 50.0 && !second.is_empty();
        let height = if two { 39.0 } else { 24.0 };
        let y = whole.center().y - height / 2.0;
        let id = ui.scope_id().with("title");
        let place = egui::Rect::from_center_size(pos2(middle, whole.center().y), Vec2::new(width, height));
        let heading = ui.interact(place, id, Sense::hover());
        heading.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, first));
        ui.painter().galley(paint::snap(ui.painter(), pos2(middle - top.size().x / 2.0, y)), top, strong);
        if two {
            let at = paint::snap(ui.painter(), pos2(middle - below.size().x / 2.0, y + 20.0));
            ui.painter().galley(at, below, weak);
        }
    });
}

fn way_out_button(ui: &mut Ui, icon: Icon, label: &str) -> egui::Response {
    Button::new(Kind::Quiet, label).icon(icon).show(ui)
}
