//! One of a few answers that are all in sight.

use yew::prelude::*;

use super::{Look, id, label};

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Option<T> {
    /// The end of its id.
    pub(crate) id: &'static str,
    /// What it says.
    pub(crate) name: &'static str,
    /// What it means.
    pub(crate) value: T,
}

/// The answers, the one that holds, and where another goes.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct RadiosProps<T: Copy + PartialEq + 'static> {
    /// The field as it stands.
    pub(crate) look: Look,
    /// The answers.
    pub(crate) options: &'static [Option<T>],
    /// The one that holds.
    pub(crate) chosen: T,
    /// Takes another.
    pub(crate) on_choose: Callback<T>,
}

/// A few answers as radio buttons.
#[component(Radios)]
pub(crate) fn radios<T: Copy + PartialEq + 'static>(props: &RadiosProps<T>) -> Html {
    let look = &props.look;
    let name = id(look.field);
    html! {
        <fieldset id={name.clone()} class={classes!(look.class(), "radios")} aria-describedby={look.described_by()}>
            <legend>{ label(look.field) }</legend>
            <div class="segments">
                for option in props.options {
                    <label key={option.id} class="segment">
                        <input
                            type="radio"
                            id={format!("{name}-{}", option.id)}
                            name={name.clone()}
                            checked={option.value == props.chosen}
                            onchange={{
                                let value = option.value;
                                props.on_choose.reform(move |_: Event| value)
                            }}
                        />
                        <span>{ option.name }</span>
                    </label>
                }
            </div>
            { look.lines() }
        </fieldset>
    }
}
