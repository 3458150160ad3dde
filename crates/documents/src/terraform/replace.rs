//! Why a plan destroys a cache.

use upgrade_check_core::EngineVersion;

use super::attributes::Attributes;
use super::plan::Planned;
use crate::value::Value;

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
pub(super) fn because(planned: Planned, reason: Option<&str>) -> Vec<String> {
    let mut because: Vec<String> = Vec::new();
    for path in planned.get("replace_paths").items() {
        let phrase = attribute(planned, path.items());
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
fn attribute(planned: Planned, path: &[Value]) -> String {
    const MOST: usize = 80;
    let steps: Vec<&str> = path.iter().filter_map(Value::text).collect();
    let name = steps.join(".");
    let first = steps.first().copied().unwrap_or_default();
    if planned.flags("before_sensitive", first) || planned.flags("after_sensitive", first) {
        return format!("{name} would change, and is kept secret");
    }
    let value = |of: &Value| {
        let found = steps.iter().try_fold(of, |within, step| match within {
            Value::List(items) => items.get(step.parse::<usize>().ok()?),
            other => other.get(step),
        });
        match found {
            None | Some(Value::Nothing) => Some("nothing".to_owned()),
            Some(Value::Text(text)) if text.is_empty() => Some("nothing".to_owned()),
            Some(Value::Text(text)) => Some(text.to_string()).filter(|text| text.len() <= MOST),
            Some(Value::List(_) | Value::Map(_)) => None,
        }
    };
    let from = value(planned.get("before"));
    let to = if planned.flags("after_unknown", first) {
        Some("what is known only after the apply".to_owned())
    } else {
        value(planned.get("after"))
    };
    let (Some(from), Some(to)) = (from, to) else {
        return format!("{name} would change, not in place");
    };
    if first == "engine_version" && goes_down(planned, &to) {
        format!("{name} would go down from {from} to {to}")
    } else {
        format!("{name} would change from {from} to {to}, not in place")
    }
}

/// Whether a version is below the one that runs, of the same engine.
fn goes_down(planned: Planned, to: &str) -> bool {
    let (before, after) = (Attributes(planned.get("before")), Attributes(planned.get("after")));
    let from = before.version().unwrap_or_default();
    match (EngineVersion::parse(&from), EngineVersion::parse(to)) {
        (Ok(from), Ok(to)) => before.text("engine") == after.text("engine") && to.is_below(from),
        _ => false,
    }
}
