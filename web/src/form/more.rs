//! The facts that are seldom needed. They open by themselves when the answer depends on one.

use std::rc::Rc;

use upgrade_check_core::Field;
use yew::prelude::*;

use super::runs::SWITCH;
use crate::fields::{Choice, Look, Text};
use crate::judge::Judged;
use crate::phrase::count;

/// In their order in the form.
const FIELDS: [Field; 11] = [
    Field::Status,
    Field::Shards,
    Field::Replicas,
    Field::TransitEncryption,
    Field::AtRestEncryption,
    Field::ParameterGroup,
    Field::ReservedPercent,
    Field::ReservedBytes,
    Field::Engine,
    Field::ToEngine,
    Field::ToParameterGroup,
];

/// What the fields show and where changes go.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct MoreProps {
    pub(super) judged: Rc<Judged>,
    pub(super) on_type: Callback<(Field, String)>,
}

#[component(More)]
pub(super) fn more(props: &MoreProps) -> Html {
    let MoreProps { judged, on_type } = props;
    let look = |field| Look::of(judged, field);
    let needed = FIELDS
        .iter()
        .chain([&Field::AllowedNodeTypes])
        .any(|field| judged.error(*field).is_some() || judged.mark(*field).is_some());
    // Once open it stays so: it must not close under the hands of whoever is typing there.
    let open = use_mut_ref(|| false);
    let open = {
        let mut open = open.borrow_mut();
        *open |= needed;
        *open
    };
    let given = super::filled(&judged.draft, &FIELDS)
        + super::filled(&judged.draft, &[Field::AllowedNodeTypes]);
    let choice = |field, words| html! { <Choice look={look(field)} {words} {on_type} /> };
    let text = |field| html! { <Text look={look(field)} {on_type} /> };
    html! {
        <details id="more-facts" class="group more" {open}>
            <summary>
                <h2>{ "More facts" }</h2>
                <span class="aside">
                    { if given == 0 { "none given".to_owned() } else { format!("{given} given") } }
                </span>
            </summary>
            <div class="pair">{ text(Field::Status) }{ text(Field::ParameterGroup) }</div>
            <div class="pair">{ text(Field::Shards) }{ text(Field::Replicas) }</div>
            <div class="pair">
                { choice(Field::TransitEncryption, SWITCH) }
                { choice(Field::AtRestEncryption, SWITCH) }
            </div>
            <div class="pair">{ text(Field::ReservedPercent) }{ text(Field::ReservedBytes) }</div>
            { text(Field::AllowedNodeTypes) }
            <div class="pair">
                <Choice look={look(Field::Engine)} unknown="Redis, if not given" words={ENGINES} {on_type} />
                <Choice look={look(Field::ToEngine)} unknown="No change" words={ENGINES} {on_type} />
            </div>
            { text(Field::ToParameterGroup) }
            <p class="line hint">{ format!("{} here; what is left out is only asked for where it matters.", count(FIELDS.len() + 1, "fact")) }</p>
        </details>
    }
}

const ENGINES: &[(&str, &str)] =
    &[("redis", "Redis"), ("valkey", "Valkey"), ("memcached", "Memcached")];
