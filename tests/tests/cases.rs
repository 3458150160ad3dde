//! The literate cases of `tests/cases`, each judged. With `UPDATE_CASES=1` the answers are written anew, never the stories:
//! read what changed before it is kept.
#![cfg(test)]

use std::collections::BTreeSet;
use std::fs;

use upgrade_check_core::{RULES, WAYS};
use upgrade_check_tests::cases::{Judged, answer, cases, files, folder, judge, with_answer};

/// Set to write the answers instead of comparing them.
const UPDATE: &str = "UPDATE_CASES";

/// How many cases there are at least: a file that isn't found must not pass for one that holds.
const FEWEST: usize = 300;

#[test]
fn every_case_is_answered_as_it_says() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for (file, text) in files().expect("the cases can be read") {
        let mut updated = text.clone();
        // From the last to the first, so that the lines of those before stay what they are.
        for case in cases(&file, &text).expect("the file is as cases are").iter().rev() {
            count += 1;
            let said = answer(&judge(&case.input), &case.answer);
            if said == case.answer {
                continue;
            }
            updated = with_answer(&updated, case, &said);
            wrong.push(format!(
                "tests/{file}:{}: {}\n{}",
                case.line,
                case.heading,
                difference(&case.answer, &said)
            ));
        }
        if std::env::var_os(UPDATE).is_some() && updated != text {
            let name = file.strip_prefix("cases/").expect("it is in the folder");
            fs::write(folder().join(name), updated).expect("the file can be written");
        }
    }
    wrong.reverse();
    assert!(count >= FEWEST, "there are {count} cases");
    let updated = std::env::var_os(UPDATE).is_some();
    assert!(updated || wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The lines that are in one of the two only: `-` expected, `+` said.
fn difference(expected: &str, said: &str) -> String {
    let mut lines = Vec::new();
    let mut said: Vec<&str> = said.lines().collect();
    for line in expected.lines() {
        if let Some(place) = said.iter().position(|other| *other == line) {
            lines.extend(
                said.drain(..=place).filter(|new| *new != line).map(|new| format!("  + {new}")),
            );
        } else {
            lines.push(format!("  - {line}"));
        }
    }
    lines.extend(said.iter().map(|new| format!("  + {new}")));
    lines.join("\n") + "\n"
}

#[test]
fn every_rule_fires_and_every_way_is_offered_in_some_case() {
    let mut fired = BTreeSet::new();
    let mut offered = BTreeSet::new();
    for (file, text) in files().expect("the cases can be read") {
        for case in cases(&file, &text).expect("the file is as cases are") {
            if let Judged::Report(answered) = judge(&case.input) {
                let firm = answered.report.findings.iter().filter(|finding| !finding.sometimes);
                fired.extend(firm.map(|finding| finding.rule.id));
                offered.extend(answered.report.remedies.iter().map(|remedy| remedy.way.id));
            }
        }
    }
    let silent: Vec<_> = RULES.iter().filter(|rule| !fired.contains(rule.id)).collect();
    assert!(silent.is_empty(), "no case has {silent:?} fire");
    let unused: Vec<_> = WAYS.iter().filter(|way| !offered.contains(way.id)).collect();
    assert!(unused.is_empty(), "no case offers {unused:?}");
}

/// The table of `cases/pending-table.md`: its words as fields, and each cell judged.
mod pending_table {
    use upgrade_check_core::{Draft, Effect, Field, Request, evaluate, input};
    use upgrade_check_tests::cases::folder;

    /// Fields that a word of the table puts into the input.
    type Fields = &'static [(Field, &'static str)];

    const PENDING: [(&str, Fields); 4] = [
        ("nothing", &[]),
        ("scale-up", &[(Field::PendingNodeType, "cache.m3.large")]),
        ("upgrade", &[(Field::PendingEngineVersion, "3.2.4")]),
        (
            "both",
            &[(Field::PendingNodeType, "cache.m3.large"), (Field::PendingEngineVersion, "3.2.4")],
        ),
    ];

    const ASKED: [(&str, Fields); 3] = [
        ("upgrade", &[(Field::ToEngineVersion, "3.2.10")]),
        ("scale-up", &[(Field::ToNodeType, "cache.m3.xlarge")]),
        ("both", &[(Field::ToEngineVersion, "3.2.10"), (Field::ToNodeType, "cache.m3.xlarge")]),
    ];

    fn fields(words: &[(&str, Fields)], word: &str) -> Fields {
        words.iter().find(|(it, _)| *it == word).unwrap_or_else(|| panic!("no word {word:?}")).1
    }

    /// The cell as the table writes it.
    fn cell(draft: &Draft) -> String {
        let request = Request::read(draft).expect("the input is good");
        let report = evaluate(&request);
        let (verdict, basis) = (report.verdict.as_str(), report.basis.as_str());
        let blocks: Vec<String> = report
            .findings
            .iter()
            .filter(|finding| finding.effect == Effect::Block)
            .map(|finding| format!("[{0}](../../docs/rules/{0}.md)", finding.rule.id))
            .collect();
        if blocks.is_empty() {
            format!("{verdict} ({basis})")
        } else {
            format!("**{verdict}** ({basis}) by {}", blocks.join(", "))
        }
    }

    #[test]
    fn every_cell_reads_as_the_engine_judges() {
        let text = std::fs::read_to_string(folder().join("pending-table.md")).expect("it is there");
        let (_, rest) = text.split_once("```json table\n").expect("it holds an input");
        let (json, rest) = rest.split_once("\n```").expect("the input ends");
        let base = input::read(&mut serde_json::Deserializer::from_str(json)).expect("it is read");
        let mut cells = 0;
        for line in rest.lines().filter(|line| line.starts_with("| ")).skip(1) {
            let columns: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [pending, asked, now, window] = columns.as_slice() else { panic!("{line}") };
            for (immediately, expected) in [("true", now), ("false", window)] {
                let mut draft = base.clone().with(Field::ApplyImmediately, immediately);
                for (field, value) in fields(&PENDING, pending).iter().chain(fields(&ASKED, asked))
                {
                    draft.set(*field, *value);
                }
                assert_eq!(cell(&draft), *expected, "{line}");
                cells += 1;
            }
        }
        assert_eq!(cells, 24);
    }
}
