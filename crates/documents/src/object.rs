//! The members of a JSON object and of a list, without going into them.

use crate::json::length;

/// Names and values of the object that `json` is, in order; nothing where it is something else. It is known to be JSON.
pub(crate) fn members(json: &str) -> Vec<(&str, &str)> {
    let mut members = Vec::new();
    let mut values = within(json, '{', '}');
    while let (Some(name), Some(value)) = (values.next(), values.next()) {
        members.push((name.trim_matches('"'), value));
    }
    members
}

/// What the list holds that `json` is; nothing where it is something else. It is known to be JSON.
pub(crate) fn items(json: &str) -> impl Iterator<Item = &str> {
    within(json, '[', ']')
}

/// The values between two brackets, one after the other.
fn within(json: &str, open: char, close: char) -> impl Iterator<Item = &str> {
    const BETWEEN: &[char] = &[',', ':', ' ', '\t', '\r', '\n'];
    let inner = json.trim_ascii().strip_prefix(open).and_then(|it| it.strip_suffix(close));
    let mut rest = inner.unwrap_or_default();
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(BETWEEN);
        let (value, after) = rest.split_at_checked(length(rest).ok()?)?;
        rest = after;
        Some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_an_object_has() {
        assert_eq!(members("{}"), []);
        assert_eq!(members("[1]"), []);
        assert_eq!(items("[]").count() + items("{}").count(), 0);
        assert_eq!(items("[1, [2, 3],\n\"x]\" ]").collect::<Vec<_>>(), ["1", "[2, 3]", "\"x]\""]);
        let text = " {\"a\": {\"b\": [1, \"}\"]}, \"c\" : null , \"d\":\"x, y\"}\n";
        assert_eq!(members(text), [("a", "{\"b\": [1, \"}\"]}"), ("c", "null"), ("d", "\"x, y\"")]);
    }
}
