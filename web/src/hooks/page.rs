//! Places in the page: finding them, opening what hides them, going there.

use gloo::utils::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlSelectElement};

/// The element with an id.
pub(crate) fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Opens whatever holds the element with this id, and puts the focus there.
pub(crate) fn go_to(id: &str) {
    let Some(target) = element(id) else { return };
    let mut around = Some(target.clone());
    while let Some(element) = around {
        if let Some(details) = element.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
        around = element.parent_element();
    }
    if let Ok(target) = target.dyn_into::<HtmlElement>() {
        target.scroll_into_view();
        let _ = target.focus();
    }
}

/// Marks the page as running, for those who wait for it.
pub(crate) fn ready() {
    if let Some(app) = element("app") {
        let _ = app.set_attribute("data-ready", "");
    }
}

/// Puts the focus on an element as it is.
pub(crate) fn focus(id: &str) {
    if let Some(target) = element(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = target.focus();
    }
}

/// Puts what each list of choices is to show: once a person has chosen in one, its options' attributes no longer do.
pub(crate) fn show_choices() {
    let lists = document().get_elements_by_tag_name("select");
    for place in 0..lists.length() {
        let Some(list) = lists.item(place) else { continue };
        if let (Some(value), Some(list)) =
            (list.get_attribute("data-value"), list.dyn_ref::<HtmlSelectElement>())
        {
            list.set_value(&value);
        }
    }
}
