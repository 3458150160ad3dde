//! AWS's own list of node types wasn't asked

use crate::Field;
use crate::editions::{Span, days};
use crate::rule::{Because, Effect, Rule, Section, stated};

pub(super) static RULE: Rule = Rule {
    id: "ask-aws-for-types",
    title: "AWS's own list of node types has the last word",
    manual: Rule::manual(
        "Which node types a cluster can be changed to, `list-allowed-node-type-modifications` says for that very cluster. Without it the checker goes by the guide's tables of families and versions.",
    ),
    effect: Effect::Note,
    sources: &[stated(Section::ApiToday)],
    in_force: Span::since(days::ONLINE_SCALING),
    check: |facts| (facts.new_type().is_some() && facts.allowed.is_none()).then_some(Effect::Note),
    because: Because::Made(|request, _| {
        let call = request
            .call("ListAllowedNodeTypeModifications", "ListAllowedNodeTypeModifications")
            .cli();
        format!("This goes by the guide's tables. For this very cluster AWS has a list: {call}")
    }),
    fields: &[Field::AllowedNodeTypes],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=5.0.6 type=cache.r5.large to-type=cache.r5.xlarge"]);
        silent(
            &RULE,
            &[
                "as-of=2026 version=5.0.6 type=cache.r5.large allowed=cache.r5.xlarge to-type=cache.r5.xlarge",
            ],
        );
    }
}
