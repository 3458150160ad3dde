//! A document, cut down while it is read: what isn't kept never exists outside the text itself.
//!
//! The text is known to be JSON. Names and values are compared and kept as they are written, and AWS's have no escapes.

use crate::error::DocumentError;
use crate::json::length;
use crate::member::{Member, Shape};
use crate::region;

/// What stands between names and values, in what is known to be JSON.
const BETWEEN: &[char] = &[',', ':', ' ', '\t', '\r', '\n'];

/// How deep a document may be nested, as far as it is kept.
const DEEPEST: usize = 64;

/// What is kept of a JSON value.
#[derive(Debug)]
pub(crate) struct Node {
    /// The member that it is the value of, or is listed in.
    pub(crate) member: Member,
    pub(crate) kind: Kind,
    /// Never empty where there is a text, no blanks around it.
    pub(crate) text: Box<str>,
    /// What a list holds, or the members of an object, those that hold nothing left out.
    pub(crate) nodes: Vec<Node>,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
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

/// Reads the JSON value from `start` to `end`; `None` where nothing of it is kept.
pub(crate) fn read(text: &str, start: usize, end: usize) -> Result<Option<Node>, DocumentError> {
    Value { text, start, end, member: Member::Document, shape: Shape::Document, depth: 0 }.read()
}

/// A value to be read.
#[derive(Clone, Copy)]
struct Value<'a> {
    /// The whole paste, and where the value stands in it.
    text: &'a str,
    start: usize,
    end: usize,
    /// The member that it belongs to.
    member: Member,
    shape: Shape,
    /// How many lists and objects it lies in.
    depth: usize,
}

impl<'a> Value<'a> {
    fn read(self) -> Result<Option<Node>, DocumentError> {
        let json = self.json();
        let is_list = match json.as_bytes().first() {
            _ if self.shape == Shape::Dropped || json == "null" => return Ok(None),
            _ if self.shape == Shape::Presence => {
                let is_empty = json.bytes().all(|byte| b"[]{}\" \t\r\n".contains(&byte));
                return Ok((!is_empty).then(|| self.node(Kind::Something, "")));
            }
            Some(b'[') => true,
            Some(b'{') => false,
            _ => return self.scalar(),
        };
        let shape = match (self.shape, is_list) {
            (Shape::Texts, true) => Shape::Text,
            (Shape::Document, true) => Shape::Document,
            (Shape::Objects, true) | (Shape::Object | Shape::Document, false) => Shape::Object,
            _ => return Err(self.wrong(if is_list { "a list" } else { "an object" })),
        };
        if self.depth == DEEPEST {
            let expected = "at most 64 levels of nesting";
            return Err(DocumentError::at(self.text, self.start, expected).with_found("more"));
        }
        let mut nodes: Vec<Node> = Vec::new();
        let mut value = Self { shape, depth: self.depth + 1, end: self.start + 1, ..self };
        while value.next(self.end) {
            if !is_list {
                let name = value.plain();
                (value.member, value.shape) =
                    Member::named(name).unwrap_or((self.member, Shape::Dropped));
                value.next(self.end);
            }
            if let Some(node) = value.read()? {
                if !is_list && nodes.iter().any(|other| other.member == node.member) {
                    return Err(value.wrong("it a second time"));
                }
                nodes.push(node);
            }
        }
        let kind = if is_list { Kind::List } else { Kind::Object };
        Ok(Some(Node { nodes, ..self.node(kind, "") }))
    }

    /// Goes on to the next value before the bracket that ends at `end`; says whether there is one.
    fn next(&mut self, end: usize) -> bool {
        let rest = self.text.get(self.end..end - 1).unwrap_or_default();
        let value = rest.trim_start_matches(BETWEEN);
        self.start = end - 1 - value.len();
        self.end = self.start + length(value).unwrap_or(value.len());
        !value.is_empty()
    }

    fn json(&self) -> &'a str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// Without the quotes around it, where it has any.
    fn plain(&self) -> &'a str {
        let quotes = usize::from(self.json().starts_with('"'));
        self.text.get(self.start + quotes..self.end - quotes).unwrap_or_default()
    }

    fn scalar(self) -> Result<Option<Node>, DocumentError> {
        let json = self.json();
        let text = self.plain().trim_ascii();
        let kept = match self.shape {
            // A list of texts is what a query prints that leaves the names out: no known document.
            Shape::Document => return Ok(Some(self.node(Kind::Something, ""))),
            // Written as a number, 3.20 and 3.2 are one: it can't be taken for a version.
            Shape::Text if is_fraction(json) => {
                return Err(self.wrong("a number with a fraction, not in quotes"));
            }
            Shape::Text => text,
            Shape::Arn => region::of_arn(text).unwrap_or_default(),
            _ => return Err(self.wrong("a single value")),
        };
        Ok((!kept.is_empty()).then(|| self.node(Kind::Text, kept)))
    }

    fn node(&self, kind: Kind, text: &str) -> Node {
        Node { member: self.member, kind, text: text.into(), nodes: Vec::new() }
    }

    fn wrong(&self, found: &str) -> DocumentError {
        let expected = format!("{} for {}", self.shape.words(), self.member.name());
        DocumentError::at(self.text, self.start, &expected).with_found(found)
    }
}

/// Whether a value that is no list and no object is a number with a fraction or an exponent.
fn is_fraction(json: &str) -> bool {
    matches!(json.as_bytes(), [b'-' | b'0'..=b'9', ..])
        && json.bytes().any(|byte| matches!(byte, b'.' | b'e' | b'E'))
}
