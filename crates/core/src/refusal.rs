//! How AWS words its refusals, from reports of people who met them.

use crate::editions::days;
use crate::request::Request;
use crate::rule::Rule;
use crate::rules::RULES;

/// A refusal that AWS gave: its error code and its text, as people reported them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The API's error code; empty where the report doesn't give it.
    pub code: &'static str,
    /// The text, with `{engine}` and the like where values stand: `{engine}`, `{version}`, `{asked}`,
    /// `{minor}`, `{family}`, `{found}`, `{type}`, `{id}`, and `{}` for what the checker doesn't know.
    pub text: &'static str,
}

/// A rule that an error text points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The rule.
    pub rule: &'static Rule,
    /// Which of its refusals it is.
    pub refusal: Refusal,
    /// The values that stand in the text, by their names in [`Refusal::text`].
    pub values: Vec<(&'static str, String)>,
}

/// The rules that AWS's error text points to, the longest match first; none where it isn't known.
#[must_use]
pub fn explain(error: &str) -> Vec<Explained> {
    let mut found: Vec<Explained> = Vec::new();
    for rule in RULES.iter().copied() {
        for refusal in rule.refusals {
            if let Some(values) = captured(refusal.text, error) {
                found.push(Explained { rule, refusal: *refusal, values });
                break;
            }
        }
    }
    found
}

/// The parts of a text: words as they stand, and names of values.
fn parts(text: &'static str) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
    text.split('{').enumerate().map(|(place, part)| match part.split_once('}') {
        Some((name, words)) if place > 0 => (words, Some(name)),
        _ => (part, None),
    })
}

/// Where `words` stand in `text`. The standard library's search for text weighs a KB in the page.
fn find(text: &str, words: &str) -> Option<usize> {
    if words.is_empty() {
        return Some(0);
    }
    text.as_bytes().windows(words.len()).position(|window| window == words.as_bytes())
}

/// The values in `error` where it holds `text`; `None` where it doesn't.
fn captured(text: &'static str, error: &str) -> Option<Vec<(&'static str, String)>> {
    let mut values = Vec::new();
    let mut rest = error;
    for (words, name) in parts(text) {
        let Some(name) = name else {
            rest = rest.get(find(rest, words)? + words.len()..)?;
            continue;
        };
        // A value is one word, and what stands behind it says where it ends.
        let end = if words.is_empty() {
            rest.find(char::is_whitespace).unwrap_or(rest.len())
        } else {
            find(rest, words)?
        };
        let value = rest.get(..end)?;
        if value.is_empty() || value.contains(char::is_whitespace) {
            return None;
        }
        if !name.is_empty() {
            values.push((name, value.to_owned()));
        }
        rest = rest.get(end + words.len()..)?;
    }
    Some(values)
}

impl Refusal {
    /// The text with the user's own values; what isn't known stays an ellipsis.
    #[must_use]
    pub fn words(&self, request: &Request) -> String {
        let mut text = String::new();
        for (words, name) in parts(self.text) {
            if let Some(name) = name {
                text.push_str(&value(name, request).unwrap_or_else(|| "…".to_owned()));
            }
            text.push_str(words);
        }
        text
    }
}

fn value(name: &str, request: &Request) -> Option<String> {
    let asked = request.to_version();
    match name {
        "engine" => Some(request.to_engine().to_string()),
        "version" => request.version().map(|version| version.to_string()),
        "asked" => asked.map(|version| version.to_string()),
        "minor" if !request.edition().is_since(days::TWO_NUMBERS) => Some("6.x".to_owned()),
        "minor" => asked.map(|version| version.without_patch().to_string()),
        "family" => {
            asked.or_else(|| request.version()).map(|version| version.family(request.to_engine()))
        }
        "found" => match &request.to_parameter_group {
            Some(group) => {
                let family = group.strip_prefix("default.")?;
                Some(family.strip_suffix(".cluster.on").unwrap_or(family).to_owned())
            }
            None => request.version().map(|version| version.family(request.engine())),
        },
        "type" => request.to_type().map(|node_type| node_type.to_string()),
        "id" => request.id.as_deref().map(ToOwned::to_owned),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points_to(error: &str) -> Vec<&'static str> {
        explain(error).iter().map(|it| it.rule.id).collect()
    }

    #[test]
    fn an_error_points_to_its_rule() {
        let whole = "An error occurred (InvalidParameterCombination) when calling the ModifyReplicationGroup operation: Cannot modify redis from 3.2.10 to 3.2.4";
        assert_eq!(points_to(whole), ["engine-downgrade"]);
        let values = explain(whole).remove(0).values;
        let expected = [("engine", "redis"), ("version", "3.2.10"), ("asked", "3.2.4")];
        assert_eq!(values, expected.map(|(name, value)| (name, value.to_owned())));
        assert_eq!(
            points_to("Specific version selection is not allowed for '6.2.6', please use '6.2'"),
            ["patch-not-selectable"]
        );
        assert_eq!(
            points_to("Replication group must be in available state to modify."),
            ["not-available"]
        );
        assert!(points_to("Rate exceeded").is_empty());
        assert!(points_to("").is_empty());
    }

    #[test]
    fn every_text_points_to_its_own_rule() {
        for rule in RULES.iter().copied() {
            for refusal in rule.refusals {
                let mut error = String::new();
                for (words, name) in parts(refusal.text) {
                    error.push_str(name.map_or("", |_| "7.1"));
                    error.push_str(words);
                }
                assert!(explain(&error).iter().any(|it| it.rule == rule), "{}: {error}", rule.id);
            }
        }
    }
}
