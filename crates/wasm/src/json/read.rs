//! Reading.

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::Fault;

/// How deep values may lie in each other; an input has three levels.
const DEEPEST: usize = 100;

/// Reads one value after the other. Numbers with a fraction or an exponent, which no field takes, are all read as 0.5.
pub(crate) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    /// Reads this text.
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    fn next(&self) -> u8 {
        // No JSON text has a zero.
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.next() == byte;
        self.at += usize::from(is_there);
        is_there
    }

    fn need(&mut self, byte: u8) -> Result<(), Fault> {
        if self.take(byte) { Ok(()) } else { Err(Self::fault()) }
    }

    #[cold]
    fn fault() -> Fault {
        Fault::new("the input can't be read as JSON")
    }

    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Goes on while it is one of these.
    fn skip(&mut self, is_one: fn(u8) -> bool) -> &'a str {
        let start = self.at;
        while is_one(self.next()) {
            self.at += 1;
        }
        self.since(start)
    }

    /// The text whose opening quote was read, handed on without a copy where nothing in it is escaped.
    fn text<'de, V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Fault> {
        let is_plain = |byte| !matches!(byte, b'"' | b'\\' | ..b' ');
        let plain = self.skip(is_plain);
        if self.take(b'"') {
            return visitor.visit_str(plain);
        }
        let mut text = plain.to_owned();
        while !self.take(b'"') {
            self.need(b'\\')?;
            text.push(self.escaped()?);
            text.push_str(self.skip(is_plain));
        }
        visitor.visit_str(&text)
    }

    fn escaped(&mut self) -> Result<char, Fault> {
        let byte = self.next();
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.four_digits()?;
                let second = if matches!(first, 0xd800..0xdc00) && self.take(b'\\') {
                    self.need(b'u')?;
                    Some(self.four_digits()?)
                } else {
                    None
                };
                // Half of a pair is no character: JavaScript's texts can hold one all the same.
                let mut decoded = char::decode_utf16([first].into_iter().chain(second));
                match (decoded.next(), decoded.next()) {
                    (Some(Ok(char)), None) => char,
                    _ => return Err(Fault::new("a text holds half a character")),
                }
            }
            _ => return Err(Self::fault()),
        })
    }

    fn four_digits(&mut self) -> Result<u16, Fault> {
        let start = self.at;
        self.at += 4;
        let digits = self.text.get(start..self.at).ok_or_else(Self::fault)?;
        u16::from_str_radix(digits, 16).map_err(|_| Self::fault())
    }

    fn number<'de, V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Fault> {
        let start = self.at;
        self.take(b'-');
        if self.skip(|byte| byte.is_ascii_digit()).is_empty() {
            return Err(Self::fault());
        }
        let whole = self.since(start);
        let rest = self.skip(|byte| matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-' | b'0'..=b'9'));
        if rest.is_empty() {
            if let Ok(number) = whole.parse::<u64>() {
                return visitor.visit_u64(number);
            }
            if let Ok(number) = whole.parse::<i64>() {
                return visitor.visit_i64(number);
            }
        }
        visitor.visit_f64(0.5)
    }

    fn word(&mut self, word: &str) -> Result<(), Fault> {
        word.bytes().try_for_each(|byte| self.need(byte))
    }

    /// What lies within brackets.
    fn within<T>(
        &mut self,
        end: u8,
        read: impl FnOnce(&mut Members<'_, 'a>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.at += 1;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Fault::new("the input lies too deep"));
        }
        let value = read(&mut Members { reader: self, end, is_first: true })?;
        self.depth -= 1;
        // Not before: who reads the members must have read them all.
        self.need(end)?;
        Ok(value)
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.next() {
            b'"' => {
                self.at += 1;
                self.text(visitor)
            }
            b'{' => self.within(b'}', |members| visitor.visit_map(members)),
            b'[' => self.within(b']', |members| visitor.visit_seq(members)),
            b't' => self.word("true").and_then(|()| visitor.visit_bool(true)),
            b'f' => self.word("false").and_then(|()| visitor.visit_bool(false)),
            b'n' => self.word("null").and_then(|()| visitor.visit_unit()),
            _ => self.number(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The members of an object or a list.
struct Members<'r, 'a> {
    reader: &'r mut Reader<'a>,
    end: u8,
    is_first: bool,
}

impl Members<'_, '_> {
    /// Goes on to the next, if there is one.
    fn go_on(&mut self) -> Result<bool, Fault> {
        if self.reader.next() == self.end {
            return Ok(false);
        }
        if !self.is_first {
            self.reader.need(b',')?;
        }
        self.is_first = false;
        Ok(true)
    }
}

impl<'de> MapAccess<'de> for &mut Members<'_, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        if !self.go_on()? {
            return Ok(None);
        }
        let key = seed.deserialize(&mut *self.reader)?;
        self.reader.need(b':')?;
        Ok(Some(key))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        seed.deserialize(&mut *self.reader)
    }
}

impl<'de> SeqAccess<'de> for &mut Members<'_, '_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        if self.go_on()? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use upgrade_check_core::input;

    use super::*;

    /// What both make of a text that JavaScript could have written.
    fn both(text: &str) -> (Result<Value, Fault>, Result<Value, serde_json::Error>) {
        let ours = <Value as serde::Deserialize>::deserialize(&mut Reader::new(text));
        (ours, serde_json::from_str(text))
    }

    #[test]
    fn reads_what_serde_json_reads() {
        for text in [
            "null",
            "true",
            "[]",
            "{}",
            "[false,null,0,-1,500,18446744073709551615,-9223372036854775808]",
            r#"{"a":{"b":["c",{}],"":""},"d":"e"}"#,
            r#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00 \u2028é😀""#,
        ] {
            let (ours, theirs) = both(text);
            assert_eq!(ours.unwrap(), theirs.unwrap(), "{text}");
        }
        for fraction in ["1.5", "1e+21", "-0.25", "18446744073709551616"] {
            assert_eq!(both(fraction).0.unwrap(), Value::from(0.5), "{fraction}");
        }
    }

    #[test]
    fn refuses_what_serde_json_refuses() {
        for text in [
            "",
            "{",
            "[1",
            "[1 2]",
            "[,]",
            "{,}",
            "{\"a\" 1}",
            "[1}",
            "tru",
            "-",
            "\"a",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\udc00\"",
            "\"\u{1}\"",
            "\"\\u12",
            "\"\\u12é9\"",
            "\"\\",
        ] {
            let (ours, theirs) = both(text);
            assert!(ours.is_err() && theirs.is_err(), "{text}: {ours:?}");
        }
    }

    #[test]
    fn depth_has_an_end() {
        let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(both(&deep(DEEPEST)).0.is_ok());
        assert!(both(&deep(DEEPEST + 1)).0.is_err());
        let hidden = format!(r#"{{"cluster":{{"offeredVersions":[{{"a":{}}}]}}}}"#, deep(100_000));
        assert!(input::read(&mut Reader::new(&hidden)).is_err());
    }
}
