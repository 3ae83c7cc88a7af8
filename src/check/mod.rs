//! Proofs about content: every rule's examples, every fact's opening line. One check a file and one list. Never edits content.
pub mod dials;
pub mod examples;
pub mod gates;
pub mod guided;
pub mod sample;

use std::sync::Arc;

use crate::content::{Diagnostic, Pack};

/// A proof: looks at a pack, says what does not hold.
type Check = fn(&Arc<Pack>) -> Vec<Diagnostic>;

/// All checks, in the order they are run.
pub const CHECKS: &[(&str, Check)] = &[
    ("dials", dials::check),
    ("examples", examples::check),
    ("gates", gates::check),
    ("guided", guided::check),
    ("sample", sample::check),
];

/// Everything that is wrong with a pack: what loading said, then what the checks say.
pub fn check(pack: &Arc<Pack>) -> Vec<Diagnostic> {
    let mut all = pack.diagnostics.clone();
    all.extend(CHECKS.iter().flat_map(|(_, check)| check(pack)));
    all
}
