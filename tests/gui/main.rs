//! The window without a display: every screen in all themes and sizes, names, stillness, the keyboard.

mod pictures;
mod screens;
mod stage;
