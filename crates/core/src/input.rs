//! The input in its nested shape, to and from a [`Draft`]: JSON, a JavaScript object, any serde format.

use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::error::{nearest, shorten};
use crate::field::{FIELDS, Kind};
use crate::{Draft, ErrorCode, Field, InputError};

/// The objects that are no fields themselves.
const OBJECTS: [&str; 2] = ["cluster", "request"];

/// Reads an input from any serde format.
///
/// # Errors
/// An [`InputError`] for an unknown field (with the nearest known one) or a value of the wrong kind;
/// the format's own error, as text, for what isn't well formed. `null` means left out.
pub fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Draft, ReadError> {
    let mut reader = Reader { draft: Draft::default(), fault: None };
    match (Node { reader: &mut reader, path: "" }).deserialize(from) {
        Ok(()) => Ok(reader.draft),
        Err(error) => Err(match reader.fault {
            Some(fault) => ReadError::Input(fault),
            None => ReadError::Format(error.to_string()),
        }),
    }
}

/// Why an input can't be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// A field is wrong.
    Input(InputError),
    /// The text is not well formed; the format says why.
    Format(String),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(error) => error.fmt(f),
            Self::Format(problem) => f.write_str(problem),
        }
    }
}

impl std::error::Error for ReadError {}

struct Reader {
    draft: Draft,
    fault: Option<InputError>,
}

/// One value of the input, at a path.
struct Node<'a> {
    reader: &'a mut Reader,
    path: &'a str,
}

impl Node<'_> {
    fn field(&self) -> Option<Field> {
        Field::from_path(self.path)
    }

    fn accepted(&self) -> &'static str {
        match self.field() {
            Some(field) => field.record().accepts,
            None => "an object",
        }
    }

    /// Puts the value, or notes that one of this kind doesn't belong here.
    fn put<E: serde::de::Error>(self, text: &str, fits: fn(Kind) -> bool) -> Result<(), E> {
        match self.field() {
            Some(field) if fits(field.record().kind) => {
                self.reader.draft.set(field, text);
                Ok(())
            }
            _ => self.refuse(text),
        }
    }

    fn refuse<E: serde::de::Error>(self, read: &str) -> Result<(), E> {
        let fault = InputError {
            code: ErrorCode::Invalid,
            path: if self.path.is_empty() { "input".to_owned() } else { self.path.to_owned() },
            field: self.field(),
            other: None,
            read: Some(shorten(read)),
            accepted: self.accepted().to_owned(),
            nearest: None,
            position: None,
        };
        let error = E::custom(&fault);
        self.reader.fault = Some(fault);
        Err(error)
    }
}

const fn is_text(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::Choice(_))
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.accepted())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<(), E> {
        self.put(if value { "true" } else { "false" }, |kind| kind == Kind::Flag)
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<(), E> {
        self.put(&value.to_string(), |kind| kind == Kind::Count)
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<(), E> {
        match u64::try_from(value) {
            Ok(value) => self.visit_u64(value),
            Err(_) => self.refuse(&value.to_string()),
        }
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        self.refuse(&value.to_string())
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<(), E> {
        match self.field() {
            // An empty text is a value that was given, and a wrong one; a draft would take it for none.
            Some(field) if value.is_empty() && is_text(field.record().kind) => self.refuse(""),
            _ => self.put(value, is_text),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        if self.field().is_none_or(|field| field.record().kind != Kind::List) {
            return self.refuse("a list");
        }
        let mut items = String::new();
        while let Some(item) = seq.next_element_seed(Item)? {
            if !items.is_empty() {
                items.push(',');
            }
            items.push_str(&item);
        }
        // A list that is there and empty allows nothing, which is not the same as no list.
        self.put(if items.is_empty() { "," } else { &items }, |kind| kind == Kind::List)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { reader, path } = self;
        let node = Node { reader, path };
        match node.field() {
            Some(field) if field.record().kind == Kind::Presence => {
                node.reader.draft.set(field, "{}");
            }
            None if path.is_empty() || OBJECTS.contains(&path) => {}
            _ => return node.refuse("an object"),
        }
        let reader = node.reader;
        while let Some(key) = map.next_key::<String>()? {
            let child = if path.is_empty() { key } else { format!("{path}.{key}") };
            if Field::from_path(&child).is_none() && !OBJECTS.contains(&child.as_str()) {
                let fault = unknown(&child);
                let error = A::Error::custom(&fault);
                reader.fault = Some(fault);
                return Err(error);
            }
            map.next_value_seed(Node { reader, path: &child })?;
        }
        Ok(())
    }
}

fn unknown(path: &str) -> InputError {
    let paths = || FIELDS.iter().map(|record| record.path).chain(OBJECTS);
    let parent = path.rsplit_once('.').map_or("", |(parent, _)| parent);
    let siblings = paths().filter(|known| known.rsplit_once('.').map_or("", |(p, _)| p) == parent);
    InputError {
        code: ErrorCode::UnknownField,
        path: shorten(path),
        field: None,
        other: None,
        read: None,
        accepted: siblings
            .clone()
            .map(|known| known.rsplit('.').next().unwrap_or(known))
            .collect::<Vec<_>>()
            .join(", "),
        nearest: nearest(path, siblings)
            .or_else(|| {
                // Perhaps the right name at the wrong place.
                let name = path.rsplit('.').next()?;
                paths().find(|known| known.rsplit('.').next() == Some(name))
            })
            .map(ToOwned::to_owned),
        position: None,
    }
}

/// One text of a list.
struct Item;

impl<'de> DeserializeSeed<'de> for Item {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<String, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Item {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E>(self, value: &str) -> Result<String, E> {
        Ok(value.to_owned())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<String, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Err(A::Error::custom("a list of texts holds an object"))
    }
}

impl Serialize for Draft {
    /// Writes the nested shape; text that doesn't fit its field's kind is written as text.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Branch { draft: self, path: "" }.serialize(to)
    }
}

struct Branch<'a> {
    draft: &'a Draft,
    path: &'static str,
}

impl Branch<'_> {
    fn children(&self) -> impl Iterator<Item = (&'static str, Field)> {
        let prefix = self.path;
        Field::all().filter_map(move |field| {
            let rest = field.path().strip_prefix(prefix)?;
            let rest = if prefix.is_empty() { rest } else { rest.strip_prefix('.')? };
            (!rest.contains('.')).then_some((rest, field))
        })
    }

    fn is_empty(&self) -> bool {
        !self.draft.iter().any(|(field, _)| {
            field.path() == self.path
                || field.path().strip_prefix(self.path).is_some_and(|rest| rest.starts_with('.'))
        })
    }
}

impl Serialize for Branch<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        for (name, field) in self.children() {
            let branch = Branch { draft: self.draft, path: field.path() };
            match (field.record().kind, self.draft.get(field)) {
                (Kind::Presence, _) if !branch.is_empty() => map.serialize_entry(name, &branch)?,
                (_, None) | (Kind::Presence, _) => {}
                (Kind::List, Some(text)) => {
                    let items: Vec<&str> = text.split(',').filter(|t| !t.is_empty()).collect();
                    map.serialize_entry(name, &items)?;
                }
                (kind, Some(text)) => match (kind, text.parse::<bool>(), text.parse::<u64>()) {
                    (Kind::Flag, Ok(flag), _) => map.serialize_entry(name, &flag)?,
                    (Kind::Count, _, Ok(count)) => map.serialize_entry(name, &count)?,
                    _ => map.serialize_entry(name, text)?,
                },
            }
        }
        if self.path.is_empty() {
            for path in OBJECTS {
                let branch = Branch { draft: self.draft, path };
                if !branch.is_empty() {
                    map.serialize_entry(path, &branch)?;
                }
            }
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_json(text: &str) -> Result<Draft, ReadError> {
        read(&mut serde_json::Deserializer::from_str(text))
    }

    fn fault(text: &str) -> String {
        read_json(text).unwrap_err().to_string()
    }

    #[test]
    fn reads_every_kind_of_field_and_writes_it_back() {
        let text = r#"{"edition":"2018","cluster":{"replicationGroup":true,"shards":1,"allowedNodeTypes":["cache.m3.large","cache.m3.xlarge"],"pending":{"nodeType":"cache.m3.large"}},"request":{"engineVersion":"3.2.4","applyImmediately":true}}"#;
        let draft = read_json(text).unwrap();
        assert_eq!(draft.get(Field::AllowedNodeTypes), Some("cache.m3.large,cache.m3.xlarge"));
        assert_eq!(serde_json::to_string(&draft).unwrap(), text);
    }

    #[test]
    fn tells_nothing_pending_from_not_known() {
        let known = read_json(r#"{"cluster":{"pending":{}}}"#).unwrap();
        assert_eq!(known.get(Field::Pending), Some("{}"));
        assert_eq!(serde_json::to_string(&known).unwrap(), r#"{"cluster":{"pending":{}}}"#);
        for omitted in
            [r#"{"cluster":{}}"#, r#"{"cluster":{"pending":null}}"#, r#"{"cluster":null}"#]
        {
            assert!(read_json(omitted).unwrap().is_empty());
        }
    }

    #[test]
    fn names_what_is_wrong() {
        for (text, expected) in [
            (
                r#"{"cluster":{"engineVersoin":"3.2.4"}}"#,
                "cluster.engineVersoin is not a field of the input; accepted: id, replicationGroup, region, engine, engineVersion, clusterMode, shards, replicasPerShard, multiAz, nodeType, status, transitEncryption, atRestEncryption, parameterGroup, reservedMemoryPercent, reservedMemory, allowedNodeTypes, pending, maintenanceWindow; nearest: cluster.engineVersion",
            ),
            (
                r#"{"applyImmediately":true}"#,
                "applyImmediately is not a field of the input; accepted: edition, now, cluster, request; nearest: request.applyImmediately",
            ),
            (
                r#"{"cluster":{"multiAz":"yes"}}"#,
                r#"cluster.multiAz: read "yes"; accepted: true or false"#,
            ),
            (
                r#"{"request":{"engineVersion":7.1}}"#,
                r#"request.engineVersion: read "7.1"; accepted: a version such as 3.2.4 or 7.1"#,
            ),
            (
                r#"{"cluster":{"shards":-1}}"#,
                r#"cluster.shards: read "-1"; accepted: a whole number from 1 to 500"#,
            ),
            (r#"{"cluster":[]}"#, r#"cluster: read "a list"; accepted: an object"#),
            (r"[]", r#"input: read "a list"; accepted: an object"#),
            (
                r#"{"cluster":{"id":{}}}"#,
                r#"cluster.id: read "an object"; accepted: 1 to 50 letters, digits and single hyphens, the first a letter"#,
            ),
            (
                r#"{"cluster":{"id":""}}"#,
                r#"cluster.id: read ""; accepted: 1 to 50 letters, digits and single hyphens, the first a letter"#,
            ),
        ] {
            assert_eq!(fault(text), expected, "{text}");
        }
    }
}
