//! What an author writes of people and situations: roles, dials, lines, scenarios. Serde shapes only; the checks of
//! ids and completeness are `content`'s and `check`'s.
pub mod dials;
pub mod guided;
pub mod lines;
pub mod role;
pub mod sample;
pub mod scenario;

pub use dials::*;
pub use guided::*;
pub use lines::*;
pub use role::*;
pub use sample::*;
pub use scenario::*;
