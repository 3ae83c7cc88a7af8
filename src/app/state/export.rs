//! Where a round is written to and as what. The dialog asks; the effect writes.

use super::{Dialog, State};
use crate::app::action::{Action, Effect};
use crate::export::Format;

/// What the export dialog shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    pub format: Format,
    /// The whole path of the file.
    pub path: String,
    /// Where it was written, once it was.
    pub written: Option<String>,
    /// How many rounds were written, where it was all of them.
    pub count: usize,
}

impl Default for Export {
    fn default() -> Self {
        Export { format: Format::Html, path: String::new(), written: None, count: 0 }
    }
}

impl Export {
    /// The folder of the path.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| if folder.is_empty() { "/" } else { folder })
    }

    /// The name of the file.
    pub fn name(&self) -> &str {
        self.path.rsplit_once('/').map_or(self.path.as_str(), |(_, name)| name)
    }
}

impl State {
    pub(super) fn export(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Export => {
                let Some(record) = self.round_in_view() else { return Vec::new() };
                let format = self.export.format;
                let folder = match self.settings.export_folder.as_str() {
                    "" => self.folder.clone().unwrap_or_else(|| self.home.clone()),
                    chosen => chosen.to_owned(),
                };
                let path = format!("{}/{}", folder.trim_end_matches('/'), format.file_name(&record));
                self.export = Export { format, path, ..Export::default() };
                self.open(Dialog::Export)
            }
            Action::ExportAs(format) if self.dialog == Some(Dialog::ExportAll) => {
                self.export.format = format;
                Vec::new()
            }
            Action::ExportAs(format) => {
                let Some(record) = self.round_in_view() else { return Vec::new() };
                let path =
                    format!("{}/{}", self.export.folder().trim_end_matches('/'), format.file_name(&record));
                self.export = Export { format, path, ..Export::default() };
                Vec::new()
            }
            Action::ExportTo(path) => {
                self.problem = None;
                self.export.written = None;
                self.export.path = path;
                Vec::new()
            }
            Action::WriteExport => {
                let (format, path) = (self.export.format, self.export.path.clone());
                self.round_in_view()
                    .map(|record| Effect::WriteExport(Box::new(record), format, path))
                    .into_iter()
                    .collect()
            }
            Action::ExportAll => {
                let folder = match self.settings.export_folder.as_str() {
                    "" => self.folder.clone().unwrap_or_else(|| self.home.clone()),
                    chosen => chosen.to_owned(),
                };
                let path = format!("{}/rounds-export", folder.trim_end_matches('/'));
                self.export = Export { format: self.export.format, path, ..Export::default() };
                self.open(Dialog::ExportAll)
            }
            Action::WriteAll => {
                vec![Effect::WriteAll(self.export.format, self.export.path.trim().to_owned())]
            }
            Action::ExportedAll(Ok(count)) => {
                self.problem = None;
                self.export.written = Some(self.export.path.trim().to_owned());
                self.export.count = count;
                Vec::new()
            }
            Action::ExportedAll(Err(why)) => {
                self.problem = Some(why);
                Vec::new()
            }
            Action::ChoosePlace => vec![Effect::ChoosePlace],
            Action::Exported(Ok(path)) => {
                self.problem = None;
                self.export.written = Some(path);
                // The next export offers the same folder.
                self.settings.export_folder = self.export.folder().to_owned();
                vec![Effect::SaveSettings(self.settings.clone())]
            }
            Action::Exported(Err(why)) => {
                self.problem = Some(why);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_folder_and_a_name() {
        let of = |path: &str| {
            let export = Export { path: path.to_owned(), ..Export::default() };
            (export.folder().to_owned(), export.name().to_owned())
        };
        assert_eq!(of("/home/sam/round-1.html"), ("/home/sam".into(), "round-1.html".into()));
        assert_eq!(of("/round-1.html"), ("/".into(), "round-1.html".into()));
        assert_eq!(of("round-1.html"), (String::new(), "round-1.html".into()));
    }
}
