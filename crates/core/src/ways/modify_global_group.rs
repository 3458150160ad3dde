//! Change the Global Datastore as a whole.

use super::{Promise, Way, just};
use crate::call::Call;
use crate::edit::{Edits, edits};
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;

pub(crate) static WAY: Way = Way {
    id: "modify-global-group",
    title: |_, _| "Change the Global Datastore as a whole".to_owned(),
    basis: Basis::Stated,
    promise: Promise::Elsewhere,
    propose: |_| just(edits([])),
    first,
    ..Way::BASE
};

/// What stands in a command for the Global Datastore's id.
const GLOBAL: &str = "<global-replication-group-id>";

fn first(request: &Request, _: &Edits) -> Vec<Step> {
    let describe = Call::of("DescribeGlobalReplicationGroups", request)
        .text("GlobalReplicationGroupId", GLOBAL);
    let engine = request.facts.crosses().then(|| request.to_engine());
    let modify = Call::of("ModifyGlobalReplicationGroup", request)
        .text("GlobalReplicationGroupId", GLOBAL)
        .flag("ApplyImmediately", true)
        .text_if("CacheNodeType", request.to_type())
        .text_if("Engine", engine)
        .text_if("EngineVersion", request.to_version())
        .text_if("CacheParameterGroupName", request.to_parameter_group.as_deref());
    vec![
        Step::new("Look at the Global Datastore and its members")
            .console(["In the ElastiCache console open Global Datastores.".to_owned()])
            .call(describe)
            .note("All members must be available."),
        Step::new("Ask for the change on the Global Datastore")
            .console(["Choose the Global Datastore and Modify.".to_owned()])
            .call(modify)
            .note("This call is applied immediately; it can't wait for a window. AWS upgrades the secondaries first, then the primary.")
            .irreversible(),
    ]
}
