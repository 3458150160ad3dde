//! What is wrong with a text: where, what was expected and what is there.

use std::fmt;

use serde::Serialize;
use serde_json::error::Category;

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
    pub hint: Option<&'static str>,
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, expected, .. } = self;
        let found = self.found.as_deref().unwrap_or("the end of the text");
        write!(f, "line {line}, column {column}: expected {expected}, found {found}")?;
        match self.hint {
            Some(hint) => write!(f, ". {hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for DocumentError {}

impl DocumentError {
    /// An error at a byte of the text.
    fn at(text: &str, offset: usize, expected: &str) -> Self {
        let (mut line, mut column, mut place) = (1, 1, 0);
        for c in text.chars() {
            if place + c.len_utf8() > offset {
                break;
            }
            place += c.len_utf8();
            match c {
                '\n' => (line, column) = (line + 1, 1),
                '\u{feff}' => {}
                _ => column += 1,
            }
        }
        let found = token(text.get(place..).unwrap_or_default());
        Self { line, column, expected: expected.to_owned(), found, hint: None }
    }

    pub(crate) fn too_long() -> Self {
        Self { found: Some("more".to_owned()), ..Self::at("", 0, "a text of at most 20 MB") }
    }

    pub(crate) fn too_many() -> Self {
        Self {
            expected: "at most 20,000 clusters, groups and members".to_owned(),
            ..Self::too_long()
        }
    }

    /// Something else than a document; `after` one or at the beginning.
    pub(crate) fn stray(text: &str, start: usize, after: bool) -> Self {
        let expected = if after {
            "another document or the end of the text"
        } else {
            "the JSON of the AWS CLI"
        };
        let rest = text.get(start..).unwrap_or_default();
        Self { hint: foreign::hint(rest), ..Self::at(text, start, expected) }
    }

    /// A JSON document of another kind.
    pub(crate) fn unrecognised(text: &str, start: usize) -> Self {
        Self {
            found: Some("a document of another kind".to_owned()),
            hint: Some(
                "A query must leave the members their own names, and CacheClusterId or ReplicationGroupId in place.",
            ),
            ..Self::at(
                text,
                start,
                "what describe-cache-clusters, describe-replication-groups or list-allowed-node-type-modifications prints",
            )
        }
    }

    /// A document that begins at `start` and goes wrong somewhere after.
    pub(crate) fn json(text: &str, start: usize, error: &serde_json::Error) -> Self {
        let message = error.to_string();
        let message = cut(&message, " at line ").map_or(&*message, |(message, _)| message);
        if error.classify() == Category::Eof {
            let what = message.strip_prefix("EOF while parsing ").unwrap_or("a document");
            return Self {
                hint: Some("The text ends early: copy the whole output."),
                ..Self::at(text, text.len(), &format!("the rest of {what}"))
            };
        }
        // serde_json counts bytes in a line, up to and with the one that is wrong.
        let rest = text.get(start..).unwrap_or_default();
        let mut line = 1;
        let mut before = 0;
        for (place, byte) in rest.bytes().enumerate() {
            if line == error.line() {
                break;
            }
            line += usize::from(byte == b'\n');
            before = place + 1;
        }
        let offset = start + before + error.column().saturating_sub(1);
        let stated = message.strip_prefix("expected ");
        if let Some((expected, found)) = stated.and_then(|stated| cut(stated, ", found ")) {
            // Of a list or object it has read the beginning, and the blanks after it.
            let upto = text.get(..text.floor_char_boundary(offset + 1)).unwrap_or_default();
            let offset = match found {
                "an object" | "a list" | "more" => {
                    upto.rfind(|c| matches!(c, '{' | '[')).unwrap_or(offset)
                }
                _ => offset,
            };
            return Self { found: Some(found.to_owned()), ..Self::at(text, offset, expected) };
        }
        let mut wrong = Self::at(
            text,
            offset,
            match stated.unwrap_or(message) {
                "value" => "a value",
                "ident" => "true, false or null",
                "key must be a string" => "a member's name in double quotes",
                "trailing comma" => "another one after the comma",
                "trailing characters" => "a blank or the end of the document",
                "invalid number" | "number out of range" => "a number as JSON writes it",
                _ if message.starts_with("control character") => "a closing quote in the same line",
                _ if stated.is_none() => "an escape as JSON writes it",
                stated => stated,
            },
        );
        let place = text.floor_char_boundary(offset);
        wrong.hint = foreign::hint_inside(text.get(place..).unwrap_or_default());
        wrong
    }
}

/// What stands before and after `mark`.
fn cut<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    // The library's own search is made for long texts, and large.
    text.char_indices().find_map(|(place, _)| {
        let (before, rest) = text.split_at_checked(place)?;
        Some((before, rest.strip_prefix(mark)?))
    })
}

/// The word or the character that a text begins with, quoted; `None` where it is at its end.
fn token(text: &str) -> Option<String> {
    const MOST: usize = 24;
    let first = text.chars().next()?;
    if matches!(first, '\n' | '\r') {
        return Some("the end of the line".to_owned());
    }
    let word: String = if first.is_alphanumeric() {
        text.chars().take(MOST).take_while(|c| c.is_alphanumeric()).collect()
    } else if first.is_control() {
        first.escape_default().to_string()
    } else {
        first.to_string()
    };
    Some(format!("`{word}`"))
}

#[cfg(test)]
mod tests {
    use crate::read;

    fn error(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    #[test]
    fn says_where_and_what() {
        for (text, expected) in [
            (
                "{\n  \"CacheClusters\": [\n    { \"Engine\" \"redis\" }\n  ]\n}",
                "line 3, column 16: expected `:`, found `\"`",
            ),
            (
                "{\"CacheClusters\": [{\"Engine\": \"redis\" \"x\"}]}",
                "line 1, column 39: expected `,` or `}`, found `\"`",
            ),
            ("{\"CacheClusters\": [{} {}]}", "line 1, column 23: expected `,` or `]`, found `{`"),
            ("{\"Marker\": redis}", "line 1, column 12: expected a value, found `redis`"),
            ("{\"Marker\": nul}", "line 1, column 15: expected true, false or null, found `}`"),
            (
                "{\"Marker\": \"a\\q\"}",
                "line 1, column 15: expected an escape as JSON writes it, found `q`",
            ),
            (
                "{\"Marker\": 01}",
                "line 1, column 13: expected a number as JSON writes it, found `1`",
            ),
            (
                "{\"Marker\": \"a\nb\"}",
                "line 2, column 1: expected a closing quote in the same line, found `b`",
            ),
            (
                "{Marker: 1}",
                "line 1, column 2: expected a member's name in double quotes, found `Marker`",
            ),
            (
                "{\"CacheClusters\": [{},]}",
                "line 1, column 23: expected another one after the comma, found `]`",
            ),
            (
                "{\"CacheClusters\": [{\"Engine\": \"red",
                "line 1, column 35: expected the rest of a string, found the end of the text. The text ends early: copy the whole output.",
            ),
            (
                "{\"CacheClusters\": {}}",
                "line 1, column 19: expected a list of objects for CacheClusters, found an object",
            ),
            (
                "{\"CacheClusters\": [\n {\"EngineVersion\": {\n \"x\": 1}}]}",
                "line 2, column 20: expected a text for EngineVersion, found an object",
            ),
            (
                "[{\"CacheClusterId\": \"a\", \"EngineVersion\": 7.1}]",
                "line 1, column 45: expected a text for EngineVersion, found a number with a fraction, not in quotes",
            ),
            (
                "{\"Engine\": \"a\", \"Engine\": \"b\"}",
                "line 1, column 30: expected Engine once in an object, found it again",
            ),
        ] {
            assert_eq!(error(text), expected, "{text}");
        }
    }

    #[test]
    fn counts_characters_not_bytes() {
        assert_eq!(
            error("\u{feff}{\"Dëscription\": \"é\", x}"),
            "line 1, column 22: expected a member's name in double quotes, found `x`"
        );
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
            error(&" ".repeat(crate::LONGEST + 1)),
            "line 1, column 1: expected a text of at most 20 MB, found more"
        );
        let deep = format!("{}{}", "[".repeat(64), "]".repeat(64));
        assert!(read(&deep).is_ok());
        for open in ["[", "{\"Tags\":"] {
            let deep = open.repeat(100_000);
            let error = read(&deep).unwrap_err();
            assert_eq!(error.expected, "at most 64 levels of nesting");
            assert_eq!(error.column, open.len() * 64 + 1);
        }
    }
}
