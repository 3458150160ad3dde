//! The groups of the form: what runs, what is pending, what is asked for, when, and what is seldom needed.

use std::rc::Rc;

use upgrade_check_core::{Draft, Field};
use yew::prelude::*;

use crate::dom::{at, el, say, text};
use crate::fields::{Look, control};
use crate::judge::Judged;
use crate::page::Page;
use crate::state::PendingChoice;

/// A group of fields under a heading.
struct Group {
    id: &'static str,
    title: &'static str,
    fields: &'static [Field],
}

/// In their order. The last one is folded: its facts are seldom needed, and it opens by itself when the answer depends on
/// one.
const GROUPS: [Group; 5] = [
    Group {
        id: "group-runs",
        title: "What runs now",
        fields: &[
            Field::Id,
            Field::Region,
            Field::ReplicationGroup,
            Field::ClusterMode,
            Field::EngineVersion,
            Field::NodeType,
            Field::MultiAz,
        ],
    },
    Group {
        id: "group-pending",
        title: "What is already pending",
        fields: &[
            Field::Pending,
            Field::PendingEngineVersion,
            Field::PendingNodeType,
            Field::PendingIncomplete,
        ],
    },
    Group {
        id: "group-ask",
        title: "What you ask for",
        fields: &[Field::ToEngineVersion, Field::ToNodeType, Field::ToClusterMode, Field::ToShards],
    },
    Group { id: "group-when", title: "When", fields: &[Field::ApplyImmediately, Field::Window] },
    Group { id: "more-facts", title: "More facts", fields: MORE },
];

const MORE: &[Field] = &[
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

/// Whether the answer depends on one of the facts that are seldom needed, or one can't be read.
pub(crate) fn needed(judged: &Judged) -> bool {
    MORE.iter().any(|field| judged.error(*field).is_some() || judged.mark(*field).is_some())
}

/// Whether there is anything to fill in there yet.
fn is_there(field: Field, draft: &Draft) -> bool {
    let given = |field| draft.get(field).is_some();
    match field {
        Field::PendingEngineVersion | Field::PendingNodeType | Field::PendingIncomplete => {
            PendingChoice::of(draft) == PendingChoice::Given
        }
        Field::ToShards => given(Field::ToShards) || given(Field::ToClusterMode),
        _ => true,
    }
}

fn fields(page: &Page, which: usize) -> impl Iterator<Item = Field> {
    let group = GROUPS.get(which).into_iter();
    let fields = group.flat_map(|group| group.fields).copied();
    fields.filter(|field| is_there(*field, &page.judged.draft))
}

/// What a group shows.
pub(super) fn shows(page: &Page, which: usize) -> String {
    let mut shows = String::from(if page.more { "open" } else { "" });
    for field in fields(page, which) {
        shows.push_str(field.path());
        Look::of(&page.judged, field).tell(&mut shows);
    }
    // What is pending is more than its field's text.
    shows.push_str(page.judged.draft.get(Field::Pending).unwrap_or_default());
    shows
}

/// A group.
pub(super) fn group(page: &Rc<Page>, which: usize) -> Html {
    let Some(Group { id, title, .. }) = GROUPS.get(which) else { return Html::default() };
    let mut pairs = el("div", at!("class" = "pairs"));
    for field in fields(page, which) {
        pairs = pairs.with(control(&page.judged, field));
    }
    if which + 1 < GROUPS.len() {
        let title = el("h2", at!()).word("id", id).text(title);
        let group = el("section", at!("class" = "group")).word("aria-labelledby", id);
        return group.put(title).put(pairs).html();
    }
    let given = MORE.iter().filter(|field| page.judged.draft.get(**field).is_some()).count();
    let summary = el("summary", at!()).with(text("h2", at!(), title)).with(say(
        "span",
        at!("class" = "aside"),
        format!("{given} given"),
    ));
    let details = el("details", at!("class" = "group more")).word("id", id);
    details.flag("open", page.more).put(summary).put(pairs).html()
}
