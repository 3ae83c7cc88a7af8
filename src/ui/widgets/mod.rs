//! The building blocks of every screen, one file each.
//!
//! A widget is given words and values, asks for its tokens at the top, gives itself a name and a role, and answers with a
//! `Response`. It holds no state of the program and decides nothing.

pub mod button;
pub mod card;
pub mod chart;
pub mod chip;
pub mod choice;
pub mod composer;
pub mod course;
pub mod dialog;
pub mod evidence_row;
pub mod field;
pub mod found;
pub mod glossed;
pub mod hierarchy;
pub mod hierarchy_list;
pub mod level;
pub mod marked;
pub mod nav;
pub mod openness;
pub mod page;
pub mod patience;
pub mod pick;
pub mod region;
pub mod sheet;
pub mod sign;
pub mod small;
pub mod small_map;
pub mod strip;
pub mod table;
pub mod tabs;
pub mod thread;
pub mod tooltip;
pub mod turn;
pub mod week;
pub mod words;

pub use button::Button;
