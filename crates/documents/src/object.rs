//! The members of a JSON object, without going into them.

use crate::json::length;

/// Names and values of the object that `json` is, in order; nothing where it is something else. It is known to be JSON.
pub(crate) fn members(json: &str) -> Vec<(&str, &str)> {
    const BETWEEN: &[char] = &[',', ':', ' ', '\t', '\r', '\n'];
    let mut members = Vec::new();
    let Some(mut rest) = json.trim_ascii().strip_prefix('{').and_then(|it| it.strip_suffix('}'))
    else {
        return members;
    };
    let mut next = || {
        rest = rest.trim_start_matches(BETWEEN);
        let (value, after) = rest.split_at_checked(length(rest).ok()?)?;
        rest = after;
        Some(value)
    };
    while let Some(name) = next() {
        let Some(value) = next() else { break };
        members.push((name.trim_matches('"'), value));
    }
    members
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_an_object_has() {
        assert_eq!(members("{}"), []);
        assert_eq!(members("[1]"), []);
        let text = " {\"a\": {\"b\": [1, \"}\"]}, \"c\" : null , \"d\":\"x, y\"}\n";
        assert_eq!(members(text), [("a", "{\"b\": [1, \"}\"]}"), ("c", "null"), ("d", "\"x, y\"")]);
    }
}
