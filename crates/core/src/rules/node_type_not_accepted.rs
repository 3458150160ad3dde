//! AWS doesn't accept the node type

use crate::Field;
use crate::editions::{Span, days};
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::DROP_CHANGE;

pub(super) static RULE: Rule = Rule {
    id: "node-type-not-accepted",
    title: "AWS doesn't accept the node type, or may not",
    manual: Rule::manual(
        "T1, M1, M2, M3, C1 and R3 can't be asked for any more; R6gd came with data tiering on 2021-11-23. Of a family, or a size in it, that isn't in the catalogue only AWS's own list tells.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::NodeTypes)],
    in_force: Span::since(days::AFTER_SEED),
    check: |facts| {
        let to = facts.new_type()?;
        if facts.allowed.is_some_and(|allowed| allowed.contains(&to)) {
            return None;
        }
        let retired = to.is_retired() && facts.edition.is_since(days::NODE_TYPES_READ);
        let early = to.is_tiered() && !facts.edition.is_since(days::TWO_NUMBERS);
        if retired || early {
            Some(Effect::Block)
        } else {
            // A size that its family isn't told to have is as unknown as a family. AWS's own list would tell.
            (!to.is_listed() && facts.allowed.is_none()).then_some(Effect::Ask)
        }
    },
    because: Because::Made(|request, effect| match effect {
        Effect::Ask => format!(
            "Of {} only AWS's own list tells whether it can be had.",
            request.to_type_phrase()
        ),
        _ => format!("AWS doesn't accept {}.", request.to_type_phrase()),
    }),
    fields: &[Field::ToNodeType],
    ways: &[&DROP_CHANGE],
    asks: Some(Field::AllowedNodeTypes),
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
                "as-of=2026 version=5.0.6 type=cache.r4.large to-type=cache.m3.large",
                "as-of=2021-11-22 version=6.0 type=cache.r5.large to-type=cache.r6gd.xlarge",
                "as-of=2026 version=5.0.6 type=cache.r4.large to-type=cache.zz9.large",
                "as-of=2026 version=5.0.6 type=cache.t3.medium to-type=cache.t3.large",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=5.0.6 type=cache.r4.large to-type=cache.m5.large",
                "as-of=2026 version=5.0.6 type=cache.r4.large allowed=cache.zz9.large to-type=cache.zz9.large",
                "as-of=2026 version=5.0.6 type=cache.t3.medium allowed=cache.t3.large to-type=cache.t3.large",
                "as-of=2026 version=5.0.6 type=cache.t3.medium allowed=cache.t3.small to-type=cache.t3.large",
            ],
        );
    }
}
