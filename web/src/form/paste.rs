//! What AWS prints, pasted or dropped. The text stays here: it goes into no link, no history and no storage.

use upgrade_check_core::{Draft, Field};
use upgrade_check_documents::{DocumentError, Found, Note, Reading, read};
use yew::prelude::*;

use crate::fields::{Files, Paste, command, press};

/// Whether the form is empty, and where what was read goes.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PasteAreaProps {
    /// Whether the form holds nothing: clearing it clears this too.
    pub(crate) is_empty: bool,
    /// Takes what was read of a cluster, and a line that names it.
    pub(crate) on_found: Callback<(Draft, AttrValue)>,
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
        let (text, on_found) = (text.setter(), props.on_found.clone());
        use_callback(on_found, move |new: String, on_found| {
            // One cluster needs no choosing.
            if let Ok(reading) = read(&new)
                && let [only] = reading.clusters.as_slice()
            {
                on_found.emit((only.draft.clone(), AttrValue::from(only.summary.clone())));
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
            <Paste text={(*text).clone()} described_by="paste-result paste-hint" {wrong} on_text={&on_text} />
            <Files on_text={on_text} />
            <div id="paste-result" role="status" aria-live="polite">
                {
                    match reading.as_ref() {
                        None => Html::default(),
                        Some(Err(error)) => fault(error),
                        Some(Ok(reading)) => result(reading, &props.on_found),
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

fn result(reading: &Reading, on_found: &Callback<(Draft, AttrValue)>) -> Html {
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
                        <li key={place}>{ choice(one, on_found) }</li>
                    }
                </ul>
            </>
        },
    };
    html! { <>{ found }{ notes(&reading.notes) }</> }
}

fn choice(found: &Found, on_found: &Callback<(Draft, AttrValue)>) -> Html {
    let summary = AttrValue::from(found.summary.clone());
    html! {
        <button
            type="button"
            class="plain"
            data-found={found.id.clone().unwrap_or_default()}
            onclick={press(on_found, (found.draft.clone(), summary.clone()))}
        >{ summary.clone() }</button>
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

/// The form with what was read of a cluster. What is asked for stays; of the cluster, what was read replaces what
/// stood there, and where it is another cluster nothing of the old one stays.
pub(crate) fn merged(form: &Draft, found: &Draft, is_example: bool) -> Draft {
    let of_cluster = |field: Field| field.path().starts_with("cluster.");
    let other = is_example
        || matches!((form.get(Field::Id), found.get(Field::Id)), (Some(a), Some(b)) if a.trim() != b);
    let mut draft = form.clone();
    let pending = |field: Field| field.path().starts_with("cluster.pending");
    let tells_pending = found.iter().any(|(field, _)| pending(field));
    for field in Field::all().filter(|field| of_cluster(*field)) {
        if other || (tells_pending && pending(field)) {
            draft.clear(field);
        }
    }
    for (field, text) in found.iter() {
        draft.set(field, text);
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    #[test]
    fn the_same_cluster_is_filled_up_and_another_replaces_it() {
        let form = Draft::of([
            (Field::Id, "sessions"),
            (Field::Window, "sun:05:00-sun:06:00"),
            (Field::Pending, "given"),
            (Field::PendingNodeType, "cache.m3.large"),
            (Field::ToEngineVersion, "3.2.4"),
        ]);
        let same = Draft::of([(Field::Id, "sessions"), (Field::Pending, "{}")]);
        let after = merged(&form, &same, false);
        assert_eq!(after.get(Field::Window), Some("sun:05:00-sun:06:00"));
        assert_eq!(after.get(Field::PendingNodeType), None);
        assert_eq!(after.get(Field::Pending), Some("{}"));

        let other = Draft::of([(Field::Id, "carts"), (Field::EngineVersion, "2.8.24")]);
        let after = merged(&form, &other, false);
        assert_eq!(after.get(Field::Window), None);
        assert_eq!(after.get(Field::Pending), None);
        assert_eq!(after.get(Field::ToEngineVersion), Some("3.2.4"));

        // Nothing of the example's cluster may pass for the user's own.
        let after = merged(&examples::first(), &same, true);
        assert_eq!(after.get(Field::NodeType), None);
        assert_eq!(after.get(Field::ToEngineVersion), Some("3.2.4"));
    }
}
