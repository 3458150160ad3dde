//! What version and node-type fields suggest: the catalogue's own. Anything else is taken as well.

use upgrade_check_core::Edition;
use yew::prelude::*;

use crate::judge::EDITION;

/// The id of the list of versions.
pub(crate) const VERSIONS: &str = "versions";
/// The id of the list of node types.
pub(crate) const NODE_TYPES: &str = "node-types";

/// The lists themselves.
#[component(Suggestions)]
pub(crate) fn suggestions() -> Html {
    let edition = Edition::named(EDITION);
    let versions = edition.into_iter().flat_map(Edition::offered).map(|it| it.to_string());
    let types = edition.into_iter().flat_map(Edition::node_types).map(|it| it.to_string());
    html! {
        <>
            <datalist id={VERSIONS}>{ for versions.map(|it| html! { <option value={it} /> }) }</datalist>
            <datalist id={NODE_TYPES}>{ for types.map(|it| html! { <option value={it} /> }) }</datalist>
        </>
    }
}
