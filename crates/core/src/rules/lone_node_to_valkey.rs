//! A lone node can't change to Valkey by itself

use crate::Engine;
use crate::Field;
use crate::editions::Span;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::{CREATE_GROUP_FROM_NODE, DROP_CHANGE};
use time::macros::date;

pub(super) static RULE: Rule = Rule {
    id: "lone-node-to-valkey",
    title: "A lone node can't change to Valkey by itself",
    manual: Rule::manual(
        "Only a replication group changes from Redis OSS to Valkey. Of a lone cluster a group is made first, with the node as its primary; then the group is upgraded.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::Versions)],
    in_force: Span::since(date!(2024 - 10 - 08)),
    check: |facts| {
        let to_valkey = facts.engine == Engine::Redis && facts.to_engine == Engine::Valkey;
        match facts.group {
            Some(false) if to_valkey => Some(Effect::Block),
            None if to_valkey => Some(Effect::Ask),
            _ => None,
        }
    },
    because: Because::Made(|request, effect| {
        if effect == Effect::Ask {
            return "Only a replication group can change to Valkey; whether it is one isn't told."
                .to_owned();
        }
        format!(
            "{} is in no replication group, and only a group can change to Valkey.",
            crate::text::capital(&request.subject())
        )
    }),
    fields: &[Field::ReplicationGroup, Field::ToEngine],
    asks: Some(Field::ReplicationGroup),
    ways: &[&CREATE_GROUP_FROM_NODE, &DROP_CHANGE],
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
                "as-of=2026 version=7.1 group=false to-engine=valkey to=8.0",
                "as-of=2026 version=7.1 to-engine=valkey to=8.0",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=7.1 group=true to-engine=valkey to=8.0",
                "as-of=2026 version=7.0 group=false to=7.1",
            ],
        );
    }
}
