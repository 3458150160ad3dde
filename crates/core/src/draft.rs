//! An input as it was typed: text for each field, right or wrong.

use crate::Field;

/// What a person typed, a document said or a program gave, before it is judged: one text a field.
///
/// The form, the link, a JSON case and a JavaScript argument are all one `Draft`. Nothing in it is
/// checked; [`crate::Request::read`] does that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    values: [Option<Box<str>>; Field::COUNT],
}

impl Default for Draft {
    fn default() -> Self {
        Self { values: std::array::from_fn(|_| None) }
    }
}

impl Draft {
    /// A draft of these fields.
    #[must_use]
    pub fn of<'a>(fields: impl IntoIterator<Item = (Field, &'a str)>) -> Self {
        let mut draft = Self::default();
        for (field, text) in fields {
            draft.set(field, text);
        }
        draft
    }

    /// The text of a field, as typed; `None` where it was left out.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&str> {
        self.values.get(field as usize)?.as_deref()
    }

    /// Puts the text of a field; an empty one leaves the field out.
    pub fn set(&mut self, field: Field, text: impl Into<Box<str>>) {
        let text = text.into();
        if let Some(slot) = self.values.get_mut(field as usize) {
            *slot = (!text.is_empty()).then_some(text);
        }
    }

    /// Leaves a field out.
    pub fn clear(&mut self, field: Field) {
        self.set(field, "");
    }

    /// The same draft with one field put.
    #[must_use]
    pub fn with(mut self, field: Field, text: &str) -> Self {
        self.set(field, text);
        self
    }

    /// The fields that are there, in reading order.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &str)> {
        Field::all().filter_map(|field| Some((field, self.get(field)?)))
    }

    /// Whether nothing is there at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_was_typed_and_leaves_out_what_is_empty() {
        let mut draft = Draft::of([(Field::EngineVersion, "2.8.2"), (Field::NodeType, "cache.")]);
        assert_eq!(draft.get(Field::EngineVersion), Some("2.8.2"));
        draft.clear(Field::NodeType);
        assert_eq!(draft.iter().collect::<Vec<_>>(), [(Field::EngineVersion, "2.8.2")]);
        draft.set(Field::EngineVersion, "");
        assert!(draft.is_empty());
    }
}
