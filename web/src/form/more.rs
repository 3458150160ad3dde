//! The facts that are seldom needed. They open by themselves when the answer depends on one.

use upgrade_check_core::Field;
use yew::prelude::*;

use super::{ENGINES, NO_CHANGE, SWITCH, UNKNOWN, choice, pair, text};
use crate::dom::{self, at, el};
use crate::judge::Judged;
use crate::state::Send;

/// In their order in the form.
const FIELDS: [Field; 12] = [
    Field::Status,
    Field::ParameterGroup,
    Field::Shards,
    Field::Replicas,
    Field::TransitEncryption,
    Field::AtRestEncryption,
    Field::ReservedPercent,
    Field::ReservedBytes,
    Field::AllowedNodeTypes,
    Field::ToParameterGroup,
    Field::Engine,
    Field::ToEngine,
];

/// Whether the answer depends on one of them, or one can't be read.
pub(crate) fn needed(judged: &Judged) -> bool {
    FIELDS.into_iter().any(|field| judged.error(field).is_some() || judged.mark(field).is_some())
}

/// The facts.
pub(super) fn facts(judged: &Judged, open: bool, send: &Send) -> Html {
    let given = FIELDS.into_iter().filter(|field| judged.draft.get(*field).is_some()).count();
    let one = |field: Field| match field {
        Field::TransitEncryption | Field::AtRestEncryption => {
            choice(judged, field, UNKNOWN, SWITCH, send)
        }
        Field::Engine => choice(judged, field, "Redis, if not given", ENGINES, send),
        Field::ToEngine => choice(judged, field, NO_CHANGE, ENGINES, send),
        _ => text(judged, field, None, send),
    };
    let rows: Vec<Html> = FIELDS
        .chunks(2)
        .filter_map(|two| Some(pair(one(*two.first()?), one(*two.get(1)?))))
        .collect();
    let summary = el("summary", at!()).with(dom::text("h2", at!(), "More facts")).with(dom::say(
        "span",
        at!("class" = "aside"),
        format!("{given} given"),
    ));
    let details = el("details", at!("id" = "more-facts", "class" = "group more"));
    details.flag("open", open).put(summary).all(rows).html()
}
