//! What a program that calls this one learns from it.

use std::process::ExitCode;

use upgrade_check_fleet::{Outcome, Totals};

use crate::args::Severity;

/// Wrong usage, or something that can't be read.
pub(crate) const UNREADABLE: u8 = 2;

/// The code for these answers: the highest that any of them gives, and 2 before all. Answers milder than those to fail on
/// give 0.
pub(crate) fn code(totals: Totals, fail_on: Severity) -> ExitCode {
    ExitCode::from(number(totals, fail_on))
}

fn number(totals: Totals, fail_on: Severity) -> u8 {
    let mildest = match fail_on {
        Severity::Deferred => Outcome::Deferred,
        Severity::Undetermined => Outcome::Undetermined,
        Severity::Blocked => Outcome::Blocked,
    };
    totals.worst().filter(|worst| *worst >= mildest).map_or(0, of)
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
        assert_eq!(number(totals, Severity::Deferred), 0);
        for (outcome, expected) in Outcome::ALL.into_iter().zip(codes) {
            totals.count(outcome);
            assert_eq!(number(totals, Severity::Deferred), expected);
        }
    }
    #[test]
    fn what_is_milder_than_asked_for_counts_as_well() {
        let of = |outcome, fail_on| {
            let mut totals = Totals::default();
            totals.count(outcome);
            number(totals, fail_on)
        };
        assert_eq!(of(Outcome::Deferred, Severity::Undetermined), 0);
        assert_eq!(of(Outcome::Undetermined, Severity::Undetermined), 20);
        assert_eq!(of(Outcome::Undetermined, Severity::Blocked), 0);
        for outcome in [Outcome::Blocked, Outcome::Replaced, Outcome::Unreadable] {
            assert_eq!(of(outcome, Severity::Blocked), super::of(outcome));
            assert!(super::of(outcome) > 0);
        }
    }
}
