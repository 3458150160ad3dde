//! A document, cut down while it is read: what isn't kept never exists outside the text itself.
//!
//! The text is known to be JSON. Names and values are compared and kept as they are written, and AWS's have no escapes.

use crate::error::DocumentError;
use crate::json::length;
use crate::member::{Member, Shape};
use crate::region;

/// What stands between names and values, in what is known to be JSON.
const BETWEEN: &[u8] = b",: \t\r\n";

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
    let text = text.get(..end).unwrap_or(text);
    let mut reader = Reader { text, at: start };
    reader.next();
    reader.value(Member::Document, Shape::Document, 0)
}

/// A text, and where in it the next value begins. It is gone over once.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// The value of a member, which lies in `depth` lists and objects.
    fn value(
        &mut self,
        member: Member,
        shape: Shape,
        depth: usize,
    ) -> Result<Option<Node>, DocumentError> {
        let start = self.at;
        let is_list = match self.rest().as_bytes().first() {
            Some(b'[' | b'{') if matches!(shape, Shape::Dropped | Shape::Presence) => {
                let json = self.whole();
                let is_empty = json.bytes().all(|byte| b"[]{}\" \t\r\n".contains(&byte));
                let is_kept = shape == Shape::Presence && !is_empty;
                return Ok(is_kept.then(|| node(member, Kind::Something, "")));
            }
            Some(b'[') => true,
            Some(b'{') => false,
            _ => return self.scalar(member, shape),
        };
        let inner = match (shape, is_list) {
            (Shape::Texts, true) => Shape::Text,
            (Shape::Document, true) => Shape::Document,
            (Shape::Objects, true) | (Shape::Object | Shape::Document, false) => Shape::Object,
            _ => {
                let found = if is_list { "a list" } else { "an object" };
                return Err(self.wrong(start, member, shape, found));
            }
        };
        if depth == DEEPEST {
            let expected = "at most 64 levels of nesting";
            return Err(DocumentError::at(self.text, start, expected).with_found("more"));
        }
        let mut nodes: Vec<Node> = Vec::new();
        self.at += 1;
        while !matches!(self.next(), None | Some(b']' | b'}')) {
            let (mut of, mut shape) = (member, inner);
            if !is_list {
                let name = plain(self.whole());
                (of, shape) = Member::named(name).unwrap_or((member, Shape::Dropped));
                self.next();
            }
            let place = self.at;
            if let Some(node) = self.value(of, shape, depth + 1)? {
                if !is_list && nodes.iter().any(|other| other.member == node.member) {
                    return Err(self.wrong(place, of, shape, "it a second time"));
                }
                nodes.push(node);
            }
        }
        self.at += 1;
        let kind = if is_list { Kind::List } else { Kind::Object };
        Ok(Some(Node { nodes, ..node(member, kind, "") }))
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes on to the next name, value or closing bracket, and gives its first byte.
    fn next(&mut self) -> Option<u8> {
        let rest = self.rest().as_bytes();
        let between = rest.iter().position(|byte| !BETWEEN.contains(byte))?;
        self.at += between;
        rest.get(between).copied()
    }

    /// Goes over a value, and gives it as it is written.
    fn whole(&mut self) -> &'a str {
        let rest = self.rest();
        let json = rest.get(..length(rest).unwrap_or(rest.len())).unwrap_or_default();
        self.at += json.len();
        json
    }

    fn scalar(&mut self, member: Member, shape: Shape) -> Result<Option<Node>, DocumentError> {
        let start = self.at;
        let json = self.whole();
        if json == "null" {
            return Ok(None);
        }
        let text = plain(json).trim_ascii();
        let kept = match shape {
            Shape::Dropped => return Ok(None),
            Shape::Presence => {
                return Ok((!text.is_empty()).then(|| node(member, Kind::Something, "")));
            }
            // A list of texts is what a query prints that leaves the names out: no known document.
            Shape::Document => return Ok(Some(node(member, Kind::Something, ""))),
            // Written as a number, 3.20 and 3.2 are one: it can't be taken for a version.
            Shape::Text if is_fraction(json) => {
                let found = "a number with a fraction, not in quotes";
                return Err(self.wrong(start, member, shape, found));
            }
            Shape::Text => text,
            Shape::Arn => region::of_arn(text).unwrap_or_default(),
            _ => return Err(self.wrong(start, member, shape, "a single value")),
        };
        Ok((!kept.is_empty()).then(|| node(member, Kind::Text, kept)))
    }

    fn wrong(&self, place: usize, member: Member, shape: Shape, found: &str) -> DocumentError {
        let expected = format!("{} for {}", shape.words(), member.name());
        DocumentError::at(self.text, place, &expected).with_found(found)
    }
}

fn node(member: Member, kind: Kind, text: &str) -> Node {
    Node { member, kind, text: text.into(), nodes: Vec::new() }
}

/// Without the quotes around it, where it has any.
fn plain(json: &str) -> &str {
    let inner = json.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    inner.unwrap_or(json)
}

/// Whether a value that is no list and no object is a number with a fraction or an exponent.
fn is_fraction(json: &str) -> bool {
    matches!(json.as_bytes(), [b'-' | b'0'..=b'9', ..])
        && json.bytes().any(|byte| matches!(byte, b'.' | b'e' | b'E'))
}
