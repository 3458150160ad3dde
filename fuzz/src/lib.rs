//! What holds of every text that is put into a reader, whatever stands in it. `fuzz_targets/` has libFuzzer make up texts, and
//! each module here says what must hold of them: nothing panics, an error has a place in the text, what is read can be judged,
//! and what is written is read back.

pub mod bytes;
pub mod documents;
pub mod explain;
pub mod json;
pub mod link;
pub mod request;
pub mod told;
pub mod values;

/// What the page's readers know besides: the edition of a link that names none.
mod judge {
    pub(crate) const UNNAMED: &str = "2018";
}

/// The page's own source: it needs neither Yew nor a browser.
#[path = "../../web/src/link.rs"]
mod page_link;

/// The npm package's own source: it needs no JavaScript.
#[path = "../../crates/wasm/src/json/mod.rs"]
mod package_json;
