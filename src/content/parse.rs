//! One RON file to one typed value, or a diagnostic with line, column and a hint. Never checks meaning.

use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::diagnostic::{Diagnostic, Severity};

/// The RON dialect of all content: `Option` without `Some`, newtypes without their name.
pub fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_NEWTYPES)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(64)
}

/// Reads a file's text as `T`.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Diagnostic> {
    let options = options();
    let mut de = ron::de::Deserializer::from_str_with_options(text, &options)
        .map_err(|e| spanned(file, &e.code, e.span.start.line, e.span.start.col, ""))?;
    let value = serde_path_to_error::deserialize(&mut de).map_err(|e| {
        let path = e.path().to_string();
        let at = de.span_error(e.into_inner());
        spanned(file, &at.code, at.span.start.line, at.span.start.col, &path)
    })?;
    de.end().map_err(|e| {
        let at = de.span_error(e);
        spanned(file, &at.code, at.span.start.line, at.span.start.col, "")
    })?;
    Ok(value)
}

fn spanned(file: &str, code: &ron::Error, line: usize, column: usize, path: &str) -> Diagnostic {
    let place = if path.is_empty() || path == "." { String::new() } else { format!(" (at {path})") };
    Diagnostic {
        file: file.into(),
        line: line as u32,
        column: column as u32,
        severity: Severity::Error,
        code: "syntax",
        message: format!("{code}{place}"),
        hint: hint(code).into(),
    }
}

fn hint(code: &ron::Error) -> &'static str {
    use ron::Error as E;
    match code {
        E::NoSuchStructField { .. } => {
            "Use one of the fields named above; a field is written `name: value,`."
        }
        E::MissingStructField { .. } => "Add the field; the other files of this folder show its form.",
        E::NoSuchEnumVariant { .. } => "Use one of the names above, spelled exactly so.",
        E::ExpectedComma => "A comma is missing before this place.",
        E::ExpectedString => "Text stands in double quotes; a quote inside it is written \\\".",
        E::ExpectedArray | E::ExpectedArrayEnd => "A list is written [a, b, c].",
        E::ExpectedStructLike | E::ExpectedNamedStructLike(_) | E::ExpectedStructLikeEnd => {
            "A record is written (field: value, …)."
        }
        E::ExceededRecursionLimit => "It is nested too deeply; split it up.",
        E::TrailingCharacters => "Something stands after the end; look for a bracket closed too early.",
        _ => "Compare with the other files of this folder.",
    }
}
