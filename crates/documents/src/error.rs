//! What is wrong with a text: where, what was expected and what is there.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;

use crate::foreign;

/// Why a text can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct DocumentError {
    /// The line, from 1.
    pub line: usize,
    /// The character in that line, from 1.
    pub column: usize,
    /// What was expected there, as a phrase.
    pub expected: String,
    /// What is there, as a phrase; null where the text ends.
    pub found: Option<String>,
    /// What may help, a sentence.
    pub hint: Option<Cow<'static, str>>,
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, expected, .. } = self;
        let found = self.found.as_deref().unwrap_or("the end of the text");
        write!(f, "line {line}, column {column}: expected {expected}, found {found}")?;
        match &self.hint {
            Some(hint) => write!(f, ". {hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for DocumentError {}

impl DocumentError {
    /// An error at a byte of the text.
    pub(crate) fn at(text: &str, offset: usize, expected: &str) -> Self {
        let (before, rest) = text.split_at(text.floor_char_boundary(offset));
        let (line, column) = line_and_column(before);
        Self { line, column, expected: expected.to_owned(), found: token(rest), hint: None }
    }

    /// An error at this place of which the rest is still to be told.
    pub(crate) const fn read_back(line: usize, column: usize) -> Self {
        Self { line, column, expected: String::new(), found: None, hint: None }
    }

    /// With another phrase for what is there.
    pub(crate) fn with_found(self, found: &str) -> Self {
        Self { found: Some(found.to_owned()), ..self }
    }

    /// With what may help.
    pub(crate) fn with_hint(self, hint: Option<&'static str>) -> Self {
        Self { hint: hint.map(Cow::Borrowed), ..self }
    }

    pub(crate) fn too_long(bytes: usize) -> Self {
        let expected = format!("a text of at most {} MB", bytes / 1_000_000);
        Self::at("", 0, &expected).with_found("more")
    }

    pub(crate) fn too_many(entries: usize) -> Self {
        let mut most = entries.to_string();
        let mut place = most.len();
        while place > 3 {
            place -= 3;
            most.insert(place, ',');
        }
        let expected = format!("at most {most} clusters, groups and members");
        Self::at("", 0, &expected).with_found("more")
    }

    /// Something else than a document; `after` one or at the beginning.
    pub(crate) fn stray(text: &str, start: usize, after: bool) -> Self {
        let expected = if after {
            "another document or the end of the text"
        } else {
            "the JSON of the AWS CLI, a command, a plan or a template"
        };
        let rest = text.get(start..).unwrap_or_default();
        Self::at(text, start, expected).with_hint(foreign::hint(rest, true))
    }

    /// A JSON document of another kind.
    pub(crate) fn unrecognised(text: &str, start: usize) -> Self {
        const EXPECTED: &str = "what describe-cache-clusters, describe-replication-groups or another of the commands that are read here prints, a plan or a template";
        const HINT: &str = "A query must leave the members their own names, and CacheClusterId or ReplicationGroupId in place.";
        Self::at(text, start, EXPECTED)
            .with_found("a document of another kind")
            .with_hint(Some(HINT))
    }
}

/// Where a text ends, both from 1.
pub(crate) fn line_and_column(text: &str) -> (usize, usize) {
    let (mut line, mut column) = (1, 1);
    for c in text.chars() {
        match c {
            '\n' => (line, column) = (line + 1, 1),
            // The mark that some programs put before a text is no character that anyone sees.
            '\u{feff}' => {}
            _ => column += 1,
        }
    }
    (line, column)
}

/// The word or the character that a text begins with, quoted; `None` where it is at its end.
fn token(text: &str) -> Option<String> {
    const MOST: usize = 24;
    let first = text.chars().next()?;
    if first.is_ascii_control() {
        let is_end = matches!(first, '\n' | '\r');
        return Some(
            (if is_end { "the end of the line" } else { "a control character" }).to_owned(),
        );
    }
    let mut end = first.len_utf8();
    if first.is_ascii_alphanumeric() {
        while end < MOST && text.as_bytes().get(end).is_some_and(u8::is_ascii_alphanumeric) {
            end += 1;
        }
    }
    Some(format!("`{}`", text.get(..end)?))
}

#[cfg(test)]
mod tests {
    use crate::read;

    fn error(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    #[test]
    fn counts_characters_not_bytes() {
        assert_eq!(
            error("\u{feff}{\"Dëscription\": \"é\", x}"),
            "line 1, column 22: expected another value, or a member's name in double quotes, found `x`"
        );
    }

    #[test]
    fn what_ends_too_early_ends_within_the_text() {
        let error = error("Resources:\n  A: [B, ");
        assert!(error.starts_with("line 2, column 10: expected YAML"), "{error}");
        let error = self::error("Description: x\rResources: [a: b: c");
        assert!(error.starts_with("line 1, "), "{error}");
    }

    #[test]
    fn knows_documents_of_another_kind() {
        for text in
            ["{}", "{\"CacheSubnetGroups\": []}", "[\"a\"]", "[[1]]", "{\"Engine\": \"redis\"}"]
        {
            let error = read(text).unwrap_err();
            assert_eq!((error.line, error.column), (1, 1), "{text}: {error}");
            assert_eq!(error.found.as_deref(), Some("a document of another kind"), "{text}");
        }
    }

    #[test]
    fn has_limits() {
        assert_eq!(
            error(&" ".repeat(crate::Limits::PAGE.bytes + 1)),
            "line 1, column 1: expected a text of at most 20 MB, found more"
        );
        assert_eq!(
            error(&"{\"CacheClusterId\":\"a\"}".repeat(10_001)),
            "line 1, column 1: expected at most 10,000 clusters, groups and members, found more"
        );
        let nested = |levels| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(read(&nested(64)).is_ok());
        let error = read(&nested(100_000)).unwrap_err();
        assert_eq!((error.column, &*error.expected), (65, "at most 64 levels of nesting"));
        let error = read(&"[".repeat(100_000)).unwrap_err();
        assert_eq!(error.expected, "the rest of the document");
        // What isn't kept isn't gone into.
        let dropped = format!("{{\"CacheClusterId\": \"a\", \"Tags\": {}}}", nested(100_000));
        assert!(read(&dropped).is_ok());
    }
}
