//! What AWS prints, pasted or dropped. The text stays here: it goes into no link, no history and no storage.

use std::rc::Rc;

use upgrade_check_documents::{DocumentError, Found, Note, Reading, read};
use yew::prelude::*;

use crate::fields::{area, command, files, press};
use crate::state::{Action, Send};

/// Whether the form is empty, and where what was read goes.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PasteAreaProps {
    /// Whether the form holds nothing: clearing it clears this too.
    pub(crate) is_empty: bool,
    /// Takes what was read of a cluster, and clears it with the rest.
    pub(crate) send: Send,
}

/// The commands whose output can be pasted.
const COMMANDS: [&str; 3] = [
    "aws elasticache describe-cache-clusters",
    "aws elasticache describe-replication-groups",
    "aws elasticache list-allowed-node-type-modifications",
];

/// The area, and what was read of what is in it.
#[component(PasteArea)]
pub(crate) fn paste_area(props: &PasteAreaProps) -> Html {
    let text = use_state_eq(AttrValue::default);
    {
        let text = text.setter();
        use_effect_with(props.is_empty, move |is_empty| {
            if *is_empty {
                text.set(AttrValue::default());
            }
        });
    }
    let reading = use_memo((*text).clone(), |text| (!text.trim().is_empty()).then(|| read(text)));
    let on_text = {
        let (text, send) = (text.setter(), props.send.clone());
        Callback::from(move |new: String| {
            // One cluster needs no choosing.
            if let Ok(reading) = read(&new)
                && let [only] = reading.clusters.as_slice()
            {
                send.emit(found(only));
            }
            text.set(AttrValue::from(new));
        })
    };
    let wrong = matches!(*reading, Some(Err(_)));
    html! {
        <details id="paste-area" class="paste">
            <summary>{ "Paste what the AWS CLI prints" }</summary>
            <p class="line hint" id="paste-hint">
                { "JSON, one document or several, in any order. It stays in this page: in no link, no history, no storage." }
            </p>
            <label for="paste" class="unseen">{ "What the AWS CLI prints" }</label>
            { area((*text).clone(), wrong, &on_text) }
            { files(&on_text) }
            <div id="paste-result" role="status" aria-live="polite">
                {
                    match reading.as_ref() {
                        None => Html::default(),
                        Some(Err(error)) => fault(error),
                        Some(Ok(reading)) => result(reading, &props.send),
                    }
                }
            </div>
            <details>
                <summary>{ "Commands that print it" }</summary>
                for line in COMMANDS {
                    { command(line, "what can be pasted") }
                }
            </details>
        </details>
    }
}

/// What puts a cluster into the form.
fn found(found: &Found) -> Action {
    Action::Found(Rc::new(found.draft.clone()), found.summary.clone().into())
}

fn fault(error: &DocumentError) -> Html {
    html! {
        <p class="line error">
            { format!("Line {}, column {}: expected {}, found {}.", error.line, error.column, error.expected,
                error.found.as_deref().unwrap_or("the end of the text")) }
            if let Some(hint) = error.hint {
                { " " }{ hint }
            }
        </p>
    }
}

fn result(reading: &Reading, send: &Send) -> Html {
    let found = match reading.clusters.as_slice() {
        [] => html! { <p class="line">{ "No cluster was found in it." }</p> },
        [only] => html! {
            <>
                <p class="line"><strong>{ "In the form: " }</strong>{ only.summary.clone() }</p>
                { details(only) }
            </>
        },
        several => html! {
            <>
                <p class="line"><strong>{ format!("{} found. ", several.len()) }</strong>{ "Choose one:" }</p>
                <ul class="found">
                    for (place, one) in several.iter().enumerate() {
                        <li key={place}>{ choice(one, send) }</li>
                    }
                </ul>
            </>
        },
    };
    html! { <>{ found }{ notes(&reading.notes) }</> }
}

fn choice(found: &Found, send: &Send) -> Html {
    html! {
        <button
            type="button"
            class="plain"
            data-found={found.id.clone().unwrap_or_default()}
            onclick={press(send, self::found(found))}
        >{ found.summary.clone() }</button>
    }
}

fn details(found: &Found) -> Html {
    html! {
        <>
            { notes(&found.notes) }
            if !found.missing.is_empty() {
                <p class="line"><strong>{ "Not in it:" }</strong></p>
                for missing in &found.missing {
                    <div class="missing">
                        <p class="line">{ missing.because.clone() }</p>
                        { command(&missing.command, &missing.because) }
                    </div>
                }
            }
        </>
    }
}

fn notes(notes: &[Note]) -> Html {
    if notes.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="line notes">
            for note in notes {
                <li>{ note.text.clone() }</li>
            }
        </ul>
    }
}
