//! The ways out: each a static record of what it changes and the steps that carry it out.

mod choose_offered_version;
mod combine;
mod drop_change;
mod recreate_with_version;
mod restore_onto_smaller;
mod schedule_for_window;
mod seed_new_group;
mod turn_off_multi_az;
mod wait_for_window;
mod wait_until_available;

use arrayvec::ArrayVec;

use crate::edit::Edits;
use crate::facts::Facts;
use crate::request::Request;
use crate::rule::Basis;
use crate::step::Step;

pub(crate) use choose_offered_version::WAY as CHOOSE_OFFERED_VERSION;
pub(crate) use combine::WAY as COMBINE;
pub(crate) use drop_change::WAY as DROP_CHANGE;
pub(crate) use recreate_with_version::WAY as RECREATE_WITH_VERSION;
pub(crate) use restore_onto_smaller::WAY as RESTORE_ONTO_SMALLER;
pub(crate) use schedule_for_window::WAY as SCHEDULE_FOR_WINDOW;
pub(crate) use seed_new_group::WAY as SEED_NEW_GROUP;
pub(crate) use turn_off_multi_az::WAY as TURN_OFF_MULTI_AZ;
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
    &WAIT_UNTIL_AVAILABLE,
    &TURN_OFF_MULTI_AZ,
    &DROP_CHANGE,
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
