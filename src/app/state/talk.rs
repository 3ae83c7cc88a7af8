//! What happens in a talk: the draft, Send and the answer, pause, notes, and the ways out.

use super::{Dialog, Looking, State};
use crate::app::action::{Action, Effect};
use crate::app::route::Route;
use crate::app::talk::Waiting;
use crate::privacy;
use crate::session::{Ending, Input};

impl State {
    pub(super) fn in_talk(&mut self, action: Action) -> Vec<Effect> {
        let Some(talk) = &mut self.talk else { return Vec::new() };
        match action {
            Action::DraftTyped(text) => {
                talk.recovered = false;
                talk.draft = text;
                // What looks like a patient's never reaches the disk unasked, not even as a draft.
                let kept = if talk.invented { talk.draft.clone() } else { privacy::redact(&talk.draft) };
                vec![Effect::SaveDraft(talk.id.clone(), kept)]
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
                talk.waiting = Some(Waiting { reply });
                self.focus_composer = true;
                Vec::new()
            }
            Action::TakeBack => {
                if let Some(waiting) = talk.waiting.take() {
                    talk.draft = waiting.reply;
                    self.toast = Some("Back in the box. They have not heard it.".to_owned());
                }
                self.focus_composer = true;
                Vec::new()
            }
            Action::Answer => {
                let Some(waiting) = talk.waiting.take() else { return Vec::new() };
                let Some(shown) = talk.session.say(&waiting.reply).map(|turn| turn.shown.clone()) else {
                    talk.draft = waiting.reply;
                    return Vec::new();
                };
                self.focus_composer = true;
                let mut effects = vec![Effect::AppendTurn(talk.id.clone(), Box::new(shown))];
                if talk.is_over() {
                    effects.push(Effect::Finish(Box::new(talk.record())));
                }
                effects
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
                if talk.session.state.ending == Ending::Unfinished {
                    talk.session.input(&Input::Leave);
                }
                let record = talk.record();
                let mut looking = Looking::new(record.clone(), talk.session.clone());
                looking.other = talk.first_try.clone();
                self.looking = Some(looking);
                self.go(Route::BeforeLook);
                vec![Effect::Finish(Box::new(record))]
            }
            Action::PutAway => {
                let effect = Effect::SaveDraft(talk.id.clone(), talk.draft.clone());
                self.talk = None;
                let mut effects = vec![effect];
                effects.extend(self.go(Route::Home));
                effects
            }
            _ => Vec::new(),
        }
    }
    /// The line is said; the answer comes after the wait.
    fn send(&mut self) -> Vec<Effect> {
        let Some(talk) = &mut self.talk else { return Vec::new() };
        let reply = std::mem::take(&mut talk.draft);
        talk.waiting = Some(Waiting { reply: reply.trim().to_owned() });
        talk.recovered = false;
        talk.hint = None;
        self.focus_composer = true;
        Vec::new()
    }
}
