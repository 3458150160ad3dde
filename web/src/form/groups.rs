//! The groups of the form: what runs, what is pending, what is asked for, when, and what is seldom needed.

use std::rc::Rc;

use upgrade_check_core::{Engine, Field};
use yew::prelude::*;

use crate::dom::{at, el, say, text};
use crate::eras;
use crate::fields::{Look, control};
use crate::judge::{Judged, edition, engine};
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
const GROUPS: [Group; 6] = [
    Group { id: "group-edition", title: "", fields: &[Field::Edition] },
    Group {
        id: "group-runs",
        title: "What runs now",
        fields: &[
            Field::Engine,
            Field::Id,
            Field::Region,
            Field::ReplicationGroup,
            Field::ClusterMode,
            Field::EngineVersion,
            Field::NodeType,
            Field::MultiAz,
            Field::AutomaticFailover,
            Field::GlobalDatastore,
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
        fields: &[
            Field::ToEngine,
            Field::ToEngineVersion,
            Field::ToNodeType,
            Field::ToClusterMode,
            Field::ToShards,
        ],
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
    Field::OfferedVersions,
    Field::ServiceUpdate,
    Field::Serverless,
    Field::AddressedTo,
];

/// Whether the answer depends on one of the facts that are seldom needed, or one can't be read.
pub(crate) fn needed(judged: &Judged) -> bool {
    MORE.iter().any(|field| is_told(*field, judged))
}

/// Whether there is something to say of a field.
fn is_told(field: Field, judged: &Judged) -> bool {
    judged.error(field).is_some() || judged.mark(field).is_some()
}

/// Whether a field is to be filled in: it was, there is something to say of it, or it means something on the edition's day
/// and for the engine.
fn is_there(field: Field, judged: &Judged) -> bool {
    let draft = &judged.draft;
    let given = |field| draft.get(field).is_some();
    let since = |day| edition(draft).is_since(day);
    let applies = match field {
        Field::PendingEngineVersion | Field::PendingNodeType | Field::PendingIncomplete => {
            return PendingChoice::of(draft) == PendingChoice::Given;
        }
        Field::Engine | Field::OfferedVersions => since(eras::AFTER_2018),
        Field::ToEngine => since(eras::VALKEY),
        Field::AutomaticFailover => since(eras::FAILOVER_COUNTS),
        Field::GlobalDatastore | Field::Serverless => since(eras::GLOBAL_DATASTORE),
        Field::ServiceUpdate => since(eras::SERVICE_UPDATES),
        Field::ToShards => given(Field::ToClusterMode) && !since(eras::MODE_SWITCH),
        _ => true,
    };
    let fits = engine(draft) != Engine::Memcached || !NOT_OF_MEMCACHED.contains(&field);
    (applies && fits) || given(field) || is_told(field, judged)
}

/// What Memcached has nothing of.
const NOT_OF_MEMCACHED: [Field; 13] = [
    Field::ReplicationGroup,
    Field::ClusterMode,
    Field::MultiAz,
    Field::AutomaticFailover,
    Field::GlobalDatastore,
    Field::ToEngine,
    Field::ToClusterMode,
    Field::Shards,
    Field::Replicas,
    Field::AtRestEncryption,
    Field::ReservedPercent,
    Field::ReservedBytes,
    Field::AddressedTo,
];

fn fields(page: &Page, which: usize) -> impl Iterator<Item = Field> {
    let group = GROUPS.get(which).into_iter();
    let fields = group.flat_map(|group| group.fields).copied();
    fields.filter(|field| is_there(*field, &page.judged))
}

/// What a group shows.
pub(super) fn shows(page: &Page, which: usize) -> String {
    let mut shows = String::from(if page.more { "open" } else { "" });
    shows.push_str(page.judged.draft.get(Field::Edition).unwrap_or_default());
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
        let group = el("section", at!("class" = "group"));
        if title.is_empty() {
            return group.put(pairs).html();
        }
        let title = el("h2", at!()).word("id", id).text(title);
        return group.word("aria-labelledby", id).put(title).put(pairs).html();
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
