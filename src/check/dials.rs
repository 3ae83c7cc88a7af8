//! Every role of every scenario has a choice of each dial, however many values do not fit it. Never judges the values.

use std::sync::Arc;

use crate::content::{Diagnostic, Pack};
use crate::persona::cast::Fits;

/// One diagnostic for each role that is left without a value (an error) or with one alone (a warning).
pub fn check(pack: &Arc<Pack>) -> Vec<Diagnostic> {
    let d = &pack.dials;
    let dials: [(&str, Vec<&Fits>); 4] = [
        ("pressures", d.pressures.iter().map(|x| &x.fits).collect()),
        ("histories", d.histories.iter().map(|x| &x.fits).collect()),
        ("relations", d.relations.iter().map(|x| &x.fits).collect()),
        ("moods", d.moods.iter().map(|x| &x.fits).collect()),
    ];
    let mut all = Vec::new();
    for scenario in pack.playable() {
        for role in pack.players(scenario) {
            let class = pack.class(scenario, &role);
            for (dial, values) in &dials {
                let file = format!("personas/{dial}.ron");
                let left = values.iter().filter(|f| f.allows(class, &scenario.place_kind)).count();
                let who = format!(
                    "{role} ({class:?}) in {} at \u{201c}{}\u{201d}",
                    scenario.id, scenario.place_kind
                );
                let hint =
                    "Take a class or a place out of `not_for` or `not_at` of some value, or add a value.";
                match left {
                    0 => {
                        all.push(Diagnostic::error(&file, "no_choice", format!("No value fits {who}."), hint))
                    }
                    1 => {
                        let message = format!("Only one value fits {who}.");
                        all.push(Diagnostic::warning(&file, "no_choice", message, hint));
                    }
                    _ => {}
                }
            }
        }
    }
    all
}
