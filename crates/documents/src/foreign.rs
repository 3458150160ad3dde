//! Texts in other formats, by what they begin with: what to say of them.

/// What may help where neither a document nor a command begins.
pub(crate) fn hint(rest: &str) -> Option<&'static str> {
    let line = rest.lines().next().unwrap_or_default();
    let word = line.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let after = line.get(word.len()..).unwrap_or_default();
    let is = |starts: &[&str]| starts.iter().any(|start| line.starts_with(start));
    if is(&["An error occurred", "aws: ", "usage: aws", "Unable to ", "Could not connect"]) {
        return Some("This is a message of the AWS CLI, not its output.");
    }
    if is(&["----", "|", "+-"]) {
        return Some(TABLE);
    }
    if is(&["<"]) {
        return Some("This looks like XML: paste what the AWS CLI prints with --output json.");
    }
    if after.starts_with('\t') && word.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Some(TEXT);
    }
    if line.trim_end() == "---" || is(&["- "]) || (!word.is_empty() && after.starts_with(':')) {
        return Some(YAML);
    }
    hint_inside(rest)
}

const TABLE: &str = "This looks like --output table: use --output json.";
const TEXT: &str = "This looks like --output text: use --output json.";
const YAML: &str = "This looks like YAML: use --output json.";

/// What may help where a document goes wrong.
pub(crate) fn hint_inside(rest: &str) -> Option<&'static str> {
    let is = |starts: &[&str]| starts.iter().any(|start| rest.starts_with(start));
    if is(&["'", "True", "False", "None", "u'", "datetime."]) {
        Some("This looks like Python: paste what the AWS CLI prints with --output json.")
    } else if is(&["…", "..."]) {
        Some("The text was shortened: copy the whole output.")
    } else if is(&["“", "”", "„", "«"]) {
        Some("The quotes were changed on the way: copy the text from the terminal.")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::read;

    #[test]
    fn names_other_formats() {
        for (text, hint) in [
            (
                "CACHECLUSTERS\tTrue\tsessions-001\tredis",
                "This looks like --output text: use --output json.",
            ),
            (
                "------------\n|  DescribeCacheClusters |",
                "This looks like --output table: use --output json.",
            ),
            ("CacheClusters:\n- ARN: x", "This looks like YAML: use --output json."),
            ("- CacheClusterId: x", "This looks like YAML: use --output json."),
            ("---\nCacheClusters:", "This looks like YAML: use --output json."),
            (
                "<?xml version=\"1.0\"?>",
                "This looks like XML: paste what the AWS CLI prints with --output json.",
            ),
            (
                "\nAn error occurred (CacheClusterNotFound)",
                "This is a message of the AWS CLI, not its output.",
            ),
            ("usage: aws [options]", "This is a message of the AWS CLI, not its output."),
            (
                "{'CacheClusters': []}",
                "This looks like Python: paste what the AWS CLI prints with --output json.",
            ),
            (
                "{\"Marker\": None}",
                "This looks like Python: paste what the AWS CLI prints with --output json.",
            ),
            ("{\"CacheClusters\": [...]}", "The text was shortened: copy the whole output."),
            (
                "{\u{201c}CacheClusters\u{201d}: []}",
                "The quotes were changed on the way: copy the text from the terminal.",
            ),
        ] {
            assert_eq!(read(text).unwrap_err().hint, Some(hint), "{text}");
        }
        assert_eq!(read("sessions").unwrap_err().hint, None);
    }
}
