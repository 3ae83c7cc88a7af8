//! How it is taken: who the persona is, how they open and close, what they tell and how they say it. Never judges.
pub mod cast;
#[allow(clippy::module_inception)]
mod persona;
pub mod seed;
pub mod speech;

pub use persona::Persona;
