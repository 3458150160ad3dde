//! AWS lists the node type that runs no more

use crate::Field;
use crate::editions::{Span, days};
use crate::rule::{Because, Effect, Rule, Section, inferred};

pub(super) static RULE: Rule = Rule {
    id: "retired-node-type",
    title: "AWS lists the node type that runs no more",
    manual: Rule::manual(
        "T1, M1, M2, M3, C1 and R3 stand in none of today's lists of node types and the engine versions that they go with. Whether an upgrade goes on them is nowhere said.",
    ),
    effect: Effect::Warn,
    sources: &[inferred(Section::NodeTypes)],
    in_force: Span::since(days::NODE_TYPES_READ),
    check: |facts| {
        (facts.would_change_version()
            && facts.new_type().is_none()
            && facts.node_type().is_retired())
        .then_some(Effect::Warn)
    },
    because: Because::Text(
        "{type} stands in none of AWS's lists any more, and that an upgrade goes on it is nowhere said. Move to another node type first.",
    ),
    fields: &[Field::NodeType],
    ..Rule::BASE
};

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["as-of=2026 version=5.0.6 type=cache.r3.large to=7.1"]);
        silent(
            &RULE,
            &[
                "as-of=2026 version=5.0.6 type=cache.r4.large to=7.1",
                "as-of=2026 version=5.0.6 type=cache.r3.large to-type=cache.r4.large",
            ],
        );
    }
}
