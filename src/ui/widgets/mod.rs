//! The building blocks of every screen, one file each.
//!
//! A widget is given words and values, asks for its tokens at the top, gives itself a name and a role, and answers with a
//! `Response`. It holds no state of the program and decides nothing.

pub mod button;
pub mod tooltip;
pub mod words;

pub use button::Button;
pub use words::words;
