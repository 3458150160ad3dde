//! A part of the request is so already

use crate::Field;
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, inferred};

pub(super) static RULE: Rule = Rule {
    id: "already-so",
    title: "A part of the request is so already",
    manual: Rule::manual(
        "What is asked for is compared with what runs now; a part that is equal is left out before anything is judged.",
    ),
    effect: Effect::Note,
    sources: &[inferred(Section::Reasoning)],
    check: |facts| {
        let version = facts.to_version.is_some() && facts.new_version().is_none();
        let node_type = facts.to_type.is_some() && facts.new_type().is_none();
        let mode = facts.to_mode.is_some() && facts.new_mode().is_none();
        let left = facts.new_version().is_some()
            || facts.new_type().is_some()
            || facts.new_mode().is_some();
        ((version || node_type || mode) && left).then_some(Effect::Note)
    },
    because: Because::Made(because),
    fields: &[Field::ToEngineVersion, Field::ToNodeType, Field::ToClusterMode],
    ..Rule::BASE
};

fn because(request: &Request, _: Effect) -> String {
    let facts = request.facts();
    let mut parts = Vec::new();
    if let Some(version) =
        facts.to_version.filter(|to| request.version().is_none_or(|it| it.is_same_as(*to)))
    {
        parts.push(format!("the engine version {version}"));
    }
    if let Some(node_type) =
        facts.to_type.filter(|to| request.node_type().is_none_or(|it| it == *to))
    {
        parts.push(format!("the node type {node_type}"));
    }
    if let Some(mode) = facts.to_mode.filter(|to| request.mode().is_none_or(|it| it == *to)) {
        parts.push(format!("cluster mode {}", mode.as_str()));
    }
    format!("Left out of the request, because it is so already: {}.", parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["version=3.2.4 to=3.2.4 type=cache.m3.medium to-type=cache.m3.large"]);
        silent(&RULE, &["version=3.2.4 to=4.0.10", "version=3.2.4 to=3.2.4"]);
    }
}
