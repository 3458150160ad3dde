//! What a switch of cluster mode needs

use crate::editions::{Span, days, firsts};
use crate::facts::{ClusterMode, Facts};
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::ways::{
    ADD_REPLICA, CREATE_GROUP_FROM_NODE, DROP_CHANGE, TURN_ON_FAILOVER, UPGRADE_FIRST,
};
use crate::{Engine, Field};

pub(super) static RULE: Rule = Rule {
    id: "cluster-mode-needs",
    title: "What the switch of cluster mode needs isn't there",
    manual: Rule::manual(
        "To switch cluster mode from disabled to compatible, and on to enabled, the engine must be Redis OSS 7.0 or any Valkey or later, automatic failover must be on, and there must be a replica. The keys must all be in database 0, and clients must be able to speak the cluster protocol: that the checker can't see.",
    ),
    effect: Effect::Block,
    sources: &[stated(Section::ModifyClusterMode)],
    in_force: Span::since(days::MODE_SWITCH),
    check: |facts| lacking(facts).map(|_| Effect::Block),
    because: Because::Made(because),
    fields: &[Field::EngineVersion, Field::AutomaticFailover, Field::Replicas],
    ways: &[&UPGRADE_FIRST, &TURN_ON_FAILOVER, &ADD_REPLICA, &CREATE_GROUP_FROM_NODE, &DROP_CHANGE],
    ..Rule::BASE
};

enum Lack {
    Engine,
    Version,
    Failover,
    Replica,
}

fn lacking(facts: &Facts<'_>) -> Option<Lack> {
    let to = facts.to_mode?;
    if facts.engine == Engine::Memcached && facts.new_mode().is_some() {
        return Some(Lack::Engine);
    }
    // Back to disabled nothing is needed, nor where it is enabled already.
    let goes_on = match (to, facts.mode()) {
        (ClusterMode::Disabled, _) | (_, ClusterMode::Enabled) => false,
        (_, ClusterMode::Disabled) => true,
        (to, ClusterMode::Compatible) => to == ClusterMode::Enabled,
    };
    if !goes_on {
        None
    } else if facts.replicas == Some(0) || facts.group == Some(false) {
        Some(Lack::Replica)
    } else if !firsts::has(facts.engine, facts.version(), firsts::MODE_SWITCH) {
        Some(Lack::Version)
    } else if !facts.failover() {
        Some(Lack::Failover)
    } else {
        None
    }
}

fn because(request: &Request, _: Effect) -> String {
    match lacking(&request.facts()) {
        Some(Lack::Engine) => "Memcached has no cluster mode.".to_owned(),
        Some(Lack::Replica) => "The switch needs at least one replica.".to_owned(),
        Some(Lack::Version) => format!(
            "The switch needs Redis OSS 7.0 or Valkey; {} runs now.",
            request.old_version_phrase()
        ),
        Some(Lack::Failover) | None => "The switch needs automatic failover.".to_owned(),
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
                "as-of=2026 version=6.2 mode=disabled failover=true to-mode=compatible",
                "as-of=2026 version=7.1 mode=disabled group=true failover=false to-mode=compatible",
                "as-of=2026 version=7.1 mode=disabled group=false to-mode=compatible",
                "as-of=2026 version=7.1 mode=compatible failover=false to-mode=enabled",
                "as-of=2026 version=7.1 mode=compatible replicas=0 to-mode=enabled",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=7.1 mode=disabled failover=true to-mode=compatible",
                "as-of=2026 version=7.1 mode=compatible failover=true to-mode=enabled",
                "as-of=2026 version=7.1 mode=compatible failover=false to-mode=disabled",
                "as-of=2026 version=7.1 mode=enabled to-mode=compatible",
                "as-of=2026 engine=valkey version=7.2 mode=disabled failover=true to-mode=compatible",
            ],
        );
    }
}
