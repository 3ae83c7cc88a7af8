//! The hits and misses beside each rule come out as their author says. Never judges whether they are good examples.

use crate::content::{Diagnostic, Pack};
use crate::rubric::Context;
use crate::rubric::rule::Example;

/// Every example of the pack: file, id, whether it must show, the example.
pub fn examples(pack: &Pack) -> Vec<(String, String, bool, &Example)> {
    let mut all = pack.rules.examples();
    for rule in &pack.extra {
        all.extend(rule.hits.iter().map(|e| ("kinds.ron".to_string(), rule.id.clone(), true, e)));
        all.extend(rule.misses.iter().map(|e| ("kinds.ron".to_string(), rule.id.clone(), false, e)));
    }
    all
}

/// One diagnostic for each example that comes out otherwise.
pub fn check(pack: &std::sync::Arc<Pack>) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    for (file, id, wanted, example) in examples(pack) {
        let (they, reply) = match example {
            Example::R(reply) => ("", reply),
            Example::To(they, reply) => (they.as_str(), reply),
        };
        let ctx = Context { persona_line: they.to_string(), ..Context::default() };
        let found = pack.rules.detect(reply, &ctx);
        let holds = if file.starts_with("moves/") {
            found.has(&id)
        } else if let Some(kind) = id.strip_prefix("kind/") {
            found.kind.as_deref() == Some(kind)
        } else if file == "kinds.ron" {
            pack.rules.read(reply, &ctx).1.extra(&id).is_some()
        } else {
            found.code(&id).is_some()
        };
        if holds != wanted {
            let message = if wanted {
                format!("{id} is not found in its own example \u{201c}{reply}\u{201d}.")
            } else {
                let by = found.find(&id).map_or(String::new(), |m| format!(" by {}", m.rule));
                format!("{id} is found{by} in a reply that must not show it: \u{201c}{reply}\u{201d}.")
            };
            let text = pack.texts.get(&file).map_or("", String::as_str);
            let needle = reply.replace('"', "\\\"");
            all.push(
                Diagnostic::error(&file, "example", message, "Change the rule or the example.")
                    .at(text, &needle),
            );
        }
    }
    all
}
