//! Cluster mode can't be switched in place

use crate::Field;
use crate::editions::Span;
use crate::facts::ClusterMode;
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::{DROP_CHANGE, SEED_NEW_GROUP};
use time::macros::date;

pub(super) static RULE: Rule = Rule {
    id: "cluster-mode-switch",
    title: "Cluster mode can't be switched in place",
    manual: Rule::manual(
        "A group keeps the cluster mode that it was created with. From disabled to enabled the guide gives a way round: a new group, seeded from a snapshot. From enabled to disabled it gives none. Switching in place came on 2023-05-11.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::UpgradingVersions)],
    in_force: Span::until(date!(2023 - 05 - 11)),
    check: |facts| facts.new_mode().map(|_| Effect::Block),
    because: Because::Made(because),
    fields: &[Field::ClusterMode, Field::ToClusterMode],
    ways: &[&SEED_NEW_GROUP, &DROP_CHANGE],
    ..Rule::BASE
};

fn because(request: &Request, _: Effect) -> String {
    match request.facts.to_mode {
        Some(ClusterMode::Enabled) => {
            "Cluster mode can't be switched from disabled to enabled in place. A new group can be seeded from a snapshot.".to_owned()
        }
        _ => "Cluster mode can't be switched from enabled to disabled, and the guide gives no way round.".to_owned(),
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
                "mode=disabled to-mode=enabled",
                "mode=enabled to-mode=disabled",
                "mode=disabled version=2.8.24 to=3.2.4 to-mode=enabled",
            ],
        );
        silent(&RULE, &["mode=disabled to-mode=disabled", "mode=disabled version=2.8.24 to=3.2.4"]);
    }
}
