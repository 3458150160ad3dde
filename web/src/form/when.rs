//! When it is to run.

use upgrade_check_core::Field;
use yew::prelude::*;

use crate::fields::{Look, RadioOption, Radios, Text};
use crate::judge::Judged;

const TIMINGS: &[RadioOption<bool>] = &[
    RadioOption { id: "true", name: "Immediately", value: true },
    RadioOption { id: "false", name: "In the window", value: false },
];

pub(super) fn group(judged: &Judged, on_type: &Callback<(Field, String)>) -> Html {
    let on_choose = on_type.reform(|now: bool| (Field::ApplyImmediately, now.to_string()));
    let now = judged.draft.get(Field::ApplyImmediately).map(str::trim) == Some("true");
    html! {
        <section class="group" aria-labelledby="group-when">
            <h2 id="group-when">{ "When" }</h2>
            <Radios<bool> look={Look::of(judged, Field::ApplyImmediately)} options={TIMINGS} chosen={now} {on_choose} />
            <Text look={Look::of(judged, Field::Window)} on_type={on_type} />
        </section>
    }
}
