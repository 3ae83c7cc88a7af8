//! Everything that needs no window: one file a subject.
mod architecture;
mod sample;
mod store;
