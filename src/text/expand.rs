//! Short forms that only their neighbours make clear: "ill be there", "id like", "its not", "cause it".
//! Leaves every word that is right as it stands.

/// Writes an ambiguous short form out where its neighbours say so (empty strings at the edges of a clause).
pub fn in_context(form: &str, prev: &str, next: &str, upper: bool) -> Option<&'static [&'static str]> {
    let verb_follows = BARE_VERBS.contains(&next);
    match form {
        "ill"
            if !upper
                && (verb_follows
                    || matches!(next, "also" | "just" | "not" | "personally" | "then" | "never")) =>
        {
            Some(&["i", "will"])
        }
        "ill" if prev.is_empty() && !upper => Some(&["i", "will"]),
        "id" if !upper
            && (verb_follows
                || matches!(
                    next,
                    "rather" | "like" | "just" | "also" | "love" | "not" | "really" | "hate" | "want"
                )) =>
        {
            Some(&["i", "would"])
        }
        "well" if verb_follows && (prev.is_empty() || matches!(prev, "and" | "so" | "then" | "but")) => {
            Some(&["we", "will"])
        }
        "were"
            if (prev.is_empty() || matches!(prev, "and" | "so" | "but" | "that" | "because"))
                && (next.ends_with("ing") || next == "not") =>
        {
            Some(&["we", "are"])
        }
        "lets" if prev.is_empty() || matches!(prev, "so" | "and" | "then" | "okay" | "ok" | "but") => {
            Some(&["let", "us"])
        }
        "its" if IS_NEXT.contains(&next) || next.ends_with("ing") || next.ends_with("ed") => {
            Some(&["it", "is"])
        }
        "cause"
            if !matches!(
                prev,
                "the"
                    | "a"
                    | "root"
                    | "will"
                    | "can"
                    | "could"
                    | "may"
                    | "might"
                    | "to"
                    | "that"
                    | "likely"
                    | "would"
                    | "what"
            ) && matches!(
                next,
                "i" | "you"
                    | "we"
                    | "they"
                    | "it"
                    | "he"
                    | "she"
                    | "that"
                    | "thats"
                    | "nobody"
                    | "there"
                    | "im"
                    | "the"
                    | "its"
                    | "id"
            ) =>
        {
            Some(&["because"])
        }
        "rn" if !upper && !matches!(prev, "the" | "an" | "a" | "your" | "another") => Some(&["right", "now"]),
        _ => None,
    }
}

const BARE_VERBS: &[&str] = &[
    "be", "have", "get", "do", "go", "see", "look", "need", "take", "make", "call", "send", "come", "check",
    "ask", "tell", "find", "try", "keep", "put", "give", "bring", "talk", "write", "let", "stay", "walk",
    "work", "fix", "show", "sit", "know", "say", "want", "start", "stop", "bet", "think", "hold", "watch",
    "ring", "text", "page", "email", "phone", "meet", "stand", "report", "add", "set", "run", "pull", "push",
    "open", "read", "help", "move", "turn", "leave", "pass", "raise", "log", "test", "follow", "update",
    "escalate", "explain", "share", "own",
];

const IS_NEXT: &[&str] = &[
    "a", "an", "the", "not", "on", "in", "my", "your", "our", "been", "only", "just", "really", "so", "too",
    "very", "all", "like", "about", "at", "for", "because", "me", "us", "okay", "ok", "fine", "good", "bad",
    "hard", "easy", "true", "safe", "down", "up", "slow", "no", "still", "also", "probably", "never",
    "always", "more", "that", "what", "how", "why", "clear", "right", "wrong", "possible", "unfair", "fair",
    "here", "there",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_decide() {
        assert_eq!(in_context("ill", "", "be", false), Some(&["i", "will"][..]));
        assert_eq!(in_context("ill", "is", "and", false), None);
        assert_eq!(in_context("id", "patient", "band", false), None);
        assert_eq!(in_context("id", "and", "like", false), Some(&["i", "would"][..]));
        assert_eq!(in_context("its", "", "not", false), Some(&["it", "is"][..]));
        assert_eq!(in_context("its", "of", "screen", false), None);
        assert_eq!(in_context("rn", "the", "said", false), None);
    }
}
