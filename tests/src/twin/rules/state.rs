//! Rules about the cluster's state and place, and the request as a whole.

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
    if facts.ask.by_cluster_id && facts.replication_group {
        fired.inferred(Rule::MemberByClusterId);
    }
    if change.is_empty() {
        fired.inferred(Rule::NothingToChange);
    }
}
