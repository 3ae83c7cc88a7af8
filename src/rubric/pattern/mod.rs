//! Recognising phrases: the phrase language, its slots, plans and how they run. Never decides what a hit is worth.
pub mod keys;
pub mod layout;
pub mod phrase;
pub mod plan;
pub mod run;
pub mod slot;
