//! Reading what was pasted: another WebAssembly module does it, which comes when it is first wanted.

use std::rc::Rc;

use upgrade_check_documents::read_back;
use wasm_bindgen_futures::spawn_local;
use yew::AttrValue;

use crate::app::send;
use crate::host::{enter, here};
use crate::state::{Action, Outcome};

/// Has a text read, and tells what came of it.
pub(crate) fn read(text: AttrValue) {
    let host = here();
    spawn_local(async move {
        let told = host.read(&text).await;
        let outcome = told.and_then(|told| read_back(&told)).map_or(Outcome::Lost, Outcome::Read);
        enter(&host);
        send(Action::Read(text, Rc::new(outcome)));
    });
}
