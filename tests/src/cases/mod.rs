//! The literate cases: Markdown that a person who runs caches can read and that a test judges.
//!
//! A file of `tests/cases` is one theme, a heading one case. Under it stand a story, the input in a
//! `json` block, and in an `answer` block what the engine must say. `tests/cases/README.md`
//! says how an answer reads.

mod answer;
mod parse;

use std::fs;
use std::path::{Path, PathBuf};

use upgrade_check_core::input::{self, ReadError};
use upgrade_check_core::{Draft, Report, Request, evaluate};

pub use answer::answer;

/// One case.
#[derive(Clone, Debug)]
pub struct Case {
    /// The file, from the tests' folder on: `cases/downgrades.md`.
    pub file: String,
    /// The nearest heading above it.
    pub heading: String,
    /// The input, JSON.
    pub input: String,
    /// What the engine must say, as it stands in the file.
    pub answer: String,
    /// The line of the answer's first line, from 1.
    pub line: usize,
}

/// What the engine says to a case.
#[derive(Debug)]
pub enum Judged {
    /// The input is wrong, in these ways.
    Wrong(Vec<String>),
    /// A report.
    Report(Box<Answered>),
}

/// An input, and the report on it.
#[derive(Debug)]
pub struct Answered {
    /// The input as it was read.
    pub draft: Draft,
    /// What was understood.
    pub request: Request,
    /// The answer.
    pub report: Report,
}

/// The folder of the cases.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")
}

/// The text of every file of cases, by name: `cases/downgrades.md`. The README is none.
///
/// # Errors
/// Where the folder or a file can't be read.
pub fn files() -> Result<Vec<(String, String)>, std::io::Error> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder())? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.extension().is_some_and(|kind| kind == "md") && name != "README.md" {
            files.push((format!("cases/{name}"), fs::read_to_string(&path)?));
        }
    }
    files.sort();
    Ok(files)
}

/// The cases of a file.
///
/// # Errors
/// Says at which line the file isn't as cases are.
pub fn cases(file: &str, text: &str) -> Result<Vec<Case>, String> {
    parse::cases(file, text)
}

/// The file's text with this answer in place of the case's.
#[must_use]
pub fn with_answer(text: &str, case: &Case, answer: &str) -> String {
    parse::with_answer(text, case, answer)
}

/// Gives a case's input to the engine.
#[must_use]
pub fn judge(input: &str) -> Judged {
    let draft = match input::read(&mut serde_json::Deserializer::from_str(input)) {
        Ok(draft) => draft,
        Err(ReadError::Input(error)) => return Judged::Wrong(vec![error.to_string()]),
        Err(ReadError::Format(problem)) => return Judged::Wrong(vec![problem]),
    };
    match Request::read(&draft) {
        Err(errors) => Judged::Wrong(errors.iter().map(ToString::to_string).collect()),
        Ok(request) => {
            let report = evaluate(&request);
            Judged::Report(Box::new(Answered { draft, request, report }))
        }
    }
}
