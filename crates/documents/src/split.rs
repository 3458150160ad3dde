//! A paste, split into its documents, commands and templates.

use crate::error::{DocumentError, line_and_column};
use crate::found::Note;
use crate::json::length;
use crate::prompt::{continues, is_command};
use crate::{modify, yaml};

/// A text without what may stand between documents: blanks, and the mark that some programs put
/// before a text.
fn trim(text: &str) -> &str {
    const BETWEEN: &[char] = &[' ', '\t', '\r', '\n', '\u{a0}', '\u{feff}'];
    text.trim_start_matches(BETWEEN)
}

/// The line that a text begins with.
fn line(rest: &str) -> &str {
    let end = rest.bytes().position(|byte| byte == b'\n');
    rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
}

/// A part of a paste that holds something.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part<'a> {
    /// A JSON value, from where to where.
    Json(usize, usize),
    /// The lines of a command, from where on, without the prompt.
    Command(usize, &'a str),
    /// A template in YAML, from where to where.
    Yaml(usize, usize),
}

/// Gives each part of `text` to `take`, in order, and tells what was skipped. `take` answers whether it knows the part.
pub(crate) fn each_document(
    text: &str,
    take: &mut dyn FnMut(Part) -> Result<bool, DocumentError>,
) -> Result<Vec<Note>, DocumentError> {
    // As much of a line as tells a command from a document. A whole text can be one line with many
    // documents: it isn't looked through for each of them.
    const ENOUGH: usize = 400;
    let (mut skipped, mut first) = (0_usize, 0);
    let (mut rest, mut any, mut continued) = (trim(text), false, false);
    // Up to where there is no template: lines are looked through once, not each time that one is skipped.
    let mut no_template = 0;
    while !rest.is_empty() {
        let start = text.len() - rest.len();
        let head = line(rest.get(..rest.floor_char_boundary(ENOUGH)).unwrap_or_default());
        let template =
            if continued || start < no_template { Err(0) } else { yaml::length(rest, head) };
        if let Err(none) = template {
            no_template = no_template.max(start + none);
        }
        let length = if let Ok(length) = template {
            any |= take(Part::Yaml(start, start + length))?;
            length
        } else if let (false, Some((from, length))) = (continued, modify::lines(rest, head)) {
            let lines = rest.get(from..length).unwrap_or_default();
            any |= take(Part::Command(start + from, lines))?;
            length
        } else if continued || is_command(head) {
            let line = line(rest);
            continued = continues(line);
            if skipped == 0 {
                first = start;
            }
            skipped += 1;
            line.len()
        } else {
            if !matches!(rest.as_bytes(), [b'{' | b'[', ..] | [b'n', b'u', b'l', b'l', ..]) {
                return Err(DocumentError::stray(text, start, any));
            }
            let length = length(rest).map_err(|fault| DocumentError::json(text, start, fault))?;
            any = take(Part::Json(start, start + length))?;
            if !any {
                return Err(DocumentError::unrecognised(text, start));
            }
            length
        };
        rest = trim(rest.get(length..).unwrap_or_default());
    }
    if !any {
        return Err(DocumentError::stray(text, text.len(), false));
    }
    let mut notes = Vec::new();
    if skipped > 0 {
        let (line, _) = line_and_column(text.get(..first).unwrap_or_default());
        notes.push(Note::plain(&format!(
            "Shell prompts or commands were skipped: {skipped}, the first in line {line}."
        )));
    }
    Ok(notes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> (usize, Result<Vec<Note>, DocumentError>) {
        let mut count = 0;
        let result = each_document(text, &mut |_| {
            count += 1;
            Ok(true)
        });
        (count, result)
    }

    #[test]
    fn takes_one_document_after_the_other() {
        for text in [
            "{}[]null",
            "\u{feff}{}\r\n\r\n[]\n\nnull\n",
            "[ ] {\n} {}",
            "\u{a0}{}\n{}\u{feff}\n[\n]",
        ] {
            let (count, result) = split(text);
            assert_eq!((count, result), (3, Ok(Vec::new())), "{text:?}");
        }
    }

    #[test]
    fn skips_commands_and_says_so() {
        let text = "$ aws elasticache describe-cache-clusters \\\n    --region eu-west-1\n{}\n\n$ aws elasticache describe-replication-groups\n{}\n$";
        let (count, result) = split(text);
        assert_eq!(count, 2);
        let notes = result.unwrap();
        assert_eq!(
            notes[0].text,
            "Shell prompts or commands were skipped: 4, the first in line 1."
        );
        let (_, result) = split("{}\n[ec2-user@ip-10-0-0-1 ~]$ aws elasticache\n[]");
        assert_eq!(
            result.unwrap()[0].text,
            "Shell prompts or commands were skipped: 1, the first in line 2."
        );
    }

    #[test]
    fn reads_many_documents_in_one_line() {
        let (count, result) = split(&"[]".repeat(50_000));
        assert_eq!((count, result), (50_000, Ok(Vec::new())));
    }

    #[test]
    fn refuses_stray_text_and_nothing_at_all() {
        for (text, expected) in [
            (
                "",
                "line 1, column 1: expected the JSON of the AWS CLI, a command, a plan or a template, found the end of the text",
            ),
            (
                "  \n ",
                "line 2, column 2: expected the JSON of the AWS CLI, a command, a plan or a template, found the end of the text",
            ),
            (
                "{},\n{}",
                "line 1, column 3: expected another document or the end of the text, found `,`",
            ),
            (
                "{}\n\n  done now",
                "line 3, column 3: expected another document or the end of the text, found `done`",
            ),
        ] {
            assert_eq!(split(text).1.unwrap_err().to_string(), expected, "{text:?}");
        }
    }
}
