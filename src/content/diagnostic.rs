//! What is wrong with a content file, said once to its author: what, where, how to mend it. Never stops the program.

use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The file (or rule) was left out.
    Error,
    /// Loaded, but an author should look.
    Warning,
}

/// One finding about content. Lines and columns count from 1, columns in characters; 0 where a whole file is meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Diagnostic {
    pub file: String,
    pub line: u32,
    pub column: u32,
    pub severity: Severity,
    /// Stable kind: `syntax`, `too_large`, `wrong_id`, `unknown_id`, `missing`, `rule`, `example`, `gate`…
    pub code: &'static str,
    pub message: String,
    pub hint: String,
}

impl Diagnostic {
    pub fn error(
        file: &str,
        code: &'static str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Diagnostic {
            file: file.into(),
            line: 0,
            column: 0,
            severity: Severity::Error,
            code,
            message: message.into(),
            hint: hint.into(),
        }
    }

    pub fn warning(
        file: &str,
        code: &'static str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(file, code, message, hint) }
    }

    /// Points at the first place where `needle` stands in `text`, if it does.
    pub fn at(mut self, text: &str, needle: &str) -> Self {
        if let Some(offset) = text.find(needle).filter(|_| !needle.is_empty()) {
            let before = &text[..offset];
            self.line = before.matches('\n').count() as u32 + 1;
            self.column = before.rsplit('\n').next().unwrap_or("").chars().count() as u32 + 1;
        }
        self
    }
}

impl std::fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{}", self.file)?;
        if self.line > 0 {
            write!(f, ":{}:{}", self.line, self.column)?;
        }
        write!(f, ": {severity}[{}]: {}", self.code, self.message)?;
        if !self.hint.is_empty() {
            write!(f, "\n    hint: {}", self.hint)?;
        }
        Ok(())
    }
}
