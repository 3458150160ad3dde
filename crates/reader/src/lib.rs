//! The module that reads what is pasted or dropped. It is not the page's own, so that nobody loads it who pastes nothing:
//! `web/reader.js` loads it when it is first wanted.

use wasm_bindgen::prelude::*;

/// As in the page's module.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Reads what the AWS CLI printed, commands, plans and templates. What came of it is one text, for `upgrade_check_documents::read_back`.
#[wasm_bindgen]
#[must_use]
pub fn read(text: &str) -> String {
    upgrade_check_documents::told(&upgrade_check_documents::read(text))
}
