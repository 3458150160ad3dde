//! AWS's list of node types doesn't have it

use crate::Field;
use crate::editions::{Span, days};
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::{CHOOSE_LISTED_TYPE, DROP_CHANGE};

pub(super) static RULE: Rule = Rule {
    id: "node-type-not-listed",
    title: "AWS's list of node types to change to doesn't have it",
    manual: Rule::manual(
        "`list-allowed-node-type-modifications` says which types a cluster can be changed to, up and down. What it doesn't list is refused.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::ApiToday)],
    in_force: Span::since(days::ONLINE_SCALING),
    check: |facts| {
        let to = facts.new_type()?;
        facts.allowed.is_some_and(|allowed| !allowed.contains(&to)).then_some(Effect::Block)
    },
    because: Because::Text("AWS's list for {subject} doesn't have {asked-type}."),
    fields: &[Field::ToNodeType, Field::AllowedNodeTypes],
    ways: &[&CHOOSE_LISTED_TYPE, &DROP_CHANGE],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(
            &RULE,
            &[
                "as-of=2026 version=5.0.6 type=cache.r4.large allowed=cache.r5.large to-type=cache.r6g.large",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=5.0.6 type=cache.r4.large allowed=cache.r6g.large to-type=cache.r6g.large",
                "as-of=2026 version=5.0.6 type=cache.r4.large to-type=cache.r6g.large",
            ],
        );
    }
}
