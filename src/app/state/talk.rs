//! What happens in a talk: the draft, Send and the answer, pause, notes, and the ways out.

use super::{Calm, Dialog, Looking, State};
use crate::app::action::{Action, Effect};
use crate::app::route::Route;
use crate::app::talk::{Talk, Waiting};
use crate::privacy;
use crate::session::{Ending, Input};

impl State {
    pub(super) fn in_talk(&mut self, action: Action) -> Vec<Effect> {
        let Some(talk) = &mut self.talk else { return Vec::new() };
        match action {
            Action::DraftTyped(text) => {
                talk.recovered = false;
                talk.draft = text;
                vec![keep_words(talk)]
            }
            Action::Send if talk.can_send() => {
                if !talk.invented && !privacy::find(&talk.draft).is_empty() {
                    return self.open(Dialog::Privacy);
                }
                self.send()
            }
            Action::SendAsItIs if talk.can_send() => {
                // Said once a talk: whoever invents a number will invent another.
                talk.invented = true;
                self.dialog = None;
                self.send()
            }
            Action::TakeOut => {
                talk.draft = privacy::redact(&talk.draft);
                self.dialog = None;
                self.focus_composer = true;
                vec![Effect::SaveDraft(talk.id.clone(), talk.draft.clone())]
            }
            Action::StepBackAndWait if talk.waiting.is_none() && !talk.is_over() => {
                let reply = "That’s yours. Go. I’ll wait right here.".to_owned();
                talk.waiting = Some(Waiting { reply, typed: false });
                self.focus_composer = true;
                Vec::new()
            }
            Action::TakeBack => {
                self.focus_composer = true;
                talk.draft = talk.unheard();
                let Some(waiting) = talk.waiting.take() else { return Vec::new() };
                self.toast = Some(if waiting.typed {
                    "Back in the box. They have not heard it.".to_owned()
                } else {
                    "Taken back. They have not heard it.".to_owned()
                });
                vec![keep_words(talk)]
            }
            Action::Answer => {
                self.focus_composer = true;
                answer(talk)
            }
            Action::TogglePause => {
                talk.paused = !talk.paused;
                self.focus_composer = !talk.paused;
                Vec::new()
            }
            Action::ToggleNotes => {
                talk.notes_open = !talk.notes_open;
                talk.hint = None;
                self.focus_composer = !talk.notes_open;
                Vec::new()
            }
            Action::NoteTyped(text) => {
                talk.notes.clone_from(&text);
                vec![Effect::Note(talk.id.clone(), text)]
            }
            Action::Help(strength) => {
                talk.session.input(&Input::Help(strength));
                talk.hint = Some(strength);
                Vec::new()
            }
            Action::SkipGuide => {
                talk.guide = false;
                Vec::new()
            }
            Action::RoundBegun(id) => {
                talk.id = id;
                Vec::new()
            }
            Action::TurnSaved(problem) => {
                talk.unsaved = problem;
                Vec::new()
            }
            Action::EndHere => {
                // A reply that was sent and not taken back is part of the talk.
                let mut effects = answer(talk);
                if talk.session.state.ending == Ending::Unfinished {
                    talk.session.input(&Input::Leave);
                }
                let record = talk.record();
                let mut looking = Looking::new(record.clone(), talk.session.clone());
                looking.other = talk.first_try.clone();
                if crate::debrief::ended_hard(&looking.session) {
                    looking.calm = Calm::Offered;
                }
                self.looking = Some(looking);
                self.go(Route::BeforeLook);
                effects.push(Effect::Finish(Box::new(record)));
                effects
            }
            Action::PutAway => {
                let mut effects = vec![keep_words(talk)];
                self.talk = None;
                effects.extend(self.go(Route::Home));
                effects
            }
            _ => Vec::new(),
        }
    }

    /// The newest line of the other person and how many turns there were, while it may be listened to.
    pub fn line_to_hear(&self) -> Option<(usize, String)> {
        let talk = self.talk.as_ref().filter(|talk| !talk.paused && talk.waiting.is_none())?;
        let here = self.route == Route::Encounter;
        here.then(|| (talk.session.turns.len(), talk.session.latest_line().to_owned()))
    }

    /// What they said last, once more.
    pub(super) fn read_last_aloud(&mut self) -> Vec<Effect> {
        self.line_to_hear().map(|(_, line)| Effect::ReadAloud(line)).into_iter().collect()
    }

    /// The line is said; the answer comes after the wait.
    fn send(&mut self) -> Vec<Effect> {
        let Some(talk) = &mut self.talk else { return Vec::new() };
        let reply = std::mem::take(&mut talk.draft);
        talk.waiting = Some(Waiting { reply: reply.trim().to_owned(), typed: true });
        talk.recovered = false;
        talk.hint = None;
        self.focus_composer = true;
        Vec::new()
    }
}

/// What looks like a patient's never reaches the disk unasked, not even as a draft.
pub(super) fn keep_words(talk: &Talk) -> Effect {
    let unheard = talk.unheard();
    Effect::SaveDraft(talk.id.clone(), if talk.invented { unheard } else { privacy::redact(&unheard) })
}

/// The reply that waits is heard, and only now it is a turn; nothing of it was stored before.
fn answer(talk: &mut Talk) -> Vec<Effect> {
    let Some(waiting) = talk.waiting.take() else { return Vec::new() };
    let Some(shown) = talk.session.say(&waiting.reply).map(|turn| turn.shown.clone()) else {
        if waiting.typed {
            talk.draft = waiting.reply;
        }
        return Vec::new();
    };
    let mut effects = vec![Effect::AppendTurn(talk.id.clone(), Box::new(shown))];
    // The turn takes its draft off the disk; what was begun in the meantime stays.
    if !talk.draft.is_empty() {
        effects.push(keep_words(talk));
    }
    if talk.is_over() {
        effects.push(Effect::Finish(Box::new(talk.record())));
    }
    effects
}
