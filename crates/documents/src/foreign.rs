//! Texts in other formats, by what they begin with: what to say of them.

const MESSAGE: &str = "This is a message of the AWS CLI, not its output.";
const TABLE: &str = "This looks like --output table: use --output json.";
const TEXT: &str = "This looks like --output text: use --output json.";
const YAML: &str = "This looks like YAML: use --output json.";
const XML: &str = "This looks like XML: use --output json.";
const PYTHON: &str = "This looks like Python: use --output json.";
const SHORTENED: &str = "The text was shortened: copy the whole output.";
const QUOTES: &str = "The quotes were changed on the way: copy the text from the terminal.";

/// What can stand where a document begins, or goes wrong.
const ANYWHERE: &[(&str, &str)] = &[
    ("'", PYTHON),
    ("True", PYTHON),
    ("False", PYTHON),
    ("None", PYTHON),
    ("u'", PYTHON),
    ("datetime.", PYTHON),
    ("…", SHORTENED),
    ("...", SHORTENED),
    ("“", QUOTES),
    ("”", QUOTES),
    ("„", QUOTES),
    ("«", QUOTES),
];

/// What can stand only where a document begins.
const OUTSIDE: &[(&str, &str)] = &[
    ("An error occurred", MESSAGE),
    ("aws: ", MESSAGE),
    ("usage: aws", MESSAGE),
    ("Unable to ", MESSAGE),
    ("Could not connect", MESSAGE),
    ("----", TABLE),
    ("|", TABLE),
    ("+-", TABLE),
    ("---", YAML),
    ("- ", YAML),
    ("<", XML),
];

/// What may help where `rest` stands: outside of a document, or where one goes wrong.
pub(crate) fn hint(rest: &str, outside: bool) -> Option<&'static str> {
    for (starts, list) in [(outside, OUTSIDE), (true, ANYWHERE)] {
        if starts && let Some((_, hint)) = list.iter().find(|(start, _)| rest.starts_with(start)) {
            return Some(hint);
        }
    }
    let after = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let word = rest.get(..rest.len() - after.len()).unwrap_or_default();
    match after.as_bytes().first() {
        Some(b':') if outside && !word.is_empty() => Some(YAML),
        Some(b'\t') if outside && word.bytes().all(|byte| byte.is_ascii_uppercase()) => Some(TEXT),
        _ => None,
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
            ("<?xml version=\"1.0\"?>", "This looks like XML: use --output json."),
            (
                "\nAn error occurred (CacheClusterNotFound)",
                "This is a message of the AWS CLI, not its output.",
            ),
            ("usage: aws [options]", "This is a message of the AWS CLI, not its output."),
            ("{'CacheClusters': []}", "This looks like Python: use --output json."),
            ("{\"Marker\": None}", "This looks like Python: use --output json."),
            ("{\"CacheClusters\": [...]}", "The text was shortened: copy the whole output."),
            (
                "{\u{201c}CacheClusters\u{201d}: []}",
                "The quotes were changed on the way: copy the text from the terminal.",
            ),
        ] {
            assert_eq!(read(text).unwrap_err().hint.as_deref(), Some(hint), "{text}");
        }
        assert_eq!(read("sessions").unwrap_err().hint, None);
    }
}
