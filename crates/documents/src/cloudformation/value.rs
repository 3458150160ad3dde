//! Values of a template, from JSON or from YAML.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A value, single ones as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Nothing,
    Text(Box<str>),
    List(Vec<Value>),
    /// In the order of the text.
    Map(Vec<(Box<str>, Value)>),
}

impl Value {
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
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Text(if flag { "true" } else { "false" }.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Text(number.to_string().into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Text(number.to_string().into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        // As JSON has it, where 7.0 isn't 7.
        Ok(Value::Text(format!("{number:?}").into()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some((name, value)) = map.next_entry::<String, Value>()? {
            entries.push((name.into(), value));
        }
        Ok(Value::Map(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_values_are_texts() {
        let value: Value =
            serde_json::from_str(r#"{"a": 7.0, "b": [true, null, 2, -1], "c": "x"}"#).unwrap();
        assert_eq!(value.text_of("a"), Some("7.0"));
        let texts: Vec<_> = value.get("b").unwrap().items().iter().map(Value::text).collect();
        assert_eq!(texts, [Some("true"), None, Some("2"), Some("-1")]);
        assert_eq!(value.text_of("c"), Some("x"));
        assert_eq!(value.get("d"), None);
    }
}
