//! PIXELS: what a window shows, and which action a click or a key becomes.
//!
//! The only room that knows egui. It is given plain data and paints it; it never reads content, a disk or a clock, and it
//! decides nothing about a round.

mod chooser;
pub mod icon;
pub mod paint;
pub mod portrait;
pub mod run;
pub mod screens;
pub mod shell;
pub mod theme;
pub mod widgets;

pub use run::run;
