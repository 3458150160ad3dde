//! Light, dark, or as the system has it.

use gloo::utils::document;
use yew::prelude::*;

use super::storage;

/// The attribute of the root that the styles look at. `boot.js` puts it before the page is painted.
const ATTRIBUTE: &str = "data-theme";

/// The theme and how to change it; an empty word is the system's.
#[hook]
pub(crate) fn use_theme() -> (String, Callback<String>) {
    let theme = use_state_eq(String::new);
    let setter = theme.setter();
    use_effect_with((), move |()| setter.set(storage::theme().unwrap_or_default()));
    let setter = theme.setter();
    let choose = use_callback((), move |chosen: String, ()| {
        let named = (!chosen.is_empty()).then_some(chosen.as_str());
        storage::keep_theme(named);
        if let Some(root) = document().document_element() {
            let _ = match named {
                Some(theme) => root.set_attribute(ATTRIBUTE, theme),
                None => root.remove_attribute(ATTRIBUTE),
            };
        }
        setter.set(chosen);
    });
    ((*theme).clone(), choose)
}
