//! The rules that block, ask or defer, over complete facts.
//!
//! Each says beside itself from which day, and until which, it holds. [`super::dates`] names the days.

mod basis;
mod engine;
mod modes;
mod newer;
mod node_types;
mod parameter_groups;
mod pending;
mod state;

use super::change::Change;
use super::complete::Complete;
use super::dates::SWITCHING;
use super::outcome::{Fired, Outcome, Rule};
use super::{Basis, Judgement, Verdict};
use crate::twin::engines::{Engine, Version};

/// Judges a cluster of which everything is known.
#[must_use]
pub fn judge_complete(facts: &Complete, offered: Option<&[(Engine, Version)]>) -> Judgement {
    outcome(facts, offered).into()
}

/// The same as [`judge_complete`], with the rules as bits. `offered` is AWS's own list of versions, where given.
#[must_use]
pub fn outcome(facts: &Complete, offered: Option<&[(Engine, Version)]>) -> Outcome {
    let mut fired = Fired::default();

    // These two fire alone.
    if newer::newer_than_edition(facts) {
        fired.ask(Rule::NewerThanEdition);
        return Outcome { verdict: Verdict::Undetermined, basis: None, rules: fired.rules };
    }
    if facts.serverless {
        fired.mark(Rule::ServerlessCache);
        let basis = Some(Basis::Stated);
        return Outcome { verdict: Verdict::Blocked, basis, rules: fired.rules };
    }

    let change = Change::of(facts);
    engine::rules(facts, &change, offered, &mut fired);
    modes::rules(facts, &change, &mut fired);
    node_types::rules(facts, &change, &mut fired);
    parameter_groups::rules(facts, &change, offered, &mut fired);
    state::rules(facts, &change, &mut fired);
    pending::table(facts, &change, &mut fired);
    if pending::not_documented(facts, &change) {
        fired.ask(Rule::NotDocumented);
    }
    // Whether a switch waits for the window, no guide says.
    let switches = change.mode.is_some() && facts.day >= SWITCHING;
    if !change.immediately && !fired.blocks && !switches {
        fired.mark(Rule::ScheduledForWindow);
    }

    let (verdict, basis) = if fired.blocks {
        (Verdict::Blocked, fired.basis_of_block())
    } else if fired.asks {
        (Verdict::Undetermined, None)
    } else if change.immediately {
        (Verdict::Allowed, basis::of_what_runs(facts, &change))
    } else {
        (Verdict::Deferred, basis::of_what_runs(facts, &change))
    };
    Outcome { verdict, basis, rules: fired.rules }
}
