//! The desktop's own file chooser, beside the window so that nothing waits for it. Where there is none it says so, and the
//! path is typed.

use std::path::Path;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

use crate::app::{Action, App};

/// A chooser that is open.
#[derive(Debug, Default)]
pub struct Chooser {
    open: Option<(Receiver<Option<String>>, f64)>,
}

/// Nobody reads and answers a dialog in less; then there was none.
const TOO_SOON: f64 = 0.4;

impl Chooser {
    /// Opens a chooser where one is asked for, and takes in what was chosen.
    pub fn run(&mut self, ctx: &egui::Context, app: &mut App) {
        let now = ctx.input(|input| input.time);
        if let Some(path) = app.to_choose.take().filter(|_| self.open.is_none()) {
            let (send, receive) = channel();
            let ctx = ctx.clone();
            std::thread::spawn(move || {
                let chosen = ask(&path);
                // The window may be gone by now; then nobody listens.
                let _ = send.send(chosen);
                ctx.request_repaint();
            });
            self.open = Some((receive, now));
        }
        let Some((receive, since)) = &self.open else { return };
        match receive.try_recv() {
            Ok(Some(path)) => app.act(Action::ExportTo(path)),
            Ok(None) | Err(TryRecvError::Disconnected) if now - since < TOO_SOON => {
                app.act(Action::Exported(Err(
                    "No file chooser could be opened on this desktop. Type the path.".to_owned(),
                )));
            }
            Ok(None) | Err(TryRecvError::Disconnected) => {}
            Err(TryRecvError::Empty) => {
                ctx.request_repaint_after(Duration::from_millis(250));
                return;
            }
        }
        self.open = None;
    }
}

fn ask(path: &str) -> Option<String> {
    let path = Path::new(path);
    let mut dialog = rfd::FileDialog::new().set_title("Export the talk");
    if let Some(folder) = path.parent() {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = path.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    dialog.save_file().map(|path| path.display().to_string())
}
