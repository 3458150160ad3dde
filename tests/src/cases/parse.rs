//! Finding the cases in a file, and putting an answer in its place.

use super::Case;

const INPUT: &str = "```json";
const ANSWER: &str = "```answer";
const END: &str = "```";

/// A fenced block: its text, and the line of its first line, from 1.
struct Block {
    text: String,
    line: usize,
}

pub(super) fn cases(file: &str, text: &str) -> Result<Vec<Case>, String> {
    let mut found = Vec::new();
    let mut heading = String::new();
    let mut input: Option<Block> = None;
    let mut lines = (1..).zip(text.lines());
    while let Some((number, line)) = lines.next() {
        let fault = |what: &str| Err(format!("tests/{file}:{number}: {what}"));
        if let Some(title) = line.strip_prefix("## ") {
            if input.is_some() {
                return fault("the case above has no answer");
            }
            title.clone_into(&mut heading);
        } else if line == INPUT {
            if input.is_some() {
                return fault("a second input without an answer to the first");
            }
            input = Some(block(number + 1, &mut lines));
        } else if line == ANSWER {
            let Some(input) = input.take() else { return fault("an answer without an input") };
            let Block { text, line } = block(number + 1, &mut lines);
            found.push(Case {
                file: file.to_owned(),
                heading: heading.clone(),
                input: input.text,
                answer: text,
                line,
            });
        }
    }
    match input {
        Some(input) => Err(format!("tests/{file}:{}: the input has no answer", input.line)),
        None => Ok(found),
    }
}

/// The lines up to the end of the block.
fn block<'a>(line: usize, lines: &mut impl Iterator<Item = (usize, &'a str)>) -> Block {
    let inside = lines.map(|(_, line)| line).take_while(|line| *line != END);
    Block { text: inside.flat_map(|line| [line, "\n"]).collect(), line }
}

pub(super) fn with_answer(text: &str, case: &Case, answer: &str) -> String {
    let start = case.line - 1;
    let end = start + case.answer.lines().count();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.splice(start..end, answer.lines());
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Theme\n\n## One\n\nStory.\n\n```json\n{}\n```\n\n```answer\nallowed\nask: x\n```\n\n## Two\n";

    #[test]
    fn finds_a_case_and_its_line() {
        let cases = cases("cases/a.md", FILE).unwrap();
        let [case] = cases.as_slice() else { panic!("{cases:?}") };
        assert_eq!((case.heading.as_str(), case.line), ("One", 12));
        assert_eq!((case.input.as_str(), case.answer.as_str()), ("{}\n", "allowed\nask: x\n"));
        let longer = with_answer(FILE, case, "a\nb\nc\n");
        assert_eq!(longer, FILE.replace("allowed\nask: x\n", "a\nb\nc\n"));
        assert_eq!(with_answer(FILE, case, &case.answer), FILE);
    }

    #[test]
    fn says_where_a_file_is_wrong() {
        for (text, expected) in [
            ("```answer\n```\n", "tests/a.md:1: an answer without an input"),
            ("```json\n```\n\n## Next\n", "tests/a.md:4: the case above has no answer"),
            ("a\n```json\n{}\n```\n", "tests/a.md:3: the input has no answer"),
            (
                "```json\n```\n```json\n```\n",
                "tests/a.md:3: a second input without an answer to the first",
            ),
        ] {
            assert_eq!(cases("a.md", text).unwrap_err(), expected);
        }
    }
}
