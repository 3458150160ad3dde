//! Rows as JUnit XML: a test case for each cluster.

use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use crate::{Acknowledgements, Cause, Outcome, Row};

/// Writes a test suite for each file and a test case for each row. What is blocked, replaced or undetermined fails, what
/// can't be read is an error, and what nothing is asked of is skipped; a deferred change passes, and says so.
///
/// # Errors
/// Where `to` can't be written to.
pub fn junit(to: impl Write, rows: &[Row], acknowledged: &Acknowledgements) -> io::Result<()> {
    let mut report = Report::new("upgrade-check");
    for of_file in rows.chunk_by(|one, other| one.place.file == other.place.file) {
        let file = of_file.first().map_or("", |row| row.place.file.as_str());
        let mut suite = TestSuite::new(file);
        suite.add_test_cases(of_file.iter().map(|row| case(row, acknowledged)));
        report.add_test_suite(suite);
    }
    report.serialize(to).map_err(io::Error::other)
}

fn case(row: &Row, acknowledged: &Acknowledgements) -> TestCase {
    let status = match row.outcome {
        Outcome::Allowed | Outcome::Deferred => TestCaseStatus::success(),
        Outcome::Untouched => TestCaseStatus::skipped(),
        Outcome::Unreadable => TestCaseStatus::non_success(NonSuccessKind::Error),
        Outcome::Undetermined | Outcome::Blocked | Outcome::Replaced => {
            TestCaseStatus::non_success(NonSuccessKind::Failure)
        }
    };
    let mut case = TestCase::new(row.id().unwrap_or("without an id"), status);
    case.set_classname(row.place.to_string());
    let why = Cause::of(row).title();
    let fault = row.fault.as_ref().map(|fault| fault.message.clone());
    if !matches!(row.outcome, Outcome::Allowed | Outcome::Deferred) {
        case.status.set_message(fault.unwrap_or_else(|| why.clone()));
        case.status.set_type(row.outcome.as_str());
    }
    case.set_system_out(told(row, &why, acknowledged));
    case
}

fn told(row: &Row, why: &str, acknowledged: &Acknowledgements) -> String {
    let mut lines = vec![format!("{}: {why}", row.outcome)];
    if let Some(step) = &row.step {
        lines.push(format!("next: {}", step.title));
        lines.extend(row.commands());
    }
    for warning in &row.warnings {
        let given = warning.acknowledged.and_then(|place| acknowledged.get(place));
        lines.push(match given {
            Some(it) => format!(
                "warning, acknowledged until {}: {}: {}",
                it.until, warning.rule.id, it.reason
            ),
            None => format!("warning: {}: {}", warning.rule.id, warning.rule.title),
        });
    }
    lines.join("\n")
}
