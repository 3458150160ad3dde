//! From lines of a terminal to the words of commands.

use crate::prompt;

/// The most lines that a command goes over, and the most bytes.
const MOST_LINES: usize = 400;
const MOST_BYTES: usize = 100_000;

/// Where the lines of a command that modifies something begin and end in `rest`, the prompt left out. `head` is the first
/// line, or as much of it as tells a command.
pub(crate) fn lines(rest: &str, head: &str) -> Option<(usize, usize)> {
    let from = prompt::command_start(head)?;
    let (joined, length) = join(rest.get(from..)?);
    // As it is where quotes stay open: that is said where it is read.
    let words = shell_words::split(&joined)
        .unwrap_or_else(|_| joined.split_ascii_whitespace().map(ToOwned::to_owned).collect());
    commands(&words).any(|command| operation(command).is_some()).then_some((from, from + length))
}

/// The words of some lines; `None` where a quote stays open.
pub(super) fn split(lines: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    for word in shell_words::split(&join(lines).0).ok()? {
        // What ends a command can stand right after its last word.
        match word.strip_suffix(';') {
            Some(word) => words.extend([word, ";"].map(ToOwned::to_owned)),
            None => words.push(word),
        }
    }
    Some(words)
}

/// A command's lines as one, and how long they are. A line goes on in the next one after a backslash (POSIX shells), a
/// backtick (PowerShell) or a caret (cmd), and where a quote is open.
fn join(text: &str) -> (String, usize) {
    let (mut joined, mut end, mut is_open) = (String::new(), 0, false);
    for whole in text.split_inclusive('\n').take(MOST_LINES) {
        let line = whole.trim_end_matches(['\n', '\r']);
        let line = if end == 0 || is_open { line } else { without_second_prompt(line) };
        let before = line.trim_ascii_end();
        let opens = |part: &str| {
            // Without a quote in it, it changes nothing.
            let has_quote = part.contains(['\'', '"', '\\']);
            if has_quote {
                shell_words::split(&format!("{joined}{part}")).is_err()
            } else {
                is_open
            }
        };
        // Within quotes a backtick and a caret are what they are.
        let goes_on = before
            .strip_suffix('\\')
            .or_else(|| before.strip_suffix(['`', '^']).filter(|before| !opens(before)));
        end += whole.len();
        is_open = opens(goes_on.unwrap_or(line));
        joined.push_str(goes_on.unwrap_or(line));
        match (goes_on, is_open) {
            (Some(_), _) => joined.push(' '),
            (None, true) => joined.push('\n'),
            (None, false) => return (joined, end),
        }
        if joined.len() > MOST_BYTES {
            break;
        }
    }
    if !is_open {
        return (joined, end);
    }
    // A quote that nothing closes: the command is its first line.
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    (first.to_owned(), first.len())
}

/// What a shell puts before the lines in which a command goes on.
fn without_second_prompt(line: &str) -> &str {
    let trimmed = line.trim_ascii_start();
    trimmed.strip_prefix(">> ").or_else(|| trimmed.strip_prefix("> ")).unwrap_or(line)
}

/// The commands that a shell would run one after the other.
pub(super) fn commands(words: &[String]) -> impl Iterator<Item = &[String]> {
    words.split(|word| matches!(word.as_str(), "&&" | "||" | ";" | "|" | "&"))
}

/// What a command asks ElastiCache for, where it modifies something: the word after `aws` and `elasticache`.
pub(super) fn operation(command: &[String]) -> Option<&str> {
    let aws = command.iter().position(|word| word == "aws")?;
    let service = command.iter().position(|word| word == "elasticache").filter(|at| *at > aws)?;
    let mut rest = command.get(service + 1..)?.iter().map(|word| word.trim_end_matches(';'));
    rest.find(|word| word.starts_with("modify-"))
}

/// Whether a value is one that only a shell or a person could fill in.
pub(super) fn is_open(value: &str) -> bool {
    let between = |start, end| value.starts_with(start) && value.ends_with(end) && value.len() > 1;
    value.contains(['$', '`']) || between('<', '>') || between('%', '%')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Option<Vec<String>> {
        split(text)
    }

    #[test]
    fn goes_over_lines_as_each_shell_does() {
        let expected = ["aws", "elasticache", "modify-cache-cluster", "--cache-cluster-id", "a b"];
        for text in [
            "aws elasticache modify-cache-cluster --cache-cluster-id 'a b'",
            "aws elasticache \\\n  modify-cache-cluster \\\n  --cache-cluster-id \"a b\"",
            "aws elasticache \\\r\n  modify-cache-cluster \\  \r\n  --cache-cluster-id \"a b\"\r\n",
            "aws elasticache `\n  modify-cache-cluster `\n  --cache-cluster-id \"a b\"",
            "aws elasticache ^\r\n  modify-cache-cluster ^\r\n  --cache-cluster-id \"a b\"",
            "aws elasticache \\\n> modify-cache-cluster \\\n> --cache-cluster-id 'a b'\nmore",
            "aws elasticache `\n>> modify-cache-cluster --cache-cluster-id 'a b' # why",
        ] {
            assert_eq!(words(text).unwrap(), expected, "{text}");
        }
        assert_eq!(words("aws 'a\n\nb'").unwrap(), ["aws", "a\n\nb"]);
        assert_eq!(words("aws 'a^\nb'").unwrap(), ["aws", "a^\nb"]);
        assert_eq!(words("aws 'a\nb"), None);
    }

    #[test]
    fn knows_where_a_command_ends() {
        let text = "me@host:~$ aws elasticache modify-cache-cluster \\\n --x y\n{}";
        let (from, to) = lines(text, text.lines().next().unwrap()).unwrap();
        assert_eq!(&text[from..to], "aws elasticache modify-cache-cluster \\\n --x y\n");
        for text in ["aws elasticache describe-cache-clusters", "{}", "modify-cache-cluster", ""] {
            assert_eq!(lines(text, text), None, "{text}");
        }
    }

    #[test]
    fn knows_what_is_still_open() {
        for value in ["$RG", "${RG}-x", "`x`", "<id>", "%RG%", "$env:RG"] {
            assert!(is_open(value), "{value}");
        }
        for value in ["sessions", "7.1", "<", "%"] {
            assert!(!is_open(value), "{value}");
        }
    }
}
