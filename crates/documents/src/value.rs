//! Values of plans and templates, from JSON or from YAML: single ones as they are written, so that 3.20 stays 3.20.

use crate::json::length;

/// How deep values may lie in each other.
pub(crate) const DEEPEST: usize = 64;

/// What stands between names and values, in what is known to be JSON.
const BETWEEN: &[u8] = b",: \t\r\n";

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Nothing,
    /// A text, a number or a flag.
    Text(Box<str>),
    List(Vec<Value>),
    /// In the order of the text.
    Map(Vec<(Box<str>, Value)>),
}

impl Value {
    /// The value that a text is which is known to be JSON; `None` where it lies too deep.
    pub(crate) fn of(json: &str) -> Option<Self> {
        Walker { rest: json }.value(0)
    }

    /// The value that a text is; `None` where it isn't JSON.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim_ascii();
        length(text).ok().filter(|length| *length == text.len()).and_then(|_| Self::of(text))
    }

    /// What a map holds under a name.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.entries().iter().rev().find(|(other, _)| **other == *name).map(|(_, value)| value)
    }

    /// The names and values of a map; none of anything else.
    pub(crate) fn entries(&self) -> &[(Box<str>, Value)] {
        match self {
            Self::Map(entries) => entries,
            Self::Nothing | Self::Text(_) | Self::List(_) => &[],
        }
    }

    /// What a list holds; nothing of anything else.
    pub(crate) fn items(&self) -> &[Value] {
        match self {
            Self::List(items) => items,
            Self::Nothing | Self::Text(_) | Self::Map(_) => &[],
        }
    }

    /// A single value.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Nothing | Self::List(_) | Self::Map(_) => None,
        }
    }

    /// The single value under a name.
    pub(crate) fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Self::text)
    }

    /// Whether it is the flag that is on.
    pub(crate) fn is_true(&self) -> bool {
        self.text() == Some("true")
    }
}

/// What is left of a text that is known to be JSON.
struct Walker<'a> {
    rest: &'a str,
}

impl<'a> Walker<'a> {
    fn value(&mut self, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        match self.next()? {
            b'{' => {
                self.take(1);
                let mut entries = Vec::new();
                while self.next()? != b'}' {
                    let name = self.quoted();
                    entries.push((name, self.value(depth + 1)?));
                }
                self.take(1);
                Some(Value::Map(entries))
            }
            b'[' => {
                self.take(1);
                let mut items = Vec::new();
                while self.next()? != b']' {
                    items.push(self.value(depth + 1)?);
                }
                self.take(1);
                Some(Value::List(items))
            }
            b'"' => Some(Value::Text(self.quoted())),
            _ => {
                let ends = |byte: u8| BETWEEN.contains(&byte) || matches!(byte, b']' | b'}');
                let end = self.rest.bytes().position(ends);
                let word = self.take(end.unwrap_or(self.rest.len()));
                Some(if word == "null" { Value::Nothing } else { Value::Text(word.into()) })
            }
        }
    }

    /// The byte that the next name, value or closing bracket begins with.
    fn next(&mut self) -> Option<u8> {
        let start = self.rest.bytes().position(|byte| !BETWEEN.contains(&byte))?;
        self.take(start);
        self.rest.bytes().next()
    }

    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// A text in quotes, without them.
    fn quoted(&mut self) -> Box<str> {
        let whole = self.take(length(self.rest).unwrap_or(self.rest.len()));
        let inner = whole.get(1..whole.len().saturating_sub(1)).unwrap_or_default();
        if inner.contains('\\') { unescaped(inner).into() } else { inner.into() }
    }
}

/// A text with the characters that its escapes stand for.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut parts = text.split('\\');
    plain.push_str(parts.next().unwrap_or_default());
    // The first half of a character that is written as two.
    let mut high = None;
    while let Some(part) = parts.next() {
        let (code, rest) = part.split_at_checked(1).unwrap_or_default();
        let c = match code {
            // Two backslashes: what follows is no escape.
            "" => {
                plain.push('\\');
                plain.push_str(parts.next().unwrap_or_default());
                continue;
            }
            "n" => '\n',
            "t" => '\t',
            "r" => '\r',
            "b" => '\u{8}',
            "f" => '\u{c}',
            "u" => {
                let (digits, rest) = rest.split_at_checked(4).unwrap_or((rest, ""));
                let unit = u32::from_str_radix(digits, 16).unwrap_or(0xfffd);
                match (high.take(), unit) {
                    (_, 0xd800..=0xdbff) if rest.is_empty() => high = Some(unit),
                    (Some(high), 0xdc00..=0xdfff) => {
                        let code = 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00);
                        plain.push(char::from_u32(code).unwrap_or('\u{fffd}'));
                    }
                    _ => plain.push(char::from_u32(unit).unwrap_or('\u{fffd}')),
                }
                plain.push_str(rest);
                continue;
            }
            other => other.chars().next().unwrap_or('\u{fffd}'),
        };
        plain.push(c);
        plain.push_str(rest);
    }
    plain
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What `serde_json` makes of the same.
    fn reference(value: &serde_json::Value) -> Value {
        use serde_json::Value as Json;
        match value {
            Json::Null => Value::Nothing,
            Json::Bool(flag) => Value::Text(flag.to_string().into()),
            Json::Number(number) => Value::Text(number.to_string().into()),
            Json::String(text) => Value::Text(text.as_str().into()),
            Json::Array(items) => Value::List(items.iter().map(reference).collect()),
            Json::Object(map) => Value::Map(
                map.iter().map(|(name, it)| (name.as_str().into(), reference(it))).collect(),
            ),
        }
    }

    #[test]
    fn single_values_stay_as_they_are_written() {
        let value =
            Value::parse(r#" {"a": 3.20, "b": [true, null, -1e3], "c": "x", "a\u0041": {}} "#)
                .unwrap();
        assert_eq!(value.text_of("a"), Some("3.20"));
        let texts: Vec<_> = value.get("b").unwrap().items().iter().map(Value::text).collect();
        assert_eq!(texts, [Some("true"), None, Some("-1e3")]);
        assert_eq!(value.text_of("c"), Some("x"));
        assert_eq!(value.get("aA"), Some(&Value::Map(Vec::new())));
        assert_eq!(value.get("d"), None);
        for text in ["", "{", "{} {}", "nope"] {
            assert_eq!(Value::parse(text), None, "{text}");
        }
        let deep = "[".repeat(100_000) + &"]".repeat(100_000);
        assert_eq!(Value::parse(&deep), None);
    }

    fn json() -> impl Strategy<Value = serde_json::Value> {
        use serde_json::Value as Json;
        let text = "[a\"\\\\/\n\t\u{8}\u{c}\u{e9}\u{1f600}]{0,6}";
        let single = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::from),
            any::<i32>().prop_map(Json::from),
            text.prop_map(Json::from),
        ];
        single.prop_recursive(4, 40, 5, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Json::from),
                prop::collection::btree_map(text, inner, 0..5)
                    .prop_map(|map| Json::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

        #[test]
        fn reads_what_serde_json_writes(value in json(), pretty in any::<bool>()) {
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
            let text = text.unwrap();
            prop_assert_eq!(Value::parse(&text), Some(reference(&value)));
            // Every character but those of the syntax may be written as an escape.
            let mut escaped = String::new();
            for c in text.chars() {
                if c.is_ascii() {
                    escaped.push(c);
                } else {
                    let units = c.encode_utf16(&mut [0; 2]).to_vec();
                    escaped.extend(units.iter().map(|unit| format!("\\u{unit:04x}")));
                }
            }
            prop_assert_eq!(Value::parse(&escaped), Some(reference(&value)));
        }
    }
}
