//! What a program that calls this one learns from it.

use std::process::ExitCode;

use upgrade_check_fleet::{Outcome, Totals};

/// Wrong usage, or something that can't be read.
pub(crate) const UNREADABLE: u8 = 2;

/// The code for these answers: the highest that any of them gives, and 2 before all.
pub(crate) fn code(totals: Totals) -> ExitCode {
    ExitCode::from(totals.worst().map_or(0, of))
}

fn of(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Untouched | Outcome::Allowed => 0,
        Outcome::Deferred => 10,
        Outcome::Undetermined => 20,
        // What a tool would destroy must stop it as surely as what AWS would refuse.
        Outcome::Blocked | Outcome::Replaced => 30,
        Outcome::Unreadable => UNREADABLE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_of_all_counts() {
        let codes = Outcome::ALL.map(of);
        assert_eq!(codes, [0, 0, 10, 20, 30, 30, 2]);
        let mut totals = Totals::default();
        for (outcome, expected) in Outcome::ALL.into_iter().zip(codes) {
            totals.count(outcome);
            assert_eq!(totals.worst().map(of), Some(expected));
        }
    }
}
