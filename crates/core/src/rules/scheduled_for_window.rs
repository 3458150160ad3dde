//! It runs in the maintenance window

use crate::Field;
use crate::editions::days;
use crate::request::Request;
use crate::rule::{Because, Effect, Rule, Section, stated};
use crate::text::{moment, span};

pub(super) static RULE: Rule = Rule {
    id: "scheduled-for-window",
    title: "It runs in the maintenance window",
    manual: Rule::manual(
        "A change that isn't applied immediately waits for the next maintenance window. It may run before: AWS also applies what is pending when a failed node is rebooted.",
    ),
    effect: Effect::Defer,
    sources: &[stated(Section::Api), stated(Section::BlockedUpgrades)],
    check: |facts| {
        // Whether a switch of cluster mode waits is nowhere said: another rule asks.
        let switches = || facts.edition.is_since(days::MODE_SWITCH) && facts.new_mode().is_some();
        (!facts.immediately && !switches()).then_some(Effect::Defer)
    },
    because: Because::Made(because),
    fields: &[Field::ApplyImmediately, Field::Window],
    ..Rule::BASE
};

fn because(request: &Request, _: Effect) -> String {
    const OR_FAILURE: &str = "or at a reboot after a failure, if that comes first";
    let next = request.window().zip(request.now()).and_then(|(window, now)| window.next(now));
    match (next, request.window()) {
        (Some(next), _) if next.open => format!(
            "It runs in the maintenance window that is open now, until {}, {OR_FAILURE}. AWS doesn't say whether it still starts work in a window that is already open.",
            moment(next.end)
        ),
        (Some(next), _) => format!(
            "It runs in the next maintenance window, {}, {OR_FAILURE}.",
            span(next.start, next.end)
        ),
        (None, Some(window)) => {
            format!("It runs in the next maintenance window ({window}, UTC), {OR_FAILURE}.")
        }
        (None, None) => format!("It runs in the next maintenance window, {OR_FAILURE}."),
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
                "version=2.8.24 to=3.2.4 later",
                "version=2.8.24 to=3.2.4 type=cache.m3.medium pending-type=cache.m3.large later",
            ],
        );
        silent(
            &RULE,
            &[
                "version=2.8.24 to=3.2.4 immediately nothing-pending",
                "version=3.2.4 to=2.8.24 later",
            ],
        );
    }
}
