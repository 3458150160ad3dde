//! A document, cut down while it is read: what isn't kept never exists outside the text itself.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::member::{Member, Shape};
use crate::region;

/// How deep a document may be nested.
const DEEPEST: u8 = 64;

/// What is kept of a JSON value.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Node {
    /// Nothing: null, an empty text, or a value that isn't kept.
    Nothing,
    /// A text, a number or a flag. Never empty, no blanks around it.
    Text(Box<str>),
    /// A list.
    List(Vec<Node>),
    /// An object.
    Object(Object),
    /// Something that isn't empty.
    Something,
}

/// The members of an object that are kept, those that hold nothing left out.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Object(pub(crate) Vec<(Member, Node)>);

impl Object {
    pub(crate) fn has(&self, member: Member) -> bool {
        self.0.iter().any(|(it, _)| *it == member)
    }

    /// Takes a member out.
    pub(crate) fn take(&mut self, member: Member) -> Option<Node> {
        let place = self.0.iter().position(|(it, _)| *it == member)?;
        Some(self.0.swap_remove(place).1)
    }

    pub(crate) fn text(&mut self, member: Member) -> Option<Box<str>> {
        match self.take(member) {
            Some(Node::Text(text)) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn list(&mut self, member: Member) -> Option<Vec<Node>> {
        match self.take(member) {
            Some(Node::List(list)) => Some(list),
            _ => None,
        }
    }

    pub(crate) fn texts(&mut self, member: Member) -> Option<Vec<Box<str>>> {
        let text = |node| match node {
            Node::Text(text) => Some(text),
            _ => None,
        };
        Some(self.list(member)?.into_iter().filter_map(text).collect())
    }

    pub(crate) fn object(&mut self, member: Member) -> Option<Object> {
        match self.take(member) {
            Some(Node::Object(object)) => Some(object),
            _ => None,
        }
    }
}

/// A value to be read.
#[derive(Clone, Copy)]
struct Value {
    shape: Shape,
    /// The member that it belongs to, for an error.
    member: Option<Member>,
    /// How many lists and objects it lies in.
    depth: u8,
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Value { shape: Shape::Document, member: None, depth: 0 }.deserialize(from)
    }
}

impl Value {
    fn wrong<T, E: Error>(self, found: &str) -> Result<T, E> {
        Err(E::custom(format_args!("expected {self}, found {found}")))
    }

    /// The value of a list or object in this one.
    fn within<E: Error>(self) -> Result<u8, E> {
        if self.depth >= DEEPEST {
            return Err(E::custom("expected at most 64 levels of nesting, found more"));
        }
        Ok(self.depth + 1)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.shape {
            Shape::Text | Shape::Arn => "a text",
            Shape::Texts => "a list of texts",
            Shape::Objects => "a list of objects",
            Shape::Object | Shape::Document | Shape::Presence | Shape::Dropped => "an object",
        })?;
        match self.member {
            Some(member) => write!(f, " for {}", member.name()),
            None => Ok(()),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Value {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Node, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        self.visit_str(if value { "true" } else { "false" })
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Node, E> {
        match self.shape {
            // Written as a number, 3.20 and 3.2 are one: it can't be taken for a version.
            Shape::Text => self.wrong("a number with a fraction, not in quotes"),
            _ => self.visit_str("0"),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        let text = text.trim();
        match self.shape {
            Shape::Dropped => Ok(Node::Nothing),
            Shape::Text | Shape::Arn | Shape::Presence if text.is_empty() => Ok(Node::Nothing),
            Shape::Text => Ok(Node::Text(text.into())),
            // A list of texts is what a query prints that leaves the names out: no known document.
            Shape::Presence | Shape::Document => Ok(Node::Something),
            Shape::Arn => Ok(match region::of_arn(text) {
                Some(region) => Node::Text(region.into()),
                None => Node::Nothing,
            }),
            _ => self.wrong("a single value"),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let shape = match self.shape {
            Shape::Texts => Shape::Text,
            Shape::Objects => Shape::Object,
            Shape::Document => Shape::Document,
            Shape::Presence | Shape::Dropped => Shape::Dropped,
            Shape::Text | Shape::Arn | Shape::Object => return self.wrong("a list"),
        };
        let item = Self { shape, depth: self.within()?, ..self };
        let (mut kept, mut any) = (Vec::new(), false);
        while let Some(node) = seq.next_element_seed(item)? {
            any = true;
            if node != Node::Nothing {
                kept.push(node);
            }
        }
        Ok(match self.shape {
            Shape::Presence if any => Node::Something,
            Shape::Presence | Shape::Dropped => Node::Nothing,
            _ => Node::List(kept),
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let keeps = match self.shape {
            Shape::Object | Shape::Document => true,
            Shape::Presence | Shape::Dropped => false,
            _ => return self.wrong("an object"),
        };
        let depth = self.within()?;
        let (mut kept, mut any) = (Object::default(), false);
        while let Some(known) = map.next_key_seed(Key)? {
            any = true;
            let known = known.filter(|_| keeps);
            let shape = known.map_or(Shape::Dropped, |(_, shape)| shape);
            let member = known.map(|(member, _)| member);
            let node = map.next_value_seed(Self { shape, member, depth })?;
            if let Some(member) = member
                && node != Node::Nothing
            {
                if kept.has(member) {
                    let name = member.name();
                    let twice = format_args!("expected {name} once in an object, found it again");
                    return Err(A::Error::custom(twice));
                }
                kept.0.push((member, node));
            }
        }
        Ok(match self.shape {
            Shape::Presence if any => Node::Something,
            Shape::Presence | Shape::Dropped => Node::Nothing,
            _ => Node::Object(kept),
        })
    }
}

/// The name of a member.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Option<(Member, Shape)>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Option<(Member, Shape)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Member::named(name))
    }
}
