//! Everything that needs no window: one file a subject.
#![allow(clippy::disallowed_methods, reason = "tests make and look at files of their own")]

mod aloud;
mod architecture;
mod cli;
mod corpus;
mod engine;
mod everyday;
mod exports;
mod golden_round;
mod grading;
mod levels;
mod persona;
mod projector;
mod reference;
mod sample;
mod skill_files;
mod store;
mod talks;
mod words;
