//! Writing.

use std::fmt::{self, Write as _};

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

/// An answer holds a kind of value that isn't written. Of no size: each of a report's values could fail.
#[derive(Debug)]
pub(crate) struct Unwritten;

impl fmt::Display for Unwritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the answer can't be written")
    }
}

impl std::error::Error for Unwritten {}

impl serde::ser::Error for Unwritten {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// A value as one JSON text, with nothing between its parts.
pub(crate) fn to_string(value: &impl Serialize) -> Result<String, Unwritten> {
    let mut text = String::with_capacity(4096);
    value.serialize(Writer { text: &mut text })?;
    Ok(text)
}

/// Writes one value.
struct Writer<'a> {
    text: &'a mut String,
}

impl Writer<'_> {
    fn number(self, number: impl fmt::Display) -> Result<(), Unwritten> {
        write!(self.text, "{number}").map_err(|_| Unwritten)
    }
}

fn quoted(to: &mut String, text: &str) {
    to.push('"');
    let mut rest = text;
    // All that must be escaped is one byte long.
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | ..b' ')) {
        let (plain, special) = rest.split_at(at);
        let (special, after) = special.split_at(1);
        to.push_str(plain);
        match special.as_bytes().first().copied().unwrap_or_default() {
            b'\n' => to.push_str("\\n"),
            b'\r' => to.push_str("\\r"),
            b'\t' => to.push_str("\\t"),
            8 => to.push_str("\\b"),
            12 => to.push_str("\\f"),
            byte @ ..b' ' => {
                // A text takes everything.
                let _ = write!(to, "\\u{byte:04x}");
            }
            _ => {
                to.push('\\');
                to.push_str(special);
            }
        }
        rest = after;
    }
    to.push_str(rest);
    to.push('"');
}

/// Kinds of values that no answer holds.
fn not_written<T>() -> Result<T, Unwritten> {
    Err(Unwritten)
}

/// Methods for these kinds.
macro_rules! not_written {
    ($($name:ident($($kind:ty),*)),* $(,)?) => {
        $(fn $name(self, $(_: $kind),*) -> Result<(), Unwritten> { not_written() })*
    };
}

/// Methods for whole numbers.
macro_rules! numbers {
    ($($name:ident($kind:ty)),* $(,)?) => {
        $(fn $name(self, number: $kind) -> Result<(), Unwritten> { self.number(number) })*
    };
}

impl<'a> Serializer for Writer<'a> {
    type Ok = ();
    type Error = Unwritten;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Impossible<(), Unwritten>;
    type SerializeTupleStruct = Impossible<(), Unwritten>;
    type SerializeTupleVariant = Impossible<(), Unwritten>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Impossible<(), Unwritten>;

    numbers! {
        serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64), serialize_u8(u8), serialize_u16(u16),
        serialize_u32(u32), serialize_u64(u64),
    }

    not_written! {
        serialize_f32(f32), serialize_f64(f64), serialize_char(char), serialize_bytes(&[u8]),
        serialize_unit_struct(&'static str),
    }

    fn serialize_bool(self, value: bool) -> Result<(), Unwritten> {
        self.text.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Unwritten> {
        quoted(self.text, value);
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), Unwritten> {
        self.text.push_str("null");
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Unwritten> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritten> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a>, Unwritten> {
        Ok(Parts::new(self.text, '[', ']'))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>, Unwritten> {
        Ok(Parts::new(self.text, '{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Unwritten> {
        Ok(Parts::new(self.text, '{', '}'))
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<(), Unwritten> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Unwritten> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Unwritten> {
        not_written()
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Unwritten> {
        not_written()
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Unwritten> {
        not_written()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unwritten> {
        not_written()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unwritten> {
        not_written()
    }
}

/// The parts of a list or an object.
struct Parts<'a> {
    text: &'a mut String,
    before: char,
    end: char,
}

impl<'a> Parts<'a> {
    fn new(text: &'a mut String, before: char, end: char) -> Self {
        Self { text, before, end }
    }

    /// Writes what stands before a part: the bracket before the first, a comma before the others.
    fn begin(&mut self) {
        self.text.push(self.before);
        self.before = ',';
    }

    /// Writes a name that is an identifier, in which nothing is to be escaped.
    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.begin();
        self.text.push('"');
        self.text.push_str(name);
        self.text.push_str("\":");
    }

    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
        value.serialize(Writer { text: &mut *self.text })
    }

    #[expect(clippy::unnecessary_wraps, reason = "what ends a list of serde's")]
    fn finish(self) -> Result<(), Unwritten> {
        if self.before != ',' {
            self.text.push(self.before);
        }
        self.text.push(self.end);
        Ok(())
    }
}

impl SerializeSeq for Parts<'_> {
    type Ok = ();
    type Error = Unwritten;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
        self.begin();
        self.value(value)
    }

    fn end(self) -> Result<(), Unwritten> {
        self.finish()
    }
}

impl SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Unwritten;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritten> {
        self.begin();
        self.value(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritten> {
        self.text.push(':');
        self.value(value)
    }

    fn end(self) -> Result<(), Unwritten> {
        self.finish()
    }
}

impl SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = Unwritten;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Unwritten> {
        self.name(key);
        self.value(value)
    }

    fn end(self) -> Result<(), Unwritten> {
        self.finish()
    }
}

#[cfg(test)]
mod tests {
    use upgrade_check_core::view::{OfferedEdition, RuleView};
    use upgrade_check_core::{Draft, EDITIONS, Field, RULES, Request, evaluate};

    use super::*;

    fn same(value: &impl Serialize) {
        assert_eq!(to_string(value).unwrap(), serde_json::to_string(value).unwrap());
    }

    #[test]
    fn writes_what_serde_json_writes() {
        let all: String = ('\0'..'\u{300}').chain(['\u{2028}', '\u{fffd}', '😀']).collect();
        same(&all);
        same(&vec![Some(-1), None, Some(i32::MIN)]);
        same(&vec![0, u64::MAX]);
        same(&Vec::<bool>::new());
        same(&std::collections::BTreeMap::from([("a\"", vec![true]), ("", vec![])]));
        same(&std::collections::BTreeMap::<String, u8>::new());
        same(&RULES.iter().map(|rule| RuleView::of(rule)).collect::<Vec<_>>());
        same(&EDITIONS.iter().map(OfferedEdition::of).collect::<Vec<_>>());
    }

    #[test]
    fn a_report_is_the_same_to_the_byte() {
        let mut texts = 0;
        for wanted in ["3.2.4", "2.8.6", "2.8.24"] {
            for immediately in ["true", "false"] {
                for pending in ["{}", ""] {
                    let draft = Draft::of([
                        (Field::Edition, "2018"),
                        (Field::EngineVersion, "2.8.24"),
                        (Field::Pending, pending),
                        (Field::Window, "sun:05:00-sun:06:00"),
                        (Field::Now, "2018-05-01T10:00:00Z"),
                        (Field::ToEngineVersion, wanted),
                        (Field::ApplyImmediately, immediately),
                    ]);
                    let request = Request::read(&draft).unwrap();
                    same(&evaluate(&request).view(&request));
                    same(&draft);
                    texts += 1;
                }
            }
        }
        assert_eq!(texts, 12);
    }
}
