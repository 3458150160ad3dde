//! Data tiering can't be taken on or off

use crate::Field;
use crate::editions::{Span, days};
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::DROP_CHANGE;

pub(super) static RULE: Rule = Rule {
    id: "data-tiering-fixed",
    title: "Data tiering can't be taken on or off in place",
    manual: Rule::manual(
        "R6gd nodes keep part of the data on SSD, and always do. A cluster scales within r6gd or outside of it, never from one to the other.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::DataTiering)],
    in_force: Span::since(days::TWO_NUMBERS),
    check: |facts| {
        let to = facts.new_type()?;
        (to.is_tiered() != facts.node_type().is_tiered()).then_some(Effect::Block)
    },
    because: Because::Text(
        "From {type} to {asked-type} would take data tiering on or off. A node type changes within r6gd, or outside of it.",
    ),
    fields: &[Field::NodeType, Field::ToNodeType],
    ways: &[&DROP_CHANGE],
    refusals: &[Refusal {
        code: "InvalidParameterCombination",
        text: "When using the {type} node type, you must enable data tiering.",
    }],
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
                "as-of=2026 version=6.2 type=cache.r6g.xlarge to-type=cache.r6gd.xlarge",
                "as-of=2026 version=6.2 type=cache.r6gd.xlarge to-type=cache.r6g.xlarge",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=6.2 type=cache.r6gd.xlarge to-type=cache.r6gd.2xlarge",
                "as-of=2026 version=6.2 type=cache.r5.xlarge to-type=cache.r6g.xlarge",
            ],
        );
    }
}
