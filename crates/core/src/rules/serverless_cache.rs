//! A serverless cache has another call

use crate::Field;
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::MODIFY_SERVERLESS;

pub(super) static RULE: Rule = Rule {
    id: "serverless-cache",
    title: "A serverless cache is changed by another call",
    manual: Rule::manual(
        "A serverless cache has no node type, no maintenance window and no parameter group. Minor versions come by themselves; a major one is asked for by ModifyServerlessCache, without downtime, one field a request. While a snapshot is made nothing else can be asked of it.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::Serverless)],
    check: |facts| facts.serverless.then_some(Effect::Block),
    because: Because::Text(
        "A serverless cache has no node type and no window. Minor versions come by themselves; a major one is asked for by ModifyServerlessCache.",
    ),
    fields: &[Field::Serverless],
    ways: &[&MODIFY_SERVERLESS],
    alone: true,
    refusals: &[
        Refusal {
            code: "InvalidParameterValue",
            text: "This API supports only cross-engine upgrades to Valkey engine currently",
        },
        Refusal {
            code: "InvalidParameterCombination",
            text: "Serverless Cache modifications only support modifying one field per request",
        },
    ],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 serverless=true version=7.1 to-engine=valkey to=8.0"]);
        silent(&RULE, &["as-of=2026 version=7.1 group=true to-engine=valkey to=8.0"]);
    }
}
