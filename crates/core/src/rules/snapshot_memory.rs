//! An upgrade needs memory for a snapshot

use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::{Engine, EngineVersion, Field};

pub(super) static RULE: Rule = Rule {
    id: "snapshot-memory",
    title: "An upgrade needs memory for a snapshot",
    manual: Rule::manual(
        "The upgrade takes a snapshot of the data. Below 2.8.22 that needs half of `maxmemory` kept back, from 2.8.22 on a quarter: the parameter reserved-memory-percent, or reserved-memory in bytes.",
    ),
    effect: Effect::Warn,
    sources: &[stated(Section::UpgradingVersions), stated(Section::SnapshotMemory)],
    check: |facts| {
        if !(facts.engine != Engine::Memcached && facts.would_change_version()) {
            return None;
        }
        match facts.reserve_percent {
            Some(percent) if percent < needed(facts.version()) => Some(Effect::Warn),
            _ => Some(Effect::Note),
        }
    },
    because: Because::Made(because),
    fields: &[Field::ReservedPercent, Field::ReservedBytes],
    ..Rule::BASE
};

/// The share of `maxmemory` to keep back, in parts of 100.
fn needed(running: EngineVersion) -> u32 {
    const FORKLESS: EngineVersion = EngineVersion::full(2, 8, 22);
    if running.is_below(FORKLESS) { 50 } else { 25 }
}

fn because(request: &Request, effect: Effect) -> String {
    let share = match request.version() {
        Some(version) => format!("{} %", needed(version)),
        None => "a quarter (half below 2.8.22)".to_owned(),
    };
    match (effect, request.facts.reserve_percent) {
        (Effect::Warn, Some(percent)) => format!(
            "{percent} % of maxmemory is kept back; the upgrade's snapshot wants {share}. Raise the reserve first."
        ),
        (_, Some(percent)) => {
            format!("{percent} % of maxmemory is kept back; the upgrade's snapshot wants {share}.")
        }
        (_, None) => format!("Keep {share} of maxmemory back for the upgrade's snapshot."),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{fires, silent};

    #[test]
    fn fires_and_stays_silent() {
        fires(&RULE, &["version=2.8.24 to=3.2.4", "version=2.8.24 to=3.2.4 reserve=10"]);
        silent(&RULE, &["type=cache.m3.medium to-type=cache.m3.large"]);
    }
}
