//! What to find out: one question first, why it decides, and the command that answers it.

use upgrade_check_core::Question;
use yew::prelude::*;

use crate::fields::{button, command, going, id, label};
use crate::judge::Answer;

/// The questions of an answer that can't be told yet.
pub(super) fn list(answer: &Answer) -> Html {
    let mut questions = answer.report.ask.iter();
    let Some(first) = questions.next() else { return Html::default() };
    let others: Vec<&Question> = questions.collect();
    html! {
        <section id="questions" class="panel" aria-labelledby="questions-title">
            <h3 id="questions-title" class="title">{ "One thing to find out" }</h3>
            { question(answer, first) }
            if !others.is_empty() {
                <details>
                    <summary>{ format!("{} more that may decide", others.len()) }</summary>
                    for other in others {
                        { question(answer, other) }
                    }
                </details>
            }
        </section>
    }
}

fn question(answer: &Answer, question: &Question) -> Html {
    let field = question.field;
    let command_line = question.command(&answer.request);
    html! {
        <div key={field.path()} class="question" data-field={field.path()}>
            <h4>{ label(field) }</h4>
            <p>{ question.because(&answer.request) }</p>
            if let Some(line) = &command_line {
                <p class="line hint">{ "This command prints it:" }</p>
                { command(line, label(field)) }
            }
            <div class="row">
                if command_line.is_some() {
                    { button("primary", "", "Paste its output", going("paste".to_owned())) }
                }
                { button("plain", "", "Fill it in", going(target(field))) }
            </div>
        </div>
    }
}

/// Where a field is filled in; a group of answers takes no focus itself.
fn target(field: upgrade_check_core::Field) -> String {
    match field {
        upgrade_check_core::Field::Pending => format!("{}-unknown", id(field)),
        _ => id(field),
    }
}
