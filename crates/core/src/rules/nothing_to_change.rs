//! Nothing is left to change

use crate::Field;
use crate::refusal::Refusal;
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, inferred};

pub(super) static RULE: Rule = Rule {
    id: "nothing-to-change",
    title: "Nothing is left to change",
    manual: Rule::manual(
        "A change to what already runs is no change, and AWS refuses a request without one. Equal values are compared with what runs now, never with what is pending.",
    ),
    effect: Effect::Block,
    sources: &[inferred(Section::Api)],
    check: |facts| (!facts.asks_anything()).then_some(Effect::Block),
    because: Because::Made(because),
    refusals: &[Refusal {
        code: "InvalidParameterCombination",
        text: "No modifications were requested",
    }],
    fields: &[Field::ToEngineVersion, Field::ToNodeType, Field::ToClusterMode],
    ..Rule::BASE
};

fn because(request: &Request, _: Effect) -> String {
    let mut equal = Vec::new();
    if let Some(version) = request.to_version() {
        equal.push(format!("the engine version is {version} already"));
    }
    if let Some(node_type) = request.to_type() {
        equal.push(format!("the node type is {node_type} already"));
    }
    if let Some(mode) = request.facts.to_mode {
        equal.push(format!("cluster mode is {} already", mode.as_str()));
    }
    if equal.is_empty() {
        return "The request asks for no other engine version, node type or cluster mode. Nothing else is judged here.".to_owned();
    }
    format!("Nothing is left of the request: {}.", equal.join(", and "))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(
            &RULE,
            &[
                "version=3.2.4 to=3.2.4",
                "version=3.2.4",
                "type=cache.m3.large to-type=cache.m3.large version=3.2.4 to=3.2.4",
                "mode=enabled to-mode=enabled",
                "mode=disabled to-shards=1",
            ],
        );
        silent(
            &RULE,
            &[
                "version=3.2.4 to=4.0.10",
                "version=3.2.4 to=3.2.4 type=cache.m3.medium to-type=cache.m3.large",
                "pending-version=4.0.10 version=3.2.4 to=4.0.10",
            ],
        );
    }
}
