//! What is asked of every cluster whose own document asks for nothing.

use upgrade_check_core::{EDITIONS, Edition, Engine, Field};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::Link;
use crate::state::{Msg, State};

/// The names of lists of suggestions.
const VERSIONS: &str = "versions";
const NODE_TYPES: &str = "node-types";

/// The form.
pub(super) fn wish(state: &State, link: &Link) -> Html {
    let faults = state.wished("").faults();
    let fault = |field: Field| {
        faults.iter().find(|fault| fault.path == field.path()).map(ToString::to_string)
    };
    let text = |field: Field,
                name: &'static str,
                label: &'static str,
                list: Option<&'static str>,
                hint: &'static str| {
        input(state, link, &Control { field, name, label, list, hint, fault: fault(field) })
    };
    let at_once = state.wish.get(Field::ApplyImmediately) == Some("true");
    let more = [Field::ToParameterGroup, Field::Now].into_iter().any(|it| fault(it).is_some());
    html! {
        <section id="wish" class="card" aria-labelledby="wish-title">
            <h2 id="wish-title">{ "What you want of all of them" }</h2>
            <p class="line hint before">{ "A plan or command that asks for something itself keeps what it asks for." }</p>
            <div class="pairs">
                { engines(state, link) }
                { text(Field::ToEngineVersion, "version", "To version", Some(VERSIONS), "Such as 7.1 or 8.0") }
                { text(Field::ToNodeType, "node-type", "To node type", Some(NODE_TYPES), "Such as cache.r7g.large") }
                { editions(state, link, fault(Field::Edition)) }
                <fieldset class="field wide">
                    <legend>{ "When" }</legend>
                    <div class="segments">
                        { radio("true", "Immediately", at_once, link) }
                        { radio("false", "In the maintenance window", !at_once, link) }
                    </div>
                </fieldset>
            </div>
            <details open={more}>
                <summary>{ "More" }</summary>
                <div class="pairs">
                    { text(Field::ToParameterGroup, "parameter-group", "Parameter group", None, "Given with the request") }
                    { text(Field::Now, "now", "Asked at", None, "Now, or such as 2026-11-22T10:00:00Z") }
                </div>
            </details>
            { suggestions(state) }
        </section>
    }
}

/// A field for a text.
struct Control {
    field: Field,
    name: &'static str,
    label: &'static str,
    list: Option<&'static str>,
    hint: &'static str,
    fault: Option<String>,
}

fn input(state: &State, link: &Link, control: &Control) -> Html {
    let Control { field, name, label, list, hint, fault } = control;
    let field = *field;
    let id = format!("wish-{name}");
    let (hint_id, class) =
        (format!("{id}-hint"), if fault.is_some() { "field wrong" } else { "field" });
    let types = link.callback(move |event: InputEvent| {
        Msg::Wish(field, event.target_unchecked_into::<HtmlInputElement>().value())
    });
    html! {
        <div class={class}>
            <label for={id.clone()}>{ *label }</label>
            <input type="text" id={id} value={state.wish.get(field).unwrap_or_default().to_owned()} list={*list}
                autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby={hint_id.clone()}
                aria-invalid={fault.is_some().then_some("true")} oninput={types} />
            if let Some(fault) = fault {
                <p id={hint_id} class="line error">{ fault.clone() }</p>
            } else {
                <p id={hint_id} class="line hint">{ *hint }</p>
            }
        </div>
    }
}

fn engines(state: &State, link: &Link) -> Html {
    let chosen = state.wish.get(Field::ToEngine).unwrap_or_default();
    let choose = link.callback(|event: yew::Event| {
        Msg::Wish(Field::ToEngine, event.target_unchecked_into::<HtmlSelectElement>().value())
    });
    html! {
        <div class="field">
            <label for="wish-engine">{ "To engine" }</label>
            <select id="wish-engine" onchange={choose}>
                <option value="" selected={chosen.is_empty()}>{ "As it is" }</option>
                { for Engine::ALL.into_iter().map(|engine| html! {
                    <option value={engine.as_str()} selected={chosen == engine.as_str()}>{ engine.title() }</option>
                }) }
            </select>
            <p class="line hint">{ "Each stays with its own, or all change" }</p>
        </div>
    }
}

/// The editions that have a name, or any day.
fn editions(state: &State, link: &Link, fault: Option<String>) -> Html {
    let chosen = state.wish.get(Field::Edition).unwrap_or_default();
    let named = EDITIONS.iter().any(|edition| edition.id == chosen);
    let choose = link.callback(|event: yew::Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        Msg::Wish(Field::Edition, if value == "day" { "2021-06-01".to_owned() } else { value })
    });
    let day = link.callback(|event: InputEvent| {
        Msg::Wish(Field::Edition, event.target_unchecked_into::<HtmlInputElement>().value())
    });
    let today = Edition::today().to_string();
    html! {
        <div class={if fault.is_some() { "field wrong" } else { "field" }}>
            <label for="wish-edition">{ "Answer as of" }</label>
            <select id="wish-edition" onchange={choose}>
                { for EDITIONS.iter().rev().map(|edition| html! {
                    <option value={edition.id} selected={chosen == edition.id}>
                        { if edition.id == today { format!("{}, today", edition.id) } else { edition.id.to_owned() } }
                    </option>
                }) }
                <option value="day" selected={!named}>{ "A day" }</option>
            </select>
            if !named {
                <input type="date" id="wish-day" aria-label="The day" value={chosen.to_owned()} oninput={day} />
            }
            if let Some(fault) = fault {
                <p class="line error">{ fault }</p>
            } else {
                <p class="line hint">{ "Which edition of AWS’s guide" }</p>
            }
        </div>
    }
}

fn radio(value: &'static str, label: &'static str, checked: bool, link: &Link) -> Html {
    let choose = link.callback(move |_| Msg::Wish(Field::ApplyImmediately, value.to_owned()));
    html! {
        <label class="segment">
            <input type="radio" name="when" id={format!("wish-immediately-{value}")} value={value} checked={checked} onchange={choose} />
            { label }
        </label>
    }
}

fn suggestions(state: &State) -> Html {
    let edition =
        state.wish.get(Field::Edition).and_then(Edition::named).unwrap_or(Edition::today());
    let engine = state.wish.get(Field::ToEngine).and_then(Engine::named);
    // The newest first, as they are what most ask for.
    let engines: Vec<Engine> = engine.map_or_else(|| Engine::ALL.to_vec(), |one| vec![one]);
    let mut versions: Vec<String> = Vec::new();
    for engine in engines {
        let mut offered: Vec<String> = edition.offered(engine).map(|it| it.to_string()).collect();
        offered.reverse();
        offered.retain(|version| !versions.contains(version));
        versions.extend(offered);
    }
    let options = |values: &mut dyn Iterator<Item = String>| -> Html {
        values.map(|value| html! { <option value={value} /> }).collect()
    };
    html! {
        <>
            <datalist id={VERSIONS}>{ options(&mut versions.into_iter()) }</datalist>
            <datalist id={NODE_TYPES}>{ options(&mut edition.node_types().map(|it| it.to_string())) }</datalist>
        </>
    }
}
