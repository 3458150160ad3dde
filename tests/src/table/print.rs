//! The table as HTML and as Markdown.

use upgrade_check_core::Verdict;

use super::{Cell, PENDING, Pending, Situation};

/// How the table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A `<table>`, for the light content of the element or any page.
    Html,
    /// A table of Markdown's.
    Markdown,
}

impl Format {
    /// The one of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "html" => Some(Self::Html),
            "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }

    /// Writes a situation's table.
    #[must_use]
    pub fn print(self, situation: &Situation) -> String {
        match self {
            Self::Html => html(situation),
            Self::Markdown => markdown(situation),
        }
    }
}

const COLUMNS: [&str; 4] = ["Pending", "Asked for", "Immediately", "In the maintenance window"];

fn caption(situation: &Situation) -> String {
    let Situation { edition, topology, versions, node_types, .. } = situation;
    format!(
        "Engine upgrade and scale-up of {}, from Redis OSS {} on {}. As of the {edition} edition: {}.",
        topology.words(),
        versions[0],
        node_types[0],
        edition.document(),
    )
}

fn pending(which: Pending) -> &'static str {
    match which.0 {
        "nothing" => "Nothing",
        "scale-up" => "A scale-up",
        "upgrade" => "An upgrade",
        _ => "Both",
    }
}

fn asked(which: Pending) -> &'static str {
    match which.0 {
        "scale-up" => "Scale-up",
        "upgrade" => "Upgrade",
        _ => "Both",
    }
}

/// The words of a cell: `Blocked (inferred): why`.
fn words(cell: &Cell) -> String {
    let mut words = match cell.verdict {
        Verdict::Allowed => "Allowed",
        Verdict::Deferred => "Deferred",
        Verdict::Blocked => "Blocked",
        Verdict::Undetermined => "Can’t tell yet",
    }
    .to_owned();
    if cell.verdict != Verdict::Undetermined && cell.basis == "inferred" {
        words.push_str(" (inferred)");
    }
    if !cell.why.is_empty() {
        words.push_str(": ");
        words.push_str(&cell.why.join("; "));
    }
    words
}

fn markdown(situation: &Situation) -> String {
    let line = |cells: &[&str]| format!("| {} |\n", cells.join(" | "));
    let mut table = format!("{}\n\n{}", caption(situation), line(&COLUMNS));
    table.push_str("|---|---|---|---|\n");
    for is_pending in PENDING {
        for is_asked in PENDING.into_iter().skip(1) {
            let cell = |now| words(&Cell::of(situation, is_pending, is_asked, now));
            let [now, window] = [cell(true), cell(false)].map(|it| it.replace('|', "\\|"));
            table.push_str(&line(&[pending(is_pending), asked(is_asked), &now, &window]));
        }
    }
    table
}

fn html(situation: &Situation) -> String {
    let header = |scope: &str, text: &str| format!("<th scope=\"{scope}\">{text}</th>");
    let head = COLUMNS.map(|column| header("col", column)).concat();
    let caption = escaped(&caption(situation));
    let mut bodies = String::new();
    for is_pending in PENDING {
        let mut rows = Vec::new();
        for is_asked in PENDING.into_iter().skip(1) {
            let cells = [("now", true), ("window", false)].map(|(when, now)| {
                let cell = Cell::of(situation, is_pending, is_asked, now);
                format!(
                    "<td data-cell=\"{}/{}/{when}\" data-verdict=\"{}\">{}</td>",
                    is_pending.0,
                    is_asked.0,
                    cell.verdict.as_str(),
                    escaped(&words(&cell)),
                )
            });
            rows.push([header("row", asked(is_asked)), cells.concat()].concat());
        }
        let group = header("rowgroup\" rowspan=\"3", pending(is_pending));
        let rows = rows.join("</tr>\n    <tr>");
        bodies.extend(["  <tbody>\n    <tr>", &group, &rows, "</tr>\n  </tbody>\n"]);
    }
    format!(
        "<table>\n  <caption>{caption}</caption>\n  <thead>\n    <tr>{head}</tr>\n  </thead>\n{bodies}</table>\n"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
