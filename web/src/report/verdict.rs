//! The answer in a word and a sentence.

use upgrade_check_core::Verdict;
use yew::prelude::*;

use super::icon::icon;
use crate::fields::{going, id, label};
use crate::judge::{Answer, Judged};
use crate::{phrase, when};

/// The panel that stays in sight. While something can't be read it keeps its place and says for what it waits.
pub(crate) fn verdict_panel(judged: &Judged) -> Html {
    let answer = judged.answer();
    let word = answer.map_or("waiting", |it| it.verdict().as_str());
    html! {
        <section id="verdict" class="verdict" data-verdict={word} aria-label="The answer" tabindex="-1">
            <div role="status" aria-live="polite" aria-atomic="true">
                { answer.map_or_else(|| waiting(judged), |answer| said(judged, answer)) }
            </div>
        </section>
    }
}

fn said(judged: &Judged, answer: &Answer) -> Html {
    let edition = answer.edition();
    let until = edition.until.map(|until| format!(", in force until {}", when::date(until)));
    let local = answer
        .report
        .runs_at
        .and_then(|run| Some(format!("{} to {}", when::local(run.start)?, when::local(run.end)?)));
    html! {
        <>
            <p id="verdict-asked" class="asked-line">{ phrase::asked(judged, &answer.request) }</p>
            <h2 class="word">
                { icon(Some(answer.verdict())) }
                <span id="verdict-word">{ phrase::word(answer.verdict()) }</span>
            </h2>
            <p id="verdict-because" class="because">
                { phrase::because(answer) }
                if let Some(local) = local {
                    { format!(" That is {local}.") }
                }
            </p>
            <p id="verdict-source" class="source" data-basis={answer.report.basis.as_str()}>
                if answer.verdict() == Verdict::Undetermined {
                    { "What isn’t known decides · " }
                } else {
                    { phrase::basis(answer.report.basis) }{ " · " }
                }
                { format!("{} edition of the guide", edition.id) }
                { until.unwrap_or_default() }
            </p>
        </>
    }
}

fn waiting(judged: &Judged) -> Html {
    let field = judged.waits_for();
    let name = field.map_or("a field", label);
    let go = going(field.map(id).unwrap_or_default());
    html! {
        <>
            <p id="verdict-asked" class="asked-line">{ "No answer while a field can’t be read" }</p>
            <h2 class="word">{ icon(None) }<span id="verdict-word">{ "Waiting" }</span></h2>
            <p id="verdict-because" class="because">
                { "The answer waits for " }
                <button type="button" class="link" onclick={go}>{ name }</button>
                { "." }
            </p>
        </>
    }
}
