//! One talk whose words never change, whatever the content becomes: for the two pictures that are compared.

use rounds::app::settings::ThemeSetting;
use rounds::app::{Action, App, LookTab};
use rounds::debrief::{Mark, Sign, TurnView, Weakest};
use rounds::persona::Persona;
use rounds::text::Span;

use crate::stage::{app, say};

const OPENING: &str = "It’s always a bad moment. You’ve got until report. Seven minutes. Am I in trouble?";

/// What is said, what is answered, and what they thought.
const TURNS: [(&str, &str, &str); 3] = [
    (
        "Not from me. I’m looking at reasons, not people. Someone used that number against you before, by the sound of it.",
        "Audit. Last fall. Posted on the break-room door, by name.",
        "Something true, that was. See if it lands.",
    ),
    (
        "What do you mean, when you can? The scanners were all replaced last summer, so it shouldn’t be the hardware.",
        "Then I suppose it’s me.",
        "Argue with the scanners, then.",
    ),
    ("That’s yours. Go. I’ll be right here.", "He wanted water. Where were we?", ""),
];

fn noor() -> Persona {
    let guided = crate::stage::pack().guided.clone().expect("the guided round");
    Persona { openness: 2, patience: 10, words: 40, ..guided.persona }
}

/// The talk after three turns.
pub fn encounter() -> App {
    let mut app = app(ThemeSetting::Day, 100);
    app.act(Action::StartGuided);
    app.act(Action::SkipGuide);
    for (reply, ..) in TURNS {
        say(&mut app, reply);
    }
    let talk = app.state.talk.as_mut().expect("a talk");
    let session = &mut talk.session;
    session.persona = noor();
    OPENING.clone_into(&mut session.opening);
    session.state.openness = 2;
    session.state.patience = 7;
    "listening".clone_into(&mut session.state.stance);
    session.state.ending = rounds::session::Ending::Unfinished;
    for (turn, (reply, line, _)) in session.turns.iter_mut().zip(TURNS) {
        reply.clone_into(&mut turn.shown.reply);
        line.clone_into(&mut turn.shown.persona_line);
        turn.openness_before = 1;
        turn.shown.openness = 2;
        turn.event = None;
    }
    session.turns[0].event = Some("Call light, room 9. Noor looks down the hall.".to_owned());
    "On the door, by name. No wonder you braced when I walked up.".clone_into(&mut talk.draft);
    app
}

/// The same talk looked back on, at its weakest turn.
pub fn look_back() -> App {
    let mut app = encounter();
    app.act(Action::EndHere);
    app.act(Action::OpenTab(LookTab::Transcript));
    let looking = app.state.looking.as_mut().expect("a look back");
    // The picture begins at the opening.
    looking.scroll_to_selected = false;
    looking.record.persona = noor();
    let debrief = &mut looking.debrief;
    "Why the scans dropped".clone_into(&mut debrief.scenario_title);
    "Noor Halvorsen".clone_into(&mut debrief.persona_name);
    OPENING.clone_into(&mut debrief.opening);
    debrief.turns = TURNS.iter().enumerate().map(|(at, turn)| view(at, *turn)).collect();
    debrief.weakest = Some(Weakest {
        turn: 2,
        skill: "K3".into(),
        short: "Asking".into(),
        quote: "What do you mean, when you can?".into(),
        wordings: vec![
            "When you can. What gets in the way on the nights when you can’t?".into(),
            "Take me through the last dose that wouldn’t scan. Where were you standing?".into(),
        ],
    });
    looking.selected = (2, 1);
    app
}

fn view(at: usize, (reply, line, thought): (&str, &str, &str)) -> TurnView {
    let marks = match at {
        0 => vec![mark(
            reply,
            Sign::Gained,
            "Someone used that number against you before",
            "Their fear came back to them in your words.",
        )],
        1 => vec![
            mark(
                reply,
                Sign::Near,
                "What do you mean, when you can?",
                "One step away. You asked, then closed the door yourself in the same breath.",
            ),
            mark(
                reply,
                Sign::Lost,
                "it shouldn’t be the hardware",
                "You argued with a cause that was not named yet.",
            ),
        ],
        _ => {
            vec![mark(reply, Sign::Flag, "I’ll be right here", "A flag, so that its look is in the picture.")]
        }
    };
    TurnView {
        turn: u16::try_from(at + 1).expect("a few turns"),
        reply: reply.into(),
        marks,
        skills: Vec::new(),
        overall: [3, 1, 2][at],
        event: None,
        persona_line: line.into(),
        inner_thought: thought.into(),
        thought_quote: String::new(),
        openness_before: 2,
        openness: 2,
        patience: 7,
        causes: Vec::new(),
        facts: Vec::new(),
        helped: 0,
    }
}

fn mark(reply: &str, sign: Sign, quote: &str, tell: &str) -> Mark {
    let start = reply.find(quote).expect("the words are in the reply");
    Mark {
        sign,
        span: Span::new(start, start + quote.len()),
        quote: quote.into(),
        label: "asking about the work".into(),
        tell: tell.into(),
        id: String::new(),
        rule: String::new(),
    }
}
