//! The window without a display: every screen in all themes and sizes, names, stillness, the keyboard.
#![allow(clippy::disallowed_methods, reason = "tests make and look at files of their own")]

mod drill;
mod fixed;
mod handbook;
mod moments;
mod pictures;
mod progress;
mod projector;
mod screens;
mod settings;
mod stage;
mod use_talk;
