//! The canonical form of a word: an irregular table ("felt", "understood", "said"), then the Snowball stemmer, then
//! one spelling for British and American endings. Never used on exact patterns.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

use super::word::Word;

/// Irregular form and the form it stands for.
const IRREGULAR: &[(&str, &str)] = &[
    ("am", "be"),
    ("is", "be"),
    ("are", "be"),
    ("was", "be"),
    ("were", "be"),
    ("been", "be"),
    ("being", "be"),
    ("has", "have"),
    ("had", "have"),
    ("having", "have"),
    ("does", "do"),
    ("did", "do"),
    ("done", "do"),
    ("doing", "do"),
    ("felt", "feel"),
    ("understood", "understand"),
    ("said", "say"),
    ("says", "say"),
    ("told", "tell"),
    ("heard", "hear"),
    ("went", "go"),
    ("gone", "go"),
    ("goes", "go"),
    ("saw", "see"),
    ("seen", "see"),
    ("knew", "know"),
    ("known", "know"),
    ("thought", "think"),
    ("took", "take"),
    ("taken", "take"),
    ("gave", "give"),
    ("given", "give"),
    ("got", "get"),
    ("gotten", "get"),
    ("came", "come"),
    ("made", "make"),
    ("found", "find"),
    ("kept", "keep"),
    ("left", "leave"),
    ("meant", "mean"),
    ("met", "meet"),
    ("paid", "pay"),
    ("ran", "run"),
    ("sent", "send"),
    ("showed", "show"),
    ("shown", "show"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("stood", "stand"),
    ("wrote", "write"),
    ("written", "write"),
    ("broke", "break"),
    ("broken", "break"),
    ("brought", "bring"),
    ("built", "build"),
    ("bought", "buy"),
    ("caught", "catch"),
    ("chose", "choose"),
    ("chosen", "choose"),
    ("dealt", "deal"),
    ("drove", "drive"),
    ("driven", "drive"),
    ("fell", "fall"),
    ("fallen", "fall"),
    ("forgot", "forget"),
    ("forgotten", "forget"),
    ("held", "hold"),
    ("hid", "hide"),
    ("hidden", "hide"),
    ("led", "lead"),
    ("lost", "lose"),
    ("sat", "sit"),
    ("slept", "sleep"),
    ("spent", "spend"),
    ("stuck", "stick"),
    ("taught", "teach"),
    ("woke", "wake"),
    ("woken", "wake"),
    ("wore", "wear"),
    ("worn", "wear"),
    ("won", "win"),
    ("began", "begin"),
    ("begun", "begin"),
    ("blew", "blow"),
    ("blown", "blow"),
    ("drew", "draw"),
    ("drawn", "draw"),
    ("ate", "eat"),
    ("eaten", "eat"),
    ("fought", "fight"),
    ("grew", "grow"),
    ("grown", "grow"),
    ("rang", "ring"),
    ("rung", "ring"),
    ("rose", "rise"),
    ("risen", "rise"),
    ("shook", "shake"),
    ("shaken", "shake"),
    ("sold", "sell"),
    ("shot", "shoot"),
    ("stole", "steal"),
    ("stolen", "steal"),
    ("swore", "swear"),
    ("sworn", "swear"),
    ("threw", "throw"),
    ("thrown", "throw"),
    ("tore", "tear"),
    ("torn", "tear"),
    ("bore", "bear"),
    ("born", "bear"),
    ("bent", "bend"),
    ("bled", "bleed"),
    ("fed", "feed"),
    ("fled", "flee"),
    ("lent", "lend"),
    ("lit", "light"),
    ("laid", "lay"),
    ("overrode", "override"),
    ("overridden", "override"),
    ("became", "become"),
    ("flew", "fly"),
    ("flown", "fly"),
    ("froze", "freeze"),
    ("frozen", "freeze"),
    ("men", "man"),
    ("women", "woman"),
    ("children", "child"),
    ("kids", "kid"),
    ("people", "person"),
    ("persons", "person"),
    ("better", "good"),
    ("best", "good"),
    ("worse", "bad"),
    ("worst", "bad"),
    ("an", "a"),
    ("feet", "foot"),
    ("lives", "life"),
    ("tired", "tired"),
    ("tiring", "tiring"),
    ("centre", "center"),
    ("centres", "center"),
    ("programme", "program"),
    ("programmes", "program"),
    ("judgement", "judgment"),
    ("practise", "practice"),
    ("practising", "practice"),
    ("licence", "license"),
    ("cheque", "check"),
    ("learnt", "learn"),
    ("burnt", "burn"),
    ("spelt", "spell"),
    ("dreamt", "dream"),
    ("leant", "lean"),
    ("spoilt", "spoil"),
    ("hospitalised", "hospitalize"),
    ("apologies", "apology"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("nothing", "nothing"),
    ("something", "something"),
    ("anything", "anything"),
    ("everything", "everything"),
    ("morning", "morning"),
    ("evening", "evening"),
    ("meeting", "meeting"),
    ("feeling", "feel"),
    ("nursing", "nursing"),
    ("during", "during"),
    ("building", "build"),
    ("this", "this"),
    ("his", "his"),
    ("its", "its"),
    ("us", "us"),
    ("as", "as"),
    ("was", "be"),
    ("does", "do"),
    ("yes", "yes"),
    ("always", "always"),
    ("news", "news"),
    ("one", "one"),
    ("ones", "one"),
    ("ours", "ours"),
    ("yours", "yours"),
    ("hers", "hers"),
    ("theirs", "theirs"),
    ("less", "less"),
    ("sorry", "sorry"),
    ("busy", "busy"),
    ("only", "only"),
    ("early", "early"),
    ("any", "any"),
    ("many", "many"),
    ("very", "very"),
    ("every", "every"),
    ("really", "really"),
    ("badge", "badge"),
    ("badly", "bad"),
    ("going", "go"),
    ("university", "university"),
    ("organisation", "organization"),
    ("organisations", "organization"),
    ("organization", "organization"),
    ("organizations", "organization"),
    ("policy", "policy"),
    ("policies", "policy"),
    ("police", "police"),
    ("general", "general"),
    ("generate", "generate"),
    ("generic", "generic"),
    ("new", "new"),
    ("importance", "important"),
    ("patience", "patience"),
    ("patient", "patient"),
    ("patients", "patient"),
    ("ill", "ill"),
    ("exactly", "exactly"),
    ("hardly", "hardly"),
    ("likely", "likely"),
    ("lately", "lately"),
    ("communication", "communication"),
    ("community", "community"),
    ("userid", "userid"),
    ("user", "user"),
    ("users", "user"),
    ("use", "use"),
    ("using", "use"),
    ("used", "use"),
    ("useful", "useful"),
    ("useless", "useless"),
    ("usual", "usual"),
    ("usually", "usual"),
    ("wanders", "wander"),
    ("orders", "order"),
    ("ordered", "order"),
    ("ordering", "order"),
    ("trust", "trust"),
    ("rating", "rate"),
];

/// Holds the stemmer, which costs a little to make.
pub struct Canon {
    stemmer: Stemmer,
    irregular: super::word::WordMap<&'static str>,
}

impl Default for Canon {
    fn default() -> Canon {
        let irregular = IRREGULAR.iter().map(|(from, to)| (Word::of(from), *to)).collect();
        Canon { stemmer: Stemmer::create(Algorithm::English), irregular }
    }
}

impl Canon {
    /// The canonical form of a normalised word.
    pub fn stem(&self, form: &str) -> Word {
        if let Some(to) = self.irregular.get(&Word::of(form)) {
            return self.regular(to);
        }
        self.regular(form)
    }

    fn regular(&self, form: &str) -> Word {
        if form.len() < 4 || !form.is_ascii() {
            return Word::of(form);
        }
        if self.irregular.get(&Word::of(form)).is_some_and(|to| *to == form) {
            return Word::of(form);
        }
        // "realise" and "realize", "behaviour" and "behavior" are one word; both sides of a comparison pass here.
        let spelled = american(form);
        let stem = self.stemmer.stem(&spelled);
        if stem.len() >= 5 && stem.ends_with("our") {
            return Word::of(&format!("{}or", &stem[..stem.len() - 3]));
        }
        Word::of(&stem)
    }
}

/// Words that end in "ise" on both sides of the ocean.
const ALWAYS_ISE: &[&str] = &[
    "exercis",
    "otherwis",
    "promis",
    "surpris",
    "precis",
    "concis",
    "advis",
    "revis",
    "supervis",
    "rais",
    "nois",
    "prais",
    "likewis",
    "expertis",
    "enterpris",
    "compromis",
    "devis",
    "improvis",
    "disguis",
    "premis",
    "ris",
];

fn american(form: &str) -> Cow<'_, str> {
    for (british, ours) in [("ise", "ize"), ("ises", "izes"), ("ised", "ized"), ("ising", "izing")] {
        let Some(root) = form.strip_suffix(british).filter(|root| root.len() >= 4) else { continue };
        let always = ALWAYS_ISE.iter().any(|stem| stem.strip_suffix("is") == Some(root));
        if !always {
            return format!("{root}{ours}").into();
        }
    }
    form.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_share_a_stem() {
        let canon = Canon::default();
        for (a, b) in [
            ("felt", "feel"),
            ("understood", "understanding"),
            ("said", "saying"),
            ("charting", "charted"),
            ("is", "were"),
            ("apologise", "apologizing"),
            ("behaviour", "behaviors"),
            ("nurses", "nurse"),
            ("people", "person"),
        ] {
            assert_eq!(canon.stem(a), canon.stem(b), "{a} and {b}");
        }
    }

    #[test]
    fn words_of_different_meaning_stay_apart() {
        let canon = Canon::default();
        for (a, b) in [
            ("policy", "police"),
            ("patient", "patience"),
            ("user", "use"),
            ("new", "news"),
            ("useful", "use"),
            ("general", "generate"),
        ] {
            assert_ne!(canon.stem(a), canon.stem(b), "{a} and {b}");
        }
    }
}
