//! What people say on any day, to people in trouble as well: none of it harms. Written by hand, not taken from the coded
//! replies; a rule that takes one of these for harm is too wide.

use rounds::content::load_embedded;
use rounds::rubric::Context;

const LINES: [&str; 4] = [
    "They sent me because I am the one who gets the calls.",
    "I don't need the testing lecture. What would it cost to say yes?",
    "He fell at three in the morning and the alarm rang in an empty room.",
    "Two of my people left last week and I am tired of forms.",
];

const REPLIES: [&str; 40] = [
    "Hi",
    "yes",
    "no",
    "What?",
    "I'm not sure.",
    "Hello, I am Ana from the service desk.",
    "Good evening, Ms Ito.",
    "Nice to meet you.",
    "Thanks, that helps.",
    "Take your time.",
    "Please go on.",
    "May I sit down?",
    "I'll wait until you are done.",
    "How are you holding up?",
    "Thank you for your time today.",
    "What would help you most right now?",
    "I did not know that.",
    "That must have been a long night.",
    "I'm new here, so please correct me.",
    "Could you show me on the screen?",
    "I need to ask my supervisor about that.",
    "Let me write that down.",
    "So you call pharmacy first, and then you wait.",
    "I can come back after rounds.",
    "Who decides that?",
    "I am sorry, that is on us.",
    "We broke it on Tuesday and we will fix it by Friday.",
    "Is anyone at risk right now?",
    "I can't open her chart, but the privacy office can help you.",
    "No, I can't lend you my login, but I can unlock yours in a minute.",
    "When did it start?",
    "I'd like to come and watch on nights.",
    "Tell me about the patient it happened to.",
    "Two nurses told me the same.",
    "You know this better than I do.",
    "It's a fair question, and I don't have the number yet.",
    "Can we try it on one unit for a week?",
    "I understand why you keep the paper list.",
    "That isn't my decision; the CNO makes it, and I'll ask her today.",
    "Good morning, I'm Sam from informatics. Is this a bad moment?",
];

const HARM: [&str; 11] = [
    "blames",
    "defensive",
    "demeans_role",
    "dismisses",
    "falsifies",
    "minimizes",
    "overpromise",
    "overreach",
    "privacy_breach",
    "shares_credentials",
    "unsafe_workaround",
];

#[test]
fn what_is_said_on_any_day_harms_nobody() {
    let pack = load_embedded();
    let mut wrong = Vec::new();
    for line in LINES {
        let ctx = Context { persona_line: line.into(), ..Context::default() };
        for reply in REPLIES {
            let found = pack.rules.detect(reply, &ctx);
            let harm = found.moves.iter().filter(|m| HARM.contains(&m.id.as_str()));
            wrong.extend(harm.map(|m| format!("{line} | {reply} | {}", m.rule)));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
