//! A document, cut down while it is read: what isn't kept never exists outside the text itself.

use std::cell::Cell;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::member::{Member, Shape};
use crate::region;

/// How deep a document may be nested.
const DEEPEST: u8 = 64;

/// What is kept of a JSON value.
#[derive(Debug)]
pub(crate) struct Node {
    /// The member that it is the value of, or is listed in.
    pub(crate) member: Member,
    pub(crate) kind: Kind,
    /// Never empty where there is a text, no blanks around it.
    pub(crate) text: Box<str>,
    /// What a list holds, or the members of an object; nothing that is nothing.
    pub(crate) nodes: Vec<Node>,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Null, an empty text, or a value that isn't kept.
    Nothing,
    /// A text, a number or a flag.
    Text,
    List,
    Object,
    /// Something that isn't empty.
    Something,
}

impl Node {
    pub(crate) fn get(&self, member: Member) -> Option<&Node> {
        self.nodes.iter().find(|node| node.member == member)
    }

    pub(crate) fn has(&self, member: Member) -> bool {
        self.get(member).is_some()
    }

    pub(crate) fn text(&self, member: Member) -> Option<&str> {
        self.get(member).map(|node| &*node.text)
    }

    /// What the list of this name holds; nothing where there is none.
    pub(crate) fn list(&self, member: Member) -> &[Node] {
        self.get(member).map_or(&[], |list| &list.nodes)
    }
}

/// Where a document holds another kind of value than AWS's do, and what is there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Misfit {
    value: Expected,
    /// The address in memory of where the member's name ends, 0 where it isn't known.
    pub(crate) place: usize,
    pub(crate) found: &'static str,
}

#[derive(Clone, Copy, Debug)]
enum Expected {
    Shape(Shape, Member),
    Once(Member),
    Depth,
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, name) = match self.value {
            Expected::Depth => return f.write_str("at most 64 levels of nesting"),
            Expected::Once(member) => ("one value", member.name()),
            Expected::Shape(shape, member) => (shape.words(), member.name()),
        };
        for part in [what, " for ", name] {
            f.write_str(part)?;
        }
        Ok(())
    }
}

/// A document as it was read. A misfit isn't an error of the JSON: it is put aside, with its place,
/// and the first one counts.
pub(crate) struct Document {
    pub(crate) node: Node,
    pub(crate) misfit: Option<Misfit>,
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let misfit = Cell::new(None);
        let (member, shape) = (Member::Document, Shape::Document);
        let document = Value { member, shape, depth: 0, place: 0, misfit: &misfit };
        let read = document.deserialize(from);
        match misfit.get() {
            None => Ok(Self { node: read?, misfit: None }),
            misfit => Ok(Self { node: document.node(Kind::Nothing, ""), misfit }),
        }
    }
}

/// A value to be read.
#[derive(Clone, Copy)]
struct Value<'a> {
    /// The member that it belongs to.
    member: Member,
    shape: Shape,
    /// How many lists and objects it lies in.
    depth: u8,
    /// As in `Misfit`.
    place: usize,
    misfit: &'a Cell<Option<Misfit>>,
}

impl Value<'_> {
    fn node(self, kind: Kind, text: &str) -> Node {
        Node { member: self.member, kind, text: text.into(), nodes: Vec::new() }
    }

    fn wrong(self, value: Expected, found: &'static str) -> Node {
        if self.misfit.get().is_none() {
            self.misfit.set(Some(Misfit { value, place: self.place, found }));
        }
        self.node(Kind::Nothing, "")
    }

    /// A value in this one, a list or an object. `None` where there should be neither.
    fn inside(self, is_list: bool) -> Option<Self> {
        let shape = match (self.shape, is_list) {
            (Shape::Texts, true) => Shape::Text,
            (Shape::Objects, true) | (Shape::Object | Shape::Document, false) => Shape::Object,
            (Shape::Document, true) => Shape::Document,
            (Shape::Presence | Shape::Dropped, _) => Shape::Dropped,
            _ => {
                self.misshapen(if is_list { "a list" } else { "an object" });
                return None;
            }
        };
        if self.depth >= DEEPEST {
            self.wrong(Expected::Depth, "more");
            return None;
        }
        Some(Self { shape, depth: self.depth + 1, ..self })
    }

    fn misshapen(self, found: &'static str) -> Node {
        self.wrong(Expected::Shape(self.shape, self.member), found)
    }

    fn scalar(self, text: &str) -> Node {
        let text = text.trim_ascii();
        match self.shape {
            Shape::Dropped => self.node(Kind::Nothing, ""),
            Shape::Text | Shape::Arn | Shape::Presence if text.is_empty() => {
                self.node(Kind::Nothing, "")
            }
            Shape::Text => self.node(Kind::Text, text),
            // A list of texts is what a query prints that leaves the names out: no known document.
            Shape::Presence | Shape::Document => self.node(Kind::Something, ""),
            Shape::Arn => match region::of_arn(text) {
                Some(region) => self.node(Kind::Text, region),
                None => self.node(Kind::Nothing, ""),
            },
            Shape::Texts | Shape::Object | Shape::Objects => self.misshapen("a single value"),
        }
    }

    /// A list or an object that holds these; `any` where it isn't empty in the text.
    fn branch(self, kind: Kind, nodes: Vec<Node>, any: bool) -> Node {
        let kind = match self.shape {
            Shape::Presence if any => Kind::Something,
            Shape::Presence | Shape::Dropped => Kind::Nothing,
            _ => kind,
        };
        Node { nodes, ..self.node(kind, "") }
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Node, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(self.node(Kind::Nothing, ""))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        Ok(self.scalar(if value { "true" } else { "false" }))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        Ok(self.scalar(&value.to_string()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        Ok(self.scalar(&value.to_string()))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Node, E> {
        Ok(match self.shape {
            // Written as a number, 3.20 and 3.2 are one: it can't be taken for a version.
            Shape::Text => self.misshapen("a number with a fraction, not in quotes"),
            _ => self.scalar("0"),
        })
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        Ok(self.scalar(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let Some(inside) = self.inside(true) else { return self.visit_unit() };
        let (mut nodes, mut any) = (Vec::new(), false);
        while let Some(node) = seq.next_element_seed(inside)? {
            any = true;
            keep(&mut nodes, node);
        }
        Ok(self.branch(Kind::List, nodes, any))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let Some(inside) = self.inside(false) else { return self.visit_unit() };
        let (mut nodes, mut any) = (Vec::new(), false);
        while let Some((place, name)) = map.next_key_seed(Name)? {
            any = true;
            let (member, shape) = match name {
                Some(known) if inside.shape == Shape::Object => known,
                _ => (self.member, Shape::Dropped),
            };
            let value = Self { member, shape, place, ..inside };
            let node = map.next_value_seed(value)?;
            if node.kind != Kind::Nothing && nodes.iter().any(|it: &Node| it.member == member) {
                value.wrong(Expected::Once(member), "another one");
            }
            keep(&mut nodes, node);
        }
        Ok(self.branch(Kind::Object, nodes, any))
    }
}

fn keep(nodes: &mut Vec<Node>, node: Node) {
    if node.kind != Kind::Nothing {
        nodes.push(node);
    }
}

/// The name of a member: where it ends, and which one it is.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = (usize, Option<(Member, Shape)>);

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = (usize, Option<(Member, Shape)>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok((name.as_bytes().as_ptr_range().end.addr(), Member::named(name)))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        // A name with escapes stands nowhere in the text as it is.
        Ok((0, Member::named(name)))
    }
}
