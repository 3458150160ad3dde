//! What version and node-type fields suggest: what is known of the edition's day. Anything else is taken as well.

use std::rc::Rc;

use upgrade_check_core::{Draft, Engine, Field};
use yew::prelude::*;

use crate::dom::{at, el, nodes};
use crate::judge::{edition, engine};
use crate::page::Page;

/// The id of the list of versions that may run.
pub(super) const VERSIONS: &str = "versions";
/// The id of the list of versions that can be asked for.
pub(super) const NEW_VERSIONS: &str = "new-versions";
/// The id of the list of node types.
pub(super) const NODE_TYPES: &str = "node-types";

/// The engine asked for.
fn new_engine(draft: &Draft) -> Engine {
    draft.get(Field::ToEngine).and_then(Engine::named).unwrap_or(engine(draft))
}

/// What the lists depend on.
pub(crate) fn suggest(page: &Page, _: usize) -> String {
    let draft = &page.state.draft;
    format!("{} {} {}", edition(draft), engine(draft), new_engine(draft))
}

/// The lists themselves.
pub(crate) fn suggestions(page: &Rc<Page>, _: usize) -> Html {
    let draft = &page.state.draft;
    let edition = edition(draft);
    nodes(vec![
        list(VERSIONS, edition.running(engine(draft)).map(|it| it.to_string())),
        list(NEW_VERSIONS, edition.offered(new_engine(draft)).map(|it| it.to_string())),
        list(NODE_TYPES, edition.node_types().map(|it| it.to_string())),
    ])
}

fn list(id: &'static str, values: impl Iterator<Item = String>) -> Html {
    let mut list = el("datalist", at!()).word("id", id);
    for value in values {
        list = list.put(el("option", at!()).made("value", value));
    }
    list.html()
}
