//! Documents that aren't JSON: where, and what is wrong.

use crate::error::DocumentError;
use crate::foreign;
use crate::json::Fault;

impl DocumentError {
    /// A document that begins at `start` and isn't JSON somewhere after.
    pub(crate) fn json(text: &str, start: usize, fault: Fault) -> Self {
        let place = start + fault.at;
        let (before, rest) = text.split_at(text.floor_char_boundary(place));
        let next = rest.as_bytes().first();
        if next.is_none() {
            return Self::at(text, place, "the rest of the document")
                .with_hint(Some("The text ends early: copy the whole output."));
        }
        if fault.in_quotes && next.is_some_and(u8::is_ascii_control) {
            return Self::at(text, place, "a closing quote in the same line");
        }
        let expected = match before.trim_ascii_end().as_bytes().last() {
            Some(b'{') => "a member's name in double quotes",
            Some(b'[' | b':') => "a value",
            Some(b',') => "another value, or a member's name in double quotes",
            Some(b'\\') => "an escape as JSON writes it",
            _ => "`:`, `,`, `]`, `}` or the rest of a value",
        };
        Self::at(text, place, expected).with_hint(foreign::hint(rest, false))
    }
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
                "line 3, column 16: expected `:`, `,`, `]`, `}` or the rest of a value, found `\"`",
            ),
            (
                "{\"CacheClusters\": [{\"Engine\": \"redis\" \"x\"}]}",
                "line 1, column 39: expected `:`, `,`, `]`, `}` or the rest of a value, found `\"`",
            ),
            (
                "{\"CacheClusters\": [{} {}]}",
                "line 1, column 23: expected `:`, `,`, `]`, `}` or the rest of a value, found `{`",
            ),
            ("{\"Marker\": redis}", "line 1, column 12: expected a value, found `redis`"),
            (
                "{\"Marker\": nul}",
                "line 1, column 15: expected `:`, `,`, `]`, `}` or the rest of a value, found `}`",
            ),
            (
                "{\"Marker\": \"a\\q\"}",
                "line 1, column 15: expected an escape as JSON writes it, found `q`",
            ),
            (
                "{\"Marker\": 01}",
                "line 1, column 13: expected `:`, `,`, `]`, `}` or the rest of a value, found `1`",
            ),
            (
                "{\"Marker\": \"a\nb\"}",
                "line 1, column 14: expected a closing quote in the same line, found the end of the line",
            ),
            (
                "{Marker: 1}",
                "line 1, column 2: expected a member's name in double quotes, found `Marker`",
            ),
            (
                "{\"CacheClusters\": [{},]}",
                "line 1, column 23: expected another value, or a member's name in double quotes, found `]`",
            ),
            (
                "{\"CacheClusters\": [{\"Engine\": \"red",
                "line 1, column 35: expected the rest of the document, found the end of the text. The text ends early: copy the whole output.",
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
                "line 1, column 43: expected a text for EngineVersion, found a number with a fraction, not in quotes",
            ),
            (
                "{\"Engine\": \"a\", \"Engine\": \"b\"}",
                "line 1, column 27: expected a text for Engine, found it a second time",
            ),
        ] {
            assert_eq!(error(text), expected, "{text}");
        }
    }
}
