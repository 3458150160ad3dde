//! The parser's events as a tree, within limits: a few lines of aliases can stand for millions of values.

use std::collections::HashMap;

use saphyr_parser::{Event, Marker, Parser, ScanError, Span, Tag};

use crate::value::{DEEPEST, Value};

/// The most values, those that aliases stand for counted each time.
const MOST: usize = 200_000;

/// What is wrong with a text, and at which of its characters, from 0. The parser's lines are others than ours: they end at a
/// carriage return alone, too.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) place: usize,
    pub(crate) expected: String,
    pub(crate) found: String,
}

impl Fault {
    fn at(place: Marker, expected: &str, found: &str) -> Self {
        Self { place: place.index(), expected: expected.to_owned(), found: found.to_owned() }
    }
}

impl From<ScanError> for Fault {
    fn from(error: ScanError) -> Self {
        Self::at(*error.marker(), "YAML", error.info())
    }
}

/// A list or a map that is being filled.
struct Open {
    value: Value,
    /// In a map, the name whose value comes next.
    name: Option<Box<str>>,
    tag: Option<String>,
    anchor: usize,
    /// How many values it holds, itself counted.
    size: usize,
}

/// Reads the first document of a text.
pub(crate) fn read(text: &str) -> Result<Value, Fault> {
    let mut builder = Builder::default();
    for event in Parser::new_from_str(text) {
        let (event, place) = event?;
        if let Some(whole) = builder.take(event, place)? {
            return Ok(whole);
        }
    }
    Ok(Value::Nothing)
}

#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    anchors: HashMap<usize, (Value, usize)>,
    total: usize,
}

impl Builder {
    /// Takes the next event; gives the document once it is whole.
    fn take(&mut self, event: Event, place: Span) -> Result<Option<Value>, Fault> {
        let start = place.start;
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let is_plain = style == saphyr_parser::ScalarStyle::Plain;
                let value = match &*text {
                    "" | "~" | "null" | "Null" | "NULL" if is_plain && tag.is_none() => {
                        Value::Nothing
                    }
                    text => Value::Text(text.into()),
                };
                self.put(tagged(name_of(tag.as_deref()), value), anchor, 1, start)
            }
            Event::Alias(anchor) => {
                let Some((value, size)) = self.anchors.get(&anchor).cloned() else {
                    return Err(Fault::at(
                        start,
                        "an anchor that is complete",
                        "an alias of something else",
                    ));
                };
                self.put(value, 0, size, start)
            }
            Event::SequenceStart(anchor, tag) => {
                self.begin(Value::List(Vec::new()), anchor, tag.as_deref(), start)
            }
            Event::MappingStart(anchor, tag) => {
                self.begin(Value::Map(Vec::new()), anchor, tag.as_deref(), start)
            }
            Event::SequenceEnd | Event::MappingEnd => {
                let Some(Open { value, tag, anchor, size, .. }) = self.open.pop() else {
                    return Ok(None);
                };
                self.total = self.total.saturating_sub(size);
                self.put(tagged(tag, value), anchor, size, start)
            }
            Event::DocumentEnd => Ok(Some(Value::Nothing)),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) => {
                Ok(None)
            }
        }
    }

    fn begin(
        &mut self,
        value: Value,
        anchor: usize,
        tag: Option<&Tag>,
        place: Marker,
    ) -> Result<Option<Value>, Fault> {
        if self.open.len() == DEEPEST {
            return Err(Fault::at(place, "at most 64 levels of nesting", "more"));
        }
        self.total += 1;
        self.open.push(Open { value, name: None, tag: name_of(tag), anchor, size: 1 });
        Ok(None)
    }

    /// Puts a value of `size` values into what is open; gives it back where nothing is.
    fn put(
        &mut self,
        value: Value,
        anchor: usize,
        size: usize,
        place: Marker,
    ) -> Result<Option<Value>, Fault> {
        self.total += size;
        if self.total > MOST {
            let expected = "at most 200,000 values, those that aliases stand for counted";
            return Err(Fault::at(place, expected, "more"));
        }
        if anchor > 0 {
            self.anchors.insert(anchor, (value.clone(), size));
        }
        let Some(open) = self.open.last_mut() else { return Ok(Some(value)) };
        open.size += size;
        match &mut open.value {
            Value::List(list) => list.push(value),
            Value::Map(map) => match (open.name.take(), value) {
                (Some(name), value) => map.push((name, value)),
                (None, Value::Text(name)) => open.name = Some(name),
                (None, Value::Nothing) => open.name = Some("".into()),
                (None, _) => return Err(Fault::at(place, "a text for a name", "a list or a map")),
            },
            Value::Text(_) | Value::Nothing => {}
        }
        Ok(None)
    }
}

/// What a short tag of CloudFormation stands for.
fn name_of(tag: Option<&Tag>) -> Option<String> {
    let tag = tag.filter(|tag| tag.handle == "!" && !tag.suffix.is_empty())?;
    Some(match tag.suffix.as_str() {
        name @ ("Ref" | "Condition") => name.to_owned(),
        name => format!("Fn::{name}"),
    })
}

fn tagged(name: Option<String>, value: Value) -> Value {
    match name {
        Some(name) => Value::Map(vec![(name.into(), value)]),
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    #[test]
    fn keeps_texts_as_they_are_written_and_tags_as_maps() {
        let read =
            read("a: 3.20\nb: [!Ref X, !Sub '${Y}-z']\nc: !If [T, no, ~]\nd: |\n  e\n").unwrap();
        let map = |name: &str, value| Value::Map(vec![(name.into(), value)]);
        assert_eq!(
            read,
            Value::Map(vec![
                ("a".into(), text("3.20")),
                (
                    "b".into(),
                    Value::List(vec![map("Ref", text("X")), map("Fn::Sub", text("${Y}-z"))])
                ),
                (
                    "c".into(),
                    map("Fn::If", Value::List(vec![text("T"), text("no"), Value::Nothing]))
                ),
                ("d".into(), text("e\n")),
            ])
        );
    }

    #[test]
    fn follows_aliases_and_no_further_than_its_limit() {
        assert_eq!(read("a: &x [1]\nb: *x").unwrap().get("b"), Some(&Value::List(vec![text("1")])));
        let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..9 {
            let before = format!("*a{}, ", level - 1).repeat(9);
            bomb.extend([&*format!("a{level}: &a{level} [{before}]"), "\n"]);
        }
        let fault = read(&bomb).unwrap_err();
        assert_eq!(fault.expected, "at most 200,000 values, those that aliases stand for counted");
        assert_eq!(bomb[..fault.place].lines().count(), 6);
    }

    #[test]
    fn goes_only_so_deep() {
        for text in [
            "[".repeat(1_000_000),
            "- ".repeat(1_000_000),
            "{a: ".repeat(100_000),
            "? ".repeat(100_000),
        ] {
            assert!(read(&text).is_err());
        }
        let deep: Vec<String> = (0..100).map(|level| format!("{}a:", " ".repeat(level))).collect();
        assert_eq!(read(&deep.join("\n")).unwrap_err().expected, "at most 64 levels of nesting");
    }

    #[test]
    fn says_where_it_goes_wrong() {
        let fault = read("a: 1\nb: [1\nc: 2\n").unwrap_err();
        assert!(fault.place > 5, "{fault:?}");
        assert!(read("*x").is_err());
        assert_eq!(read("").unwrap(), Value::Nothing);
    }
}
