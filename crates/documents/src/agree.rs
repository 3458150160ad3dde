//! What several readings say of one thing, put into a draft where they agree.

use upgrade_check_core::{Draft, Field};

use crate::found::Note;

/// A draft that is being filled in, with what is to be said of it.
#[derive(Default)]
pub(crate) struct Sheet {
    pub(crate) draft: Draft,
    pub(crate) notes: Vec<Note>,
}

/// The values that differ, each once, in order of appearance.
pub(crate) fn distinct<'a>(values: &mut dyn Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut found = Vec::new();
    for value in values {
        if !found.contains(&value) {
            found.push(value);
        }
    }
    found
}

impl Sheet {
    /// Puts the value that all agree on; where they differ, the field is left out with a note.
    pub(crate) fn agreed(
        &mut self,
        field: Field,
        what: &str,
        values: &mut dyn Iterator<Item = &str>,
    ) {
        match *distinct(values).as_slice() {
            [] => {}
            [value] => self.draft.set(field, value),
            ref values => {
                let all = values.join(", ");
                self.note(field, format!("The text gives more than one {what} ({all}): left out."));
            }
        }
    }

    /// Puts a flag that is on where any reading says so.
    pub(crate) fn any(&mut self, field: Field, values: &mut dyn Iterator<Item = bool>) {
        if let Some(on) = values.reduce(|a, b| a || b) {
            self.flag(field, on);
        }
    }

    pub(crate) fn flag(&mut self, field: Field, on: bool) {
        self.draft.set(field, if on { "true" } else { "false" });
    }

    pub(crate) fn note(&mut self, field: Field, text: impl Into<String>) {
        self.notes.push(Note::on(field, text));
    }
}
