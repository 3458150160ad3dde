//! Where a JSON value ends, or goes wrong.
//!
//! A scanner and nothing more: values are never made. `serde_json` can do the same, but is 1.8 KB larger in what the page
//! downloads; the tests hold this to it.

/// Where a text stops being JSON: at its end where it ends early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The byte that can't stand there.
    pub(crate) at: usize,
    /// Whether that is within a text in quotes.
    pub(crate) in_quotes: bool,
}

/// How long the JSON value is that a text begins with, blanks before it counted.
pub(crate) fn length(text: &str) -> Result<usize, Fault> {
    let mut scanner = Scanner { bytes: text.as_bytes(), at: 0, in_quotes: false };
    match scanner.value() {
        Some(()) => Ok(scanner.at),
        None => Err(Fault { at: scanner.at, in_quotes: scanner.in_quotes }),
    }
}

/// What is read, and how far. Each method stops at the byte that can't stand there, and then gives `None`.
struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    in_quotes: bool,
}

impl Scanner<'_> {
    /// A value of any depth: the brackets that are open are kept in a list, not on the stack.
    fn value(&mut self) -> Option<()> {
        let mut ends = Vec::new();
        loop {
            self.blanks();
            match self.next()? {
                bracket @ (b'{' | b'[') => {
                    self.at += 1;
                    self.blanks();
                    // In ASCII each bracket stands two before the one that ends it.
                    let end = bracket + 2;
                    ends.push(end);
                    if self.next()? != end {
                        self.name(end)?;
                        continue;
                    }
                }
                b'"' => self.quoted()?,
                b't' => self.word(b"true")?,
                b'f' => self.word(b"false")?,
                b'n' => self.word(b"null")?,
                _ => self.number()?,
            }
            // What may follow a value: the ends of what it lies in, and a comma.
            loop {
                let Some(end) = ends.last().copied() else { return Some(()) };
                self.blanks();
                if !self.take(&[end]) {
                    break self.need(b",").and_then(|()| self.name(end))?;
                }
                ends.pop();
            }
        }
    }

    /// The name before a value, and its colon, in what ends with a brace.
    fn name(&mut self, end: u8) -> Option<()> {
        if end == b'}' {
            self.blanks();
            self.quoted()?;
            self.blanks();
            self.need(b":")?;
        }
        Some(())
    }

    fn quoted(&mut self) -> Option<()> {
        self.need(b"\"")?;
        self.in_quotes = true;
        loop {
            // Most of a text is in quotes: what needs no look is gone over at once.
            self.skip(|byte| !matches!(byte, ..b' ' | b'"' | b'\\'));
            match self.next()? {
                b'"' => break,
                b'\\' => {
                    self.at += 1;
                    if self.take(b"u") {
                        for _ in 0..4 {
                            self.need(b"0123456789abcdefABCDEF")?;
                        }
                    } else {
                        self.need(b"\"\\/bfnrt")?;
                    }
                }
                _ => return None,
            }
        }
        self.in_quotes = false;
        self.at += 1;
        Some(())
    }

    fn number(&mut self) -> Option<()> {
        self.take(b"-");
        if !self.take(b"0") {
            self.digits()?;
        }
        if self.take(b".") {
            self.digits()?;
        }
        if self.take(b"eE") {
            self.take(b"+-");
            self.digits()?;
        }
        Some(())
    }

    fn digits(&mut self) -> Option<()> {
        const DIGITS: &[u8] = b"0123456789";
        self.need(DIGITS)?;
        while self.take(DIGITS) {}
        Some(())
    }

    fn word(&mut self, word: &[u8]) -> Option<()> {
        for byte in word {
            self.need(&[*byte])?;
        }
        Some(())
    }

    fn blanks(&mut self) {
        self.skip(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
    }

    /// Goes on over bytes that are of a kind.
    fn skip(&mut self, is_one: impl Fn(u8) -> bool) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(|byte| !is_one(*byte)).unwrap_or(rest.len());
    }

    fn next(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Goes on over one of these bytes; says whether there was one.
    fn take(&mut self, any: &[u8]) -> bool {
        let is_there = self.next().is_some_and(|byte| any.contains(&byte));
        self.at += usize::from(is_there);
        is_there
    }

    fn need(&mut self, any: &[u8]) -> Option<()> {
        self.take(any).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::IgnoredAny;
    use serde_json::Deserializer;

    use super::*;

    /// What `serde_json` says of the same text.
    fn reference(text: &str) -> Option<usize> {
        let mut values = Deserializer::from_str(text).into_iter::<IgnoredAny>();
        values.next()?.ok()?;
        Some(values.byte_offset())
    }

    fn check(text: &str) {
        // In a list, where a value can't be followed by just anything.
        let text = format!("[{text}");
        assert_eq!(length(&text).ok(), reference(&text), "{text:?}");
    }

    #[test]
    fn says_where_it_goes_wrong() {
        for (text, at) in [
            ("", 0),
            ("{", 1),
            ("[1", 2),
            ("[1 2]", 3),
            ("[,]", 1),
            ("[1,]", 3),
            ("{,}", 1),
            ("{\"a\" 1}", 5),
            ("{\"a\": 1,}", 8),
            ("{\"a\": 1 \"b\"}", 8),
            ("[1}", 2),
            ("tru", 3),
            ("nul]", 3),
            ("-", 1),
            ("1.x", 2),
            ("1e+", 3),
            ("[01]", 2),
            ("[\u{e9}]", 1),
        ] {
            assert_eq!(length(text), Err(Fault { at, in_quotes: false }), "{text}");
        }
        for (text, at) in [("\"a", 2), ("\"a\nb\"", 2), ("\"\\x\"", 2), ("\"\\u12g4\"", 5)] {
            assert_eq!(length(text), Err(Fault { at, in_quotes: true }), "{text}");
        }
    }

    #[test]
    fn takes_one_value() {
        for (text, taken) in [
            ("{}[]", 2),
            (" {\"a\" : [1, -0.5e-7, \"\\u00e9\\\"\"], \"\": {}}x", 41),
            ("null,", 4),
            ("\"\u{e9}\"\"", 4),
        ] {
            assert_eq!(length(text), Ok(taken), "{text}");
        }
        let deep = "[".repeat(100_000) + &"]".repeat(100_000);
        assert_eq!(length(&deep), Ok(200_000));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

        #[test]
        fn agrees_with_serde_json_on_pieces(pieces in prop::collection::vec(
            prop::sample::select(vec![
                "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "\\", "\\u", "00e9", "0", "1", "12", "-", ".", "e", "E", "+",
                "true", "false", "null", "nul", " ", "\n", "\t", "\r", "\u{1}", "\u{e9}", "]", "]", "\"b\":", "1,",
            ]), 0..12)) {
            check(&pieces.concat());
        }

        #[test]
        fn agrees_with_serde_json_on_any_text(text in "[\\[\\]{}\",:0-9eE.+\\- tfnruasl\\\\]{0,14}") {
            check(&text);
        }
    }
}
