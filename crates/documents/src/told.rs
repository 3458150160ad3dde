//! What came of reading, as one flat text: so it crosses from the program that reads to the page that shows it, which are two
//! WebAssembly modules.
//!
//! A record is a letter and one or two texts; what belongs to something follows it.

use upgrade_check_core::Field;

use crate::{DocumentError, Found, Missing, Note, Reading};

/// Stands before each record.
const RECORD: char = '\u{1e}';

/// Stands between the two texts of a record.
const TEXT: char = '\u{1f}';

/// Writes what came of reading, for [`read_back`]: everything but `planned`, of which summaries and notes tell. The two characters that separate are left out of texts: no document can hold
/// them unescaped.
#[must_use]
pub fn told(outcome: &Result<Reading, DocumentError>) -> String {
    let mut told = Told(String::new());
    match outcome {
        Ok(reading) => {
            told.record('r', "", "");
            told.notes(&reading.notes);
            if let Some(versions) = &reading.offered_versions {
                told.record('o', "", "");
                told.each('v', versions.iter().map(String::as_str));
            }
            for found in &reading.clusters {
                told.found(found);
            }
        }
        Err(error) => {
            told.record('e', &error.line.to_string(), &error.column.to_string());
            told.record('x', &error.expected, "");
            told.each('t', error.found.as_deref());
            told.each('h', error.hint.as_deref());
        }
    }
    told.0
}

struct Told(String);

impl Told {
    fn record(&mut self, letter: char, first: &str, second: &str) {
        self.0.extend([RECORD, letter]);
        let plain = |text: &str| text.replace([RECORD, TEXT], "");
        self.0.push_str(&plain(first));
        if !second.is_empty() {
            self.0.push(TEXT);
            self.0.push_str(&plain(second));
        }
    }

    /// A record for each text.
    fn each<'a>(&mut self, letter: char, texts: impl IntoIterator<Item = &'a str>) {
        for text in texts {
            self.record(letter, text, "");
        }
    }

    fn notes(&mut self, notes: &[Note]) {
        for note in notes {
            self.record('n', &note.text, note.field.unwrap_or_default());
        }
    }

    fn found(&mut self, found: &Found) {
        self.record('c', &found.summary, "");
        self.each('i', found.id.as_deref());
        for (field, text) in found.draft.iter() {
            self.record('f', field.path(), text);
        }
        self.notes(&found.notes);
        for missing in &found.missing {
            self.record('m', &missing.because, &missing.command);
            self.each('p', missing.fields.iter().copied());
        }
    }
}

/// Reads what [`told`] wrote; `None` where it was something else.
#[must_use]
pub fn read_back(told: &str) -> Option<Result<Reading, DocumentError>> {
    let mut reading = Reading::default();
    let mut error = None;
    let mut records = told.split(RECORD);
    // Nothing stands before the first.
    records.next().filter(|before| before.is_empty())?;
    let mut whole = false;
    for record in records {
        let (letter, texts) = record.split_at_checked(1)?;
        let (first, second) = texts.split_once(TEXT).unwrap_or((texts, ""));
        let text = || first.to_owned();
        match letter {
            "r" => whole = true,
            "e" => {
                let (line, column) = (first.parse().ok()?, second.parse().ok()?);
                error = Some(DocumentError::read_back(line, column));
            }
            "x" => error.as_mut()?.expected = text(),
            "t" => error.as_mut()?.found = Some(text()),
            "h" => error.as_mut()?.hint = Some(text().into()),
            "o" => reading.offered_versions = Some(Vec::new()),
            "v" => reading.offered_versions.as_mut()?.push(text()),
            "n" => {
                let note = Note { field: path(second), text: text() };
                let cluster = reading.clusters.last_mut().map(|found| &mut found.notes);
                cluster.unwrap_or(&mut reading.notes).push(note);
            }
            "c" => reading.clusters.push(Found { summary: text(), ..Found::default() }),
            _ => of_cluster(reading.clusters.last_mut()?, letter, first, second)?,
        }
    }
    match error {
        Some(error) => Some(Err(error)),
        None => whole.then_some(Ok(reading)),
    }
}

fn of_cluster(found: &mut Found, letter: &str, first: &str, second: &str) -> Option<()> {
    match letter {
        "i" => found.id = Some(first.to_owned()),
        "f" => found.draft.set(Field::from_path(first)?, second),
        "m" => {
            let (because, command) = (first.to_owned(), second.to_owned());
            found.missing.push(Missing { fields: Vec::new(), because, command });
        }
        "p" => found.missing.last_mut()?.fields.push(path(first)?),
        _ => return None,
    }
    Some(())
}

/// A field's path, as it stands in the table of fields.
fn path(text: &str) -> Option<&'static str> {
    Field::from_path(text).map(Field::path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    #[test]
    fn what_separates_is_left_out() {
        let odd = Note { field: None, text: "a\u{1e}b\u{1f}c".to_owned() };
        let reading = Reading { notes: vec![odd], ..Reading::default() };
        let back = read_back(&told(&Ok(reading))).unwrap().unwrap();
        assert_eq!(back.notes.first().map(|note| &*note.text), Some("abc"));
    }

    #[test]
    fn an_error_comes_back_whole() {
        for text in ["{\"Marker\": None}", "sessions", "[", "", "{}", "[]"] {
            let outcome = read(text);
            assert_eq!(read_back(&told(&outcome)), Some(outcome), "{text}");
        }
    }

    #[test]
    fn something_else_is_nothing() {
        for text in ["", "r", "\u{1e}", "\u{1e}z", "\u{1e}ea\u{1f}1", "\u{1e}r\u{1e}ix", "\u{1e}é"]
        {
            assert_eq!(read_back(text), None, "{text:?}");
        }
        let reading = told(&read("{\"CacheClusterId\": \"a\"}"));
        assert_eq!(read_back(&reading.replace("cluster.", "kluster.")), None);
    }
}
