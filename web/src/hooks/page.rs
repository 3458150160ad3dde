//! Places in a checker: finding them, opening what hides them, going there.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlSelectElement};

use crate::host::{Host, here};

/// The element with an id in the checker where something happened: others in the same document have the same ids.
fn element(id: &str) -> Option<Element> {
    here().root.as_ref()?.query_selector(&["#", id].concat()).ok()?
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

/// Marks a checker as running, for those who wait for it.
pub(crate) fn ready(host: &Host) {
    if let Some(root) = &host.root {
        let _ = root.set_attribute("data-ready", "");
    }
}

/// Puts the focus on an element as it is.
pub(crate) fn focus(id: &str) {
    if let Some(target) = element(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = target.focus();
    }
}

/// Puts what each list of choices is to show: once a person has chosen in one, its options' attributes no longer do.
pub(crate) fn show_choices(host: &Host) {
    let Some(root) = &host.root else { return };
    let lists = root.get_elements_by_tag_name("select");
    for place in 0..lists.length() {
        let Some(list) = lists.item(place) else { continue };
        if let (Some(value), Some(list)) =
            (list.get_attribute("data-value"), list.dyn_ref::<HtmlSelectElement>())
        {
            list.set_value(&value);
        }
    }
}
