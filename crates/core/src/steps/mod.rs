//! The steps that ways share: what to do before a change, the change, and how to see that it is done.

mod create;
mod keep;
mod modify;
mod watch;

use crate::request::Request;
use crate::step::Step;
use crate::wanted::Wanted;

pub(crate) use create::{NewGroup, create, is_sharded};
pub(crate) use keep::{delete, keep, snapshot_and_wait, snapshot_name};
pub(crate) use modify::{modify, switch_mode};
pub(crate) use watch::{describe, members, wait_until_available};

use watch::wait_for_snapshot;

/// Carries out what a request asks for: before, do, verify. Empty where nothing is left to ask for.
pub(crate) fn carry_out(request: &Request) -> Vec<Step> {
    let change = Wanted::of(request);
    if change.is_empty() {
        return Vec::new();
    }
    let mut steps = Vec::new();
    if change.version.is_some() {
        steps.extend(keep(
            request,
            if change.is_irreversible(request) {
                "It keeps the data as it is now; there is no way back from an engine upgrade."
            } else {
                "It keeps the data as it is now."
            },
        ));
    }
    steps.push(modify(request, &change));
    let (what, is) = (change.phrase(), change.verb());
    if change.immediately {
        steps.push(wait_until_available(request));
        steps.push(describe(request, format!("Check that {what} {is} done")));
    } else {
        let title = format!("Check that {what} {is} pending now, and done after the window");
        steps.push(describe(request, title));
    }
    steps
}
