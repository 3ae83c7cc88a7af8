//! The sample talks can be played to their last line. Never looks at how well they go.

use std::sync::Arc;

use crate::content::{Diagnostic, Pack};
use crate::progress::sample;

/// One diagnostic for each talk that does not start, or that is over before its last line.
pub fn check(pack: &Arc<Pack>) -> Vec<Diagnostic> {
    let text = pack.texts.get("sample.ron").map_or("", String::as_str);
    let fault = |message: String, seed: &str| {
        Diagnostic::error("sample.ron", "sample", message, "Name what exists, or shorten the talk.")
            .at(text, &format!("\"{seed}\""))
    };
    let mut all = Vec::new();
    for talk in &pack.sample {
        match sample::session(pack, talk) {
            None => {
                let message = format!("Nobody plays {} as {}.", talk.scenario, talk.role);
                all.push(fault(message, &talk.seed));
            }
            Some(session) if session.turns.len() < talk.says.len() => {
                let message = format!("The talk is over before line {}.", session.turns.len() + 1);
                all.push(fault(message, &talk.seed));
            }
            Some(_) => {}
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_talk_that_cannot_be_played_is_named() {
        let mut pack = crate::content::load_embedded();
        pack.sample.truncate(1);
        assert_eq!(check(&Arc::new(pack)), []);
        let mut pack = crate::content::load_embedded();
        pack.sample.truncate(1);
        pack.sample[0].role = "R99".into();
        let said = check(&Arc::new(pack));
        assert_eq!(said.len(), 1);
        assert!(said[0].message.contains("R99") && said[0].line > 1, "{said:?}");
    }
}
