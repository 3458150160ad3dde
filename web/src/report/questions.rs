//! What to find out: one question first, why it decides, and the command that answers it.

use upgrade_check_core::Question;
use yew::prelude::*;

use crate::dom::{at, el, none, say, text};
use crate::events::{does, word};
use crate::fields::{Copied, button, command, id, label};
use crate::judge::Answer;

/// The questions of an answer that can't be told yet.
pub(super) fn list(answer: &Answer, copied: Copied<'_>) -> Html {
    let mut questions = answer.report.ask.iter();
    let Some(first) = questions.next() else { return none() };
    let others: Vec<&Question> = questions.collect();
    let mut section = el(
        "section",
        at!("id" = "questions", "class" = "panel", "aria-labelledby" = "questions-title"),
    )
    .with(text("h3", at!("id" = "questions-title", "class" = "title"), "One thing to find out"))
    .with(question(answer, first, copied));
    if !others.is_empty() {
        let mut more = el("details", at!()).with(say(
            "summary",
            at!(),
            format!("{} more that may decide", others.len()),
        ));
        for other in others {
            more = more.with(question(answer, other, copied));
        }
        section = section.put(more);
    }
    section.html()
}

fn question(answer: &Answer, question: &Question, copied: Copied<'_>) -> Html {
    let field = question.field;
    let mut shown = el("div", at!("class" = "question"))
        .word("data-field", field.path())
        .with(text("h4", at!(), label(field)))
        .with(say("p", at!(), question.because(&answer.request)));
    let mut row = el("div", at!("class" = "row"));
    if let Some(line) = question.command(&answer.request) {
        shown = shown
            .with(text("p", at!("class" = "line hint"), "This command prints it:"))
            .with(command(&line, label(field), copied));
        row = row.with(button("primary", "Paste its output", does(word::GO, "paste")));
    }
    shown.put(row.with(button("plain", "Fill it in", does(word::GO, &target(field))))).html()
}

/// Where a field is filled in; a group of answers takes no focus itself.
fn target(field: upgrade_check_core::Field) -> String {
    match field {
        upgrade_check_core::Field::Pending => format!("{}-unknown", id(field)),
        _ => id(field),
    }
}
