//! Reading the nested shape into a draft.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::ReadError;
use super::keys::{Member, Place, unknown};
use crate::error::shorten;
use crate::field::Kind;
use crate::{Draft, ErrorCode, Field, InputError};

/// Reads an input from any serde format.
///
/// # Errors
/// An [`InputError`] for an unknown field (with the nearest known one) or a value of the wrong kind;
/// the format's own error, as text, for what isn't well formed. `null` means left out.
pub fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Draft, ReadError> {
    let mut reader = Reader { draft: Draft::default(), fault: None };
    match (Node { reader: &mut reader, place: Place::Root }).deserialize(from) {
        Ok(()) => Ok(reader.draft),
        Err(error) => Err(match reader.fault {
            Some(fault) => ReadError::Input(fault),
            None => ReadError::Format(error.to_string()),
        }),
    }
}

struct Reader {
    draft: Draft,
    fault: Option<InputError>,
}

/// One value of the input, at its place.
struct Node<'a> {
    reader: &'a mut Reader,
    place: Place,
}

impl Node<'_> {
    const fn field(&self) -> Option<Field> {
        match self.place {
            Place::Field(field) => Some(field),
            Place::Root | Place::Object(_) => None,
        }
    }

    const fn accepted(&self) -> &'static str {
        match self.field() {
            Some(field) => field.record().accepts,
            None => "an object",
        }
    }

    /// Puts the value, or notes that one of this kind doesn't belong here.
    fn put<E: Error>(self, text: &str, fits: fn(Kind) -> bool) -> Result<(), E> {
        match self.field() {
            Some(field) if fits(field.record().kind) => {
                self.reader.draft.set(field, text);
                Ok(())
            }
            _ => self.refuse(text),
        }
    }

    fn refuse<E: Error>(self, read: &str) -> Result<(), E> {
        let path = self.place.path();
        let fault = InputError {
            code: ErrorCode::Invalid,
            path: if path.is_empty() { "input".to_owned() } else { path.to_owned() },
            field: self.field(),
            other: None,
            read: Some(shorten(read)),
            accepted: self.accepted().to_owned(),
            nearest: None,
            position: None,
        };
        fail(self.reader, fault)
    }
}

fn fail<T, E: Error>(reader: &mut Reader, fault: InputError) -> Result<T, E> {
    let error = E::custom(&fault);
    reader.fault = Some(fault);
    Err(error)
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

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.put(if value { "true" } else { "false" }, |kind| kind == Kind::Flag)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.put(&value.to_string(), |kind| kind == Kind::Count)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        match u64::try_from(value) {
            Ok(value) => self.visit_u64(value),
            Err(_) => self.refuse(&value.to_string()),
        }
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        // Echoing it would cost more bytes than reading all the rest.
        self.refuse("a number with a fraction")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
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
        match self.field() {
            Some(field) if field.record().kind == Kind::Presence => {
                self.reader.draft.set(field, "{}");
            }
            Some(_) => return self.refuse("an object"),
            None => {}
        }
        let Self { reader, place } = self;
        while let Some(member) = map.next_key_seed(Member(place))? {
            match member {
                Ok(place) => map.next_value_seed(Node { reader, place })?,
                Err(path) => return fail(reader, unknown(&path)),
            }
        }
        Ok(())
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
