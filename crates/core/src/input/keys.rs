//! The names in an input: which there are, and what an unknown one may have meant.

use serde::de::{DeserializeSeed, Deserializer, Visitor};

use super::OBJECTS;
use crate::error::{nearest, shorten};
use crate::field::FIELDS;
use crate::{ErrorCode, Field, InputError};

/// A place in the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The input itself.
    Root,
    /// An object that is no field: `cluster` or `request`.
    Object(&'static str),
    /// A field.
    Field(Field),
}

impl Place {
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Root => "",
            Self::Object(path) => path,
            Self::Field(field) => field.path(),
        }
    }

    /// The place that `name` has in this one.
    fn member(self, name: &str) -> Option<Self> {
        // Names differ more than parents do: few records get past the first comparison.
        let field = FIELDS.iter().find(|it| it.name == name && it.parent() == self.path());
        match field {
            Some(record) => Some(Self::Field(record.field)),
            None if self == Self::Root => {
                OBJECTS.into_iter().find(|object| *object == name).map(Self::Object)
            }
            None => None,
        }
    }
}

/// Reads a member's name as its place; the error is the full path of one that isn't known.
pub(super) struct Member(pub(super) Place);

impl<'de> DeserializeSeed<'de> for Member {
    type Value = Result<Place, String>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Member {
    type Value = Result<Place, String>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.member(name).ok_or_else(|| match self.0.path() {
            "" => name.to_owned(),
            parent => format!("{parent}.{name}"),
        }))
    }
}

/// The error for a path that isn't known.
pub(super) fn unknown(path: &str) -> InputError {
    let (parent, name) = path.rsplit_once('.').unwrap_or(("", path));
    let objects = OBJECTS.into_iter().filter(|_| parent.is_empty());
    let siblings = FIELDS.iter().filter(|record| record.parent() == parent);
    let siblings: Vec<&str> = siblings.map(|record| record.path).chain(objects).collect();
    let like = nearest(path, siblings.iter().copied())
        // Perhaps the right name at the wrong place.
        .or_else(|| FIELDS.iter().find(|record| record.name == name).map(|record| record.path));
    let names: Vec<&str> =
        siblings.iter().map(|known| known.rsplit('.').next().unwrap_or(known)).collect();
    InputError {
        code: ErrorCode::UnknownField,
        path: shorten(path),
        field: None,
        other: None,
        read: None,
        accepted: names.join(", "),
        nearest: like.map(ToOwned::to_owned),
        position: None,
    }
}
