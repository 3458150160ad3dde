//! Writes JSON, as much of it as reports need. `serde_json` would do the same for 10 KB, and views that can be written by it for
//! another 3.

use std::fmt::Write as _;

/// JSON that is being written.
#[derive(Default)]
pub(super) struct Json(pub(super) String);

impl Json {
    /// Parts what follows from what stands before it in the same list or object.
    #[inline(never)]
    fn parted(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['[', '{', ':']) {
            self.0.push(',');
        }
    }

    /// Begins a member of an object.
    #[inline(never)]
    pub(super) fn key(&mut self, key: &str) -> &mut Self {
        self.text(key);
        self.0.push(':');
        self
    }

    /// Writes what is JSON already.
    #[inline(never)]
    pub(super) fn raw(&mut self, json: &str) {
        self.parted();
        self.0.push_str(json);
    }

    /// Writes a flag.
    pub(super) fn flag(&mut self, holds: bool) {
        self.raw(if holds { "true" } else { "false" });
    }

    /// Writes a text.
    #[inline(never)]
    pub(super) fn text(&mut self, text: &str) {
        self.raw("\"");
        for letter in text.chars() {
            match letter {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(letter);
                }
                // Writing to a string can't fail.
                '\0'..' ' => drop(write!(self.0, "\\u{:04x}", u32::from(letter))),
                _ => self.0.push(letter),
            }
        }
        self.0.push('"');
    }

    /// Writes a text, or null where there is none.
    #[inline(never)]
    pub(super) fn maybe(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.raw("null"),
        }
    }

    /// Writes a member that is a text.
    #[inline(never)]
    pub(super) fn member(&mut self, key: &str, text: &str) {
        self.key(key).text(text);
    }

    /// Writes a list of texts.
    #[inline(never)]
    pub(super) fn texts(&mut self, texts: &mut dyn Iterator<Item = &str>) {
        self.raw("[");
        texts.for_each(|text| self.text(text));
        self.0.push(']');
    }

    /// Begins an object.
    pub(super) fn open(&mut self) {
        self.raw("{");
    }

    /// Ends an object.
    pub(super) fn close(&mut self) {
        self.0.push('}');
    }
}
