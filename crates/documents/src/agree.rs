//! What several readings say of one thing, put into a draft where they agree.

use upgrade_check_core::{Draft, Field};

use crate::found::Note;
use crate::items::Item;

/// A draft that is being filled in from an item, with what is to be said of it.
pub(crate) struct Sheet<'a> {
    pub(crate) item: &'a Item,
    pub(crate) draft: Draft,
    pub(crate) notes: Vec<Note>,
}

impl Sheet<'_> {
    /// Puts the value that all agree on; where they differ, the field is left out with a note.
    pub(crate) fn agreed(&mut self, field: Field) {
        let values = self.item.values(field);
        let agreed = if values.len() == 1 { values.first().copied() } else { None };
        self.choose(field, &values, agreed, "");
    }

    /// Puts one of the values; where they differ, a note says which one, and `why`.
    pub(crate) fn choose(&mut self, field: Field, values: &[&str], value: Option<&str>, why: &str) {
        self.put(field, value.unwrap_or_default());
        if values.len() > 1 {
            let all = values.join(", ");
            let (taken, why) = value.map_or(("none of them", ""), |value| (value, why));
            self.note(
                field,
                &format!("The text gives more than one value ({all}): {taken}{why} was taken."),
            );
        }
    }

    /// Puts a flag that is on where anything says so.
    pub(crate) fn any(&mut self, field: Field) {
        let values = self.item.values(field);
        for flag in ["true", "false"] {
            if values.iter().any(|value| value.eq_ignore_ascii_case(flag)) {
                return self.put(field, flag);
            }
        }
    }

    pub(crate) fn flag(&mut self, field: Field, on: bool) {
        self.put(field, if on { "true" } else { "false" });
    }

    /// Puts a value; an empty one leaves the field out.
    pub(crate) fn put(&mut self, field: Field, value: &str) {
        self.draft.set(field, value);
    }

    pub(crate) fn note(&mut self, field: Field, text: &str) {
        self.notes.push(Note::on(field, text));
    }
}
