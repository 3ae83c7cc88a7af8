//! Everything that needs no window: one file a subject.
mod architecture;
mod cli;
mod exports;
mod sample;
mod store;
