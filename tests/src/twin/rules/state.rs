//! Rules about the cluster's state and place, and the request as a whole.

use crate::twin::AddressedTo;
use crate::twin::change::Change;
use crate::twin::complete::{Complete, Status};
use crate::twin::dates::{GLOBAL_DATASTORE, SERVICE_UPDATES, SWITCHING};
use crate::twin::outcome::{Fired, Rule};

pub(super) fn rules(facts: &Complete, change: &Change, fired: &mut Fired) {
    match facts.status {
        Status::Available => {}
        Status::Snapshotting if facts.day >= SWITCHING => fired.ask(Rule::SnapshotRunning),
        Status::Snapshotting | Status::Other => fired.stated(Rule::NotAvailable),
    }
    if facts.service_update_runs && facts.day >= SERVICE_UPDATES {
        fired.inferred(Rule::ServiceUpdateRunning);
    }
    if facts.global && facts.day >= GLOBAL_DATASTORE && change.upgrades_or_scales() {
        fired.stated(Rule::GlobalDatastoreMember);
    }
    let wrong_call = match facts.ask.addressed_to {
        Some(AddressedTo::CacheCluster) => facts.replication_group,
        Some(AddressedTo::ReplicationGroup) => !facts.replication_group,
        None => false,
    };
    if facts.ask.addressed_to.is_some() && !facts.group_known {
        fired.ask(Rule::MemberByClusterId);
    } else if wrong_call {
        fired.inferred(Rule::MemberByClusterId);
    }
    if change.is_empty() {
        fired.inferred(Rule::NothingToChange);
    }
}
