//! AWS doesn't say what happens

use crate::Engine;
use crate::Field;
use crate::editions::pending_table::Answer;
use crate::editions::{Span, days};
use crate::facts::{ClusterMode, Facts};
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, inferred};
use crate::ways::{APPLY_IMMEDIATELY, COMBINE, SCHEDULE_FOR_WINDOW, WAIT_FOR_WINDOW};

pub(super) static RULE: Rule = Rule {
    id: "not-documented",
    title: "AWS doesn't say what happens",
    manual: Rule::manual(
        "AWS's table of pending and blocked operations speaks of scale-ups and upgrades. It says nothing of scale-downs beside a pending upgrade, of the step back from Valkey beside anything pending, or whether it holds with cluster mode enabled. Nor is it said whether a switch of cluster mode waits for the window. The safe course is to let what is pending run first.",
    ),
    effect: Effect::Ask,
    sources: &[inferred(Section::BlockedUpgrades), inferred(Section::ModifyClusterMode)],
    in_force: Span::since(days::AFTER_SEED),
    check: |facts| open(facts).map(|_| Effect::Ask),
    because: Because::Made(because),
    fields: &[Field::Pending, Field::ApplyImmediately],
    ways: &[&SCHEDULE_FOR_WINDOW, &WAIT_FOR_WINDOW, &COMBINE, &APPLY_IMMEDIATELY],
    ..Rule::BASE
};

/// What isn't said.
enum Open {
    SwitchInGlobal,
    SwitchInWindow,
    SwitchBesidePending,
    Rollback,
    ScaleDown,
    Sharded,
}

fn open(facts: &Facts<'_>) -> Option<Open> {
    if facts.engine == Engine::Memcached {
        return None;
    }
    if facts.edition.is_since(days::MODE_SWITCH) && facts.new_mode().is_some() {
        if !facts.immediately {
            return Some(Open::SwitchInWindow);
        }
        if facts.is_global() {
            return Some(Open::SwitchInGlobal);
        }
        let pending = facts.upgrade_is_pending() || facts.scale_up_is_pending();
        return pending.then_some(Open::SwitchBesidePending);
    }
    if facts.would_leave_type_behind() {
        return Some(Open::Rollback);
    }
    if !facts.immediately {
        return None;
    }
    if facts.rollback_is_pending()
        && facts.asks_engine_or_type()
        && facts.mode() != ClusterMode::Compatible
    {
        return Some(Open::Rollback);
    }
    if facts.asks_rollback()
        && (facts.new_type().is_some() || facts.scale_up_is_pending() || facts.upgrade_is_pending())
    {
        return Some(Open::Rollback);
    }
    if facts.is_scaled_beside_upgrade() || facts.is_beside_scale_down() {
        // While cluster mode is compatible, nothing of the kind can be asked for at all.
        return (facts.mode() != ClusterMode::Compatible).then_some(Open::ScaleDown);
    }
    let blocked =
        facts.cell().is_some_and(|cell| !matches!(cell.answer, Answer::Allowed | Answer::Deferred));
    if !blocked || facts.mode() == ClusterMode::Compatible {
        None
    } else {
        (facts.mode() == ClusterMode::Enabled).then_some(Open::Sharded)
    }
}

fn because(request: &Request, _: Effect) -> String {
    match open(&request.facts()) {
        Some(Open::SwitchInWindow) => {
            "Whether a switch of cluster mode waits for the maintenance window is nowhere said."
        }
        Some(Open::SwitchInGlobal) => {
            "Whether a member of a Global Datastore can switch its cluster mode is nowhere said, and its members must be alike."
        }
        Some(Open::SwitchBesidePending) => {
            "Applied immediately, the switch of cluster mode would take along what is pending, and nothing may stand beside a switch: what AWS does is nowhere said."
        }
        Some(Open::Rollback) => {
            "How the step back to Redis OSS goes with another change, asked for or pending, is nowhere said."
        }
        Some(Open::Sharded) => {
            "Whether a pending change blocks another kind of change with cluster mode enabled is nowhere said."
        }
        None => "Whether AWS's table of pending and blocked operations holds here is nowhere said.",
        Some(Open::ScaleDown) => {
            "AWS's table speaks of scale-ups only: what holds beside an upgrade for a node type that is smaller, or may be, is nowhere said."
        }
    }
    .to_owned()
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
                "as-of=2026 version=7.0 mode=disabled failover=true to-mode=compatible later",
                "as-of=2026 version=6.2 mode=enabled type=cache.r5.large pending-type=cache.r5.xlarge to=7.1 immediately",
                "as-of=2026 version=6.2 mode=disabled type=cache.r5.xlarge pending-version=7.1 to-type=cache.r5.large immediately",
                "as-of=2026 version=6.2 mode=disabled type=cache.r5.xlarge pending-type=cache.r5.large to=7.1 immediately",
                "as-of=2026 engine=valkey version=7.2 mode=disabled type=cache.r5.large pending-type=cache.r5.xlarge to-engine=redis to=7.1 immediately",
            ],
        );
        silent(
            &RULE,
            &[
                "as-of=2026 version=7.0 mode=disabled failover=true global=false nothing-pending to-mode=compatible immediately",
                "as-of=2026 version=6.2 mode=disabled type=cache.r5.large pending-type=cache.r5.xlarge to=7.1 immediately",
                "as-of=2026 version=6.2 mode=enabled type=cache.r5.large nothing-pending to=7.1 immediately",
                "as-of=2026 version=6.2 mode=disabled type=cache.r5.xlarge nothing-pending to-type=cache.r5.large immediately",
            ],
        );
    }
}
