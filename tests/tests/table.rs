//! The static table that `cargo xtask table` prints, every cell of it held against the engine.
#![cfg(test)]

use std::process::Command;

use upgrade_check_core::{
    Answer, Asked, Edition, Effect, PendingKind, Request, TABLE, Verdict, evaluate,
};
use upgrade_check_tests::table::{PENDING, Situation, Topology};

fn printed(edition: &str, topology: &str, format: &str) -> String {
    let table = env!("CARGO_BIN_EXE_table");
    let output = Command::new(table).args([edition, topology, format]).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it is text")
}

/// The texts of all cells of an HTML table, row by row, without the headings.
fn cells_of_html(html: &str) -> Vec<[String; 3]> {
    let cells = html.split("<td ").skip(1);
    cells
        .map(|cell| {
            let attribute = |name: &str| {
                let (_, rest) = cell.split_once(&format!("{name}=\"")).expect(name);
                rest.split('"').next().expect("a value").to_owned()
            };
            let text = cell.split_once('>').and_then(|(_, rest)| rest.split_once("</td>"));
            let text = text.expect("a text").0.replace("&lt;", "<").replace("&gt;", ">");
            [attribute("data-cell"), attribute("data-verdict"), text.replace("&amp;", "&")]
        })
        .collect()
}

/// The same of a Markdown table, in the same order; its words for the row in front.
fn cells_of_markdown(markdown: &str) -> Vec<[String; 2]> {
    let rows = markdown.lines().filter(|line| line.starts_with("| ")).skip(1);
    rows.flat_map(|row| {
        let columns: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [pending, asked, now, window] = columns.as_slice() else { panic!("{row}") };
        [now, window].map(|cell| [format!("{pending}/{asked}"), (*cell).to_owned()])
    })
    .collect()
}

/// How a cell begins, by the engine's own verdict on it.
fn begins(verdict: Verdict, inferred: bool) -> String {
    let word = match verdict {
        Verdict::Allowed => "Allowed",
        Verdict::Deferred => "Deferred",
        Verdict::Blocked => "Blocked",
        Verdict::Undetermined => return "Can’t tell yet: ".to_owned(),
    };
    let end = if verdict == Verdict::Blocked { ": " } else { "" };
    format!("{word}{}{end}", if inferred { " (inferred)" } else { "" })
}

#[test]
fn every_printed_cell_is_what_the_engine_says() {
    let mut cells = 0;
    for edition in ["2018", "2026", "2019-01-01", "2020-06-01", "2023-06-01"] {
        for (name, topology) in Topology::ALL {
            let day = Edition::named(edition).expect("an edition");
            let situation = Situation::of(day, topology).expect("there are versions");
            let html = cells_of_html(&printed(edition, name, "html"));
            let markdown = cells_of_markdown(&printed(edition, name, "markdown"));
            assert_eq!((html.len(), markdown.len()), (24, 24));
            let mut places = html.iter().zip(&markdown);
            for pending in PENDING {
                for asked in PENDING.into_iter().skip(1) {
                    for (when, now) in [("now", true), ("window", false)] {
                        let ([id, verdict, text], [row, same]) = places.next().expect("a cell");
                        assert_eq!(*id, format!("{}/{}/{when}", pending.0, asked.0));
                        let words = row.to_lowercase().replace("an ", "").replace("a ", "");
                        assert_eq!(words, format!("{}/{}", pending.0, asked.0));
                        assert_eq!(text, same, "both say the same");

                        let draft = situation.draft(pending, asked, now);
                        let request = Request::read(&draft).expect("it is read");
                        let report = evaluate(&request);
                        assert_eq!(verdict, report.verdict.as_str(), "{edition} {name} {id}");
                        let inferred = report.basis.as_str() == "inferred";
                        let begins = begins(report.verdict, inferred);
                        assert!(text.starts_with(&begins), "{edition} {name} {id}: {text}");
                        let blocks = report.findings.iter().filter(|it| {
                            it.effect == Effect::Block
                                && !it.sometimes
                                && report.verdict == Verdict::Blocked
                        });
                        for block in blocks {
                            assert!(text.contains(block.rule.title), "{id}: {text}");
                        }
                        if matches!(report.verdict, Verdict::Allowed | Verdict::Deferred) {
                            assert_eq!(*text, begins);
                        }
                        cells += 1;
                    }
                }
            }
        }
    }
    assert_eq!(cells, 5 * 3 * 24);
}

#[test]
fn the_guides_own_table_is_the_one_of_2018() {
    let printed = cells_of_html(&printed("2018", "group", "html"));
    for cell in TABLE.iter().flatten() {
        let word = |scale_up, upgrade| {
            PENDING.iter().find(|it| (it.1, it.2) == (scale_up, upgrade)).expect("it is one").0
        };
        let pending = match cell.pending {
            PendingKind::Nothing => word(false, false),
            PendingKind::ScaleUp => word(true, false),
            PendingKind::Upgrade => word(false, true),
            PendingKind::Both => word(true, true),
        };
        let asked = match cell.asked {
            Asked::Upgrade => word(false, true),
            Asked::ScaleUp => word(true, false),
            Asked::Both => word(true, true),
        };
        let when = if cell.immediately { "now" } else { "window" };
        let id = format!("{pending}/{asked}/{when}");
        let [_, verdict, text] =
            printed.iter().find(|it| it[0] == id).expect("every cell is there");
        let expected = match cell.answer {
            Answer::Allowed => "allowed",
            Answer::Deferred => "deferred",
            Answer::ScaleUpPending | Answer::UpgradePending => "blocked",
        };
        assert_eq!(verdict, expected, "{id}");
        assert_eq!(text.contains("(inferred)"), cell.basis.as_str() == "inferred", "{id}: {text}");
    }
}

#[test]
fn what_is_not_known_is_refused_with_what_is() {
    let refused = |arguments: [&str; 3]| {
        let output = Command::new(env!("CARGO_BIN_EXE_table")).args(arguments).output();
        let output = output.expect("it runs");
        assert!(!output.status.success() && output.stdout.is_empty());
        String::from_utf8(output.stderr).expect("it is text")
    };
    assert!(refused(["2015", "group", "html"]).contains("2018, 2026, or a day"));
    assert!(refused(["2018", "ring", "html"]).contains("group, single-node, cluster-mode-enabled"));
    assert!(refused(["2018", "group", "pdf"]).contains("html, markdown"));
}

#[test]
fn the_recipes_show_the_tables_as_they_are_printed() {
    let examples = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    for (page, format) in [
        ("plain-html/index.html", "html"),
        ("mdbook/src/upgrade.md", "markdown"),
        ("vitepress/docs/upgrade.md", "markdown"),
        ("mkdocs/docs/upgrade.md", "html"),
    ] {
        let page = std::fs::read_to_string(examples.join(page)).expect(page);
        let table = printed("2026", "group", format);
        assert!(page.contains(&table), "cargo xtask table --edition 2026 --format {format}");
    }
}
