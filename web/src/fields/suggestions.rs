//! What version and node-type fields suggest: the catalogue's own. Anything else is taken as well.

use std::rc::Rc;

use upgrade_check_core::Engine;
use yew::prelude::*;

use crate::dom::{Attrs, at, el, nodes};
use crate::judge::edition;
use crate::page::Page;

/// The id of the list of versions.
pub(super) const VERSIONS: &str = "versions";
/// The id of the list of node types.
pub(super) const NODE_TYPES: &str = "node-types";

/// The lists themselves.
pub(crate) fn suggestions(page: &Rc<Page>, _: usize) -> Html {
    let edition = edition(&page.state.draft);
    let versions = Engine::ALL.into_iter().flat_map(|engine| edition.offered(engine));
    let versions = versions.map(|it| it.to_string());
    let types = edition.node_types().map(|it| it.to_string());
    nodes(vec![
        list(at!("id" = VERSIONS), versions.collect()),
        list(at!("id" = NODE_TYPES), types.collect()),
    ])
}

fn list(attrs: Attrs, values: Vec<String>) -> Html {
    let mut list = el("datalist", attrs);
    for value in values {
        list = list.put(el("option", at!()).made("value", value));
    }
    list.html()
}
