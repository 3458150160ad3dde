//! What `--cli-input-json` gives: the members of the API's call.

use super::flags::Problem;
use crate::value::Value;

/// The members by their options' names, with their value where it is a single one.
pub(super) fn read(json: &str) -> Result<Vec<(String, Option<String>)>, Problem> {
    // Windows's own shells want a backslash before each quote, and it stays there in some quotes.
    let value = Value::parse(json).or_else(|| Value::parse(&json.replace("\\\"", "\"")));
    let Some(Value::Map(members)) = value else {
        return Err(Problem {
            expected: "one JSON object for --cli-input-json".to_owned(),
            found: "something else".to_owned(),
        });
    };
    let members = members.iter().filter(|(_, value)| *value != Value::Nothing);
    Ok(members.map(|(name, value)| (kebab(name), value.text().map(ToOwned::to_owned))).collect())
}

/// `MultiAZEnabled` as `multi-az-enabled`.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    let chars: Vec<char> = name.chars().collect();
    let lower =
        |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_lowercase);
    for (place, c) in chars.iter().enumerate() {
        // Capitals in a row are one word.
        if c.is_ascii_uppercase()
            && place > 0
            && (lower(place.checked_sub(1)) || lower(Some(place + 1)))
        {
            kebab.push('-');
        }
        kebab.push(c.to_ascii_lowercase());
    }
    kebab
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_members_as_options_are_named() {
        for (name, expected) in [
            ("ReplicationGroupId", "replication-group-id"),
            ("MultiAZEnabled", "multi-az-enabled"),
            ("AZMode", "az-mode"),
            ("Engine", "engine"),
        ] {
            assert_eq!(kebab(name), expected);
        }
    }

    #[test]
    fn reads_json_as_shells_leave_it() {
        let expected = [("engine-version".to_owned(), Some("7.1".to_owned()))];
        assert_eq!(read(r#"{"EngineVersion": "7.1", "Engine": null}"#).unwrap(), expected);
        assert_eq!(read(r#"{\"EngineVersion\": \"7.1\"}"#).unwrap(), expected);
        for text in ["", "[]", "7", "{"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
