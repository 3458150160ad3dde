//! The node type asked for is smaller, or may be

use crate::Direction;
use crate::Field;
use crate::editions::{Span, days};
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, inferred, stated};
use crate::ways::{DROP_CHANGE, RESTORE_ONTO_SMALLER};

pub(super) static RULE: Rule = Rule {
    id: "scale-down-in-place",
    title: "AWS doesn't scale to this node type in place, or may not",
    manual: Rule::manual(
        "The guide scales up in place and never down; a smaller type is reached by restoring a snapshot onto it. Whether a type is up or down is for AWS's own list to say: `list-allowed-node-type-modifications`. Without that list, sizes are compared within one family; between families the checker asks.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::Scaling), inferred(Section::Api)],
    in_force: Span::until(days::ONLINE_SCALING),
    check: |facts| match facts.scaling() {
        Direction::Down => Some(Effect::Block),
        Direction::NotKnown => Some(Effect::Ask),
        Direction::Same | Direction::Up => None,
    },
    because: Because::Made(because),
    fields: &[Field::NodeType, Field::ToNodeType, Field::AllowedNodeTypes],
    ways: &[&RESTORE_ONTO_SMALLER, &DROP_CHANGE],
    asks: Some(Field::AllowedNodeTypes),
    inferred_for: |facts| facts.allowed.is_none(),
    ..Rule::BASE
};

fn because(request: &Request, effect: Effect) -> String {
    let (from, to) = (request.type_phrase(), request.to_type_phrase());
    match (effect, request.allowed.is_some()) {
        (Effect::Block, true) => {
            format!("AWS's list of node types to change to in place doesn't have {to}.")
        }
        (Effect::Block, false) => {
            format!("{to} is smaller than {from}. In place a node type can only go up.")
        }
        _ => format!(
            "Whether {from} to {to} counts as a scale-up isn't known: only AWS's own list tells."
        ),
    }
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
                "type=cache.m3.large to-type=cache.m3.medium",
                "type=cache.m3.large to-type=cache.r3.large",
                "type=cache.m3.large to-type=cache.zz9.large",
                "type=cache.m3.medium to-type=cache.m3.xlarge allowed=cache.m3.large",
            ],
        );
        silent(
            &RULE,
            &[
                "type=cache.m3.medium to-type=cache.m3.large",
                "type=cache.m3.large to-type=cache.r3.large allowed=cache.r3.large",
                "type=cache.m3.medium to-type=cache.m3.medium",
                "version=2.8.24 to=3.2.4",
            ],
        );
    }
}
