//! What is asked of every cluster.

use upgrade_check_core::{Draft, Field, InputError, Request};

/// What is asked of every cluster whose own document doesn't ask for something, and the day and the
/// moment to answer for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish(Draft);

impl Wish {
    /// The fields that a wish can have.
    pub const FIELDS: [Field; 7] = [
        Field::Edition,
        Field::Now,
        Field::ToEngine,
        Field::ToEngineVersion,
        Field::ToNodeType,
        Field::ToParameterGroup,
        Field::ApplyImmediately,
    ];

    /// A wish of these fields, as typed; others are left out.
    #[must_use]
    pub fn of<'a>(fields: impl IntoIterator<Item = (Field, &'a str)>) -> Self {
        let mut wish = Self::default();
        for (field, text) in fields {
            wish.set(field, text);
        }
        wish
    }

    /// Puts a field; an empty text leaves it out.
    pub fn set(&mut self, field: Field, text: &str) {
        if Self::FIELDS.contains(&field) {
            self.0.set(field, text);
        }
    }

    /// The text of a field.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&str> {
        self.0.get(field)
    }

    /// Whether it asks for a change.
    #[must_use]
    pub fn asks(&self) -> bool {
        asks(&self.0)
    }

    /// What is wrong with it by itself: better said once than for every cluster.
    #[must_use]
    pub fn faults(&self) -> Vec<InputError> {
        Request::read(&self.0).err().unwrap_or_default()
    }

    /// Puts into `draft` what it leaves out: the day, the moment and, where it asks for nothing itself, the
    /// request.
    pub fn put(&self, draft: &mut Draft) {
        if !has_request(draft) {
            for (field, text) in self.0.iter().filter(|(field, _)| is_of_request(*field)) {
                draft.set(field, text);
            }
        }
        self.put_day(draft);
    }

    /// Puts the day and the moment into `draft`, where it leaves them out.
    pub(crate) fn put_day(&self, draft: &mut Draft) {
        for (field, text) in self.0.iter().filter(|(field, _)| !is_of_request(*field)) {
            if draft.get(field).is_none() {
                draft.set(field, text);
            }
        }
    }
}

pub(crate) fn is_of_request(field: Field) -> bool {
    field.path().starts_with("request.")
}

/// Whether a draft asks for something itself.
pub(crate) fn has_request(draft: &Draft) -> bool {
    draft.iter().any(|(field, _)| is_of_request(field))
}

/// Whether a draft asks for more than a time to do nothing at.
pub(crate) fn asks(draft: &Draft) -> bool {
    draft.iter().any(|(field, _)| {
        is_of_request(field) && !matches!(field, Field::ApplyImmediately | Field::ToParameterGroup)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_that_asks_for_something_is_left_as_it_is() {
        let wish = Wish::of([
            (Field::Edition, "2026"),
            (Field::ToEngineVersion, "8.0"),
            (Field::ApplyImmediately, "true"),
        ]);
        let mut own = Draft::of([(Field::Edition, "2018"), (Field::ToNodeType, "cache.m3.large")]);
        let before = own.clone();
        wish.put(&mut own);
        assert_eq!(own, before);
        let mut other = Draft::of([(Field::Id, "a")]);
        wish.put(&mut other);
        assert_eq!(other.get(Field::ToEngineVersion), Some("8.0"));
        assert_eq!(other.get(Field::ApplyImmediately), Some("true"));
        assert_eq!(other.get(Field::Edition), Some("2026"));
    }

    #[test]
    fn says_what_is_wrong_with_it_once() {
        let wish = Wish::of([(Field::Edition, "2026"), (Field::ToNodeType, "m3.large")]);
        assert_eq!(wish.faults()[0].field, Some(Field::ToNodeType));
        assert!(Wish::of([(Field::Edition, "2026")]).faults().is_empty());
    }

    #[test]
    fn a_time_alone_asks_for_nothing() {
        assert!(!Wish::of([(Field::ApplyImmediately, "true")]).asks());
        assert!(Wish::of([(Field::ToNodeType, "cache.m3.large")]).asks());
    }

    #[test]
    fn takes_no_facts_of_clusters() {
        assert_eq!(Wish::of([(Field::Id, "a")]).get(Field::Id), None);
    }
}
