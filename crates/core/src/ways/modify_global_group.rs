//! Change the Global Datastore as a whole.

use super::{Promise, Proposals, Way, just};
use crate::Verdict;
use crate::call::Call;
use crate::decide::decide;
use crate::edit::{Edits, edits};
use crate::facts::Facts;
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;

pub(crate) static WAY: Way = Way {
    id: "modify-global-group",
    title: |_, _| "Change the Global Datastore as a whole".to_owned(),
    basis: Basis::Stated,
    promise: Promise::Elsewhere,
    propose: |facts| if could_run(facts) { just(edits([])) } else { Proposals::new() },
    first,
    ..Way::BASE
};

/// Whether the change could run if it weren't for the membership; the way gives a parameter group.
fn could_run(facts: &Facts<'_>) -> bool {
    let mut alone = facts.clone();
    alone.set_global(false);
    alone.to_group = true;
    facts.to_type.is_none_or(|it| it.can_be_global()) && decide(&alone).verdict != Verdict::Blocked
}

/// What stands in a command for the Global Datastore's id.
const GLOBAL: &str = "<global-replication-group-id>";

fn first(request: &Request, _: &Edits) -> Vec<Step> {
    let describe = Call::of("DescribeGlobalReplicationGroups", request)
        .text("GlobalReplicationGroupId", GLOBAL);
    let custom = request.facts.known_custom_group() != Some(false);
    let changes = request.to_version().is_some_and(|to| {
        request.facts.crosses() || request.version().is_none_or(|now| !now.shares_family(to))
    });
    let group = request
        .to_parameter_group
        .as_deref()
        .map(ToOwned::to_owned)
        .or_else(|| request.new_group().filter(|_| custom && changes));
    let engine = request.facts.crosses().then(|| request.to_engine());
    let modify = Call::of("ModifyGlobalReplicationGroup", request)
        .text("GlobalReplicationGroupId", GLOBAL)
        .flag("ApplyImmediately", true)
        .text_if("CacheNodeType", request.to_type())
        .text_if("Engine", engine)
        .text_if("EngineVersion", request.to_version())
        .text_if("CacheParameterGroupName", group);
    vec![
        Step::new("Look at the Global Datastore and its members")
            .console(["In the ElastiCache console open Global Datastores.".to_owned()])
            .call(describe)
            .note("All members must be available."),
        Step::new("Ask for the change on the Global Datastore")
            .console(["Choose the Global Datastore and Modify.".to_owned()])
            .call(modify)
            .note("Send it in the region of the primary. It is applied immediately and can't wait for a window; AWS upgrades the secondaries first, then the primary. A parameter group that it names must exist in each region.")
            .irreversible(),
    ]
}
