//! The ways out: each a static record of what it changes and the steps that carry it out.

mod add_replica;
mod address_group;
mod apply_immediately;
mod change_shards;
mod choose_listed_type;
mod choose_offered_version;
mod combine;
mod create_group_from_node;
mod drop_change;
mod leave_compatible;
mod modify_global_group;
mod modify_serverless;
mod name_valkey;
mod new_parameter_group;
mod recreate_with_version;
mod restore_onto_smaller;
mod schedule_for_window;
mod seed_new_group;
mod switch_to_compatible_first;
mod turn_off_multi_az;
mod turn_on_failover;
mod upgrade_first;
mod use_default_group;
mod wait_for_service_update;
mod wait_for_window;
mod wait_until_available;

use arrayvec::ArrayVec;

use crate::edit::Edits;
use crate::facts::Facts;
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;

pub(crate) use add_replica::WAY as ADD_REPLICA;
pub(crate) use address_group::WAY as ADDRESS_GROUP;
pub(crate) use apply_immediately::WAY as APPLY_IMMEDIATELY;
pub(crate) use change_shards::WAY as CHANGE_SHARDS;
pub(crate) use choose_listed_type::WAY as CHOOSE_LISTED_TYPE;
pub(crate) use choose_offered_version::WAY as CHOOSE_OFFERED_VERSION;
pub(crate) use combine::WAY as COMBINE;
pub(crate) use create_group_from_node::WAY as CREATE_GROUP_FROM_NODE;
pub(crate) use drop_change::WAY as DROP_CHANGE;
pub(crate) use leave_compatible::WAY as LEAVE_COMPATIBLE;
pub(crate) use modify_global_group::WAY as MODIFY_GLOBAL_GROUP;
pub(crate) use modify_serverless::WAY as MODIFY_SERVERLESS;
pub(crate) use name_valkey::WAY as NAME_VALKEY;
pub(crate) use new_parameter_group::WAY as NEW_PARAMETER_GROUP;
pub(crate) use recreate_with_version::WAY as RECREATE_WITH_VERSION;
pub(crate) use restore_onto_smaller::WAY as RESTORE_ONTO_SMALLER;
pub(crate) use schedule_for_window::WAY as SCHEDULE_FOR_WINDOW;
pub(crate) use seed_new_group::WAY as SEED_NEW_GROUP;
pub(crate) use switch_to_compatible_first::WAY as SWITCH_TO_COMPATIBLE_FIRST;
pub(crate) use turn_off_multi_az::WAY as TURN_OFF_MULTI_AZ;
pub(crate) use turn_on_failover::WAY as TURN_ON_FAILOVER;
pub(crate) use upgrade_first::WAY as UPGRADE_FIRST;
pub(crate) use use_default_group::WAY as USE_DEFAULT_GROUP;
pub(crate) use wait_for_service_update::WAY as WAIT_FOR_SERVICE_UPDATE;
pub(crate) use wait_for_window::WAY as WAIT_FOR_WINDOW;
pub(crate) use wait_until_available::WAY as WAIT_UNTIL_AVAILABLE;

/// What a way proposes for one situation: nothing where it doesn't fit, or the edits of each variant.
pub(crate) type Proposals = ArrayVec<Edits, 3>;

/// Where a way says that it leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// The edited request is allowed, or nothing need be sent any more.
    Allowed,
    /// The edited request is deferred.
    Deferred,
    /// The edited request is allowed or deferred, as its timing has it.
    AsTimed,
    /// To another cluster or group.
    Elsewhere,
}

/// A way out of a block.
pub struct Way {
    /// An imperative, in kebab case.
    pub id: &'static str,
    /// One line for a person.
    pub title: fn(&Request, &Edits) -> String,
    /// Whether AWS's guide gives it, or we conclude that it works.
    pub basis: Basis,
    /// Where it says that it leads; judged before it is offered.
    pub promise: Promise,
    /// What it changes here, if it fits.
    pub propose: fn(&Facts<'_>) -> Proposals,
    /// What to do before the request itself, which [`crate::Remedy::steps`] adds; all there is to do
    /// where it leads elsewhere.
    pub first: fn(&Request, &Edits) -> Vec<Step>,
    /// What is left to do after it.
    pub then: fn(&Request, &Edits) -> Vec<Step>,
}

impl Way {
    /// What the fields left out of a way's record are.
    pub(crate) const BASE: Self = Self {
        id: "",
        title: |_, _| String::new(),
        basis: Basis::Inferred,
        promise: Promise::AsTimed,
        propose: |_| Proposals::new(),
        first: |_, _| Vec::new(),
        then: |_, _| Vec::new(),
    };
}

/// By its id: the rest is the same for everyone.
impl std::fmt::Debug for Way {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Way {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Way {}

/// Every way.
pub static WAYS: &[&Way] = &[
    &SCHEDULE_FOR_WINDOW,
    &WAIT_FOR_WINDOW,
    &COMBINE,
    &CHOOSE_OFFERED_VERSION,
    &NAME_VALKEY,
    &CHOOSE_LISTED_TYPE,
    &NEW_PARAMETER_GROUP,
    &USE_DEFAULT_GROUP,
    &ADD_REPLICA,
    &APPLY_IMMEDIATELY,
    &ADDRESS_GROUP,
    &WAIT_UNTIL_AVAILABLE,
    &WAIT_FOR_SERVICE_UPDATE,
    &SWITCH_TO_COMPATIBLE_FIRST,
    &LEAVE_COMPATIBLE,
    &UPGRADE_FIRST,
    &TURN_ON_FAILOVER,
    &TURN_OFF_MULTI_AZ,
    &DROP_CHANGE,
    &MODIFY_GLOBAL_GROUP,
    &MODIFY_SERVERLESS,
    &CHANGE_SHARDS,
    &CREATE_GROUP_FROM_NODE,
    &SEED_NEW_GROUP,
    &RESTORE_ONTO_SMALLER,
    &RECREATE_WITH_VERSION,
];

/// The one proposal of a way.
pub(crate) fn just(edits: Edits) -> Proposals {
    let mut proposals = Proposals::new();
    proposals.push(edits);
    proposals
}
