//! Recognising: the phrase language, its slots, and conditions compiled for running. Never decides what a hit is worth.
pub mod node;
pub mod phrase;
pub mod slot;
