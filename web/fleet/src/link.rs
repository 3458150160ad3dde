//! A row as a link into the checker: its form, in the format that `web/src/link.rs` reads for ever.

use upgrade_check_core::{Draft, Field};

/// The longest value that the checker takes from a link, in bytes.
const LONGEST: usize = 4_000;

/// The address of the checker with this form.
pub(crate) fn address(draft: &Draft) -> String {
    let mut address = String::from("../index.html#v1");
    let mut before = '?';
    // The moment is the checker's own. A longer text would be damaged there.
    let taken = |(field, text): &(Field, &str)| *field != Field::Now && text.len() <= LONGEST;
    for (field, text) in draft.iter().filter(taken) {
        address.push(before);
        before = '&';
        address.push_str(field.path());
        address.push('=');
        escape(text, &mut address);
    }
    address
}

/// Adds a text with everything escaped that a fragment can't hold, or that has a meaning in it.
fn escape(text: &str, to: &mut String) {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let digit = |of: u8| DIGITS.get(usize::from(of)).copied().unwrap_or_default();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b':' | b',' => {
                to.push(char::from(byte));
            }
            _ => to.extend(['%', digit(byte >> 4), digit(byte & 15)]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_a_fragment() {
        let draft = Draft::of([
            (Field::Edition, "2026"),
            (Field::Now, "2026-11-22T10:00:00Z"),
            (Field::Id, "<b>&ü"),
            (Field::Pending, "{}"),
        ]);
        assert_eq!(
            address(&draft),
            "../index.html#v1?edition=2026&cluster.id=%3Cb%3E%26%C3%BC&cluster.pending=%7B%7D"
        );
    }
}
