//! What several readings say of one thing, put into a draft where they agree.

use upgrade_check_core::{Draft, Field};

use crate::found::Note;
use crate::join::Subject;

/// A draft that is being filled in from a subject, with what is to be said of it.
pub(crate) struct Sheet<'a> {
    pub(crate) subject: &'a Subject,
    pub(crate) draft: Draft,
    pub(crate) notes: Vec<Note>,
}

impl Sheet<'_> {
    /// Puts the value that all agree on; where they differ, the field is left out with a note.
    pub(crate) fn agreed(&mut self, field: Field) {
        let values = self.subject.values(field);
        match *values.as_slice() {
            [] => {}
            [value] => self.draft.set(field, value),
            _ => self.differ(field, &values, "none of them"),
        }
    }

    /// Says that values differ, and which one was taken.
    pub(crate) fn differ(&mut self, field: Field, values: &[&str], taken: &str) {
        let all = values.join(", ");
        self.note(
            field,
            &format!("The text gives more than one value ({all}): {taken} was taken."),
        );
    }

    /// Puts a flag that is on where anything says so.
    pub(crate) fn any(&mut self, field: Field) {
        let mut known = None;
        for value in self.subject.values(field) {
            if value.eq_ignore_ascii_case("true") {
                known = Some(true);
            } else if value.eq_ignore_ascii_case("false") {
                known = known.or(Some(false));
            }
        }
        if let Some(on) = known {
            self.flag(field, on);
        }
    }

    pub(crate) fn flag(&mut self, field: Field, on: bool) {
        self.draft.set(field, if on { "true" } else { "false" });
    }

    pub(crate) fn note(&mut self, field: Field, text: &str) {
        self.notes.push(Note::on(field, text));
    }
}
