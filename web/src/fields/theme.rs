//! The theme switch, in the heading that is there before the app.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::hooks::page;
use crate::hooks::theme::use_theme;

/// The place for it in the heading.
const PLACE: &str = "theme-place";

/// Light, dark, or as the system has it.
#[component(Theme)]
pub(crate) fn theme() -> Html {
    let (theme, choose) = use_theme();
    let place = use_state(|| None);
    {
        let place = place.setter();
        use_effect_with((), move |()| place.set(page::element(PLACE)));
    }
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((theme.clone(), place.is_some()), move |(theme, _)| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(theme);
            }
        });
    }
    let onchange =
        choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let options = [("", "System"), ("light", "Light"), ("dark", "Dark")];
    let switch = html! {
        <label class="theme">
            <span>{ "Theme" }</span>
            <select id="theme" ref={node} {onchange}>
                for (value, name) in options {
                    <option {value} selected={value == theme}>{ name }</option>
                }
            </select>
        </label>
    };
    match &*place {
        Some(place) => create_portal(switch, place.clone()),
        None => Html::default(),
    }
}
