//! Documents that aren't JSON, or hold a value where AWS has another kind: where and what.

use serde_json::error::Category;

use crate::error::DocumentError;
use crate::foreign;

impl DocumentError {
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
                "an object" | "a list" | "more" => upto.rfind(['{', '[']).unwrap_or(offset),
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
}
