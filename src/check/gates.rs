//! Every hidden fact can be found: each of its opening lines opens it, for every role of the cast, once the person is
//! open and what must come before is told. Never looks at how likely a learner is to say so.

use std::sync::Arc;

use crate::content::{Diagnostic, Pack};
use crate::session::{Case, Session};

/// The seed of the proof; any would do, the gates do not depend on it.
const SEED: &str = "PR00F1";

/// One diagnostic for each opening line that does not open its fact.
pub fn check(pack: &Arc<Pack>) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    for scenario in pack.playable() {
        let file = format!("scenarios/{}.ron", scenario.id);
        let text = pack.texts.get(&file).map_or("", String::as_str);
        for role in pack.players(scenario) {
            let case = Case {
                seed: SEED.into(),
                scenario: scenario.id.clone(),
                role: Some(role.clone()),
                guided: false,
            };
            for fact in &scenario.facts {
                for line in &fact.opened_by {
                    let Ok(mut session) = Session::start(pack, &case) else { continue };
                    session.state.openness = 5;
                    session.state.told.clone_from(&fact.after);
                    let opened = session.say(line).is_some_and(|t| t.shown.facts.contains(&fact.id));
                    if !opened {
                        let turn = session.turns.last();
                        let found = turn.map_or(String::new(), |t| {
                            let ids = |l: &[crate::rubric::findings::Touched]| {
                                l.iter().map(|x| x.id.clone()).collect::<Vec<_>>().join(" ")
                            };
                            format!(
                                " Found there: codes [{}], topics [{}], opened {:?}.",
                                ids(&t.detection.codes),
                                ids(&t.detection.topics),
                                t.shown.facts
                            )
                        });
                        let message = format!(
                            "{} is not opened by \u{201c}{line}\u{201d} (role {role}).{found}",
                            fact.id
                        );
                        let hint =
                            "Name a topic of the fact in the line, widen the topic, or change the code.";
                        all.push(
                            Diagnostic::error(&file, "gate", message, hint)
                                .at(text, &line.replace('"', "\\\"")),
                        );
                    }
                }
            }
        }
    }
    all
}
