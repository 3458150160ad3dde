//! A member of a Global Datastore isn't changed by itself

use crate::Field;
use crate::editions::{Span, days};
use crate::refusal::Refusal;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::MODIFY_GLOBAL_GROUP;
use crate::words::fill;

pub(super) static RULE: Rule = Rule {
    id: "global-datastore-member",
    title: "A member of a Global Datastore isn't changed by itself",
    manual: Rule::manual(
        "Engine version and node type of a Global Datastore are the same in all members. They are changed on the whole, by ModifyGlobalReplicationGroup, which knows no window; on a member the change is refused.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::ApiToday), stated(Section::Reports)],
    in_force: Span::since(days::GLOBAL_DATASTORE),
    check: |facts| (facts.asks_engine_or_type() && facts.is_global()).then_some(Effect::Block),
    because: Because::Made(|request, _| {
        let mut text = fill(
            "{Subject} is a member of a Global Datastore: its engine and its node type are changed on the Global Datastore.",
            request,
        );
        if request.to_type().is_some_and(|it| !it.can_be_global()) {
            text.push_str(&fill(" No Global Datastore has {asked-type}.", request));
        }
        text
    }),
    fields: &[Field::GlobalDatastore],
    ways: &[&MODIFY_GLOBAL_GROUP],
    refusals: &[
        Refusal {
            code: "InvalidParameterValue",
            text: "Cluster [{id}] is part of a global cluster [{}]. Request rejected.",
        },
        Refusal {
            code: "",
            text: "Replication Group [{id}] is a member of Global Replication Group [{}], hence",
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
        fires(
            &RULE,
            &[
                "as-of=2026 engine=valkey version=8.0 type=cache.r7g.large global=true to=8.1",
                "as-of=2026 version=6.2 type=cache.r6g.large global=true to-type=cache.r6g.xlarge",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 engine=valkey version=8.0 global=false to=8.1",
                "as-of=2026 version=7.1 mode=disabled global=true failover=true to-mode=compatible",
            ],
        );
    }
}
