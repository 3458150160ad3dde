//! What takes the fleet away.

use yew::prelude::*;

use super::Link;
use crate::state::{ALL, Msg, State};

/// The forms, and what they are for.
const FORMS: [(&str, &str, &str); 3] = [
    ("csv", "CSV", "a row for each cluster, for a spreadsheet"),
    ("json", "JSON", "totals, causes and rows, for programs"),
    ("markdown", "Markdown", "causes with their steps and commands, for a ticket"),
];

/// The buttons.
pub(super) fn export(state: &State, link: &Link) -> Html {
    let says = match &state.said {
        Some((what, says)) if *what == ALL => *says,
        _ => "",
    };
    let button = |form: &'static str,
                  does: &'static str,
                  label: &'static str,
                  name: &'static str| {
        let press = link.callback(move |_| Msg::Export(form, does));
        html! {
            <button type="button" class="quiet" data-export={format!("{does} {form}")} aria-label={format!("{label} {name}")}
                onclick={press}>{ label }</button>
        }
    };
    html! {
        <section class="panel" id="export" aria-labelledby="export-title">
            <h3 class="title" id="export-title">{ "Take it with you" }</h3>
            <ul class="forms">
                { for FORMS.into_iter().map(|(form, name, about)| html! {
                    <li>
                        <span><strong>{ name }</strong>{ format!(", {about}") }</span>
                        <span class="row">
                            { button(form, "save", "Save", name) }
                            { button(form, "copy", "Copy", name) }
                        </span>
                    </li>
                }) }
            </ul>
            <p class="line" role="status">{ says }</p>
        </section>
    }
}
