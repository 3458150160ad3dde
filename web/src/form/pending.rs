//! What is already pending.

use upgrade_check_core::Field;
use yew::prelude::*;

use crate::fields::{Choice, Look, NODE_TYPES, RadioOption, Radios, Text, VERSIONS};
use crate::judge::Judged;
use crate::state::PendingChoice;

const OPTIONS: &[RadioOption<PendingChoice>] = &[
    RadioOption { id: "unknown", name: "I don’t know", value: PendingChoice::Unknown },
    RadioOption { id: "nothing", name: "Nothing", value: PendingChoice::Nothing },
    RadioOption { id: "given", name: "As follows", value: PendingChoice::Given },
];

pub(super) fn group(
    judged: &Judged,
    on_type: &Callback<(Field, String)>,
    on_pending: &Callback<PendingChoice>,
) -> Html {
    let look = |field| Look::of(judged, field);
    let chosen = PendingChoice::of(&judged.draft);
    html! {
        <section class="group" aria-labelledby="group-pending">
            <h2 id="group-pending">{ "What is already pending" }</h2>
            <Radios<PendingChoice>
                look={look(Field::Pending)}
                options={OPTIONS}
                {chosen}
                on_choose={on_pending}
            />
            if chosen == PendingChoice::Given {
                <div class="pair">
                    <Text look={look(Field::PendingEngineVersion)} suggestions={VERSIONS} on_type={on_type} />
                    <Text look={look(Field::PendingNodeType)} suggestions={NODE_TYPES} on_type={on_type} />
                </div>
                <div class="pair">
                    <Choice look={look(Field::PendingIncomplete)} unknown="No" words={MORE} on_type={on_type} />
                </div>
            }
        </section>
    }
}

const MORE: &[(&str, &str)] = &[("true", "Yes")];
