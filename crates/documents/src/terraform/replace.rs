//! Why a plan destroys a cache.

use serde_json::Value;
use upgrade_check_core::EngineVersion;

use super::attributes::Attributes;
use super::shape::Change;

/// The reasons that Terraform gives, in words.
const REASONS: &[(&str, &str)] = &[
    ("replace_because_tainted", "the resource is marked as tainted"),
    ("replace_by_request", "the plan was made with -replace"),
    ("replace_by_triggers", "replace_triggered_by names something that changes"),
    ("replace_because_cannot_update", "the provider can't make the change in place"),
    ("delete_because_no_resource_config", "the configuration has no such resource any more"),
    ("delete_because_no_module", "its module isn't in the configuration any more"),
    ("delete_because_wrong_repetition", "its key doesn't fit count or for_each any more"),
    ("delete_because_count_index", "its index is beyond count"),
    ("delete_because_each_key", "its key isn't in for_each any more"),
    ("delete_because_no_move_target", "what it was moved to isn't in the configuration"),
];

/// What forces it: the attributes that can't be changed in place, or else what Terraform says.
pub(super) fn because(change: &Change, reason: Option<&str>) -> Vec<String> {
    let mut because: Vec<String> = Vec::new();
    for path in change.replace_paths.iter().flatten() {
        let phrase = attribute(change, path);
        if !because.contains(&phrase) {
            because.push(phrase);
        }
    }
    if because.is_empty()
        && let Some(reason) = reason
    {
        let words = REASONS.iter().find(|(name, _)| *name == reason).map(|(_, words)| *words);
        because.push(words.unwrap_or(reason).to_owned());
    }
    because
}

/// `engine_version would go down from 7.0 to 6.2`.
fn attribute(change: &Change, path: &[Value]) -> String {
    let name = path.iter().map(step).collect::<String>();
    let name = name.trim_start_matches('.').to_owned();
    let first = path.first().and_then(Value::as_str).unwrap_or_default();
    let is = |flags: &Value| flags.get(first).is_some_and(|flag| *flag == Value::Bool(true));
    if is(&change.before_sensitive) || is(&change.after_sensitive) {
        return format!("{name} would change, and is kept secret");
    }
    let value = |of: &Value| {
        let mut found = Some(of);
        for step in path {
            found = match step {
                Value::String(key) => found.and_then(|it| it.get(key)),
                Value::Number(index) => {
                    let at = index.as_u64().and_then(|it| usize::try_from(it).ok());
                    found.and_then(|it| it.get(at?))
                }
                _ => None,
            };
        }
        match found {
            Some(Value::String(text)) if text.is_empty() => Some("nothing".to_owned()),
            None | Some(Value::Null) => Some("nothing".to_owned()),
            Some(single @ (Value::String(_) | Value::Bool(_) | Value::Number(_))) => {
                Attributes(&serde_json::json!({ "it": single })).text("it")
            }
            Some(_) => None,
        }
        .filter(|text| text.len() <= 80)
    };
    let from = value(&change.before);
    let to = if is(&change.after_unknown) {
        Some("what is known only after the apply".to_owned())
    } else {
        value(&change.after)
    };
    let (Some(from), Some(to)) = (from, to) else {
        return format!("{name} would change, not in place");
    };
    let goes_down = first == "engine_version" && {
        let before = Attributes(&change.before);
        let from = before.version().unwrap_or_default();
        let same_engine = before.text("engine") == Attributes(&change.after).text("engine");
        match (EngineVersion::parse(&from), EngineVersion::parse(&to)) {
            (Ok(from), Ok(to)) => same_engine && to.is_below(from),
            _ => false,
        }
    };
    if goes_down {
        format!("{name} would go down from {from} to {to}")
    } else {
        format!("{name} would change from {from} to {to}, not in place")
    }
}

/// A step of a path: a name, or an index.
fn step(step: &Value) -> String {
    match step {
        Value::String(name) => format!(".{name}"),
        other => format!("[{other}]"),
    }
}
