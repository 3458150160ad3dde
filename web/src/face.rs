//! What JavaScript calls: `web/boot.js` for the page, `web/element` for elements. All of it are texts and numbers, since what
//! crosses as more costs more bytes than all of this.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::app;
use crate::hooks::clock;
use crate::host::Host;
use crate::json;
use crate::judge::judge;
use crate::link::{self, Link};

/// Starts the page at an element, or, with somebody to tell, the checker of an element of these attributes, which gives its
/// number.
///
/// Attributes are written `name=value&...`, escaped as in a link. `reader` is given what is pasted, and promises what
/// `upgrade-check-reader` makes of it. `ear` is told in two texts:
///
/// | what | text | it may answer |
/// |---|---|---|
/// | `ready` | the form, as a link's fragment | |
/// | `report` | the form, as a link's fragment | |
/// | `unknown` | an attribute that is none | |
/// | `date`, `day` | a moment, in milliseconds since 1970 | how it is written |
#[wasm_bindgen]
#[must_use]
pub fn mount(root: Element, attributes: &str, reader: Function, ear: Option<Function>) -> u32 {
    let host = Host { root: Some(root), reader: Some(reader), ear, ..Host::default() };
    if host.embeds() {
        return app::embed(host, attributes);
    }
    app::start(host);
    0
}

/// Changes attributes of an element's checker. A name without `=` was taken away.
#[wasm_bindgen]
pub fn change(id: u32, attributes: &str) {
    app::change(id, attributes);
}

/// Ends the checker of an element.
#[wasm_bindgen]
pub fn unmount(id: u32) {
    app::end(id);
}

/// The report on a form, as JSON. The form is a link's fragment; the moment is now.
#[wasm_bindgen]
#[must_use]
pub fn report(fragment: &str) -> String {
    match link::read(fragment) {
        Link::Draft(draft, _) => json::report(&judge(&Rc::from(draft), clock::now())),
        _ => String::new(),
    }
}
