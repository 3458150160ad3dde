//! The verdict alone.

use crate::Direction;
use crate::complete::{Next, for_each_completion};
use crate::editions::days;
use crate::editions::pending_table::{Asked, PendingKind};
use crate::facts::{ClusterMode, Facts};
use crate::report::Verdict;
use crate::rule::{Basis, Effect, Rule};
use crate::rules::RULES;

/// A verdict and its basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The answer.
    pub verdict: Verdict,
    /// Whether AWS states it, or we conclude it.
    pub basis: Basis,
}

/// The decisions of several completions, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Decisions(u8);

impl Decisions {
    pub(crate) fn add(&mut self, decision: Decision) {
        self.0 |= 1 << (decision.verdict as u8 * 2 + decision.basis as u8);
    }

    pub(crate) fn join(&mut self, others: Self) {
        self.0 |= others.0;
    }

    /// Which verdicts there are, whatever their basis.
    pub(crate) fn verdicts(self) -> u8 {
        (self.0 | self.0 >> 1) & 0b0101_0101
    }

    /// The verdict, where all agree on one; none where there are none.
    pub(crate) fn verdict(self) -> Option<Verdict> {
        if self.0 == 0 {
            return None;
        }
        let all = [Verdict::Allowed, Verdict::Deferred, Verdict::Blocked, Verdict::Undetermined];
        all.into_iter().find(|verdict| self.0 & !(0b11 << (*verdict as u8 * 2)) == 0)
    }

    /// The decision that stands for all: its basis is the weakest.
    pub(crate) fn decision(self) -> Decision {
        match self.verdict() {
            None => Decision { verdict: Verdict::Undetermined, basis: Basis::Inferred },
            Some(verdict) => {
                let inferred = 1 << (verdict as u8 * 2 + Basis::Inferred as u8);
                let basis = if self.0 & inferred == 0 { Basis::Stated } else { Basis::Inferred };
                Decision { verdict, basis }
            }
        }
    }
}

/// The decision over facts of which none that matters is open.
pub(crate) fn decide_complete(facts: &Facts<'_>) -> Decision {
    let mut strongest: Option<(Effect, Basis)> = None;
    for rule in deciding(facts) {
        let Some(effect) = (rule.check)(facts) else { continue };
        if rule.alone {
            let verdict =
                if effect == Effect::Block { Verdict::Blocked } else { Verdict::Undetermined };
            return Decision { verdict, basis: rule.basis() };
        }
        let found = (effect, rule.basis_for(facts));
        if strongest.is_none_or(|strongest| strongest < found) {
            strongest = Some(found);
        }
        if found == (Effect::Block, Basis::Stated) {
            break;
        }
    }
    let (effect, basis) =
        strongest.map_or((None, Basis::Stated), |(effect, basis)| (Some(effect), basis));
    let by_table = || basis_of_running(facts).unwrap_or(basis);
    match effect {
        Some(Effect::Block) => Decision { verdict: Verdict::Blocked, basis },
        Some(Effect::Ask) => Decision { verdict: Verdict::Undetermined, basis },
        Some(Effect::Defer) => Decision { verdict: Verdict::Deferred, basis: by_table() },
        Some(Effect::Warn | Effect::Note) | None => {
            Decision { verdict: Verdict::Allowed, basis: by_table() }
        }
    }
}

/// Whether AWS states that a request which no rule holds up is taken; `None` where nothing of the table
/// is asked for on the days of the 2018 guide.
fn basis_of_running(facts: &Facts<'_>) -> Option<Basis> {
    if !facts.edition.is_since(days::AFTER_SEED) {
        return facts.cell().map(|cell| cell.basis);
    }
    // A switch of cluster mode that comes this far is one of the steps that the guide gives.
    if facts.new_mode().is_some() {
        return Some(if facts.immediately { Basis::Stated } else { Basis::Inferred });
    }
    if facts.asks_rollback() && facts.new_type().is_none() && facts.immediately {
        return Some(Basis::Stated);
    }
    // A larger type of the same family that AWS's own list has, or none.
    let up = facts.new_type().is_none_or(|to| {
        facts.allowed.is_some() && facts.node_type().direction_to(&to) == Direction::Up
    });
    // AWS was seen to refuse changes to shards without replicas.
    if facts.replicas == Some(0) && facts.mode() == ClusterMode::Enabled {
        return Some(Basis::Inferred);
    }
    let cell = facts.cell().filter(|_| up);
    Some(match cell {
        Some(_)
            if facts.edition.is_since(days::NODE_TYPES_READ)
                && facts.known_type().is_some_and(|it| it.is_retired()) =>
        {
            Basis::Inferred
        }
        Some(cell) if facts.mode() == ClusterMode::Disabled => cell.basis,
        Some(cell) if cell.pending == PendingKind::Nothing && cell.asked == Asked::Upgrade => {
            Basis::Stated
        }
        _ => Basis::Inferred,
    })
}

/// The rules in force that can decide.
pub(crate) fn deciding(facts: &Facts<'_>) -> impl Iterator<Item = &'static Rule> {
    let edition = facts.edition;
    RULES.iter().copied().filter(move |rule| rule.decides() && rule.is_in(edition))
}

/// The decision over facts of which some may be open: that of every possible completion, or else
/// undetermined.
pub(crate) fn decide(facts: &Facts<'_>) -> Decision {
    let mut found = Decisions::default();
    for_each_completion(facts, &decide_complete, &mut |_, decision| {
        found.add(decision);
        if found.verdict().is_some() { Next::GoOn } else { Next::Stop }
    });
    found.decision()
}
